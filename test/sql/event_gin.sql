--
-- GIN indexes on news_event and news_event[]: which queries they serve, and
-- that they find what a sequential scan finds
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- both classes are sound, and the default for their type
SELECT opcname, opcdefault, amvalidate(oid) FROM pg_opclass
WHERE opcintype IN ('news_event'::regtype, 'news_event[]'::regtype) ORDER BY 1;

CREATE TABLE one (id int, e news_event);
CREATE TABLE many (id int, es news_event[]);
CREATE INDEX one_e ON one USING gin (e);
CREATE INDEX many_es ON many USING gin (es);
SELECT c.relname, opcname FROM pg_index i JOIN pg_class c ON c.oid = indexrelid
    JOIN pg_opclass o ON o.oid = indclass[0] WHERE c.relname IN ('one_e', 'many_es') ORDER BY 1;

-- PostgreSQL's own class is there for who names it
CREATE INDEX many_array ON many USING gin (es array_ops);
DROP INDEX many_array;

--
-- Which queries are index scans
--
SET jit = off;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM one WHERE e @> '{"code": "STATE"}';
EXPLAIN (COSTS OFF) SELECT * FROM one WHERE '{"code": "STATE"}' <@ e;
EXPLAIN (COSTS OFF) SELECT * FROM one WHERE e @> '{"predicate": "nói"}' AND e @> '{"code": "STATE"}';
EXPLAIN (COSTS OFF) SELECT * FROM many WHERE es @> '{"code": "STATE"}';
EXPLAIN (COSTS OFF) SELECT * FROM many WHERE '{"code": "STATE"}' <@ es;
EXPLAIN (COSTS OFF) SELECT * FROM many WHERE es @> '{"predicate": "nói", "content": "x", "span": "[1,2)"}';

-- parameters, with a type and without
SET plan_cache_mode = force_generic_plan;
PREPARE find_one AS SELECT id FROM one WHERE e @> $1;
EXPLAIN (COSTS OFF) EXECUTE find_one('{"code": "STATE"}');
PREPARE find_many AS SELECT id FROM many WHERE es @> $1;
EXPLAIN (COSTS OFF) EXECUTE find_many('{"code": "STATE"}');
PREPARE find_made(text) AS SELECT id FROM many WHERE es @> make_news_event('STATE', actor => $1);
EXPLAIN (COSTS OFF) EXECUTE find_made('A');
RESET plan_cache_mode;

-- a join
EXPLAIN (COSTS OFF) SELECT id, p FROM unnest('{NULL}'::news_event[]) p JOIN many ON es @> p;

-- an index on an expression
CREATE TABLE article (id int, published date, body text);
CREATE INDEX ON article USING gin (news_events(body, published));
EXPLAIN (COSTS OFF) SELECT * FROM article WHERE news_events(body, published) @> '{"code": "CONSULT"}';
INSERT INTO article VALUES (1, '2022-08-12', 'Sáng 12/8, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nhật Bản.'),
    (2, '2022-08-12', 'Trời hôm nay đẹp.'), (3, NULL, NULL);
SELECT id FROM article WHERE news_events(body, published) @>
    '{"code": "CONSULT", "actor": "PHẠM MINH CHÍNH", "period": "[2022-08-01,2022-09-01)"}';

--
-- What they find
--

-- nothing in what is NULL, empty, or has none
INSERT INTO one VALUES (1, NULL);
INSERT INTO many VALUES (1, NULL), (2, '{}'), (3, '{NULL}'), (4, '{{NULL,NULL}}');
SELECT count(*) FROM one WHERE e @> '{"code": "STATE"}';
SELECT count(*) FROM many WHERE es @> '{"code": "STATE"}';
SELECT count(*) FROM many WHERE es @> NULL::news_event;

-- all must hold in the same event
INSERT INTO many VALUES
    (5, ARRAY['{"code": "STATE", "actor": "A"}', '{"code": "REQUEST", "actor": "B"}']::news_event[]),
    (6, ARRAY[NULL, '{"code": "STATE", "actor": "B"}']::news_event[]),
    (7, ARRAY[['{"code": "STATE", "actor": "C"}'], ['{"code": "STATE", "actor": "b"}']]::news_event[]);
SELECT id FROM many WHERE es @> '{"code": "STATE", "actor": "B"}' ORDER BY id;
TRUNCATE one, many;

--
-- Random events and patterns: the index must find what the scan finds, and next
-- to nothing that the recheck removes
--

-- A number from 0 to n - 1, always the same for i and salt
CREATE FUNCTION pick(i int, salt int, n int) RETURNS int
LANGUAGE sql IMMUTABLE AS $$ SELECT ((hashint8extended(i, salt) & 2147483647) % n)::int $$;

-- one of the values, or NULL in the given percentage
CREATE FUNCTION pick(i int, salt int, percent int, variadic v text[]) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN pick(i, salt + 1000, 100) >= percent THEN v[1 + pick(i, salt, cardinality(v))] END
$$;

-- From a day of two years on: a day, days, months, also without end
CREATE FUNCTION pick_period(i int, salt int, longer int) RETURNS daterange
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN pick(i, salt + 1, 100) < 15 THEN NULL
        WHEN pick(i, salt + 2, 100) < 3 THEN daterange(NULL, day + 300)
        WHEN pick(i, salt + 3, 100) < 3 THEN daterange(day, NULL)
        WHEN pick(i, salt + 3, 100) < 4 THEN daterange(NULL, NULL)
        WHEN pick(i, salt + 4, 100) < longer THEN daterange(day, day + 1 + pick(i, salt + 5, 900))
        WHEN pick(i, salt + 4, 100) < longer * 2 THEN daterange(day, day + 1 + pick(i, salt + 5, 20))
        WHEN pick(i, salt + 4, 100) < longer * 3
            THEN daterange(date_trunc('month', day)::date, (date_trunc('month', day) + (1 + pick(i, salt + 5, 14)) * interval '1 month')::date)
        ELSE daterange(day, day + 1) END
    FROM (SELECT date '2021-11-20' + pick(i, salt, 800) AS day) x
$$;

-- Names as articles write them
CREATE FUNCTION random_event(i int, salt int, absent int, longer int) RETURNS news_event
LANGUAGE sql IMMUTABLE AS $$
    SELECT make_news_event(
        code => code,
        predicate => CASE WHEN code IS NULL OR pick(i, salt + 2, 100) >= absent
            THEN (ARRAY['nói', 'đề nghị', 'thăm', 'Nói'])[1 + pick(i, salt + 3, 4)] END,
        actor => pick(i, salt + 4, absent, 'Nguyễn Thúy Hòa', 'NGUYỄN THUÝ HOÀ', 'Trần Văn An', U&'Tra\0302\0300n Va\0306n An',
            'Lê Quý', 'Lê Quí', 'Phạm Hồng', 'Đỗ Ba', U&'\00D0ỗ Ba', '', repeat('Nguyễn Hòa ', 9), repeat('NGUYỄN HOÀ ', 9)),
        office => pick(i, salt + 5, absent + 30, 'Bí thư', 'BÍ THƯ', 'Chủ tịch'),
        target => pick(i, salt + 6, absent + 30, 'Hòa Bình', 'Hoà Bình', 'Bộ Y tế', 'BỘ Y TẾ', 'Huế'),
        content => pick(i, salt + 7, 97, 'a', 'b'),
        programmes => CASE WHEN pick(i, salt + 8, 100) >= absent + 30
            THEN array_remove(ARRAY[pick(i, salt + 9, 0, 'Đề án 06', 'ĐỀ ÁN 06', 'Luật Hòa giải'), pick(i, salt + 10, 50, 'Luật Hoà giải', 'X')], NULL) END,
        place => pick(i, salt + 11, absent + 30, 'Thanh Hóa', 'THANH HOÁ', 'Hà Nội'),
        planned => CASE pick(i, salt + 12, 20) WHEN 0 THEN true WHEN 1 THEN false END,
        period => pick_period(i, salt + 13, longer),
        span => CASE WHEN pick(i, salt + 20, 100) > 97 THEN '[1,4)'::int4range END)
    FROM (SELECT CASE WHEN pick(i, salt, 100) < 85 THEN
        (ARRAY['STATE', 'REQUEST', 'CONSULT', 'ENACT', 'AWARD'])[1 + pick(i, salt + 1, 5)] END AS code) x
$$;

CREATE TABLE event AS SELECT i, random_event(i, 0, 20, 4) AS e FROM generate_series(1, 3000) i;
CREATE TABLE pattern AS SELECT i, random_event(i, 5000, 60, 12) AS p FROM generate_series(1, 300) i;

-- half of the rows come in before the index is built, half after
DROP INDEX one_e;
DROP INDEX many_es;
INSERT INTO one SELECT i, e FROM event WHERE i <= 1500;
INSERT INTO many SELECT n, array_agg(CASE WHEN pick(i, 1, 20) > 0 THEN e END ORDER BY i)
    FROM generate_series(1, 700) n JOIN event ON i BETWEEN n * 2 AND n * 2 + pick(n, 2, 6) GROUP BY n;
CREATE INDEX one_e ON one USING gin (e);
CREATE INDEX many_es ON many USING gin (es);
INSERT INTO one SELECT i, e FROM event WHERE i > 1500;
INSERT INTO many SELECT n, array_agg(CASE WHEN pick(i, 1, 20) > 0 THEN e END ORDER BY i)
    FROM generate_series(701, 1400) n JOIN event ON i BETWEEN n * 2 AND n * 2 + pick(n, 2, 6) GROUP BY n;
DELETE FROM one WHERE id % 97 = 0;
DELETE FROM many WHERE id % 97 = 0;

CREATE FUNCTION matches(query text, indexed bool, OUT i int, OUT id int) RETURNS SETOF record
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('enable_seqscan', (NOT indexed)::text, true),
        set_config('enable_bitmapscan', indexed::text, true);
    RETURN QUERY EXECUTE query;
END $$;

CREATE FUNCTION compared(query text, OUT found bigint, OUT missed bigint, OUT extra bigint)
LANGUAGE sql AS $$
    WITH a AS MATERIALIZED (SELECT * FROM matches(query, false)),
        b AS MATERIALIZED (SELECT * FROM matches(query, true))
    SELECT (SELECT count(*) FROM a), (SELECT count(*) FROM (TABLE a EXCEPT ALL TABLE b) x),
        (SELECT count(*) FROM (TABLE b EXCEPT ALL TABLE a) x)
$$;
SELECT found > 3000, missed, extra FROM compared('SELECT i, id FROM pattern JOIN one ON e @> p');
SELECT found > 3000, missed, extra FROM compared('SELECT i, id FROM pattern JOIN many ON p <@ es');

-- what the recheck removes: nothing for one event, at most 1 percent for many,
-- of patterns without content and span whose period is not too long for keys
CREATE FUNCTION removed(source text, pattern news_event, OUT rows bigint, OUT removed bigint)
LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE format('EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) SELECT * FROM %s @> %L', source, pattern) INTO plan;
    rows := (plan->0->'Plan'->>'Actual Rows')::numeric;
    removed := coalesce((plan->0->'Plan'->>'Rows Removed by Index Recheck')::numeric, 0);
END $$;
CREATE VIEW indexable AS SELECT p FROM pattern
WHERE event_content(p) IS NULL AND event_span(p) IS NULL AND
    (event_period(p) IS NULL OR upper(event_period(p)) - lower(event_period(p)) < 730);
SELECT count(*) > 200, sum(rows) > 3000, sum(removed)
FROM indexable, removed('one WHERE e', p);
SELECT count(*) > 200, sum(rows) > 3000, sum(removed) <= 0.01 * sum(rows)
FROM indexable, removed('many WHERE es', p);

-- what is looked for with keys that say all of it is not rechecked: the
-- function of the operator is not even called
CREATE FUNCTION calls() RETURNS int LANGUAGE sql AS $$
    SELECT coalesce(sum(calls), 0)::int FROM pg_stat_xact_user_functions WHERE funcname IN ('news_event_contains', 'news_events_contain')
$$;
CREATE FUNCTION rechecked(source text, pattern text, OUT hit bool, OUT rechecked bool)
LANGUAGE plpgsql AS $$
DECLARE
    before int := calls();
BEGIN
    EXECUTE format('SELECT count(*) > 0 FROM %s @> %L', source, pattern) INTO hit;
    rechecked := calls() > before;
END $$;
SET track_functions = 'all';
SET enable_seqscan = off;
SELECT pattern, a.*, b.* FROM unnest(ARRAY[
    '{"code": "STATE"}',
    '{"code": "STATE", "planned": false}',
    '{"predicate": "nói"}',
    '{"code": "STATE", "actor": "TRẦN VĂN AN"}',
    '{"code": "STATE", "actor": "TRẦN VĂN AN", "planned": true}',
    '{"code": "STATE", "office": "Bí thư"}',
    '{"code": "STATE", "target": "Huế"}',
    '{"code": "STATE", "place": "Hà Nội"}',
    '{"code": "STATE", "programmes": ["X"]}',
    '{"code": "STATE", "period": "[2022-03-01,2023-03-05)"}',
    -- of an array, several parts are in a hash or may be of several events
    '{"code": "STATE", "actor": "Lê Quý", "target": "Huế"}',
    '{"code": "STATE", "predicate": "nói"}',
    '{"predicate": "nói", "actor": "Lê Quý"}',
    '{"code": "STATE", "office": "Bí thư", "place": "Hà Nội"}',
    -- keys do not say all
    '{"code": "STATE", "actor": "Lê Quý", "period": "[2022-03-01,2023-03-05)"}',
    '{"code": "STATE", "content": "a"}',
    '{"code": "STATE", "span": "[1,4)"}',
    '{"code": "STATE", "period": "(,)"}',
    format('{"code": "STATE", "actor": "%s"}', repeat('Nguyễn Hòa ', 9))]) WITH ORDINALITY x(pattern, i),
    rechecked('one WHERE e', pattern) a, rechecked('many WHERE es', pattern) b ORDER BY i;
RESET track_functions;

-- longer periods and none find all, too
SELECT i, (SELECT count(*) FROM one WHERE e @> make_news_event('STATE', period => p)) =
    (SELECT count(*) FROM one WHERE event_code(e) = 'STATE' AND event_period(e) <@ p)
FROM unnest('{"[2021-12-01,2023-12-01)","[2021-12-01,2024-01-01)","[2021-12-15,2023-12-15)","[2021-12-31,2024-01-01)","[2021-12-01,2024-06-01)","[2021-12-01,)","(,2023-01-01)","(,)"}'::daterange[])
    WITH ORDINALITY x(p, i) ORDER BY i;

-- a pattern with more programmes than keys are looked for
INSERT INTO one SELECT 9001, make_news_event('STATE', programmes => array_agg('Dự án ' || i)) FROM generate_series(1, 100) i;
INSERT INTO many SELECT 9001, ARRAY[e] FROM one WHERE id = 9001;
SELECT (SELECT array_agg(id) FROM one WHERE e @> p), (SELECT array_agg(id) FROM many WHERE es @> p)
FROM (SELECT make_news_event('STATE', programmes => array_agg('DỰ ÁN ' || i)) AS p FROM generate_series(1, 100) i) x;

-- workers agree
RESET enable_seqscan;
SET enable_bitmapscan = off;
SELECT count(*) FROM one WHERE e @> '{"code": "STATE"}' AND event_key(e) % 2 = 0 AND event_cameo(e) = '01' \gset serial_
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM one WHERE e @> '{"code": "STATE"}' AND event_key(e) % 2 = 0 AND event_cameo(e) = '01';
SELECT count(*) = :serial_count, count(*) > 100 FROM one WHERE e @> '{"code": "STATE"}' AND event_key(e) % 2 = 0 AND event_cameo(e) = '01';
RESET parallel_leader_participation;

-- workers build, too, from 18 on
SET max_parallel_maintenance_workers = 2;
REINDEX INDEX one_e;
REINDEX INDEX many_es;
SELECT found > 3000, missed, extra FROM compared('SELECT i, id FROM pattern JOIN one ON e @> p');
SELECT found > 3000, missed, extra FROM compared('SELECT i, id FROM pattern JOIN many ON p <@ es');

DEALLOCATE ALL;
DROP VIEW indexable;
DROP TABLE one, many, article, event, pattern;
DROP FUNCTION calls, rechecked, pick(int, int, int), pick(int, int, int, text[]), pick_period, random_event, matches, compared, removed;
