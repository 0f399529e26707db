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

/* Reading a title: what is known so far. */
typedef struct Title
{
	const NxDoc *doc;
	uint32_t	first,
				limit;
	NxTitleStyle style;
	bool		verb;			/* it begins with a verb */
} Title;

/* Is something named, or counted, or told of the sentence? */
static bool
begins_other(const Title *t, uint32_t i)
{
	uint32_t	end;
	uint64_t	tags = nx_document_word(t->doc, i, &end);

	if (tags & NX_W(INNER))
		return false;
	if (tags & (NX_W(END) | NX_W(SOFT) | NX_W(PLURAL) | NX_W(DRAFT) |
				NX_W(OF)))
		return true;
	/* a verb goes on with a title that began with one */
	if (tags & NX_W(VERB))
		return !t->verb;
	if (tags & NX_W(OPEN))
		return true;
	return nx_match(t->doc, i, NX_DOCUMENT_KIND) != NULL &&
		!(tags & NX_W(TRAP));
}

/*
 * Capitalised items of a list inside a name, the last behind và:
 * nhà hát Giao hưởng, Nhạc và Vũ kịch.
 */
static bool
list_of_names(const Title *t, uint32_t i)
{
	uint32_t	end;

	if (!nx_capital(t->doc, i - 2))
		if (i < t->first + 3 || !nx_capital(t->doc, i - 3))
			return false;
	for (uint32_t k = i + 1; k < t->limit && k < i + 4; k++)
	{
		if (nx_document_word(t->doc, k, &end) & NX_W(AND))
			return nx_capital(t->doc, end);
		if (!nx_is_lower(t->doc, k))
			return false;
	}
	return false;
}

/*
 * Is what stands behind the comma at i a short item of a list of things (bán
 * buôn, bán lẻ), and not the subject of the next clause?
 */
static bool
short_item(const Title *t, uint32_t i)
{
	if (nx_capital(t->doc, i - 1))
		return false;
	for (uint32_t k = i + 1; k < i + 8; k++)
	{
		uint32_t	end;

		if (k >= t->limit || !nx_is_lower(t->doc, k) ||
			(nx_document_word(t->doc, k, &end) &
			 (NX_W(END) | NX_W(SOFT) | NX_W(AND) | NX_W(OF) | NX_W(SPAN) |
			  NX_W(YEAR) | NX_W(VERB))))
			return true;
	}
	return false;
}

/* Does a verb end right before the token? */
static bool
behind_verb(const Title *t, uint32_t i)
{
	for (uint32_t n = 1; n <= 3 && i >= t->first + n; n++)
	{
		uint32_t	end;

		if ((nx_document_word(t->doc, i - n, &end) & NX_W(VERB)) && end == i)
			return true;
	}
	return false;
}

/* The end of an institution's name at i, and i itself where there is none. */
static uint32_t
institution_end(const Title *t, uint32_t i)
{
	const NxDoc *doc = t->doc;
	uint32_t	first = i,
				lower = 0,
				end;

	if ((nx_document_word(doc, i, &end) & NX_W(PLURAL)) && end < t->limit)
		first = i = end;
	if (!nx_capital(doc, i))
		return i;
	/* a body, or something of one: Đoàn đại biểu Quốc hội */
	for (; i < first + 4; i++)
		if (i >= t->limit || doc->token[i].type != NX_T_WORD ||
			nx_begins(doc, i, UINT64_C(1) << NX_ORGANISATION |
					  UINT64_C(1) << NX_ORGANISATION_HEAD))
			break;
	if (i >= t->limit || i == first + 4 || doc->token[i].type != NX_T_WORD)
		return first;
	i = first;
	while (i < t->limit && doc->token[i].type == NX_T_WORD &&
		   doc->token[i].gap != NX_GAP_LINE)
	{
		const NxMatch *m = nx_match(doc, i, NX_ORGANISATION);

		if (m == NULL)
			m = nx_match(doc, i, NX_FIELD);
		if (m != NULL)
			i += m->ntokens;
		else if (nx_capital(doc, i) ||
				 (nx_document_word(doc, i, &end) & NX_W(OF)))
			i++;
		else if (++lower <= 4 &&
				 !(nx_document_word(doc, i, &end) &
				   (NX_W(END) | NX_W(SOFT) | NX_W(AND))))
			i++;				/* Hội đồng dân tộc */
		else
			break;
	}
	return i > first ? i : first;
}

/*
 * Does the comma at i join institutions that the title is about (..., Hội
 * đồng dân tộc, Đoàn đại biểu Quốc hội), to its very end?  A clause that
 * begins with one goes on with a verb instead.
 */
static bool
institutions(const Title *t, uint32_t i)
{
	const NxDoc *doc = t->doc;

	if (!nx_capital(doc, i - 1) && i >= t->first + 2 &&
		!nx_capital(doc, i - 2))
		return false;
	for (int items = 0; items < 8; items++)
	{
		uint32_t	end = institution_end(t, i + 1),
					next;

		if (end <= i + 2)
			return false;
		if (end >= t->limit || doc->token[end].gap == NX_GAP_LINE ||
			nx_is(doc, end, '.') || nx_is(doc, end, ';'))
			return true;
		if (nx_document_word(doc, end, &next) & NX_W(AND))
		{
			/* the next document: ... và Bộ luật Dân sự */
			if (nx_match(doc, next, NX_DOCUMENT_KIND) != NULL)
				return true;
		}
		else if (!nx_is(doc, end, ','))
			return false;
		i = end;
	}
	return false;
}

/*
 * Behind a comma, is it the next of several works (dự án cầu Rồng Vàng, đường
 * Hoa Sữa), the first of which has its name?
 */
static bool
next_work(const Title *t, uint32_t i)
{
	uint32_t	end;

	return t->style == NX_TITLE_PLAN && !t->verb &&
		(nx_document_word(t->doc, t->first, &end) & NX_W(PUBLIC)) &&
		(nx_document_word(t->doc, i, &end) &
		 (NX_W(PUBLIC) | NX_W(VERB) | NX_W(SPAN))) == NX_W(PUBLIC) && nx_has_capital(t->doc, t->first + 1, i);
}

/* Does an office begin at i that says or does something: bí thư cho biết? */
static bool
speaker(const Title *t, uint32_t i)
{
	const NxMatch *m = nx_match(t->doc, i, NX_OFFICE);
	uint32_t	end;

	return m != NULL &&
		(nx_document_word(t->doc, i + m->ntokens, &end) & NX_W(END));
}

/*
 * Where a place is that stands behind the name of another at the comma i, and
 * the title with it: Khu du lịch Hồ Xanh, thành phố Nam An.
 */
static bool
lies_in(const Title *t, uint32_t i)
{
	const NxDoc *doc = t->doc;
	const NxMatch *head = nx_match_tagged(doc, i + 1, NX_PLACE_HEAD,
										  NX_MASK(PLACE_HEAD_PROVINCE) |
										  NX_MASK(PLACE_HEAD_DISTRICT) |
										  NX_MASK(PLACE_HEAD_COMMUNE));
	uint32_t	k,
				end;

	if (head == NULL || t->style != NX_TITLE_PLAN || i < t->first + 4 ||
		!nx_capital(doc, i - 1) || !nx_is_lower(doc, t->first))
		return false;
	k = head->first + head->ntokens;
	k += k < t->limit && nx_is(doc, k, '.');
	for (i = k; k < t->limit && nx_capital(doc, k) &&
		 doc->token[k].gap != NX_GAP_LINE;)
		k++;
	/* ... thì chậm: it is the subject of the next clause */
	return k > i && (k == t->limit || doc->token[k].type == NX_T_PUNCT ||
					 (nx_document_word(doc, k, &end) &
					  (NX_W(ISSUE) | NX_W(PASSIVE))));
}

/* Is a name at i one of several with the same head: sông Hồng, sông Lam? */
static bool
same_head(const Title *t, uint32_t i)
{
	const NxDoc *doc = t->doc;

	if (i + 1 >= t->limit || !nx_capital(doc, i + 1) ||
		nx_match(doc, i, NX_PLACE_HEAD) == NULL)
		return false;
	for (uint32_t k = i - 2; k > t->first && k + 5 > i; k--)
		if (doc->token[k].hash == doc->token[i].hash &&
			nx_capital(doc, k + 1))
			return true;
	return false;
}

/* Does the title go on behind the comma at i? */
static bool
passes_comma(const Title *t, uint32_t i)
{
	const NxToken *next = &t->doc->token[i + 1];
	uint32_t	end;

	if (i + 1 >= t->limit || next->gap == NX_GAP_LINE ||
		next->type != NX_T_WORD ||
		(nx_document_word(t->doc, i + 1, &end) & NX_W(AND)))
		return false;
	if ((t->style == NX_TITLE_ABOUT && institutions(t, i)) || lies_in(t, i))
		return true;
	if (next->shape != NX_LOWER)
	{
		/* Chương trình Bình chọn, Tôn vinh Làng nghề */
		if (i <= t->first + 3 && behind_verb(t, i) &&
			nx_capital(t->doc, t->first) &&
			(nx_document_word(t->doc, i + 1, &end) & NX_W(VERB)))
			return true;
		return i > t->first + 1 && list_of_names(t, i + 1);
	}
	if (same_head(t, i + 1))
		return true;
	if (begins_other(t, i + 1) || next_work(t, i + 1) ||
		speaker(t, i + 1))
		return false;
	return t->style == NX_TITLE_ABOUT ||
		(nx_document_word(t->doc, i + 1, &end) & (NX_W(VERB) | NX_W(SPAN))) ||
		short_item(t, i);
}

/* Are the words at i those of one part of the title: các đơn vị ... và các
 * đơn vị ...? */
static bool
repeats(const Title *t, uint32_t i)
{
	const NxToken *token = t->doc->token;

	if (i + 2 >= t->limit)
		return false;
	for (uint32_t k = t->first; k + 3 < i; k++)
		if (token[k].hash == token[i].hash &&
			token[k + 1].hash == token[i + 1].hash &&
			token[k + 2].hash == token[i + 2].hash)
			return true;
	return false;
}

/* Does the title list what it does, with commas: bồi thường, giải toả và ... */
static bool
lists_verbs(const Title *t, uint32_t i)
{
	uint32_t	end;

	if (!t->verb || t->style != NX_TITLE_PLAN)
		return false;
	while (--i > t->first + 1)
		if (nx_is(t->doc, i - 1, ',') &&
			(nx_document_word(t->doc, i, &end) & NX_W(VERB)))
			return true;
	return false;
}

/* Does it go on behind và, whose next word is at i? */
static bool
passes_and(const Title *t, uint32_t i)
{
	const NxToken *next = &t->doc->token[i];

	uint32_t	end;
	uint64_t	tags;

	if (i >= t->limit || next->gap == NX_GAP_LINE || next->type != NX_T_WORD)
		return false;
	/* the next document: ... và Hướng dẫn về công tác nhân sự */
	if (nx_capital(t->doc, i) && nx_match(t->doc, i, NX_DOCUMENT_KIND) != NULL)
		return (nx_document_word(t->doc, i, &end) & NX_W(INNER)) != 0;
	/* two verbs: bảo vệ và phát triển rừng; Thương mại và Đầu tư */
	tags = nx_document_word(t->doc, i, &end);
	if ((tags & NX_W(VERB)) && next->shape != NX_LOWER && i >= t->first + 3 &&
		(nx_capital(t->doc, i - 2) || nx_capital(t->doc, i - 3)))
		return true;
	if ((tags & NX_W(VERB)) &&
		(behind_verb(t, i - 1) ||
		 ((t->style == NX_TITLE_ABOUT || lists_verbs(t, i)) &&
		  !(tags & NX_W(OPEN)))))
		return true;
	if ((tags & NX_W(PLURAL)) && repeats(t, i))
		return true;
	if (begins_other(t, i))
		return false;
	if (next->shape == NX_LOWER)
		return true;
	if (t->style == NX_TITLE_NAME || i < t->first + 2 ||
		nx_capital(t->doc, i - 2))
		return t->style == NX_TITLE_NAME || i >= t->first + 2;
	/* Bất động sản và Bến du thuyền: two things, each with its capital */
	return nx_capital(t->doc, t->first) && t->style == NX_TITLE_PLAN &&
		!nx_begins(t->doc, i, UINT64_C(1) << NX_ORGANISATION |
				   UINT64_C(1) << NX_PLACE | UINT64_C(1) << NX_OFFICE |
				   UINT64_C(1) << NX_FAMILY_NAME |
				   UINT64_C(1) << NX_ORGANISATION_HEAD);
}

/* Does it go on behind của, whose next word is at i? */
static bool
passes_of(const Title *t, uint32_t i)
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
before_period(const Title *t, uint32_t i)
{
	const NxDoc *doc = t->doc;

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
goes_on(const Title *t, uint32_t i, uint32_t end)
{
	uint32_t	next;

	if (end >= t->limit || !(nx_document_word(t->doc, i, &next) & NX_W(TERM)))
		return false;
	if (nx_is(t->doc, end, ','))
		return t->verb && passes_comma(t, end);
	return (nx_document_word(t->doc, end, &next) & NX_W(AND)) &&
		passes_and(t, next);
}

/* A bracket inside or behind a title: (khoá XII), (CPTPP).  Its end, or 0. */
static uint32_t
bracket_end(const Title *t, uint32_t i)
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

/* Take off words that cannot end a title. */
static uint32_t
trim(const NxDoc *doc, uint32_t first, uint32_t last)
{
	while (last > first)
	{
		const NxToken *t = &doc->token[last - 1];
		uint32_t	n = 1;

		if (t->type != NX_T_PUNCT || t->value == ')')
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
	Title		t = {doc, first, limit, style, false};
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
			else if (token->value == ',' && passes_comma(&t, i))
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
		else if ((tags & NX_W(AND)) && !passes_and(&t, end))
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
		else if ((tags & (NX_W(DAY) | NX_W(MONTH))) && doc->token[end].type == NX_T_NUMBER)
			break;
		else if ((tags & NX_W(ABOUT)) && style == NX_TITLE_NAME)
			break;
		i = end;
	}
	i = trim(doc, first, i);
	*period = i;
	return i;
}
