/*
 * check.c
 *	  What must hold of every result of the engine.
 */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>
#include <unicode/utf16.h>

void
check_failed(const char *condition, const char *file, int line)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
	abort();
}

/* ---- The host ---- */

static void *
memory_alloc(void *state, size_t size)
{
	Memory	   *memory = state;
	void	   *p;

	if (memory->allocs_left == 0)
		return NULL;
	if (memory->allocs_left > 0)
		memory->allocs_left--;
	if (memory->n == memory->room)
	{
		memory->room = memory->room ? memory->room * 2 : 64;
		memory->block = realloc(memory->block,
								memory->room * sizeof(void *));
	}
	p = malloc(size);
	memset(p, 0xa5, size);		/* what was not set is the same every time */
	memory->block[memory->n++] = p;
	return p;
}

static bool
memory_poll(void *state)
{
	Memory	   *memory = state;

	if (memory->polls_left > 0)
		memory->polls_left--;
	return memory->polls_left == 0;
}

void
memory_begin(Memory *memory)
{
	memset(memory, 0, sizeof(*memory));
	memory->host.alloc = memory_alloc;
	memory->host.poll = memory_poll;
	memory->host.state = memory;
	memory->allocs_left = -1;
	memory->polls_left = -1;
}

void
memory_end(Memory *memory)
{
	for (size_t i = 0; i < memory->n; i++)
		free(memory->block[i]);
	free(memory->block);
}

char *
memory_copy(Memory *memory, const void *bytes, size_t size)
{
	long		allocs_left = memory->allocs_left;
	char	   *copy;

	memory->allocs_left = -1;
	copy = memory_alloc(memory, size);
	memory->allocs_left = allocs_left;
	if (size > 0)
		memcpy(copy, bytes, size);
	return copy;
}

/* ---- The text ---- */

static bool
is_utf8(const char *s, size_t len)
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

Text
text_begin(Memory *memory, const char *bytes, size_t size)
{
	Text		text = {memory_copy(memory, bytes, size), size, false, NULL};
	uint32_t	n = 0;

	text.utf8 = is_utf8(text.s, size);
	text.char_at = (uint32_t *) memory_copy(memory, NULL, 0);
	if (!text.utf8)
		return text;
	text.char_at = memory->host.alloc(memory, (size + 1) * sizeof(uint32_t));
	if (text.char_at == NULL)
	{
		text.utf8 = false;
		return text;
	}
	for (size_t i = 0; i < size; i++)
	{
		text.char_at[i] = n;
		n += (text.s[i] & 0xc0) != 0x80;
	}
	text.char_at[size] = n;
	return text;
}

/* ---- Checks ---- */

/* Is the character at this byte a mark of the letter before it? */
static bool
is_mark(const Text *text, uint32_t byte)
{
	int32_t		i = (int32_t) byte;
	UChar32		c;

	if (byte >= text->len)
		return false;
	U8_NEXT(text->s, i, (int32_t) text->len, c);
	return c >= 0x300 && c < 0x370;
}

/* A span is a piece of the text, between characters and not inside letters. */
static void
check_span(const Text *text, NxSpan span)
{
	CHECK(span.start < span.end);
	CHECK(span.start_byte < span.end_byte);
	CHECK(span.end_byte <= text->len);
	CHECK(span.end - span.start <= span.end_byte - span.start_byte);
	if (!text->utf8)
		return;
	CHECK(text->char_at[span.start_byte] == span.start);
	CHECK(text->char_at[span.end_byte] == span.end);
	CHECK((text->s[span.start_byte] & 0xc0) != 0x80);
	CHECK(span.end_byte == text->len ||
		  (text->s[span.end_byte] & 0xc0) != 0x80);
	CHECK(!is_mark(text, span.end_byte));
}

/* Mentions in order, each once; where nested, the outer one first. */
static void
check_spans(const Text *text, const NxSpan *span, uint32_t n, bool nested)
{
	CHECK(n > 0);
	for (uint32_t i = 0; i < n; i++)
	{
		check_span(text, span[i]);
		CHECK(i == 0 || span[i - 1].end <= span[i].start ||
			  (nested && span[i - 1].start <= span[i].start &&
			   span[i].end <= span[i - 1].end &&
			   span[i].end - span[i].start <
			   span[i - 1].end - span[i - 1].start));
	}
}

static int
compare_strs(NxStr a, NxStr b)
{
	int			order = memcmp(a.s, b.s, a.len < b.len ? a.len : b.len);

	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

/* A text that is given out: valid, NFC, single blanks; or absent. */
static void
check_str(const Text *text, NxStr s, bool required)
{
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
	UChar	   *wide;
	int32_t		n = 0,
				i = 0;

	CHECK(s.s != NULL || s.len == 0);
	CHECK(!required || s.len > 0);
	if (s.s == NULL || s.len == 0)
		return;
	CHECK(is_utf8(s.s, s.len) || !text->utf8);
	CHECK(s.s[0] != ' ' && s.s[s.len - 1] != ' ');
	CHECK(memmem(s.s, s.len, "  ", 2) == NULL);
	CHECK(memchr(s.s, '\n', s.len) == NULL);

	if (!text->utf8)
		return;
	wide = malloc((s.len + 1) * sizeof(UChar));
	while (i < (int32_t) s.len)
	{
		UChar32		c;

		U8_NEXT(s.s, i, (int32_t) s.len, c);
		U16_APPEND_UNSAFE(wide, n, c);
	}
	CHECK(unorm2_isNormalized(nfc, wide, n, &error));
	free(wide);
}

static void
check_period(NxPeriod period)
{
	if (period.known && !period.open_start && !period.open_end)
		CHECK(period.first < period.end);
}

static void
check_officials(const Text *text, const NxResult *r)
{
	for (uint32_t i = 0; i < r->nofficials; i++)
	{
		const NxOfficial *o = &r->officials[i];

		check_str(text, o->name, true);
		check_str(text, o->office, false);
		check_str(text, o->organisation, false);
		check_str(text, o->rank, false);
		CHECK(nx_tenure_name(o->tenure) != NULL);
		check_spans(text, o->mentions, o->nmentions, false);
		for (uint32_t j = 0; j < o->noffices; j++)
		{
			check_str(text, o->offices[j], true);
			for (uint32_t k = 0; k < j; k++)
				CHECK(compare_strs(o->offices[j], o->offices[k]) != 0);
		}
	}
}

static void
check_dates(const Text *text, const NxResult *r)
{
	for (uint32_t i = 0; i < r->ndates; i++)
	{
		const NxDate *d = &r->dates[i];

		check_span(text, d->span);
		CHECK(i == 0 || d[-1].span.start <= d->span.start);
		CHECK(nx_date_kind_name(d->kind) != NULL);
		CHECK(d->modifier == NX_MOD_NONE ||
			  nx_modifier_name(d->modifier) != NULL);
		check_str(text, d->value, true);
		check_period(d->period);
	}
}

static void
check_programmes(const Text *text, const NxResult *r)
{
	for (uint32_t i = 0; i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];

		check_str(text, p->name, true);
		check_str(text, p->kind, true);
		check_str(text, p->number, false);
		check_str(text, p->title, false);
		check_str(text, p->issuer, false);
		check_period(p->period);
		check_spans(text, p->mentions, p->nmentions, true);
		CHECK(i == 0 || p[-1].mentions[0].start <= p->mentions[0].start);
	}
}

static void
check_events(const Text *text, const NxResult *r)
{
	for (uint32_t i = 0; i < r->nevents; i++)
	{
		const NxEvent *e = &r->events[i];

		check_span(text, e->span);
		CHECK(i == 0 || e[-1].span.start <= e->span.start);
		CHECK(nx_event_code_name(e->code) != NULL);
		check_str(text, e->predicate, true);
		check_str(text, e->actor, false);
		check_str(text, e->office, false);
		check_str(text, e->target, false);
		check_str(text, e->content, false);
		check_str(text, e->place, false);
		check_period(e->period);
		for (uint32_t j = 0; j < e->nprogrammes; j++)
		{
			check_str(text, e->programmes[j], true);
			CHECK(j == 0 ||
				  compare_strs(e->programmes[j - 1], e->programmes[j]) < 0);
		}
	}
}

/* The list of all spans: in order, and the same spans as the parts have. */
static void
check_mentions(const Text *text, const NxResult *r)
{
	const uint32_t limit[] = {
		[NX_MENTION_OFFICIAL] = r->nofficials,
		[NX_MENTION_OFFICE] = r->nofficials,
		[NX_MENTION_RANK] = r->nofficials,
		[NX_MENTION_DATE] = r->ndates,
		[NX_MENTION_PROGRAMME] = r->nprogrammes,
		[NX_MENTION_EVENT] = r->nevents
	};
	uint32_t	named = 0,
				programmes = 0,
				count[NX_MENTION_EVENT + 1] = {0};

	for (uint32_t i = 0; i < r->nmentions; i++)
	{
		const NxMention *m = &r->mentions[i];

		CHECK(m->kind <= NX_MENTION_EVENT);
		CHECK(m->form <= NX_FORM_FULL);
		CHECK(m->entity < limit[m->kind]);
		check_span(text, m->span);
		CHECK(i == 0 || m[-1].span.start <= m->span.start);
		count[m->kind]++;
		if (m->kind == NX_MENTION_OFFICIAL && m->form != NX_FORM_NOMINAL)
			named++;
	}
	CHECK(count[NX_MENTION_DATE] == r->ndates);
	CHECK(count[NX_MENTION_EVENT] == r->nevents);
	for (uint32_t i = 0; i < r->nofficials; i++)
		named -= r->officials[i].nmentions;
	CHECK(named == 0);
	for (uint32_t i = 0; i < r->nprogrammes; i++)
		programmes += r->programmes[i].nmentions;
	CHECK(count[NX_MENTION_PROGRAMME] == programmes);
}

void
check_result(const Text *text, const NxResult *r, uint32_t want)
{
	CHECK((r->have & want) == want);
	if (want & NX_WANT_OFFICIALS)
		check_officials(text, r);
	if (want & NX_WANT_DATES)
		check_dates(text, r);
	if (want & NX_WANT_PROGRAMMES)
		check_programmes(text, r);
	if (want & NX_WANT_EVENTS)
		check_events(text, r);
	if (want & NX_WANT_MENTIONS)
		check_mentions(text, r);
}

/* ---- Hashes ---- */

static void
mix(uint64_t *hash, uint64_t x)
{
	*hash = (*hash ^ x) * UINT64_C(0x9E3779B97F4A7C15);
	*hash ^= *hash >> 29;
}

static void
mix_str(uint64_t *hash, NxStr s)
{
	mix(hash, s.s == NULL ? UINT64_MAX : s.len);
	for (uint32_t i = 0; i < s.len; i++)
		mix(hash, (unsigned char) s.s[i]);
}

static void
mix_strs(uint64_t *hash, const NxStr *s, uint32_t n)
{
	mix(hash, n);
	for (uint32_t i = 0; i < n; i++)
		mix_str(hash, s[i]);
}

static void
mix_spans(uint64_t *hash, const NxSpan *span, uint32_t n)
{
	mix(hash, n);
	for (uint32_t i = 0; i < n; i++)
	{
		mix(hash, (uint64_t) span[i].start << 32 | span[i].end);
		mix(hash, (uint64_t) span[i].start_byte << 32 | span[i].end_byte);
	}
}

static void
mix_period(uint64_t *hash, NxPeriod p)
{
	mix(hash, p.known | p.open_start << 1 | p.open_end << 2);
	if (p.known && !p.open_start)
		mix(hash, (uint32_t) p.first);
	if (p.known && !p.open_end)
		mix(hash, (uint32_t) p.end);
}

uint64_t
hash_result(const NxResult *r, uint32_t want)
{
	uint64_t	hash = 1;

	for (uint32_t i = 0; want & NX_WANT_OFFICIALS && i < r->nofficials; i++)
	{
		const NxOfficial *o = &r->officials[i];
		NxStr		parts[] = {o->name, o->office, o->organisation, o->rank};

		mix_strs(&hash, parts, 4);
		mix(&hash, o->tenure);
		mix_strs(&hash, o->offices, o->noffices);
		mix_spans(&hash, o->mentions, o->nmentions);
	}
	for (uint32_t i = 0; want & NX_WANT_DATES && i < r->ndates; i++)
	{
		const NxDate *d = &r->dates[i];

		mix_spans(&hash, &d->span, 1);
		mix(&hash, d->kind << 8 | d->modifier);
		mix_str(&hash, d->value);
		mix_period(&hash, d->period);
	}
	for (uint32_t i = 0; want & NX_WANT_PROGRAMMES && i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];
		NxStr		parts[] = {p->name, p->kind, p->number, p->title, p->issuer};

		mix_strs(&hash, parts, 5);
		mix(&hash, (uint32_t) p->issued);
		mix_period(&hash, p->period);
		mix_spans(&hash, p->mentions, p->nmentions);
	}
	for (uint32_t i = 0; want & NX_WANT_EVENTS && i < r->nevents; i++)
	{
		const NxEvent *e = &r->events[i];
		NxStr		parts[] = {e->predicate, e->actor, e->office, e->target,
		e->content, e->place};

		mix(&hash, e->code << 1 | e->planned);
		mix_spans(&hash, &e->span, 1);
		mix_strs(&hash, parts, 6);
		mix_period(&hash, e->period);
		mix_strs(&hash, e->programmes, e->nprogrammes);
	}
	for (uint32_t i = 0; want & NX_WANT_MENTIONS && i < r->nmentions; i++)
	{
		const NxMention *m = &r->mentions[i];

		mix(&hash, m->kind << 8 | m->form);
		mix(&hash, m->entity);
		mix_spans(&hash, &m->span, 1);
	}
	return hash;
}

/* ---- A text, in several ways ---- */

/* Was it the host that stopped the engine, and did it say how? */
static bool
stopped(const Memory *memory, NxStatus status)
{
	if (status == NX_OK)
		return false;
	if (status == NX_NO_MEMORY)
		CHECK(memory->allocs_left == 0);
	else
	{
		CHECK(status == NX_STOPPED);
		CHECK(memory->polls_left == 0);
	}
	return true;
}

bool
check_text(Memory *memory, const NxLexicon *site, const char *bytes,
		   size_t size, NxDay published, uint32_t first_want)
{
	Text		text = text_begin(memory, bytes, size);
	NxDoc	   *doc,
			   *again;
	NxResult   *part,
			   *all,
			   *other,
			   *alone;
	uint64_t	hash;

	if (stopped(memory, nx_read(&memory->host, site, text.s, size, &doc)))
		return false;

	/* one part, then all of it */
	if (stopped(memory, nx_resolve(doc, published, first_want, &part)))
		return false;
	check_result(&text, part, first_want);
	hash = hash_result(part, first_want);
	if (stopped(memory, nx_resolve(doc, published, NX_WANT_ALL, &all)))
		return false;
	check_result(&text, all, NX_WANT_ALL);
	CHECK(hash_result(all, first_want) == hash);
	hash = hash_result(all, NX_WANT_ALL);

	/* another day, and the first one again */
	if (stopped(memory, nx_resolve(doc, published == 0 ? NX_DAY_UNKNOWN : 0,
								   NX_WANT_ALL, &other)))
		return false;
	check_result(&text, other, NX_WANT_ALL);
	if (stopped(memory, nx_resolve(doc, published, NX_WANT_ALL, &other)))
		return false;
	CHECK(hash_result(other, NX_WANT_ALL) == hash);

	/* everything at once, of another reading */
	if (stopped(memory, nx_read(&memory->host, site, text.s, size, &again)) ||
		stopped(memory, nx_resolve(again, published, NX_WANT_ALL, &alone)))
		return false;
	CHECK(hash_result(alone, NX_WANT_ALL) == hash);
	return true;
}
