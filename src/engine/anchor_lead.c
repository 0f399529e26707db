/*
 * anchor_lead.c
 *	  The year of a text without a day of publication.
 *
 * Its first day without a year, the lead, is the one that the story is told
 * from.  Full dates tell its year.  Most are over, so that the lead is soon
 * behind them; what begins, or is due, may be ahead.  The kinds of evidence,
 * the strongest first; of each kind, the latest:
 *
 *		day			another day with its year
 *		start		one behind "từ", or of an interval: a little ahead, perhaps
 *		month		a month with its year, the same or an earlier one
 *		issue		the day of issue of a document, which is often old
 *		deadline	a day behind "trước" or "đến"
 *		quarter		a quarter with its year, or a month that something ends in
 *		year end	"cuối năm 2018", in its last months
 *
 * A year named later than the one so found says that the text is younger.
 * Else the year whose months the text counts ("6 tháng đầu năm 2019"), that
 * it plans in the first of them, or that stands alone behind the lead in its
 * sentence.
 *
 *		Sáng 31/7, ... kể từ ngày 12/7/2019		->	2019
 *		Ngày 28/5, ... ngày 29/5/2017			->	none: that is over
 */
#include "anchor.h"

enum
{
	BY_DAY,
	BY_START,
	BY_MONTH,
	BY_ISSUE,
	BY_DEADLINE,
	BY_QUARTER,
	BY_YEAR_END,
	NEVIDENCE
};

/* How many days the lead may be before and after such a date; that of a month
 * or quarter is its middle, that of a year's end the first of December. */
static const struct
{
	int32_t		before,
				after;
}			reach[NEVIDENCE] =
{
	[BY_DAY] = {0, 90},
	[BY_START] = {15, 90},
	[BY_MONTH] = {15, 75},
	[BY_ISSUE] = {0, 10},
	[BY_DEADLINE] = {180, 15},
	[BY_QUARTER] = {60, 75},
	[BY_YEAR_END] = {60, 31},
};

#define LAST_YEAR		2200
#define ROUND_YEAR		5			/* such years are goals: 2020, 2035 */
#define FIRST_MONTHS	3			/* in which they plan the same year */

/* What the whole text tells. */
typedef struct Evidence
{
	int32_t		month,			/* of the lead */
				day;
	int32_t		year[NEVIDENCE];	/* of the lead, NX_NO_YEAR */
	int32_t		known;			/* the latest but for deadlines */
	int32_t		half;			/* the latest of "6 tháng đầu năm 2019" */
	int32_t		early;			/* the latest of "đầu năm 2019", "giữa" */
	int32_t		planned;		/* the latest of "kế hoạch năm 2019" */
	int32_t		any;			/* the latest, also a law's, or a period's */
} Evidence;

/*
 * The first day without a year that the story is in; else the first one, else
 * the first month; -1: none.  Its point goes to *p.
 */
static int32_t
lead_of(const NxDoc *doc, const NxPoint **p)
{
	int32_t		lead = -1,
				best = -1;

	for (uint32_t i = 0; i < doc->date.n && best < 2; i++)
	{
		const NxDateRaw *raw = doc->date.v[i].raw;
		const NxPoint *point = raw->interval && !nx_lacks_year(&raw->a) ?
			&raw->b : &raw->a;
		int32_t		rank = !nx_has(point, NX_F_DAY) ? 0 : raw->aside ? 1 : 2;

		if (!raw->every && nx_lacks_year(point) && rank > best)
		{
			*p = point;
			lead = (int32_t) i;
			best = rank;
		}
	}
	return lead;
}

static void
weigh(Evidence *e, int kind, NxDay at)
{
	int32_t		year = nx_ymd_of(at).year;

	for (int32_t y = year - 1; y <= year + 1; y++)
	{
		int32_t		day = e->day ? e->day : 15;
		int32_t		away;

		if (!nx_valid_ymd(y, e->month, day))
			continue;
		away = nx_day_of(y, e->month, day) - at;
		if (away >= -reach[kind].before && away <= reach[kind].after &&
			(kind != BY_MONTH || away >= 0 ||
			 e->month == nx_ymd_of(at).month) &&
			y > e->year[kind])
			e->year[kind] = y;
	}
}

/* The latest years of each kind. */
static void
note_year(NxAnchor *a, Evidence *e, const NxDateRaw *raw, const NxPoint *p,
		  bool due)
{
	int32_t		year = p->v[NX_F_YEAR];
	int32_t		shape = nx_get(p, NX_F_SHAPE, NX_SH_POINT);
	int32_t		mod = nx_get(p, NX_F_MOD, NX_MOD_NONE);
	bool		alone = raw->role == NX_R_YEAR;

	if ((shape == NX_SH_FIRST || shape == NX_SH_LAST) && year > e->half)
		e->half = year;
	if (alone && !raw->interval && !raw->until && year > e->early &&
		(mod == NX_MOD_START || mod == NX_MOD_MID))
		e->early = year;
	if (raw->plan && !raw->interval && !due && year > e->planned)
		e->planned = year;
	if (!(due && raw->role == NX_R_DAY) && year > e->known)
		e->known = year;

	/* what was reached, unless by the end of a year; no period, no goal */
	if (!raw->end && !(alone && raw->interval) && !nx_has(p, NX_F_TOYEAR) &&
		(!due || (alone && raw->modifier != NX_MOD_BEFORE)) &&
		year % ROUND_YEAR != 0 && year > a->last_year)
		a->last_year = year;
}

/* One end of a reference. */
static void
read_point(NxAnchor *a, Evidence *e, const NxDateRaw *raw, const NxPoint *p)
{
	int32_t		year = nx_get(p, NX_F_YEAR, 0);
	bool		due = raw->until || raw->modifier == NX_MOD_BEFORE;

	if (year < NX_HISTORY || year > LAST_YEAR || nx_has(p, NX_F_LUNAR))
		return;
	note_year(a, e, raw, p, due);
	if (nx_plain_day(p))
	{
		if (nx_valid_ymd(year, p->v[NX_F_MONTH], p->v[NX_F_DAY]))
			weigh(e, raw->issue ? BY_ISSUE : due ? BY_DEADLINE :
				  raw->interval || raw->aside ? BY_START : BY_DAY,
				  nx_day_of(year, p->v[NX_F_MONTH], p->v[NX_F_DAY]));
	}
	else if (nx_has(p, NX_F_MONTH))
		weigh(e, due || raw->interval ? BY_QUARTER : BY_MONTH,
			  nx_day_of(year, p->v[NX_F_MONTH], 15));
	else if (nx_has(p, NX_F_QUARTER))
		weigh(e, BY_QUARTER, nx_day_of(year, p->v[NX_F_QUARTER] * 3 - 1, 15));
	else if (raw->role == NX_R_YEAR && !raw->interval && !due &&
			 nx_get(p, NX_F_MOD, NX_MOD_NONE) == NX_MOD_END)
		weigh(e, BY_YEAR_END, nx_day_of(year, 12, 1));
}

/* The year that full dates tell; else what is counted, begun or planned. */
static int32_t
year_told(const NxAnchor *a, const Evidence *e)
{
	for (int k = 0; k < NEVIDENCE; k++)
	{
		int32_t		year = e->year[k];

		if (year != NX_NO_YEAR && a->last_year <= year + 1 &&
			(k != BY_DEADLINE || e->known == 0 || year <= e->known + 1))
			return year;
	}
	if (e->half != 0 && e->half >= a->last_year)
		return e->half;
	if (e->early != 0 && e->early >= e->any)
		return e->early;
	if (e->planned != 0 && e->planned >= a->last_year &&
		e->month <= FIRST_MONTHS)
		return e->planned;
	return NX_NO_YEAR;
}

/*
 * The year that a sentence names alone behind a day: "Tối 20/12, 9 đơn vị
 * nhận giải Sao Biển 2018".  None, if the text knows a later one.
 */
static int32_t
year_behind(const NxAnchor *a, uint32_t i)
{
	NxDoc	   *doc = a->doc;
	uint32_t	sentence = nx_sentence_of(doc, doc->date.v[i].at.first);

	while (++i < doc->date.n &&
		   nx_sentence_of(doc, doc->date.v[i].at.first) == sentence)
	{
		const NxDateRaw *raw = doc->date.v[i].raw;

		if (raw->name && !raw->title && !raw->bracket && !raw->until &&
			nx_get(&raw->a, NX_F_YEAR, 0) >= NX_HISTORY &&
			raw->a.v[NX_F_YEAR] >= a->last_year)
			return raw->a.v[NX_F_YEAR];
	}
	return NX_NO_YEAR;
}

void
nx_find_lead(NxAnchor *a)
{
	NxDoc	   *doc = a->doc;
	Evidence	e = {.month = 0};
	const NxPoint *p = NULL;
	int32_t		lead = lead_of(doc, &p);
	int32_t		year;

	if (lead >= 0)
	{
		e.month = p->v[NX_F_MONTH];
		e.day = nx_has(p, NX_F_DAY) ? p->v[NX_F_DAY] : 0;
		if (e.day < 0)
			e.day = 28;
	}
	for (int k = 0; k < NEVIDENCE; k++)
		e.year[k] = NX_NO_YEAR;
	for (uint32_t i = 0; i < doc->date.n; i++)
	{
		const NxDateRaw *raw = doc->date.v[i].raw;
		int32_t		named = nx_get(&raw->a, NX_F_YEAR, 0);

		if (named > e.any && named <= LAST_YEAR && !raw->until &&
			raw->modifier != NX_MOD_BEFORE)
			e.any = named;
		if (raw->title)
			continue;
		read_point(a, &e, raw, &raw->a);
		if (raw->interval)
			read_point(a, &e, raw, &raw->b);
	}
	a->lead_ref = lead;
	if (lead < 0)
		return;

	year = year_told(a, &e);
	if (year == NX_NO_YEAR && e.day != 0)
		year = year_behind(a, (uint32_t) lead);
	if (year != NX_NO_YEAR &&
		nx_valid_ymd(year, e.month, e.day ? e.day : 15))
		a->lead = nx_day_of(year, e.month, e.day ? e.day : 15);
}
