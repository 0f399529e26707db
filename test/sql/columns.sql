--
-- The functions that give one value a document, in queries and in generated
-- columns; what the functions are declared as
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
SET datestyle = 'ISO';

CREATE TABLE article (
    id          int PRIMARY KEY,
    published   date,
    body        text,
    officials   text[] GENERATED ALWAYS AS (news_officials(body)) STORED,
    programmes  text[] GENERATED ALWAYS AS (news_programmes(body)) STORED,
    dates       datemultirange
                GENERATED ALWAYS AS (news_dates(body, published)) STORED,
    events      news_event[]
                GENERATED ALWAYS AS (news_events(body, published)) STORED,
    analysis    jsonb
                GENERATED ALWAYS AS (news_analysis(body, published)) STORED
);
INSERT INTO article (id, published, body) VALUES
    (1, '2022-08-12',
     'Sáng 12/8, Bộ trưởng Bộ Y tế Trần Văn Bình kiểm tra Bệnh viện Bạch Mai. '
     'Ông Bình yêu cầu các bác sĩ thực hiện Đề án 06 trong tháng 9/2022. '
     'Đề án này kéo dài đến năm 2030.'),
    (2, '2021-03-06',
     'Ngày 5/3/2021, Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai gặp nguyên '
     'Bộ trưởng Bộ Y tế Trần Văn Bình. Bà Mai cảm ơn ông Bình.'),
    (3, NULL, 'Trời đẹp.');
CREATE INDEX ON article USING gin (officials);
CREATE INDEX ON article (news_officials(body));

SELECT id, officials, programmes, dates FROM article ORDER BY id;
SELECT id, event_code(e), event_predicate(e), event_actor(e)
  FROM article, unnest(events) e ORDER BY id, event_span(e);
SELECT id FROM article WHERE officials @> '{Nguyễn Thị Mai}';
SELECT id FROM article WHERE dates @> date '2022-08-12';

-- The values follow the sources
UPDATE article SET body = 'Thủ tướng Lê Văn An tiếp khách.' WHERE id = 3;
UPDATE article SET published = '2023-08-12' WHERE id = 1;
SELECT id, officials, dates FROM article ORDER BY id;

--
-- What holds whatever is found: a column's value is made of the same rows
--
SELECT bool_and(news_officials(body) = ARRAY(
           SELECT name
             FROM extract_officials(body) WITH ORDINALITY
                  o(name, office, organisation, rank, tenure, offices,
                    mentions, i)
            GROUP BY name ORDER BY min(i))) AS officials,
       bool_and(news_programmes(body) = ARRAY(
           SELECT name
             FROM extract_programmes(body, published) WITH ORDINALITY
                  p(name, kind, number, title, issuer, issued, period,
                    mentions, i)
            GROUP BY name ORDER BY min(i))) AS programmes,
       bool_and(news_dates(body, published) = coalesce((
           SELECT range_agg(period)
             FROM extract_dates(body, published)
            WHERE upper(period) - lower(period) <= 31), '{}')) AS dates,
       bool_and(news_events(body, published) = ARRAY(
           SELECT e FROM extract_events(body, published) e)) AS events
  FROM article;
SELECT bool_and(analysis->'officials' = coalesce((
           SELECT jsonb_agg(to_jsonb(o)) FROM extract_officials(body) o),
           '[]')) AS officials,
       bool_and(analysis->'dates' = coalesce((
           SELECT jsonb_agg(to_jsonb(d))
             FROM extract_dates(body, published) d), '[]')) AS dates,
       bool_and(analysis->'programmes' = coalesce((
           SELECT jsonb_agg(to_jsonb(p))
             FROM extract_programmes(body, published) p), '[]')) AS programmes,
       bool_and(analysis->'events' = coalesce((
           SELECT jsonb_agg(to_jsonb(e))
             FROM extract_events(body, published) e), '[]')) AS events,
       bool_and(analysis = news_analysis(body, published)) AS same
  FROM article;
SELECT ARRAY(SELECT jsonb_object_keys(analysis)) FROM article WHERE id = 1;
SELECT bool_and(newsextract_version() ^@ (analysis->>'version')) AS version,
       newsextract_version() ~ '^\d+(\.\d+)+\+[0-9a-f]{16}' AS form
  FROM article;

-- Periods can be read back, before Christ and beyond the years of an event,
-- and are the same whatever DateStyle is
CREATE TABLE stamped AS
    SELECT body, published, analysis FROM article
    UNION ALL
    SELECT body, NULL, news_analysis(body)
      FROM (VALUES ('Năm 179 trước Công nguyên, nước Âu Lạc mất.'),
                   ('Ngày 19/8/1945, cả nước vui.')) v(body);
SET datestyle = 'German';
SELECT bool_and(news_analysis(body, published) = analysis) FROM stamped;
SELECT bool_and(ARRAY(SELECT (d->>'period')::daterange
                        FROM jsonb_array_elements(analysis->'dates') d) =
                ARRAY(SELECT period FROM extract_dates(body, published)))
  FROM stamped;
SELECT news_analysis('Năm 179 trước Công nguyên, nước Âu Lạc mất.')
           #>> '{dates,0,period}';
RESET datestyle;

-- A day of publication that is none
SELECT news_dates('Sáng 12/8', 'infinity');
INSERT INTO article (id, published, body) VALUES (4, 'infinity', 'Sáng 12/8');

--
-- Declarations
--
SELECT p.proname, p.provolatile AS volatile, p.proparallel AS parallel,
       p.proisstrict AS strict, pg_get_function_arguments(p.oid) AS arguments,
       p.prorettype::regtype AS returns
  FROM pg_proc p JOIN pg_depend d
       ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND
          d.deptype = 'e'
  JOIN pg_extension e
       ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
 WHERE e.extname = 'newsextract' AND
       p.proname ~ '^(extract_(officials|dates|programmes|events|mentions)|news_(officials|dates|programmes|events|analysis)|newsextract_version)$'
 ORDER BY p.proname;

-- Nothing depends on the search path
SET search_path = '';
SELECT public.news_officials('Thủ tướng Lê Văn An tiếp khách.'),
       pg_catalog.cardinality(public.news_events('Trời đẹp.'));
SELECT pg_catalog.count(*)
  FROM public.extract_events('Thủ tướng Lê Văn An phát biểu.') AS e;
RESET search_path;

DROP TABLE article, stamped;
