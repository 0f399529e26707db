/*
 * officials.c
 *	  What a text says of each person: is it an official, which offices, the
 *	  main one written out, organisation, rank, mentions.
 *
 * A person is an official who has a rank or an office that is not private.
 * The main office is a current one before a former one, then the one that
 * says most (organisation, place), then the first.  Where it names a local
 * body without its place (Chủ tịch UBND TP), the place comes from the same
 * person's other offices, then from other people's, then from the province
 * or city that the text names most:
 *
 *		Chủ tịch UBND TP, Công an TP Hà Nội  ->  Chủ tịch UBND TP Hà Nội
 */
#include "people.h"

/* Per person, while we collect. */
typedef struct Sheet
{
	uint32_t	noffices;
	uint32_t   *office;			/* indexes in people->office, distinct texts */
	uint32_t	room;
	NxRange		rank;
	bool		is_public,
				is_private,
				is_vague;		/* chủ tịch: of what, the text does not say */
} Sheet;

static bool
is_empty(NxRange r)
{
	return r.first >= r.last;
}

static bool
same_words(const NxDoc *doc, NxRange a, NxRange b)
{
	if (a.last - a.first != b.last - b.first)
		return false;
	for (uint32_t i = 0; i < a.last - a.first; i++)
		if (doc->token[a.first + i].hash != doc->token[b.first + i].hash)
			return false;
	return true;
}

/*
 * Does the text call the body of an office a company somewhere: chủ tịch VN
 * Pharma, Công ty cổ phần VN Pharma?
 */
static bool
is_company(const NxDoc *doc, const NxOfficePhrase *o)
{
	if (o->sector != NX_UNKNOWN || is_empty(o->organisation))
		return false;
	for (uint32_t m = 0; m < doc->match.n; m++)
	{
		const NxMatch *match = &doc->match.v[m];
		uint32_t	end = match->first + match->ntokens;

		if (match->kind != NX_ORGANISATION_HEAD ||
			!NX_TAGGED(match->entry, ORGANISATION_HEAD_COMPANY))
			continue;
		for (uint32_t i = end; i < end + 4 && i < doc->ntokens; i++)
			if (doc->token[i].hash == doc->token[o->organisation.first].hash)
				return true;
	}
	return false;
}

/* What an office tells about its holder. */
static void
judge(const NxDoc *doc, const NxOfficePhrase *o, bool foreigner, Sheet *sheet)
{
	if (NX_TAGGED(o->entry, OFFICE_COUNTERPART))
		sheet->is_vague = true;
	else if (o->sector == NX_PRIVATE || is_company(doc, o))
		sheet->is_private = true;
	else if (o->sector == NX_PUBLIC)
		sheet->is_public |= !NX_TAGGED(o->entry, OFFICE_WEAK) ||
			!is_empty(o->organisation);
	/* lãnh đạo Kim Jong Il: of a state, where it stands before a foreigner */
	else if (NX_TAGGED(o->entry, OFFICE_WEAK))
		sheet->is_vague |= foreigner && NX_TAGGED(o->entry, OFFICE_LEADER);
	else
		sheet->is_vague |= !NX_TAGGED(o->entry, OFFICE_COMPANY);
}

static void
add_title(NxDoc *doc, NxRange at, uint32_t person, bool is_rank)
{
	NxTitleRef *t = nx_push(doc, doc->title);

	t->at = at;
	t->official = person;
	t->is_rank = is_rank;
}

static void
note_office(NxDoc *doc, NxPeople *people, uint32_t n, Sheet *sheet)
{
	NxOfficePhrase *o = &people->office.v[n];

	const NxName *name = o->name >= 0 ? &people->name.v[o->name] : NULL;
	bool		foreigner = name != NULL &&
		(!name->vietnamese || nx_is_abroad(doc, o->place));

	judge(doc, o, foreigner, sheet);
	if ((NX_TAGGED(o->entry, OFFICE_WEAK) && is_empty(o->organisation) &&
		 !(foreigner && NX_TAGGED(o->entry, OFFICE_LEADER))) ||
		NX_TAGGED(o->entry, OFFICE_COUNTERPART))
		return;
	add_title(doc, o->at, (uint32_t) o->person, false);
	for (uint32_t i = 0; i < sheet->noffices; i++)
		if (same_words(doc, people->office.v[sheet->office[i]].at, o->at))
			return;
	if (sheet->noffices == sheet->room)
		sheet->office = nx_grow(doc, sheet->office, sheet->noffices,
								&sheet->room, sizeof(uint32_t));
	sheet->office[sheet->noffices++] = n;
}

/* How much an office says. */
static uint32_t
weight(const NxOfficePhrase *o)
{
	uint32_t	w = 0;

	if (o->sector != NX_PRIVATE)
		w += 32;
	if ((o->tenure == NX_CURRENT || o->tenure == NX_ACTING ||
		 o->tenure == NX_ELECT) && !NX_TAGGED(o->entry, OFFICE_WEAK))
		w += 16;
	if (!NX_TAGGED(o->entry, OFFICE_MEMBER) && !NX_TAGGED(o->entry, OFFICE_WEAK))
		w += 8;
	if (!is_empty(o->organisation) || NX_TAGGED(o->entry, OFFICE_COMPLETE))
		w += 4;
	if (!is_empty(o->place))
		w += 2;
	if (!o->local)
		w += 1;
	return w;
}

/* The named part of a place: Hà Nội in TP Hà Nội; empty where it has none. */
static NxRange
named_part(const NxDoc *doc, NxRange place)
{
	while (!is_empty(place))
	{
		const NxMatch *head = nx_match(doc, place.first, NX_PLACE_HEAD);

		if (head == NULL || place.first + head->ntokens > place.last)
			break;
		place.first += head->ntokens;
		if (!is_empty(place) && nx_is(doc, place.first, '.'))
			place.first++;
	}
	return place;
}

/* How often a text names a province or city, and where first. */
typedef struct Seen
{
	const char *name;
	uint32_t	n;
	NxRange		at;
} Seen;

/* The province or city that a text names most. */
static NxRange
main_place(const NxDoc *doc)
{
	enum
	{
		ROOM = 64
	};
	Seen		seen[ROOM];
	uint32_t	nseen = 0,
				best = 0;

	for (uint32_t token = 0; token < doc->ntokens; token++)
	{
		const NxMatch *end;

		if (!nx_begins(doc, token, UINT64_C(1) << NX_PLACE))
			continue;
		for (const NxMatch *m = nx_matches(doc, token, &end); m < end; m++)
		{
			const char *name = nx_canonical_of(m->lexicon, m->entry);
			uint32_t	i = 0;

			if (m->kind != NX_PLACE ||
				!(NX_TAGGED(m->entry, PLACE_PROVINCE) ||
				  NX_TAGGED(m->entry, PLACE_CITY)))
				continue;
			while (i < nseen && seen[i].name != name)
				i++;
			if (i == ROOM)
				continue;
			if (i == nseen)
				seen[nseen++] = (Seen) {name, 0, {token, token + m->ntokens}};
			seen[i].n++;
		}
	}
	if (nseen == 0)
		return (NxRange) {0, 0};
	for (uint32_t i = 1; i < nseen; i++)
		if (seen[i].n > seen[best].n)
			best = i;
	return named_part(doc, seen[best].at);
}

/* Does a place lie on the level that a local body is of (tỉnh, huyện)? */
static bool
fits_level(const NxDoc *doc, const NxOfficePhrase *o, NxRange place)
{
	const NxMatch *at = nx_match(doc, place.first, NX_PLACE);

	for (uint32_t i = o->at.first; i < o->body && at != NULL; i++)
	{
		const NxMatch *head = nx_match(doc, i, NX_PLACE_HEAD);

		if (head == NULL)
			continue;
		if (NX_TAGGED(head->entry, PLACE_HEAD_PROVINCE) &&
			NX_TAGGED(at->entry, PLACE_DISTRICT) &&
			!NX_TAGGED(at->entry, PLACE_PROVINCE))
			return false;
		if ((NX_TAGGED(head->entry, PLACE_HEAD_DISTRICT) ||
			 NX_TAGGED(head->entry, PLACE_HEAD_COMMUNE)) &&
			!NX_TAGGED(at->entry, PLACE_DISTRICT) &&
			NX_TAGGED(at->entry, PLACE_PROVINCE))
			return false;
	}
	return true;
}

/* The place of another office that can be the main one's, or nothing. */
static NxRange
place_for(const NxDoc *doc, const NxOfficePhrase *main,
		  const NxOfficePhrase *other)
{
	NxRange		place = named_part(doc, other->place);

	/* Thành ủy TP HCM, but UBND TP | HCM */
	if (!is_empty(place) && doc->token[place.first].shape == NX_UPPER &&
		!nx_match(doc, main->body - 1, NX_PLACE_HEAD))
		place = other->place;
	if (is_empty(place) || nx_country_of(doc, place) ||
		!fits_level(doc, main, place))
		return (NxRange) {0, 0};
	return place;
}

/*
 * Words that end in an office's body, that body's place behind it where the
 * text names it elsewhere only, and the rest of the phrase (a term).
 */
static NxStr
complete(NxDoc *doc, NxPeople *people, const Sheet *sheet,
		 const NxOfficePhrase *main, NxRange text_place, NxStr words,
		 NxRange rest)
{
	NxRange		place = {0, 0};

	if (main->local)
	{
		for (uint32_t i = 0; i < sheet->noffices && is_empty(place); i++)
			place = place_for(doc, main, &people->office.v[sheet->office[i]]);
		for (uint32_t i = 0; i < people->office.n && is_empty(place); i++)
			if (people->office.v[i].sector == NX_PUBLIC)
				place = place_for(doc, main, &people->office.v[i]);
		if (is_empty(place) && !is_empty(text_place) &&
			fits_level(doc, main, text_place))
			place = text_place;
		if (!is_empty(place))
			words = nx_join(doc, words, " ", nx_words(doc, place));
	}
	return is_empty(rest) ? words :
		nx_join(doc, words, doc->token[rest.first].gap ? " " : "",
				nx_words(doc, rest));
}

/* The canonical form of an entry, of whichever lexicon it is. */
static NxStr
canonical(NxDoc *doc, const NxEntry *entry)
{
	return nx_string(doc, nx_canonical_of(nx_lexicon_of(doc, entry), entry));
}

/*
 * Is what begins at a token rather a field than a body of its own?  Where
 * both are as long (Bộ trưởng Công an), a minister's is a field.
 */
static bool
is_field(const NxDoc *doc, uint32_t i, bool ministry)
{
	const NxMatch *field = nx_match(doc, i, NX_FIELD),
			   *head = nx_match(doc, i, NX_ORGANISATION_HEAD),
			   *whole = nx_match(doc, i, NX_ORGANISATION);

	return field != NULL &&
		(head == NULL || field->ntokens + ministry > head->ntokens) &&
		(whole == NULL || field->ntokens >= whole->ntokens);
}

static void
describe_organisation(NxDoc *doc, NxPeople *people, const Sheet *sheet,
					  const NxOfficePhrase *main, NxRange text_place,
					  NxOfficial *out)
{
	NxRange		at = main->organisation;
	NxStr		words;

	if (!is_empty(at))
	{
		if (!is_empty(main->place) && main->place.last > at.last)
			at.last = main->place.last;
		words = nx_words(doc, at);
		/* Bộ trưởng Y tế is of the Bộ Y tế */
		if (NX_TAGGED(main->entry, OFFICE_OF_BODY) &&
			is_field(doc, at.first, !NX_TAGGED(main->entry, OFFICE_PART)))
			words = nx_join(doc, canonical(doc, main->entry), " ", words);
	}
	else if (main->entry->canonical &&
			 !NX_TAGGED(main->entry, OFFICE_OF_BODY) &&
			 !NX_TAGGED(main->entry, OFFICE_DESCRIPTION))
	{
		/* bí thư tỉnh ủy: the office itself names it */
		words = canonical(doc, main->entry);
		if (!is_empty(main->place))
			words = nx_join(doc, words, " ", nx_words(doc, main->place));
	}
	else if (!is_empty(main->place))
		words = nx_words(doc, main->place);
	else
		return;
	out->organisation = complete(doc, people, sheet, main, text_place, words,
								 (NxRange) {0, 0});
}

static void
describe(NxDoc *doc, NxPeople *people, Sheet *sheet, NxPerson *person,
		 NxRange text_place)
{
	NxOfficial *out = &person->out;
	const NxOfficePhrase *main = NULL;

	out->name = nx_words(doc, person->name);
	out->tenure = NX_CURRENT;
	if (!is_empty(sheet->rank))
		out->rank = nx_words(doc, sheet->rank);
	person->official = sheet->is_public || !is_empty(sheet->rank) ||
		(sheet->is_vague && !sheet->is_private);
	if (sheet->noffices == 0)
		return;
	out->offices = nx_alloc(doc, sheet->noffices * sizeof(NxStr));
	for (uint32_t i = 0; i < sheet->noffices; i++)
	{
		const NxOfficePhrase *o = &people->office.v[sheet->office[i]];

		out->offices[out->noffices++] = nx_words(doc, o->at);
		if (main == NULL || weight(o) > weight(main))
			main = o;
	}
	out->tenure = main->tenure;
	out->office = complete(doc, people, sheet, main, text_place,
						   nx_words(doc, (NxRange) {main->at.first, main->body}),
						   (NxRange) {main->body, main->at.last});
	describe_organisation(doc, people, sheet, main, text_place, out);
}

/* The longest form of each name, and all named mentions. */
static void
note_mentions(NxDoc *doc)
{
	for (uint32_t i = 0; i < doc->ref.n; i++)
		doc->person.v[doc->ref.v[i].official].nrefs +=
			doc->ref.v[i].form != NX_FORM_NOMINAL;
	for (uint32_t i = 0; i < doc->ref.n; i++)
	{
		const NxRef *ref = &doc->ref.v[i];
		NxPerson   *person = &doc->person.v[ref->official];

		if (ref->form == NX_FORM_NOMINAL)
			continue;
		if (ref->at.last - ref->at.first > person->name.last - person->name.first)
			person->name = ref->at;
		if (person->out.mentions == NULL)
			person->out.mentions = nx_alloc(doc, person->nrefs * sizeof(NxSpan));
		person->out.mentions[person->out.nmentions++] = nx_span(doc, ref->at);
	}
}

void
nx_describe_people(NxDoc *doc, NxPeople *people)
{
	Sheet	   *sheets = nx_alloc(doc, (doc->person.n + 1) * sizeof(Sheet));
	NxRange		text_place = main_place(doc);

	note_mentions(doc);
	for (uint32_t i = 0; i < people->office.n; i++)
		if (people->office.v[i].person >= 0)
			note_office(doc, people, i, &sheets[people->office.v[i].person]);
	for (uint32_t i = 0; i < people->rank.n; i++)
	{
		int32_t		person = people->name.v[people->rank.v[i].name].person;

		if (person < 0)
			continue;
		add_title(doc, people->rank.v[i].at, (uint32_t) person, true);
		/* tướng A, Thượng tướng A: the rank in full */
		if (is_empty(sheets[person].rank) ||
			(sheets[person].rank.last - sheets[person].rank.first == 1 &&
			 people->rank.v[i].at.last - people->rank.v[i].at.first > 1))
			sheets[person].rank = people->rank.v[i].at;
	}
	for (uint32_t i = 0; i < doc->person.n; i++)
		describe(doc, people, &sheets[i], &doc->person.v[i], text_place);
}
