/*
 * calendar.h
 *	  Days, weeks and months of the Gregorian calendar and of the Vietnamese
 *	  lunar one.  Private to the engine.
 *
 * A day is an NxDay: days since 2000-01-01.  Years are astronomical: year 0
 * is 1 BC, year -110 is 111 BC.  The Gregorian calendar is proleptic.
 */
#ifndef NX_CALENDAR_H
#define NX_CALENDAR_H

#include "newsextract.h"

#define NX_MIN_YEAR		(-4700)
#define NX_MAX_YEAR		9999

/* The lunar calendar is computed for these Gregorian years. */
#define NX_LUNAR_FIRST	1900
#define NX_LUNAR_LAST	2100

typedef struct NxYmd
{
	int32_t		year;
	int32_t		month;			/* 1 to 12 */
	int32_t		day;			/* 1 to 31 */
} NxYmd;

/* Number of days of a month, 0 where month is not 1 to 12. */
extern int32_t nx_days_of_month(int32_t year, int32_t month);

/* Does the day exist? */
extern bool nx_valid_ymd(int32_t year, int32_t month, int32_t day);

/* The day of a valid year, month, day; and back. */
extern NxDay nx_day_of(int32_t year, int32_t month, int32_t day);
extern NxYmd nx_ymd_of(NxDay day);

/* 1 Monday to 7 Sunday. */
extern int32_t nx_weekday_of(NxDay day);

/* The ISO week of a day: its number, and in *year the year it belongs to. */
extern int32_t nx_week_of(NxDay day, int32_t *year);

/*
 * The Gregorian day of a lunar one: day 1 to 30, month 1 to 12 of the lunar
 * year that begins in that Gregorian year; leap picks the second month of
 * that number.  False where there is no such day, or the year is out of
 * NX_LUNAR_FIRST to NX_LUNAR_LAST.
 */
extern bool nx_lunar_day(int32_t year, int32_t month, int32_t day, bool leap,
						 NxDay *result);

/*
 * The lunar day of a Gregorian one: year, month and day of the lunar
 * calendar, and whether the month is the leap one.  False out of range.
 */
extern bool nx_lunar_of(NxDay day, NxYmd *lunar, bool *leap);

#endif							/* NX_CALENDAR_H */
