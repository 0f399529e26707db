/*
 * news_event.c
 *	  Fuzz target: the literal of news_event, and its binary form.
 *
 * An input that begins with byte 1, the version of the wire, is a message;
 * any other is a literal.  Whatever is accepted must print, read again, be
 * sent and received as the very same bytes; whatever is not must say why, with
 * the SQLSTATE that is promised.  With the event that was accepted before, it
 * must have an order, and operators and index keys that agree.
 */
#include "backend.h"

#include <unicode/utf8.h>

#include "fmgr.h"
#include "containment.h"
#include "news_event.h"
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#endif

extern Datum news_event_in(PG_FUNCTION_ARGS);
extern Datum news_event_out(PG_FUNCTION_ARGS);
extern Datum news_event_recv(PG_FUNCTION_ARGS);
extern Datum news_event_send(PG_FUNCTION_ARGS);

#define CHECK(condition) \
	((condition) ? (void) 0 : check_failed(#condition, __LINE__))

static void
check_failed(const char *condition, int line)
{
	fprintf(stderr, "news_event.c:%d: does not hold: %s\n", line, condition);
	abort();
}

/* Call as the server does; NULL after an error, which is in backend_error. */
static void *
call(PGFunction function, void *argument, bool soft)
{
	LOCAL_FCINFO(fcinfo, 1);
	Datum		result;
	Node	   *context = NULL;

#if PG_VERSION_NUM >= 160000
	ErrorSaveContext escontext = {.type = T_ErrorSaveContext};

	if (soft)
		context = (Node *) &escontext;
#endif
	InitFunctionCallInfoData(*fcinfo, NULL, 1, InvalidOid, context, NULL);
	fcinfo->args[0].value = PointerGetDatum(argument);
	fcinfo->args[0].isnull = false;

	if (sigsetjmp(backend_escape, 0) != 0)
	{
		CHECK(context == NULL);
		return NULL;
	}
	result = function(fcinfo);
#if PG_VERSION_NUM >= 160000
	CHECK(!escontext.error_occurred || fcinfo->isnull);
#endif
	return fcinfo->isnull ? NULL : DatumGetPointer(result);
}

/* The error of what was refused is one that is promised. */
static void
check_error(bool message)
{
	CHECK(backend_error.has_message);
	CHECK(backend_error.has_detail);
	switch (backend_error.sqlstate)
	{
		case ERRCODE_INVALID_TEXT_REPRESENTATION:
		case ERRCODE_PROGRAM_LIMIT_EXCEEDED:
			break;
		case ERRCODE_INVALID_BINARY_REPRESENTATION:
		case ERRCODE_PROTOCOL_VIOLATION:
		case ERRCODE_CHARACTER_NOT_IN_REPERTOIRE:
			CHECK(message);
			break;
		default:
			CHECK(false);
	}
}

static bool
is_text(const char *s, size_t len)
{
	int32_t		i = 0;

	while (i < (int32_t) len)
	{
		UChar32		c;

		U8_NEXT(s, i, (int32_t) len, c);
		if (c <= 0)
			return false;
	}
	return true;
}

/* The layout is the canonical one of news_event.h. */
static void
check_layout(const NewsEvent *event)
{
	uint32		ntexts = NEWS_EVENT_NTEXTS + event->nprogrammes;
	Size		head = offsetof(NewsEvent, ends) + ntexts * sizeof(uint32);

	CHECK(VARSIZE(event) <= NEWS_EVENT_MAX_SIZE);
	CHECK(event->version == NEWS_EVENT_VERSION);
	CHECK((event->flags & ~NEWS_EVENT_ALL_FLAGS) == 0);
	CHECK(news_event_has(event, NEWS_EVENT_CODE) == (event->code != 0));
	CHECK(event->code < NX_EV_COUNT);
	CHECK(event->code != 0 || news_event_has(event, NEWS_EVENT_PREDICATE));
	CHECK(news_event_has(event, NEWS_EVENT_PROGRAMMES) ==
		  (event->nprogrammes > 0));
	CHECK(head + event->ends[ntexts - 1] == VARSIZE(event));
	for (uint32 i = 0; i < ntexts; i++)
	{
		NxStr		s = news_event_nth_text(event, i);

		CHECK(i == 0 || event->ends[i - 1] <= event->ends[i]);
		CHECK(i >= NEWS_EVENT_NTEXTS ||
			  news_event_has(event, (NewsEventKey) i) || s.len == 0);
		CHECK(is_text(s.s, s.len));
	}
	for (uint32 i = 1; i < event->nprogrammes; i++)
	{
		NxStr		a = news_event_programme(event, i - 1);
		NxStr		b = news_event_programme(event, i);
		int			order = memcmp(a.s, b.s, Min(a.len, b.len));

		CHECK(order < 0 || (order == 0 && a.len < b.len));
	}
}

static bool
same(const NewsEvent *a, const NewsEvent *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* A message of the bytes, in memory of exactly their number. */
static void
begin_message(StringInfo message, const void *bytes, size_t len)
{
	memset(message, 0, sizeof(*message));
	message->data = palloc(len);
	memcpy(message->data, bytes, len);
	message->len = (int) len;
}

static void
check_event(NewsEvent *event)
{
	char	   *literal;
	bytea	   *sent;
	NewsEvent  *again;
	StringInfoData message;

	check_layout(event);
	literal = call(news_event_out, event, false);
	CHECK(literal != NULL);
	CHECK(is_text(literal, strlen(literal)));
	again = call(news_event_in, literal, false);
	CHECK(again != NULL);
	CHECK(same(event, again));
	CHECK(news_event_compare(event, again) == 0);

	sent = call(news_event_send, event, false);
	CHECK(sent != NULL);
	begin_message(&message, VARDATA(sent), VARSIZE(sent) - VARHDRSZ);
	again = call(news_event_recv, &message, false);
	CHECK(again != NULL);
	CHECK(message.cursor == message.len);
	CHECK(same(event, again));
}

/* Bits, from anywhere, say what patterns are made of the two. */
static void
check_operators(const NewsEvent *event, const NewsEvent *last,
				unsigned int bits)
{
	CHECK(check_containment(event, last, event));
	CHECK(check_containment(event, last, weaker_pattern(event, bits, 0)));
	CHECK(check_containment(event, last,
							weaker_pattern(event, bits * 7, bits)));
	(void) check_containment(event, last, last);
	(void) check_containment(event, last,
							 weaker_pattern(last, bits, bits * 3));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static NewsEvent *last;		/* of an input before, for the order */
	bool		is_message = size > 0 && data[0] == 1;
	NewsEvent  *event;

	if (is_message)
	{
		StringInfoData message;

		begin_message(&message, data, size);
		event = call(news_event_recv, &message, false);
	}
	else
	{
		char	   *literal;

		/* the server hands over no other */
		if (!is_text((const char *) data, size))
			return 0;
		literal = palloc(size + 1);
		memcpy(literal, data, size);
		literal[size] = '\0';
		event = call(news_event_in, literal, size % 2 == 0);
	}

	if (event == NULL)
		check_error(is_message);
	else
	{
		check_event(event);
		if (last != NULL)
		{
			int			order = news_event_compare(event, last);

			CHECK((order == 0) == same(event, last));
			CHECK((order < 0) == (news_event_compare(last, event) > 0));
			check_operators(event, last, data[size - 1] | data[size / 2] << 8);
		}
		free(last);
		last = malloc(VARSIZE(event));
		memcpy(last, event, VARSIZE(event));
	}
	backend_reset();
	return 0;
}
