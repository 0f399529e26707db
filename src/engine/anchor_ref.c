/*
 * anchor_ref.c
 *	  From a reference to its moments: one, or the two ends of an interval.
 *
 * Most references are one point (anchor_point.c).  Here are those that are
 * more: two ends, of which the second takes from the first what it does not
 * say; "8 tháng đầu năm"; "10 năm qua"; "cùng kỳ năm ngoái", which is the
 * time last named, a year before.
 */
#include "anchor.h"

#define JUST_NAMED	5			/* sentences */

/* The present, as the end of an interval: the day of publication. */
static NxMoment
present(const NxAnchor *a)
{
	NxMoment	m = nx_vague_moment(NX_SH_PRESENT);

	if (a->published != NX_DAY_UNKNOWN)
	{
		m = nx_no_moment(NX_R_DAY);
		nx_set_moment_day(&m, a->published);
	}
	return m;
}

/* The first or last months or quarters of a year. */
static void
part_of_year(const NxAnchor *a, const NxPoint *p, NxResolved *r)
{
	int32_t		unit = nx_get(p, NX_F_UNIT, NX_U_MONTH);
	int32_t		n = nx_get(p, NX_F_AMOUNT, 1);
	int32_t		all = unit == NX_U_QUARTER ? 4 : 12;
	bool		last = p->v[NX_F_SHAPE] == NX_SH_LAST;
	NxMoment	m = nx_no_moment(unit == NX_U_QUARTER ? NX_R_QUARTER :
							  NX_R_MONTH);

	if (nx_has(p, NX_F_YEAR))
		m.year = p->v[NX_F_YEAR];
	else if (nx_has(p, NX_F_BASE))
	{
		NxMoment	now = nx_anchor_today(a);

		m.year = nx_shift_moment(&now, NX_U_YEAR,
								 nx_get(p, NX_F_SHIFT, 0)).year;
	}
	else
		m.year = nx_bare_year(a, 0, false);
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

/*
 * The days, months, years up to today, or from tomorrow on; "3 ngày tiếp
 * theo" are those behind the day last named.
 */
static bool
around_today(const NxAnchor *a, const NxPoint *p, NxPeriod *period)
{
	int32_t		n = nx_get(p, NX_F_AMOUNT, -1);
	bool		ahead = p->v[NX_F_SHAPE] == NX_SH_AHEAD;
	int32_t		sign = ahead ? 1 : -1;
	NxYmd		ymd;
	NxDay		other = 0,
				from = a->published;

	if (nx_get(p, NX_F_BASE, 0) == NX_B_NAMED && nx_full_day(&a->day))
		from = nx_day_of(a->day.year, a->day.month, a->day.day);
	if (from == NX_DAY_UNKNOWN || n < 1 || n > 3000)
		return false;
	ymd = nx_ymd_of(from);
	switch (nx_get(p, NX_F_UNIT, NX_U_DAY))
	{
		case NX_U_DAY:
			other = from + sign * n;
			break;
		case NX_U_WEEK:
			other = from + sign * n * 7;
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
			other = from +
				(nx_get(p, NX_F_UNIT, 0) == NX_U_HOUR ?
				 sign * (n / 24) : 0);
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
	period->first = ahead ? from + 1 : other;
	period->end = ahead ? other + 1 : from + 1;
	/* three days are three: those before today, "ba ngày nay" with it */
	if (nx_get(p, NX_F_UNIT, NX_U_DAY) == NX_U_DAY && !ahead)
	{
		period->first += nx_get(p, NX_F_CUE, 0) > 0;
		period->end -= nx_get(p, NX_F_CUE, 0) <= 0;
	}
	if (nx_get(p, NX_F_UNIT, 0) >= NX_U_HOUR &&
		nx_get(p, NX_F_UNIT, 0) <= NX_U_SECOND && ahead)
		period->first = from;
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
same_period(const NxAnchor *a, const NxPoint *p, NxResolved *r)
{
	int32_t		by = nx_get(p, NX_F_SHIFT, -1);

	if (a->any_span && !a->span.a.vague && a->span.a.year != NX_NO_YEAR)
	{
		const NxMoment *end = a->span.interval ? &a->span.b : &a->span.a;

		r->a = a->span.a;
		r->b = a->span.b;
		r->interval = a->span.interval;
		if (nx_has(p, NX_F_YEAR))
			by = p->v[NX_F_YEAR] -
				(end->vague || end->year == NX_NO_YEAR ? r->a.year : end->year);
		r->interval &= !r->b.vague;
		shift_year(&r->a, by);
		shift_year(&r->b, by);
		return;
	}
	r->a = nx_no_moment(NX_R_YEAR);
	if (nx_has(p, NX_F_YEAR))
		r->a.year = p->v[NX_F_YEAR];
	else if (a->published != NX_DAY_UNKNOWN)
		r->a.year = nx_ymd_of(a->published).year + by;
}

/* One end of a reference. */
static bool
find_end(const NxAnchor *a, const NxPoint *p, uint8_t role, bool is_end,
		 NxMoment *m)
{
	int32_t		shape = nx_get(p, NX_F_SHAPE, NX_SH_POINT);

	if (role == NX_R_NOW && (is_end || shape == NX_SH_PRESENT))
		*m = present(a);
	else if (shape == NX_SH_PAST || shape == NX_SH_PRESENT ||
			 shape == NX_SH_FUTURE)
		*m = nx_vague_moment((uint8_t) shape);
	else
		return nx_find_moment(a, p, role, m);
	return true;
}

static int32_t
days_away(const NxAnchor *a, const NxMoment *m)
{
	NxDay		day = nx_day_of(m->year, m->month, m->day ? m->day : 15);

	return day > a->published ? day - a->published : a->published - day;
}

/*
 * Two ends without a year: that of the end which is nearer to publication
 * counts.  "23/1 - 22/4", published in August, is over.
 */
static void
take_nearer_year(const NxAnchor *a, const NxDateRaw *raw, NxPoint *start)
{
	NxMoment	from,
				to;

	if (a->published == NX_DAY_UNKNOWN || !nx_lacks_year(start) ||
		!nx_lacks_year(&raw->b) ||
		!nx_find_moment(a, start, raw->role, &from) ||
		!nx_find_moment(a, &raw->b, raw->role_b, &to) ||
		days_away(a, &to) >= days_away(a, &from))
		return;
	if (nx_day_of(to.year, from.month, from.day ? from.day : 15) >
		nx_day_of(to.year, to.month, to.day ? to.day : 15))
		to.year--;
	nx_set(start, NX_F_YEAR, to.year);
}

/* The second end of an interval takes the year after the first. */
static bool
find_ends(NxAnchor *a, const NxDateRaw *raw, NxResolved *r)
{
	NxPoint		start = raw->a,
				end = raw->b;
	const NxMoment *m = &r->a;

	if (raw->role_b == NX_R_NOW && !nx_has(&start, NX_F_CUE))
		nx_set(&start, NX_F_CUE, -1);	/* it has begun */
	else
		take_nearer_year(a, raw, &start);
	if (!find_end(a, &start, raw->role, false, &r->a))
		return false;
	if (raw->role == NX_R_NOW && nx_has(&end, NX_F_LUNAR))
		nx_set(&end, NX_F_CUE, 1);	/* từ nay đến Tết: the next one */
	if (!m->vague && m->role <= NX_R_SEASON)
	{
		/* 15h45 đến 16h: of one day; ngày 3/2 đến ngày 10: of one month */
		if ((nx_has(&end, NX_F_HOUR) || raw->role_b == NX_R_PART) &&
			!nx_has(&end, NX_F_DAY) && !nx_has(&end, NX_F_BASE) && m->day)
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
bool
nx_resolve_date(NxAnchor *a, const NxDateRaw *raw, NxResolved *r,
				NxPeriod *period)
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
			/* "thời gian này" is now, unless one has just been named */
			if (a->any && !nx_unknown_year(&a->last.a) &&
				(nx_get(p, NX_F_CUE, 0) <= 0 ||
				 a->sentence - a->last.sentence <= JUST_NAMED))
			{
				*r = a->last;
				r->sentence = a->sentence;
			}
			else
				r->a = nx_vague_moment(nx_get(p, NX_F_CUE, 0) < 0 ?
									   NX_SH_PAST : NX_SH_PRESENT);
			return true;
		case NX_SH_SAME:
			same_period(a, p, r);
			return true;
		case NX_SH_POINT:
			break;
		case NX_SH_PAST:
		case NX_SH_PRESENT:
		case NX_SH_FUTURE:
			r->a = nx_vague_moment((uint8_t) p->v[NX_F_SHAPE]);
			return true;
		default:
			return true;		/* durations and sets need nothing */
	}
	if (!nx_find_moment(a, p, raw->role, &r->a))
		return false;
	if (nx_has(p, NX_F_TOYEAR))
	{
		r->interval = true;
		r->b = r->a;
		r->a.role = r->b.role = NX_R_YEAR;
		r->b.year = p->v[NX_F_TOYEAR];
	}
	r->story = nx_has(p, NX_F_YEAR) && !raw->title && !raw->issue &&
		!(raw->bracket && raw->role == NX_R_YEAR) &&
		!(raw->name && a->published != NX_DAY_UNKNOWN);
	return true;
}

bool
nx_has_moment(const NxPoint *p)
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
