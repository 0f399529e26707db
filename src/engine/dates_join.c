/*
 * dates_join.c
 *	  Intervals and lists: what a point is joined to.
 *
 * Two ends with "đến" or a dash between them are one reference; an end that
 * says less takes the rest from the other: "27-28/8", "từ ngày 6 đến 11/9",
 * "năm 2000 đến 2008".  The items of a list share what its last one says,
 * and are one reference if the days adjoin, else one each:
 *
 *		ngày 20 và 21/8/2019	->	ngày 20 và 21/8/2019	2019-08-20/2019-08-21
 *		ngày 9 và 15/8			->	ngày 9, 15/8			XXXX-08-09, XXXX-08-15
 */
#include "calendar.h"
#include "dates.h"

#define MAX_ITEMS	8			/* of a list; a longer one is cut */

#define IS(what)	(UINT64_C(1) << NX_IS_##what)

typedef enum Link
{
	NO_LINK,
	COMMA,
	AND,
	TO,							/* a word */
	DASH
} Link;

/* What stands at a token between two points; *next is the token behind. */
static Link
link_at(const NxDateReader *r, uint32_t i, uint32_t *next)
{
	const NxToken *t = &r->doc->token[i];
	NxAtom		atom;

	if (i >= r->doc->ntokens || t->gap == NX_GAP_LINE)
		return NO_LINK;
	*next = i + 1;
	if (t->type == NX_T_PUNCT)
	{
		if (t[1].gap == NX_GAP_LINE)
			return NO_LINK;
		if (t->value == NX_DASH)
			return DASH;
		if (t->value == ',')
			return COMMA;
	}
	if (nx_date_term(r, i) == 0 || !nx_date_atom(r, i, NX_ROLE(TO) | NX_ROLE(AND), &atom) ||
		r->doc->token[atom.last].gap == NX_GAP_LINE)
		return NO_LINK;
	*next = atom.last;
	return atom.row->role == NX_R_TO ? TO :
		atom.row->role == NX_R_AND ? AND : NO_LINK;
}

static bool
day_like(uint8_t role)
{
	return role <= NX_R_DAY;
}

/* Can the two be the ends of an interval? */
static bool
can_be_ends(const NxPiece *a, const NxPiece *b)
{
	bool		clock_a = nx_has(&a->point, NX_F_HOUR),
				clock_b = nx_has(&b->point, NX_F_HOUR);

	if (a->kind == NX_INTERVAL || b->kind == NX_INTERVAL ||
		nx_has(&a->point, NX_F_SHAPE) > (a->role >= NX_R_VAGUE) ||
		nx_has(&b->point, NX_F_SHAPE) > (b->role >= NX_R_VAGUE))
		return false;
	if (b->role == NX_R_NOW)
		return (a->role >= NX_R_DAY && a->role <= NX_R_CENTURY) ||
			a->role == NX_R_VAGUE;
	if (a->role == NX_R_NOW)
		return b->role >= NX_R_DAY && b->role <= NX_R_CENTURY;
	if (a->role > NX_R_CENTURY || b->role > NX_R_CENTURY)
		return false;
	/* 19h đến khuya */
	if (day_like(a->role) && day_like(b->role))
		return clock_a == clock_b ||
			(clock_a && b->role == NX_R_PART && !nx_has(&b->point, NX_F_BASE));
	return !clock_a && !clock_b &&
		a->role >= NX_R_DAY && b->role >= NX_R_DAY;
}

/* A bare number that shares the unit of a piece: "tháng 5 đến 7". */
static bool
bare_item(const NxDateReader *r, uint32_t i, const NxPiece *like,
		  NxPiece *item)
{
	const NxToken *t = &r->doc->token[i];
	NxDateField field;
	uint32_t	max;
	const NxRange at = {i, i + 1};
	bool		quarters = like->role == NX_R_QUARTER;
	int32_t		value;

	/* quý I và II, thế kỷ XVI - XVIII */
	field = quarters ? NX_F_QUARTER : NX_F_CENTURY;
	if (t->type == NX_T_WORD && (quarters || like->role == NX_R_CENTURY) &&
		nx_has(&like->point, field) &&
		nx_date_class(r, quarters ? NX_CLASS_QUARTER : NX_CLASS_ROMAN, i,
					  &value) == i + 1)
	{
		memset(item, 0, sizeof(*item));
		item->at = at;
		nx_set(&item->point, field, value);
		item->role = like->role;
		item->kind = NX_DATE;
		return true;
	}

	if (t->type != NX_T_NUMBER || (t->flags & NX_TF_SYMBOL) || t->value == 0)
		return false;
	switch (like->role)
	{
		case NX_R_DAY:
			field = NX_F_DAY;
			max = 31;
			break;
		case NX_R_MONTH:
			field = NX_F_MONTH;
			max = 12;
			break;
		case NX_R_QUARTER:
			field = NX_F_QUARTER;
			max = 4;
			break;
		case NX_R_CENTURY:
			field = NX_F_CENTURY;
			max = 21;
			break;
		case NX_R_YEAR:
		case NX_R_DECADE:
			field = like->role == NX_R_YEAR ? NX_F_YEAR : NX_F_DECADE;
			max = 2999;
			/* thập niên 60 và 70 */
			if (like->role == NX_R_DECADE && like->point.v[field] < 100 &&
				t->ndigits == 2 && t->value % 10 == 0)
				break;
			if (t->ndigits != 4 || t->value < 1000 || t->value > 2999)
				return false;
			break;
		default:
			return false;
	}
	if (!nx_has(&like->point, field) || t->ndigits > (max > 99 ? 4 : 2) ||
		t->value > max || nx_date_cut_end(r, at))
		return false;
	memset(item, 0, sizeof(*item));
	item->at = at;
	nx_set(&item->point, field, (int32_t) t->value);
	item->role = like->role;
	item->kind = NX_DATE;
	return true;
}

/* May a bare number end an expression before this token? */
static bool
can_end_before(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];

	return t->gap == NX_GAP_LINE ||
		((nx_date_is(r, i) & (IS(SIGN) | IS(FOLLOW) | IS(CAPITAL))) &&
		 !(t->type == NX_T_PUNCT && t->value == '%'));
}

/* ---- intervals ---- */

static void
inherit(NxPoint *to, const NxPoint *from, NxDateField field)
{
	if (!nx_has(to, field) && nx_has(from, field))
		nx_set(to, field, from->v[field]);
}

static void
inherit_base(NxPoint *to, const NxPoint *from)
{
	inherit(to, from, NX_F_BASE);
	inherit(to, from, NX_F_UNIT);
	inherit(to, from, NX_F_SHIFT);
}

static int32_t
order_in_year(const NxPoint *p)
{
	return nx_get(p, NX_F_MONTH, nx_get(p, NX_F_QUARTER, 0)) * 100 +
		nx_get(p, NX_F_DAY, 0);
}

/* The first of two ends, or an earlier item, takes what the last says. */
static void
share(NxPiece *a, const NxPiece *b)
{
	NxPoint    *p = &a->point;
	const NxPoint *q = &b->point;

	if (nx_has(p, NX_F_HOUR) && nx_has(q, NX_F_HOUR) && !nx_has(p, NX_F_DAY))
	{
		/* 8-9 h ngày 5/6 */
		if (nx_has(q, NX_F_DAY) || nx_has(q, NX_F_BASE))
			inherit_base(p, q);
		inherit(p, q, NX_F_DAY);
		inherit(p, q, NX_F_MONTH);
		inherit(p, q, NX_F_WEEKDAY);
		/* 2 đến 3 giờ chiều */
		if (nx_has(q, NX_F_PART) && !nx_has(p, NX_F_PART) &&
			p->v[NX_F_HOUR] < 12 && p->v[NX_F_HOUR] + 12 <= q->v[NX_F_HOUR])
			p->v[NX_F_HOUR] += 12;
	}
	if (a->role == NX_R_DAY && nx_has(p, NX_F_DAY) &&
		!nx_has(p, NX_F_MONTH) && !nx_has(p, NX_F_BASE))
	{
		inherit(p, q, NX_F_MONTH);
		inherit(p, q, NX_F_LUNAR);
		if (!nx_has(q, NX_F_MONTH))
			inherit_base(p, q);
		/* 28 đến 3/8 begins in July */
		else if (nx_has(q, NX_F_DAY) && p->v[NX_F_DAY] > q->v[NX_F_DAY] &&
				 !nx_has(q, NX_F_LUNAR))
			p->v[NX_F_MONTH] += q->v[NX_F_MONTH] > 1 ? -1 : 11;
	}
	if (!nx_has(p, NX_F_YEAR) && !nx_has(p, NX_F_BASE) &&
		a->role <= NX_R_SEASON)
	{
		bool		had = nx_has(p, NX_F_YEAR);

		inherit(p, q, NX_F_YEAR);
		if (nx_has(p, NX_F_YEAR) && !had && order_in_year(q) > 0 &&
			order_in_year(p) > order_in_year(q))
			p->v[NX_F_YEAR]--;
		if (nx_get(q, NX_F_UNIT, -1) == NX_U_YEAR)
		{
			inherit_base(p, q);
			/* tháng 11 đến tháng 2 năm sau */
			if (order_in_year(q) > 0 && order_in_year(p) > order_in_year(q))
				p->v[NX_F_SHIFT]--;
		}
	}
	inherit(p, q, NX_F_CUE);
	inherit(p, q, NX_F_BC);
}

/* ---- lists ---- */

/* Is b the day, month, quarter, year, decade after a? */
static bool
adjoins(const NxPiece *a, const NxPiece *b)
{
	const NxPoint *p = &a->point,
			   *q = &b->point;
	int32_t		year;

	if (a->role != b->role || nx_has(p, NX_F_BASE) || nx_has(q, NX_F_BASE) ||
		nx_has(p, NX_F_HOUR) || nx_has(p, NX_F_PART) ||
		nx_has(p, NX_F_LUNAR) || nx_has(q, NX_F_PART))
		return false;
	year = nx_get(q, NX_F_YEAR, nx_get(p, NX_F_YEAR, 2001));
	switch (a->role)
	{
		case NX_R_DAY:
			if (!nx_has(p, NX_F_DAY) || !nx_has(q, NX_F_DAY))
				return false;
			if (!nx_has(p, NX_F_MONTH) || !nx_has(q, NX_F_MONTH))
				return !nx_has(p, NX_F_MONTH) && !nx_has(q, NX_F_MONTH) &&
					q->v[NX_F_DAY] == p->v[NX_F_DAY] + 1;
			return nx_day_of(year, q->v[NX_F_MONTH], q->v[NX_F_DAY]) ==
				nx_day_of(nx_get(p, NX_F_YEAR, year), p->v[NX_F_MONTH],
						  p->v[NX_F_DAY]) + 1;
		case NX_R_MONTH:
			return nx_get(p, NX_F_YEAR, year) == year &&
				q->v[NX_F_MONTH] == p->v[NX_F_MONTH] + 1;
		case NX_R_QUARTER:
			return nx_get(p, NX_F_YEAR, year) == year &&
				q->v[NX_F_QUARTER] == p->v[NX_F_QUARTER] + 1;
		case NX_R_YEAR:
			return nx_has(p, NX_F_YEAR) && nx_has(q, NX_F_YEAR) &&
				q->v[NX_F_YEAR] == p->v[NX_F_YEAR] + 1;
		case NX_R_DECADE:
			return q->v[NX_F_DECADE] == p->v[NX_F_DECADE] + 10;
		default:
			return false;
	}
}

/*
 * The items that follow the first of a list.  Gives their number with the
 * first; 1 where it is no list.
 */
static uint32_t
list_items(const NxDateReader *r, NxPiece *item)
{
	uint32_t	n = 1,
				good = 1;
	bool		bare = item->role == NX_R_DAY &&
		!nx_has(&item->point, NX_F_MONTH);

	if (item->role < NX_R_DAY || item->role > NX_R_DECADE ||
		nx_has(&item->point, NX_F_BASE) || nx_has(&item->point, NX_F_PART))
		return 1;
	while (n < MAX_ITEMS)
	{
		uint32_t	next,
					stop;
		Link		link = link_at(r, item[n - 1].at.last, &next);
		NxPiece    *p = &item[n];

		if ((link != AND && link != COMMA) || next >= r->doc->ntokens ||
			(r->doc->token[next].type != NX_T_NUMBER &&
			 item->role != NX_R_QUARTER))
			break;
		if (nx_date_piece(r, next, p, &stop) && p->role == item->role &&
			!nx_has(&p->point, NX_F_PART) && !nx_date_cut_end(r, p->at))
		{
			/* an item with a month of its own ends what lacked one */
			n++;
			if (link == AND || bare)
				good = n;
			bare = false;
		}
		else if (bare_item(r, next, item, p))
		{
			n++;
			if (link == AND && can_end_before(r, p->at.last))
				good = n;
			bare = true;
		}
		else
			break;
		if (link == AND)
			break;
	}
	return good;
}

/* Keep a list: as one interval, or each item.  Gives the token behind. */
static uint32_t
keep_list(const NxDateReader *r, NxPiece *item, uint32_t n)
{
	bool		one = true;

	/* ngày 30, 31/7 và 1/8: what the next says, by now, is nearer */
	for (uint32_t i = n - 1; i-- > 0;)
		share(&item[i], &item[i + 1]);
	for (uint32_t i = 0; i + 1 < n; i++)
		one &= adjoins(&item[i], &item[i + 1]);
	if (one)
		nx_date_keep(r, (NxRange) {item[0].at.first, item[n - 1].at.last},
					 &item[0], &item[n - 1]);
	else
		for (uint32_t i = 0; i < n; i++)
			nx_date_keep(r, item[i].at, &item[i], NULL);
	return item[n - 1].at.last;
}

/* ---- all of it ---- */

/*
 * A number alone that begins an interval: "27-28/8", "6 đến 11/9", "8-9 h",
 * "20 và 21/4".  What it counts is known from the other end.
 */
static bool
bare_start(const NxDateReader *r, uint32_t i, NxPiece *a, NxPiece *b)
{
	const NxToken *t = &r->doc->token[i];
	uint32_t	next,
				stop;
	Link		link;
	bool		clock;

	if (t->type != NX_T_NUMBER || t->ndigits > 2 || t->value > 31)
		return false;
	link = link_at(r, i + 1, &next);
	if (link == NO_LINK || next >= r->doc->ntokens ||
		r->doc->token[next].type != NX_T_NUMBER ||
		!nx_date_piece(r, next, b, &stop) || b->role > NX_R_DAY)
		return false;
	clock = nx_has(&b->point, NX_F_HOUR);
	/* 20 và 21/4, but no 5 và 25/4; (5 và 6-4) */
	if ((link == AND || link == COMMA) &&
		(clock || b->point.v[NX_F_DAY] != (int32_t) t->value + 1 ||
		 (link == COMMA && r->doc->token[next].gap == NX_GAP_NONE) ||
		 (b->weak && !(i > 0 && (nx_date_is(r, i - 1) & IS(SIGN)) &&
					   (nx_date_is(r, b->at.last) & IS(SIGN)) &&
					   link == AND))))
		return false;
	/* 1-2-3 is no two days */
	if (link == DASH && t[1].gap == NX_GAP_NONE && !clock &&
		nx_is(r->doc, next + 1, NX_DASH) && t[3].gap == NX_GAP_NONE)
		return false;
	if (!clock && !(nx_has(&b->point, NX_F_DAY) &&
					nx_has(&b->point, NX_F_MONTH)))
		return false;
	if (clock ? t->value > 24 : t->value == 0)
		return false;
	if (link == DASH &&
		(int32_t) t->value >= b->point.v[clock ? NX_F_HOUR : NX_F_DAY])
		return false;
	memset(a, 0, sizeof(*a));
	a->at = (NxRange) {i, i + 1};
	nx_set(&a->point, clock ? NX_F_HOUR : NX_F_DAY, (int32_t) t->value);
	a->role = clock ? NX_R_CLOCK : NX_R_DAY;
	a->kind = clock ? NX_TIME : NX_DATE;
	return true;
}

/*
 * "đêm 24, rạng sáng 25/12", "sáng và chiều 5/6", "chiều 3 và 4/8": a part of
 * a day whose day, or whose month, stands behind the next part or day.  Keeps
 * both.
 */
static uint32_t
keep_parts(const NxDateReader *r, NxPiece *a)
{
	uint32_t	next,
				stop;
	Link		link;
	NxPiece		b;

	if (!nx_has(&a->point, NX_F_PART) || nx_has(&a->point, NX_F_MONTH) ||
		nx_has(&a->point, NX_F_BASE) || nx_has(&a->point, NX_F_HOUR))
		return 0;
	link = link_at(r, a->at.last, &next);
	if (link == NO_LINK)
	{
		if (!nx_has(&a->point, NX_F_DAY))
			return 0;
		next = a->at.last;
	}
	if (!nx_date_piece(r, next, &b, &stop) ||
		!(nx_has(&b.point, NX_F_PART) ||
		  (link == AND && nx_has(&a->point, NX_F_DAY))) ||
		b.role > NX_R_DAY || nx_date_cut_end(r, b.at) ||
		!(nx_has(&b.point, NX_F_MONTH) ||
		  (nx_has(&b.point, NX_F_BASE) && !nx_has(&a->point, NX_F_DAY))))
		return 0;
	inherit(&a->point, &b.point, NX_F_DAY);
	inherit(&a->point, &b.point, NX_F_MONTH);
	inherit(&a->point, &b.point, NX_F_YEAR);
	inherit_base(&a->point, &b.point);
	nx_date_keep(r, a->at, a, NULL);
	nx_date_keep(r, b.at, &b, NULL);
	return b.at.last;
}

/*
 * What the point behind says of this one, too, though each keeps its own
 * unit: "tháng 9 và tháng 10 năm 2018", "ngày 2, ngày 3 và ngày 4/5", "đêm
 * 31/12 rạng sáng 1/1/2022", "tháng 9 và 9 tháng đầu năm 2018".
 */
static void
share_ahead(const NxDateReader *r, NxPiece *a, Link link, uint32_t next)
{
	bool		day = a->role == NX_R_DAY && nx_has(&a->point, NX_F_DAY),
				bare = day && !nx_has(&a->point, NX_F_MONTH);
	uint32_t	stop;
	NxPiece		b;

	if (nx_has(&a->point, NX_F_YEAR) || nx_has(&a->point, NX_F_BASE) ||
		!(day || a->role == NX_R_MONTH || a->role == NX_R_QUARTER))
		return;
	/* "Ngày 5/9, ngày 19/8/1945 ..." need not be of one year */
	if (day && !bare && link != AND && !nx_has(&a->point, NX_F_PART))
		return;
	if (link == NO_LINK)
	{
		if (!nx_has(&a->point, NX_F_PART) && !nx_has(&a->point, NX_F_MOD))
			return;
		next = a->at.last;
	}
	for (int i = 0; i < MAX_ITEMS && nx_date_piece(r, next, &b, &stop); i++)
	{
		if (nx_get(&b.point, NX_F_SHAPE, 0) == NX_SH_FIRST && !day)
		{
			if (link == AND)
				inherit(&a->point, &b.point, NX_F_YEAR);
			return;
		}
		if (b.role != a->role || nx_has(&b.point, NX_F_BASE) ||
			(link == NO_LINK &&
			 nx_has(&a->point, NX_F_PART) != nx_has(&b.point, NX_F_PART)))
			return;
		if (nx_has(&b.point, bare ? NX_F_MONTH : NX_F_YEAR))
		{
			share(a, &b);
			return;
		}
		link = link_at(r, b.at.last, &next);
		if (link != AND && link != COMMA)
			return;
	}
}

uint32_t
nx_date_read(const NxDateReader *r, uint32_t token)
{
	NxPiece		item[MAX_ITEMS],
				start,
				end;
	NxPiece    *a = &item[0];
	uint32_t	stop,
				next,
				n;
	Link		link;
	bool		found = nx_date_piece(r, token, a, &stop);
	NxRange		at;

	if (!found && stop)
		return stop;
	if (found && a->role == NX_R_DURATION &&
		nx_get(&a->point, NX_F_UNIT, -1) == NX_U_HOUR &&
		bare_start(r, token, &start, &end) && end.at.last > a->at.last)
	{
		*a = start;				/* 2-3 giờ sáng */
		found = false;
	}
	if ((!found || a->weak || nx_date_cut(r, a->at)) &&
		bare_start(r, token, a, &end))
	{
		at = (NxRange) {token, end.at.last};
		if (nx_date_cut(r, at))
			return 0;
		share(a, &end);
		nx_date_keep(r, at, a, &end);
		return at.last;
	}
	if (!found)
		return 0;

	link = link_at(r, a->at.last, &next);
	if (link == TO || link == DASH)
	{
		uint32_t	no;
		bool		bare = false;

		if ((nx_date_piece(r, next, &end, &no) && can_be_ends(a, &end)) ||
			(bare = bare_item(r, next, a, &end)))
		{
			at = (NxRange) {token, end.at.last};
			if (!nx_date_cut(r, at) &&
				(!bare || can_end_before(r, at.last)) &&
				!(a->weak && end.weak))
			{
				share(a, &end);
				nx_date_keep(r, at, a, &end);
				return at.last;
			}
		}
	}
	else if ((link == AND || link == COMMA) &&
			 !nx_date_cut(r, a->at) && (n = list_items(r, item)) > 1)
		return keep_list(r, item, n);

	if (nx_date_cut(r, a->at))
		return 0;
	if (a->weak)
		return keep_parts(r, a);
	if (link == AND || link == COMMA || link == NO_LINK)
		share_ahead(r, a, link, next);
	nx_date_keep(r, a->at, a, NULL);
	return a->at.last;
}
