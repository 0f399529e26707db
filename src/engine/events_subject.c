/*
 * events_subject.c
 *	  Who stands before a predicate: its subject, with those joined to him.
 *
 * From a verb one looks back through what may stand between it and its
 * subject (đã, cũng, dates, brackets, thay mặt ...) to the first solid unit:
 *
 *		Chủ tịch X  (ảnh)  chiều nay  đã  thay mặt Chính phủ  trao quà
 *		^ solid     ASIDE  DATE       CUE CUE        NOUN     PRED
 */
#include "events.h"

#define LOOK_BACK		24		/* units */
#define WORDS_BETWEEN	14		/* units from a subject to its verb */
#define WORDS_TO_PLACE	5		/* of where somebody went to do something */

static bool
has_comma(const State *s, const Unit *u)
{
	for (uint32_t i = u->at.first; i < u->at.last; i++)
		if (nx_is(s->scan->doc, i, ','))
			return true;
	return false;
}

/* The words on whose behalf one speaks: gives the unit of thay mặt, or -1. */
static int
behalf_before(const State *s, int from)
{
	for (int i = from; i >= 0 && from - i < 5; i--)
	{
		const Unit *u = unit_at(s, i);

		if (is_cue(s, i, CUE(BEHALF)))
			return i;
		/* thừa ủy quyền của Thủ tướng, Bộ trưởng X: one phrase, two people */
		if (u->type == U_REF && has_comma(s, u))
			return -1;
		if (u->type != U_WORD && u->type != U_NOUN && u->type != U_REF &&
			!is_cue(s, i, CUE(PREP) | CUE(NOUN)))
			return -1;
	}
	return -1;
}

Left
nx_look_left(const State *s, int from)
{
	Left		left = {from - 1, 0};

	for (int steps = 0; steps < LOOK_BACK; steps++, left.unit--)
	{
		const Unit *u = unit_at(s, left.unit);

		if (left.unit < 0)
			return left;
		if (u->type == U_ASIDE)
			continue;
		if (u->type == U_DATE ||
			(is_cue(s, left.unit, CUE(PREP)) &&
			 unit_at(s, left.unit + 1)->type == U_DATE && left.unit + 1 < from))
			continue;
		/* giám đốc sở này đã ... */
		if (is_cue(s, left.unit, CUE(OF)) && !is_cue(s, left.unit, CUE(PREP)) &&
			unit_at(s, left.unit - 1)->type == U_REF)
			continue;
		/* đã có Quyết định số 5/QĐ-TTg phê duyệt */
		if (is_document(u) && is_cue(s, left.unit - 1, CUE(HAVE)))
		{
			left.unit--;
			left.flags |= L_ASPECT;
			continue;
		}
		if (u->type == U_WORD || u->type == U_NOUN || u->type == U_REF ||
			(is_cue(s, left.unit, CUE(NOUN)) && left.unit == from - 1))
		{
			/* thay mặt Chính phủ, thừa ủy quyền của Thủ tướng */
			int			behalf = behalf_before(s, left.unit);

			if (behalf < 0)
				return left;
			left.unit = behalf;
			continue;
		}
		if (u->type != U_CUE || !(u->tags & SEE_THROUGH))
			return left;
		if (HAS(u->tags, EVENT_CUE_GO))
			left.flags |= L_GO;
		if (HAS(u->tags, EVENT_CUE_NEGATION))
			left.flags |= L_NEGATED;
		if (HAS(u->tags, EVENT_CUE_MODAL))
			left.flags |= L_MODAL;
		if (HAS(u->tags, EVENT_CUE_PLANNED))
			left.flags |= L_PLANNED;
		if (HAS(u->tags, EVENT_CUE_HABIT))
			left.flags |= L_HABIT;
		if (HAS(u->tags, EVENT_CUE_ASPECT))
			left.flags |= L_ASPECT;
		if (HAS(u->tags, EVENT_CUE_PASSIVE))
			left.flags |= L_PASSIVE;
	}
	return left;
}

void
nx_add_official(Group *group, const State *s, int ref)
{
	uint32_t	official = s->scan->doc->ref.v[unit_at(s, ref)->item].official;

	for (uint32_t i = 0; i < group->n; i++)
		if (group->v[i] == official)
			return;
	if (group->n < MAX_ACTORS)
		group->v[group->n++] = official;
}

/* Does a list of three or more end behind the comma at a unit? */
static bool
is_comma_list(const State *s, int comma)
{
	return unit_at(s, comma - 1)->type == U_REF &&
		unit_at(s, comma - 2)->type == U_COMMA &&
		unit_at(s, comma - 3)->type == U_REF;
}

/*
 * The officials that are joined to the one at a unit, from the first: A, B
 * và C.  Gives the unit of the first.
 */
int
nx_collect(const State *s, int ref, Group *group)
{
	int			first = ref;
	Group		reversed = {0};

	nx_add_official(&reversed, s, ref);
	while (reversed.n < MAX_ACTORS)
	{
		int			i = first - 1;

		while (unit_at(s, i)->type == U_ASIDE)
			i--;
		/* A cùng hai phó chủ tịch B và C */
		if ((unit_at(s, i)->type == U_WORD || is_cue(s, i, CUE(NOUN))) &&
			is_cue(s, i - 1, CUE(WITH)))
			i--;
		if (is_cue(s, i, CUE(WITH)))
			i -= unit_at(s, i - 1)->type == U_COMMA ? 2 : 1;
		else if (unit_at(s, i)->type == U_SEMICOLON)
			i--;				/* các ông A (...); B (...) */
		else if (unit_at(s, i)->type == U_COMMA &&
				 (first < ref || is_comma_list(s, i)))
		{
			/* A, B và C; các Thứ trưởng A, B, C */
			i--;
			if (is_cue(s, i - 1, CUE(PREP)) ||
				unit_at(s, i - 1)->type == U_PRED)
				break;
		}
		else
			break;
		while (unit_at(s, i)->type == U_ASIDE ||
			   is_cue(s, i, CUE(OWNED)))
			i--;				/* A và phu nhân, B */
		if (i < 0 || unit_at(s, i)->type != U_REF)
			break;
		nx_add_official(&reversed, s, i);
		first = i;
	}
	group->n = 0;
	while (reversed.n > 0)
		group->v[group->n++] = reversed.v[--reversed.n];
	return first;
}

/* Is an official inside the content of a request its addressee? */
static bool
is_asked(const State *s, int ref)
{
	for (int i = ref - 1, steps = 0; i >= 0 && steps < 8; i--, steps++)
	{
		const Unit *u = unit_at(s, i);

		switch (u->type)
		{
			case U_PRED:
				if (u->fate == FATE_KILLED &&
					unit_at(s, ref - 1)->type == U_COMMA)
					return false;
				return HAS(u->tags, PREDICATE_CONTROL) &&
					(u->fate == FATE_EVENT || u->fate == FATE_KILLED);
			case U_SEMICOLON:
			case U_COLON:
			case U_QUOTE:
			case U_DASH:
				return false;
			case U_CUE:
				if (u->tags & (CUE(THAT) | CUE(WHEN)))
					return false;
				break;
			default:
				break;
		}
	}
	return false;
}

/* bà Hiền, cố vấn của Bộ trưởng: is somebody else named before the của? */
static bool
belongs_to_person(const State *s, int of)
{
	int			commas = 0;

	for (int i = of - 1; i >= 0 && of - i < 10; i--)
	{
		const Unit *u = unit_at(s, i);

		if (u->type == U_REF ||
			(u->type == U_NOUN && u->item && !is_cue(s, i - 1, CUE(PREP))))
			return true;
		if (u->type == U_COMMA && ++commas > 1)
			return false;
		if (u->type == U_PRED || u->type == U_SEMICOLON ||
			u->type == U_COLON || u->type == U_QUOTE)
			return false;
	}
	return false;
}

/*
 * chuyến thăm của ông X đã ...: the visit is the subject, not he.  What he
 * has said speaks for him: tuyên bố của ông X cho biết.
 */
bool
nx_is_possessor(const State *s, int ref, uint64_t tags)
{
	Group		group;
	int			of = nx_collect(s, ref, &group) - 1;

	if (!is_cue(s, of, CUE(OF)) || !is_cue(s, of, CUE(PREP)))
		return false;
	for (int i = of - 1; i >= 0 && of - i < 6; i--)
	{
		const Unit *u = unit_at(s, i);

		/* chính phủ, cấp trên, luật sư của ông X đã ... */
		if (i == of - 1 &&
			(u->type == U_NOUN || u->type == U_WORD ||
			 (is_cue(s, i, CUE(OWNED)) && !is_cue(s, i, CUE(NOUN)))))
			return true;
		if (u->type == U_PRED && u->fate == FATE_NOUN)
			return !HAS(tags, PREDICATE_CONTENT);
		if (is_cue(s, i, CUE(NOUN)))
			return !is_cue(s, i, CUE(PREP) | CUE(OF)) &&
				!(is_cue(s, i, CUE(OWNED)) && HAS(tags, PREDICATE_CONTENT));
		if (u->type != U_WORD && u->type != U_CUE)
			return false;
	}
	return false;
}

/* cho biết ông X ...: is what follows a verb the subject of what is said? */
static bool
tells(const Unit *u)
{
	return HAS(u->tags, PREDICATE_CONTENT) &&
		!HAS(u->tags, PREDICATE_CONTROL) && u->fate != FATE_NOUN;
}

/*
 * Can the official at a unit be the subject of a verb right behind?  Gives
 * him and those joined to him.  far: words stand between, so any preposition
 * before him says no.
 */
bool
nx_subject_at(const State *s, int ref, bool far, Group *group)
{
	int			first = nx_collect(s, ref, group);
	Left		left = nx_look_left(s, first);
	const Unit *u = unit_at(s, left.unit);

	if ((is_cue(s, first - 1, CUE(MODAL)) && !is_cue(s, first - 1, CUE(AND))) ||
		is_cue(s, first - 1, CUE(NEGATION)))
		return false;
	if (left.unit < 0)
		return true;
	/* báo công lên Chủ tịch X ..., thăm: he is whom they went to */
	if (far && is_cue(s, first - 1, CUE(GOAL)) &&
		is_cue(s, first - 1, CUE(GO)))
		return false;
	/* việc bổ nhiệm ông X; behind words also tiếp ông X */
	if (u->type == U_PRED && (far || u->fate == FATE_NOUN) &&
		!tells(u))
		return false;
	if (is_cue(s, left.unit, CUE(OF)) && belongs_to_person(s, left.unit))
		return false;
	if (u->type == U_CUE)
	{
		if (u->tags & (CUE(CLAUSE) | CUE(GOAL) | CUE(OWNED) | CUE(CONDITION)))
			return false;
		if (far && (u->tags & (CUE(PREP) | CUE(BEHALF))))
			return false;
		if (u->tags & CUE(ABOUT))
			return false;
	}
	if (is_asked(s, first))
		return false;
	return true;
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
		if ((unit_at(s, i)->type == U_PRED &&
			 unit_at(s, i)->fate != FATE_NOUN) ||
			(is_cue(s, i, SEE_THROUGH) && !is_cue(s, i, CUE(GO))) ||
			is_cue(s, i, CUE(THAT) | CUE(HAVE) | CUE(WHEN)))
			return false;
	return true;
}

bool
nx_subject_over_comma(const State *s, int comma, bool finite, int *ref,
					  Group *group)
{
	*ref = comma - 1;
	if (unit_at(s, *ref)->type == U_REF)
		return nx_subject_at(s, *ref, true, group);
	*ref = s->last_ref;
	/* ông X, người vừa bị khởi tố, ...: the main clause goes on */
	if (*ref >= 0 && *ref == s->relative && *ref > s->event)
		return nx_subject_at(s, *ref, true, group);
	if (*ref <= s->last_pred || *ref <= s->event)
		return false;
	if (!is_parenthesis(s, *ref + 1) &&
		!(finite && is_description(s, *ref + 1, comma)))
		return false;
	return nx_subject_at(s, *ref, true, group);
}

/*
 * ông X đã tới hiện trường và ...: the subject of a verb that no lexicon has.
 * Before one that says or asks, any word will do for it: ông X lắc đầu và nói.
 */
bool
nx_subject_of_unknown(const State *s, int to, uint64_t tags, int *ref,
					  Group *group)
{
	int			i = s->last_ref + 1;
	bool		verb = false,
				negated = false;

	*ref = s->last_ref;
	if (*ref < 0 || to - *ref > LOOK_BACK)
		return false;
	while (unit_at(s, i)->type == U_ASIDE || unit_at(s, i)->type == U_DATE ||
		   (unit_at(s, i)->type == U_COMMA && i == *ref + 1))
		i++;
	verb = i == *ref + 1 && unit_at(s, i)->type == U_WORD &&
		unit_at(s, to)->type != U_COMMA &&
		HAS(tags, PREDICATE_CONTENT) && HAS(tags, PREDICATE_MAIN) &&
		!nx_capital(s->scan->doc, unit_at(s, i)->at.first);
	for (; is_cue(s, i, SEE_THROUGH); i++)
	{
		verb |= is_cue(s, i, CUE(ASPECT) | CUE(PLANNED) | CUE(NEGATION) |
					   CUE(GO));
		negated |= is_cue(s, i, CUE(NEGATION));
	}
	if (!verb || is_cue(s, i - 1, CUE(PASSIVE) | CUE(MODAL)) || i >= to)
		return false;
	/* không đưa ra lời xin lỗi và bác bỏ ...: the denial ends at và */
	if (negated && unit_at(s, i)->type == U_PRED &&
		!HAS(unit_at(s, i)->tags, PREDICATE_CONTROL))
		i++;
	for (; i < to; i++)
		if ((unit_at(s, i)->type == U_PRED &&
			 unit_at(s, i)->fate != FATE_NOUN) ||
			(unit_at(s, i)->type >= U_COMMA &&
			 !(unit_at(s, i)->type == U_COMMA && i == to - 1)) ||
			is_cue(s, i, CUE(THAT) | CUE(CLAUSE) | CUE(WHEN) | CUE(MODAL) |
				   CUE(HAVE) | CUE(BY) | CUE(CONDITION)))
			return false;
	return nx_subject_at(s, *ref, true, group);
}

/* Do companions follow (X sẽ cùng lãnh đạo Lào, Campuchia dự ...)? */
static bool
goes_along(const State *s, int i)
{
	while (unit_at(s, i)->type == U_DATE || unit_at(s, i)->type == U_ASIDE ||
		   (is_cue(s, i, SEE_THROUGH) && !is_cue(s, i, CUE(WITH))))
		i++;
	return is_cue(s, i, CUE(WITH)) && !is_cue(s, i, CUE(AND));
}

/* The nearest official before a verb, words between. */
bool
nx_subject_over_words(const State *s, int from, uint64_t tags, uint32_t flags,
				   Group *group)
{
	int			words = 0;
	bool		prep = false,
				with = false,
				go = false,
				comma = false,
				along = goes_along(s, s->last_ref + 1),
				plain = true,	/* names only: ông X (Hà Nội), Tỉnh ủy Y */
				main = HAS(tags, PREDICATE_MAIN) && !HAS(tags, PREDICATE_LOOSE);

	for (int i = from; i >= 0 && words < WORDS_BETWEEN; i--)
	{
		const Unit *u = unit_at(s, i);

		switch (u->type)
		{
			case U_REF:
				if (is_cue(s, i - 1, CUE(BY)))
					return nx_subject_at(s, i, false, group);
				if (!nx_subject_at(s, i, true, group) ||
					nx_is_possessor(s, i, tags) ||
					(comma && unit_at(s, i + 1)->type != U_COMMA))
					return false;
				if (comma)
					return (flags & L_ASPECT) || main || plain;
				if (plain)
					return true;
				if (with || go || ((flags & L_ASPECT) &&
							 (words <= 3 ||
							  unit_at(s, i + 1)->type != U_WORD)))
					return true;
				if (prep)
					return !HAS(tags, PREDICATE_NOUN) || main;
				return words <= 3 && !HAS(tags, PREDICATE_NOUN) &&
					!HAS(tags, PREDICATE_LOOSE);
			case U_CUE:
				/* what stands right behind the subject tells the most */
				if (u->tags & CUE(CONDITION))
					return false;
				if (u->tags & (CUE(THAT) | CUE(CLAUSE)))
					return false;
				if (u->tags & (CUE(MODAL) | CUE(NEGATION) | CUE(PASSIVE)))
					return false;
				prep = (u->tags & (CUE(PREP) | CUE(AT) | CUE(BEHALF))) != 0;
				/* X đã cùng đoàn công tác ... */
				with = (u->tags & CUE(WITH)) ||
					(with && (u->tags & SEE_THROUGH));
				/* X đã đến Hà Nội dự: one errand */
				go = ((u->tags & CUE(GO)) && words <= WORDS_TO_PLACE) ||
					(go && (u->tags & SEE_THROUGH));
				plain = false;
				words++;
				break;
			case U_WORD:
				plain = false;
				/* FALLTHROUGH */
			case U_NOUN:
				words++;
				prep = with = go = false;
				break;
			case U_DATE:
			case U_ASIDE:
				break;
			case U_DASH:
				if (!(flags & L_ASPECT) && !main && !plain)
					return false;
				break;
			case U_PRED:
				/* trong chuyến thăm Lào */
				if (u->fate != FATE_NOUN)
					return false;
				words++;
				plain = prep = with = go = false;
				break;
			case U_COMMA:
				/* Đại biểu X, Đoàn đại biểu Hà Nội đã ... */
				if (along)
					break;
				if (comma)
					return false;
				comma = true;
				break;
			default:
				return false;
		}
	}
	return false;
}
