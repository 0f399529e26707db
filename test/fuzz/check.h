/*
 * check.h
 *	  What the fuzz targets of the engine share: a host whose memory a
 *	  sanitizer can watch, and what must hold of every result, whatever the
 *	  text is.
 */
#ifndef FUZZ_CHECK_H
#define FUZZ_CHECK_H

#include "newsextract.h"

/* Stop the program, so that the fuzzer keeps the input. */
#define CHECK(condition) \
	((condition) ? (void) 0 : check_failed(#condition, __FILE__, __LINE__))
extern void check_failed(const char *condition, const char *file, int line)
	__attribute__((noreturn));

/* Memory of one input: every block is one of malloc's, so that a byte too far
 * is seen, and all of them are freed together. */
typedef struct Memory
{
	NxHost		host;			/* to be given to the engine */
	void	  **block;
	size_t		n,
				room;
	long		allocs_left;	/* then there is no more; -1: for ever */
	long		polls_left;		/* then poll says stop; -1: never */
} Memory;

extern void memory_begin(Memory *memory);
extern void memory_end(Memory *memory);

/* A copy of exactly that many bytes, of the same memory. */
extern char *memory_copy(Memory *memory, const void *bytes, size_t size);

/* A text as given to the engine. */
typedef struct Text
{
	const char *s;
	size_t		len;
	bool		utf8;			/* valid, and without NUL */
	uint32_t   *char_at;		/* of each byte, and one behind: how many
								 * characters begin before it; if utf8 */
} Text;

extern Text text_begin(Memory *memory, const char *bytes, size_t size);

/* Check a result that has all of want; stops the program where it is wrong. */
extern void check_result(const Text *text, const NxResult *result,
						 uint32_t want);

/* A hash of all that a result says in the parts wanted. */
extern uint64_t hash_result(const NxResult *result, uint32_t want);

/*
 * Read and resolve a text in several ways, and compare.  Returns false where
 * the host stopped it, by memory or poll.
 */
extern bool check_text(Memory *memory, const NxLexicon *site,
					   const char *bytes, size_t size, NxDay published,
					   uint32_t first_want);

#endif							/* FUZZ_CHECK_H */
