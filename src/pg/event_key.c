/*
 * event_key.c
 *	  What an event is called elsewhere: its root code in CAMEO and in PLOVER,
 *	  and a key that it has in every article that reports it.
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/datetime.h"

#include "news_event.h"

PG_FUNCTION_INFO_V1(event_cameo);
PG_FUNCTION_INFO_V1(event_plover);
PG_FUNCTION_INFO_V1(event_key);

/*
 * CAMEO's roots are those of its codebook, 1.1b3: 01 make public statement,
 * 02 appeal, 03 express intent to cooperate, 04 consult, 05 engage in
 * diplomatic cooperation (praise, endorse, sign), 07 provide aid,
 * 09 investigate, 11 disapprove, 12 reject, 17 coerce (arrest, administrative
 * sanctions).  Where a code has verbs of two roots, the root of most of them.
 *
 * PLOVER's types are those of its sixteen that succeed the roots: 03 is AGREE,
 * 05 SUPPORT, 11 ACCUSE.  It has none for plain statements.  It counts 09 as
 * ACCUSE, too, which a visit of inspection is not, and so has none for that.
 * To agree with a person is AGREE in it.
 */
static const struct
{
	const char *cameo,
			   *plover;
}			roots[NX_EV_COUNT] = {
	[NX_EV_STATE] = {"01", NULL},
	[NX_EV_REPORT] = {"01", NULL},
	[NX_EV_REQUEST] = {"02", "REQUEST"},
	[NX_EV_PLEDGE] = {"03", "AGREE"},
	[NX_EV_CONSULT] = {"04", "CONSULT"},
	[NX_EV_ATTEND] = {"04", "CONSULT"},
	[NX_EV_PRAISE] = {"05", "SUPPORT"},
	[NX_EV_AGREE] = {"05", "AGREE"},
	[NX_EV_ENACT] = {"05", "SUPPORT"},
	[NX_EV_AWARD] = {"07", "AID"},
	[NX_EV_INSPECT] = {"09", NULL},
	[NX_EV_APPOINT] = {NULL, NULL},	/* neither has appointments */
	[NX_EV_DISMISS] = {NULL, NULL},
	[NX_EV_CRITICISE] = {"11", "ACCUSE"},
	[NX_EV_REJECT] = {"12", "REJECT"},
	[NX_EV_COERCE] = {"17", "COERCE"}
};

/* event_cameo(news_event) -> text; NULL without a code or a root */
Datum
event_cameo(PG_FUNCTION_ARGS)
{
	const char *root = roots[PG_GETARG_NEWS_EVENT_P(0)->code].cameo;

	if (root == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(root));
}

/* event_plover(news_event) -> text; NULL without a code or a type */
Datum
event_plover(PG_FUNCTION_ARGS)
{
	const char *root = roots[PG_GETARG_NEWS_EVENT_P(0)->code].plover;

	if (root == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(root));
}

/* ---- The key ---- */

/*
 * 64-bit FNV-1a.  Keys are stored, and must be the same on any machine and in
 * any version: nothing of this may change.
 */
#define KEY_START	UINT64CONST(14695981039346656037)
#define KEY_PRIME	UINT64CONST(1099511628211)

/* A byte that ends a field, and one for an absent field; no text has them. */
#define FIELD_END	0x00
#define FIELD_NONE	0xff

static uint64
add_byte(uint64 hash, unsigned char byte)
{
	return (hash ^ byte) * KEY_PRIME;
}

/* A field, already folded; absent where s is NULL. */
static uint64
add_field(uint64 hash, NxStr text)
{
	if (text.s == NULL)
		return add_byte(add_byte(hash, FIELD_NONE), FIELD_END);
	for (uint32 i = 0; i < text.len; i++)
		hash = add_byte(hash, (unsigned char) text.s[i]);
	return add_byte(hash, FIELD_END);
}

static NxStr
fold_field(const NewsEvent *event, NewsEventKey key)
{
	NxStr		text = news_event_text(event, key);

	return text.s == NULL ? text : news_event_fold(text);
}

/*
 * event_key(news_event) -> bigint
 *		Hash of what two articles agree in where they report the same event:
 *		the code (the predicate, folded, where there is none), actor and
 *		target folded, the first day of the period, the programmes folded.
 *		An absent or open one is absent.
 */
Datum
event_key(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	uint64		hash = KEY_START;
	NxStr		what = {NULL, 0};
	NxStr		when = {NULL, 0};
	char		day[16];
	NxStr	   *programmes;
	uint32		n;

	if (news_event_has(event, NEWS_EVENT_CODE))
	{
		what.s = nx_event_code_name((NxEventCode) event->code);
		what.len = (uint32) strlen(what.s);
	}
	else
		what = fold_field(event, NEWS_EVENT_PREDICATE);
	hash = add_field(hash, what);
	hash = add_field(hash, fold_field(event, NEWS_EVENT_ACTOR));
	hash = add_field(hash, fold_field(event, NEWS_EVENT_TARGET));

	if (news_event_has(event, NEWS_EVENT_PERIOD) &&
		(event->flags & NEWS_EVENT_OPEN_START) == 0)
	{
		int			year,
					month,
					mday;

		j2date(event->first + POSTGRES_EPOCH_JDATE, &year, &month, &mday);
		when.s = day;
		when.len = (uint32) snprintf(day, sizeof(day), "%04d-%02d-%02d",
									 year, month, mday);
	}
	hash = add_field(hash, when);

	programmes = news_event_fold_programmes(event, &n);
	for (uint32 i = 0; i < n; i++)
		hash = add_field(hash, programmes[i]);
	PG_RETURN_INT64((int64) hash);
}
