/*
 * lexbuild.c
 *	  Building a lexicon (lexicon.h) of rows: for the site's entries when the
 *	  extension runs, and for the built-in ones when it is compiled, so that
 *	  both read phrases exactly as texts are read.
 *
 * 1. All phrases together are tokenised as one text, a line each.
 * 2. Each row is checked and becomes an entry with the key of its phrase.
 * 3. The entries are sorted by key, so that equal phrases stand together.
 * 4. Every prefix of every phrase gets a node in the hash table and a bit in
 *	  the filter.
 *
 * Phrases and canonical forms are kept as texts are given out, in NFC.
 *
 *		chủ tịch, chủ tịch nước  ->  nodes "chủ" (more), "chủ tịch" (1 entry,
 *									 more), "chủ tịch nước" (1 entry)
 */
#include "doc.h"

#include <stdlib.h>

static const struct
{
	const char *name;
	NxKind		kind;
}			kinds[] =
{
#define NX_KIND(symbol, name) {name, NX_##symbol},
#include "kinds.h"
};

static const struct
{
	const char *name;
	NxKind		kind;
	int			bit;
}			tags[] =
{
#define NX_TAG(kind, symbol, bit, name) {name, NX_##kind, bit},
#include "kinds.h"
};

#define LENGTH(array)	(sizeof(array) / sizeof((array)[0]))

static bool
is_name(NxStr s, const char *name)
{
	return strlen(name) == s.len && memcmp(name, s.s, s.len) == 0;
}

static NxRowError
read_kind(NxStr name, uint8_t *kind)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (is_name(name, kinds[i].name))
		{
			*kind = (uint8_t) kinds[i].kind;
			return NX_ROW_OK;
		}
	return NX_ROW_KIND;
}

/* A predicate is an event of some code, or hides one; without either tag it
 * would be an event that nobody can name. */
#define PREDICATE_TAGS \
	(((UINT64_C(1) << NX_EV_COUNT) - 2) | NX_MASK(PREDICATE_NOT))

/* Blank separated tags to a mask. */
static NxRowError
read_code(NxStr code, NxKind kind, uint64_t *mask)
{
	uint32_t	at = 0;

	*mask = 0;
	while (at < code.len)
	{
		NxStr		word = {code.s + at, 0};
		bool		known = false;

		while (at + word.len < code.len && word.s[word.len] != ' ')
			word.len++;
		at += word.len + 1;
		if (word.len == 0)
			continue;
		for (size_t i = 0; i < LENGTH(tags); i++)
			if (tags[i].kind == kind && is_name(word, tags[i].name))
			{
				*mask |= UINT64_C(1) << tags[i].bit;
				known = true;
			}
		if (!known)
			return NX_ROW_CODE;
	}
	if (kind == NX_PREDICATE && !(*mask & PREDICATE_TAGS))
		return NX_ROW_CODE;
	return NX_ROW_OK;
}

/* The phrase's words, tokens [first, last), into the entry and its key. */
static NxRowError
read_phrase(const NxDoc *doc, uint32_t first, uint32_t last, NxEntry *entry,
			NxCase *cases, uint64_t *key)
{
	if (first == last)
		return NX_ROW_EMPTY;
	if (last - first > NX_MAX_PHRASE)
		return NX_ROW_LONG;
	*key = nx_root_of(entry);
	for (uint32_t i = first; i < last; i++)
	{
		const NxToken *t = &doc->token[i];

		if (i > first && t->gap == NX_GAP_LINE)
			return NX_ROW_LINES;
		*key = nx_mix(*key, t->hash);
		if (t->type == NX_T_WORD && t->shape != NX_LOWER)
			cases->capital |= (uint16_t) (1 << (i - first));
		if (t->type == NX_T_WORD && t->shape == NX_UPPER)
			cases->upper |= (uint16_t) (1 << (i - first));
	}
	entry->nwords = (uint8_t) (last - first);
	return NX_ROW_OK;
}

typedef struct Keyed
{
	uint64_t	key;
	uint32_t	row;
	uint32_t	first;			/* its tokens */
	NxEntry		entry;
	NxCase		cases;
} Keyed;

static int
compare_keyed(const void *a, const void *b)
{
	const Keyed *x = a,
			   *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->row < y->row ? -1 : 1;
}

/* The node of a key; made if it is new. */
static NxNode *
node_for(uint32_t *filter, NxNode *nodes, uint32_t mask, uint64_t key)
{
	uint32_t	i = NX_PLACE_OF(key, mask),
				bit = NX_BIT_OF(key, mask);

	while (nodes[i].tag != 0 && nodes[i].tag != NX_TAG_OF(key))
		i = (i + 1) & mask;
	filter[bit / 32] |= UINT32_C(1) << bit % 32;
	nodes[i].tag = NX_TAG_OF(key);
	return &nodes[i];
}

/* How many different prefixes the rows have. */
static uint32_t
count_prefixes(NxDoc *doc, const Keyed *keyed, uint32_t nrows)
{
	uint64_t   *seen;
	uint32_t	mask = 15,
				n = 0;

	while (mask < doc->ntokens * 2)
		mask = mask * 2 + 1;
	seen = nx_alloc(doc, ((size_t) mask + 1) * sizeof(uint64_t));
	for (uint32_t i = 0; i < nrows; i++)
	{
		uint64_t	key = nx_root_of(&keyed[i].entry);

		for (uint32_t w = 0; w < keyed[i].entry.nwords; w++)
		{
			uint32_t	at;

			key = nx_mix(key, doc->token[keyed[i].first + w].hash);
			for (at = NX_PLACE_OF(key, mask); seen[at] != 0 && seen[at] != key;
				 at = (at + 1) & mask)
				;
			n += seen[at] == 0;
			seen[at] = key;
		}
	}
	return n;
}

static uint32_t
put_string(char *strings, uint32_t *at, NxStr s)
{
	uint32_t	here = *at;

	if (s.s == NULL || s.len == 0)
		return 0;
	memcpy(strings + here, s.s, s.len);
	strings[here + s.len] = '\0';
	*at += s.len + 1;
	return here;
}

static NxStr
phrase_of(const NxLexiconRow *row)
{
	return row->phrase;
}

static NxStr
canonical_of(const NxLexiconRow *row)
{
	return row->canonical;
}

/* Tokenise a field of all rows as one text, a line each. */
static void
tokenise_rows(NxDoc *doc, const NxLexiconRow *rows, uint32_t nrows,
			  NxStr (*field) (const NxLexiconRow *), uint32_t *start)
{
	size_t		size = 0;
	char	   *text;

	for (uint32_t i = 0; i < nrows; i++)
		size += (size_t) field(&rows[i]).len + 1;
	if (size >= 0x40000000)
		nx_fail(doc, NX_TOO_LARGE);
	text = nx_alloc_raw(doc, size + 1);
	size = 0;
	for (uint32_t i = 0; i < nrows; i++)
	{
		NxStr		line = field(&rows[i]);

		start[i] = (uint32_t) size;
		/* a NUL would end what is kept as a C string */
		for (uint32_t k = 0; k < line.len; k++)
			text[size++] = line.s[k] != '\0' ? line.s[k] : ' ';
		text[size++] = '\n';
	}
	start[nrows] = (uint32_t) size;
	doc->text = text;
	doc->length = (uint32_t) size;
	nx_tokenise(doc);
}

/* The tokens of a row, from where those of the row before ended. */
static NxRange
row_tokens(const NxDoc *doc, uint32_t from, uint32_t end_byte)
{
	NxRange		at = {from, from};

	while (at.last < doc->ntokens &&
		   doc->token[at.last].start_byte < end_byte)
		at.last++;
	return at;
}

/*
 * The canonical forms as they will be given out, NFC with single spaces,
 * whatever form the rows have.
 */
static NxStr *
clean_canonicals(NxDoc *doc, const NxLexiconRow *rows, uint32_t nrows)
{
	uint32_t   *start = nx_alloc_raw(doc, (nrows + 1) * sizeof(uint32_t));
	NxStr	   *clean = nx_alloc(doc, (nrows + 1) * sizeof(NxStr));
	NxRange		at = {0, 0};

	tokenise_rows(doc, rows, nrows, canonical_of, start);
	for (uint32_t i = 0; i < nrows; i++)
	{
		at = row_tokens(doc, at.last, start[i + 1]);
		clean[i] = nx_words(doc, at);
	}
	return clean;
}

/* Steps 1 and 2; gives NULL at a bad row. */
static Keyed *
read_rows(NxDoc *doc, const NxLexiconRow *rows, uint32_t nrows,
		  NxRowError *error, uint32_t *bad_row)
{
	uint32_t   *start = nx_alloc_raw(doc, (nrows + 1) * sizeof(uint32_t));
	Keyed	   *keyed = nx_alloc(doc, (nrows + 1) * sizeof(Keyed));
	NxRange		at = {0, 0};

	tokenise_rows(doc, rows, nrows, phrase_of, start);
	for (uint32_t i = 0; i < nrows; i++)
	{
		Keyed	   *k = &keyed[i];

		at = row_tokens(doc, at.last, start[i + 1]);
		k->row = i;
		k->first = at.first;
		*error = read_kind(rows[i].kind, &k->entry.kind);
		if (*error == NX_ROW_OK)
			*error = read_code(rows[i].code, k->entry.kind, &k->entry.tags);
		if (*error == NX_ROW_OK)
			*error = read_phrase(doc, at.first, at.last, &k->entry, &k->cases,
								 &k->key);
		if (*error != NX_ROW_OK)
		{
			*bad_row = i;
			return NULL;
		}
		k->entry.valid_from = rows[i].valid_from;
		k->entry.valid_to = rows[i].valid_to;
	}
	return keyed;
}

static const NxLexicon *
build(NxDoc *doc, const NxLexiconRow *rows, uint32_t nrows, NxRowError *error,
	  uint32_t *bad_row)
{
	NxStr	   *canonical = clean_canonicals(doc, rows, nrows),
			   *phrase = nx_alloc(doc, (nrows + 1) * sizeof(NxStr));
	Keyed	   *keyed = read_rows(doc, rows, nrows, error, bad_row);
	NxLexicon  *lexicon = nx_alloc(doc, sizeof(NxLexicon));
	NxEntry    *entries = nx_alloc(doc, (nrows + 1) * sizeof(NxEntry));
	uint8_t    *kind = nx_alloc(doc, nrows + 1);
	NxCase	   *cases = nx_alloc(doc, (nrows + 1) * sizeof(NxCase));
	NxNode	   *nodes;
	uint32_t   *filter,
				mask = 15,
				prefixes,
				at = 1;
	size_t		size = 1;
	char	   *strings;

	if (keyed == NULL)
		return NULL;
	qsort(keyed, nrows, sizeof(Keyed), compare_keyed);

	prefixes = count_prefixes(doc, keyed, nrows);
	while (mask < prefixes + prefixes / 3)
		mask = mask * 2 + 1;	/* at most three quarters full */
	filter = nx_alloc(doc, ((size_t) mask + 1) / 2 * sizeof(uint32_t));
	nodes = nx_alloc(doc, ((size_t) mask + 1) * sizeof(NxNode));
	for (uint32_t i = 0; i < nrows; i++)
	{
		const Keyed *k = &keyed[i];

		phrase[k->row] = nx_words(doc, (NxRange) {
			k->first, k->first + k->entry.nwords
		});
		size += (size_t) phrase[k->row].len + canonical[k->row].len + 2;
	}
	strings = nx_alloc(doc, size);

	for (uint32_t i = 0; i < nrows; i++)
	{
		const Keyed *k = &keyed[i];
		uint64_t	key = nx_root_of(&k->entry);
		NxNode	   *node;

		for (uint32_t w = 0; w + 1 < k->entry.nwords; w++)
		{
			key = nx_mix(key, doc->token[k->first + w].hash);
			node_for(filter, nodes, mask, key)->entry |= NX_NODE_MORE;
		}
		node = node_for(filter, nodes, mask, k->key);
		if (!(node->entry & NX_NODE_PHRASE))
			node->entry |= i << 2 | NX_NODE_PHRASE;
		entries[i] = k->entry;
		cases[i] = k->cases;
		kind[i] = (uint8_t) (k->entry.kind |
							 (k->cases.capital ? NX_EK_CAPITAL : 0) |
							 (i + 1 == nrows || keyed[i + 1].key != k->key ?
							  NX_EK_LAST : 0));
		entries[i].phrase = put_string(strings, &at, phrase[k->row]);
		entries[i].canonical = put_string(strings, &at, canonical[k->row]);
	}

	lexicon->filter = filter;
	lexicon->nodes = nodes;
	lexicon->mask = mask;
	lexicon->kinds = kind;
	lexicon->cases = cases;
	lexicon->entries = entries;
	lexicon->nentries = nrows;
	lexicon->strings = strings;
	return lexicon;
}

NxStatus
nx_build_lexicon(const NxHost *host, const NxLexiconRow *rows, uint32_t nrows,
				 const NxLexicon **lexicon, NxRowError *error,
				 uint32_t *bad_row)
{
	NxDoc		doc;
	jmp_buf		escape;

	memset(&doc, 0, sizeof(doc));
	doc.arena.host = host;
	doc.escape = &escape;
	*lexicon = NULL;
	*error = NX_ROW_OK;
	*bad_row = 0;
	if (setjmp(escape) != 0)
		return doc.status;
	*lexicon = build(&doc, rows, nrows, error, bad_row);
	return NX_OK;
}

NxStatus
nx_check_row(const NxHost *host, const NxLexiconRow *row, NxRowError *error)
{
	NxDoc		doc;
	jmp_buf		escape;
	uint32_t	bad_row;

	memset(&doc, 0, sizeof(doc));
	doc.arena.host = host;
	doc.escape = &escape;
	*error = NX_ROW_OK;
	if (setjmp(escape) != 0)
		return doc.status;
	(void) read_rows(&doc, row, 1, error, &bad_row);
	return NX_OK;
}

/* Bytes of a lexicon's strings. */
static size_t
size_of_strings(const NxLexicon *lexicon)
{
	uint32_t	last = 0;

	for (uint32_t i = 0; i < lexicon->nentries; i++)
	{
		const NxEntry *entry = &lexicon->entries[i];

		if (entry->phrase > last)
			last = entry->phrase;
		if (entry->canonical > last)
			last = entry->canonical;
	}
	return last + strlen(lexicon->strings + last) + 1;
}

/* Copy size bytes to a place in the block, the next one aligned for any. */
static const void *
put_block(char **at, const void *from, size_t size)
{
	char	   *here = *at;

	memcpy(here, from, size);
	*at += (size + 15) & ~(size_t) 15;
	return here;
}

const NxLexicon *
nx_copy_lexicon(const NxHost *host, const NxLexicon *lexicon)
{
	size_t		places = (size_t) lexicon->mask + 1,
				n = lexicon->nentries,
				strings = size_of_strings(lexicon),
				total = sizeof(NxLexicon) + places / 2 * sizeof(uint32_t) +
		places * sizeof(NxNode) +
		n * (sizeof(uint8_t) + sizeof(NxCase) + sizeof(NxEntry)) +
		strings + 7 * 16;
	char	   *at = host->alloc(host->state, total);
	NxLexicon  *copy;

	if (at == NULL)
		return NULL;
	copy = (NxLexicon *) put_block(&at, lexicon, sizeof(NxLexicon));
	copy->filter = put_block(&at, lexicon->filter,
							 places / 2 * sizeof(uint32_t));
	copy->nodes = put_block(&at, lexicon->nodes, places * sizeof(NxNode));
	copy->kinds = put_block(&at, lexicon->kinds, n);
	copy->cases = put_block(&at, lexicon->cases, n * sizeof(NxCase));
	copy->entries = put_block(&at, lexicon->entries, n * sizeof(NxEntry));
	copy->strings = put_block(&at, lexicon->strings, strings);
	return copy;
}

NxLexiconRow
nx_row_of(const NxLexicon *lexicon, uint32_t n, char code[256])
{
	const NxEntry *entry = &lexicon->entries[n];
	NxLexiconRow row;
	const char *s;
	size_t		at = 0;

	memset(&row, 0, sizeof(row));
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (kinds[i].kind == entry->kind)
			row.kind = (NxStr) {kinds[i].name, (uint32_t) strlen(kinds[i].name)};
	s = lexicon->strings + entry->phrase;
	row.phrase = (NxStr) {s, (uint32_t) strlen(s)};
	if (entry->canonical)
	{
		s = lexicon->strings + entry->canonical;
		row.canonical = (NxStr) {s, (uint32_t) strlen(s)};
	}
	for (size_t i = 0; i < LENGTH(tags); i++)
		if (tags[i].kind == entry->kind && (entry->tags >> tags[i].bit & 1) &&
			at + strlen(tags[i].name) + 2 < 256)
		{
			if (at > 0)
				code[at++] = ' ';
			memcpy(code + at, tags[i].name, strlen(tags[i].name));
			at += strlen(tags[i].name);
		}
	if (at > 0)
		row.code = (NxStr) {code, (uint32_t) at};
	row.valid_from = entry->valid_from;
	row.valid_to = entry->valid_to;
	return row;
}
