/*
 * compile_dates.h
 *	  What the two files of the compiler of date rows share: what the one has
 *	  read and the other writes.
 */
#ifndef COMPILE_DATES_H
#define COMPILE_DATES_H

#include "../engine/dates.h"

#define MAX_NODES	20000
#define MAX_TERMS	2000
#define MAX_CLASSES (64 - NX_SLOT_CLASS)
#define MAX_ROWS	1000
#define SLOT_LABEL	0x8000		/* labels from here on are slots */

typedef struct Node
{
	int			nedges,
				naccepts;
	struct
	{
		int			label,
					node;
	}		   *edges;
	NxDateAccept *accepts;
} Node;

/* A word of patterns or classes; its number is its place here, plus 1. */
typedef struct Term
{
	uint64_t	hash,
				sets,
				slots,
				second;
	int			flags;
} Term;

typedef struct Class
{
	char	   *name;
	int			node;
} Class;

extern Node nodes[MAX_NODES];	/* node 0: where rows begin */
extern int	nnodes;
extern Term terms[MAX_TERMS];
extern int	nterms;
extern Class classes[MAX_CLASSES];
extern int	nclasses;
extern NxDateRow rows[MAX_ROWS];
extern int	nrows;
extern NxDateOp *ops;
extern int	nops;
extern NxDateCondition *conditions;
extern int	nconditions;

/* The class of a name; -1 where there is none, unless it is to be made. */
extern int	class_of(const char *name, bool make);

/* Tell of an error at the line in hand, and leave. */
extern void complain(const char *format,...)
			__attribute__((format(printf, 1, 2), noreturn));

/* compile_dates_write.c: write all of it as C. */
extern void write_tables(void);

#endif							/* COMPILE_DATES_H */
