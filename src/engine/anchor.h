/*
 * anchor.h
 *	  What the files of anchoring share.  Private to the date stage.
 *
 *		anchor.c		the references in text order; what the whole text tells
 *		anchor_ref.c	a reference: intervals, parts of a year, "cùng kỳ"
 *		anchor_point.c	a point: the day, month, year that its fields say
 *		anchor_lead.c	the year of a text without a day of publication
 *		anchor_year.c	the year of what names none; relative dates
 */
#ifndef NX_ANCHOR_H
#define NX_ANCHOR_H

#include "calendar.h"
#include "dates.h"

#define NX_HISTORY	1990		/* before it no text is of today */

/* A resolved reference. */
typedef struct NxResolved
{
	NxMoment	a,
				b;
	bool		interval;
	bool		story;			/* its year is that of the passage */
	uint32_t	sentence;
} NxResolved;

typedef struct NxAnchor
{
	NxDoc	   *doc;
	NxDay		published;		/* NX_DAY_UNKNOWN */
	NxMoment	today;			/* role NX_R_DAY; day 0: unknown */
	bool		told;			/* today is told by the text: "hôm nay (5/6)" */
	NxMoment	day;			/* last day named; day 0: none */
	uint32_t	day_sentence;	/* where, and */
	bool		day_story;		/* whether its year is the passage's */
	bool		day_aside;		/* no day that the story is in */
	NxMoment	main;			/* the last one that it is in */
	NxMoment	plain;			/* the latest one that can be today */
	int8_t		plain_part;		/* the part of it that was named */
	NxMoment	full;			/* the last one with a year */
	NxResolved	last;			/* last date named, if any */
	bool		any;
	NxResolved	span;			/* the last that is no period of years */
	bool		any_span;
	int32_t		lead_ref;		/* which of the references is the day that the
								 * story is told from; -1: none */
	NxDay		lead;			/* that day, if its year is known */
	int32_t		last_year;		/* the latest year named; 0: none */
	int32_t		months[12];		/* the year of "n tháng đầu năm", where named;
								 * 0: never */
	uint32_t	sentence;		/* of the reference in hand */
	const NxPoint *beside;		/* the day in brackets behind it, or NULL */
} NxAnchor;

/* Is a point a day and a month, and perhaps a year? */
static inline bool
nx_plain_day(const NxPoint *p)
{
	return nx_has(p, NX_F_DAY) && nx_has(p, NX_F_MONTH) &&
		!nx_has(p, NX_F_BASE) && !nx_has(p, NX_F_LUNAR) &&
		!nx_has(p, NX_F_SHAPE);
}

/* A month, and perhaps a day, of a year that is not said. */
static inline bool
nx_lacks_year(const NxPoint *p)
{
	return nx_has(p, NX_F_MONTH) && !nx_has(p, NX_F_YEAR) &&
		!nx_has(p, NX_F_BASE) && !nx_has(p, NX_F_LUNAR) &&
		!nx_has(p, NX_F_SHAPE);
}

/* ---- anchor_lead.c ---- */

/* Set lead and last_year from the whole text. */
extern void nx_find_lead(NxAnchor *a);

/* ---- anchor_year.c ---- */

/* A moment of which nothing is known; one of which nothing more can be. */
extern NxMoment nx_no_moment(uint8_t role);
extern NxMoment nx_vague_moment(uint8_t shape);

/* Is it some year, and nothing more is known? */
static inline bool
nx_unknown_year(const NxMoment *m)
{
	return m->role == NX_R_YEAR && m->year == NX_NO_YEAR && !m->vague;
}

/* "giai đoạn 2016-2020" tells no year of what happens in it. */
static inline bool
nx_years(const NxResolved *r)
{
	return r->interval && r->a.role == NX_R_YEAR && r->b.role == NX_R_YEAR;
}

extern void nx_set_moment_day(NxMoment *m, NxDay day);

/* Are day, month and year known? */
extern bool nx_full_day(const NxMoment *m);

/* The day of a moment that lacks only the year, in some year. */
extern NxDay nx_day_in_year(const NxMoment *m, int32_t year);

/*
 * The year that puts month and day (0: the month's middle) nearest to a day,
 * and how far from it; a cue looks back or ahead.
 */
extern int32_t nx_nearest_year(NxDay to, int32_t month, int32_t day,
							   int32_t cue, int32_t *distance);

/* The year of a month and day (0: of a month); NX_NO_YEAR if unknown. */
extern int32_t nx_find_year(const NxAnchor *a, int32_t month, int32_t day,
							int32_t cue);

/*
 * The year of a bare quarter, half, season, "cuối năm", "8 tháng đầu năm":
 * nearest to its middle month, or simply this year.
 */
extern int32_t nx_bare_year(const NxAnchor *a, int32_t middle_month,
							bool nearest);

/* Today as far as it is known. */
extern NxMoment nx_anchor_today(const NxAnchor *a);

/* A moment moved by units; its role is that of the unit. */
extern NxMoment nx_shift_moment(const NxMoment *from, int32_t unit,
								int32_t by);

/* What the fields base, unit and shift of a point say. */
extern NxMoment nx_relative_moment(const NxAnchor *a, const NxPoint *p);

/* ---- anchor_point.c ---- */

/* A point of role PART to CENTURY.  False where there is no such date. */
extern bool nx_find_moment(const NxAnchor *a, const NxPoint *p, uint8_t role,
						   NxMoment *m);

/* ---- anchor_ref.c ---- */

/* Does a point name a time, as durations and sets do not? */
extern bool nx_has_moment(const NxPoint *p);

/*
 * Resolve a reference; *period is set where the moments do not tell it.
 * False where there is no such date.
 */
extern bool nx_resolve_date(NxAnchor *a, const NxDateRaw *raw, NxResolved *r,
							NxPeriod *period);

#endif							/* NX_ANCHOR_H */
