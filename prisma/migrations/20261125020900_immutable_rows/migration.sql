-- Versions, questions, answers and receipts are written once. What changes becomes a new row, so that an old attempt always
-- shows what it was taken on.
CREATE FUNCTION "refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of "%" is never changed: add a new one instead.', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER "ArticleVersion_immutable" BEFORE UPDATE ON "ArticleVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "SetVersion_immutable" BEFORE UPDATE ON "SetVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "Question_immutable" BEFORE UPDATE ON "Question" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "Response_immutable" BEFORE UPDATE ON "Response" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "Receipt_immutable" BEFORE UPDATE ON "Receipt" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
