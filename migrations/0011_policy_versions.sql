CREATE TABLE "policy_version" (
	"project_id" text NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"actor_id" text,
	"why" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_version_project_id_version_pk" PRIMARY KEY("project_id","version"),
	CONSTRAINT "policy_version_numbered" CHECK ("policy_version"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "round_policy" (
	"instance_id" text NOT NULL,
	"round" integer NOT NULL,
	"project_id" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "round_policy_instance_id_round_pk" PRIMARY KEY("instance_id","round")
);
--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "policy_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_project_id_project_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_actor_id_person_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_policy" ADD CONSTRAINT "round_policy_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_policy" ADD CONSTRAINT "round_policy_known" FOREIGN KEY ("project_id","version") REFERENCES "public"."policy_version"("project_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_policy_version" ON "round_policy" USING btree ("project_id","version");