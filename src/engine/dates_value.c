/*
 * dates_value.c
 *	  The ISO 8601-2 / TIMEX3 value of a resolved date, and its days.
 *
 *		day 19 of 8 2022, in the morning	2022-08-19TMO	[2022-08-19,2022-08-20)
 *		cuối tuần, week 36 of 2022			2022-W36-WE		[2022-09-10,2022-09-12)
 *		quý III, year unknown				XXXX-Q3			none
 *		111 TCN								-0110			the year -110
 *
 * The numbers that are not known are written as X, and there is no period.
 */
#include <stdio.h>

#include "dates.h"

static const char *const part_names[] = {
#define X(symbol, name) name,
	NX_DATE_PARTS
#undef X
};

static NxPeriod
days(NxDay first, NxDay end)
{
	return (NxPeriod)
	{
		.known = true,.first = first,.end = end
	};
}

/* Whole months from one, n of them. */
static NxPeriod
months(int32_t year, int32_t month, int32_t n)
{
	int32_t		behind = month - 1 + n;

	return days(nx_day_of(year, month, 1),
				nx_day_of(year + behind / 12, behind % 12 + 1, 1));
}

NxPeriod
nx_moment_period(const NxMoment *m)
{
	const NxPeriod none = {.known = false};
	NxDay		day;

	if (m->vague || m->year == NX_NO_YEAR || m->year < NX_MIN_YEAR ||
		m->year > NX_MAX_YEAR - 100)
		return none;
	if (m->from.day)
		return days(nx_day_of(m->from.year, m->from.month, m->from.day),
					nx_day_of(m->to.year, m->to.month, m->to.day) + 1);
	switch (m->role)
	{
		case NX_R_WEEK:
			if (m->week == 0)
				return none;
			/* 4 January is always in week 1 */
			day = nx_day_of(m->year, 1, 4);
			day += 7 * (m->week - 1) + 1 - nx_weekday_of(day);
			return m->weekend ? days(day + 5, day + 7) : days(day, day + 7);
		case NX_R_MONTH:
			return m->month ? months(m->year, m->month, 1) : none;
		case NX_R_QUARTER:
			return m->nth ? months(m->year, m->nth * 3 - 2, 3) : none;
		case NX_R_HALF:
			return months(m->year, m->nth * 6 - 5, 6);
		case NX_R_SEASON:
			return months(m->year, (m->nth - NX_P_SP) * 3 + 3, 3);
		case NX_R_YEAR:
			return months(m->year, 1, 12);
		case NX_R_DECADE:
			return months(m->year, 1, 120);
		case NX_R_CENTURY:
			/* the 20th century begins in 1901 */
			return months(m->year + 1, 1, 1200);
		default:
			if (!nx_valid_ymd(m->year, m->month, m->day))
				return none;
			day = nx_day_of(m->year, m->month, m->day);
			return days(day, day + 1);
	}
}

/* A number of at least so many digits: most values are days, and printf takes
 * longer than all else about them. */
static uint32_t
put_digits(uint32_t number, uint32_t width, char *s, uint32_t n)
{
	char		reversed[10];
	uint32_t	k = 0;

	do
	{
		reversed[k++] = (char) ('0' + number % 10);
		number /= 10;
	} while (number > 0 || k < width);
	while (k > 0)
		s[n++] = reversed[--k];
	s[n] = '\0';
	return n;
}

static uint32_t
put_year(int32_t year, char *s, uint32_t n)
{
	if (year == NX_NO_YEAR)
		return n + (uint32_t) sprintf(s + n, "XXXX");
	if (year < 0)
		s[n++] = '-';
	return put_digits((uint32_t) (year < 0 ? -year : year), 4, s, n);
}

/* "-08", or "-XX". */
static uint32_t
put_two(int32_t number, char *s, uint32_t n)
{
	if (number == 0)
		return n + (uint32_t) sprintf(s + n, "-XX");
	s[n++] = '-';
	return put_digits((uint32_t) number, 2, s, n);
}

static uint32_t
put_day(NxYmd day, char *s, uint32_t n)
{
	n = put_year(day.year, s, n);
	n = put_two(day.month, s, n);
	return put_two(day.day, s, n);
}

uint32_t
nx_moment_value(const NxMoment *m, char *s, uint32_t n)
{
	switch (m->vague)
	{
		case NX_SH_PAST:
			return n + (uint32_t) sprintf(s + n, "PAST_REF");
		case NX_SH_PRESENT:
			return n + (uint32_t) sprintf(s + n, "PRESENT_REF");
		case NX_SH_FUTURE:
			return n + (uint32_t) sprintf(s + n, "FUTURE_REF");
	}
	switch (m->role)
	{
		case NX_R_DECADE:
			if (m->year == NX_NO_YEAR)
				return n + (uint32_t) sprintf(s + n, "XXX");
			return n + (uint32_t) sprintf(s + n, "%03d", m->year / 10);
		case NX_R_CENTURY:
			if (m->year == NX_NO_YEAR)
				return n + (uint32_t) sprintf(s + n, "XX");
			if (m->year < 0)
				return n + (uint32_t) sprintf(s + n, "-%02d",
											  (-m->year - 100) / 100);
			return n + (uint32_t) sprintf(s + n, "%02d", m->year / 100);
		case NX_R_MONTH:
			if (m->from.day)
			{
				n = put_day(m->from, s, n);
				s[n++] = '/';
				return put_day(m->to, s, n);
			}
			n = put_year(m->year, s, n);
			return put_two(m->month, s, n);
		default:
			break;
	}

	n = put_year(m->year, s, n);
	switch (m->role)
	{
		case NX_R_WEEK:
			n += (uint32_t) sprintf(s + n, m->week ? "-W%02d" : "-WXX", m->week);
			return n + (uint32_t) sprintf(s + n, "%s", m->weekend ? "-WE" : "");
		case NX_R_QUARTER:
			return n + (uint32_t) sprintf(s + n, m->nth ? "-Q%d" : "-QX", m->nth);
		case NX_R_HALF:
			return n + (uint32_t) sprintf(s + n, "-H%d", m->nth);
		case NX_R_SEASON:
			return n + (uint32_t) sprintf(s + n, "-%s", part_names[m->nth]);
		case NX_R_YEAR:
			return n;
		default:
			break;
	}
	if (m->day == 0 && m->weekday)
		n += (uint32_t) sprintf(s + n, "-WXX-%d", m->weekday);
	else
	{
		n = put_two(m->month, s, n);
		n = put_two(m->day, s, n);
	}
	if (m->hour >= 0)
		n += (uint32_t) sprintf(s + n, "T%02d:%02d", m->hour, m->minute);
	else if (m->part)
		n += (uint32_t) sprintf(s + n, "T%s", part_names[m->part]);
	return n;
}

/* A number of a unit in a duration; days and above stand before the T.  Decades
 * and centuries have units of their own in TIMEX3. */
static uint32_t
put_amount(int32_t amount, int32_t tenths, int32_t unit, char *s, uint32_t n)
{
	static const char *const letters[] =
	{
		"Y", "Q", "M", "W", "D", "H", "M", "S", "DE", "CE"
	};

	if (amount < 0)
		return n + (uint32_t) sprintf(s + n, "X%s", letters[unit]);
	n += (uint32_t) sprintf(s + n, "%d", amount);
	if (tenths)
		n += (uint32_t) sprintf(s + n, ".%d", tenths);
	return n + (uint32_t) sprintf(s + n, "%s", letters[unit]);
}

static bool
of_the_clock(int32_t unit)
{
	return unit == NX_U_HOUR || unit == NX_U_MINUTES || unit == NX_U_SECOND;
}

uint32_t
nx_duration_value(const NxPoint *p, char *s)
{
	int32_t		unit = nx_get(p, NX_F_UNIT, NX_U_DAY);
	bool		clock = of_the_clock(unit);
	uint32_t	n = (uint32_t) sprintf(s, clock ? "PT" : "P");

	if (nx_has(p, NX_F_LEAST))
	{
		n = put_amount(p->v[NX_F_LEAST], 0, unit, s, n);
		n += (uint32_t) sprintf(s + n, clock ? "/PT" : "/P");
	}
	n = put_amount(nx_get(p, NX_F_AMOUNT, -1), nx_get(p, NX_F_TENTHS, 0), unit,
				   s, n);
	if (nx_has(p, NX_F_MORE))
	{
		unit = nx_get(p, NX_F_MOREUNIT, NX_U_DAY);
		if (of_the_clock(unit) && !clock)
			s[n++] = 'T';
		n = put_amount(p->v[NX_F_MORE], 0, unit, s, n);
	}
	if (nx_has(p, NX_F_WEEKEND))
		n += (uint32_t) sprintf(s + n, "E");
	return n;
}
