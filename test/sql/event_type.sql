--
-- The type news_event: literal, constructor, accessors, casts, order, hashes,
-- bytes
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;

-- What a statement complains of
CREATE FUNCTION complaint(statement text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    message text;
    detail text;
    hint text;
BEGIN
    EXECUTE statement;
    RETURN 'none';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS message = MESSAGE_TEXT,
        detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(E'\n    ', SQLSTATE || ' ' || message,
        nullif(detail, ''), nullif(hint, ''));
END $$;

CREATE FUNCTION refused(literal text) RETURNS text
LANGUAGE sql AS $$
    SELECT complaint(format('SELECT %L::news_event', literal))
$$;

\pset format unaligned
\pset tuples_only on

--
-- Literal
--

-- all keys, in any order; canonical output
SELECT '{"span": "[1181,1188)", "period": "[2022-08-12,2022-08-13)",
    "planned": true, "place": "Hà Nội", "programmes": ["Đề án 06"],
    "content": "các đơn vị tiếp tục công tác", "target": "Công an TP Hà Nội",
    "office": "Chủ tịch UBND TP Hà Nội", "actor": "Trần Sỹ Thanh",
    "predicate": "đề nghị", "code": "REQUEST"}'::news_event;

-- code or predicate alone; null is absent
SELECT '{"code": "STATE"}'::news_event;
SELECT '{"predicate":"nói"}'::news_event;
SELECT '{"code": null, "predicate": "nói", "actor": null, "programmes": null,
    "planned": null, "period": null, "span": null}'::news_event;

-- programmes: sorted by bytes, each once, an empty list is none
SELECT '{"code": "STATE", "programmes": ["b", "Đề án 06", "a", "b", "B", "ab", ""]}'::news_event;
SELECT '{"code": "STATE", "programmes": []}'::news_event;

-- planned has three states
SELECT '{"code": "STATE", "planned": false}'::news_event;

-- texts are kept as they are, also empty ones and other normal forms
SELECT '{"code": "STATE", "actor": "", "content": " a  b ", "place": "\u0048a\u0300"}'::news_event;
SELECT '{"code": "STATE", "content": "\" \\ \/ \b \f \n \r \t \u0001 \ud83d\ude00"}'::news_event;

-- every code
SELECT format('{"code": "%s"}', code)::news_event
FROM unnest('{STATE,REPORT,REQUEST,PLEDGE,CONSULT,ATTEND,PRAISE,AGREE,ENACT,AWARD,INSPECT,APPOINT,DISMISS,CRITICISE,REJECT,COERCE}'::text[]) code;

-- periods and spans become half open
SELECT format('{"code": "STATE", "period": "%s"}', period)::news_event
FROM unnest(ARRAY['[2022-08-12,2022-08-13)', '[2022-08-12,2022-08-12]',
    '(2022-08-11,2022-08-12]', '(2022-08-11,2022-08-13)', '[2022-12-31,2023-01-01]',
    '[2022-08-12,)', '[2022-08-12,]', '(2022-08-11,)', '(,2022-08-13)',
    '[,2022-08-12]', '(,)', '[,]', ' [ 2022-08-12 , 2022-08-13 ) ',
    '[0001-01-01,9999-12-31)', '[2020-02-29,2020-03-01)', '[2000-02-28,2000-02-29]']) period;
SELECT format('{"code": "STATE", "span": "%s"}', span)::news_event
FROM unnest(ARRAY['[1181,1188)', '[1181,1187]', '(1180,1188)', '(1180,1187]',
    ' [ 1 , 2 ) ', '[1,2147483647)', '(2147483645,2147483646]', '(0,2)']) span;

-- what is no event
SELECT refused(literal) FROM unnest(ARRAY[
    '', ' ', 'x', '{', '{}', ' { } ', '[]', '"STATE"', 'null', '1', 'true', '{}x',
    '{"code"', '{"code":', '{"code": }', '{"code" "STATE"}', '{"code": "STATE"',
    '{"code": "STATE",}', '{"code": "STATE"} {}', '{"code": "STATE" "actor": "a"}',
    '{code: "STATE"}', '{1: "STATE"}', '{"code": "STATE", "actor": "a}',
    '{"code": "STATE", "actor": "\x"}', '{"code": "STATE", "actor": tru}']) literal;

-- keys
SELECT refused(literal) FROM unnest(ARRAY[
    '{"code": null}', '{"actor": "Trần Sỹ Thanh"}',
    '{"code": "STATE", "colour": "red"}', '{"Code": "STATE"}', '{"": 1}',
    '{"code": "STATE", "' || repeat('ệ', 100) || '": 1}',
    '{"code": "STATE", "code": "STATE"}', '{"code": "STATE", "actor": null, "actor": "a"}',
    '{"code": "STATE", "\u0061ctor": "a", "actor": "a"}']) literal;

-- values
SELECT refused(literal) FROM unnest(ARRAY[
    '{"code": "SAY"}', '{"code": "state"}', '{"code": ""}', '{"code": "STATE "}',
    '{"code": 1}', '{"code": ["STATE"]}', '{"predicate": ""}', '{"predicate": 1}',
    '{"code": "STATE", "actor": 1}', '{"code": "STATE", "office": true}',
    '{"code": "STATE", "target": {"a": 1}}', '{"code": "STATE", "content": ["a"]}',
    '{"code": "STATE", "place": 1.5e3}', '{"code": "STATE", "planned": "true"}',
    '{"code": "STATE", "planned": 1}', '{"code": "STATE", "programmes": "a"}',
    '{"code": "STATE", "programmes": {"a": 1}}', '{"code": "STATE", "programmes": ["a", null]}',
    '{"code": "STATE", "programmes": [["a"]]}', '{"code": "STATE", "programmes": [1]}',
    '{"code": "STATE", "programmes": ["a",]}', '{"code": "STATE", "programmes": [,]}',
    '{"code": "STATE", "programmes": ["a" "b"]}', '{"code": "STATE", "programmes": ["a"',
    '{"code": "STATE", "period": 2022}', '{"code": "STATE", "span": 1181}',
    '{"code": "STATE", "content": "a\u0000b"}', '{"code": "STATE", "programmes": ["a", "\u0000"]}',
    '{"code": "STATE", "content": "\ud83d"}']) literal;

-- periods
SELECT refused(format('{"code": "STATE", "period": "%s"}', period))
FROM unnest(ARRAY['', 'empty', '2022-08-12', '[2022-08-12]', '[2022-08-12,infinity)',
    '[-infinity,2022-08-12)', '[today,)', '[2022-8-12,)', '[20220812,)', '[12/08/2022,)',
    '[12022-08-12,)', '[0111-08-12 BC,)', '[2022-08-12T00:00,)', '[2022-02-29,)',
    '[2022-13-01,)', '[2022-00-10,)', '[2022-01-00,)', '[0000-01-01,)', '[2022-08-12,2022-08-12)',
    '(2022-08-12,2022-08-13)', '[2022-08-13,2022-08-12)', '[9999-12-31,9999-12-31]',
    '[2022-08-12,2022-08-13', '2022-08-12,2022-08-13)', '[2022-08-12,2022-08-13,2022-08-14)',
    '[2022-08-12;2022-08-13)', '{[2022-08-12,2022-08-13)}', ',']) period;

-- spans
SELECT refused(format('{"code": "STATE", "span": "%s"}', span))
FROM unnest(ARRAY['', 'empty', '[1,1)', '(1,2)', '[5,2)', '[0,5)', '[-1,5)', '[1,)', '(,5)', '(,)',
    '[1,2147483647]', '[1,2147483648)', '[1,99999999999999999999)', '[a,b)', '[1.5,2)', '[+1,2)']) span;

-- too large
SELECT refused(format('{"code": "STATE", "content": "%s"}', repeat('x', 1048600)));
SELECT refused(format('{"code": "STATE", "content": "%s", "place": "%s"}',
    repeat('x', 1000000), repeat('y', 100000)));
SELECT refused(format('{"code": "STATE", "programmes": ["%s", "%s"]}',
    repeat('x', 600000), repeat('y', 600000)));
SELECT refused('{"code": "STATE", "programmes": [' ||
    repeat('"",', 300000) || '""]}');
SELECT length(event_content(format('{"code": "STATE", "content": "%s"}',
    repeat('x', 1048524))::news_event));
SELECT refused(format('{"code": "STATE", "content": "%s"}', repeat('x', 1048525)));

-- the same whatever DateStyle is
SET datestyle = 'SQL, DMY';
SELECT '{"code": "STATE", "period": "[2022-08-12,2022-09-10)"}'::news_event;
SELECT refused('{"code": "STATE", "period": "[12/08/2022,10/09/2022)"}');
SELECT event_period('{"code": "STATE", "period": "[2022-08-12,2022-09-10)"}'::news_event);
RESET datestyle;

-- soft errors, where the server has them
DO $$
DECLARE
    ok boolean;
    said text;
BEGIN
    IF current_setting('server_version_num')::int >= 160000 THEN
        EXECUTE $q$SELECT bool_and(pg_input_is_valid(l, 'news_event') = (l ~ 'AGREE'))
            FROM unnest(ARRAY['{"code": "AGREE"}', '{}', '{', '', '{"code": "STATE"',
            '{"code": "SAY"}', '{"x": 1}', '{"code": "STATE", "code": "STATE"}',
            '{"code": "STATE", "planned": 1}', '{"code": "STATE", "programmes": [1]}',
            '{"code": "STATE", "programmes": ["a", "\u0000"]}', '{"predicate": ""}',
            '{"code": "STATE", "period": "x"}', '{"code": "STATE", "period": "[2022-02-30,)"}',
            '{"code": "STATE", "period": "[2022-08-12,2022-08-12)"}',
            '{"code": "STATE", "span": "[2,1)"}', '{"code": "STATE", "span": "[0,1)"}',
            '{"code": "STATE", "span": "[1,)"}', '{"code": "STATE", "span": "[1,2147483647]"}',
            '{"code": "STATE", "content": "' || repeat('x', 1048600) || '"}']) l$q$ INTO ok;
        IF ok IS NOT TRUE THEN
            RAISE WARNING 'pg_input_is_valid is wrong';
        END IF;
        EXECUTE $q$SELECT sql_error_code || ' ' || detail
            FROM pg_input_error_info('{"code": "STATE", "span": "[0,1)"}', 'news_event')$q$ INTO said;
        IF said NOT LIKE '22P02 Key "span"%' THEN
            RAISE WARNING 'pg_input_error_info says %', said;
        END IF;
    END IF;
END $$;

--
-- Constructor and accessors
--

CREATE TABLE one AS SELECT make_news_event(code => 'REQUEST',
    predicate => 'đề nghị', actor => 'Trần Sỹ Thanh',
    office => 'Chủ tịch UBND TP Hà Nội', target => 'Công an TP Hà Nội',
    content => 'các đơn vị tiếp tục công tác',
    programmes => ARRAY['Đề án 06', 'Chỉ thị 34', 'Đề án 06'], place => 'Hà Nội',
    planned => true, period => '[2022-08-12,2022-08-12]', span => '[1181,1187]') AS e;
SELECT e FROM one;
\x on
SELECT event_code(e), event_predicate(e), event_actor(e), event_office(e),
    event_target(e), event_content(e), event_programmes(e), event_place(e),
    event_planned(e), event_period(e), event_span(e)
FROM one;
SELECT event_code(e), event_predicate(e), event_actor(e), event_office(e),
    event_target(e), event_content(e), event_programmes(e), event_place(e),
    event_planned(e), event_period(e), event_span(e)
FROM (VALUES ('{"predicate": "nói", "actor": "", "planned": false}'::news_event),
    ('{"code": "STATE", "period": "(,)", "span": "[1,2)"}'), (NULL)) v (e);
\x off

SELECT make_news_event('STATE');
SELECT make_news_event(predicate => 'nói', programmes => '{}', planned => false);
SELECT make_news_event('STATE', period => '(,2022-08-12]');
SELECT event_period(make_news_event('STATE', period => p)) = p
FROM unnest('{"(,)", "[2022-08-12,)", "(,2022-08-12)", "[2022-08-12,2022-08-20)"}'::daterange[]) p;

SELECT complaint('SELECT make_news_event(' || args || ')') FROM unnest(ARRAY[
    '', $$code => 'SAY'$$, $$code => ''$$, $$predicate => ''$$, $$actor => 'a'$$,
    $$'STATE', programmes => ARRAY['a', NULL]$$,
    $$'STATE', period => 'empty'$$, $$'STATE', period => '[2022-01-01,infinity)'$$,
    $$'STATE', period => '[0044-03-15 BC,)'$$, $$'STATE', period => '[9999-12-31,9999-12-31]'$$,
    $$'STATE', span => 'empty'$$, $$'STATE', span => '[1,)'$$, $$'STATE', span => '(,5)'$$,
    $$'STATE', span => '[0,5)'$$, $$'STATE', content => repeat('x', 1048600)$$,
    $$'STATE', programmes => array_fill(''::text, ARRAY[300000])$$,
    $$'STATE', place => repeat('x', 600000), office => repeat('x', 600000)$$]) args;

--
-- Casts
--

SELECT e::jsonb, e::json FROM one;
SELECT to_jsonb(e), to_json(e) FROM one;
SELECT jsonb_agg(e), json_agg(e) FROM
    (VALUES ('{"code": "STATE"}'::news_event), (NULL), ('{"code": "AGREE"}')) v (e);
SELECT row_to_json(one), to_jsonb(one) FROM one;
SELECT to_jsonb(ARRAY['{"code": "STATE"}', '{"code": "AGREE"}']::news_event[]);
SELECT jsonb_build_object('event', '{"code": "STATE", "planned": false}'::news_event);
SELECT jsonb_typeof(to_jsonb(e)), jsonb_typeof(to_jsonb(e) -> 'planned'),
    jsonb_array_length(to_jsonb(e) -> 'programmes') FROM one;
SELECT e::jsonb::news_event = e, e::json::text::news_event = e, e::text::news_event = e FROM one;
CREATE TABLE target (b jsonb, j json);
INSERT INTO target SELECT e, e FROM one;        -- by assignment
SELECT b::news_event, j FROM target;
SELECT '{"code": "STATE", "content": "\" \\ \n \u0001 \ud83d\ude00"}'::jsonb::news_event;
SELECT complaint(format('SELECT %L::jsonb::news_event', literal)) FROM unnest(ARRAY[
    'null', '1', '"STATE"', '[]', '[{"code": "STATE"}]', '{}', '{"code": 1}', '{"x": 1}',
    '{"code": "STATE", "planned": "x"}']) literal;
SELECT complaint('SELECT ''{"code": "STATE"}''::json::news_event');
SELECT complaint('SELECT coalesce(''{}''::jsonb, e) FROM one');
SELECT castsource::regtype, casttarget::regtype, castcontext, obj_description(oid, 'pg_cast')
FROM pg_cast WHERE 'news_event'::regtype IN (castsource, casttarget) ORDER BY 1, 2;

--
-- Order and equality
--

-- as they should be ordered
CREATE TABLE ordered (n serial, e news_event);
INSERT INTO ordered (e) VALUES
    ('{"code": "STATE", "period": "(,2022-01-01)"}'),
    ('{"code": "STATE", "period": "(,)"}'),
    ('{"code": "STATE", "period": "[0001-01-01,)"}'),
    ('{"code": "STATE", "period": "[1999-12-31,2000-01-01)"}'),
    ('{"code": "STATE", "period": "[2022-08-12,2022-08-13)"}'),
    ('{"code": "AGREE", "period": "[2022-08-12,2022-08-14)"}'),
    ('{"code": "REQUEST", "period": "[2022-08-12,2022-08-14)"}'),
    ('{"code": "STATE", "period": "[2022-08-12,2022-08-14)", "actor": "A"}'),
    ('{"code": "STATE", "period": "[2022-08-12,2022-08-14)"}'),
    ('{"predicate": "a", "period": "[2022-08-12,2022-08-14)"}'),
    ('{"code": "AGREE", "period": "[2022-08-12,)"}'),
    ('{"code": "STATE", "actor": ""}'),
    ('{"code": "STATE", "actor": "A"}'),
    ('{"code": "STATE", "actor": "Aa"}'),
    ('{"code": "STATE", "actor": "B", "office": "x"}'),
    ('{"code": "STATE", "actor": "B", "office": "y", "target": "x"}'),
    ('{"code": "STATE", "actor": "B", "office": "y"}'),
    ('{"code": "STATE", "actor": "B", "target": "x", "predicate": "z"}'),
    ('{"code": "STATE", "actor": "B", "target": "x"}'),
    ('{"code": "STATE", "actor": "B", "target": "y"}'),
    ('{"code": "STATE", "actor": "B", "predicate": "x", "content": "z"}'),
    ('{"code": "STATE", "actor": "B", "predicate": "x"}'),
    ('{"code": "STATE", "actor": "B", "predicate": "y"}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "programmes": ["a"]}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "programmes": ["a", "b"]}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "programmes": ["ab"]}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "place": "x"}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "planned": false}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "planned": true, "span": "[1,2)"}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "planned": true, "span": "[1,3)"}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "planned": true, "span": "[2,3)"}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "planned": true}'),
    ('{"code": "STATE", "actor": "B", "content": "c", "span": "[1,2)"}'),
    ('{"code": "STATE", "actor": "B", "content": "c"}'),
    ('{"code": "STATE", "actor": "b"}'),
    ('{"code": "STATE", "actor": "Ánh"}'),
    ('{"code": "STATE", "actor": "Đ"}'),
    ('{"code": "STATE"}'),
    ('{"predicate": "a"}'),
    ('{"predicate": "b"}'),
    (NULL);
SELECT count(*) FROM (SELECT n, row_number() OVER (ORDER BY e) AS place FROM ordered) o
WHERE n <> place;
-- every pair, by every operator and the support function
SELECT count(*), count(*) FILTER (WHERE
    (a.e < b.e) <> (a.n < b.n) OR (a.e <= b.e) <> (a.n <= b.n) OR
    (a.e = b.e) <> (a.n = b.n) OR (a.e <> b.e) <> (a.n <> b.n) OR
    (a.e > b.e) <> (a.n > b.n) OR (a.e >= b.e) <> (a.n >= b.n) OR
    sign(news_event_cmp(a.e, b.e)) <> sign(a.n - b.n)) AS wrong
FROM ordered a, ordered b WHERE a.e IS NOT NULL AND b.e IS NOT NULL;
SELECT e = NULL, e < NULL, news_event_cmp(NULL, e) FROM one;

-- a btree index
CREATE INDEX ordered_e ON ordered (e);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT n FROM ordered WHERE e >= '{"code": "STATE"}' ORDER BY e;
SELECT n FROM ordered WHERE e >= '{"code": "STATE"}' ORDER BY e;
SELECT n FROM ordered WHERE e = '{"actor": "Ánh", "code": "STATE"}';
SELECT min(n), max(n), count(*) FROM ordered WHERE e < '{"code": "STATE"}';
RESET enable_seqscan;
RESET enable_bitmapscan;
DROP INDEX ordered_e;

-- a unique one
CREATE TABLE keyed (e news_event PRIMARY KEY);
INSERT INTO keyed SELECT e FROM ordered WHERE e IS NOT NULL;
SELECT complaint('INSERT INTO keyed SELECT e FROM ordered WHERE n = 5');
INSERT INTO keyed SELECT e FROM ordered WHERE e IS NOT NULL ON CONFLICT DO NOTHING;
SELECT count(*) FROM keyed;

-- hashes: aggregate, join, index, partition
SELECT bool_and((news_event_hash(a.e) = news_event_hash(b.e)) = (a.n = b.n)),
    bool_and((news_event_hash_extended(a.e, 42) = news_event_hash_extended(b.e, 42)) = (a.n = b.n)),
    bool_or(news_event_hash_extended(a.e, 0) <> news_event_hash_extended(a.e, 1))
FROM ordered a, ordered b WHERE a.e IS NOT NULL AND b.e IS NOT NULL;
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT e, count(*) FROM ordered GROUP BY e;
SELECT count(*), sum(c) FROM
    (SELECT e, count(*) AS c FROM (SELECT e FROM ordered UNION ALL SELECT e FROM ordered) u GROUP BY e) g;
SET enable_mergejoin = off;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM ordered a JOIN ordered b USING (e);
SELECT count(*) FROM ordered a JOIN ordered b USING (e);
RESET enable_sort;
RESET enable_mergejoin;
SET enable_hashjoin = off;
SELECT count(*) FROM ordered a JOIN ordered b USING (e);
RESET enable_hashjoin;
RESET enable_nestloop;
CREATE INDEX ordered_hash ON ordered USING hash (e);
SET enable_seqscan = off;
SELECT n FROM ordered WHERE e = '{"code": "STATE"}';
RESET enable_seqscan;
CREATE TABLE parted (e news_event) PARTITION BY HASH (e);
CREATE TABLE parted_0 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO parted SELECT e FROM ordered;
SELECT count(*), count(DISTINCT tableoid) FROM parted;

-- statistics, toast, arrays
ANALYZE ordered;
CREATE TABLE large AS
    SELECT make_news_event('STATE', content => string_agg(md5(i::text), '')) AS e
    FROM generate_series(1, 3000) i;
SELECT length(event_content(e)), e = e::text::news_event, pg_column_size(e) > 80000 FROM large;
SELECT count(*) FROM large a JOIN large b ON a.e = b.e;
SELECT ARRAY['{"code": "STATE", "actor": "a, \"b\""}', NULL]::news_event[];
SELECT a::text::news_event[] = a, a @> ARRAY[e], e = ANY (a)
FROM (SELECT array_agg(e) AS a FROM ordered) x, one;
SELECT count(*) FROM (SELECT unnest(array_agg(e ORDER BY e DESC)) FROM ordered) u;

--
-- Bytes
--

SELECT news_event_send('{"code": "STATE", "planned": true}');
SELECT news_event_send(e) FROM one;

-- a round trip; the file is beside the results.  Bytes of a bytea are what
-- news_event_recv reads as its message.
\getenv builddir PG_ABS_BUILDDIR
\set file :builddir '/results/event_type.bin'
\setenv BYTES :file
CREATE TABLE bytes (b bytea);
CREATE TABLE received (n serial, e news_event);
INSERT INTO bytes SELECT news_event_send(e) FROM (SELECT e FROM ordered UNION ALL SELECT e FROM one UNION ALL SELECT e FROM large) s;
\copy bytes to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
SELECT count(*), count(*) FILTER (WHERE r.e IS DISTINCT FROM s.e OR r.e::text IS DISTINCT FROM s.e::text) AS wrong
FROM (SELECT row_number() OVER (), e FROM ordered UNION ALL SELECT 42, e FROM one UNION ALL SELECT 43, e FROM large) s (n, e)
FULL JOIN received r USING (n);
\copy (SELECT e FROM one) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
SELECT e = (SELECT e FROM one) FROM received ORDER BY n DESC LIMIT 1;

-- what is not canonical becomes so: programmes b, a, b
\copy (SELECT '\x01 00c0 00000005 5354415445 00000003 00000001 62 00000001 61 00000001 62'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
SELECT e FROM received ORDER BY n DESC LIMIT 1;

-- what is no event: one line each, SQLSTATE of every refusal
\set VERBOSITY sqlstate
\copy (SELECT ''::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- another version
\copy (SELECT '\x02 0040 00000005 5354415445'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- unknown flags
\copy (SELECT '\x01 4040 00000005 5354415445'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- planned true without planned; an open period without period
\copy (SELECT '\x01 0840 00000005 5354415445'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 1040 00000005 5354415445'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- nothing in it; an unknown code
\copy (SELECT '\x01 0000'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0040 00000003 534159'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- a text that is longer than the message, of negative length, not UTF-8, with a NUL, empty predicate
\copy (SELECT '\x01 0001 00000009 6162'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0001 ffffffff 6162'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0001 00000002 ff62'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0001 00000002 6100'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0001 00000000'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- no programmes, four thousand millions of them
\copy (SELECT '\x01 0081 00000001 61 00000000'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0081 00000001 61 ffffffff 00000000'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- an empty period, one before the year 1, an empty span, one from 0
\copy (SELECT '\x01 0201 00000001 61 00000002 00000002'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0201 00000001 61 80000000 00000002'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0401 00000001 61 00000002 00000002'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0401 00000001 61 00000000 00000002'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
-- more bytes than the event has; too large
\copy (SELECT '\x01 0001 00000001 61 00'::bytea) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\copy (SELECT '\x01 0001 00100001'::bytea || convert_to(repeat('x', 1048577), 'UTF8')) to program 'cat > "$BYTES"' (format binary)
\copy received (e) from program 'cat "$BYTES"' (format binary)
\set VERBOSITY default

-- what is stored is not believed blindly: too short, another version, a code
-- that is none, more programmes than there is room for, texts that end elsewhere
CREATE CAST (bytea AS news_event) WITHOUT FUNCTION;
SELECT complaint(format('SELECT %L::bytea::news_event::text', b)) FROM unnest(ARRAY[
    '\x', '\x01', '\x01014000' || repeat('00', 20), '\x02014000' || repeat('00', 44), '\x01ff4000' || repeat('00', 44),
    '\x01014000' || repeat('00', 16) || 'ffffffff' || repeat('00', 24), '\x01014000' || repeat('00', 40) || '01010101']) b;
SELECT ('\x01014000' || repeat('00', 44))::bytea::news_event IS NOT NULL;
DROP CAST (bytea AS news_event);

-- what was accepted is sound
SELECT count(*) FROM received WHERE e::text::news_event IS DISTINCT FROM e;

--
-- Catalog: everything is commented, immutable and parallel safe; nothing
-- depends on the search_path
--
SELECT count(*), count(*) FILTER (WHERE provolatile = 'i' AND proparallel = 's'
    AND proisstrict = (proname <> 'make_news_event')
    AND obj_description(oid, 'pg_proc') IS NOT NULL) AS sound
FROM pg_proc
WHERE proname ~ '^news_event_(in|out|recv|send|to_json|to_jsonb|eq|ne|lt|le|gt|ge|cmp|hash|hash_extended)$'
    OR proname ~ '^event_(code|predicate|actor|office|target|content|programmes|place|planned|period|span)$'
    OR proname IN ('make_news_event', 'jsonb_to_news_event');
SELECT oprname, obj_description(oid, 'pg_operator') FROM pg_operator
WHERE oprleft = 'news_event'::regtype AND oprright = oprleft AND oprname ~ '^[<=>]+$' ORDER BY 1;
SELECT opcname, opcdefault, amvalidate(c.oid), obj_description(c.oid, 'pg_opclass')
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'news_event'::regtype AND amname IN ('btree', 'hash') ORDER BY 1;
SET search_path = pg_catalog;
SELECT '{"code": "STATE", "period": "[2022-08-12,)"}'::public.news_event::jsonb;
SELECT public.event_period(public.make_news_event('STATE', period => '[2022-08-12,)'));
RESET search_path;

DROP TABLE one, target, ordered, keyed, parted, large, bytes, received;
DROP FUNCTION refused(text);
DROP FUNCTION complaint(text);
