/*
 * dates_match.c
 *	  The longest row of dates.tsv that fits at a token.
 *
 * The rows are one trie (compile_dates.c).  Its edges are words, compared as
 * numbers of the table of date words, and slots: classes of words, which are
 * tries too, and numbers, which are read here.  The walk tries every way,
 * which is cheap: few rows share a beginning, none is longer than a dozen
 * tokens.  Of the rows that fit to the end and whose conditions hold, the
 * longest wins; among equals the one that stands first in dates.tsv.
 *
 * Example: at "tháng 7 năm 2022" the ways are
 *
 *		tháng {m}				7
 *		tháng {m} năm {y}		7, 2022		<- the longest
 *		tháng {my}				no: a word follows the 7
 */
#include "calendar.h"
#include "dates.h"

#define MAX_SLOTS	8
#define MAX_TOKENS	20			/* of an atom */
#define MIN_YEAR	1000		/* of four digits */
#define MAX_YEAR	2999

typedef struct Walk
{
	const NxDateReader *r;
	uint32_t	first;
	uint32_t	roles;			/* wanted ones, as bits */
	uint32_t	nslots;
	int32_t		slot[MAX_SLOTS];
	NxAtom	   *atom;
	const NxDateAccept *best;
	int32_t		best_slot[MAX_SLOTS];
} Walk;

/* What a number of the text can be. */
typedef struct Number
{
	int32_t		value;
	uint32_t	last;			/* token behind it; 0: none */
} Number;

static inline bool
is_number(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];

	return t->type == NX_T_NUMBER && !(t->flags & NX_TF_SYMBOL);
}

/* A number of at most so many digits in a range. */
static bool
digits(const NxDateReader *r, uint32_t i, uint32_t max_digits, uint32_t from,
	   uint32_t to)
{
	const NxToken *t = &r->doc->token[i];

	return is_number(r, i) && t->ndigits <= max_digits &&
		t->value >= from && t->value <= to;
}

static bool
is_year(const NxDateReader *r, uint32_t i)
{
	return r->doc->token[i].ndigits == 4 &&
		digits(r, i, 4, MIN_YEAR, MAX_YEAR);
}

uint64_t
nx_date_is(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	uint64_t	bits = 0;

	switch (t->type)
	{
		case NX_T_NUMBER:
			bits |= UINT64_C(1) << NX_IS_NUMBER;
			if (is_year(r, i))
				bits |= UINT64_C(1) << NX_IS_YEAR;
			break;
		case NX_T_WORD:
			bits |= UINT64_C(1) <<
				(t->shape == NX_LOWER ? NX_IS_LOWER : NX_IS_CAPITAL);
			break;
		default:
			bits |= UINT64_C(1) << NX_IS_SIGN;
			if (nx_date_joins(t))
				bits |= UINT64_C(1) << NX_IS_JOIN;
	}
	if (r->term[i])
		bits |= nx_date_terms[r->term[i] - 1].sets;
	return bits;
}

bool
nx_date_titled(const NxDateReader *r, uint32_t first)
{
	uint32_t	i = first;

	for (uint32_t n = 0; n < 8 && i > 0; n++)
	{
		const NxToken *t = &r->doc->token[i--];

		if (t->gap == NX_GAP_LINE)
			return false;
		if (r->doc->token[i].type == NX_T_PUNCT)
			return false;
		if (nx_date_is(r, i) & (UINT64_C(1) << NX_IS_LAW))
			return true;
	}
	return false;
}

static bool
conditions_hold(const NxDateReader *r, const NxDateRow *row, uint32_t first,
				uint32_t last)
{
	const NxDateCondition *c = nx_date_conditions + row->condition;

	for (uint32_t n = row->nconditions; n > 0; n--, c++)
	{
		uint32_t	at = c->where == NX_DC_BEHIND ? last : first;
		uint64_t	bits;

		if (c->where == NX_DC_FIRST)
			bits = nx_date_is(r, first);
		else if (r->doc->token[at].gap == NX_GAP_LINE)
			bits = UINT64_C(1) << NX_IS_EDGE;
		else
			bits = nx_date_is(r, c->where == NX_DC_BEHIND ? last : first - 1);
		if (c->where == NX_DC_BEFORE &&
			(c->any & ~bits & (UINT64_C(1) << NX_IS_TITLED)) &&
			nx_date_titled(r, first))
			bits |= UINT64_C(1) << NX_IS_TITLED;
		if (((bits & c->any) != 0) == c->not)
			return false;
	}
	return true;
}

/* ---- numbers ---- */

uint32_t
nx_date_class(const NxDateReader *r, uint32_t class, uint32_t i,
			  int32_t *value)
{
	uint32_t	node = nx_date_number[class];
	uint32_t	last = 0;
	uint32_t	first = i;

	for (;;)
	{
		const NxDateNode *n = &nx_date_nodes[node];
		const NxDateEdge *e = nx_date_edges + n->edge;
		uint32_t	k;
		uint32_t	term;

		if (n->naccepts)
		{
			*value = nx_date_accepts[n->accept].row;
			last = i;
		}
		if (r->term[i] == 0 ||
			(i > first && r->doc->token[i].gap == NX_GAP_LINE))
			return last;
		term = nx_date_terms[r->term[i] - 1].term;
		for (k = 0; k < n->nwords && e[k].label != term; k++)
			;
		if (k == n->nwords)
			return last;
		node = e[k].node;
		i++;
	}
}

/*
 * A number in words: hai, mười hai, hai mươi lăm, ba trăm.  Three classes
 * make it: digits, ten, and what multiplies.
 */
static Number
in_words(const NxDateReader *r, uint32_t i)
{
	Number		n = {0, 0};
	int32_t		v;
	uint32_t	next;

	if (r->term[i] == 0)
		return n;
	if ((next = nx_date_class(r, NX_CLASS_TEN, i, &v)))
	{
		n = (Number) {v, next};
		if ((next = nx_date_class(r, NX_CLASS_DIGIT, n.last, &v)))
			n = (Number) {n.value + v, next};
		return n;
	}
	if (!(next = nx_date_class(r, NX_CLASS_DIGIT, i, &v)))
		return n;
	n = (Number) {v, next};
	while ((next = nx_date_class(r, NX_CLASS_TIMES, n.last, &v)))
	{
		n = (Number) {n.value * v, next};
		if (n.value > 9999)
			break;
		if (v == 10 && (next = nx_date_class(r, NX_CLASS_DIGIT, n.last, &v)))
		{
			n = (Number) {n.value + v, next};
			break;
		}
	}
	return n;
}

/*
 * An amount in digits: 12, 1.000; the tenths of 2,5 are kept in the number
 * as value * 10 + tenths, marked by a negative sign.
 */
static Number
amount(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	Number		n = {0, 0};

	if (!is_number(r, i) || t->ndigits > 4)
		return n;
	n = (Number) {(int32_t) t->value, i + 1};
	if (t[1].type == NX_T_PUNCT && t[1].gap == NX_GAP_NONE &&
		t[2].type == NX_T_NUMBER && t[2].gap == NX_GAP_NONE)
	{
		if (t[1].value == ',' && t[2].ndigits == 1 && t->value < 1000)
			n = (Number) {-(int32_t) (t->value * 10 + t[2].value), i + 3};
		else if (t[1].value == '.' && t[2].ndigits == 3 && t->value < 32)
			n = (Number) {(int32_t) (t->value * 1000 + t[2].value), i + 3};
		else
			n.last = 0;
	}
	return n;
}

/*
 * The sign between two numbers of a date: 19/8, 19-8, 19.8; a space on both
 * sides, or on none.  0 where the token is no such sign.
 */
static uint32_t
separator(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];

	if (t->type != NX_T_PUNCT || t->gap == NX_GAP_LINE ||
		t[1].gap != t->gap || (t->flags & NX_TF_SYMBOL))
		return 0;
	if (t->value == '/' || t->value == NX_DASH)
		return t->value;
	return t->value == '.' && t->gap == NX_GAP_NONE ? '.' : 0;
}

/* Two digits of a year as people write them: 45 is 1945, 19 is 2019. */
static int32_t
full_year(const NxToken *t)
{
	if (t->ndigits == 4)
		return (int32_t) t->value;
	return (int32_t) t->value + (t->value < 40 ? 2000 : 1900);
}

/* 19/8/1945 and 1945-08-19: year * 10000 + month * 100 + day. */
static Number
day_month_year(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	uint32_t	sign;
	const NxToken *day = t,
			   *year = t + 4;

	if (i + 5 > r->doc->ntokens || !(sign = separator(r, i + 1)) ||
		separator(r, i + 3) != sign || !digits(r, i + 2, 2, 1, 12))
		return (Number) {0, 0};
	if (is_year(r, i))
		day = t + 4, year = t;
	else if (!is_year(r, i + 4) &&
			 !(year->ndigits == 2 && digits(r, i + 4, 2, 0, 99)))
		return (Number) {0, 0};
	if (!is_number(r, (uint32_t) (day - r->doc->token)) || day->ndigits > 2 ||
		!nx_valid_ymd(full_year(year), (int32_t) t[2].value,
					  (int32_t) day->value))
		return (Number) {0, 0};
	return (Number)
	{
		full_year(year) * 10000 + (int32_t) (t[2].value * 100 + day->value), i + 5
	};
}

/* 19/8: month * 100 + day. */
static Number
day_month(const NxDateReader *r, uint32_t i, NxDateSlot slot)
{
	const NxToken *t = &r->doc->token[i];
	uint32_t	sign;

	if (i + 3 > r->doc->ntokens || !digits(r, i, 2, 1, 31) ||
		!(sign = separator(r, i + 1)) || !digits(r, i + 2, 2, 1, 12) ||
		!nx_valid_ymd(2000, (int32_t) t[2].value, (int32_t) t->value))
		return (Number) {0, 0};
	if (slot == NX_SLOT_DMS && sign != '/')
		return (Number) {0, 0};

	/* 5-6/8 is two days of August, 1/2/3 nothing */
	if (t[3].type == NX_T_PUNCT && t[3].gap == NX_GAP_NONE &&
		t[4].type == NX_T_NUMBER && t[4].gap == NX_GAP_NONE &&
		(t[3].value == '/' || t[3].value == '.' ||
		 (t[3].value == NX_DASH && sign == NX_DASH)))
		return (Number) {0, 0};
	if (slot == NX_SLOT_DMX && (sign == '.' || t->value <= 12))
		return (Number) {0, 0};
	return (Number) {(int32_t) (t[2].value * 100 + t->value), i + 3};
}

/* 8/1945: year * 100 + month. */
static Number
month_year(const NxDateReader *r, uint32_t i, NxDateSlot slot)
{
	const NxToken *t = &r->doc->token[i];
	uint32_t	sign;

	if (i + 3 > r->doc->ntokens || !digits(r, i, 2, 1, 12) ||
		!(sign = separator(r, i + 1)) || !is_year(r, i + 2) ||
		(slot == NX_SLOT_MYS && sign != '/'))
		return (Number) {0, 0};
	return (Number) {(int32_t) (t[2].value * 100 + t->value), i + 3};
}

/* 2021-2026, 2022/2023, 2022-23: first year * 1000 + number of years. */
static Number
years(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	int32_t		to;

	if (i + 3 > r->doc->ntokens || !is_year(r, i) ||
		!separator(r, i + 1) || t[1].value == '.')
		return (Number) {0, 0};
	if (is_year(r, i + 2))
		to = (int32_t) t[2].value;
	else if (t[2].ndigits == 2 && digits(r, i + 2, 2, 0, 99) &&
			 t[2].value == (t->value + 1) % 100 && t[1].gap == NX_GAP_NONE)
		to = (int32_t) t->value + 1;
	else
		return (Number) {0, 0};
	if (to <= (int32_t) t->value || to - (int32_t) t->value > 200)
		return (Number) {0, 0};
	return (Number)
	{
		(int32_t) t->value * 1000 + to - (int32_t) t->value, i + 3
	};
}

/* Minutes behind an hour; texts cut anew have a blank in them: 14h4 5. */
static Number
minutes(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];

	if (!digits(r, i, 2, 0, 59))
		return (Number) {0, 0};
	if (t->ndigits == 1 && t->value < 6 && t->gap == NX_GAP_NONE &&
		t[1].type == NX_T_NUMBER && t[1].ndigits == 1 &&
		t[1].gap == NX_GAP_SPACE)
		return (Number) {(int32_t) (t->value * 10 + t[1].value), i + 2};
	return (Number) {(int32_t) t->value, i + 1};
}

static Number
number_slot(const NxDateReader *r, NxDateSlot slot, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	const Number none = {0, 0};
	const Number here = {(int32_t) t->value, i + 1};
	Number		n;
	int32_t		v;

	if (slot <= NX_SLOT_N && t->type == NX_T_WORD)
	{
		/* in words; only where a word may stand */
		if (r->term[i] == 0 || (t->flags & NX_TF_SYMBOL))
			return none;
		switch (slot)
		{
			case NX_SLOT_N:
				return in_words(r, i);
			case NX_SLOT_D:
				n = in_words(r, i);
				return n.last && n.value <= 31 ? n : none;
			case NX_SLOT_M:
				n.last = nx_date_class(r, NX_CLASS_MONTH, i, &v);
				n.value = v;
				return n.last ? n : none;
			default:
				return none;
		}
	}
	if (!is_number(r, i))
		return none;
	switch (slot)
	{
		case NX_SLOT_D:
		case NX_SLOT_DD:
			return digits(r, i, 2, 1, 31) ? here : none;
		case NX_SLOT_M:
			return digits(r, i, 2, 1, 12) ? here : none;
		case NX_SLOT_Y:
			return is_year(r, i) ? here : none;
		case NX_SLOT_YB:
			return t->ndigits == 4 && digits(r, i, 4, 1930, 2050) ? here : none;
		case NX_SLOT_YY:
			return t->ndigits == 2 ? here : none;
		case NX_SLOT_YYY:
			return t->ndigits == 3 && t->value >= 100 ? here : none;
		case NX_SLOT_YN:
			return digits(r, i, 4, 1, 4000) ? here : none;
		case NX_SLOT_N:
			return amount(r, i);
		case NX_SLOT_H:
			return digits(r, i, 2, 0, 24) ? here : none;
		case NX_SLOT_MIN:
			return minutes(r, i);
		case NX_SLOT_MM:
			return t->ndigits == 2 && t->value < 60 ? here : none;
		case NX_SLOT_DMY:
			return day_month_year(r, i);
		case NX_SLOT_DM:
		case NX_SLOT_DMS:
		case NX_SLOT_DMX:
			return day_month(r, i, slot);
		case NX_SLOT_MY:
		case NX_SLOT_MYS:
			return month_year(r, i, slot);
		case NX_SLOT_YEARS:
			return years(r, i);
		default:
			return none;
	}
}

/* ---- the walk ---- */

/* Among rows of the same length: weak ones last, else the order of rows. */
static int32_t
rank(int32_t row)
{
	return nx_date_rows[row].flags & NX_DR_WEAK ? row + 0x10000 : row;
}

static void
consider(Walk *w, const NxDateNode *node, uint32_t last)
{
	for (uint32_t k = 0; k < node->naccepts; k++)
	{
		const NxDateAccept *a = &nx_date_accepts[node->accept + k];
		const NxDateRow *row = &nx_date_rows[a->row];

		if (!((w->roles >> row->role) & 1))
			continue;
		if (w->best != NULL && (last < w->atom->last ||
								(last == w->atom->last &&
								 rank(a->row) >= rank(w->best->row))))
			continue;
		if (!conditions_hold(w->r, row, w->first, last))
			continue;
		w->best = a;
		w->atom->last = last;
		memcpy(w->best_slot, w->slot, sizeof(w->slot));
	}
}

static void walk(Walk *w, uint32_t node, uint32_t i);

/* Every phrase of a class at a token is a way to go on. */
static void
walk_class(Walk *w, uint32_t class_node, uint32_t i, uint32_t node)
{
	uint32_t	first = i;

	for (;;)
	{
		const NxDateNode *n = &nx_date_nodes[class_node];
		const NxDateEdge *e = nx_date_edges + n->edge;
		uint32_t	k;
		uint32_t	term;

		if (n->naccepts)
		{
			w->slot[w->nslots++] = nx_date_accepts[n->accept].row;
			walk(w, node, i);
			w->nslots--;
		}
		if (w->r->term[i] == 0 ||
			(i > first && w->r->doc->token[i].gap == NX_GAP_LINE))
			return;
		term = nx_date_terms[w->r->term[i] - 1].term;
		for (k = 0; k < n->nwords && e[k].label != term; k++)
			;
		if (k == n->nwords)
			return;
		class_node = e[k].node;
		i++;
	}
}

/* Slots that can begin with a number in digits. */
#define NUMBER_SLOTS	((UINT64_C(1) << NX_SLOT_CLASS) - 1)

static void
walk(Walk *w, uint32_t node, uint32_t i)
{
	const NxDateReader *r = w->r;
	const NxDateNode *n = &nx_date_nodes[node];
	const NxDateEdge *e = nx_date_edges + n->edge;
	const NxToken *t = &r->doc->token[i];
	uint64_t	slots = 0;

	if (i > w->first)
	{
		if (n->naccepts)
			consider(w, n, i);
		if (t->gap == NX_GAP_LINE || i - w->first > MAX_TOKENS)
			return;
	}
	if (i >= r->doc->ntokens)
		return;
	if (r->term[i] != 0)
	{
		const NxDateTerm *term = &nx_date_terms[r->term[i] - 1];
		uint32_t	from = 0,
					to = n->nwords;

		while (from < to)
		{
			uint32_t	middle = (from + to) / 2;

			if (e[middle].label < term->term)
				from = middle + 1;
			else
				to = middle;
		}
		if (from < n->nwords && e[from].label == term->term)
			walk(w, e[from].node, i + 1);
		slots = term->slots;
	}
	if (is_number(r, i))
		slots |= NUMBER_SLOTS;
	if ((slots & n->slots) == 0 || w->nslots == MAX_SLOTS)
		return;
	for (e += n->nwords; e < nx_date_edges + n->edge + n->nwords + n->nslots; e++)
	{
		if (!(slots >> e->label & 1))
			continue;
		if (e->label >= NX_SLOT_CLASS)
			walk_class(w, nx_date_class_node[e->label - NX_SLOT_CLASS], i,
					   e->node);
		else
		{
			Number		v = number_slot(r, (NxDateSlot) e->label, i);

			if (v.last)
			{
				w->slot[w->nslots++] = v.value;
				walk(w, e->node, v.last);
				w->nslots--;
			}
		}
	}
}

/* Set what the row's meaning says. */
static void
set_fields(NxPoint *p, const NxDateAccept *a, const int32_t *slot)
{
	memset(p, 0, sizeof(*p));
	for (uint32_t k = a->op; k < (uint32_t) a->op + a->nops; k++)
	{
		const NxDateOp *op = &nx_date_ops[k];
		int32_t		v = op->value;

		if (op->sign)
		{
			int32_t		s = slot[op->slot];

			if (op->field == NX_F_AMOUNT && s < 0)
			{
				nx_set(p, NX_F_TENTHS, -s % 10);
				s = -s / 10;
			}
			v += op->sign * s;
		}
		switch ((NxDateField) op->field)
		{
			case NX_F_DMY:
				nx_set(p, NX_F_YEAR, v / 10000);
				v %= 10000;
				/* FALLTHROUGH */
			case NX_F_DM:
				nx_set(p, NX_F_MONTH, v / 100);
				nx_set(p, NX_F_DAY, v % 100);
				break;
			case NX_F_MY:
				nx_set(p, NX_F_YEAR, v / 100);
				nx_set(p, NX_F_MONTH, v % 100);
				break;
			case NX_F_YEARS:
				nx_set(p, NX_F_YEAR, v / 1000);
				nx_set(p, NX_F_TOYEAR, v / 1000 + v % 1000);
				break;
			default:
				nx_set(p, (NxDateField) op->field, v);
		}
	}
}

bool
nx_date_atom(const NxDateReader *r, uint32_t token, uint32_t roles,
			 NxAtom *atom)
{
	Walk		w;

	w.r = r;
	w.first = token;
	w.roles = roles;
	w.nslots = 0;
	w.atom = atom;
	w.best = NULL;
	atom->first = token;
	atom->last = 0;
	walk(&w, 0, token);
	if (w.best == NULL)
		return false;
	atom->row = &nx_date_rows[w.best->row];
	set_fields(&atom->point, w.best, w.best_slot);
	return true;
}
