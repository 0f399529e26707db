--
-- How many rows the planner expects of the operators of news_event
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
SET jit = off;

-- 20,000 events, a hundredth part of them NULL: every second is of STATE, an
-- actor has from one to some thousand, a day of two years has 27
CREATE TABLE counted (id int, e news_event, es news_event[]);
INSERT INTO counted SELECT i, e, ARRAY[e, e] FROM (SELECT i, CASE WHEN i % 100 > 0 THEN make_news_event(
        CASE WHEN i % 20 > 0 THEN (ARRAY['STATE', 'REQUEST', 'STATE', 'CONSULT', 'STATE', 'AWARD'])[1 + i % 6] END,
        predicate => 'v' || i % 30,
        actor => 'Nguyễn Thúy ' || floor(sqrt(hashint4(i)::bigint & 65535)),
        office => 'Bí thư ' || floor(sqrt(hashint4(i)::bigint & 65535))::int % 40,
        target => CASE WHEN i % 7 = 0 THEN 'Hòa ' || i % 5 END,
        programmes => CASE WHEN i % 9 = 0 THEN ARRAY['Đề án 06', 'Luật ' || i % 11] END,
        place => CASE WHEN i % 3 = 0 THEN 'Tỉnh ' || i % 63 END,
        planned => CASE WHEN i % 25 = 1 THEN true END,
        period => CASE WHEN i % 8 > 0 THEN daterange(date '2022-01-01' + (hashint4(i + 50000) & 1023) % 730,
            date '2022-01-02' + (hashint4(i + 50000) & 1023) % 730) END) END AS e
    FROM generate_series(1, 20000) i) x;

-- The rows that the planner expects, and those that there are
CREATE FUNCTION expected(query text, OUT expected bigint, OUT really bigint)
LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT JSON) SELECT * FROM counted WHERE ' || query INTO plan;
    expected := plan->0->'Plan'->>'Plan Rows';
    EXECUTE 'SELECT count(*) FROM counted WHERE ' || query INTO really;
END $$;

-- before ANALYZE: fewer where more is asked for
SELECT bool_and(rows < before) FROM (SELECT rows, lag(rows) OVER (ORDER BY i) AS before
    FROM unnest(ARRAY['{"code": "STATE"}', '{"code": "STATE", "actor": "A"}',
        '{"code": "STATE", "actor": "A", "target": "B"}']) WITH ORDINALITY x(pattern, i),
    LATERAL (SELECT expected AS rows FROM expected(format('e @> %L', pattern))) y) z;

ANALYZE counted;

-- good is what is not wrong by more than a half, or by fifteen rows
SELECT query, CASE WHEN abs(expected - really) <= greatest(15, really / 2) THEN 'good'
    ELSE format('%s, not %s', expected, really) END
FROM unnest(ARRAY[
    'e @> ''{"code": "STATE"}''',
    '''{"code": "STATE"}'' <@ e',
    'e @> ''{"code": "AWARD"}''',
    'e @> ''{"code": "PLEDGE"}''',
    'e @> ''{"code": "STATE", "planned": true}''',
    'e @> ''{"code": "STATE", "planned": false}''',
    'e @> ''{"predicate": "v7"}''',
    'e @> ''{"code": "REQUEST", "predicate": "v7"}''',
    'e @> ''{"code": "STATE", "actor": "NGUYỄN THUÝ 250"}''',
    'e @> ''{"code": "STATE", "actor": "Nguyễn Thúy 9"}''',
    'e @> ''{"code": "STATE", "actor": "Nguyễn Thúy 999"}''',
    'e @> ''{"predicate": "v7", "actor": "Nguyễn Thúy 200"}''',
    'e @> ''{"code": "STATE", "actor": "Nguyễn Thúy 250", "office": "Bí thư 10"}''',
    'e @> ''{"code": "STATE", "office": "Bí thư 10"}''',
    'e @> ''{"code": "STATE", "target": "HOÀ 2"}''',
    'e @> ''{"code": "STATE", "place": "Tỉnh 60"}''',
    'e @> ''{"code": "STATE", "programmes": ["Luật 3"]}''',
    'e @> ''{"code": "STATE", "period": "[2022-03-01,2022-04-01)"}''',
    'e @> ''{"code": "STATE", "period": "[2022-03-05,2022-03-06)"}''',
    'e @> ''{"code": "STATE", "period": "[2022-03-05,)"}''',
    'e @> ''{"code": "STATE", "period": "(,2022-03-05)"}''',
    'e @> ''{"code": "STATE", "period": "(,)"}''',
    'e @> ''{"code": "STATE", "period": "[2030-01-01,2030-02-01)"}''',
    'e @> ''{"code": "STATE", "content": "x"}''',
    'e @> NULL']) WITH ORDINALITY x(query, i), expected(query) ORDER BY i;

-- arrays: fewer where more is asked for
SELECT array_agg(expected ORDER BY i) = array_agg(expected ORDER BY expected DESC), count(DISTINCT expected)
FROM unnest(ARRAY['es @> ''{"code": "STATE"}''', '''{"code": "STATE", "place": "Tỉnh 60"}'' <@ es',
    'es @> ''{"code": "STATE", "actor": "Nguyễn Thúy 250"}''']) WITH ORDINALITY x(query, i), expected(query);

-- a parameter, the other side
SET plan_cache_mode = force_generic_plan;
PREPARE find AS SELECT id FROM counted WHERE e @> $1;
EXPLAIN EXECUTE find('{"code": "STATE"}') \g (format=unaligned) |grep -o 'rows=[0-9]*'
RESET plan_cache_mode;
SELECT expected FROM expected('e <@ ''{"code": "STATE"}''');

-- few different events; only NULL; nothing at all
CREATE TABLE few AS SELECT CASE WHEN i % 4 = 0 THEN '{"code": "AWARD"}' WHEN i % 4 < 3 THEN '{"code": "STATE", "period": "[2022-01-01,2022-02-01)"}' END::news_event AS e
FROM generate_series(1, 1000) i;
CREATE TABLE none AS SELECT NULL::news_event AS e FROM generate_series(1, 1000) i;
CREATE TABLE empty (e news_event);
ANALYZE few, none, empty;
EXPLAIN SELECT * FROM few WHERE e @> '{"code": "STATE"}' \g (format=unaligned) |grep -o 'rows=[0-9]*'
EXPLAIN SELECT * FROM few WHERE e @> '{"code": "STATE", "period": "[2022-01-01,2022-03-01)"}' \g (format=unaligned) |grep -o 'rows=[0-9]*'
EXPLAIN SELECT * FROM none WHERE e @> '{"code": "STATE"}' \g (format=unaligned) |grep -o 'rows=[0-9]*'

-- a name that is too long to be counted, a value that is too large
INSERT INTO empty SELECT make_news_event('STATE', actor => repeat('x', 500)) FROM generate_series(1, 500)
    UNION ALL SELECT make_news_event('STATE', content => string_agg(md5(i::text), '')) FROM generate_series(1, 3000) i;
ANALYZE empty;
EXPLAIN SELECT * FROM empty WHERE e @> '{"code": "STATE"}' \g (format=unaligned) |grep -o 'rows=[0-9]*'

-- && of one event: as of the range, where that is counted
CREATE STATISTICS counted_days ON (event_period(e)) FROM counted;
ANALYZE counted;
SELECT query, CASE WHEN abs(expected - really) <= greatest(15, really / 2) THEN 'good'
    ELSE format('%s, not %s', expected, really) END
FROM unnest(ARRAY['e && daterange(''2022-03-01'', ''2022-04-01'')', '''(,2023-01-01)'' && e']) query, expected(query);

-- an index is used
CREATE INDEX ON counted USING gin (e);
ANALYZE counted;
EXPLAIN (COSTS OFF) SELECT * FROM counted WHERE e @> '{"code": "AWARD", "actor": "Nguyễn Thúy 99"}';

-- what is kept
SELECT stakind, stanumbers IS NOT NULL, stavalues IS NOT NULL FROM pg_statistic,
    LATERAL (VALUES (stakind1, stanumbers1, stavalues1), (stakind2, stanumbers2, stavalues2), (stakind3, stanumbers3, stavalues3),
        (stakind4, stanumbers4, stavalues4)) s(stakind, stanumbers, stavalues)
WHERE starelid = 'counted'::regclass AND staattnum = 2 AND stakind > 99;

DEALLOCATE ALL;
DROP TABLE counted, few, none, empty;
DROP FUNCTION expected;
