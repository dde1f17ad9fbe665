CREATE TABLE "audit" (
	"audit_id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"auditor_id" text NOT NULL,
	"plan" jsonb NOT NULL,
	"seed" text NOT NULL,
	"size" integer NOT NULL,
	"accept" integer,
	"strata" jsonb NOT NULL,
	"frame" text NOT NULL,
	"frame_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"outcome" text,
	"result" jsonb,
	CONSTRAINT "audit_outcome" CHECK ("audit"."outcome" in ('finished', 'voided', 'abandoned')),
	CONSTRAINT "audit_ended" CHECK (("audit"."ended_at" is null) = ("audit"."outcome" is null)),
	CONSTRAINT "audit_result" CHECK (("audit"."result" is null) = (coalesce("audit"."outcome", 'abandoned') = 'abandoned')),
	CONSTRAINT "audit_frame" CHECK (length("audit"."frame_hash") = 64)
);
--> statement-breakpoint
CREATE TABLE "audit_answer" (
	"instance_id" text NOT NULL,
	"audit_id" text NOT NULL,
	"revision" integer NOT NULL,
	"content_hash" text NOT NULL,
	"verdict" text NOT NULL,
	"reasons" text[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_answer_instance_id_audit_id_pk" PRIMARY KEY("instance_id","audit_id"),
	CONSTRAINT "audit_answer_verdict" CHECK ("audit_answer"."verdict" in ('sound', 'defective')),
	CONSTRAINT "audit_answer_why" CHECK ("audit_answer"."verdict" = 'sound' or cardinality("audit_answer"."reasons") > 0)
);
--> statement-breakpoint
CREATE TABLE "audit_item" (
	"instance_id" text NOT NULL,
	"audit_id" text NOT NULL,
	"place" integer NOT NULL,
	"stratum" text NOT NULL,
	"revision" integer NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "audit_item_instance_id_audit_id_pk" PRIMARY KEY("instance_id","audit_id"),
	CONSTRAINT "audit_item_revision" UNIQUE("instance_id","audit_id","revision","content_hash")
);
--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_project_id_project_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_auditor_id_person_person_id_fk" FOREIGN KEY ("auditor_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_ended_by_person_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_answer" ADD CONSTRAINT "audit_answer_of_item" FOREIGN KEY ("instance_id","audit_id","revision","content_hash") REFERENCES "public"."audit_item"("instance_id","audit_id","revision","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_item" ADD CONSTRAINT "audit_item_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_item" ADD CONSTRAINT "audit_item_audit_id_audit_audit_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audit"("audit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_item" ADD CONSTRAINT "audit_item_of_revision" FOREIGN KEY ("instance_id","revision","content_hash") REFERENCES "public"."revision"("instance_id","number","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_project" ON "audit" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "audit_answer_audit" ON "audit_answer" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "audit_item_place" ON "audit_item" USING btree ("audit_id","place");