-- site.sql: what 50,000 entries of the site's lexicon cost.
--
-- Entries are people, bodies, offices and places of words that no text has,
-- behind first words that texts are full of.  With and without them take
-- turns, five times, and the median counts.

\pset title 'The site''s lexicon of 50,000 entries'

SET max_parallel_workers_per_gather = 0;
SET jit = off;

CREATE TEMPORARY TABLE entry AS
SELECT (ARRAY['person', 'organisation', 'office', 'place'])[1 + i % 4] AS kind,
       concat_ws(' ', (ARRAY['Nguyễn', 'Trần', 'Sở', 'Cục', 'Ban', 'Hội', 'Lê'])[1 + i % 7],
                 initcap(translate(md5(i::text), '0123456789', 'aeiouăêơưy')),
                 (ARRAY['Thành', 'Long', 'Phát', 'Điển'])[1 + i / 7 % 4]) AS phrase,
       (ARRAY[NULL, 'public', 'public', 'province'])[1 + i % 4] AS code
FROM generate_series(1, 50000) AS i;

CREATE TEMPORARY TABLE taken (what text, seconds float8);

DO $$
DECLARE
    start   timestamptz;
BEGIN
    FOR round IN 0 .. 5 LOOP
        TRUNCATE newsextract_lexicon;
        PERFORM newsextract_version();
        start := clock_timestamp();
        PERFORM count(*) FROM news, extract_mentions(body, published);
        INSERT INTO taken VALUES ('without', extract(epoch FROM clock_timestamp() - start));

        start := clock_timestamp();
        INSERT INTO newsextract_lexicon (kind, phrase, code) TABLE entry;
        INSERT INTO taken VALUES ('insert', extract(epoch FROM clock_timestamp() - start));
        start := clock_timestamp();
        PERFORM newsextract_version();
        INSERT INTO taken VALUES ('load', extract(epoch FROM clock_timestamp() - start));
        start := clock_timestamp();
        PERFORM count(*) FROM news, extract_mentions(body, published);
        INSERT INTO taken VALUES ('with', extract(epoch FROM clock_timestamp() - start));
        IF round = 0 THEN
            DELETE FROM taken;      -- for nothing: everything was cold
        END IF;
    END LOOP;
END
$$;

SELECT round(max(ms) FILTER (WHERE what = 'insert')) AS "ms to insert",
       round(max(ms) FILTER (WHERE what = 'load')) AS "ms to load, once a session",
       (SELECT pg_size_pretty(sum(total_bytes)) FROM pg_backend_memory_contexts
        WHERE name = 'newsextract site lexicon') AS "memory",
       round(max(ms) FILTER (WHERE what = 'without')) AS "ms of extraction without",
       round(max(ms) FILTER (WHERE what = 'with')) AS "with"
FROM (SELECT what, (percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) * 1e3)::numeric AS ms
      FROM taken GROUP BY what) AS median;

TRUNCATE newsextract_lexicon;
