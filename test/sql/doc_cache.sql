--
-- A document is read once: what comes from the cache is what would have been
-- read, and the cache stays small
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
SET datestyle = 'ISO';

-- The documents that this session keeps
CREATE VIEW kept AS
    SELECT count(*) AS documents,
           coalesce(sum(total_bytes), 0) <= 16 * 1024 * 1024 AS small
      FROM pg_backend_memory_contexts WHERE name = 'newsextract document';

-- All questions about one row, the same text twice with other days
SELECT documents FROM kept;
SELECT published, d.value, news_dates(body, published),
       (SELECT count(*) FROM extract_mentions(body, published)) > 0 AS mentions,
       news_officials(body)
  FROM (VALUES ('Sáng 12/8, Thủ tướng Lê Văn An dự lễ.')) v(body),
       (VALUES ('2022-08-12'::date), (NULL), ('2023-08-12'), ('2022-08-12'),
               ('2024-08-12')) p(published),
       extract_dates(body, published) d;
SELECT documents FROM kept;

-- More days than results are kept of one document
SELECT count(DISTINCT news_dates('Sáng 12/8, trời mưa.', published::date))
  FROM generate_series(timestamp '2001-08-12', '2020-08-12', '1 year') published;

-- More documents than are kept, of equal length, in turn and again
SELECT count(*) AS calls, bool_and(news_officials(body) = ARRAY[name]) AS right,
       bool_and(news_programmes(body) = '{}') AS right2
  FROM (SELECT name, format('Thủ tướng %s dự lễ.', name) AS body
          FROM (VALUES ('Lê Văn An'), ('Lê Văn Ba'), ('Lê Văn Tư'),
                       ('Vũ Văn An'), ('Vũ Văn Ba'), ('Vũ Văn Tư'))
               n(name)) d,
       generate_series(1, 3) turn;
SELECT * FROM kept;

-- A large document is not kept; nor is one whose reading was cancelled
SELECT cardinality(news_officials(repeat('Thủ tướng Lê Văn An dự lễ. ',
                                         100000)));
SELECT * FROM kept;
SET statement_timeout = '100ms';
SELECT cardinality(news_officials(repeat('Thủ tướng Lê Văn An dự lễ. ',
                                         2000000)));
RESET statement_timeout;
SELECT * FROM kept;
SELECT news_officials('Thủ tướng Vũ Văn Tư dự lễ.'),
       news_officials('Thủ tướng Lê Văn An dự lễ.');

-- Compressed, stored out of line, and plain: the same document
CREATE TABLE stored (id int, plain text, body text);
ALTER TABLE stored ALTER body SET STORAGE EXTERNAL;
INSERT INTO stored
    SELECT 1, b, b FROM repeat('Thủ tướng Lê Văn An dự lễ. ', 500) b;
SELECT news_officials(plain) = news_officials(body),
       news_analysis(plain) = news_analysis(body),
       news_officials(plain || body) FROM stored;
DROP TABLE stored;
DROP VIEW kept;
