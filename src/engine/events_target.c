/*
 * events_target.c
 *	  To whom a verb is done: officials behind an active one, the subject of a
 *	  passive one; and the subjects that follow their verb.
 *
 * Example: "Bộ trưởng X gửi thư chúc mừng tới ông Y" looks from gửi over the
 * verb and the preposition to ông Y; "ông X, người vừa bị Bộ Công an khởi tố"
 * looks from khởi tố back to bị, and over người to ông X.
 */
#include "events.h"

#define LOOK_AHEAD		30		/* units */

/* The officials that an active verb is done to: the first ones behind it. */
void
nx_find_targets(const State *s, int i, Draft *d)
{
	bool		near = true;	/* only prepositions so far */

	for (int j = i + 1, steps = 0; j < s->n && steps < LOOK_AHEAD; j++, steps++)
	{
		const Unit *u = unit_at(s, j);

		switch (u->type)
		{
			case U_REF:
				{
					bool		goal = is_cue(s, j - 1, CUE(GOAL) | CUE(ABOUT));
					bool		of = is_cue(s, j - 1, CUE(PREP) | CUE(OWNED)) &&
						!goal;

					/* của Chủ tịch X: an owner, no target */
					if (of && !HAS(d->tags, PREDICATE_ACT) &&
						!(d->tags & OF_PERSONS))
						return;
					/* cho biết ông X ...: the subject of what is said */
					if (!goal && HAS(d->tags, PREDICATE_CONTENT) &&
						!HAS(d->tags, PREDICATE_CONTROL))
						return;
					if (near || goal || HAS(d->tags, PREDICATE_ACT) ||
						(of && steps < 12) ||
						/* mời cơm trưa ông X */
						(HAS(d->tags, PREDICATE_CONSULT) && steps < 3 &&
						 unit_at(s, j + 1)->type != U_PRED &&
						 !is_cue(s, j + 1, SEE_THROUGH)))
					{
						nx_add_official(&d->targets, s, j);
						/* A, B và C */
						while (d->targets.n < MAX_ACTORS)
						{
							if ((is_cue(s, j + 1, CUE(WITH)) ||
								 unit_at(s, j + 1)->type == U_SEMICOLON ||
								 unit_at(s, j + 1)->type == U_COMMA) &&
								unit_at(s, j + 2)->type == U_REF &&
								unit_at(s, j + 3)->type != U_PRED &&
								!is_cue(s, j + 3, SEE_THROUGH))
							{
								j += 2;
								nx_add_official(&d->targets, s, j);
							}
							else
								break;
						}
					}
					return;
				}
			case U_PRED:
				/* sent to serve the first: gửi thư chúc mừng tới ông X */
				if (u->type == U_PRED && near && j == i + 1)
					break;
				if (HAS(d->tags, PREDICATE_ACT) &&
					(HAS(u->tags, PREDICATE_ACT) ||
					 (HAS(u->tags, PREDICATE_NOUN) &&
					  !(u->tags & OF_PERSONS))))
					break;
				if ((d->tags & OF_PERSONS) && HAS(u->tags, PREDICATE_NOUN))
					break;
				return;
			case U_COMMA:
				if (HAS(d->tags, PREDICATE_ACT) &&
					unit_at(s, j + 1)->type == U_PRED)
					break;
				/* gặp Ủy viên ..., Bộ trưởng X: one man's two offices */
				if (HAS(d->tags, PREDICATE_CONSULT) &&
					d->fate == FATE_EVENT && d->targets.n == 0 &&
					steps > 0 && steps < 6 &&
					unit_at(s, j + 1)->type == U_REF &&
					unit_at(s, j + 2)->type != U_PRED &&
					!is_cue(s, j + 2, SEE_THROUGH | CUE(AND)))
					nx_add_official(&d->targets, s, j + 1);
				return;
			case U_SEMICOLON:
			case U_COLON:
			case U_QUOTE:
			case U_DASH:
				return;
			case U_CUE:
				/* ... vụ án và được ông X chấp thuận; nên ông X ...: another
				 * clause */
				if ((u->tags & CUE(WHEN)) ||
					(!near && ((u->tags & CUE(AND) && u->tags & CUE(MODAL)) ||
							   ((u->tags & CUE(PASSIVE)) &&
								is_cue(s, j - 1, CUE(AND))))))
					return;
				else if (u->tags & CUE(THAT))
				{
					if (!HAS(d->tags, PREDICATE_ACT))
						return;
				}
				else if (!(u->tags & (SEE_THROUGH | CUE(PREP) | CUE(GOAL))))
					near = false;
				break;
			case U_WORD:
			case U_NOUN:
				if (HAS(d->tags, PREDICATE_CONTENT) &&
					!HAS(d->tags, PREDICATE_CONTROL))
					return;
				near = false;
				break;
			default:
				break;
		}
	}
}

/* All subjects that follow Dự có ...: up to the next predicate. */
bool
nx_subjects_behind(const State *s, int i, Draft *d)
{
	Group	   *group = HAS(d->tags, PREDICATE_UNDERGO) ?
		&d->targets : &d->actors;
	bool		have = false;

	if (!(d->tags & (NX_MASK(PREDICATE_ATTEND) | NX_MASK(PREDICATE_CONSULT))) &&
		!(HAS(d->tags, PREDICATE_UNDERGO) && is_cue(s, i + 1, CUE(HAVE))))
		return false;
	for (int j = i + 1, steps = 0; j < s->n && steps < 6 * LOOK_AHEAD;
		 j++, steps++)
	{
		const Unit *u = unit_at(s, j);

		if (u->type == U_REF && !have)
			return false;
		if (u->type == U_REF && unit_at(s, j + 1)->type == U_PRED &&
			group->n > 0)
			break;				/* the subject of the next verb */
		if (u->type == U_REF)
			nx_add_official(group, s, j);
		else if (is_cue(s, j, CUE(HAVE)) && !have)
		{
			have = true;
			d->subjects = u->at.first;
		}
		else if (u->type == U_PRED && group->n > 0)
			break;
		else if (!have && (steps > 12 || u->type == U_COMMA))
			return false;
	}
	if (group->n == 0)
		d->subjects = 0;
	return group->n > 0;
}

/*
 * Look for the passive that an agent separates from its verb: ông X bị [Bộ
 * Công an] kỷ luật.  Gives the unit of được or bị, or -1.
 */
int
nx_passive_before(const State *s, int from)
{
	int			commas = 0;

	for (int i = from, steps = 0; i >= 0 && steps < 12; i--, steps++)
	{
		const Unit *u = unit_at(s, i);

		if (is_cue(s, i, CUE(PASSIVE)))
			return i;
		if (u->type == U_COMMA && ++commas > 1)
			return -1;
		if (u->type == U_PRED || u->type == U_SEMICOLON ||
			u->type == U_COLON || u->type == U_QUOTE)
			return -1;
	}
	return -1;
}

/* Whom does người at a unit take up (ông X, người ...; ông X - người ...)? */
int
nx_taken_up(const State *s, int who)
{
	const Unit *u = unit_at(s, who - 1);

	if ((u->type == U_COMMA || u->type == U_DASH) &&
		unit_at(s, who - 2)->type == U_REF)
		return who - 2;
	return -1;
}

/* Who undergoes a passive whose được or bị stands at a unit? */
bool
nx_patient_of(const State *s, int passive, Group *group)
{
	Left		left = nx_look_left(s, passive);
	const Unit *u = unit_at(s, left.unit);

	int			ref;

	if (left.unit < 0)
		return false;
	if (u->type == U_REF)
		return nx_subject_at(s, left.unit, true, group);
	/* ông X, người được Tổng thống bổ nhiệm */
	if (is_cue(s, left.unit, CUE(WHO)) && nx_taken_up(s, left.unit) >= 0)
	{
		nx_collect(s, nx_taken_up(s, left.unit), group);
		return true;
	}
	if (u->type != U_COMMA && !is_cue(s, left.unit, CUE(AND)))
		return false;
	if (s->undergone >= 0)
	{
		*group = s->subject;	/* bị kỷ luật, bị Bộ Công an khởi tố */
		return group->n > 0;
	}
	return u->type == U_COMMA &&
		nx_subject_over_comma(s, left.unit, true, &ref, group);
}
