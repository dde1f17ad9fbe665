CREATE TABLE "digest" (
	"person_id" text NOT NULL,
	"day" date NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"retry_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "digest_person_id_day_pk" PRIMARY KEY("person_id","day"),
	CONSTRAINT "digest_state" CHECK ("digest"."state" in ('claimed', 'refused', 'sent', 'nothing')),
	CONSTRAINT "digest_tries" CHECK ("digest"."tries" between 1 and 5),
	CONSTRAINT "digest_retry" CHECK (("digest"."state" = 'refused') = ("digest"."retry_at" is not null)),
	CONSTRAINT "digest_sent" CHECK (("digest"."state" = 'sent') = ("digest"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "digest_choice" (
	"person_id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"language" text NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digest_choice_address" CHECK ("digest_choice"."address" ~ '^[^[:space:]<>,@]+@[^[:space:]<>,@]+$'),
	CONSTRAINT "digest_choice_language" CHECK ("digest_choice"."language" in ('en', 'zh'))
);
--> statement-breakpoint
ALTER TABLE "digest" ADD CONSTRAINT "digest_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_choice" ADD CONSTRAINT "digest_choice_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;