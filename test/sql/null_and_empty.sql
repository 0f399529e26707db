--
-- No document, an empty document, a document of nothing
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
\pset null 'NULL'

-- NULL: no row, NULL
SELECT (SELECT count(*) FROM extract_officials(NULL)) AS officials,
       (SELECT count(*) FROM extract_dates(NULL)) AS dates,
       (SELECT count(*) FROM extract_dates(NULL, '2022-08-12')) AS dates2,
       (SELECT count(*) FROM extract_programmes(NULL)) AS programmes,
       (SELECT count(*) FROM extract_events(NULL)) AS events,
       (SELECT count(*) FROM extract_mentions(NULL, NULL)) AS mentions;
SELECT news_officials(NULL), news_programmes(NULL), news_dates(NULL),
       news_events(NULL), news_analysis(NULL),
       news_dates(NULL, '2022-08-12') AS dates2;

-- empty, and without anything to find: no row, an empty value
SELECT t, (SELECT count(*) FROM extract_officials(t)) AS officials,
       (SELECT count(*) FROM extract_dates(t)) AS dates,
       (SELECT count(*) FROM extract_programmes(t)) AS programmes,
       (SELECT count(*) FROM extract_events(t)) AS events,
       (SELECT count(*) FROM extract_mentions(t)) AS mentions,
       news_officials(t), news_programmes(t), news_dates(t), news_events(t),
       news_dates(t, '2022-08-12') AS dates2
  FROM unnest(ARRAY['', ' ', E'\n', '.', 'a', '?!', E'\u0301', E'\u00a0',
                    'Trời đẹp']) t;
SELECT bool_and(news_analysis(t) - 'version' = '{"officials": [],
           "dates": [], "programmes": [], "events": []}')
  FROM unnest(ARRAY['', ' ', E'\n', '.', 'a', '?!', E'\u0301', E'\u00a0',
                    'Trời đẹp']) t;

-- published unknown is the same as not given
SELECT d1 = d2 FROM (
    SELECT news_analysis('Sáng 12/8/2022, mưa.'),
           news_analysis('Sáng 12/8/2022, mưa.', NULL)) AS v(d1, d2);

-- a column of which some are NULL
SELECT t, value FROM unnest(ARRAY[NULL, 'Năm 2030', '', 'Năm 2031']) t
  LEFT JOIN LATERAL extract_dates(t) ON true;
\pset null ''
