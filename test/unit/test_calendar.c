/*
 * test_calendar.c
 *	  Gregorian and lunar days.
 */
#include "harness.h"

static void
test_days(void **state)
{
	(void) state;
	assert_int_equal(nx_day_of(2000, 1, 1), 0);
	assert_int_equal(nx_day_of(1999, 12, 31), -1);
	assert_int_equal(nx_day_of(1970, 1, 1), -10957);
	assert_int_equal(nx_day_of(2022, 8, 12), 8259);
	assert_int_equal(nx_day_of(0, 1, 1), -730485);
	assert_int_equal(nx_day_of(2000, 3, 1) - nx_day_of(2000, 2, 28), 2);
	assert_int_equal(nx_day_of(1900, 3, 1) - nx_day_of(1900, 2, 28), 1);
}

/* There and back for every day of all years. */
static void
test_every_day(void **state)
{
	NxDay		day = nx_day_of(NX_MIN_YEAR, 1, 1);
	int32_t		weekday = nx_weekday_of(day);

	(void) state;
	for (int32_t year = NX_MIN_YEAR; year <= NX_MAX_YEAR; year++)
		for (int32_t month = 1; month <= 12; month++)
			for (int32_t d = 1; d <= nx_days_of_month(year, month); d++)
			{
				NxYmd		ymd = nx_ymd_of(day);

				if (ymd.year != year || ymd.month != month || ymd.day != d ||
					nx_day_of(year, month, d) != day ||
					nx_weekday_of(day) != weekday)
					fail_msg("%d-%d-%d", year, month, d);
				day++;
				weekday = weekday % 7 + 1;
			}
}

static void
test_valid(void **state)
{
	(void) state;
	assert_true(nx_valid_ymd(2020, 2, 29));
	assert_false(nx_valid_ymd(2021, 2, 29));
	assert_false(nx_valid_ymd(1900, 2, 29));
	assert_true(nx_valid_ymd(0, 2, 29));
	assert_false(nx_valid_ymd(2021, 13, 1));
	assert_false(nx_valid_ymd(2021, 0, 1));
	assert_false(nx_valid_ymd(2021, 1, 0));
	assert_false(nx_valid_ymd(2021, 4, 31));
	assert_false(nx_valid_ymd(NX_MAX_YEAR + 1, 1, 1));
	assert_false(nx_valid_ymd(NX_MIN_YEAR - 1, 1, 1));
	assert_int_equal(nx_days_of_month(2021, 0), 0);
	assert_int_equal(nx_days_of_month(2021, 13), 0);
}

static void
test_weeks(void **state)
{
	static const struct
	{
		int32_t		year,
					month,
					day,
					weekday,
					week,
					week_year;
	}			row[] =
	{
		{2022, 8, 12, 5, 32, 2022}, {2021, 1, 1, 5, 53, 2020},
		{2018, 12, 31, 1, 1, 2019}, {2020, 12, 31, 4, 53, 2020},
		{2024, 2, 29, 4, 9, 2024}, {1945, 9, 2, 7, 35, 1945}
	};

	(void) state;
	for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++)
	{
		NxDay		d = nx_day_of(row[i].year, row[i].month, row[i].day);
		int32_t		year;

		assert_int_equal(nx_weekday_of(d), row[i].weekday);
		assert_int_equal(nx_week_of(d, &year), row[i].week);
		assert_int_equal(year, row[i].week_year);
	}
}

/* Tết of Việt Nam, with the years in which China's is another day. */
static void
test_new_year(void **state)
{
	static const char *const first[] = {
		"1945-02-13", "1954-02-03", "1968-01-29",	/* China: 30 January */
		"1969-02-16",			/* China: 17 February */
		"1975-02-11", "1976-01-31", "1985-01-21",	/* China: 20 February */
		"1986-02-09", "1990-01-27", "2000-02-05", "2007-02-17",	/* China: 18 */
		"2008-02-07", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28",
		"2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
		"2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06",
		"2028-01-26", "2029-02-13", "2030-02-02",	/* China: 3 February */
	};

	(void) state;
	for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++)
	{
		NxDay		found;
		NxYmd		lunar;
		bool		leap;

		assert_true(nx_lunar_day(atoi(first[i]), 1, 1, false, &found));
		assert_int_equal(found, day(first[i]));
		assert_true(nx_lunar_of(found, &lunar, &leap));
		assert_int_equal(lunar.year, atoi(first[i]));
		assert_int_equal(lunar.month, 1);
		assert_int_equal(lunar.day, 1);
		assert_false(leap);
	}
}

static void
test_feasts(void **state)
{
	NxDay		found;

	(void) state;
	/* rằm tháng Giêng, giỗ Tổ Hùng Vương, Trung thu, ông Táo */
	assert_true(nx_lunar_day(2022, 1, 15, false, &found));
	assert_int_equal(found, day("2022-02-15"));
	assert_true(nx_lunar_day(2022, 3, 10, false, &found));
	assert_int_equal(found, day("2022-04-10"));
	assert_true(nx_lunar_day(2023, 3, 10, false, &found));
	assert_int_equal(found, day("2023-04-29"));
	assert_true(nx_lunar_day(2023, 8, 15, false, &found));
	assert_int_equal(found, day("2023-09-29"));
	assert_true(nx_lunar_day(2022, 12, 23, false, &found));
	assert_int_equal(found, day("2023-01-14"));
	/* leap months: the second of 2023, the sixth of 2025, the fourth of 2020 */
	assert_true(nx_lunar_day(2023, 2, 1, true, &found));
	assert_int_equal(found, day("2023-03-22"));
	assert_true(nx_lunar_day(2025, 6, 1, true, &found));
	assert_int_equal(found, day("2025-07-25"));
	assert_true(nx_lunar_day(2020, 4, 1, true, &found));
	assert_int_equal(found, day("2020-05-23"));
	assert_false(nx_lunar_day(2023, 3, 1, true, &found));
	assert_false(nx_lunar_day(2022, 2, 1, true, &found));
	/* no such day, no such year */
	assert_false(nx_lunar_day(2022, 13, 1, false, &found));
	assert_false(nx_lunar_day(2022, 0, 1, false, &found));
	assert_false(nx_lunar_day(2022, 1, 31, false, &found));
	assert_false(nx_lunar_day(2022, 1, 0, false, &found));
	assert_false(nx_lunar_day(NX_LUNAR_FIRST - 1, 1, 1, false, &found));
	assert_false(nx_lunar_day(NX_LUNAR_LAST + 1, 1, 1, false, &found));
}

/* The lunar day of each day is one more than that of the day before, or the
 * first of the next month; and it is the same day back. */
static void
test_every_lunar_day(void **state)
{
	NxYmd		before = {0};
	int			leaps = 0;

	(void) state;
	for (NxDay d = day("1950-03-01"); d < day("2050-01-01"); d++)
	{
		NxYmd		lunar;
		bool		leap;
		NxDay		back;

		if (!nx_lunar_of(d, &lunar, &leap) ||
			!nx_lunar_day(lunar.year, lunar.month, lunar.day, leap, &back) ||
			back != d ||
			(before.day && lunar.day != before.day + 1 &&
			 (lunar.day != 1 || before.day < 29)))
			fail_msg("day %d", d);
		leaps += leap && lunar.day == 1;
		before = lunar;
	}
	/* seven leap months in nineteen years */
	assert_true(leaps >= 36 && leaps <= 38);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_days),
		test_case(test_every_day),
		test_case(test_valid),
		test_case(test_weeks),
		test_case(test_new_year),
		test_case(test_feasts),
		test_case(test_every_lunar_day),
	};

	return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
