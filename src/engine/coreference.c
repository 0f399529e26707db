/*
 * coreference.c
 *	  Which names are one person, and which offices and pronouns stand for
 *	  one.
 *
 * 1. Whole names make persons; equal ones are one person.
 * 2. A short name (Thanh in ông Thanh, Putin, Hồng Ky) is the person whose
 *	  name ends so (a foreign one: has that word) and who was last named
 *	  before; gender must not contradict.  A short name that fits nobody is a
 *	  person of its own if something introduces it.
 * 3. Foreign words that stand alone, and names in headlines of capitals,
 *	  count where they are a name that is known by now.
 * 4. An office alone stands for the person who holds one with the same head
 *	  and no other organisation or place; of several for the one whose office
 *	  says most of the same, then for the one last mentioned.
 * 5. ông, bà, đồng chí as a subject stands for the person last mentioned.
 *
 * Persons are found by a hash table of their names' endings.  Mentions of
 * both kinds are walked in text order, so "last" is what a reader has read.
 */
#include "people.h"

#include <stdlib.h>

/* A key under which a person can be found, and the next with the same. */
typedef struct Known
{
	uint64_t	key;
	uint32_t	person;
	int32_t		next;
} Known;

typedef struct Resolver
{
	NxDoc	   *doc;
	NxPeople   *people;
	NX_ARRAY(Known) known;
	int32_t    *bucket;
	uint32_t	mask;
	uint32_t   *last_seen;		/* per person: token of the last mention, + 1 */
	bool	   *in_office;		/* per person: has an office or rank */
} Resolver;

static uint64_t
key_of(const NxDoc *doc, uint32_t first, uint32_t last)
{
	uint64_t	key = 0;

	for (uint32_t i = first; i < last; i++)
		key = nx_mix(key, doc->token[i].hash);
	return key;
}

static uint32_t
length_of(NxRange r)
{
	return r.last - r.first;
}

static void
remember(Resolver *r, uint64_t key, uint32_t person)
{
	uint32_t	slot = (uint32_t) (key >> 32) & r->mask;
	Known	   *k = nx_push(r->doc, r->known);

	k->key = key;
	k->person = person;
	k->next = r->bucket[slot];
	r->bucket[slot] = (int32_t) r->known.n - 1;
}

/* Is a family name one of China only, so that its bearers go by it? */
static bool
is_chinese(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_match(doc, i, NX_FAMILY_NAME);

	return m != NULL && m->ntokens == 1 &&
		NX_TAGGED(m->entry, FAMILY_NAME_CHINESE) &&
		!NX_TAGGED(m->entry, FAMILY_NAME_COMMON);
}

/* Make a name findable: whole, by its endings, a foreign one by each word. */
static void
remember_name(Resolver *r, const NxName *name, uint32_t person)
{
	const NxDoc *doc = r->doc;

	for (uint32_t i = name->at.first; i < name->at.last; i++)
	{
		if (doc->token[i].type != NX_T_WORD)
			continue;
		remember(r, key_of(doc, i, name->at.last), person);
		if (!name->vietnamese && i + 1 < name->at.last &&
			nx_letters_of(doc, i) > 1)
			remember(r, key_of(doc, i, i + 1), person);
	}
	if (!name->vietnamese && length_of(name->at) > 2)
		remember(r, key_of(doc, name->at.first, name->at.last - 1), person);
	/* Tập Cận Bình: ông Tập */
	if (name->vietnamese && length_of(name->at) > 1 &&
		is_chinese(doc, name->at.first))
		remember(r, key_of(doc, name->at.first, name->at.first + 1), person);
}

static bool
gender_fits(char a, char b)
{
	return a == 0 || b == 0 || a == b;
}

/*
 * The person that a name form means, -1 if none: exact, or also by a part.
 */
static int32_t
find_person(const Resolver *r, NxRange at, char gender, bool exact)
{
	const NxDoc *doc = r->doc;
	uint64_t	key = key_of(doc, at.first, at.last);
	int32_t		best = -1;
	uint64_t	best_seen = 0,
				seen;

	for (int32_t k = r->bucket[(uint32_t) (key >> 32) & r->mask]; k >= 0;
		 k = r->known.v[k].next)
	{
		const Known *known = &r->known.v[k];
		/* NOLINTNEXTLINE: buckets hold indexes of known ones only */
		const NxPerson *person = &doc->person.v[known->person];

		if (known->key != key || !gender_fits(gender, (char) person->gender))
			continue;
		if (exact && length_of(person->name) != length_of(at))
			continue;
		/* who holds an office, then who was named last, then first */
		seen = r->last_seen[known->person] +
			(r->in_office[known->person] ? (uint64_t) 1 << 32 : 0);
		if (best < 0 || seen > best_seen ||
			(seen == best_seen && (int32_t) known->person < best))
		{
			best = (int32_t) known->person;
			best_seen = seen;
		}
	}
	return best;
}

/* Gender that a Vietnamese name tells. */
static char
gender_of_name(const NxDoc *doc, const NxName *name)
{
	for (uint32_t i = name->at.first + 1; i + 1 < name->at.last; i++)
	{
		const NxMatch *m = nx_cue(doc, i, MIDDLE);

		if (m != NULL && NX_TAGGED(m->entry, CUE_FEMALE))
			return 'f';
		if (m != NULL && NX_TAGGED(m->entry, CUE_MALE))
			return 'm';
	}
	return 0;
}

static uint32_t
new_person(Resolver *r, uint32_t n)
{
	NxName	   *name = &r->people->name.v[n];
	NxPerson   *person = nx_push(r->doc, r->doc->person);

	memset(person, 0, sizeof(*person));
	person->name = name->at;
	person->gender = (int8_t) name->gender;
	name->person = (int32_t) r->doc->person.n - 1;
	remember_name(r, name, r->doc->person.n - 1);
	return r->doc->person.n - 1;
}

static void
join_person(Resolver *r, uint32_t n, int32_t person)
{
	NxName	   *name = &r->people->name.v[n];
	NxPerson   *p = &r->doc->person.v[person];

	name->person = person;
	if (p->gender == 0)
		p->gender = (int8_t) name->gender;
	/* the longest form is the name */
	if (length_of(name->at) > length_of(p->name))
	{
		p->name = name->at;
		remember_name(r, name, (uint32_t) person);
	}
}

/* Are two words the same but for one letter? */
static bool
nearly_same(const NxDoc *doc, uint32_t a, uint32_t b)
{
	const char *x = doc->text + doc->token[a].start_byte,
			   *y = doc->text + doc->token[b].start_byte;
	uint32_t	n = doc->token[a].end_byte - doc->token[a].start_byte,
				m = doc->token[b].end_byte - doc->token[b].start_byte,
				i = 0;

	if (n < 5 || m < 5 || n > m + 1 || m > n + 1)
		return false;
	while (i < n && i < m && x[i] == y[i])
		i++;
	if (i == 0)
		return false;
	if (i == n || i == m)
		return true;
	if (n == m)
		return memcmp(x + i + 1, y + i + 1, n - i - 1) == 0;
	return n > m ? memcmp(x + i + 1, y + i, m - i) == 0 :
		memcmp(x + i, y + i + 1, n - i) == 0;
}

/* Do the words of a stand in b in this order (Benigno S. | Aquino III)? */
static bool
within(const NxDoc *doc, NxRange a, NxRange b)
{
	uint32_t	i = a.first;

	for (uint32_t k = b.first; k < b.last && i < a.last; k++)
		if (doc->token[i].hash == doc->token[k].hash)
			i++;
	return i == a.last;
}

/* Are the words of a, two or more, the last ones of b? */
static bool
is_ending(const NxDoc *doc, NxRange a, NxRange b)
{
	uint32_t	n = length_of(a);

	return n >= 2 && n < length_of(b) &&
		key_of(doc, a.first, a.last) == key_of(doc, b.last - n, b.last);
}

/*
 * The person that a foreign name means in another spelling: with or without
 * a middle name, or with a letter wrong in one word.
 */
static int32_t
find_variant(const Resolver *r, const NxName *name)
{
	const NxDoc *doc = r->doc;
	uint32_t	n = length_of(name->at);

	for (uint32_t i = name->at.first; i < name->at.last; i++)
	{
		uint64_t	key = key_of(doc, i, i + 1);
		uint32_t	seen = 0;

		if (n < 2 || doc->token[i].type != NX_T_WORD)
			continue;
		for (int32_t k = r->bucket[(uint32_t) (key >> 32) & r->mask];
			 k >= 0 && seen < 16; k = r->known.v[k].next, seen++)
		{
			/* NOLINTNEXTLINE: likewise */
			NxRange		other = doc->person.v[r->known.v[k].person].name;
			uint32_t	m = length_of(other);

			if (r->known.v[k].key != key || m < 2)
				continue;
			if ((doc->token[name->at.first].hash == doc->token[other.first].hash &&
				 (within(doc, name->at, other) || within(doc, other, name->at))) ||
				is_ending(doc, name->at, other) ||
				is_ending(doc, other, name->at))
				return (int32_t) r->known.v[k].person;
			if (n == 2 && m == 2 && i == name->at.last - 1 &&
				nearly_same(doc, name->at.first, other.first))
				return (int32_t) r->known.v[k].person;
		}
	}
	return -1;
}

/* Step 1: persons of whole names. */
static void
whole_names(Resolver *r)
{
	NxPeople   *people = r->people;

	for (uint32_t n = 0; n < people->name.n; n++)
	{
		NxName	   *name = &people->name.v[n];
		int32_t		person;

		if (name->gender == 0 && name->vietnamese)
			name->gender = gender_of_name(r->doc, name);
		if (name->weak || length_of(name->at) < 2)
			continue;
		person = find_person(r, name->at, 0, true);
		if (person < 0 && !name->vietnamese)
			person = find_variant(r, name);
		if (person >= 0)
			join_person(r, n, person);
		else
			new_person(r, n);
	}
}

/* Step 2 for names that something introduces, then for the others. */
static void
short_names(Resolver *r, bool introduced)
{
	NxPeople   *people = r->people;

	memset(r->last_seen, 0, (people->name.n + 1) * sizeof(uint32_t));
	for (uint32_t n = 0; n < people->name.n; n++)
	{
		NxName	   *name = &people->name.v[n];

		if (name->person < 0 && name->introduced == introduced)
		{
			int32_t		person = find_person(r, name->at, name->gender, false);

			if (person < 0 && length_of(name->at) > 1)
				person = find_person(r, name->at, 0, true);
			if (person >= 0 && (introduced ||
								length_of(r->doc->person.v[person].name) ==
								length_of(name->at) || !name->vietnamese))
				join_person(r, n, person);
			else if (introduced && (name->trusted ||
									length_of(name->at) > 1))
				new_person(r, n);
		}
		if (name->person >= 0)
			r->last_seen[name->person] = name->at.first + 1;
	}
}

/* ---- names that nothing showed ---- */

typedef struct Found
{
	NX_ARRAY(NxName) v;
} Found;

static void
add_found(Resolver *r, Found *found, uint32_t first, uint32_t last,
		  int32_t person)
{
	NxName	   *name = nx_push(r->doc, found->v);

	memset(name, 0, sizeof(*name));
	name->at = name->phrase = (NxRange) {first, last};
	name->person = person;
}

static bool
is_title_word(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].type == NX_T_WORD && doc->token[i].shape == NX_TITLE;
}

/*
 * The end of a Vietnamese name's last one or two words that stand bare in a
 * sentence (Thanh nói, Hồng Ky nói), or i: no capital beside them, no other
 * phrase begins there.
 */
static uint32_t
bare_name(const Resolver *r, uint32_t sentence, uint32_t i)
{
	const NxDoc *doc = r->doc;
	uint32_t	last = i + 1;

	if (i > sentence && doc->token[i].gap == NX_GAP_SPACE &&
		doc->token[i - 1].type == NX_T_WORD && nx_capital(doc, i - 1))
		return i;
	if (doc->token[last].gap == NX_GAP_SPACE && is_title_word(doc, last))
		last++;
	if (doc->token[last].gap == NX_GAP_SPACE && nx_capital(doc, last))
		return i;
	for (uint32_t m = doc->match_at[i]; m < doc->match_at[i + 1]; m++)
		switch (doc->match.v[m].entry->kind)
		{
			case NX_FAMILY_NAME:
			case NX_NAME_PREFIX:
			case NX_NAME_PARTICLE:
			case NX_STOP:
				break;
			default:
				return i;
		}
	/* at the start of a sentence any word has a capital */
	if (last == i + 1 && i == sentence &&
		!nx_cue(doc, last, FUNCTION) && !nx_match(doc, last, NX_PREDICATE))
		return i;
	return last;
}

/* Step 3. */
static void
known_names(Resolver *r, Found *found)
{
	const NxDoc *doc = r->doc;
	const NxPeople *people = r->people;
	uint32_t	n = 0;

	for (uint32_t s = 0; s < doc->nsentences && doc->person.n > 0; s++)
	{
		bool		caps = doc->sentence[s].caps;

		for (uint32_t i = doc->sentence[s].first; i < doc->sentence[s].last; i++)
		{
			const NxToken *t = &doc->token[i];
			int32_t		person = -1;
			uint32_t	last = i;

			if (t->shape == NX_LOWER || t->type != NX_T_WORD)
				continue;
			while (n < people->name.n && people->name.v[n].at.last <= i)
				n++;
			if (n < people->name.n && people->name.v[n].at.first <= i)
				continue;		/* already a name */
			if (caps)
			{
				for (last = i + 5; last > i + 1 && person < 0; last--)
					if (last <= doc->sentence[s].last)
						person = find_person(r, (NxRange) {i, last}, 0, true);
				last++;
			}
			else if (t->shape == NX_TITLE && !(t->flags & NX_TF_FOREIGN))
			{
				last = bare_name(r, doc->sentence[s].first, i);
				if (last > i)
					person = find_person(r, (NxRange) {i, last}, 0, false);
			}
			else if ((t->flags & NX_TF_FOREIGN) && t->shape == NX_TITLE &&
					 !(t->flags & NX_TF_SINGLE) &&
					 !(doc->token[i + 1].gap == NX_GAP_SPACE &&
					   doc->token[i + 1].shape == NX_TITLE &&
					   doc->token[i + 1].type == NX_T_WORD) &&
					 !(i > doc->sentence[s].first && t->gap == NX_GAP_SPACE &&
					   doc->token[i - 1].shape == NX_TITLE &&
					   (doc->token[i - 1].flags & NX_TF_FOREIGN)) &&
					 doc->match_at[i] == doc->match_at[i + 1])
			{
				last = i + 1;
				person = find_person(r, (NxRange) {i, last}, 0, false);
			}
			if (person >= 0)
			{
				add_found(r, found, i, last, person);
				i = last - 1;
			}
		}
	}
}

static int
compare_names(const void *a, const void *b)
{
	const NxName *x = a,
			   *y = b;

	return x->at.first < y->at.first ? -1 : x->at.first > y->at.first;
}

/* ---- offices that stand for somebody ---- */

/* How well the office of a person fits one that stands alone: 0 not at all. */
static uint32_t
fit(const NxDoc *doc, const NxOfficePhrase *alone, const NxOfficePhrase *held)
{
	uint32_t	common = 0,
				a = 0,
				b = 0;

	if (key_of(doc, alone->head.first, alone->head.last) !=
		key_of(doc, held->head.first, held->head.last))
		return 0;
	if ((alone->tenure == NX_FORMER) != (held->tenure == NX_FORMER) &&
		alone->tenure == NX_FORMER)
		return 0;
	/* words behind the head that tell, in one and in both */
	for (uint32_t i = alone->head.last; i < alone->at.last; i++)
	{
		if (!nx_capital(doc, i) || nx_match(doc, i, NX_PLACE_HEAD) ||
			nx_cue(doc, i, OF))
			continue;
		a++;
		for (uint32_t k = held->head.last; k < held->at.last; k++)
			if (doc->token[k].hash == doc->token[i].hash)
			{
				common++;
				break;
			}
	}
	for (uint32_t k = held->head.last; k < held->at.last; k++)
		if (nx_capital(doc, k) && !nx_match(doc, k, NX_PLACE_HEAD) &&
			!nx_cue(doc, k, OF))
			b++;
	if (a == 0 || b == 0)
		return 1;
	if (common * 2 < (a < b ? a : b))
		return 0;
	/* words of the shorter that the longer does not have: another one */
	if (common < (a < b ? a : b))
		return common * 4 >= (a < b ? a : b) * 3 ? 2 : 0;
	return 2 + common;
}

typedef struct Holding
{
	uint64_t	head;
	uint32_t	person;
	uint32_t	office;
} Holding;

static int
compare_holdings(const void *a, const void *b)
{
	const Holding *x = a,
			   *y = b;

	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return x->office < y->office ? -1 : x->office > y->office;
}

#define MAX_HOLDINGS	64		/* of one head that are looked at */

/* Step 4 for one office: the person, or -1. */
static int32_t
holder(const Resolver *r, const NxOfficePhrase *alone, const Holding *h,
	   uint32_t n)
{
	const NxDoc *doc = r->doc;
	uint64_t	head = key_of(doc, alone->head.first, alone->head.last);
	uint32_t	low = 0,
				high = n,
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
		uint32_t	f = fit(doc, alone, &r->people->office.v[h[i].office]);
		uint32_t	seen = r->last_seen[h[i].person];
		bool		contradicted = false;

		if (f == 0)
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
				const NxOfficePhrase *o = &r->people->office.v[h[k].office];

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
				fit(doc, alone, &r->people->office.v[h[k].office]) == 0)
				contradicted = true;
		if (contradicted)
			continue;
		if (f > best || (f == best && seen > best_seen))
		{
			best = f;
			best_seen = seen;
			person = (int32_t) h[i].person;
		}
	}
	return person;
}

static void
add_ref(Resolver *r, NxRange at, NxRange phrase, int32_t person, NxForm form)
{
	NxRef	   *ref = nx_push(r->doc, r->doc->ref);

	ref->at = at;
	ref->phrase = phrase;
	ref->official = (uint32_t) person;
	ref->form = (uint8_t) form;
	r->last_seen[person] = at.first + 1;
}

/* The person last mentioned before a token, of fitting gender, or -1. */
static int32_t
last_mentioned(const Resolver *r, uint32_t before, char gender)
{
	const NxDoc *doc = r->doc;
	uint32_t	sentence = nx_sentence_of(doc, before),
				from = doc->sentence[sentence > 3 ? sentence - 3 : 0].first;

	for (uint32_t i = doc->ref.n; i > 0; i--)
	{
		const NxRef *ref = &doc->ref.v[i - 1];

		if (ref->at.first < from)
			break;
		if (gender_fits(gender, (char) doc->person.v[ref->official].gender))
			return (int32_t) ref->official;
	}
	return -1;
}

/* May an office that stands alone mean somebody? */
static bool
may_stand_alone(const NxDoc *doc, const NxOfficePhrase *o)
{
	uint32_t	last = o->at.last;

	if (o->generic || o->plural || o->sector == NX_PRIVATE ||
		o->name >= 0 || o->holds ||
		(NX_TAGGED(o->entry, OFFICE_WEAK) &&
		 !NX_TAGGED(o->entry, OFFICE_DESCRIPTION)))
		return false;
	/* one of many: only as the subject of a sentence of its own */
	if (NX_TAGGED(o->entry, OFFICE_MEMBER) &&
		(doc->sentence[nx_sentence_of(doc, o->at.first)].first != o->at.first ||
		 (!nx_match(doc, last, NX_PREDICATE) && !nx_cue(doc, last, FUNCTION))))
		return false;
	/* Thủ tướng nào, tổng thống thứ 45 */
	return doc->token[last].type != NX_T_WORD ||
		(!nx_cue(doc, last, GENERIC) &&
		 !(nx_cue(doc, last, ORDINAL) &&
		   doc->token[last + 1].type == NX_T_NUMBER));
}

/* Steps 4 and 5, and the references of all kinds, in text order. */
static void
references(Resolver *r)
{
	NxDoc	   *doc = r->doc;
	NxPeople   *people = r->people;
	Holding    *h = nx_alloc(doc, (people->office.n + 1) * sizeof(Holding));
	uint32_t	nh = 0,
				n = 0,
				o = 0,
				p = 0;

	for (uint32_t i = 0; i < people->office.n; i++)
	{
		NxOfficePhrase *office = &people->office.v[i];

		if (office->name < 0)
			continue;
		office->person = people->name.v[office->name].person;
		if (office->person >= 0)
			h[nh++] = (Holding) {key_of(doc, office->head.first,
										office->head.last),
				(uint32_t) office->person, i};
	}
	qsort(h, nh, sizeof(Holding), compare_holdings);

	memset(r->last_seen, 0, (doc->person.n + 1) * sizeof(uint32_t));
	while (n < people->name.n || o < people->office.n || p < people->pronoun.n)
	{
		uint32_t	at_name = n < people->name.n ?
			people->name.v[n].at.first : UINT32_MAX,
					at_office = o < people->office.n ?
			people->office.v[o].at.first : UINT32_MAX,
					at_pronoun = p < people->pronoun.n ?
			people->pronoun.v[p].at.first : UINT32_MAX;

		if (at_name <= at_office && at_name <= at_pronoun)
		{
			const NxName *name = &people->name.v[n++];

			if (name->person >= 0)
				add_ref(r, name->at, name->phrase, name->person,
						length_of(name->at) <
						length_of(doc->person.v[name->person].name) ?
						NX_FORM_SHORT : NX_FORM_NAME);
		}
		else if (at_office <= at_pronoun)
		{
			NxOfficePhrase *office = &people->office.v[o++];

			if (office->holds && office->name < 0)
				office->person = last_mentioned(r, office->at.first, 0);
			else if (may_stand_alone(doc, office))
			{
				int32_t		person = holder(r, office, h, nh);

				if (person < 0 && NX_TAGGED(office->entry, OFFICE_DESCRIPTION))
					person = last_mentioned(r, office->at.first, 0);
				if (person >= 0)
					add_ref(r, office->at, office->at, person, NX_FORM_NOMINAL);
			}
		}
		else
		{
			const NxPronoun *pronoun = &people->pronoun.v[p++];
			int32_t		person = last_mentioned(r, pronoun->at.first,
												pronoun->gender);

			if (person >= 0)
				add_ref(r, pronoun->at, pronoun->at, person, NX_FORM_NOMINAL);
		}
	}
}

void
nx_resolve_people(NxDoc *doc, NxPeople *people)
{
	Resolver	r = {.doc = doc,.people = people};
	Found		found = {{0}};
	uint32_t	buckets = 64;

	while (buckets < people->name.n * 8)
		buckets *= 2;
	r.mask = buckets - 1;
	r.bucket = nx_alloc_raw(doc, buckets * sizeof(int32_t));
	memset(r.bucket, 0xff, buckets * sizeof(int32_t));
	r.last_seen = nx_alloc(doc, (people->name.n + 1) * sizeof(uint32_t));
	r.in_office = nx_alloc(doc, (people->name.n + 1) * sizeof(bool));

	whole_names(&r);
	for (uint32_t i = 0; i < people->office.n; i++)
	{
		const NxOfficePhrase *o = &people->office.v[i];

		if (o->name >= 0 && people->name.v[o->name].person >= 0)
			r.in_office[people->name.v[o->name].person] = true;
	}
	for (uint32_t i = 0; i < people->rank.n; i++)
		if (people->name.v[people->rank.v[i].name].person >= 0)
			r.in_office[people->name.v[people->rank.v[i].name].person] = true;
	short_names(&r, true);
	short_names(&r, false);
	known_names(&r, &found);
	if (found.v.n > 0)
	{
		uint32_t	n = people->name.n,
				   *place;
		NxName	   *all = nx_alloc(doc, (n + found.v.n) * sizeof(NxName));

		/* names move: what points to them moves with them */
		for (uint32_t i = 0; i < n; i++)
		{
			all[i] = people->name.v[i];
			all[i].order = i;
		}
		for (uint32_t i = 0; i < found.v.n; i++)
		{
			all[n + i] = found.v.v[i];
			all[n + i].order = UINT32_MAX;
		}
		qsort(all, n + found.v.n, sizeof(NxName), compare_names);
		place = nx_alloc(doc, (n + 1) * sizeof(uint32_t));
		for (uint32_t i = 0; i < n + found.v.n; i++)
			if (all[i].order != UINT32_MAX)
				place[all[i].order] = i;
		for (uint32_t i = 0; i < people->office.n; i++)
			if (people->office.v[i].name >= 0)
				people->office.v[i].name =
					(int32_t) place[people->office.v[i].name];
		for (uint32_t i = 0; i < people->rank.n; i++)
			people->rank.v[i].name = place[people->rank.v[i].name];
		people->name.v = all;
		people->name.n = people->name.room = n + found.v.n;
	}
	references(&r);
}
