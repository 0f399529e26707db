/*
 * chains.h
 *	  What the files that read persons share: chains.c (offices, ranks and
 *	  honorifics in a row), people.c (whose they are) and unclaimed.c (those
 *	  that no name follows).
 */
#ifndef NX_CHAINS_H
#define NX_CHAINS_H

#include "people.h"

#define NX_MAX_CHAIN	8			/* offices in a row */

/* Offices, ranks and honorifics in a row. */
typedef struct NxChain
{
	uint32_t	first,
				last;			/* tokens */
	NxOfficePhrase office[NX_MAX_CHAIN];
	uint32_t	noffices;
	uint32_t	split;			/* offices before the last sign that joins */
	uint32_t	split_end;		/* where that part ends */
	uint32_t	others;			/* the first offices are somebody else's */
	bool		joined;			/* that sign is a word */
	NxRange		rank;			/* the last rank, first == last: none */
	NxExpect	expect;			/* what its end makes us expect */
	char		gender;
	bool		plural;
	bool		honorific;		/* it is no more than one */
} NxChain;

/* Where the reading of a text stands. */
typedef struct NxScan
{
	NxDoc	   *doc;
	NxPeople   *people;
	uint32_t	sentence;		/* the one we are in */
	uint32_t	pending;		/* first office that waits for đối với ông X */
	uint32_t	pending_at;		/* where that name must begin, 0: none waits */
} NxScan;

/* Can a chain's element begin here? */
#define NX_CHAIN_KINDS \
	(UINT64_C(1) << NX_OFFICE | UINT64_C(1) << NX_OFFICE_PREFIX | \
	 UINT64_C(1) << NX_TENURE | UINT64_C(1) << NX_RANK | \
	 UINT64_C(1) << NX_HONORIFIC | UINT64_C(1) << NX_DEGREE | \
	 UINT64_C(1) << NX_PROFESSION)

static inline bool
nx_chain_begins(const NxDoc *doc, uint32_t i)
{
	return nx_begins(doc, i, NX_CHAIN_KINDS);
}

/* A sign or word that joins two elements of a chain: its end, or i. */
extern uint32_t nx_chain_joint(const NxDoc *doc, uint32_t i);

/* The chain that begins at a token; false if none does. */
extern bool nx_chain_at(const NxDoc *doc, uint32_t first, NxChain *c);

/* The name read last, index in people->name, or -1. */
static inline int32_t
nx_last_name(const NxScan *s)
{
	return (int32_t) s->people->name.n - 1;
}

/* An office of a name (-1: nobody's yet), added to people->office. */
static inline NxOfficePhrase *
nx_add_office(NxScan *s, const NxOfficePhrase *office, int32_t name)
{
	NxOfficePhrase *o = nx_push(s->doc, s->people->office);

	*o = *office;
	o->name = name;
	return o;
}

/* A chain that no name follows (unclaimed.c). */
extern void nx_note_unclaimed(NxScan *s, NxChain *c);

/* The cue before a chain that says that somebody holds it, or NULL. */
extern const NxMatch *nx_holding_cue(const NxScan *s, const NxChain *c);

/* A chain's offices, said to be held by the name before them, if any. */
extern void nx_add_held(NxScan *s, NxChain *c, const NxMatch *holds,
						bool generic);

#endif							/* NX_CHAINS_H */
