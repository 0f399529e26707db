/*
 * events_draft.c
 *	  Drafts of events: a predicate whose subject is known, or waited for.
 *
 * An active verb has its subject as actor and looks for targets behind it; a
 * passive one, or one that is undergone (từ chức), has it as target.  Either
 * way it becomes the subject that later verbs of the sentence go on with, and
 * resolves the verbs that waited for one.
 */
#include "events.h"

/* Does a date that ends before a unit begin its clause (, ngày 3/4, ...)? */
static int
over_dates(const State *s, int first)
{
	int			i = first;

	while (i > 0 && unit_at(s, i - 1)->type == U_DATE)
		i--;
	if (i == 0 || unit_at(s, i - 1)->type == U_COMMA ||
		unit_at(s, i - 1)->type == U_SEMICOLON ||
		is_cue(s, i - 1, CUE(AND)))
		return i;
	return first;
}

/* The token where a clause begins whose subject or verb is a unit: what joins
 * it to the one before is its own. */
static uint32_t
clause_start(const State *s, int first)
{
	for (;;)
	{
		int			i = first;

		if (first > 0 &&
			(is_cue(s, first - 1, CUE(AND) | CUE(WITH) | CUE(WHEN) | CUE(BY) |
					CUE(WHO)) ||
			 unit_at(s, first - 1)->type == U_COMMA ||
			 unit_at(s, first - 1)->type == U_SEMICOLON))
			first--;
		else
			first = over_dates(s, first);
		if (first == i)
			return unit_at(s, first)->at.first;
	}
}

/* Where the clause of a verb begins: at its subject, or its conjunction. */
static uint32_t
begin_of(const State *s, int i)
{
	Left		left = nx_look_left(s, i);
	Group		group;

	if (left.unit >= 0 && unit_at(s, left.unit)->type == U_REF)
		return clause_start(s, nx_collect(s, left.unit, &group));
	return clause_start(s, left.unit + 1);
}

void
nx_begin_at(State *s, int i, int ref)
{
	Group		group;

	s->scan->draft.v[unit_at(s, i)->item].begin =
		clause_start(s, nx_collect(s, ref, &group));
}

/* Does a verb begin its sentence, but for adverbs, dates and Đồng thời, ? */
static bool
is_initial(const State *s, int i)
{
	int			steps = 0;

	while (i > 0 && steps++ < 8 &&
		   (is_cue(s, i - 1, SEE_THROUGH | CUE(AND)) ||
			unit_at(s, i - 1)->type == U_COMMA ||
			unit_at(s, i - 1)->type == U_DATE))
		i--;
	return i == 0;
}

Draft *
nx_add_draft(State *s, int i, Fate fate, uint32_t flags)
{
	Unit	   *u = &s->unit[i];
	Scan	   *scan = s->scan;
	Draft	   *d = nx_push(scan->doc, scan->draft);
	uint32_t	words = u->at.last - u->at.first;

	memset(d, 0, sizeof(*d));
	if (u->match != NULL && u->match->entry->canonical != 0)
	{
		/* the trigger is the first words only */
		const char *head = nx_canonical_of(u->match->lexicon,
										   u->match->entry);

		for (words = 1; *head; head++)
			words += *head == ' ';
		if (words > u->at.last - u->at.first)
			words = u->at.last - u->at.first;
	}
	d->trigger = (NxRange) {u->at.first, u->at.first + words};
	d->tags = u->tags;
	d->object = u->at.last;
	d->sentence = scan->sentence;
	d->code = NX_EV_NONE;
	for (int code = 1; code < NX_EV_COUNT; code++)
		if (u->tags & (UINT64_C(1) << code))
			d->code = (uint8_t) code;
	d->fate = (uint8_t) fate;
	d->planned = (flags & L_PLANNED) != 0 && !(flags & L_ASPECT);
	d->finite = (flags & L_ASPECT) != 0;
	d->begin = begin_of(s, i);
	d->initial = fate == FATE_PENDING && is_initial(s, i);
	u->fate = (uint8_t) fate;
	u->item = scan->draft.n - 1;
	return d;
}

/* dẫn lời ông X: what stands behind is who says it. */
static void
targets_act(Draft *d)
{
	d->actors = d->targets;
	d->targets.n = 0;
}

void
nx_resolve_pending(State *s, const Group *group)
{
	if (s->embedded)
		return;
	for (; s->pending < s->scan->draft.n; s->pending++)
	{
		Draft	   *d = &s->scan->draft.v[s->pending];

		if (d->fate != FATE_PENDING)
			continue;
		d->fate = FATE_EVENT;
		if (HAS(d->tags, PREDICATE_UNDERGO))
			d->targets = *group;
		else
			d->actors = *group;
	}
}

void
nx_make_event(State *s, int i, const Group *actors, uint32_t flags)
{
	Draft	   *d = nx_add_draft(s, i, FATE_EVENT, flags);

	if (HAS(d->tags, PREDICATE_UNDERGO))
	{
		d->targets = *actors;
		s->undergone = i;
	}
	else if (HAS(d->tags, PREDICATE_SPEAKER))
	{
		nx_find_targets(s, i, d);
		targets_act(d);
	}
	else
	{
		d->actors = *actors;
		nx_find_targets(s, i, d);
	}
	s->subject = *actors;
	s->event = i;
	s->content = HAS(d->tags, PREDICATE_CONTENT) ? i : -1;
	nx_resolve_pending(s, actors);
}

void
nx_make_passive(State *s, int i, const Group *targets, const Group *agents,
			 uint32_t flags)
{
	Draft	   *d = nx_add_draft(s, i, FATE_EVENT, flags);

	d->targets = *targets;
	if (agents != NULL)
		d->actors = *agents;
	s->subject = *targets;
	s->undergone = i;
	s->content = -1;
}

void
nx_add_passive(State *s, int i, const Group *targets, const Group *agents)
{
	Draft	   *d = nx_add_draft(s, i, FATE_EVENT, 0);

	d->targets = *targets;
	d->actors = *agents;
}

/* Ủy ban Kiểm tra đề nghị Ban Bí thư kỷ luật ông X: is a verb only asked for, by
 * somebody who is no official? */
static bool
is_asked_for(const State *s, int i)
{
	for (int j = i - 1; j >= 0 && i - j < 8; j--)
	{
		const Unit *u = unit_at(s, j);

		if ((u->type >= U_COMMA && u->type != U_ASIDE) ||
			is_cue(s, j, CUE(OF) | CUE(AND) | CUE(ASPECT)))
			return false;
		if (u->type == U_PRED)
			return HAS(u->tags, PREDICATE_REQUEST) &&
				HAS(u->tags, PREDICATE_CONTROL) &&
				HAS(u->tags, PREDICATE_CONTENT) &&
				(u->fate == FATE_KILLED || u->fate == FATE_NOUN);
	}
	return false;
}

bool
nx_make_object_event(State *s, int i, uint32_t flags)
{
	Unit	   *u = &s->unit[i];
	Draft	   *d;
	int			j = i + 1;

	if (HAS(u->tags, PREDICATE_UNDERGO) || (flags & L_PASSIVE) ||
		is_asked_for(s, i))
		return false;
	if (!HAS(u->tags, PREDICATE_ACT) &&
		(s->asked || (HAS(u->tags, PREDICATE_LOOSE) &&
					  !(flags & (L_ASPECT | L_PLANNED)))))
		return false;
	while (unit_at(s, j)->type == U_CUE &&
		   (unit_at(s, j)->tags & (CUE(GOAL) | CUE(ADVERB) | CUE(ABOUT))))
		j++;
	if (unit_at(s, j)->type != U_REF || j >= s->n)
	{
		Draft		probe = {.tags = u->tags};

		if (!HAS(u->tags, PREDICATE_ACT))
			return false;
		nx_find_targets(s, i, &probe);
		if (probe.targets.n == 0)
			return false;
		nx_add_draft(s, i, FATE_EVENT, flags)->targets = probe.targets;
		s->content = -1;
		return true;
	}
	/* cho rằng ông X ...: he is the subject of what is said */
	if (!HAS(u->tags, PREDICATE_ACT) && HAS(u->tags, PREDICATE_CONTENT) &&
		!HAS(u->tags, PREDICATE_CONTROL))
		return false;
	d = nx_add_draft(s, i, FATE_EVENT, flags);
	nx_find_targets(s, i, d);
	if (HAS(u->tags, PREDICATE_SPEAKER))
		targets_act(d);
	s->content = -1;
	return true;
}

