/*
 * harness.h
 *	  What the unit tests share: memory that is watched and given back, and
 *	  what the engine found, written as lines that an expectation can show.
 *
 * Each program includes it once.  Functions are inline so that a program need
 * not use all of them.
 */
#ifndef NX_HARNESS_H
#define NX_HARNESS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "doc.h"
#include "fold.h"

/* ---- memory ---- */

typedef struct Pool
{
	void	  **block;
	size_t		n,
				room;
	size_t		fail_at;		/* how manieth allocation gives NULL, 0: none */
	size_t		stop_at;		/* how manieth poll says stop, 0: none */
	size_t		allocations,
				polls;
	unsigned char fill;			/* what fresh memory holds: nobody may see it */
} Pool;

static Pool pool;

static inline void *
pool_alloc(void *state, size_t size)
{
	Pool	   *p = state;

	if (++p->allocations == p->fail_at)
		return NULL;
	if (p->n == p->room)
	{
		p->room = p->room ? p->room * 2 : 64;
		p->block = realloc(p->block, p->room * sizeof(void *));
		if (p->block == NULL)
			abort();
	}
	p->block[p->n] = malloc(size ? size : 1);
	if (p->block[p->n] == NULL)
		abort();
	memset(p->block[p->n], p->fill, size);
	return p->block[p->n++];
}

static inline bool
pool_poll(void *state)
{
	Pool	   *p = state;

	return ++p->polls == p->stop_at;
}

/* Give all memory back, begin counting anew. */
static inline void
pool_free(void)
{
	while (pool.n > 0)
		free(pool.block[--pool.n]);
	free(pool.block);
	memset(&pool, 0, sizeof(pool));
	pool.fill = 0xa5;
}

static const NxHost host = {pool_alloc, pool_poll, &pool};

/* For cmocka: every test begins and ends with an empty pool. */
static inline int
pool_setup(void **state)
{
	(void) state;
	pool_free();
	return 0;
}

#define test_case(function) \
	cmocka_unit_test_setup_teardown(function, pool_setup, pool_setup)

/* ---- reading ---- */

/*
 * A text is copied to a block that ends where it ends, so that a sanitizer
 * sees whoever reads on.
 */
static inline NxDoc *
read_bytes(const NxLexicon *site, const char *text, size_t length)
{
	NxDoc	   *doc;
	char	   *copy = pool_alloc(&pool, length);

	memcpy(copy, text, length);
	assert_int_equal(nx_read(&host, site, copy, length, &doc), NX_OK);
	return doc;
}

static inline NxDoc *
read_text(const char *text)
{
	return read_bytes(NULL, text, strlen(text));
}

static inline const NxResult *
resolve(NxDoc *doc, NxDay published, uint32_t want)
{
	NxResult   *result;

	assert_int_equal(nx_resolve(doc, published, want, &result), NX_OK);
	assert_int_equal(result->have & want, want);
	return result;
}

/* A day written as in SQL; "-" is none. */
static inline NxDay
day(const char *iso)
{
	int			y,
				m,
				d;

	if (sscanf(iso, "%d-%d-%d", &y, &m, &d) != 3)
		return NX_DAY_UNKNOWN;
	assert_true(nx_valid_ymd(y, m, d));
	return nx_day_of(y, m, d);
}

/* ---- writing what was found ---- */

typedef struct Lines
{
	char		s[16384];
	size_t		n;
} Lines;

static inline void
put_bytes(Lines *out, const char *s, size_t n)
{
	assert_true(out->n + n + 1 < sizeof(out->s));
	memcpy(out->s + out->n, s, n);
	out->n += n;
	out->s[out->n] = '\0';
}

static inline void
put_text(Lines *out, const char *s)
{
	put_bytes(out, s, strlen(s));
}

/* A value, "-" where there is none. */
static inline void
put_str(Lines *out, NxStr s)
{
	if (s.s == NULL)
		put_text(out, "-");
	else
		put_bytes(out, s.s, s.len);
}

static inline void
put_span(Lines *out, const NxDoc *doc, NxSpan span)
{
	assert_true(span.start_byte < span.end_byte);
	assert_true(span.end_byte <= doc->length);
	put_bytes(out, doc->text + span.start_byte,
			  span.end_byte - span.start_byte);
}

static inline void
put_day(Lines *out, NxDay d)
{
	NxYmd		ymd = nx_ymd_of(d);
	char		s[40];

	snprintf(s, sizeof(s), "%04d-%02d-%02d", ymd.year, ymd.month, ymd.day);
	put_text(out, s);
}

/* [first,end) as SQL prints a daterange, "-" where there is none. */
static inline void
put_period(Lines *out, NxPeriod p)
{
	if (!p.known)
	{
		put_text(out, "-");
		return;
	}
	put_text(out, p.open_start ? "(" : "[");
	if (!p.open_start)
		put_day(out, p.first);
	put_text(out, ",");
	if (!p.open_end)
		put_day(out, p.end);
	put_text(out, ")");
}

/* Compare, and say which text it was where they differ. */
static inline void
assert_lines(const char *text, const Lines *found, const char *expected)
{
	if (strcmp(found->s, expected) != 0)
		print_message("text: %s\n", text);
	assert_string_equal(found->s, expected);
}

static inline void
assert_str(NxStr found, const char *expected)
{
	Lines		lines = {.n = 0};

	put_str(&lines, found);
	assert_string_equal(lines.s, expected == NULL ? "-" : expected);
}

/*
 * An official as a line: name | main office | tenure, its rank where wanted,
 * and its mentions, nominal ones in brackets.
 */
static inline void
put_official(Lines *out, const NxDoc *doc, const NxResult *r, uint32_t i,
			 bool with_rank)
{
	const NxOfficial *o = &r->officials[i];
	const char *between = " | ";

	put_str(out, o->name);
	put_text(out, " | ");
	put_str(out, o->office);
	put_text(out, " | ");
	put_text(out, nx_tenure_name(o->tenure));
	if (with_rank)
	{
		put_text(out, " | ");
		put_str(out, o->rank);
	}
	for (uint32_t m = 0; m < r->nmentions; m++)
		if (r->mentions[m].kind == NX_MENTION_OFFICIAL &&
			r->mentions[m].entity == i)
		{
			bool		nominal = r->mentions[m].form == NX_FORM_NOMINAL;

			put_text(out, between);
			put_text(out, nominal ? "(" : "");
			put_span(out, doc, r->mentions[m].span);
			put_text(out, nominal ? ")" : "");
			between = "; ";
		}
	put_text(out, "\n");
}

#endif							/* NX_HARNESS_H */
