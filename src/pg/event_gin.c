/*
 * event_gin.c
 *	  GIN support: news_event_ops for news_event, news_event_array_ops for
 *	  news_event[], both for "@> pattern".
 *
 * An event has these keys (event_keys.c lays them out):
 *
 *	- what is done: the code with planned or done, and the predicate likewise,
 *	  so that "planned" costs no key of its own.  A pattern that leaves it open
 *	  looks for both.  Every event has a code or a predicate, so every pattern
 *	  has a key and no search reads the whole index;
 *	- actor, office, target, place, each programme; each with the code, too;
 *	- the period.  Of one day, as nearly all are: that day.  Of more: the first
 *	  and the last.  A pattern's period contains an event whose day is one of
 *	  its own, or whose first and last are; it is looked for as a range of keys.
 *	  That is exact, unlike keys for every month that an event touches, which
 *	  would find what only overlaps.  Over two years, or without end, no keys
 *	  are looked for.  Many events share a day, so days are in keys together
 *	  with the code, alone and with the actor, the target, the place and each
 *	  programme, too, the first of which is taken that the pattern has.
 *
 * A key of one part, with or without a code, holds the text itself, folded as
 * the operator folds it; one of more parts is a hash.  Where all keys that a
 * pattern is looked for with are of the first kind and say all that the
 * pattern says, what has them contains it, and the rows need no recheck: they
 * are not even detoasted.  The rest is rechecked: hashes may collide, and no
 * keys tell of content and span, of longer periods, of programmes beyond
 * GIN_MAX_ABOUT.  Next to nothing fails there, but for content and span.
 *
 * In an array all must hold in the same event, which keys of parts cannot say:
 * that A spoke and B asked is not that A asked.  So a key of an array combines
 * what belongs together:
 *
 *	- the code with every subset of actor and target, each of these with none,
 *	  the place or one programme;
 *	- the code with the office;
 *	- the predicate alone and with each other part;
 *	- the code with none of these parts or one, and the predicate, alone and
 *	  with the actor, each with the days of the period.
 *
 * A pattern of code, actor, target and one of place and programme is one key,
 * or two for done and planned.  Every other pattern makes do with several: a
 * false match then needs two events of an array that share the code (or the
 * predicate) and one more part, and differ in what the pattern has beside.
 * So a pattern that is looked for with several clauses is rechecked, and one
 * with a period of more than a day, too, where first and last may be of two
 * events.
 *
 *		{"code": "REQUEST", "actor": "Trần Sỹ Thanh", "period": one month}
 *
 *		REQUEST done + actor + days, or REQUEST planned + actor + days, or (...
 *		+ first in days and ... + last in days), done or planned
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
PG_FUNCTION_INFO_V1(news_event_gin_compare_partial);

#define STRATEGY_CONTAINS	1

/* What GIN keeps of a query for each of its keys. */
typedef struct Sought
{
	const GinQuery *query;
	const GinSought *key;
} Sought;

/* ---- Both classes ---- */

static const GinPart no_part = {0};

static bool
is_planned(const NewsEvent *event)
{
	return (event->flags & NEWS_EVENT_PLANNED_TRUE) != 0;
}

/* A key and its combinations with the days of the period. */
static void
add_with_period(GinKeyList *keys, GinKey key, const GinParts *parts)
{
	(void) gin_add_key(keys, key);
	for (int i = 0; i < parts->nperiod; i++)
		(void) gin_add_key(keys, gin_with(key, &parts->period[i]));
}

/* Alternatives of a clause for a base, with the pattern's period or not. */
static void
add_alternatives(GinQuery *query, const NewsEvent *pattern, GinKey base,
				 int variant, bool with_period)
{
	if (with_period && gin_wants_period(pattern))
		gin_add_period(query, pattern, base, variant);
	else
		gin_add_query_key(query, base, GIN_WHOLE);
}

/* Are there parts of the pattern that no keys are looked for? */
static bool
is_beyond_keys(const NewsEvent *pattern, const GinParts *parts)
{
	return news_event_has(pattern, NEWS_EVENT_CONTENT) ||
		news_event_has(pattern, NEWS_EVENT_SPAN) ||
		(news_event_has(pattern, NEWS_EVENT_PERIOD) &&
		 !gin_wants_period(pattern)) ||
		parts->nabout > GIN_MAX_ABOUT;
}

/* Give the keys and what they are sought for to GIN. */
static Datum
finish_query(FunctionCallInfo fcinfo, GinQuery *query)
{
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	bool	  **partial = (bool **) PG_GETARG_POINTER(3);
	Pointer   **extra_data = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *search_mode = (int32 *) PG_GETARG_POINTER(6);
	int			n = query->keys.n;
	Sought	   *sought = (Sought *) palloc(sizeof(Sought) * n);
	GinQuery   *copy = (GinQuery *) palloc(sizeof(GinQuery));

	/* Every pattern has a code or a predicate. */
	Assert(n > 0 && query->nclauses <= GIN_MAX_CLAUSES);
	*copy = *query;
	*partial = (bool *) palloc(sizeof(bool) * n);
	*extra_data = (Pointer *) palloc(sizeof(Pointer) * n);
	for (int i = 0; i < n; i++)
	{
		sought[i].query = copy;
		sought[i].key = &query->sought[i];
		(*partial)[i] = query->sought[i].is_range;
		(*extra_data)[i] = (Pointer) &sought[i];
	}
	*nkeys = n;
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
 *		For both classes.  True where the keys are there for sure and say all.
 */
Datum
news_event_gin_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	int32		nkeys = PG_GETARG_INT32(3);
	Pointer    *extra_data = (Pointer *) PG_GETARG_POINTER(4);
	const GinQuery *query = ((const Sought *) extra_data[0])->query;
	uint8		possible[GIN_MAX_CLAUSES] = {0};
	uint8		certain[GIN_MAX_CLAUSES] = {0};
	bool		all = query->exact;

	Assert(PG_GETARG_UINT16(1) == STRATEGY_CONTAINS);
	for (int32 i = 0; i < nkeys; i++)
	{
		const GinSought *key = &query->sought[i];

		if (check[i] != GIN_FALSE)
			possible[key->clause] |= key->role;
		if (check[i] == GIN_TRUE)
			certain[key->clause] |= key->role & query->certain;
	}
	for (int i = 0; i < query->nclauses; i++)
	{
		if (!clause_holds(possible[i]))
			PG_RETURN_GIN_TERNARY_VALUE(GIN_FALSE);
		all = all && clause_holds(certain[i]);
	}
	PG_RETURN_GIN_TERNARY_VALUE(all ? GIN_TRUE : GIN_MAYBE);
}

/*
 * news_event_gin_compare_partial(bytea, bytea, int2, internal) -> integer
 *		For both classes.
 */
Datum
news_event_gin_compare_partial(PG_FUNCTION_ARGS)
{
	bytea	   *from = PG_GETARG_BYTEA_PP(0);
	bytea	   *key = PG_GETARG_BYTEA_PP(1);
	const Sought *sought = (const Sought *) PG_GETARG_POINTER(3);

	PG_RETURN_INT32(gin_compare_range(from, key, sought->key));
}

/* ---- One event ---- */

/* A key with a part, if that is one; also with the parts' period, if given. */
static void
add_part(GinKeyList *keys, GinKey key, const GinPart *part,
		 const GinParts *parts)
{
	if (!gin_has(part))
		return;
	if (parts != NULL)
		add_with_period(keys, gin_with(key, part), parts);
	else
		(void) gin_add_key(keys, gin_with(key, part));
}

/*
 * news_event_gin_extract_value(news_event, internal, internal) -> internal
 */
Datum
news_event_gin_extract_value(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	bool		planned = is_planned(event);
	GinKeyList	keys = {0};
	GinParts	parts;

	gin_parts(event, true, &parts);
	if (gin_has(&parts.predicate))
		(void) gin_add_key(&keys, gin_with(gin_begin(GIN_NOT_CODED(planned)),
										   &parts.predicate));
	add_part(&keys, gin_begin(0), &parts.office, NULL);
	add_part(&keys, gin_begin(0), &parts.actor, NULL);
	add_part(&keys, gin_begin(0), &parts.target, NULL);
	for (int i = 0; i < parts.nabout; i++)
		add_part(&keys, gin_begin(0), &parts.about[i], NULL);
	for (int i = 0; i < parts.nperiod; i++)
		add_part(&keys, gin_begin(0), &parts.period[i], NULL);

	if (news_event_has(event, NEWS_EVENT_CODE))
	{
		GinKey		code = gin_begin(GIN_CODED(event, planned));

		add_with_period(&keys, code, &parts);
		add_part(&keys, code, &parts.office, NULL);
		add_part(&keys, code, &parts.actor, &parts);
		add_part(&keys, code, &parts.target, &parts);
		for (int i = 0; i < parts.nabout; i++)
			add_part(&keys, code, &parts.about[i], &parts);
	}
	*nkeys = keys.n;
	PG_RETURN_POINTER(keys.key);
}

/* A clause that looks for a part, with the code if the pattern has one. */
static void
add_clause(GinQuery *query, const NewsEvent *pattern, const GinPart *part,
		   bool with_period)
{
	if (news_event_has(pattern, NEWS_EVENT_CODE))
	{
		for (int variant = 0; variant < 2; variant++)
			if (gin_wants(pattern, variant))
				add_alternatives(query, pattern,
								 gin_with(gin_begin(GIN_CODED(pattern,
															  variant)),
										  part), variant, with_period);
	}
	else
		add_alternatives(query, pattern, gin_with(gin_begin(0), part), 0,
						 with_period);
	query->nclauses++;
}

/*
 * news_event_gin_extract_query(news_event, internal, int2, internal, internal,
 *		internal, internal) -> internal
 */
Datum
news_event_gin_extract_query(PG_FUNCTION_ARGS)
{
	NewsEvent  *pattern = PG_GETARG_NEWS_EVENT_P(0);
	GinQuery	query = {0};
	GinParts	parts;
	bool		coded = news_event_has(pattern, NEWS_EVENT_CODE);
	bool		with_period;	/* still to be looked for */

	gin_parts(pattern, false, &parts);
	query.exact = !is_beyond_keys(pattern, &parts);
	query.certain = ~0;
	with_period = gin_wants_period(pattern);

	if (gin_has(&parts.predicate))
	{
		for (int variant = 0; variant < 2; variant++)
			if (gin_wants(pattern, variant))
				gin_add_query_key(&query,
								  gin_with(gin_begin(GIN_NOT_CODED(variant)),
										   &parts.predicate), GIN_WHOLE);
		query.nclauses++;
	}
	if (gin_has(&parts.actor))
	{
		add_clause(&query, pattern, &parts.actor, coded && with_period);
		with_period = with_period && !coded;
	}
	if (gin_has(&parts.target))
	{
		add_clause(&query, pattern, &parts.target, coded && with_period);
		with_period = with_period && !coded;
	}
	for (int i = 0; i < Min(parts.nabout, GIN_MAX_ABOUT); i++)
	{
		add_clause(&query, pattern, &parts.about[i], coded && with_period);
		with_period = with_period && !coded;
	}
	if (gin_has(&parts.office))
		add_clause(&query, pattern, &parts.office, false);
	if (with_period || (coded && query.nclauses == gin_has(&parts.predicate)))
		add_clause(&query, pattern, &no_part, with_period);
	return finish_query(fcinfo, &query);
}

/* ---- An array of events ---- */

/* A code with actor, target and one more part; any may be none. */
static GinKey
code_key(uint8 what, const GinPart *actor, const GinPart *target,
		 const GinPart *about)
{
	return gin_with(gin_with(gin_with(gin_begin(what), actor), target), about);
}

/* A key, with the days of the period, too, if it has at most one part. */
static void
add_code_key(GinKeyList *keys, GinKey key, const GinParts *parts)
{
	if (key.nparts <= 1)
		add_with_period(keys, key, parts);
	else
		(void) gin_add_key(keys, key);
}

/* The keys of an event of an array that have its code in them. */
static void
add_code_keys(GinKeyList *keys, uint8 what, const GinParts *parts)
{
	for (int subset = 0; subset < 4; subset++)
	{
		const GinPart *actor = (subset & 1) != 0 ? &parts->actor : &no_part;
		const GinPart *target = (subset & 2) != 0 ? &parts->target : &no_part;

		if (((subset & 1) != 0 && !gin_has(actor)) ||
			((subset & 2) != 0 && !gin_has(target)))
			continue;
		add_code_key(keys, code_key(what, actor, target, &no_part), parts);
		for (int i = 0; i < parts->nabout; i++)
			add_code_key(keys, code_key(what, actor, target,
										&parts->about[i]), parts);
	}
	if (gin_has(&parts->office))
		add_code_key(keys, gin_with(gin_begin(what), &parts->office), parts);
}

/* Those that have its predicate in them. */
static void
add_predicate_keys(GinKeyList *keys, GinKey predicate, const GinParts *parts)
{
	add_with_period(keys, predicate, parts);
	if (gin_has(&parts->actor))
		add_with_period(keys, gin_with(predicate, &parts->actor), parts);
	if (gin_has(&parts->office))
		(void) gin_add_key(keys, gin_with(predicate, &parts->office));
	if (gin_has(&parts->target))
		(void) gin_add_key(keys, gin_with(predicate, &parts->target));
	for (int i = 0; i < parts->nabout; i++)
		(void) gin_add_key(keys, gin_with(predicate, &parts->about[i]));
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
		bool		coded = news_event_has(event, NEWS_EVENT_CODE);
		bool		planned = is_planned(event);
		GinParts	parts;

		CHECK_FOR_INTERRUPTS();
		gin_parts(event, true, &parts);
		if (coded)
			add_code_keys(&keys, GIN_CODED(event, planned), &parts);
		if (gin_has(&parts.predicate))
			add_predicate_keys(&keys,
							   gin_with(gin_begin(GIN_NOT_CODED(planned)),
										&parts.predicate), &parts);
		if (coded && gin_has(&parts.predicate))
			(void) gin_add_key(&keys,
							   gin_with(gin_begin(GIN_CODED(event, planned)),
										&parts.predicate));
	}
	*nkeys = keys.n;
	PG_RETURN_POINTER(keys.key);
}

/* A clause: a key as done or planned, with the pattern's period or not. */
static void
add_code_clause(GinQuery *query, const NewsEvent *pattern,
				const GinPart *actor, const GinPart *target,
				const GinPart *about, bool with_period)
{
	for (int variant = 0; variant < 2; variant++)
		if (gin_wants(pattern, variant))
			add_alternatives(query, pattern,
							 code_key(GIN_CODED(pattern, variant), actor,
									  target, about), variant, with_period);
	query->nclauses++;
}

/*
 * The clauses that look for a code: with actor, target, and each of place and
 * programmes; with the office; where the period is not in one of these, with
 * the first of those parts and the period.
 */
static void
add_code_clauses(GinQuery *query, const NewsEvent *pattern,
				 const GinParts *parts)
{
	const GinPart *actor = &parts->actor;
	const GinPart *target = &parts->target;
	int			nabout = Min(parts->nabout, GIN_MAX_ABOUT);
	const GinPart *first = nabout > 0 ? &parts->about[0] : &no_part;
	int			nparts = gin_has(actor) + gin_has(target) + nabout;
	bool		with_office = gin_has(&parts->office);

	if (nparts > 0 || !with_office)
	{
		add_code_clause(query, pattern, actor, target, first, nparts <= 1);
		for (int i = 1; i < nabout; i++)
			add_code_clause(query, pattern, actor, target, &parts->about[i],
							false);
	}
	if (nparts > 1 && gin_wants_period(pattern))
	{
		if (gin_has(actor))
			add_code_clause(query, pattern, actor, &no_part, &no_part, true);
		else if (gin_has(target))
			add_code_clause(query, pattern, &no_part, target, &no_part, true);
		else
			add_code_clause(query, pattern, &no_part, &no_part, first, true);
	}
	if (with_office)
	{
		for (int variant = 0; variant < 2; variant++)
			if (gin_wants(pattern, variant))
				add_alternatives(query, pattern,
								 gin_with(gin_begin(GIN_CODED(pattern,
															  variant)),
										  &parts->office), variant, true);
		query->nclauses++;
	}
}

/* A clause that looks for a predicate, with another part if that is one. */
static void
add_predicate_clause(GinQuery *query, const NewsEvent *pattern,
					 const GinParts *parts, const GinPart *part,
					 bool with_period)
{
	for (int variant = 0; variant < 2; variant++)
	{
		GinKey		key = gin_with(gin_begin(GIN_NOT_CODED(variant)),
								   &parts->predicate);

		if (gin_wants(pattern, variant))
			add_alternatives(query, pattern,
							 gin_has(part) ? gin_with(key, part) : key,
							 variant, with_period);
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
	add_predicate_clause(query, pattern, parts, &parts->actor, true);
	if (gin_has(&parts->office))
		add_predicate_clause(query, pattern, parts, &parts->office, false);
	if (gin_has(&parts->target))
		add_predicate_clause(query, pattern, parts, &parts->target, false);
	for (int i = 0; i < Min(parts->nabout, GIN_MAX_ABOUT); i++)
		add_predicate_clause(query, pattern, parts, &parts->about[i], false);
}

/* The clause that looks for a predicate with its code. */
static void
add_both_clause(GinQuery *query, const NewsEvent *pattern,
				const GinParts *parts)
{
	for (int variant = 0; variant < 2; variant++)
		if (gin_wants(pattern, variant))
			gin_add_query_key(query,
							  gin_with(gin_begin(GIN_CODED(pattern, variant)),
									   &parts->predicate), GIN_WHOLE);
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
	GinQuery	query = {0};
	bool		coded = news_event_has(pattern, NEWS_EVENT_CODE);
	GinParts	parts;

	gin_parts(pattern, false, &parts);
	query.exact = !is_beyond_keys(pattern, &parts);
	query.certain = GIN_WHOLE;	/* both ends may be of two events */
	if (coded)
		add_code_clauses(&query, pattern, &parts);
	if (gin_has(&parts.predicate))
		add_predicate_clauses(&query, pattern, &parts);
	if (coded && gin_has(&parts.predicate))
		add_both_clause(&query, pattern, &parts);
	/* Several clauses may hold in several events. */
	query.exact = query.exact && query.nclauses == 1;
	return finish_query(fcinfo, &query);
}
