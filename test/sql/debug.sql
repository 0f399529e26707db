--
-- extract_debug: every token, and a verdict on every candidate
--
\set document 'Chủ tịch UBND tỉnh Lê Thị Hà đi qua đường Lê Lợi. Bà nói. Ảnh: Trần Văn Bình.'

SELECT token, span, class, phrases <> '{}' AS known FROM extract_debug('Ông Lê Văn Tám ký Nghị định 15/2020/NĐ-CP.');

SELECT candidate, candidate_span, entity, why
FROM extract_debug(:'document') WHERE candidate IS NOT NULL;

-- the tokens are the document without its white space
SELECT string_agg(token, '' ORDER BY span) = regexp_replace(:'document', '\s', '', 'g') AS complete
FROM (SELECT DISTINCT token, span FROM extract_debug(:'document')) AS t;

SELECT count(*) FROM extract_debug('');
SELECT count(*) FROM extract_debug(NULL);
