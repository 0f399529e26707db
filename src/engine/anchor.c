/*
 * anchor.c
 *	  Anchoring: what day, month, year each date reference is.
 *
 * References are resolved in text order, each from what it says itself and
 * from what is known then:
 *
 *	today	the day of publication.  Without one, the day that the text puts
 *			beside its "hôm nay": "chiều qua (5/6)"; else the latest day named
 *			before.  It may lack the year.
 *	named	the day, and the date, last named: cùng ngày, hôm sau, ngày 10,
 *			cùng kỳ năm ngoái.
 *	year	a day or month without one takes the year of the date named before
 *			it in the sentence; else the year that puts it nearest to
 *			publication; else, without publication, near the latest full date
 *			of the text, if that is close.
 *
 * Example, published 2022-01-05: "Ngày 28/12, tòa tuyên án. Hôm sau, ông A
 * kháng cáo." -> 28 December of 2021 is 8 days away, of 2022 almost a year:
 * 2021-12-28; the day after the one last named: 2021-12-29.
 */
#include "calendar.h"
#include "dates.h"

#define NEAR_DAY		90		/* days from the text's latest full date */
#define NEAR_MONTH		60		/* from its latest month with a year */
#define NEAR_ISSUE		10		/* from the latest issue of a document */
#define SAME_STORY		100		/* days between dates of one passage */

/* A resolved reference. */
typedef struct Resolved
{
	NxMoment	a,
				b;
	bool		interval;
	bool		story;			/* its year is that of the passage */
	uint32_t	sentence;
} Resolved;

typedef struct Anchor
{
	NxDoc	   *doc;
	NxDay		published;		/* NX_DAY_UNKNOWN */
	NxMoment	today;			/* role NX_R_DAY; day 0: unknown */
	bool		told;			/* today is told by the text: "hôm nay (5/6)" */
	NxMoment	day;			/* last day named; day 0: none */
	uint32_t	day_sentence;
	bool		day_story;
	Resolved	last;			/* last date named, if any */
	bool		any;
	NxDay		latest_day;		/* full dates of the text: the latest day, */
	NxDay		latest_month;	/* the latest month; NX_DAY_UNKNOWN: none */
	NxDay		latest_issue;	/* a document's, if there is no other */
	int32_t		latest_year;	/* the latest year, however named */
	uint32_t	sentence;		/* of the reference in hand */
	const NxPoint *beside;		/* the day in brackets behind it, or NULL */
} Anchor;

static NxMoment
no_moment(uint8_t role)
{
	NxMoment	m;

	memset(&m, 0, sizeof(m));
	m.year = NX_NO_YEAR;
	m.hour = -1;
	m.role = role;
	return m;
}

static void
set_day(NxMoment *m, NxDay day)
{
	NxYmd		ymd = nx_ymd_of(day);

	m->year = ymd.year;
	m->month = (int8_t) ymd.month;
	m->day = (int8_t) ymd.day;
	m->weekday = 0;
	m->role = NX_R_DAY;
}

static bool
full_day(const NxMoment *m)
{
	return m->role == NX_R_DAY && m->day && m->month &&
		m->year != NX_NO_YEAR;
}

/* The day of a moment that lacks only the year, in some year. */
static NxDay
day_in(const NxMoment *m, int32_t year)
{
	int32_t		last = nx_days_of_month(year, m->month);

	return nx_day_of(year, m->month, m->day < last ? m->day : last);
}

/* ---- the year of a day or month without one ---- */

/* The year that puts month and day (0: its middle) nearest to a day. */
static int32_t
nearest_year(NxDay to, int32_t month, int32_t day, int32_t cue,
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
		/* "hôm", "vừa qua" look back, "tới" ahead */
		if ((cue < 0 && at > to && away > 0) ||
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
story_year(const Anchor *a, int32_t month, int32_t day)
{
	int32_t		year,
				distance;

	/* In one sentence the year goes on: "ngày 18/7/2018 ... đến 19/7". */
	if (a->any && a->last.sentence == a->sentence && a->last.story &&
		a->last.a.year != NX_NO_YEAR)
	{
		const NxMoment *m = a->last.interval ? &a->last.b : &a->last.a;

		if (m->year == NX_NO_YEAR || m->vague)
			return NX_NO_YEAR;
		if (full_day(m))
		{
			year = nearest_year(nx_day_of(m->year, m->month, m->day), month,
								day, 0, &distance);
			return distance <= 2 * SAME_STORY ? year : NX_NO_YEAR;
		}
		return m->role >= NX_R_MONTH && m->role <= NX_R_YEAR ?
			m->year : NX_NO_YEAR;
	}

	/* In the next one, if the days are near each other. */
	if (a->day_story && a->day.year != NX_NO_YEAR &&
		a->sentence - a->day_sentence <= 1)
	{
		NxDay		named = nx_day_of(a->day.year, a->day.month, a->day.day);

		year = nearest_year(named, month, day, 0, &distance);
		if (distance <= SAME_STORY)
			return year;
	}
	return NX_NO_YEAR;
}

/* The year of a month and day (0: of a month); NX_NO_YEAR if unknown. */
static int32_t
find_year(const Anchor *a, int32_t month, int32_t day, int32_t cue)
{
	int32_t		year,
				distance;

	if (a->published != NX_DAY_UNKNOWN)
	{
		year = nearest_year(a->published, month, day, cue, &distance);
		if (distance > 7)
		{
			int32_t		of_story = story_year(a, month, day);

			if (of_story != NX_NO_YEAR)
				return of_story;
		}
		return year;
	}
	year = story_year(a, month, day);
	if (year != NX_NO_YEAR)
		return year;
	if (a->latest_day != NX_DAY_UNKNOWN)
	{
		year = nearest_year(a->latest_day, month, day, 0, &distance);
		if (distance <= (day ? NEAR_DAY : NEAR_DAY / 3) &&
			a->latest_year <= year + 1)
			return year;
	}
	if (a->latest_month != NX_DAY_UNKNOWN && day)
	{
		year = nearest_year(a->latest_month, month, day, 0, &distance);
		if (distance <= NEAR_MONTH && a->latest_year <= year + 1)
			return year;
	}
	if (a->latest_issue != NX_DAY_UNKNOWN && day)
	{
		year = nearest_year(a->latest_issue, month, day, 0, &distance);
		if (distance <= NEAR_ISSUE)
			return year;
	}
	return NX_NO_YEAR;
}

/* The year of a bare quarter, half, season, "cuối năm", "8 tháng đầu năm". */
static int32_t
bare_year(const Anchor *a, int32_t middle_month, bool nearest)
{
	if (a->any && a->last.sentence == a->sentence && a->last.story &&
		!a->last.a.vague && a->last.a.year != NX_NO_YEAR)
		return a->last.interval && a->last.b.year != NX_NO_YEAR ?
			a->last.b.year : a->last.a.year;
	if (a->published != NX_DAY_UNKNOWN)
	{
		int32_t		distance;

		if (nearest)
			return nearest_year(a->published, middle_month, 15, 0, &distance);
		return nx_ymd_of(a->published).year;
	}
	return full_day(&a->day) ? a->day.year : NX_NO_YEAR;
}

/* ---- relative dates ---- */

/* Today as far as it is known. */
static NxMoment
today(const Anchor *a)
{
	if (a->today.day)
		return a->today;
	return a->day.day ? a->day : no_moment(NX_R_DAY);
}

/* Move a moment by units; the result's role is that of the unit. */
static NxMoment
shifted(const NxMoment *from, int32_t unit, int32_t by)
{
	NxMoment	m = no_moment(NX_R_DAY);
	int32_t		year = from->year == NX_NO_YEAR ? 2001 : from->year;
	int32_t		month;

	switch (unit)
	{
		case NX_U_DAY:
			if (from->day == 0 || from->month == 0)
				return m;
			set_day(&m, day_in(from, year) + by);
			if (from->year == NX_NO_YEAR)
				m.year = NX_NO_YEAR;
			return m;
		case NX_U_WEEK:
			m.role = NX_R_WEEK;
			if (from->year == NX_NO_YEAR || (from->day == 0 && !from->week))
				return m;
			m.week = (int8_t)
				nx_week_of((from->day ? day_in(from, year) :
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

static NxMoment
relative(const Anchor *a, const NxPoint *p)
{
	NxMoment	from;
	int32_t		unit = nx_get(p, NX_F_UNIT, NX_U_DAY);
	int32_t		by = nx_get(p, NX_F_SHIFT, 0);

	if (p->v[NX_F_BASE] == NX_B_NAMED)
	{
		/* days count from a day; larger units from any date */
		from = a->day;
		if (unit != NX_U_DAY && a->any && !a->last.a.vague)
			from = a->last.interval ? a->last.b : a->last.a;
		if (from.year == NX_NO_YEAR && from.month == 0)
			from = today(a);
	}
	else
	{
		from = today(a);

		/* A month and day alone do not tell which year is "this year". */
		if (from.year == NX_NO_YEAR && unit != NX_U_DAY)
			from = no_moment(NX_R_DAY);
	}
	return shifted(&from, unit, by);
}

/* ---- points ---- */

/* A weekday alone: the nearest, the last, or the next one. */
static void
find_weekday(const Anchor *a, const NxPoint *p, NxMoment *m)
{
	int32_t		weekday = p->v[NX_F_WEEKDAY];
	int32_t		cue = nx_get(p, NX_F_CUE, 0);
	NxMoment	now = today(a);
	int32_t		by;

	/* thứ Bảy (7/9) */
	if (a->beside != NULL)
	{
		m->month = (int8_t) a->beside->v[NX_F_MONTH];
		m->day = (int8_t) a->beside->v[NX_F_DAY];
		m->year = nx_has(a->beside, NX_F_YEAR) ? a->beside->v[NX_F_YEAR] :
			find_year(a, m->month, m->day, cue);
		return;
	}
	if (!full_day(&now))
	{
		m->weekday = (int8_t) weekday;
		return;
	}
	by = weekday - nx_weekday_of(day_in(&now, now.year));
	if (cue < 0 ? by > 0 : by > 3)
		by -= 7;
	else if (cue > 0 ? by <= 0 : cue == 0 && by < -3)
		by += 7;
	set_day(m, day_in(&now, now.year) + by);
}

/* Month and day of the lunar calendar; month 13 is the 12th of the year
 * before, day 0 the eve.  False where there is no such day. */
static bool
lunar_to_day(int32_t year, int32_t month, int32_t day, NxDay *result)
{
	if (month == 13 && day > 20)
		return nx_lunar_day(year - 1, 12, day, false, result);
	if (month == 13)
		month = 1;				/* 4 Tết */
	if (!nx_lunar_day(year, month, day ? day : 1, false, result))
		return false;
	*result -= day == 0;
	return true;
}

static bool
find_lunar(const Anchor *a, const NxPoint *p, NxMoment *m)
{
	int32_t		month = nx_get(p, NX_F_MONTH, 0);
	int32_t		day = nx_get(p, NX_F_DAY, 1);
	int32_t		year = nx_get(p, NX_F_YEAR, NX_NO_YEAR);
	NxMoment	now = today(a);
	NxDay		result = 0,
				at;
	int32_t		away = INT32_MAX;

	if (month == 0)
		return false;
	if (year == NX_NO_YEAR && m->year != NX_NO_YEAR)
		year = m->year;			/* rằm tháng Giêng năm nay */
	if (year != NX_NO_YEAR)
	{
		if (!lunar_to_day(year, month, day, &result))
			return false;
	}
	else if (full_day(&now))
	{
		NxDay		from = day_in(&now, now.year);

		for (int32_t y = now.year - 2; y <= now.year + 1; y++)
			if (lunar_to_day(y, month, day, &at) &&
				(at > from ? at - from : from - at) < away)
			{
				away = at > from ? at - from : from - at;
				result = at;
			}
		if (away == INT32_MAX)
			return false;
	}
	else
	{
		*m = no_moment(nx_has(p, NX_F_DAY) ? NX_R_DAY : NX_R_MONTH);
		return true;
	}

	if (nx_has(p, NX_F_DAY))
		set_day(m, result);
	else
	{
		NxYmd		lunar;
		bool		leap;

		set_day(m, result);
		m->role = NX_R_MONTH;
		m->from = nx_ymd_of(result);
		at = result + 28;
		while (nx_lunar_of(at + 1, &lunar, &leap) && lunar.day > 1)
			at++;
		m->to = nx_ymd_of(at);
	}
	return true;
}

/* The century of "thế kỷ XX": its first year, less one; BC counts down. */
static int32_t
century_start(int32_t n, bool bc)
{
	return bc ? -n * 100 : (n - 1) * 100;
}

static int32_t
decade_start(const NxPoint *p)
{
	int32_t		n = p->v[NX_F_DECADE];

	if (n >= 1000)
		return n / 10 * 10;
	n = n / 10 * 10;
	if (nx_has(p, NX_F_CENTURY))
		return century_start(p->v[NX_F_CENTURY], false) + n;
	return n + (n < 30 ? 2000 : 1900);
}

/*
 * The year of a name of the cycle of 60, Nhâm Dần: the one given beside it,
 * else the nearest.  Its days are those of the lunar year.
 */
static void
find_named_year(const Anchor *a, const NxPoint *p, NxMoment *m)
{
	int32_t		can = p->v[NX_F_CAN];
	int32_t		chi = p->v[NX_F_CHI];
	NxMoment	now = today(a);
	NxDay		first,
				end;

	if (m->year == NX_NO_YEAR && now.year != NX_NO_YEAR)
		for (int32_t away = 0; away < 60 && m->year == NX_NO_YEAR; away++)
		{
			int32_t		year = now.year + (away % 2 ? -1 : 1) * ((away + 1) / 2);

			/* 4 AD was giáp tý */
			if (((year - 4) % 10 + 10) % 10 == can &&
				((year - 4) % 12 + 12) % 12 == chi)
				m->year = year;
		}
	if (m->year != NX_NO_YEAR &&
		nx_lunar_day(m->year, 1, 1, false, &first) &&
		nx_lunar_day(m->year + 1, 1, 1, false, &end))
	{
		m->from = nx_ymd_of(first);
		m->to = nx_ymd_of(end - 1);
	}
}

/* A point of role PART to CENTURY.  False where there is no such date. */
static bool
find_moment(const Anchor *a, const NxPoint *p, uint8_t role, NxMoment *m)
{
	int32_t		cue = nx_get(p, NX_F_CUE, 0);
	bool		based = nx_has(p, NX_F_BASE);

	*m = no_moment(role <= NX_R_DAY ? NX_R_DAY : role);
	if (based)
		*m = relative(a, p);
	if (nx_has(p, NX_F_YEAR))
		m->year = nx_has(p, NX_F_BC) ? 1 - p->v[NX_F_YEAR] : p->v[NX_F_YEAR];

	if (nx_has(p, NX_F_LUNAR))
	{
		if (!find_lunar(a, p, m))
			return false;
	}
	else if (nx_has(p, NX_F_CAN) && role == NX_R_YEAR)
		find_named_year(a, p, m);
	else if (nx_has(p, NX_F_DAY))
	{
		m->day = (int8_t) p->v[NX_F_DAY];
		m->role = NX_R_DAY;
		if (nx_has(p, NX_F_MONTH))
			m->month = (int8_t) p->v[NX_F_MONTH];
		else if (m->month == 0)
		{
			/* ngày 10: of the month last named, else near today */
			NxMoment	now = a->day.day ? a->day : today(a);

			if (a->any && a->last.a.role == NX_R_MONTH && a->last.a.month &&
				a->last.sentence == a->sentence)
				now = a->last.a;
			m->month = now.month;
			m->year = now.year;
		}
		if (m->month && m->year == NX_NO_YEAR && !based)
			m->year = find_year(a, m->month, m->day, cue);
		if (m->month && !nx_valid_ymd(m->year == NX_NO_YEAR ? 2000 : m->year,
									  m->month, m->day))
			return false;
	}
	else if (nx_has(p, NX_F_WEEKDAY))
	{
		if (m->role == NX_R_WEEK && m->week)
		{
			int8_t		part = m->part;

			set_day(m, nx_moment_period(m).first + p->v[NX_F_WEEKDAY] - 1);
			m->part = part;
		}
		else
		{
			*m = no_moment(NX_R_DAY);
			find_weekday(a, p, m);
		}
	}
	else if (nx_has(p, NX_F_WEEKEND))
		m->weekend = true;
	else if (nx_has(p, NX_F_MONTH))
	{
		m->role = NX_R_MONTH;
		m->month = (int8_t) p->v[NX_F_MONTH];
		if (m->year == NX_NO_YEAR && !based)
			m->year = find_year(a, m->month, 0, cue);
	}
	else if (nx_has(p, NX_F_QUARTER) || nx_has(p, NX_F_HALF) ||
			 nx_has(p, NX_F_SEASON))
	{
		int32_t		middle;

		m->role = nx_has(p, NX_F_QUARTER) ? NX_R_QUARTER :
			nx_has(p, NX_F_HALF) ? NX_R_HALF : NX_R_SEASON;
		m->nth = (int8_t) nx_get(p, NX_F_QUARTER,
								 nx_get(p, NX_F_HALF,
										nx_get(p, NX_F_SEASON, 0)));
		m->month = m->day = 0;
		middle = m->role == NX_R_QUARTER ? m->nth * 3 - 1 :
			m->role == NX_R_HALF ? m->nth * 6 - 3 :
			m->nth == NX_P_WI ? 12 : (m->nth - NX_P_SP) * 3 + 4;
		if (m->year == NX_NO_YEAR && !based)
			m->year = bare_year(a, middle, m->role != NX_R_HALF);
	}
	else if (nx_has(p, NX_F_DECADE))
	{
		m->year = decade_start(p);
		if (p->v[NX_F_DECADE] >= 1000 && p->v[NX_F_DECADE] % 10 != 0)
		{
			/* những năm 1958 và 1964 */
			m->role = NX_R_YEAR;
			m->year = p->v[NX_F_DECADE];
		}
	}
	else if (nx_has(p, NX_F_CENTURY))
		m->year = century_start(p->v[NX_F_CENTURY], nx_has(p, NX_F_BC));
	else if (!based && role == NX_R_YEAR && m->year == NX_NO_YEAR)
		m->year = bare_year(a, 0, false);	/* cuối năm */
	else if (!based && role == NX_R_MONTH && m->month == 0)
	{
		/* đầu tháng */
		const NxMoment now = today(a);

		m->month = now.month;
		m->year = now.year;
	}
	else if (!based && role <= NX_R_DAY)
	{
		/* a clock or part of the day alone: of the day last named */
		const NxMoment now = today(a);
		const NxMoment *from = a->day.day ? &a->day : &now;

		m->year = from->year;
		m->month = from->month;
		m->day = from->day;
	}

	if (m->role == NX_R_DAY)
	{
		m->part = (int8_t) nx_get(p, NX_F_PART, 0);
		m->hour = (int8_t) nx_get(p, NX_F_HOUR, -1);
		m->minute = (int8_t) nx_get(p, NX_F_MINUTE, 0);
		if (m->hour == 24)
			m->hour = 0;
	}
	return true;
}

/* ---- references ---- */

static NxMoment
vague(uint8_t shape)
{
	NxMoment	m = no_moment(NX_R_VAGUE);

	m.vague = shape;
	return m;
}

/* The present, as the end of an interval: the day of publication. */
static NxMoment
present(const Anchor *a)
{
	NxMoment	m = vague(NX_SH_PRESENT);

	if (a->published != NX_DAY_UNKNOWN)
	{
		m = no_moment(NX_R_DAY);
		set_day(&m, a->published);
	}
	return m;
}

/* The first or last months or quarters of a year. */
static void
part_of_year(const Anchor *a, const NxPoint *p, Resolved *r)
{
	int32_t		unit = nx_get(p, NX_F_UNIT, NX_U_MONTH);
	int32_t		n = nx_get(p, NX_F_AMOUNT, 1);
	int32_t		all = unit == NX_U_QUARTER ? 4 : 12;
	bool		last = p->v[NX_F_SHAPE] == NX_SH_LAST;
	NxMoment	m = no_moment(unit == NX_U_QUARTER ? NX_R_QUARTER :
							  NX_R_MONTH);

	if (nx_has(p, NX_F_YEAR))
		m.year = p->v[NX_F_YEAR];
	else if (nx_has(p, NX_F_BASE))
	{
		NxMoment	now = today(a);

		m.year = shifted(&now, NX_U_YEAR, nx_get(p, NX_F_SHIFT, 0)).year;
	}
	else
		m.year = bare_year(a, 0, false);
	if (n > all || n < 1)
		n = all;
	r->a = r->b = m;
	if (n * 2 == all)
	{
		r->a.role = NX_R_HALF;
		r->a.nth = last ? 2 : 1;
		return;
	}
	r->interval = n > 1;
	r->a.month = r->a.nth = (int8_t) (last ? all - n + 1 : 1);
	r->b.month = r->b.nth = (int8_t) (last ? all : n);
	if (n == 1)
		r->a = last ? r->b : r->a;
}

/* The days, months, years up to today, or from tomorrow on. */
static bool
around_today(const Anchor *a, const NxPoint *p, NxPeriod *period)
{
	int32_t		n = nx_get(p, NX_F_AMOUNT, -1);
	bool		ahead = p->v[NX_F_SHAPE] == NX_SH_AHEAD;
	int32_t		sign = ahead ? 1 : -1;
	NxYmd		ymd;
	NxDay		other = 0;

	if (a->published == NX_DAY_UNKNOWN || n < 1 || n > 3000)
		return false;
	ymd = nx_ymd_of(a->published);
	switch (nx_get(p, NX_F_UNIT, NX_U_DAY))
	{
		case NX_U_DAY:
			other = a->published + sign * n;
			break;
		case NX_U_WEEK:
			other = a->published + sign * n * 7;
			break;
		case NX_U_QUARTER:
			n *= 3;
			/* FALLTHROUGH */
		case NX_U_MONTH:
			ymd.month += sign * n + 12 * 3000 - 1;
			ymd.year += ymd.month / 12 - 3000;
			ymd.month = ymd.month % 12 + 1;
			break;
		case NX_U_CENTURY:
		case NX_U_DECADE:
			n *= nx_get(p, NX_F_UNIT, 0) == NX_U_DECADE ? 10 : 100;
			/* FALLTHROUGH */
		case NX_U_YEAR:
			ymd.year += sign * n;
			break;
		default:
			other = a->published +
				sign * (nx_get(p, NX_F_UNIT, 0) == NX_U_HOUR ? (n + 23) / 24 : 0);
	}
	switch (nx_get(p, NX_F_UNIT, NX_U_DAY))
	{
		case NX_U_QUARTER:
		case NX_U_MONTH:
		case NX_U_CENTURY:
		case NX_U_DECADE:
		case NX_U_YEAR:
			if (ymd.year < -4000 || ymd.year > 9000)
				return false;
			if (ymd.day > nx_days_of_month(ymd.year, ymd.month))
				ymd.day = nx_days_of_month(ymd.year, ymd.month);
			other = nx_day_of(ymd.year, ymd.month, ymd.day);
	}
	period->known = true;
	period->first = ahead ? a->published + 1 : other;
	period->end = ahead ? other + 1 : a->published + 1;
	if (nx_get(p, NX_F_UNIT, 0) >= NX_U_HOUR &&
		nx_get(p, NX_F_UNIT, 0) <= NX_U_SECOND && ahead)
		period->first = a->published;
	return true;
}

static void
shift_year(NxMoment *m, int32_t by)
{
	if (m->year == NX_NO_YEAR)
		return;
	m->year += by;
	if (m->day > 28 && m->day > nx_days_of_month(m->year, m->month))
		m->day = (int8_t) nx_days_of_month(m->year, m->month);
	m->from.day = 0;
}

/* cùng kỳ năm ngoái: what was last named, a year before. */
static void
same_period(const Anchor *a, const NxPoint *p, Resolved *r)
{
	int32_t		by = nx_get(p, NX_F_SHIFT, -1);

	if (a->any && !a->last.a.vague && a->last.a.year != NX_NO_YEAR)
	{
		const NxMoment *end = a->last.interval ? &a->last.b : &a->last.a;

		r->a = a->last.a;
		r->b = a->last.b;
		r->interval = a->last.interval;
		if (nx_has(p, NX_F_YEAR))
			by = p->v[NX_F_YEAR] - (end->vague ? r->a.year : end->year);
		shift_year(&r->a, by);
		shift_year(&r->b, by);
		return;
	}
	r->a = no_moment(NX_R_YEAR);
	if (nx_has(p, NX_F_YEAR))
		r->a.year = p->v[NX_F_YEAR];
	else if (a->published != NX_DAY_UNKNOWN)
		r->a.year = nx_ymd_of(a->published).year + by;
}

/* One end of a reference. */
static bool
find_end(const Anchor *a, const NxPoint *p, uint8_t role, bool is_end,
		 NxMoment *m)
{
	int32_t		shape = nx_get(p, NX_F_SHAPE, NX_SH_POINT);

	if (role == NX_R_NOW && (is_end || shape == NX_SH_PRESENT))
		*m = present(a);
	else if (shape == NX_SH_PAST || shape == NX_SH_PRESENT ||
			 shape == NX_SH_FUTURE)
		*m = vague((uint8_t) shape);
	else
		return find_moment(a, p, role, m);
	return true;
}

/* The second end of an interval takes the year after the first. */
static bool
find_ends(Anchor *a, const NxDateRaw *raw, Resolved *r)
{
	NxPoint		end = raw->b;
	const NxMoment *m = &r->a;

	if (!find_end(a, &raw->a, raw->role, false, &r->a))
		return false;
	if (!m->vague && m->role <= NX_R_SEASON)
	{
		/* 15h45 đến 16h: of one day; ngày 3/2 đến ngày 10: of one month */
		if (nx_has(&end, NX_F_HOUR) && !nx_has(&end, NX_F_DAY) &&
			!nx_has(&end, NX_F_BASE) && m->day)
		{
			end.has &= ~(UINT32_C(1) << NX_F_WEEKDAY);
			nx_set(&end, NX_F_DAY, m->day);
			nx_set(&end, NX_F_MONTH, m->month);
		}
		if (nx_has(&end, NX_F_DAY) && !nx_has(&end, NX_F_MONTH) &&
			!nx_has(&end, NX_F_BASE) && m->month)
		{
			int32_t		next = m->month % 12 + 1;

			nx_set(&end, NX_F_MONTH,
				   end.v[NX_F_DAY] < m->day ? next : m->month);
		}
		if (!nx_has(&end, NX_F_YEAR) && !nx_has(&end, NX_F_BASE) &&
			m->year != NX_NO_YEAR && m->year < 9990 && m->year > 0 &&
			!nx_has(&end, NX_F_LUNAR) &&
			raw->role_b <= NX_R_YEAR && raw->role_b != NX_R_WEEK)
		{
			nx_set(&end, NX_F_YEAR, m->year);
			if (nx_has(&end, NX_F_MONTH) &&
				(end.v[NX_F_MONTH] < m->month ||
				 (end.v[NX_F_MONTH] == m->month && nx_has(&end, NX_F_DAY) &&
				  end.v[NX_F_DAY] < m->day)))
				end.v[NX_F_YEAR]++;
		}
		else if (m->year == NX_NO_YEAR && !nx_has(&end, NX_F_BASE) &&
				 !nx_has(&end, NX_F_YEAR) && raw->role_b <= NX_R_MONTH)
		{
			if (!find_end(a, &end, raw->role_b, true, &r->b))
				return false;
			r->b.year = NX_NO_YEAR;
			return true;
		}
	}
	return find_end(a, &end, raw->role_b, true, &r->b);
}

/* Resolve a reference; *period is set where the moments do not tell it. */
static bool
resolve(Anchor *a, const NxDateRaw *raw, Resolved *r, NxPeriod *period)
{
	const NxPoint *p = &raw->a;

	memset(r, 0, sizeof(*r));
	r->sentence = a->sentence;
	r->interval = raw->interval;
	if (raw->interval)
	{
		r->story = nx_has(p, NX_F_YEAR) || nx_has(&raw->b, NX_F_YEAR);
		return find_ends(a, raw, r);
	}
	switch (nx_get(p, NX_F_SHAPE, NX_SH_POINT))
	{
		case NX_SH_FIRST:
		case NX_SH_LAST:
			part_of_year(a, p, r);
			r->story = nx_has(p, NX_F_YEAR);
			return true;
		case NX_SH_AGO:
		case NX_SH_AHEAD:
			around_today(a, p, period);
			return true;
		case NX_SH_THAT:
			if (a->any)
			{
				*r = a->last;
				r->sentence = a->sentence;
			}
			else
				r->a = vague(NX_SH_PRESENT);
			return true;
		case NX_SH_SAME:
			same_period(a, p, r);
			return true;
		case NX_SH_POINT:
			break;
		case NX_SH_PAST:
		case NX_SH_PRESENT:
		case NX_SH_FUTURE:
			r->a = vague((uint8_t) p->v[NX_F_SHAPE]);
			return true;
		default:
			return true;		/* durations and sets need nothing */
	}
	if (!find_moment(a, p, raw->role, &r->a))
		return false;
	if (nx_has(p, NX_F_TOYEAR))
	{
		r->interval = true;
		r->b = r->a;
		r->a.role = r->b.role = NX_R_YEAR;
		r->b.year = p->v[NX_F_TOYEAR];
	}
	r->story = nx_has(p, NX_F_YEAR) && !raw->title;
	return true;
}

static bool
has_moment(const NxPoint *p)
{
	switch (nx_get(p, NX_F_SHAPE, NX_SH_POINT))
	{
		case NX_SH_POINT:
		case NX_SH_FIRST:
		case NX_SH_LAST:
		case NX_SH_THAT:
		case NX_SH_SAME:
			return true;
		default:
			return false;
	}
}

/* Remember what was named, for the references that follow. */
static void
remember(Anchor *a, const NxDateRaw *raw, const Resolved *r)
{
	const NxMoment *m = r->interval ? &r->b : &r->a;
	bool		inherits = a->any && a->last.sentence == r->sentence &&
		a->last.story;

	if (!has_moment(&raw->a) || raw->every || r->a.vague)
		return;
	a->last = *r;
	a->last.story |= inherits && !nx_has(&raw->a, NX_F_BASE) &&
		r->a.role <= NX_R_SEASON;
	a->any = true;
	if (m->vague || m->role != NX_R_DAY)
		m = &r->a;
	if (!m->vague && m->role == NX_R_DAY && m->day && m->month)
	{
		a->day = *m;
		a->day.part = 0;
		a->day.hour = -1;
		a->day_sentence = r->sentence;
		a->day_story = a->last.story;
	}
}

/* ---- what the whole text tells ---- */

static bool
is_today(const NxPoint *p)
{
	return nx_get(p, NX_F_BASE, 0) == NX_B_PUBLISHED &&
		nx_get(p, NX_F_UNIT, -1) == NX_U_DAY &&
		!nx_has(p, NX_F_SHAPE) && nx_get(p, NX_F_SHIFT, 9) >= -2 &&
		nx_get(p, NX_F_SHIFT, 9) <= 1;
}

static bool
plain_day(const NxPoint *p)
{
	return nx_has(p, NX_F_DAY) && nx_has(p, NX_F_MONTH) &&
		!nx_has(p, NX_F_BASE) && !nx_has(p, NX_F_LUNAR) &&
		!nx_has(p, NX_F_SHAPE);
}

/* The day behind a reference and a sign: "thứ Bảy (7/9)", or NULL. */
static const NxPoint *
day_beside(const NxDoc *doc, uint32_t i, uint32_t sign)
{
	const NxDateRaw *next;

	if (i + 1 == doc->date.n ||
		doc->date.v[i + 1].at.first != doc->date.v[i].at.last + 1 ||
		!nx_is(doc, doc->date.v[i].at.last, sign))
		return NULL;
	next = doc->date.v[i + 1].raw;
	return !next->interval && plain_day(&next->a) ? &next->a : NULL;
}

/* "hôm nay (19/7)" tells the day; so does "sáng nay 10-9", one point that
 * kept only the day but has its shift. */
static void
find_today(Anchor *a)
{
	NxDoc	   *doc = a->doc;

	for (uint32_t i = 0; i < doc->date.n && !a->told; i++)
	{
		const NxDateRaw *raw = doc->date.v[i].raw;
		const NxPoint *next;
		NxMoment	m = no_moment(NX_R_DAY);
		int32_t		shift;

		if (raw->told)
		{
			m.month = (int8_t) raw->a.v[NX_F_MONTH];
			m.day = (int8_t) raw->a.v[NX_F_DAY];
			m.year = nx_get(&raw->a, NX_F_YEAR, NX_NO_YEAR);
			shift = raw->told_shift;
		}
		else
		{
			if (raw->interval || !is_today(&raw->a) ||
				((next = day_beside(doc, i, '(')) == NULL &&
				 (next = day_beside(doc, i, ',')) == NULL))
				continue;
			m.month = (int8_t) next->v[NX_F_MONTH];
			m.day = (int8_t) next->v[NX_F_DAY];
			m.year = nx_get(next, NX_F_YEAR, NX_NO_YEAR);
			shift = raw->a.v[NX_F_SHIFT];
		}
		if (!nx_valid_ymd(m.year == NX_NO_YEAR ? 2000 : m.year, m.month, m.day))
			continue;
		a->today = shifted(&m, NX_U_DAY, -shift);
		a->told = true;
	}
}

/* The latest full dates of the text, those of documents' issue left out. */
static void
find_latest(Anchor *a)
{
	NxDoc	   *doc = a->doc;

	a->latest_day = a->latest_month = a->latest_issue = NX_DAY_UNKNOWN;
	a->latest_year = 0;
	for (uint32_t i = 0; i < doc->date.n; i++)
	{
		const NxDateRaw *raw = doc->date.v[i].raw;

		if (raw->title)
			continue;
		for (int k = 0; k <= raw->interval; k++)
		{
			const NxPoint *p = k ? &raw->b : &raw->a;
			NxDay		day;
			int32_t		year = nx_get(p, NX_F_YEAR, 0);

			if (year < 1900 || year > 2200 || nx_has(p, NX_F_LUNAR))
				continue;
			if (plain_day(p) && nx_valid_ymd(year, p->v[NX_F_MONTH],
											 p->v[NX_F_DAY]))
			{
				NxDay	   *latest = raw->issue ? &a->latest_issue :
					&a->latest_day;

				day = nx_day_of(year, p->v[NX_F_MONTH], p->v[NX_F_DAY]);
				if (day > *latest)
					*latest = day;
			}
			else if (nx_has(p, NX_F_MONTH))
			{
				day = nx_day_of(year, p->v[NX_F_MONTH], 15);
				if (day > a->latest_month)
					a->latest_month = day;
			}
			else if (!raw->interval && !nx_has(p, NX_F_TOYEAR) &&
					 raw->modifier != NX_MOD_BEFORE && year > a->latest_year)
				a->latest_year = year;
		}
	}
}

/* ---- the stage ---- */

static NxDateKind
kind_of(const NxDateRaw *raw, const Resolved *r)
{
	if (raw->every)
		return NX_SET;
	if (!has_moment(&raw->a))
		return (NxDateKind) raw->kind;
	if (r->interval)
		return NX_INTERVAL;
	if (r->a.role == NX_R_DAY && (r->a.part || r->a.hour >= 0))
		return NX_TIME;
	return NX_DATE;
}

static NxStr
value_of(Anchor *a, const NxDateRaw *raw, const Resolved *r,
		 const NxPeriod *period)
{
	char		s[2 * NX_DATE_VALUE];
	uint32_t	n = 0;

	switch (nx_get(&raw->a, NX_F_SHAPE, NX_SH_POINT))
	{
		case NX_SH_AHEAD:
			if (period->known && nx_get(&raw->a, NX_F_UNIT, 0) <= NX_U_DAY)
			{
				NxMoment	m = no_moment(NX_R_DAY);

				set_day(&m, period->first);
				n = nx_moment_value(&m, s, n);
				s[n++] = '/';
				set_day(&m, period->end - 1);
				n = nx_moment_value(&m, s, n);
				break;
			}
			/* FALLTHROUGH */
		case NX_SH_AGO:
		case NX_SH_DURATION:
		case NX_SH_SET:
			n = nx_duration_value(&raw->a, s);
			break;
		default:
			n = nx_moment_value(&r->a, s, n);
			if (r->interval)
			{
				s[n++] = '/';
				n = nx_moment_value(&r->b, s, n);
			}
	}
	s[n] = '\0';
	return nx_string(a->doc, s);
}

static NxPeriod
period_of(const NxDateRaw *raw, const Resolved *r, NxPeriod period)
{
	NxPeriod	end;

	if (!has_moment(&raw->a))
		return period;
	if (raw->every)
		return (NxPeriod) {.known = false};
	period = nx_moment_period(&r->a);
	if (!r->interval || !period.known)
		return period;
	end = nx_moment_period(&r->b);
	period.known = end.known && end.end > period.first;
	period.end = end.end;
	return period;
}

void
nx_anchor_dates(NxDoc *doc, NxDay published, NxResult *result)
{
	Anchor		a;
	uint32_t	kept = 0;

	memset(&a, 0, sizeof(a));
	a.doc = doc;
	a.published = published;
	a.today = a.day = no_moment(NX_R_DAY);
	if (published != NX_DAY_UNKNOWN)
		set_day(&a.today, published);
	else
		find_today(&a);
	find_latest(&a);

	/* "hôm nay (19/7)": the year of today is that of any bare date */
	if (a.told && a.today.year == NX_NO_YEAR)
		a.today.year = find_year(&a, a.today.month, a.today.day, 0);

	result->dates = nx_alloc(doc, (doc->date.n + 1) * sizeof(NxDate));
	for (uint32_t i = 0; i < doc->date.n; i++)
	{
		NxDateRef  *ref = &doc->date.v[i];
		const NxDateRaw *raw = ref->raw;
		NxDate	   *date = &result->dates[kept];
		NxPeriod	period = {.known = false};
		Resolved	r;

		a.sentence = nx_sentence_of(doc, ref->at.first);
		a.beside = raw->interval ? NULL : day_beside(doc, i, '(');
		ref->date = NULL;
		if (!resolve(&a, raw, &r, &period))
			continue;			/* no such day */
		date->span = nx_span(doc, ref->at);
		date->kind = kind_of(raw, &r);
		date->modifier = (NxModifier)
			nx_get(&raw->a, NX_F_MOD, has_moment(&raw->a) ? raw->modifier : 0);
		date->period = period_of(raw, &r, period);
		if (raw->every)
			r.a.year = NX_NO_YEAR;
		date->value = value_of(&a, raw, &r, &period);
		remember(&a, raw, &r);
		ref->date = date;
		kept++;
	}
	result->ndates = kept;
}
