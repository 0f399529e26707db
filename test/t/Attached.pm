# A database with everything of newsextract in it that must survive what is
# done to servers, and what it looks like.
package Attached;

use strict;
use warnings FATAL => 'all';

use Test::More;

# Two states are the same; where not, the first lines that differ.
sub same
{
	my ($got, $expected, $name) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	return pass($name) if $got eq $expected;
	my @got = split /\n/, $got;
	my @expected = split /\n/, $expected;
	fail($name);
	for my $i (grep { ($got[$_] // '') ne ($expected[$_] // '') } 0 .. ($#got > $#expected ? $#got : $#expected))
	{
		diag('line ', $i + 1, "\n     got: ", $got[$i] // 'nothing', "\nexpected: ", $expected[$i] // 'nothing');
	}
	return;
}

# Entries of the site's own; side tables, of a table with a key of two columns
# as well, read in part; columns that a trigger fills; generated columns with
# indexes; a column of events with all kinds of index.
our $setup = <<'SQL';
CREATE EXTENSION newsextract;
INSERT INTO newsextract_lexicon VALUES
    ('office', 'cai tổng', NULL, 'public', NULL),
    ('predicate', 'phù phép', 'Phù phép', 'PRAISE', '[2020-01-01,)');

CREATE SCHEMA "Tòa soạn";
CREATE TABLE "Tòa soạn"."Bài viết" (
    "Số" int, name text COLLATE "C", "Ngày" date, "Nội dung" text, PRIMARY KEY ("Số", name));
SELECT newsextract_attach('"Tòa soạn"."Bài viết"', 'Nội dung', 'Ngày');
INSERT INTO "Tòa soạn"."Bài viết"
SELECT i, 'a', date '2022-08-12' + i, format('Hôm qua, cai tổng Trần Văn Bình đề nghị %s người thực hiện Đề án 06.', i)
FROM generate_series(1, 20) AS i;
DELETE FROM "Tòa soạn"."Bài viết_newsextract" WHERE "doc_Số" > 18;
UPDATE "Tòa soạn"."Bài viết_newsextract" SET version = 'old' WHERE "doc_Số" > 15;

CREATE TABLE parts (id int PRIMARY KEY, body text) PARTITION BY RANGE (id);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
SELECT newsextract_attach('parts', 'body');
INSERT INTO parts SELECT i, 'Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai phát biểu.' FROM generate_series(8, 12) AS i;

CREATE TABLE wire (id int PRIMARY KEY, body text, officials text[], events news_event[], version text);
CREATE TRIGGER extract BEFORE INSERT OR UPDATE ON wire
    FOR EACH ROW EXECUTE FUNCTION newsextract_trigger(
        'document=body', 'officials=officials', 'events=events', 'version=version');
ALTER TABLE wire ENABLE ALWAYS TRIGGER extract;
INSERT INTO wire (id, body) VALUES (1, 'Hôm qua, cai tổng Trần Văn Bình phù phép cho Bộ trưởng Bộ Y tế Lê Thị Mai.');

CREATE TABLE archive (
    id int PRIMARY KEY, published date, body text,
    officials text[] GENERATED ALWAYS AS (news_officials(body)) STORED,
    dates datemultirange GENERATED ALWAYS AS (news_dates(body, published)) STORED,
    events news_event[] GENERATED ALWAYS AS (news_events(body, published)) STORED,
    analysis jsonb GENERATED ALWAYS AS (news_analysis(body, published)) STORED);
INSERT INTO archive VALUES
    (1, '2022-08-12', 'Sáng 12/8, cai tổng Trần Văn Bình gặp Bộ trưởng Bộ Y tế Lê Thị Mai.'), (2, NULL, NULL);
CREATE INDEX ON archive USING gin (officials);
CREATE INDEX ON archive USING gist (dates);
CREATE INDEX ON archive USING gin (events);
CREATE TABLE happened AS SELECT id, unnest(events) AS event FROM archive;
CREATE INDEX ON happened (event);
CREATE INDEX ON happened USING hash (event);
CREATE INDEX ON happened USING gin (event);
CREATE INDEX ON happened USING gist (event_period(event));
CREATE VIEW who AS SELECT DISTINCT event_actor(event) AS name FROM happened WHERE event @> '{"code": "CONSULT"}';
SQL

# All of that as text, but for what the version makes of it; search_path as
# users have it.
our $state = <<'SQL';
SET search_path = "$user", public;
SET datestyle = 'ISO';
SELECT * FROM newsextract_lexicon ORDER BY kind, phrase;
SELECT * FROM "Tòa soạn"."Bài viết" ORDER BY "Số";
SELECT "doc_Số", doc_name, extracted_at FROM "Tòa soạn"."Bài viết_newsextract" ORDER BY 1, 2;
SELECT * FROM "Tòa soạn"."Bài viết_officials" ORDER BY 1, 2, mentions;
SELECT * FROM "Tòa soạn"."Bài viết_dates" ORDER BY 1, 2, span;
SELECT * FROM "Tòa soạn"."Bài viết_programmes" ORDER BY 1, 2, mentions;
SELECT * FROM "Tòa soạn"."Bài viết_events" ORDER BY 1, 2, event;
SELECT tableoid::regclass, * FROM parts ORDER BY id;
SELECT doc_id, name, office FROM parts_officials ORDER BY 1, 2;
SELECT id, body, officials, events FROM wire ORDER BY id;
SELECT id, officials, dates, events, analysis - 'version' FROM archive ORDER BY id;
SELECT id, event, news_event_send(event) FROM happened ORDER BY event;
TABLE who ORDER BY name;
SELECT name, office FROM extract_officials('Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
SELECT tgrelid::regclass, tgname, tgenabled, pg_get_triggerdef(oid), obj_description(oid, 'pg_trigger')
FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgrelid::regclass::text COLLATE "C", tgname;
SELECT indrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indrelid
WHERE relnamespace IN ('"Tòa soạn"'::regnamespace, 'public'::regnamespace) ORDER BY indexrelid::regclass::text COLLATE "C";
SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'f' ORDER BY conrelid::regclass::text COLLATE "C", conname;
SELECT c.oid::regclass, obj_description(c.oid, 'pg_class'), relreplident FROM pg_class c
WHERE relkind IN ('r', 'p', 'v') AND relnamespace IN ('"Tòa soạn"'::regnamespace, 'public'::regnamespace)
ORDER BY c.oid::regclass::text COLLATE "C";
SELECT p.oid::regprocedure, prosecdef, proconfig, proacl, obj_description(p.oid, 'pg_proc'), deptype
FROM pg_proc p LEFT JOIN pg_depend d ON classid = 'pg_proc'::regclass AND objid = p.oid AND deptype IN ('x', 'e')
WHERE prorettype = 'trigger'::regtype AND pronamespace <> 'pg_catalog'::regnamespace
ORDER BY p.oid::regprocedure::text COLLATE "C";
SET enable_seqscan = off;
SELECT id FROM happened WHERE event @> '{"code": "CONSULT", "target": "LÊ THỊ MAI"}';
SELECT id FROM archive WHERE events @> '{"code": "CONSULT"}';
SELECT id FROM archive WHERE officials @> '{Lê Thị Mai}' AND dates && daterange('2022-08-12', '2022-08-13');
SQL

# What must go on working: each document is read once, new ones as well, and
# what had been read by an older version is read again.
our $work = <<'SQL';
SET client_min_messages = warning;
INSERT INTO "Tòa soạn"."Bài viết" VALUES (21, 'b', '2022-08-12', 'Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
UPDATE parts SET id = 15 WHERE id = 8;
INSERT INTO wire (id, body) VALUES (2, 'Hôm qua, cai tổng Trần Văn Bình tiếp khách.');
INSERT INTO archive VALUES (3, NULL, 'Bộ trưởng Bộ Y tế Lê Thị Mai phát biểu.');
CALL newsextract_backfill('"Tòa soạn"."Bài viết"');
CALL newsextract_backfill('parts');
SELECT * FROM newsextract_progress ORDER BY target::text COLLATE "C";
SELECT count(*), count(DISTINCT ("doc_Số", doc_name)), max("doc_Số") FROM "Tòa soạn"."Bài viết_officials";
SELECT array_agg(doc_id ORDER BY doc_id) FROM parts_officials;
SELECT officials, version = newsextract_version() FROM wire WHERE id = 2;
SELECT officials FROM archive WHERE id = 3;
SQL

our $worked = <<'TEXT';
"Tòa soạn"."Bài viết"|21|0|0
parts|5|0|0
21|21|21
{9,10,11,12,15}
{"Trần Văn Bình"}|t
{"Lê Thị Mai"}
TEXT

1;
