/*
 * events_joined.c
 *	  Verbs that are joined to a clause: behind và, a comma, khi.
 *
 *	... , X		the subject of the last event goes on: đã kiểm tra và tặng quà
 *	A, ..., X	what a parenthesis cut off from its subject: ông X, Giám đốc
 *				Sở Y tế, cho biết
 *	X, A ...	a participle waits for the subject of its sentence
 *
 * Behind what is said or asked only verbs that news uses for nothing else
 * resume the speaker; the others are what is said.
 *
 * Example: "Ông Bình nói và đề nghị các sở báo cáo, kiểm tra": đề nghị goes on
 * with him, kiểm tra is part of what he asks for.
 */
#include "events.h"

/* No comma between two verbs, and not far? */
bool
nx_is_one_clause(const State *s, int first, int last)
{
	if (last - first > 16)
		return false;
	for (int i = first + 1; i < last; i++)
		if (unit_at(s, i)->type >= U_COMMA && unit_at(s, i)->type != U_ASIDE)
			return false;
	return true;
}

/* "...", ông X, ..., phát biểu: does a quotation end before an official? */
bool
nx_is_behind_quotation(const State *s, int ref)
{
	Group		group;

	if (ref < 0)
		return false;
	ref = nx_collect(s, ref, &group) - 1;
	while (unit_at(s, ref)->type == U_COMMA || unit_at(s, ref)->type == U_DASH)
		ref--;
	return ref >= 0 && unit_at(s, ref)->type == U_QUOTE;
}

/*
 * Two verbs with nothing but và or a comma between them share their fate:
 * cuộc gặp, làm việc; cần kiểm tra và báo cáo.  False: the verb before says
 * nothing.
 */
static bool
read_twin(State *s, int i, int before, uint32_t flags)
{
	const Unit *u = unit_at(s, i),
			   *p = unit_at(s, before);

	if (p->type != U_PRED)
		return false;
	if (p->fate == FATE_NOUN)
		nx_kill(s, i, FATE_NOUN);
	else if (p->fate != FATE_EVENT)
		return false;
	else if (s->undergone == before && has_passive(u->tags) && s->subject.n > 0)
		nx_make_passive(s, i, &s->subject, NULL, flags);
	else if (before == s->event && s->subject.n > 0)
		nx_go_on(s, i, flags);		/* nói và thông tin: one content for both */
	else if (before == s->undergone && s->relative >= 0)
		return false;			/* người vừa bị bắt, từ chối ... */
	else if (before != s->event)
		nx_read_by_object(s, i, flags);	/* as the verb before */
	else
		return false;
	return true;
}

/* ..., bà Y, nhà phân tích ..., cho rằng: somebody else begins the clause that
 * ends at a comma. */
static bool
other_subject(const State *s, int event, int comma)
{
	for (int i = comma - 1; i > event + 1 && comma - i < 16; i--)
	{
		const Unit *u = unit_at(s, i);

		if (u->type == U_NOUN && u->item &&
			(i == 0 || unit_at(s, i - 1)->type == U_COMMA) &&
			(unit_at(s, i + 1)->type >= U_COMMA))
			return true;
		if ((u->type == U_PRED && u->fate != FATE_NOUN) || u->type == U_REF)
			return false;
	}
	return false;
}

/* May a verb behind a comma or và wait for a subject? */
static bool
may_wait(const State *s, int i, bool comma, int before)
{
	if (s->have_subject || s->quoted)
		return false;
	/* A, kiểm tra, B: one of a list of nouns */
	if (HAS(unit_at(s, i)->tags, PREDICATE_NOUN) && nx_ends_at(s, i + 1))
		return false;
	/* Anh Y, người dân, cho biết ông X đã ... */
	if (comma && HAS(unit_at(s, i)->tags, PREDICATE_CONTENT) &&
		other_subject(s, -2, before + 1))
		return false;
	return comma || before < 0 || unit_at(s, before)->type == U_COMMA ||
		(s->last_pred >= 0 && unit_at(s, s->last_pred)->fate == FATE_PENDING);
}

/* Ông X sinh năm 1970, ..., từng giữ chức ...; năm 2011 được bổ nhiệm ... */
static bool
go_on_from_topic(State *s, int i, uint32_t flags)
{
	uint64_t	tags = unit_at(s, i)->tags;
	Group		group;

	if (s->topic < 0 || !nx_subject_at(s, s->topic, true, &group))
		return false;
	if (HAS(tags, PREDICATE_UNDERGO))
		nx_make_event(s, i, &group, flags);
	else if ((flags & L_PASSIVE) && has_passive(tags))
		nx_make_passive(s, i, &group, NULL, flags);
	else
		return false;
	return true;
}

/* chúc mừng ông X được ...; chúc mừng ông Y: the subject of the same verb
 * before. */
static bool
read_repeated(State *s, int i, uint32_t flags)
{
	const NxMatch *match = unit_at(s, i)->match;

	if (match == NULL)
		return false;
	for (int j = i - 1; j >= 0 && i - j < 24; j--)
	{
		const Unit *p = unit_at(s, j);

		if (p->type != U_PRED || p->fate != FATE_EVENT ||
			p->match == NULL || p->match->entry != match->entry)
			continue;

		Group		group = s->scan->draft.v[p->item].actors;

		if (group.n == 0)
			return false;
		nx_make_event(s, i, &group, flags);
		return true;
	}
	return false;
}

/* ... như ban hành nghị quyết; xử lý, luân chuyển cán bộ: is the verb before a
 * comma one that says nothing, and the first of its clause? */
static bool
is_listed(const State *s, int comma)
{
	int			i = comma - 1;

	while (unit_at(s, i)->type == U_WORD)
		i--;
	return i < comma - 1 && i >= 0 && unit_at(s, i)->type == U_SEMICOLON;
}

/* A verb behind và , or ;. */
void
nx_read_coordinated(State *s, int i, Left left)
{
	const Unit *u = unit_at(s, i);
	bool		comma = unit_at(s, left.unit)->type == U_COMMA,
				killed = s->last_pred >= 0 &&
		unit_at(s, s->last_pred)->fate == FATE_KILLED;
	int			before = left.unit - 1,
				ref;
	Group		group;

	while (before >= 0 && (unit_at(s, before)->type == U_COMMA ||
						   unit_at(s, before)->type == U_ASIDE ||
						   is_cue(s, before, CUE(AND))))
		before--;

	/* ...; tham dự có A, B */
	if (HAS(u->tags, PREDICATE_ATTEND) && is_cue(s, i + 1, CUE(HAVE)))
		nx_read_initial(s, i, left);
	else if (before >= 0 && read_twin(s, i, before, left.flags))
		return;
	else if (!comma && !(left.flags & L_PASSIVE) &&
			 unit_at(s, left.unit)->type == U_SEMICOLON &&
			 read_repeated(s, i, left.flags))
		return;
	else if (HAS(u->tags, PREDICATE_NOUN) &&
			 !HAS(u->tags, PREDICATE_CONTENT) && s->event < 0 &&
			 !nx_is_behind_quotation(s, s->last_ref) &&
			 unit_at(s, left.unit - 1)->type == U_WORD &&
			 (nx_ends_at(s, i + 1) || unit_at(s, i + 1)->type == U_COLON))
		nx_read_by_object(s, i, left.flags);	/* of a list of nouns */
	else if (comma &&
			 nx_subject_over_comma(s, left.unit,
								   is_verb(u->tags) ||
								   (left.flags & L_ASPECT), &ref, &group))
	{
		s->have_subject = true;
		nx_make_voiced(s, i, &group, left.flags);
		if (u->fate == FATE_EVENT)
			nx_begin_at(s, i, ref);
	}
	else if (s->event >= 0 && s->subject.n > 0)
	{
		/* bổ nhiệm ông X, ..., làm: one event */
		if (HAS(u->tags, PREDICATE_UNDERGO) && !s->quoted &&
			!HAS(unit_at(s, s->event)->tags, PREDICATE_UNDERGO) &&
			HAS(unit_at(s, s->event)->tags & u->tags, PREDICATE_APPOINT))
			nx_kill(s, i, FATE_KILLED);
		/* bị cảnh cáo ..., cho thôi chức vụ: he undergoes both */
		else if (s->undergone == s->event && HAS(u->tags, PREDICATE_ACT) &&
				 !HAS(u->tags, PREDICATE_UNDERGO) &&
				 !(left.flags & (L_ASPECT | L_PLANNED)) &&
				 (u->tags & (NX_MASK(PREDICATE_APPOINT) |
							 NX_MASK(PREDICATE_DISMISS) |
							 NX_MASK(PREDICATE_COERCE))))
		{
			group = s->subject;
			nx_make_passive(s, i, &group, NULL, left.flags);
		}
		else if (comma && other_subject(s, s->event, left.unit))
			nx_kill(s, i, FATE_KILLED);
		else if (comma && !HAS(u->tags, PREDICATE_MAIN) &&
				 !(left.flags & L_ASPECT) && is_listed(s, left.unit))
			nx_read_by_object(s, i, left.flags);
		else if ((s->content < 0 && !killed) || HAS(u->tags, PREDICATE_MAIN))
			nx_go_on(s, i, left.flags);
		else
			nx_read_by_object(s, i, left.flags);
	}
	else if (go_on_from_topic(s, i, left.flags))
		return;
	else if (nx_subject_of_unknown(s, left.unit, u->tags, &ref,
								   &group) &&
			 (!HAS(u->tags, PREDICATE_NOUN) || HAS(u->tags, PREDICATE_MAIN) ||
			  (left.flags & L_ASPECT)))
	{
		s->have_subject = true;
		nx_make_voiced(s, i, &group, left.flags);
	}
	else if (!killed && may_wait(s, i, comma, before))
	{
		const Unit *p = unit_at(s, before);

		nx_wait_for_subject(s, i, left.flags);
		/* Trước khi được luân chuyển, bổ nhiệm ... */
		if (p->type == U_PRED && p->fate == FATE_PENDING &&
			HAS(s->scan->draft.v[p->item].tags, PREDICATE_UNDERGO) &&
			HAS(u->tags, PREDICATE_ACT) && has_passive(u->tags))
			s->scan->draft.v[u->item].tags |= NX_MASK(PREDICATE_UNDERGO);
	}
	else
		nx_read_by_object(s, i, left.flags);
}

/* ..., khi trả lời báo chí, ông X ...: does a subject follow over a comma? */
static bool
comes_before_subject(const State *s, int i, int when)
{
	if (unit_at(s, when - 1)->type != U_COMMA &&
		unit_at(s, when - 1)->type != U_SEMICOLON &&
		!is_cue(s, when - 1, CUE(AND) | CUE(ADVERB)))
		return false;
	for (int j = i + 1; j < s->n && j - i < 12; j++)
	{
		if (unit_at(s, j)->type >= U_SEMICOLON &&
			unit_at(s, j)->type != U_ASIDE)
			return false;
		if (unit_at(s, j)->type == U_COMMA)
			return unit_at(s, j + 1)->type == U_REF;
	}
	return false;
}

/* A verb behind khi. */
void
nx_read_behind_when(State *s, int i, Left left)
{
	uint64_t	tags = unit_at(s, i)->tags;
	Group		group;

	if ((s->event >= 0 && s->event == left.unit - 1) ||
		(s->undergone >= 0 && s->undergone == left.unit - 1))
	{
		/* nhấn mạnh khi báo cáo; bị khởi tố khi vừa bị cách chức */
		group = s->subject;
		if ((left.flags & L_PASSIVE) && has_passive(tags) &&
			!HAS(tags, PREDICATE_UNDERGO))
			nx_make_passive(s, i, &group, NULL, left.flags);
		else if (s->undergone != left.unit - 1 ||
				 HAS(tags, PREDICATE_UNDERGO))
			nx_go_on(s, i, left.flags);
		else
			nx_kill(s, i, FATE_KILLED);
	}
	else if (s->event >= 0 && comes_before_subject(s, i, left.unit))
		nx_wait_for_subject(s, i, left.flags);
	else if (s->event >= 0 && s->content < 0 && s->last_pred == s->event &&
			 s->subject.n > 0 && !(left.flags & L_PASSIVE) &&
			 !HAS(tags, PREDICATE_UNDERGO) &&
			 !is_cue(s, left.unit - 2, CUE(OF)) &&
			 nx_is_one_clause(s, s->event, unit_at(s, left.unit - 1)->type == U_REF &&
						   unit_at(s, left.unit - 2)->type == U_COMMA ?
						   left.unit - 2 : left.unit))
		nx_go_on(s, i, left.flags);	/* gặp ông X nhân dịp dự hội nghị */
	/* nhấn mạnh điều này khi trao đổi với ... */
	else if (s->event >= 0 && s->content == s->event &&
			 s->last_pred == s->event && s->event == left.unit - 3 &&
			 unit_at(s, left.unit - 2)->type != U_REF &&
			 (unit_at(s, left.unit - 1)->type == U_WORD ||
			  is_cue(s, left.unit - 1, CUE(OF))) &&
			 !(left.flags & L_PASSIVE) && !HAS(tags, PREDICATE_UNDERGO))
		nx_go_on(s, i, left.flags);
	/* đã thăm ba nước từ khi nhậm chức */
	else if (s->event >= 0 && s->content < 0 && s->subject.n > 0 &&
			 s->undergone != s->event && HAS(tags, PREDICATE_UNDERGO) &&
			 !HAS(tags, PREDICATE_OFFICE) && !s->quoted &&
			 s->last_ref < s->event)
		nx_go_on(s, i, left.flags);
	else if (s->event >= 0)
		nx_kill(s, i, FATE_KILLED);
	else if (unit_at(s, left.unit - 1)->type == U_REF)
	{
		left.unit--;			/* Thủ tướng X khi đến dự ... đã ... */
		nx_read_behind_official(s, i, left);
	}
	else if (unit_at(s, left.unit - 1)->type == U_NOUN &&
			 is_cue(s, left.unit - 2, CUE(OF)))
		nx_kill(s, i, FATE_KILLED);	/* trách nhiệm của Bộ Y tế khi thẩm định */
	else if (!HAS(tags, PREDICATE_UNDERGO) ||
			 !go_on_from_topic(s, i, left.flags))
		nx_read_initial(s, i, left);
}
