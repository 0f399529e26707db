/*
 * event_keys.c
 *	  Keys of the GIN operator classes: of what an event has, and of what a
 *	  pattern looks for.  event_gin.c says what they are for.
 *
 * A key is a bytea of one of these forms:
 *
 *		KEY_CODE, what					a code, done or planned
 *		kind of a text, what, text		that text, with a code or without
 *		kind of a day, what, day		that day, likewise
 *		10xxxxxx, 6 bytes				a hash of several parts, or of a text
 *										that is too long
 *		11xxxxxx, 3 bytes, day			a hash of parts, and a day
 *
 * The first three are exact, and there are few of them for many events, as
 * names come again.  A hash is of mostly one event alone, so it is no longer
 * than what takes the same room in an index entry.  A day is three bytes, the
 * highest first: the days of a period stand in a row, and a query reads them as
 * a range.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "utils/memutils.h"

#include "event_gin.h"

/* Kinds of parts and keys.  They are on disk: never renumber. */
typedef enum KeyKind
{
	KEY_CODE = 1,
	KEY_PREDICATE,
	KEY_ACTOR,
	KEY_OFFICE,
	KEY_TARGET,
	KEY_PLACE,
	KEY_PROGRAMME,
	KEY_DAY,					/* all of the period */
	KEY_FIRST_DAY,
	KEY_LAST_DAY
} KeyKind;

/* The highest two bits of a hash say that it is one, and whether of a day. */
#define HASH_ALONE		0x80
#define HASH_OF_DAY		0xc0
#define HASH_BITS		0x3f

#define HASH_SIZE		7
#define DAY_SIZE		3

StaticAssertDecl(NX_EV_COUNT <= 128,
				 "a code and whether it is planned fit into a byte");
StaticAssertDecl(NEWS_EVENT_LAST_DAY - NEWS_EVENT_FIRST_DAY < 1 << 24,
				 "a day fits into DAY_SIZE bytes");

/* ---- Hashes ---- */

/* All bits of both reach all of the result. */
static uint64
combine(uint64 a, uint64 b)
{
	uint64		hash = a * UINT64CONST(0x9e3779b97f4a7c15) + b;

	hash = (hash ^ hash >> 32) * UINT64CONST(0xd6e8feb86659fd93);
	hash = (hash ^ hash >> 32) * UINT64CONST(0xd6e8feb86659fd93);
	return hash ^ hash >> 32;
}

static GinPart
text_part(KeyKind kind, NxStr text)
{
	GinPart		part = {.kind = kind, .text = text};

	part.hash = combine(kind, hash_bytes_extended((const unsigned char *)
												  text.s, (int) text.len, 0));
	return part;
}

/* ---- Periods ---- */

/* The hash is of the kind alone, so that keys of the same base are near. */
static GinPart
day_part(KeyKind kind, DateADT day)
{
	GinPart		part = {.kind = kind, .hash = kind};

	part.day = (uint32) (day - NEWS_EVENT_FIRST_DAY);
	return part;
}

static int
period_parts(const NewsEvent *event, GinPart part[2])
{
	bool		open_start = (event->flags & NEWS_EVENT_OPEN_START) != 0;
	bool		open_end = (event->flags & NEWS_EVENT_OPEN_END) != 0;
	DateADT		last = event->end - 1;
	int			n = 0;

	if (!news_event_has(event, NEWS_EVENT_PERIOD))
		return 0;
	if (!open_start && !open_end && event->first == last)
	{
		part[n++] = day_part(KEY_DAY, last);
		return n;
	}
	if (!open_start)
		part[n++] = day_part(KEY_FIRST_DAY, event->first);
	if (!open_end)
		part[n++] = day_part(KEY_LAST_DAY, last);
	return n;
}

/* ---- The parts of an event ---- */

static GinPart
folded_part(const NewsEvent *event, NewsEventKey key, KeyKind kind)
{
	GinPart		none = {0};
	NxStr		text = news_event_text(event, key);

	return text.s == NULL ? none : text_part(kind, news_event_fold(text));
}

void
gin_parts(const NewsEvent *event, bool with_period, GinParts *parts)
{
	GinPart		place = folded_part(event, NEWS_EVENT_PLACE, KEY_PLACE);

	memset(parts, 0, sizeof(*parts));
	if (news_event_has(event, NEWS_EVENT_PREDICATE))
		parts->predicate = text_part(KEY_PREDICATE,
									 news_event_text(event,
													 NEWS_EVENT_PREDICATE));
	parts->actor = folded_part(event, NEWS_EVENT_ACTOR, KEY_ACTOR);
	parts->office = folded_part(event, NEWS_EVENT_OFFICE, KEY_OFFICE);
	parts->target = folded_part(event, NEWS_EVENT_TARGET, KEY_TARGET);
	parts->about = (GinPart *) palloc(sizeof(GinPart) *
									  (event->nprogrammes + 1));
	if (gin_has(&place))
		parts->about[parts->nabout++] = place;
	for (uint32 i = 0; i < event->nprogrammes; i++)
		parts->about[parts->nabout++] =
			text_part(KEY_PROGRAMME,
					  news_event_fold(news_event_programme(event, i)));
	if (with_period)
		parts->nperiod = period_parts(event, parts->period);
}

/* ---- Keys ---- */

GinKey
gin_begin(uint8 what)
{
	GinKey		key = {.what = what, .hash = what};

	return key;
}

GinKey
gin_with(GinKey key, const GinPart *part)
{
	if (gin_has(part))
	{
		key.nparts++;
		key.part = part;
	}
	/* none counts, too: a place is no target */
	key.hash = combine(key.hash, part->hash);
	return key;
}

static bool
is_day(const GinPart *part)
{
	return part != NULL && part->kind >= KEY_DAY;
}

/* Write a day, highest byte first. */
static void
put_day(uint8 *at, uint32 day)
{
	at[0] = (uint8) (day >> 16);
	at[1] = (uint8) (day >> 8);
	at[2] = (uint8) day;
}

/* Lay a key out; is it exact? */
static bool
form_key(GinKey key, Datum *result)
{
	const GinPart *part = key.part;
	bool		exact = key.nparts <= 1 &&
		(part == NULL || part->text.len <= GIN_MAX_TEXT);
	Size		size = VARHDRSZ + HASH_SIZE;
	bytea	   *out;
	uint8	   *at;

	if (exact)
		size = VARHDRSZ + 2 + (part == NULL ? 0 :
							   is_day(part) ? DAY_SIZE : part->text.len);
	out = (bytea *) palloc(size);
	SET_VARSIZE(out, size);
	at = (uint8 *) VARDATA(out);
	if (exact)
	{
		at[0] = part == NULL ? KEY_CODE : part->kind;
		at[1] = key.what;
		if (is_day(part))
			put_day(at + 2, part->day);
		else if (part != NULL)
			memcpy(at + 2, part->text.s, part->text.len);
	}
	else
	{
		for (int i = 0; i < HASH_SIZE; i++)
			at[i] = (uint8) (key.hash >> 8 * i);
		at[0] &= HASH_BITS;
		at[0] |= is_day(part) ? HASH_OF_DAY : HASH_ALONE;
		if (is_day(part))
			put_day(at + HASH_SIZE - DAY_SIZE, part->day);
	}
	*result = PointerGetDatum(out);
	return exact;
}

bool
gin_add_key(GinKeyList *list, GinKey key)
{
	if (list->n == list->room)
	{
		/* GIN sorts them with something like this for each. */
		const Size	sorted = 32;

		if ((Size) list->room > MaxAllocSize / sorted / 2)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("value of type %s has too many index keys",
							"news_event[]")));
		list->room = list->room == 0 ? 32 : list->room * 2;
		list->key = list->key == NULL ?
			(Datum *) palloc(sizeof(Datum) * list->room) :
			(Datum *) repalloc(list->key, sizeof(Datum) * list->room);
	}
	return form_key(key, &list->key[list->n++]);
}

/* ---- Queries ---- */

void
gin_add_query_key(GinQuery *query, GinKey key, uint8 role)
{
	query->exact &= gin_add_key(&query->keys, key);
	if (query->keys.n > query->room)
	{
		Size		size;

		query->room = query->keys.room;
		size = sizeof(GinSought) * query->room;
		query->sought = query->sought == NULL ? (GinSought *) palloc(size) :
			(GinSought *) repalloc(query->sought, size);
	}
	query->sought[query->keys.n - 1] = (GinSought)
	{
		.clause = (uint8) query->nclauses, .role = role
	};
}

bool
gin_wants(const NewsEvent *pattern, int variant)
{
	return !news_event_has(pattern, NEWS_EVENT_PLANNED) ||
		((pattern->flags & NEWS_EVENT_PLANNED_TRUE) != 0) == (variant == 1);
}

bool
gin_wants_period(const NewsEvent *pattern)
{
	return news_event_has(pattern, NEWS_EVENT_PERIOD) &&
		(pattern->flags & (NEWS_EVENT_OPEN_START |
						   NEWS_EVENT_OPEN_END)) == 0 &&
		pattern->end - pattern->first <= GIN_MAX_DAYS;
}

/* The keys of one kind for the days of the pattern. */
static void
add_days(GinQuery *query, const NewsEvent *pattern, GinKey base, KeyKind kind,
		 uint8 role)
{
	GinPart		first = day_part(kind, pattern->first);
	GinPart		last = day_part(kind, pattern->end - 1);
	GinSought  *sought;

	gin_add_query_key(query, gin_with(base, &first), role);
	sought = &query->sought[query->keys.n - 1];
	sought->is_range = last.day > first.day;
	put_day(sought->last_day, last.day);
}

void
gin_add_period(GinQuery *query, const NewsEvent *pattern, GinKey base,
			   int variant)
{
	add_days(query, pattern, base, KEY_DAY, GIN_WHOLE);
	if (pattern->end - pattern->first == 1)
		return;
	add_days(query, pattern, base, KEY_FIRST_DAY, GIN_FIRST(variant));
	add_days(query, pattern, base, KEY_LAST_DAY, GIN_LAST(variant));
}

int
gin_compare_range(bytea *from, bytea *key, const GinSought *sought)
{
	Size		size = VARSIZE_ANY_EXHDR(from);
	Size		base = size - DAY_SIZE;

	if (VARSIZE_ANY_EXHDR(key) != size ||
		memcmp(VARDATA_ANY(key), VARDATA_ANY(from), base) != 0)
		return 1;
	return memcmp(VARDATA_ANY(key) + base, sought->last_day, DAY_SIZE) <= 0 ?
		0 : 1;
}
