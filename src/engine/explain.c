/*
 * explain.c
 *	  What the engine saw in a document, and why it took or refused the people
 *	  it might have found: tokens with their lexicon phrases, and a verdict on
 *	  each name, office and pronoun that the people stage read.
 *
 *		Đường Lê Lợi	->	name "Lê Lợi": part of the name of a place
 */
#include "people.h"

#include <stdlib.h>

static NxStr
describe_phrase(NxDoc *doc, const NxMatch *m)
{
	char		code[256];
	NxLexiconRow row = nx_row_of(m->lexicon, (uint32_t)
								 (m->entry - m->lexicon->entries), code);
	NxStr		s = nx_join(doc, row.kind, " ", row.phrase);

	if (row.code.len > 0)
		s = nx_join(doc, s, " (", nx_join(doc, row.code, ")", (NxStr) {"", 0}));
	return s;
}

static void
view_token(NxDoc *doc, uint32_t i, NxTokenView *v)
{
	static const char *const classes[] = {"word", "number", "sign"};
	const NxMatch *end,
			   *m = nx_matches(doc, i, &end);

	v->span = nx_span(doc, (NxRange) {i, i + 1});
	v->class = doc->token[i].flags & NX_TF_SYMBOL ? "symbol" :
		classes[doc->token[i].type];
	v->phrases = nx_alloc(doc, (size_t) (end - m + 1) * sizeof(NxStr));
	for (; m < end; m++)
		v->phrases[v->nphrases++] = describe_phrase(doc, m);
}

typedef struct Notes
{
	NX_ARRAY(NxNote) v;
} Notes;

static void
note(NxDoc *doc, Notes *notes, NxRange at, const char *candidate,
	 int32_t person, const char *why)
{
	NxNote	   *n = nx_push(doc, notes->v);

	n->span = nx_span(doc, at);
	n->candidate = candidate;
	n->why = why;
	n->entity = person < 0 ? (NxStr) {NULL, 0} :
		nx_words(doc, doc->person.v[person].name);
}

static void
note_name(NxDoc *doc, Notes *notes, const NxName *name)
{
	const char *why;

	if (name->person < 0)
		why = "nothing in the text confirms that it is a person";
	else if (!doc->person.v[name->person].official)
		why = "a person without a public office or rank";
	else if (name->introduced)
		why = "an official: an honorific, office or rank introduces the name";
	else
		why = "an official: the name is known from elsewhere in the text";
	note(doc, notes, name->at, "name", name->person, why);
}

/* The person that a nominal at that place stands for, or -1. */
static int32_t
nominal_at(const NxDoc *doc, NxRange at)
{
	for (uint32_t i = 0; i < doc->ref.n; i++)
		if (doc->ref.v[i].form == NX_FORM_NOMINAL &&
			doc->ref.v[i].at.first == at.first)
			return (int32_t) doc->ref.v[i].official;
	return -1;
}

static void
note_office(NxDoc *doc, Notes *notes, const NxOfficePhrase *o)
{
	int32_t		nominal = nominal_at(doc, o->at);
	const char *why;

	if (o->name >= 0)
		why = o->sector == NX_PRIVATE ?
			"said of the name, but no public office" :
			o->holds ? "taken by the person named before it" :
			"said of the name beside it";
	else if (nominal >= 0)
		why = "stands for the person of the text who holds it";
	else if (o->plural)
		why = "several hold it";
	else if (o->generic)
		why = "means the office, not who holds it";
	else if (o->sector == NX_PRIVATE)
		why = "no public office";
	else
		why = "nobody in the text holds it";
	note(doc, notes, o->at, "office", o->name >= 0 ? o->person : nominal, why);
}

static int
compare_notes(const void *a, const void *b)
{
	const NxNote *x = a,
			   *y = b;

	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	return x->span.end < y->span.end ? -1 : x->span.end > y->span.end;
}

static NxView *
explain(NxDoc *doc)
{
	NxView	   *view = nx_alloc(doc, sizeof(NxView));
	const NxPeople *people = doc->people_state;
	Notes		notes = {{0}};

	view->ntokens = doc->ntokens;
	view->tokens = nx_alloc(doc, (doc->ntokens + 1) * sizeof(NxTokenView));
	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		if (i % 512 == 0)
			nx_poll(doc);
		view_token(doc, i, &view->tokens[i]);
	}
	for (uint32_t i = 0; i < people->name.n; i++)
		note_name(doc, &notes, &people->name.v[i]);
	for (uint32_t i = 0; i < people->refused.n; i++)
		note(doc, &notes, people->refused.v[i].at, "name", -1,
			 people->refused.v[i].why);
	for (uint32_t i = 0; i < people->office.n; i++)
		note_office(doc, &notes, &people->office.v[i]);
	for (uint32_t i = 0; i < people->pronoun.n; i++)
	{
		int32_t		person = nominal_at(doc, people->pronoun.v[i].at);

		note(doc, &notes, people->pronoun.v[i].at, "pronoun", person,
			 person < 0 ? "no person of that gender is named shortly before" :
			 "stands for the person last mentioned");
	}
	if (notes.v.n > 1)
		qsort(notes.v.v, notes.v.n, sizeof(NxNote), compare_notes);
	view->notes = notes.v.v;
	view->nnotes = notes.v.n;
	return view;
}

NxStatus
nx_explain(NxDoc *doc, NxView **view)
{
	NxResult   *result;
	NxStatus	status = nx_resolve(doc, NX_DAY_UNKNOWN, NX_WANT_OFFICIALS,
									&result);
	jmp_buf		escape;

	if (status != NX_OK)
		return status;
	doc->escape = &escape;
	if (setjmp(escape) != 0)
		return doc->status;
	*view = explain(doc);
	doc->escape = NULL;
	return NX_OK;
}
