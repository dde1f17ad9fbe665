CREATE TABLE "bulk_item" (
	"instance_id" text NOT NULL,
	"job_id" text NOT NULL,
	"place" integer NOT NULL,
	"todo" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"outcome" text DEFAULT 'waiting' NOT NULL,
	"code" text,
	"told" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "bulk_item_instance_id_job_id_pk" PRIMARY KEY("instance_id","job_id"),
	CONSTRAINT "bulk_outcome" CHECK ("bulk_item"."outcome" in ('waiting', 'done', 'same', 'refused', 'broke')),
	CONSTRAINT "bulk_refusal" CHECK (("bulk_item"."outcome" = 'refused') = ("bulk_item"."code" is not null))
);
--> statement-breakpoint
CREATE TABLE "bulk_job" (
	"job_id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"kind" text NOT NULL,
	"act" jsonb NOT NULL,
	"which" jsonb NOT NULL,
	"total" integer NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"code" text,
	"undo_of" text,
	"worker" text,
	"beat_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "bulk_undone_once" UNIQUE("undo_of"),
	CONSTRAINT "bulk_kind" CHECK ("bulk_job"."kind" in ('assign', 'reopen', 'revalidate')),
	CONSTRAINT "bulk_state" CHECK ("bulk_job"."state" in ('running', 'done', 'cancelled', 'stopped')),
	CONSTRAINT "bulk_ends" CHECK (("bulk_job"."state" = 'running') = ("bulk_job"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_job_id_bulk_job_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."bulk_job"("job_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_job_project_id_project_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_job_actor_id_person_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_item_job" ON "bulk_item" USING btree ("job_id","outcome","place");--> statement-breakpoint
CREATE INDEX "bulk_project" ON "bulk_job" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE INDEX "bulk_running" ON "bulk_job" USING btree ("beat_at") WHERE state = 'running';