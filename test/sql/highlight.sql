--
-- highlight_mentions
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS newsextract;
RESET client_min_messages;

\set body 'Sáng 12/8, Thiếu tướng Phạm Văn Dũng, Giám đốc Công an tỉnh Nghệ An, đề nghị thực hiện Luật Đất đai năm 2013.'
SELECT highlight_mentions(:'body', '2022-08-12');
SELECT highlight_mentions(:'body', format => 'markdown');
SELECT replace(highlight_mentions(:'body', format => 'ansi'), E'\033', '<ESC>');

SELECT highlight_mentions(NULL) IS NULL, highlight_mentions('') = '', highlight_mentions('Trời mưa.', NULL, NULL);
SELECT highlight_mentions('', NULL, 'rtf');
SELECT highlight_mentions('', 'infinity');

-- An article is no markup
SELECT highlight_mentions('<script>alert("1 & 2")</script> ''x'' <b>Bộ trưởng Bộ Y tế Trần Văn Bình</b>');
SELECT highlight_mentions(E'# Tin *mới* [a](http://b)\n  - một\n12. hai\n> ba <b> `c` a_b_c\n\tbốn 1) năm', NULL, 'markdown');
SELECT highlight_mentions(E'a\033[31mb\u009b31m\u007f\b\tc', NULL, 'ansi');

-- Whatever is marked, the text stays; marks are closed in the order they open
CREATE TEMP TABLE article (id serial, body text);
INSERT INTO article (body) VALUES
    (:'body'),
    (normalize(:'body', NFD)),
    ('Thủ tướng Chính phủ Phạm Minh An ký Quyết định số 06/QĐ-TTg ngày 6/1/2022 phê duyệt Đề án phát triển ứng dụng dữ liệu giai đoạn 2022-2025, tầm nhìn đến năm 2030.'),
    (E'Ngày 3/2, ông Trần <Văn> Bình & "bạn", Chủ tịch UBND TP Hà Nội khóa XIII nhiệm kỳ 2021-2026, dự lễ.\r\nÔng Bình cảm ơn.');
SELECT id,
       replace(replace(replace(replace(replace(
           regexp_replace(highlight_mentions(body, '2022-08-12'), '<[^>]*>', '', 'g'),
           '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&amp;', '&') = body AS html,
       regexp_replace(highlight_mentions(body, '2022-08-12', 'ansi'), E'\033\\[[0-9;]*m', '', 'g')
           = replace(body, E'\r', '␍') AS ansi,
       regexp_replace(replace(highlight_mentions(body, '2022-08-12', 'markdown'), '*', ''), '\\(.)', '\1', 'g') = body AS markdown,
       regexp_count(highlight_mentions(body, '2022-08-12'), '<mark')
           = regexp_count(highlight_mentions(body, '2022-08-12'), '</mark>') AS closed,
       regexp_count(highlight_mentions(body, '2022-08-12'), '<mark') >= (SELECT count(*) FROM extract_mentions(body, '2022-08-12')) AS all_marked
  FROM article ORDER BY id;
SELECT highlight_mentions(body, '2022-08-12') FROM article WHERE id IN (3, 4) ORDER BY id;

-- The site's entries are marked, too
BEGIN;
INSERT INTO newsextract_lexicon VALUES ('office', 'cai tổng', NULL, 'public');
SELECT highlight_mentions('Hôm qua, cai tổng Trần Văn Bình tiếp khách.', '2022-08-12');
ROLLBACK;
