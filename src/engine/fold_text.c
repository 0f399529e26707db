/*
 * fold_text.c
 *	  Folding of whole strings for comparison: nx_fold.
 *
 * Two strings fold to the same when they differ only in normal form, in case,
 * in where the tone mark of a syllable stands, in invisible characters (zero
 * width, soft hyphen), or in the Icelandic eth that old fonts show for the
 * Vietnamese letter.  Unlike a word's hash (fold.h) it keeps i and y apart,
 * spaces and signs, and every tone mark of a word.
 *
 *	1. Characters are gathered into segments that normal forms never reach
 *	   across: a letter with its combining marks.  Invisible ones fall out.
 *	2. A segment is put into lower case and composed.  For letters of the
 *	   folding table that no mark follows, which is nearly all there is, the
 *	   table knows the result; for others ICU does it (NFD, case folding, NFC).
 *	3. A vowel goes to the cluster it belongs to, anything else ends it.  Where
 *	   just one vowel of a cluster bears a tone mark, the last one gets it: the
 *	   mark has one place whichever vowel it was written on.
 *
 *		HÒA, hoà, ho + a + U+0300	h, cluster o a with one grave	hoà
 *		quả, qủa					q, cluster u a with one hook	quả
 *
 * The result folds to itself.  Both steps hold for any version of Unicode that
 * knows the characters: case folding and normal forms of assigned characters
 * never change.
 */
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "fold.h"
#include "newsextract.h"

#define MAX_SEGMENT	32			/* characters; marks beyond it are dropped */
#define MAX_CLUSTER	8			/* vowels; a longer run is no word's */

/* Each vowel without and with the tones, in the order of NX_FOLD_TONE. */
static const char *const toned[] = {
	"aàáãảạ", "ăằắẵẳặ", "âầấẫẩậ", "eèéẽẻẹ", "êềếễểệ", "iìíĩỉị",
	"oòóõỏọ", "ôồốỗổộ", "ơờớỡởợ", "uùúũủụ", "ưừứữửự", "yỳýỹỷỵ"
};

typedef struct Folder
{
	char	   *out;
	size_t		size;
	size_t		n;				/* length so far, also of what did not fit */
	uint32_t	nvowels;		/* the cluster that is not yet written */
	struct
	{
		uint8_t		letter,
					tone;
	}			vowel[MAX_CLUSTER];
} Folder;

static void
put_bytes(Folder *folder, const char *s, size_t n)
{
	if (folder->n < folder->size)
		memcpy(folder->out + folder->n, s,
			   n < folder->size - folder->n ? n : folder->size - folder->n);
	folder->n += n;
}

static void
put_char(Folder *folder, uint32_t c)
{
	char		bytes[4];
	int32_t		n = 0;

	U8_APPEND_UNSAFE(bytes, n, c);
	put_bytes(folder, bytes, (size_t) n);
}

/* The vowels of a vowel's letter. */
static const char *
vowels_of(uint32_t letter)
{
	switch (letter)
	{
		case 'a':
			return toned[0];
		case NX_L_A_BREVE:
			return toned[1];
		case NX_L_A_CIRCUMFLEX:
			return toned[2];
		case 'e':
			return toned[3];
		case NX_L_E_CIRCUMFLEX:
			return toned[4];
		case 'i':
			return toned[5];
		case 'o':
			return toned[6];
		case NX_L_O_CIRCUMFLEX:
			return toned[7];
		case NX_L_O_HORN:
			return toned[8];
		case 'u':
			return toned[9];
		case NX_L_U_HORN:
			return toned[10];
		default:				/* y */
			return toned[11];
	}
}

/* Write the cluster, its one tone mark on the last vowel. */
static void
end_cluster(Folder *folder)
{
	uint32_t	ntones = 0,
				marked = 0;

	for (uint32_t i = 0; i < folder->nvowels; i++)
		if (folder->vowel[i].tone)
		{
			ntones++;
			marked = i;
		}
	if (ntones == 1)
	{
		uint8_t		tone = folder->vowel[marked].tone;

		folder->vowel[marked].tone = 0;
		folder->vowel[folder->nvowels - 1].tone = tone;
	}
	for (uint32_t i = 0; i < folder->nvowels; i++)
	{
		const char *s = vowels_of(folder->vowel[i].letter);
		size_t		at = 0;

		for (uint32_t skip = folder->vowel[i].tone; skip > 0; skip--)
			U8_FWD_1_UNSAFE(s, at);
		s += at;
		at = 0;
		U8_FWD_1_UNSAFE(s, at);
		put_bytes(folder, s, at);
	}
	folder->nvowels = 0;
}

/* Step 3 for a character of the composed lower case. */
static void
add_composed(Folder *folder, uint32_t c)
{
	uint32_t	f = c < NX_FOLD_SIZE ? nx_fold_table[c] : 0,
				letter = NX_FOLD_LETTER(f);

	if (nx_is_vowel(letter))
	{
		if (folder->nvowels == MAX_CLUSTER)
			end_cluster(folder);
		folder->vowel[folder->nvowels].letter = (uint8_t) letter;
		folder->vowel[folder->nvowels].tone = (uint8_t) NX_FOLD_TONE(f);
		folder->nvowels++;
		return;
	}
	end_cluster(folder);
	put_char(folder, letter == NX_L_D_STROKE ? 0x111 : c);
}

/* Steps 2 and 3 for a segment, by ICU. */
static void
add_segment(Folder *folder, const UChar *segment, int32_t length)
{
	UErrorCode	error = U_ZERO_ERROR;
	UChar		a[MAX_SEGMENT * 2 * 4],
				b[MAX_SEGMENT * 2 * 4 * 3];
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
	int32_t		n;

	/* the factors are what these may grow a text by, so there is no error */
	n = unorm2_normalize(nfd, segment, length, a, sizeof(a) / sizeof(a[0]),
						 &error);
	n = u_strFoldCase(b, sizeof(b) / sizeof(b[0]), a, n, U_FOLD_CASE_DEFAULT,
					  &error);
	if (U_SUCCESS(error))
	{
		UChar		c[sizeof(b) / sizeof(b[0])];

		n = unorm2_normalize(nfc, b, n, c, sizeof(c) / sizeof(c[0]), &error);
		if (U_SUCCESS(error))
		{
			for (int32_t at = 0; at < n;)
			{
				UChar32		character;

				U16_NEXT(c, at, n, character);
				add_composed(folder, (uint32_t) character);
			}
			return;
		}
	}
	for (int32_t at = 0; at < length;)
	{
		UChar32		character;

		U16_NEXT(segment, at, length, character);
		add_composed(folder, (uint32_t) character);
	}
}

/* Does the table know what it folds to, and does it begin a segment? */
static bool
is_simple(int32_t c)
{
	uint32_t	letter;

	if (c < 0x80)
		return c >= 0;
	if (c >= NX_FOLD_SIZE || c == 0x130)	/* the table has it as a plain i */
		return false;
	letter = NX_FOLD_LETTER(nx_fold_table[c]);
	return letter == NX_L_D_STROKE || nx_is_vowel(letter);
}

static bool
is_invisible(int32_t c)
{
	return NX_FOLD_CLASS(nx_fold_char((uint32_t) c)) == NX_C_IGNORED ||
		u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/* Characters of a text, one ahead. */
typedef struct Reader
{
	const unsigned char *s;
	size_t		left;			/* bytes after "next" */
	bool		more;			/* there is a next one */
	int32_t		next;
} Reader;

static void
advance(Reader *reader)
{
	uint32_t	n;

	reader->more = reader->left > 0;
	if (!reader->more)
		return;
	n = nx_decode(reader->s, reader->left, &reader->next);
	if (reader->next < 0)
		reader->next = 0xfffd;
	reader->s += n;
	reader->left -= n;
}

/* Step 1: the segment that begins with c, of which the reader has read. */
static void
gather_segment(Folder *folder, Reader *reader, int32_t c)
{
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
	UChar		segment[MAX_SEGMENT * 2];
	int32_t		n = 0;

	for (;;)
	{
		if (!is_invisible(c) && n < MAX_SEGMENT * 2 - 1)
			U16_APPEND_UNSAFE(segment, n, c);
		if (!reader->more || is_simple(reader->next) ||
			(!is_invisible(reader->next) &&
			 (U_FAILURE(error) ||
			  unorm2_hasBoundaryBefore(nfc, reader->next))))
			break;
		c = reader->next;
		advance(reader);
	}
	add_segment(folder, segment, n);
}

size_t
nx_fold(const char *text, size_t length, char *out, size_t size)
{
	Folder		folder = {.out = out, .size = size};
	Reader		reader = {.s = (const unsigned char *) text, .left = length};

	advance(&reader);
	while (reader.more)
	{
		int32_t		c = reader.next;

		advance(&reader);
		if (!is_simple(c) || (reader.more && !is_simple(reader.next)))
			gather_segment(&folder, &reader, c);
		else if (c >= 'A' && c <= 'Z')
			add_composed(&folder, (uint32_t) c + ('a' - 'A'));
		else
			add_composed(&folder, (uint32_t) c);
	}
	end_cluster(&folder);
	return folder.n;
}
