/*
 * offices.h
 *	  What the two parsers of office phrases share: organisations.c (places
 *	  and organisations) and offices.c (the phrase around them).
 */
#ifndef NX_OFFICES_H
#define NX_OFFICES_H

#include "people.h"

#define NX_MAX_TAIL		24			/* tokens behind the head of an office */

/* Where the parser stands. */
typedef struct NxTail
{
	uint32_t	limit;
	uint32_t	end;			/* before a term of office */
	NxSector	sector;
	NxRange		organisation;
	NxRange		place;
	bool		local;			/* names a local body and no place yet */
	NxTenure	tenure;			/* as a modifier tells it */
} NxTail;

/* Is a token on the same line as the one before it? */
static inline bool
nx_on_line(const NxDoc *doc, uint32_t i)
{
	return i < doc->ntokens && doc->token[i].gap != NX_GAP_LINE;
}

static inline bool
nx_is_word(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].type == NX_T_WORD;
}

/* Does a phrase end before this word, whatever comes? */
extern bool nx_stops(const NxDoc *doc, uint32_t i);

/* A predicate in lower case that no organisation's name is made of. */
extern bool nx_is_predicate(const NxDoc *doc, uint32_t i);

/* May words in lower case stand as an organisation or field by themselves? */
extern bool nx_stands_alone(const NxDoc *doc, uint32_t first, uint32_t end);

/* Has a place a name of its own: TP Hà Nội, but not TP? */
extern bool nx_is_named(const NxDoc *doc, NxRange place);

/* Whose a body is, by its tags. */
extern NxSector nx_sector_of(const NxEntry *entry);

/* Words of the head that an organisation begins with, 0 if it has none. */
extern uint32_t nx_head_length(const NxDoc *doc, uint32_t first);

/* An organisation was read: put it in the tail. */
extern void nx_note_organisation(NxTail *t, uint32_t first, uint32_t end,
								 NxSector sector);

/* The parts behind an organisation's head (or of a field): their end. */
extern uint32_t nx_complete(const NxDoc *doc, uint32_t first, uint32_t i,
							bool eponym, NxTail *t);

/* In brackets behind an organisation: its end, or i. */
extern uint32_t nx_bracket(const NxDoc *doc, uint32_t i, NxTail *t);

/* Words of the longest field at a token, or predicate in lower case. */
extern uint32_t nx_longest_rival(const NxDoc *doc, uint32_t i);

/* An organisation at i, noted in the tail; its end, or i. */
extern uint32_t nx_read_organisation(const NxDoc *doc, uint32_t i, NxTail *t);

#endif							/* NX_OFFICES_H */
