-- server.sql: MB of body a second of each function, on one core.
--
-- All measures take turns, five times after one for nothing, and the median
-- counts.  A result is counted, not turned to text.

\pset title 'Functions of SQL on one core, medians of five'

SET max_parallel_workers_per_gather = 0;
SET jit = off;

CREATE TEMPORARY TABLE measure (
    place   int GENERATED ALWAYS AS IDENTITY,
    what    text,
    query   text
);

INSERT INTO measure (what, query) VALUES
    ('sum(hashtext(body))', 'SELECT sum(hashtext(body)) FROM news'),
    ('to_tsvector(''simple'', body)',
     'SELECT count(to_tsvector(''simple'', body)) FROM news'),
    ('news_officials', 'SELECT count(news_officials(body)) FROM news'),
    ('news_dates', 'SELECT count(news_dates(body, published)) FROM news'),
    ('news_programmes', 'SELECT count(news_programmes(body)) FROM news'),
    ('news_events', 'SELECT count(news_events(body, published)) FROM news'),
    ('all four, one row',
     'SELECT count(news_officials(body)), count(news_dates(body, published)),
             count(news_programmes(body)), count(news_events(body, published))
      FROM news'),
    ('news_analysis', 'SELECT count(news_analysis(body, published)) FROM news'),
    ('extract_officials', 'SELECT count(*) FROM news, extract_officials(body)'),
    ('extract_dates', 'SELECT count(*) FROM news, extract_dates(body, published)'),
    ('extract_programmes',
     'SELECT count(*) FROM news, extract_programmes(body, published)'),
    ('extract_events', 'SELECT count(*) FROM news, extract_events(body, published)'),
    ('extract_mentions',
     'SELECT count(*) FROM news, extract_mentions(body, published)');

CREATE TEMPORARY TABLE taken (place int, round int, seconds float8);

DO $$
DECLARE
    m       measure;
    start   timestamptz;
BEGIN
    FOR round IN 0 .. 5 LOOP
        FOR m IN SELECT * FROM measure ORDER BY place LOOP
            start := clock_timestamp();
            EXECUTE m.query;
            IF round > 0 THEN
                INSERT INTO taken VALUES
                    (m.place, round, extract(epoch FROM clock_timestamp() - start));
            END IF;
        END LOOP;
    END LOOP;
END
$$;

WITH body AS (
    SELECT count(*) AS articles, sum(octet_length(body)) / 1e6 AS mb FROM news
), median AS (
    SELECT place, what,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS seconds
    FROM measure JOIN taken USING (place)
    GROUP BY place, what
)
SELECT what,
       round((mb / median.seconds)::numeric, 1) AS "MB/s",
       round((median.seconds / articles * 1e6)::numeric, 1) AS "us an article",
       round((tsvector.seconds / median.seconds)::numeric, 2) AS "times to_tsvector"
FROM median, body, LATERAL (
    SELECT t.seconds FROM median AS t WHERE t.what LIKE 'to_tsvector%') AS tsvector (seconds)
ORDER BY place;
