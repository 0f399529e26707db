/*
 * trigger.c
 *	  newsextract_trigger: fills columns of a row with what its document says.
 *
 *		CREATE TRIGGER extract BEFORE INSERT OR UPDATE ON news FOR EACH ROW
 *		EXECUTE FUNCTION newsextract_trigger('document=body',
 *			'published=published_on', 'officials=officials', 'version=version')
 *
 * 1. The arguments are read and checked against the table at each row: a
 *	  partition may hold the columns in another order, and to look up a few
 *	  names is little beside one extraction.
 * 2. At an UPDATE the sources are compared as the row had them and as it will
 *	  have them, whichever columns the statement or another trigger has set.
 *	  Equal ones leave the row alone, unless its version is NULL, which says
 *	  that nobody has read the document yet.
 * 3. Else the columns are filled from one extraction, with the site's
 *	  lexicon; without a document they become NULL.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "parser/parse_coerce.h"
#include "parser/scansup.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "newsextract_pg.h"

PG_FUNCTION_INFO_V1(newsextract_trigger);

typedef enum Key
{
	KEY_DOCUMENT,
	KEY_PUBLISHED,
	KEY_OFFICIALS,				/* from here on: columns to be filled */
	KEY_PROGRAMMES,
	KEY_DATES,
	KEY_EVENTS,
	KEY_ANALYSIS,
	KEY_VERSION
} Key;

#define NKEYS		(KEY_VERSION + 1)
#define FIRST_FILLED	KEY_OFFICIALS

static const struct
{
	const char *name;
	const char *type;			/* of its column, as SQL names it */
	uint32		want;			/* what the engine must find for it */
}			keys[NKEYS] =
{
	[KEY_DOCUMENT] = {"document", "text", 0},
	[KEY_PUBLISHED] = {"published", "date", 0},
	[KEY_OFFICIALS] = {"officials", "text[]", NX_WANT_OFFICIALS},
	[KEY_PROGRAMMES] = {"programmes", "text[]", NX_WANT_PROGRAMMES},
	[KEY_DATES] = {"dates", "datemultirange", NX_WANT_DATES},
	[KEY_EVENTS] = {"events", "news_event[]", NX_WANT_EVENTS},
	[KEY_ANALYSIS] = {"analysis", "jsonb", ANALYSIS_WANT},
	[KEY_VERSION] = {"version", "text", 0}
};

typedef struct FillPlan
{
	int			column[NKEYS];	/* attribute numbers, 0 where not named */
	Oid			news_event;		/* the type; where events are wanted */
	uint32		want;
} FillPlan;

/* ---- The arguments ---- */

static void
check_called(FunctionCallInfo fcinfo)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("newsextract_trigger was not called by a trigger"),
				 errhint("Name it in CREATE TRIGGER.")));
	if (!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) ||
		!TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("trigger \"%s\" cannot fill columns",
						trigdata->tg_trigger->tgname),
				 errhint("Create it BEFORE INSERT OR UPDATE and FOR EACH "
						 "ROW.")));
}

/* The key that an argument names, and its column. */
static Key
read_argument(const char *argument, char **column)
{
	const char *equals = strchr(argument, '=');
	size_t		length;

	if (equals == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("argument of newsextract_trigger without \"=\": "
						"\"%s\"", argument),
				 errhint("Arguments are of the form 'document=body'.")));
	length = equals - argument;
	for (Key key = 0; key < NKEYS; key++)
		if (strlen(keys[key].name) == length &&
			memcmp(keys[key].name, argument, length) == 0)
		{
			*column = pstrdup(equals + 1);
			truncate_identifier(*column, (int) strlen(*column), false);
			return key;
		}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown argument of newsextract_trigger: \"%.*s\"",
					(int) length, argument),
			 errhint("Arguments are document, published, officials, "
					 "programmes, dates, events, analysis and version.")));
}

/* The column's number; an error where the table has none of that name. */
static int
find_column(Relation table, Key key, const char *name)
{
	TupleDesc	desc = RelationGetDescr(table);

	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute column = TupleDescAttr(desc, i);

		if (column->attisdropped || namestrcmp(&column->attname, name) != 0)
			continue;
		if (column->attgenerated != '\0')
			ereport(ERROR,
					(errcode(ERRCODE_GENERATED_ALWAYS),
					 errmsg("column \"%s\" of \"%s\" is a generated column",
							name, RelationGetRelationName(table)),
					 errdetail("It is computed after the triggers."),
					 errhint("Name a column that is stored as given for "
							 "\"%s\".", keys[key].name)));
		return i + 1;
	}
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_COLUMN),
			 errmsg("column \"%s\" of relation \"%s\" does not exist",
					name, RelationGetRelationName(table)),
			 errdetail("The trigger's argument \"%s\" names it.",
					   keys[key].name),
			 errhint("Write the name as it is stored: in its case, without "
					 "quotes."),
			 errtable(table)));
}

/* The type news_event, in the schema of the trigger's function. */
static Oid
news_event_type(Oid function)
{
	return GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
						   CStringGetDatum("news_event"),
						   ObjectIdGetDatum(get_func_namespace(function)));
}

static bool
type_fits(Key key, Oid type, Oid news_event)
{
	switch (key)
	{
		case KEY_DOCUMENT:
			return IsBinaryCoercible(getBaseType(type), TEXTOID);
		case KEY_PUBLISHED:
			return getBaseType(type) == DATEOID;
		case KEY_OFFICIALS:
		case KEY_PROGRAMMES:
			return type == TEXTARRAYOID;
		case KEY_DATES:
			return type == DATEMULTIRANGEOID;
		case KEY_EVENTS:
			return OidIsValid(news_event) && type == get_array_type(news_event);
		case KEY_ANALYSIS:
			return type == JSONBOID;
		case KEY_VERSION:
			return type == TEXTOID;
	}
	return false;
}

static void
check_type(Relation table, Key key, int column, Oid news_event)
{
	Form_pg_attribute attribute = TupleDescAttr(RelationGetDescr(table),
												column - 1);

	if (!type_fits(key, attribute->atttypid, news_event))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" of \"%s\" is of type %s",
						NameStr(attribute->attname),
						RelationGetRelationName(table),
						format_type_be(attribute->atttypid)),
				 errdetail("The trigger's argument \"%s\" wants type %s.",
						   keys[key].name, keys[key].type),
				 errhint("Change the column's type or name another column."),
				 errtablecol(table, column)));
}

/* Two arguments of one name, or for one column. */
static void
check_distinct(const FillPlan *plan, Key key, const char *column, int number)
{
	if (plan->column[key] != 0)
		ereport(ERROR,
				(errcode(ERRCODE_DUPLICATE_OBJECT),
				 errmsg("argument \"%s\" of newsextract_trigger is given "
						"twice", keys[key].name),
				 errhint("Use a second trigger to fill more columns.")));
	for (Key other = 0; other < NKEYS; other++)
		if (plan->column[other] == number)
			ereport(ERROR,
					(errcode(ERRCODE_DUPLICATE_COLUMN),
					 errmsg("column \"%s\" is named twice in the arguments of "
							"newsextract_trigger", column),
					 errdetail("It stands for \"%s\" and \"%s\".",
							   keys[other].name, keys[key].name),
					 errhint("Name a column of its own for each.")));
}

static void
make_plan(TriggerData *trigdata, Oid function, FillPlan *plan)
{
	Trigger    *trigger = trigdata->tg_trigger;
	Relation	table = trigdata->tg_relation;
	bool		fills = false;

	memset(plan, 0, sizeof(FillPlan));
	for (int i = 0; i < trigger->tgnargs; i++)
	{
		char	   *name;
		Key			key = read_argument(trigger->tgargs[i], &name);
		int			column = find_column(table, key, name);

		if (key == KEY_EVENTS)
			plan->news_event = news_event_type(function);
		check_type(table, key, column, plan->news_event);
		check_distinct(plan, key, name, column);
		plan->column[key] = column;
		plan->want |= keys[key].want;
		fills |= key >= FIRST_FILLED;
	}
	if (plan->column[KEY_DOCUMENT] == 0 || !fills)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_PARAMETER),
				 errmsg("newsextract_trigger lacks an argument"),
				 errdetail("It needs \"document\" and at least one column to "
						   "fill."),
				 errhint("For example 'document=body', "
						 "'officials=officials'.")));
}

/* ---- What has changed ---- */

static bool
same_value(HeapTuple a, HeapTuple b, TupleDesc desc, int column)
{
	Form_pg_attribute attribute = TupleDescAttr(desc, column - 1);
	bool		anull,
				bnull;
	Datum		x = heap_getattr(a, column, desc, &anull);
	Datum		y = heap_getattr(b, column, desc, &bnull);

	if (anull || bnull)
		return anull && bnull;
	/* an UPDATE of other columns keeps the pointer to a value out of line */
	if (attribute->attlen == -1 &&
		VARATT_IS_EXTERNAL_ONDISK(DatumGetPointer(x)) &&
		VARATT_IS_EXTERNAL_ONDISK(DatumGetPointer(y)) &&
		memcmp(VARDATA_EXTERNAL(DatumGetPointer(x)),
			   VARDATA_EXTERNAL(DatumGetPointer(y)),
			   sizeof(struct varatt_external)) == 0)
		return true;
	return datum_image_eq(x, y, attribute->attbyval, attribute->attlen);
}

/* Does the row hold already what its document says? */
static bool
is_done(TriggerData *trigdata, const FillPlan *plan)
{
	HeapTuple	old = trigdata->tg_trigtuple;
	HeapTuple	new = trigdata->tg_newtuple;
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);

	if (!TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ||
		!same_value(old, new, desc, plan->column[KEY_DOCUMENT]))
		return false;
	if (plan->column[KEY_PUBLISHED] != 0 &&
		!same_value(old, new, desc, plan->column[KEY_PUBLISHED]))
		return false;
	return plan->column[KEY_VERSION] == 0 ||
		!heap_attisnull(new, plan->column[KEY_VERSION], desc);
}

/* ---- Filling ---- */

static Datum
value_for(Key key, const Extraction *x, const FillPlan *plan, const char *version)
{
	switch (key)
	{
		case KEY_OFFICIALS:
			return column_officials(x);
		case KEY_PROGRAMMES:
			return column_programmes(x);
		case KEY_DATES:
			return column_dates(x);
		case KEY_EVENTS:
			return column_events(x, plan->news_event);
		case KEY_ANALYSIS:
			return analysis_jsonb(x, version);
		default:
			return CStringGetTextDatum(version);
	}
}

static HeapTuple
fill(HeapTuple tuple, TupleDesc desc, const FillPlan *plan)
{
	int			columns[NKEYS];
	Datum		values[NKEYS] = {0};
	bool		nulls[NKEYS];
	bool		isnull;
	int			n = 0;
	Datum		document = heap_getattr(tuple, plan->column[KEY_DOCUMENT], desc,
										&isnull);
	bool		nothing = isnull;
	NxDay		published = NX_DAY_UNKNOWN;
	const char *version = site_version();
	Extraction	x;

	if (plan->column[KEY_PUBLISHED] != 0)
	{
		Datum		date = heap_getattr(tuple, plan->column[KEY_PUBLISHED],
										desc, &isnull);

		if (!isnull)
			published = extraction_day(date);
	}
	if (!nothing && plan->want != 0)
		extraction_open(&x, document, published, plan->want, site_lexicon());
	for (Key key = FIRST_FILLED; key < NKEYS; key++)
		if (plan->column[key] != 0)
		{
			columns[n] = plan->column[key];
			nulls[n] = nothing;
			if (!nothing)
				values[n] = value_for(key, &x, plan, version);
			n++;
		}
	if (!nothing && plan->want != 0)
		extraction_close(&x);
	return heap_modify_tuple_by_cols(tuple, desc, n, columns, values, nulls);
}

/* newsextract_trigger(key=column, ...) -> trigger */
Datum
newsextract_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	HeapTuple	tuple;
	FillPlan		plan;

	check_called(fcinfo);
	newsextract_check_encoding();
	make_plan(trigdata, fcinfo->flinfo->fn_oid, &plan);
	tuple = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ?
		trigdata->tg_newtuple : trigdata->tg_trigtuple;
	if (!is_done(trigdata, &plan))
		tuple = fill(tuple, RelationGetDescr(trigdata->tg_relation), &plan);
	return PointerGetDatum(tuple);
}
