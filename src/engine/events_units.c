/*
 * events_units.c
 *	  A sentence as units: whole noun phrases of officials, dates, bracketed
 *	  asides, lexicon predicates and cues, signs; every other word by itself.
 *
 *		Chiều 12/2, Phó Thủ tướng Vũ Đức Đam (ảnh) đã gặp gỡ 70 nhà khoa học
 *		DATE      , REF                      ASIDE CUE PRED  WORD ...
 *
 * At every token the longest phrase wins; on a tie a predicate wins over a
 * cue.  A predicate written with a capital in the midst of a sentence is part
 * of a name (Ủy ban Kiểm tra Trung ương) and only a word.
 */
#include "events.h"
#include "people.h"

#define LONGEST_ASIDE	80		/* tokens */

#define NEEDS_COMPLEMENT (NX_MASK(PREDICATE_GUEST) | \
						  NX_MASK(PREDICATE_OFFICE) | \
						  NX_MASK(PREDICATE_DOCUMENT))

static Unit *
add(Scan *scan, UnitType type, uint32_t first, uint32_t last)
{
	Unit	   *u = nx_push(scan->doc, scan->unit);

	memset(u, 0, sizeof(*u));
	u->type = (uint8_t) type;
	u->at = (NxRange) {first, last};
	return u;
}

/* The kinds that take_match looks at. */
#define KINDS	(UINT64_C(1) << NX_PREDICATE | UINT64_C(1) << NX_EVENT_CUE | \
				 UINT64_C(1) << NX_ORGANISATION | UINT64_C(1) << NX_OFFICE | \
				 UINT64_C(1) << NX_PLACE)

/* Is a word of this kind one of those that a guest is named by? */
static bool
is_person_word(uint8_t kind)
{
	switch (kind)
	{
		case NX_HONORIFIC:
		case NX_OFFICE:
		case NX_OFFICE_PREFIX:
		case NX_TENURE:
		case NX_RANK:
		case NX_ORGANISATION:
		case NX_ORGANISATION_HEAD:
		case NX_PERSON:
		case NX_PROFESSION:
		case NX_DEGREE:
			return true;
	}
	return false;
}

bool
nx_complement_fits(const Scan *scan, uint32_t token, uint64_t tags)
{
	const NxDoc *doc = scan->doc;
	const NxMatch *m,
			   *end;
	uint32_t	last = doc->sentence[scan->sentence].last,
				looked = 0;

	if (!(tags & NEEDS_COMPLEMENT))
		return true;
	for (; token < last && looked < (HAS(tags, PREDICATE_GUEST) ? 2 : 4);
		 token++, looked++)
	{
		if (doc->token[token].type == NX_T_PUNCT)
			return false;
		for (m = nx_matches(doc, token, &end); m < end; m++)
		{
			if (HAS(tags, PREDICATE_GUEST) && m->kind == NX_DOCUMENT_KIND)
				return false;
			if (HAS(tags, PREDICATE_OFFICE) &&
				(m->kind == NX_OFFICE || m->kind == NX_OFFICE_PREFIX ||
				 m->kind == NX_TENURE))
				return true;
			if (HAS(tags, PREDICATE_DOCUMENT) && m->kind == NX_DOCUMENT_KIND)
				return true;
			if (HAS(tags, PREDICATE_GUEST) && is_person_word(m->kind) &&
				(looked == 0 || m->kind != NX_ORGANISATION_HEAD))
				return true;
		}
		if (HAS(tags, PREDICATE_GUEST) && nx_capital(doc, token))
			return true;
	}
	return false;
}

/* làm chủ nhiệm: an office right behind a verb that reaches beyond what hides
 * it (làm chủ). */
static bool
takes_office(const NxDoc *doc, uint32_t token, const NxMatch *verb,
			 const NxMatch *hides)
{
	const NxMatch *office;

	if (!NX_TAGGED(verb->entry, PREDICATE_OFFICE))
		return false;
	office = nx_match(doc, token + verb->ntokens, NX_OFFICE);
	return office != NULL && verb->ntokens + office->ntokens > hides->ntokens;
}

/* Take the longest predicate, cue or name that begins at a token. */
static bool
take_match(Scan *scan, uint32_t i, const NxSentence *sentence)
{
	uint32_t	limit = sentence->last;
	const NxDoc *doc = scan->doc;
	const NxMatch *end,
			   *best = NULL;
	int			best_rank = 0;
	Unit	   *u;

	/* a noun phrase is not cut into */
	if (scan->ref < doc->ref.n && doc->ref.v[scan->ref].phrase.first < limit)
		limit = doc->ref.v[scan->ref].phrase.first;
	if (scan->programme < doc->programme_ref.n &&
		doc->programme_ref.v[scan->programme].at.first < limit)
		limit = doc->programme_ref.v[scan->programme].at.first;

	for (const NxMatch *m = nx_matches(doc, i, &end); m < end; m++)
	{
		int			rank;

		if (i + m->ntokens > limit)
			continue;
		switch (m->kind)
		{
			case NX_PREDICATE:
				if (NX_TAGGED(m->entry, PREDICATE_NOT))
					rank = 2;
				else if (!nx_complement_fits(scan, i + m->ntokens,
											 m->entry->tags))
					rank = 0;
				else
					rank = (m->entry->tags & NEEDS_COMPLEMENT) ? 5 : 4;
				break;
			case NX_EVENT_CUE:
				rank = 3;
				break;
			case NX_ORGANISATION:
			case NX_OFFICE:
			case NX_PLACE:
				rank = m->ntokens > 1 || nx_capital(doc, i) ? 1 : 0;
				break;
			default:
				rank = 0;
		}
		if (best_rank == 2 && rank == 5 && takes_office(doc, i, m, best))
			best = NULL;
		else if (best_rank == 5 && rank == 2 && takes_office(doc, i, best, m))
			continue;
		if (rank > 0 && (best == NULL || m->ntokens > best->ntokens ||
						 (m->ntokens == best->ntokens && rank > best_rank)))
		{
			best = m;
			best_rank = rank;
		}
	}
	if (best == NULL)
		return false;

	if (best_rank == 1)
	{
		add(scan, U_NOUN, i, i + best->ntokens);
		return true;
	}
	if (best_rank == 2)
	{
		add(scan, U_WORD, i, i + best->ntokens);
		return true;
	}
	if (best_rank >= 4 && nx_capital(doc, i) && i > sentence->first &&
		!sentence->caps &&
		(doc->token[i - 1].type != NX_T_PUNCT ||
		 (nx_is(doc, i - 1, ',') &&
		  NX_TAGGED(best->entry, PREDICATE_NOUN))))
	{
		add(scan, U_WORD, i, i + 1);
		return true;
	}
	u = add(scan, best_rank >= 4 ? U_PRED : U_CUE, i, i + best->ntokens);
	u->match = best;
	u->tags = best->entry->tags;
	return true;
}

/* The end of a bracket that opens at a token, or the token itself. */
static uint32_t
end_of_aside(const NxDoc *doc, uint32_t i, uint32_t last)
{
	uint32_t	depth = 0;

	for (uint32_t j = i; j < last && j - i < LONGEST_ASIDE; j++)
	{
		if (nx_is(doc, j, '('))
			depth++;
		else if (nx_is(doc, j, ')') && --depth == 0)
			return j + 1;
	}
	return i;
}

/* Tokens of the longest predicate that begins at a token, or 0. */
static uint32_t
predicate_length(const NxDoc *doc, uint32_t token)
{
	const NxMatch *m = nx_match(doc, token, NX_PREDICATE);

	return m != NULL ? m->ntokens : 0;
}

static const NxPeople *
people_of(const Scan *scan)
{
	return scan->doc->people_state;
}

/* The end of a name or office at a token that no mention of an official has
 * taken, or 0. */
static uint32_t
other_name(Scan *scan, uint32_t i, uint32_t last)
{
	const NxPeople *people = people_of(scan);
	uint32_t	end = 0;

	if (people == NULL)
		return 0;
	while (scan->name < people->name.n &&
		   people->name.v[scan->name].phrase.last <= i)
		scan->name++;
	while (scan->office < people->office.n &&
		   people->office.v[scan->office].at.last <= i)
		scan->office++;
	if (scan->name < people->name.n &&
		people->name.v[scan->name].phrase.first <= i)
		end = people->name.v[scan->name].phrase.last;
	else if (scan->office < people->office.n &&
			 people->office.v[scan->office].at.first <= i)
		end = people->office.v[scan->office].at.last;
	/* chủ tọa: the verb, not who does it */
	if (end > i && i + predicate_length(scan->doc, i) >= end)
		return 0;
	/* not into the next official */
	if (scan->ref < scan->doc->ref.n &&
		end > scan->doc->ref.v[scan->ref].phrase.first)
		end = scan->doc->ref.v[scan->ref].phrase.first;
	return end < last ? end : last;
}

/*
 * Khi làm Giám đốc Sở Y tế, bà X ...: the phrase of an official begins with
 * an office that the verb or noun before it takes, and a clause begins behind
 * the comma.  Gives the comma, or 0.
 */
static uint32_t
other_office(const Scan *scan, const NxRef *r, uint32_t from)
{
	const NxDoc *doc = scan->doc;
	const Unit *before;

	if (scan->unit.n == 0 || from != r->phrase.first)
		return 0;
	before = &scan->unit.v[scan->unit.n - 1];
	/* về việc miễn nhiệm của Phó Bí thư, bà X cho hay */
	if (before->type == U_CUE &&
		(before->tags & (CUE(OF) | CUE(ABOUT) | CUE(GOAL))) &&
		(nx_is(doc, r->phrase.last, ',') || r->phrase.last != r->at.last))
		return 0;
	if (!(before->type == U_PRED && HAS(before->tags, PREDICATE_UNDERGO)) &&
		!(before->type == U_CUE && before->at.last == from &&
		  (before->tags & (CUE(OWNED) | CUE(NOUN) | CUE(CLAUSE) |
						   CUE(OF) | CUE(ABOUT) | CUE(GOAL)))) &&
		before->type != U_WORD)
		return 0;
	for (uint32_t i = r->at.first; i > from; i--)
		if (nx_is(doc, i - 1, ','))
			return nx_begins(doc, i, UINT64_C(1) << NX_HONORIFIC) ||
				before->type == U_PRED || HAS(before->tags, EVENT_CUE_OWNED) ?
				i - 1 : 0;
	return 0;
}

static UnitType
sign_type(uint32_t sign)
{
	switch (sign)
	{
		case ',':
		case '.':
		case NX_DOTS:
			return U_COMMA;
		case '/':
		case '&':
		case '%':
			return U_WORD;
		case ';':
			return U_SEMICOLON;
		case ':':
			return U_COLON;
		case NX_OPEN:
		case NX_CLOSE:
		case NX_QUOTE:
			return U_QUOTE;
		default:
			return U_DASH;
	}
}

/*
 * Does a quotation mark open a quotation?  A straight one is known by what
 * stands around it, also where a tokeniser has put blanks on both sides.
 */
bool
nx_opens_quotation(const NxDoc *doc, uint32_t i, bool inside)
{
	const NxToken *t = &doc->token[i],
			   *next = t + 1;

	if (t->value != NX_QUOTE)
		return t->value == NX_OPEN;
	if (inside)
		return false;
	if (next->gap == NX_GAP_LINE ||
		(next->type == NX_T_PUNCT &&
		 (next->value == ',' || next->value == '.' || next->value == ';' ||
		  next->value == NX_DASH || next->value == ')')))
		return false;
	if (i == 0 || t->gap == NX_GAP_LINE || nx_is(doc, i - 1, ':'))
		return true;
	if ((t->gap == NX_GAP_NONE) != (next->gap == NX_GAP_NONE))
		return next->gap == NX_GAP_NONE;
	return true;
}

/* Pass over what ends before a token. */
static void
pass_phrases(Scan *scan, uint32_t i)
{
	const NxDoc *doc = scan->doc;

	while (scan->ref < doc->ref.n && doc->ref.v[scan->ref].phrase.last <= i)
		scan->ref++;
	while (scan->date < doc->date.n && doc->date.v[scan->date].at.last <= i)
		scan->date++;
	while (scan->programme < doc->programme_ref.n &&
		   doc->programme_ref.v[scan->programme].at.last <= i)
		scan->programme++;
}

/* Take the official, other person or office, programme or date at a token;
 * gives its end, or 0 where none is. */
static uint32_t
take_phrase(Scan *scan, uint32_t i, const NxSentence *sentence)
{
	const NxDoc *doc = scan->doc;
	uint32_t	end;

	pass_phrases(scan, i);
	if (scan->ref < doc->ref.n && doc->ref.v[scan->ref].phrase.first <= i)
	{
		const NxRef *r = &doc->ref.v[scan->ref];
		uint32_t	last = r->phrase.last < sentence->last ?
			r->phrase.last : sentence->last;

		/* of one phrase with several names each is a unit of its own */
		if (scan->ref + 1 < doc->ref.n &&
			doc->ref.v[scan->ref + 1].phrase.first < last)
			last = doc->ref.v[scan->ref + 1].phrase.first > i ?
				doc->ref.v[scan->ref + 1].phrase.first : r->at.last;
		if (last > i && (end = other_office(scan, r, i)) > i)
		{
			add(scan, U_NOUN, i, end);
			return end;
		}
		if (last > i)
		{
			if (doc->person.v[r->official].official)
				add(scan, U_REF, i, last)->item = scan->ref;
			else
				add(scan, U_NOUN, i, last)->item = 1;
			scan->ref++;
			return last;
		}
	}
	if ((end = other_name(scan, i, sentence->last)) > i)
	{
		/* a person: no office alone */
		add(scan, U_NOUN, i, end)->item =
			scan->name < people_of(scan)->name.n &&
			people_of(scan)->name.v[scan->name].phrase.first <= i;
		return end;
	}
	if (scan->programme < doc->programme_ref.n &&
		doc->programme_ref.v[scan->programme].at.first <= i)
	{
		end = doc->programme_ref.v[scan->programme].at.last;
		add(scan, U_NOUN, i, end)->tags = NX_MASK(PREDICATE_DOCUMENT);
		return end;
	}
	if (scan->date < doc->date.n && doc->date.v[scan->date].at.first <= i)
	{
		end = doc->date.v[scan->date].at.last;

		/* vừa qua đời: the verb goes on behind the date */
		if (end - 1 > i && predicate_length(doc, end - 1) > 1)
			end--;
		add(scan, U_DATE, i, end)->item = scan->date++;
		return end;
	}
	return 0;
}

/* Behind a token at which no phrase was taken: where the next may be. */
static uint32_t
next_phrase(const Scan *scan, uint32_t i)
{
	const NxDoc *doc = scan->doc;
	const NxPeople *people = people_of(scan);
	uint32_t	next = UINT32_MAX;

#define BEFORE(list, index, first) \
	if ((index) < (list).n && (list).v[index].first < next) \
		next = (list).v[index].first
	BEFORE(doc->ref, scan->ref, phrase.first);
	BEFORE(doc->date, scan->date, at.first);
	BEFORE(doc->programme_ref, scan->programme, at.first);
	if (people != NULL)
	{
		BEFORE(people->name, scan->name, phrase.first);
		BEFORE(people->office, scan->office, at.first);
	}
#undef BEFORE
	return next > i ? next : i + 1;
}

void
nx_cut_units(Scan *scan, const NxSentence *sentence)
{
	NxDoc	   *doc = scan->doc;
	uint32_t	i = sentence->first,
				next = i;		/* before it no phrase begins */
	bool		opens = scan->quoted > 0;

	scan->unit.n = 0;
	while (i < sentence->last)
	{
		uint32_t	end;

		if (scan->unit.n % 512 == 511)
			nx_poll(doc);
		if (i >= next)
		{
			end = take_phrase(scan, i, sentence);
			if (end > 0)
			{
				i = end;
				continue;
			}
			next = next_phrase(scan, i);
		}
		if (doc->token[i].type == NX_T_PUNCT)
		{
			end = nx_is(doc, i, '(') ?
				end_of_aside(doc, i, sentence->last) : i;

			if (end > i)
				add(scan, U_ASIDE, i, end);
			else
			{
				Unit	   *u = add(scan, sign_type(doc->token[i].value), i,
									end = i + 1);

				if (u->type == U_QUOTE)
					u->item = opens = nx_opens_quotation(doc, i, opens);
			}
			i = end;
			continue;
		}
		if (!nx_begins(doc, i, KINDS) || !take_match(scan, i, sentence))
			add(scan, U_WORD, i, i + 1);
		i = scan->unit.v[scan->unit.n - 1].at.last;
	}
}
