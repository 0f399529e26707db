/*
 * containment.h
 *	  Part of the fuzz target news_event: operators and index keys.
 */
#ifndef CONTAINMENT_H
#define CONTAINMENT_H

#include "news_event.h"

/*
 * A pattern that the event contains: of its keys, those of the bits, every
 * second programme, its period widened.
 */
extern NewsEvent *weaker_pattern(const NewsEvent *event, unsigned int keep,
								 unsigned int days);

/*
 * Check that operators and index keys agree on whether the event contains the
 * pattern, and the array of both events; does the event?
 */
extern bool check_containment(const NewsEvent *event, const NewsEvent *other,
							  const NewsEvent *pattern);

#endif							/* CONTAINMENT_H */
