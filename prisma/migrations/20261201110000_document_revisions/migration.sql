-- What is known of a document can be corrected, with a revision.

ALTER TABLE "revision"
  ADD COLUMN "document_id" UUID,
  ADD CONSTRAINT "revision_document_id_fkey" FOREIGN KEY ("document_id")
    REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT "revision_subject_check",
  ADD CONSTRAINT "revision_subject_check"
    CHECK (num_nonnulls("statement_id", "actor_id", "source_id", "document_id") > 0);

CREATE INDEX "revision_document_id_changed_at_id_idx"
  ON "revision"("document_id", "changed_at", "id");
