-- latency.sql: the first and the second call of a backend, in milliseconds.
--
-- Taken in the server, connection and reading of the article not counted; the
-- first has the loading of the library in it.  A second article, because the
-- first is remembered.

DO $$
DECLARE
    bodies  text[];
    start   timestamptz;
    first   float8;
BEGIN
    SELECT array_agg(body) INTO bodies
    FROM (SELECT body FROM news ORDER BY abs(length(body) - 3000), id LIMIT 2) AS b;

    start := clock_timestamp();
    PERFORM news_officials(bodies[1]);
    first := extract(epoch FROM clock_timestamp() - start);
    start := clock_timestamp();
    PERFORM news_officials(bodies[2]);
    PERFORM set_config('bench.ms', format('%s %s', first * 1e3,
        extract(epoch FROM clock_timestamp() - start) * 1e3), false);
END
$$;

SELECT current_setting('bench.ms');
