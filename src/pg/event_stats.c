/*
 * event_stats.c
 *	  ANALYZE of columns of news_event: beside what is kept of every type that
 *	  can be sorted, how often codes, names and the like come.
 *
 * What estimators want to know is how many events have a code, or a code and
 * an actor, just as an index on the column looks for them.  So the exact keys
 * that the index would have are counted, those of periods left out (the
 * histogram tells about these, as events are ordered by it), and the most
 * frequent are kept.
 *
 * They are counted as ANALYZE counts words: by Lossy Counting (Manku and
 * Motwani).  After every bucket of so many keys, those are forgotten that came
 * seldom so far; a key is remembered with the number of the bucket before the
 * one it came in, which is the most that may be missing from its count.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "utils/datum.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "event_stats.h"

PG_FUNCTION_INFO_V1(news_event_typanalyze);

/* Kept for each unit of the statistics target, the bucket for each kept. */
#define KEYS_PER_TARGET		10
#define BUCKET_PER_KEY		50
#define MAX_BUCKET			1000000

/* ANALYZE leaves out what would take it too much memory. */
#define MAX_SAMPLED_SIZE	(64 * 1024)

/* What the standard typanalyze left to call. */
typedef struct Standard
{
	AnalyzeAttrComputeStatsFunc compute_stats;
	void	   *extra_data;
} Standard;

/* A key as it was laid out, with zeros behind it. */
typedef struct CountedKey
{
	char		bytes[VARHDRSZ + 2 + GIN_MAX_TEXT];
	int32		count;
	int32		missing;		/* at most so many were forgotten */
} CountedKey;

#define KEY_SIZE	sizeof(((CountedKey *) 0)->bytes)

typedef struct Counter
{
	HTAB	   *keys;
	int64		seen;
	int			bucket;			/* its size */
	int			buckets;		/* that are full */
} Counter;

int
compare_bytea(const bytea *a, const bytea *b)
{
	int			len_a = (int) VARSIZE_ANY_EXHDR(a);
	int			len_b = (int) VARSIZE_ANY_EXHDR(b);
	int			order = memcmp(VARDATA_ANY(a), VARDATA_ANY(b),
							   Min(len_a, len_b));

	return order != 0 ? order : len_a - len_b;
}

/* ---- Counting ---- */

static void
forget_rare(Counter *counter)
{
	HASH_SEQ_STATUS scan;
	CountedKey *key;

	hash_seq_init(&scan, counter->keys);
	while ((key = (CountedKey *) hash_seq_search(&scan)) != NULL)
		if (key->count + key->missing <= counter->buckets)
			hash_search(counter->keys, key->bytes, HASH_REMOVE, NULL);
}

static void
count_key(Counter *counter, GinKeyList *list, GinKey key)
{
	char		bytes[KEY_SIZE] = {0};
	CountedKey *entry;
	bool		found;

	list->n = 0;
	if (!gin_add_key(list, key))
		return;					/* a long text: of no use without itself */
	memcpy(bytes, DatumGetPointer(list->key[0]),
		   VARSIZE(DatumGetPointer(list->key[0])));
	entry = (CountedKey *) hash_search(counter->keys, bytes, HASH_ENTER,
									   &found);
	if (!found)
	{
		entry->count = 0;
		entry->missing = counter->buckets;
	}
	entry->count++;
	if (++counter->seen % counter->bucket == 0)
	{
		counter->buckets++;
		forget_rare(counter);
	}
}

/* The keys that estimators ask for: event_sel.c. */
static void
count_event(Counter *counter, const NewsEvent *event)
{
	bool		planned = (event->flags & NEWS_EVENT_PLANNED_TRUE) != 0;
	GinKeyList	list = {0};
	GinParts	parts;

	gin_parts(event, false, &parts);
	if (news_event_has(event, NEWS_EVENT_CODE))
	{
		GinKey		code = gin_begin(GIN_CODED(event, planned));

		count_key(counter, &list, code);
		if (gin_has(&parts.actor))
			count_key(counter, &list, gin_with(code, &parts.actor));
	}
	if (gin_has(&parts.predicate))
		count_key(counter, &list, gin_with(gin_begin(GIN_NOT_CODED(planned)),
										   &parts.predicate));
	if (gin_has(&parts.actor))
		count_key(counter, &list, gin_with(gin_begin(0), &parts.actor));
	if (gin_has(&parts.office))
		count_key(counter, &list, gin_with(gin_begin(0), &parts.office));
	if (gin_has(&parts.target))
		count_key(counter, &list, gin_with(gin_begin(0), &parts.target));
	for (int i = 0; i < parts.nabout; i++)
		count_key(counter, &list, gin_with(gin_begin(0), &parts.about[i]));
}

/* ---- Keeping ---- */

/* The most frequent first. */
static int
compare_counts(const void *a, const void *b)
{
	int32		x = (*(CountedKey *const *) a)->count;
	int32		y = (*(CountedKey *const *) b)->count;

	return (x < y) - (x > y);
}

static int
compare_keys(const void *a, const void *b)
{
	return compare_bytea((const bytea *) *(CountedKey *const *) a,
						 (const bytea *) *(CountedKey *const *) b);
}

/* Fill a slot of pg_statistic with at most so many keys. */
static void
keep_keys(VacAttrStats *stats, Counter *counter, int most, int nevents)
{
	CountedKey **keys;
	CountedKey *key;
	HASH_SEQ_STATUS scan;
	int			n = 0;
	int			kept;
	int			slot = 0;
	int32		rarest = counter->buckets + 1;	/* not kept, at most */
	MemoryContext old;

	while (slot < STATISTIC_NUM_SLOTS && stats->stakind[slot] != 0)
		slot++;
	if (slot == STATISTIC_NUM_SLOTS)
		return;

	keys = (CountedKey **) palloc(sizeof(CountedKey *) *
								  (hash_get_num_entries(counter->keys) + 1));
	hash_seq_init(&scan, counter->keys);
	while ((key = (CountedKey *) hash_seq_search(&scan)) != NULL)
		keys[n++] = key;
	qsort(keys, n, sizeof(CountedKey *), compare_counts);
	kept = Min(n, most);
	while (kept > 0 && keys[kept - 1]->count < 2)
		kept--;
	if (kept == most)
		rarest = Max(rarest, keys[kept - 1]->count);
	qsort(keys, kept, sizeof(CountedKey *), compare_keys);

	old = MemoryContextSwitchTo(stats->anl_context);
	stats->stakind[slot] = STATISTIC_KIND_EVENT_KEYS;
	stats->staop[slot] = ByteaEqualOperator;
	stats->stanumbers[slot] = (float4 *) palloc(sizeof(float4) * (kept + 1));
	stats->numnumbers[slot] = kept + 1;
	stats->stavalues[slot] = (Datum *) palloc(sizeof(Datum) * (kept + 1));
	stats->numvalues[slot] = kept;
	stats->statypid[slot] = BYTEAOID;
	stats->statyplen[slot] = -1;
	stats->statypbyval[slot] = false;
	stats->statypalign[slot] = TYPALIGN_INT;
	for (int i = 0; i < kept; i++)
	{
		stats->stavalues[slot][i] = datumCopy(PointerGetDatum(keys[i]->bytes),
											  false, -1);
		stats->stanumbers[slot][i] = (float4) keys[i]->count / nevents;
	}
	stats->stanumbers[slot][kept] = (float4) rarest / nevents;
	MemoryContextSwitchTo(old);
}

static void
compute_event_stats(VacAttrStats *stats, AnalyzeAttrFetchFunc fetchfunc,
					int samplerows, double totalrows)
{
	Standard   *standard = (Standard *) stats->extra_data;
	int			most = Max(1, stats->minrows / 300) * KEYS_PER_TARGET;
	Counter		counter = {0};
	HASHCTL		control = {0};
	MemoryContext context;
	MemoryContext old;
	int			nevents = 0;

	stats->extra_data = standard->extra_data;
	standard->compute_stats(stats, fetchfunc, samplerows, totalrows);
	stats->extra_data = standard;

	control.keysize = KEY_SIZE;
	control.entrysize = sizeof(CountedKey);
	control.hcxt = CurrentMemoryContext;
	counter.bucket = Min(most * BUCKET_PER_KEY, MAX_BUCKET);
	counter.keys = hash_create("keys of news_event", most, &control,
							   HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	context = AllocSetContextCreate(CurrentMemoryContext,
									"newsextract: an event of a sample",
									ALLOCSET_DEFAULT_SIZES);
	for (int i = 0; i < samplerows; i++)
	{
		bool		isnull;
		Datum		value = fetchfunc(stats, i, &isnull);

		compat_analyze_delay();
		if (isnull || toast_raw_datum_size(value) > MAX_SAMPLED_SIZE)
			continue;
		old = MemoryContextSwitchTo(context);
		count_event(&counter, news_event_from_datum(value));
		MemoryContextSwitchTo(old);
		MemoryContextReset(context);
		nevents++;
	}
	if (nevents > 0)
		keep_keys(stats, &counter, most, nevents);
	MemoryContextDelete(context);
	hash_destroy(counter.keys);
}

/*
 * news_event_typanalyze(internal) -> boolean
 */
Datum
news_event_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);
	Standard   *standard;

	if (!std_typanalyze(stats))
		PG_RETURN_BOOL(false);
	standard = (Standard *) palloc(sizeof(Standard));
	standard->compute_stats = stats->compute_stats;
	standard->extra_data = stats->extra_data;
	stats->compute_stats = compute_event_stats;
	stats->extra_data = standard;
	PG_RETURN_BOOL(true);
}
