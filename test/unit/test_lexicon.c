/*
 * test_lexicon.c
 *	  Building a lexicon of rows, finding its phrases, and its errors.
 */
#include "harness.h"

static NxStr
str(const char *s)
{
	return s ? (NxStr) {s, (uint32_t) strlen(s)} : (NxStr) {NULL, 0};
}

static NxLexiconRow
row(const char *kind, const char *phrase, const char *canonical,
	const char *code)
{
	return (NxLexiconRow)
	{
		str(kind), str(phrase), str(canonical), str(code), INT32_MIN, INT32_MAX
	};
}

static const NxLexicon *
build(const NxLexiconRow *rows, uint32_t n)
{
	const NxLexicon *lexicon;
	NxRowError	error;
	uint32_t	bad_row;

	assert_int_equal(nx_build_lexicon(&host, rows, n, &lexicon, &error,
									  &bad_row), NX_OK);
	assert_int_equal(error, NX_ROW_OK);
	assert_non_null(lexicon);
	return lexicon;
}

/* What the site's lexicon matches in a text: token:words;... */
static void
expect_matches(const NxLexicon *site, const char *text, const char *expected)
{
	NxDoc	   *doc = read_bytes(site, text, strlen(text));
	Lines		found = {.n = 0};

	nx_find_matches(doc);
	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		const NxMatch *end;

		for (const NxMatch *m = nx_matches(doc, i, &end); m < end; m++)
		{
			assert_int_equal(m->first, i);
			assert_true(i + m->ntokens <= doc->ntokens);
			assert_true(nx_begins(doc, i, UINT64_C(1) << m->kind));
			if (m->lexicon == site)
			{
				put_span(&found, doc,
						 nx_span(doc, (NxRange) {i, i + m->ntokens}));
				put_text(&found, ";");
			}
		}
	}
	assert_lines(text, &found, expected);
}

static void
test_longest(void **state)
{
	const NxLexiconRow rows[] = {
		row("field", "xala", NULL, NULL),
		row("field", "xala nước", NULL, NULL),
		row("field", "xala nước ngoài kia", NULL, NULL),
		row("place", "xala nước", NULL, "city"),
	};
	const NxLexicon *site = build(rows, 4);
	NxDoc	   *doc;

	(void) state;
	expect_matches(site, "họ xala nước ngoài kia",
				   "xala;xala nước;xala nước;xala nước ngoài kia;");
	expect_matches(site, "xala nước ngoài", "xala;xala nước;xala nước;");
	expect_matches(site, "nước xala", "xala;");
	/* never over the end of a line or of the text */
	expect_matches(site, "xala\nnước", "xala;");
	expect_matches(site, "xala", "xala;");
	doc = read_bytes(site, "xala nước ngoài kia", strlen("xala nước ngoài kia"));
	assert_int_equal(nx_match(doc, 0, NX_FIELD)->ntokens, 4);
	assert_int_equal(nx_match(doc, 0, NX_PLACE)->ntokens, 2);
	assert_null(nx_match(doc, 0, NX_RANK));
	assert_null(nx_match(doc, 1, NX_PLACE));
	assert_non_null(nx_match_tagged(doc, 0, NX_PLACE, NX_MASK(PLACE_CITY)));
	assert_null(nx_match_tagged(doc, 0, NX_PLACE, NX_MASK(PLACE_COUNTRY)));
}

/* Words match after folding; capitals of the phrase must be in the text. */
static void
test_case_rules(void **state)
{
	const NxLexiconRow rows[] = {
		row("field", "xoà zỹ", NULL, NULL),
		row("field", "Xula", NULL, NULL),
		row("field", "XBZD", NULL, NULL),
		row("field", "xen Xây giữa", NULL, NULL),
	};
	const NxLexicon *site = build(rows, 4);

	(void) state;
	expect_matches(site, "xòa zĩ, XOÀ ZỸ, Xoa\xcc\x80 Zy\xcc\x83, xoa zỹ",
				   "xòa zĩ;XOÀ ZỸ;Xoa\xcc\x80 Zy\xcc\x83;");
	expect_matches(site, "xula Xula XULA", "Xula;XULA;");
	expect_matches(site, "xbzd Xbzd XBZD", "XBZD;");
	expect_matches(site, "xen xây giữa, Xen Xây Giữa", "Xen Xây Giữa;");
}

/* A stop entry hides what lies inside it, and nothing else. */
static void
test_stop(void **state)
{
	const NxLexiconRow rows[] = {
		row("stop", "xala bem", NULL, NULL),
		row("field", "xala", NULL, NULL),
		row("field", "bem", NULL, NULL),
		row("field", "bem zut", NULL, NULL),
	};
	const NxLexicon *site = build(rows, 4);

	(void) state;
	expect_matches(site, "xala zut", "xala;");
	expect_matches(site, "xala bem", "xala bem;");
	expect_matches(site, "xala bem zut", "xala bem;bem zut;");
	expect_matches(site, "bem", "bem;");
	/* no official behind a stop of the site */
	{
		const NxLexiconRow office = row("stop", "Thủ tướng", NULL, NULL);
		const NxLexicon *none = build(&office, 1);
		static const char text[] = "Thủ tướng Lê Văn Hạnh phát biểu.";
		NxDoc	   *doc = read_bytes(none, text, strlen(text));

		assert_int_equal(resolve(doc, NX_DAY_UNKNOWN,
								 NX_WANT_OFFICIALS)->nofficials, 0);
	}
}

/* An entry of the site does what a built-in one does. */
static void
test_site(void **state)
{
	const NxLexiconRow rows[] = {
		row("office", "xử hội", NULL, "public"),
		row("rank", "trưởng xứ", NULL, NULL),
	};
	const NxLexicon *site = build(rows, 2);
	static const char text[] = "Xử hội Lê Văn Hạnh phát biểu.";
	const NxResult *r;

	(void) state;
	assert_int_equal(resolve(read_text(text), NX_DAY_UNKNOWN,
							 NX_WANT_OFFICIALS)->nofficials, 0);
	r = resolve(read_bytes(site, text, strlen(text)), NX_DAY_UNKNOWN,
				NX_WANT_OFFICIALS);
	assert_int_equal(r->nofficials, 1);
	assert_str(r->officials[0].name, "Lê Văn Hạnh");
	assert_str(r->officials[0].office, "Xử hội");
}

static void
test_row_errors(void **state)
{
	static const char long_phrase[] =
		"a b c d e f g h i j k l m n o p q";	/* 17 words */
	const struct
	{
		NxLexiconRow row;
		NxRowError	error;
	}			bad[] =
	{
		{row("nonsense", "xala", NULL, NULL), NX_ROW_KIND},
		{row("", "xala", NULL, NULL), NX_ROW_KIND},
		{row(NULL, "xala", NULL, NULL), NX_ROW_KIND},
		{row("Field", "xala", NULL, NULL), NX_ROW_KIND},
		{row("field", "", NULL, NULL), NX_ROW_EMPTY},
		{row("field", " \t", NULL, NULL), NX_ROW_EMPTY},
		{row("field", NULL, NULL, NULL), NX_ROW_EMPTY},
		{row("field", "xala\nbem", NULL, NULL), NX_ROW_LINES},
		{row("field", long_phrase, NULL, NULL), NX_ROW_LONG},
		{row("field", "xala", NULL, "public"), NX_ROW_CODE},
		{row("place", "xala", NULL, "city, country"), NX_ROW_CODE},
	};
	const NxLexiconRow good[] = {
		row("field", "a b c d e f g h i j k l m n o p", NULL, NULL),
		row("place", "xala", "Xala", " city  country "),
		row("place", "06/QĐ", "", ""),
	};
	NxRowError	error;

	(void) state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
	{
		assert_int_equal(nx_check_row(&host, &good[i], &error), NX_OK);
		assert_int_equal(error, NX_ROW_OK);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
	{
		NxLexiconRow rows[4];
		const NxLexicon *lexicon = (void *) rows;
		uint32_t	bad_row;

		assert_int_equal(nx_check_row(&host, &bad[i].row, &error), NX_OK);
		assert_int_equal(error, bad[i].error);
		/* in a lexicon, it is told which row it was */
		memcpy(rows, good, sizeof(good));
		rows[3] = bad[i].row;
		assert_int_equal(nx_build_lexicon(&host, rows, 4, &lexicon, &error,
										  &bad_row), NX_OK);
		assert_int_equal(error, bad[i].error);
		assert_int_equal(bad_row, 3);
		assert_null(lexicon);
	}
	assert_int_equal(build(good, 0)->nentries, 0);
	expect_matches(build(good, 0), "xala", "");
}

/* What went in comes out. */
static void
test_rows_back(void **state)
{
	NxLexiconRow rows[] = {
		row("place", "Xala", "Thành phố Xala", "city capital"),
		row("tenure", "cựu trào", NULL, "former"),
		row("programme", "Đề án xala", "Quyết định 1/QĐ-TTg", "alias"),
	};
	const NxLexicon *lexicon;
	bool		seen[3] = {false};

	(void) state;
	rows[2].valid_from = 7000;
	rows[2].valid_to = 8000;
	lexicon = build(rows, 3);
	assert_int_equal(lexicon->nentries, 3);
	for (uint32_t n = 0; n < 3; n++)
	{
		char		code[256];
		NxLexiconRow back = nx_row_of(lexicon, n, code);

		for (int i = 0; i < 3; i++)
			if (nx_same(back.phrase, rows[i].phrase))
			{
				seen[i] = true;
				assert_true(nx_same(back.kind, rows[i].kind));
				assert_true(nx_same(back.canonical, rows[i].canonical));
				assert_true((back.canonical.s == NULL) ==
							(rows[i].canonical.s == NULL));
				assert_true(nx_same(back.code, rows[i].code));
				assert_int_equal(back.valid_from, rows[i].valid_from);
				assert_int_equal(back.valid_to, rows[i].valid_to);
			}
	}
	assert_true(seen[0] && seen[1] && seen[2]);
}

/* The built-in rows are good rows, and each finds itself. */
static void
test_builtin(void **state)
{
	uint32_t	n = nx_builtin_rows();

	(void) state;
	assert_true(n > 1000);
	assert_int_equal(strlen(nx_lexicon_hash()), 16);
	for (uint32_t i = 0; i < n; i++)
	{
		char		code[256];
		NxLexiconRow r = nx_builtin_row(i, code);
		const NxEntry *entry = &nx_builtin_lexicon.entries[i];
		bool		found = false;
		const NxMatch *end;
		NxDoc	   *doc;

		if (i % 16 != 0)		/* a sample: each is a document */
			continue;
		doc = read_bytes(NULL, r.phrase.s, r.phrase.len);
		assert_int_equal(doc->ntokens, entry->nwords);
		for (const NxMatch *m = nx_matches_aside(doc, 0, &end); m < end; m++)
			found |= m->entry == entry;
		if (!found)
			print_message("row: %s\n", r.phrase.s);
		assert_true(found);
		pool_free();
	}
}

/* Memory may end at any moment. */
static void
test_no_memory(void **state)
{
	const NxLexiconRow rows[] = {
		row("field", "xala", NULL, NULL),
		row("field", "xala nước", NULL, NULL),
	};

	(void) state;
	for (size_t n = 1;; n++)
	{
		const NxLexicon *lexicon;
		NxRowError	error;
		uint32_t	bad_row;
		NxStatus	status;

		pool_free();
		pool.fail_at = n;
		status = nx_build_lexicon(&host, rows, 2, &lexicon, &error, &bad_row);
		if (status == NX_OK)
			break;
		assert_int_equal(status, NX_NO_MEMORY);
		assert_null(lexicon);
		pool_free();
		pool.fail_at = n;
		status = nx_check_row(&host, &rows[0], &error);
		assert_true(status == NX_NO_MEMORY || status == NX_OK);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_longest),
		test_case(test_case_rules),
		test_case(test_stop),
		test_case(test_site),
		test_case(test_row_errors),
		test_case(test_rows_back),
		test_case(test_builtin),
		test_case(test_no_memory),
	};

	return cmocka_run_group_tests_name("lexicon", tests, NULL, NULL);
}
