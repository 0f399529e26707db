/*
 * event_stats.h
 *	  What ANALYZE keeps of a column of news_event beside what it keeps of any
 *	  column: how often index keys come.
 */
#ifndef EVENT_STATS_H
#define EVENT_STATS_H

#include "event_gin.h"

/*
 * A slot of pg_statistic: values are exact keys (event_keys.c), sorted as
 * compare_bytea does, numbers are the fraction of all events that are not null
 * which has the key; one number more is at most that of any other key.  A kind
 * out of the range that PostgreSQL leaves to private use.
 */
#define STATISTIC_KIND_EVENT_KEYS	21107

extern int	compare_bytea(const bytea *a, const bytea *b);

#endif							/* EVENT_STATS_H */
