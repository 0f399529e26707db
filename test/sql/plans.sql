--
-- The recipes of the README are served by their indexes, by the planner's own
-- choice: generated columns, and the side tables of newsextract_attach.
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
CREATE SCHEMA test_plans;
SET search_path = test_plans, public;
SET max_parallel_workers_per_gather = 0;

-- the indexes of a plan, "Seq Scan" where it has that
CREATE FUNCTION plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    line text;
    used text[] := '{}';
BEGIN
    FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
        used := used || coalesce(substring(line FROM 'Bitmap Index Scan on (\S+)'),
                                 substring(line FROM 'Index (?:Only )?Scan using (\S+)'),
                                 substring(line FROM 'Seq Scan.*'));
    END LOOP;
    RETURN array_to_string(used, ', ');
END $$;

CREATE TABLE text AS
SELECT i AS id, date '2020-01-01' + i AS published,
       format('Hôm qua, Bộ trưởng Bộ Y tế %s %s %s đề nghị Công an tỉnh Nghệ An thực hiện Đề án %s.',
              (ARRAY['Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'])[i % 10 + 1],
              (ARRAY['Văn', 'Thị', 'Minh', 'Đức', 'Quốc', 'Hữu', 'Xuân'])[i % 7 + 1],
              (ARRAY['Bình', 'Mai', 'Dũng', 'Hoa', 'Nam', 'Lan', 'Hùng', 'Oanh', 'Phúc', 'Tâm', 'Sơn'])[i % 11 + 1],
              i % 97 + 1) AS body
FROM generate_series(1, 1500) AS i;

-- generated columns: one index a question
CREATE TABLE archive (
    id          int PRIMARY KEY,
    published   date,
    body        text,
    officials   text[] GENERATED ALWAYS AS (news_officials(body)) STORED,
    programmes  text[] GENERATED ALWAYS AS (news_programmes(body)) STORED,
    dates       datemultirange GENERATED ALWAYS AS (news_dates(body, published)) STORED,
    events      news_event[] GENERATED ALWAYS AS (news_events(body, published)) STORED,
    analysis    jsonb GENERATED ALWAYS AS (news_analysis(body, published)) STORED
);
INSERT INTO archive SELECT id, published, body FROM text;
CREATE INDEX archive_officials ON archive USING gin (officials);
CREATE INDEX archive_programmes ON archive USING gin (programmes);
CREATE INDEX archive_dates ON archive USING gist (dates);
CREATE INDEX archive_events ON archive USING gin (events);
CREATE INDEX archive_analysis ON archive USING gin (analysis jsonb_path_ops);
VACUUM ANALYZE archive;

SELECT plan($$SELECT id FROM archive WHERE officials @> '{Trần Văn Bình}'$$);
SELECT plan($$SELECT id FROM archive WHERE officials && '{Trần Văn Bình,Lê Thị Mai}'$$);
SELECT plan($$SELECT id FROM archive WHERE programmes @> '{Đề án 06}'$$);
SELECT plan($$SELECT id FROM archive WHERE dates && daterange('2021-08-12', '2021-08-15')$$);
SELECT plan($$SELECT id FROM archive WHERE dates @> date '2021-08-12'$$);
SELECT plan($$SELECT id FROM archive WHERE events @> '{"code": "REQUEST", "actor": "trần văn bình"}'$$);
SELECT plan($$SELECT id FROM archive WHERE analysis @> '{"officials": [{"name": "Trần Văn Bình"}]}'$$);
-- and find what is there
SELECT count(*) AS officials FROM archive WHERE officials @> '{Trần Văn Bình}';
SELECT count(*) AS events FROM archive WHERE events @> '{"code": "REQUEST", "actor": "trần văn bình"}';
SELECT count(*) AS analysis FROM archive WHERE analysis @> '{"officials": [{"name": "Trần Văn Bình"}]}';
SELECT count(*) AS dates FROM archive WHERE dates && daterange('2021-08-12', '2021-08-15');

-- an index on the expression alone, without a column
CREATE TABLE bare AS TABLE text;
CREATE INDEX bare_officials ON bare USING gin (news_officials(body));
VACUUM ANALYZE bare;
SELECT plan($$SELECT id FROM bare WHERE news_officials(body) @> '{Trần Văn Bình}'$$);

-- side tables
CREATE TABLE news (id int PRIMARY KEY, published date, body text);
INSERT INTO news TABLE text;
SELECT newsextract_attach('news', 'body', 'published');
CALL newsextract_backfill('news');
VACUUM ANALYZE news, news_officials, news_dates, news_programmes, news_events, news_newsextract;

SELECT plan($$SELECT doc_id FROM news_officials WHERE name = 'Trần Văn Bình'$$);
SELECT plan($$SELECT doc_id FROM news_programmes WHERE name = 'Đề án 06'$$);
SELECT plan($$SELECT doc_id FROM news_dates WHERE period && daterange('2021-08-12', '2021-08-15')$$);
SELECT plan($$SELECT doc_id FROM news_events WHERE event @> '{"code": "REQUEST", "actor": "trần văn bình"}'$$);
SELECT plan($$SELECT doc_id FROM news_events WHERE event && daterange('2021-08-12', '2021-08-15')$$);
SELECT plan($$SELECT doc_id FROM news_events WHERE event_period(event) && daterange('2021-08-12', '2021-08-15')$$);
SELECT plan($$SELECT doc_id FROM news_events WHERE event_actor(event) = 'Trần Văn Bình'$$);
SELECT plan($$SELECT * FROM news_events WHERE doc_id = 7$$);
SELECT plan($$SELECT n.id, n.body FROM news AS n JOIN news_officials AS o ON o.doc_id = n.id WHERE o.name = 'Trần Văn Bình'$$);
SELECT plan($$DELETE FROM news WHERE id = 7$$);
SELECT count(*) FROM news_events WHERE event @> '{"code": "REQUEST", "actor": "trần văn bình"}';
SELECT count(*) FROM news_events WHERE event && daterange('2021-08-12', '2021-08-15');

SELECT newsextract_detach('news', true);
DROP SCHEMA test_plans CASCADE;
