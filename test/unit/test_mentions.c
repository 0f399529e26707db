/*
 * test_mentions.c
 *	  The list of all spans: what is in it, and in which order.
 */
#include "harness.h"

static void
expect(const char *text, const char *expected)
{
	static const char *const kinds[] = {
		"official", "office", "rank", "date", "programme", "event"
	};
	static const char *const forms[] = {
		"", " name", " short", " nominal", " full"
	};
	NxDoc	   *doc = read_text(text);
	const NxResult *r = resolve(doc, day("2022-08-12"), NX_WANT_MENTIONS);
	Lines		found = {.n = 0};

	for (uint32_t i = 0; i < r->nmentions; i++)
	{
		put_text(&found, kinds[r->mentions[i].kind]);
		put_text(&found, forms[r->mentions[i].form]);
		put_text(&found, ": ");
		put_span(&found, doc, r->mentions[i].span);
		put_text(&found, "\n");
	}
	assert_lines(text, &found, expected);
}

static void
test_all_kinds(void **state)
{
	(void) state;
	expect("Hôm qua, Đại tá Bùi Thế Long, Giám đốc Công an tỉnh, yêu cầu thực "
		   "hiện Đề án 06. Ông Long nhấn mạnh đề án này.",
		   "date: Hôm qua\n"
		   "rank: Đại tá\n"
		   "official name: Bùi Thế Long\n"
		   "office: Giám đốc Công an tỉnh\n"
		   "event: yêu cầu\n"
		   "programme full: Đề án 06\n"
		   "official short: Long\n"
		   "event: nhấn mạnh\n"
		   "programme short: đề án này\n");
	expect("Bộ trưởng Lê Hoài Sơn đến. Bộ trưởng phát biểu.",
		   "office: Bộ trưởng\n"
		   "official name: Lê Hoài Sơn\n"
		   "official nominal: Bộ trưởng\n"
		   "event: phát biểu\n");
}

/* A date inside a programme's title is both. */
static void
test_nested(void **state)
{
	(void) state;
	expect("Theo Luật Đất đai năm 2013.",
		   "programme full: Luật Đất đai năm 2013\n"
		   "date: năm 2013\n");
}

/* Who is no official has no mention. */
static void
test_none(void **state)
{
	(void) state;
	expect("Ca sĩ Lê Thị Mai hát.", "");
	expect("", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_all_kinds),
		test_case(test_nested),
		test_case(test_none),
	};

	return cmocka_run_group_tests_name("mentions", tests, NULL, NULL);
}
