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

void
nx_kill(State *s, int i, Fate fate)
{
	s->unit[i].fate = (uint8_t) fate;
}

/* báo cáo của, đề nghị này, về đề xuất: a word beside it makes it a noun. */
static bool
is_noun_by_neighbour(const State *s, int i)
{
	int			next = i + 1;

	/* Quyết định vào tháng 10 của ông */
	if (unit_at(s, next)->type == U_DATE)
		next++;
	else if (is_cue(s, next, CUE(PREP)) && unit_at(s, next + 1)->type == U_DATE)
		next += 2;
	return HAS(s->unit[i].tags, PREDICATE_NOUN) &&
		(is_cue(s, next, CUE(OF) | CUE(BY)) || is_cue(s, i - 1, CUE(NOUN)));
}

/* Nothing but a comma or và behind: one of a list of nouns. */
bool
nx_ends_at(const State *s, int i)
{
	return i >= s->n || unit_at(s, i)->type == U_COMMA ||
		unit_at(s, i)->type == U_SEMICOLON || is_cue(s, i, CUE(AND) | CUE(WITH));
}

/* Until its subject is found; Dự có A, B: it stands behind. */
void
nx_wait_for_subject(State *s, int i, uint32_t flags)
{
	Draft	   *d = nx_add_draft(s, i, FATE_PENDING, flags);

	if (nx_subjects_behind(s, i, d))
		d->fate = s->unit[i].fate = FATE_EVENT;
	else
		nx_find_targets(s, i, d);
}

/* A verb that begins its clause. */
void
nx_read_initial(State *s, int i, Left left)
{
	uint64_t	tags = s->unit[i].tags;
	bool		passive = (left.flags & L_PASSIVE) != 0 &&
		!HAS(tags, PREDICATE_UNDERGO);

	if (s->quoted || (passive && !has_passive(tags)))
		nx_kill(s, i, FATE_KILLED);
	else if (passive)
		nx_add_draft(s, i, FATE_PENDING, left.flags)->tags |=
			NX_MASK(PREDICATE_UNDERGO);
	else
		nx_wait_for_subject(s, i, left.flags);
}

/* What only its object can make an event. */
void
nx_read_by_object(State *s, int i, uint32_t flags)
{
	if (!nx_make_object_event(s, i, flags))
		nx_kill(s, i, FATE_KILLED);
}

/*
 * An event of a subject that was found, in the voice of its verb: được gặp,
 * được dự are the subject's own acts.
 */
void
nx_make_voiced(State *s, int i, const Group *subject, uint32_t flags)
{
	uint64_t	tags = unit_at(s, i)->tags;

	if (!(flags & L_PASSIVE) || HAS(tags, PREDICATE_UNDERGO))
		nx_make_event(s, i, subject, flags);
	else if (has_passive(tags))
		nx_make_passive(s, i, subject, NULL, flags);
	else if (tags & (NX_MASK(PREDICATE_CONSULT) | NX_MASK(PREDICATE_ATTEND)))
		nx_make_event(s, i, subject, flags);
	else
		nx_kill(s, i, FATE_KILLED);
}

/* The last subject goes on with another verb: đã kiểm tra ... và tặng quà. */
void
nx_go_on(State *s, int i, uint32_t flags)
{
	Group		subject = s->subject;
	uint32_t	before = s->event >= 0 ? s->unit[s->event].item : NOBODY;
	Draft	   *d,
			   *last;

	/* đón Tổng thống X đến thăm, khẳng định ...: says who received him */
	if (s->guest >= 0 && s->guest == s->event &&
		HAS(s->unit[i].tags, PREDICATE_MAIN))
	{
		subject = s->host;
		if (subject.n == 0)
		{
			nx_kill(s, i, FATE_KILLED);
			return;
		}
	}
	nx_make_voiced(s, i, &subject, flags);
	if (before == NOBODY || s->unit[i].fate != FATE_EVENT)
		return;
	d = &s->scan->draft.v[s->unit[i].item];
	last = &s->scan->draft.v[before];
	d->finite |= last->finite && !d->planned;
	d->planned |= last->planned && !d->finite &&
		!HAS(last->tags, PREDICATE_CONTENT);
}

/* gặp đoàn đại biểu đang thăm: do those that a verb is done to do the next? */
static bool
is_of_others(const State *s, int event, Left left)
{
	if (!(left.flags & L_ASPECT) ||
		HAS(unit_at(s, event)->tags, PREDICATE_ATTEND))
		return false;
	for (int i = event + 1; i <= left.unit; i++)
		if (is_cue(s, i, CUE(GOAL) | CUE(PREP)))
			return true;
	return HAS(unit_at(s, event)->tags, PREDICATE_CONSULT);
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
			int			who = nx_look_left(s, passive).unit;

			if (is_cue(s, who, CUE(WHO)))
				s->relative = nx_taken_up(s, who);
			nx_make_passive(s, i, &group, NULL, left.flags);
			return;
		}
	}
	/* với Bộ trưởng X, người đang thăm Việt Nam; ông Y, người bị kỷ luật */
	if (is_cue(s, left.unit, CUE(WHO)) &&
		((left.flags & (L_ASPECT | L_PASSIVE)) ||
		 HAS(u->tags, PREDICATE_UNDERGO)) &&
		nx_taken_up(s, left.unit) >= 0)
	{
		s->relative = nx_taken_up(s, left.unit);
		nx_collect(s, s->relative, &group);
		if (HAS(u->tags, PREDICATE_UNDERGO) || (left.flags & L_PASSIVE))
		{
			if (HAS(u->tags, PREDICATE_UNDERGO) || has_passive(u->tags))
				nx_add_draft(s, i, FATE_EVENT, left.flags)->targets = group;
			else
				nx_kill(s, i, FATE_KILLED);
		}
		else if (s->event < 0)
			nx_make_event(s, i, &group, left.flags);
		else
			nx_add_draft(s, i, FATE_EVENT, left.flags)->actors = group;
		return;
	}
	if ((w->type == U_CUE && (w->tags & (CUE(NOUN) | CUE(CLAUSE))) &&
		 left.unit == i - 1) ||
		((left.flags & L_PASSIVE) && !has_passive(u->tags) &&
		 !HAS(u->tags, PREDICATE_UNDERGO)))
	{
		/* cuộc gặp; nắm được thông tin */
		nx_kill(s, i, FATE_NOUN);
		return;
	}
	if ((s->last_ref > s->last_pred ||
		 unit_at(s, s->last_pred)->fate == FATE_NOUN) && s->last_ref > s->event &&
		nx_subject_over_words(s, left.unit, u->tags, left.flags, &group))
	{
		nx_make_voiced(s, i, &group, left.flags);
		if (u->fate == FATE_EVENT)
			nx_begin_at(s, i, s->last_ref);
		return;
	}
	/* ký Quyết định số 5/QĐ-UBND cách chức ông X; ký Chỉ thị 5 yêu cầu ... */
	if ((HAS(u->tags, PREDICATE_ACT) ||
		 (is_document(w) && left.unit == s->event + 1 &&
		  HAS(u->tags, PREDICATE_REQUEST))) && s->event >= 0 &&
		s->last_pred == s->event && s->subject.n > 0 &&
		s->last_ref < s->event &&
		(unit_at(s, s->event)->tags &
		 (NX_MASK(PREDICATE_ENACT) | NX_MASK(PREDICATE_AWARD))) &&
		nx_is_one_clause(s, s->event, i))
	{
		nx_go_on(s, i, left.flags);
		return;
	}
	/* dẫn đầu đoàn thăm; dự lễ ... đến thăm, đang thăm */
	bool		leads = s->event >= 0 &&
		HAS(unit_at(s, s->event)->tags, PREDICATE_LEADS) &&
		nx_is_one_clause(s, s->event, i);

	if ((leads || (left.flags & (L_GO | L_ASPECT))) && s->event >= 0 &&
		s->content < 0 &&
		s->last_pred == s->event && s->subject.n > 0 && s->last_ref < s->event &&
		(u->tags & (NX_MASK(PREDICATE_CONSULT) | NX_MASK(PREDICATE_ATTEND) |
					NX_MASK(PREDICATE_INSPECT) | NX_MASK(PREDICATE_AWARD))) &&
		(leads || !is_of_others(s, s->event, left)))
	{
		nx_go_on(s, i, left.flags);
		return;
	}
	if (nx_make_object_event(s, i, left.flags))
		return;
	/* trả lời báo chí cho biết: an object stands between */
	if (s->event >= 0 && s->content < 0 && s->last_pred == s->event &&
		s->last_ref < s->event && s->subject.n > 0 &&
		!(left.flags & L_ASPECT) && HAS(u->tags, PREDICATE_MAIN) &&
		!HAS(u->tags, PREDICATE_LOOSE) && !HAS(u->tags, PREDICATE_NOUN) &&
		(unit_at(s, s->event)->tags &
		 (NX_MASK(PREDICATE_REPORT) | NX_MASK(PREDICATE_CONSULT) |
		  NX_MASK(PREDICATE_STATE))) &&
		nx_is_one_clause(s, s->event, i))
	{
		nx_go_on(s, i, left.flags);
		return;
	}
	/* Bộ Y tế thông báo ông X ...: its own verb, no noun */
	nx_kill(s, i, (HAS(u->tags, PREDICATE_NOUN) ||
				HAS(u->tags, PREDICATE_LOOSE)) &&
		 !(w->type == U_NOUN && HAS(u->tags, PREDICATE_CONTENT)) ?
		 FATE_NOUN : FATE_KILLED);
}

/* Bình luận về tin Tổng thống X thăm Lào, ông Y ...: is a noun before him part
 * of what waits for a subject? */
static bool
is_inside_participle(const State *s, int noun)
{
	if (unit_at(s, noun)->type != U_WORD)
		return false;
	for (int i = noun; i >= 0; i--)
	{
		if (unit_at(s, i)->type >= U_COMMA)
			return false;
		if (unit_at(s, i)->type == U_PRED)
			return unit_at(s, i)->fate == FATE_PENDING;
	}
	return false;
}

void
nx_read_behind_official(State *s, int i, Left left)
{
	Unit	   *u = &s->unit[i];
	Group		group = {0},
				patients = {0};
	int			first;
	Left		before;
	Group		host;
	bool		object;

	/* được Thủ tướng X bổ nhiệm: an agent */
	first = nx_collect(s, left.unit, &group);
	before = nx_look_left(s, first);
	if ((before.flags & L_PASSIVE) && first > 0 &&
		has_passive(u->tags) && !HAS(u->tags, PREDICATE_UNDERGO))
	{
		if (before.unit >= 0 && unit_at(s, before.unit)->type == U_REF)
			(void) nx_subject_at(s, before.unit, false, &patients);
		else if (is_cue(s, before.unit, CUE(WHO)))
			(void) nx_patient_of(s, before.unit + 1, &patients);
		if (patients.n == 0 && !s->quoted &&
			(before.unit < 0 || is_cue(s, before.unit, CUE(WHEN))))
		{
			/* Sau khi bị Bộ trưởng X phê bình, ông Y ... */
			Draft	   *d = nx_add_draft(s, i, FATE_PENDING, left.flags);

			d->tags |= NX_MASK(PREDICATE_UNDERGO);
			d->actors = group;
			return;
		}
		nx_make_passive(s, i, &patients, &group, left.flags);
		return;
	}
	if (!nx_subject_at(s, left.unit, false, &group) ||
		nx_is_possessor(s, left.unit, u->tags))
	{
		nx_kill(s, i, FATE_KILLED);
		/* gửi đơn tới Bộ trưởng X đề nghị: the addressee is its target */
		if (is_cue(s, first - 1, CUE(GOAL)) && HAS(u->tags, PREDICATE_REQUEST))
		{
			Draft	   *d = nx_add_draft(s, i, FATE_EVENT, left.flags);

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
		nx_make_passive(s, i, &group, NULL, left.flags);
		nx_resolve_pending(s, &group);
		return;
	}
	if ((left.flags & L_PASSIVE) &&
		!(u->tags & (NX_MASK(PREDICATE_CONSULT) | NX_MASK(PREDICATE_ATTEND) |
					 NX_MASK(PREDICATE_UNDERGO))))
	{
		nx_kill(s, i, FATE_KILLED);
		return;
	}
	/* bổ nhiệm ông X giữ chức: one event */
	if (HAS(u->tags, PREDICATE_UNDERGO) && before.unit >= 0 &&
		unit_at(s, before.unit)->type == U_PRED &&
		(unit_at(s, before.unit)->tags & u->tags &
		 (NX_MASK(PREDICATE_APPOINT) | NX_MASK(PREDICATE_DISMISS))))
	{
		nx_kill(s, i, FATE_KILLED);
		return;
	}
	/* Tuyên bố được ông X đưa ra: what was waiting was a noun */
	/* đón Tổng thống X đến thăm: he acts, but who received him goes on */
	host = s->subject;
	object = before.unit >= 0 && s->content < 0 &&
		unit_at(s, before.unit)->type == U_PRED &&
		unit_at(s, before.unit)->fate == FATE_EVENT &&
		!HAS(unit_at(s, before.unit)->tags, PREDICATE_SPEAKER);
	if (s->undergone == s->event || before.unit != s->event)
		host.n = 0;
	s->embedded = (before.flags & L_PASSIVE) || object ||
		is_inside_participle(s, before.unit) ||
		is_cue(s, before.unit, CUE(THAT)) ||
		(before.unit > 0 && is_cue(s, before.unit, CUE(BY))) ||
		(before.unit >= 0 && unit_at(s, before.unit)->type == U_PRED &&
		 unit_at(s, before.unit)->fate == FATE_PENDING);
	nx_make_event(s, i, &group, left.flags);
	s->embedded = false;
	if (object)
	{
		s->guest = i;
		s->host = host;
	}
	/* "...", ông X nói khi gặp báo chí: it was said before */
	if (s->content == i && nx_is_behind_quotation(s, left.unit))
		s->content = -1;
	/* ông X bị Thủ tướng ký quyết định cách chức */
	if ((before.flags & L_PASSIVE) && HAS(u->tags, PREDICATE_ENACT) &&
		unit_at(s, i + 1)->type == U_PRED &&
		HAS(unit_at(s, i + 1)->tags, PREDICATE_ACT) &&
		unit_at(s, before.unit)->type == U_REF &&
		nx_subject_at(s, before.unit, false, &patients))
		nx_add_passive(s, i + 1, &patients, &group);
	if (is_cue(s, before.unit, CUE(BY)))
		s->event = -1;			/* đoàn do ông X dẫn đầu: what follows is the
								 * delegation's */
}

/* Ban Bí thư (xem xét,) quyết định, thống nhất ...: a verb, not a noun? */
static bool
decides(const State *s, int i)
{
	const Unit *u = unit_at(s, i);
	int			before = nx_look_left(s, i).unit;

	return (u->tags & (NX_MASK(PREDICATE_ENACT) | NX_MASK(PREDICATE_AGREE))) &&
		(unit_at(s, before)->type == U_NOUN ||
		 unit_at(s, before)->type == U_COMMA ||
		 (nx_look_left(s, i).flags & L_ASPECT));
}

/* A verb right behind another: ký quyết định bổ nhiệm, phát biểu chỉ đạo. */
static void
read_serial(State *s, int i, Left left)
{
	Unit	   *u = &s->unit[i];
	const Unit *p = unit_at(s, left.unit);
	Group		group = s->subject;
	int			passive;

	/* được bổ nhiệm làm ...: one event */
	if (HAS(u->tags, PREDICATE_UNDERGO) &&
		(p->tags & u->tags & (NX_MASK(PREDICATE_APPOINT) |
							  NX_MASK(PREDICATE_DISMISS))))
	{
		nx_kill(s, i, FATE_NONE);
		return;
	}
	if (p->fate == FATE_EVENT && left.unit == s->event)
	{
		bool		serious = HAS(u->tags, PREDICATE_ACT) &&
			!HAS(p->tags, PREDICATE_CONTROL) &&
			(p->tags & (NX_MASK(PREDICATE_ENACT) | NX_MASK(PREDICATE_ACT) |
						NX_MASK(PREDICATE_AWARD) | NX_MASK(PREDICATE_AGREE)));

		/* khẳng định ủng hộ */
		bool		stance = HAS(p->tags, PREDICATE_STATE) &&
			(u->tags & OF_PERSONS) &&
			(!HAS(u->tags, PREDICATE_NOUN) ||
			 (HAS(p->tags, PREDICATE_MAIN) &&
			  !HAS(u->tags, PREDICATE_LOOSE)));

		/* cho biết đã gửi thư, đã nói rõ; bày tỏ vui mừng được thăm */
		bool		told = HAS(p->tags, PREDICATE_STATE) &&
			(!HAS(u->tags, PREDICATE_STATE) ||
			 HAS(u->tags, PREDICATE_MAIN)) &&
			((left.flags & L_PASSIVE) ?
			 (u->tags & (NX_MASK(PREDICATE_CONSULT) |
						 NX_MASK(PREDICATE_ATTEND))) != 0 :
			 (left.flags & L_ASPECT) != 0);

		/* quyết định bổ nhiệm: one event */
		/* từ chối ký: not done, or done as what is agreed to */
		if (!serious && (p->tags & (NX_MASK(PREDICATE_REJECT) |
									NX_MASK(PREDICATE_AGREE))))
		{
			nx_kill(s, i, FATE_KILLED);
			return;
		}
		if (serious && HAS(p->tags, PREDICATE_NOUN) &&
			HAS(p->tags, PREDICATE_ENACT))
			s->scan->draft.v[p->item].fate = FATE_NONE;
		/* xuống hiện trường chỉ đạo */
		bool		there = HAS(p->tags, PREDICATE_INSPECT) &&
			!HAS(p->tags, PREDICATE_NOUN) &&
			HAS(u->tags, PREDICATE_CONTENT);

		/* ký văn bản đề nghị: what the document asks */
		bool		written = HAS(p->tags, PREDICATE_ENACT) &&
			HAS(u->tags, PREDICATE_REQUEST) &&
			s->scan->draft.v[p->item].trigger.last < p->at.last;

		if (serious || told || stance || there || written ||
			(s->content < 0 && !HAS(u->tags, PREDICATE_NOUN) &&
			 !HAS(u->tags, PREDICATE_CONTENT) &&
			 !HAS(p->tags, PREDICATE_NOUN)))
		{
			nx_make_event(s, i, &group, left.flags);
			return;
		}
		nx_kill(s, i, FATE_NONE);
		return;
	}
	if (p->fate == FATE_EVENT && left.unit == s->undergone &&
		has_passive(u->tags) && group.n > 0 &&
		!HAS(u->tags, PREDICATE_UNDERGO))
	{
		nx_make_passive(s, i, &group, NULL, left.flags);
		return;
	}
	/* kỷ luật cách chức ông X */
	if (p->fate == FATE_EVENT && HAS(p->tags, PREDICATE_ACT) &&
		HAS(u->tags, PREDICATE_ACT) && nx_make_object_event(s, i, left.flags))
		return;
	if (p->fate == FATE_EVENT || p->fate == FATE_PENDING)
	{
		nx_kill(s, i, FATE_NONE);
		return;
	}
	/* ông X được tỉnh công bố quyết định bổ nhiệm */
	if (HAS(u->tags, PREDICATE_ACT) && has_passive(u->tags) &&
		(passive = nx_passive_before(s, left.unit - 1)) >= 0 &&
		nx_patient_of(s, passive, &group))
	{
		nx_make_passive(s, i, &group, NULL, left.flags);
		return;
	}
	/* Ban Bí thư quyết định kỷ luật ông X */
	/* thông báo kết luận: what is told */
	if (HAS(u->tags, PREDICATE_ACT) &&
		!(HAS(p->tags, PREDICATE_STATE) && HAS(u->tags, PREDICATE_GUEST)) &&
		(p->fate != FATE_NOUN || decides(s, left.unit)) &&
		nx_make_object_event(s, i, left.flags))
		return;
	nx_kill(s, i, (Fate) p->fate);
}

/* A verb behind : " or -. */
static void
read_behind_sign(State *s, int i, Left left)
{
	bool		dash = unit_at(s, left.unit)->type == U_DASH;
	Group		group;
	int			ref;

	if (unit_at(s, left.unit - 1)->type == U_REF)
	{
		left.unit--;
		if (nx_subject_at(s, left.unit, true, &group))
			nx_read_behind_official(s, i, left);
		else
			nx_kill(s, i, FATE_KILLED);
	}
	else if (dash &&
			 nx_subject_over_comma(s, left.unit, is_verb(unit_at(s, i)->tags),
								   &ref, &group))
	{
		/* ông X - ... - nhấn mạnh */
		s->have_subject = true;
		nx_make_voiced(s, i, &group, left.flags);
		if (unit_at(s, i)->fate == FATE_EVENT)
			nx_begin_at(s, i, ref);
	}
	else if (s->content >= 0)
		nx_read_by_object(s, i, left.flags);
	else
		nx_read_initial(s, i, left);
}

static void
read_behind_cue(State *s, int i, Left left)
{
	uint64_t	tags = unit_at(s, left.unit)->tags;
	bool		undergone = (left.flags & L_PASSIVE) ||
		HAS(unit_at(s, i)->tags, PREDICATE_UNDERGO);

	if (tags & CUE(AND))
		nx_read_coordinated(s, i, left);
	else if ((tags & CUE(BY)) && s->event < 0)
		nx_read_initial(s, i, left);
	/* từ khi nhậm chức; từ khi thành lập: mostly a body's */
	else if ((tags & CUE(WHEN)) && (undergone || !(tags & CUE(NOUN))))
		nx_read_behind_when(s, i, left);
	else if (tags & CUE(THAT))
		nx_kill(s, i, FATE_KILLED);
	else
		read_behind_words(s, i, left);
}

/* ... (Ảnh: V.H.) Trao đổi với phóng viên, ông X ...: does a sentence begin
 * here behind a caption that ends without a stop? */
static bool
begins_sentence(const State *s, int i)
{
	const Unit *u = unit_at(s, i);

	if (i == 0 || s->event >= 0 || s->last_ref >= 0 ||
		!nx_capital(s->scan->doc, u->at.first) ||
		u->at.last - u->at.first < 2 ||
		nx_capital(s->scan->doc, u->at.first + 1) ||
		(unit_at(s, i - 1)->type != U_ASIDE &&
		 unit_at(s, i - 1)->type != U_WORD))
		return false;
	for (int j = i + 1; j < s->n && j - i < 20; j++)
		if (unit_at(s, j)->type == U_COMMA)
			return unit_at(s, j + 1)->type == U_REF;
		else if (unit_at(s, j)->type >= U_SEMICOLON &&
				 unit_at(s, j)->type != U_ASIDE)
			return false;
	return false;
}

void
nx_read_predicate(State *s, int i)
{
	const Unit *u = unit_at(s, i);
	Left		left = nx_look_left(s, i);

	if ((left.flags & (L_NEGATED | L_MODAL | L_HABIT)) || s->condition)
		nx_kill(s, i, FATE_KILLED);
	else if (begins_sentence(s, i))
		nx_read_initial(s, i, left);
	else if (is_noun_by_neighbour(s, i))
		nx_kill(s, i, FATE_NOUN);
	else if (left.unit < 0)
		nx_read_initial(s, i, left);
	else
		switch (unit_at(s, left.unit)->type)
		{
			case U_REF:
				nx_read_behind_official(s, i, left);
				break;
			case U_PRED:
				read_serial(s, i, left);
				break;
			case U_COMMA:
			case U_SEMICOLON:
				nx_read_coordinated(s, i, left);
				break;
			case U_COLON:
			case U_QUOTE:
			case U_DASH:
				read_behind_sign(s, i, left);
				break;
			case U_CUE:
				read_behind_cue(s, i, left);
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
