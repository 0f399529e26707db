/*
 * test_fold.c
 *	  Folding of words and characters: what is the same, what is not.
 */
#include "harness.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

static const char *
folded(const char *text)
{
	size_t		n = nx_fold(text, strlen(text), NULL, 0);
	char	   *out = pool_alloc(&pool, n + 1);

	assert_int_equal(nx_fold(text, strlen(text), out, n), n);
	out[n] = '\0';
	return out;
}

static void
assert_same(const char *a, const char *b)
{
	assert_string_equal(folded(a), folded(b));
}

static void
assert_different(const char *a, const char *b)
{
	assert_string_not_equal(folded(a), folded(b));
}

static void
test_same(void **state)
{
	(void) state;
	/* case */
	assert_same("Đặng Thị Ngọc", "ĐẶNG THỊ NGỌC");
	assert_same("ƯƠNG", "ương");
	/* normal form: marks apart, in any order that Unicode has */
	assert_same("Trần Sỹ Thanh", "Tra\xcc\x82\xcc\x80n Sy\xcc\x83 Thanh");
	assert_same("ệ", "e\xcc\xa3\xcc\x82");
	assert_same("ệ", "ê\xcc\xa3");
	assert_same("ệ", "ẹ\xcc\x82");
	assert_same("ợ", "o\xcc\x9b\xcc\xa3");
	/* tone placement */
	assert_same("hòa", "hoà");
	assert_same("Thủy", "Thuỷ");
	assert_same("khoẻ", "khỏe");
	assert_same("TÒA", "toà");
	/* invisible characters */
	assert_same("Hà\xe2\x80\x8b Nội", "Hà Nội");
	assert_same("Ha\xc2\xadi", "hai");
}

static void
test_different(void **state)
{
	(void) state;
	assert_different("ma", "má");
	assert_different("má", "mà");
	assert_different("dân", "đân");
	assert_different("an", "ân");
	assert_different("an", "ăn");
	assert_different("on", "ơn");
	assert_different("un", "ưn");
	assert_different("Hà Nội", "Hà Nội.");
	assert_different("a b", "ab");
}

/* Folding what is folded changes nothing, but for the form of its marks. */
static void
test_again(void **state)
{
	static const char *const text[] = {
		"Nguyễn Thị Thuý Hoà", "Ursula von der Leyen", "QĐ-TTg 06/2020",
		"Åse Ørsted, Dvořák, Ñandú", "Ж, 中文, ☃", ""
	};

	(void) state;
	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++)
		assert_same(folded(text[i]), text[i]);
}

/* The buffer may be of any size; never is more written. */
static void
test_sizes(void **state)
{
	static const char text[] = "Phó Thủ tướng Lê Hoài Sơn";
	size_t		n = nx_fold(text, strlen(text), NULL, 0);

	(void) state;
	for (size_t size = 0; size <= n; size++)
	{
		char	   *out = pool_alloc(&pool, size);

		assert_int_equal(nx_fold(text, strlen(text), out, size), n);
		assert_memory_equal(out, folded(text), size);
	}
}

/* Bytes that are no UTF-8 are one unknown character each. */
static void
test_invalid(void **state)
{
	(void) state;
	assert_same("\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd");
	assert_same("a\xe1\xba", "a\xef\xbf\xbd\xef\xbf\xbd");
	assert_same("\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd");	/* overlong */
	assert_same("\xed\xa0\x80",	/* surrogate */
				"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	assert_same("\xf4\x90\x80\x80",	/* above U+10FFFF */
				"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

static void
test_decode(void **state)
{
	static const struct
	{
		const char *s;
		size_t		left;
		int32_t		c;
		uint32_t	length;
	}			row[] =
	{
		{"a", 1, 'a', 1}, {"\xc4\x91", 2, 0x111, 2}, {"\xc4\x91", 1, -1, 1},
		{"\xe1\xbb\x87", 3, 0x1ec7, 3}, {"\xe1\xbb\x87", 2, -1, 1},
		{"\xf0\x9f\x98\x80", 4, 0x1f600, 4}, {"\xf0\x9f\x98\x80", 3, -1, 1},
		{"\xf4\x8f\xbf\xbf", 4, 0x10ffff, 4}, {"\xf5\x80\x80\x80", 4, -1, 1},
		{"\xe0\x9f\xbf", 3, -1, 1}, {"\xf0\x8f\xbf\xbf", 4, -1, 1},
		{"\x80", 1, -1, 1}, {"\0", 1, 0, 1}
	};

	(void) state;
	for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++)
	{
		int32_t		c;

		assert_int_equal(nx_decode((const unsigned char *) row[i].s,
								   row[i].left, &c), row[i].length);
		assert_int_equal(c, row[i].c);
	}
}

static uint64_t
hash(const char *word)
{
	NxDoc	   *doc = read_text(word);

	assert_int_equal(doc->ntokens, 1);
	return doc->token[0].hash;
}

/* y as the only vowel at the end is i; elsewhere it is another letter. */
static void
test_hash(void **state)
{
	(void) state;
	assert_true(hash("sĩ") == hash("Sỹ"));
	assert_true(hash("kĩ") == hash("kỹ"));
	assert_true(hash("quí") == hash("QUÝ"));
	assert_true(hash("tuy") != hash("tui"));
	assert_true(hash("say") != hash("sai"));
	assert_true(hash("hòa") == hash("hoà"));
	assert_true(hash("ý") != hash("í"));
	assert_true(hash("06") != hash("6"));
	assert_true(hash("-") == hash("\xe2\x80\x93"));
}

/* The table and ICU agree, character by character. */
static void
test_table(void **state)
{
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);

	(void) state;
	assert_true(U_SUCCESS(error));
	for (uint32_t c = 1; c < NX_FOLD_SIZE; c++)
	{
		uint16_t	f = nx_fold_char(c);
		uint32_t	class = NX_FOLD_CLASS(f);

		if (u_charType((UChar32) c) == U_NON_SPACING_MARK)
			assert_true(class == NX_C_MARK || class == NX_C_IGNORED);
		if (c >= '0' && c <= '9')
			assert_int_equal(class, NX_C_DIGIT);
		else
			assert_int_not_equal(class, NX_C_DIGIT);
		if (u_isUUppercase((UChar32) c))
			assert_int_equal(class, NX_C_CAPITAL);
		if (u_isULowercase((UChar32) c) && u_isalpha((UChar32) c) &&
			class != NX_C_MARK)
			assert_int_equal(class, NX_C_LOWER);
		/* whatever NFC may change or move is marked as such */
		if (unorm2_getCombiningClass(nfc, (UChar32) c) != 0)
			assert_true((f & NX_FOLD_RAW) != 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_same),
		test_case(test_different),
		test_case(test_again),
		test_case(test_sizes),
		test_case(test_invalid),
		test_case(test_decode),
		test_case(test_hash),
		test_case(test_table),
	};

	return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
