/*
 * event_gin.h
 *	  Keys and queries of the GIN operator classes, as event_keys.c makes them
 *	  for event_gin.c.  What they mean is told there.
 */
#ifndef EVENT_GIN_H
#define EVENT_GIN_H

#include "news_event.h"

/* The limits of a query; what is beyond them is left to the recheck. */
#define GIN_MAX_DAYS		732		/* two years */
#define GIN_MAX_ABOUT		16
#define GIN_MAX_CLAUSES		64

/* A text that is longer is in a key by its hash only. */
#define GIN_MAX_TEXT		96

/* ---- What an event has ---- */

/* A text, folded where it is compared so, or a day. */
typedef struct GinPart
{
	uint8		kind;			/* 0: there is none */
	NxStr		text;
	uint32		day;
	uint64		hash;
} GinPart;

typedef struct GinParts
{
	GinPart		predicate,
				actor,
				office,
				target;
	int			nabout;
	GinPart    *about;			/* place, then programmes */
	int			nperiod;
	GinPart		period[2];
} GinParts;

static inline bool
gin_has(const GinPart *part)
{
	return part->kind != 0;
}

/* Keys of the period are made only of what is indexed. */
extern void gin_parts(const NewsEvent *event, bool with_period,
					  GinParts *parts);

/* ---- A key ---- */

/* What goes into it: what is done, and parts that hold in the same event. */
typedef struct GinKey
{
	uint8		what;
	int			nparts;
	const GinPart *part;		/* the last of them */
	uint64		hash;			/* of all of it */
} GinKey;

/* What is done: a code as done or planned; without a code, either of these. */
#define GIN_NOT_CODED(planned)	((uint8) (planned))
#define GIN_CODED(event, planned) \
	((uint8) ((event)->code << 1 | GIN_NOT_CODED(planned)))

extern GinKey gin_begin(uint8 what);

/* The same with a part more, which counts in that order; none changes none. */
extern GinKey gin_with(GinKey key, const GinPart *part);

/* Keys that grow in number. */
typedef struct GinKeyList
{
	Datum	   *key;
	int			n,
				room;
} GinKeyList;

/* Add a key; is it in the index as it is, not by a hash? */
extern bool gin_add_key(GinKeyList *list, GinKey key);

/* ---- What a pattern looks for ---- */

/*
 * A query is a list of clauses that must all hold.  A key belongs to one of
 * them, in a role: a clause holds where some key of role GIN_WHOLE was found,
 * or one of first and one of last of the same variant (0 done, 1 planned).
 */
#define GIN_WHOLE			0x01
#define GIN_FIRST(variant)	(0x02 << 2 * (variant))
#define GIN_LAST(variant)	(0x04 << 2 * (variant))

typedef struct GinSought
{
	uint8		clause;
	uint8		role;
	bool		is_range;		/* its day and those up to another */
	uint8		last_day[3];	/* as it stands in keys */
} GinSought;

typedef struct GinQuery
{
	GinKeyList	keys;
	bool		exact;			/* what has the keys, contains the pattern */
	uint8		certain;		/* by keys in these roles */
	int			nclauses;		/* that are complete */
	int			room;
	GinSought  *sought;			/* a key each */
} GinQuery;

/* Add a key to the clause that is not yet complete. */
extern void gin_add_query_key(GinQuery *query, GinKey key, uint8 role);

/* Does the pattern look for that variant? */
extern bool gin_wants(const NewsEvent *pattern, int variant);

/* Is the pattern's period one that keys are looked for? */
extern bool gin_wants_period(const NewsEvent *pattern);

/*
 * Add to the clause the keys that events within the pattern's period have,
 * each with the base.
 */
extern void gin_add_period(GinQuery *query, const NewsEvent *pattern,
						   GinKey base, int variant);

/* Is a key of the range that begins at another: 0, or 1 where it is beyond. */
extern int	gin_compare_range(bytea *from, bytea *key,
							  const GinSought *sought);

#endif							/* EVENT_GIN_H */
