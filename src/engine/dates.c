/*
 * dates.c
 *	  Date expressions: from atoms to references that are not yet anchored.
 *
 *	1.	Every word is looked up once among the words of dates (a small hash
 *		table); most texts' words are none, and nothing else is done there.
 *	2.	Where a number or a word stands with which a row of dates.tsv can
 *		begin, the longest row gives an atom (dates_match.c).
 *	3.	Atoms that belong together become one point: clock, part of the day,
 *		weekday, day; "đầu" or "cuối" before a point, "năm ngoái" or "vừa
 *		qua" behind it.
 *	4.	Points become intervals and lists (dates_join.c).
 *
 * Example: "lúc 9h sáng nay 20/5, Quốc hội họp"
 *		clock 9h, day sáng nay (today, MO), day 20/5
 *		-> one point: day 20, month 5, hour 9; span "9h sáng nay 20/5"
 */
#include "dates.h"
#include "words.h"

#define POLL_EVERY	4096		/* tokens */
#define ISSUER_WORDS	12		/* between a document's number and its day */
#define PLAN_WORDS		14		/* between "kế hoạch" and its year */

/* Roles that "đầu", "cuối" can stand before, and those that can follow. */
#define EDGED_ROLES \
	((NX_ROLE(DURATION) - 1) & ~(NX_ROLE(DAY) - 1))
#define FOLLOWING_ROLES \
	(NX_ROLE(PART) | NX_ROLE(WEEKDAY) | NX_ROLE(DAY) | NX_ROLE(WEEK) | \
	 NX_ROLE(YEAR) | NX_ROLE(FRAME) | NX_ROLE(EVERY) | NX_ROLE(CALENDAR))

/* Words before a day that the story is not in, if they begin no sentence. */
#define ASIDE \
	(UINT64_C(1) << NX_IS_FROM | UINT64_C(1) << NX_IS_UNTIL | \
	 UINT64_C(1) << NX_IS_BEFORE | UINT64_C(1) << NX_IS_AFTER)

/* A frequent word knows its place; else it is a row or two of the table of
 * date words, almost always one probe. */
uint16_t
nx_date_look(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	uint64_t	hash = t->hash;
	uint32_t	at = (uint32_t) (hash >> 32) & nx_date_mask;

	r->term[i] = 0;
	if (t->flags & NX_TF_SYMBOL)
		return 0;
	if (r->doc->word[i] != 0)
		r->term[i] = nx_word_dates[r->doc->word[i]];
	else if (nx_date_passes(nx_date_filter, hash))
		for (; nx_date_terms[at].hash != 0; at = (at + 1) & nx_date_mask)
			if (nx_date_terms[at].hash == hash)
			{
				r->term[i] = (uint16_t) (at + 1);
				break;
			}
	return r->term[i];
}

static inline bool
has_day(const NxPoint *p)
{
	return nx_has(p, NX_F_DAY) && nx_has(p, NX_F_MONTH);
}

/* Is it relative to today or to a date named before? */
static inline bool
is_relative(const NxPoint *p)
{
	return nx_has(p, NX_F_BASE);
}

/* Can an atom follow the piece so far as a part of the same point? */
static bool
can_follow(const NxPiece *piece, const NxAtom *next, bool comma)
{
	const NxPoint *p = &piece->point,
			   *q = &next->point;

	switch (next->row->role)
	{
		case NX_R_PART:
			return piece->role == NX_R_CLOCK && !comma &&
				!nx_has(p, NX_F_PART);
		case NX_R_WEEKDAY:
			return piece->role == NX_R_CLOCK ||
				(piece->role == NX_R_PART && !comma);
		case NX_R_DAY:
			if (nx_has(q, NX_F_HOUR) || nx_has(q, NX_F_TOYEAR) ||
				next->row->kind == NX_INTERVAL)
				return false;
			if (piece->role == NX_R_CLOCK)
				return true;
			if (piece->role == NX_R_PART)
				return !comma && !nx_has(q, NX_F_PART);
			if (piece->role == NX_R_WEEKDAY)
				return has_day(q) || (nx_has(q, NX_F_DAY) && !is_relative(q));
			/* sáng nay 10-9, hôm nay 5/6 */
			return piece->role == NX_R_DAY && !comma && is_relative(p) &&
				!nx_has(p, NX_F_DAY) && has_day(q) && !is_relative(q);
		case NX_R_WEEK:
			return piece->role == NX_R_WEEKDAY && !comma &&
				!nx_has(q, NX_F_WEEKEND);
		case NX_R_YEAR:
			if (comma || nx_has(p, NX_F_YEAR) || is_relative(p) ||
				nx_has(p, NX_F_SHAPE))
				return false;
			if (piece->role == NX_R_DAY)
				return nx_has(p, NX_F_MONTH);
			return piece->role == NX_R_MONTH || piece->role == NX_R_QUARTER ||
				piece->role == NX_R_HALF || piece->role == NX_R_SEASON;
		case NX_R_FRAME:
			return !comma && !is_relative(p) && !nx_has(p, NX_F_SHAPE) &&
				(piece->role == NX_R_DAY || piece->role == NX_R_MONTH ||
				 piece->role == NX_R_QUARTER || piece->role == NX_R_SEASON ||
				 piece->role == NX_R_YEAR || piece->role == NX_R_PERIOD);
		case NX_R_EVERY:
			return !comma && !is_relative(p) &&
				(piece->role == NX_R_DAY || piece->role == NX_R_MONTH ||
				 piece->role == NX_R_SEASON);
		case NX_R_CALENDAR:
			return !comma && (piece->role == NX_R_DAY ||
							  piece->role == NX_R_MONTH);
		default:
			return false;
	}
}

/* Add the fields of an atom to a piece; what it says anew replaces. */
static void
merge(NxPiece *piece, const NxAtom *next)
{
	NxPoint    *p = &piece->point;
	const uint32_t relative = UINT32_C(1) << NX_F_BASE |
		UINT32_C(1) << NX_F_UNIT | UINT32_C(1) << NX_F_SHIFT;

	/* A plain date takes the place of the "today" before it. */
	if (next->row->role == NX_R_DAY)
	{
		if (nx_get(p, NX_F_BASE, 0) == NX_B_PUBLISHED &&
			nx_get(p, NX_F_UNIT, -1) == NX_U_DAY && has_day(&next->point))
		{
			piece->told = true;
			piece->told_shift = (int8_t) nx_get(p, NX_F_SHIFT, 0);
		}
		p->has &= ~relative;
	}
	for (uint32_t f = 0; f < NX_F_REAL; f++)
		if (nx_has(&next->point, (NxDateField) f))
			nx_set(p, (NxDateField) f, next->point.v[f]);
	piece->at.last = next->last;
	if (next->row->role <= NX_R_DAY || piece->role == NX_R_WEEKDAY)
		piece->role = next->row->role <= NX_R_DAY ? next->row->role : NX_R_DAY;
	if (next->row->kind == NX_TIME)
		piece->kind = NX_TIME;
	if (next->row->role == NX_R_EVERY)
		piece->every = true;
	if (next->row->role != NX_R_CALENDAR || has_day(p))
		piece->weak = false;
}

/* "3 giờ chiều" is 15:00, "12 giờ đêm" is 0:00. */
static void
count_hours(NxPoint *p)
{
	int32_t		hour = nx_get(p, NX_F_HOUR, -1);

	if (hour < 0 || !nx_has(p, NX_F_PART))
		return;
	switch (p->v[NX_F_PART])
	{
		case NX_P_MO:
			if (hour == 12)
				hour = 0;
			break;
		case NX_P_MI:
			if (hour >= 1 && hour <= 3)
				hour += 12;
			break;
		case NX_P_AF:
		case NX_P_EV:
			if (hour < 12)
				hour += 12;
			break;
		case NX_P_NI:
			if (hour >= 6 && hour < 12)
				hour += 12;
			else if (hour == 12)
				hour = 0;
			break;
	}
	nx_set(p, NX_F_HOUR, hour);
}

/* "đầu", "cuối" and the point behind it, if that is more than the atom. */
static bool
edged_atom(const NxDateReader *r, uint32_t token, NxAtom *atom, int32_t *mod)
{
	NxAtom		edge,
				point;

	if (atom->row->role != NX_R_EDGE &&
		(atom->row->role < NX_R_DAY || atom->row->role > NX_R_DURATION ||
		 (nx_date_term(r, token) != 0 &&
		  !(nx_date_terms[nx_date_term(r, token) - 1].flags & NX_DT_EDGE)) ||
		 !nx_date_atom(r, token, NX_ROLE(EDGE), &edge)))
		return false;
	if (atom->row->role == NX_R_EDGE)
		edge = *atom;
	if (r->doc->token[edge.last].gap == NX_GAP_LINE ||
		!nx_date_atom(r, edge.last, EDGED_ROLES, &point) ||
		(point.last <= atom->last && atom->row->role != NX_R_EDGE) ||
		(point.row->role == NX_R_DAY && (point.row->flags & NX_DR_WEAK)))
		return false;
	*mod = edge.point.v[NX_F_MOD];
	*atom = point;
	return true;
}

/* Begin a piece with an atom, and add what follows it. */
static void
complete(const NxDateReader *r, NxPiece *piece, const NxAtom *first)
{
	const NxToken *t = r->doc->token;
	NxAtom		atom;

	piece->at = (NxRange) {first->first, first->last};
	piece->point = first->point;
	piece->role = first->row->role;
	piece->kind = first->row->kind;
	piece->weak = (first->row->flags & NX_DR_WEAK) != 0;
	piece->every = false;
	piece->told = false;

	while (piece->role <= NX_R_PERIOD)
	{
		uint32_t	next = piece->at.last;
		bool		comma = nx_is(r->doc, next, ',') &&
			t[next].gap == NX_GAP_NONE;

		next += comma;
		if (next >= r->doc->ntokens || t[next].gap == NX_GAP_LINE ||
			(nx_date_term(r, next) == 0 && t[next].type != NX_T_NUMBER) ||
			!nx_date_atom(r, next, FOLLOWING_ROLES, &atom) ||
			!can_follow(piece, &atom, comma))
			break;
		merge(piece, &atom);
	}
	count_hours(&piece->point);
}

bool
nx_date_piece(const NxDateReader *r, uint32_t token, NxPiece *piece,
			  uint32_t *stop)
{
	NxAtom		atom,
				clock;
	int32_t		mod = 0;

	*stop = 0;
	if (!nx_date_atom(r, token, NX_LEADING_ROLES, &atom))
		return false;
	if (atom.row->role == NX_R_STOP)
	{
		*stop = atom.last;
		return false;
	}

	/*
	 * "cuối" wants something of a day or more behind it; "cuối tháng trước"
	 * is more than "cuối tháng".
	 */
	if (edged_atom(r, token, &atom, &mod))
	{
		atom.first = token;
		complete(r, piece, &atom);
		piece->weak = false;
		nx_set(&piece->point, NX_F_MOD, mod);
		return true;
	}
	if (atom.row->role == NX_R_EDGE)
		return false;

	/* "7 giờ" is a while, "7 giờ tối nay" is not */
	if (atom.row->role == NX_R_DURATION &&
		nx_get(&atom.point, NX_F_UNIT, -1) == NX_U_HOUR &&
		nx_date_atom(r, token, NX_ROLE(CLOCK), &clock))
	{
		complete(r, piece, &clock);
		if (piece->at.last > clock.last && piece->at.last > atom.last)
			return true;
	}
	complete(r, piece, &atom);
	return true;
}

bool
nx_date_cut_end(const NxDateReader *r, NxRange at)
{
	const NxToken *t = &r->doc->token[at.last];

	if (t[-1].type != NX_T_NUMBER || t->gap != NX_GAP_NONE)
		return false;
	if (t->type == NX_T_WORD || (t->type == NX_T_PUNCT && t->value == '%'))
		return true;
	return nx_date_joins(t) && !(t->value == ',' && t[-1].ndigits == 4);
}

bool
nx_date_cut(const NxDateReader *r, NxRange at)
{
	const NxToken *t = &r->doc->token[at.first];

	if (t->type == NX_T_NUMBER && t->gap == NX_GAP_NONE && at.first > 0)
	{
		if (t[-1].type == NX_T_WORD)
			return true;
		if (at.first > 1 && nx_date_joins(&t[-1]) && t[-2].type == NX_T_NUMBER)
			return true;
	}
	return nx_date_cut_end(r, at);
}

/* Is it a document's day of issue: "06/QĐ-TTg của Thủ tướng ngày 3/3"? */
static bool
behind_symbol(const NxDoc *doc, uint32_t first)
{
	for (uint32_t n = 0; n < ISSUER_WORDS && first > 0; n++)
	{
		if (doc->token[first--].gap == NX_GAP_LINE)
			return false;
		if (doc->token[first].flags & NX_TF_SYMBOL)
			return true;
		if (doc->token[first].type == NX_T_PUNCT)
			return false;
	}
	return false;
}

void
nx_date_keep(const NxDateReader *r, NxRange at, const NxPiece *a,
			 const NxPiece *b)
{
	NxDoc	   *doc = r->doc;
	NxDateRaw  *raw = nx_alloc(doc, sizeof(NxDateRaw));
	NxDateRef  *ref = nx_push(doc, doc->date);

	raw->a = a->point;
	raw->kind = a->kind;
	raw->role = a->role;
	raw->every = a->every;
	raw->told = a->told && b == NULL;
	raw->told_shift = a->told_shift;
	if (b != NULL)
	{
		raw->b = b->point;
		raw->role_b = b->role;
		raw->interval = true;
		raw->kind = NX_INTERVAL;
	}
	if (a->every)
		raw->kind = NX_SET;
	if (at.first > 0 && doc->token[at.first].gap != NX_GAP_LINE)
	{
		uint64_t	bits = nx_date_is(r, at.first - 1);

		if (bits & (UINT64_C(1) << NX_IS_BEFORE))
		{
			raw->modifier = NX_MOD_BEFORE;
			if (!nx_has(&raw->a, NX_F_CUE))
				nx_set(&raw->a, NX_F_CUE, NX_RATHER_AHEAD);
		}
		else if (bits & (UINT64_C(1) << NX_IS_AFTER))
			raw->modifier = NX_MOD_AFTER;
		else if (bits & (UINT64_C(1) << NX_IS_APPROX))
			raw->modifier = NX_MOD_APPROX;
		if ((bits & (UINT64_C(1) << NX_IS_PAST)) && !nx_has(&raw->a, NX_F_CUE))
			nx_set(&raw->a, NX_F_CUE, -1);
		raw->until = (bits & (UINT64_C(1) << NX_IS_UNTIL)) != 0;
		raw->end = raw->until && (bits & (UINT64_C(1) << NX_IS_FROM)) != 0;
		raw->aside = (bits & ASIDE) != 0 && a->kind != NX_TIME &&
			doc->token[at.first - 1].shape == NX_LOWER;
		raw->issue = behind_symbol(doc, at.first);
		raw->title = a->role == NX_R_YEAR && nx_date_titled(r, at.first);
		raw->bracket = nx_is(doc, at.first - 1, '(') ||
			(at.first > 1 && nx_is(doc, at.first - 2, '('));
		raw->plan = a->role == NX_R_YEAR &&
			nx_date_headed(r, at.first, NX_IS_PLAN, PLAN_WORDS);
	}
	raw->name = a->role == NX_R_YEAR && b == NULL &&
		at.last == at.first + 1;
	ref->at = at;
	ref->raw = raw;
	ref->date = NULL;
}

/*
 * May a row begin at a number?  Most count something else: only a year stands
 * alone, others before a sign that dates are written with and a number, or a
 * date word.
 */
static inline bool
number_starts(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];

	if (t->ndigits == 4)
		return true;
	if (t[1].type == NX_T_WORD)
		return nx_date_term(r, i + 1) != 0;
	return t[1].type == NX_T_PUNCT &&
		(t[1].value == '/' || t[1].value == NX_DASH || t[1].value == '.' ||
		 t[1].value == ':' || t[1].value == ',') &&
		t[2].type == NX_T_NUMBER;
}

/*
 * Is it worth while to look for an expression at a token of those that
 * may_start tells?
 */
static inline bool
can_start(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	const NxDateTerm *term;

	if (r->doc->mark[i] & NX_TM_NUMBER)
		return !(t->flags & NX_TF_SYMBOL) && number_starts(r, i);
	if (r->doc->word[i] == 0 && !nx_date_passes(nx_date_starts, t->hash))
		return false;
	if (nx_date_term(r, i) == 0)
		return false;
	term = &nx_date_terms[nx_date_term(r, i) - 1];
	if (!(term->flags & NX_DT_STARTS))
		return false;
	return (term->flags & NX_DT_ALONE) ||
		((term->flags & NX_DT_NUMBER) && t[1].type == NX_T_NUMBER) ||
		nx_may_have(term->second, t[1].hash);
}

/* A bit for each of at most 64 tokens that is no frequent word, or one with
 * which a row can begin: no branch, as most tokens are none. */
static inline uint64_t
may_start(const NxDoc *doc, uint32_t first)
{
	uint32_t	n = doc->ntokens - first < 64 ? doc->ntokens - first : 64;
	uint64_t	bits = 0;

	for (uint32_t k = 0; k < n; k++)
		bits |= (uint64_t) nx_word_starts[doc->word[first + k]] << k;
	return bits;
}

void
nx_find_dates(NxDoc *doc)
{
	NxDateReader r;
	uint32_t	n = doc->ntokens,
				next = 0;		/* behind the last expression */

	r.doc = doc;
	r.term = nx_alloc_raw(doc, (n + 2) * sizeof(*r.term));
	memset(r.term, 0xff, n * sizeof(*r.term));
	r.term[n] = r.term[n + 1] = 0;
	for (uint32_t first = 0; first < n; first += 64)
	{
		if (first % POLL_EVERY == 0)
			nx_poll(doc);
		for (uint64_t bits = may_start(doc, first); bits != 0; bits &= bits - 1)
		{
			uint32_t	i = first + (uint32_t) __builtin_ctzll(bits),
						last = 0;

			if (i >= next && can_start(&r, i))
				last = nx_date_read(&r, i);
			if (last != 0)
				next = last;
		}
	}
}
