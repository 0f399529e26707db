/*
 * mentions.c
 *	  Last stage: every span that the others found, in one list in text
 *	  order; and the names of enumeration values.
 */
#include "doc.h"

#include <stdlib.h>

static NxMention *
add(NxResult *r, NxMentionKind kind, NxForm form, uint32_t entity, NxSpan span)
{
	NxMention  *m = &r->mentions[r->nmentions++];

	m->kind = kind;
	m->form = form;
	m->entity = entity;
	m->span = span;
	return m;
}

/* By place, the longer first, then by kind. */
static int
compare_mentions(const void *a, const void *b)
{
	const NxMention *x = a,
			   *y = b;

	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return x->entity < y->entity ? -1 : x->entity > y->entity;
}

void
nx_list_mentions(NxDoc *doc, NxResult *r)
{
	uint32_t   *official = nx_alloc(doc, (doc->person.n + 1) * sizeof(uint32_t));

	/* a person's place among those that are given out */
	for (uint32_t i = 0, n = 0; i < doc->person.n; i++)
		official[i] = doc->person.v[i].official ? n++ : UINT32_MAX;

	r->mentions = nx_alloc(doc, ((size_t) doc->ref.n + doc->title.n +
								 r->ndates + doc->programme_ref.n +
								 r->nevents + 1) * sizeof(NxMention));
	for (uint32_t i = 0; i < doc->ref.n; i++)
	{
		const NxRef *ref = &doc->ref.v[i];

		if (official[ref->official] != UINT32_MAX)
			add(r, NX_MENTION_OFFICIAL, (NxForm) ref->form,
				official[ref->official], nx_span(doc, ref->at));
	}
	for (uint32_t i = 0; i < doc->title.n; i++)
	{
		const NxTitleRef *title = &doc->title.v[i];

		if (official[title->official] != UINT32_MAX)
			add(r, title->is_rank ? NX_MENTION_RANK : NX_MENTION_OFFICE,
				NX_FORM_NONE, official[title->official],
				nx_span(doc, title->at));
	}
	for (uint32_t i = 0; i < r->ndates; i++)
		add(r, NX_MENTION_DATE, NX_FORM_NONE, i, r->dates[i].span);
	for (uint32_t i = 0; i < doc->programme_ref.n; i++)
	{
		const NxProgrammeRef *ref = &doc->programme_ref.v[i];

		add(r, NX_MENTION_PROGRAMME, (NxForm) ref->form, ref->programme,
			nx_span(doc, ref->at));
	}
	for (uint32_t i = 0; i < r->nevents; i++)
		add(r, NX_MENTION_EVENT, NX_FORM_NONE, i, r->events[i].span);
	qsort(r->mentions, r->nmentions, sizeof(NxMention), compare_mentions);
}

const char *
nx_tenure_name(NxTenure tenure)
{
	static const char *const names[] = {
		"current", "former", "acting", "late", "elect"
	};

	return names[tenure];
}

const char *
nx_date_kind_name(NxDateKind kind)
{
	static const char *const names[] = {
		"DATE", "TIME", "DURATION", "SET", "INTERVAL"
	};

	return names[kind];
}

const char *
nx_modifier_name(NxModifier modifier)
{
	static const char *const names[] = {
		NULL, "START", "MID", "END", "APPROX", "BEFORE", "AFTER"
	};

	return names[modifier];
}

static const char *const event_codes[NX_EV_COUNT] = {
	NULL, "STATE", "REPORT", "REQUEST", "PLEDGE", "CONSULT", "ATTEND",
	"PRAISE", "AGREE", "ENACT", "AWARD", "INSPECT", "APPOINT", "DISMISS",
	"CRITICISE", "REJECT", "COERCE"
};

const char *
nx_event_code_name(NxEventCode code)
{
	return code < NX_EV_COUNT ? event_codes[code] : NULL;
}

NxEventCode
nx_event_code(const char *name, size_t length)
{
	for (int code = 1; code < NX_EV_COUNT; code++)
		if (strlen(event_codes[code]) == length &&
			memcmp(event_codes[code], name, length) == 0)
			return (NxEventCode) code;
	return NX_EV_NONE;
}
