/*
 * event_gin.h
 *	  Keys and queries of the GIN operator classes, as event_keys.c makes them
 *	  for event_gin.c.  What they mean is told there.
 */
#ifndef EVENT_GIN_H
#define EVENT_GIN_H

#include "news_event.h"

/* The limits of a query; what is beyond them is left to the recheck. */
#define GIN_MAX_MONTHS		24
#define GIN_MAX_ABOUT		16
#define GIN_MAX_CLAUSES		64

typedef uint64 GinKey;			/* 0: none */

#define GIN_KEY_NONE	0

/* Keys that grow in number. */
typedef struct GinKeyList
{
	Datum	   *key;
	int			n,
				room;
} GinKeyList;

extern void gin_add_key(GinKeyList *list, GinKey key);

/* The key of two that hold in the same event; the order counts. */
extern GinKey gin_combine(GinKey a, GinKey b);

/* ---- What an event has ---- */

typedef struct GinParts
{
	GinKey		actor,
				office,
				target;
	int			nabout;
	GinKey	   *about;			/* place, then programmes */
} GinParts;

extern void gin_parts(const NewsEvent *event, GinParts *parts);

/* What it does, as done or as planned; the event must have the field. */
extern GinKey gin_code_key(const NewsEvent *event, bool planned);
extern GinKey gin_predicate_key(const NewsEvent *event, bool planned);

/* The keys of its period; their number. */
extern int	gin_period_keys(const NewsEvent *event, GinKey key[4]);

/* ---- What a pattern looks for ---- */

/*
 * A query is a list of clauses that must all hold.  A key belongs to one of
 * them, in a role: a clause holds where some key of role GIN_WHOLE was found,
 * or one of first and one of last of the same variant (0 done, 1 planned).
 */
#define GIN_WHOLE			0x01
#define GIN_FIRST(variant)	(0x02 << 2 * (variant))
#define GIN_LAST(variant)	(0x04 << 2 * (variant))

typedef struct GinQuery
{
	GinKeyList	keys;
	int			nclauses;		/* that are complete */
	int			room;
	uint8	   *clause;			/* of each key, its clause and its role */
	uint8	   *role;
} GinQuery;

/* Add a key to the clause that is not yet complete. */
extern void gin_add_query_key(GinQuery *query, GinKey key, uint8 role);

/* Does the pattern look for that variant? */
extern bool gin_wants(const NewsEvent *pattern, int variant);

/* Is the pattern's period one that keys are looked for? */
extern bool gin_wants_period(const NewsEvent *pattern);

/*
 * Add to the clause the keys that events within the pattern's period have,
 * each combined with the base, unless that is none.
 */
extern void gin_add_period(GinQuery *query, const NewsEvent *pattern,
						   GinKey base, int variant);

#endif							/* EVENT_GIN_H */
