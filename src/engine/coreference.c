/*
 * coreference.c
 *	  Which names are one person.
 *
 * 1. Whole names make persons; equal ones are one person.
 * 2. A short name (Thanh in ông Thanh, Putin, Hồng Ky) is the person whose
 *	  name ends so (a foreign one: has that word) and who was last named
 *	  before; gender must not contradict.  A short name that fits nobody is a
 *	  person of its own if something introduces it.
 * 3. Foreign words that stand alone, and names in headlines of capitals,
 *	  count where they are a name that is known by now.
 *
 * Persons are found by a hash table of their names' endings.  Then nominals.c
 * finds what else stands for them.
 */
#include "coreference.h"

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
	return nx_words_key(doc, (NxRange) {first, last});
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

	bool		foreign = !name->vietnamese;

	/* Kang Kyung-wha: its words may all be syllables of ours */
	for (uint32_t i = name->at.first; i < name->at.last; i++)
		foreign |= nx_is(doc, i, NX_DASH);

	for (uint32_t i = name->at.first; i < name->at.last; i++)
	{
		if (doc->token[i].type != NX_T_WORD)
			continue;
		remember(r, key_of(doc, i, name->at.last), person);
		if (foreign && i + 1 < name->at.last && nx_letters_of(doc, i) > 1)
			remember(r, key_of(doc, i, i + 1), person);
	}
	if (!name->vietnamese && nx_length(name->at) > 2)
		remember(r, key_of(doc, name->at.first, name->at.last - 1), person);
	/* Tập Cận Bình: ông Tập */
	if (name->vietnamese && nx_length(name->at) > 1 &&
		is_chinese(doc, name->at.first))
		remember(r, key_of(doc, name->at.first, name->at.first + 1), person);
}

#define AMBIGUOUS	(-2)

/*
 * The person that a name form means, -1 if none: exact, or also by a part;
 * AMBIGUOUS where a part may mean two who were last named in one sentence.
 */
static int32_t
find_person(const Resolver *r, NxRange at, char gender, bool exact)
{
	const NxDoc *doc = r->doc;
	uint64_t	key = key_of(doc, at.first, at.last);
	int32_t		best = -1;
	uint64_t	best_seen = 0,
				second = 0,
				seen;

	for (int32_t k = r->bucket[(uint32_t) (key >> 32) & r->mask]; k >= 0;
		 k = r->known.v[k].next)
	{
		const Known *known = &r->known.v[k];
		/* NOLINTNEXTLINE: buckets hold indexes of known ones only */
		const NxPerson *person = &doc->person.v[known->person];

		if (known->key != key || !nx_gender_fits(gender, (char) person->gender))
			continue;
		if (exact && nx_length(person->name) != nx_length(at))
			continue;
		/* who holds an office, then who was named last, then first */
		seen = r->last_seen[known->person] +
			(r->in_office[known->person] ? (uint64_t) 1 << 32 : 0);
		if (best < 0 || seen > best_seen ||
			(seen == best_seen && (int32_t) known->person < best))
		{
			if (best != (int32_t) known->person)
				second = best_seen;
			best = (int32_t) known->person;
			best_seen = seen;
		}
		else if (best != (int32_t) known->person && seen > second)
			second = seen;
	}
	if (!exact && (uint32_t) second > 0 && best_seen >> 32 == second >> 32 &&
		nx_sentence_of(doc, (uint32_t) best_seen - 1) ==
		nx_sentence_of(doc, (uint32_t) second - 1))
		return AMBIGUOUS;
	return best;
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
	if (nx_length(name->at) > nx_length(p->name))
	{
		p->name = name->at;
		remember_name(r, name, (uint32_t) person);
	}
}

/*
 * The person that a foreign name means in another spelling: with or without
 * a middle name, or with a letter wrong in one word.
 */
static int32_t
find_variant(const Resolver *r, const NxName *name)
{
	const NxDoc *doc = r->doc;
	uint32_t	n = nx_length(name->at);

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
			uint32_t	m = nx_length(other);

			if (r->known.v[k].key != key || m < 2)
				continue;
			if (nx_shortens(doc, name->at, other) ||
				nx_shortens(doc, other, name->at) ||
				(n == m && nx_differ_once(doc, name->at, other)))
				return (int32_t) r->known.v[k].person;
		}
	}
	return -1;
}

/* The person of one word only that a longer foreign name has, or -1. */
static int32_t
find_single(const Resolver *r, const NxName *name)
{
	for (uint32_t i = name->at.first; i < name->at.last; i++)
	{
		int32_t		person = find_person(r, (NxRange) {i, i + 1}, 0, true);

		if (person >= 0)
			return person;
	}
	return -1;
}

/* The only foreign person whose last word is that with a letter wrong. */
static int32_t
find_misspelt(const Resolver *r, const NxName *name)
{
	const NxDoc *doc = r->doc;
	int32_t		found = -1;

	for (uint32_t i = doc->person.n > 256 ? doc->person.n - 256 : 0;
		 i < doc->person.n; i++)
	{
		NxRange		other = doc->person.v[i].name;

		if (nx_length(other) < 2 ||
			!nx_gender_fits(name->gender, (char) doc->person.v[i].gender) ||
			!(doc->token[other.last - 1].flags & NX_TF_FOREIGN) ||
			!nx_nearly_same(doc, name->at.first, other.last - 1))
			continue;
		if (found >= 0)
			return -1;
		found = (int32_t) i;
	}
	return found;
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
			name->gender = nx_gender_of_name(r->doc, name);
		if (name->weak || nx_length(name->at) < 2)
			continue;
		person = find_person(r, name->at, 0, true);
		if (person < 0 && !name->vietnamese &&
			(person = find_variant(r, name)) >= 0)
			remember_name(r, name, (uint32_t) person);
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

			if (person == AMBIGUOUS)
				continue;
			if (person < 0 && nx_length(name->at) > 1)
				person = find_person(r, name->at, 0, true);
			if (person < 0 && !name->vietnamese)
			{
				person = nx_length(name->at) > 1 ? find_single(r, name) :
					name->trusted ? find_misspelt(r, name) : -1;
				if (person < 0 && nx_length(name->at) > 1)
					person = find_variant(r, name);
				if (person >= 0)
					remember_name(r, name, (uint32_t) person);
			}
			if (person >= 0 && (introduced ||
								nx_length(r->doc->person.v[person].name) ==
								nx_length(name->at) || !name->vietnamese))
				join_person(r, n, person);
			else if (introduced && (name->trusted ||
									nx_length(name->at) > 1))
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
		switch (doc->match.v[m].kind)
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

			if (!nx_capital(doc, i))
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

/*
 * Who holds an office of another country goes by his family name, also where
 * people here bear it (Ngoại trưởng Trung Quốc Vương Nghị: ông Vương).
 */
static void
foreign_holders(Resolver *r)
{
	const NxDoc *doc = r->doc;

	for (uint32_t i = 0; i < r->people->office.n; i++)
	{
		const NxOfficePhrase *o = &r->people->office.v[i];
		const NxName *name = o->name >= 0 ? &r->people->name.v[o->name] : NULL;

		if (name != NULL && name->person >= 0 && name->vietnamese &&
			nx_length(name->at) > 1 && !is_chinese(doc, name->at.first) &&
			(NX_TAGGED(o->entry, OFFICE_FOREIGN) ||
			 (o->place.last > o->place.first && nx_is_abroad(doc, o->place))))
			remember(r, key_of(doc, name->at.first, name->at.first + 1),
					 (uint32_t) name->person);
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
	foreign_holders(&r);
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
	nx_refer(doc, people);
}
