/*
 * str.h
 *	  The order of the engine's strings.
 */
#ifndef NEWSEXTRACT_STR_H
#define NEWSEXTRACT_STR_H

#include "newsextract.h"

/*
 * By bytes, a beginning before what continues it, an absent string (NULL)
 * last: below, at or above 0 as memcmp.
 */
static inline int
str_compare(NxStr a, NxStr b)
{
	int			order;

	if (a.s == NULL || b.s == NULL)
		return (a.s == NULL) - (b.s == NULL);
	order = memcmp(a.s, b.s, Min(a.len, b.len));
	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

/* The same for qsort, of elements that begin with an NxStr. */
static inline int
str_compare_elements(const void *a, const void *b)
{
	return str_compare(*(const NxStr *) a, *(const NxStr *) b);
}

#endif							/* NEWSEXTRACT_STR_H */
