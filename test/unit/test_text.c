/*
 * test_text.c
 *	  Tokens, their places and looks, and sentences.
 */
#include "harness.h"

/* Tokens of a text, joined by |, with ~ before one that is glued and / before
 * one on a new line. */
static void
expect_tokens(const char *text, const char *expected)
{
	NxDoc	   *doc = read_text(text);
	Lines		found = {.n = 0};

	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		const NxToken *t = &doc->token[i];

		if (i > 0)
			put_text(&found, t->gap == NX_GAP_NONE ? "~" :
					 t->gap == NX_GAP_LINE ? "/" : "|");
		put_bytes(&found, doc->text + t->start_byte,
				  t->end_byte - t->start_byte);
	}
	assert_lines(text, &found, expected);
}

static void
test_tokens(void **state)
{
	(void) state;
	expect_tokens("Ngày 19/8, ông Thanh", "Ngày|19~/~8~,|ông|Thanh");
	expect_tokens("7h30 ngày 2-9", "7~h~30|ngày|2~-~9");
	expect_tokens("số 15/2020/NĐ-CP", "số|15~/~2020~/~NĐ~-~CP");
	expect_tokens("Jean-Luc O'Neil", "Jean~-~Luc|O~'~Neil");
	expect_tokens("a\nb\r\nc\n\n d", "a/b/c/d");
	expect_tokens("  a \t b\xc2\xa0" "c\xe3\x80\x80" "d  ", "a|b|c|d");
	expect_tokens("“Hà Nội”…", "“~Hà|Nội~”~…");
	expect_tokens("", "");
	expect_tokens(" \n\t", "");
}

/* Marks and what is not seen belong to the character before them. */
static void
test_marks(void **state)
{
	(void) state;
	expect_tokens("Ha\xcc\x80 No\xcc\xa3\xcc\x82i",
				  "Ha\xcc\x80|No\xcc\xa3\xcc\x82i");
	expect_tokens("Hà\xe2\x80\x8bNội", "Hà\xe2\x80\x8bNội");
	expect_tokens("1\xcc\x81 ,\xcc\x81 a", "1\xcc\x81|,\xcc\x81|a");
	expect_tokens("a\xcc\x81\xcc\x81\xcc\x81 b", "a\xcc\x81\xcc\x81\xcc\x81|b");
}

/* Characters and bytes are counted apart and cover the tokens only. */
static void
test_places(void **state)
{
	NxDoc	   *doc = read_text("Đề án 06\nở Huế");
	static const uint32_t place[][4] = {
		{0, 2, 0, 5}, {3, 5, 6, 9}, {6, 8, 10, 12}, {9, 10, 13, 16},
		{11, 14, 17, 22}
	};

	(void) state;
	assert_int_equal(doc->ntokens, 5);
	for (uint32_t i = 0; i < 5; i++)
	{
		assert_int_equal(doc->token[i].start, place[i][0]);
		assert_int_equal(doc->token[i].end, place[i][1]);
		assert_int_equal(doc->token[i].start_byte, place[i][2]);
		assert_int_equal(doc->token[i].end_byte, place[i][3]);
	}
}

static void
test_looks(void **state)
{
	NxDoc	   *doc = read_text("ông Thanh UBND A Obama 2022 007 – « iPhone");

	(void) state;
	assert_int_equal(doc->token[0].shape, NX_LOWER);
	assert_int_equal(doc->token[1].shape, NX_TITLE);
	assert_int_equal(doc->token[2].shape, NX_UPPER);
	assert_int_equal(doc->token[3].shape, NX_TITLE);
	assert_true(doc->token[3].flags & NX_TF_SINGLE);
	assert_true(doc->token[4].flags & NX_TF_FOREIGN);
	assert_false(doc->token[1].flags & NX_TF_FOREIGN);
	assert_int_equal(doc->token[5].type, NX_T_NUMBER);
	assert_int_equal(doc->token[5].value, 2022);
	assert_int_equal(doc->token[6].value, 7);
	assert_int_equal(doc->token[6].ndigits, 3);
	assert_int_equal(doc->token[7].value, NX_DASH);
	assert_int_equal(doc->token[8].value, NX_OPEN);
	assert_int_equal(doc->token[9].shape, NX_LOWER);
	/* one more stands behind the last */
	assert_int_equal(doc->token[doc->ntokens].type, NX_T_PUNCT);
	assert_int_equal(doc->token[doc->ntokens].value, 0);
	assert_int_equal(doc->token[doc->ntokens].gap, NX_GAP_LINE);
}

/* Numbers and words of any length. */
static void
test_long(void **state)
{
	char		text[2000];
	NxDoc	   *doc;

	(void) state;
	memset(text, '9', sizeof(text));
	doc = read_bytes(NULL, text, sizeof(text));
	assert_int_equal(doc->ntokens, 1);
	assert_int_equal(doc->token[0].value, 999999999);
	assert_int_equal(doc->token[0].ndigits, 255);
	memset(text, 'a', sizeof(text));
	doc = read_bytes(NULL, text, sizeof(text));
	assert_int_equal(doc->ntokens, 1);
	assert_int_equal(doc->token[0].end, sizeof(text));
}

/* Whatever the bytes are, every one is in a token or between two. */
static void
test_any_bytes(void **state)
{
	unsigned	seed = 1;

	(void) state;
	for (int round = 0; round < 300; round++)
	{
		char		text[97];
		size_t		length = 1 + (size_t) round % 96;
		NxDoc	   *doc;
		uint32_t	at = 0;

		for (size_t i = 0; i < length; i++)
		{
			seed = seed * 1103515245 + 12345;
			text[i] = (char) (seed >> 16);
		}
		doc = read_bytes(NULL, text, length);
		for (uint32_t i = 0; i < doc->ntokens; i++)
		{
			assert_true(doc->token[i].start_byte >= at);
			assert_true(doc->token[i].end_byte > doc->token[i].start_byte);
			assert_true(doc->token[i].end_byte <= length);
			assert_true(doc->token[i].end > doc->token[i].start);
			at = doc->token[i].end_byte;
		}
		resolve(doc, NX_DAY_UNKNOWN, NX_WANT_ALL);
		pool_free();
	}
}

/* The text of tokens is NFC with single spaces, whatever the bytes are. */
static void
test_words(void **state)
{
	NxDoc	   *doc = read_text("Ha\xcc\x80 \t No\xcc\xa3\xcc\x82i ,  Huế\xff x");

	(void) state;
	assert_str(nx_words(doc, (NxRange) {0, 2}), "Hà Nội");
	assert_str(nx_words(doc, (NxRange) {0, 4}), "Hà Nội , Huế");
	assert_str(nx_words(doc, (NxRange) {3, 4}), "Huế");
	assert_str(nx_words(doc, (NxRange) {3, doc->ntokens}),
			   "Huế\xef\xbf\xbd x");
	assert_int_equal(nx_words(doc, (NxRange) {2, 2}).len, 0);
	assert_str(nx_join(doc, nx_string(doc, "a"), ", ", nx_string(doc, "b")),
			   "a, b");
}

/* Sentences, joined by |; a trailing ! marks one in capitals. */
static void
expect_sentences(const char *text, const char *expected)
{
	NxDoc	   *doc = read_text(text);
	Lines		found = {.n = 0};

	for (uint32_t i = 0; i < doc->nsentences; i++)
	{
		const NxSentence *s = &doc->sentence[i];

		assert_int_equal(s->first, i ? s[-1].last : 0);
		assert_true(s->first < s->last);
		if (i > 0)
			put_text(&found, "|");
		put_span(&found, doc, nx_span(doc, (NxRange) {s->first, s->last}));
		if (s->caps)
			put_text(&found, "!");
		for (uint32_t t = s->first; t < s->last; t++)
			assert_int_equal(nx_sentence_of(doc, t), i);
	}
	assert_lines(text, &found, expected);
}

static void
test_sentences(void **state)
{
	(void) state;
	expect_sentences("Ông đến. Bà đi! Ai ở lại? Không ai… Thế thôi.",
					 "Ông đến.|Bà đi!|Ai ở lại?|Không ai…|Thế thôi.");
	expect_sentences("Dòng một\nDòng hai", "Dòng một|Dòng hai");
	/* no end inside a number, a symbol, behind an abbreviation */
	expect_sentences("Có 2.500 người ở TP.HCM và TP. Huế.",
					 "Có 2.500 người ở TP.HCM và TP. Huế.");
	expect_sentences("Gặp TS. Lê, ThS. Mai ở Q. 1 hôm nay.",
					 "Gặp TS. Lê, ThS. Mai ở Q. 1 hôm nay.");
	expect_sentences("Ông nói vậy... rồi đi.", "Ông nói vậy... rồi đi.");
	/* what closes goes with it */
	expect_sentences("Ông nói: “Tôi đi.” Rồi ông đi. (Hết.) Xong.",
					 "Ông nói: “Tôi đi.”|Rồi ông đi.|(Hết.)|Xong.");
	expect_sentences("HỘI NGHỊ TOÀN QUỐC KHAI MẠC\nSáng nay mưa.",
					 "HỘI NGHỊ TOÀN QUỐC KHAI MẠC!|Sáng nay mưa.");
	expect_sentences("UBND TP.", "UBND TP.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_tokens),
		test_case(test_marks),
		test_case(test_places),
		test_case(test_looks),
		test_case(test_long),
		test_case(test_any_bytes),
		test_case(test_words),
		test_case(test_sentences),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
