CREATE TABLE "spent" (
	"instance_id" text NOT NULL,
	"round" integer NOT NULL,
	"phase" text NOT NULL,
	"slot" integer NOT NULL,
	"person_id" text NOT NULL,
	"seconds" double precision DEFAULT 0 NOT NULL,
	"beats" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "spent_instance_id_round_phase_slot_person_id_pk" PRIMARY KEY("instance_id","round","phase","slot","person_id"),
	CONSTRAINT "spent_forward" CHECK ("spent"."seconds" >= 0)
);
--> statement-breakpoint
ALTER TABLE "spent" ADD CONSTRAINT "spent_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spent" ADD CONSTRAINT "spent_in_slot" FOREIGN KEY ("instance_id","round","phase","slot") REFERENCES "public"."slot"("instance_id","round","phase","slot") ON DELETE no action ON UPDATE no action;