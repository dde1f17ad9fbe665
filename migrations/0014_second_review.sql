CREATE TABLE "drawn" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"round" integer NOT NULL,
	"base" integer NOT NULL,
	"draw_order" text NOT NULL,
	"seen" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "first_sight" (
	"instance_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "first_sight_instance_id_person_id_pk" PRIMARY KEY("instance_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "beside" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "doubled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "drawn" ADD CONSTRAINT "drawn_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawn" ADD CONSTRAINT "drawn_of_revision" FOREIGN KEY ("instance_id","base") REFERENCES "public"."revision"("instance_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "first_sight" ADD CONSTRAINT "first_sight_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "first_sight" ADD CONSTRAINT "first_sight_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drawn_project" ON "drawn" USING btree ("project_id");--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_once" UNIQUE("instance_id","round","person_id");--> statement-breakpoint
ALTER TABLE "instance" ADD CONSTRAINT "instance_head" CHECK ("head" <= 1000000);--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_beside" CHECK ("number" <= 1000000 or ("parent" is not null and "author_id" is not null));