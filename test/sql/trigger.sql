--
-- newsextract_trigger
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
SET datestyle = 'ISO';
CREATE SCHEMA test_trigger;
SET search_path = test_trigger, public;

\set binh 'Sáng 12/8, Bộ trưởng Bộ Y tế Trần Văn Bình đề nghị các bác sĩ thực hiện Đề án 06.'
\set mai 'Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai phát biểu.'

CREATE TABLE news (
    id int PRIMARY KEY,
    published_on date,
    body text,
    who text[],
    "Chương trình" text[],
    days datemultirange,
    what news_event[],
    whole jsonb,
    extracted_by text,
    names int GENERATED ALWAYS AS (cardinality(who)) STORED,
    note text
);
CREATE TRIGGER extract BEFORE INSERT OR UPDATE ON news
    FOR EACH ROW EXECUTE FUNCTION newsextract_trigger(
        'document=body', 'published=published_on', 'officials=who', 'programmes=Chương trình',
        'dates=days', 'events=what', 'analysis=whole', 'version=extracted_by');

INSERT INTO news (id, published_on, body) VALUES (1, '2022-08-12', :'binh'), (2, NULL, NULL), (3, NULL, '');
SELECT id, who, names, "Chương trình", days, cardinality(what) AS events,
       extracted_by = newsextract_version() AS version
  FROM news ORDER BY id;
SELECT who = news_officials(body) AS who, "Chương trình" = news_programmes(body) AS programmes,
       days = news_dates(body, published_on) AS days, what = news_events(body, published_on) AS events,
       whole = news_analysis(body, published_on) AS whole
  FROM news WHERE id <> 2;

-- Sources that stay the same are left alone, also where a trigger writes them
UPDATE news SET who = '{somebody}', note = 'by hand' WHERE id = 1;
UPDATE news SET body = body || '', published_on = '2022-08-12' WHERE id = 1;
SELECT who, names FROM news WHERE id = 1;
-- any source that changes fills all columns
UPDATE news SET published_on = '2021-08-12' WHERE id = 1;
SELECT who, names, days FROM news WHERE id = 1;
UPDATE news SET body = :'mai' WHERE id = 1;
SELECT who, days FROM news WHERE id = 1;
-- no version: not yet read
UPDATE news SET who = NULL WHERE id = 1;
SELECT who FROM news WHERE id = 1;
UPDATE news SET extracted_by = NULL WHERE id = 1;
SELECT who FROM news WHERE id = 1;
UPDATE news SET body = NULL WHERE id = 1;
SELECT who, whole, extracted_by FROM news WHERE id = 1;

-- Another BEFORE trigger changes the body, which the statement does not name
CREATE FUNCTION replace_body() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN NEW.body := NEW.note; RETURN NEW; END $$;
CREATE TRIGGER a_replace BEFORE UPDATE OF note ON news FOR EACH ROW EXECUTE FUNCTION replace_body();
UPDATE news SET note = :'mai' WHERE id = 1;
SELECT who, names FROM news WHERE id = 1;
DROP TRIGGER a_replace ON news;

-- ON CONFLICT, COPY, MERGE, a body out of line
INSERT INTO news (id, body) VALUES (1, :'binh')
    ON CONFLICT (id) DO UPDATE SET body = EXCLUDED.body, note = EXCLUDED.who::text;
SELECT who, note FROM news WHERE id = 1;
COPY news (id, published_on, body) FROM stdin;
4	2022-08-12	Thiếu tướng Phạm Văn Dũng, Giám đốc Công an tỉnh Nghệ An, phát biểu.
\.
SELECT who FROM news WHERE id = 4;
MERGE INTO news USING (VALUES (4, :'mai'), (5, :'binh')) v(id, body) ON news.id = v.id
    WHEN MATCHED THEN UPDATE SET body = v.body
    WHEN NOT MATCHED THEN INSERT (id, body) VALUES (v.id, v.body);
SELECT id, who FROM news WHERE id IN (4, 5) ORDER BY id;
ALTER TABLE news ALTER body SET STORAGE external;
INSERT INTO news (id, body) VALUES (6, :'mai' || repeat(' Trời mưa.', 1000));
UPDATE news SET who = '{kept}' WHERE id = 6;
SELECT who FROM news WHERE id = 6;
UPDATE news SET body = body || '.' WHERE id = 6;
SELECT who FROM news WHERE id = 6;

-- The site's lexicon counts
BEGIN;
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
INSERT INTO news (id, body) VALUES (7, 'Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
SELECT who, extracted_by = newsextract_version() AS version, whole->>'version' = extracted_by AS same
  FROM news WHERE id = 7;
ROLLBACK;

-- Rows that arrive by replication: where the trigger is to fire always
SET session_replication_role = replica;
INSERT INTO news (id, body) VALUES (10, :'binh');
ALTER TABLE news ENABLE ALWAYS TRIGGER extract;
INSERT INTO news (id, body) VALUES (11, :'binh');
RESET session_replication_role;
SELECT id, who FROM news WHERE id IN (10, 11) ORDER BY id;

-- Rows that were there before the trigger are filled when they are written
UPDATE news SET body = body WHERE id = 10;
SELECT who FROM news WHERE id = 10;

-- Partitions that have the columns in another order; a column was dropped
CREATE TABLE archive (id int, gone int, body text, who text[], version text) PARTITION BY LIST (id);
CREATE TABLE archive_1 PARTITION OF archive FOR VALUES IN (1);
CREATE TABLE archive_2 (version text, dropped int, who text[], body text, gone int, id int);
ALTER TABLE archive_2 DROP dropped;
ALTER TABLE archive ATTACH PARTITION archive_2 FOR VALUES IN (2);
ALTER TABLE archive DROP gone;
CREATE TRIGGER extract BEFORE INSERT OR UPDATE ON archive
    FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('document=body', 'officials=who', 'version=version');
INSERT INTO archive (id, body) VALUES (1, :'binh'), (2, :'mai');
SELECT tableoid::regclass, id, who, version = newsextract_version() AS version FROM archive ORDER BY id;
UPDATE archive SET id = 2, body = :'mai' WHERE id = 1;
SELECT tableoid::regclass, id, who FROM archive ORDER BY id;

-- Domains and varchar as sources
CREATE DOMAIN article AS text CHECK (value <> 'bad');
CREATE TABLE typed (body article, short varchar(200), who text[], who_short text[]);
CREATE TRIGGER a BEFORE INSERT OR UPDATE ON typed
    FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('document=body', 'officials=who');
CREATE TRIGGER b BEFORE INSERT OR UPDATE ON typed
    FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('document=short', 'officials=who_short');
INSERT INTO typed VALUES (:'binh', :'mai');
SELECT who, who_short FROM typed;

-- What is wrong is told
CREATE TABLE bad (id int, body text, number int, made text GENERATED ALWAYS AS (upper(body)) STORED,
                  at timestamptz, who text[], who_char varchar[], version varchar(10));
CREATE FUNCTION attempt(VARIADIC argument text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    why text;
    hint text;
BEGIN
    EXECUTE 'CREATE OR REPLACE TRIGGER t BEFORE INSERT ON bad FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('
        || coalesce((SELECT string_agg(quote_literal(a), ', ') FROM unnest(argument) a), '') || ')';
    INSERT INTO bad (body) VALUES ('Không có gì.');
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS why = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(' | ', sqlstate, sqlerrm, nullif(why, ''), nullif(hint, ''));
END
$$;
SELECT attempt('document=body', 'officials=who');
SELECT attempt('document');
SELECT attempt('documents=body', 'officials=who');
SELECT attempt('Document=body', 'officials=who');
SELECT attempt('document=text', 'officials=who');
SELECT attempt('document=ctid', 'officials=who');
SELECT attempt('document=number', 'officials=who');
SELECT attempt('document=made', 'officials=who');
SELECT attempt('document=body', 'published=at', 'officials=who');
SELECT attempt('document=body', 'officials=who_char');
SELECT attempt('document=body', 'events=who');
SELECT attempt('document=body', 'version=version');
SELECT attempt('document=body', 'version=made');
SELECT attempt('document=body', 'version=body');
SELECT attempt('document=body', 'officials=who', 'programmes=who');
SELECT attempt('document=body', 'officials=who', 'document=made');
SELECT attempt('document=body', 'officials=who', 'officials=who');
SELECT attempt('document=body');
SELECT attempt('officials=who');
SELECT attempt(VARIADIC '{}');
DROP TRIGGER IF EXISTS t ON bad;
SELECT newsextract_trigger();
CREATE TRIGGER t AFTER INSERT ON bad FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('document=body', 'officials=who');
INSERT INTO bad (body) VALUES ('');
DROP TRIGGER t ON bad;
CREATE TRIGGER t BEFORE INSERT ON bad EXECUTE FUNCTION newsextract_trigger('document=body', 'officials=who');
INSERT INTO bad (body) VALUES ('');
DROP TRIGGER t ON bad;
CREATE TRIGGER t BEFORE DELETE ON bad FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('document=body', 'officials=who');
INSERT INTO bad (body) VALUES ('');
DELETE FROM bad;
INSERT INTO news (id, body, published_on) VALUES (8, 'x', 'infinity');

-- Nothing depends on search_path
SET search_path = '';
INSERT INTO test_trigger.news (id, body) VALUES (9, :'binh');
SELECT who, pg_catalog.cardinality(what) FROM test_trigger.news WHERE id OPERATOR(pg_catalog.=) 9;
RESET search_path;
SET client_min_messages = warning;
DROP SCHEMA test_trigger CASCADE;
RESET client_min_messages;
