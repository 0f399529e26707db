-- memory.sql: what a backend has grown by after 10,000 articles.
--
-- "own" is RssAnon, the memory that is the backend's alone; "library" and
-- "buffers" are pages shared with all others (RssFile, RssShmem), of which
-- those of the table are read before; "peak" is VmHWM, all of it at its most.
-- Linux only.

\pset title 'Memory of a backend, kB'

CREATE TEMPORARY TABLE memory (at int, line text);

CREATE FUNCTION pg_temp.note(at int) RETURNS void
BEGIN ATOMIC
    INSERT INTO memory
    SELECT at, line
    FROM string_to_table(pg_read_file('/proc/self/status', 0, 8192), E'\n') AS line;
END;

SET jit = off;

SELECT sum(hashtext(body)) AS read, count(*) AS articles FROM news \gset
SELECT pg_temp.note(0) \g /dev/null
TRUNCATE memory;
SELECT pg_temp.note(0) \g /dev/null

SELECT count(news_officials(body)) FROM (SELECT body FROM news LIMIT 1) AS one \g /dev/null
SELECT pg_temp.note(1) \g /dev/null

SELECT set_config('bench.articles', :'articles', false) \g /dev/null
DO $$
DECLARE
    done        int := 0;
    articles    int := current_setting('bench.articles');
BEGIN
    WHILE done < 10000 LOOP
        PERFORM count(news_officials(body)), count(news_dates(body, published)),
                count(news_programmes(body)), count(news_events(body, published))
        FROM (SELECT * FROM news LIMIT 10000 - done) AS news;
        done := done + least(articles, 10000 - done);
    END LOOP;
END
$$;
SELECT pg_temp.note(2) \g /dev/null

DO $$
DECLARE
    done        int := 0;
    articles    int := current_setting('bench.articles');
BEGIN
    WHILE done < 10000 LOOP
        PERFORM count(news_analysis(body, published)),
                sum((SELECT count(*) FROM extract_mentions(body, published)))
        FROM (SELECT * FROM news LIMIT 10000 - done) AS news;
        done := done + least(articles, 10000 - done);
    END LOOP;
END
$$;
SELECT pg_temp.note(3) \g /dev/null

WITH kb AS (
    SELECT at, part[1] AS name, part[2]::int AS kb
    FROM memory, regexp_match(line, '^(VmHWM|RssAnon|RssFile|RssShmem):\s+(\d+) kB') AS part
    WHERE part IS NOT NULL
), wide AS (
    SELECT at,
           max(kb) FILTER (WHERE name = 'RssAnon') AS own,
           max(kb) FILTER (WHERE name = 'RssFile') AS library,
           max(kb) FILTER (WHERE name = 'RssShmem') AS buffers,
           max(kb) FILTER (WHERE name = 'VmHWM') AS peak
    FROM kb
    GROUP BY at
)
SELECT CASE at WHEN 0 THEN 'before'
               WHEN 1 THEN 'one article'
               WHEN 2 THEN 'the news_* columns of 10,000'
               ELSE 'news_analysis, extract_mentions of 10,000' END AS after,
       own, own - first_value(own) OVER w AS grown, library, buffers, peak
FROM wide
WINDOW w AS (ORDER BY at)
ORDER BY at;
