/*
 * people.h
 *	  What the files of the people stage share: names.c (where a name
 *	  begins and ends), organisations.c and offices.c (the phrases of both),
 *	  people.c (who holds what), coreference.c (which names are one person),
 *	  nominals.c (which offices and pronouns stand for one), holders.c (who
 *	  holds an office that stands alone).
 */
#ifndef NX_PEOPLE_H
#define NX_PEOPLE_H

#include "doc.h"

/* What an office or organisation is, as far as its words tell. */
typedef enum NxSector
{
	NX_UNKNOWN,					/* giám đốc, chủ tịch: of what? */
	NX_PUBLIC,
	NX_PRIVATE,					/* company, club, church */
} NxSector;

/* An office phrase of the text. */
typedef struct NxOfficePhrase
{
	NxRange		at;				/* with tenure, organisation, place and term */
	NxRange		head;			/* the head words alone */
	NxRange		organisation;	/* first == last: none */
	NxRange		place;			/* last place named in it, ditto */
	NxRange		from;			/* in brackets behind one of many: (Hà Nội) */
	uint32_t	body;			/* where head, organisation and place end */
	const NxEntry *entry;		/* of the head */
	NxTenure	tenure;
	NxSector	sector;
	bool		plural;			/* several people share it */
	bool		local;			/* of a local body whose place is not named */
	bool		generic;		/* nobody's: bầu Chủ tịch nước */
	bool		holds;			/* somebody takes it: giữ chức Bộ trưởng */
	bool		loose;			/* a comma and an honorific before its name */
	int32_t		name;			/* whose it is: index in NxPeople.name, or -1 */
	int32_t		person;			/* index in doc->person, or -1 */
} NxOfficePhrase;

/* A name of the text. */
typedef struct NxName
{
	NxRange		at;
	NxRange		phrase;			/* with what belongs to it, see NxRef */
	bool		vietnamese;		/* family name first, all syllables */
	bool		weak;			/* a name only if the text confirms it */
	bool		introduced;		/* honorific, office, rank or profession */
	bool		trusted;		/* by what only persons have: an honorific, a rank,
								 * an office of State */
	char		gender;			/* 'm', 'f', 0 */
	int32_t		person;			/* index in doc->person, -1: not known yet */
	uint32_t	order;			/* scratch: place before known names came in */
} NxName;

typedef struct NxRankRef
{
	NxRange		at;
	uint32_t	name;			/* index in People.name */
} NxRankRef;

/* An honorific alone that may stand for somebody. */
typedef struct NxPronoun
{
	NxRange		at;
	char		gender;
} NxPronoun;

/* A name that was read and not taken. */
typedef struct NxRefusal
{
	NxRange		at;
	const char *why;			/* a sentence for nx_explain */
} NxRefusal;

typedef struct NxPeople
{
	NX_ARRAY(NxName) name;		/* in text order */
	NX_ARRAY(NxOfficePhrase) office;	/* in text order */
	NX_ARRAY(NxRankRef) rank;
	NX_ARRAY(NxPronoun) pronoun;
	NX_ARRAY(uint32_t) stranger;	/* tokens where somebody unnamed comes in */
	NX_ARRAY(NxRefusal) refused;
} NxPeople;

/* How sure we are that a name stands at a place. */
typedef enum NxExpect
{
	NX_ANYWHERE,				/* nothing around it says so */
	NX_AFTER_OFFICE,			/* an office or rank directly before */
	NX_AFTER_HONORIFIC
} NxExpect;

/*
 * The end of the name that begins at a token, 0 if none does.
 */
extern uint32_t nx_name_at(const NxDoc *doc, uint32_t first, NxExpect expect,
						   bool *vietnamese, bool *weak);

/* Does a whole Vietnamese name begin here, whatever stands before? */
extern bool nx_starts_name(const NxDoc *doc, uint32_t first);

/*
 * The office phrase that begins at a token; gives its end, 0 if none does.
 */
extern uint32_t nx_office_at(const NxDoc *doc, uint32_t first,
							 NxOfficePhrase *office);

/* The organisation that begins at a token: its end, 0 if none does. */
extern uint32_t nx_organisation_at(const NxDoc *doc, uint32_t first,
								   NxSector *sector, NxRange *place);

/* The place that begins at a token: its end, 0 if none does. */
extern uint32_t nx_place_at(const NxDoc *doc, uint32_t first);

/* Which names are one person, which offices and pronouns stand for one: sets
 * the person of each, fills doc->person and doc->ref (coreference.c,
 * nominals.c). */
extern void nx_resolve_people(NxDoc *doc, NxPeople *people);

/* What is said of each person: fills doc->title and NxPerson.out
 * (officials.c). */
extern void nx_describe_people(NxDoc *doc, NxPeople *people);

/* Does a sentence begin at a token that no sign shows? */
extern bool nx_opens_sentence(const NxDoc *doc, uint32_t i);

/* The lexicon that an entry is of. */
static inline const NxLexicon *
nx_lexicon_of(const NxDoc *doc, const NxEntry *entry)
{
	return doc->site != NULL && entry >= doc->site->entries &&
		entry < doc->site->entries + doc->site->nentries ?
		doc->site : &nx_builtin_lexicon;
}

/* The country that a place is (Mỹ, nước Cộng hòa Pháp), or NULL. */
extern const NxMatch *nx_country_of(const NxDoc *doc, NxRange place);

/* Is a place a country, and not ours? */
static inline bool
nx_is_abroad(const NxDoc *doc, NxRange place)
{
	const NxMatch *country = nx_country_of(doc, place);

	return country != NULL && !NX_TAGGED(country->entry, PLACE_HOME);
}

/* A cue (cues.tsv) with that tag at a token, or NULL. */
#define nx_cue(doc, token, tag) \
	nx_match_tagged(doc, token, NX_CUE, NX_MASK(CUE_##tag))

/* The same for one that ends before a token, on the same line. */
extern const NxMatch *nx_cue_before(const NxDoc *doc, uint32_t token,
									uint64_t tags);

/* Does an office say that a woman holds it: nữ Bộ trưởng, but Thị trưởng? */
static inline bool
nx_is_female(const NxDoc *doc, uint32_t head)
{
	const NxMatch *m = nx_cue(doc, head, FEMALE);

	return m != NULL && !NX_TAGGED(m->entry, CUE_MIDDLE);
}

#endif							/* NX_PEOPLE_H */
