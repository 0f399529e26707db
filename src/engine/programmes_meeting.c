/*
 * programmes_meeting.c
 *	  Programmes by the meeting that passed them: a plenum, a congress, a
 *	  session.
 *
 *		[Nghị quyết Trung ương 5 (khoá XII)], [Nghị quyết Đại hội Đảng bộ tỉnh
 *		Nam An lần thứ XV, nhiệm kỳ 2020-2025], [Nghị quyết phiên họp Chính phủ
 *		thường kỳ tháng 7]
 *
 * What met is words of the lexicon, with whose congress it is among them;
 * then its number, in figures or words, its term, and what else tells it from
 * others.  Without a number it is none.
 */
#include "programmes.h"

/* Whose congress it is, of a few words: tỉnh Nam An, TP. HCM; i: none. */
static uint32_t
body_end(const NxDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	first = i;

	while (i < limit && i < first + 7 && doc->token[i].gap != NX_GAP_LINE &&
		   (nx_capital(doc, i) || nx_is(doc, i, '.') ||
			(doc->token[i].type == NX_T_WORD &&
			 nx_match(doc, i, NX_PLACE_HEAD) != NULL)))
		i++;
	return i;
}

/* Nghị quyết Trung ương 5 (khoá XII), Nghị quyết Đại hội XIII của Đảng. */
uint32_t
nx_plenum(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = h->end,
				end,
				k;
	NxProgrammeMention *m;
	bool		numbered = false,
				term = false,
				session = false;

	/* của Đại hội Đảng lần thứ XII */
	if ((nx_document_word(doc, i, &end) & NX_W(OF)) && end < s->limit &&
		(nx_document_word(doc, end, &k) & NX_W(PLENUM)))
		i = end;
	while (i < s->limit && doc->token[i].gap != NX_GAP_LINE)
	{
		uint64_t	tags = nx_document_word(doc, i, &end);

		/* Đại hội Đảng bộ tỉnh Nam An lần thứ XV, khoá XV */
		if (!(tags & NX_W(PLENUM)) && i > h->end && !numbered)
		{
			k = body_end(doc, i, s->limit);
			if (k > i && (nx_document_word(doc, k, &end) &
						  (NX_W(PLENUM) | NX_W(TERM))))
			{
				i = k;
				tags = nx_document_word(doc, i, &end);
			}
		}
		if (!(tags & NX_W(PLENUM)))
			break;
		i = end;
		session |= (tags & NX_W(GENERIC)) != 0;
		numbered |= (tags & NX_W(COUNT)) != 0;	/* lần thứ tư */
		if (i < s->limit && nx_is_ordinal(doc, i))
		{
			i++;
			numbered = true;
		}
	}
	if (i == h->end)
		return 0;
	/* phiên họp thường kỳ tháng 7, tháng 11/2016 */
	if (!numbered && i < s->limit &&
		(nx_document_word(doc, i, &end) & NX_W(MONTH)) && end < s->limit &&
		doc->token[end].type == NX_T_NUMBER && doc->token[end].ndigits <= 2)
	{
		i = end + 1;
		numbered = true;
		k = i;
		if (nx_is(doc, k, '/') ||
			(nx_document_word(doc, k, &end) & NX_W(YEAR)))
			k++;
		if (k > i && k < s->limit && nx_is_year(doc, k))
			i = k + 1;
	}
	/* (khoá XII), khoá XII, ", khoá XII" */
	k = i;
	if (nx_is(doc, k, ',') || nx_is(doc, k, '('))
		k++;
	if (nx_document_word(doc, k, &end) & NX_W(TERM))
	{
		k = end;
		if (k < s->limit && nx_is_ordinal(doc, k))
		{
			k++;
			numbered = term = true;
			if (!nx_is(doc, i, '('))
				i = k;
			else if (nx_is(doc, k, ')'))
				i = k + 1;
		}
	}
	if (!numbered || ((h->before & NX_W(PLURAL)) && h->count == 0))
		return 0;
	/* kết luận phiên họp, Thủ tướng đề nghị: the verb */
	if (session && KIND_IS(h, WEAK) && !h->capital)
		return 0;
	/* kỳ họp thứ 6, Quốc hội khoá XIV */
	k = i + nx_is(doc, i, ',');
	if (!term && k < s->limit && nx_issuer_end(s, k) > k &&
		nx_term_end(doc, nx_issuer_end(s, k)) > nx_issuer_end(s, k))
	{
		i = nx_term_end(doc, nx_issuer_end(s, k));
		term = true;
	}
	/* whose congress: của Đảng bộ TP Nam An, Hội Luật gia Việt Nam */
	k = i;
	if (nx_document_word(doc, k, &end) & NX_W(OF))
		k = end;
	if (k < s->limit && (k > i || !term) && nx_capital(doc, k) &&
		doc->token[k].gap != NX_GAP_LINE && nx_issuer_end(s, k) > k)
		i = nx_issuer_end(s, k);
	/* ..., nhiệm kỳ 2020-2025 */
	k = i + nx_is(doc, i, ',');
	if (k < s->limit && nx_period_end(doc, k, s->limit) > k)
		i = nx_period_end(doc, k, s->limit);
	m = nx_add_mention(s, h, i, NX_PM_TITLED);
	nx_read_about(s, m);
	m->title = (NxRange) {h->end, i};
	return i;
}
