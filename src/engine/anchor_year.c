/*
 * anchor_year.c
 *	  The year of dates that name none, and dates relative to others.
 *
 * A day or month takes the year of the passage it stands in, else the one
 * that puts it nearest to publication, else, without publication, the one
 * that puts it near the day that the story is told from (anchor_lead.c):
 *
 *		published 2022-01-05	ngày 28/12	->	2021
 *		ngày 18/7/2018 ... đến 19/7			->	2018
 */
#include "anchor.h"

#define OUR_CENTURY		2001
#define THIS_YEAR		200		/* of a quarter or season, from publication */
#define SAME_STORY		100		/* days between dates of one passage */
#define SAME_YEAR		183		/* from the day that the story is told from */
#define SAME_SCENE		15		/* of one that goes on */
#define NEXT_SCENE		5		/* sentences */

NxMoment
nx_no_moment(uint8_t role)
{
	NxMoment	m;

	memset(&m, 0, sizeof(m));
	m.year = NX_NO_YEAR;
	m.hour = -1;
	m.role = role;
	return m;
}

NxMoment
nx_vague_moment(uint8_t shape)
{
	NxMoment	m = nx_no_moment(NX_R_VAGUE);

	m.vague = shape;
	return m;
}

void
nx_set_moment_day(NxMoment *m, NxDay day)
{
	NxYmd		ymd = nx_ymd_of(day);

	m->year = ymd.year;
	m->month = (int8_t) ymd.month;
	m->day = (int8_t) ymd.day;
	m->weekday = 0;
	m->role = NX_R_DAY;
}

bool
nx_full_day(const NxMoment *m)
{
	return m->role == NX_R_DAY && m->day && m->month &&
		m->year != NX_NO_YEAR;
}

/* The day of a moment that lacks only the year, in some year. */
NxDay
nx_day_in_year(const NxMoment *m, int32_t year)
{
	int32_t		last = nx_days_of_month(year, m->month);

	return nx_day_of(year, m->month, m->day < last ? m->day : last);
}

/* ---- the year of a day or month without one ---- */

int32_t
nx_nearest_year(NxDay to, int32_t month, int32_t day, int32_t cue,
			 int32_t *distance)
{
	int32_t		year = nx_ymd_of(to).year,
				best = year;

	*distance = INT32_MAX;
	for (int32_t y = year - 4; y <= year + 4; y++)
	{
		NxDay		at;
		int32_t		away;

		if (day && !nx_valid_ymd(y, month, day))
			continue;
		at = nx_day_of(y, month, day ? day : 15);
		away = at > to ? at - to : to - at;
		if (day == 0 && nx_ymd_of(to).month == month && y == year)
			away = 0;
		/*
		 * "hồi tháng 9", "tháng 9 vừa qua" look back, "tới" ahead; "hôm 3/9"
		 * rather back, "trước ngày 3/9" rather ahead
		 */
		if (cue == NX_RATHER_AHEAD)
			away *= at < to ? 4 : 1;
		else if (cue < 0 && day)
			away *= at > to ? 4 : 1;
		else if ((cue < 0 && at > to && away > 0) ||
				 (cue > 0 && at < to && away > 0))
			away += 4000;
		if (away < *distance)
		{
			*distance = away;
			best = y;
		}
	}
	return best;
}

static int32_t
story_year(const NxAnchor *a, int32_t month, int32_t day)
{
	int32_t		year,
				distance;

	/* In one sentence the year goes on: "ngày 18/7/2018 ... đến 19/7". */
	if (a->any && a->last.sentence == a->sentence && a->last.story &&
		a->last.a.year != NX_NO_YEAR)
	{
		const NxMoment *m = a->last.interval ? &a->last.b : &a->last.a;

		if (m->year == NX_NO_YEAR || m->vague || nx_years(&a->last))
			return NX_NO_YEAR;
		if (nx_full_day(m))
		{
			year = nx_nearest_year(nx_day_of(m->year, m->month, m->day), month,
								day, 0, &distance);
			return distance <= 2 * SAME_STORY ? year : NX_NO_YEAR;
		}
		return m->role >= NX_R_MONTH && m->role <= NX_R_YEAR ?
			m->year : NX_NO_YEAR;
	}

	/* In the next one, if the days are near each other; further on, if they
	 * are very near. */
	if (a->day_story && a->day.year != NX_NO_YEAR &&
		a->sentence - a->day_sentence <=
		(a->day.year >= NX_HISTORY ? NEXT_SCENE : 1))
	{
		NxDay		named = nx_day_of(a->day.year, a->day.month, a->day.day);

		year = nx_nearest_year(named, month, day, 0, &distance);
		if (distance <= (a->sentence - a->day_sentence <= 1 ? SAME_STORY :
						 SAME_SCENE))
			return year;
	}
	return NX_NO_YEAR;
}

/* The year of a month and day (0: of a month); NX_NO_YEAR if unknown. */
int32_t
nx_find_year(const NxAnchor *a, int32_t month, int32_t day, int32_t cue)
{
	int32_t		year,
				distance;

	if (a->published != NX_DAY_UNKNOWN)
	{
		year = nx_nearest_year(a->published, month, day, cue, &distance);
		if (distance > 7)
		{
			int32_t		of_story = story_year(a, month, day);

			/* "hồi tháng 9" is over, whatever year was named before */
			if (of_story != NX_NO_YEAR &&
				!(cue == -1 && of_story > nx_ymd_of(a->published).year))
				return of_story;
		}
		return year;
	}
	year = story_year(a, month, day);
	if (year != NX_NO_YEAR)
		return year;
	if (a->lead != NX_DAY_UNKNOWN)
	{
		year = nx_nearest_year(a->lead, month, day, cue, &distance);
		if (distance <= SAME_YEAR)
			return year;
	}
	return NX_NO_YEAR;
}

/* A day long past is not today, nor one if the text knows a later year. */
static NxMoment
as_today(const NxAnchor *a, const NxMoment *day)
{
	if (day->day &&
		(day->year == NX_NO_YEAR ||
		 (day->year >= NX_HISTORY && day->year + 1 >= a->last_year)))
		return *day;
	return nx_no_moment(NX_R_DAY);
}

/* Today as far as it is known. */
NxMoment
nx_anchor_today(const NxAnchor *a)
{
	if (a->today.day)
		return a->today;
	return as_today(a, &a->plain);
}

/* Today as far as that tells the year. */
static NxMoment
this_year(const NxAnchor *a)
{
	NxMoment	now = nx_anchor_today(a);

	return now.year != NX_NO_YEAR || a->today.day ? now :
		as_today(a, &a->full);
}

/* The year of a bare quarter, half, season, "cuối năm", "8 tháng đầu năm". */
int32_t
nx_bare_year(const NxAnchor *a, int32_t middle_month, bool nearest)
{
	if (a->any && a->last.sentence == a->sentence && a->last.story &&
		!a->last.a.vague && a->last.a.year != NX_NO_YEAR && !nx_years(&a->last))
		return a->last.interval && a->last.b.year != NX_NO_YEAR ?
			a->last.b.year : a->last.a.year;
	if (a->published != NX_DAY_UNKNOWN)
	{
		int32_t		distance;
		int32_t		year = nx_ymd_of(a->published).year;
		NxDay		middle;

		if (!nearest)
			return year;
		/* this year's, unless another is much nearer */
		middle = nx_day_of(year, middle_month, 15);
		if (middle - a->published <= THIS_YEAR &&
			a->published - middle <= THIS_YEAR)
			return year;
		return nx_nearest_year(a->published, middle_month, 15, 0, &distance);
	}
	return this_year(a).year;
}

/* ---- relative dates ---- */

/* Move a moment by units; the result's role is that of the unit. */
NxMoment
nx_shift_moment(const NxMoment *from, int32_t unit, int32_t by)
{
	NxMoment	m = nx_no_moment(NX_R_DAY);
	int32_t		year = from->year == NX_NO_YEAR ? 2001 : from->year;
	int32_t		month;

	switch (unit)
	{
		case NX_U_DAY:
			if (from->day == 0 || from->month == 0)
				return m;
			nx_set_moment_day(&m, nx_day_in_year(from, year) + by);
			if (from->year == NX_NO_YEAR)
				m.year = NX_NO_YEAR;
			return m;
		case NX_U_WEEK:
			m.role = NX_R_WEEK;
			if (from->year == NX_NO_YEAR || (from->day == 0 && !from->week))
				return m;
			m.week = (int8_t)
				nx_week_of((from->day ? nx_day_in_year(from, year) :
							nx_moment_period(from).first) + 7 * by, &m.year);
			return m;
		case NX_U_MONTH:
			m.role = NX_R_MONTH;
			if (from->month == 0)
				return m;
			month = from->month - 1 + by;
			year += month >= 0 ? month / 12 : -((11 - month) / 12);
			m.month = (int8_t) (month - (month >= 0 ? month / 12 :
										 -((11 - month) / 12)) * 12 + 1);
			/* an unknown year leaves the month of a relative one open, too */
			if (from->year != NX_NO_YEAR)
				m.year = year;
			else if (by != 0)
				m.month = 0;
			return m;
		case NX_U_QUARTER:
			m.role = NX_R_QUARTER;
			if (from->year == NX_NO_YEAR ||
				(from->month == 0 && !(from->role == NX_R_QUARTER)))
				return m;
			month = (from->month ? (from->month - 1) / 3 : from->nth - 1) + by +
				4 * 1000;
			m.year = year - 1000 + month / 4;
			m.nth = (int8_t) (month % 4 + 1);
			return m;
		case NX_U_DECADE:
			m.role = NX_R_DECADE;
			if (from->year != NX_NO_YEAR)
				m.year = (year / 10 + by) * 10;
			return m;
		case NX_U_CENTURY:
			m.role = NX_R_CENTURY;
			if (from->year != NX_NO_YEAR)
				m.year = ((year - 1) / 100 + by) * 100;
			return m;
		default:
			m.role = NX_R_YEAR;
			if (from->year != NX_NO_YEAR)
				m.year = year + by;
			return m;
	}
}

/* "cùng ngày": the day just named; else the last one that the story is in. */
static NxMoment
same_day(const NxAnchor *a)
{
	if (a->day_sentence == a->sentence && !a->day_aside)
		return a->day;
	return a->main.day ? a->main : a->day;
}

NxMoment
nx_relative_moment(const NxAnchor *a, const NxPoint *p)
{
	NxMoment	from,
				m;
	int32_t		unit = nx_get(p, NX_F_UNIT, NX_U_DAY);
	int32_t		by = nx_get(p, NX_F_SHIFT, 0);

	if (p->v[NX_F_BASE] == NX_B_ANY)
		return nx_no_moment(NX_R_DAY);
	if (p->v[NX_F_BASE] == NX_B_NAMED)
	{
		/* days count from a day; larger units from any date */
		from = by == 0 ? same_day(a) : a->day;
		if (unit != NX_U_DAY && a->any && !a->last.a.vague)
			from = a->last.interval ? a->last.b : a->last.a;
		if (from.year == NX_NO_YEAR && from.month == 0 &&
			a->published != NX_DAY_UNKNOWN)
			from = nx_anchor_today(a);
	}
	else
	{
		from = unit == NX_U_YEAR || unit == NX_U_DECADE ||
			unit == NX_U_CENTURY ? this_year(a) : nx_anchor_today(a);

		/* Tối 30/9, kênh vỡ.  Sáng nay, ...: of the next day */
		if (unit == NX_U_DAY && by == 0 && a->today.day == 0 &&
			a->plain_part >= NX_P_EV &&
			nx_get(p, NX_F_PART, NX_P_NI) < NX_P_EV)
			by = 1;

		/* A month and day alone do not tell which year is "this year". */
		if (from.year == NX_NO_YEAR && unit != NX_U_DAY)
			from = nx_no_moment(NX_R_DAY);

		/* "thế kỷ trước" is the 20th in any news */
		if (from.year == NX_NO_YEAR && unit == NX_U_CENTURY)
			from.year = OUR_CENTURY;
	}
	m = nx_shift_moment(&from, unit, by);

	/* một năm trước (ngày 18/2/2016) */
	if (unit == NX_U_YEAR && a->beside != NULL && nx_has(a->beside, NX_F_YEAR))
		m.year = a->beside->v[NX_F_YEAR];
	return m;
}
