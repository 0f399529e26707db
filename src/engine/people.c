/*
 * people.c
 *	  The people stage: names with the offices, ranks and honorifics that
 *	  stand around them.
 *
 * A text is read from left to right for chains (chains.c).
 *
 * 1. A chain with a name behind it introduces that name:
 *		Ủy viên Bộ Chính trị, Bí thư Thành ủy | Nguyễn Văn A
 * 2. A chain behind a name, a comma, dash or bracket is said of that name,
 *	  unless a name of its own follows it directly:
 *		ông Nguyễn Văn A - | Giám đốc Sở Y tế |, cho biết
 *		Bộ trưởng Nguyễn Văn A, | Thứ trưởng Trần Văn B
 * 3. An office shared by a list (các Phó Thủ tướng A, B) is everybody's.
 * 4. Other chains are held by somebody, or may stand for somebody
 *	  (unclaimed.c).
 *
 * coreference.c makes persons of names; officials.c gives what the text says
 * of them.
 */
#include "chains.h"

/* ---- building ---- */

static NxName *
add_name(NxScan *s, uint32_t first, uint32_t last, bool vietnamese, bool weak)
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
refuse(NxScan *s, uint32_t first, uint32_t last, const char *why)
{
	NxRefusal  *r = nx_push(s->doc, s->people->refused);

	r->at = (NxRange) {first, last};
	r->why = why;
}

/* Give a chain's first n offices and its rank to a name. */
static void
give(NxScan *s, const NxChain *c, uint32_t n, int32_t name)
{
	for (uint32_t i = 0; i < n; i++)
	{
		NxOfficePhrase *o = nx_add_office(s, &c->office[i],
										  i < c->others ? -1 : name);

		o->loose = c->expect == NX_AFTER_HONORIFIC && !c->joined &&
			c->split == c->noffices;
		if (nx_is_female(s->doc, c->office[i].head.first))
			s->people->name.v[name].gender = 'f';	/* Nữ Thủ tướng */
	}
	s->people->name.v[name].introduced = true;
	if (c->rank.last > c->rank.first && n == c->noffices)
	{
		NxRankRef  *rank = nx_push(s->doc, s->people->rank);

		rank->at = c->rank;
		rank->name = (uint32_t) name;
	}
}

/* Behind a short bracket: ông A (SN 1959). */
static uint32_t
behind_bracket(const NxDoc *doc, uint32_t i)
{
	if (!nx_is(doc, i, '('))
		return i;
	for (uint32_t k = i + 1; k < i + 12 && k < doc->ntokens &&
		 doc->token[k].gap != NX_GAP_LINE; k++)
		if (nx_is(doc, k, ')'))
			return k + 1;
	return i;
}

/* Behind the body or place in brackets between an office and its name. */
static uint32_t
behind_body(const NxDoc *doc, uint32_t i)
{
	uint32_t	behind = behind_bracket(doc, i);

	return behind > i && (nx_match(doc, i + 1, NX_PLACE_HEAD) ||
						  nx_match(doc, i + 1, NX_ORGANISATION_HEAD) ||
						  nx_match(doc, i + 1, NX_ORGANISATION)) &&
		nx_starts_name(doc, behind) ? behind : i;
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
 * Do words that no list knows go on an office as its company or town: chủ
 * tịch | Acme Studios, phát ngôn viên cảnh sát thành phố | Porto Belo?
 */
static bool
is_unfinished(const NxDoc *doc, const NxOfficePhrase *o)
{
	if (o->local && nx_match(doc, o->at.last - 1, NX_PLACE_HEAD))
		return true;
	return o->entry->kind == NX_OFFICE && o->sector != NX_PUBLIC &&
		!NX_TAGGED(o->entry, OFFICE_COMPLETE) &&
		!NX_TAGGED(o->entry, OFFICE_FOREIGN) &&
		o->organisation.last == o->organisation.first &&
		o->place.last == o->place.first;
}

/*
 * What stands behind a name in apposition: ", Chủ tịch …", "- …", "(…)".
 * Gives the end of it, or i.
 */
static uint32_t
apposition(NxScan *s, uint32_t i, bool introduced)
{
	const NxDoc *doc = s->doc;
	NxName	   *name = &s->people->name.v[nx_last_name(s)];
	uint32_t	n,
				end,
				start = i;
	bool		open,
				comma,
				sign,
				vietnamese,
				weak;
	NxChain		c;

	/* L.V.B., Phó trưởng Công an */
	if (nx_is(doc, i, '.') && doc->token[i].gap == NX_GAP_NONE &&
		(doc->token[i - 1].flags & NX_TF_SINGLE) && nx_is(doc, i + 1, ','))
		i++;
	i = behind_age(doc, i);
	/* đại biểu A (Đồng Tháp), Phó Chủ nhiệm */
	if (i == start && (n = behind_bracket(doc, i)) > i &&
		(nx_is(doc, n, ',') || nx_is(doc, n, NX_DASH)) &&
		!nx_chain_begins(doc, i + 1))
		i = n;
	comma = nx_is(doc, i, ',');
	open = nx_is(doc, i, '(') ||
		(nx_is(doc, start, '(') && i > start && !nx_is(doc, i - 1, ')'));
	sign = open || comma || nx_is(doc, i, NX_DASH);
	if (i >= doc->ntokens || doc->token[i].gap == NX_GAP_LINE ||
		!(sign || nx_capital(doc, i)) ||
		(sign && doc->token[i + 1].gap == NX_GAP_LINE))
		return start;
	if (!nx_chain_at(doc, i + sign, &c) || (c.noffices == 0 &&
										 c.rank.last == c.rank.first))
		return start;
	c.others = 0;
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

		/* (Chủ tịch Acme) */
		if (n == 1 && nx_capital(doc, close) &&
			(doc->token[close].flags & NX_TF_FOREIGN) &&
			is_unfinished(doc, &c.office[0]))
			c.office[0].sector = NX_PRIVATE;
		/* (Chủ tịch …, 45 tuổi): the bracket may go on */
		while (close < i + 40 && close < doc->ntokens &&
			   doc->token[close].gap != NX_GAP_LINE && !nx_is(doc, close, ')'))
			close++;
		give(s, &c, n, nx_last_name(s));
		name->phrase.last = nx_is(doc, close, ')') ? close + 1 : c.last;
		return c.last;
	}
	if (doc->token[c.last].gap != NX_GAP_LINE &&
		(end = nx_name_at(doc, behind_body(doc, c.last), c.expect, &vietnamese,
						  &weak)) != 0)
	{
		/* Jane Roe, chủ tịch Acme Studios, cho biết */
		/* Trưởng khoa | Nhiễm, cho biết: no person by one word */
		if (sign && n == 1 && end == c.last + 1 && vietnamese &&
			NX_TAGGED(c.office[0].entry, OFFICE_OF_BODY) &&
			c.office[0].at.last == c.office[0].head.last &&
			c.expect == NX_AFTER_OFFICE && doc->token[end].type == NX_T_PUNCT)
		{
			c.office[0].organisation = (NxRange) {c.last, end};
			c.office[0].at.last = c.office[0].body = c.last = end;
			give(s, &c, n, nx_last_name(s));
			name->phrase.last = end;
			return end;
		}
		if (comma && !introduced && !name->vietnamese && !vietnamese &&
			n == 1 && c.expect == NX_AFTER_OFFICE && nx_is(doc, end, ',') &&
			is_unfinished(doc, &c.office[0]))
		{
			if (!c.office[0].local)
				c.office[0].sector = NX_PRIVATE;
			give(s, &c, n, nx_last_name(s));
			name->phrase.last = end;
			return end;
		}
		/* the offices nearest to that name are its own: A - X, Y B */
		if (c.split == 0 || (introduced && !nx_is(doc, i, NX_DASH)))
			return start;
		n = c.split;
		c.last = c.split_end;
		c.noffices++;			/* a rank there is not this name's */
	}
	else if (c.honorific || n == 0)
		return start;
	give(s, &c, n, nx_last_name(s));
	name->phrase.last = c.last;
	return c.last;
}

/* Names that share a chain: A, B và C. */
static uint32_t
share(NxScan *s, const NxChain *c, uint32_t i)
{
	const NxDoc *doc = s->doc;

	for (;;)
	{
		uint32_t	behind = behind_bracket(doc, i),
					next = nx_chain_joint(doc, behind),
					end,
					start;
		bool		vietnamese,
					weak;
		const NxMatch *m;
		NxExpect	expect = NX_ANYWHERE;
		NxName	   *name;

		if (next == behind || doc->token[next].gap == NX_GAP_LINE)
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
		give(s, c, c->noffices, nx_last_name(s));
		i = end;
		i = apposition(s, i, true);
	}
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

/*
 * Do the words from a token to end belong to a phrase that begins before: cầu
 * in yêu cầu, đình in gia đình?
 */
static bool
inside_phrase(const NxDoc *doc, uint32_t first, uint32_t end)
{
	for (uint32_t k = 1; k <= 2 && k <= first; k++)
	{
		const NxMatch *last;

		for (const NxMatch *m = nx_matches(doc, first - k, &last); m < last; m++)
			if (m->kind != NX_PLACE_HEAD && m->first + m->ntokens >= end)
				return true;
	}
	return false;
}

/*
 * Is what begins here part of a name of a place: đường Lê Lợi, Lăng Chủ tịch
 * …?
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
					return !inside_phrase(doc, i - n, i);
		}
	return false;
}

/* Where one of many is from: đại biểu A (Đồng Tháp), (đoàn Hà Nội). */
static void
note_origin(const NxDoc *doc, NxChain *c, uint32_t i)
{
	const NxMatch *m;
	NxRange		from = {i + 1, 0};

	if (!nx_is(doc, i, '(') || doc->token[i].gap == NX_GAP_LINE)
		return;
	if ((m = nx_match(doc, from.first, NX_ORGANISATION_HEAD)) != NULL)
		from.first += m->ntokens;	/* đoàn */
	from.last = nx_place_at(doc, from.first);
	if (from.last == 0 || !nx_is(doc, from.last, ')'))
		return;
	for (uint32_t k = 0; k < c->noffices; k++)
		if (NX_TAGGED(c->office[k].entry, OFFICE_MEMBER) &&
			c->office[k].place.last == c->office[k].place.first)
			c->office[k].from = from;
}

/* Everything that begins with the chain at a token: the end of it. */
static uint32_t
read_chain(NxScan *s, NxChain *c)
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

		if (copula == NULL && c->plural)
			copula = nx_cue(doc, start, LIST);

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
		else if (nx_is(doc, start, ':') && c->noffices > 0 &&
				 nx_starts_name(doc, start + 1))
			start++;
		/* Tổng thống Philippines, Ramon S. Villar III. */
		else if ((nx_is(doc, start, ',') ||
				  (nx_is(doc, start, NX_DASH) &&
				   doc->token[start].gap == NX_GAP_SPACE)) &&
				 c->noffices > 0 && !c->plural &&
				 behind_comma(doc, start + 1))
			start++;
		/* chủ tịch UBND xã Bản Mo (huyện Nà Lay) Nguyễn Văn A */
		else if (c->noffices > 0)
			start = behind_body(doc, start);
		end = nx_name_at(doc, start, c->expect, &vietnamese, &weak);
		if (end == 0 && start > c->last)
			start = c->last;
	}
	/* một trung sĩ | Nhật: of that country */
	if (end == start + 1 && c->noffices == 0 && c->gender == 0 &&
		nx_cue_before(doc, c->first, NX_MASK(CUE_STRANGER)) &&
		nx_match_tagged(doc, start, NX_PLACE, NX_MASK(PLACE_COUNTRY)))
		end = 0;
	if (end == 0 || (c->expect == NX_AFTER_OFFICE && weak &&
					 c->noffices + (c->rank.last - c->rank.first) == 0))
	{
		nx_note_unclaimed(s, c);
		return c->last;
	}
	if (c->gender == 0 && in_place_name(doc, c->first))
	{
		refuse(s, start, end, "part of the name of a place");
		return end;
	}
	/* đề cử ông A giữ chức Chánh án và | ông B */
	if (c->expect == NX_AFTER_HONORIFIC && c->joined && c->noffices > 0 &&
		c->split == c->noffices && nx_last_name(s) >= 0 &&
		s->people->name.v[nx_last_name(s)].at.first >=
		doc->sentence[s->sentence].first)
	{
		const NxMatch *holds = nx_holding_cue(s, c);

		if (holds != NULL)
		{
			nx_add_held(s, c, holds, false);
			c->noffices = 0;
			c->first = c->split_end;
		}
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
			s->people->office.v[i].name = nx_last_name(s);
	if (nx_cue_before(doc, c->first, NX_MASK(CUE_CANDIDATE)))
		c->noffices = 0;
	/* các lãnh đạo Acme: one word or two from abroad are no several people */
	if (c->plural && !vietnamese && c->noffices > 0 && c->gender == 0 &&
		NX_TAGGED(c->office[c->noffices - 1].entry, OFFICE_WEAK) &&
		nx_chain_joint(doc, end) == end)
	{
		s->people->name.v[nx_last_name(s)].introduced = false;
		c->noffices = 0;
	}
	note_origin(doc, c, end);
	give(s, c, c->noffices, nx_last_name(s));
	end = apposition(s, end, c->noffices > 0);
	if (c->noffices > 0 && c->plural)
		end = share(s, c, end);
	return end;
}

/* A name that nothing introduces. */
static uint32_t
read_name(NxScan *s, uint32_t i)
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

#define BODY_KINDS \
	(UINT64_C(1) << NX_ORGANISATION | UINT64_C(1) << NX_ORGANISATION_HEAD | \
	 UINT64_C(1) << NX_PLACE)

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

	if (!nx_begins(doc, i, BODY_KINDS))
		return 0;
	for (const NxMatch *m = nx_matches(doc, i, &end); m < end; m++)
		switch (m->kind)
		{
			case NX_ORGANISATION:
			case NX_ORGANISATION_HEAD:
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
	NxScan		s = {.doc = doc,.people = people};

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
			NxChain		c;
			const NxMatch *holds;
			uint32_t	body;

			/* at most tokens nothing of a person or body begins */
			if (!nx_begins(doc, i, NX_CHAIN_KINDS | BODY_KINDS |
						   UINT64_C(1) << NX_CUE) && !nx_capital(doc, i))
			{
				i++;
				continue;
			}
			holds = nx_chain_begins(doc, i + 1) ||
				(i + 2 < doc->ntokens && nx_chain_begins(doc, i + 2)) ?
				nx_cue(doc, i, HOLDS) : NULL;
			/* giữ chức vụ phó giám đốc: no vụ phó */
			if (holds != NULL && holds->ntokens > 1)
				i += holds->ntokens;
			else if ((body = other_body(doc, i)) > 0)
				i += body;
			else if (nx_chain_begins(doc, i) && nx_chain_at(doc, i, &c))
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
