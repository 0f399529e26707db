/*
 * doc_cache.c
 *	  A document is read once, however many functions are called on it.
 *
 * A row of a query, a row to be stored with generated columns, a trigger:
 * each asks several questions about one text, one after the other.  So every
 * backend keeps the few documents it used last, in order of use, with what
 * was extracted from them:
 *
 *		cache[0]  "Sáng 12/8, ông Trần Sỹ Thanh ..."	its NxDoc
 *					results:  2022-08-12  DATES
 *							  unknown     OFFICIALS
 *		cache[1]  ...
 *
 * 1. A text is found by its whole content.  Lengths differ nearly always,
 *	  and else memcmp does, early; so there is no hash to compute.  A text
 *	  that a row holds compressed is compared as it is, and one out of line
 *	  not even fetched again while the same snapshot is active (ToastKey).
 * 2. Each document owns a memory context with a copy of the text, which the
 *	  engine keeps by pointer, and all that the engine allocates.
 * 3. While the engine works, the document is out of the cache and its
 *	  context is a child of the current one: an error, which leaves the
 *	  engine at any point, also frees what it had begun.
 * 4. Those used least recently make room, so that all together stay below
 *	  CACHE_SIZE; a document that alone takes more is freed after the call.
 * 5. What an ordinary document needs fits a block that the next document
 *	  takes over.  Given back to the operating system each time, the pages
 *	  alone would cost a tenth of the work.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "miscadmin.h"
#include "mb/pg_wchar.h"
#include "utils/date.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "news_event.h"
#include "newsextract_pg.h"

#define CACHED_DOCUMENTS	4
#define CACHED_RESULTS		8
#define CACHE_SIZE			((Size) 16 * 1024 * 1024)
#define BLOCK_SIZE			((Size) 256 * 1024)

/* Stages that look at the day of publication. */
#define WANT_DATED			(NX_WANT_ALL & ~NX_WANT_OFFICIALS)

typedef struct CachedResult
{
	NxDay		published;
	const NxResult *result;		/* NULL: free */
} CachedResult;

/*
 * Where a text stands out of line, and the snapshot that saw it there.  For
 * one xmax the transactions in progress can only become fewer, so two
 * snapshots that agree in xmax, in their number and in our own command see the
 * same rows; and a value that a snapshot sees can have been removed, and its
 * number be given to another, only by a transaction that ended after it.
 */
typedef struct ToastKey
{
	struct varatt_external pointer;
	TransactionId xmin,
				xmax;
	uint32		in_progress;
	CommandId	command;
	bool		known;
} ToastKey;

typedef struct CachedDocument
{
	MemoryContext context;		/* holds this struct, too */
	Size		size;			/* memory taken, while in the cache */
	char	   *block;			/* BLOCK_SIZE bytes, given back with context */
	Size		block_used;
	MemoryContextCallback give_back;
	NxHost		host;
	uint64		site;			/* generation of the site's lexicon, 0: none */
	char	   *text;
	Size		length;
	ToastKey	toast;
	char	   *packed;			/* the text as its row held it, compressed */
	Size		packed_size;	/* 0: it did not */
	NxDoc	   *doc;
	int			next;			/* the result to be replaced next */
	CachedResult results[CACHED_RESULTS];
} CachedDocument;

/* The documents used last, the latest first. */
static CachedDocument *cache[CACHED_DOCUMENTS];
static int	ncached = 0;
static Size cached_size = 0;

/* Blocks that no document uses now, the one used last on top. */
static char *free_blocks[CACHED_DOCUMENTS];
static int	nfree_blocks = 0;

/* ---- What the engine gets from its host ---- */

static void *
host_alloc(void *state, size_t size)
{
	CachedDocument *document = state;
	Size		rounded = TYPEALIGN(16, size);

	if (rounded <= BLOCK_SIZE - document->block_used)
	{
		char	   *memory = document->block + document->block_used;

		document->block_used += rounded;
		return memory;
	}
	return MemoryContextAllocExtended(document->context, size,
									  MCXT_ALLOC_HUGE);
}

/* A document's context goes: its block is free again. */
static void
give_block_back(void *block)
{
	if (nfree_blocks < CACHED_DOCUMENTS)
		free_blocks[nfree_blocks++] = block;
	else
		pfree(block);
}

static void
take_block(CachedDocument *document)
{
	if (nfree_blocks > 0)
		document->block = free_blocks[--nfree_blocks];
	else
		document->block = MemoryContextAlloc(TopMemoryContext, BLOCK_SIZE);
	document->give_back.func = give_block_back;
	document->give_back.arg = document->block;
	MemoryContextRegisterResetCallback(document->context,
									   &document->give_back);
}

static bool
host_poll(void *state)
{
	CHECK_FOR_INTERRUPTS();
	return false;
}

void
extraction_check(NxStatus status)
{
	switch (status)
	{
		case NX_OK:
			return;
		case NX_STOPPED:
			ereport(ERROR,
					(errcode(ERRCODE_QUERY_CANCELED),
					 errmsg("extraction was stopped")));
		case NX_NO_MEMORY:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("The document takes more memory than there "
							   "is.")));
		case NX_TOO_LARGE:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("document is too large"),
					 errdetail("A document can have at most 1 GB.")));
	}
	elog(ERROR, "unexpected status of the engine: %d", (int) status);
}

/* ---- The cache ---- */

/* The place of a text in the cache, or -1. */
static int
cache_find(const char *text, Size length, uint64 site)
{
	for (int i = 0; i < ncached; i++)
		if (cache[i]->length == length && cache[i]->site == site &&
			memcmp(cache[i]->text, text, length) == 0)
			return i;
	return -1;
}

/* The key of a datum that is out of line; not known for any other. */
static ToastKey
toast_key(Datum document)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(document);
	Snapshot	snapshot;
	ToastKey	key;

	memset(&key, 0, sizeof(key));
	if (!VARATT_IS_EXTERNAL_ONDISK(value) || !ActiveSnapshotSet())
		return key;
	snapshot = GetActiveSnapshot();
	if (snapshot->snapshot_type != SNAPSHOT_MVCC ||
		snapshot->takenDuringRecovery)
		return key;
	VARATT_EXTERNAL_GET_POINTER(key.pointer, value);
	key.xmin = snapshot->xmin;
	key.xmax = snapshot->xmax;
	key.in_progress = snapshot->xcnt;
	key.command = snapshot->curcid;
	key.known = true;
	return key;
}

static bool
same_toast(const ToastKey *a, const ToastKey *b)
{
	return a->known && b->known &&
		a->pointer.va_valueid == b->pointer.va_valueid &&
		a->pointer.va_toastrelid == b->pointer.va_toastrelid &&
		a->pointer.va_rawsize == b->pointer.va_rawsize &&
		a->xmin == b->xmin && a->xmax == b->xmax &&
		a->in_progress == b->in_progress && a->command == b->command;
}

/* The place of a text that is out of line, or -1. */
static int
cache_find_toast(const ToastKey *key, uint64 site)
{
	for (int i = 0; i < ncached; i++)
		if (cache[i]->site == site && same_toast(&cache[i]->toast, key))
			return i;
	return -1;
}

/* Is it held compressed in its row? */
static bool
is_packed(Datum document)
{
	return VARATT_IS_COMPRESSED(DatumGetPointer(document));
}

/* The place of a text by the bytes of its compressed form, or -1. */
static int
cache_find_packed(Datum document, uint64 site)
{
	Size		size = VARSIZE(DatumGetPointer(document));

	for (int i = 0; i < ncached; i++)
		if (cache[i]->packed_size == size && cache[i]->site == site &&
			memcmp(cache[i]->packed, DatumGetPointer(document), size) == 0)
			return i;
	return -1;
}

/* Take the document of that place out; an error frees it now. */
static CachedDocument *
cache_take(int i)
{
	CachedDocument *taken = cache[i];

	ncached--;
	cached_size -= taken->size;
	memmove(&cache[i], &cache[i + 1], (ncached - i) * sizeof(cache[0]));
	MemoryContextSetParent(taken->context, CurrentMemoryContext);
	return taken;
}

/* Put a document of at most CACHE_SIZE in front; the last make room. */
static void
cache_put(CachedDocument *document)
{
	while (ncached == CACHED_DOCUMENTS ||
		   cached_size + document->size > CACHE_SIZE)
		MemoryContextDelete(cache_take(ncached - 1)->context);
	memmove(&cache[1], &cache[0], ncached * sizeof(cache[0]));
	MemoryContextSetParent(document->context, CacheMemoryContext);
	cache[0] = document;
	cached_size += document->size;
	ncached++;
}

static uint64
generation_of(const SiteLexicon *site)
{
	return site != NULL ? site->generation : 0;
}

void
extraction_forget_site(void)
{
	for (int i = ncached - 1; i >= 0; i--)
		if (cache[i]->site != 0)
			MemoryContextDelete(cache_take(i)->context);
}

/* ---- Documents and results ---- */

/* Read a text into a document of its own, under the current context. */
static CachedDocument *
read_document(const char *text, Size length, const SiteLexicon *site)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "newsextract document",
												  ALLOCSET_DEFAULT_SIZES);
	CachedDocument *document;

	document = MemoryContextAllocZero(context, sizeof(CachedDocument));
	document->context = context;
	document->host.alloc = host_alloc;
	document->host.poll = host_poll;
	document->host.state = document;
	take_block(document);
	document->site = generation_of(site);
	document->text = MemoryContextAlloc(context, Max(length, 1));
	memcpy(document->text, text, length);
	document->length = length;
	extraction_check(nx_read(&document->host,
							 site != NULL ? site->lexicon : NULL,
							 document->text, length, &document->doc));
	return document;
}

/* A result that has what is wanted, or NULL. */
static const NxResult *
find_result(const CachedDocument *document, NxDay published, uint32 want)
{
	for (int i = 0; i < CACHED_RESULTS; i++)
	{
		const CachedResult *cached = &document->results[i];

		if (cached->result != NULL &&
			(cached->result->have & want) == want &&
			(cached->published == published || (want & WANT_DATED) == 0))
			return cached->result;
	}
	return NULL;
}

static void
cut_name(NxStr *name)
{
	if (name->len > LONGEST_NAME)
		name->len = (uint32) pg_mbcliplen(name->s, (int) name->len,
										  LONGEST_NAME);
}

/* Names that no news has are cut to what an index can hold. */
static void
cut_names(NxResult *result)
{
	for (uint32 i = 0; i < result->nofficials; i++)
		cut_name(&result->officials[i].name);
	for (uint32 i = 0; i < result->nprogrammes; i++)
		cut_name(&result->programmes[i].name);
}

static const NxResult *
add_result(CachedDocument *document, NxDay published, uint32 want)
{
	CachedResult *cached = &document->results[document->next];
	NxResult   *result;

	extraction_check(nx_resolve(document->doc, published, want, &result));
	cut_names(result);
	cached->published = published;
	cached->result = result;
	document->next = (document->next + 1) % CACHED_RESULTS;
	return result;
}

/* ---- Extractions ---- */

/* Keep what finds the document again without its text. */
static void
note_datum(CachedDocument *document, Datum datum, const ToastKey *toast)
{
	document->toast = *toast;
	if (is_packed(datum) && document->packed_size == 0)
	{
		Size		size = VARSIZE(DatumGetPointer(datum));

		document->packed = MemoryContextAlloc(document->context, size);
		memcpy(document->packed, DatumGetPointer(datum), size);
		document->packed_size = size;
	}
}

/* The document of a datum: out of the cache, or read anew. */
static CachedDocument *
find_document(Datum datum, const SiteLexicon *site)
{
	uint64		generation = generation_of(site);
	ToastKey	toast = toast_key(datum);
	int			place = is_packed(datum) ?
		cache_find_packed(datum, generation) :
		toast.known ? cache_find_toast(&toast, generation) : -1;
	CachedDocument *document;
	text	   *plain;

	if (place >= 0)
		return cache_take(place);
	plain = DatumGetTextPP(datum);
	place = cache_find(VARDATA_ANY(plain), VARSIZE_ANY_EXHDR(plain),
					   generation);
	document = place >= 0 ? cache_take(place) :
		read_document(VARDATA_ANY(plain), VARSIZE_ANY_EXHDR(plain), site);
	if ((Pointer) plain != DatumGetPointer(datum))
		pfree(plain);
	note_datum(document, datum, &toast);
	return document;
}

void
extraction_open(Extraction *x, Datum datum, NxDay published, uint32 want,
				const SiteLexicon *site)
{
	CachedDocument *document;

	newsextract_check_encoding();
	document = find_document(datum, site);
	x->owned = NULL;
	x->text = document->text;
	x->length = (uint32) document->length;
	x->result = find_result(document, published, want);
	if (x->result == NULL)
	{
		x->result = add_result(document, published, want);
		document->size = MemoryContextMemAllocated(document->context, true);
	}
	if (document->size > CACHE_SIZE)
		x->owned = document;
	else
		cache_put(document);
}

void
extraction_close(Extraction *x)
{
	if (x->owned != NULL)
		MemoryContextDelete(x->owned->context);
	x->text = NULL;
	x->length = 0;
	x->result = NULL;
	x->owned = NULL;
}

NxDay
extraction_day(Datum date)
{
	DateADT		day = DatumGetDateADT(date);

	if (DATE_NOT_FINITE(day))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("day of publication is not a day"),
				 errdetail("It is \"%s\".",
						   DATE_IS_NOEND(day) ? "infinity" : "-infinity"),
				 errhint("Pass NULL where it is not known.")));
	return day;
}

bool
extraction_open_args(Extraction *x, FunctionCallInfo fcinfo, uint32 want,
					 const SiteLexicon *site)
{
	NxDay		published = NX_DAY_UNKNOWN;

	if (PG_ARGISNULL(0))
		return false;
	if (PG_NARGS() > 1 && !PG_ARGISNULL(1))
		published = extraction_day(PG_GETARG_DATUM(1));
	extraction_open(x, PG_GETARG_DATUM(0), published, want, site);
	return true;
}
