/*
 * anchor_point.c
 *	  From the fields of a point to a moment: what day, month or year it is.
 *
 * First the frame: what base, unit and shift say (tuần trước), or a year.
 * Then what is named within it: month and day, weekday, quarter, and so on;
 * then, where these lack something larger, that is found (anchor_year.c).
 *
 *		thứ sáu tuần trước	base published, unit week, shift -1, weekday 5
 *		published 2022-09-15	->	week 36, its Friday	->	2022-09-09
 */
#include "anchor.h"

#define SAME_SCENE	5			/* sentences from a day to a clock time of it */
#define LEAP_YEARS	19			/* by then a leap month has come again */

/* A weekday alone: the nearest, the last, or the next one. */
static void
find_weekday(const NxAnchor *a, const NxPoint *p, NxMoment *m)
{
	int32_t		weekday = p->v[NX_F_WEEKDAY];
	int32_t		cue = nx_get(p, NX_F_CUE, 0);
	NxMoment	now = nx_anchor_today(a);
	int32_t		by;

	/* thứ Bảy (7/9) */
	if (a->beside != NULL)
	{
		m->month = (int8_t) a->beside->v[NX_F_MONTH];
		m->day = (int8_t) a->beside->v[NX_F_DAY];
		m->year = nx_has(a->beside, NX_F_YEAR) ? a->beside->v[NX_F_YEAR] :
			nx_find_year(a, m->month, m->day, cue);
		return;
	}
	if (!nx_full_day(&now))
	{
		m->weekday = (int8_t) weekday;
		return;
	}
	by = weekday - nx_weekday_of(nx_day_in_year(&now, now.year));
	if (cue < 0 ? by > 0 : by > 3)
		by -= 7;
	else if (cue > 0 ? by <= 0 : cue == 0 && by < -3)
		by += 7;
	nx_set_moment_day(m, nx_day_in_year(&now, now.year) + by);
}

/* Month and day of the lunar calendar; month 13 is the 12th of the year
 * before, day 0 the eve; "30 Tết" is the eve also where the month has 29
 * days.  False where there is no such day. */
static bool
lunar_to_day(int32_t year, int32_t month, int32_t day, bool leap,
			 NxDay *result)
{
	if (leap)
		return nx_lunar_day(year, month, day, true, result);

	if (month == 13 && day > 20)
	{
		if (nx_lunar_day(year - 1, 12, day, false, result))
			return true;
		if (day != 30)
			return false;
		day = 0;
	}
	if (month == 13)
		month = 1;				/* 4 Tết */
	if (!nx_lunar_day(year, month, day ? day : 1, false, result))
		return false;
	*result -= day == 0;
	return true;
}

static bool
find_lunar(const NxAnchor *a, const NxPoint *p, NxMoment *m)
{
	int32_t		month = nx_get(p, NX_F_MONTH, 0);
	int32_t		day = nx_get(p, NX_F_DAY, 1);
	int32_t		year = nx_get(p, NX_F_YEAR, NX_NO_YEAR);
	NxMoment	now = nx_anchor_today(a);
	NxDay		result = 0,
				at;
	int32_t		away = INT32_MAX;
	bool		leap = p->v[NX_F_LUNAR] == NX_LEAP_MONTH;
	int32_t		around = leap ? LEAP_YEARS : 2;

	if (month == 0)
		return false;
	if (!nx_full_day(&now))
		now = a->day;
	if (year == NX_NO_YEAR && m->year != NX_NO_YEAR)
		year = m->year;			/* rằm tháng Giêng năm nay */
	if (year != NX_NO_YEAR)
	{
		if (!lunar_to_day(year, month, day, leap, &result))
			return false;
	}
	else if (nx_full_day(&now))
	{
		NxDay		from = nx_day_in_year(&now, now.year);

		for (int32_t y = now.year - around; y < now.year + around; y++)
			if (lunar_to_day(y, month, day, leap, &at) &&
				(nx_get(p, NX_F_CUE, 0) != 1 || at >= from) &&
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
		*m = nx_no_moment(!nx_has(p, NX_F_DAY) ? NX_R_MONTH :
						  month == 1 && day == 1 && !nx_has(p, NX_F_PART) ? NX_R_YEAR : NX_R_DAY);
		return true;
	}

	if (nx_has(p, NX_F_DAY))
		nx_set_moment_day(m, result);
	else
	{
		NxYmd		lunar;
		bool		is_leap;

		nx_set_moment_day(m, result);
		m->role = NX_R_MONTH;
		m->from = nx_ymd_of(result);
		at = result + 28;
		while (nx_lunar_of(at + 1, &lunar, &is_leap) && lunar.day > 1)
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
find_named_year(const NxAnchor *a, const NxPoint *p, NxMoment *m)
{
	int32_t		can = p->v[NX_F_CAN];
	int32_t		chi = p->v[NX_F_CHI];
	NxMoment	now = nx_anchor_today(a);
	NxDay		first,
				end;

	if (m->year == NX_NO_YEAR && now.year != NX_NO_YEAR)
		for (int32_t away = 0; away < 60 && m->year == NX_NO_YEAR; away++)
		{
			int32_t		year = now.year +
				(away % 2 ? -1 : 1) * ((away + 1) / 2);

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
bool
nx_find_moment(const NxAnchor *a, const NxPoint *p, uint8_t role, NxMoment *m)
{
	int32_t		cue = nx_get(p, NX_F_CUE, 0);
	bool		based = nx_has(p, NX_F_BASE);

	*m = nx_no_moment(role <= NX_R_DAY ? NX_R_DAY : role);
	if (based)
		*m = nx_relative_moment(a, p);
	if (nx_has(p, NX_F_YEAR))
		m->year = nx_has(p, NX_F_BC) ? 1 - p->v[NX_F_YEAR] : p->v[NX_F_YEAR];

	if (nx_has(p, NX_F_LUNAR))
	{
		if (nx_has(p, NX_F_CAN))
		{
			find_named_year(a, p, m);	/* mùng 7 tháng Giêng năm Tân Sửu */
			m->from.day = 0;
		}
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
			NxMoment	now = a->day.day ? a->day : nx_anchor_today(a);

			if (a->any && a->last.a.role == NX_R_MONTH && a->last.a.month &&
				a->last.sentence == a->sentence)
				now = a->last.a;
			m->month = now.month;
			m->year = now.year;
		}
		if (m->month && m->year == NX_NO_YEAR && !based)
			m->year = nx_find_year(a, m->month, m->day < 0 ? 28 : m->day, cue);
		if (m->month && m->day < 0)
			m->day = (int8_t)	/* the last day of a month */
				nx_days_of_month(m->year == NX_NO_YEAR ? 2001 : m->year,
								 m->month);
		if (m->month && !nx_valid_ymd(m->year == NX_NO_YEAR ? 2000 : m->year,
									  m->month, m->day))
			return false;
	}
	else if (nx_has(p, NX_F_WEEKDAY))
	{
		if (m->role == NX_R_WEEK && m->week)
		{
			int8_t		part = m->part;

			nx_set_moment_day(m, nx_moment_period(m).first +
							  p->v[NX_F_WEEKDAY] - 1);
			m->part = part;
		}
		else
		{
			*m = nx_no_moment(NX_R_DAY);
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
			m->year = nx_find_year(a, m->month, 0, cue);
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
			m->year = nx_bare_year(a, middle, m->role != NX_R_HALF);
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
		m->year = nx_bare_year(a, 0, false);	/* cuối năm */
	else if (!based && role == NX_R_MONTH && m->month == 0)
	{
		/* đầu tháng */
		const NxMoment now = nx_anchor_today(a);

		m->month = now.month;
		m->year = now.year;
	}
	else if (!based && role <= NX_R_DAY)
	{
		/* a clock or part of the day alone: of the day last named */
		const NxMoment now = nx_anchor_today(a);
		const NxMoment *from = a->day.day ? &a->day : &now;
		const NxMoment none = nx_no_moment(NX_R_DAY);

		if (a->published == NX_DAY_UNKNOWN && a->day.day &&
			a->sentence - a->day_sentence > SAME_SCENE)
			from = &none;

		m->year = from->year;
		m->month = from->month;
		m->day = from->day;
	}

	if (m->role == NX_R_DAY)
	{
		m->part = (int8_t) nx_get(p, NX_F_PART, 0);
		m->hour = (int8_t) nx_get(p, NX_F_HOUR, -1);
		m->minute = (int8_t) nx_get(p, NX_F_MINUTE, 0);
	}
	return true;
}
