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
 *			publication; else, without publication, to the day that the story
 *			is told from, if the text tells its year (anchor_lead.c).
 *
 * Example, published 2022-01-05: "Ngày 28/12, tòa tuyên án. Hôm sau, ông A
 * kháng cáo." -> 28 December of 2021 is 8 days away, of 2022 almost a year:
 * 2021-12-28; the day after the one last named: 2021-12-29.
 */
#include "anchor.h"

#define SAME_TIME	120			/* days between bare dates of one year */

/* Is a day after today, as far as both are known? */
static bool
is_ahead(const NxAnchor *a, const NxMoment *m)
{
	const NxMoment *now = &a->today;

	if (now->day == 0 || now->month == 0 ||
		(now->year == NX_NO_YEAR) != (m->year == NX_NO_YEAR))
		return false;
	return nx_day_in_year(m, m->year == NX_NO_YEAR ? 2000 : m->year) >
		nx_day_in_year(now, now->year == NX_NO_YEAR ? 2000 : now->year);
}

/*
 * Is a day no "today" beside one named before it?  A day of the same story
 * that is earlier; a day of some year where that of the story is not said.
 */
static bool
is_older(const NxMoment *m, const NxMoment *before)
{
	int32_t		away;

	if (before->day == 0 || before->month == 0)
		return false;
	if ((m->year == NX_NO_YEAR) != (before->year == NX_NO_YEAR))
		return m->year != NX_NO_YEAR;
	away = nx_day_in_year(before, before->year == NX_NO_YEAR ? 2000 :
						  before->year) -
		nx_day_in_year(m, m->year == NX_NO_YEAR ? 2000 : m->year);
	return away > 0 && (m->year != NX_NO_YEAR || away < SAME_TIME);
}

/* Remember what was named, for the references that follow. */
static void
remember(NxAnchor *a, const NxDateRaw *raw, const NxResolved *r)
{
	const NxMoment *m = r->interval ? &r->b : &r->a;
	bool		inherits = a->any && a->last.sentence == r->sentence &&
		a->last.story;

	if (!nx_has_moment(&raw->a) || raw->every || r->a.vague)
		return;
	if (raw->bracket && raw->role == NX_R_YEAR && a->any &&
		a->last.sentence == r->sentence)
		return;					/* Sao Biển 2019 (SB 2019) */
	a->last = *r;
	a->last.story |= inherits && !nx_has(&raw->a, NX_F_BASE) &&
		r->a.role <= NX_R_SEASON;
	a->any = true;
	if (!nx_years(r))
	{
		a->span = *r;
		a->any_span = true;
	}
	if (m->vague || m->role != NX_R_DAY)
		m = &r->a;
	if (!m->vague && m->role == NX_R_DAY && m->day && m->month)
	{
		a->day = *m;
		a->day.part = 0;
		a->day.hour = -1;
		a->day_sentence = r->sentence;
		a->day_story = a->last.story && !raw->until;
		a->day_aside = raw->aside || raw->interval;
		if (!a->day_aside && (raw->kind == NX_TIME || !is_ahead(a, &a->day)))
			a->main = a->day;
		if (!nx_has(&raw->a, NX_F_LUNAR) && !raw->issue)
		{
			if (!a->day_aside && !is_older(&a->day, &a->plain))
			{
				a->plain = a->day;
				a->plain_part = nx_plain_day(&raw->a) ? m->part : NX_P_NONE;
			}
			if (a->day.year != NX_NO_YEAR)
				a->full = a->day;
		}
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
	return !next->interval && nx_plain_day(&next->a) ? &next->a : NULL;
}

/* "hôm nay (19/7)" tells the day; so does "sáng nay 10-9", one point that
 * kept only the day but has its shift. */
static void
find_today(NxAnchor *a)
{
	NxDoc	   *doc = a->doc;

	for (uint32_t i = 0; i < doc->date.n && !a->told; i++)
	{
		const NxDateRaw *raw = doc->date.v[i].raw;
		const NxPoint *next;
		NxMoment	m = nx_no_moment(NX_R_DAY);
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
		a->today = nx_shift_moment(&m, NX_U_DAY, -shift);
		a->told = true;
	}
}

/* ---- "9 tháng" for "9 tháng đầu năm" ---- */

/* How many months a reference counts, by nothing else; 0: none. */
static int32_t
months_of(const NxPoint *p, int32_t shape)
{
	int32_t		n = nx_get(p, NX_F_AMOUNT, 0);

	return nx_get(p, NX_F_SHAPE, 0) == shape &&
		nx_get(p, NX_F_UNIT, -1) == NX_U_MONTH && n > 1 && n < 12 &&
		!nx_has(p, NX_F_LEAST) && !nx_has(p, NX_F_TENTHS) &&
		!nx_has(p, NX_F_MORE) ? n : 0;
}

static void
remember_months(NxAnchor *a, const NxPoint *p, int32_t year)
{
	int32_t		n = months_of(p, NX_SH_FIRST);

	if (n != 0 && (a->months[n] == 0 || year > a->months[n]))
		a->months[n] = year;
}

/* Once its first months are named, so many months are those of the year. */
static bool
is_short_form(const NxAnchor *a, const NxDateRaw *raw, NxDateRaw *full)
{
	int32_t		n = months_of(&raw->a, NX_SH_DURATION);

	if (n == 0 || a->months[n] == 0 || raw->interval)
		return false;
	*full = *raw;
	full->kind = NX_INTERVAL;
	nx_set(&full->a, NX_F_SHAPE, NX_SH_FIRST);
	if (a->months[n] != NX_NO_YEAR)
		nx_set(&full->a, NX_F_YEAR, a->months[n]);
	return true;
}

/* ---- the stage ---- */

static NxDateKind
kind_of(const NxDateRaw *raw, const NxResolved *r)
{
	if (raw->every)
		return NX_SET;
	if (!nx_has_moment(&raw->a))
		return (NxDateKind) raw->kind;
	if (r->interval)
		return NX_INTERVAL;
	if (r->a.role == NX_R_DAY && (r->a.part || r->a.hour >= 0))
		return NX_TIME;
	return NX_DATE;
}

static NxStr
value_of(NxAnchor *a, const NxDateRaw *raw, const NxResolved *r,
		 const NxPeriod *period)
{
	char		s[2 * NX_DATE_VALUE];
	uint32_t	n = 0;

	switch (nx_get(&raw->a, NX_F_SHAPE, NX_SH_POINT))
	{
		case NX_SH_AHEAD:
			if (period->known && nx_get(&raw->a, NX_F_UNIT, 0) == NX_U_DAY)
			{
				NxMoment	m = nx_no_moment(NX_R_DAY);

				nx_set_moment_day(&m, period->first);
				n = nx_moment_value(&m, s, n);
				s[n++] = '/';
				nx_set_moment_day(&m, period->end - 1);
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
period_of(const NxDateRaw *raw, const NxResolved *r, NxPeriod period)
{
	NxPeriod	end;

	if (!nx_has_moment(&raw->a))
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
	NxAnchor	a;
	uint32_t	kept = 0;

	memset(&a, 0, sizeof(a));
	a.doc = doc;
	a.lead_ref = -1;
	a.lead = NX_DAY_UNKNOWN;
	a.published = published;
	a.today = a.day = a.main = a.plain = a.full =
		nx_no_moment(NX_R_DAY);
	if (published != NX_DAY_UNKNOWN)
		nx_set_moment_day(&a.today, published);
	else
		find_today(&a);
	if (published == NX_DAY_UNKNOWN)
		nx_find_lead(&a);

	/* "hôm nay (19/7)": the year of today is that of any bare date */
	if (a.told && a.today.year == NX_NO_YEAR)
		a.today.year = nx_find_year(&a, a.today.month, a.today.day, 0);

	result->dates = nx_alloc(doc, (doc->date.n + 1) * sizeof(NxDate));
	for (uint32_t i = 0; i < doc->date.n; i++)
	{
		NxDateRef  *ref = &doc->date.v[i];
		const NxDateRaw *raw = ref->raw;
		NxDate	   *date = &result->dates[kept];
		NxPeriod	period = {.known = false};
		NxResolved	r;
		NxDateRaw	full;

		if (is_short_form(&a, raw, &full))
			raw = &full;
		a.sentence = nx_sentence_of(doc, ref->at.first);
		a.beside = raw->interval ? NULL : day_beside(doc, i, '(');
		ref->date = NULL;
		if (!nx_resolve_date(&a, raw, &r, &period))
			continue;			/* no such day */
		date->span = nx_span(doc, ref->at);
		date->kind = kind_of(raw, &r);
		date->modifier = (NxModifier)
			nx_get(&raw->a, NX_F_MOD,
				   nx_has_moment(&raw->a) ? raw->modifier : NX_MOD_NONE);
		date->period = period_of(raw, &r, period);
		if (raw->every)
			r.a.year = NX_NO_YEAR;
		date->value = value_of(&a, raw, &r, &period);
		if ((int32_t) i == a.lead_ref && a.lead == NX_DAY_UNKNOWN &&
			nx_full_day(&r.a) && r.a.year >= NX_HISTORY)
			a.lead = nx_day_of(r.a.year, r.a.month, r.a.day);
		remember(&a, raw, &r);
		remember_months(&a, &raw->a, r.a.year);
		ref->date = date;
		kept++;
	}
	result->ndates = kept;
}
