/*
 * holders.c
 *	  Who holds an office that stands alone: of those who hold one with the same
 *	  head the one whose office says most of the same, then the one last
 *	  mentioned.
 *
 *		Thủ tướng Nguyễn Văn A ... | Thủ tướng | lưu ý
 *		Tổng thống Syria Bashar B ... | Nhà lãnh đạo Syria | cho rằng
 */
#include "nominals.h"

#include <stdlib.h>

#define MAX_HOLDINGS	64		/* of one head that are looked at */

/* ---- do two offices fit? ---- */

/* The head's words without "nữ". */
static NxRange
plain_head(const NxDoc *doc, const NxOfficePhrase *o)
{
	NxRange		head = o->head;

	if (nx_length(head) > 1 && nx_is_female(doc, head.first))
		head.first++;
	return head;
}

/*
 * How many words behind an office's head tell which it is; found: how many of
 * them another has; strict: in lower case only with the next word too (Kế
 * hoạch và Đầu tư, Kế hoạch và đầu tư; but Công an, Khoa học và công nghệ).
 */
static uint32_t
telling(const NxDoc *doc, const NxOfficePhrase *o,
		const NxOfficePhrase *other, bool strict, uint32_t *found)
{
	uint32_t	n = 0;

	*found = 0;
	for (uint32_t i = o->head.last; i < o->at.last; i++)
	{
		if (!nx_capital(doc, i) || nx_match(doc, i, NX_PLACE_HEAD) ||
			nx_cue(doc, i, OF))
			continue;
		n++;
		for (uint32_t k = other->head.last; k < other->at.last; k++)
			if (doc->token[k].hash == doc->token[i].hash &&
				(nx_capital(doc, k) || !strict ||
				 doc->token[k + 1].hash == doc->token[i + 1].hash))
			{
				++*found;
				break;
			}
	}
	return n;
}

/*
 * How well the words behind the head of an office that stands alone fit those
 * of one that is held: 0 not at all.
 */
static uint32_t
fit_tails(const NxDoc *doc, const NxOfficePhrase *alone,
		  const NxOfficePhrase *held)
{
	uint32_t	found,
				a = telling(doc, alone, held, false, &found),
				found_of_held,
				b = telling(doc, held, alone, true, &found_of_held),
				shorter = a < b ? a : b,
				common = a > b ? found_of_held : found;

	if (a == 0 || b == 0)
		return 1;
	if (common * 2 < shorter)
		return 0;
	/* words of the shorter that the longer does not have: another one */
	if (common < shorter)
		return common * 4 >= shorter * 3 ? 2 : 0;
	return 2 + common;
}

/* Do two places end in the same words: đại biểu Hà Nội, (TP Hà Nội)? */
static bool
same_place(const NxDoc *doc, NxRange a, NxRange b)
{
	uint32_t	n = nx_length(a) < nx_length(b) ? nx_length(a) : nx_length(b);

	for (uint32_t i = 1; i <= n; i++)
		if (doc->token[a.last - i].hash != doc->token[b.last - i].hash)
			return false;
	return true;
}

/*
 * May an office of no more than a province or city be that of a local body
 * whose place the text does not name: Bí thư Hà Nội, Bí thư Thành ủy?
 */
static bool
is_body_there(const NxDoc *doc, const NxOfficePhrase *alone,
			  const NxOfficePhrase *held)
{
	NxRange		place = alone->place;

	if (!held->local || nx_length(place) == 0 ||
		place.first != alone->head.last || place.last != alone->at.last ||
		!nx_match_tagged(doc, place.first, NX_PLACE,
						 NX_MASK(PLACE_PROVINCE) | NX_MASK(PLACE_CITY)))
		return false;
	for (uint32_t i = held->head.last; i < held->at.last; i++)
	{
		const NxMatch *m = nx_match(doc, i, NX_PLACE_HEAD);

		if (m != NULL && (NX_TAGGED(m->entry, PLACE_HEAD_DISTRICT) ||
						  NX_TAGGED(m->entry, PLACE_HEAD_COMMUNE)))
			return false;
	}
	return true;
}

/* How well the office of a person fits one that stands alone: 0 not at all. */
static uint32_t
fit(const NxDoc *doc, const NxOfficePhrase *alone, const NxOfficePhrase *held)
{
	if (nx_words_key(doc, plain_head(doc, alone)) !=
		nx_words_key(doc, plain_head(doc, held)))
		return 0;
	if ((alone->tenure == NX_FORMER) != (held->tenure == NX_FORMER) &&
		alone->tenure == NX_FORMER)
		return 0;
	if (held->from.last > held->from.first &&
		alone->place.last > alone->place.first)
		return same_place(doc, alone->place, held->from) ? 4 : 0;
	if (is_body_there(doc, alone, held))
		return 1;
	return fit_tails(doc, alone, held);
}

bool
nx_office_fits(const NxDoc *doc, const NxOfficePhrase *alone,
			   const NxOfficePhrase *held)
{
	return fit(doc, alone, held) > 0;
}

/* ---- who holds what ---- */

void
nx_add_holding(NxWalk *w, uint32_t office)
{
	const NxOfficePhrase *o = &w->people->office.v[office];

	w->holding[w->nholdings++] = (NxHolding)
	{
		nx_words_key(w->doc, plain_head(w->doc, o)), (uint32_t) o->person,
			office
	};
}

static int
compare_holdings(const void *a, const void *b)
{
	const NxHolding *x = a,
			   *y = b;

	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return x->office < y->office ? -1 : x->office > y->office;
}

void
nx_sort_holdings(NxWalk *w)
{
	qsort(w->holding, w->nholdings, sizeof(NxHolding), compare_holdings);
}

/* ---- whom an office alone means ---- */

/* Was a token (+ 1) in the sentence of another or the one before? */
static bool
is_near(const NxDoc *doc, uint32_t seen, uint32_t token)
{
	return seen > 0 &&
		nx_sentence_of(doc, seen - 1) + 1 >= nx_sentence_of(doc, token);
}

/* The person whom an office alone stands for, or -1. */
int32_t
nx_holder(const NxWalk *w, const NxOfficePhrase *alone)
{
	const NxDoc *doc = w->doc;
	const NxHolding *h = w->holding;
	uint32_t	n = w->nholdings;
	uint64_t	head = nx_words_key(doc, plain_head(doc, alone));
	uint32_t	low = 0,
				high = n,
				holders = 0,
				best = 0,
				best_seen = 0;
	int32_t		person = -1;

	while (low < high)
	{
		uint32_t	mid = (low + high) / 2;

		if (h[mid].head < head)
			low = mid + 1;
		else
			high = mid;
	}
	for (uint32_t i = low; i < n && i < low + MAX_HOLDINGS && h[i].head == head; i++)
	{
		uint32_t	f = fit(doc, alone, &w->people->office.v[h[i].office]);
		uint32_t	seen = w->last_seen[h[i].person];
		bool		contradicted = false;

		/* giám đốc: of what the text calls a public body */
		if (f == 0 || (alone->sector == NX_PRIVATE &&
					   w->people->office.v[h[i].office].sector != NX_PUBLIC))
			continue;
		/*
		 * tân Viện trưởng is who takes the office, quyền who acts in it, where
		 * several have held it
		 */
		if (alone->tenure == NX_ELECT || alone->tenure == NX_ACTING)
		{
			bool		takes = true;

			for (uint32_t k = low; k < n && k < low + MAX_HOLDINGS &&
				 h[k].head == head; k++)
				takes &= h[k].person == h[i].person;

			for (uint32_t k = low; k < n && k < low + MAX_HOLDINGS &&
				 h[k].head == head; k++)
			{
				const NxOfficePhrase *o = &w->people->office.v[h[k].office];

				takes |= h[k].person == h[i].person &&
					(o->tenure == alone->tenure ||
					 (o->holds && alone->tenure == NX_ELECT));
			}
			if (!takes)
				continue;
		}
		/* another office of theirs with this head that does not fit */
		for (uint32_t k = low; f == 1 && k < n && k < low + MAX_HOLDINGS &&
			 h[k].head == head; k++)
			if (h[k].person == h[i].person &&
				fit(doc, alone, &w->people->office.v[h[k].office]) == 0)
				contradicted = true;
		if (contradicted)
			continue;
		holders += person != (int32_t) h[i].person;
		if (f > best || (f == best && seen > best_seen))
		{
			best = f;
			best_seen = seen;
			person = (int32_t) h[i].person;
		}
	}
	/* one of many, named a while ago: which? */
	if (holders > 1 && best < 4 && NX_TAGGED(alone->entry, OFFICE_MEMBER) &&
		best_seen > 0 && !is_near(doc, best_seen, alone->at.first))
		return -1;
	return person;
}

/*
 * The person who holds the office that a description means (người đứng đầu
 * chính quyền TP HCM: chủ tịch), with most words in common, or -1.
 */
int32_t
nx_described(const NxWalk *w, const NxOfficePhrase *alone)
{
	const NxDoc *doc = w->doc;
	const char *means = nx_canonical_of(nx_lexicon_of(doc, alone->entry),
										alone->entry);
	size_t		length = strlen(means);
	int32_t		person = -1;
	uint32_t	best = 0,
				best_seen = 0;

	for (uint32_t i = nx_near_first(w, alone); i < nx_near_last(w, alone); i++)
	{
		const NxOfficePhrase *o = &w->people->office.v[i];
		const char *phrase = nx_lexicon_of(doc, o->entry)->strings +
			o->entry->phrase;
		uint32_t	f;

		if (o->person < 0 || o->tenure == NX_FORMER ||
			strncmp(phrase, means, length) != 0 ||
			(phrase[length] != 0 && phrase[length] != ' ') ||
			((f = fit_tails(doc, alone, o)) == 0 &&
			 alone->place.last > alone->place.first &&
			 o->place.last > o->place.first))
			continue;
		f++;
		if (f > best || (f == best && w->last_seen[o->person] > best_seen))
		{
			best = f;
			best_seen = w->last_seen[o->person];
			person = o->person;
		}
	}
	return person;
}

/*
 * The only holder of an office near by that fits one standing alone, or -1;
 * both may be of any kind, fits tells.
 */
static int32_t
only_holder(const NxWalk *w, const NxOfficePhrase *alone,
			bool (*fits) (const NxDoc *doc, const NxOfficePhrase *alone,
						  const NxOfficePhrase *held))
{
	int32_t		person = -1;

	for (uint32_t i = nx_near_first(w, alone); i < nx_near_last(w, alone); i++)
	{
		const NxOfficePhrase *o = &w->people->office.v[i];

		if (o->person < 0 || o->tenure == NX_FORMER ||
			!fits(w->doc, alone, o))
			continue;
		if (person >= 0 && person != o->person)
			return -1;
		person = o->person;
	}
	return person;
}

static bool
heads_country(const NxDoc *doc, const NxOfficePhrase *alone,
			  const NxOfficePhrase *held)
{
	const NxMatch *a,
			   *b;

	return NX_TAGGED(held->entry, OFFICE_HEAD) && held->tenure != NX_LATE &&
		(a = nx_country_of(doc, alone->place)) != NULL &&
		(b = nx_country_of(doc, held->place)) != NULL &&
		strcmp(nx_canonical_of(a->lexicon, a->entry),
			   nx_canonical_of(b->lexicon, b->entry)) == 0;
}

/*
 * The only head of the state or government that a leader's description names
 * (nhà lãnh đạo Syria), or -1.
 */
int32_t
nx_leader(const NxWalk *w, const NxOfficePhrase *alone)
{
	if (!NX_TAGGED(alone->entry, OFFICE_LEADER) ||
		alone->place.first >= alone->place.last ||
		alone->place.last != alone->at.last)
		return -1;
	return only_holder(w, alone, heads_country);
}

static bool
speaks_for(const NxDoc *doc, const NxOfficePhrase *alone,
		   const NxOfficePhrase *held)
{
	return NX_TAGGED(held->entry, OFFICE_SPEAKS) &&
		fit_tails(doc, alone, held) >= 3;
}

/*
 * The only one who by his office may speak for the body whose spokesman has no
 * name (Chánh Văn phòng UBND tỉnh A ... người phát ngôn UBND tỉnh), or -1.
 */
int32_t
nx_spokesman(const NxWalk *w, const NxOfficePhrase *alone)
{
	if (!NX_TAGGED(alone->entry, OFFICE_SPOKESMAN) ||
		nx_length(alone->organisation) == 0)
		return -1;
	return only_holder(w, alone, speaks_for);
}
