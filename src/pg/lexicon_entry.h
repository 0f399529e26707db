/*
 * lexicon_entry.h
 *	  Rows of the columns kind, phrase, canonical, code, valid, as the engine
 *	  takes them.  Shared by the checks of table newsextract_lexicon and its
 *	  reader.
 */
#ifndef LEXICON_ENTRY_H
#define LEXICON_ENTRY_H

#include "access/htup.h"
#include "access/tupdesc.h"
#include "utils/relcache.h"

#include "newsextract.h"

/* The first columns of the table. */
typedef enum LexiconColumn
{
	LEXICON_KIND = 1,
	LEXICON_PHRASE,
	LEXICON_CANONICAL,
	LEXICON_CODE,
	LEXICON_VALID
} LexiconColumn;

#define LEXICON_NCOLUMNS	LEXICON_VALID

/* Memory of a context for the engine, which may be cancelled. */
extern NxHost lexicon_host(MemoryContext context);

/* The error is 42P16 unless the table's first columns are these. */
extern void lexicon_check_columns(Relation table);

/*
 * A row of the table, its texts copied and NUL-terminated.  False where kind or
 * phrase is NULL or the row is valid on no day.
 */
extern bool lexicon_read_row(HeapTuple tuple, TupleDesc desc,
							 NxLexiconRow *row);

/* What is wrong with a row, as a sentence; NULL where nothing is. */
extern char *lexicon_row_error(const NxLexiconRow *row);

#endif							/* LEXICON_ENTRY_H */
