/*
 * programmes_name.c
 *	  Programmes by a name of their own: what the lexicon knows, the
 *	  constitution, laws, treaties, charters.
 *
 *		[Luật Phòng, chống tham nhũng (sửa đổi)], [Hiến pháp năm 2013],
 *		[Hiệp định CPTPP]
 */
#include "programmes.h"

/* The end of a name of a few words, all with capitals; i itself: none. */
static uint32_t
party_end(const NxDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	first = i;

	if (!nx_begins(doc, i, UINT64_C(1) << NX_PLACE |
				   UINT64_C(1) << NX_ORGANISATION))
		return i;
	while (i < limit && i < first + 5 && nx_capital(doc, i) &&
		   doc->token[i].gap != NX_GAP_LINE)
		i++;
	return i;
}

/* Who made a treaty: Việt Nam - EU; i itself where it does not say so. */
static uint32_t
parties_end(const NxDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	dash = party_end(doc, i, limit),
				last;

	if (dash == i || dash + 1 >= limit || !nx_is(doc, dash, NX_DASH) ||
		doc->token[dash].gap == NX_GAP_LINE)
		return i;
	last = party_end(doc, dash + 1, limit);
	return last > dash + 1 ? last : i;
}

/*
 * Behind a treaty: năm 1982, (UNCLOS), (UNCLOS 1982), and of whom it is, where
 * its letters follow.
 */
static uint32_t
treaty_tail(const NxProgrammeScan *s, uint32_t i, uint16_t *year)
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
		if (nx_document_word(doc, at, &end) & NX_W(OF))
		{
			end = nx_issuer_end(s, end);
			if (end < s->limit && nx_is(doc, end, '(') &&
				nx_match_tagged(doc, end + 1, NX_PROGRAMME,
								NX_MASK(PROGRAMME_ACRONYM)) != NULL)
				at = i = end;
		}
		/* its letters without brackets, too */
		if (at < s->limit &&
			nx_match_tagged(doc, at, NX_PROGRAMME,
							NX_MASK(PROGRAMME_ACRONYM)) != NULL &&
			doc->token[at].gap == NX_GAP_SPACE)
		{
			i = at + 1;
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

/* Luật Đất đai số 45/2013/QH13: the number belongs to it. */
static uint32_t
law_number(const NxProgrammeScan *s, uint32_t i, NxSymbol *symbol)
{
	uint32_t	end;

	if (i < s->limit &&
		(nx_document_word(s->doc, i, &end) & NX_W(NUMBER)) &&
		s->doc->token[i].gap != NX_GAP_LINE &&
		nx_read_symbol(s->doc, end, true, symbol) && !symbol->cut)
		return symbol->at.last;
	memset(symbol, 0, sizeof(*symbol));
	return i;
}

/*
 * The longest name at a token that the lexicon has with the kind's words
 * before it; its end, or 0.
 */
static uint32_t
name_without_kind(const NxDoc *doc, const NxProgrammeHead *h, uint32_t token,
				  const NxLexicon *lexicon)
{
	uint64_t	key = 0;
	uint32_t	found = 0;

	for (uint32_t i = h->first; i < h->end; i++)
		key = nx_mix(key, doc->token[i].hash);
	for (uint32_t i = token; i < doc->ntokens &&
		 i - token + h->end - h->first < NX_MAX_PHRASE; i++)
	{
		const NxNode *slot;

		if (doc->token[i].gap == NX_GAP_LINE)
			break;
		key = nx_mix(key, doc->token[i].hash);
		slot = nx_probe(lexicon, key);
		if (slot == NULL)
			break;
		for (uint32_t e = nx_first_entry(slot); e != NX_NO_ENTRY;
			 e = nx_next_entry(lexicon, e))
			if (lexicon->entries[e].kind == NX_PROGRAMME)
				found = i + 1;
	}
	return found;
}

/* Further names of a list: các luật Đất đai, Nhà ở và Xây dựng. */
static uint32_t
law_list(NxProgrammeScan *s, const NxProgrammeHead *h, uint32_t i)
{
	const NxDoc *doc = s->doc;

	for (;;)
	{
		uint32_t	at = i,
					end;
		NxProgrammeMention *m;

		if (at < s->limit && nx_is(doc, at, ','))
			at++;
		if (nx_document_word(doc, at, &end) & NX_W(AND))
			at = end;
		/* written as the first one is */
		if (at == i || at >= s->limit ||
			nx_capital(doc, at) != nx_capital(doc, h->end) ||
			doc->token[at].gap != NX_GAP_SPACE ||
			nx_match(doc, at, NX_DOCUMENT_KIND) != NULL)
			return i;
		end = name_without_kind(doc, h, at, &nx_builtin_lexicon);
		if (end == 0 && doc->site != NULL)
			end = name_without_kind(doc, h, at, doc->site);
		if (end == 0 || end > s->limit ||
			(end == at + 1 && !nx_capital(doc, at)))
			return i;
		m = nx_add_mention(s, h, end, NX_PM_TITLED);
		m->at.first = m->kind_end = at;
		m->title = (NxRange) {at, end};
		i = nx_law_tail(doc, end, s->limit, &m->year, &m->amended);
		m->at.last = i;
	}
}

/*
 * Where a law is named for places, of which the lexicon has the first (Luật
 * Khu kinh tế Nam An, Bình Sa và Phú Tây), behind the last; else end.
 */
static uint32_t
places_end(const NxDoc *doc, uint32_t end, uint32_t limit)
{
	const NxMatch *place = end < 2 ? NULL :
		nx_match(doc, end - 2, NX_PLACE);

	if (place == NULL || place->ntokens != 2 ||
		NX_TAGGED(place->entry, PLACE_COUNTRY))
		return end;
	for (;;)
	{
		uint32_t	i = end,
					next,
					k;

		if (nx_is(doc, i, ','))
			i++;
		if (nx_document_word(doc, i, &next) & NX_W(AND))
			i = next;
		for (k = i; k < limit && k < i + 4 && nx_capital(doc, k) &&
			 doc->token[k].gap == NX_GAP_SPACE; k++)
			;
		if (i == end || k < i + 2)
			return end;
		end = k;
	}
}

/* A name that the lexicon has; the end of the mention, or 0. */
uint32_t
nx_known(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	end,
				last,
				more,
				period;
	NxPhrase	name = nx_phrase(doc, h->first, NX_PROGRAMME, &end);
	uint16_t	year = 0;
	bool		amended = false;
	NxSymbol	symbol = {.at = {0, 0}};
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
		period = places_end(doc, end, s->limit);
		last = nx_law_tail(doc, period, s->limit, &year, &amended);
		last = law_number(s, last, &symbol);
		/* (BLHS) */
		if (nx_is(doc, last, '(') && last + 2 < s->limit &&
			nx_is(doc, last + 2, ')') &&
			nx_match_tagged(doc, last + 1, NX_PROGRAMME,
							NX_MASK(PROGRAMME_ACRONYM)) != NULL)
			last += 3;
	}
	else if (KIND_IS(h, TREATY))
	{
		period = parties_end(doc, end, s->limit);
		last = treaty_tail(s, period, &year);
	}
	else if (KIND_IS(h, PLAN))
	{
		/* (OCOP) */
		if (nx_is(doc, end, '(') && end + 2 < s->limit &&
			doc->token[end + 1].type == NX_T_WORD &&
			doc->token[end + 1].shape == NX_UPPER && nx_is(doc, end + 2, ')'))
			last = end + 3;
		/* 5 năm (2016-2020) */
		last = nx_years_end(doc, last, s->limit);
		last = nx_period_end(doc, last, s->limit);
		/* ... theo hướng bền vững, ... 6 tháng đầu năm: it goes on */
		if (last == end && nx_title_goes_on(s->doc, end, s->limit))
		{
			more = nx_title_end(doc, h->end, s->limit, NX_TITLE_PLAN, &period);
			if (more > end)
				last = more;
			else
				period = end;
		}
	}
	else if (nx_is(doc, end, ',') && end + 1 < s->limit &&
			 (nx_document_word(doc, end + 1, &last) & NX_W(INNER)))
	{
		/* ..., trước hết là the first of them */
		last = nx_title_end(doc, h->end, s->limit, NX_TITLE_ABOUT, &period);
		if (last < end)
			period = last = end;
	}
	else
		last = end;
	m = nx_add_mention(s, h, last, NX_PM_TITLED);
	m->known_end = end;
	m->known = nx_name_hash(name);
	m->symbol = symbol;
	m->title = (NxRange) {h->end, period};
	if (KIND_IS(h, PLAN))
		m->tail = (NxRange) {h->end, last};
	m->year = year;
	m->amended = amended;
	if (KIND_IS(h, LAW) && (h->before & NX_W(PLURAL)))
		return law_list(s, h, last);
	return last;
}

/* Hiến pháp, Hiến pháp năm 1992. */
uint32_t
nx_constitution(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	uint16_t	year = 0;
	bool		amended = false;
	uint32_t	last = nx_law_tail(s->doc, h->end, s->limit, &year, &amended);
	NxProgrammeMention *m = nx_add_mention(s, h, last, NX_PM_BARE);
	uint32_t	end;
	const NxMatch *country;

	m->year = year;
	country = nx_match_tagged(s->doc, last, NX_PLACE, NX_MASK(PLACE_COUNTRY));
	if (country != NULL && last < s->limit)
		m->issuer = (NxRange) {last, last + country->ntokens};
	else if (nx_document_word(s->doc, last, &end) & NX_W(OF))
		m->issuer = (NxRange) {end, nx_issuer_end(s, end)};
	return last;
}

/*
 * A law that the lexicon lacks, its name in small letters, where something
 * cites it: Điều 5 Luật khai thác cát, vi phạm Luật bến thuỷ nội địa.  Else it
 * is in doubt.
 */
static uint32_t
cited_law(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	NxRange		part = nx_part_before(s, h->first);
	uint32_t	last,
				period,
				end;
	uint64_t	tags = nx_document_word(doc, h->end, &end);
	uint16_t	year = 0;
	bool		amended = false,
				cited = part.first < part.last || (h->before & NX_W(ENACT));
	NxProgrammeMention *m;

	if (!h->capital || (h->before & NX_W(DRAFT)) || !nx_is_lower(doc, h->end) ||
		(tags & (NX_W(LEGAL) | NX_W(FINITE) | NX_W(CURRENT) | NX_W(NEW) |
				 NX_W(OPEN) | NX_W(SOFT) | NX_W(OF) | NX_W(THIS) |
				 NX_W(AND) | NX_W(SPAN) | NX_W(YEAR) | NX_W(ABOUT) |
				 NX_W(AMENDED))))
		return 0;
	last = nx_title_end(doc, h->end, s->limit, NX_TITLE_PLAN, &period);
	if (last != period)
		last = period;
	for (uint32_t i = h->end; i < last; i = end)
	{
		/* kiểm soát vũ khí và công nhận bằng cấp */
		bool		joined = i > h->end &&
			(nx_document_word(doc, i - 1, &end) & NX_W(AND));

		tags = nx_document_word(doc, i, &end);
		if (!joined && (tags & (NX_W(LEGAL) | NX_W(FINITE) | NX_W(CURRENT) | NX_W(NEW))) &&
			!(tags & NX_W(INNER)))
		{
			last = i;
			break;
		}
	}
	if (nx_count_words(doc, h->end, last) < 2 ||
		nx_count_words(doc, h->end, last) > 10)
		return 0;
	end = nx_law_tail(doc, last, s->limit, &year, &amended);
	m = nx_add_mention(s, h, end, cited || end > last ? NX_PM_TITLED :
					   NX_PM_DOUBTFUL);
	m->title = (NxRange) {h->end, last};
	m->year = year;
	m->amended = amended;
	return end;
}

/* ... của luật Đầu tư công, ... của 11 luật: does it say which laws it amends? */
static bool
amends_laws(const NxProgrammeScan *s, uint32_t i)
{
	const NxDoc *doc = s->doc;
	uint32_t	end;

	if (!(nx_document_word(doc, i, &end) & NX_W(OF)) || end >= s->limit)
		return false;
	if (doc->token[end].type == NX_T_NUMBER)
		end++;
	return nx_match_tagged(doc, end, NX_DOCUMENT_KIND,
						   NX_MASK(DOCUMENT_KIND_LAW)) != NULL;
}

/*
 * A law that the lexicon lacks: Luật Công nghiệp bán dẫn, Luật sửa đổi, bổ
 * sung một số điều của Luật Đầu tư công.
 */
uint32_t
nx_law(NxProgrammeScan *s, const NxProgrammeHead *h)
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

	if ((tags & NX_W(AMENDED)) &&
		(nx_capital(doc, h->first) ? !nx_is(doc, end, ',') :
		 amends_laws(s, end)) &&
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
		m = nx_add_mention(s, h, last, NX_PM_TITLED);
		m->title = (NxRange) {h->end, period};
		return last;
	}
	if (tags & (NX_W(END) | NX_W(GENERIC)) || h->end >= s->limit ||
		(h->before & NX_W(PLURAL)))
		return 0;
	if (!proper && !nx_capital(doc, h->first))
		return 0;
	if (!proper && (last = cited_law(s, h)))
		return last;
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
	if (!proper && (end == last || nx_count_words(doc, h->end, last) > 8))
		return 0;
	if (!nx_capital(doc, h->first) &&
		(nx_count_words(doc, h->end, last) < 2 ||
		 (doc->token[h->end].flags & NX_TF_FOREIGN)))
		return 0;
	if (nx_count_words(doc, h->end, last) > 20 || s->caps)
		return 0;
	m = nx_add_mention(s, h, end, NX_PM_TITLED);
	m->title = (NxRange) {h->end, last};
	m->year = year;
	m->amended = amended;
	return end;
}

/* Hiệp định Thương mại tự do Việt Nam - EU, hiệp ước INF, Điều lệ Đảng. */
uint32_t
nx_treaty(NxProgrammeScan *s, const NxProgrammeHead *h)
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
	/* in small letters only by its year: hiệp ước phòng thủ năm 1951 */
	if (!nx_capital(doc, first) && !(h->capital && first == h->end))
	{
		last = nx_title_end(doc, first, s->limit, NX_TITLE_PLAN, &period);
		if (first != h->end || last == period ||
			nx_count_words(doc, first, period) < 3)
			return 0;
	}
	if ((nx_document_word(doc, first, &end) & (NX_W(END) | NX_W(GENERIC))) &&
		doc->token[first].shape != NX_UPPER)
		return 0;
	last = nx_title_end(doc, first, s->limit,
						KIND_IS(h, CHARTER) ? NX_TITLE_NAME : NX_TITLE_PLAN,
						&period);
	if (last == first || (!nx_capital(doc, first) && last < first + 3))
		return 0;
	/* hiệp định FTA: which? */
	if ((nx_document_word(doc, first, &end) & NX_W(GENERIC)) && end >= last)
		return 0;
	if (first != h->end && last < first + 3)
		return 0;
	if (KIND_IS(h, TREATY))
		last = treaty_tail(s, last, &year);
	m = nx_add_mention(s, h, last, NX_PM_TITLED);
	m->title = (NxRange) {h->end, period};
	m->year = year;
	return last;
}
