/*
 * programmes_project.c
 *	  Projects by their title.
 *
 * A project is a reference only by a proper title of its own, and one of
 * policy: what the public builds (dự án cầu Rồng Vàng, dự án đường sắt Nam An -
 * Bắc An), what is sold by a company of the State.  A builder's (dự án Khu
 * biệt thự An Nhiên, dự án Golden Bay), or a place or an owner that stands for
 * one, is in doubt and counts only beside a sure one.
 */
#include "programmes.h"

/* Do the words of a project's title tell of a trade: X mua cổ phần của Y? */
bool
nx_is_trade(const NxDoc *doc, NxRange title)
{
	uint32_t	end;
	bool		body;

	if (!nx_capital(doc, title.first))
		return false;
	body = (nx_document_word(doc, title.first, &end) & NX_W(OPEN)) != 0;
	for (uint32_t i = title.first; i < title.last; i = end)
	{
		uint64_t	tags = nx_document_word(doc, i, &end);

		if ((tags & NX_W(VERB)) && (tags & NX_W(PRIVATE)) &&
			nx_is_lower(doc, i) && i > title.first &&
			(body || nx_capital(doc, i - 1)))
			return true;
	}
	return false;
}

/*
 * Where the title of a project ends sooner than any other's: behind a name
 * (dự án The Sunrise Bay nằm ở ...), before whom it is for (dự án đường nội bộ
 * cho khu dân cư).
 */
uint32_t
nx_project_end(const NxProgrammeScan *s, uint32_t first, uint32_t last)
{
	const NxDoc *doc = s->doc;
	uint32_t	i,
				end;
	uint64_t	tags = nx_document_word(doc, first, &end);
	bool		verb = (tags & NX_W(VERB)) != 0,
				other;

	if ((tags & NX_W(GENERIC)) && end < last)
		first = end;
	if (nx_capital(doc, first) && nx_capital(doc, first + 1) &&
		first + 1 < last)
	{
		for (i = first + 2; i < last; i++)
			if (doc->token[i].type == NX_T_WORD && !nx_capital(doc, i))
				break;
		/* its other name: Sea Star - khu biệt thự ... */
		if (i < last && i > first + 3 && nx_is(doc, i - 2, NX_DASH))
			i -= 2;
		while (i > first && doc->token[i - 1].type == NX_T_PUNCT &&
			   !nx_is(doc, i - 1, ')'))
			i--;
		return i;
	}
	for (i = first + 1; i < last; i++)
	{
		const NxMatch *body;

		if (!nx_is_lower(doc, i))
		{
			/* Bộ Ngoại giao, Ban Tổ chức: their words say nothing */
			body = nx_match(doc, i, NX_ORGANISATION);
			if (body != NULL && i + body->ntokens <= last)
				i += body->ntokens - 1;
			continue;
		}
		tags = nx_document_word(doc, i, &end);
		if (!verb && (tags & (NX_W(TO) | NX_W(OF))))
			return i;
		/* ... Phú Thọ tiếp tục gặp khó khăn, ... sử dụng tư vấn */
		other = (tags & NX_W(VERB)) ?
			(tags & NX_W(OPEN)) || (!verb && !(tags & NX_W(PUBLIC))) :
			(tags & NX_W(OPEN)) && !verb;
		if (other && !(tags & (NX_W(INNER) | NX_W(COUNT) | NX_W(NUMBER))) &&
			nx_capital(doc, i - 1))
			return i;
	}
	return last;
}

/*
 * Is a title nothing but a name: whose project it is, or where (dự án Hoàng
 * Gia)?  A route is more: Cầu Giẽ - Ninh Bình.
 */
static bool
bare_name(const NxDoc *doc, NxRange title, uint32_t words)
{
	for (uint32_t i = title.first; i < title.last; i++)
		if (doc->token[i].type == NX_T_PUNCT ||
			(doc->token[i].type == NX_T_WORD && !nx_capital(doc, i)))
			return false;
	return words <= 3;
}

/* Is it a builder's: dự án Khu biệt thự ..., xây dựng chung cư ...? */
static bool
is_private(const NxDoc *doc, NxRange title)
{
	uint32_t	i = title.first,
				end;
	uint64_t	tags = nx_document_word(doc, i, &end);

	while ((tags & NX_W(VERB)) && !(tags & NX_W(PRIVATE)) && end < title.last)
	{
		i = end;
		tags = nx_document_word(doc, i, &end);
	}
	return (tags & NX_W(PRIVATE)) ||
		((doc->token[i].flags & NX_TF_FOREIGN) && !(tags & NX_W(PUBLIC)) &&
		 nx_match(doc, i, NX_PLACE_HEAD) == NULL);
}

/* Does a title name, in small letters, something that is public? */
static bool
names_public(const NxDoc *doc, NxRange title)
{
	uint32_t	end;

	for (uint32_t i = title.first; i < title.last; i = end)
		if ((nx_document_word(doc, i, &end) &
			 (NX_W(PUBLIC) | NX_W(VERB))) == NX_W(PUBLIC) &&
			nx_is_lower(doc, i))
			return true;
	return false;
}

/*
 * Is there a name in a title, or a number that is one: tuyến metro số 3, đường
 * vành đai 4?
 */
static bool
has_name(const NxDoc *doc, NxRange title)
{
	uint32_t	end;

	if (nx_has_capital(doc, title.first, title.last))
		return true;
	for (uint32_t i = title.first; i < title.last; i = end)
		if ((nx_document_word(doc, i, &end) & (NX_W(NUMBER) | NX_W(PUBLIC))) &&
			end < title.last && doc->token[end].type == NX_T_NUMBER &&
			doc->token[end].ndigits <= 2 &&
			/* chống ngập 10.000 tỷ đồng: an amount */
			(end + 2 >= doc->ntokens ||
			 doc->token[end + 2].type != NX_T_NUMBER ||
			 doc->token[end + 2].gap != NX_GAP_NONE))
			return true;
	return false;
}

/* Is the title of a project its own, proper one? */
NxMentionType
nx_project_type(const NxProgrammeScan *s, const NxProgrammeHead *h,
				NxRange title, uint32_t words)
{
	const NxDoc *doc = s->doc;
	uint32_t	next;
	uint64_t	tags = nx_document_word(doc, title.first, &next);
	const NxMatch *body;
	bool		built;

	/* 147 dự án đầu tư sang nước ngoài */
	if (h->first > s->first && !h->capital &&
		doc->token[h->first - 1].type == NX_T_NUMBER &&
		doc->token[h->first - 1].ndigits >= 2)
		return NX_PM_DOUBTFUL;
	/* BOT, ODA: how it is paid for; a title may follow */
	if ((tags & NX_W(GENERIC)) &&
		doc->token[title.first].shape == NX_UPPER)
	{
		title.first = next;
		words--;
		if (title.first >= title.last)
			return NX_PM_DOUBTFUL;
		tags = nx_document_word(doc, title.first, &next);
		if ((tags & NX_W(PUBLIC)) && words >= 2 &&
			nx_has_capital(doc, title.first, title.last))
			return NX_PM_TITLED;
		/* dự án BOT Cầu Vàng: only a road has such a name */
		if (words >= 2 && words <= 4 && nx_capital(doc, title.first) &&
			nx_capital(doc, title.first + 1) && !(tags & NX_W(OPEN)) &&
			nx_match(doc, title.first, NX_ORGANISATION) == NULL)
			return NX_PM_TITLED;
	}
	if (words < 2 || s->caps || (tags & (NX_W(GENERIC) | NX_W(END))) ||
		nx_match(doc, title.first, NX_OFFICE) != NULL)
		return NX_PM_DOUBTFUL;
	if (nx_capital(doc, title.first))
	{
		/* whose it is, where it is; a museum or school is what is built */
		built = (tags & NX_W(PUBLIC)) && words >= 3;
		body = nx_match(doc, title.first, NX_ORGANISATION);
		if (body == NULL)
			body = nx_match(doc, title.first, NX_PLACE);
		if (body != NULL && !built &&
			body->first + body->ntokens >= title.last)
			return NX_PM_DOUBTFUL;
		body = nx_match_tagged(doc, title.first, NX_PLACE_HEAD,
							   NX_MASK(PLACE_HEAD_PROVINCE) |
							   NX_MASK(PLACE_HEAD_DISTRICT) |
							   NX_MASK(PLACE_HEAD_COMMUNE));
		if (body != NULL && nx_capital(doc, body->first + body->ntokens))
			return NX_PM_DOUBTFUL;
		body = nx_match(doc, title.first, NX_ORGANISATION);
		if (body != NULL && !built &&
			!nx_capital(doc, body->first + body->ntokens) &&
			!nx_is_trade(doc, title))
			return NX_PM_DOUBTFUL;
		if ((tags & NX_W(OPEN)) && !nx_is_trade(doc, title))
			return NX_PM_DOUBTFUL;	/* Tập đoàn ... */
		if (nx_is_trade(doc, title))
			return NX_PM_TITLED;
		if (is_private(doc, title) || (tags & NX_W(WEAPON)))
			return NX_PM_DOUBTFUL;
		return !(tags & (NX_W(PUBLIC) | NX_W(VERB))) &&
			bare_name(doc, title, words) ? NX_PM_DOUBTFUL : NX_PM_TITLED;
	}
	if (is_private(doc, title) || (h->start && !(tags & NX_W(PUBLIC))))
		return NX_PM_DOUBTFUL;
	/* so much is told of no other: tăng cường quản lý và số hoá sổ đỏ */
	if ((tags & (NX_W(PUBLIC) | NX_W(VERB) | NX_W(LOOSE))) ==
		(NX_W(PUBLIC) | NX_W(VERB)) && words >= 8)
		return NX_PM_TITLED;
	return ((tags & NX_W(PUBLIC)) ||
			((tags & NX_W(VERB)) &&
			 (h->capital || names_public(doc, title) ||
			  (words >= 5 && !(tags & NX_W(OPEN)))))) &&
		words >= 3 && has_name(doc, title) ?
		NX_PM_TITLED : NX_PM_DOUBTFUL;
}

/*
 * A work without a name has it from where it is: dự án xây cầu đi bộ tại ngã
 * tư Cây Me.  The end of the title with that, or last.
 */
uint32_t
nx_project_place(const NxProgrammeScan *s, const NxProgrammeHead *h,
				 uint32_t first, uint32_t last)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = first,
				name,
				end;
	NxRange		title = {first, last};

	if (last >= s->limit || !nx_is_lower(doc, last) ||
		!(nx_document_word(doc, last, &name) & NX_W(PLACE)) ||
		has_name(doc, title))
		return last;
	/* more than what is done there: đầu tư xây dựng tại ... */
	while (i < last && (nx_document_word(doc, i, &end) & NX_W(VERB)))
		i = end;
	if (i + 2 > last)
		return last;
	for (i = name; i < name + 4 && i < s->limit && nx_is_lower(doc, i); i++)
		if (nx_document_word(doc, i, &end) &
			(NX_W(END) | NX_W(SOFT) | NX_W(VERB) | NX_W(AND) | NX_W(OF)))
			return last;
	if (nx_match_tagged(doc, i, NX_PLACE, NX_MASK(PLACE_COUNTRY)) != NULL)
		return last;
	/* bờ Bắc sông Lam, too */
	for (end = i; end < s->limit && doc->token[end].gap != NX_GAP_LINE &&
		 (nx_capital(doc, end) ||
		  (end > i && end + 1 < s->limit && nx_is_lower(doc, end) &&
		   nx_capital(doc, end + 1) &&
		   nx_match(doc, end, NX_PLACE_HEAD) != NULL)); end++)
		;
	if (end == i)
		return last;
	title.last = end;
	return nx_project_type(s, h, title,
						   nx_count_words(doc, first, end)) == NX_PM_TITLED ?
		end : last;
}
