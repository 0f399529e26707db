/*
 * analyse.c
 *	  The way of a document: the stages in their order, one call a line.
 */
#include "calendar.h"
#include "doc.h"

/* A text of this size or more is refused. */
#define MAX_TEXT	0x40000000

NxStatus
nx_read(const NxHost *host, const NxLexicon *site, const char *text,
		size_t length, NxDoc **result)
{
	NxDoc	   *doc;
	jmp_buf		escape;

	if (length >= MAX_TEXT)
		return NX_TOO_LARGE;
	doc = host->alloc(host->state, sizeof(NxDoc));
	if (doc == NULL)
		return NX_NO_MEMORY;
	memset(doc, 0, sizeof(*doc));
	doc->arena.host = host;
	doc->site = site;
	doc->text = text;
	doc->length = (uint32_t) length;
	doc->escape = &escape;
	if (setjmp(escape) != 0)
		return doc->status;

	nx_tokenise(doc);
	nx_find_sentences(doc);
	nx_find_symbols(doc);
	doc->escape = NULL;
	*result = doc;
	return NX_OK;
}

/* Run the stages that do not depend on the day of publication, once. */
static void
find(NxDoc *doc, uint32_t want)
{
	uint32_t	missing = want & ~doc->done;

	if ((missing & ~NX_WANT_DATES) != 0 && doc->match_at == NULL)
		nx_find_matches(doc);
	if (missing & NX_WANT_OFFICIALS)
		nx_find_people(doc);
	if (missing & NX_WANT_DATES)
		nx_find_dates(doc);
	if (missing & NX_WANT_PROGRAMMES)
		nx_find_programmes(doc);
	doc->done |= missing;
}

/* What a wanted part needs of others. */
static uint32_t
needs(uint32_t want)
{
	if (want & (NX_WANT_MENTIONS | NX_WANT_EVENTS))
		want |= NX_WANT_OFFICIALS | NX_WANT_DATES | NX_WANT_PROGRAMMES;
	if (want & NX_WANT_MENTIONS)
		want |= NX_WANT_EVENTS;
	if (want & NX_WANT_PROGRAMMES)
		want |= NX_WANT_DATES;	/* date of issue, period of a title */
	return want;
}

static void
give_officials(NxDoc *doc, NxResult *result)
{
	result->officials = nx_alloc(doc, (doc->person.n + 1) * sizeof(NxOfficial));
	for (uint32_t i = 0; i < doc->person.n; i++)
		if (doc->person.v[i].official)
			result->officials[result->nofficials++] = doc->person.v[i].out;
}

/*
 * What is wanted and not yet in the result of the same day, added to it; a
 * new result for another day, since the references of the document are
 * anchored at one day at a time.  Not inlined, so that setjmp's function has
 * no variable that changes.
 */
static __attribute__((noinline)) NxResult *
resolve(NxDoc *doc, NxDay published, uint32_t want)
{
	NxResult   *r = doc->result;

	/* a day that no calendar has says as little as none */
	if (published < nx_day_of(NX_MIN_YEAR, 1, 1) ||
		published > nx_day_of(NX_MAX_YEAR, 12, 31))
		published = NX_DAY_UNKNOWN;
	if (r == NULL || doc->published != published)
	{
		doc->published = published;
		doc->result = r = nx_alloc(doc, sizeof(NxResult));
	}
	find(doc, want);
	want &= ~r->have;
	if (want & NX_WANT_OFFICIALS)
		give_officials(doc, r);
	if (want & NX_WANT_DATES)
		nx_anchor_dates(doc, published, r);
	if (want & NX_WANT_PROGRAMMES)
		nx_resolve_programmes(doc, published, r);
	if (want & NX_WANT_EVENTS)
		nx_find_events(doc, published, r);
	if (want & NX_WANT_MENTIONS)
		nx_list_mentions(doc, r);
	r->have |= want;
	return r;
}

NxStatus
nx_resolve(NxDoc *doc, NxDay published, uint32_t want, NxResult **result)
{
	jmp_buf		escape;

	doc->escape = &escape;
	if (setjmp(escape) != 0)
		return doc->status;
	*result = resolve(doc, published, needs(want));
	doc->escape = NULL;
	return NX_OK;
}

const char *
nx_lexicon_hash(void)
{
	return nx_builtin_hash;
}

uint32_t
nx_builtin_rows(void)
{
	return nx_builtin_lexicon.nentries;
}

NxLexiconRow
nx_builtin_row(uint32_t n, char code[256])
{
	return nx_row_of(&nx_builtin_lexicon, n, code);
}
