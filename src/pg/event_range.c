/*
 * event_range.c
 *	  The period and the span of a news_event: from and to text, from and to
 *	  PostgreSQL's ranges.
 *
 * In text they look as the ranges do, "[2022-08-12,2022-08-13)", but read the
 * same whatever DateStyle is: dates are YYYY-MM-DD only and there are no key
 * words.  Any of the brackets [ ( ] ) may be used, blanks may stand around an
 * end, and an empty end is an open one; what is kept is half open.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/datetime.h"

#include "news_event.h"

/* A range as written, its ends not yet understood. */
typedef struct WrittenRange
{
	bool		lower_inclusive,
				upper_inclusive;
	NxStr		lower,
				upper;			/* empty: open */
} WrittenRange;

/* What an end means. */
typedef enum EndStatus
{
	END_OK,
	END_MALFORMED,
	END_NO_SUCH_DAY,
	END_TOO_LARGE
} EndStatus;

static NxStr
trim(const char *start, const char *end)
{
	NxStr		result;

	while (start < end && *start == ' ')
		start++;
	while (end > start && end[-1] == ' ')
		end--;
	result.s = start;
	result.len = (uint32) (end - start);
	return result;
}

/* Split at brackets and comma; false where there are none. */
static bool
split_range(NxStr text, WrittenRange *range)
{
	NxStr		all = trim(text.s, text.s + text.len);
	const char *end = all.s + all.len;
	const char *comma;

	if (all.len < 3)
		return false;
	if ((all.s[0] != '[' && all.s[0] != '(') ||
		(end[-1] != ']' && end[-1] != ')'))
		return false;
	range->lower_inclusive = all.s[0] == '[';
	range->upper_inclusive = end[-1] == ']';

	comma = memchr(all.s, ',', all.len);
	if (comma == NULL)
		return false;
	range->lower = trim(all.s + 1, comma);
	range->upper = trim(comma + 1, end - 1);
	return true;
}

/* A number of one to ten digits and no sign, as any end of a span is. */
static EndStatus
read_number(NxStr text, int64 *number)
{
	int64		result = 0;
	uint32		i;

	if (text.len == 0)
		return END_MALFORMED;
	for (i = 0; i < text.len; i++)
		if (text.s[i] < '0' || text.s[i] > '9')
			return END_MALFORMED;
	for (i = 0; i < text.len; i++)
	{
		result = result * 10 + (text.s[i] - '0');
		if (result > PG_INT32_MAX)
			return END_TOO_LARGE;
	}
	*number = result;
	return END_OK;
}

/* A day, YYYY-MM-DD, which the calendar has. */
static EndStatus
read_day(NxStr text, int64 *day)
{
	int			number[3];
	static const int start[] = {0, 5, 8};
	static const int digits[] = {4, 2, 2};

	if (text.len != 10 || text.s[4] != '-' || text.s[7] != '-')
		return END_MALFORMED;
	for (int i = 0; i < 3; i++)
	{
		NxStr		part = {text.s + start[i], digits[i]};
		int64		value = 0;

		if (read_number(part, &value) != END_OK)
			return END_MALFORMED;
		number[i] = (int) value;
	}
	if (number[0] < 1 || number[1] < 1 || number[1] > MONTHS_PER_YEAR ||
		number[2] < 1 ||
		number[2] > day_tab[isleap(number[0])][number[1] - 1])
		return END_NO_SUCH_DAY;
	*day = date2j(number[0], number[1], number[2]) - POSTGRES_EPOCH_JDATE;
	return END_OK;
}

/*
 * Read both ends with the given reader and make them half open.  An empty end
 * stays what it is in "range"; its number is not set.  False after an error.
 */
static bool
read_range(NxStr text, NewsEventKey key, const char *hint,
		   EndStatus (*read_end) (NxStr, int64 *),
		   WrittenRange *range, int64 *lower, int64 *upper, Node *escontext)
{
	NxStr		bad = text;
	EndStatus	status = END_MALFORMED;

	if (split_range(text, range))
	{
		status = END_OK;
		if (range->lower.len > 0)
		{
			bad = range->lower;
			status = read_end(range->lower, lower);
			*lower += range->lower_inclusive ? 0 : 1;
		}
		if (status == END_OK && range->upper.len > 0)
		{
			bad = range->upper;
			status = read_end(range->upper, upper);
			*upper += range->upper_inclusive ? 1 : 0;
		}
	}

	switch (status)
	{
		case END_OK:
			break;
		case END_MALFORMED:
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid value for type %s", "news_event"),
					 errdetail("Key \"%s\" cannot be read at \"%s\".",
							   news_event_key_name(key),
							   news_event_excerpt(bad)),
					 errhint("%s", hint)));
		case END_NO_SUCH_DAY:
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid value for type %s", "news_event"),
					 errdetail("Key \"%s\" names a day that does not exist: "
							   "\"%s\".", news_event_key_name(key),
							   news_event_excerpt(bad))));
		case END_TOO_LARGE:
			ereturn(escontext, false,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid value for type %s", "news_event"),
					 errdetail("Key \"%s\" is out of range at \"%s\".",
							   news_event_key_name(key),
							   news_event_excerpt(bad))));
	}

	if (range->lower.len > 0 && range->upper.len > 0 && *lower > *upper)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" ends before it begins.",
						   news_event_key_name(key))));
	return true;
}

static bool
missing_end(NewsEventKey key, Node *escontext)
{
	ereturn(escontext, false,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid value for type %s", "news_event"),
			 errdetail("Key \"%s\" must have both ends.",
					   news_event_key_name(key))));
}

bool
news_event_parse_period(NewsEventFields *fields, NxStr text, Node *escontext)
{
	WrittenRange range;
	int64		first = 0,
				end = 0;

	if (!read_range(text, NEWS_EVENT_PERIOD,
					"A period is written as \"[2022-08-12,2022-08-13)\", an "
					"open end is an empty one.",
					read_day, &range, &first, &end, escontext))
		return false;
	fields->period.known = true;
	fields->period.open_start = range.lower.len == 0;
	fields->period.open_end = range.upper.len == 0;
	fields->period.first = (NxDay) first;
	fields->period.end = (NxDay) end;
	return true;
}

bool
news_event_parse_span(NewsEventFields *fields, NxStr text, Node *escontext)
{
	WrittenRange range;
	int64		start = 0,
				end = 0;

	if (!read_range(text, NEWS_EVENT_SPAN,
					"A span is written as \"[1181,1188)\".",
					read_number, &range, &start, &end, escontext))
		return false;
	if (range.lower.len == 0 || range.upper.len == 0)
		return missing_end(NEWS_EVENT_SPAN, escontext);
	if (start > PG_INT32_MAX || end > PG_INT32_MAX)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" is out of range.",
						   news_event_key_name(NEWS_EVENT_SPAN))));
	fields->has_span = true;
	fields->span_start = (int32) start;
	fields->span_end = (int32) end;
	return true;
}

/* The ends of a range of a discrete type, which are half open already. */
static void
range_ends(RangeType *range, NewsEventKey key, RangeBound *lower,
		   RangeBound *upper)
{
	TypeCacheEntry *typcache;
	bool		empty;

	typcache = lookup_type_cache(RangeTypeGetOid(range),
								 TYPECACHE_RANGE_INFO);
	range_deserialize(typcache, range, lower, upper, &empty);
	if (empty)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" is an empty range.",
						   news_event_key_name(key))));
}

void
news_event_set_period(NewsEventFields *fields, RangeType *range)
{
	RangeBound	lower;
	RangeBound	upper;

	Assert(RangeTypeGetOid(range) == DATERANGEOID);
	range_ends(range, NEWS_EVENT_PERIOD, &lower, &upper);
	fields->period.known = true;
	fields->period.open_start = lower.infinite;
	fields->period.open_end = upper.infinite;
	fields->period.first = lower.infinite ? 0 : DatumGetDateADT(lower.val);
	fields->period.end = upper.infinite ? 0 : DatumGetDateADT(upper.val);
}

void
news_event_set_span(NewsEventFields *fields, RangeType *range)
{
	RangeBound	lower;
	RangeBound	upper;

	Assert(RangeTypeGetOid(range) == INT4RANGEOID);
	range_ends(range, NEWS_EVENT_SPAN, &lower, &upper);
	if (lower.infinite || upper.infinite)
		(void) missing_end(NEWS_EVENT_SPAN, NULL);
	fields->has_span = true;
	fields->span_start = DatumGetInt32(lower.val);
	fields->span_end = DatumGetInt32(upper.val);
}

static void
print_day(DateADT day, StringInfo out)
{
	int			year,
				month,
				mday;

	j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &mday);
	appendStringInfo(out, "%04d-%02d-%02d", year, month, mday);
}

void
news_event_print_period(const NewsEvent *event, StringInfo out)
{
	bool		open_start = (event->flags & NEWS_EVENT_OPEN_START) != 0;

	appendStringInfoChar(out, open_start ? '(' : '[');
	if (!open_start)
		print_day(event->first, out);
	appendStringInfoChar(out, ',');
	if ((event->flags & NEWS_EVENT_OPEN_END) == 0)
		print_day(event->end, out);
	appendStringInfoChar(out, ')');
}

void
news_event_print_span(const NewsEvent *event, StringInfo out)
{
	appendStringInfo(out, "[%d,%d)", event->span_start, event->span_end);
}
