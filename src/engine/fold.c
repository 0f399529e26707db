/*
 * fold.c
 *	  Folding of words: the rare path, and the hash.  See fold.h.
 *
 * Letters outside the Vietnamese alphabet are taken apart by ICU's canonical
 * decomposition, so that their normal form does not matter either: a base
 * letter in lower case, then each mark as a unit of its own.
 */
#include "fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "newsextract.h"

/* Combining marks of Vietnamese: tones, and marks that make a new letter. */
static uint32_t
tone_of_mark(uint32_t c)
{
	switch (c)
	{
		case 0x0300:
		case 0x0340:
			return 1;
		case 0x0301:
		case 0x0341:
			return 2;
		case 0x0303:
			return 3;
		case 0x0309:
			return 4;
		case 0x0323:
			return 5;
	}
	return 0;
}

/* The letter that a base letter becomes under a mark, 0 if none. */
static uint32_t
marked_letter(uint32_t base, uint32_t mark)
{
	switch (mark)
	{
		case 0x0302:
			return base == 'a' ? NX_L_A_CIRCUMFLEX :
				base == 'e' ? NX_L_E_CIRCUMFLEX :
				base == 'o' ? NX_L_O_CIRCUMFLEX : 0;
		case 0x0306:
			return base == 'a' ? NX_L_A_BREVE : 0;
		case 0x031b:
			return base == 'o' ? NX_L_O_HORN : base == 'u' ? NX_L_U_HORN : 0;
	}
	return 0;
}

void
nx_fold_spill(NxFold *fold)
{
	/* Keep the last unit: a mark may still change it. */
	if (fold->hash == 0)
		fold->hash = NX_HASH_START;
	for (uint32_t i = 0; i < fold->n - 1; i++)
		fold->hash = (fold->hash ^ fold->units[i]) * NX_HASH_PRIME;
	fold->units[0] = fold->units[fold->n - 1];
	fold->n = 1;
	fold->foreign = true;
}

static void
add_unit(NxFold *fold, uint32_t unit)
{
	if (fold->n == NX_FOLD_UNITS)
		nx_fold_spill(fold);
	fold->units[fold->n++] = unit;
}

void
nx_fold_other(NxFold *fold, uint32_t c)
{
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *nfc;
	UChar		parts[32];
	int32_t		n,
				at = 0;
	uint32_t	changed;

	if (tone_of_mark(c))
	{
		nx_fold_tone(fold, tone_of_mark(c));
		return;
	}
	if (fold->n > 0 && (changed = marked_letter(fold->units[fold->n - 1], c)))
	{
		fold->units[fold->n - 1] = changed;
		return;
	}
	if (u_hasBinaryProperty((UChar32) c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		return;

	fold->foreign = true;
	nfc = unorm2_getNFCInstance(&error);
	n = U_SUCCESS(error) ?
		unorm2_getDecomposition(nfc, (UChar32) c, parts, 32, &error) : -1;
	if (U_FAILURE(error) || n < 0)
	{
		add_unit(fold, 0x100 + (uint32_t) u_tolower((UChar32) c));
		return;
	}
	while (at < n)
	{
		UChar32		part;

		U16_NEXT(parts, at, n, part);
		part = u_tolower(part);
		if (part >= 'a' && part <= 'z')
			add_unit(fold, (uint32_t) part);
		else if (tone_of_mark((uint32_t) part))
			nx_fold_tone(fold, tone_of_mark((uint32_t) part));
		else
			add_unit(fold, 0x100 + (uint32_t) part);
	}
}

uint64_t
nx_fold_hash(NxFold *fold)
{
	uint64_t	hash = fold->hash ? fold->hash : NX_HASH_START;
	uint32_t	n = fold->n;

	if (n >= 2 && fold->hash == 0 &&
		nx_y_is_i(n, fold->units[0], fold->units[n - 2], fold->units[n - 1]))
		fold->units[n - 1] = 'i';
	for (uint32_t i = 0; i < n; i++)
		hash = (hash ^ fold->units[i]) * NX_HASH_PRIME;
	return nx_hash_end(hash, fold->tones);
}

uint64_t
nx_hash_digits(const char *digits, size_t n)
{
	uint64_t	hash = NX_HASH_START;

	for (size_t i = 0; i < n; i++)
		hash = (hash ^ (unsigned char) digits[i]) * NX_HASH_PRIME;
	hash ^= hash >> 32;
	return hash ? hash : 1;
}

uint64_t
nx_hash_sign(uint32_t sign)
{
	uint64_t	hash = (NX_HASH_START ^ sign ^ 0x40000000) * NX_HASH_PRIME;

	hash ^= hash >> 32;
	return hash ? hash : 1;
}

uint16_t
nx_fold_char(uint32_t c)
{
	uint32_t	class;

	if (c < NX_FOLD_SIZE)
		return nx_fold_table[c];
	switch (u_charType((UChar32) c))
	{
		case U_UPPERCASE_LETTER:
		case U_TITLECASE_LETTER:
			class = NX_C_CAPITAL;
			break;
		case U_LOWERCASE_LETTER:
		case U_MODIFIER_LETTER:
		case U_OTHER_LETTER:
			class = NX_C_LOWER;
			break;
		case U_NON_SPACING_MARK:
		case U_ENCLOSING_MARK:
		case U_COMBINING_SPACING_MARK:
			class = NX_C_MARK;
			break;
		case U_SPACE_SEPARATOR:
			class = NX_C_SPACE;
			break;
		case U_LINE_SEPARATOR:
		case U_PARAGRAPH_SEPARATOR:
			class = NX_C_LINE;
			break;
		case U_FORMAT_CHAR:
			class = NX_C_IGNORED;
			break;
		default:
			class = NX_C_SIGN;
	}
	/* marks of any class may be put in another order */
	return (uint16_t) (class << 11 |
					   (u_getIntPropertyValue((UChar32) c, UCHAR_NFC_QUICK_CHECK)
						!= UNORM_YES || u_getCombiningClass((UChar32) c) != 0 ?
						NX_FOLD_RAW : 0));
}
