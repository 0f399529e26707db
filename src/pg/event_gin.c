/*
 * event_gin.c
 *	  GIN support: news_event_ops for news_event, news_event_array_ops for
 *	  news_event[], both for "@> pattern".
 *
 * A key is an int8: its kind in the top byte, below it a small number (a code,
 * a day, a month) or a hash of folded text.  Hashes may collide, and not all
 * of an event is in the keys, so every match is rechecked; the keys are chosen
 * so that next to nothing fails there:
 *
 *	- what is done: the code with planned or done, and the predicate likewise,
 *	  so that "planned" costs no key of its own.  A pattern that leaves it open
 *	  looks for both.  Every event has a code or a predicate, so every pattern
 *	  has a key and no search reads the whole index;
 *	- actor, office, target, place, each programme.  An actor is mostly looked
 *	  for with a code, so the two also have a key together;
 *	- the period.  Of one day, as nearly all are: the day and its month.  Of
 *	  more: first day, its month, last day, its month.  A pattern's period is
 *	  whole months and the single days at its ends: it contains an event whose
 *	  day is one of them, or whose first and last are.  That is exact, unlike
 *	  keys for every month that an event touches, which would find what only
 *	  overlaps.  Over 24 months, or without end, no keys are looked for.  Days
 *	  and months are of many events, and a pattern may have dozens of them, so
 *	  they also have keys together with the actor, the target, the place and
 *	  each programme, the first of which is taken that the pattern has.
 *
 * What the recheck is left to find, beside collisions: content and span (few
 * ask for those), periods without keys, programmes beyond GIN_MAX_ABOUT.
 *
 * In an array all must hold in the same event, which keys of parts cannot say:
 * that A spoke and B asked is not that A asked.  So a key of an array combines
 * what belongs together:
 *
 *	- the code with every subset of actor and target, each of these with none,
 *	  the place or one programme, each of these with none or one of the
 *	  period's keys;
 *	- the code with the office, with none or one of the period's keys;
 *	- the predicate alone and with the actor, each with none or one of the
 *	  period's keys, and with each other part.
 *
 * A pattern of code, actor, target, one of place and programme, and period is
 * one key, or alternatives for its days.  A false match needs two events of an
 * array that share code, actor and target, where one has the place and the
 * other the programme, or two longer periods that each have one end in the
 * pattern's.  An office hardly tells more than its holder, and a predicate
 * more than its code, so patterns of these with more than one other part make
 * do with several keys: then two events share the code and the office, or the
 * predicate, and differ in the rest.
 *
 *		{"code": "REQUEST", "actor": "Trần Sỹ Thanh", "period": one month}
 *
 *		event	(REQUEST done + actor, or REQUEST planned + actor) and (actor +
 *				month, or actor + first in month and actor + last in month)
 *		array	REQUEST done + actor + month, or REQUEST planned + actor + month,
 *				or (... + first in month and ... + last in month), twice
 */
#include "postgres.h"

#include "access/gin.h"
#include "access/stratnum.h"
#include "miscadmin.h"

#include "event_gin.h"

PG_FUNCTION_INFO_V1(news_event_gin_extract_value);
PG_FUNCTION_INFO_V1(news_event_gin_extract_query);
PG_FUNCTION_INFO_V1(news_event_array_gin_extract_value);
PG_FUNCTION_INFO_V1(news_event_array_gin_extract_query);
PG_FUNCTION_INFO_V1(news_event_gin_triconsistent);

#define STRATEGY_CONTAINS	1

/* ---- Both classes ---- */

/* Give the keys and their roles to GIN. */
static Datum
finish_query(FunctionCallInfo fcinfo, GinQuery *query)
{
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	Pointer   **extra_data = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *search_mode = (int32 *) PG_GETARG_POINTER(6);
	GinQuery   *copy = (GinQuery *) palloc(sizeof(GinQuery));

	/* Every pattern has a code or a predicate. */
	Assert(query->keys.n > 0 && query->nclauses <= GIN_MAX_CLAUSES);
	*copy = *query;
	*extra_data = (Pointer *) palloc0(sizeof(Pointer) * query->keys.n);
	(*extra_data)[0] = (Pointer) copy;
	*nkeys = query->keys.n;
	*search_mode = GIN_SEARCH_MODE_DEFAULT;
	PG_RETURN_POINTER(query->keys.key);
}

static bool
clause_holds(uint8 found)
{
	const uint8 done = GIN_FIRST(0) | GIN_LAST(0);
	const uint8 planned = GIN_FIRST(1) | GIN_LAST(1);

	return (found & GIN_WHOLE) != 0 || (found & done) == done ||
		(found & planned) == planned;
}

/*
 * news_event_gin_triconsistent(internal, int2, internal, int4, internal,
 *		internal, internal) -> "char"
 *		For both classes.  Never true for sure: see the top of this file.
 */
Datum
news_event_gin_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	int32		nkeys = PG_GETARG_INT32(3);
	Pointer    *extra_data = (Pointer *) PG_GETARG_POINTER(4);
	const GinQuery *query = (const GinQuery *) extra_data[0];
	uint8		found[GIN_MAX_CLAUSES] = {0};

	Assert(PG_GETARG_UINT16(1) == STRATEGY_CONTAINS);
	for (int32 i = 0; i < nkeys; i++)
		if (check[i] != GIN_FALSE)
			found[query->clause[i]] |= query->role[i];
	for (int i = 0; i < query->nclauses; i++)
		if (!clause_holds(found[i]))
			PG_RETURN_GIN_TERNARY_VALUE(GIN_FALSE);
	PG_RETURN_GIN_TERNARY_VALUE(GIN_MAYBE);
}

/* ---- One event ---- */

/* A key, if it is one, and its combinations with those of the period. */
static void
add_with_period(GinKeyList *keys, GinKey key, const GinKey *period,
				int nperiod)
{
	if (key == GIN_KEY_NONE)
		return;
	gin_add_key(keys, key);
	for (int i = 0; i < nperiod; i++)
		gin_add_key(keys, gin_combine(key, period[i]));
}

/*
 * news_event_gin_extract_value(news_event, internal, internal) -> internal
 */
Datum
news_event_gin_extract_value(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	bool		planned = (event->flags & NEWS_EVENT_PLANNED_TRUE) != 0;
	GinKeyList	keys = {0};
	GinKey		period[4];
	int			nperiod = gin_period_keys(event, period);
	GinParts	parts;

	gin_parts(event, &parts);
	if (news_event_has(event, NEWS_EVENT_CODE))
	{
		GinKey		code = gin_code_key(event, planned);

		gin_add_key(&keys, code);
		if (parts.actor != GIN_KEY_NONE)
			gin_add_key(&keys, gin_combine(code, parts.actor));
	}
	if (news_event_has(event, NEWS_EVENT_PREDICATE))
		gin_add_key(&keys, gin_predicate_key(event, planned));
	if (parts.office != GIN_KEY_NONE)
		gin_add_key(&keys, parts.office);
	for (int i = 0; i < nperiod; i++)
		gin_add_key(&keys, period[i]);
	add_with_period(&keys, parts.actor, period, nperiod);
	add_with_period(&keys, parts.target, period, nperiod);
	for (int i = 0; i < parts.nabout; i++)
		add_with_period(&keys, parts.about[i], period, nperiod);

	*nkeys = keys.n;
	PG_RETURN_POINTER(keys.key);
}

/* A clause of a single key, if it is one. */
static void
add_clause(GinQuery *query, GinKey key)
{
	if (key == GIN_KEY_NONE)
		return;
	gin_add_query_key(query, key, GIN_WHOLE);
	query->nclauses++;
}

/* What the period of a pattern is looked for with. */
static GinKey
period_base(const GinParts *parts)
{
	if (parts->actor != GIN_KEY_NONE)
		return parts->actor;
	if (parts->target != GIN_KEY_NONE)
		return parts->target;
	return parts->nabout > 0 ? parts->about[0] : GIN_KEY_NONE;
}

/*
 * news_event_gin_extract_query(news_event, internal, int2, internal, internal,
 *		internal, internal) -> internal
 */
Datum
news_event_gin_extract_query(PG_FUNCTION_ARGS)
{
	NewsEvent  *pattern = PG_GETARG_NEWS_EVENT_P(0);
	GinQuery	query = {.nclauses = 0};
	GinParts	parts;

	gin_parts(pattern, &parts);
	if (news_event_has(pattern, NEWS_EVENT_CODE))
	{
		for (int variant = 0; variant < 2; variant++)
		{
			GinKey		code = gin_code_key(pattern, variant == 1);

			if (gin_wants(pattern, variant))
				gin_add_query_key(&query, parts.actor == GIN_KEY_NONE ? code :
								  gin_combine(code, parts.actor), GIN_WHOLE);
		}
		query.nclauses++;
	}
	else
		add_clause(&query, parts.actor);
	if (news_event_has(pattern, NEWS_EVENT_PREDICATE))
	{
		for (int variant = 0; variant < 2; variant++)
			if (gin_wants(pattern, variant))
				gin_add_query_key(&query,
								  gin_predicate_key(pattern, variant == 1),
								  GIN_WHOLE);
		query.nclauses++;
	}
	add_clause(&query, parts.office);
	add_clause(&query, parts.target);
	for (int i = 0; i < Min(parts.nabout, GIN_MAX_ABOUT); i++)
		add_clause(&query, parts.about[i]);
	if (gin_wants_period(pattern))
	{
		gin_add_period(&query, pattern, period_base(&parts), 0);
		query.nclauses++;
	}
	return finish_query(fcinfo, &query);
}

/* ---- An array of events ---- */

/* A code with actor and target, as one key; either may be none. */
static GinKey
core_key(GinKey code, GinKey actor, GinKey target)
{
	return gin_combine(gin_combine(code, actor), target);
}

/* The keys of an event of an array that have its code in them. */
static void
add_code_keys(GinKeyList *keys, GinKey code, const GinParts *parts,
			  const GinKey *period, int nperiod)
{
	for (int subset = 0; subset < 4; subset++)
	{
		GinKey		core;

		if (((subset & 1) != 0 && parts->actor == GIN_KEY_NONE) ||
			((subset & 2) != 0 && parts->target == GIN_KEY_NONE))
			continue;
		core = core_key(code, (subset & 1) != 0 ? parts->actor : GIN_KEY_NONE,
						(subset & 2) != 0 ? parts->target : GIN_KEY_NONE);
		for (int i = -1; i < parts->nabout; i++)
		{
			GinKey		base = i < 0 ? core :
				gin_combine(core, parts->about[i]);

			add_with_period(keys, base, period, nperiod);
		}
	}
	if (parts->office != GIN_KEY_NONE)
		add_with_period(keys, gin_combine(code, parts->office),
						period, nperiod);
}

/* Those that have its predicate in them. */
static void
add_predicate_keys(GinKeyList *keys, GinKey predicate, const GinParts *parts,
				   const GinKey *period, int nperiod)
{
	add_with_period(keys, predicate, period, nperiod);
	if (parts->actor != GIN_KEY_NONE)
		add_with_period(keys, gin_combine(predicate, parts->actor),
						period, nperiod);
	if (parts->office != GIN_KEY_NONE)
		gin_add_key(keys, gin_combine(predicate, parts->office));
	if (parts->target != GIN_KEY_NONE)
		gin_add_key(keys, gin_combine(predicate, parts->target));
	for (int i = 0; i < parts->nabout; i++)
		gin_add_key(keys, gin_combine(predicate, parts->about[i]));
}

/*
 * news_event_array_gin_extract_value(news_event[], internal, internal)
 *		-> internal
 */
Datum
news_event_array_gin_extract_value(PG_FUNCTION_ARGS)
{
	int			n;
	NewsEvent **events = news_event_elements(PG_GETARG_ARRAYTYPE_P(0), &n);
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	GinKeyList	keys = {0};

	for (int i = 0; i < n; i++)
	{
		const NewsEvent *event = events[i];
		bool		planned = (event->flags & NEWS_EVENT_PLANNED_TRUE) != 0;
		GinKey		period[4];
		int			nperiod = gin_period_keys(event, period);
		GinParts	parts;

		CHECK_FOR_INTERRUPTS();
		gin_parts(event, &parts);
		if (news_event_has(event, NEWS_EVENT_CODE))
			add_code_keys(&keys, gin_code_key(event, planned), &parts,
						  period, nperiod);
		if (news_event_has(event, NEWS_EVENT_PREDICATE))
			add_predicate_keys(&keys, gin_predicate_key(event, planned),
							   &parts, period, nperiod);
		if (news_event_has(event, NEWS_EVENT_CODE) &&
			news_event_has(event, NEWS_EVENT_PREDICATE))
			gin_add_key(&keys, gin_combine(gin_predicate_key(event, planned),
										   gin_code_key(event, planned)));
	}
	*nkeys = keys.n;
	PG_RETURN_POINTER(keys.key);
}

/* The alternatives of a clause for a base, with the pattern's period or not. */
static void
add_alternatives(GinQuery *query, const NewsEvent *pattern, GinKey base,
				 int variant, bool with_period)
{
	if (with_period && gin_wants_period(pattern))
		gin_add_period(query, pattern, base, variant);
	else
		gin_add_query_key(query, base, GIN_WHOLE);
}

/*
 * The clauses that look for a code.  The period goes with the first of place
 * and programmes only: the others are with the same code, actor and target.
 */
static void
add_code_clauses(GinQuery *query, const NewsEvent *pattern,
				 const GinParts *parts)
{
	int			nabout = Min(parts->nabout, GIN_MAX_ABOUT);

	for (int i = 0; i < Max(nabout, 1); i++)
	{
		for (int variant = 0; variant < 2; variant++)
		{
			GinKey		base;

			if (!gin_wants(pattern, variant))
				continue;
			base = core_key(gin_code_key(pattern, variant == 1),
							parts->actor, parts->target);
			if (nabout > 0)
				base = gin_combine(base, parts->about[i]);
			add_alternatives(query, pattern, base, variant, i == 0);
		}
		query->nclauses++;
	}
	if (parts->office != GIN_KEY_NONE)
	{
		for (int variant = 0; variant < 2; variant++)
		{
			GinKey		code = gin_code_key(pattern, variant == 1);

			if (gin_wants(pattern, variant))
				add_alternatives(query, pattern,
								 gin_combine(code, parts->office), variant,
								 true);
		}
		query->nclauses++;
	}
}

/* A clause that looks for a predicate with another part, unless that is none. */
static void
add_predicate_clause(GinQuery *query, const NewsEvent *pattern, GinKey part,
					 bool with_period)
{
	for (int variant = 0; variant < 2; variant++)
	{
		GinKey		key = gin_predicate_key(pattern, variant == 1);

		if (gin_wants(pattern, variant))
			add_alternatives(query, pattern, part == GIN_KEY_NONE ? key :
							 gin_combine(key, part), variant, with_period);
	}
	query->nclauses++;
}

/*
 * The clauses that look for a predicate.  The first has the period, the others
 * are where the pattern has the part.
 */
static void
add_predicate_clauses(GinQuery *query, const NewsEvent *pattern,
					  const GinParts *parts)
{
	add_predicate_clause(query, pattern, parts->actor, true);
	if (parts->office != GIN_KEY_NONE)
		add_predicate_clause(query, pattern, parts->office, false);
	if (parts->target != GIN_KEY_NONE)
		add_predicate_clause(query, pattern, parts->target, false);
	for (int i = 0; i < Min(parts->nabout, GIN_MAX_ABOUT); i++)
		add_predicate_clause(query, pattern, parts->about[i], false);
}

/* The clause that looks for a predicate with its code. */
static void
add_both_clause(GinQuery *query, const NewsEvent *pattern)
{
	for (int variant = 0; variant < 2; variant++)
		if (gin_wants(pattern, variant))
			gin_add_query_key(query,
							  gin_combine(gin_predicate_key(pattern,
															variant == 1),
										  gin_code_key(pattern,
													   variant == 1)),
							  GIN_WHOLE);
	query->nclauses++;
}

/*
 * news_event_array_gin_extract_query(news_event[], internal, int2, internal,
 *		internal, internal, internal) -> internal
 *		The first argument is the pattern, a news_event; GIN wants the
 *		indexed type to be declared.
 */
Datum
news_event_array_gin_extract_query(PG_FUNCTION_ARGS)
{
	NewsEvent  *pattern = PG_GETARG_NEWS_EVENT_P(0);
	GinQuery	query = {.nclauses = 0};
	GinParts	parts;

	gin_parts(pattern, &parts);
	if (news_event_has(pattern, NEWS_EVENT_CODE))
		add_code_clauses(&query, pattern, &parts);
	if (news_event_has(pattern, NEWS_EVENT_PREDICATE))
		add_predicate_clauses(&query, pattern, &parts);
	if (news_event_has(pattern, NEWS_EVENT_CODE) &&
		news_event_has(pattern, NEWS_EVENT_PREDICATE))
		add_both_clause(&query, pattern);
	return finish_query(fcinfo, &query);
}
