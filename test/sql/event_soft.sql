--
-- Soft errors of news_event: PostgreSQL 16 and later can ask whether a literal
-- is one.  Before, the same is asked by trying.
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
SELECT current_setting('server_version_num')::int >= 160000 AS soft,
    current_setting('server_version_num')::int >= 170000 AS ignore \gset

\if :soft
CREATE FUNCTION asked(literal text, type regtype, OUT valid bool, OUT message text, OUT detail text, OUT code text)
LANGUAGE sql AS $$
    SELECT pg_input_is_valid(literal, type::text), i.message, i.detail, i.sql_error_code
    FROM pg_input_error_info(literal, type::text) i
$$;
\else
CREATE FUNCTION asked(literal text, type regtype, OUT valid bool, OUT message text, OUT detail text, OUT code text)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT %L::%s', literal, type);
    valid := true;
EXCEPTION WHEN OTHERS THEN
    valid := false;
    GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
    code := SQLSTATE;
END $$;
\endif

CREATE TABLE literal (n serial, l text);
INSERT INTO literal (l) VALUES ('{"code": "STATE"}'),
    ('{"code": "STATE", "actor": "A", "programmes": ["b", "a"], "period": "[2022-01-01,)", "span": "[1,2)", "planned": false}'),
    (''), ('x'), ('{'), ('{}'), ('[]'), ('{"code"'), ('{"code": }'), ('{"code": "STATE"'), ('{"code": "STATE"} x'),
    ('{"code": "SAY"}'), ('{"code": 1}'), ('{"code": "STATE", "x": 1}'), ('{"code": "STATE", "code": "STATE"}'),
    ('{"predicate": ""}'), ('{"actor": "A"}'), ('{"code": "STATE", "actor": "\u0000"}'), ('{"code": "STATE", "actor": "\ud800"}'),
    ('{"code": "STATE", "actor": "a}'), ('{"code": "STATE", "programmes": ["a", 1]}'), ('{"code": "STATE", "programmes": "a"}'),
    ('{"code": "STATE", "programmes": ["a" "b"]}'), ('{"code": "STATE", "planned": "yes"}'), ('{"code": "STATE", "period": "empty"}'),
    ('{"code": "STATE", "period": "[2022-02-30,)"}'), ('{"code": "STATE", "period": "[2022-02-02,2022-02-01)"}'),
    ('{"code": "STATE", "period": "[2022-02-02,2022-02-02)"}'), ('{"code": "STATE", "period": "[9999-12-31,9999-12-31]"}'),
    ('{"code": "STATE", "span": "[0,1)"}'), ('{"code": "STATE", "span": "[1,99999999999)"}'), ('{"code": "STATE", "span": "[1,)"}'),
    ('{"code": "STATE", "span": "[2,2)"}'), ('{"code": "STATE", "content": "' || repeat('x', 1048600) || '"}'),
    ('{"code": "STATE", "programmes": [' || repeat('"a", ', 300000) || '"a"]}');

SELECT n, asked.* FROM literal, asked(l, 'news_event') ORDER BY n;

-- in an array, in a domain
CREATE DOMAIN statement AS news_event CHECK (event_code(VALUE) = 'STATE');
CREATE TABLE other (n serial, l text, t regtype);
INSERT INTO other (l, t) VALUES ('{NULL,"{\"code\": \"STATE\"}"}', 'news_event[]'), ('{"{\"code\": \"SAY\"}"}', 'news_event[]'),
    ('{"code": "STATE"}', 'statement'), ('{"code": "REQUEST"}', 'statement'), ('{"code": "SAY"}', 'statement');
SELECT n, valid, code FROM other, asked(l, t) ORDER BY n;

-- COPY passes over bad lines, from 17 on
\getenv builddir PG_ABS_BUILDDIR
\set file :builddir '/results/event_soft.txt'
\setenv LINES :file
CREATE TABLE copied (n int, e news_event);
\copy (SELECT * FROM (VALUES (1, '{"code": "STATE"}'), (2, '{"code": "SAY"}'), (3, NULL), (4, '')) v) to program 'cat > "$LINES"'
SET client_min_messages = warning;
\if :ignore
\copy copied from program 'cat "$LINES"' (on_error ignore)
\else
\copy copied from program 'grep -E "STATE|N" "$LINES"'
\endif
RESET client_min_messages;
TABLE copied ORDER BY n;

DROP TABLE literal, other, copied;
DROP DOMAIN statement;
DROP FUNCTION asked;
