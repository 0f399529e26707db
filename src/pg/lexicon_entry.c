/*
 * lexicon_entry.c
 *	  Entries of a lexicon as rows: the triggers that watch over table
 *	  newsextract_lexicon, and newsextract_lexicon_builtin, which shows what
 *	  is built in.
 *
 * The engine says what it can read (nx_check_row).  On top of that, an entry
 * must make sense: texts of a length that news has, a predicate that says
 * what is done.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/inval.h"
#include "utils/rangetypes.h"
#include "utils/rel.h"
#include "utils/tuplestore.h"

#include "lexicon_entry.h"
#include "newsextract_pg.h"

PG_FUNCTION_INFO_V1(newsextract_lexicon_check);
PG_FUNCTION_INFO_V1(newsextract_lexicon_changed);
PG_FUNCTION_INFO_V1(newsextract_lexicon_builtin);

/* Bytes that a phrase and a canonical form may have, and a code. */
#define MAX_TEXT	1000
#define MAX_CODE	255

/* ---- The engine's host ---- */

static void *
host_alloc(void *context, size_t size)
{
	return MemoryContextAllocExtended((MemoryContext) context, size,
									  MCXT_ALLOC_HUGE);
}

static bool
host_poll(void *context)
{
	CHECK_FOR_INTERRUPTS();
	return false;
}

NxHost
lexicon_host(MemoryContext context)
{
	NxHost		host = {host_alloc, host_poll, context};

	return host;
}

/* ---- Rows of the table ---- */

void
lexicon_check_columns(Relation table)
{
	static const struct
	{
		const char *name;
		Oid			type;
	}			column[LEXICON_NCOLUMNS] =
	{
		{"kind", TEXTOID},
		{"phrase", TEXTOID},
		{"canonical", TEXTOID},
		{"code", TEXTOID},
		{"valid", DATERANGEOID}
	};
	TupleDesc	desc = RelationGetDescr(table);

	for (int i = 0; i < LEXICON_NCOLUMNS; i++)
		if (i >= desc->natts || TupleDescAttr(desc, i)->attisdropped ||
			TupleDescAttr(desc, i)->atttypid != column[i].type ||
			strcmp(NameStr(TupleDescAttr(desc, i)->attname),
				   column[i].name) != 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_TABLE_DEFINITION),
					 errmsg("table \"%s\" is not a lexicon of newsextract",
							RelationGetRelationName(table)),
					 errdetail("Its column %d must be \"%s\" of type %s.",
							   i + 1, column[i].name,
							   format_type_be(column[i].type)),
					 errhint("Leave the columns of the extension's table as "
							 "they are.")));
}

static NxStr
copy_text(Datum datum)
{
	text	   *t = DatumGetTextPP(datum);
	NxStr		copy;

	copy.s = text_to_cstring(t);
	copy.len = (uint32) VARSIZE_ANY_EXHDR(t);
	return copy;
}

bool
lexicon_read_row(HeapTuple tuple, TupleDesc desc, NxLexiconRow *row)
{
	Datum		value[LEXICON_NCOLUMNS];
	bool		isnull[LEXICON_NCOLUMNS];

	for (int i = 0; i < LEXICON_NCOLUMNS; i++)
		value[i] = heap_getattr(tuple, i + 1, desc, &isnull[i]);
	memset(row, 0, sizeof(NxLexiconRow));
	if (isnull[LEXICON_KIND - 1] || isnull[LEXICON_PHRASE - 1])
		return false;
	row->kind = copy_text(value[LEXICON_KIND - 1]);
	row->phrase = copy_text(value[LEXICON_PHRASE - 1]);
	if (!isnull[LEXICON_CANONICAL - 1])
		row->canonical = copy_text(value[LEXICON_CANONICAL - 1]);
	if (!isnull[LEXICON_CODE - 1])
		row->code = copy_text(value[LEXICON_CODE - 1]);
	row->valid_from = INT32_MIN;
	row->valid_to = INT32_MAX;
	if (!isnull[LEXICON_VALID - 1])
	{
		RangeType  *range = DatumGetRangeTypeP(value[LEXICON_VALID - 1]);
		RangeBound	lower,
					upper;
		bool		empty;

		range_deserialize(lookup_type_cache(DATERANGEOID,
											TYPECACHE_RANGE_INFO),
						  range, &lower, &upper, &empty);
		if (empty)
			return false;
		if (!lower.infinite)
			row->valid_from = DatumGetDateADT(lower.val);
		if (!upper.infinite)
			row->valid_to = DatumGetDateADT(upper.val);
	}
	return true;
}

/* ---- Checking ---- */

/* Does a predicate's code say what is done, or that nothing is? */
static bool
has_event_code(NxStr code)
{
	uint32		at = 0;

	while (at < code.len)
	{
		uint32		end = at;

		while (end < code.len && code.s[end] != ' ')
			end++;
		if (nx_event_code(code.s + at, end - at) != NX_EV_NONE ||
			(end - at == 3 && memcmp(code.s + at, "not", 3) == 0))
			return true;
		at = end + 1;
	}
	return false;
}

static bool
has_control(NxStr s)
{
	for (uint32 i = 0; i < s.len; i++)
		if ((unsigned char) s.s[i] < ' ' || s.s[i] == 0x7f)
			return true;
	return false;
}

static bool
is_blank(NxStr s)
{
	return strspn(s.s, " ") == s.len;
}

typedef enum EntryError
{
	ENTRY_OK,
	ENTRY_KIND,
	ENTRY_EMPTY,
	ENTRY_LINES,
	ENTRY_LONG,
	ENTRY_CODE,
	ENTRY_NO_CODE,
	ENTRY_CANONICAL
} EntryError;

static EntryError
check_row(const NxLexiconRow *row)
{
	NxHost		host = lexicon_host(CurrentMemoryContext);
	NxRowError	error;

	if (row->phrase.len > MAX_TEXT)
		return ENTRY_LONG;
	if (row->code.len > MAX_CODE)
		return ENTRY_CODE;
	if (row->canonical.s != NULL &&
		(is_blank(row->canonical) || row->canonical.len > MAX_TEXT ||
		 has_control(row->canonical)))
		return ENTRY_CANONICAL;
	extraction_check(nx_check_row(&host, row, &error));
	switch (error)
	{
		case NX_ROW_KIND:
			return ENTRY_KIND;
		case NX_ROW_EMPTY:
			return ENTRY_EMPTY;
		case NX_ROW_LINES:
			return ENTRY_LINES;
		case NX_ROW_LONG:
			return ENTRY_LONG;
		case NX_ROW_CODE:
			return row->kind.len == strlen("predicate") &&
				memcmp(row->kind.s, "predicate", row->kind.len) == 0 &&
				!has_event_code(row->code) ? ENTRY_NO_CODE : ENTRY_CODE;
		case NX_ROW_OK:
			break;
	}
	return has_control(row->phrase) ? ENTRY_LINES : ENTRY_OK;
}

/* A start of a text that fits an error message, quoted. */
static char *
quoted(NxStr s)
{
	int			len = pg_mbcliplen(s.s, (int) s.len, 80);

	return psprintf("\"%.*s%s\"", len, s.s, len < (int) s.len ? "..." : "");
}

static char *
error_sentence(const NxLexiconRow *row, EntryError error)
{
	switch (error)
	{
		case ENTRY_OK:
			break;
		case ENTRY_KIND:
			return psprintf("There is no kind %s.", quoted(row->kind));
		case ENTRY_EMPTY:
			return psprintf("The phrase %s has no word.", quoted(row->phrase));
		case ENTRY_LINES:
			return psprintf("The phrase %s is not one line.",
							quoted(row->phrase));
		case ENTRY_LONG:
			return psprintf("The phrase %s has more than 16 words and signs, "
							"or %d bytes.", quoted(row->phrase), MAX_TEXT);
		case ENTRY_CODE:
			return psprintf("Kind %s has no code %s.", quoted(row->kind),
							quoted(row->code));
		case ENTRY_NO_CODE:
			return psprintf("The predicate %s has no code of an event.",
							quoted(row->phrase));
		case ENTRY_CANONICAL:
			return psprintf("The canonical form of %s is not one line of 1 to "
							"%d bytes.", quoted(row->phrase), MAX_TEXT);
	}
	return NULL;
}

static const char *
error_hint(EntryError error)
{
	switch (error)
	{
		case ENTRY_KIND:
			return "Kinds are person, office, organisation, place, "
				"document_kind, programme, predicate, stop and those that "
				"newsextract_lexicon_builtin() lists.";
		case ENTRY_CODE:
			return "Codes are words with blanks between them, or NULL; "
				"newsextract_lexicon_builtin() shows those of each kind.";
		case ENTRY_NO_CODE:
			return "Give it one such as STATE or REQUEST, or \"not\" where "
				"the phrase is no predicate.";
		case ENTRY_CANONICAL:
			return "NULL stands for the phrase itself.";
		default:
			return "A phrase is a few words as the news writes them.";
	}
}

char *
lexicon_row_error(const NxLexiconRow *row)
{
	return error_sentence(row, check_row(row));
}

/* ---- The triggers ---- */

static void
check_called(FunctionCallInfo fcinfo, bool row, bool before)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo) ||
		(TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) != 0) != row ||
		(TRIGGER_FIRED_BEFORE(trigdata->tg_event) != 0) != before)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("this function is for a trigger %s",
						row ? "before each row" : "after each statement")));
}

/* newsextract_lexicon_check() -> trigger */
Datum
newsextract_lexicon_check(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	table;
	HeapTuple	tuple;
	NxLexiconRow row;
	EntryError	error;

	check_called(fcinfo, true, true);
	table = trigdata->tg_relation;
	tuple = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ?
		trigdata->tg_newtuple : trigdata->tg_trigtuple;

	/* what replicates the table fires no triggers of statements */
	if (SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA)
		CacheInvalidateRelcache(table);
	if (TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
		return PointerGetDatum(tuple);

	lexicon_check_columns(table);
	newsextract_check_encoding();
	/* NULLs and ranges without a day are the table's own constraints' */
	if (!lexicon_read_row(tuple, RelationGetDescr(table), &row))
		return PointerGetDatum(tuple);
	error = check_row(&row);
	if (error != ENTRY_OK)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("not an entry of the lexicon"),
				 errdetail("%s", error_sentence(&row, error)),
				 errhint("%s", error_hint(error)),
				 errtablecol(table,
							 error == ENTRY_KIND ? LEXICON_KIND :
							 error == ENTRY_CANONICAL ? LEXICON_CANONICAL :
							 error == ENTRY_CODE || error == ENTRY_NO_CODE ?
							 LEXICON_CODE : LEXICON_PHRASE)));
	return PointerGetDatum(tuple);
}

/* newsextract_lexicon_changed() -> trigger */
Datum
newsextract_lexicon_changed(PG_FUNCTION_ARGS)
{
	check_called(fcinfo, false, false);
	CacheInvalidateRelcache(((TriggerData *) fcinfo->context)->tg_relation);
	return PointerGetDatum(NULL);
}

/* ---- What is built in ---- */

/*
 * newsextract_lexicon_builtin()
 *		-> kind text, phrase text, canonical text, code text, valid daterange
 */
Datum
newsextract_lexicon_builtin(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	uint32		n = nx_builtin_rows();
	MemoryContext scratch,
				caller;

	newsextract_check_encoding();
	InitMaterializedSRF(fcinfo, 0);
	scratch = AllocSetContextCreate(CurrentMemoryContext,
									"newsextract entry",
									ALLOCSET_SMALL_SIZES);
	caller = MemoryContextSwitchTo(scratch);
	for (uint32 i = 0; i < n; i++)
	{
		char		code[256];
		NxLexiconRow row = nx_builtin_row(i, code);
		NxPeriod	valid = {0};
		Datum		values[LEXICON_NCOLUMNS] = {0};
		bool		nulls[LEXICON_NCOLUMNS];

		CHECK_FOR_INTERRUPTS();
		valid.open_start = row.valid_from == INT32_MIN;
		valid.open_end = row.valid_to == INT32_MAX;
		valid.known = !valid.open_start || !valid.open_end;
		valid.first = valid.open_start ? 0 : row.valid_from;
		valid.end = valid.open_end ? 0 : row.valid_to;

		nulls[LEXICON_KIND - 1] = false;
		nulls[LEXICON_PHRASE - 1] = false;
		nulls[LEXICON_CANONICAL - 1] = row.canonical.s == NULL;
		nulls[LEXICON_CODE - 1] = row.code.s == NULL;
		nulls[LEXICON_VALID - 1] = !value_has_period(&valid);
		values[LEXICON_KIND - 1] = value_text(row.kind);
		values[LEXICON_PHRASE - 1] = value_text(row.phrase);
		if (row.canonical.s != NULL)
			values[LEXICON_CANONICAL - 1] = value_text(row.canonical);
		if (row.code.s != NULL)
			values[LEXICON_CODE - 1] = value_text(row.code);
		if (value_has_period(&valid))
			values[LEXICON_VALID - 1] = value_period(&valid);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values,
							 nulls);
		MemoryContextReset(scratch);
	}
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(scratch);
	return (Datum) 0;
}
