/*
 * programmes_joined.c
 *	  Does a title go on behind a comma or và?
 *
 * It does before one more of what it is about: a verb where the title began
 * with one, an item of a list of things, a name with the head of the one
 * before it, the place that a name lies in.  It does not before something
 * else: another kind, a capital, a plural, the subject of the next clause.
 *
 *		[Đề án cải tạo, thay thế cây xanh] và đưa ra số cây phải chặt
 *		[Quy hoạch thuỷ lợi sông Đào, sông Gianh], trong đó có ba hồ
 */
#include "programmes.h"

/* Is something named, or counted, or told of the sentence? */
static bool
begins_other(const NxTitleScan *t, uint32_t i)
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
list_of_names(const NxTitleScan *t, uint32_t i)
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
short_item(const NxTitleScan *t, uint32_t i)
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
behind_verb(const NxTitleScan *t, uint32_t i)
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
institution_end(const NxTitleScan *t, uint32_t i)
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
institutions(const NxTitleScan *t, uint32_t i)
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
next_work(const NxTitleScan *t, uint32_t i)
{
	uint32_t	end;

	return t->style == NX_TITLE_PLAN && !t->verb &&
		(nx_document_word(t->doc, t->first, &end) & NX_W(PUBLIC)) &&
		(nx_document_word(t->doc, i, &end) &
		 (NX_W(PUBLIC) | NX_W(VERB) | NX_W(SPAN))) == NX_W(PUBLIC) &&
		nx_has_capital(t->doc, t->first + 1, i);
}

/* Does an office begin at i that says or does something: bí thư cho biết? */
static bool
speaker(const NxTitleScan *t, uint32_t i)
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
lies_in(const NxTitleScan *t, uint32_t i)
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
same_head(const NxTitleScan *t, uint32_t i)
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
bool
nx_passes_comma(const NxTitleScan *t, uint32_t i)
{
	const NxToken *next = &t->doc->token[i + 1];
	uint32_t	end;

	if (i + 1 >= t->limit || next->gap == NX_GAP_LINE ||
		next->type != NX_T_WORD ||
		(nx_document_word(t->doc, i + 1, &end) & NX_W(AND)))
		return false;
	if (((t->style == NX_TITLE_ABOUT ||
		  (t->style == NX_TITLE_PLAN && t->verb)) && institutions(t, i)) ||
		lies_in(t, i))
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
repeats(const NxTitleScan *t, uint32_t i)
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

/* Does the title list what it does: bồi thường, giải toả và ...? */
static bool
lists_verbs(const NxTitleScan *t, uint32_t i)
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

/* Is và at i - 1 that of giữa one và the other? */
static bool
between(const NxTitleScan *t, uint32_t i)
{
	uint32_t	end;

	for (uint32_t k = t->first; k + 2 < i; k++)
	{
		uint64_t	tags = nx_document_word(t->doc, k, &end);

		if (tags & NX_W(BETWEEN))
			for (k = end; k + 1 < i; k++)
			{
				if (nx_document_word(t->doc, k, &end) & NX_W(AND))
					return false;
			}
		if (tags & NX_W(BETWEEN))
			return true;
	}
	return false;
}

/* Does it go on behind và, whose next word is at i? */
bool
nx_passes_and(const NxTitleScan *t, uint32_t i)
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
	if (((tags & NX_W(PLURAL)) && repeats(t, i)) ||
		(nx_capital(t->doc, i) && between(t, i)))
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
