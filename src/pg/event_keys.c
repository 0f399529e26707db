/*
 * event_keys.c
 *	  Keys of the GIN operator classes: of what an event has, and of what a
 *	  pattern looks for.  event_gin.c says what they are for.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "utils/datetime.h"
#include "utils/memutils.h"

#include "event_gin.h"

/* Kinds of keys.  They are on disk: never renumber. */
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
	KEY_MONTH,					/* the month of that day */
	KEY_FIRST_DAY,
	KEY_FIRST_MONTH,
	KEY_LAST_DAY,
	KEY_LAST_MONTH,
	KEY_COMBINED				/* of an array: several of the above */
} KeyKind;

#define KIND_SHIFT	56

static GinKey
make_key(KeyKind kind, uint64 value)
{
	return (uint64) kind << KIND_SHIFT |
		(value & ((UINT64CONST(1) << KIND_SHIFT) - 1));
}

/* All bits of both keys reach the low ones, which are those that stay. */
GinKey
gin_combine(GinKey a, GinKey b)
{
	uint64		hash = a * UINT64CONST(0x9e3779b97f4a7c15) + b;

	hash = (hash ^ hash >> 32) * UINT64CONST(0xd6e8feb86659fd93);
	hash = (hash ^ hash >> 32) * UINT64CONST(0xd6e8feb86659fd93);
	return make_key(KEY_COMBINED, hash ^ hash >> 32);
}

/* ---- Lists of keys ---- */

void
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
	list->key[list->n++] = Int64GetDatum((int64) key);
}

/* ---- The parts of an event as keys ---- */

static uint64
hash_text(NxStr text)
{
	return hash_bytes_extended((const unsigned char *) text.s,
							   (int) text.len, 0);
}

GinKey
gin_code_key(const NewsEvent *event, bool planned)
{
	return make_key(KEY_CODE, (uint64) event->code << 1 | (planned ? 1 : 0));
}

GinKey
gin_predicate_key(const NewsEvent *event, bool planned)
{
	return make_key(KEY_PREDICATE,
					hash_text(news_event_text(event,
											  NEWS_EVENT_PREDICATE)) << 1 |
					(planned ? 1 : 0));
}

static GinKey
folded_key(const NewsEvent *event, NewsEventKey key, KeyKind kind)
{
	NxStr		text = news_event_text(event, key);

	return text.s == NULL ? GIN_KEY_NONE :
		make_key(kind, hash_text(news_event_fold(text)));
}

void
gin_parts(const NewsEvent *event, GinParts *parts)
{
	GinKey		place = folded_key(event, NEWS_EVENT_PLACE, KEY_PLACE);

	parts->actor = folded_key(event, NEWS_EVENT_ACTOR, KEY_ACTOR);
	parts->office = folded_key(event, NEWS_EVENT_OFFICE, KEY_OFFICE);
	parts->target = folded_key(event, NEWS_EVENT_TARGET, KEY_TARGET);
	parts->about = (GinKey *) palloc(sizeof(GinKey) * (event->nprogrammes + 1));
	parts->nabout = 0;
	if (place != GIN_KEY_NONE)
		parts->about[parts->nabout++] = place;
	for (uint32 i = 0; i < event->nprogrammes; i++)
		parts->about[parts->nabout++] =
			make_key(KEY_PROGRAMME,
					 hash_text(news_event_fold(news_event_programme(event,
																	i))));
}

/* ---- Periods ---- */

static GinKey
day_key(KeyKind kind, DateADT day)
{
	return make_key(kind, (uint64) ((int64) day - NEWS_EVENT_FIRST_DAY));
}

/* A month's number, and the day it begins on. */
static int
month_of(DateADT day)
{
	int			year,
				month,
				mday;

	j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &mday);
	return year * MONTHS_PER_YEAR + month - 1;
}

static DateADT
start_of_month(int month)
{
	return date2j(month / MONTHS_PER_YEAR, month % MONTHS_PER_YEAR + 1, 1) -
		POSTGRES_EPOCH_JDATE;
}

int
gin_period_keys(const NewsEvent *event, GinKey key[4])
{
	bool		open_start = (event->flags & NEWS_EVENT_OPEN_START) != 0;
	bool		open_end = (event->flags & NEWS_EVENT_OPEN_END) != 0;
	int			n = 0;

	if (!news_event_has(event, NEWS_EVENT_PERIOD))
		return 0;
	if (!open_start && !open_end && event->end - event->first == 1)
	{
		key[n++] = day_key(KEY_DAY, event->first);
		key[n++] = make_key(KEY_MONTH, month_of(event->first));
		return n;
	}
	if (!open_start)
	{
		key[n++] = day_key(KEY_FIRST_DAY, event->first);
		key[n++] = make_key(KEY_FIRST_MONTH, month_of(event->first));
	}
	if (!open_end)
	{
		key[n++] = day_key(KEY_LAST_DAY, event->end - 1);
		key[n++] = make_key(KEY_LAST_MONTH, month_of(event->end - 1));
	}
	return n;
}

bool
gin_wants_period(const NewsEvent *pattern)
{
	return news_event_has(pattern, NEWS_EVENT_PERIOD) &&
		(pattern->flags & (NEWS_EVENT_OPEN_START |
						   NEWS_EVENT_OPEN_END)) == 0 &&
		month_of(pattern->end - 1) - month_of(pattern->first) <=
		GIN_MAX_MONTHS;
}

/* ---- Queries ---- */

void
gin_add_query_key(GinQuery *query, GinKey key, uint8 role)
{
	gin_add_key(&query->keys, key);
	if (query->keys.n > query->room)
	{
		query->room = query->keys.room;
		query->clause = query->clause == NULL ?
			(uint8 *) palloc(query->room) :
			(uint8 *) repalloc(query->clause, query->room);
		query->role = query->role == NULL ?
			(uint8 *) palloc(query->room) :
			(uint8 *) repalloc(query->role, query->room);
	}
	query->clause[query->keys.n - 1] = (uint8) query->nclauses;
	query->role[query->keys.n - 1] = role;
}

bool
gin_wants(const NewsEvent *pattern, int variant)
{
	return !news_event_has(pattern, NEWS_EVENT_PLANNED) ||
		((pattern->flags & NEWS_EVENT_PLANNED_TRUE) != 0) == (variant == 1);
}

/* A key of a clause, combined with a base where there is one. */
static void
add_combined(GinQuery *query, GinKey base, GinKey key, uint8 role)
{
	gin_add_query_key(query, base == GIN_KEY_NONE ? key :
					  gin_combine(base, key), role);
}

void
gin_add_period(GinQuery *query, const NewsEvent *pattern, GinKey base,
			   int variant)
{
	DateADT		day = pattern->first;
	bool		one_day = pattern->end - pattern->first == 1;

	while (day < pattern->end)
	{
		int			month = month_of(day);
		DateADT		next = start_of_month(month + 1);
		bool		whole = day == start_of_month(month) &&
			next <= pattern->end;

		if (whole)
		{
			add_combined(query, base, make_key(KEY_MONTH, month), GIN_WHOLE);
			add_combined(query, base, make_key(KEY_FIRST_MONTH, month),
						 GIN_FIRST(variant));
			add_combined(query, base, make_key(KEY_LAST_MONTH, month),
						 GIN_LAST(variant));
			day = next;
			continue;
		}
		add_combined(query, base, day_key(KEY_DAY, day), GIN_WHOLE);
		if (!one_day)
		{
			add_combined(query, base, day_key(KEY_FIRST_DAY, day),
						 GIN_FIRST(variant));
			add_combined(query, base, day_key(KEY_LAST_DAY, day),
						 GIN_LAST(variant));
		}
		day++;
	}
}
