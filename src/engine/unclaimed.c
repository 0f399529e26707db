/*
 * unclaimed.c
 *	  Chains that no name follows.
 *
 * 1. An honorific alone may be the subject of a clause: Ông cho biết.
 * 2. An office that the text says is held (giữ chức, làm, là) is the last
 *	  person's before it in the sentence, but not what he asks for:
 *		ông A giữ chức | Bí thư Tỉnh ủy |		ông A yêu cầu cách chức | Trưởng phòng |
 * 3. Whose it is may stand behind it: cách chức Bí thư đối với ông A, cương
 *	  vị Bí thư của ông A.
 * 4. What is left may stand for somebody: nominals.c decides.
 */
#include "chains.h"

/* Does a predicate of the kinds in a mask end before a token? */
static bool
predicate_before(const NxDoc *doc, uint32_t i, uint64_t tags)
{
	for (uint32_t n = 1; n <= 4 && n <= i; n++)
	{
		const NxMatch *end;

		for (const NxMatch *m = nx_matches(doc, i - n, &end); m < end; m++)
			if (m->kind == NX_PREDICATE && m->ntokens == n &&
				(m->entry->tags & tags))
				return true;
	}
	return false;
}

static bool
opens_quote(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].gap == NX_GAP_SPACE &&
		(nx_is(doc, i, '"') || nx_is(doc, i, NX_OPEN) || nx_is(doc, i, '\''));
}

#define MAX_QUESTION	24		/* tokens */

/* Does a short sentence ask (Ông nghĩ thế nào?), not tell what is asked? */
static bool
is_question(const NxDoc *doc, const NxSentence *sentence)
{
	if (sentence->last - sentence->first > MAX_QUESTION ||
		!nx_is(doc, sentence->last - 1, '?'))
		return false;
	for (uint32_t i = sentence->first; i < sentence->last; i++)
		if (nx_is(doc, i, ':'))
			return false;
	return true;
}

/* An honorific alone: may it be the subject of a clause? */
static void
note_pronoun(NxScan *s, const NxChain *c)
{
	const NxDoc *doc = s->doc;
	const NxMatch *m = nx_match_tagged(doc, c->first, NX_HONORIFIC,
									   NX_MASK(HONORIFIC_SUBJECT));
	NxPronoun  *p;
	bool		clause;

	if (m == NULL || c->last >= doc->ntokens ||
		doc->token[c->last].gap == NX_GAP_LINE)
		return;
	/* who is asked is addressed */
	if (c->first <= doc->sentence[s->sentence].first + 1 &&
		is_question(doc, &doc->sentence[s->sentence]))
		return;
	clause = nx_cue_before(doc, c->first, NX_MASK(CUE_CLAUSE)) != NULL ||
		(predicate_before(doc, c->first, NX_MASK(PREDICATE_CONTENT)) &&
		 !predicate_before(doc, c->first, NX_MASK(PREDICATE_REQUEST) |
						   NX_MASK(PREDICATE_CONTROL)));
	/* khẳng định ông "ủng hộ" */
	if (doc->token[c->last].type != NX_T_WORD &&
		!(clause && opens_quote(doc, c->last) &&
		  doc->token[c->last + 1].shape == NX_LOWER))
		return;
	if (doc->token[c->last].type == NX_T_WORD && nx_capital(doc, c->last))
		return;
	if (nx_cue_before(doc, c->first, NX_MASK(CUE_CLAUSE)) == NULL)
	{
		if (c->first != doc->sentence[s->sentence].first && !clause &&
			doc->token[c->first - 1].type != NX_T_PUNCT)
			return;
		if (c->first != doc->sentence[s->sentence].first &&
			doc->token[c->last].type == NX_T_WORD &&
			!nx_match(doc, c->last, NX_PREDICATE) &&
			!nx_cue(doc, c->last, FUNCTION) && !nx_cue(doc, c->last, COPULA))
			return;
	}
	p = nx_push(s->doc, s->people->pronoun);
	p->at = (NxRange) {c->first, c->last};
	p->gender = c->gender;
}

/* Quyết định số 06/QĐ-TTg ngày … của | Thủ tướng: who issued it, no mention. */
static bool
issues_document(const NxDoc *doc, uint32_t i)
{
	if (nx_cue_before(doc, i, NX_MASK(CUE_OF)) == NULL)
		return false;
	for (uint32_t k = i; k > 0 && i - k < 12; k--)
		if (doc->token[k - 1].flags & NX_TF_SYMBOL)
			return true;
	return false;
}

/* Does an honorific that may be a subject alone end before a token? */
static bool
pronoun_before(const NxDoc *doc, uint32_t i)
{
	for (uint32_t n = 1; n <= 2 && n <= i; n++)
	{
		const NxMatch *m = nx_match_tagged(doc, i - n, NX_HONORIFIC,
										   NX_MASK(HONORIFIC_SUBJECT));

		if (m != NULL && m->ntokens == n)
			return true;
	}
	return false;
}

/*
 * The cue before a chain that says that somebody takes or has its offices,
 * or NULL: not what others demand (yêu cầu cách chức Trưởng phòng), and là
 * only behind the subject itself (ông A là, but not lợi ích của ông A là).
 */
const NxMatch *
nx_holding_cue(const NxScan *s, const NxChain *c)
{
	const NxDoc *doc = s->doc;
	const NxMatch *m = nx_cue_before(doc, c->first, NX_MASK(CUE_HOLDS) |
									 NX_MASK(CUE_COPULA));
	const NxName *name = nx_last_name(s) >= 0 ?
		&s->people->name.v[nx_last_name(s)] : NULL;
	uint32_t	i;

	if (m == NULL)
		return NULL;
	if (NX_TAGGED(m->entry, CUE_GENERIC) && NX_TAGGED(m->entry, CUE_COPULA))
		return NULL;			/* không phải là */
	if (!NX_TAGGED(m->entry, CUE_COPULA))
		return predicate_before(doc, m->first,
								NX_MASK(PREDICATE_REQUEST)) ? NULL : m;
	if (name == NULL || name->phrase.last > m->first || m->first == 0 ||
		name->at.first < doc->sentence[s->sentence].first ||
		doc->token[m->first - 1].type != NX_T_WORD ||
		pronoun_before(doc, m->first))
		return m;
	/* vẫn là, tiếp tục là: two words may stand between */
	for (i = name->phrase.last; i < m->first; i++)
		if (doc->token[i].type != NX_T_WORD || m->first - i > 2)
			return NULL;
	return m;
}

/* Does a token write a year? */
static bool
is_year(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	return t->type == NX_T_NUMBER && t->ndigits == 4 &&
		t->value >= 1900 && t->value < 2100;
}

/* Years from and to stand before: Từ năm 2002 đến năm 2006, ông làm ... */
static bool
has_span_of_years(const NxDoc *doc, uint32_t from, uint32_t to)
{
	uint32_t	year = to;		/* where a year stood last */
	bool		span = false;

	for (uint32_t i = from; i < to; i++)
	{
		if (is_year(doc, i))
		{
			span = year < i && i - year <= 6;
			year = i;
		}
		else if (doc->token[i].type == NX_T_PUNCT &&
				 !nx_is(doc, i, NX_DASH) && !nx_is(doc, i, '/'))
			year = to;
	}
	return span;
}

/* Is what a cue says held in the past: từng giữ chức, giai đoạn 1997 - 2009? */
static bool
in_past(const NxScan *s, const NxMatch *holds)
{
	const NxDoc *doc = s->doc;
	uint32_t	from = doc->sentence[s->sentence].first;

	if (NX_TAGGED(holds->entry, CUE_PAST))
		return true;
	for (uint32_t i = holds->first; i > from && holds->first - i < 6; i--)
	{
		if (doc->token[i].type != NX_T_WORD && i < holds->first)
			break;
		if (nx_cue(doc, i - 1, PAST))
			return true;
	}
	return has_span_of_years(doc, from, holds->first);
}

/* Is there no more than và between two names, or a comma in a bare list? */
static bool
are_joined(const NxDoc *doc, const NxName *a, const NxName *b)
{
	uint32_t	i = a->phrase.last;

	return i + 1 == b->phrase.first &&
		(nx_cue(doc, i, JOIN) ||
		 (nx_is(doc, i, ',') && b->phrase.first == b->at.first));
}

/* A chain's offices, said to be held by the name before them, if any. */
void
nx_add_held(NxScan *s, NxChain *c, const NxMatch *holds, bool generic)
{
	const NxDoc *doc = s->doc;
	int32_t		name = -1;

	if (holds != NULL && nx_last_name(s) >= 0 &&
		s->people->name.v[nx_last_name(s)].at.first >=
		doc->sentence[s->sentence].first)
		name = nx_last_name(s);
	for (uint32_t i = 0; i < c->noffices; i++)
	{
		NxOfficePhrase *o = nx_add_office(s, &c->office[i], name);

		if (i == 0)
			s->pending = s->people->office.n - 1;
		o->holds = holds != NULL;
		o->generic = generic;
		o->plural = c->plural;
		if (holds != NULL && o->tenure == NX_CURRENT && in_past(s, holds))
			o->tenure = NX_FORMER;
	}
	/* ông A và ông B được bầu làm ... */
	while (name > 0 && are_joined(doc, &s->people->name.v[name - 1],
								  &s->people->name.v[name]))
	{
		name--;
		for (uint32_t i = 0; i < c->noffices; i++)
			nx_add_office(s, &c->office[i], name)->holds = true;
	}
}

#define MAX_BEHIND	8			/* tokens */

/*
 * The subject of the main clause behind a clause without one that tells who
 * took an office: Sau khi trở thành Giám đốc Sở Y tế năm 2010, | ông A nói.
 * 0: none.
 */
static uint32_t
subject_behind(const NxScan *s, const NxChain *c, const NxMatch *holds)
{
	const NxDoc *doc = s->doc;
	const NxSentence *sentence = &doc->sentence[s->sentence];
	uint32_t	i = c->last;

	/* sau khi làm, trước khi được bổ nhiệm làm */
	if (holds == NULL || holds->first == 0 ||
		NX_TAGGED(holds->entry, CUE_COPULA) ||
		(nx_cue_before(doc, holds->first, NX_MASK(CUE_CLAUSE)) == NULL &&
		 nx_cue_before(doc, holds->first - 1,
					   NX_MASK(CUE_CLAUSE)) == NULL))
		return 0;
	while (i < sentence->last && i - c->last < MAX_BEHIND &&
		   !nx_is(doc, i, ',') && doc->token[i].gap != NX_GAP_LINE)
		i++;
	return i < sentence->last && nx_is(doc, i, ',') &&
		nx_match(doc, i + 1, NX_HONORIFIC) ? i + 1 : 0;
}

/* A chain that no name follows. */
void
nx_note_unclaimed(NxScan *s, NxChain *c)
{
	const NxDoc *doc = s->doc;
	const NxMatch *m;
	const NxMatch *holds,
			   *generic;
	uint32_t	behind;

	if (c->honorific)
	{
		note_pronoun(s, c);
		return;
	}
	holds = nx_holding_cue(s, c);
	generic = nx_cue_before(doc, c->first, NX_MASK(CUE_GENERIC));
	m = nx_cue_before(doc, c->first, NX_MASK(CUE_STRANGER));
	/* một quan chức, but not ông A là một quan chức */
	if (m != NULL && !nx_cue_before(doc, m->first, NX_MASK(CUE_COPULA)))
	{
		uint32_t   *stranger = nx_push(s->doc, s->people->stranger);

		*stranger = c->first;
	}
	nx_add_held(s, c, holds, c->plural || (c->noffices >= 3 && holds == NULL) ||
			 generic != NULL || issues_document(doc, c->first));
	/* cách chức Bí thư Tỉnh ủy đối với ông A, cương vị Bí thư của ông A */
	if (c->noffices > 0 &&
		(((m = nx_cue(doc, c->last, TOWARD)) != NULL &&
		  (m->ntokens > 1 || holds != NULL)) ||
		 ((holds != NULL ||
		   (generic != NULL && NX_TAGGED(generic->entry, CUE_SEAT))) &&
		  (m = nx_cue(doc, c->last, OF)) != NULL &&
		  (nx_match(doc, c->last + m->ntokens, NX_HONORIFIC) ||
		   nx_match(doc, c->last + m->ntokens, NX_RANK)))))
		s->pending_at = c->last + m->ntokens;
	else if (c->noffices > 0 &&
			 s->people->office.v[s->people->office.n - 1].name < 0 &&
			 (behind = subject_behind(s, c, holds)) > 0)
		s->pending_at = behind;
}

