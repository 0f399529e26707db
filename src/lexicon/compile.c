/*
 * compile.c
 *	  Build-time program: compiles the lexicon's files to const tables.
 *
 *		compile_lexicon FILE.tsv ... [-- FILE ...] > build/lexicon_data.c
 *
 * Files behind -- only count for the hash by which a stored result knows the
 * lexicon that made it: the date rows, which another program compiles.
 *
 * It links the engine's text.c, fold.c, doc.c and lexbuild.c, so a phrase is
 * cut and folded here exactly as it will be in a text.  Errors are told as
 * FILE:LINE: what, and end the build.
 *
 * A line of a file is a comment (#), or kind, phrase, canonical, code and
 * valid, separated by tabs; columns at the end may be left out.  valid is
 * [YYYY-MM-DD,YYYY-MM-DD), either side may be empty.
 */
#include <string.h>

#include "compiler.h"
#include "../engine/lexicon.h"

typedef struct Place
{
	const char *file;
	int			line;
} Place;

static NxLexiconRow *rows;
static Place *places;
static uint32_t nrows,
			room;
static uint64_t content_hash = UINT64_C(14695981039346656037);

/* Days from 2000-01-01 (Howard Hinnant's days_from_civil). */
static NxDay
day_number(int y, int m, int d)
{
	int			era,
				yoe,
				doy;

	y -= m <= 2;
	era = (y >= 0 ? y : y - 399) / 400;
	yoe = y - era * 400;
	doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 730425;
}

static bool
read_day(const char **s, NxDay *day, NxDay if_empty)
{
	int			y,
				m,
				d,
				n = 0;

	*day = if_empty;
	if (**s == ',' || **s == ')')
		return true;
	if (sscanf(*s, "%4d-%2d-%2d%n", &y, &m, &d, &n) != 3 || n != 10)
		return false;
	*day = day_number(y, m, d);
	*s += n;
	return true;
}

static bool
read_valid(const char *s, NxLexiconRow *row)
{
	return *s++ == '[' && read_day(&s, &row->valid_from, INT32_MIN) &&
		*s++ == ',' && read_day(&s, &row->valid_to, INT32_MAX) &&
		strcmp(s, ")") == 0;
}

static NxStr
field(char **rest)
{
	char	   *start = *rest,
			   *tab;
	NxStr		s = {NULL, 0};

	if (start == NULL)
		return s;
	tab = strchr(start, '\t');
	*rest = tab ? tab + 1 : NULL;
	if (tab)
		*tab = '\0';
	if (*start)
		s = (NxStr) {start, (uint32_t) strlen(start)};
	return s;
}

static void
read_line(const char *file, int number, char *line)
{
	NxLexiconRow *row;
	NxStr		valid;

	if (nrows == room)
	{
		room = room ? room * 2 : 1024;
		rows = realloc(rows, room * sizeof(*rows));
		places = realloc(places, room * sizeof(*places));
	}
	row = &rows[nrows];
	places[nrows] = (Place) {file, number};
	row->kind = field(&line);
	row->phrase = field(&line);
	row->canonical = field(&line);
	row->code = field(&line);
	valid = field(&line);
	row->valid_from = INT32_MIN;
	row->valid_to = INT32_MAX;
	if (row->kind.s == NULL || row->phrase.s == NULL)
		complain_at(file, number, "a row needs a kind and a phrase");
	if (line != NULL)
		complain_at(file, number, "too many columns");
	if (valid.s != NULL && !read_valid(valid.s, row))
		complain_at(file, number, "valid is no range of days");
	nrows++;
}

static void
read_file(const char *file, bool rows_of_ours)
{
	FILE	   *f = fopen(file, "r");
	char	   *line = NULL;
	size_t		size = 0;
	ssize_t		n;
	int			number = 0;

	if (f == NULL)
	{
		perror(file);
		exit(1);
	}
	while ((n = getline(&line, &size, f)) >= 0)
	{
		number++;
		while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
			line[--n] = '\0';
		if (n == 0 || line[0] == '#')
			continue;
		for (ssize_t i = 0; i < n; i++)
			content_hash = (content_hash ^ (unsigned char) line[i]) *
				UINT64_C(1099511628211);
		if (rows_of_ours)
			read_line(file, number, strdup(line));
	}
	free(line);
	fclose(f);
}

static void
write_tables(const NxLexicon *lexicon)
{
	const char *s = lexicon->strings;
	size_t		size = 1;

	for (uint32_t i = 0; i < lexicon->nentries; i++)
	{
		const NxEntry *e = &lexicon->entries[i];
		uint32_t	last = e->canonical > e->phrase ? e->canonical : e->phrase;

		if (last + strlen(s + last) + 1 > size)
			size = last + strlen(s + last) + 1;
	}
	printf("/* Made by src/lexicon/compile.c. */\n#include \"lexicon.h\"\n\n"
		   "static const uint32_t filter[] = {\n");
	for (uint32_t i = 0; i < (lexicon->mask + 1) / 2; i++)
		printf("%u,%s", lexicon->filter[i], i % 8 == 7 ? "\n" : "");
	printf("};\n\nstatic const NxNode nodes[] = {\n");
	for (uint32_t i = 0; i <= lexicon->mask; i++)
		printf("{%u,%u},%s", lexicon->nodes[i].tag, lexicon->nodes[i].entry,
			   i % 4 == 3 ? "\n" : "");
	printf("};\n\nstatic const uint8_t kinds[] = {\n");
	for (uint32_t i = 0; i < lexicon->nentries; i++)
		printf("%u,%s", lexicon->kinds[i], i % 16 == 15 ? "\n" : "");
	printf("};\n\nstatic const NxCase cases[] = {\n");
	for (uint32_t i = 0; i < lexicon->nentries; i++)
		printf("{%u,%u},%s", lexicon->cases[i].capital,
			   lexicon->cases[i].upper, i % 6 == 5 ? "\n" : "");
	printf("};\n\nstatic const NxEntry entries[] = {\n");
	for (uint32_t i = 0; i < lexicon->nentries; i++)
	{
		const NxEntry *e = &lexicon->entries[i];

		printf("{0x%llxu,%d%s,%d,%u,%u,%u,%u},\n",
			   (unsigned long long) e->tags,
			   e->valid_from == INT32_MIN ? INT32_MIN + 1 : e->valid_from,
			   e->valid_from == INT32_MIN ? "-1" : "", e->valid_to,
			   e->phrase, e->canonical, e->kind, e->nwords);
	}
	printf("};\n\nstatic const char strings[] = {\n");
	for (size_t i = 0; i < size; i++)
		printf("%d,%s", (signed char) s[i], i % 24 == 23 ? "\n" : "");
	printf("};\n\nconst NxLexicon nx_builtin_lexicon = {\n"
		   "filter, nodes, %u, %u, kinds, cases, entries, strings};\n\n"
		   "const char nx_builtin_hash[17] = \"%016llx\";\n",
		   lexicon->mask, lexicon->nentries, (unsigned long long) content_hash);
}

int
main(int argc, char **argv)
{
	static const char *const what[] = {
		"", "unknown kind", "no phrase", "phrase of several lines",
		"phrase of too many words", "unknown tag in code"
	};
	NxHost		host = {host_alloc, NULL, NULL};
	const NxLexicon *lexicon;
	NxRowError	error;
	uint32_t	bad_row;

	bool		ours = true;

	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], "--") == 0)
			ours = false;
		else
			read_file(argv[i], ours);
	if (nx_build_lexicon(&host, rows, nrows, &lexicon, &error, &bad_row) != NX_OK)
	{
		fprintf(stderr, "out of memory\n");
		return 1;
	}
	if (error != NX_ROW_OK)
		complain_at(places[bad_row].file, places[bad_row].line, what[error]);
	write_tables(lexicon);
	return 0;
}
