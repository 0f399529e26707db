--
-- newsextract_attach and newsextract_detach
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
SET datestyle = 'ISO';
\set SHOW_CONTEXT never
CREATE SCHEMA test_attach;
CREATE SCHEMA "Tòa soạn";
SET search_path = test_attach, public;

\set binh 'Sáng 12/8, Bộ trưởng Bộ Y tế Trần Văn Bình đề nghị các bác sĩ thực hiện Đề án 06.'
\set mai 'Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai phát biểu.'

CREATE TABLE news (id int PRIMARY KEY, published date, body text, note text);
SELECT newsextract_attach('news', 'body', 'published');
SELECT newsextract_attach('news', 'body', 'published');
INSERT INTO news VALUES (1, '2022-08-12', :'binh'), (2, NULL, :'mai'), (3, NULL, NULL);
SELECT doc_id, name, office FROM news_officials ORDER BY doc_id;
SELECT doc_id, mention, value, period FROM news_dates;
SELECT doc_id, name, kind, number FROM news_programmes;
SELECT doc_id, event_code(event), event_actor(event) FROM news_events ORDER BY doc_id;
SELECT doc_id, version = newsextract_version() AS now FROM news_newsextract ORDER BY doc_id;
SELECT * FROM newsextract_progress WHERE target = 'news'::regclass;

-- changes
UPDATE news SET id = 4, body = :'mai' WHERE id = 1;
UPDATE news SET id = 5 WHERE id = 2;
UPDATE news SET note = 'read' WHERE id = 4;
DELETE FROM news WHERE id = 3;
INSERT INTO news VALUES (5, NULL, :'binh') ON CONFLICT (id) DO UPDATE SET body = excluded.body;
SELECT doc_id, name, office FROM news_officials ORDER BY doc_id;
SELECT doc_id FROM news_newsextract ORDER BY doc_id;
SELECT count(*) FROM news_programmes;
-- a BEFORE trigger changes what the UPDATE did not name
CREATE FUNCTION empty_body() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN NEW.body := ''; RETURN NEW; END$$;
CREATE TRIGGER empty BEFORE UPDATE ON news FOR EACH ROW EXECUTE FUNCTION empty_body();
UPDATE news SET note = 'emptied' WHERE id = 5;
SELECT doc_id, name FROM news_officials;
DROP TRIGGER empty ON news;

-- detached and attached again: the tables stay, all is stale
SELECT newsextract_detach('news');
SELECT newsextract_detach('news');
INSERT INTO news VALUES (6, NULL, :'mai');
SELECT newsextract_attach('news', 'body');
SELECT newsextract_stale('news') AS key ORDER BY key;
SELECT * FROM newsextract_progress WHERE target = 'news'::regclass;
SELECT newsextract_detach('news', true);
SELECT relname FROM pg_class WHERE relnamespace = 'test_attach'::regnamespace ORDER BY 1;

-- a writer who may only insert
CREATE ROLE regress_newsextract_writer;
GRANT USAGE ON SCHEMA test_attach TO regress_newsextract_writer;
GRANT INSERT ON news TO regress_newsextract_writer;
TRUNCATE news;
SELECT newsextract_attach('news', 'body', 'published');
SET ROLE regress_newsextract_writer;
INSERT INTO news VALUES (7, NULL, :'mai');
SELECT * FROM news_officials;
SELECT newsextract_attach('news', 'body', 'published');
SELECT newsextract_detach('news');
SELECT count(*) FROM newsextract_progress;
RESET ROLE;
SELECT doc_id, name FROM news_officials;

-- names: quoted, long, in other schemas, like ours; keys of several columns
CREATE TABLE "Tòa soạn"."Bài viết rất dài của tòa soạn chúng ta" (
    name text COLLATE "C", "Số % báo" int, "Nội dung" varchar,
    PRIMARY KEY ("Số % báo", name));
CREATE TABLE "Tòa soạn"."Bài viết rất dài của tòa soạn chúng tôi" (
    "Một cột khóa có tên dài đến nỗi không thêm" int PRIMARY KEY, body text);
SELECT newsextract_attach('"Tòa soạn"."Bài viết rất dài của tòa soạn chúng ta"', 'Nội dung');
SELECT newsextract_attach('"Tòa soạn"."Bài viết rất dài của tòa soạn chúng tôi"', 'body');
INSERT INTO "Tòa soạn"."Bài viết rất dài của tòa soạn chúng ta" VALUES ('a', 1, :'mai'), ('b', 1, :'mai');
INSERT INTO "Tòa soạn"."Bài viết rất dài của tòa soạn chúng tôi" VALUES (1, :'mai');
SELECT relname, octet_length(relname) <= 63 AS fits FROM pg_class
WHERE relnamespace = '"Tòa soạn"'::regnamespace AND relkind = 'r' ORDER BY relname COLLATE "C";
SELECT * FROM newsextract_progress WHERE target::text LIKE '%dài%';
UPDATE "Tòa soạn"."Bài viết rất dài của tòa soạn chúng ta" SET name = 'c' WHERE name = 'b';
SELECT newsextract_detach('"Tòa soạn"."Bài viết rất dài của tòa soạn chúng ta"', true);

-- columns of the key and the document that are called like ours
CREATE TABLE same (x int, t text, s date, found varchar(5), k1 "char", status bool, doc_id int8, event text,
    PRIMARY KEY (x, t, s, found, k1, status, doc_id));
SELECT newsextract_attach('same', 'event', 's');
INSERT INTO same VALUES (1, 'a', '2022-08-12', 'b', 'c', true, 2, 'Hôm qua, Bộ trưởng Bộ Y tế Trần Văn Bình phát biểu.');
CALL newsextract_backfill('same');
UPDATE same_newsextract SET version = NULL;
SELECT newsextract_stale('same') AS key;
CALL newsextract_backfill('same');
SELECT * FROM same_dates;
UPDATE same SET event = 'Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai phát biểu.', k1 = 'd';
SELECT doc_x, doc_t, doc_s, doc_found, doc_k1, doc_status, doc_doc_id, name FROM same_officials;
DELETE FROM same;
SELECT count(*) FROM same_officials;
SELECT newsextract_detach('same', true);

-- row security that comes later: the trigger goes on, as its owner is the
-- table's; side tables have none of their own
SELECT newsextract_detach('news', true);
TRUNCATE news;
SELECT newsextract_attach('news', 'body', 'published');
ALTER TABLE news ENABLE ROW LEVEL SECURITY;
CREATE POLICY even ON news USING (id % 2 = 0) WITH CHECK (true);
SET ROLE regress_newsextract_writer;
INSERT INTO news VALUES (8, NULL, :'mai'), (9, NULL, :'binh');
RESET ROLE;
SELECT doc_id, name FROM news_officials ORDER BY doc_id;
-- as the README says, they get policies that ask for the document
GRANT SELECT ON news, news_officials TO regress_newsextract_writer;
ALTER TABLE news_officials ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_news ON news_officials USING (EXISTS (SELECT FROM news WHERE id = doc_id));
SET ROLE regress_newsextract_writer;
SELECT doc_id, name FROM news_officials ORDER BY doc_id;
RESET ROLE;
-- a table that has been attached is what it was
ALTER TABLE news DISABLE ROW LEVEL SECURITY;

-- an extension that was dropped has taken its events along
SELECT newsextract_detach('news');
ALTER TABLE news_events DROP event;
SELECT newsextract_attach('news', 'body', 'published');
CALL newsextract_backfill('news');
SELECT doc_id, event_code(event) FROM news_events ORDER BY doc_id;

-- names that no news has are cut to what an index can hold
\set letters '(SELECT string_agg(translate(md5(i::text), \'0123456789\', \'ghijklmnop\'), \'\') FROM generate_series(1, 200) AS i)'
INSERT INTO news SELECT 20, NULL, 'Hôm qua, Tổng thống Mỹ John B' || :letters || ' phê duyệt Luật ' || upper(:letters) || '.';
SELECT max(octet_length(name)) FROM news_officials;
SELECT max(octet_length(name)) FROM news_programmes;
SELECT max(octet_length(event_actor(event))) FROM news_events;
CREATE TABLE names AS SELECT news_officials(body) AS officials, news_programmes(body) AS programmes, news_events(body) AS events
FROM news WHERE id = 20;
CREATE INDEX ON names USING gin (officials);
CREATE INDEX ON names USING gin (programmes);
CREATE INDEX ON names USING gin (events);
CREATE INDEX ON names (event_actor(events[1]));

-- partitioned
CREATE TABLE parts (id int, year int, body text, PRIMARY KEY (id, year)) PARTITION BY LIST (year);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
CREATE TABLE parts_2 (body text, year int NOT NULL, id int NOT NULL);
ALTER TABLE parts ATTACH PARTITION parts_2 FOR VALUES IN (2);
SELECT newsextract_attach('parts', 'body');
INSERT INTO parts VALUES (1, 1, :'mai'), (1, 2, :'binh');
UPDATE parts SET year = 2, id = 3 WHERE year = 1;
SELECT doc_id, doc_year, name FROM parts_officials ORDER BY 1, 2;
SELECT doc_id, doc_year FROM parts_newsextract ORDER BY 1, 2;
DELETE FROM parts WHERE id = 1;
SELECT count(*) FROM parts_newsextract;
-- rows of a partition itself; a partition that comes with rows
INSERT INTO parts_1 VALUES (7, 1, :'mai');
CREATE TABLE parts_3 (id int NOT NULL, year int NOT NULL, body text);
INSERT INTO parts_3 VALUES (8, 3, :'mai');
ALTER TABLE parts ATTACH PARTITION parts_3 FOR VALUES IN (3);
SELECT done, missing FROM newsextract_progress WHERE target = 'parts'::regclass;
CALL newsextract_backfill('parts');
SELECT doc_id, doc_year, name FROM parts_officials ORDER BY 1, 2;
TRUNCATE parts CASCADE;
SELECT count(*) FROM parts_officials;

-- errors
CREATE TABLE bad (id int, n int, body text, at timestamp);
CREATE FUNCTION state(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE h text; m text;
BEGIN
    EXECUTE query;
    RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, h = PG_EXCEPTION_HINT;
    RETURN concat_ws(' | ', SQLSTATE, m, h);
END$$;
SELECT state($$SELECT newsextract_attach('bad', 'body')$$);
SELECT state($$SELECT newsextract_attach('bad', 'text')$$);
SELECT state($$SELECT newsextract_attach('bad', 'n')$$);
SELECT state($$SELECT newsextract_attach('bad', 'body', 'at')$$);
SELECT state($$SELECT newsextract_attach('news', 'body')$$);
SELECT state($$SELECT newsextract_attach('bad', NULL)$$);
SELECT state($$SELECT newsextract_attach('newsextract_progress', 'body')$$);
SELECT state($$SELECT newsextract_stale('bad')$$);
ALTER TABLE bad ADD PRIMARY KEY (id), ENABLE ROW LEVEL SECURITY;
SELECT state($$SELECT newsextract_attach('bad', 'body')$$);
ALTER TABLE bad DISABLE ROW LEVEL SECURITY;
CREATE TABLE bad_dates ();
SELECT state($$SELECT newsextract_attach('bad', 'body')$$);
SELECT to_regclass('bad_officials') IS NULL AS nothing_left;

SET client_min_messages = warning;
DROP SCHEMA test_attach, "Tòa soạn" CASCADE;
DROP ROLE regress_newsextract_writer;
