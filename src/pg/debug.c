/*
 * debug.c
 *	  extract_debug: what the engine saw in a document, and why it took or
 *	  refused the people it might have found, as ts_debug shows it of text
 *	  search.
 *
 * A row a token; where candidates begin, a row each.  The document is read for
 * this call alone, past the cache.
 */
#include "postgres.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "newsextract_pg.h"

PG_FUNCTION_INFO_V1(extract_debug);

#define NCOLUMNS	8

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

/* The candidate, its place, whose it is, and why. */
static void
put_note(const NxNote *note, const char *text, Datum *values, bool *nulls)
{
	for (int i = 4; i < NCOLUMNS; i++)
		nulls[i] = note == NULL;
	if (note == NULL)
		return;
	values[4] = value_mention(text, note->span);
	values[5] = value_span(note->span);
	nulls[6] = note->entity.s == NULL;
	if (!nulls[6])
		values[6] = value_text(note->entity);
	values[7] = PointerGetDatum(cstring_to_text(psprintf("%s: %s",
														 note->candidate,
														 note->why)));
}

/*
 * extract_debug(document text)
 *		-> token text, span int4range, class text, phrases text[],
 *		   candidate text, candidate_span int4range, entity text, why text
 */
Datum
extract_debug(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	text	   *document = PG_GETARG_TEXT_PP(0);
	const char *bytes = VARDATA_ANY(document);
	NxHost		host = {host_alloc, host_poll, CurrentMemoryContext};
	NxDoc	   *doc;
	NxView	   *view;
	const SiteLexicon *site;
	uint32		n = 0;

	newsextract_check_encoding();
	InitMaterializedSRF(fcinfo, 0);
	site = site_lexicon();
	extraction_check(nx_read(&host, site != NULL ? site->lexicon : NULL,
							 bytes, VARSIZE_ANY_EXHDR(document), &doc));
	extraction_check(nx_explain(doc, &view));
	for (uint32 i = 0; i < view->ntokens; i++)
	{
		const NxTokenView *token = &view->tokens[i];
		Datum		values[NCOLUMNS];
		bool		nulls[NCOLUMNS] = {false};

		CHECK_FOR_INTERRUPTS();
		values[0] = value_mention(bytes, token->span);
		values[1] = value_span(token->span);
		values[2] = CStringGetTextDatum(token->class);
		values[3] = value_texts(token->nphrases, token->phrases);
		do
		{
			bool		begins = n < view->nnotes &&
				view->notes[n].span.start < token->span.end;

			put_note(begins ? &view->notes[n] : NULL, bytes, values, nulls);
			n += begins;
			tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values,
								 nulls);
		} while (n < view->nnotes &&
				 view->notes[n].span.start < token->span.end);
	}
	return (Datum) 0;
}
