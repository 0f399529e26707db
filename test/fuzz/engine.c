/*
 * engine.c
 *	  Fuzz target: any text through the engine.
 *
 * An input is three bytes and a text:
 *
 *		0	bit 0: published is known; bits 1-2: 1 NFC, 2 NFD of the text, else
 *			as it is; bit 3: poll stops; bit 4: memory ends; bits 5-7: which
 *			part is wanted first
 *		1	published, in steps of 97 days around 2000; after how many polls or
 *			allocations (times 8) to stop
 *		2	a blank or line break, so that a seed is a text with a line above
 */
#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "check.h"

#define HEAD	3

/* The text in a normal form, if it is UTF-8; else as it is. */
static char *
normalise(const UNormalizer2 *form, const char *text, size_t *size)
{
	UErrorCode	error = U_ZERO_ERROR;
	int32_t		room = (int32_t) *size * 4 + 16,
				n;
	UChar	   *wide = malloc((size_t) room * sizeof(UChar)),
			   *normal = malloc((size_t) room * sizeof(UChar));
	char	   *out = malloc((size_t) room * 3);

	u_strFromUTF8(wide, room, &n, text, (int32_t) *size, &error);
	n = unorm2_normalize(form, wide, n, normal, room, &error);
	u_strToUTF8(out, room * 3, &n, normal, n, &error);
	free(wide);
	free(normal);
	if (U_FAILURE(error))
	{
		free(out);
		return NULL;
	}
	*size = (size_t) n;
	return out;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint32_t wants[] = {
		NX_WANT_OFFICIALS, NX_WANT_DATES, NX_WANT_PROGRAMMES, NX_WANT_EVENTS,
		NX_WANT_MENTIONS, NX_WANT_DATES | NX_WANT_OFFICIALS,
		NX_WANT_PROGRAMMES | NX_WANT_EVENTS, NX_WANT_ALL
	};
	UErrorCode	error = U_ZERO_ERROR;
	Memory		memory;
	char	   *normal = NULL;
	const char *text;
	NxDay		published;

	if (size < HEAD)
		return 0;
	published = data[0] & 1 ? ((int) data[1] - 64) * 97 : NX_DAY_UNKNOWN;
	text = (const char *) data + HEAD;
	size -= HEAD;
	if ((data[0] >> 1 & 3) == 1)
		normal = normalise(unorm2_getNFCInstance(&error), text, &size);
	else if ((data[0] >> 1 & 3) == 2)
		normal = normalise(unorm2_getNFDInstance(&error), text, &size);

	memory_begin(&memory);
	if (data[0] & 8)
		memory.polls_left = data[1] + 1;
	if (data[0] & 16)
		memory.allocs_left = data[1] * 8;
	(void) check_text(&memory, NULL, normal != NULL ? normal : text, size,
					  published, wants[data[0] >> 5]);
	memory_end(&memory);
	free(normal);
	return 0;
}
