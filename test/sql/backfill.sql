--
-- newsextract_backfill
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
\set SHOW_CONTEXT never
CREATE SCHEMA "Test backfill";
SET search_path = "Test backfill", public;

CREATE TABLE news (id int PRIMARY KEY, published date, body text);
INSERT INTO news
SELECT i, '2022-08-12', CASE WHEN i % 10 > 0 THEN
    format('Sáng 12/8, Bộ trưởng Bộ Y tế Trần Văn Bình đề nghị %s bác sĩ thực hiện Đề án 06.', i) END
FROM generate_series(1, 95) AS i;
SELECT newsextract_attach('news', 'body', 'published');
SELECT * FROM newsextract_progress WHERE target = 'news'::regclass;
CALL newsextract_backfill('news', 10);
SELECT * FROM newsextract_progress WHERE target = 'news'::regclass;
SELECT count(*), count(DISTINCT doc_id) FROM news_officials;
SELECT count(*), count(DISTINCT doc_id) FROM news_dates;
SELECT count(*), count(DISTINCT doc_id) FROM news_programmes;
SELECT count(*), count(DISTINCT doc_id) FROM news_events;

-- what it wrote is what the trigger writes
CREATE TABLE before AS SELECT doc_id, event FROM news_events;
UPDATE news SET body = body || ' ';
UPDATE news SET body = rtrim(body);
SELECT count(*) FROM (TABLE before EXCEPT TABLE news_events) AS d;

-- some missing, some stale, some read; nothing twice
DELETE FROM news_newsextract WHERE doc_id <= 20;
UPDATE news_newsextract SET version = 'old' WHERE doc_id BETWEEN 21 AND 23;
SELECT * FROM newsextract_progress WHERE target = 'news'::regclass;
SELECT newsextract_stale('news') AS key ORDER BY key;
CREATE TABLE times AS SELECT * FROM news_newsextract WHERE doc_id > 23;
SET search_path = pg_temp;
CALL public.newsextract_backfill('"Test backfill".news', pause_ms => 1);
SET search_path = "Test backfill", public;
SELECT * FROM newsextract_progress WHERE target = 'news'::regclass;
SELECT count(*), count(DISTINCT doc_id) FROM news_officials;
SELECT count(*) FROM times JOIN news_newsextract USING (doc_id, version, extracted_at);
-- a change of the lexicon makes all stale
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng của bài thử', NULL, 'public');
SELECT done, stale FROM newsextract_progress WHERE target = 'news'::regclass;
DELETE FROM newsextract_lexicon WHERE phrase = 'cai tổng của bài thử';
SELECT done, stale FROM newsextract_progress WHERE target = 'news'::regclass;

-- a day of publication that is none
UPDATE news SET published = 'infinity' WHERE id = 1;
INSERT INTO news VALUES (96, '-infinity', 'Hôm qua, Bộ trưởng Bộ Y tế Trần Văn Bình phát biểu.');
UPDATE news_newsextract SET version = NULL WHERE doc_id IN (1, 96);
CALL public.newsextract_backfill('news');
SELECT doc_id, mention, value FROM news_dates WHERE doc_id IN (1, 96) ORDER BY doc_id;

-- partitions have rows at the same place
CREATE TABLE parts (id int, body text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
INSERT INTO parts SELECT i, 'Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai phát biểu.' FROM generate_series(1, 19) AS i;
SELECT newsextract_attach('parts', 'body');
CALL newsextract_backfill('parts', 3);
SELECT count(*), count(DISTINCT doc_id) FROM parts_officials;
SELECT count(*) FROM parts_newsextract;

-- what it says
RESET client_min_messages;
CALL newsextract_backfill('parts');
CALL newsextract_backfill('parts', 0);
CALL newsextract_backfill('before');
SET client_min_messages = warning;
DROP SCHEMA "Test backfill" CASCADE;
