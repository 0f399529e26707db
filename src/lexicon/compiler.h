/*
 * compiler.h
 *	  What the compilers of the lexicon share: how an error ends the build,
 *	  and the memory of the engine's parts that they link.
 */
#ifndef COMPILER_H
#define COMPILER_H

#include <stdio.h>
#include <stdlib.h>

static inline void
complain_at(const char *file, int line, const char *what)
{
	fprintf(stderr, "%s:%d: %s\n", file, line, what);
	exit(1);
}

/* NxHost.alloc: nothing is given back, the program is short. */
static inline void *
host_alloc(void *state, size_t size)
{
	(void) state;
	return malloc(size);
}

#endif							/* COMPILER_H */
