CREATE TABLE "comment_read" (
	"instance_id" text NOT NULL,
	"comment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_read_instance_id_comment_id_person_id_pk" PRIMARY KEY("instance_id","comment_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "comment" DROP CONSTRAINT "comment_kind";--> statement-breakpoint
ALTER TABLE "comment" DROP CONSTRAINT "comment_anchored";--> statement-breakpoint
ALTER TABLE "comment" ALTER COLUMN "anchor" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "comment_read" ADD CONSTRAINT "comment_read_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_read" ADD CONSTRAINT "comment_read_of" FOREIGN KEY ("instance_id","comment_id") REFERENCES "public"."comment"("instance_id","comment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_kind" CHECK ("kind" in ('comment', 'resolve', 'reopen', 'carry'));--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_anchored" CHECK ("thread_id" is null or ("kind" = 'carry') = ("anchor" is not null));