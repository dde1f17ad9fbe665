CREATE TABLE "group_member" (
	"project_id" text NOT NULL,
	"group_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "group_member_project_id_group_id_person_id_pk" PRIMARY KEY("project_id","group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "people_group" (
	"project_id" text NOT NULL,
	"group_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "people_group_project_id_group_id_pk" PRIMARY KEY("project_id","group_id"),
	CONSTRAINT "people_group_name" UNIQUE("project_id","name"),
	CONSTRAINT "people_group_named" CHECK ("people_group"."name" <> '')
);
--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group" FOREIGN KEY ("project_id","group_id") REFERENCES "public"."people_group"("project_id","group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_person" FOREIGN KEY ("project_id","person_id") REFERENCES "public"."membership"("project_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_group" ADD CONSTRAINT "people_group_project_id_project_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("project_id") ON DELETE no action ON UPDATE no action;