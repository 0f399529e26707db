/*
 * programmes_describe.c
 *	  What an entity is to the outside: its name, number, title, issuer, day
 *	  and spans, from all its mentions.
 *
 * The name is that of the longest mention; who issued it is read from the
 * symbol where no mention says so (QH13: Quốc hội khóa XIII).
 */
#include "programmes.h"

/* A piece of the document without its blanks. */
static NxStr
no_blanks(NxDoc *doc, NxRange at)
{
	NxStr		words = nx_words(doc, at);
	char	   *s = nx_alloc(doc, words.len + 1);
	uint32_t	n = 0;

	for (uint32_t i = 0; i < words.len; i++)
		if (words.s[i] != ' ')
			s[n++] = words.s[i];
	return (NxStr) {s, n};
}

/* The kind with its first letter in capitals: Đề án. */
static NxStr
kind_title(NxDoc *doc, NxPhrase kind)
{
	NxStr		s = nx_string(doc, nx_canonical(kind));
	unsigned char *c = (unsigned char *) s.s;

	if (s.len > 0 && c[0] >= 'a' && c[0] <= 'z')
		c[0] -= 32;
	else if (s.len > 1 && c[0] == 0xc4 && c[1] == 0x91)
		c[1] = 0x90;			/* đ, Đ */
	return s;
}

/* Who issued it, spelled out from its symbol: QH13 is Quốc hội khoá XIII. */
static NxStr
symbol_issuer(NxDoc *doc, const NxSymbol *symbol)
{
	static const char *const tens[] = {"", "X", "XX", "XXX"};
	static const char *const ones[] = {
		"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
	};
	NxStr		s = nx_string(doc, nx_canonical(symbol->issuer));

	if (!NX_TAGGED(symbol->issuer.entry, DOCUMENT_ISSUER_TERM) ||
		symbol->term == 0 || symbol->term >= 40)
		return s;
	s = nx_join(doc, s, " khóa ", nx_string(doc, tens[symbol->term / 10]));
	return nx_join(doc, s, "", nx_string(doc, ones[symbol->term % 10]));
}

/* The year of tầm nhìn đến năm 2045 in a range of tokens, 0: none. */
static int32_t
vision_year(const NxDoc *doc, NxRange at)
{
	for (uint32_t i = at.first; i < at.last; i++)
	{
		uint32_t	end;

		if (nx_document_word(doc, i, &end) & NX_W(VISION))
			return (int32_t) nx_first_year(doc, (NxRange) {end, at.last});
	}
	return 0;
}

void
nx_describe_programme(NxDoc *doc, uint32_t n)
{
	NxProgrammesState *state = nx_programmes(doc);
	const NxProgrammeEntity *e = &state->entity.v[n];
	const NxProgrammeMention *longest = &state->mention.v[e->longest];
	NxProgramme *p = &doc->programme.v[n];
	NxRange		rest = {longest->kind_end, longest->at.last};

	p->kind = nx_string(doc, nx_canonical(e->kind));
	p->issued = NX_DAY_UNKNOWN;
	/* Đề án: "..." */
	rest.first += rest.first < rest.last && nx_is(doc, rest.first, ':');
	if (e->symbol.at.last > 0)
		p->number = no_blanks(doc, e->symbol.at);
	if (longest->type == NX_PM_NUMBERED)
		p->name = nx_join(doc, kind_title(doc, e->kind), " ", p->number);
	else if (rest.first < rest.last)
		p->name = nx_join(doc, kind_title(doc, e->kind), " ",
						  nx_words(doc, rest));
	else
		p->name = kind_title(doc, e->kind);
	if (e->titled != UINT32_MAX)
		p->title = nx_words(doc, state->mention.v[e->titled].title);
	if (e->period != UINT32_MAX)
		p->vision = vision_year(doc, state->mention.v[e->period].tail);
}

/* Spans, and what only one of the mentions needs to say. */
void
nx_collect_programmes(NxDoc *doc)
{
	NxProgrammesState *state = nx_programmes(doc);

	for (uint32_t i = 0; i < doc->programme_ref.n; i++)
		doc->programme.v[doc->programme_ref.v[i].programme].nmentions++;
	for (uint32_t i = 0; i < doc->programme.n; i++)
	{
		NxProgramme *p = &doc->programme.v[i];

		p->mentions = nx_alloc(doc, (p->nmentions + 1) * sizeof(NxSpan));
		p->nmentions = 0;
	}
	for (uint32_t i = 0; i < doc->programme_ref.n; i++)
	{
		NxProgramme *p =
			&doc->programme.v[doc->programme_ref.v[i].programme];

		p->mentions[p->nmentions++] = nx_span(doc, doc->programme_ref.v[i].at);
	}
	for (uint32_t i = 0; i < state->mention.n; i++)
	{
		const NxProgrammeMention *m = &state->mention.v[i];
		NxProgramme *p;

		if (m->entity == UINT32_MAX)
			continue;
		p = &doc->programme.v[m->entity];
		if (p->issued == NX_DAY_UNKNOWN)
			p->issued = m->issued;
		if (p->issuer.s == NULL && m->issuer.first < m->issuer.last)
			p->issuer = nx_words(doc, m->issuer);
		if (p->part.s == NULL && m->part.first < m->part.last)
			p->part = nx_words(doc, m->part);
	}
	for (uint32_t i = 0; i < doc->programme.n; i++)
	{
		NxProgramme *p = &doc->programme.v[i];
		const NxProgrammeEntity *e = &state->entity.v[i];

		if (p->issuer.s == NULL && e->symbol.issuer.entry != NULL)
			p->issuer = symbol_issuer(doc, &e->symbol);
		if (p->issuer.s == NULL)
		{
			/* a kind that only one issues: nghị định (not thư), Chính phủ */
			const NxProgrammeMention *m = &state->mention.v[e->longest];
			const NxMatch *who =
				nx_match_tagged(doc, m->kind_first, NX_DOCUMENT_ISSUER,
								NX_MASK(DOCUMENT_ISSUER_KIND));

			if (who != NULL && m->kind_first + who->ntokens == m->kind_end)
				p->issuer = nx_string(doc, nx_canonical_of(who->lexicon,
														   who->entry));
		}
	}
}
