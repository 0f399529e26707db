/*
 * calendar.c
 *	  The Gregorian calendar and the Vietnamese lunar calendar.
 *
 * The lunar calendar is computed, not tabulated, by the method that Hồ Ngọc
 * Đức has published ("Thuật toán tính âm lịch", with formulas of Jean Meeus,
 * "Astronomical Algorithms", 1998):
 *
 *	1.	A month begins on the day of a new moon, an instant that a short
 *		series gives to about two minutes.
 *	2.	The 11th month holds the winter solstice, the moment at which the sun
 *		stands at longitude 270 degrees.
 *	3.	Where 13 months lie between two 11th months, the first of them
 *		without a principal term (the sun does not enter a new sector of
 *		30 degrees) is the leap month; it bears the number of the one before.
 *
 * Days are those of Hà Nội, UTC+7: where a new moon falls between 23:00 and
 * midnight there, Beijing (UTC+8) begins its month a day later.  So Tết 1985
 * was on 21 January in Việt Nam and on 20 February in China.
 *
 * Example: rằm tháng Giêng 2022 = nx_lunar_day(2022, 1, 15) = 2022-02-15.
 */
#include <math.h>

#include "calendar.h"

#define PI				3.14159265358979323846
#define RADIANS			(PI / 180)
#define TIME_ZONE		7.0		/* hours east of Greenwich */
#define JULIAN_2000		2451545 /* Julian day number of 2000-01-01 */

int32_t
nx_days_of_month(int32_t year, int32_t month)
{
	static const int8_t days[12] =
	{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month < 1 || month > 12)
		return 0;
	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

bool
nx_valid_ymd(int32_t year, int32_t month, int32_t day)
{
	return year >= NX_MIN_YEAR && year <= NX_MAX_YEAR &&
		day >= 1 && day <= nx_days_of_month(year, month);
}

/*
 * Count from 1 March, so that the leap day comes last, in cycles of 400
 * years (146097 days); year 0 of the count is moved far enough back for all
 * quotients to be positive.
 */
NxDay
nx_day_of(int32_t year, int32_t month, int32_t day)
{
	int32_t		y = year - (month <= 2) + 12000;
	int32_t		m = (month + 9) % 12;

	return 365 * y + y / 4 - y / 100 + y / 400 +
		(153 * m + 2) / 5 + day - 1 -
		(12000 / 400 * 146097) - 730425;
}

NxYmd
nx_ymd_of(NxDay day)
{
	int32_t		n = day + 730425 + 12000 / 400 * 146097;
	int32_t		era = n / 146097;
	int32_t		of_era = n % 146097;
	int32_t		year = (of_era - of_era / 1460 + of_era / 36524 -
						of_era / 146096) / 365;
	int32_t		of_year = of_era - (365 * year + year / 4 - year / 100);
	int32_t		m = (5 * of_year + 2) / 153;
	NxYmd		ymd;

	ymd.day = of_year - (153 * m + 2) / 5 + 1;
	ymd.month = m < 10 ? m + 3 : m - 9;
	ymd.year = year + era * 400 - 12000 + (ymd.month <= 2);
	return ymd;
}

int32_t
nx_weekday_of(NxDay day)
{
	int32_t		n = (day + 5) % 7;	/* 2000-01-01 was a Saturday */

	return (n < 0 ? n + 7 : n) + 1;
}

/* The week that holds a day belongs to the year of its Thursday. */
int32_t
nx_week_of(NxDay day, int32_t *year)
{
	NxDay		thursday = day - nx_weekday_of(day) + 4;

	*year = nx_ymd_of(thursday).year;
	return (thursday - nx_day_of(*year, 1, 1)) / 7 + 1;
}

/*
 * The Julian date of new moon number k since that of 1900-01-01 (Meeus),
 * with the correction from dynamical to universal time.
 */
static double
new_moon(int32_t k)
{
	double		t = k / 1236.85;	/* Julian centuries since 1900 */
	double		t2 = t * t;
	double		t3 = t2 * t;
	double		sun,
				moon,
				node,
				mean,
				series,
				delta;

	mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 -
		0.000000155 * t3 +
		0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIANS);
	sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 -
		   0.00000347 * t3) * RADIANS;
	moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 +
			0.00001236 * t3) * RADIANS;
	node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 -
			0.00000239 * t3) * RADIANS;

	series = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun) -
		0.4068 * sin(moon) + 0.0161 * sin(2 * moon) -
		0.0004 * sin(3 * moon) + 0.0104 * sin(2 * node) -
		0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon) +
		0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun) -
		0.0006 * sin(2 * node + moon) + 0.0010 * sin(2 * node - moon) +
		0.0005 * sin(2 * moon + sun);

	if (t < -11)
		delta = 0.001 + 0.000839 * t + 0.0002261 * t2 -
			0.00000845 * t3 - 0.000000081 * t * t3;
	else
		delta = -0.000278 + 0.000265 * t + 0.000262 * t2;
	return mean + series - delta;
}

/* The Julian day number of that new moon in Hà Nội. */
static int32_t
new_moon_day(int32_t k)
{
	return (int32_t) floor(new_moon(k) + 0.5 + TIME_ZONE / 24);
}

/* The sector of 30 degrees, 0 to 11, in which the sun stands at the midnight
 * that begins a Julian day in Hà Nội. */
static int32_t
sun_sector(int32_t julian)
{
	double		t = (julian - 0.5 - TIME_ZONE / 24 - 2451545.0) / 36525;
	double		t2 = t * t;
	double		anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 -
						   0.00000048 * t * t2) * RADIANS;
	double		longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2 +
		(1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) +
		(0.019993 - 0.000101 * t) * sin(2 * anomaly) +
		0.000290 * sin(3 * anomaly);

	longitude -= 360 * floor(longitude / 360);
	return (int32_t) floor(longitude / 30);
}

/* The number of the new moon that begins month 11 of a Gregorian year. */
static int32_t
month_eleven(int32_t year)
{
	int32_t		last = nx_day_of(year, 12, 31) + JULIAN_2000;
	int32_t		k = (int32_t) floor((last - 2415021) / 29.530588853);

	return sun_sector(new_moon_day(k)) >= 9 ? k - 1 : k;
}

/* Which of the 13 months after the new moon k is the leap one. */
static int32_t
leap_offset(int32_t k)
{
	int32_t		i = 1;
	int32_t		last = sun_sector(new_moon_day(k + 1));

	for (; i < 14; i++)
	{
		int32_t		next = sun_sector(new_moon_day(k + i + 1));

		if (next == last)
			break;
		last = next;
	}
	return i;
}

bool
nx_lunar_day(int32_t year, int32_t month, int32_t day, bool leap,
			 NxDay *result)
{
	int32_t		from,
				to,
				offset,
				start;

	if (year < NX_LUNAR_FIRST || year > NX_LUNAR_LAST ||
		month < 1 || month > 12 || day < 1 || day > 30)
		return false;

	/* Months 11 and 12 belong to the run that begins in the same year. */
	from = month_eleven(month < 11 ? year - 1 : year);
	to = month_eleven(month < 11 ? year : year + 1);
	offset = month < 11 ? month + 1 : month - 11;
	if (to - from > 12)
	{
		int32_t		at = leap_offset(from);
		int32_t		number = at < 3 ? at + 10 : at - 2; /* of the leap month */

		if (leap && number != month)
			return false;
		if (leap || offset >= at)
			offset++;
	}
	else if (leap)
		return false;

	start = new_moon_day(from + offset);
	if (day > new_moon_day(from + offset + 1) - start)
		return false;
	*result = start + day - 1 - JULIAN_2000;
	return true;
}

bool
nx_lunar_of(NxDay day, NxYmd *lunar, bool *leap)
{
	int32_t		julian = day + JULIAN_2000;
	int32_t		year = nx_ymd_of(day).year;
	int32_t		k = (int32_t) floor((julian - 2415021.076998695) /
									29.530588853);
	int32_t		from,
				to,
				offset;

	if (year < NX_LUNAR_FIRST || year > NX_LUNAR_LAST)
		return false;
	if (new_moon_day(k + 1) <= julian)
		k++;
	else if (new_moon_day(k) > julian)
		k--;

	from = month_eleven(year);
	if (from > k)
	{
		to = from;
		from = month_eleven(year - 1);
	}
	else
		to = month_eleven(year + 1);

	offset = k - from;
	*leap = false;
	if (to - from > 12)
	{
		int32_t		at = leap_offset(from);

		*leap = offset == at;
		if (offset >= at)
			offset--;
	}
	lunar->day = julian - new_moon_day(k) + 1;
	lunar->month = offset < 2 ? offset + 11 : offset - 1;
	lunar->year = year;

	/* Days of January that still belong to the old year's last months. */
	if (lunar->month >= 11 && nx_ymd_of(day).month < 3)
		lunar->year--;
	return true;
}
