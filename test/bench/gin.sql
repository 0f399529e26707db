--
-- gin.sql: GIN indexes on news_event and news_event[] against sequential scans,
-- over 1,000,000 events.
--
--	test/bench/run gin
--
-- psql's -v events=100000 takes fewer.  A row a query: rows found, milliseconds
-- by a sequential scan and by the index, the table in memory, how many times
-- faster that is, and how many percent of what the index found the recheck
-- removed.  The milliseconds are the processor's, planning included, as Linux
-- counts them, so that they hold on a busy machine, too.
--
\if :{?events}
\else
\set events 1000000
\endif
\set ON_ERROR_STOP 1
\pset footer off
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
SET max_parallel_workers_per_gather = 0;
SET maintenance_work_mem = '256MB';
SET work_mem = '64MB';

-- A number from 0 to n - 1, small ones more often, always the same for i, salt
CREATE FUNCTION pick(i int, salt int, n int) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
    SELECT (n * pow((hashint8extended(i, salt) & 1048575) / 1048576.0::float8, 2))::int % n
$$;

CREATE TYPE bench_code AS ENUM ('STATE', 'REQUEST', 'CONSULT', 'ATTEND', 'REPORT',
    'PRAISE', 'INSPECT', 'AGREE', 'ENACT', 'AWARD', 'PLEDGE', 'APPOINT', 'DISMISS',
    'CRITICISE', 'REJECT', 'COERCE');

-- An event of a news archive of five years: 3000 officials, 400 targets
CREATE FUNCTION generated(i int) RETURNS news_event
LANGUAGE sql IMMUTABLE AS $$
    SELECT make_news_event(
        code => (enum_range(NULL::bench_code))[1 + pick(i, 1, 16)]::text,
        predicate => 'động từ ' || pick(i, 2, 200),
        actor => 'Nguyễn Văn ' || pick(i, 3, 3000),
        office => 'Chủ tịch ' || pick(i, 3, 3000) % 500,
        target => CASE WHEN pick(i, 4, 10) < 4 THEN 'Công an tỉnh ' || pick(i, 5, 400) END,
        content => 'nội dung ' || md5(i::text) || md5((-i)::text) || left(md5((i / 2)::text), 20),
        programmes => CASE WHEN pick(i, 6, 10) > 7 THEN ARRAY['Đề án ' || pick(i, 7, 300)] END,
        place => CASE WHEN pick(i, 8, 10) < 3 THEN 'Tỉnh ' || pick(i, 9, 63) END,
        planned => CASE WHEN pick(i, 10, 100) > 97 THEN true END,
        period => daterange(date '2020-01-01' + pick(i, 11, 1826),
            date '2020-01-01' + pick(i, 11, 1826) + CASE WHEN pick(i, 12, 100) > 90 THEN pick(i, 13, 90) ELSE 0 END, '[]'),
        span => int4range(i % 5000 + 1, i % 5000 + 8))
$$;

-- What this process has used so far: user and system time, in hundredths
CREATE FUNCTION used_ms() RETURNS numeric
LANGUAGE sql AS $$
    SELECT 10 * (split_part(s, ' ', 12)::numeric + split_part(s, ' ', 13)::numeric)
    FROM regexp_replace(pg_read_file('/proc/self/stat'), '^.*[)] ', '') s
$$;

-- Milliseconds, rows, and rows that the recheck removed
CREATE FUNCTION measured(query text, OUT ms numeric, OUT hits bigint, OUT removed bigint)
LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
    before numeric;
    rounds int := 1;
BEGIN
    EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || query INTO plan;
    hits := (plan->0->'Plan'->>'Actual Rows')::numeric;
    removed := coalesce((plan->0->'Plan'->>'Rows Removed by Index Recheck')::numeric, 0);
    LOOP
        before := used_ms();
        FOR round IN 1..rounds LOOP
            EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF) ' || query;
        END LOOP;
        ms := round((used_ms() - before) / rounds, 2);
        EXIT WHEN ms * rounds >= 400;
        rounds := rounds * 2;
    END LOOP;
END $$;

CREATE FUNCTION compared(source text, pattern text,
    OUT rows bigint, OUT seq_ms numeric, OUT gin_ms numeric, OUT times_faster numeric, OUT removed_percent numeric)
LANGUAGE plpgsql AS $$
DECLARE
    query text := format('SELECT * FROM %I WHERE e @> %L', source, pattern);
    removed bigint;
BEGIN
    SET LOCAL enable_bitmapscan = off;
    SET LOCAL enable_seqscan = on;
    SELECT ms FROM measured(query) INTO seq_ms;
    SET LOCAL enable_bitmapscan = on;
    SET LOCAL enable_seqscan = off;
    SELECT m.ms, m.hits, m.removed FROM measured(query) m INTO gin_ms, rows, removed;
    times_faster := round(seq_ms / nullif(gin_ms, 0));
    removed_percent := round(100.0 * removed / nullif(rows + removed, 0), 2);
END $$;

CREATE UNLOGGED TABLE one AS SELECT generated(i) AS e FROM generate_series(1, :events) i;
CREATE UNLOGGED TABLE ten AS
    SELECT array_agg(generated(i)) AS e FROM generate_series(1, :events) i GROUP BY i / 10;
VACUUM ANALYZE one;
VACUUM ANALYZE ten;
\timing on
CREATE INDEX one_e ON one USING gin (e);
CREATE INDEX ten_e ON ten USING gin (e);
\timing off
SELECT relname, reltuples::bigint AS rows, pg_size_pretty(pg_table_size(c.oid)) AS "table",
    pg_size_pretty(pg_indexes_size(c.oid)) AS index
FROM pg_class c WHERE relname IN ('one', 'ten') ORDER BY 1;

CREATE TABLE pattern (id serial, pattern text);
INSERT INTO pattern (pattern) VALUES
    ('{"code": "REQUEST", "actor": "NGUYỄN VĂN 7"}'),
    ('{"code": "COERCE", "actor": "Nguyễn Văn 2000"}'),
    ('{"code": "STATE", "actor": "Nguyễn Văn 0"}'),
    ('{"code": "REQUEST", "target": "Công an tỉnh 100"}'),
    ('{"code": "REQUEST", "programmes": ["Đề án 6"]}'),
    ('{"code": "STATE", "place": "Tỉnh 40"}'),
    ('{"predicate": "động từ 150"}'),
    ('{"predicate": "động từ 5", "actor": "Nguyễn Văn 7"}'),
    ('{"code": "STATE", "office": "Chủ tịch 44"}'),
    ('{"code": "STATE", "period": "[2022-03-01,2022-04-01)"}'),
    ('{"code": "STATE", "period": "[2022-03-05,2022-03-12)"}'),
    ('{"code": "STATE", "actor": "Nguyễn Văn 7", "period": "[2020-03-01,2020-04-01)"}'),
    ('{"code": "STATE", "actor": "Nguyễn Văn 7", "period": "[2020-01-15,2021-03-07)"}'),
    ('{"code": "STATE", "actor": "Nguyễn Văn 7", "planned": true}'),
    ('{"code": "STATE", "actor": "Nguyễn Văn 7", "planned": false}'),
    ('{"code": "REQUEST", "actor": "Nguyễn Văn 7", "target": "Công an tỉnh 3", "place": "Tỉnh 0"}'),
    ('{"code": "REQUEST", "actor": "Nguyễn Văn 7", "place": "Tỉnh 0", "period": "[2020-01-01,2021-01-01)"}');

\echo
\echo 'one event a row'
SELECT pattern, c.* FROM pattern, compared('one', pattern) c ORDER BY id;
\echo 'ten events a row'
SELECT pattern, c.* FROM pattern, compared('ten', pattern) c ORDER BY id;
