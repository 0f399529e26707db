/*
 * events_sentence.c
 *	  A sentence from its first unit to its last: predicates are read one by
 *	  one (events_clause.c); here is what goes on beyond a single one.
 *
 *	- A condition (nếu ...) holds up to the next comma.
 *	- A quotation has clauses of its own: "Ngoại trưởng X đã nói ...", một
 *	  quan chức cho biết.  It may go on over several sentences.
 *	- cho biết sẽ nghiên cứu: the speaker's promise.
 *	- What waited in vain for a subject is dropped, but for verbs that go on
 *	  with the subject of the sentence before.
 */
#include "events.h"

/* cho biết sẽ nghiên cứu: what a speaker says that he will do. */
static void
read_promise(State *s, int i)
{
	int			j = i - 1;
	Draft	   *d;

	while (is_cue(s, j, CUE(ADVERB) | CUE(THAT)) ||
		   unit_at(s, j)->type == U_DATE || unit_at(s, j)->type == U_COMMA)
		j--;
	if (j < 0 || j != s->event || s->content != j ||
		!HAS(s->unit[j].tags, PREDICATE_STATE) ||
		!HAS(s->unit[j].tags, PREDICATE_MAIN) ||
		(unit_at(s, i + 1)->type != U_WORD && unit_at(s, i + 1)->type != U_PRED))
		return;
	d = nx_add_draft(s, i, FATE_EVENT, 0);
	d->code = NX_EV_PLEDGE;
	d->actors = s->subject;
	d->planned = true;
	d->trigger.last = s->unit[i + 1].at.last;
	if (d->trigger.last - d->trigger.first < 3 && i + 2 < s->n &&
		s->unit[i + 2].type == U_WORD)
		d->trigger.last = s->unit[i + 2].at.last;
	s->unit[i].fate = FATE_NONE;
	if (s->unit[i + 1].type == U_PRED)
		s->unit[i + 1].fate = FATE_KILLED;
}

/* Does the sentence fill a line without a sign at its end? */
static bool
is_headline(const Scan *scan)
{
	const NxDoc *doc = scan->doc;
	const NxSentence *sentence = &doc->sentence[scan->sentence];

	return sentence->new_line &&
		doc->token[sentence->last - 1].type == NX_T_WORD;
}

/* Is the beginning of the sentence inside a quotation? */
static bool
starts_quoted(const State *s)
{
	for (int i = 0; i < s->n; i++)
		if (s->unit[i].type == U_QUOTE)
			return !s->unit[i].item;
	return s->scan->quoted > 0;
}

/* Does the first quotation mark of the sentence open a quotation? */
static bool
opens_within(const State *s)
{
	for (int i = 0; i < s->n; i++)
		if (s->unit[i].type == U_QUOTE)
			return s->unit[i].item;
	return false;
}

/* Go into a quotation or out of it: what is quoted has clauses of its own. */
static void
cross_quotation(State *s, State *outer, bool opens)
{
	if (opens && !s->quoted)
	{
		*outer = *s;
		s->quoted = true;
		s->last_pred = s->last_ref = s->event = s->undergone = s->content =
			s->topic = s->relative = s->guest = -1;
	}
	else if (!opens && s->quoted)
	{
		outer->have_subject |= s->have_subject;
		outer->pending = s->pending;
		*s = *outer;
		s->quoted = false;
	}
}

static void
read_unit(State *s, State *outer, int i)
{
	const Unit *u = unit_at(s, i);
	Group		group;

	switch (u->type)
	{
		case U_PRED:
			if (u->fate == FATE_NONE)
				nx_read_predicate(s, i);
			break;
		case U_REF:
			s->last_ref = i;
			if (s->topic < 0 && nx_subject_at(s, i, true, &group))
				s->topic = i;
			break;
		case U_CUE:
			/* một trường hợp: a noun but at the beginning of a clause */
			if (HAS(u->tags, EVENT_CUE_CONDITION) &&
				(!HAS(u->tags, EVENT_CUE_NOUN) ||
				 unit_at(s, i - 1)->type >= U_COMMA))
				s->condition = true;
			if (HAS(u->tags, EVENT_CUE_PLANNED))
				read_promise(s, i);
			/* phủ nhận rằng ... */
			if (HAS(u->tags, EVENT_CUE_THAT) && s->event >= 0 &&
				s->event == i - 1)
				s->content = s->event;
			break;
		case U_COMMA:
		case U_SEMICOLON:
			s->condition = false;
			break;
		case U_QUOTE:
			s->condition = false;
			cross_quotation(s, outer, u->item);
			break;
		default:
			break;
	}
}

/*
 * The official that begins the main clause behind a participle, where that
 * clause has no predicate.
 */
static bool
late_subject(const State *s, const Draft *d, Group *group)
{
	int			topic = s->topic;

	if (topic < 1 || s->have_subject ||
		unit_at(s, topic)->at.first < d->trigger.last ||
		unit_at(s, topic - 1)->type != U_COMMA ||
		is_cue(s, topic + 1, CUE(WITH) | CUE(OF)))
		return false;
	for (int i = 0; i < topic - 1; i++)
		if (unit_at(s, i)->type >= U_COMMA)
			return false;
	return nx_subject_at(s, topic, true, group);
}

/* Does a comma close the verb and its object? */
static bool
is_participle(const State *s, const Draft *d)
{
	for (int i = 0; i < s->n; i++)
		if (unit_at(s, i)->at.first >= d->object &&
			unit_at(s, i)->type >= U_COMMA &&
			unit_at(s, i)->type != U_ASIDE)
			return unit_at(s, i)->type == U_COMMA && i + 1 < s->n;
		else if (unit_at(s, i)->at.first >= d->object &&
				 (unit_at(s, i)->type == U_PRED ||
				  is_cue(s, i, CUE(GO) | CUE(ASPECT))))
			return false;
	return false;
}

/* Cho rằng thuế cao, nhiều người đề nghị ...: does somebody who is no official
 * speak in the main clause? */
static bool
somebody_else(const State *s, const Draft *d)
{
	bool		comma = false;

	if (HAS(d->tags, PREDICATE_CONTROL))
		return false;
	for (int i = 0; i < s->n; i++)
	{
		const Unit *u = unit_at(s, i);

		if (u->at.first < d->object)
			continue;
		if (u->type == U_COMMA)
			comma = true;
		else if (u->type == U_PRED && comma &&
				 HAS(u->tags, PREDICATE_CONTENT) &&
				 HAS(u->tags, PREDICATE_MAIN) &&
				 (unit_at(s, i - 1)->type == U_WORD ||
				  unit_at(s, i - 1)->type == U_NOUN))
			return true;
		else if (u->type >= U_SEMICOLON && u->type != U_ASIDE)
			return false;
	}
	return false;
}

/*
 * Keep the drafts that are events.  What still waits may go on with the
 * subject of the sentence before: "Đồng thời, đề nghị ..."
 */
static void
keep_events(State *s)
{
	Scan	   *scan = s->scan;
	uint32_t	kept = scan->first_draft;
	Group		group;
	bool		carry = s->event < 0 && !s->have_subject &&
		scan->carried.n > 0 && scan->carried_from + 1 == scan->sentence &&
		!is_headline(scan);

	for (uint32_t i = scan->first_draft; i < scan->draft.n; i++)
	{
		Draft	   *d = &scan->draft.v[i];

		if (d->fate == FATE_PENDING)
		{
			if (carry && d->initial && HAS(d->tags, PREDICATE_MAIN) &&
				!somebody_else(s, d))
			{
				d->fate = FATE_EVENT;
				d->actors = scan->carried;
			}
			else if ((d->targets.n > 0 || d->actors.n > 0) &&
					 HAS(d->tags, PREDICATE_ACT))
				d->fate = FATE_EVENT;
			/* Trả lời đại biểu X, Bộ Y tế ...: somebody else's */
			else if (d->targets.n > 0 && d->actors.n == 0 && d->initial &&
					 !HAS(d->tags, PREDICATE_UNDERGO) && s->event < 0 &&
					 (d->code == NX_EV_REPORT || d->code == NX_EV_CONSULT) &&
					 is_participle(s, d))
				d->fate = FATE_EVENT;
			/* Trước khi được bổ nhiệm, bà X là ...; Phát biểu tại lễ, ông X: */
			else if (s->event < 0 && late_subject(s, d, &group))
			{
				d->fate = FATE_EVENT;
				if (HAS(d->tags, PREDICATE_UNDERGO))
					d->targets = group;
				else
					d->actors = group;
			}
		}
		if (d->fate == FATE_EVENT && (d->actors.n > 0 || d->targets.n > 0))
			scan->draft.v[kept++] = *d;
	}
	scan->draft.n = kept;
}

void
nx_read_sentence(Scan *scan)
{
	State		s = {
		.scan = scan,.unit = scan->unit.v,.n = (int) scan->unit.n,
		.last_pred = -1,.last_ref = -1,.event = -1,.undergone = -1,
		.content = -1,.topic = -1,.relative = -1,.guest = -1,.pending = scan->draft.n
	};
	State		outer = s;

	scan->first_draft = scan->draft.n;
	s.quoted = starts_quoted(&s);
	for (int i = 0; i < s.n; i++)
	{
		if (i % 512 == 511)
			nx_poll(scan->doc);
		read_unit(&s, &outer, i);
	}
	scan->quoted = s.quoted && scan->quoted < LONGEST_QUOTATION ?
		scan->quoted + 1 : 0;
	/* a quotation that goes on says nothing of the clause before it */
	if (s.quoted && !outer.quoted && outer.n > 0 && opens_within(&s))
	{
		outer.have_subject |= s.have_subject;
		outer.pending = s.pending;
		s = outer;
	}
	keep_events(&s);
	if (s.event >= 0 && s.subject.n > 0)
	{
		scan->carried = s.subject;
		scan->carried_from = scan->sentence;
	}
}
