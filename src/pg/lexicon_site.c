/*
 * lexicon_site.c
 *	  The site's lexicon: what table newsextract_lexicon adds to the built-in
 *	  one, as a structure of the engine that each backend keeps.
 *
 * 1. A trigger checks every entry (newsextract_lexicon_check) and another
 *	  tells all backends that the table has changed
 *	  (newsextract_lexicon_changed), by an invalidation of its relation cache
 *	  entry: it arrives when the transaction commits, and at once for those
 *	  that follow in the same transaction, also where a savepoint is rolled
 *	  back.
 * 2. A function that extracts asks site_lexicon.  Nothing has changed nearly
 *	  always, and then it takes two comparisons.
 * 3. Else the table is found through the extension, never by search_path, and
 *	  read with a catalog snapshot: a transaction in REPEATABLE READ sees what
 *	  has been committed since, as it does for the catalogs, and a parallel
 *	  worker what its leader has written.
 * 4. What has been read counts only if no invalidation arrived meanwhile.
 *	  The same entries as before keep the lexicon that there is.
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/indexing.h"
#include "catalog/pg_class.h"
#include "catalog/pg_depend.h"
#include "catalog/pg_extension.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "lexicon_entry.h"
#include "newsextract_pg.h"
#include "str.h"

#define TABLE_NAME	"newsextract_lexicon"

/* How often a table that changes all the time is read before it is taken as
 * it was. */
#define MAX_TRIES	10

typedef struct Site
{
	SiteLexicon pub;
	MemoryContext context;		/* holds all of it */
	uint64		hash;			/* of the entries */
} Site;

/* What was read last; NULL while the table is empty. */
static Site *site = NULL;
static Oid	site_table = InvalidOid;
static uint64 last_generation = 0;

/* Changes that were told, and how many of them the site has seen. */
static uint64 changes_told = 1;
static uint64 changes_seen = 0;

/* ---- Telling of changes ---- */

/* Relation relid has changed; all of them where it is InvalidOid. */
static void
note_change(Datum arg, Oid relid)
{
	if (relid == site_table || !OidIsValid(relid) || !OidIsValid(site_table))
		changes_told++;
}

/*
 * Hear of what other backends have committed.  PostgreSQL listens when it
 * locks a table, which a statement in an open transaction need not do; so we
 * listen once a statement.
 */
static void
hear_changes(void)
{
	static bool registered = false;
	static TimestampTz last = 0;
	TimestampTz statement = GetCurrentStatementStartTimestamp();

	if (!registered)
	{
		CacheRegisterRelcacheCallback(note_change, (Datum) 0);
		registered = true;
	}
	if (statement != last)
	{
		AcceptInvalidationMessages();
		last = statement;
	}
}

/* ---- Reading the table ---- */

/* The extension's table of that name; InvalidOid while there is none. */
static Oid
find_table(void)
{
	Oid			extension = get_extension_oid("newsextract", true);
	Oid			found = InvalidOid;
	Relation	depend;
	SysScanDesc scan;
	ScanKeyData key[2];
	HeapTuple	tuple;

	if (!OidIsValid(extension))
		return InvalidOid;
	depend = table_open(DependRelationId, AccessShareLock);
	ScanKeyInit(&key[0], Anum_pg_depend_refclassid, BTEqualStrategyNumber,
				F_OIDEQ, ObjectIdGetDatum(ExtensionRelationId));
	ScanKeyInit(&key[1], Anum_pg_depend_refobjid, BTEqualStrategyNumber,
				F_OIDEQ, ObjectIdGetDatum(extension));
	scan = systable_beginscan(depend, DependReferenceIndexId, true, NULL, 2,
							  key);
	while (!OidIsValid(found) && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Form_pg_depend form = (Form_pg_depend) GETSTRUCT(tuple);
		char	   *name;

		if (form->classid != RelationRelationId || form->objsubid != 0 ||
			form->deptype != DEPENDENCY_EXTENSION ||
			get_rel_relkind(form->objid) != RELKIND_RELATION)
			continue;
		name = get_rel_name(form->objid);
		if (name != NULL && strcmp(name, TABLE_NAME) == 0)
			found = form->objid;
	}
	systable_endscan(scan);
	table_close(depend, AccessShareLock);
	return found;
}

typedef struct Rows
{
	uint32		n,
				room;
	NxLexiconRow *row;
} Rows;

static void
read_rows(Oid relid, Rows *rows)
{
	Relation	table = try_table_open(relid, AccessShareLock);
	SysScanDesc scan;
	HeapTuple	tuple;

	if (table == NULL)
		return;
	lexicon_check_columns(table);
	scan = systable_beginscan(table, InvalidOid, false, NULL, 0, NULL);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		CHECK_FOR_INTERRUPTS();
		if (rows->n == rows->room)
		{
			rows->room = rows->room == 0 ? 64 : rows->room * 2;
			rows->row = rows->row == NULL ?
				palloc(rows->room * sizeof(NxLexiconRow)) :
				repalloc_huge(rows->row, rows->room * sizeof(NxLexiconRow));
		}
		if (lexicon_read_row(tuple, RelationGetDescr(table),
							 &rows->row[rows->n]))
			rows->n++;
	}
	systable_endscan(scan);
	table_close(table, AccessShareLock);
}

/* ---- Rows to a lexicon ---- */

/* In an order that does not depend on where the table holds them. */
static int
compare_rows(const void *a, const void *b)
{
	const NxLexiconRow *x = a;
	const NxLexiconRow *y = b;
	int			order = str_compare(x->kind, y->kind);

	if (order == 0)
		order = str_compare(x->phrase, y->phrase);
	if (order == 0)
		order = str_compare(x->canonical, y->canonical);
	if (order == 0)
		order = str_compare(x->code, y->code);
	if (order == 0)
		order = (x->valid_from > y->valid_from) - (x->valid_from < y->valid_from);
	if (order == 0)
		order = (x->valid_to > y->valid_to) - (x->valid_to < y->valid_to);
	return order;
}

static uint64
hash_string(uint64 hash, NxStr s)
{
	uint64		own = s.s == NULL ? 1 :
		hash_bytes_extended((const unsigned char *) s.s, (int) s.len, 0);

	return hash_combine64(hash, own);
}

static uint64
hash_rows(const Rows *rows)
{
	uint64		hash = 0;

	for (uint32 i = 0; i < rows->n; i++)
	{
		const NxLexiconRow *row = &rows->row[i];

		hash = hash_string(hash, row->kind);
		hash = hash_string(hash, row->phrase);
		hash = hash_string(hash, row->canonical);
		hash = hash_string(hash, row->code);
		hash = hash_combine64(hash, (uint64) row->valid_from);
		hash = hash_combine64(hash, (uint64) row->valid_to);
	}
	return hash;
}

/* Drop the rows that this version does not know, each with a warning. */
static void
drop_bad_rows(Rows *rows)
{
	uint32		kept = 0;

	for (uint32 i = 0; i < rows->n; i++)
	{
		char	   *why = lexicon_row_error(&rows->row[i]);

		if (why == NULL)
			rows->row[kept++] = rows->row[i];
		else
			ereport(WARNING,
					(errcode(ERRCODE_CHECK_VIOLATION),
					 errmsg("an entry of %s is not used", TABLE_NAME),
					 errdetail("%s", why)));
	}
	rows->n = kept;
}

/* The lexicon of the rows, in a context under the current one. */
static Site *
build_site(Rows *rows)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "newsextract site lexicon",
												  ALLOCSET_DEFAULT_SIZES);
	Site	   *built = MemoryContextAllocZero(context, sizeof(Site));
	NxHost		scratch = lexicon_host(CurrentMemoryContext);
	NxHost		host = lexicon_host(context);
	const NxLexicon *lexicon;
	NxRowError	error;
	uint32		bad_row;

	built->context = context;
	extraction_check(nx_build_lexicon(&scratch, rows->row, rows->n, &lexicon,
									  &error, &bad_row));
	if (lexicon == NULL)
	{
		drop_bad_rows(rows);
		extraction_check(nx_build_lexicon(&scratch, rows->row, rows->n,
										  &lexicon, &error, &bad_row));
		if (lexicon == NULL)
			elog(ERROR, "could not build the site's lexicon: row %u, error %d",
				 bad_row, (int) error);
	}
	built->pub.lexicon = nx_copy_lexicon(&host, lexicon);
	return built;
}

/* Put a lexicon, or none, in place of the one that there is. */
static void
publish(Site *built)
{
	Site	   *old = site;

	site = NULL;
	if (old != NULL)
	{
		extraction_forget_site();
		MemoryContextDelete(old->context);
	}
	if (built != NULL)
	{
		built->pub.generation = ++last_generation;
		MemoryContextSetParent(built->context, CacheMemoryContext);
		site = built;
	}
}

static void
read_site(void)
{
	MemoryContext scratch = AllocSetContextCreate(CurrentMemoryContext,
												  "newsextract entries",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(scratch);
	uint64		told = changes_told;
	Rows		rows = {0};

	/* until the table is known, each change is taken for one of it */
	site_table = InvalidOid;
	site_table = find_table();
	if (OidIsValid(site_table))
		read_rows(site_table, &rows);
	if (rows.n > 0)
	{
		uint64		hash;

		qsort(rows.row, rows.n, sizeof(NxLexiconRow), compare_rows);
		hash = hash_rows(&rows);
		if (site == NULL || site->hash != hash)
		{
			Site	   *built = build_site(&rows);

			built->hash = hash;
			publish(built);
		}
	}
	else
		publish(NULL);
	changes_seen = told;
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(scratch);
}

const SiteLexicon *
site_lexicon(void)
{
	hear_changes();
	for (int i = 0; changes_seen != changes_told && i < MAX_TRIES; i++)
		read_site();
	return site != NULL ? &site->pub : NULL;
}

const char *
site_version(void)
{
	static char version[96];

	if (site_lexicon() == NULL)
		return newsextract_builtin_version();
	snprintf(version, sizeof(version), "%s+%016llx",
			 newsextract_builtin_version(), (unsigned long long) site->hash);
	return version;
}
