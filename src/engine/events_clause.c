/*
 * events_clause.c
 *	  Which predicates of a sentence are events, and of whom.
 *
 * Vietnamese marks neither tense nor person, so a verb is known by what
 * stands before it.  The units are read from left to right; at a predicate
 * one looks back over what may stand between a subject and its verb (đã,
 * cũng, dates, brackets) to the first solid unit:
 *
 *	an official		Chủ tịch X đã thăm ...: the subject, with those joined to
 *					it (A, B và C); not if he is object of a request (yêu cầu
 *					ông X báo cáo), inside việc ..., or a possessor
 *	the beginning	Phát biểu tại lễ, Chủ tịch X ...: the verb waits for the
 *					subject of the sentence; Dự có A, B: subjects follow
 *	và , ;			coordination: the subject of the last event, or of the
 *					noun phrase that a parenthesis cut off; behind what is said
 *					or asked only verbs that news uses for nothing else resume
 *					the speaker (nhấn mạnh, đề nghị)
 *	a nominaliser	cuộc gặp, việc bổ nhiệm: none
 *	other words		another's verb: an event only if an official undergoes it
 *					(Ban Bí thư đã kỷ luật ông X)
 *
 * Example: "Kiểm tra tại cảng, Phó Thủ tướng X ghi nhận nỗ lực của tỉnh và
 * yêu cầu Bộ Y báo cáo": kiểm tra waits, ghi nhận has its subject before it,
 * resolves kiểm tra and is resumed by yêu cầu; báo cáo stands behind words.
 */
#include "events.h"

static void
kill(State *s, int i, Fate fate)
{
	s->unit[i].fate = (uint8_t) fate;
}

/* Where the clause of a verb begins: at its subject, or its conjunction. */
static uint32_t
begin_of(const State *s, int i)
{
	Left		left = nx_look_left(s, i);
	int			first = left.unit + 1;
	Group		group;

	if (left.unit >= 0 && unit_at(s, left.unit)->type == U_REF)
		first = nx_collect(s, left.unit, &group);
	while (first > 0 &&
		   (is_cue(s, first - 1, CUE(AND) | CUE(WITH) | CUE(WHEN) | CUE(BY)) ||
			unit_at(s, first - 1)->type == U_COMMA ||
			unit_at(s, first - 1)->type == U_SEMICOLON ||
			unit_at(s, first - 1)->type == U_DATE))
		first--;
	return unit_at(s, first)->at.first;
}

static Draft *
add_draft(State *s, int i, Fate fate, uint32_t flags)
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
	u->fate = (uint8_t) fate;
	u->item = scan->draft.n - 1;
	return d;
}

/* Give waiting predicates their subject. */
static void
resolve_pending(State *s, const Group *group)
{
	for (uint32_t i = s->scan->first_draft; i < s->scan->draft.n; i++)
	{
		Draft	   *d = &s->scan->draft.v[i];

		if (d->fate != FATE_PENDING)
			continue;
		d->fate = FATE_EVENT;
		if (HAS(d->tags, PREDICATE_UNDERGO))
			d->targets = *group;
		else
			d->actors = *group;
	}
}

static void
make_event(State *s, int i, const Group *actors, uint32_t flags)
{
	Draft	   *d = add_draft(s, i, FATE_EVENT, flags);

	if (HAS(d->tags, PREDICATE_UNDERGO))
	{
		d->targets = *actors;
		s->undergone = i;
	}
	else if (HAS(d->tags, PREDICATE_SPEAKER))
	{
		nx_find_targets(s, i, d);
		d->actors = d->targets;
		d->targets.n = 0;
	}
	else
	{
		d->actors = *actors;
		nx_find_targets(s, i, d);
	}
	s->subject = *actors;
	s->event = i;
	s->content = HAS(d->tags, PREDICATE_CONTENT) ? i : -1;
	resolve_pending(s, actors);
}

/* Its subject is what it is done to; an agent may stand between. */
static void
make_passive(State *s, int i, const Group *targets, const Group *agents,
			 uint32_t flags)
{
	Draft	   *d = add_draft(s, i, FATE_EVENT, flags);

	d->targets = *targets;
	if (agents != NULL)
		d->actors = *agents;
	s->subject = *targets;
	s->undergone = i;
	s->content = -1;
}

/* Done by somebody else: an event only if an official is its object. */
static bool
make_object_event(State *s, int i, uint32_t flags)
{
	Unit	   *u = &s->unit[i];
	int			j = i + 1;

	if (HAS(u->tags, PREDICATE_UNDERGO) || (flags & L_PASSIVE))
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
		add_draft(s, i, FATE_EVENT, flags)->targets = probe.targets;
		s->content = -1;
		return true;
	}
	/* unless that official is subject of the next verb */
	if (!HAS(u->tags, PREDICATE_ACT) && HAS(u->tags, PREDICATE_CONTENT) &&
		!HAS(u->tags, PREDICATE_CONTROL))
		return false;
	{
		Draft	   *d = add_draft(s, i, FATE_EVENT, flags);

		nx_find_targets(s, i, d);
		if (HAS(u->tags, PREDICATE_SPEAKER))
		{
			d->actors = d->targets;
			d->targets.n = 0;
		}
	}
	s->content = -1;
	return true;
}

/* Codes whose passive says that the subject undergoes them. */
static bool
has_passive(uint64_t tags)
{
	return (tags & (NX_MASK(PREDICATE_APPOINT) | NX_MASK(PREDICATE_DISMISS) |
					NX_MASK(PREDICATE_COERCE) | NX_MASK(PREDICATE_CRITICISE) |
					NX_MASK(PREDICATE_AWARD) | NX_MASK(PREDICATE_PRAISE) |
					NX_MASK(PREDICATE_AGREE))) != 0;
}

/* báo cáo của, đề nghị này, về đề xuất: a word beside it makes it a noun. */
static bool
is_noun_by_neighbour(const State *s, int i)
{
	return HAS(s->unit[i].tags, PREDICATE_NOUN) &&
		(is_cue(s, i + 1, CUE(OF) | CUE(BY)) || is_cue(s, i - 1, CUE(NOUN)));
}

/* Does what stands right behind a subject interrupt the clause? */
static bool
is_parenthesis(const State *s, int i)
{
	switch (unit_at(s, i)->type)
	{
		case U_COMMA:
		case U_DASH:
		case U_ASIDE:
		case U_DATE:
			return true;
		case U_CUE:
			return is_cue(s, i, CUE(PREP) | CUE(AT) | CUE(WITH) | CUE(BEHALF) |
						  CUE(WHEN));
		default:
			return false;
	}
}

/* No verb in what stands behind a subject? */
static bool
is_description(const State *s, int first, int last)
{
	if (last - first > 14)
		return false;
	for (int i = first; i < last; i++)
		if (unit_at(s, i)->type == U_PRED ||
			is_cue(s, i, SEE_THROUGH | CUE(THAT) | CUE(HAVE) | CUE(WHEN)))
			return false;
	return true;
}

/* Nothing but a comma or và behind: one of a list of nouns. */
static bool
ends_at(const State *s, int i)
{
	return i >= s->n || unit_at(s, i)->type == U_COMMA ||
		unit_at(s, i)->type == U_SEMICOLON || is_cue(s, i, CUE(AND) | CUE(WITH));
}

/* A verb that begins its clause: it waits for a subject. */
static void
read_initial(State *s, int i, Left left)
{
	Draft	   *d;
	bool		passive = (left.flags & L_PASSIVE) != 0 &&
		!HAS(s->unit[i].tags, PREDICATE_UNDERGO);

	if (s->quoted || (passive && !has_passive(s->unit[i].tags)))
	{
		kill(s, i, FATE_KILLED);
		return;
	}
	d = add_draft(s, i, FATE_PENDING, left.flags);
	d->initial = left.unit < 1;
	if (passive)
	{
		d->tags |= NX_MASK(PREDICATE_UNDERGO);
		return;
	}
	if (nx_subjects_behind(s, i, d))
		d->fate = s->unit[i].fate = FATE_EVENT;
	else
		nx_find_targets(s, i, d);
}

/* A verb behind và , or ;. */
static void
read_coordinated(State *s, int i, Left left)
{
	Unit	   *u = &s->unit[i];
	int			before = left.unit - 1;
	const Unit *sign = unit_at(s, left.unit);
	bool		comma = sign->type == U_COMMA;
	Group		group;

	/* ...; tham dự có A, B */
	if (HAS(u->tags, PREDICATE_ATTEND) && is_cue(s, i + 1, CUE(HAVE)))
	{
		read_initial(s, i, left);
		return;
	}
	while (before >= 0 && (unit_at(s, before)->type == U_COMMA ||
						   unit_at(s, before)->type == U_ASIDE ||
						   is_cue(s, before, CUE(AND))))
		before--;

	/* cuộc gặp, làm việc; cần kiểm tra và báo cáo: as the verb before */
	if (unit_at(s, before)->type == U_PRED && before >= 0)
	{
		const Unit *p = unit_at(s, before);

		if (p->fate == FATE_NOUN)
		{
			kill(s, i, FATE_NOUN);
			return;
		}
		if (p->fate == FATE_EVENT && s->undergone == before &&
			has_passive(u->tags) && s->subject.n > 0)
		{
			make_passive(s, i, &s->subject, NULL, left.flags);
			return;
		}
		/* nói và thông tin thêm: what is said comes behind both */
		if (before == s->event && s->subject.n > 0)
		{
			group = s->subject;
			make_event(s, i, &group, left.flags);
			return;
		}
		if (p->fate == FATE_EVENT && before != s->event)
		{
			/* the verb before had an object only: so has this one */
			if (!make_object_event(s, i, left.flags))
				kill(s, i, FATE_KILLED);
			return;
		}
	}
	/* ông X, ..., nhấn mạnh: the subject before a parenthesis */
	if (comma && unit_at(s, left.unit - 1)->type == U_REF &&
		nx_subject_at(s, left.unit - 1, true, &group))
	{
		s->have_subject = true;
		make_event(s, i, &group, left.flags);
		return;
	}
	if (comma && s->last_ref > s->last_pred && s->last_ref > s->event &&
		(is_parenthesis(s, s->last_ref + 1) ||
		 ((HAS(u->tags, PREDICATE_CONTENT) || (left.flags & L_ASPECT)) &&
		  is_description(s, s->last_ref + 1, left.unit))) &&
		nx_subject_at(s, s->last_ref, true, &group))
	{
		s->have_subject = true;
		make_event(s, i, &group, left.flags);
		return;
	}
	if (s->event >= 0 && s->subject.n > 0)
	{
		bool		far = s->content >= 0 ||
			unit_at(s, s->last_pred)->fate == FATE_KILLED;

		if (HAS(u->tags, PREDICATE_UNDERGO) && !s->quoted &&
			HAS(unit_at(s, s->event)->tags & u->tags, PREDICATE_APPOINT))
		{
			/* bổ nhiệm ông X, ..., làm: one event */
			kill(s, i, FATE_KILLED);
			return;
		}
		if (!far || HAS(u->tags, PREDICATE_MAIN))
		{
			group = s->subject;
			make_event(s, i, &group, left.flags);
			return;
		}
		if (!make_object_event(s, i, left.flags))
			kill(s, i, FATE_KILLED);
		return;
	}
	if (s->last_pred >= 0 && unit_at(s, s->last_pred)->fate == FATE_KILLED)
	{
		if (!make_object_event(s, i, left.flags))
			kill(s, i, FATE_KILLED);
		return;
	}
	if (!s->have_subject && !s->quoted &&
		(comma || before < 0 || unit_at(s, before)->type == U_COMMA ||
		 (s->last_pred >= 0 && s->unit[s->last_pred].fate == FATE_PENDING)) &&
		!(HAS(u->tags, PREDICATE_NOUN) && ends_at(s, i + 1)))
	{
		Draft	   *d = add_draft(s, i, FATE_PENDING, left.flags);

		if (nx_subjects_behind(s, i, d))
			d->fate = u->fate = FATE_EVENT;
		else
			nx_find_targets(s, i, d);
		return;
	}
	if (!make_object_event(s, i, left.flags))
		kill(s, i, FATE_KILLED);
}

/* A verb behind another noun or word. */
static void
read_behind_words(State *s, int i, Left left)
{
	Unit	   *u = &s->unit[i];
	const Unit *w = unit_at(s, left.unit);
	Group		group = {0};
	int			passive;

	/* ông X bị Bộ Công an kỷ luật */
	if (has_passive(u->tags) && !HAS(u->tags, PREDICATE_UNDERGO) &&
		!(left.flags & L_PASSIVE))
	{
		passive = nx_passive_before(s, left.unit);
		if (passive >= 0 && nx_patient_of(s, passive, &group))
		{
			make_passive(s, i, &group, NULL, left.flags);
			return;
		}
	}
	/* với Bộ trưởng X, người đang thăm Việt Nam */
	if (is_cue(s, left.unit, CUE(WHO)) && (left.flags & L_ASPECT) &&
		unit_at(s, left.unit - 1)->type == U_COMMA &&
		unit_at(s, left.unit - 2)->type == U_REF)
	{
		nx_collect(s, left.unit - 2, &group);
		add_draft(s, i, FATE_EVENT, left.flags)->actors = group;
		return;
	}
	if ((w->type == U_CUE && (w->tags & (CUE(NOUN) | CUE(CLAUSE))) &&
		 left.unit == i - 1) ||
		((left.flags & L_PASSIVE) && !has_passive(u->tags) &&
		 !HAS(u->tags, PREDICATE_UNDERGO)))
	{
		/* cuộc gặp; nắm được thông tin */
		kill(s, i, FATE_NOUN);
		return;
	}
	if (s->last_ref > s->last_pred &&
		nx_subject_over_words(s, left.unit, u->tags, left.flags, &group))
	{
		make_event(s, i, &group, left.flags);
		return;
	}
	/* dẫn đầu đoàn đến thăm, ... đang thăm */
	if ((left.flags & (L_GO | L_ASPECT)) && s->event >= 0 && s->content < 0 &&
		s->last_pred == s->event && s->subject.n > 0 && s->last_ref < s->event &&
		(u->tags & (NX_MASK(PREDICATE_CONSULT) | NX_MASK(PREDICATE_ATTEND) |
					NX_MASK(PREDICATE_INSPECT) | NX_MASK(PREDICATE_AWARD))))
	{
		group = s->subject;
		make_event(s, i, &group, left.flags);
		return;
	}
	if (make_object_event(s, i, left.flags))
		return;
	/* cho biết resumes a speaker whom an object cut off */
	if (s->event >= 0 && s->content < 0 && s->last_pred == s->event &&
		!(left.flags & L_ASPECT) && HAS(u->tags, PREDICATE_MAIN) && !HAS(u->tags, PREDICATE_LOOSE) &&
		!HAS(u->tags, PREDICATE_NOUN) && s->subject.n > 0 &&
		s->last_ref < s->event)
	{
		group = s->subject;
		make_event(s, i, &group, left.flags);
		return;
	}
	kill(s, i, HAS(u->tags, PREDICATE_NOUN) || HAS(u->tags, PREDICATE_LOOSE) ?
		 FATE_NOUN : FATE_KILLED);
}

static void
read_behind_official(State *s, int i, Left left)
{
	Unit	   *u = &s->unit[i];
	Group		group = {0},
				patients = {0};
	int			first;
	Left		before;

	/* được Thủ tướng X bổ nhiệm: an agent */
	first = nx_collect(s, left.unit, &group);
	before = nx_look_left(s, first);
	if ((before.flags & L_PASSIVE) && first > 0 &&
		has_passive(u->tags) && !HAS(u->tags, PREDICATE_UNDERGO))
	{
		if (before.unit >= 0 && unit_at(s, before.unit)->type == U_REF)
			(void) nx_subject_at(s, before.unit, false, &patients);
		make_passive(s, i, &patients, &group, left.flags);
		return;
	}
	if (!nx_subject_at(s, left.unit, false, &group))
	{
		kill(s, i, FATE_KILLED);
		/* gửi đơn tới Bộ trưởng X đề nghị: the addressee is its target */
		if (is_cue(s, first - 1, CUE(GOAL)) && HAS(u->tags, PREDICATE_REQUEST))
		{
			Draft	   *d = add_draft(s, i, FATE_EVENT, left.flags);

			d->targets = group;
			if (s->event >= 0 && s->content < 0)
				d->actors = s->subject;
			s->content = i;
		}
		return;
	}
	s->have_subject = true;
	if ((left.flags & L_PASSIVE) && has_passive(u->tags) &&
		!HAS(u->tags, PREDICATE_UNDERGO))
	{
		make_passive(s, i, &group, NULL, left.flags);
		resolve_pending(s, &group);
		return;
	}
	if ((left.flags & L_PASSIVE) &&
		!(u->tags & (NX_MASK(PREDICATE_CONSULT) | NX_MASK(PREDICATE_ATTEND) |
					 NX_MASK(PREDICATE_UNDERGO))))
	{
		kill(s, i, FATE_KILLED);
		return;
	}
	/* bổ nhiệm ông X giữ chức: one event */
	if (HAS(u->tags, PREDICATE_UNDERGO) && before.unit >= 0 &&
		unit_at(s, before.unit)->type == U_PRED &&
		(unit_at(s, before.unit)->tags & u->tags &
		 (NX_MASK(PREDICATE_APPOINT) | NX_MASK(PREDICATE_DISMISS))))
	{
		kill(s, i, FATE_KILLED);
		return;
	}
	make_event(s, i, &group, left.flags);
	if (is_cue(s, before.unit, CUE(BY)))
		s->event = -1;			/* đoàn do ông X dẫn đầu: what follows is the
								 * delegation's */
}

/* A verb right behind another: ký quyết định bổ nhiệm, phát biểu chỉ đạo. */
static void
read_serial(State *s, int i, Left left)
{
	Unit	   *u = &s->unit[i];
	const Unit *p = unit_at(s, left.unit);
	Group		group = s->subject;

	if (p->fate == FATE_EVENT && left.unit == s->event)
	{
		bool		serious = HAS(u->tags, PREDICATE_ACT) &&
			(HAS(p->tags, PREDICATE_ENACT) || HAS(p->tags, PREDICATE_ACT));

		/* khẳng định ủng hộ */
		bool		stance = HAS(p->tags, PREDICATE_STATE) &&
			(u->tags & OF_PERSONS) && !HAS(u->tags, PREDICATE_NOUN);

		/* cho biết đã gửi thư */
		bool		told = HAS(p->tags, PREDICATE_STATE) &&
			(left.flags & L_ASPECT) && !(left.flags & L_PASSIVE) &&
			!HAS(u->tags, PREDICATE_STATE);

		/* quyết định bổ nhiệm: one event */
		if (serious && HAS(p->tags, PREDICATE_NOUN) &&
			HAS(p->tags, PREDICATE_ENACT))
			s->scan->draft.v[p->item].fate = FATE_NONE;
		if (serious || told || stance ||
			(s->content < 0 && !HAS(u->tags, PREDICATE_NOUN) &&
			 !HAS(u->tags, PREDICATE_CONTENT) &&
			 !HAS(p->tags, PREDICATE_NOUN)))
		{
			make_event(s, i, &group, left.flags);
			return;
		}
		kill(s, i, FATE_NONE);
		return;
	}
	if (p->fate == FATE_EVENT && left.unit == s->undergone &&
		has_passive(u->tags) && group.n > 0 &&
		!HAS(u->tags, PREDICATE_UNDERGO))
	{
		make_passive(s, i, &group, NULL, left.flags);
		return;
	}
	/* kỷ luật cách chức ông X */
	if (p->fate == FATE_EVENT && HAS(p->tags, PREDICATE_ACT) &&
		HAS(u->tags, PREDICATE_ACT) && make_object_event(s, i, left.flags))
		return;
	if (p->fate == FATE_EVENT || p->fate == FATE_PENDING)
	{
		kill(s, i, FATE_NONE);
		return;
	}
	/* Ban Bí thư quyết định kỷ luật ông X */
	if (HAS(u->tags, PREDICATE_ACT) &&
		(p->fate != FATE_NOUN ||
		 (HAS(p->tags, PREDICATE_ENACT) &&
		  unit_at(s, nx_look_left(s, left.unit).unit)->type == U_NOUN)) &&
		make_object_event(s, i, left.flags))
		return;
	kill(s, i, (Fate) p->fate);
}

static void
read_predicate(State *s, int i)
{
	const Unit *u = unit_at(s, i);
	Left		left = nx_look_left(s, i);
	const Unit *solid = unit_at(s, left.unit);
	Group		group;

	if ((left.flags & (L_NEGATED | L_MODAL | L_HABIT)) || s->condition)
		kill(s, i, FATE_KILLED);
	else if (is_noun_by_neighbour(s, i))
		kill(s, i, FATE_NOUN);
	else if (left.unit < 0)
		read_initial(s, i, left);
	else
		switch (solid->type)
		{
			case U_REF:
				read_behind_official(s, i, left);
				break;
			case U_PRED:
				read_serial(s, i, left);
				break;
			case U_COMMA:
			case U_SEMICOLON:
				read_coordinated(s, i, left);
				break;
			case U_COLON:
			case U_QUOTE:
			case U_DASH:
				if (unit_at(s, left.unit - 1)->type == U_REF)
				{
					Left		over = left;

					over.unit--;
					if (nx_subject_at(s, over.unit, true, &group))
						read_behind_official(s, i, over);
					else
						kill(s, i, FATE_KILLED);
				}
				else if (solid->type == U_DASH && s->last_ref > s->last_pred &&
						 is_parenthesis(s, s->last_ref + 1) &&
						 nx_subject_at(s, s->last_ref, true, &group))
				{
					s->have_subject = true;
					make_event(s, i, &group, left.flags);
				}
				else if (s->content >= 0)
				{
					if (!make_object_event(s, i, left.flags))
						kill(s, i, FATE_KILLED);
				}
				else
					read_initial(s, i, left);
				break;
			case U_CUE:
				if (solid->tags & CUE(AND))
					read_coordinated(s, i, left);
				else if ((solid->tags & CUE(BY)) && s->event < 0)
					read_initial(s, i, left);
				else if (solid->tags & (CUE(WHEN)))
				{
					if (s->event >= 0 && s->event == left.unit - 1)
					{
						group = s->subject;
						make_event(s, i, &group, left.flags);
					}
					else if (s->event < 0 &&
							 unit_at(s, left.unit - 1)->type == U_REF)
					{
						/* Thủ tướng X khi đến dự ... đã ... */
						left.unit--;
						read_behind_official(s, i, left);
					}
					else if (s->event < 0)
						read_initial(s, i, left);
					else
						kill(s, i, FATE_KILLED);
				}
				else if (solid->tags & CUE(THAT))
					kill(s, i, FATE_KILLED);
				else
					read_behind_words(s, i, left);
				break;
			default:
				read_behind_words(s, i, left);
		}
	if ((u->fate == FATE_KILLED || u->fate == FATE_NOUN) &&
		HAS(u->tags, PREDICATE_CONTROL))
		s->asked = true;
	if (u->fate != FATE_NOUN)
		s->last_pred = i;
}

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
	d = add_draft(s, i, FATE_EVENT, 0);
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

void
nx_read_clauses(Scan *scan)
{
	State		s = {
		.scan = scan,.unit = scan->unit.v,.n = (int) scan->unit.n,
		.last_pred = -1,.last_ref = -1,.event = -1,.undergone = -1,
		.content = -1
	};
	State		outer = s;
	uint32_t	kept = scan->first_draft = scan->draft.n;

	s.quoted = starts_quoted(&s);
	for (int i = 0; i < s.n; i++)
	{
		const Unit *u = &s.unit[i];

		switch (u->type)
		{
			case U_PRED:
				if (u->fate == FATE_NONE)
					read_predicate(&s, i);
				break;
			case U_REF:
				s.last_ref = i;
				break;
			case U_CUE:
				if (HAS(u->tags, EVENT_CUE_CONDITION))
					s.condition = true;
				if (HAS(u->tags, EVENT_CUE_PLANNED))
					read_promise(&s, i);
				break;
			case U_COMMA:
			case U_SEMICOLON:
			case U_QUOTE:
				s.condition = false;
				break;
			default:
				break;
		}
		if (u->type == U_QUOTE && u->item && !s.quoted)
		{
			/* what is quoted has clauses of its own */
			outer = s;
			s.quoted = true;
			s.last_pred = s.last_ref = s.event = s.undergone = s.content = -1;
		}
		else if (u->type == U_QUOTE && !u->item && s.quoted)
		{
			bool		have_subject = s.have_subject;

			s = outer;
			s.have_subject |= have_subject;
			s.quoted = false;
		}
	}
	scan->quoted = s.quoted && scan->quoted < LONGEST_QUOTATION ?
		scan->quoted + 1 : 0;

	/* what still waits may go on with the subject of the sentence before */
	for (uint32_t i = scan->first_draft; i < scan->draft.n; i++)
	{
		Draft	   *d = &scan->draft.v[i];

		if (d->fate == FATE_PENDING && s.event < 0 && !s.have_subject &&
			scan->carried.n > 0 && scan->carried_from + 1 == scan->sentence &&
			!is_headline(scan) &&
			HAS(d->tags, PREDICATE_MAIN) && d->initial)
		{
			d->fate = FATE_EVENT;
			d->actors = scan->carried;
		}
		if (d->fate == FATE_PENDING && d->targets.n > 0 &&
			HAS(d->tags, PREDICATE_ACT))
			d->fate = FATE_EVENT;
		if (d->fate == FATE_EVENT && (d->actors.n > 0 || d->targets.n > 0))
			scan->draft.v[kept++] = *d;
	}
	scan->draft.n = kept;
	if (s.event >= 0 && s.subject.n > 0)
	{
		scan->carried = s.subject;
		scan->carried_from = scan->sentence;
	}
}
