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

uint64_t
nx_date_is(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	uint64_t	bits = 0;

	switch (t->type)
	{
		case NX_T_NUMBER:
			/* in "G20 năm nay" it counts nothing */
			if (i > 0 && t->gap == NX_GAP_NONE && t[-1].type == NX_T_WORD)
				break;
			bits |= UINT64_C(1) << NX_IS_NUMBER;
			if (nx_date_year(r, i))
			{
				bits |= UINT64_C(1) << NX_IS_YEAR;
				if (nx_is(r->doc, i + 1, NX_DASH) && nx_date_year(r, i + 2))
					bits |= UINT64_C(1) << NX_IS_YEARS;
			}
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
	if (nx_date_term(r, i))
		bits |= nx_date_terms[nx_date_term(r, i) - 1].sets;
	return bits;
}

bool
nx_date_headed(const NxDateReader *r, uint32_t first, int set, uint32_t reach)
{
	uint32_t	i = first;

	for (uint32_t n = 0; n < reach && i > 0; n++)
	{
		const NxToken *t = &r->doc->token[i--];

		if (t->gap == NX_GAP_LINE)
			return false;
		if (r->doc->token[i].type == NX_T_PUNCT)
			return false;
		if (nx_date_is(r, i) & (UINT64_C(1) << set))
			return true;
	}
	return false;
}

/* Does the date that was read last end before a token? */
static bool
beside_last(const NxDoc *doc, uint32_t i)
{
	return doc->date.n > 0 && doc->date.v[doc->date.n - 1].at.last == i;
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
		if (c->where == NX_DC_BEFORE &&
			(c->any & ~bits & (UINT64_C(1) << NX_IS_BESIDE)) &&
			first > 0 && beside_last(r->doc, first - 1))
			bits |= UINT64_C(1) << NX_IS_BESIDE;
		if (((bits & c->any) != 0) == c->not)
			return false;
	}
	return true;
}

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
		const NxDateEdge *e;

		if (n->naccepts)
		{
			w->slot[w->nslots++] = nx_date_accepts[n->accept].row;
			walk(w, node, i);
			w->nslots--;
		}
		if (nx_date_term(w->r, i) == 0 ||
			(i > first && w->r->doc->token[i].gap == NX_GAP_LINE))
			return;
		e = nx_date_word_edge(n, nx_date_terms[nx_date_term(w->r, i) - 1].term);
		if (e == NULL)
			return;
		class_node = e->node;
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
	const NxDateEdge *e;
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
	if (nx_date_term(r, i) != 0)
	{
		const NxDateTerm *term = &nx_date_terms[nx_date_term(r, i) - 1];
		uint32_t	next = term->root;

		if (node != 0)
		{
			e = nx_date_word_edge(n, term->term);
			next = e != NULL ? e->node : 0;
		}
		if (next != 0)
			walk(w, next, i + 1);
		slots = term->slots;
	}
	if (t->type == NX_T_NUMBER && !(t->flags & NX_TF_SYMBOL))
		slots |= NUMBER_SLOTS;
	if (w->nslots == MAX_SLOTS)
		return;
	for (slots &= n->slots; slots != 0; slots &= slots - 1)
	{
		uint32_t	slot = (uint32_t) __builtin_ctzll(slots);

		e = nx_date_slot_edge(n, slot);
		if (slot >= NX_SLOT_CLASS)
			walk_class(w, nx_date_class_node[slot - NX_SLOT_CLASS], i, e->node);
		else
		{
			NxNumber	v = nx_date_number(r, (NxDateSlot) slot, i);

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
			case NX_F_RANGE:
				nx_set(p, NX_F_LEAST, v / 10000);
				nx_set(p, NX_F_AMOUNT, v % 10000);
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
