/*
 * lexicon.c
 *	  Fuzz target: any rows through the builder of the site's lexicon, and a
 *	  text that is read with it.
 *
 * An input is rows, one a line, "kind<TAB>phrase<TAB>canonical<TAB>code", up
 * to a line with a single full stop, and then the text.  Two backslashes in a
 * field stand for a line break, so that those are tried too.  Rows that the
 * builder refuses are left out, one by one.
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"

#define MAX_ROWS	64

/* One field of a line, up to a tab; moves on. */
static NxStr
take_field(Memory *memory, const char **at, const char *end, bool optional)
{
	const char *tab = memchr(*at, '\t', (size_t) (end - *at));
	size_t		len = (size_t) ((tab ? tab : end) - *at);
	char	   *copy = memory_copy(memory, *at, len),
			   *slashes;
	NxStr		s = {copy, (uint32_t) len};

	while ((slashes = memmem(copy, len, "\\\\", 2)) != NULL)
		slashes[0] = slashes[1] = '\n';
	*at = tab ? tab + 1 : end;
	if (optional && len == 0)
		s.s = NULL;
	return s;
}

/* The lines that are rows; gives where the text begins. */
static const char *
take_rows(Memory *memory, const char *at, const char *end,
		  NxLexiconRow *rows, uint32_t *nrows)
{
	*nrows = 0;
	while (at < end)
	{
		const char *line = memchr(at, '\n', (size_t) (end - at));
		NxLexiconRow *row = &rows[*nrows];

		if (line == NULL)
			line = end;
		if (line - at == 1 && *at == '.')
			return line;
		if (*nrows == MAX_ROWS)
			return at;
		row->kind = take_field(memory, &at, line, false);
		row->phrase = take_field(memory, &at, line, false);
		row->canonical = take_field(memory, &at, line, true);
		row->code = take_field(memory, &at, line, true);
		row->valid_from = at < line && *at == 'f' ? 0 : INT32_MIN;
		row->valid_to = at < line && *at == 't' ? 9000 : INT32_MAX;
		++*nrows;
		at = line < end ? line + 1 : end;
	}
	return end;
}

/* Build; the first row that check calls bad is the one that build refuses. */
static const NxLexicon *
build(Memory *memory, const NxLexiconRow *rows, uint32_t nrows,
	  uint32_t *bad_row)
{
	const NxLexicon *lexicon;
	NxRowError	error,
				expected = NX_ROW_OK;
	uint32_t	first_bad = 0;

	for (uint32_t i = 0; i < nrows && expected == NX_ROW_OK; i++)
	{
		CHECK(nx_check_row(&memory->host, &rows[i], &expected) == NX_OK);
		first_bad = i;
	}
	CHECK(nx_build_lexicon(&memory->host, rows, nrows, &lexicon, &error,
						   bad_row) == NX_OK);
	CHECK(error == expected);
	CHECK((lexicon != NULL) == (error == NX_ROW_OK));
	CHECK(error == NX_ROW_OK || *bad_row == first_bad);
	return lexicon;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *end = (const char *) data + size,
			   *text;
	NxLexiconRow rows[MAX_ROWS];
	uint32_t	nrows,
				bad_row;
	const NxLexicon *lexicon;
	Memory		memory;

	memory_begin(&memory);
	text = take_rows(&memory, (const char *) data, end, rows, &nrows);
	while ((lexicon = build(&memory, rows, nrows, &bad_row)) == NULL)
	{
		CHECK(bad_row < nrows);
		nrows--;
		memmove(&rows[bad_row], &rows[bad_row + 1],
				(nrows - bad_row) * sizeof(NxLexiconRow));
	}
	(void) check_text(&memory, lexicon, text, (size_t) (end - text),
					  NX_DAY_UNKNOWN, NX_WANT_EVENTS);
	memory_end(&memory);
	return 0;
}
