/*
 * dates.h
 *	  What the files of the date stage share: the shape of the tables that
 *	  compile_dates makes of src/lexicon/dates.tsv, and of a date expression
 *	  between reading and anchoring.  Private to the engine.
 *
 *		dates_number.c	tokens -> numbers, the slots of rows
 *		dates_match.c	tokens -> one atom: the longest row of dates.tsv
 *		dates.c			atoms -> points, sets, durations: "9h" + "sáng nay"
 *		dates_join.c	points -> intervals and lists: "27-28/8"
 *		anchor*.c		references -> moments, for a day of publication
 *		dates_value.c	moments -> ISO value and period
 */
#ifndef NX_DATES_H
#define NX_DATES_H

#include "calendar.h"
#include "doc.h"
#include "fold.h"

/* What a point says.  A meaning in dates.tsv sets these by their names. */
#define NX_DATE_FIELDS \
	X(YEAR, "year") X(MONTH, "month") X(DAY, "day") \
	X(HOUR, "hour") X(MINUTE, "minute") X(PART, "part") \
	X(WEEKDAY, "weekday") X(WEEKEND, "weekend") \
	X(QUARTER, "quarter") X(HALF, "half") X(SEASON, "season") \
	X(DECADE, "decade") X(CENTURY, "century") \
	X(BC, "bc")					/* the year or century is before Christ */ \
	X(LUNAR, "lunar")			/* month and day are of the lunar calendar; \
								 * 2: NX_LEAP_MONTH */ \
	X(BASE, "base")				/* what unit and shift count from */ \
	X(UNIT, "unit") X(SHIFT, "shift") \
	X(SHAPE, "shape") X(AMOUNT, "amount") X(TENTHS, "tenths") \
	X(MORE, "more") X(MOREUNIT, "moreunit")	/* P2Y6M */ \
	X(LEAST, "least")			/* of an amount that is a range: P2Y/P3Y */ \
	X(MOD, "mod")				/* NxModifier */ \
	X(TOYEAR, "toyear") \
	X(CUE, "cue")				/* -1 past, 1 future, NX_RATHER_AHEAD */ \
	X(CAN, "can") X(CHI, "chi") /* of a year's name: Nhâm Dần */ \
	/* these are spelt out into the fields above */ \
	X(DMY, "dmy") X(DM, "dm") X(MY, "my") X(YEARS, "years") \
	X(RANGE, "range")

typedef enum NxDateField
{
#define X(symbol, name) NX_F_##symbol,
	NX_DATE_FIELDS
#undef X
	NX_F_COUNT
} NxDateField;
#define NX_F_REAL		NX_F_DMY	/* number of fields that a point has */

/* What kinds of time a point's shape can be. */
#define NX_DATE_SHAPES \
	X(POINT, "point") \
	X(DURATION, "duration") X(SET, "set") \
	X(PAST, "past") X(PRESENT, "present") X(FUTURE, "future") \
	X(FIRST, "first")			/* the first AMOUNT UNITs of the frame */ \
	X(LAST, "last")				/* the last ones */ \
	X(SOFAR, "sofar")			/* AMOUNT months of a year: from its start */ \
	X(AGO, "ago")				/* AMOUNT UNITs up to the base */ \
	X(AHEAD, "ahead")			/* AMOUNT UNITs from the base on */ \
	X(THAT, "that")				/* the time last named */ \
	X(SAME, "same")				/* the time last named, in another year */

typedef enum NxShapeOfTime
{
#define X(symbol, name) NX_SH_##symbol,
	NX_DATE_SHAPES
#undef X
	NX_SH_COUNT
} NxShapeOfTime;

#define NX_LEAP_MONTH	2
#define NX_RATHER_AHEAD	2		/* a cue: "trước 31/12", unless just over */

/* Units, with their letter in a duration; those after SECOND are dates'. */
#define NX_DATE_UNITS \
	X(YEAR, "year") X(QUARTER, "quarter") X(MONTH, "month") \
	X(WEEK, "week") X(DAY, "day") \
	X(HOUR, "hour") X(MINUTES, "minutes") X(SECOND, "second") \
	X(DECADE, "decade") X(CENTURY, "century")

typedef enum NxUnit
{
#define X(symbol, name) NX_U_##symbol,
	NX_DATE_UNITS
#undef X
	NX_U_COUNT
} NxUnit;

/* Bases of relative dates */
typedef enum NxDateBase
{
	NX_B_ANY,					/* none: of any day */
	NX_B_PUBLISHED,
	NX_B_NAMED					/* the date last named */
} NxDateBase;

/* Parts of the day: values of NX_F_PART; NX_F_SEASON likewise. */
#define NX_DATE_PARTS \
	X(NONE, "") X(MO, "MO") X(MI, "MI") X(AF, "AF") X(EV, "EV") X(NI, "NI") \
	X(SP, "SP") X(SU, "SU") X(FA, "FA") X(WI, "WI")
enum NxDatePart
{
#define X(symbol, name) NX_P_##symbol,
	NX_DATE_PARTS
#undef X
	NX_P_COUNT
};

/*
 * Roles: how an atom may stand beside others.  Order matters: from CLOCK to
 * DAY a point may be put together from several, from WEEK on it is one.
 */
#define NX_DATE_ROLES \
	X(CLOCK, "clock") X(PART, "part") X(WEEKDAY, "weekday") X(DAY, "day") \
	X(WEEK, "week") X(MONTH, "month") X(QUARTER, "quarter") \
	X(HALF, "half") X(SEASON, "season") X(YEAR, "year") \
	X(DECADE, "decade") X(CENTURY, "century") \
	X(PERIOD, "period")			/* has two ends */ \
	X(DURATION, "duration") X(SET, "set") X(VAGUE, "vague") \
	X(NOW, "now")				/* vague, and an end: "đến nay" */ \
	X(THAT, "that")				/* "thời gian này" */ \
	X(EDGE, "edge")				/* before a point: "đầu", "cuối" */ \
	X(FRAME, "frame")			/* behind a point: "năm ngoái", "tới" */ \
	X(EVERY, "every")			/* behind a point: "hằng năm" */ \
	X(CALENDAR, "calendar")		/* behind a point: "âm lịch" */ \
	X(TO, "to")					/* between the ends of an interval */ \
	X(AND, "and")				/* between the items of a list */ \
	X(STOP, "stop")				/* no date, and hides what begins in it */

typedef enum NxDateRole
{
#define X(symbol, name) NX_R_##symbol,
	NX_DATE_ROLES
#undef X
	NX_R_COUNT
} NxDateRole;

/* Flags of a row */
#define NX_DR_WEAK		0x01	/* a date only together with another atom */

/* Slots that C reads; those from NX_SLOT_CLASS on are classes of words. */
#define NX_DATE_SLOTS \
	X(D, "d")					/* day of a month, digits or words */ \
	X(M, "m")					/* number of a month, digits or words */ \
	X(DD, "dd")					/* day, digits only */ \
	X(Y, "y")					/* year of four digits */ \
	X(YB, "yb")					/* one of our time, that may stand alone */ \
	X(YY, "yy")					/* two digits */ \
	X(YS, "ys")					/* the end of a year of the 20th century */ \
	X(YYY, "yyy")				/* three digits */ \
	X(YN, "yn")					/* a year of one to four digits */ \
	X(N, "n")					/* amount, digits or words */ \
	X(H, "h") X(MIN, "min")		/* of a clock, digits */ \
	X(MM, "mm")					/* minutes of two digits */ \
	X(DMY, "dmy") X(DM, "dm") X(MY, "my")	/* 19/8/1945, 19/8, 8/1945 */ \
	X(DMS, "dms") X(MYS, "mys") /* these with a slash */ \
	X(DMYB, "dmyb")				/* dmy, but no 1.10.30 */ \
	X(DMX, "dmx")				/* one that is no fraction: the day over 12 */ \
	X(YEARS, "years")			/* 2021-2026, 2022/23 */ \
	X(RANGE, "range")			/* 2-3: an amount */

typedef enum NxDateSlot
{
#define X(symbol, name) NX_SLOT_##symbol,
	NX_DATE_SLOTS
#undef X
	NX_SLOT_CLASS
} NxDateSlot;

/*
 * Conditions look at one token beside the atom.  What a token is, is a set
 * of bits: these, and those of the sets of words from NX_IS_SET on.  The
 * first are told by C, the words of the last are in date_words.tsv, too, but
 * C asks for them by name.
 */
#define NX_DATE_TOKENS \
	X(NUMBER, "#number") X(CAPITAL, "#capital") X(LOWER, "#lower") \
	X(SIGN, "#sign") X(EDGE, "#edge") X(YEAR, "#year") \
	X(YEARS, "#years")			/* the first year of 2021-2026 */ \
	X(JOIN, "#join")			/* between numbers, as in 19/8 */ \
	X(TITLED, "#titled")		/* in a name that a word of law begins */ \
	X(BESIDE, "#beside")		/* the sign behind the date read last */ \
	X(BEFORE, "before") X(AFTER, "after") X(APPROX, "approx") \
	X(PAST, "past")				/* before a date that is over */ \
	X(UNTIL, "until")			/* before an end, which may be far ahead */ \
	X(FROM, "from")				/* before a day that the story is not in */ \
	X(LAW, "law")				/* at the head of a law's name */ \
	X(UNIT, "unit")				/* behind an amount */ \
	X(FOLLOW, "follow")			/* words that can follow a bare year */ \
	X(PLAN, "plan")				/* at the head of what is planned for a year */

enum NxDateToken
{
#define X(symbol, name) NX_IS_##symbol,
	NX_DATE_TOKENS
#undef X
	NX_IS_SET
};

/* ---- tables made by compile_dates ---- */

typedef struct NxDateTerm
{
	uint64_t	hash;			/* 0: free */
	uint64_t	sets;			/* bits from NX_IS_SET on */
	uint64_t	slots;			/* that can begin with this word: a bit each */
	uint64_t	second;			/* words that can be behind it, where a row
								 * begins with it: nx_hash_bits of each */
	uint16_t	term;			/* 1 and up; a label of edges */
	uint16_t	root;			/* the node to which it leads from node 0, or 0 */
	uint16_t	flags;
} NxDateTerm;
#define NX_DT_STARTS	0x01	/* a row can begin with this word */
#define NX_DT_ALONE		0x02	/* and be no more than it */
#define NX_DT_NUMBER	0x04	/* a number can be behind it */
#define NX_DT_EDGE		0x08	/* a row of role EDGE can begin with it */

/* One bit a hash: most words of a text are none of the date words. */
#define NX_DATE_FILTER	16384
#define nx_date_filter_bit(hash)	((uint32_t) ((hash) >> 16) % NX_DATE_FILTER)
extern const uint64_t nx_date_filter[NX_DATE_FILTER / 64];
extern const uint64_t nx_date_starts[NX_DATE_FILTER / 64];	/* that begin rows */

static inline bool
nx_date_passes(const uint64_t *filter, uint64_t hash)
{
	uint32_t	bit = nx_date_filter_bit(hash);

	return filter[bit / 64] >> bit % 64 & 1;
}

typedef struct NxDateNode
{
	uint64_t	slots;			/* that edges are labelled with: a bit each */
	uint16_t	edge,			/* word edges first, each sort by label */
				nwords,
				nslots;
	uint16_t	accept,
				naccepts;
} NxDateNode;

typedef struct NxDateEdge
{
	uint16_t	label;			/* a term, or a slot */
	uint16_t	node;
} NxDateEdge;

extern const NxDateEdge nx_date_edges[];

/*
 * The edge of a node that a term is the label of, or NULL: no branch that
 * depends on the word, for they would all be guessed wrong.
 */
static inline const NxDateEdge *
nx_date_word_edge(const NxDateNode *n, uint32_t term)
{
	const NxDateEdge *word = nx_date_edges + n->edge;

	for (uint32_t left = n->nwords; left > 1;)
	{
		uint32_t	half = left / 2;

		word += word[half - 1].label < term ? half : 0;
		left -= half;
	}
	return n->nwords > 0 && word->label == term ? word : NULL;
}

/* The edge of a slot that a node has (n->slots). */
static inline const NxDateEdge *
nx_date_slot_edge(const NxDateNode *n, uint32_t slot)
{
	uint64_t	before = n->slots & ((UINT64_C(1) << slot) - 1);

	return nx_date_edges + n->edge + n->nwords + __builtin_popcountll(before);
}

/* A row as it ends in a node: the row, and what its slots set. */
typedef struct NxDateAccept
{
	int32_t		row;			/* of a class: the word's value */
	uint16_t	op,
				nops;
} NxDateAccept;

typedef struct NxDateOp
{
	uint8_t		field;
	int8_t		sign;			/* 0: value alone; else sign * slot + value */
	uint8_t		slot;			/* how manieth of the row's slots */
	int32_t		value;
} NxDateOp;

typedef struct NxDateRow
{
	uint8_t		role,
				kind,
				flags,
				nconditions;
	uint16_t	condition;
	uint16_t	line;			/* in dates.tsv */
} NxDateRow;

enum
{
	NX_DC_BEFORE,				/* the one before the atom */
	NX_DC_FIRST,				/* its first */
	NX_DC_BEHIND				/* the one behind it */
};
typedef struct NxDateCondition
{
	uint64_t	any;			/* bits of which the token must have one */
	uint8_t		where;			/* which token */
	bool		not;			/* it must have none */
} NxDateCondition;

extern const uint32_t nx_date_mask;
extern const NxDateTerm nx_date_terms[];
extern const NxDateNode nx_date_nodes[];
extern const NxDateAccept nx_date_accepts[];
extern const NxDateOp nx_date_ops[];
extern const NxDateRow nx_date_rows[];
extern const NxDateCondition nx_date_conditions[];
extern const uint16_t nx_date_class_node[];	/* root of each class of words */
extern const uint16_t nx_date_classes[7];	/* nodes of the classes that C
											 * asks for: digit, ones, ten,
											 * times, monthname, q, roman */

/* ---- points and references ---- */

typedef struct NxPoint
{
	uint32_t	has;			/* bit per field */
	int16_t		v[NX_F_REAL];
} NxPoint;

static inline bool
nx_has(const NxPoint *p, NxDateField f)
{
	return (p->has >> f) & 1;
}

static inline void
nx_set(NxPoint *p, NxDateField f, int32_t value)
{
	p->has |= UINT32_C(1) << f;
	p->v[f] = (int16_t) value;
}

static inline int32_t
nx_get(const NxPoint *p, NxDateField f, int32_t otherwise)
{
	return nx_has(p, f) ? p->v[f] : otherwise;
}

/* What a reference says: one point, or two ends of an interval. */
typedef struct NxDateRaw
{
	NxPoint		a,
				b;
	uint8_t		kind;			/* NxDateKind */
	uint8_t		role,			/* of a */
				role_b;
	uint8_t		modifier;		/* that a word before it gives */
	bool		interval;		/* b counts */
	bool		every;			/* "hằng năm" behind it */
	bool		issue;			/* stands behind a document's number */
	bool		title;			/* a year in a law's name: no anchor */
	bool		plan;			/* a year that is planned for */
	bool		bracket;		/* behind a bracket: "(SN 1985)" */
	bool		name;			/* a year alone, as in "Asian Cup 2015" */
	bool		until;			/* stands behind "đến" */
	bool		end;			/* stands behind "hết" */
	bool		aside;			/* behind "từ", "đến", "trước": not the day
								 * that the story is in */
	bool		told;			/* "sáng nay 10-9": today, if moved back by */
	int8_t		told_shift;		/* so many days */
} NxDateRaw;

/* An atom of the text. */
typedef struct NxAtom
{
	uint32_t	first,
				last;
	const NxDateRow *row;		/* NULL: none */
	NxPoint		point;
} NxAtom;

/* What the date stage knows of a document while it reads. */
typedef struct NxDateReader
{
	NxDoc	   *doc;
	uint16_t   *term;			/* of each token: where in nx_date_terms + 1,
								 * 0: none of the date words; NX_NO_LOOK: not
								 * looked up yet */
} NxDateReader;

#define NX_NO_LOOK	UINT16_MAX

/* The place of a token's word in nx_date_terms + 1, 0 if it is none. */
extern uint16_t nx_date_look(const NxDateReader *r, uint32_t i);

static inline uint16_t
nx_date_term(const NxDateReader *r, uint32_t i)
{
	return r->term[i] == NX_NO_LOOK ? nx_date_look(r, i) : r->term[i];
}

/* A point put together from atoms. */
typedef struct NxPiece
{
	NxRange		at;
	NxPoint		point;
	uint8_t		role;			/* of the smallest unit that it names */
	uint8_t		kind;
	bool		weak;			/* a date only beside another */
	bool		every;			/* "hằng năm" behind it */
	bool		told;			/* as in NxDateRaw */
	int8_t		told_shift;
} NxPiece;

/*
 * dates_match.c: the longest atom at a token, of roles given as bits; false
 * where there is none.
 */
#define NX_ROLE(role)	(UINT32_C(1) << NX_R_##role)
#define NX_LEADING_ROLES \
	((NX_ROLE(FRAME) - 1) | NX_ROLE(STOP))	/* that can begin a piece */
extern bool nx_date_atom(const NxDateReader *r, uint32_t token,
						 uint32_t roles, NxAtom *atom);

/* dates_number.c: what a number of the text is to a slot. */
typedef struct NxNumber
{
	int32_t		value;			/* several numbers in one: see dates_number.c */
	uint32_t	last;			/* token behind it; 0: none */
} NxNumber;
extern NxNumber nx_date_number(const NxDateReader *r, NxDateSlot slot,
							   uint32_t token);

/* Is a token a year of four digits? */
extern bool nx_date_year(const NxDateReader *r, uint32_t token);

/* The longest phrase of such a class at a token: its end, or 0. */
extern uint32_t nx_date_class(const NxDateReader *r, uint32_t class,
							  uint32_t token, int32_t *value);
enum
{
	NX_CLASS_DIGIT,
	NX_CLASS_ONES,				/* behind a ten: năm is a year there */
	NX_CLASS_TEN,
	NX_CLASS_TIMES,
	NX_CLASS_MONTH,
	NX_CLASS_QUARTER,
	NX_CLASS_ROMAN
};

/* Is a token a sign between two numbers, without a blank? */
static inline bool
nx_date_joins(const NxToken *t)
{
	return t->type == NX_T_PUNCT && t->gap == NX_GAP_NONE &&
		(t->value == '/' || t->value == '.' || t->value == ',' ||
		 t->value == ':' || t->value == NX_DASH) &&
		t[1].type == NX_T_NUMBER && t[1].gap == NX_GAP_NONE;
}

/* What a token is, as bits of conditions, but for #titled and #beside. */
extern uint64_t nx_date_is(const NxDateReader *r, uint32_t token);

/* Does a word of a set stand before a token, so many at most between? */
extern bool nx_date_headed(const NxDateReader *r, uint32_t token, int set,
						   uint32_t reach);

/* One like "Luật", in the same name? */
static inline bool
nx_date_titled(const NxDateReader *r, uint32_t token)
{
	return nx_date_headed(r, token, NX_IS_LAW, 8);
}

/*
 * dates.c: the point, or set, duration, vague reference, that begins at a
 * token.  False where there is none; then *stop is the end of an expression
 * that is said to be no date, or 0.
 */
extern bool nx_date_piece(const NxDateReader *r, uint32_t token,
						  NxPiece *piece, uint32_t *stop);

/* Is the range cut out of a longer number or word; is its end? */
extern bool nx_date_cut(const NxDateReader *r, NxRange at);
extern bool nx_date_cut_end(const NxDateReader *r, NxRange at);

/* Keep a reference of one point, or of two ends (b not NULL). */
extern void nx_date_keep(const NxDateReader *r, NxRange at, const NxPiece *a,
						 const NxPiece *b);

/*
 * dates_join.c: what begins at a token, with what is joined to it: keeps one
 * reference or several, and gives the token behind, or 0 where no date is.
 */
extern uint32_t nx_date_read(const NxDateReader *r, uint32_t token);

/* ---- anchoring ---- */

#define NX_NO_YEAR	INT32_MIN

/* A point as far as it is known: unknown numbers are 0, the year NX_NO_YEAR. */
typedef struct NxMoment
{
	int32_t		year;			/* of a decade, century: its first year */
	int8_t		month,
				day,
				week,			/* of the ISO year */
				weekday,		/* of a day that is known by it alone */
				nth;			/* quarter, half, season */
	int8_t		part;			/* NX_P_ */
	int8_t		hour,			/* -1: none */
				minute;
	uint8_t		role;			/* NX_R_DAY to NX_R_CENTURY: what it is */
	uint8_t		vague;			/* NX_SH_PAST, _PRESENT, _FUTURE: only that */
	bool		weekend;
	NxYmd		from,			/* a lunar month */
				to;
} NxMoment;

/* dates_value.c: the days of a moment; unknown where a number of it is. */
extern NxPeriod nx_moment_period(const NxMoment *m);

/* Its value, written behind s[n]; gives the new length, below NX_DATE_VALUE. */
#define NX_DATE_VALUE	64
extern uint32_t nx_moment_value(const NxMoment *m, char *s, uint32_t n);

/* The value of a duration or set: P12Y, PT2H30M, PXD, P1WE. */
extern uint32_t nx_duration_value(const NxPoint *p, char *s);

#endif							/* NX_DATES_H */
