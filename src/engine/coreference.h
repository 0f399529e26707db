/*
 * coreference.h
 *	  What the two files that find who is meant share: coreference.c (which
 *	  names are one person) and nominals.c (which offices and pronouns stand
 *	  for one).
 */
#ifndef NX_COREFERENCE_H
#define NX_COREFERENCE_H

#include "people.h"

/* One key of some words in a row: equal words have equal keys. */
static inline uint64_t
nx_words_key(const NxDoc *doc, NxRange at)
{
	uint64_t	key = 0;

	for (uint32_t i = at.first; i < at.last; i++)
		key = nx_mix(key, doc->token[i].hash);
	return key;
}

static inline uint32_t
nx_length(NxRange r)
{
	return r.last - r.first;
}

static inline bool
nx_gender_fits(char a, char b)
{
	return a == 0 || b == 0 || a == b;
}

/* All mentions in text order: fills doc->ref, sets the person of offices
 * (nominals.c). */
extern void nx_refer(NxDoc *doc, NxPeople *people);

#endif							/* NX_COREFERENCE_H */
