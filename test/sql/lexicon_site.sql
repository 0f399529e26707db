--
-- The site's own entries: what they change, who may write them, who sees them
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
SET datestyle = 'ISO';
CREATE SCHEMA test_lexicon_site;
SET search_path = test_lexicon_site, public;

-- Only what is built in
SELECT count(*) > 10000 AS many, count(*) = count(DISTINCT (kind, phrase, canonical, code, valid)) AS distinct_rows
  FROM newsextract_lexicon_builtin();
SELECT * FROM newsextract_lexicon_builtin()
 WHERE kind = 'programme' AND phrase = 'bộ luật hình sự' ORDER BY code NULLS FIRST, valid;
SELECT newsextract_version() = news_analysis('')->>'version' AS builtin_only;

CREATE TABLE text_of (id serial, kind text, body text);
INSERT INTO text_of (kind, body) VALUES
    ('office', 'Hôm qua, cai tổng Trần Văn Bình tiếp đoàn đại biểu.'),
    ('organisation', 'Hôm qua, Giám đốc Hàng Bè Xanh Trần Văn Bình tiếp đoàn đại biểu.'),
    ('predicate', 'Hôm qua, Bộ trưởng Bộ Y tế Trần Văn Bình phù phép cho các bác sĩ.'),
    ('document_kind', 'Bộ Y tế triển khai mưu lược số 15 của Chính phủ.'),
    ('programme', 'Bộ Y tế triển khai Đề án Rùa Vàng Biển Bạc từ nay.'),
    ('stop', 'Hôm qua, Bộ trưởng Bộ Y tế Trần Văn Bình đề nghị các bác sĩ nghỉ.'),
    ('place', 'Chủ tịch UBND tỉnh Trần Văn Bình đã làm việc tại Xứ Mơ Hoa.');
CREATE VIEW seen AS
SELECT id, m.kind, m.entity, m.mention
  FROM text_of, extract_mentions(body, '2022-08-12') m
 WHERE m.kind <> 'date';
CREATE TABLE seen_before AS SELECT * FROM seen;

-- What each kind adds, or takes away
INSERT INTO newsextract_lexicon (kind, phrase, canonical, code) VALUES
    ('office', 'cai tổng', NULL, 'public'),
    ('organisation', 'Hàng Bè  Xanh ', NULL, 'public'),
    ('predicate', 'phù phép', NULL, 'PRAISE'),
    ('document_kind', 'mưu lược', NULL, 'act plan'),
    ('programme', 'Đề án Rùa Vàng Biển Bạc', NULL, NULL),
    ('stop', 'đề nghị', NULL, NULL),
    ('place', 'Xứ Mơ Hoa', NULL, 'province');
SELECT '+' AS change, * FROM (TABLE seen EXCEPT TABLE seen_before) added
UNION ALL
SELECT '-', * FROM (TABLE seen_before EXCEPT TABLE seen) gone
ORDER BY id, change, kind, mention;
SELECT name, office, organisation FROM text_of, extract_officials(body) WHERE id = 7;
SELECT DISTINCT token FROM text_of, extract_debug(body)
 WHERE id = 1 AND 'office cai tổng (public)' = ANY (phrases);

-- news_... know what is built in only
SELECT news_officials(body), news_programmes(body) FROM text_of WHERE id IN (1, 4) ORDER BY id;
SELECT newsextract_version() LIKE (news_analysis('')->>'version') || '+%' AS site_too;

-- An alias counts on the days of publication for which it is valid
INSERT INTO newsextract_lexicon VALUES
    ('programme', 'Đề án 9917', 'Quyết định 9917/QĐ-TTg ngày 3/2/2022 của Thủ tướng Chính phủ về nuôi rùa', 'alias', '[2022-01-01,2023-01-01)');
SELECT published, title, issuer, issued
  FROM (VALUES (date '2022-08-12'), ('2024-08-12')) d(published),
       extract_programmes('Tỉnh thực hiện Đề án 9917.', published);

-- Version: the same entries give the same, in whatever order they stand
CREATE TABLE version AS SELECT newsextract_version() AS v;
CREATE TEMP TABLE entry AS TABLE newsextract_lexicon;
TRUNCATE newsextract_lexicon;
SELECT newsextract_version() = news_analysis('')->>'version' AS builtin_only;
SELECT count(*) FROM (TABLE seen EXCEPT TABLE seen_before) added;
INSERT INTO newsextract_lexicon SELECT * FROM entry ORDER BY phrase DESC;
SELECT newsextract_version() = v FROM version;
INSERT INTO newsextract_lexicon SELECT * FROM entry ON CONFLICT DO NOTHING;
UPDATE newsextract_lexicon SET code = 'public company' WHERE kind = 'office';
SELECT newsextract_version() = v FROM version;
DELETE FROM newsextract_lexicon WHERE kind = 'office';
SELECT count(*) FROM seen WHERE id = 1;

-- Savepoints, functions that write and read, an entry in NFD
BEGIN;
INSERT INTO newsextract_lexicon VALUES ('office', normalize('cai tổng', NFD), NULL, 'public');
SELECT mention FROM seen WHERE id = 1 AND kind = 'office';
SAVEPOINT s;
TRUNCATE newsextract_lexicon;
SELECT count(*) FROM seen WHERE id = 1;
SAVEPOINT t;
INSERT INTO newsextract_lexicon VALUES ('predicate', 'phù phép', NULL, 'REJECT');
SELECT entity FROM seen WHERE id = 3 AND kind = 'event';
ROLLBACK TO s;
SELECT mention FROM seen WHERE id = 1 AND kind = 'office';
SELECT entity FROM seen WHERE id = 3 AND kind = 'event';
ROLLBACK;
SELECT count(*) FROM seen WHERE id = 1;
DO $$
DECLARE
    n int;
BEGIN
    INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
    SELECT count(*) INTO n FROM extract_officials('Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
    RAISE NOTICE 'with the entry: %', n;
    DELETE FROM newsextract_lexicon WHERE kind = 'office';
    SELECT count(*) INTO n FROM extract_officials('Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
    RAISE NOTICE 'without: %', n;
END
$$;

-- Parallel workers, with entries that are not yet committed
BEGIN;
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
CREATE TABLE many AS SELECT i, body FROM text_of, generate_series(1, 2000) i WHERE id = 1;
ANALYZE many;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL parallel_leader_participation = off;
SET LOCAL max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF)
SELECT count(*) FROM many WHERE highlight_mentions(body) LIKE '%class="office"%';
SELECT count(*) FROM many WHERE highlight_mentions(body) LIKE '%class="office"%';
ROLLBACK;

-- What is no entry
CREATE FUNCTION refused(kind text, phrase text, canonical text DEFAULT NULL, code text DEFAULT NULL, valid daterange DEFAULT NULL)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    why text;
    hint text;
    field text;
BEGIN
    INSERT INTO newsextract_lexicon VALUES (kind, phrase, canonical, code, valid);
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS why = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, field = COLUMN_NAME;
    RETURN concat_ws(' | ', sqlstate, sqlerrm, field, why, nullif(hint, ''));
END
$$;
SELECT refused('ofice', 'cai tổng');
SELECT refused('office', '');
SELECT refused('office', '   ');
SELECT refused('office', E'cai\ntổng');
SELECT refused('office', E'cai\ttổng');
SELECT refused('office', repeat('cai ', 17));
SELECT refused('office', repeat('cai', 400));
SELECT refused('office', 'cai tổng', '');
SELECT refused('office', 'cai tổng', '  ');
SELECT refused('office', 'cai tổng', E'a\nb');
SELECT refused('office', 'cai tổng', NULL, 'public loud');
SELECT refused('predicate', 'phù phép');
SELECT refused('predicate', 'phù phép', NULL, 'content');
SELECT refused('office', 'cai tổng', NULL, 'public', 'empty');
SELECT refused(NULL, 'cai tổng');
SELECT refused('office', NULL);
SELECT refused('stop', 'x'), refused('stop', 'x');

-- COPY and UPDATE are checked, too
COPY newsextract_lexicon (kind, phrase) FROM stdin;
stop	y
nothing	z
\.
UPDATE newsextract_lexicon SET phrase = '' WHERE phrase = 'x';
SELECT kind, phrase FROM newsextract_lexicon WHERE kind = 'stop' ORDER BY phrase;

-- The triggers' functions are for their triggers
SELECT newsextract_lexicon_check();
SELECT newsextract_lexicon_changed();
CREATE TABLE other (kind text);
CREATE TRIGGER t BEFORE INSERT ON other FOR EACH ROW EXECUTE FUNCTION newsextract_lexicon_check();
INSERT INTO other VALUES ('stop');

-- Found by the extension, not by its name; fires in a replica's session
CREATE TEMP TABLE newsextract_lexicon (LIKE public.newsextract_lexicon);
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
SELECT count(*) FROM seen WHERE id = 1;
DROP TABLE pg_temp.newsextract_lexicon;
SET session_replication_role = replica;
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
SELECT count(*) FROM seen WHERE id = 1;
INSERT INTO newsextract_lexicon VALUES ('nothing', 'cai tổng');
RESET session_replication_role;

-- The owner of a database, no superuser, creates the extension and writes;
-- others read
SELECT current_database() AS here \gset
CREATE ROLE regress_newsextract_owner;
CREATE ROLE regress_newsextract_reader;
CREATE DATABASE newsextract_owned OWNER regress_newsextract_owner TEMPLATE template0 ENCODING UTF8;
\c newsextract_owned
SET SESSION AUTHORIZATION regress_newsextract_owner;
CREATE EXTENSION newsextract;
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
SELECT name, office FROM extract_officials('Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION regress_newsextract_reader;
SELECT kind, phrase FROM newsextract_lexicon;
SELECT name, office FROM extract_officials('Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
DELETE FROM newsextract_lexicon;
\c :here
DROP DATABASE newsextract_owned;
DROP ROLE regress_newsextract_owner;
DROP ROLE regress_newsextract_reader;

-- The extension comes and goes within a session
SELECT newsextract_version() LIKE '%+%+%' AS site_too;
SET client_min_messages = warning;
DROP SCHEMA test_lexicon_site CASCADE;
DROP EXTENSION newsextract CASCADE;
CREATE EXTENSION newsextract;
RESET client_min_messages;
SELECT newsextract_version() LIKE '%+%+%' AS site_too;
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
SELECT name FROM extract_officials('Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
TRUNCATE newsextract_lexicon;
