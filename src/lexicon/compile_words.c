/*
 * compile_words.c
 *	  Build-time program: compiles the frequent words to the tables that
 *	  src/engine/words.h declares.
 *
 *		compile_words words.tsv > build/words_data.c
 *
 * It links the engine's tokeniser without such a table, the compiled lexicon
 * and the compiled date words, so that the table says of a word just what
 * they say.  Each word in small letters counts for itself and for the one
 * that begins with a capital.  Errors are told as FILE:LINE: what.
 */
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "compiler.h"
#include "../engine/dates.h"
#include "../engine/doc.h"
#include "../engine/fold.h"
#include "../engine/words.h"

#define MAX_BITS	16
#define MAX_WORDS	30000

static NxWordSlot slot[1 << MAX_BITS];
static uint32_t bits = 8;
static uint64_t word[MAX_WORDS];
static NxToken token[MAX_WORDS];
static NxWordUse use[MAX_WORDS];
static uint32_t nwords;
static uint32_t entry[1 << 16];
static uint32_t nentries;

static void
tokenise(NxDoc *doc, const char *s)
{
	static const NxHost host = {host_alloc, NULL, NULL};
	jmp_buf		escape;

	memset(doc, 0, sizeof(*doc));
	doc->arena.host = &host;
	doc->text = s;
	doc->length = (uint32_t) strlen(s);
	doc->escape = &escape;
	if (setjmp(escape) != 0)
		complain_at(s, 0, "out of memory");
	nx_tokenise(doc);
}

/* Is it one word, in NFC? */
static bool
is_word(const NxDoc *doc)
{
	return doc->ntokens == 1 && doc->token[0].type == NX_T_WORD &&
		!(doc->token[0].flags & NX_TF_RAW);
}

/* Add a word; false if it is too long, no word, or there already. */
static bool
add(const char *s)
{
	unsigned char bytes[NX_WORD_BYTES] = {0};
	size_t		n = strlen(s);
	NxDoc		doc;

	if (n > NX_WORD_BYTES || nwords == MAX_WORDS)
		return false;
	tokenise(&doc, s);
	if (!is_word(&doc))
		return false;
	token[nwords] = doc.token[0];
	memcpy(bytes, s, n);
	word[nwords] = nx_word_load(bytes);
	if (nx_word_length(word[nwords]) != n)
		return false;
	for (uint32_t i = 0; i < nwords; i++)
		if (word[i] == word[nwords])
			return false;
	nwords++;
	return true;
}

/* The word with a capital, unless it is too long by that. */
static void
add_capital(const char *s)
{
	UErrorCode	error = U_ZERO_ERROR;
	UChar		u[32];
	UChar32		c;
	char		capital[64];
	int32_t		length,
				n,
				i = 0;

	u_strFromUTF8(u, 32, &length, s, -1, &error);
	U16_NEXT(u, i, length, c);
	if (U_FAILURE(error) || u_toupper(c) > 0xffff || u_toupper(c) == c)
		return;
	u[0] = (UChar) u_toupper(c);
	u_strToUTF8(capital, sizeof(capital), &n, u, length, &error);
	if (U_SUCCESS(error))
		(void) add(capital);
}

static void
read_file(const char *file)
{
	FILE	   *f = fopen(file, "r");
	char		line[256];

	if (f == NULL)
	{
		perror(file);
		exit(1);
	}
	for (int number = 1; fgets(line, sizeof(line), f) != NULL; number++)
	{
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] == '#' || line[0] == '\0')
			continue;
		if (strlen(line) > 40 || !add(line))
			complain_at(file, number,
					 "no word of at most eight bytes in NFC, or there already");
		add_capital(line);
	}
	fclose(f);
}

/* Frequent words find the best places, since they come first. */
static void
fill_slots(void)
{
	while ((UINT32_C(1) << bits) < nwords * 3 / 2)
		bits++;
	if (bits > MAX_BITS)
		complain_at("compile_words", 0, "too many words");
	for (uint32_t i = 0; i < nwords; i++)
	{
		uint32_t	at = nx_word_place(word[i], bits);

		while (slot[at].bytes != 0)
			at = (at + 1) & ((UINT32_C(1) << bits) - 1);
		slot[at] = (NxWordSlot)
		{
			word[i], (uint16_t) (i + 1), (uint8_t) token[i].end,
				token[i].shape, token[i].flags
		};
	}
}

/* The entries that a word is by itself, if its case fits. */
static void
find_entries(NxWordUse *u, const NxToken *t, const NxNode *node)
{
	const NxLexicon *lexicon = &nx_builtin_lexicon;

	u->node = node->entry;
	u->first = (uint16_t) nentries;
	for (uint32_t e = nx_first_entry(node); e != NX_NO_ENTRY;
		 e = nx_next_entry(lexicon, e))
	{
		if ((lexicon->cases[e].capital && t->shape == NX_LOWER) ||
			(lexicon->cases[e].upper && t->shape != NX_UPPER))
			continue;
		if (e > 0xffffff || nentries > UINT16_MAX - 2 ||
			u->nentries == NX_WORD_ENTRIES || lexicon->entries[e].kind > 31)
			complain_at(lexicon->strings + lexicon->entries[e].phrase, 0,
					 "no room for this entry of a frequent word");
		entry[nentries++] = (uint32_t) lexicon->entries[e].kind << 24 | e;
		u->nentries++;
		u->kinds |= UINT32_C(1) << lexicon->entries[e].kind;
	}
}

/* Which words of the lexicon's phrases come first, which second. */
static void
find_uses(void)
{
	const NxLexicon *lexicon = &nx_builtin_lexicon;

	for (uint32_t i = 0; i < nwords; i++)
	{
		const NxNode *node = nx_probe(lexicon, nx_mix(NX_ROOT, token[i].hash));

		use[i].aside = nx_probe(lexicon, nx_mix(NX_ROOT_ASIDE,
												token[i].hash)) != NULL;
		if (node != NULL)
			find_entries(&use[i], &token[i], node);
	}
	for (uint32_t e = 0; e < lexicon->nentries; e++)
	{
		NxDoc		doc;

		if (nx_root_of(&lexicon->entries[e]) != NX_ROOT ||
			lexicon->entries[e].nwords < 2)
			continue;
		tokenise(&doc, lexicon->strings + lexicon->entries[e].phrase);
		for (uint32_t i = 0; i < nwords; i++)
			if (token[i].hash == doc.token[0].hash)
				use[i].second |= nx_hash_bits(doc.token[1].hash);
	}
}

static uint32_t
date_term(uint64_t hash)
{
	for (uint32_t at = 0; at <= nx_date_mask; at++)
		if (nx_date_terms[at].hash == hash)
			return at + 1;
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc != 2)
		complain_at("compile_words", 0, "usage: compile_words words.tsv");
	read_file(argv[1]);
	fill_slots();
	find_uses();
	printf("/* Made by src/lexicon/compile_words.c. */\n"
		   "#include \"words.h\"\n\nconst uint32_t nx_word_bits = %u;\n\n"
		   "const NxWordSlot nx_word_slots[] = {\n", bits);
	for (uint32_t i = 0; i < UINT32_C(1) << bits; i++)
		printf("{0x%llx,%u,%u,%u,%u},\n",
			   (unsigned long long) slot[i].bytes, slot[i].id, slot[i].chars,
			   slot[i].shape, slot[i].flags);
	printf("};\n\nconst uint64_t nx_word_hashes[] = {\n0,\n");
	for (uint32_t i = 0; i < nwords; i++)
		printf("0x%llx,\n", (unsigned long long) token[i].hash);
	printf("};\n\nconst NxWordUse nx_word_uses[] = {\n{0,0,0,0,0,0},\n");
	for (uint32_t i = 0; i < nwords; i++)
		printf("{0x%llx,%u,%u,%u,%u,%u},\n",
			   (unsigned long long) use[i].second, use[i].kinds, use[i].node,
			   use[i].first, use[i].nentries, use[i].aside);
	printf("};\n\nconst uint32_t nx_word_entries[] = {\n");
	for (uint32_t i = 0; i < nentries; i++)
		printf("%u,%s", entry[i], i % 16 == 15 ? "\n" : "");
	printf("0,0\n");
	printf("};\n\nconst uint16_t nx_word_dates[] = {\n0,\n");
	for (uint32_t i = 0; i < nwords; i++)
		printf("%u,%s", date_term(token[i].hash), i % 16 == 15 ? "\n" : "");
	printf("};\n\nconst uint8_t nx_word_starts[] = {\n1,\n");
	for (uint32_t i = 0; i < nwords; i++)
	{
		uint32_t	term = date_term(token[i].hash);

		printf("%d,%s", term != 0 &&
			   (nx_date_terms[term - 1].flags & NX_DT_STARTS) != 0,
			   i % 32 == 31 ? "\n" : "");
	}
	printf("};\n");
	return 0;
}
