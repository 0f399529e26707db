-- trigger.sql: inserts through newsextract_trigger, beside the same inserts
-- without it and one pass of extraction.
--
-- "results" is the storing of what was extracted, which only the trigger has
-- to do.  Medians of five.

\pset title 'Inserts through newsextract_trigger'

SET max_parallel_workers_per_gather = 0;
SET jit = off;

CREATE UNLOGGED TABLE stored (
    id          text,
    published   date,
    body        text,
    officials   text[],
    programmes  text[],
    dates       datemultirange,
    events      news_event[]
);
CREATE TRIGGER extract BEFORE INSERT OR UPDATE ON stored
    FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('document=body', 'published=published',
        'officials=officials', 'programmes=programmes', 'dates=dates', 'events=events');

CREATE TEMPORARY TABLE step (what text, query text);
INSERT INTO step VALUES
    ('extraction', 'SELECT count(news_officials(body)), count(news_programmes(body)),
                           count(news_dates(body, published)), count(news_events(body, published))
                    FROM news'),
    ('through', 'INSERT INTO stored SELECT id, published, body || ''.'' FROM news'),
    ('update', 'UPDATE stored SET id = id'),
    ('results', 'CREATE TEMPORARY TABLE result AS
                 SELECT officials || NULL AS o, programmes || NULL AS p, dates, events || NULL AS e FROM stored'),
    ('drop', 'DROP TABLE result'),
    ('off', 'ALTER TABLE stored DISABLE TRIGGER extract'),
    ('empty', 'TRUNCATE stored'),
    ('plain', 'INSERT INTO stored SELECT id, published, body || ''.'' FROM news'),
    ('empty', 'TRUNCATE stored'),
    ('on', 'ALTER TABLE stored ENABLE TRIGGER extract');

CREATE TEMPORARY TABLE taken (what text, seconds float8);

DO $$
DECLARE
    start   timestamptz;
    s       step;
BEGIN
    FOR round IN 0 .. 5 LOOP
        FOR s IN TABLE step LOOP
            start := clock_timestamp();
            EXECUTE s.query;
            IF round > 0 THEN
                INSERT INTO taken VALUES (s.what, extract(epoch FROM clock_timestamp() - start));
            END IF;
        END LOOP;
    END LOOP;
END
$$;

SELECT (SELECT count(*) FROM news) AS articles,
       round(max(ms) FILTER (WHERE what = 'plain')) AS "ms without",
       round(max(ms) FILTER (WHERE what = 'extraction')) AS extraction,
       round(max(ms) FILTER (WHERE what = 'results')) AS results,
       round(max(ms) FILTER (WHERE what = 'through')) AS "through it",
       round(max(ms) FILTER (WHERE what = 'update')) AS "update of another column"
FROM (SELECT what, (percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) * 1e3)::numeric AS ms
      FROM taken GROUP BY what) AS median;

DROP TABLE stored;
