/*
 * timeline.c
 *	  The aggregate event_timeline: events as a page of HTML with a time line
 *	  in SVG, which needs nothing from elsewhere.
 *
 * 1. The aggregate only keeps the events.  In the end those with a day are
 *	  sorted by actor and then by day; an actor is a row, and rows are in
 *	  order of their first day.
 * 2. In its row an event is a bar from its first to its last day, with a
 *	  label below, in the first lane where both fit.  All places are shares of
 *	  the width, while letters keep their size.  Lanes are made for NARROW
 *	  pixels, a phone: what does not overlap there does not on any wider page.
 * 3. The same events follow as a list, for who cannot hover, and for paper.
 *
 *		Trần Sỹ Thanh  Chủ tịch UBND TP Hà Nội
 *		|   ==             |              ==  |
 *		|   thăm           |    đề nghị Công… |
 *		|   ==             |                  |
 *		|   làm việc với … |                  |
 *
 * Texts of events are nobody's markup: they are escaped.
 */
#include "postgres.h"

#include <ctype.h>

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datetime.h"

#include "news_event.h"
#include "str.h"
#include "timeline_style.h"

PG_FUNCTION_INFO_V1(event_timeline_add);
PG_FUNCTION_INFO_V1(event_timeline_page);

/* Pixels, on a page that is NARROW */
#define NARROW			340
#define LANE_HEIGHT		30
#define BAR_HEIGHT		8
#define MIN_BAR			8
#define GAP				8

/* Days that are shown at least */
#define MIN_DAYS		7
#define MAX_TICKS		5
#define MAX_LABEL		165		/* pixels */

typedef struct Placed
{
	const NewsEvent *event;
	NxStr		who;			/* whose row it is in, or nobody's */
	int64		first,			/* where the bar begins and ends, in days */
				last;
	bool		has_days;
} Placed;

typedef struct Row
{
	const Placed *event;
	int			n;
} Row;

typedef struct Scale
{
	int64		first;			/* day at the left edge */
	int64		days;			/* at least MIN_DAYS */
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

/* ---- Texts ---- */

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

/* Append a text if there is one, with something before and after it. */
static void
put_text(StringInfo out, const char *before, NxStr s, const char *after)
{
	if (s.s == NULL)
		return;
	appendStringInfoString(out, before);
	put_escaped(out, s);
	appendStringInfoString(out, after);
}

static NxStr
code_name(const NewsEvent *event)
{
	const char *name = nx_event_code_name((NxEventCode) event->code);
	NxStr		result = {name, name != NULL ? strlen(name) : 0};

	return result;
}

/* What it did: the predicate, or else the code. */
static NxStr
predicate(const NewsEvent *event)
{
	NxStr		s = news_event_text(event, NEWS_EVENT_PREDICATE);

	return s.s != NULL ? s : code_name(event);
}

static void
put_day(StringInfo out, int64 day)
{
	int			y,
				m,
				d;

	j2date((int) day + POSTGRES_EPOCH_JDATE, &y, &m, &d);
	appendStringInfo(out, "%d/%d/%d", d, m, y);
}

static void
put_days(StringInfo out, const Placed *p)
{
	put_day(out, p->first);
	if (p->last > p->first)
	{
		appendStringInfoString(out, " – ");
		put_day(out, p->last);
	}
}

/* All that the event says, a line or a sentence, what it did apart. */
static void
put_details(StringInfo out, const NewsEvent *event, const char *between)
{
	put_text(out, between, news_event_text(event, NEWS_EVENT_OFFICE), "");
	put_text(out, between, news_event_text(event, NEWS_EVENT_TARGET), "");
	put_text(out, between, news_event_text(event, NEWS_EVENT_PLACE), "");
	for (uint32 i = 0; i < event->nprogrammes; i++)
		put_text(out, between, news_event_programme(event, i), "");
	put_text(out, between, code_name(event), "");
}

/* ---- Rows and their order ---- */

static Placed
place(const NewsEvent *event)
{
	Placed		p = {.event = event};
	bool		open_start = (event->flags & NEWS_EVENT_OPEN_START) != 0;
	bool		open_end = (event->flags & NEWS_EVENT_OPEN_END) != 0;

	p.who = news_event_text(event, NEWS_EVENT_ACTOR);
	if (p.who.s == NULL)
		p.who = news_event_text(event, NEWS_EVENT_TARGET);
	p.has_days = news_event_has(event, NEWS_EVENT_PERIOD) &&
		!(open_start && open_end);
	/* an open end is where the other is */
	if (p.has_days)
	{
		p.last = open_end ? event->first : event->end - 1;
		p.first = open_start ? p.last : event->first;
	}
	return p;
}

/* By day, those without last; of one day as their text has them. */
static int
compare_days(const void *a, const void *b)
{
	const Placed *x = a;
	const Placed *y = b;

	if (x->has_days != y->has_days)
		return x->has_days ? -1 : 1;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->event->span_start != y->event->span_start)
		return x->event->span_start < y->event->span_start ? -1 : 1;
	return news_event_compare(x->event, y->event);
}

static int
compare_rows_of_events(const void *a, const void *b)
{
	int			order = str_compare(((const Placed *) a)->who,
									((const Placed *) b)->who);

	return order != 0 ? order : compare_days(a, b);
}

static int
compare_rows(const void *a, const void *b)
{
	const Placed *x = ((const Row *) a)->event;
	const Placed *y = ((const Row *) b)->event;

	if ((x->who.s == NULL) != (y->who.s == NULL))
		return x->who.s == NULL ? 1 : -1;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return str_compare(x->who, y->who);
}

/* Events with days, sorted by who, as rows in order; gives their number. */
static int
find_rows(const Placed *placed, int n, Row *rows)
{
	int			nrows = 0;

	for (int i = 0; i < n; i++)
	{
		if (i == 0 || str_compare(placed[i].who, placed[i - 1].who) != 0)
		{
			rows[nrows].event = &placed[i];
			rows[nrows++].n = 0;
		}
		rows[nrows - 1].n++;
	}
	qsort(rows, nrows, sizeof(Row), compare_rows);
	return nrows;
}

/* ---- The scale ---- */

static Scale
find_scale(const Placed *placed, int n)
{
	Scale		scale = {.first = placed[0].first};
	int64		end = placed[0].last + 1;

	for (int i = 1; i < n; i++)
	{
		scale.first = Min(scale.first, placed[i].first);
		end = Max(end, placed[i].last + 1);
	}
	scale.days = end - scale.first;
	if (scale.days < MIN_DAYS)
	{
		scale.first -= (MIN_DAYS - scale.days) / 2;
		scale.days = MIN_DAYS;
	}
	return scale;
}

/* The share of the width that lies before a day. */
static double
share(const Scale *scale, int64 day)
{
	return (double) (day - scale->first) / (double) scale->days;
}

/* The lines of the axis, or its labels, which say no more than they must. */
static void
put_tick(StringInfo out, const Scale *scale, int64 day, const char *label)
{
	double		x = share(scale, day) * 100;

	if (label == NULL)
		appendStringInfo(out, "<line x1=\"%.2f%%\" x2=\"%.2f%%\" y2=\"100%%\"/>",
						 x, x);
	else if (x < 84)
		appendStringInfo(out, "<text x=\"%.2f%%\" dx=\"3\" y=\"12\">%s</text>",
						 x, label);
}

static void
put_ticks(StringInfo out, const Scale *scale, bool labels)
{
	static const int day_steps[] = {1, 2, 7, 14};
	static const int month_steps[] = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200,
	2400, 6000, 12000, 24000};
	char		label[32];
	int			months,
				y,
				m,
				d;

	for (int i = 0; i < (int) lengthof(day_steps); i++)
	{
		if (scale->days > (int64) day_steps[i] * MAX_TICKS)
			continue;
		for (int64 day = 0; day < scale->days; day += day_steps[i])
		{
			j2date((int) (scale->first + day) + POSTGRES_EPOCH_JDATE, &y, &m, &d);
			snprintf(label, sizeof(label), "%d/%d/%d", d, m, y);
			put_tick(out, scale, scale->first + day, labels ? label : NULL);
		}
		return;
	}
	for (int i = 0; i < (int) lengthof(month_steps); i++)
	{
		if (scale->days > (int64) month_steps[i] * 31 * MAX_TICKS)
			continue;
		j2date((int) scale->first + POSTGRES_EPOCH_JDATE, &y, &m, &d);
		months = (y * 12 + m - 1 + month_steps[i]) / month_steps[i] * month_steps[i];
		for (;; months += month_steps[i])
		{
			int64		day = date2j(months / 12, months % 12 + 1, 1) - POSTGRES_EPOCH_JDATE;

			if (day >= scale->first + scale->days)
				return;
			if (month_steps[i] < 12)
				snprintf(label, sizeof(label), "%d/%d", months % 12 + 1, months / 12);
			else
				snprintf(label, sizeof(label), "%d", months / 12);
			put_tick(out, scale, day, labels ? label : NULL);
		}
	}
}

/* ---- The picture ---- */

/* About how wide a character is, in the widest of usual typefaces. */
static int
character_width(const char *c)
{
	if (strchr("MWmw@", *c) != NULL)
		return 11;
	if (strchr(" .,:;'|!()[]/-fijlrtI", *c) != NULL)
		return 5;
	return isupper((unsigned char) *c) ? 8 : 7;
}

/* What stands below the bar, at most MAX_LABEL pixels; palloc'd. */
static NxStr
event_label(const NewsEvent *event, int *width)
{
	NxStr		content = news_event_text(event, NEWS_EVENT_CONTENT);
	NxStr		what = predicate(event);
	StringInfoData label;
	NxStr		result;
	int			at;

	if (content.s == NULL)
		content = news_event_text(event, NEWS_EVENT_TARGET);
	initStringInfo(&label);
	appendBinaryStringInfo(&label, what.s, what.len);
	if (content.s != NULL)
	{
		appendStringInfoChar(&label, ' ');
		appendBinaryStringInfo(&label, content.s, content.len);
	}
	*width = 0;
	for (at = 0; at < label.len && *width < MAX_LABEL; at += pg_mblen(label.data + at))
		*width += character_width(label.data + at);
	if (at < label.len)
	{
		while (at > 0 && label.data[at - 1] == ' ')
			at--;
		label.len = at;
		appendStringInfoString(&label, "…");
		*width += character_width("…");
	}
	result.s = label.data;
	result.len = label.len;
	return result;
}

/*
 * Append an event; ends[i] is where lane i is free again.  Gives the number
 * of lanes in use.
 */
static int
put_event(StringInfo out, const Placed *p, const Scale *scale, int *ends,
		  int nlanes)
{
	const NewsEvent *event = p->event;
	double		x = share(scale, p->first);
	double		width = share(scale, p->last + 1) - x;
	bool		to_left = x > 0.5;	/* of its end, so that it stays inside */
	int			text_width,
				from,
				until,
				text_from,
				text_until,
				lane = 0,
				y;
	NxStr		label = event_label(event, &text_width);

	from = (int) (x * NARROW);
	until = Max((int) ((x + width) * NARROW), from + MIN_BAR);
	text_from = to_left ? (int) ((x + width) * NARROW) - text_width : from;
	text_until = text_from + text_width;
	while (lane < nlanes && ends[lane] > Min(from, text_from))
		lane++;
	ends[lane] = Max(until, text_until) + GAP;
	y = lane * LANE_HEIGHT;

	appendStringInfoString(out, "<g role=\"listitem\" tabindex=\"0\"><title>");
	put_days(out, p);
	put_text(out, "\n", news_event_text(event, NEWS_EVENT_ACTOR), "");
	put_text(out, "\n", predicate(event), "");
	put_text(out, " ", news_event_text(event, NEWS_EVENT_CONTENT), "");
	put_details(out, event, "\n");
	appendStringInfo(out, "</title><rect class=\"c%d%s\" x=\"%.2f%%\" y=\"%d\""
					 " width=\"%.2f%%\" height=\"%d\"/>",
					 event->code,
					 event->flags & NEWS_EVENT_PLANNED_TRUE ? " planned" : "",
					 x * 100, y + 4, Max(width * 100, 0.1), BAR_HEIGHT - 4);
	appendStringInfo(out, "<text x=\"%.2f%%\" y=\"%d\"%s>",
					 (to_left ? x + width : x) * 100, y + BAR_HEIGHT + 13,
					 to_left ? " text-anchor=\"end\"" : "");
	put_escaped(out, label);
	appendStringInfoString(out, "</text></g>\n");
	pfree(unconstify(char *, label.s));
	return Max(nlanes, lane + 1);
}

static void
put_row(StringInfo out, const Row *row, const Scale *scale)
{
	StringInfoData body;
	NxStr		office = {NULL, 0};
	int		   *ends = palloc(sizeof(int) * row->n);
	int			nlanes = 0;

	initStringInfo(&body);
	for (int i = 0; i < row->n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		nlanes = put_event(&body, &row->event[i], scale, ends, nlanes);
		if (office.s == NULL)
			office = news_event_text(row->event[i].event, NEWS_EVENT_OFFICE);
	}
	appendStringInfoString(out, "<section><h2>");
	if (row->event->who.s == NULL)
		appendStringInfoString(out, "Không rõ ai");
	else
		put_escaped(out, row->event->who);
	put_text(out, " <small>", office, "</small>");
	appendStringInfo(out, "</h2>\n<svg role=\"list\" height=\"%d\"><use href=\"#ticks\"/>\n",
					 nlanes * LANE_HEIGHT);
	appendBinaryStringInfo(out, body.data, body.len);
	appendStringInfoString(out, "</svg></section>\n");
	pfree(body.data);
	pfree(ends);
}

static void
put_picture(StringInfo out, Placed *placed, int n)
{
	Scale		scale = find_scale(placed, n);
	Row		   *rows = palloc_extended(sizeof(Row) * n, MCXT_ALLOC_HUGE);
	int			nrows;

	qsort(placed, n, sizeof(Placed), compare_rows_of_events);
	nrows = find_rows(placed, n, rows);
	appendStringInfoString(out, "<div class=\"chart\"><div class=\"axis\"><svg height=\"18\" aria-hidden=\"true\">"
						   "<defs><g id=\"ticks\">");
	put_ticks(out, &scale, false);
	appendStringInfoString(out, "</g></defs><use href=\"#ticks\"/>");
	put_ticks(out, &scale, true);
	appendStringInfoString(out, "</svg></div>\n");
	for (int i = 0; i < nrows; i++)
		put_row(out, &rows[i], &scale);
	appendStringInfoString(out, "</div>\n");
}

/* ---- The page ---- */

/* Colours of the codes that there are, and what they stand for. */
static void
put_legend(StringInfo out, const bool *used)
{
	appendStringInfoString(out, "<ul>");
	for (int code = 1; code < (int) lengthof(colours); code++)
		if (used[code])
			appendStringInfo(out, "<li><i class=\"c%d\"></i>%s</li>", code,
							 nx_event_code_name((NxEventCode) code));
	appendStringInfoString(out, "</ul>\n");
}

static void
put_list(StringInfo out, const Placed *placed, int n)
{
	appendStringInfoString(out, "<ol>\n");
	for (int i = 0; i < n; i++)
	{
		const NewsEvent *event = placed[i].event;

		CHECK_FOR_INTERRUPTS();
		appendStringInfo(out, "<li><i class=\"c%d\"></i><time>", event->code);
		if (placed[i].has_days)
			put_days(out, &placed[i]);
		else
			appendStringInfoString(out, "không rõ ngày");
		appendStringInfoString(out, "</time>");
		put_text(out, " <b>", news_event_text(event, NEWS_EVENT_ACTOR), "</b>");
		put_text(out, " <em>", predicate(event), "</em>");
		put_text(out, " ", news_event_text(event, NEWS_EVENT_CONTENT), "");
		appendStringInfoString(out, " <small>");
		put_details(out, event, " · ");
		appendStringInfoString(out, "</small></li>\n");
	}
	appendStringInfoString(out, "</ol>\n");
}

/* event_timeline_page(internal) -> text; NULL without an event */
Datum
event_timeline_page(PG_FUNCTION_ARGS)
{
	ArrayBuildState *state;
	Placed	   *placed;
	bool		used[lengthof(colours)] = {false};
	int			n,
				ndays = 0;
	StringInfoData out;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (ArrayBuildState *) PG_GETARG_POINTER(0);
	n = state->nelems;
	placed = palloc_extended(sizeof(Placed) * n, MCXT_ALLOC_HUGE);
	for (int i = 0; i < n; i++)
	{
		placed[i] = place(news_event_from_datum(state->dvalues[i]));
		ndays += placed[i].has_days;
		used[placed[i].event->code] = true;
	}
	qsort(placed, n, sizeof(Placed), compare_days);

	initStringInfo(&out);
	appendStringInfoString(&out, head);
	for (int code = 0; code < (int) lengthof(colours); code++)
		if (used[code])
			appendStringInfo(&out, ".c%d{--c:%s}\n", code, colours[code]);
	appendStringInfo(&out, "</style>\n</head>\n<body>\n<h1>Dòng thời gian</h1>\n"
					 "<p>%d sự kiện", n);
	if (ndays < n)
		appendStringInfo(&out, ", %d không rõ ngày", n - ndays);
	appendStringInfoString(&out, "</p>\n");
	put_legend(&out, used);
	if (ndays > 0)
	{
		Placed	   *copy = palloc_extended(sizeof(Placed) * ndays,
										   MCXT_ALLOC_HUGE);

		memcpy(copy, placed, sizeof(Placed) * ndays);
		put_picture(&out, copy, ndays);
	}
	put_list(&out, placed, n);
	appendStringInfoString(&out, "</body>\n</html>\n");
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
