/*
 * programmes.c
 *	  Programme references: where they are and of what form.
 *
 * Every kind of the lexicon (đề án, nghị quyết, luật ...) and every abbreviated
 * type before a number (NĐ 15) is looked at once, from left to right:
 *
 *	1. this:		Nghị quyết này, hai luật trên, Nghị định hiện hành
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

/* Move to the sentence of a token (forwards only, but for the first). */
static void
seek(NxProgrammeScan *s, uint32_t token)
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
uint64_t
nx_words_before(const NxProgrammeScan *s, uint32_t token, uint8_t *count)
{
	uint64_t	tags = 0;

	*count = 0;
	for (uint32_t n = 1; n <= 3 && token >= s->first + n; n++)
	{
		const NxMatch *end;

		for (const NxMatch *m = nx_matches_aside(s->doc, token - n, &end);
			 m < end; m++)
			if (m->kind == NX_DOCUMENT_WORD && m->ntokens == n)
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

NxProgrammeMention *
nx_add_mention(NxProgrammeScan *s, const NxProgrammeHead *h, uint32_t last,
			   NxMentionType type)
{
	NxProgrammeMention *m = nx_push(s->doc, nx_programmes(s->doc)->mention);

	m->at = (NxRange) {h->first, last};
	m->type = type;
	m->kind = h->kind;
	m->kind_hash = nx_name_hash(h->kind);
	m->kind_first = h->first;
	m->kind_end = h->end;
	m->issued = NX_DAY_UNKNOWN;
	m->draft = (h->before & NX_W(DRAFT)) != 0;
	m->part = nx_part_before(s, h->first);
	m->count = 1;
	return m;
}

/* Behind này, nói trên at a token; the token itself where there is none. */
uint32_t
nx_this_end(const NxProgrammeScan *s, uint32_t i, uint8_t count)
{
	const NxDoc *doc = s->doc;
	uint32_t	end,
				next;
	uint64_t	tags = nx_document_word(doc, i, &end);

	if (!(tags & NX_W(THIS)) || i >= s->limit ||
		doc->token[i].gap == NX_GAP_LINE)
		return i;
	/* trên 10 ha: an amount */
	if ((tags & NX_W(SOFT)) && end < s->limit &&
		doc->token[end].type == NX_T_NUMBER)
		return i;
	/* trên thế giới: a place, not an anaphor */
	if ((tags & NX_W(SOFT)) && count < 2 && end < s->limit &&
		doc->token[end].type == NX_T_WORD &&
		!(nx_document_word(doc, end, &next) &
		  (NX_W(END) | NX_W(SOFT) | NX_W(AND) | NX_W(VERB))))
		return i;
	return end;
}

/* đề án này, hai luật trên, Luật lần này. */
static uint32_t
this_one(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	uint32_t	end = nx_this_end(s, h->end, h->count);
	NxProgrammeMention *m;

	if (end == h->end)
		return 0;
	if ((h->before & NX_W(PLURAL)) && h->count == 0)
		return 0;				/* các dự án trên: which? */
	m = nx_add_mention(s, h, end, NX_PM_THIS);
	m->count = h->count ? h->count : 1;
	return end;
}

/*
 * Nghị định hiện hành, luật cũ: against a draft or an amendment, the one that
 * is in force.
 */
static uint32_t
current_one(NxProgrammeScan *s, const NxProgrammeHead *h)
{
	const NxDoc *doc = s->doc;
	uint32_t	end;

	if (h->end >= s->limit || doc->token[h->end].gap == NX_GAP_LINE ||
		!(nx_document_word(doc, h->end, &end) & NX_W(CURRENT)) ||
		(h->before & NX_W(PLURAL)) || KIND_IS(h, WEAK) || KIND_IS(h, PLAN))
		return 0;
	nx_add_mention(s, h, end, NX_PM_THIS)->current = true;
	return end;
}

/*
 * Nghị quyết về kế hoạch trồng rừng năm 2043: where the act named last is the
 * plan itself, put in force, the token behind the plan's first word; else 0.
 */
static uint32_t
plan_in_force(const NxProgrammeScan *s)
{
	const NxProgrammesState *state = nx_programmes(s->doc);
	const NxProgrammeMention *m = &state->mention.v[state->mention.n - 1];

	return m->type == NX_PM_TITLED &&
		nx_match_tagged(s->doc, m->title.first, NX_DOCUMENT_KIND,
						NX_MASK(DOCUMENT_KIND_WEAK)) != NULL ?
		m->title.first + 1 : 0;
}

/*
 * Look at the kind (or type) at a token; gives the token from which the
 * search goes on.
 */
static uint32_t
at_kind(NxProgrammeScan *s, uint32_t token, NxPhrase kind, uint32_t end)
{
	const NxDoc *doc = s->doc;
	NxProgrammeHead h = {.kind = kind,.first = token,.end = end};
	uint32_t	last;

	seek(s, token);
	if (kind.entry->kind == NX_DOCUMENT_KIND)
		h.tags = kind.entry->tags;
	h.before = nx_words_before(s, token, &h.count);
	h.start = token == s->first ||
		(token == s->first + 1 && doc->token[s->first].type == NX_T_PUNCT) ||
		(token > s->first + 1 && nx_is(doc, token - 2, ':') &&
		 (nx_is(doc, token - 1, NX_OPEN) || nx_is(doc, token - 1, NX_QUOTE)));
	h.capital = nx_capital(doc, token) && !h.start && !s->caps;

	last = nx_numbered(s, &h);
	if (last)
		return last;
	if (h.tags == 0)
		return token + 1;
	if ((last = this_one(s, &h)) || (last = current_one(s, &h)))
		return last;
	/* được quy hoạch làm ..., đã kết luận: the verb */
	if (KIND_IS(&h, WEAK) && (h.before & NX_W(FINITE)) &&
		!nx_capital(doc, token))
		return end;
	if (KIND_IS(&h, CONSTITUTION))
		return nx_constitution(s, &h);
	if ((last = nx_known(s, &h)))
		return last;
	if (KIND_IS(&h, LAW))
		return (last = nx_law(s, &h)) ? last : end;
	if (KIND_IS(&h, TREATY) || KIND_IS(&h, CHARTER))
		return (last = nx_treaty(s, &h)) ? last : end;
	if (KIND_IS(&h, PLENUM) && (last = nx_plenum(s, &h)))
		return last;
	if (KIND_IS(&h, PLAN))
	{
		last = nx_title_list(s, &h);
		if (last)
			return last;
		last = nx_plan(s, &h);
	}
	else
	{
		last = nx_act(s, &h);
		if (last > end && plan_in_force(s) != 0)
			return plan_in_force(s);
	}
	/* the search goes on inside the title, but not at its first word */
	return last > end ? end + 1 : end;
}

/* A treaty by its letters alone: CPTPP, UNCLOS 1982. */
static uint32_t
acronym(NxProgrammeScan *s, uint32_t token, NxPhrase name, uint32_t end)
{
	const NxProgrammesState *state = nx_programmes(s->doc);
	NxProgrammeHead h = {.kind = name,.first = token,.end = token};
	NxProgrammeMention *m;
	bool		amended = false;
	uint16_t	year = 0;
	uint32_t	last;
	const NxMatch *after;

	seek(s, token);
	/* in brackets inside a title: that is its own abbreviation */
	if (state->mention.n > 0 && token > 0 && nx_is(s->doc, token - 1, '(') &&
		state->mention.v[state->mention.n - 1].at.last > token)
		return end;
	last = nx_law_tail(s->doc, end, s->limit, &year, &amended);
	if (year == 0)
		last = end;
	m = nx_add_mention(s, &h, last, NX_PM_TITLED);
	m->title = (NxRange) {token, end};
	m->year = year;
	m->acronym = true;
	/* its name in full, where the lexicon has it of the letters, too */
	for (const NxMatch *full = nx_matches(s->doc, token, &after);
		 full < after; full++)
		if (full->kind == NX_PROGRAMME && token + full->ntokens == end &&
			!NX_TAGGED(full->entry, PROGRAMME_ACRONYM))
			m->known = nx_name_hash((NxPhrase) {full->entry, full->lexicon});
	return last;
}

/* A number without a kind: theo 06/QĐ-TTg. */
static void
bare_symbols(NxProgrammeScan *s)
{
	NxProgrammesState *state = nx_programmes(s->doc);
	uint32_t	n = state->mention.n,
				m = 0;

	s->sentence = 0;
	for (uint32_t i = 0; i < state->symbol.n; i++)
	{
		NxSymbol   *symbol = &state->symbol.v[i];
		uint32_t	at = symbol->at.first;
		NxProgrammeHead h = {0};
		uint8_t		count;

		while (m < n && state->mention.v[m].at.last <= at)
			m++;
		if (m < n && state->mention.v[m].at.first <= at)
			continue;
		if (symbol->type.entry == NULL || symbol->issuer.entry == NULL ||
			NX_TAGGED(symbol->type.entry, DOCUMENT_TYPE_OTHER))
			continue;
		seek(s, at);
		if (nx_words_before(s, at, &count) & NX_W(NUMBER))
			continue;			/* văn bản số, giấy phép số */
		h.kind = nx_party_type(s->doc, symbol);
		h.first = h.end = at;
		{
			NxProgrammeMention *mention = nx_add_mention(s, &h, symbol->at.last,
											  NX_PM_NUMBERED);

			mention->symbol = *symbol;
			nx_read_about(s, mention);
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
	NxProgrammeScan		s = {.doc = doc};
	uint32_t	next = 0,		/* kinds before it are done with */
				found;

	if (doc->nsentences == 0)
		return;
	for (uint32_t token = 0; token < doc->ntokens; token++)
	{
		uint32_t	kind_end = token,
					trap_end = token;
		NxPhrase	kind = {NULL, NULL},
					letters = {NULL, NULL};
		uint32_t	letters_end = token;
		const NxMatch *after;

		if (!nx_begins(doc, token, UINT64_C(1) << NX_DOCUMENT_TYPE |
					   UINT64_C(1) << NX_DOCUMENT_KIND |
					   UINT64_C(1) << NX_PROGRAMME |
					   UINT64_C(1) << NX_DOCUMENT_WORD) || token < next)
			continue;
		for (const NxMatch *m = nx_matches(doc, token, &after); m < after; m++)
		{
			switch (m->kind)
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
				case NX_PROGRAMME:
					if (NX_TAGGED(m->entry, PROGRAMME_ACRONYM))
					{
						letters = (NxPhrase) {m->entry, m->lexicon};
						letters_end = token + m->ntokens;
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
		else if (letters.entry != NULL &&
				 (doc->token[token].gap != NX_GAP_NONE || token == 0 ||
				  nx_is(doc, token - 1, '(')))
			next = acronym(&s, token, letters, letters_end);
	}
	found = nx_programmes(doc)->mention.n;
	bare_symbols(&s);
	merge_mentions(doc, found);
	nx_join_programmes(doc);
}
