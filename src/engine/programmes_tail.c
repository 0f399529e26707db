/*
 * programmes_tail.c
 *	  What may follow a title and belongs to it: periods, the year of a law,
 *	  the closing quote.
 *
 *		... [giai đoạn 2011-2020, tầm nhìn đến năm 2030]
 *		Luật Đất đai [(sửa đổi)], Bộ luật Hình sự [2015, sửa đổi năm 2017]
 */
#include "programmes.h"

#define MAX_QUOTE	72			/* tokens */

/*
 * Behind a dash or đến and another number: 2011-2020, 2011 đến năm 2020; or
 * the next of two years: 2018 và 2019.
 */
static uint32_t
range_end(const NxDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	next = i,
				end;

	if (i >= limit || doc->token[i].gap == NX_GAP_LINE)
		return i;
	if (nx_is(doc, i, NX_DASH))
		next = i + 1;
	else if (nx_is(doc, i, ',') ||
			 (nx_document_word(doc, i, &end) & NX_W(AND)))
		return i + 1 < limit && nx_is_year(doc, i + 1) &&
			doc->token[i + 1].gap == NX_GAP_SPACE ? i + 2 : i;
	else if (nx_document_word(doc, i, &end) & NX_W(SPAN))
		next = end;
	if (next == i)
		return i;
	if (nx_document_word(doc, next, &end) & NX_W(YEAR))
		next = end;
	return next < limit && nx_is_year(doc, next) ? next + 1 : i;
}

/* One period: giai đoạn 2011-2020, đến năm 2030, năm 2020, nhiệm kỳ ... */
static uint32_t
one_period(const NxDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end,
				at = i;
	uint64_t	tags = nx_document_word(doc, i, &end);

	if (tags & NX_W(SPAN))
	{
		at = end;
		/* tầm nhìn đến, định hướng đến năm */
		if (nx_document_word(doc, at, &end) & NX_W(SPAN))
			at = end;
		if (nx_document_word(doc, at, &end) & NX_W(YEAR))
			at = end;
	}
	else if (tags & NX_W(YEAR))
		at = end;
	else if (tags & NX_W(TERM))
	{
		/* khoá XIII */
		return end < limit && nx_is_ordinal(doc, end) ? end + 1 : i;
	}
	else if (doc->token[i].type == NX_T_NUMBER && doc->token[i].ndigits <= 2 &&
			 (nx_document_word(doc, i + 1, &end) & NX_W(YEAR)) &&
			 end < limit && doc->token[end].gap != NX_GAP_LINE)
	{
		uint32_t	span;

		/* 10 năm 2011-2020, 5 năm giai đoạn 2016-2020 */
		at = end;
		if ((nx_document_word(doc, at, &span) & NX_W(SPAN)) && span < limit)
			at = span;
		if (range_end(doc, at + 1, limit) == at + 1)
			return i;
	}
	else
		return i;
	if (at >= limit || !nx_is_year(doc, at) ||
		doc->token[at].gap == NX_GAP_LINE)
		return i;
	end = range_end(doc, at + 1, limit);
	/* từ năm 2020 tells of the sentence, from when to when of the title */
	return (tags & NX_W(SINCE)) && end == at + 1 ? i : end;
}

/* Years alone, in brackets or not: 2016-2020, (2016 - 2020). */
uint32_t
nx_years_end(const NxDoc *doc, uint32_t first, uint32_t limit)
{
	uint32_t	i = first + nx_is(doc, first, '('),
				end;

	if (i >= limit || !nx_is_year(doc, i) ||
		doc->token[i].gap == NX_GAP_LINE)
		return first;
	end = range_end(doc, i + 1, limit);
	if (end == i + 1)
		return first;
	if (i == first)
		return end;
	return end < limit && nx_is(doc, end, ')') ? end + 1 : first;
}

uint32_t
nx_period_end(const NxDoc *doc, uint32_t first, uint32_t limit)
{
	uint32_t	done = first;

	for (uint32_t i = first; i < limit;)
	{
		uint32_t	end,
					at = i;
		uint64_t	tags;

		if (doc->token[i].gap == NX_GAP_LINE && i > first)
			break;
		/* between two of them: a comma, và */
		if (i > first)
		{
			if (nx_is(doc, at, ','))
				at++;
			if (nx_document_word(doc, at, &end) & NX_W(AND))
				at = end;
			/* và những năm tiếp theo */
			tags = nx_document_word(doc, at, &end);
			if ((tags & NX_W(SPAN)) && (tags & NX_W(INNER)))
			{
				done = i = end;
				continue;
			}
		}
		end = one_period(doc, at, limit);
		if (end == at)
			break;
		done = i = end;
	}
	return done;
}

uint32_t
nx_law_tail(const NxDoc *doc, uint32_t first, uint32_t limit,
			uint16_t *year, bool *amended)
{
	uint32_t	done = first;

	for (uint32_t i = first; i < limit && doc->token[i].gap != NX_GAP_LINE;)
	{
		uint32_t	at = i,
					end;
		bool		bracket = nx_is(doc, i, '('),
					amends = false;
		uint64_t	tags;
		uint16_t	when = 0;

		if (bracket)
			at++;
		/* năm 2013, 2013 */
		end = at;
		if (nx_document_word(doc, at, &end) & NX_W(YEAR))
			at = end;
		if (at < limit && nx_is_year(doc, at) &&
			doc->token[at].gap != NX_GAP_LINE)
		{
			when = (uint16_t) doc->token[at].value;
			at++;
		}
		else if (at > i + bracket)
			break;
		/* sửa đổi, bổ sung năm 2017 */
		tags = nx_document_word(doc, at, &end);
		if (tags & NX_W(AMENDED))
		{
			amends = true;
			at = end;
			if (nx_document_word(doc, at, &end) & NX_W(YEAR) &&
				nx_is_year(doc, end))
				at = end + 1;
			else if (nx_is_year(doc, at) &&
					 doc->token[at].gap != NX_GAP_LINE)
				at++;
			/* sửa đổi một số điều ... is a clause of its own */
			else if (!bracket && at < limit &&
					 (nx_document_word(doc, at, &end) &
					  (NX_W(PLURAL) | NX_W(UNIT))) != 0)
				break;
			/* was amended: only a citation where it says when */
			else if (tags & NX_W(FINITE))
				break;
		}
		if (at == i + bracket)
			break;
		if (bracket)
		{
			if (at >= limit || !nx_is(doc, at, ')'))
				break;
			at++;
		}
		if (when && *year == 0 && !*amended)
			*year = when;
		*amended |= amends;
		done = i = at;
	}
	return done;
}

uint32_t
nx_quote_end(const NxDoc *doc, uint32_t open, uint32_t limit)
{
	uint32_t	depth = 0,
				last = open + MAX_QUOTE;
	bool		straight = nx_is(doc, open, NX_QUOTE);

	for (uint32_t i = open + 1; i < limit && i < last; i++)
	{
		if (doc->token[i].type != NX_T_PUNCT)
			continue;
		if (doc->token[i].gap == NX_GAP_LINE)
			return 0;
		if (doc->token[i].value == NX_QUOTE && straight)
			return i;
		if (doc->token[i].value == NX_OPEN && !straight)
			depth++;
		else if (doc->token[i].value == NX_CLOSE && !straight)
		{
			if (depth == 0)
				return i;
			depth--;
		}
	}
	return 0;
}

/* Does the title of a plan go on behind the name that the lexicon has? */
bool
nx_title_goes_on(const NxDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	at = i + nx_is(doc, i, ','),
				end;
	uint64_t	tags;

	if (at >= limit || doc->token[at].gap == NX_GAP_LINE)
		return false;
	tags = nx_document_word(doc, at, &end);
	if ((tags & NX_W(SPAN)) && !(tags & NX_W(SOFT)) &&
		(nx_period_end(doc, at, limit) > at ||
		 (at == i && end < limit && nx_is_ordinal(doc, end))))
		return true;
	return at == i && (doc->token[i].type == NX_T_NUMBER ||
					   ((tags & NX_W(INNER)) && nx_is_lower(doc, i) &&
						(end > i + 1 || (tags & NX_W(SOFT)))));
}
