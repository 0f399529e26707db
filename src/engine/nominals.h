/*
 * nominals.h
 *	  What nominals.c (which offices and pronouns stand for whom) and holders.c
 *	  (who holds an office that stands alone) share.
 */
#ifndef NX_NOMINALS_H
#define NX_NOMINALS_H

#include "coreference.h"

/* An office and who holds it, by the office's head. */
typedef struct NxHolding
{
	uint64_t	head;
	uint32_t	person;
	uint32_t	office;
} NxHolding;

/* The walk over names, offices left over and pronouns, in text order. */
typedef struct NxWalk
{
	NxDoc	   *doc;
	NxPeople   *people;
	uint32_t   *last_seen;		/* per person: token of the last mention, + 1 */
	NxHolding    *holding;		/* sorted by head */
	uint32_t	nholdings;
	uint32_t	stranger;		/* somebody unnamed came in at this token, + 1 */
	uint32_t	next_stranger;	/* index in people->stranger */
} NxWalk;

#define NX_NEAR	256				/* offices to either side that are looked at */

static inline uint32_t
nx_near_first(const NxWalk *w, const NxOfficePhrase *o)
{
	uint32_t	n = (uint32_t) (o - w->people->office.v);

	return n > NX_NEAR ? n - NX_NEAR : 0;
}

static inline uint32_t
nx_near_last(const NxWalk *w, const NxOfficePhrase *o)
{
	uint32_t	n = (uint32_t) (o - w->people->office.v) + NX_NEAR;

	return n < w->people->office.n ? n : w->people->office.n;
}

/* Keep whose an office is, then sort what was kept, for nx_holder. */
extern void nx_add_holding(NxWalk *w, uint32_t office);
extern void nx_sort_holdings(NxWalk *w);

/* Do the words of an office that stands alone fit one that is held? */
extern bool nx_office_fits(const NxDoc *doc, const NxOfficePhrase *alone,
						   const NxOfficePhrase *held);

/*
 * The person whom an office that stands alone means, or -1: its holder; where
 * it describes an office (người đứng đầu ...), who holds that; of a country's
 * leader, the head of state or government; of a spokesman, who speaks for the
 * body.
 */
extern int32_t nx_holder(const NxWalk *w, const NxOfficePhrase *alone);
extern int32_t nx_described(const NxWalk *w, const NxOfficePhrase *alone);
extern int32_t nx_leader(const NxWalk *w, const NxOfficePhrase *alone);
extern int32_t nx_spokesman(const NxWalk *w, const NxOfficePhrase *alone);

#endif							/* NX_NOMINALS_H */
