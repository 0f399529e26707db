/*
 * nx.c
 *	  Command line around the engine: prints what it finds in a text, a line
 *	  each, tab separated.  For looking, and for tests without a server.
 *
 *		nx [-t] [-d YYYY-MM-DD] FILE ...
 *
 * -t also prints tokens with their lexicon matches.  Spans are characters
 * from 0, half open.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "../../src/engine/doc.h"

static void *
host_alloc(void *state, size_t size)
{
	(void) state;
	return malloc(size);
}

static void
print_str(const char *label, NxStr s)
{
	if (s.s != NULL)
		printf("\t%s=%.*s", label, (int) s.len, s.s);
}

static void
print_day(NxDay day)
{
	/* civil_from_days, Howard Hinnant */
	int			z = day + 730425,
				era = (z >= 0 ? z : z - 146096) / 146097,
				doe = z - era * 146097,
				yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365,
				doy = doe - (365 * yoe + yoe / 4 - yoe / 100),
				mp = (5 * doy + 2) / 153,
				m = mp + (mp < 10 ? 3 : -9);

	printf("%04d-%02d-%02d", yoe + era * 400 + (m <= 2), m,
		   doy - (153 * mp + 2) / 5 + 1);
}

static void
print_period(NxPeriod p)
{
	if (!p.known)
		return;
	printf("\tperiod=[");
	if (!p.open_start)
		print_day(p.first);
	printf(",");
	if (!p.open_end)
		print_day(p.end);
	printf(")");
}

static NxDay
read_day(const char *s)
{
	int			y,
				m,
				d;

	if (sscanf(s, "%d-%d-%d", &y, &m, &d) != 3)
		return NX_DAY_UNKNOWN;
	y -= m <= 2;
	return (y / 400) * 146097 + (y % 400) * 365 + (y % 400) / 4 -
		(y % 400) / 100 + (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1 - 730425;
}

static void
print_tokens(const NxDoc *doc)
{
	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		const NxToken *t = &doc->token[i];
		const NxMatch *end;

		printf("token\t%u\t%.*s\t%s%s%s", i, (int) (t->end_byte - t->start_byte),
			   doc->text + t->start_byte,
			   t->gap == NX_GAP_LINE ? "line " : t->gap ? "" : "glued ",
			   t->flags & NX_TF_FOREIGN ? "foreign " : "",
			   t->flags & NX_TF_SYMBOL ? "symbol " : "");
		for (const NxMatch *m = nx_matches(doc, i, &end); m < end; m++)
		{
			char		code[256];
			NxLexiconRow row = nx_row_of(m->lexicon, (uint32_t)
										 (m->entry - m->lexicon->entries), code);

			printf("\t%.*s/%.*s/%.*s", (int) row.kind.len, row.kind.s,
				   (int) row.phrase.len, row.phrase.s,
				   (int) row.code.len, row.code.len ? row.code.s : "");
		}
		printf("\n");
	}
	for (uint32_t i = 0; i < doc->nsentences; i++)
		printf("sentence\t%u\t%u%s\n", doc->sentence[i].first,
			   doc->sentence[i].last, doc->sentence[i].caps ? "\tcaps" : "");
}

static void
print_result(const char *text, const NxResult *r)
{
	static const char *const kinds[] = {
		"official", "office", "rank", "date", "programme", "event"
	};
	static const char *const forms[] = {"", "name", "short", "nominal", "full"};

	for (uint32_t i = 0; i < r->nofficials; i++)
	{
		const NxOfficial *o = &r->officials[i];

		printf("OFFICIAL\t%u\t%.*s\t%s", i, (int) o->name.len, o->name.s,
			   nx_tenure_name(o->tenure));
		print_str("office", o->office);
		print_str("organisation", o->organisation);
		print_str("rank", o->rank);
		for (uint32_t k = 0; k < o->noffices; k++)
			print_str("also", o->offices[k]);
		for (uint32_t k = 0; k < o->nmentions; k++)
			printf("\t%u-%u", o->mentions[k].start, o->mentions[k].end);
		printf("\n");
	}
	for (uint32_t i = 0; i < r->ndates; i++)
	{
		const NxDate *d = &r->dates[i];

		printf("DATE\t%u-%u\t%s\t%.*s", d->span.start, d->span.end,
			   nx_date_kind_name(d->kind), (int) d->value.len, d->value.s);
		if (nx_modifier_name(d->modifier))
			printf("\t%s", nx_modifier_name(d->modifier));
		print_period(d->period);
		printf("\n");
	}
	for (uint32_t i = 0; i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];

		printf("PROGRAMME\t%u\t%.*s", i, (int) p->name.len, p->name.s);
		print_str("kind", p->kind);
		print_str("number", p->number);
		print_str("title", p->title);
		print_str("issuer", p->issuer);
		if (p->issued != NX_DAY_UNKNOWN)
		{
			printf("\tissued=");
			print_day(p->issued);
		}
		print_period(p->period);
		for (uint32_t k = 0; k < p->nmentions; k++)
			printf("\t%u-%u", p->mentions[k].start, p->mentions[k].end);
		printf("\n");
	}
	for (uint32_t i = 0; i < r->nevents; i++)
	{
		const NxEvent *e = &r->events[i];

		printf("EVENT\t%u-%u\t%s", e->span.start, e->span.end,
			   nx_event_code_name(e->code));
		print_str("predicate", e->predicate);
		print_str("actor", e->actor);
		print_str("office", e->office);
		print_str("target", e->target);
		print_str("content", e->content);
		print_str("place", e->place);
		for (uint32_t k = 0; k < e->nprogrammes; k++)
			print_str("programme", e->programmes[k]);
		if (e->planned)
			printf("\tplanned");
		print_period(e->period);
		printf("\n");
	}
	for (uint32_t i = 0; i < r->nmentions; i++)
	{
		const NxMention *m = &r->mentions[i];

		printf("mention\t%u-%u\t%s\t%s\t%u\t%.*s\n", m->span.start,
			   m->span.end, kinds[m->kind], forms[m->form], m->entity,
			   (int) (m->span.end_byte - m->span.start_byte),
			   text + m->span.start_byte);
	}
}

static bool
print_file(const char *file, NxDay published, bool tokens)
{
	NxHost		host = {host_alloc, NULL, NULL};
	FILE	   *f = fopen(file, "r");
	char	   *text = NULL;
	size_t		length = 0,
				room = 0;
	NxDoc	   *doc;
	NxResult   *result;

	if (f == NULL)
	{
		perror(file);
		return false;
	}
	do
	{
		room = room ? room * 2 : 65536;
		text = realloc(text, room);
		length += fread(text + length, 1, room - length, f);
	} while (length == room);
	fclose(f);
	printf("FILE\t%s\n", file);
	if (nx_read(&host, NULL, text, length, &doc) != NX_OK)
		return false;
	if (tokens)
		print_tokens(doc);
	if (nx_resolve(doc, published, NX_WANT_ALL, &result) != NX_OK)
		return false;
	print_result(text, result);
	return true;
}

int
main(int argc, char **argv)
{
	NxDay		published = NX_DAY_UNKNOWN;
	bool		tokens = false;
	int			c;

	while ((c = getopt(argc, argv, "td:")) != -1)
	{
		if (c == 't')
			tokens = true;
		else if (c == 'd')
			published = read_day(optarg);
		else
			return 2;
	}
	for (int i = optind; i < argc; i++)
		if (!print_file(argv[i], published, tokens))
			return 1;
	return 0;
}
