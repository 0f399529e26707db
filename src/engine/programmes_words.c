/*
 * programmes_words.c
 *	  What the lexicon says of the words around a document's kind and title.
 *
 * The words are data (documents.tsv): here they are only looked up, the
 * longest phrase first, so that "trong đó" ends a title that "trong" does not.
 */
#include "programmes.h"

uint64_t
nx_document_word(const NxDoc *doc, uint32_t token, uint32_t *end)
{
	const NxMatch *last;
	uint64_t	tags = 0;
	uint32_t	longest = 0;

	for (const NxMatch *m = nx_matches_aside(doc, token, &last); m < last; m++)
	{
		if (m->kind != NX_DOCUMENT_WORD || m->ntokens < longest)
			continue;
		tags = m->ntokens > longest ? m->entry->tags : tags | m->entry->tags;
		longest = m->ntokens;
	}
	*end = token + (longest ? longest : 1);
	return tags;
}

NxPhrase
nx_phrase(const NxDoc *doc, uint32_t token, NxKind kind, uint32_t *end)
{
	const NxMatch *m = nx_match(doc, token, kind);
	NxPhrase	p = {NULL, NULL};

	*end = token;
	if (m != NULL)
	{
		p.entry = m->entry;
		p.lexicon = m->lexicon;
		*end = token + m->ntokens;
	}
	return p;
}

/* FNV-1a: kinds are few and short, and only mentions ask. */
uint64_t
nx_name_hash(NxPhrase phrase)
{
	uint64_t	h = UINT64_C(14695981039346656037);

	for (const char *s = nx_canonical(phrase); *s; s++)
		h = (h ^ (unsigned char) *s) * UINT64_C(1099511628211);
	return h;
}

bool
nx_is_ordinal(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	if (t->gap == NX_GAP_LINE)
		return false;
	if (t->type == NX_T_NUMBER)
		return t->ndigits <= 2;
	if (t->type != NX_T_WORD || t->shape == NX_LOWER ||
		t->end_byte - t->start_byte > 5)
		return false;
	for (uint32_t b = t->start_byte; b < t->end_byte; b++)
		if (strchr("IVXivx", doc->text[b]) == NULL)
			return false;
	return true;
}

uint32_t
nx_ordinal(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];
	uint32_t	sum = 0,
				right = 0;

	if (!nx_is_ordinal(doc, i))
		return 0;
	if (t->type == NX_T_NUMBER)
		return t->value;
	for (uint32_t b = t->end_byte; b > t->start_byte; b--)
	{
		char		c = doc->text[b - 1] | 0x20;
		uint32_t	digit = c == 'x' ? 10 : c == 'v' ? 5 : 1;

		/* IX: what stands left of a greater one is taken away */
		sum = digit < right ? sum - digit : sum + digit;
		right = digit > right ? digit : right;
	}
	return sum;
}

/* Words of a range, signs not counted. */
uint32_t
nx_count_words(const NxDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	n = 0;

	for (; first < last; first++)
		n += doc->token[first].type != NX_T_PUNCT;
	return n;
}

bool
nx_has_capital(const NxDoc *doc, uint32_t first, uint32_t last)
{
	for (; first < last; first++)
		if (nx_capital(doc, first))
			return true;
	return false;
}
