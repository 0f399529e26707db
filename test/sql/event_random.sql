--
-- Random events: what they are as text, bytes and jsonb, and every operator
-- against the same said in plain SQL
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on

-- Texts, and which of them are one when folded
CREATE TABLE word (id int, class int, w text);
INSERT INTO word VALUES
    (0, 0, ''), (1, 1, 'Nguyễn Thúy Hòa'), (2, 1, 'NGUYỄN THUÝ HOÀ'), (3, 1, normalize('nguyễn thúy hoà', NFD)),
    (4, 2, 'Nguyễn Thùy Hóa'), (5, 3, 'Đỗ Quý'), (6, 3, U&'\00D0ỗ Quý'), (7, 4, 'Đỗ Quí'), (8, 5, 'Hà Nội'),
    (9, 6, 'Hà  Nội'), (10, 7, E'"\\\b\f\n\r\t\x01/'), (11, 8, U&'\+01F600'), (12, 9, '{"a": null}'), (13, 10, 'null'),
    (14, 11, repeat('Ủy ban ', 40)), (15, 11, repeat('UỶ BAN ', 40)), (16, 12, 'a'), (17, 12, 'A'), (18, 13, 'ab'), (19, 14, 'a b');

-- A number from 0 to n - 1, always the same for i and salt
CREATE FUNCTION pick(i int, salt int, n int) RETURNS int
LANGUAGE sql IMMUTABLE AS $$ SELECT ((hashint8extended(i, salt) & 2147483647) % n)::int $$;

-- the fields of an event, as they are, few values each; half are patterns with
-- fewer
CREATE TABLE field AS
SELECT i, i % 2 = 0 AS pattern,
    CASE WHEN pick(i, 1, 8) > 0 THEN (ARRAY['STATE', 'REQUEST', 'AWARD'])[1 + pick(i, 2, 3)] END AS code,
    CASE WHEN pick(i, 1, 8) = 0 OR pick(i, 3, 4) >= 3 THEN 1 + pick(i, 4, 19) END AS predicate,
    CASE WHEN pick(i, 5, 10) < x THEN pick(i, 6, 20) END AS actor,
    CASE WHEN pick(i, 7, 10) < x THEN pick(i, 8, 20) END AS office,
    CASE WHEN pick(i, 9, 10) < x THEN pick(i, 10, 20) END AS target,
    CASE WHEN pick(i, 11, 20) < x THEN pick(i, 12, 20) END AS content,
    CASE WHEN pick(i, 13, 10) < x THEN ARRAY[pick(i, 14, 20), pick(i, 15, 20), pick(i, 16, 20), pick(i, 17, 20)]::int[] END AS programmes,
    CASE WHEN pick(i, 18, 10) < x THEN pick(i, 19, 20) END AS place,
    CASE pick(i, 20, 6) WHEN 0 THEN true WHEN 1 THEN false END AS planned,
    CASE WHEN pick(i, 21, 10) < x + 2 THEN daterange(
        CASE WHEN pick(i, 22, 9) > 0 THEN (ARRAY[date '0001-01-01', '1999-12-31', '2022-08-12'])[1 + pick(i, 23, 3)] + pick(i, 24, 3) END,
        CASE WHEN pick(i, 25, 9) > 0 THEN (ARRAY[date '2022-08-16', '2022-09-01', '9999-12-28'])[1 + pick(i, 26, 3)] + pick(i, 27, 3) END) END AS period,
    CASE WHEN pick(i, 28, 20) < x THEN int4range(1 + pick(i, 29, 2), 4 + pick(i, 30, 2) * 2147483640) END AS span
FROM (SELECT i, CASE WHEN i % 2 = 0 THEN 1 ELSE 7 END AS x FROM generate_series(1, 1200) i) x;

-- the texts of numbers, without a NULL
CREATE FUNCTION words(ids int[]) RETURNS text[]
LANGUAGE sql STABLE AS $$ SELECT array_agg(w) FROM unnest(ids) u JOIN word ON id = u $$;
CREATE FUNCTION classes(ids int[]) RETURNS int[]
LANGUAGE sql STABLE AS $$ SELECT array_agg(DISTINCT class) FROM unnest(ids) u JOIN word ON id = u $$;
CREATE FUNCTION word(n int) RETURNS text LANGUAGE sql STABLE AS $$ SELECT w FROM word WHERE id = n $$;
CREATE FUNCTION class(n int) RETURNS int LANGUAGE sql STABLE AS $$ SELECT class FROM word WHERE id = n $$;

CREATE TABLE event AS
SELECT f.*, make_news_event(code, word(predicate), word(actor), word(office), word(target), word(content), words(programmes),
        word(place), planned, period, span) AS e,
    class(actor) AS actor_class, class(office) AS office_class, class(target) AS target_class, class(place) AS place_class,
    classes(programmes) AS programme_classes,
    CASE WHEN pick(i, 31, 9) = 0 THEN NULL ELSE daterange(
        CASE WHEN pick(i, 32, 5) > 0 THEN date '2022-08-10' + pick(i, 33, 8) END,
        CASE WHEN pick(i, 34, 5) > 0 THEN date '2022-08-18' + pick(i, 35, 8) END) END AS days
FROM field f;

-- What went in comes out
SELECT count(*), count(*) FILTER (WHERE (event_code(e), event_predicate(e), event_actor(e), event_office(e), event_target(e),
        event_content(e), event_place(e), event_planned(e), event_period(e), event_span(e)) IS DISTINCT FROM
    (code, word(predicate), word(actor), word(office), word(target), word(content), word(place), planned, period, span)
    OR event_programmes(e) IS DISTINCT FROM (SELECT array_agg(DISTINCT w COLLATE "C") FROM unnest(words(programmes)) w)) AS wrong
FROM event;

-- text, jsonb and json, an array's literal
SELECT count(*) FILTER (WHERE e::text::news_event <> e OR e::text::news_event::text <> e::text) AS text,
    count(*) FILTER (WHERE e::jsonb::news_event <> e OR e::jsonb <> e::text::jsonb) AS jsonb,
    count(*) FILTER (WHERE e::json::text::news_event <> e) AS json,
    count(*) FILTER (WHERE ARRAY[e, NULL, e]::text::news_event[] <> ARRAY[e, NULL, e]) AS arrays,
    count(*) FILTER (WHERE row(e, 1)::text::text <> row(e::text, 1)::text) AS rows
FROM event;

-- text to bytes to text
\getenv builddir PG_ABS_BUILDDIR
\set file :builddir '/results/event_random.bin'
\setenv BYTES :file
CREATE TABLE back (i int, e news_event, es news_event[]);
\copy (SELECT i, e::text::news_event, ARRAY[e, NULL] FROM event) to program 'cat > "$BYTES"' (format binary)
\copy back from program 'cat "$BYTES"' (format binary)
SELECT count(*), count(*) FILTER (WHERE b.e::text <> event.e::text OR news_event_send(b.e) <> news_event_send(event.e)
    OR es <> ARRAY[event.e, NULL]) AS wrong FROM back b JOIN event USING (i);

-- order and equality, and hashes that agree with it
SELECT count(*), count(*) FILTER (WHERE
    (a.e = b.e) <> (a.e::text = b.e::text) OR (a.e = b.e) <> (news_event_cmp(a.e, b.e) = 0) OR
    (a.e < b.e) <> (b.e > a.e) OR (a.e <= b.e) <> (NOT a.e > b.e) OR (a.e <> b.e) <> (NOT a.e = b.e) OR
    sign(news_event_cmp(a.e, b.e)) <> -sign(news_event_cmp(b.e, a.e)) OR
    (a.e = b.e) <> (news_event_hash_extended(a.e, 1) = news_event_hash_extended(b.e, 1)) OR
    (a.e = b.e AND news_event_hash(a.e) <> news_event_hash(b.e))) AS wrong
FROM event a, event b WHERE a.i % 5 = 0 AND b.i % 7 = 0;
SELECT count(*) FILTER (WHERE by_e <> by_fields) AS wrong FROM (
    SELECT dense_rank() OVER (ORDER BY e) AS by_e, dense_rank() OVER (ORDER BY period, code COLLATE "C", event_actor(e) COLLATE "C",
        event_office(e) COLLATE "C", event_target(e) COLLATE "C", event_predicate(e) COLLATE "C", event_content(e) COLLATE "C",
        event_programmes(e) COLLATE "C", event_place(e) COLLATE "C", planned, span) AS by_fields FROM event) x;

-- containment
CREATE VIEW pair AS
SELECT a.i AS event, b.i AS pattern, a.e, b.e AS p,
    (b.code IS NULL OR a.code IS NOT DISTINCT FROM b.code) AND
    (b.predicate IS NULL OR a.predicate IS NOT DISTINCT FROM b.predicate) AND
    (b.actor IS NULL OR a.actor_class IS NOT DISTINCT FROM b.actor_class) AND
    (b.office IS NULL OR a.office_class IS NOT DISTINCT FROM b.office_class) AND
    (b.target IS NULL OR a.target_class IS NOT DISTINCT FROM b.target_class) AND
    (b.content IS NULL OR a.content IS NOT DISTINCT FROM b.content) AND
    (b.place IS NULL OR a.place_class IS NOT DISTINCT FROM b.place_class) AND
    (b.programmes IS NULL OR coalesce(a.programme_classes @> b.programme_classes, false)) AND
    (b.planned IS NULL OR coalesce(a.planned, false) = b.planned) AND
    (b.period IS NULL OR coalesce(a.period <@ b.period, false)) AND
    (b.span IS NULL OR a.span IS NOT DISTINCT FROM b.span) AS holds
FROM event a, event b WHERE b.pattern;
SELECT count(*) FILTER (WHERE holds) > 4000, count(*) FILTER (WHERE (e @> p) <> holds) AS contains,
    count(*) FILTER (WHERE (p <@ e) <> holds) AS contained
FROM pair;
SELECT count(*) FILTER (WHERE (ARRAY[x.e, NULL, y.e] @> x.p) <> (x.holds OR y.holds)) AS contain,
    count(*) FILTER (WHERE (x.p <@ ARRAY[x.e, NULL, y.e]) <> (x.holds OR y.holds)) AS contained
FROM pair x JOIN pair y ON x.pattern = y.pattern AND y.event = x.event % 1200 + 1 WHERE x.pattern % 6 = 0;

-- an event contains itself, and what that contains which it contains, but for
-- "planned": false, which is true of what does not say so; two that contain
-- each other are the same event
SELECT count(*) FROM event WHERE NOT e @> e;
SELECT count(*) FROM event a JOIN event b ON a.e @> b.e JOIN event c ON b.e @> c.e WHERE a.i % 3 = 0 AND c.i % 4 = 0 AND (c.planned IS NULL OR b.planned IS NOT NULL) AND NOT a.e @> c.e;
SELECT count(*) FROM event a JOIN event b ON a.e @> b.e AND b.e @> a.e
WHERE event_key(a.e) <> event_key(b.e) OR coalesce(a.planned, false) <> coalesce(b.planned, false);

-- overlap
SELECT count(*) FILTER (WHERE a.e && b.days), count(*) FILTER (WHERE (a.e && b.days) IS DISTINCT FROM (a.period && b.days)
    OR (b.days && a.e) IS DISTINCT FROM (a.period && b.days)
    OR (ARRAY[a.e, NULL] && b.days) IS DISTINCT FROM CASE WHEN b.days IS NOT NULL THEN coalesce(a.period && b.days, false) END) AS wrong
FROM event a, event b WHERE b.i % 9 = 0;

-- the same event has the same key
SELECT count(*) FILTER (WHERE same), count(*) FILTER (WHERE same <> (event_key(a) = event_key(b))) FROM (
    SELECT a.e AS a, b.e AS b, (coalesce(a.code, '-' || class(a.predicate)), a.actor_class, a.target_class, lower(a.period), a.programme_classes)
        IS NOT DISTINCT FROM (coalesce(b.code, '-' || class(b.predicate)), b.actor_class, b.target_class, lower(b.period), b.programme_classes) AS same
    FROM event a, event b WHERE b.i % 3 = 0) x;

DROP VIEW pair;
DROP TABLE word, field, event, back;
DROP FUNCTION pick, words, classes, word, class;
