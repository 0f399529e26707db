/*
 * people.c
 *	  The people stage: names with the offices, ranks and honorifics that
 *	  stand around them.
 *
 * A text is read from left to right for chains: offices, ranks, degrees and
 * honorifics in a row, joined by commas, dashes and words like kiêm.
 *
 * 1. A chain with a name behind it introduces that name:
 *		Ủy viên Bộ Chính trị, Bí thư Thành ủy | Nguyễn Văn A
 * 2. A chain behind a name, a comma, dash or bracket is said of that name,
 *	  unless a name of its own follows it directly:
 *		ông Nguyễn Văn A - | Giám đốc Sở Y tế |, cho biết
 *		Bộ trưởng Nguyễn Văn A, | Thứ trưởng Trần Văn B
 * 3. An office that the text says is taken (giữ chức, làm, là) is the last
 *	  person's before it.
 * 4. An office shared by a list (các Phó Thủ tướng A, B) is everybody's.
 * 5. An office left over may stand for a person, an honorific alone too:
 *	  coreference.c decides, and makes persons of names; officials.c gives
 *	  what the text says of them.
 */
#include "people.h"

#define MAX_CHAIN	8			/* offices in a row */

/* Offices, ranks and honorifics in a row. */
typedef struct Chain
{
	uint32_t	first,
				last;			/* tokens */
	NxOfficePhrase office[MAX_CHAIN];
	uint32_t	noffices;
	uint32_t	split;			/* offices before the last sign that joins */
	uint32_t	split_end;		/* where that part ends */
	NxRange		rank;			/* the last rank, first == last: none */
	NxExpect	expect;			/* what its end makes us expect */
	char		gender;
	bool		plural;
	bool		honorific;		/* it is no more than one */
} Chain;

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

/* Can a chain's element begin here? */
static bool
element_at(const NxDoc *doc, uint32_t i)
{
	return nx_begins(doc, i,
					 UINT64_C(1) << NX_OFFICE | UINT64_C(1) << NX_OFFICE_PREFIX |
					 UINT64_C(1) << NX_TENURE | UINT64_C(1) << NX_RANK |
					 UINT64_C(1) << NX_HONORIFIC | UINT64_C(1) << NX_DEGREE |
					 UINT64_C(1) << NX_PROFESSION);
}

/* One element at i added to the chain: its end, or i. */
static uint32_t
element(const NxDoc *doc, uint32_t i, Chain *c)
{
	const NxMatch *m,
			   *rank = nx_match(doc, i, NX_RANK);
	uint32_t	end;

	if (c->noffices < MAX_CHAIN &&
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
static uint32_t
joint(const NxDoc *doc, uint32_t i)
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

/* The chain that begins at a token; false if none does. */
static bool
chain_at(const NxDoc *doc, uint32_t first, Chain *c)
{
	uint32_t	i,
				elements = 0;

	memset(c, 0, sizeof(*c));
	c->first = first;
	for (i = first; i < doc->ntokens && elements < 2 * MAX_CHAIN;)
	{
		uint32_t	end = element(doc, i, c),
					next;

		if (end == i)
			break;
		c->last = i = end;
		c->honorific = ++elements == 1 && c->expect == NX_AFTER_HONORIFIC;
		if (doc->token[i].gap == NX_GAP_LINE)
			break;
		if (element_at(doc, i))
			continue;
		/* của ông, bà X: an honorific stands before a name or alone */
		next = c->expect == NX_AFTER_HONORIFIC && nx_is(doc, i, ',') ? i :
			joint(doc, i);
		if (next == i || next >= doc->ntokens ||
			doc->token[next].gap == NX_GAP_LINE || !element_at(doc, next))
			break;
		/* a full stop joins only what is glued to it: GS.TS */
		if (nx_is(doc, i, '.') && doc->token[next].gap != NX_GAP_NONE)
			break;
		if (!nx_is(doc, i, '.') && !nx_is(doc, i, '/'))
		{
			c->split = c->noffices;
			c->split_end = i;
		}
		i = next;
	}
	if (elements > 0)
		c->plural = nx_cue_before(doc, first, NX_MASK(CUE_PLURAL)) != NULL ||
			(first > 0 && doc->token[first - 1].type == NX_T_NUMBER &&
			 doc->token[first - 1].value < 100 &&
			 doc->token[first].gap == NX_GAP_SPACE);
	return elements > 0;
}

/* ---- building ---- */

typedef struct Scan
{
	NxDoc	   *doc;
	NxPeople   *people;
	uint32_t	sentence;		/* the one we are in */
	uint32_t	pending;		/* first office that waits for đối với ông X */
	uint32_t	pending_at;		/* where that name must begin, 0: none waits */
} Scan;

static int32_t
last_name(const Scan *s)
{
	return (int32_t) s->people->name.n - 1;
}

static NxOfficePhrase *
add_office(Scan *s, const NxOfficePhrase *office, int32_t name)
{
	NxOfficePhrase *o = nx_push(s->doc, s->people->office);

	*o = *office;
	o->name = name;
	return o;
}

static NxName *
add_name(Scan *s, uint32_t first, uint32_t last, bool vietnamese, bool weak)
{
	NxName	   *name = nx_push(s->doc, s->people->name);

	memset(name, 0, sizeof(*name));
	name->at = name->phrase = (NxRange) {first, last};
	name->vietnamese = vietnamese;
	name->weak = weak;
	name->person = -1;
	return name;
}

static void
refuse(Scan *s, uint32_t first, uint32_t last, const char *why)
{
	NxRefusal  *r = nx_push(s->doc, s->people->refused);

	r->at = (NxRange) {first, last};
	r->why = why;
}

/* Give a chain's first n offices and its rank to a name. */
static void
give(Scan *s, const Chain *c, uint32_t n, int32_t name)
{
	for (uint32_t i = 0; i < n; i++)
		add_office(s, &c->office[i], name);
	s->people->name.v[name].introduced = true;
	if (c->rank.last > c->rank.first && n == c->noffices)
	{
		NxRankRef  *rank = nx_push(s->doc, s->people->rank);

		rank->at = c->rank;
		rank->name = (uint32_t) name;
	}
}

/* Behind an age: ", 51 tuổi", "(51 tuổi)"; inside its bracket if that goes on. */
static uint32_t
behind_age(const NxDoc *doc, uint32_t i)
{
	if ((!nx_is(doc, i, ',') && !nx_is(doc, i, '(')) ||
		i + 4 >= doc->ntokens || doc->token[i + 1].type != NX_T_NUMBER ||
		!nx_cue(doc, i + 2, AGE))
		return i;
	return nx_is(doc, i, '(') && nx_is(doc, i + 3, ')') ? i + 4 : i + 3;
}

/*
 * What stands behind a name in apposition: ", Chủ tịch …", "- …", "(…)".
 * Gives the end of it, or i.
 */
static uint32_t
apposition(Scan *s, uint32_t i, bool introduced)
{
	const NxDoc *doc = s->doc;
	NxName	   *name = &s->people->name.v[last_name(s)];
	uint32_t	n,
				start = i;
	bool		open,
				comma,
				sign,
				vietnamese,
				weak;
	Chain		c;

	i = behind_age(doc, i);
	comma = nx_is(doc, i, ',');
	open = nx_is(doc, i, '(') ||
		(nx_is(doc, start, '(') && i > start && !nx_is(doc, i - 1, ')'));
	sign = open || comma || nx_is(doc, i, NX_DASH);
	if (i >= doc->ntokens || doc->token[i].gap == NX_GAP_LINE ||
		!(sign || nx_capital(doc, i)) ||
		(sign && doc->token[i + 1].gap == NX_GAP_LINE))
		return start;
	if (!chain_at(doc, i + sign, &c) || (c.noffices == 0 &&
										 c.rank.last == c.rank.first))
		return start;
	n = c.noffices;
	/* without any sign: Nguyễn Văn A Giám đốc Sở Y tế cho biết */
	if (!sign && (n == 0 || introduced ||
				  (c.office[0].organisation.last == 0 &&
				   !NX_TAGGED(c.office[0].entry, OFFICE_COMPLETE))))
		return start;
	/* theo Bộ trưởng A, Thủ tướng yêu cầu: who has an office is not it */
	if (comma && introduced && n == 1 &&
		NX_TAGGED(c.office[0].entry, OFFICE_NOMINAL) &&
		doc->token[c.last].type == NX_T_WORD &&
		doc->token[c.last].gap == NX_GAP_SPACE &&
		doc->token[c.last].shape == NX_LOWER)
		return start;
	if (open)
	{
		uint32_t	close = c.last;

		/* (Chủ tịch …, 45 tuổi): the bracket may go on */
		while (close < i + 40 && close < doc->ntokens &&
			   doc->token[close].gap != NX_GAP_LINE && !nx_is(doc, close, ')'))
			close++;
		give(s, &c, n, last_name(s));
		name->phrase.last = nx_is(doc, close, ')') ? close + 1 : c.last;
		return name->phrase.last;
	}
	if (nx_name_at(doc, c.last, c.expect, &vietnamese, &weak) != 0 &&
		doc->token[c.last].gap != NX_GAP_LINE)
	{
		/* the offices nearest to that name are its own */
		if (c.split == 0 || introduced)
			return start;
		n = c.split;
		c.last = c.split_end;
		c.noffices++;			/* a rank there is not this name's */
	}
	else if (c.honorific || n == 0)
		return start;
	give(s, &c, n, last_name(s));
	name->phrase.last = c.last;
	return c.last;
}

/* Names that share a chain: A, B và C. */
static uint32_t
share(Scan *s, const Chain *c, uint32_t i)
{
	const NxDoc *doc = s->doc;

	for (;;)
	{
		uint32_t	next = joint(doc, i),
					end,
					start;
		bool		vietnamese,
					weak;
		const NxMatch *m;
		NxExpect	expect = NX_ANYWHERE;
		NxName	   *name;

		if (next == i || doc->token[next].gap == NX_GAP_LINE)
			return i;
		start = next;
		while ((m = nx_match(doc, next, NX_HONORIFIC)) != NULL ||
			   (m = nx_match(doc, next, NX_DEGREE)) != NULL)
		{
			next += m->ntokens;
			expect = NX_AFTER_HONORIFIC;
		}
		end = nx_name_at(doc, next, expect, &vietnamese, &weak);
		if (end == 0)
			return i;
		name = add_name(s, next, end, vietnamese, weak);
		name->phrase.first = start;
		name->introduced = true;
		give(s, c, c->noffices, last_name(s));
		i = end;
		i = apposition(s, i, true);
	}
}

/* An honorific alone: may it be the subject of a clause? */
static void
note_pronoun(Scan *s, const Chain *c)
{
	const NxDoc *doc = s->doc;
	const NxMatch *m = nx_match_tagged(doc, c->first, NX_HONORIFIC,
									   NX_MASK(HONORIFIC_SUBJECT));
	NxPronoun  *p;

	if (m == NULL || doc->token[c->last].type != NX_T_WORD ||
		doc->token[c->last].gap == NX_GAP_LINE || nx_capital(doc, c->last))
		return;
	if (nx_cue_before(doc, c->first, NX_MASK(CUE_CLAUSE)) == NULL)
	{
		if (c->first != doc->sentence[s->sentence].first &&
			doc->token[c->first - 1].type != NX_T_PUNCT)
			return;
		if (c->first != doc->sentence[s->sentence].first &&
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

/* A chain that no name follows. */
static void
note_unclaimed(Scan *s, Chain *c)
{
	const NxDoc *doc = s->doc;
	const NxMatch *m;
	bool		holds,
				generic;

	if (c->honorific)
	{
		note_pronoun(s, c);
		return;
	}
	holds = nx_cue_before(doc, c->first,
						  NX_MASK(CUE_HOLDS) | NX_MASK(CUE_COPULA)) != NULL;
	generic = c->plural || c->noffices >= 3 ||
		nx_cue_before(doc, c->first, NX_MASK(CUE_GENERIC)) != NULL ||
		issues_document(doc, c->first);
	for (uint32_t i = 0; i < c->noffices; i++)
	{
		int32_t		name = -1;
		NxOfficePhrase *o;

		if (holds && last_name(s) >= 0 &&
			s->people->name.v[last_name(s)].at.first >=
			doc->sentence[s->sentence].first)
			name = last_name(s);
		o = add_office(s, &c->office[i], name);
		if (i == 0)
			s->pending = s->people->office.n - 1;
		o->holds = holds;
		o->generic = generic;
		o->plural = c->plural;
	}
	/* cách chức Bí thư Tỉnh ủy đối với ông Lê Văn A */
	if (c->noffices > 0 && (m = nx_cue(doc, c->last, TOWARD)) != NULL)
		s->pending_at = c->last + m->ntokens;
}

/* Does a whole name stand here that ends its clause or is its subject? */
static bool
behind_comma(const NxDoc *doc, uint32_t i)
{
	bool		vietnamese,
				weak;
	uint32_t	end;

	if (doc->token[i].gap == NX_GAP_LINE)
		return false;
	end = nx_name_at(doc, i, NX_ANYWHERE, &vietnamese, &weak);
	return end > i + 1 && !(vietnamese && weak) &&
		(doc->token[end].type == NX_T_PUNCT ||
		 doc->token[end].gap == NX_GAP_LINE ||
		 nx_match(doc, end, NX_PREDICATE) || nx_cue(doc, end, FUNCTION));
}

/* Do the words from a token to end belong to a verb that begins before? */
static bool
inside_verb(const NxDoc *doc, uint32_t first, uint32_t end)
{
	for (uint32_t k = 1; k <= 2 && k <= first; k++)
	{
		const NxMatch *last;

		for (const NxMatch *m = nx_matches(doc, first - k, &last); m < last; m++)
			if (m->kind == NX_PREDICATE && m->first + m->ntokens >= end)
				return true;
	}
	return false;
}

/*
 * Is what begins here part of a name of a place: đường Lê Lợi, Lăng Chủ tịch
 * …?  The bridge in yêu cầu is none.
 */
static bool
in_place_name(const NxDoc *doc, uint32_t i)
{
	if (doc->token[i].gap == NX_GAP_LINE)
		return false;
	for (uint32_t n = 3; n >= 1; n--)
		if (i >= n)
		{
			const NxMatch *end;

			for (const NxMatch *m = nx_matches(doc, i - n, &end); m < end; m++)
				if (m->ntokens == n && m->kind == NX_PLACE_HEAD &&
					NX_TAGGED(m->entry, PLACE_HEAD_FACILITY))
					return !inside_verb(doc, i - n, i);
		}
	return false;
}

/* Everything that begins with the chain at a token: the end of it. */
static uint32_t
read_chain(Scan *s, Chain *c)
{
	const NxDoc *doc = s->doc;
	bool		vietnamese = false,
				weak = false;
	uint32_t	end = 0,
				start = c->last;
	NxName	   *name;

	if (start < doc->ntokens && doc->token[start].gap != NX_GAP_LINE)
	{
		const NxMatch *copula = nx_cue(doc, start, COPULA),
				   *m;

		/* hai phó chủ tịch mới là ông A và ông B */
		if (copula != NULL && c->noffices > 0 &&
			(m = nx_match(doc, start + copula->ntokens, NX_HONORIFIC)) != NULL)
		{
			start += copula->ntokens + m->ntokens;
			c->expect = NX_AFTER_HONORIFIC;
			c->gender = NX_TAGGED(m->entry, HONORIFIC_FEMALE) ? 'f' :
				NX_TAGGED(m->entry, HONORIFIC_MALE) ? 'm' : 0;
		}
		else if (copula != NULL && c->noffices > 0 &&
				 (m = nx_match(doc, start + copula->ntokens, NX_DEGREE)) != NULL)
			start += copula->ntokens + m->ntokens;
		else if (copula != NULL && c->noffices > 0 &&
				 behind_comma(doc, start + copula->ntokens))
			start += copula->ntokens;
		else if (nx_is(doc, start, ':') && c->noffices > 0)
			start++;
		/* Tổng thống Philippines, Benigno S. Aquino III. */
		else if (nx_is(doc, start, ',') && c->noffices > 0 && !c->plural &&
				 behind_comma(doc, start + 1))
			start++;
		end = nx_name_at(doc, start, c->expect, &vietnamese, &weak);
		if (end == 0 && start > c->last)
			start = c->last;
	}
	if (end == 0 || (c->expect == NX_AFTER_OFFICE && weak &&
					 c->noffices + (c->rank.last - c->rank.first) == 0))
	{
		note_unclaimed(s, c);
		return c->last;
	}
	if (c->gender == 0 && in_place_name(doc, c->first))
	{
		refuse(s, start, end, "part of the name of a place");
		return end;
	}
	name = add_name(s, start, end, vietnamese, weak);
	name->phrase.first = c->first;
	name->gender = c->gender;
	name->introduced = true;
	name->trusted = c->expect == NX_AFTER_HONORIFIC ||
		c->rank.last > c->rank.first ||
		(c->noffices > 0 && !vietnamese &&
		 (NX_TAGGED(c->office[c->noffices - 1].entry, OFFICE_FOREIGN) ||
		  NX_TAGGED(c->office[c->noffices - 1].entry, OFFICE_COMPLETE)));
	if (s->pending_at == c->first && s->pending_at != 0)
		for (uint32_t i = s->pending; i < s->people->office.n; i++)
			s->people->office.v[i].name = last_name(s);
	give(s, c, c->noffices, last_name(s));
	end = apposition(s, end, c->noffices > 0);
	if (c->noffices > 0 && c->plural)
		end = share(s, c, end);
	return end;
}

/* A name that nothing introduces. */
static uint32_t
read_name(Scan *s, uint32_t i)
{
	const NxDoc *doc = s->doc;
	bool		vietnamese,
				weak;
	uint32_t	end = nx_name_at(doc, i, NX_ANYWHERE, &vietnamese, &weak);

	if (end == 0)
		return i + 1;
	if (nx_cue_before(doc, i, NX_MASK(CUE_PHOTO)))
	{
		refuse(s, i, end, "signs a picture or text");
		return end;
	}
	if (in_place_name(doc, i))
	{
		refuse(s, i, end, "part of the name of a place");
		return end;
	}
	add_name(s, i, end, vietnamese, weak);
	return apposition(s, end, false);
}

/*
 * The words of a body or place at a token that is longer than anything of a
 * person there, 0 if none: Ban Bí thư is no secretary, Bà Rịa no lady.
 */
static uint32_t
other_body(const NxDoc *doc, uint32_t i)
{
	const NxMatch *end;
	uint32_t	body = 1,
				person = 0;

	if (!nx_begins(doc, i, UINT64_C(1) << NX_ORGANISATION |
				   UINT64_C(1) << NX_PLACE))
		return 0;
	for (const NxMatch *m = nx_matches(doc, i, &end); m < end; m++)
		switch (m->kind)
		{
			case NX_ORGANISATION:
			case NX_PLACE:
				if (m->ntokens > body)
					body = m->ntokens;
				break;
			case NX_OFFICE:
			case NX_OFFICE_PREFIX:
			case NX_TENURE:
			case NX_RANK:
			case NX_HONORIFIC:
			case NX_PERSON:
				if (m->ntokens > person)
					person = m->ntokens;
				break;
			default:
				break;
		}
	if (body == 1 || body <= person ||
		(person == 0 && nx_starts_name(doc, i)))
		return 0;
	return body;
}

void
nx_find_people(NxDoc *doc)
{
	NxPeople   *people = nx_alloc(doc, sizeof(NxPeople));
	Scan		s = {.doc = doc,.people = people};

	doc->people_state = people;
	for (; s.sentence < doc->nsentences; s.sentence++)
	{
		const NxSentence *sentence = &doc->sentence[s.sentence];
		uint32_t	i = sentence->first;

		nx_poll(doc);
		if (people->name.n > 0 || people->office.n > 0)
		{
			/* an apposition may have gone past a sentence's end */
			const NxName *n = people->name.n ?
				&people->name.v[people->name.n - 1] : NULL;

			if (n && n->phrase.last > i)
				i = n->phrase.last;
		}
		if (sentence->caps)
			continue;			/* coreference.c finds known names there */
		while (i < sentence->last)
		{
			Chain		c;
			const NxMatch *holds = element_at(doc, i + 1) ||
				(i + 2 < doc->ntokens && element_at(doc, i + 2)) ?
				nx_cue(doc, i, HOLDS) : NULL;
			uint32_t	body;

			/* giữ chức vụ phó giám đốc: no vụ phó */
			if (holds != NULL && holds->ntokens > 1)
				i += holds->ntokens;
			else if ((body = other_body(doc, i)) > 0)
				i += body;
			else if (doc->match_at[i] != doc->match_at[i + 1] &&
				element_at(doc, i) && chain_at(doc, i, &c))
				i = read_chain(&s, &c);
			else if (nx_capital(doc, i))
				i = read_name(&s, i);
			else
				i++;
		}
	}
	nx_resolve_people(doc, people);
	nx_describe_people(doc, people);
}
