--
-- \df+, \dT+, \dx+ read like a manual: nothing of the extension, and nothing
-- that it makes, lacks its comment.
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;

CREATE VIEW member AS
SELECT d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) AS object,
       obj_description(d.objid, (SELECT relname FROM pg_class c WHERE c.oid = d.classid)) AS comment
FROM pg_depend d
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  AND d.refobjid = (SELECT e.oid FROM pg_extension e WHERE e.extname = 'newsextract');

SELECT count(*) > 100 AS many FROM member;
-- the array type of news_event, the row types of tables and views speak for
-- themselves, but cannot be spoken of
SELECT object FROM member WHERE comment IS NULL
    AND NOT (classid = 'pg_type'::regclass AND objid IN (SELECT t.oid FROM pg_type t WHERE t.typelem <> 0 OR t.typrelid <> 0))
ORDER BY 1;
-- what hangs on its tables and views
SELECT c.relname, a.attname FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND c.oid = m.objid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE col_description(c.oid, a.attnum) IS NULL;
SELECT i.indexrelid::regclass FROM member m JOIN pg_index i ON m.classid = 'pg_class'::regclass AND i.indrelid = m.objid
WHERE obj_description(i.indexrelid, 'pg_class') IS NULL;
SELECT t.tgname FROM member m JOIN pg_trigger t ON m.classid = 'pg_class'::regclass AND t.tgrelid = m.objid
WHERE NOT t.tgisinternal AND obj_description(t.oid, 'pg_trigger') IS NULL;
SELECT c.conname FROM member m JOIN pg_constraint c ON m.classid = 'pg_class'::regclass AND c.conrelid = m.objid
WHERE obj_description(c.oid, 'pg_constraint') IS NULL AND c.contype <> 'n';
SELECT extname, obj_description(oid, 'pg_extension') IS NOT NULL AS comment FROM pg_extension WHERE extname = 'newsextract';
-- a comment is a line that does not only repeat the name, and says no more
-- than fits
SELECT object, comment FROM member
WHERE length(comment) < 3 OR length(comment) > 240 OR comment ~ E'\n|^[A-Z][a-z]+ .*\\.$'
ORDER BY 1;

-- what newsextract_attach makes
CREATE SCHEMA test_comments;
CREATE TABLE test_comments.news (id int PRIMARY KEY, published date, body text);
SELECT newsextract_attach('test_comments.news', 'body', 'published');
SELECT relname, relkind, obj_description(oid, 'pg_class') AS comment FROM pg_class
WHERE relnamespace = 'test_comments'::regnamespace AND relname LIKE 'news_%' AND relname <> 'news_pkey'
ORDER BY relkind DESC, relname COLLATE "C";
SELECT attrelid::regclass, attname, col_description(attrelid, attnum) AS comment FROM pg_attribute
WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'test_comments'::regnamespace
                   AND relkind = 'r' AND relname LIKE 'news_%') AND attnum > 0
ORDER BY attrelid::regclass::text COLLATE "C", attnum;
SELECT conrelid::regclass, conname, obj_description(oid, 'pg_constraint') AS comment FROM pg_constraint
WHERE connamespace = 'test_comments'::regnamespace AND contype = 'f' ORDER BY conname;
SELECT proname, obj_description(oid, 'pg_proc') AS comment FROM pg_proc WHERE pronamespace = 'test_comments'::regnamespace;
SELECT tgname, obj_description(oid, 'pg_trigger') AS comment FROM pg_trigger
WHERE tgrelid = 'test_comments.news'::regclass AND NOT tgisinternal;
SELECT newsextract_detach('test_comments.news', true);
DROP SCHEMA test_comments CASCADE;
DROP VIEW member;
