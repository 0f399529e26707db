/*
 * events.h
 *	  What the files of the event stage share.  Private to events*.c.
 *
 *		events_units.c	tokens of a sentence -> units
 *		events_sentence.c, events_clause.c, events_joined.c, events_subject.c,
 *		events_target.c, events_draft.c
 *						units -> drafts: which verbs are events, and whose
 *		events.c		drafts -> events: period, place, programmes, content
 */
#ifndef NX_EVENTS_H
#define NX_EVENTS_H

#include "doc.h"

/* A sentence as the clause grammar sees it: whole phrases, not words. */
typedef enum UnitType
{
	U_WORD,						/* any other word */
	U_NOUN,						/* organisation, place, office, programme */
	U_REF,						/* the noun phrase of an official */
	U_DATE,
	U_PRED,
	U_CUE,
	U_COMMA,
	U_SEMICOLON,
	U_COLON,
	U_DASH,
	U_QUOTE,
	U_ASIDE						/* a bracket with what is in it */
} UnitType;

/* What became of a predicate. */
typedef enum Fate
{
	FATE_NONE,
	FATE_NOUN,					/* it was none: cuộc gặp */
	FATE_KILLED,				/* negated, asked for, another's */
	FATE_PENDING,				/* waits for the subject of its sentence */
	FATE_EVENT
} Fate;

typedef struct Unit
{
	NxRange		at;				/* tokens */
	const NxMatch *match;		/* of a predicate or cue */
	uint64_t	tags;			/* of its entry */
	uint32_t	item;			/* index of a ref or date; of an event's
								 * predicate: its draft; of a quotation mark:
								 * 1 if it opens */
	uint8_t		type;			/* UnitType */
	uint8_t		fate;			/* Fate */
} Unit;

#define LONGEST_QUOTATION	8		/* sentences */
#define MAX_ACTORS	8
#define NOBODY		UINT32_MAX

/* Officials that share a role. */
typedef struct Group
{
	uint32_t	n;
	uint32_t	v[MAX_ACTORS];	/* indexes in doc->person */
} Group;

/* An event before its roles are told as text. */
typedef struct Draft
{
	NxRange		trigger;		/* tokens */
	NxRange		clause;			/* where its time, place, programmes stand */
	NxRange		content;		/* what is said or done; may be empty */
	uint64_t	tags;			/* of its predicate */
	Group		actors;
	Group		targets;
	uint32_t	begin;			/* token where its clause begins */
	uint32_t	object;			/* token where its object begins */
	uint32_t	subjects;		/* token where subjects behind it begin, or 0 */
	uint32_t	sentence;
	uint8_t		code;			/* NxEventCode */
	uint8_t		fate;			/* FATE_PENDING or FATE_EVENT */
	bool		planned;
	bool		finite;			/* marked as done: đã */
	bool		initial;		/* begins its sentence */
	bool		quoted;			/* what is said is quoted before it */
} Draft;

/* The stage at work. */
typedef struct Scan
{
	NxDoc	   *doc;
	uint32_t	sentence;		/* index */
	NX_ARRAY(Unit) unit;		/* of the sentence */
	NX_ARRAY(Draft) draft;		/* of the document */
	uint32_t	first_draft;	/* of the sentence */
	uint32_t	ref,			/* first of the sentence, then next ones */
				date,
				programme,
				name,
				office;
	uint32_t	quoted;			/* sentences since a quotation opened, 0: none */
	Group		carried;		/* actors of the sentence before */
	uint32_t	carried_from;	/* its index */
	uint32_t	timed_sentence; /* whose sentence_time is known */
	const NxDate *sentence_time;	/* the first time before its events */
} Scan;

/* Where the reading of a sentence stands. */
typedef struct State
{
	Scan	   *scan;
	Unit	   *unit;
	int			n;
	int			last_pred;		/* unit, or -1 */
	int			last_ref;		/* unit, or -1 */
	int			event;			/* unit of the last event with actors, or -1 */
	int			undergone;		/* unit of the last event without, or -1 */
	int			content;		/* unit whose content we are in, or -1 */
	int			relative;		/* unit of an official whose relative clause
								 * was read last (ông X, người ...), or -1 */
	int			guest;			/* unit of the last event of a target (đón ông X
								 * đến thăm), or -1 */
	Group		host;			/* who did it to him */
	int			topic;			/* unit of the first official that can be a
								 * subject, or -1 */
	bool		condition;		/* in a clause of nếu */
	bool		have_subject;	/* some official was subject already */
	bool		asked;			/* behind a request of somebody else */
	bool		quoted;			/* inside a quotation */
	bool		embedded;		/* the next event is of the object of a verb
								 * that waits: it resolves none */
	uint32_t	pending;		/* no draft before it waits for a subject */
	Group		subject;		/* of the last event */
} State;

/* What was met on the way back from a predicate. */
#define L_NEGATED	0x01
#define L_MODAL		0x02
#define L_PLANNED	0x04
#define L_HABIT		0x08
#define L_ASPECT	0x10
#define L_PASSIVE	0x20
#define L_GO		0x40

typedef struct Left
{
	int			unit;			/* the solid one, or -1: the beginning */
	uint32_t	flags;
} Left;

#define HAS(unit_tags, tag)	(((unit_tags) & NX_MASK(tag)) != 0)
#define CUE(tag)	NX_MASK(EVENT_CUE_##tag)

/* Cues that one looks through from a verb to its subject. */
#define SEE_THROUGH (CUE(ADVERB) | CUE(ASPECT) | CUE(NEGATION) | CUE(MODAL) | \
					 CUE(PLANNED) | CUE(HABIT) | CUE(PASSIVE))

/* Done to somebody also where only what is his is named: hoan nghênh chuyến
 * thăm của ông X. */
#define OF_PERSONS	(NX_MASK(PREDICATE_PRAISE) | NX_MASK(PREDICATE_AGREE) | \
					 NX_MASK(PREDICATE_CRITICISE) | NX_MASK(PREDICATE_REJECT))

/* Can it be nothing but a verb where somebody speaks or takes a stance? */
static inline bool
is_verb(uint64_t tags)
{
	return HAS(tags, PREDICATE_CONTENT) ||
		(HAS(tags, PREDICATE_MAIN) && !HAS(tags, PREDICATE_NOUN) &&
		 !HAS(tags, PREDICATE_LOOSE));
}

/* Codes whose passive says that the subject undergoes them. */
static inline bool
has_passive(uint64_t tags)
{
	return (tags & (NX_MASK(PREDICATE_APPOINT) | NX_MASK(PREDICATE_DISMISS) |
					NX_MASK(PREDICATE_COERCE) | NX_MASK(PREDICATE_CRITICISE) |
					NX_MASK(PREDICATE_AWARD) | NX_MASK(PREDICATE_PRAISE) |
					NX_MASK(PREDICATE_AGREE))) != 0;
}

/* The unit at an index; outside of the sentence there is a quotation mark. */
static inline const Unit *
unit_at(const State *s, int i)
{
	static const Unit none = {.type = U_QUOTE};

	return i >= 0 && i < s->n ? &s->unit[i] : &none;
}

/* Is there a cue with any of the tags? */
static inline bool
is_cue(const State *s, int i, uint64_t mask)
{
	const Unit *u = unit_at(s, i);

	return u->type == U_CUE && (u->tags & mask) != 0;
}

/* A programme or document: Quyết định số 5/QĐ-TTg. */
static inline bool
is_document(const Unit *u)
{
	return u->type == U_NOUN && HAS(u->tags, PREDICATE_DOCUMENT);
}

/* events_units.c */

/* Cut a sentence into scan->unit. */
extern void nx_cut_units(Scan *scan, const NxSentence *sentence);

/* Does the quotation mark at a token open one?  inside: one is open. */
extern bool nx_opens_quotation(const NxDoc *doc, uint32_t token, bool inside);

/* Does what follows a predicate suit its tags (guest, office, document)? */
extern bool nx_complement_fits(const Scan *scan, uint32_t token,
							   uint64_t tags);

/* events_sentence.c */

/* Find the events of the units, append them to scan->draft. */
extern void nx_read_sentence(Scan *scan);

/* events_clause.c */

/* Decide the fate of the predicate at a unit. */
extern void nx_read_predicate(State *s, int i);

/* Of what nothing becomes an event. */
extern void nx_kill(State *s, int i, Fate fate);

/* Does nothing but a comma or và stand at a unit? */
extern bool nx_ends_at(const State *s, int i);

/* A verb at the beginning of its clause; one that only its object can make an
 * event; one that waits for the subject of its sentence; one right behind an
 * official, who is the unit of left. */
extern void nx_read_initial(State *s, int i, Left left);
extern void nx_read_by_object(State *s, int i, uint32_t flags);
extern void nx_wait_for_subject(State *s, int i, uint32_t flags);
extern void nx_read_behind_official(State *s, int i, Left left);

/* An event of a subject that was found, in the voice of its verb. */
extern void nx_make_voiced(State *s, int i, const Group *subject,
						   uint32_t flags);

/* The last subject goes on with another verb. */
extern void nx_go_on(State *s, int i, uint32_t flags);

/* events_joined.c */

/* A verb behind và , or ;, or behind khi. */
extern void nx_read_coordinated(State *s, int i, Left left);
extern void nx_read_behind_when(State *s, int i, Left left);

/* No comma between two verbs, and not far? */
extern bool nx_is_one_clause(const State *s, int first, int last);

/* Does a quotation end before the official at a unit ("...", ông X)? */
extern bool nx_is_behind_quotation(const State *s, int ref);

/* events_subject.c */

/* Add the official at a unit, but once. */
extern void nx_add_official(Group *group, const State *s, int ref);

/* From a unit back to the first solid one. */
extern Left nx_look_left(const State *s, int from);

/* The official at a unit and those joined before him (A, B và C), in text
 * order; gives the unit of the first. */
extern int	nx_collect(const State *s, int ref, Group *group);

/*
 * Can the official at a unit be the subject of a verb behind?  Gives him and
 * those joined to him.  far: words stand between, so any preposition before
 * him says no.
 */
extern bool nx_subject_at(const State *s, int ref, bool far, Group *group);

/* Is the official at a unit only the owner of the subject of a verb with
 * these tags (chuyến thăm của ông X đã ...)? */
extern bool nx_is_possessor(const State *s, int ref, uint64_t tags);

/* The subject that a parenthesis cut off (ông X, ..., nhấn mạnh); comma: the
 * unit that ends it; finite: the verb can be no noun.  *ref: his unit. */
extern bool nx_subject_over_comma(const State *s, int comma, bool finite,
								  int *ref, Group *group);

/* Whose verb that is no predicate ends before a comma or và (to)?  *ref: his
 * unit. */
extern bool nx_subject_of_unknown(const State *s, int to, uint64_t tags,
								  int *ref, Group *group);

/* The nearest official before a verb with words between; from: the unit
 * before the verb's adverbs; tags: the verb's; flags: L_, of the adverbs. */
extern bool nx_subject_over_words(const State *s, int from, uint64_t tags,
								  uint32_t flags, Group *group);

/* events_target.c */

/* The officials that the verb at a unit is done to: adds to d->targets. */
extern void nx_find_targets(const State *s, int i, Draft *d);

/* The subjects that follow their verb (Dự có A, B): adds to d->actors, false
 * if there are none. */
extern bool nx_subjects_behind(const State *s, int i, Draft *d);

/* The unit of the được or bị that an agent separates from its verb (ông X bị
 * Bộ Công an kỷ luật), or -1. */
extern int	nx_passive_before(const State *s, int from);

/* The unit of the official whom the người at a unit takes up, or -1. */
extern int	nx_taken_up(const State *s, int who);

/* Who undergoes the passive whose được or bị is a unit? */
extern bool nx_patient_of(const State *s, int passive, Group *group);

/* events_draft.c */

/* A draft of the predicate at a unit, without roles; flags: L_. */
extern Draft *nx_add_draft(State *s, int i, Fate fate, uint32_t flags);

/* The clause of the drafted predicate at a unit begins at the official at
 * another, not where it looks from the verb. */
extern void nx_begin_at(State *s, int i, int ref);

/* An event whose subject is known. */
extern void nx_make_event(State *s, int i, const Group *subject,
						  uint32_t flags);

/* An event whose subject is what it is done to; agents may be NULL. */
extern void nx_make_passive(State *s, int i, const Group *targets,
							const Group *agents, uint32_t flags);

/* An event without any say in what follows. */
extern void nx_add_passive(State *s, int i, const Group *targets,
						   const Group *agents);

/* An event of somebody who is no official: false, and none, unless it is done
 * to one. */
extern bool nx_make_object_event(State *s, int i, uint32_t flags);

/* Give the predicates that wait for a subject this one. */
extern void nx_resolve_pending(State *s, const Group *subject);

#endif							/* NX_EVENTS_H */
