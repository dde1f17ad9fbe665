CREATE TABLE "edit_measure" (
	"instance_id" text NOT NULL,
	"revision" integer NOT NULL,
	"question" double precision NOT NULL,
	"answer" double precision NOT NULL,
	CONSTRAINT "edit_measure_instance_id_revision_pk" PRIMARY KEY("instance_id","revision"),
	CONSTRAINT "edit_measure_share" CHECK ("edit_measure"."question" between 0 and 1 and "edit_measure"."answer" between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "edit_measure" ADD CONSTRAINT "edit_measure_of" FOREIGN KEY ("instance_id","revision") REFERENCES "public"."revision"("instance_id","number") ON DELETE no action ON UPDATE no action;