CREATE TABLE "gold_answer" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"person_id" text NOT NULL,
	"template_id" text NOT NULL,
	"phase" text NOT NULL,
	"defect" text,
	"expected" text NOT NULL,
	"given" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"revision" integer NOT NULL,
	"content_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "gold_answer_outcome" CHECK ("gold_answer"."outcome" in ('found', 'missed')),
	CONSTRAINT "gold_answer_given" CHECK ("gold_answer"."given" in ('submit', 'propose_deletion', 'high', 'low', 'return'))
);
--> statement-breakpoint
CREATE TABLE "gold_copy" (
	"project_id" text NOT NULL,
	"person_id" text NOT NULL,
	"template_id" text NOT NULL,
	"copy_id" text NOT NULL,
	"phase" text NOT NULL,
	"turn" integer NOT NULL,
	"verdict" text NOT NULL,
	"defect" jsonb,
	"expected" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gold_copy_project_id_person_id_template_id_pk" PRIMARY KEY("project_id","person_id","template_id"),
	CONSTRAINT "gold_copy_copy_id_unique" UNIQUE("copy_id"),
	CONSTRAINT "gold_copy_turn" UNIQUE("project_id","person_id","phase","turn"),
	CONSTRAINT "gold_copy_phase" CHECK ("gold_copy"."phase" in ('review', 'check')),
	CONSTRAINT "gold_copy_expected" CHECK ("gold_copy"."expected" in ('submit', 'mend', 'delete', 'high', 'low'))
);
--> statement-breakpoint
CREATE TABLE "gold_setting" (
	"project_id" text PRIMARY KEY NOT NULL,
	"share" integer NOT NULL,
	"seed" text NOT NULL,
	"tells" text NOT NULL,
	CONSTRAINT "gold_setting_share" CHECK ("gold_setting"."share" between 0 and 50),
	CONSTRAINT "gold_setting_tells" CHECK ("gold_setting"."tells" in ('never', 'at_once'))
);
--> statement-breakpoint
CREATE TABLE "gold_template" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"verdict" text NOT NULL,
	"seeded" boolean NOT NULL,
	"reason" text NOT NULL,
	"marked_by" text NOT NULL,
	"marked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "gold_template_verdict" CHECK ("gold_template"."verdict" in ('high', 'low')),
	CONSTRAINT "gold_template_seeded_is_right" CHECK (not "gold_template"."seeded" or "gold_template"."verdict" = 'high')
);
--> statement-breakpoint
ALTER TABLE "gold_answer" ADD CONSTRAINT "gold_answer_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_answer" ADD CONSTRAINT "gold_answer_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_answer" ADD CONSTRAINT "gold_answer_on_revision" FOREIGN KEY ("instance_id","revision","content_hash") REFERENCES "public"."revision"("instance_id","number","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_copy" ADD CONSTRAINT "gold_copy_project_id_project_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_copy" ADD CONSTRAINT "gold_copy_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_setting" ADD CONSTRAINT "gold_setting_project_id_project_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_template" ADD CONSTRAINT "gold_template_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_template" ADD CONSTRAINT "gold_template_project_id_project_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_template" ADD CONSTRAINT "gold_template_marked_by_person_person_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gold_answer_project" ON "gold_answer" USING btree ("project_id","person_id");--> statement-breakpoint
CREATE INDEX "gold_template_project" ON "gold_template" USING btree ("project_id","active");