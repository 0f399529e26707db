/*
 * backend.h
 *	  As much of a PostgreSQL server as the type news_event needs, for a
 *	  program of its own: memory, errors, messages.  The lexer of JSON, hashes
 *	  and StringInfo are PostgreSQL's own, from libpgcommon.
 */
#ifndef FUZZ_BACKEND_H
#define FUZZ_BACKEND_H

#include "postgres.h"

#include <setjmp.h>

/* The error that was thrown or saved last. */
typedef struct BackendError
{
	int			sqlstate;
	bool		has_message,
				has_detail;
} BackendError;

extern BackendError backend_error;

/* Where a thrown error goes: if (sigsetjmp(backend_escape, 0) == 0) ... */
extern sigjmp_buf backend_escape;

/* The elements of any array. */
extern Datum *backend_elements;
extern int	backend_nelements;

/* Forget errors and free all that palloc gave. */
extern void backend_reset(void);

#endif							/* FUZZ_BACKEND_H */
