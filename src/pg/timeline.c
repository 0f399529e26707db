/*
 * timeline.c
 *	  The aggregate event_timeline: events as a page of HTML, an SVG time line
 *	  that needs nothing from elsewhere.
 *
 * An event is a bar from its first to its last day with a label below it, in
 * the first lane where both fit.  Its colour says its code, its title all the
 * rest.  Texts of events are nobody's markup: they are escaped.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datetime.h"

#include "news_event.h"

PG_FUNCTION_INFO_V1(event_timeline_add);
PG_FUNCTION_INFO_V1(event_timeline_page);

/* Units of the picture */
#define WIDTH			1000
#define LANE_HEIGHT		34
#define AXIS_HEIGHT		30
#define CHARACTER_WIDTH	7
#define MIN_BAR			6
#define GAP				8

#define MAX_TICKS		8
#define MAX_LABEL		40		/* characters */

typedef struct Scale
{
	int64		first;			/* day at the left edge */
	int64		days;			/* at least 1 */
} Scale;

/* event_timeline_add(internal, news_event) -> internal: remember an event */
Datum
event_timeline_add(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	ArrayBuildState *state;

	if (!AggCheckCallContext(fcinfo, &context))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("event_timeline_add called outside of an aggregate")));
	state = PG_ARGISNULL(0) ? NULL : (ArrayBuildState *) PG_GETARG_POINTER(0);
	if (!PG_ARGISNULL(1))
		state = accumArrayResult(state, PG_GETARG_DATUM(1), false,
								 get_fn_expr_argtype(fcinfo->flinfo, 1),
								 context);
	if (state == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(state);
}

/* Append a text as content or attribute; what no page may have as blanks. */
static void
put_escaped(StringInfo out, NxStr s)
{
	for (uint32 i = 0; i < s.len; i++)
		switch (s.s[i])
		{
			case '&':
				appendStringInfoString(out, "&amp;");
				break;
			case '<':
				appendStringInfoString(out, "&lt;");
				break;
			case '>':
				appendStringInfoString(out, "&gt;");
				break;
			case '"':
				appendStringInfoString(out, "&quot;");
				break;
			default:
				appendStringInfoChar(out, (unsigned char) s.s[i] < ' ' ||
									 s.s[i] == 0x7f ? ' ' : s.s[i]);
		}
}

static void
put_day(StringInfo out, int64 day)
{
	int			y,
				m,
				d;

	j2date((int) day + POSTGRES_EPOCH_JDATE, &y, &m, &d);
	appendStringInfo(out, "%04d-%02d-%02d", y, m, d);
}

/* First and last day; an open end is where the other is. */
static void
event_days(const NewsEvent *event, int64 *first, int64 *last)
{
	bool		open_start = (event->flags & NEWS_EVENT_OPEN_START) != 0;
	bool		open_end = (event->flags & NEWS_EVENT_OPEN_END) != 0;

	*last = open_end ? event->first : event->end - 1;
	*first = open_start ? *last : event->first;
}

/* Does it have a place on the line? */
static bool
is_placed(const NewsEvent *event)
{
	return news_event_has(event, NEWS_EVENT_PERIOD) &&
		(event->flags & (NEWS_EVENT_OPEN_START | NEWS_EVENT_OPEN_END)) !=
		(NEWS_EVENT_OPEN_START | NEWS_EVENT_OPEN_END);
}

static int
scale_x(const Scale *scale, int64 day)
{
	return (int) ((day - scale->first) * WIDTH / scale->days);
}

/* What stands below the bar, at most MAX_LABEL characters; palloc'd. */
static NxStr
event_label(const NewsEvent *event, int *characters)
{
	NxStr		actor = news_event_text(event, NEWS_EVENT_ACTOR);
	NxStr		what = news_event_text(event, NEWS_EVENT_PREDICATE);
	StringInfoData label;
	NxStr		result;
	int			n = 0;
	int			at;

	initStringInfo(&label);
	if (actor.s != NULL)
		appendBinaryStringInfo(&label, actor.s, actor.len);
	if (what.s == NULL)
	{
		what.s = nx_event_code_name((NxEventCode) event->code);
		what.len = strlen(what.s);
	}
	if (label.len > 0)
		appendStringInfoString(&label, ": ");
	appendBinaryStringInfo(&label, what.s, what.len);

	for (at = 0; at < label.len && n < MAX_LABEL; n++)
		at += pg_mblen(label.data + at);
	if (at < label.len)
	{
		label.len = at;
		appendStringInfoString(&label, "…");
		n++;
	}
	*characters = n;
	result.s = label.data;
	result.len = label.len;
	return result;
}

static void
put_title(StringInfo out, const NewsEvent *event, int64 first, int64 last)
{
	static const NewsEventKey keys[] = {
		NEWS_EVENT_ACTOR, NEWS_EVENT_OFFICE, NEWS_EVENT_PREDICATE,
		NEWS_EVENT_TARGET, NEWS_EVENT_CONTENT, NEWS_EVENT_PLACE
	};

	appendStringInfoString(out, "<title>");
	put_day(out, first);
	if (last > first)
	{
		appendStringInfoString(out, " – ");
		put_day(out, last);
	}
	if (news_event_has(event, NEWS_EVENT_CODE))
		appendStringInfo(out, " · %s",
						 nx_event_code_name((NxEventCode) event->code));
	for (int i = 0; i < (int) lengthof(keys); i++)
	{
		NxStr		s = news_event_text(event, keys[i]);

		if (s.s == NULL)
			continue;
		appendStringInfoString(out, " · ");
		put_escaped(out, s);
	}
	appendStringInfoString(out, "</title>");
}

/*
 * Append an event; ends[i] is where lane i is free again.  Gives the number
 * of lanes in use.
 */
static int
put_event(StringInfo out, const NewsEvent *event, const Scale *scale,
		  int *ends, int nlanes)
{
	int64		first,
				last;
	int			characters,
				x,
				width,
				label_x,
				lane = 0;
	NxStr		label = event_label(event, &characters);

	event_days(event, &first, &last);
	x = Min(scale_x(scale, first), WIDTH - MIN_BAR);
	width = Max(scale_x(scale, last + 1) - x, MIN_BAR);
	label_x = Max(Min(x, WIDTH - characters * CHARACTER_WIDTH), 0);
	while (lane < nlanes && ends[lane] > Min(x, label_x))
		lane++;
	ends[lane] = Max(x + width, label_x + characters * CHARACTER_WIDTH) + GAP;

	appendStringInfoString(out, "<g role=\"img\">");
	put_title(out, event, first, last);
	appendStringInfo(out, "<rect class=\"c%d\" x=\"%d\" y=\"%d\""
					 " width=\"%d\" height=\"10\" rx=\"3\"/>",
					 event->code, x, AXIS_HEIGHT + lane * LANE_HEIGHT, width);
	appendStringInfo(out, "<text x=\"%d\" y=\"%d\">", label_x,
					 AXIS_HEIGHT + lane * LANE_HEIGHT + 23);
	put_escaped(out, label);
	appendStringInfoString(out, "</text></g>\n");
	pfree(unconstify(char *, label.s));
	return Max(nlanes, lane + 1);
}

static void
put_axis(StringInfo out, const Scale *scale, int height)
{
	int64		step = (scale->days + MAX_TICKS - 1) / MAX_TICKS;

	for (int64 day = 0; day < scale->days; day += step)
	{
		int			x = scale_x(scale, scale->first + day);

		appendStringInfo(out, "<path class=\"tick\" d=\"M%d 0V%d\"/>"
						 "<text class=\"day\" x=\"%d\" y=\"12\">",
						 x, height, x + 3);
		put_day(out, scale->first + day);
		appendStringInfoString(out, "</text>\n");
	}
}

static void
put_head(StringInfo out)
{
	appendStringInfoString(out,
						   "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n"
						   "<meta charset=\"utf-8\">\n"
						   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
						   "<title>Dòng thời gian</title>\n<style>\n"
						   ":root{color-scheme:light dark;--ink:#222;--paper:#fff;--line:#ccc}\n"
						   "@media (prefers-color-scheme:dark){:root{--ink:#eee;--paper:#181818;--line:#444}}\n"
						   "body{margin:1rem;font-family:sans-serif;color:var(--ink);background:var(--paper)}\n"
						   ".line{overflow-x:auto}\n"
						   "svg{display:block;width:100%;min-width:44rem;height:auto}\n"
						   "text{font-size:12px;fill:var(--ink)}\n"
						   ".day{font-size:10px;opacity:.7}\n"
						   ".tick{stroke:var(--line);fill:none}\n"
						   ".c0{fill:#888}\n");
	for (int code = 1; nx_event_code_name((NxEventCode) code) != NULL; code++)
		appendStringInfo(out, ".c%d{fill:hsl(%d,60%%,48%%)}\n", code,
						 code * 137 % 360);
	appendStringInfoString(out, "</style>\n</head>\n<body>\n"
						   "<h1>Dòng thời gian</h1>\n");
}

/* By the day where the bar begins, so that lanes are filled from the left. */
static int
compare_events(const void *a, const void *b)
{
	const NewsEvent *x = *(NewsEvent *const *) a;
	const NewsEvent *y = *(NewsEvent *const *) b;
	int64		first_x,
				first_y,
				last;

	event_days(x, &first_x, &last);
	event_days(y, &first_y, &last);
	if (first_x != first_y)
		return first_x < first_y ? -1 : 1;
	return news_event_compare(x, y);
}

/* Append the picture of n > 0 events that have a place, in order. */
static void
put_picture(StringInfo out, NewsEvent **events, int n)
{
	StringInfoData body;
	Scale		scale;
	int64		end = PG_INT32_MIN;
	int		   *ends = palloc(sizeof(int) * n);
	int			nlanes = 0;
	int			height;

	scale.first = PG_INT32_MAX;
	for (int i = 0; i < n; i++)
	{
		int64		first,
					last;

		event_days(events[i], &first, &last);
		scale.first = Min(scale.first, first);
		end = Max(end, last + 1);
	}
	scale.days = Max(end - scale.first, 1);

	initStringInfo(&body);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		nlanes = put_event(&body, events[i], &scale, ends, nlanes);
	}
	height = AXIS_HEIGHT + nlanes * LANE_HEIGHT;
	appendStringInfo(out, "<div class=\"line\" tabindex=\"0\">\n"
					 "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\""
					 " aria-label=\"Dòng thời gian\" viewBox=\"0 0 %d %d\">\n",
					 WIDTH, height);
	put_axis(out, &scale, height);
	appendBinaryStringInfo(out, body.data, body.len);
	appendStringInfoString(out, "</svg>\n</div>\n");
}

/* event_timeline_page(internal) -> text; NULL without an event */
Datum
event_timeline_page(PG_FUNCTION_ARGS)
{
	ArrayBuildState *state;
	NewsEvent **events;
	int			n = 0;
	StringInfoData out;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (ArrayBuildState *) PG_GETARG_POINTER(0);
	events = palloc(sizeof(NewsEvent *) * state->nelems);
	for (int i = 0; i < state->nelems; i++)
	{
		NewsEvent  *event = news_event_from_datum(state->dvalues[i]);

		if (is_placed(event))
			events[n++] = event;
	}
	qsort(events, n, sizeof(NewsEvent *), compare_events);

	initStringInfo(&out);
	put_head(&out);
	if (n > 0)
		put_picture(&out, events, n);
	appendStringInfo(&out, "<p>%d sự kiện", state->nelems);
	if (n < state->nelems)
		appendStringInfo(&out, ", %d không rõ ngày", state->nelems - n);
	appendStringInfoString(&out, "</p>\n</body>\n</html>\n");
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
