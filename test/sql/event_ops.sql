--
-- Operators of news_event: containment, overlap; names in other ontologies, key
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;

-- What a statement complains of
CREATE FUNCTION pg_temp.complaint(statement text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    message text;
    detail text;
BEGIN
    EXECUTE statement;
    RETURN 'none';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(E'\n    ', SQLSTATE || ' ' || message, nullif(detail, ''));
END $$;

\pset format unaligned
\pset tuples_only on

--
-- Event and pattern
--

-- an event and what it contains; all four operators must agree
CREATE TEMP TABLE event (e news_event);
INSERT INTO event VALUES ('{"code": "REQUEST", "predicate": "đề nghị",
    "actor": "Nguyễn Thúy Hòa", "office": "Chủ tịch UBND tỉnh Hoà Bình",
    "target": "Đặng Văn Quý", "content": "báo cáo ngay",
    "programmes": ["Đề án 06", "Luật Hòa giải"], "place": "Hà Nội",
    "period": "[2022-08-12,2022-08-15)", "span": "[11,18)"}');

CREATE FUNCTION pg_temp.contains(pattern text) RETURNS text
LANGUAGE sql AS $$
    SELECT CASE WHEN (e @> pattern::news_event) = ALL (ARRAY[
            pattern::news_event <@ e,
            ARRAY[NULL, '{"code": "AWARD"}', e] @> pattern::news_event,
            pattern::news_event <@ ARRAY[NULL, '{"code": "AWARD"}', e]])
        THEN (e @> pattern::news_event)::text ELSE 'operators disagree' END
    FROM event
$$;

SELECT pg_temp.contains(pattern), pattern FROM unnest(ARRAY[
    -- a key less, each key alone
    '{"code": "REQUEST"}',
    '{"predicate": "đề nghị"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy Hòa"}',
    '{"code": "REQUEST", "office": "Chủ tịch UBND tỉnh Hoà Bình"}',
    '{"code": "REQUEST", "target": "Đặng Văn Quý"}',
    '{"code": "REQUEST", "content": "báo cáo ngay"}',
    '{"code": "REQUEST", "place": "Hà Nội"}',
    '{"code": "REQUEST", "span": "[11,18)"}',
    -- other values
    '{"code": "STATE"}',
    '{"predicate": "yêu cầu"}',
    '{"code": "REQUEST", "predicate": "yêu cầu"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy"}',
    '{"code": "REQUEST", "actor": ""}',
    '{"code": "REQUEST", "office": "Chủ tịch"}',
    '{"code": "REQUEST", "target": "Nguyễn Thúy Hòa"}',
    '{"code": "REQUEST", "place": "Hà Nam"}',
    '{"code": "REQUEST", "content": "báo cáo"}',
    '{"code": "REQUEST", "span": "[11,17)"}',
    '{"code": "REQUEST", "span": "[10,18)"}',
    -- case, normal form, tone placement make no difference in names ...
    '{"code": "REQUEST", "actor": "NGUYỄN THUÝ HOÀ"}',
    '{"code": "REQUEST", "actor": "Nguye\u0302\u0303n Thu\u0301y Ho\u0300a"}',
    '{"code": "REQUEST", "actor": "nguyễn thúy hoà"}',
    '{"code": "REQUEST", "office": "CHỦ TỊCH UBND TỈNH HÒA BÌNH"}',
    '{"code": "REQUEST", "target": "\u00d0ẶNG VĂN QUÝ"}',
    '{"code": "REQUEST", "place": "HÀ NỘI"}',
    '{"code": "REQUEST", "programmes": ["LUẬT HOÀ GIẢI"]}',
    -- ... letters, tones, i and y, spaces and signs do
    '{"code": "REQUEST", "actor": "Nguyên Thúy Hòa"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thùy Hóa"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúi Hòa"}',
    '{"code": "REQUEST", "target": "Đặng Văn Quí"}',
    '{"code": "REQUEST", "target": "Dặng Văn Quý"}',
    '{"code": "REQUEST", "place": "Hà  Nội"}',
    '{"code": "REQUEST", "place": "Hà-Nội"}',
    '{"code": "REQUEST", "place": "HàNội"}',
    -- other text is compared as it is
    '{"predicate": "Đề nghị"}',
    '{"predicate": "đe\u0302\u0300 nghị"}',
    '{"code": "REQUEST", "content": "Báo cáo ngay"}',
    -- programmes: a subset
    '{"code": "REQUEST", "programmes": []}',
    '{"code": "REQUEST", "programmes": ["Đề án 06"]}',
    '{"code": "REQUEST", "programmes": ["ĐỀ ÁN 06", "Đề án 06", "luật hòa giải"]}',
    '{"code": "REQUEST", "programmes": ["Đề án 06", "Đề án 07"]}',
    '{"code": "REQUEST", "programmes": ["Đề án 0"]}',
    '{"code": "REQUEST", "programmes": [""]}',
    -- the period lies within the pattern's
    '{"code": "REQUEST", "period": "[2022-08-12,2022-08-15)"}',
    '{"code": "REQUEST", "period": "[2022-08-01,2022-09-01)"}',
    '{"code": "REQUEST", "period": "[2022-08-12,)"}',
    '{"code": "REQUEST", "period": "(,2022-08-15)"}',
    '{"code": "REQUEST", "period": "(,)"}',
    '{"code": "REQUEST", "period": "[2022-08-13,2022-08-15)"}',
    '{"code": "REQUEST", "period": "[2022-08-12,2022-08-14)"}',
    '{"code": "REQUEST", "period": "[2022-08-13,)"}',
    '{"code": "REQUEST", "period": "(,2022-08-14)"}',
    '{"code": "REQUEST", "period": "[2023-08-12,2023-08-15)"}',
    -- planned is false where it is absent
    '{"code": "REQUEST", "planned": false}',
    '{"code": "REQUEST", "planned": true}']) pattern;

-- an event contains itself
SELECT e @> e, e <@ e FROM event;

-- what the event does not have
SELECT '{"code": "STATE"}'::news_event @> pattern::news_event, pattern
FROM unnest(ARRAY['{"predicate": "nói"}', '{"code": "STATE", "actor": "A"}',
    '{"code": "STATE", "actor": ""}', '{"code": "STATE", "office": "A"}',
    '{"code": "STATE", "target": "A"}', '{"code": "STATE", "content": ""}',
    '{"code": "STATE", "place": "A"}', '{"code": "STATE", "programmes": ["A"]}',
    '{"code": "STATE", "period": "(,)"}', '{"code": "STATE", "span": "[1,2)"}']) pattern;
SELECT '{"predicate": "nói"}'::news_event @> '{"code": "STATE"}';

-- planned in all its states, open periods
SELECT e, p, format('{"code": "STATE"%s}', e)::news_event @> format('{"code": "STATE"%s}', p)::news_event
FROM unnest(ARRAY['', ', "planned": false', ', "planned": true']) WITH ORDINALITY a(e, i),
    unnest(ARRAY['', ', "planned": false', ', "planned": true']) WITH ORDINALITY b(p, j)
ORDER BY i, j;
SELECT e, p, make_news_event('STATE', period => e) @> make_news_event('STATE', period => p) AS event,
    e <@ p AS range
FROM unnest('{"[2022-01-01,2022-02-01)","[2022-01-01,)","(,2022-02-01)","(,)"}'::daterange[]) WITH ORDINALITY a(e, i),
    unnest('{"[2022-01-01,2022-02-01)","[2022-01-01,)","(,2022-02-01)","(,)"}'::daterange[]) WITH ORDINALITY b(p, j)
ORDER BY i, j;

-- many programmes, of which folding makes fewer
SELECT make_news_event('STATE', programmes => array_agg('Đề án ' || i)) @>
    make_news_event('STATE', programmes => array_agg('ĐỀ ÁN ' || i) || array_agg('đề án ' || i)),
    make_news_event('STATE', programmes => array_agg('Đề án ' || i)) @>
    make_news_event('STATE', programmes => array_agg('ĐỀ ÁN ' || i) || '{Đề án 1001}')
FROM generate_series(1, 1000) i;

-- NULL
SELECT e @> NULL IS NULL, NULL::news_event @> e IS NULL, e <@ NULL IS NULL,
    ARRAY[e] @> NULL::news_event IS NULL, NULL::news_event[] @> e IS NULL,
    e && NULL IS NULL, NULL::news_event && daterange(NULL, NULL) IS NULL,
    ARRAY[e] && NULL::daterange IS NULL FROM event;

-- a literal without a type is a pattern; what is no event is an error
SELECT e @> '{"code": "REQUEST"}', '{"code": "REQUEST"}' <@ e,
    ARRAY[e] @> '{"code": "REQUEST"}', '{"code": "REQUEST"}' <@ ARRAY[e] FROM event;
PREPARE one AS SELECT e @> $1, $1 <@ e FROM event;
EXECUTE one('{"code": "REQUEST"}');
PREPARE many AS SELECT ARRAY[e] @> $1, $1 <@ ARRAY[e] FROM event;
EXECUTE many('{"code": "REQUEST"}');
SELECT pg_temp.complaint(format('SELECT e @> %L FROM event', pattern))
FROM unnest('{"{}","{\"actor\": \"A\"}","{\"code\": \"ASK\"}"}'::text[]) pattern;
SELECT pg_temp.complaint(format('SELECT ARRAY[e] @> %L FROM event', '{}'));

--
-- Arrays
--

-- all must hold in the same event
SELECT '{"code": "STATE", "actor": "A"}' <@ es, '{"code": "STATE", "actor": "B"}' <@ es,
    '{"code": "REQUEST", "actor": "B"}' <@ es
FROM (SELECT ARRAY['{"code": "STATE", "actor": "A"}', '{"code": "REQUEST", "actor": "B"}']::news_event[]) x(es);

-- empty, nulls only, two dimensions
SELECT '{}'::news_event[] @> '{"code": "STATE"}', '{NULL}'::news_event[] @> '{"code": "STATE"}',
    ARRAY[[NULL, '{"code": "REQUEST"}'], ['{"code": "STATE"}', NULL]]::news_event[] @> '{"code": "STATE"}';

-- PostgreSQL's own operators of arrays are still there
SELECT ARRAY[e] @> ARRAY[e], ARRAY[e] && ARRAY[e], ARRAY[e] = ARRAY[e] FROM event;

--
-- Overlap
--
SELECT days, event_period(e) && days AS range, e && days, days && e,
    ARRAY[NULL, '{"code": "STATE"}', e] && days, days && ARRAY[NULL, '{"code": "STATE"}', e]
FROM event, unnest(ARRAY['[2022-08-14,2022-08-20)', '[2022-08-15,2022-08-20)', '[2022-08-01,2022-08-13)',
    '[2022-08-01,2022-08-12)', '[2022-08-13,2022-08-14)', '(,2022-08-13)', '(,2022-08-12)', '[2022-08-14,)',
    '[2022-08-15,)', '(,)', 'empty', '[-infinity,infinity]', '[infinity,infinity]', '(-infinity,2022-08-13)']::daterange[])
        WITH ORDINALITY x(days, i)
ORDER BY i;

-- open periods, none
SELECT e, days, make_news_event('STATE', period => e) && days AS one,
    ARRAY[make_news_event('STATE', period => e)] && days AS many
FROM unnest('{"[2022-01-01,)","(,2022-02-01)","(,)",NULL}'::daterange[]) WITH ORDINALITY a(e, i),
    unnest('{"[2021-01-01,2022-01-01)","[2022-01-31,2022-03-01)","[2022-02-01,)","[infinity,infinity]","(,-infinity]"}'::daterange[])
        WITH ORDINALITY b(days, j)
ORDER BY i, j;

-- a literal without a type is days, on both sides and as a parameter
SELECT e && '[2022-08-14,2022-08-20)', '[2022-08-14,2022-08-20)' && e,
    ARRAY[e] && '[2022-08-14,2022-08-20)', '[2022-08-14,2022-08-20)' && ARRAY[e] FROM event;
PREPARE overlap AS SELECT e && $1, $1 && ARRAY[e] FROM event;
EXECUTE overlap('[2022-08-14,2022-08-20)');

-- and ranges without events are as they were
SELECT daterange('2022-01-01', '2022-02-01') && '[2022-01-31,2022-03-01)',
    '[2022-01-31,2022-03-01)' && daterange('2022-01-01', '2022-02-01'),
    daterange('2022-01-01', '2022-02-01') && '{[2022-01-31,2022-03-01)}'::datemultirange,
    '{[2022-01-31,2022-03-01)}'::datemultirange && '{[2022-01-31,2022-03-01)}',
    int4range(1, 3) && '[2,5)', ARRAY['a', 'b'] && '{b}', ARRAY['a', 'b'] @> '{b}',
    jsonb '{"a": 1}' @> '{"a": 1}', daterange('2022-01-01', '2022-02-01') @> '[2022-01-05,2022-01-06)';

-- an index on event_period(e) serves it
CREATE TEMP TABLE happening (e news_event);
CREATE INDEX ON happening USING gist (event_period(e));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM happening WHERE e && '[2022-08-14,2022-08-20)';
EXPLAIN (COSTS OFF) SELECT * FROM happening WHERE daterange('2022-08-14', '2022-08-20') && e;
SET plan_cache_mode = force_generic_plan;
PREPARE happened AS SELECT * FROM happening WHERE e && $1;
EXPLAIN (COSTS OFF) EXECUTE happened('[2022-08-14,2022-08-20)');
SET enable_bitmapscan = off;
SET enable_hashjoin = off;
EXPLAIN (COSTS OFF) SELECT e, d FROM unnest('{NULL}'::daterange[]) d JOIN happening ON d && e;
RESET enable_seqscan;
RESET enable_bitmapscan;
RESET enable_hashjoin;
RESET plan_cache_mode;

--
-- Other ontologies
--
SELECT code, event_cameo(e), event_plover(e)
FROM unnest('{STATE,REPORT,REQUEST,PLEDGE,CONSULT,ATTEND,PRAISE,AGREE,ENACT,AWARD,INSPECT,APPOINT,DISMISS,CRITICISE,REJECT,COERCE}'::text[])
    WITH ORDINALITY x(code, i), make_news_event(code) e
ORDER BY i;
SELECT event_cameo('{"predicate": "nói"}') IS NULL, event_plover('{"predicate": "nói"}') IS NULL,
    event_cameo(NULL) IS NULL, event_plover(NULL) IS NULL, event_key(NULL) IS NULL;

--
-- The key
--

-- is stored, so it is the same for ever
SELECT event_key('{"code": "STATE"}');
SELECT event_key('{"predicate": "nói"}');
SELECT event_key(e) FROM event;

-- the same: letters' case and form, other words, office, place, later days
SELECT event_key(e) = event_key(other::news_event), other FROM event, unnest(ARRAY[
    '{"code": "REQUEST", "actor": "NGUYỄN THUÝ HOÀ", "target": "Đặng Văn Quý",
      "programmes": ["luật hoà giải", "Đề án 06", "ĐỀ ÁN 06"], "period": "[2022-08-12,2022-08-13)"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy Hòa", "target": "Đặng Văn Quý", "predicate": "yêu cầu",
      "programmes": ["Luật Hòa giải", "Đề án 06"], "period": "[2022-08-12,)", "planned": true,
      "content": "x", "place": "x", "office": "x", "span": "[1,2)"}',
    -- another
    '{"code": "STATE", "actor": "Nguyễn Thúy Hòa", "target": "Đặng Văn Quý",
      "programmes": ["Luật Hòa giải", "Đề án 06"], "period": "[2022-08-12,2022-08-13)"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy", "target": "Đặng Văn Quý",
      "programmes": ["Luật Hòa giải", "Đề án 06"], "period": "[2022-08-12,2022-08-13)"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy Hòa",
      "programmes": ["Luật Hòa giải", "Đề án 06"], "period": "[2022-08-12,2022-08-13)"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy Hòa", "target": "Đặng Văn Quý",
      "programmes": ["Luật Hòa giải"], "period": "[2022-08-12,2022-08-13)"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy Hòa", "target": "Đặng Văn Quý",
      "programmes": ["Luật Hòa giải", "Đề án 06"], "period": "[2022-08-13,2022-08-15)"}',
    '{"code": "REQUEST", "actor": "Nguyễn Thúy Hòa", "target": "Đặng Văn Quý",
      "programmes": ["Luật Hòa giải", "Đề án 06"]}']) other;

-- the predicate counts where there is no code; an empty text is not none
SELECT event_key('{"predicate": "nói"}') = event_key('{"predicate": "NÓI"}'),
    event_key('{"predicate": "nói"}') = event_key('{"predicate": "hỏi"}'),
    event_key('{"code": "STATE", "predicate": "nói"}') = event_key('{"code": "STATE", "predicate": "hỏi"}'),
    event_key('{"code": "STATE", "actor": ""}') = event_key('{"code": "STATE"}'),
    event_key('{"code": "STATE", "actor": "A"}') = event_key('{"code": "STATE", "target": "A"}');

--
-- What the catalogs say
--

-- every operator has a commutator and estimators, all is commented
SELECT o.oid::regoperator, o.oprcom::regoperator, oprnegate::regoperator, oprrest, oprjoin,
    obj_description(o.oid, 'pg_operator') IS NULL AS mute
FROM pg_operator o
WHERE 'news_event'::regtype IN (oprleft, oprright) OR 'news_event[]'::regtype IN (oprleft, oprright)
ORDER BY oprname COLLATE "C", oprleft::regtype::text, oprright::regtype::text;

-- functions of the type, but for the planner's, are immutable, strict and parallel safe
SELECT p.oid::regprocedure, provolatile, proisstrict, proparallel, obj_description(p.oid, 'pg_proc')
FROM pg_proc p
WHERE proname ~ '^(news_events?_|event_(cameo|plover|key)$)' AND proname !~ '_(sel|typanalyze)$'
    AND (provolatile <> 'i' OR NOT proisstrict OR proparallel <> 's' OR obj_description(p.oid, 'pg_proc') IS NULL)
ORDER BY p.oid::regprocedure::text;

DEALLOCATE ALL;
