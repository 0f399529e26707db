/*
 * chains.c
 *	  Offices, ranks, degrees and honorifics in a row.
 *
 * Elements are joined by commas, dashes and words like kiêm, or by nothing:
 *
 *		Ủy viên Bộ Chính trị, | Bí thư Thành ủy | ông
 *
 * Not all of a row need be one person's.  The office that somebody stands in
 * for, a description, or the office itself before its deputy's is another's:
 *
 *		thay mặt Bộ trưởng, | Thứ trưởng A		gặp Thủ tướng, | Phó Thủ tướng B
 */
#include "chains.h"

const NxMatch *
nx_cue_before(const NxDoc *doc, uint32_t token, uint64_t tags)
{
	for (uint32_t n = 4; n >= 1; n--)
		if (token >= n && doc->token[token].gap != NX_GAP_LINE &&
			nx_begins(doc, token - n, UINT64_C(1) << NX_CUE))
		{
			const NxMatch *end;

			for (const NxMatch *m = nx_matches(doc, token - n, &end); m < end; m++)
				if (m->kind == NX_CUE && m->ntokens == n &&
					(m->entry->tags & tags))
					return m;
		}
	return NULL;
}

/* One element at i added to the chain: its end, or i. */
static uint32_t
element(const NxDoc *doc, uint32_t i, NxChain *c)
{
	const NxMatch *m,
			   *rank = nx_match(doc, i, NX_RANK);
	uint32_t	end;

	if (c->noffices < NX_MAX_CHAIN &&
		(end = nx_office_at(doc, i, &c->office[c->noffices])) != 0 &&
		(rank == NULL || end > i + rank->ntokens))
	{
		c->noffices++;
		c->expect = NX_AFTER_OFFICE;
		return end;
	}
	if (rank != NULL)
	{
		c->rank = (NxRange) {i, i + rank->ntokens};
		c->expect = NX_AFTER_OFFICE;
		end = i + rank->ntokens;
		/* Trung tướng về hưu Juraj Kolár */
		if ((m = nx_match(doc, end, NX_OFFICE_MODIFIER)) != NULL &&
			nx_capital(doc, end + m->ntokens))
			end += m->ntokens;
		return end;
	}
	/* ông bác bỏ: no uncle */
	if ((m = nx_match(doc, i, NX_HONORIFIC)) != NULL &&
		c->expect != NX_AFTER_HONORIFIC)
	{
		if (NX_TAGGED(m->entry, HONORIFIC_MALE))
			c->gender = 'm';
		if (NX_TAGGED(m->entry, HONORIFIC_FEMALE))
			c->gender = 'f';
		c->expect = NX_AFTER_HONORIFIC;
		return i + m->ntokens;
	}
	if ((m = nx_match(doc, i, NX_DEGREE)) != NULL)
	{
		end = i + m->ntokens;
		if (c->expect == NX_ANYWHERE)
			c->expect = NX_AFTER_OFFICE;
		return nx_is(doc, end, '.') ? end + 1 : end;
	}
	if ((m = nx_match(doc, i, NX_PROFESSION)) != NULL)
	{
		c->expect = NX_AFTER_OFFICE;
		return i + m->ntokens;
	}
	return i;
}

/* A sign or word that joins two elements: its end, or i. */
uint32_t
nx_chain_joint(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m;

	if (i >= doc->ntokens || doc->token[i].gap == NX_GAP_LINE)
		return i;
	if (nx_is(doc, i, ',') || nx_is(doc, i, NX_DASH) || nx_is(doc, i, '.') ||
		nx_is(doc, i, '/'))
		i++;
	if ((m = nx_cue(doc, i, JOIN)) != NULL)
		i += m->ntokens;
	return i;
}

/* Do the first n words up to one token and up to another equal each other? */
static bool
same_before(const NxDoc *doc, uint32_t a, uint32_t b, uint32_t n)
{
	for (uint32_t i = 1; i <= n; i++)
		if (doc->token[a - i].hash != doc->token[b - i].hash)
			return false;
	return true;
}

/*
 * Is an office the deputy's of another: Thủ tướng, Phó Thủ tướng; Thủ tướng
 * Chính phủ, Phó Thủ tướng?
 */
static bool
is_deputy(const NxDoc *doc, const NxOfficePhrase *o, const NxOfficePhrase *of)
{
	uint32_t	n = of->head.last - of->head.first,
				body = of->at.last - of->head.last;

	return o->head.last - o->head.first > n &&
		same_before(doc, o->head.last, of->head.last, n) &&
		(body == 0 ||
		 (NX_TAGGED(of->entry, OFFICE_COMPLETE) &&
		  o->at.last == o->head.last) ||
		 (o->at.last - o->head.last >= body &&
		  same_before(doc, o->at.last, of->at.last, body)));
}

/* Tổng thống Indonesia và | Chủ tịch nước: offices of different countries? */
static bool
is_foreign_guest(const NxDoc *doc, const NxOfficePhrase *a,
				 const NxOfficePhrase *b)
{
	const NxMatch *x = nx_country_of(doc, a->place),
			   *y = nx_country_of(doc, b->place);

	return nx_cue(doc, a->at.last, CLAUSE) && x != NULL &&
		(y != NULL ? x->entry != y->entry :
		 NX_TAGGED(b->entry, OFFICE_COMPLETE) ||
		 NX_TAGGED(b->entry, OFFICE_SOLE));
}

/*
 * How many of a chain's first offices cannot be the next name's: who stands
 * for another (thay mặt Bộ trưởng, Thứ trưởng A), a description, the office
 * itself before its deputy's (gặp Thủ tướng, Phó Thủ tướng A) or a minister's
 * (báo cáo Thủ tướng, Bộ trưởng A).
 */
static uint32_t
others(const NxDoc *doc, const NxChain *c)
{
	uint32_t	n = 0;

	if (c->noffices < 2)
		return 0;
	if (nx_cue_before(doc, c->first, NX_MASK(CUE_BEHALF)))
		n = 1;
	for (uint32_t i = 1; i < c->noffices; i++)
	{
		const NxOfficePhrase *o = &c->office[i - 1];

		if (NX_TAGGED(o->entry, OFFICE_DESCRIPTION) ||
			((NX_TAGGED(o->entry, OFFICE_SOLE) ||
			  (NX_TAGGED(o->entry, OFFICE_OF_BODY) &&
			   !NX_TAGGED(o->entry, OFFICE_PART) &&
			   o->at.last == o->head.last)) &&
			 NX_TAGGED(c->office[i].entry, OFFICE_OF_BODY) &&
			 !NX_TAGGED(c->office[i].entry, OFFICE_PART) &&
			 nx_is(doc, c->office[i].at.first - 1, ',')) ||
			(!NX_TAGGED(o->entry, OFFICE_OF_BODY) &&
			 o->tenure == NX_CURRENT && c->office[i].tenure == NX_CURRENT &&
			 is_deputy(doc, &c->office[i], o)) ||
			is_foreign_guest(doc, o, &c->office[i]))
			n = i;
	}
	return n;
}

/* The chain that begins at a token; false if none does. */
bool
nx_chain_at(const NxDoc *doc, uint32_t first, NxChain *c)
{
	uint32_t	i,
				elements = 0;

	memset(c, 0, sizeof(*c));
	c->first = first;
	for (i = first; i < doc->ntokens && elements < 2 * NX_MAX_CHAIN;)
	{
		uint32_t	end = element(doc, i, c),
					next;

		if (end == i)
			break;
		c->last = i = end;
		c->honorific = ++elements == 1 && c->expect == NX_AFTER_HONORIFIC;
		if (doc->token[i].gap == NX_GAP_LINE)
			break;
		if (nx_chain_begins(doc, i))
			continue;
		/* của ông, bà X: an honorific stands before a name or alone */
		next = c->expect == NX_AFTER_HONORIFIC && nx_is(doc, i, ',') ? i :
			nx_chain_joint(doc, i);
		if (next == i || next >= doc->ntokens ||
			doc->token[next].gap == NX_GAP_LINE || !nx_chain_begins(doc, next))
			break;
		/* a full stop joins only what is glued to it: GS.TS */
		if (nx_is(doc, i, '.') && doc->token[next].gap != NX_GAP_NONE)
			break;
		if (!nx_is(doc, i, '.') && !nx_is(doc, i, '/'))
		{
			c->split = c->noffices;
			c->split_end = i;
			c->joined = doc->token[i].type == NX_T_WORD;
		}
		i = next;
	}
	if (elements > 0)
		c->plural = nx_cue_before(doc, first, NX_MASK(CUE_PLURAL)) != NULL ||
			(first > 0 && doc->token[first - 1].type == NX_T_NUMBER &&
			 doc->token[first - 1].value < 100 &&
			 doc->token[first].gap == NX_GAP_SPACE);
	c->others = others(doc, c);
	return elements > 0;
}

