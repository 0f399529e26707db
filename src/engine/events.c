/*
 * events.c
 *	  The event stage: what officials do, say or undergo.
 *
 * Steps, a sentence at a time:
 *
 *	1. Sentences that name no official are passed over, but for one right
 *	   behind a sentence with an actor: it may go on without a subject.
 *	2. events_units.c cuts the sentence into noun phrases, dates, verbs.
 *	3. events_sentence.c and events_clause.c say which verbs are events, and
 *	   of whom: drafts.
 *	4. Here each draft gets what stands around it.  An event of several
 *	   actors becomes one event each.
 *
 * Example (published 2022-08-12): "Sáng nay, ông Thanh đề nghị Công an TP Hà
 * Nội tập trung triển khai Đề án 06." gives REQUEST, actor Trần Sỹ Thanh,
 * target Công an TP Hà Nội, content "Công an TP Hà Nội tập trung ... 06",
 * programmes {Đề án 06}, period 2022-08-12.
 *
 * The time of an event: the date in its own clause that stands nearest before
 * the trigger, else nearest behind it, but not in what is said or asked; else
 * the first date of the sentence before the clause; else the day of
 * publication.  Only points of time count, up to a month long, or longer ones
 * right before the verb (Năm 2015, ông X được bầu), never durations or sets.
 * A time that begins after the day of publication makes an event planned,
 * unless its verb is marked as done.
 */
#include "events.h"
#include "people.h"

#define LONGEST_CONTENT_HEAD	8	/* words in which a comma ends no clause */
#define LONGEST_PERIOD	31		/* days, of a time elsewhere in the sentence */
#define LONGEST_CLAUSE_PERIOD	3660	/* days, right before the verb */

/* ---- time ---- */

static const NxDate *
time_of(const NxDoc *doc, uint32_t date, int longest)
{
	const NxDate *d = doc->date.v[date].date;

	if (d == NULL || !d->period.known || d->period.open_start ||
		d->period.open_end || (d->kind != NX_DATE && d->kind != NX_TIME))
		return NULL;
	if (d->period.end - d->period.first > longest)
		return NULL;
	return d;
}

/*
 * The first item of an array of things with a range (at or phrase), in text
 * order, that ends behind a token.
 */
#define FIRST_BEHIND(array, range, token, result) \
	do { \
		uint32_t	low_ = 0, \
					high_ = (array).n; \
		while (low_ < high_) \
		{ \
			uint32_t	mid_ = (low_ + high_) / 2; \
			if ((array).v[mid_].range.last <= (token)) \
				low_ = mid_ + 1; \
			else \
				high_ = mid_; \
		} \
		(result) = low_; \
	} while (0)

/* Is a token inside a noun phrase of an official or a programme's name? */
static bool
inside_name(const NxDoc *doc, uint32_t token)
{
	uint32_t	i;

	FIRST_BEHIND(doc->ref, phrase, token, i);
	if (i < doc->ref.n && doc->ref.v[i].phrase.first <= token)
		return true;
	/* Kế hoạch số 312 ngày 4/4: a date right behind one is of its issue */
	FIRST_BEHIND(doc->programme_ref, at, token > 0 ? token - 1 : 0, i);
	return i < doc->programme_ref.n &&
		doc->programme_ref.v[i].at.first <= token;
}

/* The first point of time in a range of tokens, or the last. */
static const NxDate *
time_in(const NxDoc *doc, NxRange where, int longest, bool last)
{
	const NxDate *found = NULL;
	uint32_t	i;

	FIRST_BEHIND(doc->date, at, where.first, i);
	for (; i < doc->date.n && doc->date.v[i].at.first < where.last; i++)
	{
		const NxDate *d;

		if (doc->date.v[i].at.first < where.first ||
			inside_name(doc, doc->date.v[i].at.first))
			continue;
		d = time_of(doc, i, longest);
		if (d == NULL)
			continue;
		found = d;
		if (!last)
			break;
	}
	return found;
}

static void
find_time(Scan *scan, const Draft *d, NxDay published, NxEvent *event)
{
	const NxDoc *doc = scan->doc;
	const NxDate *found;

	found = time_in(doc, (NxRange) {d->clause.first, d->trigger.first},
					LONGEST_CLAUSE_PERIOD, true);
	/* what is said has times of its own */
	if (found == NULL && (d->quoted || !HAS(d->tags, PREDICATE_CONTENT)))
		found = time_in(doc, (NxRange) {d->trigger.last, d->clause.last},
						LONGEST_PERIOD, false);
	if (found == NULL)
	{
		/* one search a sentence */
		if (scan->timed_sentence != d->sentence)
		{
			scan->timed_sentence = d->sentence;
			scan->sentence_time =
				time_in(doc, (NxRange) {doc->sentence[d->sentence].first,
						d->clause.first}, LONGEST_PERIOD, false);
		}
		found = scan->sentence_time;
	}
	event->planned = d->planned;
	if (found != NULL)
	{
		event->period = found->period;
		if (published != NX_DAY_UNKNOWN && found->period.first > published &&
			!d->finite)
			event->planned = true;
	}
	else if (published != NX_DAY_UNKNOWN)
		event->period = (NxPeriod)
	{
		.known = true,.first = published,.end = published + 1
	};
}

/* ---- programmes ---- */

#define MOST_PROGRAMMES	256		/* named in one clause */

static int
compare_bytes(NxStr a, NxStr b)
{
	uint32_t	n = a.len < b.len ? a.len : b.len;
	int			order = n ? memcmp(a.s, b.s, n) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static void
find_programmes(NxDoc *doc, NxRange where, NxEvent *event)
{
	uint32_t	first,
				n = 0;

	FIRST_BEHIND(doc->programme_ref, at, where.first, first);
	while (first + n < doc->programme_ref.n && n < MOST_PROGRAMMES &&
		   doc->programme_ref.v[first + n].at.first < where.last)
		n++;
	if (n == 0)
		return;
	event->programmes = nx_alloc(doc, n * sizeof(NxStr));
	for (uint32_t i = first; i < first + n; i++)
	{
		NxStr		name;
		uint32_t	j;
		int			order = 1;

		name = doc->programme.v[doc->programme_ref.v[i].programme].name;
		for (j = event->nprogrammes; j > 0; j--)
		{
			order = compare_bytes(name, event->programmes[j - 1]);
			if (order >= 0)
				break;
		}
		if (order == 0)
			continue;
		memmove(event->programmes + j + 1, event->programmes + j,
				(event->nprogrammes - j) * sizeof(NxStr));
		event->programmes[j] = name;
		event->nprogrammes++;
	}
}

/* ---- places and organisations ---- */

/* The place behind tại, ở, or a verb of visiting. */
static bool
place_behind(const NxDoc *doc, uint32_t token, uint32_t last, NxRange *at)
{
	for (uint32_t i = token; i < last && i < token + 4; i++)
	{
		if (doc->token[i].type == NX_T_PUNCT)
			return false;
		if (doc->match_at[i] == doc->match_at[i + 1])
			continue;
		at->first = i;
		at->last = nx_place_at(doc, i);
		if (at->last > i && nx_capital(doc, at->last - 1))
			return at->last <= last;
	}
	return false;
}

static void
find_place(NxDoc *doc, const Draft *d, NxEvent *event)
{
	/* what is said, praised or agreed to tells no place of doing so */
	uint32_t	end = HAS(d->tags, PREDICATE_CONTENT) ||
		(d->tags & (OF_PERSONS | NX_MASK(PREDICATE_PLEDGE))) ?
		d->trigger.last : d->clause.last;
	NxRange		at;

	for (uint32_t i = d->clause.first; i < end; i++)
	{
		if (!nx_begins(doc, i, UINT64_C(1) << NX_EVENT_CUE))
			continue;
		if (nx_match_tagged(doc, i, NX_EVENT_CUE,
							NX_MASK(EVENT_CUE_AT)) != NULL &&
			!inside_name(doc, i) && place_behind(doc, i + 1, end, &at))
		{
			event->place = nx_words(doc, at);
			return;
		}
	}
	/* thăm Hà Nội */
	if ((d->code == NX_EV_CONSULT || d->code == NX_EV_INSPECT) &&
		d->object < end && nx_capital(doc, d->object))
	{
		at = (NxRange) {d->object, nx_place_at(doc, d->object)};
		if (at.last > at.first && at.last <= end)
			event->place = nx_words(doc, at);
	}
}

/* The organisation or place that a verb is done to. */
static void
find_other_target(NxDoc *doc, const Draft *d, NxEvent *event)
{
	if (d->code == NX_EV_STATE)
		return;
	for (uint32_t i = d->object; i < d->clause.last && i < d->object + 4; i++)
	{
		NxSector	sector;
		NxRange		at = {i, 0},
					place;

		if (doc->token[i].type == NX_T_PUNCT)
			return;
		if (doc->match_at[i] == doc->match_at[i + 1])
			continue;
		if (nx_match(doc, i, NX_OFFICE) != NULL ||
			nx_match_tagged(doc, i, NX_EVENT_CUE,
							NX_MASK(EVENT_CUE_AT)) != NULL)
			return;
		at.last = nx_organisation_at(doc, i, &sector, &place);
		if (at.last == 0)
			at.last = nx_place_at(doc, i);
		if (at.last == 0)
			continue;
		/* các nước G7: not the half of a word */
		if (doc->token[at.last].gap == NX_GAP_NONE &&
			doc->token[at.last].type != NX_T_PUNCT)
			return;
		if (!nx_capital(doc, i) && !nx_capital(doc, at.last - 1) &&
			at.last - i < 3)
			return;
		event->target = nx_words(doc, at);
		return;
	}
}

/* ---- clauses ---- */

static bool
is_sign(const NxDoc *doc, uint32_t token)
{
	return doc->token[token].type == NX_T_PUNCT;
}

/* Words up to the next comma or other end of a piece. */
static uint32_t
piece_length(const NxDoc *doc, uint32_t token, uint32_t last)
{
	uint32_t	n = 0;

	while (token + n < last && !nx_is(doc, token + n, ',') &&
		   !nx_is(doc, token + n, ';'))
		n++;
	return n;
}

/* What is said or done: from behind the trigger to the end of its clause. */
static NxRange
content_of(const NxDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	i;

	while (first < last && (is_sign(doc, first) ||
							nx_match_tagged(doc, first, NX_EVENT_CUE,
											NX_MASK(EVENT_CUE_THAT)) != NULL) &&
		   !nx_is(doc, first, '('))
		first++;
	for (i = first; i < last; i++)
	{
		if (nx_is(doc, i, ';'))
			break;
		if (nx_is(doc, i, ',') && i - first > LONGEST_CONTENT_HEAD &&
			doc->token[i + 1].gap != NX_GAP_NONE &&
			piece_length(doc, i + 1, last) > 4)
			break;
	}
	/* no sign at the end, but a bracket or quotation mark that closes one */
	while (i > first && is_sign(doc, i - 1) && !nx_is(doc, i - 1, ')') &&
		   !nx_is(doc, i - 1, NX_CLOSE) && !nx_is(doc, i - 1, '%'))
		i--;
	return (NxRange) {first, i};
}

static bool
closes_quotation(const NxDoc *doc, uint32_t token)
{
	return nx_is(doc, token, NX_CLOSE) || nx_is(doc, token, NX_QUOTE);
}

/* The quotation that ends right before a clause ("...", ông X nói): its
 * tokens, or none. */
static NxRange
quotation_before(const NxDoc *doc, const NxSentence *sentence, uint32_t token)
{
	uint32_t	close = token,
				open;

	while (close > sentence->first && (nx_is(doc, close - 1, ',') ||
									   nx_is(doc, close - 1, NX_DASH)))
		close--;
	if (close == sentence->first || !closes_quotation(doc, close - 1))
		return (NxRange) {0, 0};
	open = --close;
	while (open > sentence->first && !nx_is(doc, open - 1, NX_OPEN) &&
		   !closes_quotation(doc, open - 1))
		open--;
	while (close > open && nx_is(doc, close - 1, ','))
		close--;
	return (NxRange) {open, close};
}

/* Divide a sentence between its drafts [first, last). */
static void
divide(Scan *scan, uint32_t first, uint32_t last)
{
	const NxDoc *doc = scan->doc;
	const NxSentence *sentence = &doc->sentence[scan->sentence];

	for (uint32_t i = first; i < last; i++)
	{
		Draft	   *d = &scan->draft.v[i];
		uint32_t	end = sentence->last;

		if (i + 1 < last)
			end = d[1].begin > d->trigger.last ? d[1].begin : d->trigger.last;
		d->clause.first = i > first ? d[-1].clause.last : sentence->first;
		d->clause.last = end;
		/* a quotation before it has times and places of its own */
		for (uint32_t q = d->begin; q > d->clause.first; q--)
			if (closes_quotation(doc, q - 1))
			{
				d->clause.first = q;
				break;
			}
		if (HAS(d->tags, PREDICATE_CONTENT))
			d->content = quotation_before(doc, sentence, d->begin);
		d->quoted = d->content.first < d->content.last;
		if (!d->quoted)
			d->content = content_of(doc, d->trigger.last,
									d->subjects ? d->subjects : end);
	}
}

/* ---- the stage ---- */

static void
give_event(Scan *scan, const Draft *d, uint32_t actor, NxDay published,
		   NxResult *result)
{
	NxDoc	   *doc = scan->doc;
	NxEvent    *event = &result->events[result->nevents++];

	memset(event, 0, sizeof(*event));
	event->code = (NxEventCode) d->code;
	event->span = nx_span(doc, d->trigger);
	event->predicate = nx_words(doc, d->trigger);
	if (actor != NOBODY)
	{
		event->actor = doc->person.v[actor].out.name;
		event->office = doc->person.v[actor].out.office;
	}
	for (uint32_t i = 0; i < d->targets.n; i++)
		if (d->targets.v[i] != actor)
		{
			event->target = doc->person.v[d->targets.v[i]].out.name;
			break;
		}
	if (event->target.s == NULL)
		find_other_target(doc, d, event);
	if (d->content.first < d->content.last)
		event->content = nx_words(doc, d->content);
	find_programmes(doc, (NxRange)
					{
						d->content.first < d->content.last &&
						d->content.first < d->clause.first ?
						d->content.first : d->clause.first,
						d->clause.last
					}, event);
	find_place(doc, d, event);
	find_time(scan, d, published, event);
}

/* One event for each actor; for each target where there is no actor. */
static uint32_t
count_events(const Draft *d)
{
	if (d->actors.n > 0)
		return d->actors.n;
	return d->targets.n;
}

static void
give_events(Scan *scan, NxDay published, NxResult *result)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < scan->draft.n; i++)
		n += count_events(&scan->draft.v[i]);
	result->events = nx_alloc_raw(scan->doc, (n + 1) * sizeof(NxEvent));
	for (uint32_t i = 0; i < scan->draft.n; i++)
	{
		const Draft *d = &scan->draft.v[i];

		if (i % 256 == 255)
			nx_poll(scan->doc);
		for (uint32_t a = 0; a < d->actors.n; a++)
			give_event(scan, d, d->actors.v[a], published, result);
		if (d->actors.n == 0)
		{
			Draft		one = *d;

			one.targets.n = 1;
			for (uint32_t t = 0; t < d->targets.n; t++)
			{
				one.targets.v[0] = d->targets.v[t];
				give_event(scan, &one, NOBODY, published, result);
			}
		}
	}
}

/* Keep account of quotations in a sentence that is not read. */
static void
pass_over(Scan *scan, const NxSentence *sentence)
{
	const NxDoc *doc = scan->doc;

	if (scan->quoted > 0 && ++scan->quoted > LONGEST_QUOTATION)
		scan->quoted = 0;
	for (uint32_t i = sentence->last; i > sentence->first; i--)
		if (doc->mark[i - 1] & NX_TM_QUOTE)
		{
			scan->quoted = nx_opens_quotation(doc, i - 1, false);
			return;
		}
}

/*
 * Fill result->events in text order of the triggers.  Officials, dates and
 * programmes must have been found, and dates anchored to the same day.
 * Fails only as nx_alloc and nx_poll do.
 */
void
nx_find_events(NxDoc *doc, NxDay published, NxResult *result)
{
	Scan		scan = {
		.doc = doc,.carried_from = NOBODY - 1,.timed_sentence = NOBODY
	};
	uint32_t	ref = 0;

	for (uint32_t i = 0; i < doc->nsentences; i++)
	{
		const NxSentence *sentence = &doc->sentence[i];
		uint32_t	first = scan.draft.n;

		if (i % 64 == 0)
			nx_poll(doc);
		while (ref < doc->ref.n && doc->ref.v[ref].at.last <= sentence->first)
			ref++;
		if ((ref == doc->ref.n || doc->ref.v[ref].at.first >= sentence->last) &&
			scan.carried_from + 1 != i)
		{
			pass_over(&scan, sentence);
			continue;
		}
		scan.sentence = i;
		nx_cut_units(&scan, sentence);
		nx_read_sentence(&scan);
		divide(&scan, first, scan.draft.n);
	}
	give_events(&scan, published, result);
}
