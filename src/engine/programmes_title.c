/*
 * programmes_title.c
 *	  Where the title of a programme ends.
 *
 * A title has no marks of its own: it is a verb or noun phrase that runs on
 * until the sentence goes on without it.  It is read word by word from its
 * first one; what ends it is
 *
 *	1. a sign that cannot be inside: full stop, colon, semicolon, quotation;
 *	2. a word that belongs to the sentence (documents.tsv): for all titles
 *	   (tag end: đã, sẽ, nhằm), or for those that stand right behind their
 *	   kind (tag soft: tại, với), while one behind "về" holds complements;
 *	3. "của" before whoever issued it: a capital, unless a verb follows
 *	   (Chương trình hành động của ngành Y tế thực hiện Chỉ thị số 21);
 *	4. a comma or "và" before something else: another kind, a capital, a
 *	   plural, a verb where the title itself does not begin with one;
 *	5. a period: giai đoạn 2011-2020, tầm nhìn đến năm 2030.  It belongs to
 *	   the title and nothing follows it.
 *
 *		... thực hiện [Kế hoạch sắp xếp lại các trạm bơm giai đoạn 2016-2020].
 *		... theo [Đề án phát triển bản đồ về đê điều, hồ chứa và trạm đo
 *		nước] đã được phê duyệt
 */
#include "programmes.h"

#define MAX_TITLE	72			/* tokens */

/* Does it go on behind của, whose next word is at i? */
static bool
passes_of(const NxTitleScan *t, uint32_t i)
{
	uint32_t	end;

	if (i >= t->limit || t->doc->token[i].gap == NX_GAP_LINE)
		return false;
	if (t->style == NX_TITLE_ABOUT)
		return true;
	if (nx_is_lower(t->doc, i))
		return !(nx_document_word(t->doc, i, &end) &
				 (NX_W(END) | NX_W(PLURAL) | NX_W(THIS))) &&
			!nx_begins(t->doc, i, UINT64_C(1) << NX_OFFICE |
					   UINT64_C(1) << NX_ORGANISATION_HEAD |
					   UINT64_C(1) << NX_PLACE_HEAD);
	/* whoever issued it; the title goes on where a verb follows */
	while (i < t->limit && t->doc->token[i].type == NX_T_WORD &&
		   t->doc->token[i].gap != NX_GAP_LINE)
	{
		uint64_t	tags = nx_document_word(t->doc, i, &end);

		/* its term: của Chính phủ nhiệm kỳ 2011-2016 */
		if (t->style == NX_TITLE_PLAN && nx_period_end(t->doc, i, t->limit) > i)
			return true;
		if (tags & (NX_W(VERB) | NX_W(ABOUT)))
			return t->style != NX_TITLE_NAME;
		if (tags & (NX_W(END) | NX_W(SOFT) | NX_W(AND) | NX_W(OF)))
			return false;
		i++;
		if (i > t->first + MAX_TITLE)
			return false;
	}
	return false;
}

/*
 * Is it where, and does a period stand behind it: tại Nam An đến năm 2020,
 * trên địa bàn tỉnh giai đoạn 2016-2020?  The period of the title, or 0.
 */
static uint32_t
before_period(const NxTitleScan *t, uint32_t i)
{
	const NxDoc *doc = t->doc;
	uint32_t	year = i + 1;

	/* seldom is there a year at all */
	while (year < t->limit && year < i + 14 && !nx_is_year(doc, year))
		year++;
	if (year == t->limit || year == i + 14)
		return 0;
	for (uint32_t k = i + 1; k < t->limit && k < i + 10; k++)
	{
		uint32_t	end;
		uint64_t	tags = nx_document_word(doc, k, &end);

		if (doc->token[k].gap == NX_GAP_LINE ||
			(doc->token[k].type == NX_T_PUNCT && !nx_is(doc, k, '.')))
			return 0;
		if ((tags & NX_W(SPAN)) && !(tags & NX_W(SOFT)) &&
			nx_period_end(doc, k, t->limit) > k)
			return k;
		if (nx_is_lower(doc, k) &&
			((tags & (NX_W(END) | NX_W(SOFT) | NX_W(VERB) | NX_W(AND))) ||
			 nx_match(doc, k, NX_DOCUMENT_KIND) != NULL))
			return 0;
	}
	return 0;
}

/* Does a title go on behind a term of office, tokens [i, end)? */
static bool
goes_on(const NxTitleScan *t, uint32_t i, uint32_t end)
{
	uint32_t	next;

	if (end >= t->limit || !(nx_document_word(t->doc, i, &next) & NX_W(TERM)))
		return false;
	if (nx_is(t->doc, end, ','))
		return t->verb && nx_passes_comma(t, end);
	return (nx_document_word(t->doc, end, &next) & NX_W(AND)) &&
		nx_passes_and(t, next);
}

/* A bracket inside or behind a title: (khoá XII), (CPTPP).  Its end, or 0. */
static uint32_t
bracket_end(const NxTitleScan *t, uint32_t i)
{
	const NxDoc *doc = t->doc;
	uint32_t	end,
				k = i + 1;

	if (doc->token[k].type == NX_T_WORD && doc->token[k].shape == NX_UPPER)
	{
		/* an abbreviation of the title */
		k++;
		if (k < t->limit && doc->token[k].type == NX_T_NUMBER)
			k++;
	}
	else if (nx_document_word(doc, k, &end) & NX_W(TERM))
	{
		k = end;
		if (k < t->limit && !nx_is(doc, k, ')'))
			k++;
	}
	else
		return 0;
	return k < t->limit && nx_is(doc, k, ')') ? k + 1 : 0;
}

/*
 * A name in quotes inside a title that began with a verb: xây dựng thương hiệu
 * "Gạo Nam An".  Its end, or i where the quotation is of the sentence.
 */
static uint32_t
named_inside(const NxTitleScan *t, uint32_t i)
{
	const NxDoc *doc = t->doc;
	uint32_t	close;

	if ((!nx_is(doc, i, NX_OPEN) && !nx_is(doc, i, NX_QUOTE)) || !t->verb ||
		doc->token[i].gap != NX_GAP_SPACE || i + 2 >= t->limit ||
		doc->token[i + 1].gap != NX_GAP_NONE || !nx_capital(doc, i + 1))
		return i;
	close = nx_quote_end(doc, i, t->limit);
	return close > i + 1 && close <= i + 10 ? close + 1 : i;
}

/* Words of the phrase at the end of a title that cannot end one, 0: none. */
static uint32_t
dangling(const NxDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	end;

	for (uint32_t n = 3; n > 0; n--)
	{
		uint64_t	tags;

		if (last < first + n)
			continue;
		tags = nx_document_word(doc, last - n, &end);
		if (end != last || tags == 0)
			continue;
		if (!nx_is_lower(doc, last - n))
			return 0;			/* Lao động Công bằng, Mỹ Thuận - Cần Thơ */
		if (tags & NX_W(DANGLING))
			return n;
		if ((tags & NX_W(INNER)) && n > 1)
			return 0;			/* nhà ở */
		if (tags & (NX_W(SOFT) | NX_W(AND) | NX_W(OF) | NX_W(ABOUT) |
					NX_W(PLURAL) | NX_W(END) | NX_W(TO)))
			return n;
		/* đến, and what the sentence goes on with: tiếp tục, triển khai */
		if (last >= first + n + 2 &&
			((tags & (NX_W(SPAN) | NX_W(PUBLIC))) == NX_W(SPAN) ||
			 ((tags & NX_W(OPEN)) && (tags & NX_W(VERB)))))
			return n;
		if (n > 1)
			return 0;
	}
	return 0;
}

/* Does a sign close a quotation that the title opened? */
static bool
closes_name(const NxDoc *doc, uint32_t first, uint32_t i)
{
	uint32_t	open = doc->token[i].value == NX_CLOSE ? NX_OPEN : NX_QUOTE;

	if (doc->token[i].value != NX_CLOSE && doc->token[i].value != NX_QUOTE)
		return false;
	for (uint32_t k = first; k < i; k++)
		if (nx_is(doc, k, open))
			return true;
	return false;
}

/* Take off words that cannot end a title. */
static uint32_t
trim(const NxDoc *doc, uint32_t first, uint32_t last)
{
	while (last > first)
	{
		const NxToken *t = &doc->token[last - 1];
		uint32_t	n = 1;

		if (t->type != NX_T_PUNCT || t->value == ')' ||
			closes_name(doc, first, last - 1))
			n = dangling(doc, first, last);
		if (n == 0)
			break;
		last -= n;
	}
	return last;
}

uint32_t
nx_title_end(const NxDoc *doc, uint32_t first, uint32_t limit,
			 NxTitleStyle style, uint32_t *period)
{
	NxTitleScan t = {doc, first, limit, style, false};
	uint32_t	i = first,
				end,
				period_at;

	if (limit > first + MAX_TITLE)
		t.limit = limit = first + MAX_TITLE;
	/* về việc, too, is followed by a verb */
	t.verb = (nx_document_word(doc, first, &end) & NX_W(VERB)) != 0 ||
		(style == NX_TITLE_ABOUT && first >= 2 &&
		 (nx_document_word(doc, first - 2, &end) & NX_W(ABOUT)) &&
		 end == first);
	if (nx_document_word(doc, first, &end) & NX_W(AND))
		limit = first;			/* quy hoạch và ...: no title */
	while (i < limit)
	{
		const NxToken *token = &doc->token[i];
		uint64_t	tags;

		if (i > first && token->gap == NX_GAP_LINE)
			break;
		if (token->type == NX_T_NUMBER || (token->flags & NX_TF_SYMBOL))
		{
			end = token->ndigits <= 2 ? nx_period_end(doc, i, limit) :
				nx_years_end(doc, i, limit);
			if (end > i && i > first)
			{
				*period = trim(doc, first, i);
				return end;
			}
			/* trong 45 ngày: how long it took */
			if (i > first && (nx_document_word(doc, i + 1, &end) &
							  (NX_W(DAY) | NX_W(MONTH) | NX_W(YEAR))) &&
				(nx_document_word(doc, i - 1, &end) & NX_W(SOFT)) && end == i)
				break;
			i++;
			continue;
		}
		if (token->type == NX_T_PUNCT)
		{
			if (i == first)
				break;
			/* 6.700 cây xanh, vành đai 2,5 */
			if ((token->value == '.' || token->value == ',') &&
				token->gap == NX_GAP_NONE && i + 1 < limit &&
				doc->token[i - 1].type == NX_T_NUMBER &&
				doc->token[i + 1].type == NX_T_NUMBER &&
				doc->token[i + 1].gap == NX_GAP_NONE)
				i += 2;
			else if (token->value == ',' && nx_passes_comma(&t, i))
				i++;
			else if (token->value == NX_DASH &&
					 /* Mỹ Thuận - Cần Thơ: not the word cần */
					 (!(nx_document_word(doc, i + 1, &end) & NX_W(END)) ||
					  (nx_capital(doc, i + 1) && nx_capital(doc, i + 2))) &&
					 (token->gap == NX_GAP_NONE || nx_is_lower(doc, i + 1) ||
					  (doc->token[i - 1].flags & NX_TF_SINGLE) ||
					  (nx_capital(doc, i + 1) &&
					   (nx_capital(doc, i - 1) ||
						(i > first + 1 && nx_capital(doc, i - 2)) ||
						(i > first + 2 && nx_capital(doc, i - 3) &&
						 doc->token[i - 1].type == NX_T_NUMBER)))))
				i++;
			else if (token->value == '%' &&
					 doc->token[i - 1].type == NX_T_NUMBER)
				i++;
			else if ((end = named_inside(&t, i)) > i)
				i = end;
			else if ((token->value == '/' || token->value == '&') &&
					 (token->gap == NX_GAP_NONE || token->value == '&'))
				i++;
			else if (token->value == '.' && nx_capital(doc, i - 1) &&
					 nx_letters_of(doc, i - 1) <= 3 &&
					 nx_capital(doc, i + 1) && i + 1 < limit)
				i++;
			else if (token->value == '(')
			{
				/* 5 năm (2016-2020), (giai đoạn 2017-2021) */
				end = nx_years_end(doc, i, limit);
				if (end > i)
				{
					*period = trim(doc, first, i);
					return end;
				}
				end = nx_period_end(doc, i + 1, limit);
				if (end > i + 1 && end < limit && nx_is(doc, end, ')'))
				{
					*period = trim(doc, first, i);
					return end + 1;
				}
				end = bracket_end(&t, i);
				if (end == 0)
					break;
				i = end;
				/* an abbreviation stands for all of a name */
				if (style != NX_TITLE_ABOUT)
				{
					i = nx_period_end(doc, end, limit);
					*period = end;
					return i;
				}
			}
			else
				break;
			continue;
		}

		/* a law or treaty inside it, with all its commas and its year */
		if (nx_phrase(doc, i, NX_PROGRAMME, &end).entry != NULL &&
			(i > first || style == NX_TITLE_ABOUT))
		{
			uint16_t	year = 0;
			bool		amended = false;

			i = nx_law_tail(doc, end, limit, &year, &amended);
			continue;
		}

		/* a period ends it, a term (Quốc hội khoá 14) does not */
		end = nx_period_end(doc, i, limit);
		if (end > i && style == NX_TITLE_ABOUT && goes_on(&t, i, end))
		{
			i = end;
			continue;
		}
		if (end > i)
		{
			*period = trim(doc, first, i);
			return end;
		}

		tags = nx_document_word(doc, i, &end);
		if (end > limit)
			end = limit;
		if ((tags & (NX_W(PLACE) | NX_W(OF) | NX_W(AND))) && i > first &&
			token->shape == NX_LOWER &&
			(period_at = before_period(&t, i)) > 0)
		{
			i = period_at;
			continue;
		}
		if ((tags & NX_W(INNER)) || (token->shape != NX_LOWER && i > first &&
									 !(tags & (NX_W(AND) | NX_W(OF)))))
			;					/* Bà Rịa, Anh: a name, not the word */
		/* về việc thông qua ...: there it is the act's own verb */
		else if ((tags & NX_W(END)) &&
				 !((tags & NX_W(SERIAL)) && t.verb &&
				   (!(tags & NX_W(SOFT)) ||
					(style == NX_TITLE_ABOUT && nx_capital(doc, end)))) &&
				 !(i == first && style == NX_TITLE_ABOUT &&
				   (tags & NX_W(ENACT))))
			break;
		/* tập trung xây dựng: a verb of the sentence, unless it begins it */
		else if ((tags & NX_W(SOFT)) && style != NX_TITLE_ABOUT &&
				 !((tags & NX_W(SERIAL)) && i == first) &&
				 /* lắp đèn tại các trường học */
				 !((tags & NX_W(PLURAL)) && t.verb))
			break;
		else if ((tags & NX_W(AND)) && !nx_passes_and(&t, end))
			break;
		else if ((tags & NX_W(OF)) && !passes_of(&t, end))
			break;
		else if ((tags & NX_W(THIS)) && style != NX_TITLE_ABOUT && i > first)
			break;
		/* gửi đề án X đến UBND thành phố */
		else if ((tags & NX_W(SPAN)) && style != NX_TITLE_ABOUT && i > first &&
				 nx_begins(doc, end, UINT64_C(1) << NX_ORGANISATION |
						   UINT64_C(1) << NX_OFFICE))
			break;
		else if ((tags & (NX_W(DAY) | NX_W(MONTH))) &&
				 doc->token[end].type == NX_T_NUMBER)
			break;
		else if ((tags & NX_W(ABOUT)) && style == NX_TITLE_NAME)
			break;
		i = end;
	}
	i = trim(doc, first, i);
	*period = i;
	return i;
}
