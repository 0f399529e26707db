-- load.sql: what the benchmarks read, from table news as it was copied.
--
-- A small corpus is taken several times, each copy with a line of its own, so
-- that there is enough to measure and no text is met twice.

INSERT INTO news
SELECT id || ' ' || n, published, body || E'\n' || n
FROM news, (SELECT 4000000 / sum(octet_length(body)) AS copies FROM news) AS size,
     generate_series(2, ceil(copies)::int) AS n;

VACUUM ANALYZE news;
CHECKPOINT;

SELECT count(*) AS articles,
       round(sum(octet_length(body)) / 1e6, 2) AS "MB of body",
       round(avg(length(body))) AS "characters each",
       current_setting('server_version') AS "PostgreSQL",
       newsextract_version() AS newsextract
FROM news;
