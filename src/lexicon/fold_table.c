/*
 * fold_table.c
 *	  Build-time program: writes the folding table of U+0000 to U+1FFF (see
 *	  src/engine/fold.h), from ICU's character properties.
 *
 *		fold_table > build/fold_table_data.c
 */
#include <stdio.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "../engine/fold.h"

static unsigned
class_of(UChar32 c)
{
	if (c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85)
		return NX_C_LINE;
	if (c == '\t' || c == 0x1c || c == 0x1d || c == 0x1e || c == 0x1f)
		return NX_C_SPACE;
	if (c >= '0' && c <= '9')
		return NX_C_DIGIT;
	switch (u_charType(c))
	{
		case U_UPPERCASE_LETTER:
		case U_TITLECASE_LETTER:
			return NX_C_CAPITAL;
		case U_LOWERCASE_LETTER:
		case U_MODIFIER_LETTER:
		case U_OTHER_LETTER:
			return NX_C_LOWER;
		case U_NON_SPACING_MARK:
		case U_ENCLOSING_MARK:
		case U_COMBINING_SPACING_MARK:
			return NX_C_MARK;
		case U_SPACE_SEPARATOR:
			return NX_C_SPACE;
		case U_FORMAT_CHAR:
			return NX_C_IGNORED;
		default:
			return NX_C_SIGN;
	}
}

/* Base letter and tone of a Vietnamese or ASCII letter; 0 for any other. */
static unsigned
letter_of(UChar32 c, unsigned *tone)
{
	static const struct
	{
		UChar		mark;
		unsigned	tone;
	}			tones[] = {{0x300, 1}, {0x301, 2}, {0x303, 3}, {0x309, 4}, {0x323, 5}};
	static const struct
	{
		UChar		base,
					mark;
		unsigned	letter;
	}			letters[] = {
		{'a', 0x306, NX_L_A_BREVE}, {'a', 0x302, NX_L_A_CIRCUMFLEX},
		{'e', 0x302, NX_L_E_CIRCUMFLEX}, {'o', 0x302, NX_L_O_CIRCUMFLEX},
		{'o', 0x31b, NX_L_O_HORN}, {'u', 0x31b, NX_L_U_HORN},
	};
	UErrorCode	error = U_ZERO_ERROR;
	UChar		parts[32];
	int32_t		n;
	unsigned	letter;

	*tone = 0;
	/* Icelandic eth stands for the Vietnamese letter in many old texts */
	if (c == 0x110 || c == 0x111 || c == 0xd0 || c == 0xf0)
		return NX_L_D_STROKE;
	c = u_tolower(c);
	if (c >= 'a' && c <= 'z')
		return (unsigned) c;
	n = unorm2_getDecomposition(unorm2_getNFCInstance(&error), c, parts, 32,
								&error);
	if (U_FAILURE(error) || n < 2 || parts[0] < 'a' || parts[0] > 'z')
		return 0;
	letter = parts[0];
	for (int32_t i = 1; i < n; i++)
	{
		unsigned	known = 0;

		for (unsigned t = 0; t < 5; t++)
			if (parts[i] == tones[t].mark && *tone == 0)
				known = *tone = tones[t].tone;
		for (unsigned t = 0; t < 6; t++)
			if (parts[i] == letters[t].mark && letter == letters[t].base)
				known = letter = letters[t].letter;
		if (!known)
			return 0;
	}
	return letter;
}

int
main(void)
{
	printf("/* Made by src/lexicon/fold_table.c. */\n#include \"fold.h\"\n\n"
		   "const uint16_t nx_fold_table[NX_FOLD_SIZE] = {");
	for (UChar32 c = 0; c < NX_FOLD_SIZE; c++)
	{
		unsigned	class = class_of(c),
					letter = 0,
					tone = 0,
					raw;

		if (class == NX_C_LOWER || class == NX_C_CAPITAL)
			letter = letter_of(c, &tone);
		raw = u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES ||
			u_getCombiningClass(c) != 0;
		printf("%s0x%04x,", c % 12 ? " " : "\n\t",
			   letter | tone << 8 | class << 11 | (raw ? NX_FOLD_RAW : 0));
	}
	printf("\n};\n");
	return 0;
}
