-- tools/demo.sql: what `make demo` shows, over a table article(id, published,
-- body).  Run by tools/demo.

\set ECHO queries
\pset footer off
\pset null '-'

\echo
\echo '== A real article, its day of publication unknown'
\echo
SELECT split_part(body, E'\n', 1) AS its_first_lines FROM article WHERE id = 'cong-an-ha-noi'
UNION ALL
SELECT left(split_part(body, E'\n', 5), 110) || ' …' FROM article WHERE id = 'cong-an-ha-noi';

\echo '== Its officials'
\echo
SELECT name, office, rank, tenure, cardinality(mentions) AS mentions
FROM article, extract_officials(body)
WHERE id = 'cong-an-ha-noi';

\echo '== Its dates'
\echo
SELECT mention, kind, value, modifier, period
FROM article, extract_dates(body, published)
WHERE id = 'cong-an-ha-noi';

\echo '== Its programmes'
\echo
SELECT name, issuer, left(title, 60) AS title, period, cardinality(mentions) AS mentions
FROM article, extract_programmes(body, published)
WHERE id = 'cong-an-ha-noi';

\echo '== Its events'
\echo
SELECT event_actor(e) AS actor, event_code(e) AS code, event_predicate(e) AS predicate,
       event_target(e) AS target, left(event_content(e), 50) AS content
FROM article, extract_events(body, published) AS e
WHERE id = 'cong-an-ha-noi';

\echo '== The events of all articles, as values of type news_event; one of them'
\echo
CREATE TABLE event AS
SELECT id AS article, e AS event
FROM article, extract_events(body, published) AS e;

SELECT jsonb_pretty(to_jsonb(event)) AS event
FROM event
WHERE event_code(event) = 'REQUEST' AND event_programmes(event) IS NOT NULL
ORDER BY event
LIMIT 1;

\echo '== Who appears with which programme'
\echo
SELECT official, programme, count(*) AS articles
FROM article,
     unnest(news_officials(body)) AS official,
     unnest(news_programmes(body)) AS programme
GROUP BY official, programme
HAVING count(*) > 1
ORDER BY articles DESC, official, programme;

\echo '== What was asked of whom in May 2025'
\echo
SELECT lower(event_period(event)) AS day, event_actor(event) AS who,
       event_target(event) AS of_whom, left(event_content(event), 50) AS what
FROM event
WHERE event_code(event) = 'REQUEST'
  AND event_period(event) && daterange('2025-05-01', '2025-06-01')
ORDER BY event;

\echo '== A time line: what the Deputy Prime Minister did'
\echo
SELECT lower(event_period(event)) AS day, event_code(event) AS code,
       event_predicate(event) AS did, left(event_content(event), 50) AS what, article
FROM event
WHERE event_actor(event) = 'Đặng Quốc Hưng'
ORDER BY event;

\unset ECHO
