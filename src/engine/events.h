/*
 * events.h
 *	  What the files of the event stage share.  Private to events*.c.
 *
 *		events_units.c	tokens of a sentence -> units
 *		events_clause.c	units -> drafts: which verbs are events, and whose
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
	uint32_t	object;			/* token where its object begins */
	uint32_t	sentence;
	uint8_t		code;			/* NxEventCode */
	uint8_t		fate;			/* FATE_PENDING or FATE_EVENT */
	bool		planned;
	bool		finite;			/* marked as done: đã */
	bool		initial;		/* begins its sentence */
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
				programme;
	uint32_t	quoted;			/* sentences since a quotation opened, 0: none */
	Group		carried;		/* actors of the sentence before */
	uint32_t	carried_from;	/* its index */
} Scan;

/* Cut a sentence into scan->unit. */
extern void nx_cut_units(Scan *scan, const NxSentence *sentence);

/* Does the quotation mark at a token open one?  inside: one is open. */
extern bool nx_opens_quotation(const NxDoc *doc, uint32_t token, bool inside);

/* Find the events of the units, append them to scan->draft. */
extern void nx_read_clauses(Scan *scan);

/* Does what follows a predicate suit its tags (guest, office, document)? */
extern bool nx_complement_fits(const Scan *scan, uint32_t token,
							   uint64_t tags);

#define HAS(unit_tags, tag)	(((unit_tags) & NX_MASK(tag)) != 0)

#endif							/* NX_EVENTS_H */
