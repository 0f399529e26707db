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
#include "nominals.h"

static void
add_ref(NxWalk *w, NxRange at, NxRange phrase, int32_t person, NxForm form)
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
last_mentioned(const NxWalk *w, uint32_t before, char gender)
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
 * Who holds an office that the text says is held, by nobody named in the
 * sentence: whoever a pronoun before it there means (Năm 2010, ông giữ chức),
 * or whoever came last where the sentence begins with it.
 */
static int32_t
subject_before(const NxWalk *w, const NxOfficePhrase *office)
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
refer_office(NxWalk *w, NxOfficePhrase *office)
{
	int32_t		person;

	if (office->holds && office->name < 0)
	{
		office->person = subject_before(w, office);
		/* a headline: Bổ nhiệm Giám đốc Sở Y tế */
		person = office->person < 0 && w->doc->nsentences > 0 &&
			office->at.first < w->doc->sentence[0].last &&
			!NX_TAGGED(office->entry, OFFICE_WEAK) ?
			nx_holder(w, office) : -1;
		if (person >= 0)
			add_ref(w, office->at, office->at, person, NX_FORM_NOMINAL);
		return;
	}
	if (!may_stand_alone(w->doc, office))
		return;
	person = nx_holder(w, office);
	if (person < 0)
		person = nx_leader(w, office);
	if (person < 0)
		person = nx_spokesman(w, office);
	if (person < 0 && NX_TAGGED(office->entry, OFFICE_DESCRIPTION))
		person = office->entry->canonical ? nx_described(w, office) :
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
untie(NxWalk *w, NxOfficePhrase *loose)
{
	const NxDoc *doc = w->doc;
	int32_t		person = w->people->name.v[loose->name].person;
	bool		held = false,
				other = false;

	for (uint32_t i = nx_near_first(w, loose); i < nx_near_last(w, loose); i++)
	{
		const NxOfficePhrase *o = &w->people->office.v[i];
		int32_t		holds = o->name >= 0 ?
			w->people->name.v[o->name].person : -1;

		if (holds < 0 || o->loose)
			continue;
		if (holds != person)
			held |= nx_office_fits(doc, loose, o);
		else if (nx_office_fits(doc, loose, o))
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

/* Who holds what, sorted, for nx_holder(). */
static void
note_holdings(NxWalk *w)
{
	NxDoc	   *doc = w->doc;
	NxPeople   *people = w->people;

	w->holding = nx_alloc(doc, (people->office.n + 1) * sizeof(NxHolding));
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
		nx_add_holding(w, i);
	}
	nx_sort_holdings(w);
}

void
nx_refer(NxDoc *doc, NxPeople *people)
{
	NxWalk		w = {.doc = doc,.people = people};
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
