/*
 * module.c
 *	  The shared library as a whole: its magic, version and requirements.
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "newsextract_pg.h"

/* The build takes it from newsextract.control. */
#ifndef NEWSEXTRACT_VERSION
#error "NEWSEXTRACT_VERSION must be defined as the extension's version"
#endif

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(
					.name = "newsextract",
					.version = NEWSEXTRACT_VERSION
);
#else
PG_MODULE_MAGIC;
#endif

PG_FUNCTION_INFO_V1(newsextract_version);

/*
 * The engine reads UTF-8, and what it gives back could not be stored
 * otherwise.
 */
void
newsextract_check_encoding(void)
{
	if (GetDatabaseEncoding() != PG_UTF8)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("newsextract does not support encoding \"%s\"",
						GetDatabaseEncodingName()),
				 errhint("Create the database with ENCODING 'UTF8' and "
						 "TEMPLATE template0.")));
}

const char *
newsextract_builtin_version(void)
{
	static char version[64];

	if (version[0] == '\0')
		snprintf(version, sizeof(version), "%s+%s", NEWSEXTRACT_VERSION,
				 nx_lexicon_hash());
	return version;
}

/* newsextract_version() -> text */
Datum
newsextract_version(PG_FUNCTION_ARGS)
{
	newsextract_check_encoding();
	PG_RETURN_TEXT_P(cstring_to_text(site_version()));
}
