/*
 * dates_number.c
 *	  The slots of patterns that are numbers: {d}, {n}, {dmy}, {years}, ...
 *
 * Each reads a token or a few: digits, numbers in words (made of four
 * classes of date_words.tsv), or numbers with signs between them:
 *
 *		hai mươi lăm	25
 *		2,5				2 and 5 tenths
 *		19/8/1945		year, month and day
 *		2022-23			2022 to 2023
 *
 * A day that no calendar has (31/2) is no number of a date.
 */
#include "dates.h"

#define MIN_YEAR	1000		/* of four digits */
#define MAX_YEAR	2999

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

bool
nx_date_year(const NxDateReader *r, uint32_t i)
{
	return r->doc->token[i].ndigits == 4 &&
		digits(r, i, 4, MIN_YEAR, MAX_YEAR);
}

uint32_t
nx_date_class(const NxDateReader *r, uint32_t class, uint32_t i,
			  int32_t *value)
{
	uint32_t	node = nx_date_classes[class];
	uint32_t	last = 0;
	uint32_t	first = i;

	for (;;)
	{
		const NxDateNode *n = &nx_date_nodes[node];
		const NxDateEdge *e;

		if (n->naccepts)
		{
			*value = nx_date_accepts[n->accept].row;
			last = i;
		}
		if (nx_date_term(r, i) == 0 ||
			(i > first && r->doc->token[i].gap == NX_GAP_LINE))
			return last;
		e = nx_date_word_edge(n, nx_date_terms[nx_date_term(r, i) - 1].term);
		if (e == NULL)
			return last;
		node = e->node;
		i++;
	}
}

/*
 * A number in words: hai, mười hai, hai mươi lăm, ba trăm.  Three classes
 * make it: digits, ten, and what multiplies.
 */
static NxNumber
in_words(const NxDateReader *r, uint32_t i)
{
	NxNumber		n = {0, 0};
	int32_t		v;
	uint32_t	next;

	if (nx_date_term(r, i) == 0)
		return n;
	if ((next = nx_date_class(r, NX_CLASS_TEN, i, &v)))
	{
		n = (NxNumber) {v, next};
		if ((next = nx_date_class(r, NX_CLASS_ONES, n.last, &v)))
			n = (NxNumber) {n.value + v, next};
		return n;
	}
	if (!(next = nx_date_class(r, NX_CLASS_DIGIT, i, &v)))
		return n;
	n = (NxNumber) {v, next};
	while ((next = nx_date_class(r, NX_CLASS_TIMES, n.last, &v)))
	{
		n = (NxNumber) {n.value * v, next};
		if (n.value > 9999)
			break;
		if (v == 10 && (next = nx_date_class(r, NX_CLASS_ONES, n.last, &v)))
		{
			n = (NxNumber) {n.value + v, next};
			break;
		}
	}
	return n;
}

/*
 * An amount in digits: 12, 1.000; the tenths of 2,5 are kept in the number
 * as value * 10 + tenths, marked by a negative sign.
 */
static NxNumber
amount(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	NxNumber		n = {0, 0};

	if (!is_number(r, i) || t->ndigits > 4)
		return n;
	n = (NxNumber) {(int32_t) t->value, i + 1};
	if (t[1].type == NX_T_PUNCT && t[1].gap == NX_GAP_NONE &&
		t[2].type == NX_T_NUMBER && t[2].gap == NX_GAP_NONE)
	{
		if (t[1].value == ',' && t[2].ndigits == 1 && t->value < 1000)
			n = (NxNumber) {-(int32_t) (t->value * 10 + t[2].value), i + 3};
		else if (t[1].value == '.' && t[2].ndigits == 3 && t->value < 32)
			n = (NxNumber) {(int32_t) (t->value * 1000 + t[2].value), i + 3};
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
static NxNumber
day_month_year(const NxDateReader *r, uint32_t i, NxDateSlot slot)
{
	const NxToken *t = &r->doc->token[i];
	uint32_t	sign;
	const NxToken *day = t,
			   *year = t + 4;

	if (i + 5 > r->doc->ntokens || !(sign = separator(r, i + 1)) ||
		separator(r, i + 3) != sign || !digits(r, i + 2, 2, 1, 12))
		return (NxNumber) {0, 0};
	if (slot == NX_SLOT_DMYB && sign == '.' && year->ndigits == 2)
		return (NxNumber) {0, 0};
	if (nx_date_year(r, i))
		day = t + 4, year = t;
	else if (!nx_date_year(r, i + 4) &&
			 !(year->ndigits == 2 && digits(r, i + 4, 2, 0, 99)))
		return (NxNumber) {0, 0};
	if (!is_number(r, (uint32_t) (day - r->doc->token)) || day->ndigits > 2 ||
		!nx_valid_ymd(full_year(year), (int32_t) t[2].value,
					  (int32_t) day->value))
		return (NxNumber) {0, 0};
	return (NxNumber)
	{
		full_year(year) * 10000 + (int32_t) (t[2].value * 100 + day->value), i + 5
	};
}

/* 19/8: month * 100 + day. */
static NxNumber
day_month(const NxDateReader *r, uint32_t i, NxDateSlot slot)
{
	const NxToken *t = &r->doc->token[i];
	uint32_t	sign;

	if (i + 3 > r->doc->ntokens || !digits(r, i, 2, 1, 31) ||
		!(sign = separator(r, i + 1)) || !digits(r, i + 2, 2, 1, 12) ||
		!nx_valid_ymd(2000, (int32_t) t[2].value, (int32_t) t->value))
		return (NxNumber) {0, 0};
	if (slot == NX_SLOT_DMS && sign != '/')
		return (NxNumber) {0, 0};

	/* 5-6/8 is two days of August, 1/2/3 nothing */
	if (t[3].type == NX_T_PUNCT && t[3].gap == NX_GAP_NONE &&
		t[4].type == NX_T_NUMBER && t[4].gap == NX_GAP_NONE &&
		(t[3].value == '/' || t[3].value == '.' ||
		 (t[3].value == NX_DASH && sign == NX_DASH)))
		return (NxNumber) {0, 0};
	if (slot == NX_SLOT_DMX && (sign == '.' || t->value <= 12))
		return (NxNumber) {0, 0};
	return (NxNumber) {(int32_t) (t[2].value * 100 + t->value), i + 3};
}

/* 8/1945: year * 100 + month. */
static NxNumber
month_year(const NxDateReader *r, uint32_t i, NxDateSlot slot)
{
	const NxToken *t = &r->doc->token[i];
	uint32_t	sign;

	if (i + 3 > r->doc->ntokens || !digits(r, i, 2, 1, 12) ||
		!(sign = separator(r, i + 1)) || !nx_date_year(r, i + 2) ||
		(slot == NX_SLOT_MYS && sign != '/'))
		return (NxNumber) {0, 0};
	return (NxNumber) {(int32_t) (t[2].value * 100 + t->value), i + 3};
}

/* 2021-2026, 2022/2023, 2022-23: first year * 1000 + number of years. */
static NxNumber
years(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	int32_t		to;

	if (i + 3 > r->doc->ntokens || !nx_date_year(r, i) ||
		!separator(r, i + 1) || t[1].value == '.')
		return (NxNumber) {0, 0};
	if (nx_date_year(r, i + 2))
		to = (int32_t) t[2].value;
	else if (t[2].ndigits == 2 && digits(r, i + 2, 2, 0, 99) &&
			 t[2].value == (t->value + 1) % 100 && t[1].gap == NX_GAP_NONE)
		to = (int32_t) t->value + 1;
	else
		return (NxNumber) {0, 0};
	if (to <= (int32_t) t->value || to - (int32_t) t->value > 200)
		return (NxNumber) {0, 0};
	return (NxNumber)
	{
		(int32_t) t->value * 1000 + to - (int32_t) t->value, i + 3
	};
}

/* 2-3, of an amount: the first * 10000 + the second, which is more. */
static NxNumber
range(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];

	if (i + 3 > r->doc->ntokens || !digits(r, i, 4, 0, 3000) ||
		separator(r, i + 1) != NX_DASH || !digits(r, i + 2, 4, 1, 3000) ||
		t[2].value <= t->value)
		return (NxNumber) {0, 0};
	return (NxNumber) {(int32_t) (t->value * 10000 + t[2].value), i + 3};
}

/* Minutes behind an hour; texts cut anew have a blank in them: 14h4 5. */
static NxNumber
minutes(const NxDateReader *r, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];

	if (!digits(r, i, 2, 0, 59))
		return (NxNumber) {0, 0};
	/* 0h 28/7 */
	if (t->gap == NX_GAP_SPACE && nx_date_joins(&t[1]) && t[1].value == '/')
		return (NxNumber) {0, 0};
	if (t->ndigits == 1 && t->value < 6 && t->gap == NX_GAP_NONE &&
		t[1].type == NX_T_NUMBER && t[1].ndigits == 1 &&
		t[1].gap == NX_GAP_SPACE)
		return (NxNumber) {(int32_t) (t->value * 10 + t[1].value), i + 2};
	return (NxNumber) {(int32_t) t->value, i + 1};
}

NxNumber
nx_date_number(const NxDateReader *r, NxDateSlot slot, uint32_t i)
{
	const NxToken *t = &r->doc->token[i];
	const NxNumber none = {0, 0};
	const NxNumber here = {(int32_t) t->value, i + 1};
	NxNumber		n;
	int32_t		v = 0;

	if (slot <= NX_SLOT_N && t->type == NX_T_WORD)
	{
		/* in words; only where a word may stand */
		if (nx_date_term(r, i) == 0 || (t->flags & NX_TF_SYMBOL))
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
			return nx_date_year(r, i) ? here : none;
		case NX_SLOT_YB:
			return t->ndigits == 4 && digits(r, i, 4, 1930, 2050) ? here : none;
		case NX_SLOT_YY:
			return t->ndigits == 2 ? here : none;
		case NX_SLOT_YS:
			return t->ndigits == 2 && t->value >= 40 ?
				(NxNumber) {full_year(t), i + 1} : none;
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
		case NX_SLOT_DMYB:
			return day_month_year(r, i, slot);
		case NX_SLOT_DM:
		case NX_SLOT_DMS:
		case NX_SLOT_DMX:
			return day_month(r, i, slot);
		case NX_SLOT_MY:
		case NX_SLOT_MYS:
			return month_year(r, i, slot);
		case NX_SLOT_YEARS:
			return years(r, i);
		case NX_SLOT_RANGE:
			return range(r, i);
		default:
			return none;
	}
}
