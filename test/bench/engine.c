/*
 * engine.c
 *	  Benchmark of the engine alone: every stage, over the texts of the
 *	  command line.
 *
 * All texts go through all stages, five times after one for nothing, with a
 * clock between the stages; the median counts.  The memory is one block that
 * every document begins anew, as a host would do it that is in a hurry.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "doc.h"

#define ROUNDS	5

typedef enum Stage
{
	TOKENISE,
	SENTENCES,
	MATCHES,
	SYMBOLS,
	PEOPLE,
	DATES,
	PROGRAMMES,
	ANCHOR,
	RESOLVE,
	EVENTS,
	MENTIONS,
	NSTAGES
} Stage;

static const char *const stage_name[NSTAGES] = {
	"tokens", "sentences", "lexicon matches", "symbols", "people", "dates",
	"programmes", "dates anchored", "programmes resolved", "events",
	"list of mentions"
};

typedef struct Text
{
	char	   *s;
	size_t		len;
} Text;

typedef struct Pool
{
	char	   *memory;
	size_t		used,
				size,
				most;			/* of any document */
} Pool;

static void
die(const char *what, const char *why)
{
	fprintf(stderr, "bench-engine: %s: %s\n", what, why);
	exit(1);
}

static void *
pool_alloc(void *state, size_t size)
{
	Pool	   *pool = state;
	void	   *p = pool->memory + pool->used;

	size = (size + 15) & ~(size_t) 15;
	if (size > pool->size - pool->used)
		return NULL;
	pool->used += size;
	if (pool->used > pool->most)
		pool->most = pool->used;
	return p;
}

static Text
read_text(const char *path)
{
	FILE	   *file = fopen(path, "rb");
	Text		text = {NULL, 0};
	size_t		room = 0,
				got;

	if (file == NULL)
		die(path, "cannot be read");
	do
	{
		if (text.len == room)
			text.s = realloc(text.s, room = room ? room * 2 : 16384);
		if (text.s == NULL)
			die(path, "out of memory");
		got = fread(text.s + text.len, 1, room - text.len, file);
		text.len += got;
	} while (got > 0);
	fclose(file);
	return text;
}

static double
now(void)
{
	struct timespec t;

	/* the processor's, so that others at work on the machine count little */
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double) t.tv_sec + (double) t.tv_nsec * 1e-9;
}

/* The stages, as analyse.c calls them; adds what each has taken. */
static void
run_stages(const NxHost *host, Text text, double seconds[NSTAGES])
{
	NxDoc	   *doc = host->alloc(host->state, sizeof(NxDoc));
	NxResult	result;
	jmp_buf		escape;
	double		start,
				end;

	memset(doc, 0, sizeof(*doc));
	memset(&result, 0, sizeof(result));
	doc->arena.host = host;
	doc->text = text.s;
	doc->length = (uint32_t) text.len;
	doc->escape = &escape;
	doc->result = &result;
	if (setjmp(escape) != 0)
		die("a text", "the engine stopped");

#define STAGE(stage, call) \
	(call, end = now(), seconds[stage] += end - start, start = end)
	start = now();
	STAGE(TOKENISE, nx_tokenise(doc));
	STAGE(SENTENCES, nx_find_sentences(doc));
	STAGE(SYMBOLS, nx_find_symbols(doc));
	STAGE(MATCHES, nx_find_matches(doc));
	STAGE(PEOPLE, nx_find_people(doc));
	STAGE(DATES, nx_find_dates(doc));
	STAGE(PROGRAMMES, nx_find_programmes(doc));
	STAGE(ANCHOR, nx_anchor_dates(doc, 0, &result));
	STAGE(RESOLVE, nx_resolve_programmes(doc, 0, &result));
	STAGE(EVENTS, nx_find_events(doc, 0, &result));
	STAGE(MENTIONS, nx_list_mentions(doc, &result));
}

/* The calls a host makes, without any clock between. */
static double
run_whole(const NxHost *host, Pool *pool, const Text *text, int ntexts,
		  uint32_t want)
{
	double		start = now();

	for (int i = 0; i < ntexts; i++)
	{
		NxDoc	   *doc;
		NxResult   *result;

		pool->used = 0;
		if (nx_read(host, NULL, text[i].s, text[i].len, &doc) != NX_OK ||
			nx_resolve(doc, 0, want, &result) != NX_OK)
			die("a text", "the engine stopped");
	}
	return now() - start;
}

static int
compare_doubles(const void *a, const void *b)
{
	double		x = *(const double *) a,
				y = *(const double *) b;

	return (x > y) - (x < y);
}

static double
median(double *v)
{
	qsort(v, ROUNDS, sizeof(double), compare_doubles);
	return v[ROUNDS / 2];
}

int
main(int argc, char **argv)
{
	static const struct
	{
		const char *name;
		uint32_t	want;
	}			wholes[] =
	{
		{"officials", NX_WANT_OFFICIALS},
		{"dates", NX_WANT_DATES},
		{"programmes", NX_WANT_PROGRAMMES},
		{"events", NX_WANT_EVENTS},
		{"everything", NX_WANT_ALL}
	};
	enum
	{
		NWHOLES = sizeof(wholes) / sizeof(wholes[0])
	};
	Pool		pool = {malloc(256 << 20), 0, 256 << 20, 0};
	NxHost		host = {pool_alloc, NULL, &pool};
	Text	   *text = calloc((size_t) argc, sizeof(Text));
	static double stage[NSTAGES][ROUNDS],
				whole[NWHOLES][ROUNDS];
	double		sum = 0;
	size_t		bytes = 0;
	int			ntexts = argc - 1,
				repeat;

	if (ntexts < 1 || text == NULL || pool.memory == NULL)
		die("usage", "bench-engine TEXT ...");
	for (int i = 0; i < ntexts; i++)
	{
		text[i] = read_text(argv[i + 1]);
		bytes += text[i].len;
	}
	repeat = bytes < 4000000 ? (int) (4000000 / (bytes + 1)) + 1 : 1;

	for (int round = -1; round < ROUNDS; round++)
	{
		int			r = round < 0 ? 0 : round;
		double		seconds[NSTAGES] = {0};

		for (int again = 0; again < repeat; again++)
			for (int i = 0; i < ntexts; i++)
			{
				pool.used = 0;
				run_stages(&host, text[i], seconds);
			}
		for (int s = 0; s < NSTAGES; s++)
			stage[s][r] = seconds[s];
		for (int w = 0; w < NWHOLES; w++)
		{
			whole[w][r] = 0;
			for (int again = 0; again < repeat; again++)
				whole[w][r] += run_whole(&host, &pool, text, ntexts,
										 wholes[w].want);
		}
	}

	bytes *= (size_t) repeat;
	for (int s = 0; s < NSTAGES; s++)
		sum += median(stage[s]);
	printf("  %-20s %8s %6s\n", "stage", "ns/byte", "share");
	for (int s = 0; s < NSTAGES; s++)
		printf("  %-20s %8.2f %5.1f%%\n", stage_name[s],
			   median(stage[s]) / (double) bytes * 1e9,
			   median(stage[s]) / sum * 100);
	printf("  %-20s %8.2f\n\n", "sum", sum / (double) bytes * 1e9);

	printf("  %-20s %8s\n", "read and resolve", "MB/s");
	for (int w = 0; w < NWHOLES; w++)
		printf("  %-20s %8.1f\n", wholes[w].name,
			   (double) bytes / median(whole[w]) / 1e6);
	printf("  most memory of a text: %zu kB\n", pool.most / 1024);
	return 0;
}
