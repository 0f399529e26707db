/*
 * programmes_number.c
 *	  Programmes by number: Đề án 06, Chỉ thị số 13-CT/TW, lists of numbers.
 *
 * A whole document number says itself what it is (symbol.c).  A bare number
 * behind a kind may as well be an amount (dự án 500 ha), a weapon (tàu ngầm
 * Đề án 636) or a year (kế hoạch 2018), so what stands behind and before it is
 * asked, and the more, the more everyday a word the kind is.
 */
#include "programmes.h"

#define MAX_QUALIFIER	12		/* tokens between a kind and its số */
#define OLDEST_YEAR		1980	/* that news plan for */

/* May a bare number behind a kind be a document's? */
static bool
bare_number_fits(const NxProgrammeScan *s, const NxProgrammeHead *h,
				 const NxSymbol *symbol, bool said)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = symbol->at.last,
				end;
	const NxToken *number = &doc->token[symbol->at.first],
			   *next = &doc->token[i];
	uint64_t	tags = nx_document_word(doc, i, &end);
	bool		ends = next->gap == NX_GAP_LINE || next->type == NX_T_PUNCT ||
		i >= s->limit;

	/* 1.500, 11,5, 20%, 5G */
	if (next->type == NX_T_PUNCT && next->gap == NX_GAP_NONE)
	{
		if (next->value == '%')
			return false;
		/* a house: số 17-19 Nguyễn Văn Trỗi */
		if (next->value == NX_DASH && KIND_IS(h, PLAN) &&
			doc->token[i + 1].type == NX_T_NUMBER)
			return false;
		if ((next->value == '.' || next->value == ',') &&
			doc->token[i + 1].gap == NX_GAP_NONE &&
			doc->token[i + 1].type == NX_T_NUMBER)
			return false;
	}
	if (next->type == NX_T_PUNCT && next->value == '%')
		return false;
	if (next->type == NX_T_WORD && next->gap == NX_GAP_NONE)
		return false;
	if (number->ndigits > 5)
		return false;
	/* tàu ngầm Đề án 636, Đề án 945 Barrakuda */
	if (KIND_IS(h, PLAN) && !said)
	{
		uint8_t		count;

		if (number->ndigits < 2)
			return false;
		if (next->gap != NX_GAP_LINE &&
			((next->flags & NX_TF_FOREIGN) ||
			 ((nx_is(doc, i, NX_OPEN) || nx_is(doc, i, NX_QUOTE)) &&
			  (doc->token[i + 1].flags & NX_TF_FOREIGN))))
			return false;
		for (uint32_t back = 0; back < 5 && h->first >= s->first + back; back++)
			if (nx_words_before(s, h->first - back, &count) & NX_W(WEAPON))
				return false;
	}
	if (said)
	{
		/* kết luật số 02: a slip of the pen, no law */
		if (KIND_IS(h, LAW))
			return nx_capital(doc, h->first);
		return !KIND_IS(h, PROJECT) || ends;
	}
	if ((tags & NX_W(UNIT)) && !ends)
	{
		/* Chỉ thị 05 ngày 5-1-2016, Thông tư 04 năm 2010 */
		if (!(tags & (NX_W(DAY) | NX_W(YEAR) | NX_W(SPAN))) ||
			doc->token[end].type != NX_T_NUMBER)
			return false;
		/* chương trình 135 giai đoạn 2 */
		if ((tags & NX_W(SPAN)) && number->ndigits > 2)
			return true;
		/* chiến lược 10 năm 2021-2030: how long it is, and when */
		return !(tags & (NX_W(YEAR) | NX_W(SPAN))) ||
			((tags & NX_W(YEAR)) && (!nx_is(doc, end + 1, NX_DASH) ||
									 !nx_is_year(doc, end + 2)));
	}
	if (KIND_IS(h, WEAK) || KIND_IS(h, PLAN))
	{
		if (number->ndigits < 2)
			return false;
		/* kế hoạch 2018, against Đề án 1956 */
		if (KIND_IS(h, PLAN) && nx_is_year(doc, symbol->at.first) &&
			!(h->capital && number->value < OLDEST_YEAR))
			return false;
		if (KIND_IS(h, PROJECT))
			return h->capital &&
				(ends || (tags & (NX_W(END) | NX_W(VERB) | NX_W(SOFT) |
								  NX_W(OF))));
		return ends || nx_capital(doc, i) ||
			(tags & (NX_W(END) | NX_W(SOFT) | NX_W(ABOUT) | NX_W(OF) |
					 NX_W(VERB) | NX_W(AND) | NX_W(THIS) | NX_W(ENACT) |
					 NX_W(OPEN)));
	}
	/* Công ước 98 của ILO */
	if (KIND_IS(h, TREATY))
		return nx_capital(doc, h->first) && number->ndigits > 1 &&
			number->ndigits < 4 &&
			(ends || (tags & (NX_W(END) | NX_W(SOFT) | NX_W(ABOUT) |
							  NX_W(OF) | NX_W(AND) | NX_W(VERB))));
	return !KIND_IS(h, LAW) && !KIND_IS(h, CHARTER) &&
		!KIND_IS(h, CONSTITUTION);
}

/* What QĐ means before an issuer of the Party: quy định. */
NxPhrase
nx_party_type(const NxDoc *doc, const NxSymbol *symbol)
{
	const NxMatch *end;
	NxPhrase	type = symbol->type;

	if (symbol->issuer.entry == NULL ||
		!NX_TAGGED(symbol->issuer.entry, DOCUMENT_ISSUER_PARTY))
		return type;
	for (uint32_t i = symbol->at.first; i < symbol->at.last; i++)
		for (const NxMatch *m = nx_matches(doc, i, &end); m < end; m++)
			if (m->entry->kind == NX_DOCUMENT_TYPE &&
				NX_TAGGED(m->entry, DOCUMENT_TYPE_PARTY))
				return (NxPhrase) {m->entry, m->lexicon};
	return type;
}

/* Further numbers of a list: Nghị quyết 01 và 02, Nghị định 15, 100 và 123. */
static uint32_t
read_list(NxProgrammeScan *s, const NxProgrammeHead *h, uint32_t i)
{
	const NxDoc *doc = s->doc;

	for (;;)
	{
		uint32_t	at = i,
					end,
					first;
		NxSymbol	symbol;
		bool		said = false;
		NxProgrammeMention *m;

		if (at >= s->limit)
			return i;
		if (nx_is(doc, at, ',') || nx_is(doc, at, ';'))
			at++;
		if (nx_document_word(doc, at, &end) & NX_W(AND))
			at = end;
		if (at == i || at >= s->limit || doc->token[at].gap != NX_GAP_SPACE)
			return i;
		first = at;
		if (nx_document_word(doc, at, &end) & NX_W(NUMBER))
		{
			at = end;
			said = true;
		}
		if (at >= s->limit || doc->token[at].gap == NX_GAP_LINE ||
			!nx_read_symbol(doc, at, true, &symbol))
			return i;
		if (symbol.cut)
		{
			/* a number that begins something else is none of the list */
			uint64_t	tags = nx_document_word(doc, symbol.at.last, &end);
			const NxToken *next = &doc->token[symbol.at.last];

			if (!bare_number_fits(s, h, &symbol, said))
				return i;
			if (!said && next->type == NX_T_WORD &&
				next->gap != NX_GAP_LINE &&
				!(tags & (NX_W(AND) | NX_W(OF) | NX_W(ABOUT) | NX_W(END) |
						  NX_W(DAY) | NX_W(SOFT))))
				return i;
		}
		else if (symbol.type.entry == NULL && !said && symbol.value <= 12)
			return i;			/* và 12/2019: perhaps a date */
		m = nx_add_mention(s, h, symbol.at.last, NX_PM_NUMBERED);
		m->at.first = first;
		m->symbol = symbol;
		i = symbol.at.last;
		nx_read_about(s, m);
	}
}

/*
 * Behind a kind, what may stand before its number: what sort of act it is,
 * who issued it (Kết luận thanh tra số 12/KL-TTCP, Công điện khẩn số 3, Nghị
 * quyết Hội đồng Bảo an số 2401).  The symbol must be of the kind; a bare
 * number wants an issuer or a word like mới, khẩn.  Gives the token of số, or
 * the end of the kind itself where there is no such number; *who, the issuer.
 */
static uint32_t
qualified(const NxProgrammeScan *s, const NxProgrammeHead *h, NxRange *who)
{
	const NxDoc *doc = s->doc;
	uint32_t	i,
				end;
	NxSymbol	symbol;
	uint64_t	tags;

	if (!KIND_IS(h, ACT) && !KIND_IS(h, PLAN))
		return h->end;
	/* cheap things first: most kinds have no number behind them */
	for (i = h->end;; i++)
	{
		if (i + 1 >= s->limit || i >= h->end + MAX_QUALIFIER ||
			doc->token[i].type == NX_T_PUNCT ||
			doc->token[i].gap == NX_GAP_LINE)
			return h->end;
		if (doc->token[i + 1].type == NX_T_NUMBER &&
			(nx_document_word(doc, i, &end) & NX_W(NUMBER)) &&
			end == i + 1 && nx_read_symbol(doc, end, true, &symbol))
			break;
	}
	/* Nghị định này thay thế Nghị định số 5: that is another */
	for (uint32_t k = h->end; k < i; k++)
	{
		const NxMatch *kind = nx_match(doc, k, NX_DOCUMENT_KIND);

		if ((kind != NULL && nx_name_hash((NxPhrase) {kind->entry,
														kind->lexicon}) ==
			 nx_name_hash(h->kind)) ||
			(nx_document_word(doc, k, &end) &
			 (NX_W(THIS) | NX_W(CURRENT) | NX_W(ABOUT) | NX_W(FINITE))))
			return h->end;
	}
	/* Chương trình hành động số 27-CTr/TU: only so */
	if (!KIND_IS(h, ACT) && symbol.type.entry == NULL)
		return h->end;
	if (!symbol.cut && (symbol.type.entry == NULL ||
						nx_name_hash(nx_party_type(doc, &symbol)) !=
						nx_name_hash(h->kind)))
		return h->end;
	tags = nx_document_word(doc, h->end, &end);
	if (!(tags & NX_W(NEW)))
	{
		who->first = (tags & NX_W(OF)) ? end : h->end;
		end = who->last = nx_term_end(doc, nx_issuer_end(s, who->first));
	}
	return !symbol.cut || end == i ? i : h->end;
}

/* Kind and number; the end of the mention, or 0. */
uint32_t
nx_numbered(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = h->end,
				end;
	bool		said = false;
	NxSymbol	symbol;
	NxRange		who = {0, 0};
	NxProgrammeMention *m;

	if (h->tags != 0 && i < s->limit && doc->token[i].type == NX_T_WORD)
		i = qualified(s, h, &who);
	if (nx_document_word(doc, i, &end) & NX_W(NUMBER))
	{
		i = end;
		said = true;
		if (nx_is(doc, i, ':'))
			i++;
	}
	if (i >= s->limit || doc->token[i].type != NX_T_NUMBER ||
		doc->token[i].gap == NX_GAP_LINE ||
		!nx_read_symbol(doc, i, true, &symbol))
		return 0;
	if (symbol.cut)
	{
		/* NĐ100, but not QĐ3 */
		if (h->tags == 0 && doc->token[i].gap == NX_GAP_NONE &&
			doc->token[i].ndigits < 2)
			return 0;
		if (!bare_number_fits(s, h, &symbol, said))
			return 0;
	}
	else if (symbol.type.entry == NULL && symbol.issuer.entry == NULL)
	{
		/* quy hoạch 1/2000, kế hoạch 2016/2017 */
		if (KIND_IS(h, PLAN) && !said)
			return 0;
		if (KIND_IS(h, LAW) && !said)
			return 0;
	}
	m = nx_add_mention(s, h, symbol.at.last, NX_PM_NUMBERED);
	m->symbol = symbol;
	if (i > h->end && who.last > who.first && who.last < symbol.at.first &&
		nx_capital(doc, who.first))
		m->issuer = who;
	nx_read_about(s, m);
	return read_list(s, h, symbol.at.last);
}
