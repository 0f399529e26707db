/*
 * programmes_plan.c
 *	  Plans by their title.
 *
 *		[Đề án sữa học đường], phong trào ["Sinh viên 5 tốt"]
 *
 * A plan in small letters is mostly somebody's plan, not one that can be
 * looked up, and a kind that begins its sentence shows no capital: what says
 * that it is one is its kind, the words before it, how its title begins, a
 * period.
 */
#include "programmes.h"

#define MAX_LIST	120			/* tokens of a list of titles */
#define OLDEST_PLAN	1990		/* chiến lược Đông Xuân 1953-1954 is none */

/*
 * The quotation that the kind itself begins (“Đề án nâng cao năng lực của các
 * cơ quan”), where it is no whole sentence: its closing quote, or 0.
 */
static uint32_t
enclosed(const NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	open = h->first - 1,
				close,
				end;

	if (h->first <= s->first ||
		(!nx_is(doc, open, NX_OPEN) && !nx_is(doc, open, NX_QUOTE)))
		return 0;
	close = nx_quote_end(doc, open, s->limit);
	if (close < h->end + 3)
		return 0;
	for (uint32_t i = h->end; i < close; i = end)
	{
		uint64_t	tags = nx_document_word(doc, i, &end);

		if ((tags & NX_W(END)) && !(tags & NX_W(INNER)) &&
			nx_is_lower(doc, i))
			return 0;
	}
	return close;
}

/*
 * Is a programme with a name one of policy: phát động chương trình Áo ấm, or
 * chương trình Áo ấm do Hội Phụ nữ khởi xướng, and none on television?
 */
static bool
is_policy(const NxProgrammeScan *s, const NxProgrammeHead *h, uint32_t last)
{
	const NxDoc *doc = s->doc;
	uint32_t	by;

	if (h->before & NX_W(ADOPT))
		return true;
	if (last + 1 >= s->limit || doc->token[last].gap == NX_GAP_LINE ||
		!(nx_document_word(doc, last, &by) & NX_W(ISSUE)))
		return false;
	return nx_match_tagged(doc, by, NX_ORGANISATION,
						   NX_MASK(ORGANISATION_PUBLIC)) != NULL ||
		nx_match_tagged(doc, by, NX_ORGANISATION_HEAD,
						NX_MASK(ORGANISATION_HEAD_PUBLIC)) != NULL;
}

/*
 * Does a title begin or end with quốc gia, or does it say behind it what it is
 * about, so that there is but one such?
 */
static bool
is_national(const NxDoc *doc, NxRange title)
{
	uint32_t	end;

	if (nx_document_word(doc, title.first, &end) & NX_W(NATIONAL))
		return !nx_is(doc, end, ',');
	for (uint32_t i = title.first; i < title.last; i++)
	{
		uint32_t	about;

		if (nx_is(doc, i, ',') || nx_match(doc, i, NX_DOCUMENT_KIND) != NULL)
			return false;
		/* hành động quốc gia về ... */
		if ((nx_document_word(doc, i, &end) & NX_W(NATIONAL)) &&
			end < title.last &&
			(nx_document_word(doc, end, &about) & NX_W(ABOUT)))
			return true;
	}
	return (nx_document_word(doc, title.last - 2, &end) & NX_W(NATIONAL)) &&
		end == title.last;
}

/* Does a title name something that is no body: Sơn Trà, not Nhà nước? */
static bool
names_place(const NxDoc *doc, NxRange title)
{
	for (uint32_t i = title.first; i < title.last; i++)
	{
		const NxMatch *body = nx_match(doc, i, NX_ORGANISATION);

		if (body != NULL)
			i += body->ntokens - 1;
		else if (nx_capital(doc, i))
			return true;
	}
	return false;
}

/* Does a title hold a number: a scale, an amount? */
static bool
has_number(const NxDoc *doc, NxRange title)
{
	for (uint32_t i = title.first; i < title.last; i++)
		if (doc->token[i].type == NX_T_NUMBER)
			return true;
	return false;
}

/* Is the title of a plan one that can be looked up? */
static NxMentionType
plan_type(const NxProgrammeScan *s, const NxProgrammeHead *h, NxRange title,
		  uint32_t end)
{
	const NxDoc *doc = s->doc;
	uint32_t	next,
				words = nx_count_words(doc, title.first, title.last);
	uint64_t	tags = nx_document_word(doc, title.first, &next);
	bool		period = end > title.last,
				proper = nx_capital(doc, title.first) && !s->caps;

	/* Chương trình IPP, but not Chương trình ODA, Dự án JICA */
	if (words == 1 && h->capital && !(tags & NX_W(GENERIC)) && end == next &&
		doc->token[title.first].shape == NX_UPPER &&
		nx_letters_of(doc, title.first) >= 3 &&
		nx_match(doc, title.first, NX_ORGANISATION) == NULL)
		return NX_PM_TITLED;
	if (words < 2 || h->count > 1 ||
		(doc->token[title.first].type != NX_T_WORD &&
		 nx_period_end(doc, title.first, end) < end))
		return NX_PM_DOUBTFUL;
	if ((tags & (NX_W(GENERIC) | NX_W(END))) && !KIND_IS(h, PROJECT))
		return NX_PM_DOUBTFUL;
	/* chương trình Ngày ...: what was held that day */
	if ((tags & NX_W(DAY)) && KIND_IS(h, SHOW))
		return NX_PM_DOUBTFUL;
	/* quy hoạch Thủ tướng phê duyệt: that is who, not what */
	if (KIND_IS(h, PROJECT) && words >= 1)
	{
		NxMentionType type = nx_project_type(s, h, title, words);

		/* cơ sở dữ liệu quốc gia về dân cư */
		return type == NX_PM_DOUBTFUL && (tags & NX_W(PUBLIC)) &&
			words >= 5 && is_national(doc, title) ? NX_PM_TITLED : type;
	}
	if (nx_match(doc, title.first, NX_OFFICE) != NULL ||
		(nx_match(doc, title.first, NX_ORGANISATION) != NULL && !h->capital))
		return NX_PM_DOUBTFUL;
	if (period && words >= 2 && !KIND_IS(h, MOVEMENT) &&
		nx_first_year(doc, (NxRange) {title.last, end}) >= OLDEST_PLAN)
		return NX_PM_TITLED;
	/* Đề án tổng thể: of what? */
	if ((tags & NX_W(SCOPE)) && next >= title.last && !proper)
		return NX_PM_DOUBTFUL;
	if (h->capital)
		return NX_PM_TITLED;
	/* đề án tái cơ cấu: of what? */
	if (next >= title.last && !proper)
		return NX_PM_DOUBTFUL;
	if (proper && (KIND_IS(h, SHOW) ? is_policy(s, h, end) :
				   (h->before & NX_W(ENACT)) != 0))
		return NX_PM_TITLED;
	if ((tags & NX_W(POLICY)) && KIND_IS(h, SHOW) && words >= 3)
		return NX_PM_TITLED;
	/* chiến lược quốc gia về ..., quy hoạch sử dụng đất quốc gia */
	if ((KIND_IS(h, SHOW) || KIND_IS(h, WEAK)) && words >= 4 &&
		is_national(doc, title))
		return NX_PM_TITLED;
	/* quy hoạch chung đô thị Nam An, but not one of a builder's project */
	if (KIND_IS(h, SITE) && (tags & NX_W(SCOPE)) && words >= 3 &&
		names_place(doc, title) &&
		nx_match(doc, next, NX_DOCUMENT_KIND) == NULL)
		return NX_PM_TITLED;
	/* phê duyệt chiến lược phát triển đường sắt */
	if ((KIND_IS(h, WEAK) || KIND_IS(h, SHOW)) &&
		(h->before & NX_W(ADOPT)) && words >= 4 &&
		!has_number(doc, title))
		return NX_PM_TITLED;
	/* Đề án phát triển y tế cơ sở là cần thiết, against Đề án nêu rõ ... */
	if (h->start && h->tags == NX_MASK(DOCUMENT_KIND_PLAN) && words >= 4 &&
		(tags & NX_W(VERB)) && !(tags & (NX_W(OPEN) | NX_W(LEGAL))))
		return NX_PM_TITLED;
	if (h->start)
		return words >= 3 && !KIND_IS(h, SHOW) && !KIND_IS(h, WEAK) &&
			nx_is_subject(s, end) ? NX_PM_TITLED : NX_PM_DOUBTFUL;
	if (KIND_IS(h, WEAK) || KIND_IS(h, SHOW) || KIND_IS(h, MOVEMENT))
		return NX_PM_DOUBTFUL;
	/* đề án */
	return proper || (words >= 3 && ((tags & NX_W(VERB)) ||
									 !(tags & NX_W(OPEN)))) ?
		NX_PM_TITLED : NX_PM_DOUBTFUL;
}

/*
 * A plan with its issuer inside: Đề án của Ban Chỉ đạo về cải cách tiền lương.
 */
static uint32_t
issued_plan(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	NxRange		issuer;
	uint32_t	end,
				first,
				last,
				period;
	NxProgrammeMention *m;

	if (!(nx_document_word(doc, h->end, &end) & NX_W(OF)) || s->caps ||
		KIND_IS(h, PROJECT) || KIND_IS(h, SHOW) || KIND_IS(h, MOVEMENT) ||
		(KIND_IS(h, WEAK) && !h->capital && !(h->before & NX_W(ENACT))))
		return 0;
	issuer = (NxRange) {end, nx_term_end(doc, nx_issuer_end(s, end))};
	if (issuer.first == issuer.last || issuer.last >= s->limit ||
		doc->token[issuer.last].gap == NX_GAP_LINE ||
		!(nx_document_word(doc, issuer.last, &first) & NX_W(ABOUT)))
		return 0;
	last = nx_title_end(doc, first, s->limit, NX_TITLE_ABOUT, &period);
	if (nx_count_words(doc, first, last) < 3)
		return 0;
	m = nx_add_mention(s, h, last, NX_PM_TITLED);
	m->title = (NxRange) {first, period};
	m->tail = (NxRange) {first, last};
	m->issuer = issuer;
	return last;
}

/* A plan by its title: Đề án sữa học đường, phong trào "Sinh viên 5 tốt". */
uint32_t
nx_plan(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	first = h->end,
				end,
				last,
				period;
	NxRange		title,
				tail;
	NxMentionType type;
	NxProgrammeMention *m;

	if (first >= s->limit || doc->token[first].gap == NX_GAP_LINE ||
		((h->before & NX_W(PLURAL)) && h->count == 0))
		return 0;
	last = issued_plan(s, h);
	if (last != 0)
		return last;
	/* phong trào thi đua "..." */
	if ((nx_document_word(doc, first, &end) & NX_W(GENERIC)) &&
		KIND_IS(h, MOVEMENT))
		first = end;
	/* Đề án: "...", đề án mang tên "..." */
	if (nx_is(doc, first, ':'))
		first++;
	else if (nx_document_word(doc, first, &end) & NX_W(ABOUT))
		first = end;
	last = nx_quoted_title(s, first, &title, &tail);
	if (last == 0)
	{
		first = h->end;
		last = enclosed(s, h);
		title = tail = (NxRange) {first, last};
	}
	if (last != 0)
	{
		if (KIND_IS(h, PROJECT))
		{
			uint32_t	words = nx_count_words(doc, title.first, title.last);

			type = nx_project_type(s, h, title, words);
			if (words >= 4 && nx_is_lower(doc, title.first) &&
				nx_has_capital(doc, title.first, title.last))
				type = NX_PM_TITLED;
		}
		else
			type = KIND_IS(h, SHOW) && !is_policy(s, h, last) &&
				!(h->capital && (title.first > h->end ||
								 (h->before & NX_W(ENACT)))) ?
				NX_PM_DOUBTFUL : NX_PM_TITLED;
		if (KIND_IS(h, WEAK) && !h->capital && !(h->before & NX_W(ENACT)))
			type = NX_PM_DOUBTFUL;
	}
	else
	{
		/* dự án Luật X: only the law */
		if (nx_match(doc, first, NX_DOCUMENT_KIND) != NULL &&
			(KIND_IS(h, PROJECT) || !nx_capital(doc, h->first)) &&
			!KIND_IS(h, PLAN))
			return 0;
		/* dự án đầu tư dự án X: only the second */
		if (KIND_IS(h, PROJECT) &&
			(nx_match(doc, first, NX_DOCUMENT_KIND) != NULL ||
			 ((nx_document_word(doc, first, &end) & NX_W(VERB)) &&
			  nx_match_tagged(doc, end, NX_DOCUMENT_KIND,
							  NX_MASK(DOCUMENT_KIND_PROJECT)) != NULL)))
			return 0;
		last = nx_title_end(doc, first, s->limit, NX_TITLE_PLAN, &period);
		if (last == first)
			return 0;
		if (KIND_IS(h, PROJECT) && nx_is_trade(doc, (NxRange) {first, period}))
			last = nx_title_end(doc, first, s->limit, NX_TITLE_ABOUT, &period);
		else if (KIND_IS(h, PROJECT))
		{
			end = nx_project_end(s, first, period);
			if (end < period)
				last = period = end;
			if (last == period)
				last = period = nx_project_place(s, h, first, last);
		}
		title = (NxRange) {first, period};
		tail = (NxRange) {first, last};
		type = plan_type(s, h, title, last);
	}
	m = nx_add_mention(s, h, last, type);
	/* dự án cầu Vàng nêu trên: the one named before */
	m->behind = (uint8_t) (nx_this_end(s, last, h->count) - last);
	m->title = title;
	m->tail = tail;
	return last;
}

/*
 * Titles behind one kind: các đề án lớn: Địa chí quốc gia; Bách khoa toàn thư.
 * Each begins with a capital; semicolons part them, or commas where no title
 * could hold one.
 */
uint32_t
nx_title_list(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	colon = h->end,
				items = 0,
				last,
				from;
	uint32_t	sign = ',';

	if (!(h->before & (NX_W(PLURAL) | NX_W(COUNT))) || s->caps ||
		KIND_IS(h, SHOW))
		return 0;
	while (colon < s->limit && colon < h->end + 4 && nx_is_lower(doc, colon))
		colon++;
	if (colon + 2 >= s->limit || !nx_is(doc, colon, ':') ||
		doc->token[colon + 1].gap == NX_GAP_LINE)
		return 0;
	for (last = colon + 1; last < s->limit && last < colon + MAX_LIST &&
		 doc->token[last].gap != NX_GAP_LINE && !nx_is(doc, last, '.'); last++)
		if (nx_is(doc, last, ';'))
			sign = ';';
	if (last == colon + MAX_LIST)
		return 0;
	/* two rounds: are they all titles, then add them */
	for (int round = 0; round < 2; round++)
	{
		from = colon + 1;
		for (uint32_t i = from; i <= last; i++)
		{
			NxProgrammeMention *m;
			uint32_t	end;

			if (i < last && !nx_is(doc, i, sign))
				continue;
			if (nx_document_word(doc, from, &end) & NX_W(AND))
				from = end;
			if (i < from + 2 || !nx_capital(doc, from) ||
				nx_match(doc, from, NX_DOCUMENT_KIND) != NULL)
				return 0;
			if (round == 1)
			{
				m = nx_add_mention(s, h, i, NX_PM_TITLED);
				m->at.first = m->kind_end = from;
				m->title = m->tail = (NxRange) {from, i};
			}
			items++;
			from = i + 1;
		}
		if (items < 2)
			return 0;
	}
	return last;
}
