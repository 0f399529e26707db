/*
 * test_symbol.c
 *	  Document numbers: their parts, and what they hide from other stages.
 */
#include "harness.h"

#include "programmes.h"

/*
 * The first symbol of a text: its words, value, year and term; they must be
 * marked, and nothing else.
 */
static void
expect(const char *text, const char *words, uint32_t value, uint16_t year,
	   uint32_t term)
{
	NxDoc	   *doc = read_text(text);
	const NxSymbol *symbol = NULL;
	Lines		found = {.n = 0};
	uint32_t	marked = 0;

	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		if (symbol == NULL)
			symbol = nx_symbol_at(doc, i);
		marked += (doc->token[i].flags & NX_TF_SYMBOL) != 0;
	}
	if (symbol == NULL)
	{
		put_text(&found, "-");
		assert_lines(text, &found, words);
		assert_int_equal(marked, 0);
		return;
	}
	put_span(&found, doc, nx_span(doc, symbol->at));
	assert_lines(text, &found, words);
	assert_int_equal(symbol->value, value);
	assert_int_equal(symbol->year, year);
	assert_int_equal(symbol->term, term);
	assert_int_equal(marked, symbol->at.last - symbol->at.first);
}

static void
test_shapes(void **state)
{
	(void) state;
	expect("theo 15/2020/NĐ-CP này", "15/2020/NĐ-CP", 15, 2020, 0);
	expect("theo 85/2014/QH13 này", "85/2014/QH13", 85, 2014, 13);
	expect("theo 1085/QĐ-TTg này", "1085/QĐ-TTg", 1085, 0, 0);
	expect("theo 57-NQ/TW này", "57-NQ/TW", 57, 0, 0);
	expect("công văn 8598/BGTVT-VT này", "8598/BGTVT-VT", 8598, 0, 0);
	expect("quyết định 3610A/QĐ-BCT này", "3610A/QĐ-BCT", 3610, 0, 0);
}

static void
test_typing(void **state)
{
	(void) state;
	expect("theo 13 - CT / TW này", "13 - CT / TW", 13, 0, 0);
	expect("theo 15 / 2020 / NĐ - CP này", "15 / 2020 / NĐ - CP", 15, 2020, 0);
	expect("theo 15/2020/ND-CP này", "15/2020/ND-CP", 15, 2020, 0);
	expect("theo 06/QÐ-TTg này", "06/QÐ-TTg", 6, 0, 0);
	expect("theo 85/2014/QH 13 này", "85/2014/QH 13", 85, 2014, 13);
	/* the sign before the type was left out, only behind a kind */
	expect("kết luận số 71 KL/TTCP này", "71 KL/TTCP", 71, 0, 0);
	expect("nghị quyết 36 NQ-TW này", "36 NQ-TW", 36, 0, 0);
	expect("mua 71 KL/TTCP này", "-", 0, 0, 0);
	/* the unit of a letter, but not who did it */
	expect("công văn 512/TCT - VP này", "512/TCT - VP", 512, 0, 0);
	expect("công văn 512/TCT - VP Bộ nói", "512/TCT", 512, 0, 0);
	expect("công văn 512/TCT - ĐT. Sau", "512/TCT - ĐT", 512, 0, 0);
	expect("công văn 512/TCT - TP.Nam An nói", "512/TCT", 512, 0, 0);
	expect("thông tư số 30/2014-BYT này", "30/2014-BYT", 30, 2014, 0);
	expect("quyết định 178-TTg này", "178-TTg", 178, 0, 0);
	expect("quyết định 178 - TTg này", "-", 0, 0, 0);
	expect("theo 178-TTg này", "-", 0, 0, 0);
	expect("kế hoạch 12 KH/BCHTW - HLGVN này", "12 KH/BCHTW - HLGVN", 12, 0, 0);
	expect("nghị quyết 36-NQ/TW - VP này", "36-NQ/TW", 36, 0, 0);
}

static void
test_none(void **state)
{
	static const char *const text[] = {
		"ngày 2/9/2020", "thắng 3-2", "19/8", "24/7", "5-7 người",
		"đường 30/4", "10/XYZ", "TP-HCM", "NĐ-CP", "15/", "/NĐ-CP", "1-2-3-4",
		""
	};

	(void) state;
	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++)
		expect(text[i], "-", 0, 0, 0);
}

/* No date and no name is read into a number. */
static void
test_hides(void **state)
{
	const NxResult *r = resolve(read_text("Theo Nghị định 15/2020/NĐ-CP và Luật số "
										  "85/2014/QH13."), NX_DAY_UNKNOWN,
								NX_WANT_ALL);

	(void) state;
	assert_int_equal(r->ndates, 0);
	assert_int_equal(r->nofficials, 0);
	assert_int_equal(r->nprogrammes, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_shapes),
		test_case(test_typing),
		test_case(test_none),
		test_case(test_hides),
	};

	return cmocka_run_group_tests_name("symbol", tests, NULL, NULL);
}
