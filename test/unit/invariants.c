/*
 * invariants.c
 *	  What must hold for whatever the engine finds in any text.
 *
 *		invariants FILE ...
 *
 * Each file is read in six forms: as it is, in NFC, in NFD, with the tone mark
 * moved to where the other spelling has it (hoà, hòa), with the Icelandic
 * letter that some keyboards write for Đ, and in capitals.
 * A file NAME.txt is anchored at the day in NAME.date, if there is one.
 *
 *	spans		lie inside the text, are in order, begin and end where a
 *				letter with its marks does, and their text is no blank
 *	texts		are UTF-8, NFC, single blanks, none at an end
 *	mentions	are the spans of officials, dates, programmes, events, each once
 *	alone		each question alone gives what all together give
 *	twice		the same call on another document, in memory that held other
 *				bytes, gives the same
 *	forms		the results in all forms but capitals are the same, after
 *				folding, at the same letters
 *
 * Prints a line a violation and, last, one line a rule in the Test Anything
 * Protocol.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "newsextract.h"

#define LENGTH(array)	(sizeof(array) / sizeof((array)[0]))

/* ---- violations ---- */

enum
{
	SPANS, TEXTS, MENTIONS, ALONE, TWICE, FORMS, RULES
};
static const char *const rule_name[RULES] = {
	"spans lie inside the text, in order, on whole letters",
	"texts are NFC with single blanks",
	"mentions are the spans of all that was found",
	"each question alone gives what all together give",
	"the same call twice gives the same",
	"normal form and tone placement do not matter",
};
static unsigned violations[RULES];
static const char *file;
static const char *form;

#define MAX_SHOWN	200

static void
violated(int rule, const char *what, const char *s, size_t n)
{
	if (violations[rule]++ < MAX_SHOWN)
		printf("# %s (%s): %s: %.*s\n", file, form, what,
			   (int) (n > 300 ? 300 : n), s ? s : "");
}

/* ---- memory: blocks that are all given back after a file ---- */

#define MAX_BLOCKS	65536
static void *block[MAX_BLOCKS];
static unsigned blocks;
static int	fill;

static void *
take(size_t size)
{
	void	   *p = malloc(size ? size : 1);

	if (p == NULL || blocks == MAX_BLOCKS)
		abort();
	return block[blocks++] = p;
}

static void *
host_alloc(void *state, size_t size)
{
	(void) state;
	return memset(take(size), fill, size);
}

static const NxHost host = {host_alloc, NULL, NULL};

static void
give_back(void)
{
	while (blocks > 0)
		free(block[--blocks]);
}

/* ---- texts and their forms ---- */

typedef struct Text
{
	char	   *s;
	uint32_t	n;				/* bytes */
	uint32_t	characters;
	uint32_t   *letter;			/* of each character and one more: which letter
								 * of the text it belongs to, marks being part
								 * of theirs */
	bool	   *begins;			/* does a letter begin there? */
} Text;

static bool
is_mark(UChar32 c)
{
	switch (u_charType(c))
	{
		case U_NON_SPACING_MARK:
		case U_ENCLOSING_MARK:
		case U_COMBINING_SPACING_MARK:
			return true;
		default:
			return false;
	}
}

/* A text of UTF-16, in NFC or not. */
static Text
make_text(const UChar *wide, int32_t n)
{
	Text		t = {0};
	UErrorCode	error = U_ZERO_ERROR;
	int32_t		length;
	int32_t		at = 0;
	uint32_t	letters = 0;

	t.s = take((size_t) n * 3 + 1);
	u_strToUTF8(t.s, n * 3 + 1, &length, wide, n, &error);
	if (U_FAILURE(error))
		abort();
	t.n = (uint32_t) length;
	t.letter = take(((size_t) n + 1) * sizeof(uint32_t));
	t.begins = take((size_t) n + 1);
	while (at < n)
	{
		UChar32		c;
		bool		begins;

		U16_NEXT(wide, at, n, c);
		begins = !is_mark(c) || t.characters == 0;
		letters += begins;
		t.begins[t.characters] = begins;
		t.letter[t.characters++] = letters;
	}
	t.begins[t.characters] = true;
	t.letter[t.characters] = letters + 1;
	return t;
}

/*
 * Vietnamese syllables that end in one of oa, oe, uy bear their tone on
 * either letter; the text, in NFD, gets the mark moved to the other one.
 */
static bool
is_letter(const UChar *s, int32_t n, int32_t i)
{
	return i >= 0 && i < n && (u_isalpha(s[i]) || is_mark(s[i]));
}

static bool
is_tone(UChar c)
{
	return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

static void
move_tones(UChar *s, int32_t n)
{
	for (int32_t i = 0; i + 2 < n; i++)
	{
		UChar		a = (UChar) u_tolower(s[i]),
					b = (UChar) u_tolower(s[i + 1]),
					c = (UChar) u_tolower(s[i + 2]);
		UChar		swap;

		/* a letter before oa, oe, uy, so that it is a syllable; but qu */
		if (!is_letter(s, n, i - 1) || is_mark(s[i - 1]) ||
			u_tolower(s[i - 1]) == 'q' || is_letter(s, n, i + 3))
			continue;
		if (a == 'o' && is_tone(b) && (c == 'a' || c == 'e'))
			;
		else if (a == 'u' && is_tone(b) && c == 'y')
			;
		else if (((a == 'o' && (b == 'a' || b == 'e')) ||
				  (a == 'u' && b == 'y')) && is_tone(c))
			;
		else
			continue;
		swap = s[i + 1];
		s[i + 1] = s[i + 2];
		s[i + 2] = swap;
		i += 2;
	}
}

/* ---- reading ---- */

static NxResult *
run(const Text *t, NxDay published, uint32_t want)
{
	NxDoc	   *doc;
	NxResult   *result;

	if (nx_read(&host, NULL, t->s, t->n, &doc) != NX_OK ||
		nx_resolve(doc, published, want, &result) != NX_OK)
		abort();
	return result;
}

/* ---- rule: spans ---- */

/* Byte of each character; the text is valid UTF-8. */
static uint32_t *
places_of(const Text *t)
{
	uint32_t   *place = take(((size_t) t->characters + 1) * sizeof(uint32_t));
	uint32_t	c = 0;

	for (uint32_t i = 0; i < t->n; i++)
		if ((t->s[i] & 0xc0) != 0x80)
			place[c++] = i;
	place[c] = t->n;
	return place;
}

static void
check_span(const Text *t, const uint32_t *place, NxSpan s, const char *what)
{
	if (s.start >= s.end || s.end > t->characters || s.end_byte > t->n)
		violated(SPANS, "outside", what, strlen(what));
	else if (place[s.start] != s.start_byte || place[s.end] != s.end_byte)
		violated(SPANS, "characters and bytes differ", what, strlen(what));
	else if (!t->begins[s.start] || !t->begins[s.end])
		violated(SPANS, "splits a letter", t->s + s.start_byte,
				 s.end_byte - s.start_byte);
	else if (strchr(" \t\n\r", t->s[s.start_byte]) ||
			 strchr(" \t\n\r", t->s[s.end_byte - 1]))
		violated(SPANS, "begins or ends with a blank", t->s + s.start_byte,
				 s.end_byte - s.start_byte);
}

static void
check_spans(const Text *t, const NxResult *r)
{
	const uint32_t *place = places_of(t);
	uint32_t	last = 0;

	for (uint32_t i = 0; i < r->nofficials; i++)
		for (uint32_t k = 0; k < r->officials[i].nmentions; k++)
		{
			check_span(t, place, r->officials[i].mentions[k], "official");
			if (k > 0 && r->officials[i].mentions[k].start <
				r->officials[i].mentions[k - 1].end)
				violated(SPANS, "order", "official", 8);
		}
	for (uint32_t i = 0; i < r->ndates; i++)
	{
		check_span(t, place, r->dates[i].span, "date");
		if (i > 0 && r->dates[i].span.start < r->dates[i - 1].span.end)
			violated(SPANS, "order", "date", 4);
	}
	for (uint32_t i = 0; i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];

		for (uint32_t k = 0; k < p->nmentions; k++)
		{
			check_span(t, place, p->mentions[k], "programme");
			if (k > 0 && p->mentions[k].start < p->mentions[k - 1].start)
				violated(SPANS, "order", "programme's mentions", 20);
		}
		if (p->nmentions == 0 || p->mentions[0].start < last)
			violated(SPANS, "order", "programmes", 10);
		else
			last = p->mentions[0].start;
	}
	for (uint32_t i = 0; i < r->nevents; i++)
	{
		check_span(t, place, r->events[i].span, "event");
		if (i > 0 && r->events[i].span.start < r->events[i - 1].span.start)
			violated(SPANS, "order", "event", 5);
	}
	for (uint32_t i = 0; i < r->nmentions; i++)
	{
		check_span(t, place, r->mentions[i].span, "mention");
		if (i > 0 && r->mentions[i].span.start <
			r->mentions[i - 1].span.start)
			violated(SPANS, "order", "mention", 7);
	}
}

/* ---- rule: texts ---- */

static void
check_text(NxStr s, const char *what)
{
	UErrorCode	error = U_ZERO_ERROR;
	UChar	   *wide;
	int32_t		n;

	if (s.s == NULL)
	{
		if (s.len != 0)
			violated(TEXTS, "no text with a length", what, strlen(what));
		return;
	}
	if (s.len == 0)
	{
		violated(TEXTS, "empty", what, strlen(what));
		return;
	}
	wide = take((size_t) s.len * sizeof(UChar));
	u_strFromUTF8(wide, (int32_t) s.len, &n, s.s, (int32_t) s.len, &error);
	if (U_FAILURE(error))
	{
		violated(TEXTS, "not UTF-8", what, strlen(what));
		return;
	}
	if (!unorm2_isNormalized(unorm2_getNFCInstance(&error), wide, n, &error))
		violated(TEXTS, "not NFC", s.s, s.len);
	if (u_isUWhiteSpace(wide[0]) || u_isUWhiteSpace(wide[n - 1]))
		violated(TEXTS, "blank at an end", s.s, s.len);
	for (int32_t i = 0; i < n; i++)
		if (u_isUWhiteSpace(wide[i]) &&
			(wide[i] != ' ' || (i > 0 && wide[i - 1] == ' ')))
		{
			violated(TEXTS, "blanks", s.s, s.len);
			break;
		}
}

/* A text that there must be. */
static void
check_given(NxStr s, const char *what)
{
	if (s.s == NULL)
		violated(TEXTS, "none", what, strlen(what));
	check_text(s, what);
}

static void
check_period(NxPeriod p, const char *what)
{
	if (p.known && !p.open_start && !p.open_end && p.first >= p.end)
		violated(TEXTS, "period is empty", what, strlen(what));
}

static void
check_texts(const NxResult *r)
{
	for (uint32_t i = 0; i < r->nofficials; i++)
	{
		const NxOfficial *o = &r->officials[i];

		check_given(o->name, "name");
		check_text(o->office, "office");
		check_text(o->organisation, "organisation");
		check_text(o->rank, "rank");
		for (uint32_t k = 0; k < o->noffices; k++)
			check_given(o->offices[k], "offices");
	}
	for (uint32_t i = 0; i < r->ndates; i++)
	{
		check_given(r->dates[i].value, "value");
		check_period(r->dates[i].period, "date");
	}
	for (uint32_t i = 0; i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];

		check_given(p->name, "programme");
		check_given(p->kind, "kind");
		check_text(p->number, "number");
		check_text(p->title, "title");
		check_text(p->issuer, "issuer");
		check_period(p->period, "programme");
	}
	for (uint32_t i = 0; i < r->nevents; i++)
	{
		const NxEvent *e = &r->events[i];

		if (nx_event_code_name(e->code) == NULL)
			violated(TEXTS, "no code", "event", 5);
		check_given(e->predicate, "predicate");
		check_text(e->actor, "actor");
		check_text(e->office, "office");
		check_text(e->target, "target");
		check_text(e->content, "content");
		check_text(e->place, "place");
		if (e->actor.s == NULL && e->target.s == NULL)
			violated(TEXTS, "neither actor nor target", e->predicate.s,
					 e->predicate.len);
		for (uint32_t k = 0; k < e->nprogrammes; k++)
		{
			NxStr		a = e->programmes[k ? k - 1 : 0],
						b = e->programmes[k];

			check_given(b, "event's programme");
			if (k > 0 && !(memcmp(a.s, b.s, a.len < b.len ? a.len : b.len) < 0 ||
						   (memcmp(a.s, b.s, a.len < b.len ? a.len : b.len) == 0
							&& a.len < b.len)))
				violated(TEXTS, "programmes are not sorted", b.s, b.len);
		}
		check_period(e->period, "event");
	}
}

/* ---- rule: mentions ---- */

static uint32_t
count_mentions(const NxResult *r, NxMentionKind kind, NxForm not_form,
			   uint32_t entity, NxSpan span)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < r->nmentions; i++)
		n += r->mentions[i].kind == kind && r->mentions[i].form != not_form &&
			r->mentions[i].entity == entity &&
			memcmp(&r->mentions[i].span, &span, sizeof(span)) == 0;
	return n;
}

static void
check_mentions(const Text *t, const NxResult *r)
{
	uint32_t	expected = 0,
				found = 0;
	static const NxForm none = (NxForm) -1;

#define EXPECT(kind, not_form, entity, span) \
	(expected++, \
	 count_mentions(r, kind, not_form, entity, span) == 1 ? (void) 0 : \
	 violated(MENTIONS, "not there once", t->s + (span).start_byte, \
			  (span).end_byte - (span).start_byte))

	for (uint32_t i = 0; i < r->nofficials; i++)
		for (uint32_t k = 0; k < r->officials[i].nmentions; k++)
			EXPECT(NX_MENTION_OFFICIAL, NX_FORM_NOMINAL, i,
				   r->officials[i].mentions[k]);
	for (uint32_t i = 0; i < r->ndates; i++)
		EXPECT(NX_MENTION_DATE, none, i, r->dates[i].span);
	for (uint32_t i = 0; i < r->nprogrammes; i++)
		for (uint32_t k = 0; k < r->programmes[i].nmentions; k++)
			EXPECT(NX_MENTION_PROGRAMME, none, i,
				   r->programmes[i].mentions[k]);
	for (uint32_t i = 0; i < r->nevents; i++)
		EXPECT(NX_MENTION_EVENT, none, i, r->events[i].span);
	for (uint32_t i = 0; i < r->nmentions; i++)
	{
		const NxMention *m = &r->mentions[i];
		bool		person = m->kind <= NX_MENTION_RANK;

		if (m->entity >= (person ? r->nofficials :
						  m->kind == NX_MENTION_DATE ? r->ndates :
						  m->kind == NX_MENTION_PROGRAMME ? r->nprogrammes :
						  r->nevents))
			violated(MENTIONS, "of nothing", t->s + m->span.start_byte,
					 m->span.end_byte - m->span.start_byte);
		found += m->kind >= NX_MENTION_DATE ||
			(m->kind == NX_MENTION_OFFICIAL && m->form != NX_FORM_NOMINAL);
	}
	if (found != expected)
		violated(MENTIONS, "mentions of nothing", "", 0);
}

/* ---- results as text, to be compared ---- */

typedef struct Buffer
{
	char	   *s;
	size_t		n,
				room;
} Buffer;

static void
put(Buffer *b, const char *s, size_t n)
{
	if (b->n + n + 1 > b->room)
	{
		b->room = (b->n + n + 1) * 2;
		b->s = realloc(b->s, b->room);
		if (b->s == NULL)
			abort();
	}
	memcpy(b->s + b->n, s, n);
	b->n += n;
	b->s[b->n] = '\0';
}

/* How a result is written: as it is, or folded and by letters. */
typedef struct Writer
{
	Buffer		out;
	const Text *text;
	bool		folded;
} Writer;

static void
put_str(Writer *w, NxStr s)
{
	put(&w->out, "|", 1);
	if (s.s == NULL)
		put(&w->out, "NULL", 4);
	else if (w->folded)
	{
		char		folded[16384];
		size_t		n = nx_fold(s.s, s.len, folded, sizeof(folded));

		put(&w->out, folded, n < sizeof(folded) ? n : sizeof(folded));
	}
	else
		put(&w->out, s.s, s.len);
}

static void
put_number(Writer *w, long n)
{
	char		s[32];

	put(&w->out, s, (size_t) snprintf(s, sizeof(s), "|%ld", n));
}

static void
put_span(Writer *w, NxSpan s)
{
	char		n[64];

	put(&w->out, n, (size_t)
		(w->folded ?
		 snprintf(n, sizeof(n), "|%u-%u", w->text->letter[s.start],
				  w->text->letter[s.end]) :
		 snprintf(n, sizeof(n), "|%u-%u %u-%u", s.start, s.end, s.start_byte,
				  s.end_byte)));
	if (w->folded)
		put_str(w, (NxStr) {w->text->s + s.start_byte,
				s.end_byte - s.start_byte});
}

static void
put_period(Writer *w, NxPeriod p)
{
	put_number(w, p.known);
	if (p.known)
	{
		put_number(w, p.open_start);
		put_number(w, p.open_start ? 0 : p.first);
		put_number(w, p.open_end);
		put_number(w, p.open_end ? 0 : p.end);
	}
}

static void
put_result(Writer *w, const NxResult *r, uint32_t want)
{
	w->out.n = 0;
	put(&w->out, "", 0);
	for (uint32_t i = 0; (want & NX_WANT_OFFICIALS) && i < r->nofficials; i++)
	{
		const NxOfficial *o = &r->officials[i];

		put(&w->out, "OFFICIAL", 8);
		put_str(w, o->name);
		put_str(w, o->office);
		put_str(w, o->organisation);
		put_str(w, o->rank);
		put_number(w, o->tenure);
		for (uint32_t k = 0; k < o->noffices; k++)
			put_str(w, o->offices[k]);
		for (uint32_t k = 0; k < o->nmentions; k++)
			put_span(w, o->mentions[k]);
		put(&w->out, "\n", 1);
	}
	for (uint32_t i = 0; (want & NX_WANT_DATES) && i < r->ndates; i++)
	{
		put(&w->out, "DATE", 4);
		put_str(w, r->dates[i].value);
		put_number(w, r->dates[i].kind);
		put_number(w, r->dates[i].modifier);
		put_period(w, r->dates[i].period);
		put_span(w, r->dates[i].span);
		put(&w->out, "\n", 1);
	}
	for (uint32_t i = 0; (want & NX_WANT_PROGRAMMES) && i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];

		put(&w->out, "PROGRAMME", 9);
		put_str(w, p->name);
		put_str(w, p->kind);
		put_str(w, p->number);
		put_str(w, p->title);
		put_str(w, p->issuer);
		put_number(w, p->issued);
		put_period(w, p->period);
		for (uint32_t k = 0; k < p->nmentions; k++)
			put_span(w, p->mentions[k]);
		put(&w->out, "\n", 1);
	}
	for (uint32_t i = 0; (want & NX_WANT_EVENTS) && i < r->nevents; i++)
	{
		const NxEvent *e = &r->events[i];

		put(&w->out, "EVENT", 5);
		put_number(w, e->code);
		put_str(w, e->predicate);
		put_str(w, e->actor);
		put_str(w, e->office);
		put_str(w, e->target);
		put_str(w, e->content);
		put_str(w, e->place);
		put_number(w, e->planned);
		put_period(w, e->period);
		/* they are sorted by bytes, so only unfolded in order */
		put_number(w, e->nprogrammes);
		for (uint32_t k = 0; k < e->nprogrammes && !w->folded; k++)
			put_str(w, e->programmes[k]);
		put_span(w, e->span);
		put(&w->out, "\n", 1);
	}
	for (uint32_t i = 0; (want & NX_WANT_MENTIONS) && i < r->nmentions; i++)
	{
		put(&w->out, "mention", 7);
		put_number(w, r->mentions[i].kind);
		put_number(w, r->mentions[i].form);
		put_number(w, r->mentions[i].entity);
		put_span(w, r->mentions[i].span);
		put(&w->out, "\n", 1);
	}
}

/* Compare two written results; show the first line that differs. */
static void
compare(int rule, const Writer *a, const Writer *b, const char *what)
{
	size_t		line = 0;

	if (a->out.n == b->out.n && memcmp(a->out.s, b->out.s, a->out.n) == 0)
		return;
	for (size_t i = 0; a->out.s[i] == b->out.s[i] && a->out.s[i]; i++)
		if (a->out.s[i] == '\n')
			line = i + 1;
	violated(rule, what, "", 0);
	if (violations[rule] <= MAX_SHOWN)
		printf("#   < %.*s\n#   > %.*s\n",
			   (int) strcspn(a->out.s + line, "\n"), a->out.s + line,
			   (int) strcspn(b->out.s + line, "\n"), b->out.s + line);
}

/* ---- a file ---- */

/* All rules but that of forms; gives the result. */
static const NxResult *
check_form(const Text *t, NxDay published)
{
	static Writer a,
				b;
	const NxResult *r;

	fill = 0;
	r = run(t, published, NX_WANT_ALL);
	check_spans(t, r);
	check_texts(r);
	check_mentions(t, r);
	a.text = b.text = t;
	fill = 0xff;
	put_result(&a, r, NX_WANT_ALL);
	put_result(&b, run(t, published, NX_WANT_ALL), NX_WANT_ALL);
	compare(TWICE, &a, &b, "differs");
	for (uint32_t want = 1; want < NX_WANT_MENTIONS; want <<= 1)
	{
		put_result(&a, r, want);
		put_result(&b, run(t, published, want), want);
		compare(ALONE, &a, &b, "differs");
	}
	return r;
}

static char *
slurp(const char *name, size_t *n)
{
	FILE	   *f = fopen(name, "rb");
	char	   *s;
	long		size;

	if (f == NULL)
		return NULL;
	fseek(f, 0, SEEK_END);
	size = ftell(f);
	rewind(f);
	s = take((size_t) size + 1);
	*n = fread(s, 1, (size_t) size, f);
	s[*n] = '\0';
	fclose(f);
	return s;
}

/* The day in the file NAME.date beside NAME.txt. */
static NxDay
day_of(const char *name)
{
	char	   *other = take(strlen(name) + 8);
	char	   *dot;
	char	   *s;
	size_t		n;
	int			y,
				m,
				d;

	strcpy(other, name);
	dot = strrchr(other, '.');
	if (dot == NULL)
		return NX_DAY_UNKNOWN;
	strcpy(dot, ".date");
	s = slurp(other, &n);
	if (s == NULL || sscanf(s, "%d-%d-%d", &y, &m, &d) != 3)
		return NX_DAY_UNKNOWN;
	/* days of the civil calendar, in years that begin in March */
	y -= m <= 2;
	return y * 365 + y / 4 - y / 100 + y / 400 +
		(153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1 - 730425;
}

static const char *const forms[] = {
	"as it is", "NFC", "NFD", "tones moved", "\xc3\x90 for \xc4\x90", "capitals"
};

static bool
check_file(const char *name)
{
	static Writer plain,
				other;
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error),
			   *nfd = unorm2_getNFDInstance(&error);
	NxDay		published = day_of(name);
	size_t		size = 0;
	char	   *bytes = slurp(name, &size);
	int32_t		room = (int32_t) size * 4 + 16,
				n,
				length;
	UChar	   *wide,
			   *changed;
	Text		t[LENGTH(forms)];

	file = name;
	form = "as it is";
	if (bytes == NULL)
	{
		perror(name);
		return false;
	}
	wide = take((size_t) room * sizeof(UChar));
	changed = take((size_t) room * sizeof(UChar));
	u_strFromUTF8WithSub(wide, room, &n, bytes, (int32_t) size, 0xfffd, NULL,
						 &error);
	t[0] = make_text(wide, n);
	length = unorm2_normalize(nfc, wide, n, changed, room, &error);
	t[1] = make_text(changed, length);
	length = unorm2_normalize(nfd, wide, n, changed, room, &error);
	t[2] = make_text(changed, length);
	move_tones(changed, length);
	length = unorm2_normalize(nfc, changed, length, wide, room, &error);
	t[3] = make_text(wide, length);
	memcpy(changed, wide, (size_t) length * sizeof(UChar));
	for (int32_t i = 0; i < length; i++)
		if (changed[i] == 0x110)
			changed[i] = 0xd0;
	t[4] = make_text(changed, length);
	length = u_strToUpper(changed, room, wide, length, "vi", &error);
	t[5] = make_text(changed, length);
	if (U_FAILURE(error))
	{
		printf("# %s: %s\n", name, u_errorName(error));
		return false;
	}

	plain.folded = other.folded = true;
	for (size_t i = 0; i < LENGTH(forms); i++)
	{
		const NxResult *r;

		form = forms[i];
		r = check_form(&t[i], published);
		if (i + 1 == LENGTH(forms))
			break;
		plain.text = &t[0];
		other.text = &t[i];
		put_result(i == 0 ? &plain : &other, r, NX_WANT_ALL);
		if (i > 0)
			compare(FORMS, &plain, &other, "differs");
	}
	return true;
}

int
main(int argc, char **argv)
{
	bool		failed = argc < 2;

	for (int i = 1; i < argc; i++)
	{
		failed |= !check_file(argv[i]);
		give_back();
	}
	for (int i = 0; i < RULES; i++)
	{
		printf("%s - %s (%d texts", violations[i] ? "not ok" : "ok",
			   rule_name[i], argc - 1);
		if (violations[i])
			printf(", %u violations", violations[i]);
		printf(")\n");
		failed |= violations[i] != 0;
	}
	return failed;
}
