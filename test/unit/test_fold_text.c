/*
 * test_fold_text.c
 *	  nx_fold: which strings fold to the same, which do not, and what holds for
 *	  any string.
 */
#include "harness.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

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
assert_folds(const char *text, const char *expected)
{
	assert_string_equal(folded(text), expected);
	assert_string_equal(folded(expected), expected);
}

static void
assert_different(const char *a, const char *b)
{
	assert_string_not_equal(folded(a), folded(b));
}

static void
test_case_folding(void **state)
{
	(void) state;
	assert_folds("TRẦN SỸ THANH", "trần sỹ thanh");
	assert_folds("Đường Ưu Ăn Ân Ên Ôn Ơn", "đường ưu ăn ân ên ôn ơn");
	assert_folds("\xc3\x90\xe1\xba\xb7ng", "đặng");	/* eth */
	assert_folds("QĐ-TTg 06/2020", "qđ-ttg 06/2020");
	assert_folds("STRASSE", "strasse");
	assert_folds("Straße", "strasse");
	assert_folds("ΟΔΟΣ", "οδοσ");
	assert_folds("οδος", "οδοσ");
	assert_folds("ЖУКОВ", "жуков");
	assert_folds("ÅSE ØRSTED, DVOŘÁK, ÑANDÚ", "åse ørsted, dvořák, ñandú");
	assert_folds("İ", "i\xcc\x87");
	assert_folds("", "");
}

/* The tone mark goes to the last vowel of the cluster. */
static void
test_tone(void **state)
{
	(void) state;
	assert_folds("hòa", "hoà");
	assert_folds("HÒA", "hoà");
	assert_folds("Thúy", "thuý");
	assert_folds("khỏe khoẻ", "khoẻ khoẻ");
	assert_folds("hòan", "hoàn");
	assert_folds("qủa", "quả");
	assert_folds("mía", "miá");
	assert_folds("người", "ngươì");
	assert_folds("họa hoạ", "hoạ hoạ");
	assert_folds("ngoéo", "ngoeó");

	/* each cluster has its own, and two marks in one stay where they are */
	assert_folds("HàNội", "hànôị");
	assert_different("HàNội", "HaNội");
	assert_folds("òá", "òá");
	assert_different("òá", "óà");
	assert_different("òá", "oá");

	/* another syllable, another word */
	assert_different("hòa n", "hoan");
	assert_different("hà", "há");
	assert_different("ban", "bán");

	/* only tones move */
	assert_different("hôa", "hoâ");
	assert_different("sỹ", "sĩ");
	assert_different("Lý", "Lí");
	assert_different("dân", "đân");
	assert_different("Hà Nội", "HàNội");
	assert_different("Hà  Nội", "Hà Nội");
	assert_different("Hà-Nội", "Hà Nội");
}

/* Normal forms, in letters, signs and scripts that have no case. */
static void
test_normal_form(void **state)
{
	(void) state;
	assert_folds("Tra\xcc\x82\xcc\x80n Sy\xcc\x83", "trần sỹ");
	assert_folds("e\xcc\xa3\xcc\x82", "ệ");
	assert_folds("ê\xcc\xa3", "ệ");
	assert_folds("ẹ\xcc\x82", "ệ");
	assert_folds("o\xcc\x9b\xcc\xa3", "ợ");
	assert_folds("ho\xcc\x80" "a", "hoà");
	assert_folds("=\xcc\xb8", "≠");
	assert_folds("\xe2\x84\xa6", "ω");	/* ohm sign */
	assert_folds("\xe2\x84\xab", "å");	/* angstrom sign */
	assert_folds("\xcd\xbe", ";");	/* Greek question mark */
	assert_folds("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한");
	assert_folds("x\xcc\x87\xcc\xb1", "ẋ\xcc\xb1");
	assert_folds("n\xcc\x83", "ñ");
	assert_folds("Ѐ", "ѐ");
	assert_folds("е\xcc\x80", "ѐ");
}

static void
test_invisible(void **state)
{
	(void) state;
	assert_folds("Hà\xe2\x80\x8b Nội", "hà nôị");
	assert_folds("Ha\xc2\xadi", "hai");
	assert_folds("a\xe2\x80\x8b\xcc\x80", "à");
	assert_folds("\xe2\x80\x8b", "");
	assert_folds("\xef\xbb\xbfHà", "hà");
	assert_folds("a\xcd\x8f\xcc\x80", "à");	/* grapheme joiner */
}

/* Bytes that are no UTF-8 are one unknown character each. */
static void
test_invalid(void **state)
{
	(void) state;
	assert_folds("\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd");
	assert_folds("A\xe1\xba", "a\xef\xbf\xbd\xef\xbf\xbd");
}

/* The buffer may be of any size; never is more written. */
static void
test_sizes(void **state)
{
	static const char text[] = "Phó Thủ tướng Lê Hòa, Dvořák, HàNội";
	size_t		n = nx_fold(text, strlen(text), NULL, 0);

	(void) state;
	for (size_t size = 0; size <= n; size++)
	{
		char	   *out = pool_alloc(&pool, size);

		assert_int_equal(nx_fold(text, strlen(text), out, size), n);
		assert_memory_equal(out, folded(text), size);
	}
}

/* Marks without end, vowels without end. */
static void
test_long(void **state)
{
	size_t		n = 10000;
	char	   *text = pool_alloc(&pool, 2 * n + 2);

	(void) state;
	text[0] = 'a';
	for (size_t i = 0; i < n; i++)
		memcpy(text + 1 + 2 * i, i % 2 ? "\xcc\x80" : "\xcc\xa7", 2);
	text[2 * n + 1] = '\0';
	assert_string_equal(folded(folded(text)), folded(text));

	memset(text, 'o', 2 * n);
	memcpy(text + n, "á", 2);
	text[2 * n] = '\0';
	assert_int_equal(strlen(folded(text)), 2 * n);
	assert_string_equal(folded(folded(text)), folded(text));
}

/* Random strings of what is odd: folded twice, in either normal form. */
static void
test_any(void **state)
{
	static const UChar32 odd[] = {
		'a', 'o', 'u', 'y', 'n', 'A', ' ', '-', '7', 0xe0, 0xf3, 0x1edd, 0x1ea0,
		0x1ec7, 0x111, 0xd0, 0xf1, 0x300, 0x301, 0x303, 0x309, 0x323, 0x302,
		0x306, 0x31b, 0x308, 0x327, 0x338, 0x345, 0x34f, 0x200b, 0xad, 0x3c9,
		0x1fb3, 0x1f84, 0xdf, 0x130, 0x149, 0xfb03, 0x1100, 0x1161, 0x11a8,
		0xac00, 0x115f, 0x212a, 0x2126, 0x3d, 0x37e, 0x1d15e, 0x1d165, 0x10400,
		0x3099, 0x304b, 0x1e9e, 0x1e9b, 0x390, 0x2013, 0x4e2d, 0xf900, 0x5d0
	};
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
	uint64_t	seed = 7;

	(void) state;
	for (int round = 0; round < 20000; round++)
	{
		UChar		text[64],
					other[256];
		char		a[1024],
					b[1024];
		int32_t		n = 0,
					m;
		uint64_t	count;

		seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
		count = seed >> 33 & 15;
		while (count-- > 0)
		{
			seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
			U16_APPEND_UNSAFE(text, n,
							  odd[(seed >> 33) %
								  (sizeof(odd) / sizeof(odd[0]))]);
		}
		u_strToUTF8(a, sizeof(a), &m, text, n, &error);
		for (int form = 0; form < 2; form++)
		{
			m = unorm2_normalize(form ? nfc : nfd, text, n, other, 256, &error);
			u_strToUTF8(b, sizeof(b), NULL, other, m, &error);
			assert_true(U_SUCCESS(error));
			assert_string_equal(folded(a), folded(b));
		}
		assert_string_equal(folded(folded(a)), folded(a));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_case_folding),
		test_case(test_tone),
		test_case(test_normal_form),
		test_case(test_invisible),
		test_case(test_invalid),
		test_case(test_sizes),
		test_case(test_long),
		test_case(test_any),
	};

	return cmocka_run_group_tests_name("fold_text", tests, NULL, NULL);
}
