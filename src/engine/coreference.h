/*
 * coreference.h
 *	  What the files that find who is meant share: coreference.c (which names
 *	  are one person), spellings.c (what a name's spelling tells) and
 *	  nominals.c (which offices and pronouns stand for one), holders.c (who
 *	  holds an office that stands alone).
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

/* What spelling tells (spellings.c). */
extern bool nx_nearly_same(const NxDoc *doc, uint32_t a, uint32_t b);
extern bool nx_differ_once(const NxDoc *doc, NxRange a, NxRange b);
extern bool nx_shortens(const NxDoc *doc, NxRange a, NxRange b);
extern char nx_gender_of_name(const NxDoc *doc, const NxName *name);

/* All mentions in text order: fills doc->ref, sets the person of offices
 * (nominals.c). */
extern void nx_refer(NxDoc *doc, NxPeople *people);

#endif							/* NX_COREFERENCE_H */
