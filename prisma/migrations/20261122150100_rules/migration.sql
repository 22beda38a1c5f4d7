-- What must never be, refused by the database itself: Prisma's schema language has no words for it.
--
-- Every message names the rule it stands for as `constraint "<name>"`, as PostgreSQL's own do:
-- the driver adapter passes the message on, but not the field that holds the name.

-- Checks of a single row ---------------------------------------------------------------------

ALTER TABLE "api_key"
  ADD CONSTRAINT "api_key_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "document"
  ADD CONSTRAINT "document_text_hash_check"
    CHECK ("text_hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));

ALTER TABLE "document_repair"
  ADD CONSTRAINT "document_repair_count_check" CHECK ("count" > 0);

ALTER TABLE "source"
  ADD CONSTRAINT "source_anonymous_check" CHECK (
    CASE WHEN "kind" = 'ANONYMOUS'
      THEN "document_id" IS NOT NULL AND "descriptor" IS NOT NULL AND "identity_key" IS NULL
      ELSE "identity_key" IS NOT NULL
        AND num_nonnulls("document_id", "descriptor", "affiliation", "reason", "count") = 0
    END),
  ADD CONSTRAINT "source_count_check" CHECK ("count" > 0);

ALTER TABLE "event"
  ADD CONSTRAINT "event_occurred_check" CHECK (
    num_nulls("occurred_on", "occurred_from", "occurred_to") IN (0, 3)
    AND "occurred_from" <= "occurred_to");

ALTER TABLE "event_participant"
  ADD CONSTRAINT "event_participant_position_check" CHECK ("position" >= 0);

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_said_check" CHECK (
    num_nulls("said_on", "said_from", "said_to") IN (0, 3) AND "said_from" <= "said_to"),
  ADD CONSTRAINT "statement_document_count_check" CHECK ("document_count" > 0),
  ADD CONSTRAINT "statement_independent_source_count_check" CHECK ("independent_source_count" > 0);

ALTER TABLE "statement_addressee"
  ADD CONSTRAINT "statement_addressee_position_check" CHECK ("position" >= 0);

ALTER TABLE "statement_source"
  ADD CONSTRAINT "statement_source_position_check" CHECK ("position" >= 0);

ALTER TABLE "attribution"
  ADD CONSTRAINT "attribution_confidence_check" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "attribution_start_check" CHECK ("start" >= 0);

ALTER TABLE "text_span"
  ADD CONSTRAINT "text_span_bounds_check" CHECK ("start" >= 0 AND "start" < "end"),
  ADD CONSTRAINT "text_span_link_check" CHECK (
    ("role" IN ('LINK_MENTION', 'LINK_CUE')) = ("link_position" IS NOT NULL));

ALTER TABLE "revision"
  ADD CONSTRAINT "revision_subject_check"
    CHECK (num_nonnulls("statement_id", "actor_id", "source_id") > 0);

-- Spans of one attribution never overlap -----------------------------------------------------
-- An index, not a trigger: it also holds between transactions that do not see each other.

CREATE EXTENSION IF NOT EXISTS "btree_gist" WITH SCHEMA "public";

ALTER TABLE "text_span"
  ADD CONSTRAINT "text_span_overlap_excl"
    EXCLUDE USING gist ("attribution_id" WITH =, int4range("start", "end") WITH &&)
    DEFERRABLE INITIALLY DEFERRED;

-- An attribution is whole: a chain and a segment ---------------------------------------------

-- Refuses the attribution unless it has a segment and a chain whose positions are 0 to n, whose
-- last link alone is the PUBLISHER and names the document's publisher, and whose anonymous
-- sources are this document's own.
--
-- The share lock on the document waits for whoever is changing its publisher.
CREATE FUNCTION "check_attribution"("checked" uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  held_document uuid;
  held_publisher uuid;
  chain record;
BEGIN
  SELECT a.document_id INTO held_document FROM attribution a WHERE a.id = checked;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT d.publisher_id INTO held_publisher FROM document d WHERE d.id = held_document FOR SHARE;
  SELECT
    count(*) AS links,
    min(l.position) AS lowest,
    max(l.position) AS highest,
    count(*) FILTER (WHERE l.role = 'PUBLISHER') AS publishers,
    max(l.position) FILTER (WHERE l.role = 'PUBLISHER') AS publisher_position,
    bool_and(l.role <> 'PUBLISHER' OR l.source_id = held_publisher) AS publisher_agrees,
    bool_and(s.kind <> 'ANONYMOUS' OR s.document_id = held_document) AS anonymous_agree
  INTO chain
  FROM attribution_link l JOIN source s ON s.id = l.source_id
  WHERE l.attribution_id = checked;

  IF chain.links = 0 THEN
    PERFORM refuse_row('attribution', checked, 'attribution_chain_exists', 'it has no chain');
  ELSIF chain.lowest <> 0 OR chain.highest <> chain.links - 1 THEN
    PERFORM refuse_row('attribution', checked, 'attribution_chain_positions',
      'the positions of its chain are not 0 to n');
  ELSIF chain.publishers <> 1 OR chain.publisher_position <> chain.highest THEN
    PERFORM refuse_row('attribution', checked, 'attribution_chain_publisher',
      'the last link of its chain, and only the last, must be the PUBLISHER');
  ELSIF NOT chain.publisher_agrees THEN
    PERFORM refuse_row('attribution', checked, 'attribution_chain_document',
      'the PUBLISHER of its chain is not the publisher of its document');
  ELSIF NOT chain.anonymous_agree THEN
    PERFORM refuse_row('attribution', checked, 'attribution_chain_anonymous',
      'an anonymous source of its chain belongs to another document');
  END IF;
  PERFORM FROM text_span t WHERE t.attribution_id = checked AND t.role = 'SEGMENT' LIMIT 1;
  IF NOT FOUND THEN
    PERFORM refuse_row('attribution', checked, 'attribution_segment_exists',
      'it has no SEGMENT span');
  END IF;
END $$;

CREATE FUNCTION "refuse_row"("relation" text, "id" uuid, "rule" text, "reason" text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% % violates constraint "%": %', relation, id, rule, reason
    USING ERRCODE = 'check_violation', TABLE = relation, CONSTRAINT = rule;
END $$;

-- Two transactions that each take away a part see each other's rows only after the commit. So
-- each writes the attribution's row first: the second waits and reads anew, or, where its
-- snapshot is kept (REPEATABLE READ and above), fails to serialize. A lock alone would let it pass.
-- A transaction that only adds a link to a whole chain is refused whatever the others do.
CREATE FUNCTION "check_attribution_after_loss"("checked" uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE attribution SET confidence = confidence WHERE id = checked;
  IF FOUND THEN
    PERFORM check_attribution(checked);
  END IF;
END $$;

CREATE FUNCTION "check_attribution_row"() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM check_attribution(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION "check_attribution_part"() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM check_attribution(NEW.attribution_id);
    RETURN NULL;
  END IF;
  PERFORM check_attribution_after_loss(OLD.attribution_id);
  IF TG_OP = 'UPDATE' AND NEW.attribution_id <> OLD.attribution_id THEN
    PERFORM check_attribution_after_loss(NEW.attribution_id);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "attribution_whole"
  AFTER INSERT OR UPDATE OF "id", "document_id" ON "attribution"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION "check_attribution_row"();

CREATE CONSTRAINT TRIGGER "attribution_link_whole"
  AFTER INSERT OR DELETE OR UPDATE OF "attribution_id", "position", "role", "source_id"
  ON "attribution_link"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION "check_attribution_part"();

CREATE CONSTRAINT TRIGGER "text_span_whole"
  AFTER DELETE OR UPDATE OF "attribution_id", "role" ON "text_span"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."role" = 'SEGMENT')
  EXECUTE FUNCTION "check_attribution_part"();

-- TRUNCATE fires no row triggers. Emptying everything at once stays possible.
CREATE FUNCTION "check_truncated_part"() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM attribution) THEN
    RAISE EXCEPTION 'TRUNCATE of % violates constraint "attribution_truncate": attributions remain', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'attribution_truncate';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "attribution_link_truncate" AFTER TRUNCATE ON "attribution_link"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_truncated_part"();

CREATE TRIGGER "text_span_truncate" AFTER TRUNCATE ON "text_span"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_truncated_part"();

-- A document's text stays, and its publisher has a name ---------------------------------------

CREATE FUNCTION "refuse_document_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.refuse_row('document', OLD.id, 'document_text_fixed',
    'the text of a document never changes after it was stored');
  RETURN NULL;
END $$;

CREATE TRIGGER "document_text_fixed"
  BEFORE UPDATE OF "text", "text_hash", "raw_text" ON "document" FOR EACH ROW
  WHEN ((OLD."text", OLD."text_hash", OLD."raw_text")
    IS DISTINCT FROM (NEW."text", NEW."text_hash", NEW."raw_text"))
  EXECUTE FUNCTION "refuse_document_text"();

CREATE FUNCTION "check_document_publisher"() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  held_publisher uuid;
BEGIN
  SELECT d.publisher_id INTO held_publisher FROM document d WHERE d.id = NEW.id;
  IF EXISTS (SELECT FROM source s WHERE s.id = held_publisher AND s.kind = 'ANONYMOUS') THEN
    PERFORM refuse_row('document', NEW.id, 'document_publisher_named',
      'an anonymous source cannot be a publisher');
  END IF;
  IF TG_OP = 'INSERT' THEN
    RETURN NULL;
  END IF;
  -- A kept snapshot would hide the attributions that others have stored since.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'the publisher of a document changes under READ COMMITTED only'
      USING ERRCODE = 'invalid_transaction_state';
  END IF;
  IF EXISTS (
    SELECT FROM attribution a JOIN attribution_link l ON l.attribution_id = a.id
    WHERE a.document_id = NEW.id AND l.role = 'PUBLISHER' AND l.source_id <> held_publisher
  ) THEN
    PERFORM refuse_row('document', NEW.id, 'attribution_chain_document',
      'a chain of one of its attributions ends with another PUBLISHER');
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "document_publisher_agrees"
  AFTER INSERT OR UPDATE OF "publisher_id" ON "document"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION "check_document_publisher"();

-- An anonymous source stays anonymous, and its document's ------------------------------------
-- Fixed for good, so that no chain stored meanwhile can disagree with it.

CREATE FUNCTION "refuse_source_identity"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.refuse_row('source', OLD.id, 'source_anonymous_fixed',
    'a source never becomes or ceases to be anonymous, nor moves to another document');
  RETURN NULL;
END $$;

CREATE TRIGGER "source_anonymous_fixed"
  BEFORE UPDATE OF "kind", "document_id" ON "source" FOR EACH ROW
  WHEN ((OLD."kind" = 'ANONYMOUS') <> (NEW."kind" = 'ANONYMOUS')
    OR OLD."document_id" IS DISTINCT FROM NEW."document_id")
  EXECUTE FUNCTION "refuse_source_identity"();
