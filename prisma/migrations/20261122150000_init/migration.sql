-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "scope" AS ENUM ('READ', 'SUBMIT', 'REVIEW', 'ADMIN');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('PERSON', 'ORGANIZATION', 'GOVERNMENT', 'GROUP');

-- CreateEnum
CREATE TYPE "link_role" AS ENUM ('ORIGIN', 'REPORTER', 'PUBLISHER');

-- CreateEnum
CREATE TYPE "attribution_level" AS ENUM ('ON_THE_RECORD', 'ON_BACKGROUND', 'DEEP_BACKGROUND', 'NOT_STATED');

-- CreateEnum
CREATE TYPE "anchor_status" AS ENUM ('EXACT', 'NORMALIZED', 'AMBIGUOUS', 'ORPHANED');

-- CreateEnum
CREATE TYPE "attribution_method" AS ENUM ('MANUAL', 'EXTRACTED', 'IMPORTED');

-- CreateEnum
CREATE TYPE "span_role" AS ENUM ('SEGMENT', 'SPEAKER_MENTION', 'CUE', 'LINK_MENTION', 'LINK_CUE');

-- CreateEnum
CREATE TYPE "text_repair_kind" AS ENUM ('QUOTATION_MARK', 'APOSTROPHE', 'DASH', 'MOJIBAKE', 'WHITESPACE', 'CONTROL_CHARACTER', 'UNICODE_FORM');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('NEWS_OUTLET', 'NEWS_AGENCY', 'GOVERNMENT', 'ORGANIZATION', 'PERSON', 'ANONYMOUS', 'SOCIAL_MEDIA', 'DOCUMENT', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('DIRECT', 'MIXED', 'INDIRECT');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('INTERVIEW', 'STATEMENT', 'SPEECH', 'PRESS_CONFERENCE', 'CALL', 'CONVERSATION', 'SOCIAL_MEDIA', 'DOCUMENT', 'BROADCAST', 'TESTIMONY', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('EXTRACTED', 'CONFIRMED', 'DISPUTED', 'RETRACTED');

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" "scope"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" "actor_kind" NOT NULL,
    "description" TEXT,
    "wikidata_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_alias" (
    "actor_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "alias_key" TEXT NOT NULL,

    CONSTRAINT "actor_alias_pkey" PRIMARY KEY ("actor_id","alias_key")
);

-- CreateTable
CREATE TABLE "attribution" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "anchor" "anchor_status" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "method" "attribution_method" NOT NULL,
    "start" INTEGER NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution_link" (
    "attribution_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "link_role" NOT NULL,
    "source_id" UUID NOT NULL,
    "level" "attribution_level" NOT NULL DEFAULT 'NOT_STATED',

    CONSTRAINT "attribution_link_pkey" PRIMARY KEY ("attribution_id","position")
);

-- CreateTable
CREATE TABLE "text_span" (
    "attribution_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "role" "span_role" NOT NULL,
    "link_position" INTEGER,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "text_span_pkey" PRIMARY KEY ("attribution_id","start")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "title" TEXT,
    "url" TEXT,
    "publisher_id" UUID NOT NULL,
    "byline" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "raw_text" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_repair" (
    "document_id" UUID NOT NULL,
    "kind" "text_repair_kind" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "document_repair_pkey" PRIMARY KEY ("document_id","kind")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "description" TEXT,
    "occurred_on" TEXT,
    "occurred_from" DATE,
    "occurred_to" DATE,
    "place" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_id","actor_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "identity_key" TEXT,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "document_id" UUID,
    "descriptor" TEXT,
    "affiliation" TEXT,
    "reason" TEXT,
    "count" INTEGER,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_alias" (
    "source_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "alias_key" TEXT NOT NULL,

    CONSTRAINT "source_alias_pkey" PRIMARY KEY ("source_id","alias_key")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "words_hash" TEXT NOT NULL,
    "kind" "statement_kind" NOT NULL,
    "language" TEXT NOT NULL,
    "speaker_id" UUID,
    "event_id" UUID,
    "channel" "channel" NOT NULL,
    "hedged" BOOLEAN NOT NULL DEFAULT false,
    "said_on" TEXT,
    "said_from" DATE,
    "said_to" DATE,
    "review_state" "review_state" NOT NULL DEFAULT 'EXTRACTED',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "lead_attribution_id" UUID NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "first_reported_at" TIMESTAMPTZ(3),
    "source_id" UUID NOT NULL,
    "first_source_id" UUID NOT NULL,
    "document_count" INTEGER NOT NULL,
    "independent_source_count" INTEGER NOT NULL,
    "anonymous" BOOLEAN NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_addressee" (
    "statement_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "statement_addressee_pkey" PRIMARY KEY ("statement_id","actor_id")
);

-- CreateTable
CREATE TABLE "statement_source" (
    "statement_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "publisher" BOOLEAN NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_source_pkey" PRIMARY KEY ("statement_id","source_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "statement_id" UUID,
    "actor_id" UUID,
    "source_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" TEXT NOT NULL,
    "note" TEXT,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_name_key" ON "api_key"("name");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "actor_wikidata_id_key" ON "actor"("wikidata_id");

-- CreateIndex
CREATE INDEX "actor_name_key_idx" ON "actor"("name_key");

-- CreateIndex
CREATE INDEX "actor_alias_alias_key_idx" ON "actor_alias"("alias_key");

-- CreateIndex
CREATE INDEX "attribution_statement_id_reported_at_id_idx" ON "attribution"("statement_id", "reported_at", "id");

-- CreateIndex
CREATE INDEX "attribution_document_id_start_id_idx" ON "attribution"("document_id", "start", "id");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_id_statement_id_key" ON "attribution"("id", "statement_id");

-- CreateIndex
CREATE INDEX "attribution_link_source_id_idx" ON "attribution_link"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_text_hash_key" ON "document"("text_hash");

-- CreateIndex
CREATE INDEX "document_publisher_id_idx" ON "document"("publisher_id");

-- CreateIndex
CREATE INDEX "document_submitted_at_id_idx" ON "document"("submitted_at", "id");

-- CreateIndex
CREATE INDEX "event_title_key_idx" ON "event"("title_key");

-- CreateIndex
CREATE INDEX "event_participant_actor_id_idx" ON "event_participant"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_identity_key_key" ON "source"("identity_key");

-- CreateIndex
CREATE INDEX "source_name_key_idx" ON "source"("name_key");

-- CreateIndex
CREATE INDEX "source_document_id_idx" ON "source"("document_id");

-- CreateIndex
CREATE INDEX "source_alias_alias_key_idx" ON "source_alias"("alias_key");

-- CreateIndex
CREATE UNIQUE INDEX "statement_lead_attribution_id_key" ON "statement"("lead_attribution_id");

-- CreateIndex
CREATE INDEX "statement_reported_at_id_idx" ON "statement"("reported_at", "id");

-- CreateIndex
CREATE INDEX "statement_speaker_id_reported_at_id_idx" ON "statement"("speaker_id", "reported_at", "id");

-- CreateIndex
CREATE INDEX "statement_said_from_id_idx" ON "statement"("said_from", "id");

-- CreateIndex
CREATE INDEX "statement_event_id_reported_at_id_idx" ON "statement"("event_id", "reported_at", "id");

-- CreateIndex
CREATE INDEX "statement_source_id_idx" ON "statement"("source_id");

-- CreateIndex
CREATE INDEX "statement_first_source_id_idx" ON "statement"("first_source_id");

-- CreateIndex
CREATE INDEX "statement_words_hash_idx" ON "statement"("words_hash");

-- CreateIndex
CREATE UNIQUE INDEX "statement_lead_attribution_id_id_key" ON "statement"("lead_attribution_id", "id");

-- CreateIndex
CREATE INDEX "statement_addressee_actor_id_statement_id_idx" ON "statement_addressee"("actor_id", "statement_id");

-- CreateIndex
CREATE INDEX "statement_source_source_id_reported_at_statement_id_idx" ON "statement_source"("source_id", "reported_at", "statement_id");

-- CreateIndex
CREATE INDEX "revision_statement_id_changed_at_id_idx" ON "revision"("statement_id", "changed_at", "id");

-- CreateIndex
CREATE INDEX "revision_actor_id_idx" ON "revision"("actor_id");

-- CreateIndex
CREATE INDEX "revision_source_id_idx" ON "revision"("source_id");

-- AddForeignKey
ALTER TABLE "actor_alias" ADD CONSTRAINT "actor_alias_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_link" ADD CONSTRAINT "attribution_link_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_link" ADD CONSTRAINT "attribution_link_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_span" ADD CONSTRAINT "text_span_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_span" ADD CONSTRAINT "text_span_attribution_id_link_position_fkey" FOREIGN KEY ("attribution_id", "link_position") REFERENCES "attribution_link"("attribution_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_repair" ADD CONSTRAINT "document_repair_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_alias" ADD CONSTRAINT "source_alias_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_first_source_id_fkey" FOREIGN KEY ("first_source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey, deferred by hand: a statement and its first attribution name each other
ALTER TABLE "statement" ADD CONSTRAINT "statement_lead_attribution_id_id_fkey" FOREIGN KEY ("lead_attribution_id", "id") REFERENCES "attribution"("id", "statement_id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "statement_addressee" ADD CONSTRAINT "statement_addressee_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_addressee" ADD CONSTRAINT "statement_addressee_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_source" ADD CONSTRAINT "statement_source_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_source" ADD CONSTRAINT "statement_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
