CREATE TABLE "suggestion" (
	"instance_id" text NOT NULL,
	"suggestion_id" text NOT NULL,
	"round" integer NOT NULL,
	"cycle" integer NOT NULL,
	"stage" text NOT NULL,
	"revision" integer NOT NULL,
	"content_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"person_part" text NOT NULL,
	"content" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_instance_id_suggestion_id_pk" PRIMARY KEY("instance_id","suggestion_id"),
	CONSTRAINT "suggestion_of" UNIQUE("instance_id","suggestion_id","cycle","person_id"),
	CONSTRAINT "suggestion_part" CHECK ("suggestion"."person_part" = 'checker')
);
--> statement-breakpoint
CREATE TABLE "suggestion_verdict" (
	"instance_id" text NOT NULL,
	"suggestion_id" text NOT NULL,
	"hunk" integer NOT NULL,
	"cycle" integer NOT NULL,
	"suggester_id" text NOT NULL,
	"verdict" text NOT NULL,
	"revision" integer,
	"person_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_verdict_instance_id_suggestion_id_hunk_pk" PRIMARY KEY("instance_id","suggestion_id","hunk"),
	CONSTRAINT "suggestion_verdict_known" CHECK ("suggestion_verdict"."verdict" in ('accepted', 'rejected')),
	CONSTRAINT "suggestion_accepted_stands" CHECK (("suggestion_verdict"."verdict" = 'accepted') = ("suggestion_verdict"."revision" is not null))
);
--> statement-breakpoint
CREATE TABLE "viewing" (
	"instance_id" text NOT NULL,
	"round" integer NOT NULL,
	"phase" text NOT NULL,
	"person_id" text NOT NULL,
	"medium" text NOT NULL,
	"share" real DEFAULT 0 NOT NULL,
	"seen" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "viewing_instance_id_round_phase_person_id_medium_pk" PRIMARY KEY("instance_id","round","phase","person_id","medium"),
	CONSTRAINT "viewing_share" CHECK ("viewing"."share" between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "thread_id" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "kind" text DEFAULT 'comment' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "anchor" jsonb;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "snapshot" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "reasons" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "mentions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_by_checker" FOREIGN KEY ("instance_id","cycle","person_id","person_part") REFERENCES "public"."part"("instance_id","cycle","person_id","part") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_on_revision" FOREIGN KEY ("instance_id","revision","content_hash") REFERENCES "public"."revision"("instance_id","number","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_verdict" ADD CONSTRAINT "suggestion_verdict_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_verdict" ADD CONSTRAINT "suggestion_verdict_on" FOREIGN KEY ("instance_id","suggestion_id","cycle","suggester_id") REFERENCES "public"."suggestion"("instance_id","suggestion_id","cycle","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_verdict" ADD CONSTRAINT "suggestion_verdict_in" FOREIGN KEY ("instance_id","revision") REFERENCES "public"."revision"("instance_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_instance_id_instance_instance_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."instance"("instance_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestion_accepted" ON "suggestion_verdict" USING btree ("instance_id","cycle","suggester_id");--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_in_thread" FOREIGN KEY ("instance_id","thread_id") REFERENCES "public"."comment"("instance_id","comment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_thread" ON "comment" USING btree ("instance_id","thread_id");--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_kind" CHECK ("kind" in ('comment', 'resolve', 'reopen'));--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_first" CHECK ("thread_id" is not null or "kind" = 'comment');--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_anchored" CHECK ("thread_id" is null or "anchor" is null);