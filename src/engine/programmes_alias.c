/*
 * programmes_alias.c
 *	  For a day of publication: what a programme is beyond what its text says.
 *
 * A short form (Nghị quyết 57, Đề án 06, Luật Đất đai) means one document on
 * one day and another on the next, because numbers begin again.  The lexicon
 * has rows for the well-known ones, with the days on which they are meant
 * (documents.tsv, tag alias); the canonical form is a full citation:
 *
 *		đề án 06 -> Quyết định 06/QĐ-TTg ngày 6/1/2022 của Thủ tướng Chính phủ
 *		về phát triển ứng dụng dữ liệu về dân cư ...
 *
 * A row fits when its days hold the day of publication, when its issuer is
 * the one that the text names, if it names any, and when number and year do
 * not differ from the text's.  If exactly one fits, its issuer, day, title
 * and period fill what the text leaves open; what the text says stays.  If
 * several fit, none is chosen.
 *
 * The period is that of the date that the title ends with, anchored by now.
 */
#include <stdio.h>

#include "calendar.h"
#include "programmes.h"

#define MAX_FOLDED	512			/* bytes of a text compared */

/* ---- pieces of a citation ---- */

/* The piece of a citation behind a word, up to another or the end. */
static NxStr
piece(NxDoc *doc, const char *s, const char *word, const char *before)
{
	const char *from = strstr(s, word),
			   *to;
	NxStr		copy = {NULL, 0};

	if (from == NULL)
		return copy;
	to = before != NULL ? strstr(s, before) : NULL;
	if (to != NULL && to <= from)
		return copy;
	copy = nx_string(doc, from + strlen(word));
	if (to != NULL)
		copy.len = (uint32_t) (to - from - strlen(word));
	return copy;
}

static int
read_int(const char **s)
{
	int			n = 0;

	while (**s >= '0' && **s <= '9' && n < 10000)
		n = n * 10 + (*(*s)++ - '0');
	return n;
}

/* " ngày 6/1/2022" of a citation. */
static NxDay
citation_day(const char *s)
{
	const char *at = strstr(s, " ngày ");
	int			d,
				m,
				y;

	if (at == NULL)
		return NX_DAY_UNKNOWN;
	at += strlen(" ngày ");
	d = read_int(&at);
	if (*at++ != '/')
		return NX_DAY_UNKNOWN;
	m = read_int(&at);
	if (*at++ != '/')
		return NX_DAY_UNKNOWN;
	y = read_int(&at);
	return nx_valid_ymd(y, m, d) ? nx_day_of(y, m, d) : NX_DAY_UNKNOWN;
}

/* "giai đoạn 2022-2025" of a citation. */
static NxPeriod
citation_period(const char *s)
{
	const char *at = strstr(s, "giai đoạn ");
	NxPeriod	period = {.known = false};
	int			first,
				last;

	if (at == NULL)
		return period;
	at += strlen("giai đoạn ");
	first = read_int(&at);
	if (*at++ != '-')
		return period;
	last = read_int(&at);
	if (first < 1900 || last < first || last >= NX_MAX_YEAR)
		return period;
	period.known = true;
	period.first = nx_day_of(first, 1, 1);
	period.end = nx_day_of(last + 1, 1, 1);
	return period;
}

/* "tầm nhìn đến năm 2045" of a citation. */
static int32_t
citation_vision(const char *s)
{
	static const char word[] = "tầm nhìn đến năm ";
	const char *at = strstr(s, word);

	if (at == NULL)
		return 0;
	at += strlen(word);
	return read_int(&at);
}

/* ---- which row fits ---- */

/* Does one of two texts, folded, hold the other? */
static bool
same_issuer(NxStr a, NxStr b)
{
	char		fa[MAX_FOLDED],
				fb[MAX_FOLDED];
	size_t		na = nx_fold(a.s, a.len, fa, sizeof(fa)),
				nb = nx_fold(b.s, b.len, fb, sizeof(fb));

	if (na >= sizeof(fa) || nb >= sizeof(fb))
		return false;
	fa[na] = fb[nb] = '\0';
	return strstr(fa, fb) != NULL || strstr(fb, fa) != NULL;
}

/* Does a citation hold a text, both folded (QÐ with the Icelandic letter)? */
static bool
holds_text(const char *citation, NxStr text)
{
	char		whole[MAX_FOLDED],
				part[MAX_FOLDED];
	size_t		n = nx_fold(citation, strlen(citation), whole, sizeof(whole)),
				m = nx_fold(text.s, text.len, part, sizeof(part));

	if (m >= sizeof(part))
		return false;
	if (n >= sizeof(whole))
		n = sizeof(whole) - 1;	/* the number stands first */
	whole[n] = part[m] = '\0';
	return strstr(whole, part) != NULL;
}

typedef struct Choice
{
	const char *citation;		/* the one that fits */
	bool		several;
} Choice;

/* The key of a mention's words as an alias has them: no số, no (sửa đổi). */
static uint64_t
alias_key(const NxDoc *doc, const NxProgrammeMention *m)
{
	uint64_t	key = 0;
	uint32_t	last = m->known_end ? m->known_end : m->kind_end;

	for (uint32_t i = m->kind_first; i < last; i++)
		key = nx_mix(key, doc->token[i].hash);
	if (m->type == NX_PM_NUMBERED)
	{
		key = nx_mix(key, doc->token[m->symbol.at.first].hash);
		if (m->symbol.letter)
			key = nx_mix(key, doc->token[m->symbol.at.first + 1].hash);
	}
	return key;
}

static void
choose(NxDoc *doc, const NxLexicon *lexicon, uint64_t key, NxDay published,
	   const NxProgramme *p, const NxProgrammeEntity *e, Choice *choice)
{
	const NxNode *slot = nx_probe(lexicon, key);

	if (slot == NULL)
		return;
	for (uint32_t i = nx_first_entry(slot); i != NX_NO_ENTRY;
		 i = nx_next_entry(lexicon, i))
	{
		const NxEntry *entry = &lexicon->entries[i];
		const char *citation;
		NxStr		issuer;
		char		year[8];

		if (entry->kind != NX_PROGRAMME ||
			!NX_TAGGED(entry, PROGRAMME_ALIAS))
			continue;
		/* a whole number, a law's year need no day to be understood */
		if (published != NX_DAY_UNKNOWN && e->year == 0 &&
			(e->symbol.at.last == 0 || e->symbol.cut) &&
			(published < entry->valid_from || published >= entry->valid_to))
			continue;
		citation = nx_canonical_of(lexicon, entry);
		issuer = piece(doc, citation, " của ", " về ");
		if (issuer.s == NULL)
			issuer = piece(doc, citation, " của ", NULL);
		if (p->issuer.s != NULL && issuer.s != NULL &&
			!same_issuer(p->issuer, issuer))
			continue;
		/* a number that says more than the alias must be the citation's */
		if (e->symbol.at.last > 0 && !e->symbol.cut &&
			!holds_text(citation, p->number))
			continue;
		if (e->year)
		{
			snprintf(year, sizeof(year), "%u", e->year);
			if (strstr(citation, year) == NULL)
				continue;
		}
		if (choice->citation != NULL)
			choice->several = true;
		choice->citation = citation;
	}
}

static void
fill(NxDoc *doc, NxProgramme *p, const char *citation)
{
	NxStr		issuer = piece(doc, citation, " của ", " về ");

	if (issuer.s == NULL)
		issuer = piece(doc, citation, " của ", NULL);
	if (p->issuer.s == NULL)
		p->issuer = issuer;
	if (p->issued == NX_DAY_UNKNOWN)
		p->issued = citation_day(citation);
	if (p->title.s == NULL)
		p->title = piece(doc, citation, " về ", NULL);
	if (!p->period.known)
		p->period = citation_period(citation);
	if (p->vision == 0)
		p->vision = citation_vision(citation);
}

/* The period of an entity: the date that ends its title. */
static void
read_period(const NxDoc *doc, NxRange tail, NxProgramme *p)
{
	uint32_t	low = 0,
				high = doc->date.n;

	while (low < high)
	{
		uint32_t	mid = (low + high) / 2;

		if (doc->date.v[mid].at.first < tail.first)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < doc->date.n && doc->date.v[low].at.last <= tail.last; low++)
	{
		const NxDateRef *ref = &doc->date.v[low];
		uint32_t	end;

		/* đến năm 2030 is an aim, no period */
		if (ref->date == NULL || !ref->date->period.known ||
			((nx_document_word(doc, ref->at.first - 1, &end) & NX_W(SPAN)) &&
			 end == ref->at.first))
			continue;
		p->period = ref->date->period;
		return;
	}
}

void
nx_resolve_programmes(NxDoc *doc, NxDay published, NxResult *result)
{
	const NxProgrammesState *state = nx_programmes(doc);
	uint32_t	n = doc->programme.n;
	Choice	   *choice = nx_alloc(doc, (n + 1) * sizeof(Choice));

	result->programmes = nx_alloc(doc, (n + 1) * sizeof(NxProgramme));
	result->nprogrammes = n;
	for (uint32_t i = 0; i < n; i++)
	{
		const NxProgrammeEntity *e = &state->entity.v[i];

		result->programmes[i] = doc->programme.v[i];
		if (e->period != UINT32_MAX)
			read_period(doc, state->mention.v[e->period].tail,
						&result->programmes[i]);
	}
	/* the first mention that an alias is known of decides */
	for (uint32_t i = 0; i < state->mention.n; i++)
	{
		const NxProgrammeMention *m = &state->mention.v[i];
		const NxProgrammeEntity *e;
		Choice	   *c;
		uint64_t	key;

		if (m->entity == UINT32_MAX ||
			(m->type != NX_PM_NUMBERED && m->known_end == 0))
			continue;
		e = &state->entity.v[m->entity];
		c = &choice[m->entity];
		if (c->citation != NULL || e->amended || e->draft)
			continue;
		key = alias_key(doc, m);
		choose(doc, &nx_builtin_lexicon, key, published,
			   &result->programmes[m->entity], e, c);
		if (doc->site != NULL)
			choose(doc, doc->site, key, published,
				   &result->programmes[m->entity], e, c);
	}
	for (uint32_t i = 0; i < n; i++)
		if (choice[i].citation != NULL && !choice[i].several)
			fill(doc, &result->programmes[i], choice[i].citation);
}
