--
-- Encodings of databases; normal forms, letters beyond the plane, and text
-- that no editor wrote
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;

-- Another encoding than UTF8 is refused
SELECT current_database() AS here \gset
CREATE DATABASE newsextract_latin1
    TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
\c newsextract_latin1
\set SHOW_CONTEXT never
CREATE EXTENSION newsextract;
\echo :LAST_ERROR_SQLSTATE
SELECT count(*) FROM pg_proc WHERE proname = 'newsextract_version';
\c :here
DROP DATABASE newsextract_latin1;

-- The same text in its normal forms
CREATE TABLE formed AS
    SELECT form, published,
           CASE form WHEN 'NFD' THEN normalize(body, NFD)
                     ELSE normalize(body, NFC) END AS body
      FROM (VALUES
        ('2022-08-12'::date, 'Sáng 12/8, Bộ trưởng Bộ Y tế Trần Văn Bình '
         'kiểm tra Bệnh viện Bạch Mai. Ông Bình yêu cầu thực hiện Đề án 06.'),
        (NULL, 'Thiếu tướng Phạm Văn Dũng, Giám đốc Công an tỉnh Nghệ An, '
         'dự lễ ngày 19/8/1945.'),
        (NULL, 'Thủ tướng Lê Văn An cảm ơn Chủ tịch nước Nguyễn Thị Mai.')
           ) v(published, body),
           (VALUES ('NFC'), ('NFD')) f(form);
SELECT count(*) > 0 AS any, bool_and(
           substr(body, lower(span), upper(span) - lower(span)) = mention AND
           (f.form = 'NFC' OR mention IS NFD NORMALIZED)) AS spans_hold,
       bool_and(entity IS NFC NORMALIZED) AS nfc,
       bool_and(normalize(substr(body, 1, upper(span) - 1), NFC) ||
                normalize(substr(body, upper(span)), NFC) =
                normalize(body, NFC)) AS letters_whole
  FROM formed f, extract_mentions(body, published);
SELECT bool_and(news_officials(c.body) = news_officials(d.body)) AS officials,
       bool_and(news_programmes(c.body) = news_programmes(d.body))
           AS programmes,
       bool_and(news_dates(c.body, c.published) =
                news_dates(d.body, d.published)) AS dates,
       bool_and(ARRAY(SELECT (kind, form, entity, normalize(mention, NFC))::text
                        FROM extract_mentions(c.body, c.published)) =
                ARRAY(SELECT (kind, form, entity, normalize(mention, NFC))::text
                        FROM extract_mentions(d.body, d.published)))
           AS mentions,
       bool_and(ARRAY(SELECT to_jsonb(e) - 'span' - 'predicate'
                        FROM extract_events(c.body, c.published) e) =
                ARRAY(SELECT to_jsonb(e) - 'span' - 'predicate'
                        FROM extract_events(d.body, d.published) e))
           AS events
  FROM formed c JOIN formed d
       ON c.form = 'NFC' AND d.form = 'NFD' AND normalize(d.body) = c.body;
SELECT form, news_officials(body) FROM formed ORDER BY form, body;

-- Letters of more than two bytes before a mention
SELECT mention, span, substr(body, lower(span), upper(span) - lower(span)) AS text
  FROM (VALUES (U&'\+01F600 \+01F1FB\+01F1F3 \4E2D\6587 n\0103m 2030')) v(body),
       extract_dates(body);

-- Text is never an error
CREATE TABLE odd AS
    SELECT body FROM (VALUES
        (U&'\FEFFThủ tướng\00A0Lê\200BVăn\00ADAn \202E2030\202C'),
        (U&'\0301\0301\0301 12/8\0323 12/\0301 8'),
        (repeat(U&'a\0301', 1000) || repeat(U&'\0323\0302', 1000)),
        (repeat('(', 5000) || 'Thủ tướng Lê Văn An' || repeat(')', 5000)),
        (repeat('Thủ tướng ', 500)),
        (repeat('Trần Văn Bình, ', 500)),
        (repeat('12/8/', 500)),
        (repeat('9', 5000) || '/' || repeat('9', 5000)),
        ('Ngày 31/2/2022, ngày 0/0/0000, năm 99999999999, tháng 13'),
        ('Năm 5000000 trước Công nguyên, năm 999999999, ngày 1/1/0001'),
        ('99999999 năm trước, 99999999 ngày tới, 99999999999 tháng nữa'),
        (repeat('Nghị quyết số ', 300) || '1/NQ-CP'),
        (repeat('đề nghị ', 500) || 'Thủ tướng Lê Văn An')) v(body);
SELECT count(*), bool_and(
           (SELECT coalesce(bool_and(
                       substr(body, lower(span), upper(span) - lower(span)) =
                       mention), true)
              FROM extract_mentions(body, published))) AS spans_hold,
       bool_and(news_analysis(body, published) IS NOT NULL) AS analysed
  FROM odd, (VALUES (NULL), ('2022-08-12'::date), ('4713-01-01 BC'),
                    ('5874897-12-31')) p(published);

DROP TABLE formed, odd;
