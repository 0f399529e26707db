--
-- event_timeline
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;

SELECT event_timeline(e) IS NULL AS nothing FROM (SELECT NULL::news_event WHERE false) AS s(e);
SELECT event_timeline(e) IS NULL AS nothing FROM (VALUES (NULL::news_event)) AS s(e);

\pset format unaligned
\pset tuples_only on
SELECT event_timeline(e::news_event) FROM (VALUES
    ('{"code": "REQUEST", "predicate": "đề nghị", "actor": "Trần Văn <script>alert(1)</script>", "content": "A & \"B\"", "period": "[2022-08-12,2022-08-13)"}'),
    ('{"code": "CONSULT", "actor": "Lê Thị Mai", "place": "Hà Nội", "period": "[2022-08-12,2022-08-20)"}'),
    ('{"predicate": "phù phép\u0001", "period": "[2022-09-01,)"}'),
    (NULL),
    ('{"code": "STATE", "period": "(,2022-09-30)"}'),
    ('{"code": "STATE"}')) AS s(e);
\pset tuples_only off
\pset format aligned

-- the order of the rows does not matter
CREATE TEMP TABLE many AS
SELECT make_news_event(code => 'STATE', actor => 'Ông ' || i,
                       period => daterange(date '2020-01-01' + i * 7 % 500, date '2020-01-04' + i * 7 % 500)) AS e
FROM generate_series(1, 1000) AS i;
SELECT event_timeline(e ORDER BY e) = event_timeline(e ORDER BY e DESC) AS same FROM many;
SELECT (length(page) - length(replace(page, '<rect', ''))) / 5 AS bars,
       (length(page) - length(replace(page, '<h2', ''))) / 3 AS rows,
       (length(page) - length(replace(page, '<title>', ''))) / 7 AS tooltips_and_title,
       (length(page) - length(replace(page, '<li>', ''))) / 4 AS lines_and_legend
FROM (SELECT event_timeline(e) FROM many) AS s(page);
SELECT event_timeline(make_news_event(code => 'STATE', period => '[0001-01-01,9999-12-31)')) IS NOT NULL AS wide;

-- what the axis says: days, weeks, months, years
CREATE FUNCTION axis(days int) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(label[1], ' ') FROM regexp_matches(
        (SELECT event_timeline(make_news_event(code => 'STATE', period => daterange(date '2019-12-15', date '2019-12-15' + days)))),
        '<text x="[0-9.]+%" dx="3" y="12">([^<]*)', 'g') AS label $$;
SELECT days, axis(days) FROM unnest('{1,7,10,30,60,100,400,1000,3000,20000,200000}'::int[]) AS days;
DROP FUNCTION axis;
