/*
 * programmes.c
 *	  Programme references: where they are and of what form.
 *
 * Every kind of the lexicon (đề án, nghị quyết, luật ...) and every abbreviated
 * type before a number (NĐ 15) is looked at once, from left to right:
 *
 *	1. this:		Nghị quyết này, hai luật trên
 *	2. numbered:	Đề án 06, Chỉ thị số 13-CT/TW, Nghị quyết 01 và 02
 *	3. bare:		Hiến pháp, Hiến pháp năm 2013
 *	4. known:		Luật Phòng, chống tham nhũng (sửa đổi): in the lexicon
 *	5. titled:		Đề án sữa học đường, Nghị quyết về dự toán ngân sách,
 *					Nghị quyết Trung ương 5 (khoá XII)
 *
 * The first that fits makes a mention.  A kind inside a trap (luật sư, Bộ Kế
 * hoạch) is none.  Inside the title of a plan or act the search goes on, so
 * that the law it carries out is found, too; names of laws hold no others.
 *
 *		Thủ tướng đã ký [Quyết định số 155/QĐ-TTg] ban hành [Kế hoạch triển
 *		khai thi hành [Luật Đặc xá năm 2018]]
 *
 * What says who issued it, when and about what stands behind the mention and
 * is read into its attributes.  programmes_entity.c joins the mentions.
 */
#include "programmes.h"

typedef struct Scan
{
	NxDoc	   *doc;
	uint32_t	sentence;		/* index of the current one */
	uint32_t	first,
				limit;			/* its tokens */
	bool		caps;			/* all in capitals */
} Scan;

/* A kind and what stands before it. */
typedef struct Head
{
	NxPhrase	kind;
	uint64_t	tags;			/* of the kind; 0 of a type */
	uint32_t	first,
				end;			/* its tokens */
	uint64_t	before;			/* tags of the words that end before it */
	uint8_t		count;			/* hai luật: 2 */
	bool		capital;		/* written with one where none is due */
	bool		start;			/* first in its sentence */
} Head;

#define KIND_IS(head, tag)	(((head)->tags & NX_MASK(DOCUMENT_KIND_##tag)) != 0)

/* Move to the sentence of a token (forwards only, but for the first). */
static void
seek(Scan *s, uint32_t token)
{
	const NxDoc *doc = s->doc;

	while (s->sentence + 1 < doc->nsentences &&
		   doc->sentence[s->sentence].last <= token)
		s->sentence++;
	s->first = doc->sentence[s->sentence].first;
	s->limit = doc->sentence[s->sentence].last;
	s->caps = doc->sentence[s->sentence].caps;
}

/* Tags of all document words that end right before a token. */
static uint64_t
tags_before(const Scan *s, uint32_t token, uint8_t *count)
{
	uint64_t	tags = 0;

	*count = 0;
	for (uint32_t n = 1; n <= 3 && token >= s->first + n; n++)
	{
		const NxMatch *end;

		for (const NxMatch *m = nx_matches(s->doc, token - n, &end);
			 m < end; m++)
			if (m->entry->kind == NX_DOCUMENT_WORD && m->ntokens == n)
			{
				tags |= m->entry->tags;
				if (NX_TAGGED(m->entry, DOCUMENT_WORD_COUNT))
					*count = (uint8_t) (nx_canonical_of(m->lexicon,
														m->entry)[0] - '0');
			}
	}
	if (token > s->first && s->doc->token[token - 1].type == NX_T_NUMBER &&
		s->doc->token[token - 1].ndigits == 1)
	{
		*count = (uint8_t) s->doc->token[token - 1].value;
		tags |= NX_W(COUNT);
	}
	return tags;
}

static NxProgrammeMention *
add(Scan *s, const Head *h, uint32_t last, NxMentionType type)
{
	NxProgrammeMention *m = nx_push(s->doc, nx_programmes(s->doc)->mention);

	m->at = (NxRange) {h->first, last};
	m->type = type;
	m->kind = h->kind;
	m->kind_hash = nx_name_hash(h->kind);
	m->kind_end = h->end;
	m->issued = NX_DAY_UNKNOWN;
	m->count = 1;
	return m;
}

/* ---- attributes behind a mention ---- */

static NxDay
day_number(int y, int m, int d)
{
	int			era,
				yoe,
				doy;

	y -= m <= 2;
	era = y / 400;
	yoe = y - era * 400;
	doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 730425;
}

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
		if (nx_is(doc, at, '/') || nx_is(doc, at, NX_DASH) || nx_is(doc, at, '.'))
			at++;
		else if (nx_document_word(doc, at, &end) & between[k])
			at = end;
		else
			return i;
	}
	if (part[0] < 1 || part[0] > 31 || part[1] < 1 || part[1] > 12 ||
		part[2] < 1900 || part[2] > 2100)
		return i;
	*day = day_number((int) part[2], (int) part[1], (int) part[0]);
	return at;
}

/* Who issued it, at a token behind của: the end of the name. */
static uint32_t
issuer_end(const Scan *s, uint32_t i)
{
	const NxDoc *doc = s->doc;
	uint32_t	first = i;

	while (i < s->limit && i < first + 14 && doc->token[i].type == NX_T_WORD)
	{
		const NxMatch *last;
		uint32_t	longest = 0,
					end;

		for (const NxMatch *m = nx_matches(doc, i, &last); m < last; m++)
			if ((m->entry->kind == NX_ORGANISATION ||
				 m->entry->kind == NX_OFFICE ||
				 m->entry->kind == NX_PLACE ||
				 m->entry->kind == NX_PLACE_HEAD ||
				 m->entry->kind == NX_ORGANISATION_HEAD) &&
				m->ntokens > longest)
				longest = m->ntokens;
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

/* Issuer, day and title that stand behind a numbered mention. */
static void
read_attributes(Scan *s, NxProgrammeMention *m)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = m->at.last;

	for (int round = 0; round < 4 && i < s->limit; round++)
	{
		uint32_t	end,
					period;
		uint64_t	tags;
		NxDay		day = NX_DAY_UNKNOWN;

		if (doc->token[i].gap == NX_GAP_LINE)
			break;
		if (nx_is(doc, i, ',') && round > 0)
			i++;
		tags = nx_document_word(doc, i, &end);
		if (m->issued == NX_DAY_UNKNOWN)
		{
			uint32_t	at = read_day(doc, (tags & NX_W(ENACT)) ? end : i, &day);

			if (at > end)
			{
				m->issued = day;
				i = at;
				continue;
			}
		}
		if ((tags & NX_W(OF)) && m->issuer.first == m->issuer.last)
		{
			uint32_t	last = issuer_end(s, end);

			if (last == end)
				break;
			m->issuer = (NxRange) {end, last};
			i = last;
			continue;
		}
		if (tags & (NX_W(ABOUT) | NX_W(VERB)))
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
			if (period > first + 1)
			{
				m->title = (NxRange) {first, period};
				m->tail = (NxRange) {first, last};
			}
		}
		break;
	}
}

/* ---- numbers ---- */

/* May a bare number behind a kind be a document's? */
static bool
bare_number_fits(const Scan *s, const Head *h, const NxSymbol *symbol,
				 bool said)
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
			if (tags_before(s, h->first - back, &count) & NX_W(WEAPON))
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
		if (!(tags & (NX_W(DAY) | NX_W(YEAR))) ||
			doc->token[end].type != NX_T_NUMBER)
			return false;
		return true;
	}
	if (KIND_IS(h, WEAK) || KIND_IS(h, PLAN))
	{
		if (number->ndigits < 2)
			return false;
		if (KIND_IS(h, PLAN) && nx_is_year(doc, symbol->at.first))
			return false;
		if (KIND_IS(h, PROJECT))
			return h->capital && ends;
		return ends || nx_capital(doc, i) ||
			(tags & (NX_W(END) | NX_W(SOFT) | NX_W(ABOUT) | NX_W(OF) |
					 NX_W(VERB) | NX_W(AND) | NX_W(THIS) | NX_W(ENACT) |
					 NX_W(OPEN)));
	}
	if (KIND_IS(h, LAW) || KIND_IS(h, TREATY) || KIND_IS(h, CHARTER))
		return false;
	return true;
}

/* What QĐ means before an issuer of the Party: quy định. */
static NxPhrase
party_type(const Scan *s, const NxSymbol *symbol)
{
	const NxMatch *end;
	NxPhrase	type = symbol->type;

	if (symbol->issuer.entry == NULL ||
		!NX_TAGGED(symbol->issuer.entry, DOCUMENT_ISSUER_PARTY))
		return type;
	for (uint32_t i = symbol->at.first; i < symbol->at.last; i++)
		for (const NxMatch *m = nx_matches(s->doc, i, &end); m < end; m++)
			if (m->entry->kind == NX_DOCUMENT_TYPE &&
				NX_TAGGED(m->entry, DOCUMENT_TYPE_PARTY))
				return (NxPhrase) {m->entry, m->lexicon};
	return type;
}

/* Further numbers of a list: Nghị quyết 01 và 02, Nghị định 15, 100 và 123. */
static uint32_t
read_list(Scan *s, const Head *h, uint32_t i)
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
						  NX_W(DAY))))
				return i;
		}
		else if (symbol.type.entry == NULL && !said)
			return i;			/* và 12/2019: perhaps a date */
		m = add(s, h, symbol.at.last, NX_PM_NUMBERED);
		m->at.first = m->kind_end = first;
		m->symbol = symbol;
		i = symbol.at.last;
		read_attributes(s, m);
	}
}

/* Kind and number; the end of the mention, or 0. */
static uint32_t
numbered(Scan *s, const Head *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = h->end,
				end;
	bool		said = false;
	NxSymbol	symbol;
	NxProgrammeMention *m;

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
		if (h->tags == 0 && doc->token[i].gap == NX_GAP_NONE)
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
	m = add(s, h, symbol.at.last, NX_PM_NUMBERED);
	m->symbol = symbol;
	read_attributes(s, m);
	return read_list(s, h, symbol.at.last);
}

/* ---- names and titles ---- */

/* Words of a range, signs not counted. */
static uint32_t
count_words(const NxDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	n = 0;

	for (; first < last; first++)
		n += doc->token[first].type != NX_T_PUNCT;
	return n;
}

static bool
has_capital(const NxDoc *doc, uint32_t first, uint32_t last)
{
	for (; first < last; first++)
		if (nx_capital(doc, first))
			return true;
	return false;
}

/* Behind a treaty: năm 1982, (UNCLOS), (UNCLOS 1982). */
static uint32_t
treaty_tail(const Scan *s, uint32_t i, uint16_t *year)
{
	const NxDoc *doc = s->doc;

	for (;;)
	{
		uint32_t	end,
					at = i;
		bool		amended = false;

		end = nx_law_tail(doc, i, s->limit, year, &amended);
		if (end > i)
		{
			i = end;
			continue;
		}
		if (at + 2 < s->limit && nx_is(doc, at, '(') &&
			doc->token[at + 1].type == NX_T_WORD &&
			doc->token[at + 1].shape == NX_UPPER)
		{
			at += 2;
			if (doc->token[at].type == NX_T_NUMBER)
				at++;
			if (at < s->limit && nx_is(doc, at, ')'))
			{
				i = at + 1;
				continue;
			}
		}
		return i;
	}
}

/* A name that the lexicon has; the end of the mention, or 0. */
static uint32_t
known(Scan *s, const Head *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	end,
				last,
				period;
	NxPhrase	name = nx_phrase(doc, h->first, NX_PROGRAMME, &end);
	uint16_t	year = 0;
	bool		amended = false;
	NxProgrammeMention *m;

	if (name.entry == NULL || end <= h->end || end > s->limit)
		return 0;
	if (NX_TAGGED(name.entry, PROGRAMME_ALIAS))
		return 0;
	period = last = end;
	if (KIND_IS(h, LAW))
	{
		/* a short everyday word wants a capital: Luật giá, not luật giá */
		if (end == h->end + 1 && !nx_capital(doc, h->first) &&
			!nx_capital(doc, h->end))
			return 0;
		last = nx_law_tail(doc, end, s->limit, &year, &amended);
	}
	else if (KIND_IS(h, TREATY))
		last = treaty_tail(s, end, &year);
	else if (KIND_IS(h, PLAN))
	{
		last = nx_period_end(doc, end, s->limit);
	}
	m = add(s, h, last, NX_PM_TITLED);
	m->known = name;
	m->title = (NxRange) {h->end, period};
	m->tail = (NxRange) {h->end, last};
	m->year = year;
	m->amended = amended;
	return last;
}

/* Hiến pháp, Hiến pháp năm 1992. */
static uint32_t
constitution(Scan *s, const Head *h)
{
	uint16_t	year = 0;
	bool		amended = false;
	uint32_t	last = nx_law_tail(s->doc, h->end, s->limit, &year, &amended);
	NxProgrammeMention *m = add(s, h, last, NX_PM_BARE);
	uint32_t	end;
	const NxMatch *country;

	m->year = year;
	country = nx_match_tagged(s->doc, last, NX_PLACE, NX_MASK(PLACE_COUNTRY));
	if (country != NULL && last < s->limit)
		m->issuer = (NxRange) {last, last + country->ntokens};
	else if (nx_document_word(s->doc, last, &end) & NX_W(OF))
		m->issuer = (NxRange) {end, issuer_end(s, end)};
	return last;
}

/* Nghị quyết Trung ương 5 (khoá XII), Nghị quyết Đại hội XIII của Đảng. */
static uint32_t
plenum(Scan *s, const Head *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	i = h->end,
				end,
				k;
	NxProgrammeMention *m;
	bool		numbered = false;

	while (i < s->limit && (nx_document_word(doc, i, &end) & NX_W(PLENUM)))
	{
		i = end;
		if (i < s->limit && nx_is_ordinal(doc, i))
		{
			i++;
			numbered = true;
		}
	}
	if (i == h->end)
		return 0;
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
			numbered = true;
			if (!nx_is(doc, i, '('))
				i = k;
			else if (nx_is(doc, k, ')'))
				i = k + 1;
		}
	}
	if (!numbered)
		return 0;
	m = add(s, h, i, NX_PM_TITLED);
	read_attributes(s, m);
	m->title = (NxRange) {h->end, i};
	return i;
}

/* A title in quotes at a token, and the period behind it. */
static uint32_t
quoted(const Scan *s, uint32_t open, NxRange *title, NxRange *tail)
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
 * A law that the lexicon lacks: Luật Công nghiệp bán dẫn, Luật sửa đổi, bổ
 * sung một số điều của Luật Đầu tư công.
 */
static uint32_t
law(Scan *s, const Head *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	end,
				last,
				period;
	uint64_t	tags = nx_document_word(doc, h->end, &end);
	bool		proper = nx_capital(doc, h->end) && h->end < s->limit &&
		doc->token[h->end].gap != NX_GAP_LINE;
	uint16_t	year = 0;
	bool		amended = false;
	NxProgrammeMention *m;

	if ((tags & NX_W(AMENDED)) && nx_capital(doc, h->first) &&
		doc->token[h->end].gap != NX_GAP_LINE)
	{
		/* its title names the laws that it amends, the last behind và */
		last = nx_title_end(doc, h->end, s->limit, NX_TITLE_ABOUT, &period);
		for (uint32_t i = end; i < last; i++)
		{
			uint32_t	name_end,
						next;
			const NxPhrase name = nx_phrase(doc, i, NX_PROGRAMME, &name_end);

			if (name.entry == NULL)
				continue;
			last = period = nx_law_tail(doc, name_end, s->limit, &year,
										&amended);
			if ((nx_document_word(doc, last, &next) & NX_W(AND)) &&
				nx_phrase(doc, next, NX_PROGRAMME, &name_end).entry != NULL &&
				nx_match(doc, next, NX_DOCUMENT_KIND) != NULL)
				last = period = name_end;
			break;
		}
		if (last < end + 2)
			return 0;
		m = add(s, h, last, NX_PM_TITLED);
		m->title = (NxRange) {h->end, period};
		return last;
	}
	if (tags & (NX_W(END) | NX_W(GENERIC)) || h->end >= s->limit ||
		(h->before & NX_W(PLURAL)))
		return 0;
	if (!proper && !nx_capital(doc, h->first))
		return 0;
	/* a law school of a town, a law of a country */
	if (nx_match(doc, h->end, NX_PLACE) != NULL ||
		nx_match(doc, h->end, NX_PLACE_HEAD) != NULL)
		return 0;
	last = nx_title_end(doc, h->end, s->limit,
						proper ? NX_TITLE_NAME : NX_TITLE_PLAN, &period);
	if (last == h->end)
		return 0;
	end = nx_law_tail(doc, last, s->limit, &year, &amended);
	/* a name in small letters is one only where its tail says so */
	if (!proper && (end == last || count_words(doc, h->end, last) > 8))
		return 0;
	if (!nx_capital(doc, h->first) &&
		(count_words(doc, h->end, last) < 2 ||
		 (doc->token[h->end].flags & NX_TF_FOREIGN)))
		return 0;
	if (count_words(doc, h->end, last) > 20 || s->caps)
		return 0;
	m = add(s, h, end, NX_PM_TITLED);
	m->title = (NxRange) {h->end, last};
	m->year = year;
	m->amended = amended;
	return end;
}

/* Hiệp định Thương mại tự do Việt Nam - EU, hiệp ước INF, Điều lệ Đảng. */
static uint32_t
treaty(Scan *s, const Head *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	last,
				period,
				first = h->end,
				end;
	uint16_t	year = 0;
	NxProgrammeMention *m;

	if ((h->before & NX_W(PLURAL)) || first >= s->limit ||
		doc->token[first].gap == NX_GAP_LINE || s->caps)
		return 0;
	if (nx_document_word(doc, first, &end) & (NX_W(ABOUT) | NX_W(OF)))
		first = end;
	if (!nx_capital(doc, first) && !(h->capital && first == h->end))
		return 0;
	if (nx_document_word(doc, first, &end) & (NX_W(END) | NX_W(GENERIC)))
		return 0;
	last = nx_title_end(doc, first, s->limit,
						KIND_IS(h, CHARTER) ? NX_TITLE_NAME : NX_TITLE_PLAN,
						&period);
	if (last == first || (!nx_capital(doc, first) && last < first + 3))
		return 0;
	if (first != h->end && last < first + 3)
		return 0;
	if (KIND_IS(h, TREATY))
		last = treaty_tail(s, last, &year);
	m = add(s, h, last, NX_PM_TITLED);
	m->title = (NxRange) {h->end, period};
	m->year = year;
	return last;
}

/*
 * Does a finite verb stand behind a title, so that it is the subject of its
 * sentence?  (Nghị quyết thí điểm cơ chế đặc thù được trình Quốc hội, against
 * Nghị quyết quy định mức thu.)
 */
static bool
is_subject(const Scan *s, uint32_t last)
{
	uint32_t	end;

	return last < s->limit &&
		(nx_document_word(s->doc, last, &end) & NX_W(FINITE)) != 0;
}

/* An act by its subject: Nghị quyết về dự toán ngân sách Nhà nước. */
static uint32_t
act(Scan *s, const Head *h)
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
	/* Chỉ thị mới về ... */
	if (nx_document_word(doc, first, &end) & NX_W(NEW))
		first = end;
	if (nx_document_word(doc, first, &end) & NX_W(OF))
	{
		last = issuer_end(s, end);
		if (last == end || last >= s->limit)
			return 0;
		/* khoá XI */
		if (nx_document_word(doc, last, &first) & NX_W(TERM))
		{
			if (nx_is_ordinal(doc, first))
				last = first + 1;
		}
		issuer = (NxRange) {end, last};
		first = last;
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
	if ((tags & NX_W(PERSONAL)) && (KIND_IS(h, WEAK) || !(tags & NX_W(VERB))))
		return 0;
	if (tags & (NX_W(DRAFT) | NX_W(PLURAL)))
		return 0;
	if (KIND_IS(h, OUTER) &&
		(nx_match(doc, first, NX_DOCUMENT_KIND) != NULL ||
		 ((tags & (NX_W(VERB) | NX_W(ENACT))) &&
		  nx_match(doc, end, NX_DOCUMENT_KIND) != NULL)))
		return 0;
	if (about)
	{
		if (KIND_IS(h, WEAK) && !h->capital &&
			(KIND_IS(h, COMMON) || !(h->before & NX_W(ENACT))))
			return 0;
		if (KIND_IS(h, WEAK) && h->start)
			return 0;
	}
	else
	{
		/* Nghị quyết quy định ...: a clause, unless the kind is a name */
		if (!(h->capital || h->start) || KIND_IS(h, WEAK))
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

		last = quoted(s, first, &title, &tail);
		if (last == 0)
			return 0;
		m = add(s, h, last, type);
		m->title = title;
		m->tail = tail;
		m->issuer = issuer;
		return last;
	}
	last = nx_title_end(doc, first, s->limit, NX_TITLE_ABOUT, &period);
	if (count_words(doc, first, last) < 3)
		return 0;
	if (nx_is(doc, last, '('))
	{
		uint16_t	year = 0;
		bool		amended;
		uint32_t	tail = nx_law_tail(doc, last, s->limit, &year, &amended);

		if (last == period)
			period = tail;
		last = tail;
	}
	if (type == NX_PM_DOUBTFUL && is_subject(s, last))
		type = NX_PM_TITLED;
	m = add(s, h, last, type);
	m->title = (NxRange) {first, period};
	m->tail = (NxRange) {first, last};
	m->issuer = issuer;
	return last;
}

/* Is the title of a plan one that can be looked up? */
static NxMentionType
plan_type(const Scan *s, const Head *h, NxRange title, uint32_t end)
{
	const NxDoc *doc = s->doc;
	uint32_t	next,
				words = count_words(doc, title.first, title.last);
	uint64_t	tags = nx_document_word(doc, title.first, &next);
	bool		period = end > title.last,
				proper = nx_capital(doc, title.first) && !s->caps;

	if (words < 2 || h->count > 1 || (h->before & NX_W(PLURAL)))
		return NX_PM_DOUBTFUL;
	if (tags & (NX_W(GENERIC) | NX_W(END)))
		return NX_PM_DOUBTFUL;
	/* quy hoạch Thủ tướng phê duyệt: that is who, not what */
	if (nx_match(doc, title.first, NX_OFFICE) != NULL ||
		(nx_match(doc, title.first, NX_ORGANISATION) != NULL && !h->capital))
		return NX_PM_DOUBTFUL;
	if (KIND_IS(h, PROJECT))
	{
		if ((tags & NX_W(PRIVATE)) || h->start)
			return NX_PM_DOUBTFUL;
		if (((tags & NX_W(PUBLIC)) || ((tags & NX_W(VERB)) && h->capital)) &&
			words >= 3 && has_capital(doc, title.first, title.last))
			return NX_PM_TITLED;
		return proper && h->capital && words >= 3 ?
			NX_PM_TITLED : NX_PM_DOUBTFUL;
	}
	if (period && words >= 2)
		return NX_PM_TITLED;
	if (h->capital)
		return NX_PM_TITLED;
	if (proper && (h->before & NX_W(ENACT)) && !KIND_IS(h, SHOW))
		return NX_PM_TITLED;
	if (h->start)
		return words >= 3 && !KIND_IS(h, SHOW) && is_subject(s, end) ?
			NX_PM_TITLED : NX_PM_DOUBTFUL;
	if (KIND_IS(h, WEAK) || KIND_IS(h, SHOW) || KIND_IS(h, MOVEMENT))
		return NX_PM_DOUBTFUL;
	/* đề án */
	if (proper)
		return NX_PM_TITLED;
	return words >= 3 && ((tags & NX_W(VERB)) ||
						  has_capital(doc, title.first, title.last)) ?
		NX_PM_TITLED : NX_PM_DOUBTFUL;
}

/* A plan by its title: Đề án sữa học đường, phong trào "Sinh viên 5 tốt". */
static uint32_t
plan(Scan *s, const Head *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	first = h->end,
				last,
				period;
	NxRange		title,
				tail;
	NxMentionType type;
	NxProgrammeMention *m;

	if (first >= s->limit || doc->token[first].gap == NX_GAP_LINE)
		return 0;
	last = quoted(s, first, &title, &tail);
	if (last != 0)
	{
		type = KIND_IS(h, SHOW) || KIND_IS(h, PROJECT) ?
			((h->before & NX_W(ENACT)) && h->capital ?
			 NX_PM_TITLED : NX_PM_DOUBTFUL) : NX_PM_TITLED;
		if (h->before & NX_W(PLURAL))
			type = NX_PM_DOUBTFUL;
	}
	else
	{
		/* dự án Luật X: only the law */
		if (nx_match(doc, first, NX_DOCUMENT_KIND) != NULL &&
			(KIND_IS(h, PROJECT) || !nx_capital(doc, h->first)) &&
			!KIND_IS(h, PLAN))
			return 0;
		if (KIND_IS(h, PROJECT) &&
			nx_match(doc, first, NX_DOCUMENT_KIND) != NULL)
			return 0;
		last = nx_title_end(doc, first, s->limit, NX_TITLE_PLAN, &period);
		if (last == first)
			return 0;
		title = (NxRange) {first, period};
		tail = (NxRange) {first, last};
		type = plan_type(s, h, title, last);
	}
	m = add(s, h, last, type);
	m->title = title;
	m->tail = tail;
	return last;
}

/* đề án này, hai luật trên, Luật lần này. */
static uint32_t
this_one(Scan *s, const Head *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	end,
				next;
	uint64_t	tags = nx_document_word(doc, h->end, &end);
	NxProgrammeMention *m;

	if (!(tags & NX_W(THIS)) || doc->token[h->end].gap == NX_GAP_LINE ||
		h->end >= s->limit)
		return 0;
	/* trên thế giới: a place, not an anaphor */
	if ((tags & NX_W(SOFT)) && h->count < 2 && end < s->limit &&
		doc->token[end].type == NX_T_WORD &&
		!(nx_document_word(doc, end, &next) &
		  (NX_W(END) | NX_W(SOFT) | NX_W(AND) | NX_W(VERB))))
		return 0;
	if ((h->before & NX_W(PLURAL)) && h->count == 0)
		return 0;				/* các dự án trên: which? */
	m = add(s, h, end, NX_PM_THIS);
	m->count = h->count ? h->count : 1;
	return end;
}

/*
 * Look at the kind (or type) at a token; gives the token from which the
 * search goes on.
 */
static uint32_t
at_kind(Scan *s, uint32_t token, NxPhrase kind, uint32_t end)
{
	const NxDoc *doc = s->doc;
	Head		h = {.kind = kind,.first = token,.end = end};
	uint32_t	last;

	seek(s, token);
	if (kind.entry->kind == NX_DOCUMENT_KIND)
		h.tags = kind.entry->tags;
	h.before = tags_before(s, token, &h.count);
	h.start = token == s->first ||
		(token == s->first + 1 && doc->token[s->first].type == NX_T_PUNCT);
	h.capital = nx_capital(doc, token) && !h.start && !s->caps;

	last = numbered(s, &h);
	if (last)
		return last;
	if (h.tags == 0)
		return token + 1;
	if ((last = this_one(s, &h)))
		return last;
	if (KIND_IS(&h, CONSTITUTION))
		return constitution(s, &h);
	if ((last = known(s, &h)))
		return last;
	if (KIND_IS(&h, LAW))
		return (last = law(s, &h)) ? last : end;
	if (KIND_IS(&h, TREATY) || KIND_IS(&h, CHARTER))
		return (last = treaty(s, &h)) ? last : end;
	if (KIND_IS(&h, PLENUM) && (last = plenum(s, &h)))
		return last;
	if (KIND_IS(&h, PLAN))
		last = plan(s, &h);
	else
		last = act(s, &h);
	/* the search goes on inside the title, but not at its first word */
	return last > end ? end + 1 : end;
}

/* A number without a kind: theo 06/QĐ-TTg. */
static void
bare_symbols(Scan *s)
{
	NxProgrammesState *state = nx_programmes(s->doc);
	uint32_t	n = state->mention.n,
				m = 0;

	s->sentence = 0;
	for (uint32_t i = 0; i < state->symbol.n; i++)
	{
		NxSymbol   *symbol = &state->symbol.v[i];
		uint32_t	at = symbol->at.first;
		Head		h = {0};
		uint8_t		count;

		while (m < n && state->mention.v[m].at.last <= at)
			m++;
		if (m < n && state->mention.v[m].at.first <= at)
			continue;
		if (symbol->type.entry == NULL || symbol->issuer.entry == NULL)
			continue;
		seek(s, at);
		if (tags_before(s, at, &count) & NX_W(NUMBER))
			continue;			/* số of something else: văn bản số, giấy phép số */
		h.kind = party_type(s, symbol);
		h.first = h.end = at;
		{
			NxProgrammeMention *mention = add(s, &h, symbol->at.last,
											  NX_PM_NUMBERED);

			mention->symbol = *symbol;
			read_attributes(s, mention);
		}
	}
}

/* Is a before b in the text, outer before inner? */
static bool
precedes(const NxProgrammeMention *a, const NxProgrammeMention *b)
{
	if (a->at.first != b->at.first)
		return a->at.first < b->at.first;
	return a->at.last >= b->at.last;
}

/* Put the bare symbols, from n on, between the others: both are in order. */
static void
merge_mentions(NxDoc *doc, uint32_t n)
{
	NxProgrammesState *state = nx_programmes(doc);
	uint32_t	total = state->mention.n,
				a = 0,
				b = n;
	NxProgrammeMention *merged;

	if (n == total)
		return;
	merged = nx_alloc(doc, total * sizeof(NxProgrammeMention));
	for (uint32_t i = 0; i < total; i++)
		merged[i] = b >= total ||
			(a < n && precedes(&state->mention.v[a], &state->mention.v[b])) ?
			state->mention.v[a++] : state->mention.v[b++];
	state->mention.v = merged;
	state->mention.room = total;
}

void
nx_find_programmes(NxDoc *doc)
{
	Scan		s = {.doc = doc};
	uint32_t	next = 0,		/* kinds before it are done with */
				found;

	if (doc->nsentences == 0)
		return;
	for (uint32_t i = 0; i < doc->match.n;)
	{
		uint32_t	token = doc->match.v[i].first,
					after = doc->match_at[token + 1],
					kind_end = token,
					trap_end = token;
		NxPhrase	kind = {NULL, NULL};

		if (token < next)
		{
			i = after;
			continue;
		}
		for (; i < after; i++)
		{
			const NxMatch *m = &doc->match.v[i];

			switch (m->entry->kind)
			{
				case NX_DOCUMENT_TYPE:
					if (!NX_TAGGED(m->entry, DOCUMENT_TYPE_SHORT))
						break;
					/* FALLTHROUGH */
				case NX_DOCUMENT_KIND:
					if (token + m->ntokens >= kind_end)
					{
						kind = (NxPhrase) {m->entry, m->lexicon};
						kind_end = token + m->ntokens;
					}
					break;
				case NX_DOCUMENT_WORD:
					if (NX_TAGGED(m->entry, DOCUMENT_WORD_TRAP) &&
						token + m->ntokens > trap_end)
						trap_end = token + m->ntokens;
					break;
			}
		}
		if (trap_end > token)
		{
			/* a name that the lexicon has is no trap: Luật Luật sư */
			uint32_t	end;

			if (kind.entry == NULL ||
				nx_phrase(doc, token, NX_PROGRAMME, &end).entry == NULL ||
				end <= trap_end)
			{
				next = trap_end;
				continue;
			}
		}
		if (kind.entry != NULL)
		{
			nx_poll(doc);
			next = at_kind(&s, token, kind, kind_end);
		}
	}
	found = nx_programmes(doc)->mention.n;
	bare_symbols(&s);
	merge_mentions(doc, found);
	nx_join_programmes(doc);
}
