--
-- The functions that give rows: what they find in sentences that leave no
-- doubt, and what holds whatever they find
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;
SET datestyle = 'ISO';

-- Officials: name, office, organisation, rank, tenure
CREATE TABLE said_of (id serial, body text);
INSERT INTO said_of (body) VALUES
    ('Thiếu tướng Phạm Văn Dũng, Giám đốc Công an tỉnh Nghệ An, phát biểu tại hội nghị.'),
    ('Tại Huế, nguyên Bộ trưởng Bộ Y tế Trần Văn Bình gặp các bác sĩ trẻ. Ông Bình cảm ơn họ.'),
    ('Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai, Bí thư Tỉnh ủy Nghệ An Lê Minh Sơn dự lễ.'),
    ('Tại Hà Nội, quyền Chủ tịch nước Võ Thị Hạnh tiếp đoàn đại biểu.'),
    ('Tổng thống Mỹ Barack Obama thăm Hà Nội.'),
    ('Ca sĩ Trần Thu Hà hát tại Huế. Luật sư Nguyễn Văn Hùng nghe.');
SELECT id, name, office, organisation, rank, tenure
  FROM said_of, extract_officials(body) WHERE id <> 5;
SELECT id, name, offices,
       ARRAY(SELECT substr(body, lower(m), upper(m) - lower(m))
               FROM unnest(mentions) WITH ORDINALITY u(m, i) ORDER BY i)
  FROM said_of, extract_officials(body);

-- Dates
CREATE TABLE dated (id serial, published date, body text);
INSERT INTO dated (published, body) VALUES
    (NULL, 'Lễ kỷ niệm ngày 19/8/1945 diễn ra tại Hà Nội.'),
    (NULL, 'Dự án hoàn thành trong tháng 7 năm 2022.'),
    (NULL, 'Mục tiêu đến năm 2030 là xóa nghèo.'),
    ('2022-08-12', 'Sáng 12/8, hội nghị khai mạc.'),
    ('2022-08-12', 'Hội nghị diễn ra hôm qua.'),
    (NULL, 'Kế hoạch cho giai đoạn 2022-2025 đã xong.'),
    (NULL, 'Chuyến đi kéo dài 3 ngày.'),
    (NULL, 'Lễ hội được tổ chức hằng năm.'),
    (NULL, 'Nộp hồ sơ trước ngày 30/9/2022.'),
    (NULL, 'Ông năm nay 51 tuổi, số điện thoại 024.1234567.');
SELECT id, d.* FROM dated, extract_dates(body, published) d WHERE id < 10;

-- Programmes
CREATE TABLE referring (id serial, body text);
INSERT INTO referring (body) VALUES
    ('Hội nghị sơ kết Đề án 06 của Chính phủ.'),
    ('Thực hiện Nghị định số 15/2020/NĐ-CP ngày 3/2/2020, các bộ đã báo cáo.'),
    ('Quốc hội thông qua Luật Đất đai năm 2013.'),
    ('Nghị quyết 57-NQ/TW được phổ biến. Nghị quyết này rất quan trọng.'),
    ('Tỉnh có nhiều chương trình, kế hoạch.');
SELECT id, name, kind, number, issued FROM referring, extract_programmes(body);
SELECT id, substr(body, lower(m), upper(m) - lower(m))
  FROM referring, extract_programmes(body), unnest(mentions) m;

-- Events
SELECT event_code(e) AS code, event_predicate(e) AS predicate,
       event_actor(e) AS actor, event_period(e) AS period,
       event_planned(e) AS planned
  FROM extract_events('Sáng 12/8, Bộ trưởng Bộ Y tế Trần Văn Bình kiểm tra '
                      'Bệnh viện Bạch Mai. Ông Bình yêu cầu các bác sĩ giữ '
                      'gìn sức khỏe.', '2022-08-12') e;
SELECT event_code(e), event_target(e)
  FROM extract_events('Bộ trưởng Bộ Y tế Trần Văn Bình vừa từ chức.') e;

-- Mentions
SELECT * FROM extract_mentions('Sáng 12/8/2022, Thiếu tướng Phạm Văn Dũng, '
    'Giám đốc Công an tỉnh Nghệ An, nhấn mạnh vai trò của Đề án 06. '
    'Ông Dũng cảm ơn người dân.');

-- In the target list, in a subquery, with a row a call and with none
SELECT id, (extract_dates(body, published)).value FROM dated WHERE id < 4;
SELECT extract_events(body) IS NOT NULL AS is_event FROM said_of WHERE id = 5;
SELECT count(*) FROM extract_officials('Trời hôm nay đẹp.');

--
-- What holds whatever is found
--
CREATE VIEW everything AS
    SELECT body, NULL::date AS published FROM said_of
    UNION ALL SELECT body, published FROM dated
    UNION ALL SELECT body, NULL FROM referring
    UNION ALL SELECT string_agg(body, ' '), '2022-08-12' FROM said_of
    UNION ALL SELECT string_agg(body, E'\n'), '2022-08-12' FROM dated
    UNION ALL SELECT string_agg(body, E'\r\n\r\n  '), NULL FROM referring;

-- the text at a span is the mention, and is not blank at its ends
SELECT count(*) > 0 AS any, bool_and(
           substr(body, lower(span), upper(span) - lower(span)) = mention AND
           mention = trim(mention)) AS spans_hold
  FROM everything, extract_mentions(body, published);
SELECT bool_and(substr(body, lower(span), upper(span) - lower(span)) = mention)
  FROM everything, extract_dates(body, published);
SELECT bool_and(substr(body, lower(event_span(e)),
                       upper(event_span(e)) - lower(event_span(e))) =
                event_predicate(e))
  FROM everything, extract_events(body, published) e;

-- mentions come in text order, and are those that the other functions give
SELECT bool_and(lower(span) >= before) FROM (
    SELECT span, lag(lower(span), 1, 1) OVER (PARTITION BY body ORDER BY i)
      FROM everything,
           extract_mentions(body, published)
           WITH ORDINALITY m(kind, form, entity, mention, span, i)
    ) AS m(span, before);
SELECT bool_and(
    ARRAY(SELECT (value, span)::text FROM extract_dates(body, published)
           ORDER BY span) =
    ARRAY(SELECT (entity, span)::text FROM extract_mentions(body, published)
           WHERE kind = 'date' ORDER BY span)) AS dates,
    bool_and(
    ARRAY(SELECT (name, m)::text
            FROM extract_officials(body), unnest(mentions) m
           ORDER BY m, name) =
    ARRAY(SELECT (entity, span)::text FROM extract_mentions(body, published)
           WHERE kind = 'official' AND form IN ('name', 'short')
           ORDER BY span, entity)) AS officials,
    bool_and(
    ARRAY(SELECT (name, m)::text
            FROM extract_programmes(body, published), unnest(mentions) m
           ORDER BY m, name) =
    ARRAY(SELECT (entity, span)::text FROM extract_mentions(body, published)
           WHERE kind = 'programme' ORDER BY span, entity)) AS programmes,
    bool_and(
    ARRAY(SELECT (event_code(e), event_span(e))::text
            FROM extract_events(body, published) e
           ORDER BY event_span(e), event_code(e)) =
    ARRAY(SELECT (entity, span)::text FROM extract_mentions(body, published)
           WHERE kind = 'event' ORDER BY span, entity)) AS events
  FROM everything;

-- kinds and forms are those of the closed lists
SELECT bool_and(kind IN ('official', 'office', 'rank', 'date', 'programme',
                         'event') AND
                CASE kind
                    WHEN 'official' THEN form IN ('name', 'short', 'nominal')
                    WHEN 'programme' THEN form IN ('full', 'short')
                    ELSE form IS NULL
                END)
  FROM everything, extract_mentions(body, published);
SELECT bool_and(kind IN ('DATE', 'TIME', 'DURATION', 'SET', 'INTERVAL') AND
                modifier IN ('START', 'MID', 'END', 'APPROX', 'BEFORE',
                             'AFTER'))
  FROM everything, extract_dates(body, published);
SELECT bool_and(tenure IN ('current', 'former', 'acting', 'late', 'elect'))
  FROM everything, extract_officials(body);

-- A day of publication that is none
SELECT * FROM extract_dates('Sáng 12/8', 'infinity');
SELECT * FROM extract_events('Sáng 12/8', '-infinity');
SELECT count(*) FROM extract_dates('Sáng 12/8', '4713-01-01 BC');
SELECT count(*) FROM extract_dates('Sáng 12/8', '5874897-12-31');

DROP VIEW everything;
DROP TABLE said_of, dated, referring;
