/*
 * programmes_titled.c
 *	  Acts by their title: they say what they are about.
 *
 *		[Nghị quyết về dự toán ngân sách Nhà nước năm 2043]
 *		[Quyết định về việc thành lập Sở Du lịch]
 *
 * Where the title ends is told by programmes_title.c; here is decided whether
 * it is one: an everyday word (quyết định, thông báo) in small letters is
 * none, nor is a decision on a person, and a kind that begins its sentence
 * shows no capital.
 */
#include "programmes.h"

/* A title in quotes at a token, and the period behind it. */
uint32_t
nx_quoted_title(const NxProgrammeScan *s, uint32_t open, NxRange *title,
				NxRange *tail)
{
	uint32_t	close,
				end;

	if (open >= s->limit || s->doc->token[open].gap == NX_GAP_LINE ||
		(!nx_is(s->doc, open, NX_OPEN) && !nx_is(s->doc, open, NX_QUOTE)))
		return 0;
	close = nx_quote_end(s->doc, open, s->limit);
	if (close < open + 3)
		return 0;
	end = nx_period_end(s->doc, close + 1, s->limit);
	*title = (NxRange) {open + 1, close};
	*tail = (NxRange) {open, end};
	return end;
}

/*
 * Does a finite verb stand behind a title, so that it is the subject of its
 * sentence?  (Nghị quyết thí điểm cơ chế đặc thù được trình Quốc hội, against
 * Nghị quyết quy định mức thu.)
 */
bool
nx_is_subject(const NxProgrammeScan *s, uint32_t last)
{
	const NxDoc *doc = s->doc;
	uint32_t	end,
				stop = last;

	/* behind a place, too: ... tại Nam An đang được bàn */
	if (last < s->limit && (nx_document_word(doc, last, &end) & NX_W(SOFT)) &&
		doc->token[last].gap != NX_GAP_LINE)
		stop = last + 8;
	for (uint32_t i = last; i <= stop && i < s->limit &&
		 doc->token[i].type == NX_T_WORD; i++)
		if (nx_document_word(doc, i, &end) & NX_W(FINITE))
			return true;
	return false;
}

/* Is there a kind, and not the everyday word: quyết định ngày bầu cử? */
static bool
is_kind(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_match(doc, i, NX_DOCUMENT_KIND);

	return m != NULL && (!NX_TAGGED(m->entry, DOCUMENT_KIND_COMMON) &&
						 (!NX_TAGGED(m->entry, DOCUMENT_KIND_WEAK) ||
						  NX_TAGGED(m->entry, DOCUMENT_KIND_PLAN) ||
						  nx_capital(doc, i)));
}

/*
 * Is a decision without về one that founds or orders something with a name,
 * not one of the many on a plot or a person?
 */
static bool
founding(const NxProgrammeScan *s, const NxProgrammeHead *h, uint32_t first)
{
	const NxDoc *doc = s->doc;
	uint32_t	end;
	uint64_t	tags = nx_document_word(doc, first, &end);

	if (KIND_IS(h, COMMON) || h->start || !(tags & NX_W(LEGAL)) ||
		!(tags & NX_W(VERB)) || (!h->capital && !(h->before & NX_W(ENACT))))
		return false;
	/* what it puts into force is the reference */
	if (nx_match(doc, end, NX_DOCUMENT_KIND) != NULL)
		return false;
	return nx_begins(doc, end, UINT64_C(1) << NX_ORGANISATION |
					 UINT64_C(1) << NX_ORGANISATION_HEAD) ||
		nx_capital(doc, end);
}

/* Does a bare kind stand before this one: Nghị định, Thông tư quy định? */
static bool
behind_kind(const NxProgrammeScan *s, const NxProgrammeHead *h)
{
	uint32_t	last = h->first - 1,
				end;

	if (h->first < s->first + 2 ||
		(!nx_is(s->doc, last, ',') &&
		 !(nx_document_word(s->doc, last, &end) & NX_W(AND))))
		return false;
	for (uint32_t n = 1; n <= 3 && last >= s->first + n; n++)
	{
		const NxMatch *m = nx_match(s->doc, last - n, NX_DOCUMENT_KIND);

		if (m != NULL && m->ntokens == n)
			return true;
	}
	return false;
}

/*
 * An act by nothing but its year: Nghị định năm 2013, against một nghị định
 * năm 2013.
 */
static uint32_t
act_of_year(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	year;
	NxProgrammeMention *m;

	if (!h->capital || h->start || KIND_IS(h, WEAK) ||
		(h->before & NX_W(PLURAL)) || h->count > 0 ||
		doc->token[h->end].gap == NX_GAP_LINE ||
		!(nx_document_word(doc, h->end, &year) & NX_W(YEAR)) ||
		year >= s->limit || !nx_is_year(doc, year))
		return 0;
	m = nx_add_mention(s, h, year + 1, NX_PM_TITLED);
	m->year = (uint16_t) doc->token[year].value;
	m->title = m->tail = (NxRange) {h->end, year + 1};
	nx_read_about(s, m);
	return year + 1;
}

/*
 * Is an act without về one of a year: nghị quyết dự toán ngân sách năm 2019?
 */
static bool
names_year(const NxProgrammeScan *s, const NxProgrammeHead *h, uint32_t first)
{
	uint32_t	period,
				last = nx_title_end(s->doc, first, s->limit, NX_TITLE_PLAN,
									&period);

	return last > period && h->count == 0 && period >= first + 4 &&
		(s->doc->token[last - 1].type == NX_T_NUMBER);
}

/* An act by its subject: Nghị quyết về dự toán ngân sách Nhà nước. */
uint32_t
nx_act(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	first = h->end,
				end,
				last,
				period;
	uint64_t	tags;
	NxRange		issuer = {0, 0};
	NxMentionType type = NX_PM_TITLED;
	NxProgrammeMention *m;
	bool		about = false;

	if (first >= s->limit || doc->token[first].gap == NX_GAP_LINE || s->caps)
		return 0;
	last = act_of_year(s, h);
	if (last != 0)
		return last;
	/* Chỉ thị mới về ... */
	if (nx_document_word(doc, first, &end) & NX_W(NEW))
		first = end;
	/* của whoever issued it, gửi whom it is for */
	for (int k = 0; k < 2; k++)
	{
		tags = nx_document_word(doc, first, &end);
		if (!(tags & (NX_W(OF) | NX_W(TO))))
			break;
		last = nx_issuer_end(s, end);
		if (last == end || last >= s->limit)
			return 0;
		last = nx_term_end(doc, last);
		if (tags & NX_W(OF))
			issuer = (NxRange) {end, last};
		first = last;
	}
	/* Nghị quyết Trung ương về, Quyết định UBND tỉnh về */
	if (first == h->end &&
		nx_begins(doc, first, UINT64_C(1) << NX_ORGANISATION |
				  UINT64_C(1) << NX_OFFICE |
				  UINT64_C(1) << NX_ORGANISATION_HEAD))
	{
		last = nx_issuer_end(s, first);
		if (last > first && last < s->limit &&
			(nx_document_word(doc, last, &end) & NX_W(ABOUT)))
		{
			issuer = (NxRange) {first, last};
			first = last;
		}
	}
	tags = nx_document_word(doc, first, &end);
	if (tags & NX_W(ABOUT))
	{
		about = true;
		first = end;
	}
	else if (nx_is(doc, first, NX_OPEN) || nx_is(doc, first, NX_QUOTE))
		about = h->capital;
	else if (issuer.first != issuer.last ||
			 (!(tags & NX_W(VERB)) &&
			  (!nx_capital(doc, first) ||
			   nx_match(doc, first, NX_DOCUMENT_KIND) == NULL)))
		return 0;
	if (h->before & NX_W(PLURAL))
		return 0;
	/* a decision on a person, a paper that only carries another */
	tags = nx_document_word(doc, first, &end);
	if ((tags & NX_W(PERSONAL)) && !(KIND_IS(h, OUTER) && h->capital) &&
		/* về công tác tôn giáo: not on a person */
		!((tags & NX_W(GENERIC)) && about &&
		  (h->capital || !KIND_IS(h, WEAK) ||
		   (KIND_IS(h, PLENUM) && issuer.first != issuer.last))) &&
		(KIND_IS(h, WEAK) || !(tags & NX_W(VERB))))
		return 0;
	/* Nghị quyết về một số cơ chế đặc thù, against nghị quyết về các việc */
	if ((tags & NX_W(DRAFT)) ||
		((tags & NX_W(PLURAL)) &&
		 (!about || (!h->capital && issuer.first == issuer.last) ||
		  KIND_IS(h, COMMON))))
		return 0;
	if (KIND_IS(h, OUTER) &&
		(is_kind(doc, first) || ((tags & (NX_W(VERB) | NX_W(ENACT))) &&
								 is_kind(doc, end))))
		return 0;
	if (about)
	{
		bool		sent = KIND_IS(h, OUTER) && first > h->end + 1;

		if (KIND_IS(h, WEAK) && !h->capital && !sent &&
			(KIND_IS(h, COMMON) ||
			 (!(h->before & NX_W(ENACT)) &&
			  (issuer.first != issuer.last ? !KIND_IS(h, PLENUM) :
			   (tags & (NX_W(LEGAL) | NX_W(VERB))) !=
			   (NX_W(LEGAL) | NX_W(VERB))))))
			return 0;
		if (KIND_IS(h, WEAK) && h->start && !sent)
			return 0;
	}
	else if (KIND_IS(h, WEAK))
	{
		/* ký quyết định thành lập Hội đồng tiền lương quốc gia */
		if (!founding(s, h, first))
			return 0;
	}
	else
	{
		/* Nghị quyết quy định ...: a clause, unless the kind is a name */
		bool		named = h->capital || h->start ||
			((h->before & NX_W(ENACT)) && !(h->before & NX_W(PUBLIC)) &&
			 ((tags & NX_W(LEGAL)) || nx_capital(doc, first) ||
			  nx_is(doc, first, NX_OPEN) || nx_is(doc, first, NX_QUOTE))) ||
			(!KIND_IS(h, WEAK) && !(tags & (NX_W(ENACT) | NX_W(OPEN))) &&
			 names_year(s, h, first));

		if (!named || behind_kind(s, h))
			return 0;
		if ((tags & NX_W(AMENDED)) &&
			(nx_document_word(doc, end, &period) & NX_W(PLURAL)))
			return 0;
		if (h->start)
			type = NX_PM_DOUBTFUL;
	}
	if (nx_is(doc, first, NX_OPEN) || nx_is(doc, first, NX_QUOTE))
	{
		NxRange		title,
					tail;

		last = nx_quoted_title(s, first, &title, &tail);
		if (last == 0)
			return 0;
		m = nx_add_mention(s, h, last, type);
		m->title = title;
		m->tail = tail;
		m->issuer = issuer;
		return last;
	}
	last = nx_title_end(doc, first, s->limit, NX_TITLE_ABOUT, &period);
	if (!about && KIND_IS(h, WEAK))
	{
		/* what was founded is told to its first comma: phòng, chống ... */
		for (uint32_t i = first; i < last; i++)
			if (nx_is(doc, i, ',') &&
				!(nx_document_word(doc, i + 1, &end) & NX_W(VERB)))
				last = period = i;
	}
	if (nx_count_words(doc, first, last) < 3)
		return 0;
	if (nx_is(doc, last, '('))
	{
		uint16_t	year = 0;
		bool		amended = false;
		uint32_t	tail = nx_law_tail(doc, last, s->limit, &year, &amended);

		if (last == period)
			period = tail;
		last = tail;
	}
	if (type == NX_PM_DOUBTFUL && nx_is_subject(s, last))
		type = NX_PM_TITLED;
	m = nx_add_mention(s, h, last, type);
	m->title = (NxRange) {first, period};
	m->tail = (NxRange) {first, last};
	m->issuer = issuer;
	return last;
}
