-- trigger.sql: 10,000 articles inserted through newsextract_trigger, beside
-- the same inserts without it and one pass of extraction; and what side tables
-- take, by the trigger of newsextract_attach and by newsextract_backfill.
--
-- "ratio" is the time through it by that of inserts and extraction together.
-- "storing" is the writing of what was extracted, which only it has to do; for
-- side tables a good part of that are foreign keys and indexes.  Best of three.

\pset title 'Inserts of 10,000 articles'

SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET client_min_messages = warning;

CREATE UNLOGGED TABLE article AS
SELECT row_number() OVER () AS id, published, body || E'\n' || n AS body
FROM (SELECT ceil(10000.0 / count(*))::int AS copies FROM news) AS size,
     generate_series(1, copies) AS n, news
LIMIT 10000;

CREATE UNLOGGED TABLE stored (
    id          bigint PRIMARY KEY,
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
CREATE UNLOGGED TABLE attached (id bigint PRIMARY KEY, published date, body text);

CREATE TEMPORARY TABLE step (n serial, what text, query text);
INSERT INTO step (what, query) VALUES
    ('extraction', 'SELECT count(news_officials(body)), count(news_programmes(body)),
                           count(news_dates(body, published)), count(news_events(body, published))
                    FROM article'),
    ('through', 'INSERT INTO stored SELECT id, published, body FROM article'),
    ('update', 'UPDATE stored SET id = id'),
    ('results', 'CREATE TEMPORARY TABLE result AS
                 SELECT officials || NULL AS o, programmes || NULL AS p, dates, events || NULL AS e FROM stored'),
    ('-', 'DROP TABLE result'),
    ('-', 'TRUNCATE stored'),
    ('-', 'ALTER TABLE stored DISABLE TRIGGER extract'),
    ('plain', 'INSERT INTO stored SELECT id, published, body FROM article'),
    ('-', 'TRUNCATE stored'),
    ('-', 'ALTER TABLE stored ENABLE TRIGGER extract'),
    ('-', 'SELECT newsextract_attach(''attached'', ''body'', ''published'')'),
    ('attached', 'INSERT INTO attached TABLE article'),
    ('-', 'TRUNCATE attached CASCADE'),
    ('-', 'ALTER TABLE attached DISABLE TRIGGER newsextract'),
    ('-', 'INSERT INTO attached TABLE article'),
    ('-', 'ALTER TABLE attached ENABLE TRIGGER newsextract'),
    ('backfill', 'CALL newsextract_backfill(''attached'')'),
    ('-', 'TRUNCATE attached CASCADE'),
    ('-', 'SELECT newsextract_detach(''attached'', true)');

CREATE TEMPORARY TABLE taken (what text, seconds float8);

-- a procedure, since newsextract_backfill commits
CREATE PROCEDURE run_steps() LANGUAGE plpgsql AS $$
DECLARE
    start   timestamptz;
    s       step;
BEGIN
    FOR round IN 1 .. 3 LOOP
        FOR s IN SELECT * FROM step ORDER BY n LOOP
            start := clock_timestamp();
            IF s.what = 'backfill' THEN
                COMMIT;
                CALL newsextract_backfill('attached');
            ELSE
                EXECUTE s.query;
            END IF;
            INSERT INTO taken VALUES (s.what, extract(epoch FROM clock_timestamp() - start));
        END LOOP;
    END LOOP;
END
$$;
CALL run_steps();
DROP PROCEDURE run_steps;

CREATE TEMPORARY TABLE best AS
SELECT what, (min(seconds) * 1e3)::numeric AS ms FROM taken GROUP BY what;

SELECT round(max(ms) FILTER (WHERE what = 'plain')) AS "ms without",
       round(max(ms) FILTER (WHERE what = 'extraction')) AS extraction,
       round(max(ms) FILTER (WHERE what = 'results')) AS storing,
       round(max(ms) FILTER (WHERE what = 'through')) AS "through it",
       round(max(ms) FILTER (WHERE what = 'through')
             / sum(ms) FILTER (WHERE what IN ('plain', 'extraction')), 2) AS ratio,
       round(max(ms) FILTER (WHERE what = 'update')) AS "update of another column",
       round(max(ms) FILTER (WHERE what = 'attached')) AS "side tables by trigger",
       round(max(ms) FILTER (WHERE what = 'backfill')) AS "by backfill"
FROM best;

DROP TABLE article, stored, attached;
