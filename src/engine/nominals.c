/*
 * nominals.c
 *	  Which offices and pronouns stand for whom.
 *
 * Names, offices left over and pronouns are walked in text order, so "last"
 * is what a reader has read.
 *
 * 1. An office alone stands for the person who holds one with the same head
 *	  and no other organisation or place; of several for the one whose office
 *	  says most of the same, then for the one last mentioned:
 *		Thủ tướng Nguyễn Văn A ... | Thủ tướng | lưu ý
 * 2. A description (người đứng đầu Chính phủ, vị quan chức này) that nobody's
 *	  office has the words of stands for the person last mentioned; one of a
 *	  leader of a country for the only head of its state or government:
 *		Tổng thống Syria Bashar B ... | Nhà lãnh đạo Syria | cho rằng
 * 3. ông, bà, đồng chí as a subject stands for the person last mentioned.
 *
 * Whoever the text brings in without a name (một quan chức cho biết, ...)
 * may be meant as well, so nothing stands for a person named before him.
 */
#include "coreference.h"

#include <stdlib.h>

/* An office and who holds it, by the office's head. */
typedef struct Holding
{
	uint64_t	head;
	uint32_t	person;
	uint32_t	office;
} Holding;

#define MAX_HOLDINGS	64		/* of one head that are looked at */

typedef struct Walk
{
	NxDoc	   *doc;
	NxPeople   *people;
	uint32_t   *last_seen;		/* per person: token of the last mention, + 1 */
	Holding    *holding;		/* sorted by head */
	uint32_t	nholdings;
	uint32_t	stranger;		/* somebody unnamed came in at this token, + 1 */
	uint32_t	next_stranger;	/* index in people->stranger */
} Walk;

#define NEAR	256				/* offices to either side that are looked at */

static uint32_t
near_first(const Walk *w, const NxOfficePhrase *o)
{
	uint32_t	n = (uint32_t) (o - w->people->office.v);

	return n > NEAR ? n - NEAR : 0;
}

static uint32_t
near_last(const Walk *w, const NxOfficePhrase *o)
{
	uint32_t	n = (uint32_t) (o - w->people->office.v) + NEAR;

	return n < w->people->office.n ? n : w->people->office.n;
}

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

static int
compare_holdings(const void *a, const void *b)
{
	const Holding *x = a,
			   *y = b;

	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return x->office < y->office ? -1 : x->office > y->office;
}

/* Was a token (+ 1) in the sentence of another or the one before? */
static bool
is_near(const NxDoc *doc, uint32_t seen, uint32_t token)
{
	return seen > 0 &&
		nx_sentence_of(doc, seen - 1) + 1 >= nx_sentence_of(doc, token);
}

/* The person whom an office alone stands for, or -1. */
static int32_t
holder(const Walk *w, const NxOfficePhrase *alone)
{
	const NxDoc *doc = w->doc;
	const Holding *h = w->holding;
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

static void
add_ref(Walk *w, NxRange at, NxRange phrase, int32_t person, NxForm form)
{
	NxRef	   *ref = nx_push(w->doc, w->doc->ref);

	ref->at = at;
	ref->phrase = phrase;
	ref->official = (uint32_t) person;
	ref->form = (uint8_t) form;
	w->last_seen[person] = at.first + 1;
}

/*
 * The person last mentioned before a token, of fitting gender, or -1; also
 * where somebody unnamed came in since.
 */
static int32_t
last_mentioned(const Walk *w, uint32_t before, char gender)
{
	const NxDoc *doc = w->doc;
	uint32_t	sentence = nx_sentence_of(doc, before),
				from = doc->sentence[sentence > 3 ? sentence - 3 : 0].first;

	for (uint32_t i = doc->ref.n; i > 0; i--)
	{
		const NxRef *ref = &doc->ref.v[i - 1];

		if (ref->at.first < from || ref->at.first < w->stranger)
			break;
		if (nx_gender_fits(gender, (char) doc->person.v[ref->official].gender))
			return (int32_t) ref->official;
	}
	return -1;
}

/*
 * The only head of the state or government that a leader's description names
 * (nhà lãnh đạo Syria), or -1.
 */
static int32_t
leader(const Walk *w, const NxOfficePhrase *alone)
{
	const NxDoc *doc = w->doc;
	const NxMatch *country;
	int32_t		person = -1;

	if (!NX_TAGGED(alone->entry, OFFICE_LEADER) ||
		alone->place.first >= alone->place.last ||
		alone->place.last != alone->at.last)
		return -1;
	country = nx_country_of(doc, alone->place);
	if (country == NULL)
		return -1;
	for (uint32_t i = near_first(w, alone); i < near_last(w, alone); i++)
	{
		const NxOfficePhrase *o = &w->people->office.v[i];
		const NxMatch *m;

		if (o->person < 0 ||
			!NX_TAGGED(o->entry, OFFICE_HEAD) ||
			o->tenure == NX_FORMER || o->tenure == NX_LATE ||
			(m = nx_country_of(doc, o->place)) == NULL ||
			strcmp(nx_canonical_of(m->lexicon, m->entry),
				   nx_canonical_of(country->lexicon, country->entry)) != 0)
			continue;
		if (person >= 0 && person != o->person)
			return -1;
		person = o->person;
	}
	return person;
}

/*
 * The only one who by his office may speak for the body whose spokesman has no
 * name (Chánh Văn phòng UBND tỉnh A ... người phát ngôn UBND tỉnh), or -1.
 */
static int32_t
spokesman(const Walk *w, const NxOfficePhrase *alone)
{
	int32_t		person = -1;

	if (!NX_TAGGED(alone->entry, OFFICE_SPOKESMAN) ||
		nx_length(alone->organisation) == 0)
		return -1;
	for (uint32_t i = near_first(w, alone); i < near_last(w, alone); i++)
	{
		const NxOfficePhrase *o = &w->people->office.v[i];

		if (o->person < 0 || o->tenure == NX_FORMER ||
			!NX_TAGGED(o->entry, OFFICE_SPEAKS) ||
			fit_tails(w->doc, alone, o) < 3)
			continue;
		if (person >= 0 && person != o->person)
			return -1;
		person = o->person;
	}
	return person;
}

/*
 * No more than a head that might be a company's, as a subject or politely:
 * Giám đốc cho biết, Ngài Giám đốc.
 */
static bool
is_bare(const NxDoc *doc, const NxOfficePhrase *o)
{
	return o->at.last == o->head.last &&
		NX_TAGGED(o->entry, OFFICE_COMPANY) &&
		(nx_match(doc, o->at.last, NX_PREDICATE) ||
		 (o->at.first > 0 && nx_match_tagged(doc, o->at.first - 1,
											 NX_HONORIFIC,
											 NX_MASK(HONORIFIC_SUBJECT))));
}

/* A province, or a place with its head: đại biểu Hà Nội, tỉnh Bình Phước. */
static bool
is_constituency(const NxDoc *doc, NxRange place)
{
	return nx_match(doc, place.first, NX_PLACE_HEAD) != NULL ||
		nx_match_tagged(doc, place.first, NX_PLACE,
						NX_MASK(PLACE_PROVINCE) | NX_MASK(PLACE_CITY)) != NULL;
}

/* May an office that stands alone mean somebody? */
static bool
may_stand_alone(const NxDoc *doc, const NxOfficePhrase *o)
{
	uint32_t	last = o->at.last;
	const NxMatch *m;

	if (o->generic || o->plural || o->name >= 0 || o->holds ||
		(o->sector == NX_PRIVATE && !is_bare(doc, o)))
		return false;
	/* lãnh đạo Nga cho biết, but not lãnh đạo Nga, Mỹ họp */
	if (NX_TAGGED(o->entry, OFFICE_WEAK) &&
		!NX_TAGGED(o->entry, OFFICE_DESCRIPTION) &&
		!(NX_TAGGED(o->entry, OFFICE_LEADER) && o->place.last == last &&
		  nx_match(doc, last, NX_PREDICATE)))
		return false;
	/* one of many: only as the subject of a sentence of its own */
	if (NX_TAGGED(o->entry, OFFICE_MEMBER) &&
		!(o->place.last == last && is_constituency(doc, o->place) &&
		  nx_match(doc, last, NX_PREDICATE)) &&
		(doc->sentence[nx_sentence_of(doc, o->at.first)].first != o->at.first ||
		 (!nx_match(doc, last, NX_PREDICATE) && !nx_cue(doc, last, FUNCTION))))
		return false;
	/* Thủ tướng nào, tổng thống thứ 45; but hỏi Giám đốc Sở Y tế | một câu */
	m = nx_cue(doc, last, GENERIC);
	return doc->token[last].type != NX_T_WORD ||
		((m == NULL || (NX_TAGGED(m->entry, CUE_STRANGER) &&
						nx_length(o->organisation) > 1)) &&
		 !(nx_cue(doc, last, ORDINAL) &&
		   doc->token[last + 1].type == NX_T_NUMBER));
}

/*
 * The person who holds the office that a description means (người đứng đầu
 * chính quyền TP HCM: chủ tịch), with most words in common, or -1.
 */
static int32_t
described(const Walk *w, const NxOfficePhrase *alone)
{
	const NxDoc *doc = w->doc;
	const char *means = nx_canonical_of(nx_lexicon_of(doc, alone->entry),
										alone->entry);
	size_t		length = strlen(means);
	int32_t		person = -1;
	uint32_t	best = 0,
				best_seen = 0;

	for (uint32_t i = near_first(w, alone); i < near_last(w, alone); i++)
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
 * Who holds an office that the text says is held, by nobody named in the
 * sentence: whoever a pronoun before it there means (Năm 2010, ông giữ chức),
 * or whoever came last where the sentence begins with it.
 */
static int32_t
subject_before(const Walk *w, const NxOfficePhrase *office)
{
	const NxDoc *doc = w->doc;
	uint32_t	first = doc->sentence[nx_sentence_of(doc, office->at.first)].first,
				i = office->at.first;
	const NxOfficePhrase *before = office > w->people->office.v ?
		office - 1 : NULL;

	/* of several in a row the first one tells */
	if (before != NULL && before->holds && before->name < 0 &&
		before->at.last + 1 >= i)
		return before->person;
	if ((doc->ref.n > 0 && doc->ref.v[doc->ref.n - 1].at.first >= first) ||
		i - first <= 4)
		return last_mentioned(w, i, 0);
	for (; i > first && office->at.first - i < 10 &&
		 doc->token[i - 1].type == NX_T_WORD; i--)
	{
		const NxMatch *m = nx_match_tagged(doc, i - 1, NX_HONORIFIC,
										   NX_MASK(HONORIFIC_SUBJECT));

		if (m != NULL)
			return last_mentioned(w, i - 1,
								  NX_TAGGED(m->entry, HONORIFIC_FEMALE) ? 'f' :
								  NX_TAGGED(m->entry, HONORIFIC_MALE) ? 'm' :
								  0);
	}
	return -1;
}

/* An office that no name was read with. */
static void
refer_office(Walk *w, NxOfficePhrase *office)
{
	int32_t		person;

	if (office->holds && office->name < 0)
	{
		office->person = subject_before(w, office);
		/* a headline: Bổ nhiệm Giám đốc Sở Y tế */
		person = office->person < 0 && w->doc->nsentences > 0 &&
			office->at.first < w->doc->sentence[0].last &&
			!NX_TAGGED(office->entry, OFFICE_WEAK) ?
			holder(w, office) : -1;
		if (person >= 0)
			add_ref(w, office->at, office->at, person, NX_FORM_NOMINAL);
		return;
	}
	if (!may_stand_alone(w->doc, office))
		return;
	person = holder(w, office);
	if (person < 0)
		person = leader(w, office);
	if (person < 0)
		person = spokesman(w, office);
	if (person < 0 && NX_TAGGED(office->entry, OFFICE_DESCRIPTION))
		person = office->entry->canonical ? described(w, office) :
			last_mentioned(w, office->at.first, 0);
	if (person >= 0)
		add_ref(w, office->at, office->at, person, NX_FORM_NOMINAL);
}

/*
 * Takes an office from a name that only a comma and an honorific tie to it,
 * where another person holds it and that one has an office of his own: đáp
 * lại Bí thư Thành ủy, ông B (giám đốc) nói.
 */
static void
untie(Walk *w, NxOfficePhrase *loose)
{
	const NxDoc *doc = w->doc;
	int32_t		person = w->people->name.v[loose->name].person;
	bool		held = false,
				other = false;

	for (uint32_t i = near_first(w, loose); i < near_last(w, loose); i++)
	{
		const NxOfficePhrase *o = &w->people->office.v[i];
		int32_t		holds = o->name >= 0 ?
			w->people->name.v[o->name].person : -1;

		if (holds < 0 || o->loose)
			continue;
		if (holds != person)
			held |= fit(doc, loose, o) > 0;
		else if (fit(doc, loose, o) > 0)
			return;
		else
			other = true;
	}
	/* by order of the Prime Minister, ông B - tổng cục trưởng - says */
	if (other && (held || (NX_TAGGED(loose->entry, OFFICE_SOLE) &&
						   loose->at.last == loose->head.last &&
						   w->people->name.v[loose->name].vietnamese)))
		loose->name = -1;
}

/* Who holds what, sorted, for holder(). */
static void
note_holdings(Walk *w)
{
	NxDoc	   *doc = w->doc;
	NxPeople   *people = w->people;

	w->holding = nx_alloc(doc, (people->office.n + 1) * sizeof(Holding));
	for (uint32_t i = 0; i < people->office.n; i++)
	{
		NxOfficePhrase *office = &people->office.v[i];

		if (office->loose && office->name >= 0 &&
			!nx_cue_before(doc, office->at.first, NX_MASK(CUE_HOLDS)))
			untie(w, office);
		if (office->name < 0)
			continue;
		office->person = people->name.v[office->name].person;
		if (office->person < 0)
			continue;
		w->holding[w->nholdings++] = (Holding)
		{
			nx_words_key(doc, plain_head(doc, office)),
				(uint32_t) office->person, i
		};
	}
	qsort(w->holding, w->nholdings, sizeof(Holding), compare_holdings);
}

void
nx_refer(NxDoc *doc, NxPeople *people)
{
	Walk		w = {.doc = doc,.people = people};
	uint32_t	n = 0,
				o = 0,
				p = 0;

	w.last_seen = nx_alloc(doc, (doc->person.n + 1) * sizeof(uint32_t));
	note_holdings(&w);
	while (n < people->name.n || o < people->office.n || p < people->pronoun.n)
	{
		uint32_t	at_name = n < people->name.n ?
			people->name.v[n].at.first : UINT32_MAX,
					at_office = o < people->office.n ?
			people->office.v[o].at.first : UINT32_MAX,
					at_pronoun = p < people->pronoun.n ?
			people->pronoun.v[p].at.first : UINT32_MAX,
					at = at_name < at_office ? at_name : at_office;

		at = at_pronoun < at ? at_pronoun : at;
		while (w.next_stranger < people->stranger.n &&
			   people->stranger.v[w.next_stranger] < at)
			w.stranger = people->stranger.v[w.next_stranger++] + 1;
		if (at_name == at)
		{
			const NxName *name = &people->name.v[n++];

			if (name->person >= 0)
				add_ref(&w, name->at, name->phrase, name->person,
						nx_length(name->at) <
						nx_length(doc->person.v[name->person].name) ?
						NX_FORM_SHORT : NX_FORM_NAME);
		}
		else if (at_office == at)
			refer_office(&w, &people->office.v[o++]);
		else
		{
			const NxPronoun *pronoun = &people->pronoun.v[p++];
			int32_t		person = last_mentioned(&w, pronoun->at.first,
												pronoun->gender);

			if (person >= 0)
				add_ref(&w, pronoun->at, pronoun->at, person, NX_FORM_NOMINAL);
		}
	}
}
