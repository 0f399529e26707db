/*
 * event_sel.c
 *	  How many rows a containment will find, for the planner.
 *
 * Of a column of news_event, ANALYZE has counted codes, names and the like
 * (event_stats.c), and the histogram tells how periods are spread:
 *
 *		what is done	the code with the actor was counted, too; a predicate
 *						has about one code, so the rarer of the two counts
 *		office			goes with the actor; counts only without one
 *		target, place, each programme, period
 *						taken as independent of the rest
 *
 * Of a column of news_event[] PostgreSQL keeps how many elements an array has,
 * and a histogram only where arrays are small.  Where that does not help, and
 * before ANALYZE, a field is taken to be as it is in news.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "event_stats.h"

PG_FUNCTION_INFO_V1(news_event_contains_sel);
PG_FUNCTION_INFO_V1(news_event_contained_sel);

/* The fraction of events with one value of a field, if nothing is known. */
#define DEFAULT_CODE		0.1
#define DEFAULT_PLANNED		0.05
#define DEFAULT_PREDICATE	0.01
#define DEFAULT_ACTOR		0.005
#define DEFAULT_OFFICE		0.01
#define DEFAULT_TARGET		0.005
#define DEFAULT_ABOUT		0.01
#define DEFAULT_REST		0.001	/* content, span */
#define DEFAULT_DAYS		1825	/* all of them */
#define DEFAULT_ELEMENTS	5

typedef struct Stats
{
	AttStatsSlot keys,
				histogram;
	bool		has_keys,
				has_histogram;
} Stats;

/* ---- Keys ---- */

/* The fraction of events with a key, or the default; is it known? */
static bool
look_up(const Stats *stats, GinKey key, double otherwise, double *fraction)
{
	GinKeyList	list = {0};
	bool		exact = gin_add_key(&list, key);
	const bytea *wanted = (const bytea *) DatumGetPointer(list.key[0]);
	int			low = 0;
	int			high;

	*fraction = otherwise;
	if (!stats->has_keys)
		return false;
	high = exact ? stats->keys.nvalues : 0;
	while (low < high)
	{
		int			mid = low + (high - low) / 2;
		int			order = compare_bytea(wanted, (const bytea *)
										  DatumGetPointer(stats->keys.values[mid]));

		if (order == 0)
		{
			*fraction = stats->keys.numbers[mid];
			return true;
		}
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	/* it is rarer than what was kept */
	*fraction = stats->keys.numbers[stats->keys.nvalues] / 2;
	return false;
}

static double
part_fraction(const Stats *stats, const GinPart *part, double otherwise)
{
	double		fraction;

	if (!gin_has(part))
		return 1;
	(void) look_up(stats, gin_with(gin_begin(0), part), otherwise, &fraction);
	return fraction;
}

/* What is done, by whom, as done or as planned. */
static double
what_fraction(const Stats *stats, const NewsEvent *pattern,
			  const GinParts *parts, int variant)
{
	double		likely = variant == 1 ? DEFAULT_PLANNED : 1 - DEFAULT_PLANNED;
	double		actor = part_fraction(stats, &parts->actor, DEFAULT_ACTOR);
	double		result = 1;
	double		fraction;

	if (news_event_has(pattern, NEWS_EVENT_CODE))
	{
		GinKey		code = gin_begin(GIN_CODED(pattern, variant));

		(void) look_up(stats, code, DEFAULT_CODE * likely, &fraction);
		result = fraction * actor;
		if (gin_has(&parts->actor) &&
			(look_up(stats, gin_with(code, &parts->actor), result, &fraction) ||
			 fraction < result))
			result = fraction;
	}
	if (gin_has(&parts->predicate))
	{
		(void) look_up(stats, gin_with(gin_begin(GIN_NOT_CODED(variant)),
									   &parts->predicate),
					   DEFAULT_PREDICATE * likely, &fraction);
		result = Min(result, fraction * actor);
	}
	return result;
}

/* ---- Periods ---- */

/* The first day; periods are ordered by it, an event without one is last. */
static double
first_day(const NewsEvent *event)
{
	if (!news_event_has(event, NEWS_EVENT_PERIOD))
		return INFINITY;
	return (event->flags & NEWS_EVENT_OPEN_START) != 0 ? -INFINITY :
		event->first;
}

/* The part of the histogram that is before a day. */
static double
histogram_before(const AttStatsSlot *histogram, double day)
{
	double		below = -INFINITY;
	double		above = INFINITY;
	double		within = 0.5;
	int			i;

	for (i = 0; i < histogram->nvalues; i++)
	{
		above = first_day(news_event_from_datum(histogram->values[i]));
		if (above >= day)
			break;
		below = above;
	}
	if (i == 0)
		return 0;
	if (i == histogram->nvalues)
		return 1;
	if (!isinf(below) && !isinf(above))
		within = (day - below) / (above - below);
	return (i - 1 + within) / (histogram->nvalues - 1);
}

/* The fraction of events that begin within the pattern's period. */
static double
period_fraction(const Stats *stats, const NewsEvent *pattern)
{
	bool		open_start = (pattern->flags & NEWS_EVENT_OPEN_START) != 0;
	bool		open_end = (pattern->flags & NEWS_EVENT_OPEN_END) != 0;
	double		first = open_start ? -INFINITY : pattern->first;
	double		end = open_end ? INFINITY : pattern->end;

	if (!news_event_has(pattern, NEWS_EVENT_PERIOD))
		return 1;
	if (!stats->has_histogram || stats->histogram.nvalues < 2)
		return Min(1, (end - first) / DEFAULT_DAYS);
	return histogram_before(&stats->histogram, end) -
		histogram_before(&stats->histogram, first);
}

/* ---- A pattern ---- */

/* The fraction of events that are not null which contain the pattern. */
static double
pattern_fraction(const Stats *stats, const NewsEvent *pattern)
{
	GinParts	parts;
	double		result = 0;

	gin_parts(pattern, false, &parts);
	for (int variant = 0; variant < 2; variant++)
		if (gin_wants(pattern, variant))
			result += what_fraction(stats, pattern, &parts, variant);
	if (!gin_has(&parts.actor))
		result *= part_fraction(stats, &parts.office, DEFAULT_OFFICE);
	result *= part_fraction(stats, &parts.target, DEFAULT_TARGET);
	for (int i = 0; i < Min(parts.nabout, GIN_MAX_ABOUT); i++)
		result *= part_fraction(stats, &parts.about[i], DEFAULT_ABOUT);
	result *= period_fraction(stats, pattern);
	if (news_event_has(pattern, NEWS_EVENT_CONTENT))
		result *= DEFAULT_REST;
	if (news_event_has(pattern, NEWS_EVENT_SPAN))
		result *= DEFAULT_REST;
	return result;
}

/* ---- Columns ---- */

/*
 * Of a column of events: those values that are common are tried, the keys and
 * the histogram tell of the others.
 */
static double
column_fraction(VariableStatData *column, Oid operator, Oid collation,
				Datum pattern, bool on_left)
{
	Stats		stats = {0};
	HeapTuple	tuple = column->statsTuple;
	FmgrInfo	function;
	double		common,
				rest,
				result;

	if (!HeapTupleIsValid(tuple))
		return pattern_fraction(&stats, news_event_from_datum(pattern));

	fmgr_info(get_opcode(operator), &function);
	result = mcv_selectivity(column, &function, collation, pattern, on_left,
							 &common);
	rest = 1 - common - ((Form_pg_statistic) GETSTRUCT(tuple))->stanullfrac;

	stats.has_keys = get_attstatsslot(&stats.keys, tuple,
									  STATISTIC_KIND_EVENT_KEYS, InvalidOid,
									  ATTSTATSSLOT_VALUES |
									  ATTSTATSSLOT_NUMBERS) &&
		stats.keys.nnumbers == stats.keys.nvalues + 1;
	stats.has_histogram = get_attstatsslot(&stats.histogram, tuple,
										   STATISTIC_KIND_HISTOGRAM,
										   InvalidOid, ATTSTATSSLOT_VALUES);
	result += Max(rest, 0) *
		pattern_fraction(&stats, news_event_from_datum(pattern));
	free_attstatsslot(&stats.keys);
	free_attstatsslot(&stats.histogram);
	return result;
}

/* The average number of different events in an array of the column. */
static double
average_elements(const VariableStatData *column)
{
	AttStatsSlot slot;
	double		result = DEFAULT_ELEMENTS;

	if (!HeapTupleIsValid(column->statsTuple) ||
		!get_attstatsslot(&slot, column->statsTuple, STATISTIC_KIND_DECHIST,
						  InvalidOid, ATTSTATSSLOT_NUMBERS))
		return result;
	if (slot.nnumbers > 0)
		result = slot.numbers[slot.nnumbers - 1];
	free_attstatsslot(&slot);
	return result;
}

/* The selectivity of an event, or an array of them, containing a pattern. */
static Datum
containment(FunctionCallInfo fcinfo, bool event_on_left)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	Oid			operator = PG_GETARG_OID(1);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			varRelid = PG_GETARG_INT32(3);
	VariableStatData column;
	Node	   *other;
	bool		on_left;
	double		result = DEFAULT_MATCHING_SEL;

	if (!get_restriction_variable(root, args, varRelid, &column, &other,
								  &on_left))
		PG_RETURN_FLOAT8(result);
	if (on_left == event_on_left && IsA(other, Const))
	{
		const Const *constant = (const Const *) other;

		if (constant->constisnull)
		{
			ReleaseVariableStats(column);
			PG_RETURN_FLOAT8(0);
		}
		if (!OidIsValid(get_element_type(getBaseType(column.vartype))))
			result = column_fraction(&column, operator, PG_GET_COLLATION(),
									 constant->constvalue, on_left);
		else
		{
			Stats		none = {0};
			NewsEvent  *pattern = news_event_from_datum(constant->constvalue);

			result = 1 - pow(1 - pattern_fraction(&none, pattern),
							 average_elements(&column));
			result = generic_restriction_selectivity(root, operator,
													 PG_GET_COLLATION(), args,
													 varRelid, result);
		}
	}
	ReleaseVariableStats(column);
	CLAMP_PROBABILITY(result);
	PG_RETURN_FLOAT8(result);
}

/*
 * news_event_contains_sel(internal, oid, internal, integer) -> float8
 *		For @>, of events and of arrays of them.
 */
Datum
news_event_contains_sel(PG_FUNCTION_ARGS)
{
	return containment(fcinfo, true);
}

/*
 * news_event_contained_sel(internal, oid, internal, integer) -> float8
 *		For <@.
 */
Datum
news_event_contained_sel(PG_FUNCTION_ARGS)
{
	return containment(fcinfo, false);
}
