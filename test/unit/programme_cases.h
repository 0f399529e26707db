/*
 * programme_cases.h
 *	  A case of the programmes stage: a text and what must be found in it,
 *	  one line an entity:
 *
 *		name | number | mention; mention
 *
 * with - where there is no number.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/engine/calendar.h"
#include "../../src/engine/programmes.h"

/* Memory that is given back at the end of a case. */
typedef struct Pool
{
	void	   *block[1 << 18];
	unsigned	n;
} Pool;

static void *
pool_alloc(void *state, size_t size)
{
	Pool	   *pool = state;

	if (pool->n == sizeof(pool->block) / sizeof(pool->block[0]))
		return NULL;
	return pool->block[pool->n++] = malloc(size);
}

static void
pool_free(Pool *pool)
{
	while (pool->n > 0)
		free(pool->block[--pool->n]);
}

static Pool pool;
static const NxHost host = {pool_alloc, NULL, &pool};

static NxResult *
resolve(const char *text, NxDay published)
{
	NxDoc	   *doc;
	NxResult   *result;

	assert_int_equal(nx_read(&host, NULL, text, strlen(text), &doc), NX_OK);
	assert_int_equal(nx_resolve(doc, published,
								NX_WANT_PROGRAMMES | NX_WANT_DATES, &result),
					 NX_OK);
	return result;
}

static void
put(char *out, size_t size, const char *s, size_t len)
{
	size_t		n = strlen(out);

	assert_true(n + len + 1 < size);
	memcpy(out + n, s, len);
	out[n + len] = '\0';
}

/* What was found, in the form of the expectations. */
static void
show(const char *text, const NxResult *r, char *out, size_t size)
{
	out[0] = '\0';
	for (uint32_t i = 0; i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];

		put(out, size, p->name.s, p->name.len);
		put(out, size, " | ", 3);
		put(out, size, p->number.s ? p->number.s : "-",
			p->number.s ? p->number.len : 1);
		put(out, size, " | ", 3);
		for (uint32_t m = 0; m < p->nmentions; m++)
		{
			if (m > 0)
				put(out, size, "; ", 2);
			put(out, size, text + p->mentions[m].start_byte,
				p->mentions[m].end_byte - p->mentions[m].start_byte);
		}
		put(out, size, "\n", 1);
	}
}

static void
expect(const char *text, const char *expected)
{
	char		found[4096];

	show(text, resolve(text, NX_DAY_UNKNOWN), found, sizeof(found));
	if (strcmp(found, expected) != 0)
		print_message("text: %s\n", text);
	assert_string_equal(found, expected);
	pool_free(&pool);
}
