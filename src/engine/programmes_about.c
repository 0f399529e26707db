/*
 * programmes_about.c
 *	  What stands behind a mention and tells about it: who issued the
 *	  document, on which day, and about what.
 *
 *		[Nghị định số 43/2014/NĐ-CP] ngày 15/5/2014 của Chính phủ quy định chi
 *		tiết thi hành một số điều của Luật Đất đai
 *
 * None of it belongs to the mention; its parts come in any order.
 */
#include "calendar.h"
#include "programmes.h"

#define MAX_PART	32			/* tokens before a mention */
#define MAX_ISSUER	10

/* ngày 6/1/2022, ngày 6 tháng 1 năm 2022; its end, or the token itself. */
static uint32_t
read_day(const NxDoc *doc, uint32_t i, NxDay *day)
{
	static const uint64_t between[2] = {NX_W(MONTH), NX_W(YEAR)};
	uint32_t	at,
				end,
				part[3];

	if (!(nx_document_word(doc, i, &at) & NX_W(DAY)))
		return i;
	for (int k = 0; k < 3; k++)
	{
		const NxToken *t = &doc->token[at];

		if (t->type != NX_T_NUMBER || t->gap == NX_GAP_LINE)
			return i;
		part[k] = t->value;
		at++;
		if (k == 2)
			break;
		if (nx_is(doc, at, '/') || nx_is(doc, at, NX_DASH) ||
			nx_is(doc, at, '.'))
			at++;
		else if (nx_document_word(doc, at, &end) & between[k])
			at = end;
		else
			return i;
	}
	if (part[0] < 1 || part[0] > 31 || part[1] < 1 || part[1] > 12 ||
		part[2] < 1900 || part[2] > 2100)
		return i;
	*day = nx_day_of((int32_t) part[2], (int32_t) part[1],
					 (int32_t) part[0]);
	return at;
}

/* Words of the longest name of an office or place at a token, 0: none. */
static uint32_t
known_name(const NxDoc *doc, uint32_t i)
{
	const NxMatch *last;
	uint32_t	longest = 0;

	for (const NxMatch *m = nx_matches(doc, i, &last); m < last; m++)
		if ((m->entry->kind == NX_ORGANISATION ||
			 m->entry->kind == NX_OFFICE ||
			 m->entry->kind == NX_PLACE ||
			 m->entry->kind == NX_PLACE_HEAD ||
			 m->entry->kind == NX_ORGANISATION_HEAD) &&
			m->ntokens > longest)
			longest = m->ntokens;
	return longest;
}

static bool
names_issuer(const NxDoc *doc, uint32_t i)
{
	return nx_match(doc, i, NX_ORGANISATION) != NULL ||
		nx_match(doc, i, NX_ORGANISATION_HEAD) != NULL ||
		nx_match(doc, i, NX_OFFICE) != NULL;
}

/* Who issued it, at a token behind của: the end of the name. */
uint32_t
nx_issuer_end(const NxProgrammeScan *s, uint32_t i)
{
	const NxDoc *doc = s->doc;
	uint32_t	first = i;

	while (i < s->limit && i < first + 14 && doc->token[i].type == NX_T_WORD)
	{
		uint32_t	longest = known_name(doc, i),
					end;

		/* (của) Bộ ban hành: what it did is no name */
		if (i > first && nx_is_lower(doc, i) &&
			(nx_document_word(doc, i, &end) & NX_W(LEGAL)) && end > i + 1)
			break;
		if (longest > 0)
			i += longest;
		else if (nx_capital(doc, i))
			i++;
		else if (i > first && nx_capital(doc, i + 1) &&
				 nx_capital(doc, i - 1) &&
				 (nx_document_word(doc, i, &end) & NX_W(AND)) &&
				 nx_match(doc, i + 1, NX_DOCUMENT_KIND) == NULL &&
				 nx_match(doc, i + 1, NX_ORGANISATION) == NULL)
			i += 2;				/* Bộ Khoa học và Công nghệ */
		else
			break;
	}
	return i;
}

/*
 * Behind a part's number going backwards: 2, 5a, "1, 2", "a và b".  Gives the
 * first token of it, or last itself where there is none.
 */
static uint32_t
part_value(const NxProgrammeScan *s, uint32_t last)
{
	const NxDoc *doc = s->doc;
	uint32_t	first = last,
				at = last,
				end;

	while (at > s->first && last - at < MAX_PART)
	{
		const NxToken *t = &doc->token[at - 1];

		if ((t->flags & NX_TF_SINGLE) && t->gap == NX_GAP_NONE &&
			at > s->first + 1 && doc->token[at - 2].type == NX_T_NUMBER)
			at -= 2;			/* 5a */
		else if ((t->type == NX_T_NUMBER && t->ndigits <= 3) ||
				 (t->flags & NX_TF_SINGLE))
			at--;
		else
			break;
		first = at;
		/* 1, 2; a và b */
		if (at > s->first + 1 &&
			(nx_is(doc, at - 1, ',') || nx_is(doc, at - 1, NX_DASH) ||
			 ((nx_document_word(doc, at - 1, &end) &
			   (NX_W(AND) | NX_W(SPAN))) && end == at)))
			at--;
		else
			break;
	}
	return first;
}

/*
 * The part that a mention cites, which stands before it and does not belong
 * to it: điểm a khoản 2 Điều 5 (của) Luật Đất đai.  Empty where there is none.
 */
NxRange
nx_part_before(const NxProgrammeScan *s, uint32_t first)
{
	const NxDoc *doc = s->doc;
	NxRange		part = {first, first};
	uint32_t	at = first,
				end;

	/* của dự thảo Luật, dự Luật */
	for (uint32_t n = 1; n <= 2 && at >= s->first + n; n++)
		if ((nx_document_word(doc, at - n, &end) & NX_W(DRAFT)) && end == at)
		{
			at -= n;
			break;
		}
	if (at > s->first && (nx_document_word(doc, at - 1, &end) & NX_W(OF)) &&
		end == at)
		at--;
	part.last = at;
	for (;;)
	{
		uint32_t	value = part_value(s, at);

		if (value == at || value <= s->first ||
			!(nx_document_word(doc, value - 1, &end) & NX_W(PART)) ||
			end != value)
			break;
		part.first = at = value - 1;
		if (at > s->first && nx_is(doc, at - 1, ','))
			at--;
		if (first - at > MAX_PART)
			break;
	}
	if (part.first == first)
		part.last = first;
	return part;
}

/* Behind the term of an issuer: (Bộ Chính trị) khoá XI. */
uint32_t
nx_term_end(const NxDoc *doc, uint32_t i)
{
	uint32_t	end;

	if ((nx_document_word(doc, i, &end) & NX_W(TERM)) &&
		nx_is_ordinal(doc, end))
		return end + 1;
	return i;
}

/* Words of the longest phrase with one of the tags before a token, 0: none. */
static uint32_t
phrase_before(const NxProgrammeScan *s, uint32_t token, uint64_t tags)
{
	for (uint32_t n = 3; n > 0; n--)
	{
		const NxMatch *end;

		if (token < s->first + n)
			continue;
		for (const NxMatch *m = nx_matches_aside(s->doc, token - n, &end);
			 m < end; m++)
			if (m->kind == NX_DOCUMENT_WORD && m->ntokens == n &&
				(m->entry->tags & tags))
				return n;
	}
	return 0;
}

/*
 * Who issues it, before a verb that says so: Ban Bí thư vừa ban hành [Chỉ thị
 * 52-CT/TW].  Only names that are known; may be empty.
 */
static NxRange
issuer_before(const NxProgrammeScan *s, const NxProgrammeMention *m)
{
	const NxDoc *doc = s->doc;
	uint32_t	last = m->at.first,
				words = phrase_before(s, last, NX_W(ISSUE));
	uint8_t		count;

	for (uint32_t step = 0; words > 0; step++)
	{
		last -= words;
		words = step == 3 ? 0 :
			phrase_before(s, last, NX_W(ISSUE) | NX_W(FINITE) | NX_W(NEW));
	}
	if (last == m->at.first)
		return (NxRange) {0, 0};
	for (uint32_t n = MAX_ISSUER; n > 0; n--)
	{
		uint32_t	i = last - n;

		if (n > last || i < s->first ||
			(nx_words_before(s, i, &count) & NX_W(SOFT)) ||
			!names_issuer(doc, i))
			continue;
		while (i < last && known_name(doc, i) > 0)
			i += known_name(doc, i);
		if (i == last)
			return (NxRange) {last - n, last};
	}
	return (NxRange) {0, 0};
}

/* Issuer, day and title that stand around a numbered mention. */
void
nx_read_about(NxProgrammeScan *s, NxProgrammeMention *m)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = m->at.last;

	for (int round = 0; round < 4 && i < s->limit; round++)
	{
		uint32_t	end,
					period;
		uint64_t	tags;
		NxDay		day = NX_DAY_UNKNOWN;
		bool		comma;

		if (doc->token[i].gap == NX_GAP_LINE)
			break;
		comma = nx_is(doc, i, ',') &&
			(round > 0 || (nx_document_word(doc, i + 1, &end) & NX_W(DAY)));
		i += comma;
		tags = nx_document_word(doc, i, &end);
		if (m->issued == NX_DAY_UNKNOWN)
		{
			/* ngày 6/1/2022, ký ngày 6/1/2022, (ngày 6/1/2022) */
			bool		bracket = nx_is(doc, i, '(');
			uint32_t	from = (tags & NX_W(ENACT)) ? end : i + bracket,
						at = read_day(doc, from, &day);

			if (at > from && (!bracket || nx_is(doc, at, ')')))
			{
				m->issued = day;
				i = at + bracket;
				continue;
			}
		}
		if ((tags & NX_W(OF)) && m->issuer.first == m->issuer.last)
		{
			uint32_t	last = nx_issuer_end(s, end);

			if (last == end)
				break;
			last = nx_term_end(doc, last);
			m->issuer = (NxRange) {end, last};
			i = last;
			continue;
		}
		/* do Bộ Chính trị ban hành */
		if ((tags & NX_W(ISSUE)) && !(tags & NX_W(LEGAL)) &&
			m->issuer.first == m->issuer.last && names_issuer(doc, i + 1))
		{
			uint32_t	last = nx_issuer_end(s, i + 1),
						verb;

			if (!(nx_document_word(doc, last, &verb) & NX_W(ISSUE)))
				break;
			m->issuer = (NxRange) {i + 1, last};
			i = verb;
			continue;
		}
		/* what it does, not when: ban hành năm 2014 */
		if ((tags & NX_W(ABOUT)) ||
			((tags & NX_W(LEGAL)) && !comma && !nx_is(doc, end, ',') &&
			 !(nx_document_word(doc, end, &period) &
			   (NX_W(YEAR) | NX_W(DAY) | NX_W(MONTH)))))
		{
			uint32_t	first = (tags & NX_W(ABOUT)) ? end : i;
			uint32_t	last;

			if (nx_is(doc, first, NX_OPEN) || nx_is(doc, first, NX_QUOTE))
			{
				last = nx_quote_end(doc, first, s->limit);
				if (last > first + 1)
				{
					m->title = (NxRange) {first + 1, last};
					m->tail = (NxRange) {first,
						nx_period_end(doc, last + 1, s->limit)};
				}
				break;
			}
			last = nx_title_end(doc, first, s->limit, NX_TITLE_ABOUT, &period);
			if (nx_count_words(doc, first, period) >= 3)
			{
				m->title = (NxRange) {first, period};
				m->tail = (NxRange) {first, last};
			}
		}
		break;
	}
	if (m->issuer.first == m->issuer.last)
		m->issuer = issuer_before(s, m);
}
