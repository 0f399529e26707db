/*
 * programmes_entity.c
 *	  Mentions that name the same programme become one entity.
 *
 * Mentions are taken in text order, each against the entities before it, the
 * latest first:
 *
 *	numbered	same kind and number, and nothing that both say differs (year,
 *				type, issuer): Nghị quyết 54 = Nghị quyết 54/2017/QH14
 *	law			same title, and years that agree: Luật Đặc xá năm 2007 is not
 *				Luật Đặc xá sửa đổi, Luật Đặc xá is the one named last
 *	titled		same kind, and one title inside the other (đề án sữa học
 *				đường), or both long and nearly the same; the words of a
 *				project's in any order, without tuyến, BOT and the like
 *	meeting		the same numbers: Nghị quyết Trung ương 4 (khoá XII), Nghị
 *				quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá XII
 *	this		the last one of its kind; hai luật này: the last two; luật hiện
 *				hành: the last that is no draft
 *	acronym		the one whose mention has the letters, in brackets or not
 *
 * A doubtful title (a plan in small letters, a kind at the start of its
 * sentence) counts only where it joins a sure one, before or behind it, or is
 * that of another year.  How far back to look is bounded, so that no text makes
 * this quadratic.
 *
 * What the mentions say is merged: the fullest number, the longest title, the
 * first issuer and day.  The name is that of the longest mention.
 */
#include "programmes.h"

#define MAX_BACK	128			/* entities looked at for one mention */

/* Do a law's year and (sửa đổi) allow it to be this entity? */
static bool
same_version(const NxProgrammeMention *m, const NxProgrammeEntity *e)
{
	if (m->year && e->year)
		return m->year == e->year;
	if (m->year && e->amended)
		return false;
	if (m->amended && e->year && !e->amended)
		return false;
	return true;
}

/*
 * The mention that one in brackets, number n, gives another name: Đề án phát
 * triển nguồn nhân lực (sau đây gọi tắt là Đề án 922).  UINT32_MAX: none.
 */
static uint32_t
named_again(const NxDoc *doc, uint32_t n)
{
	const NxProgrammeMention *v = nx_programmes(doc)->mention.v,
			   *m = &v[n];
	uint32_t	open = m->at.first;

	if (m->type != NX_PM_NUMBERED)
		return UINT32_MAX;

	for (uint32_t back = 0; back < 7 && open > 0; back++)
	{
		open--;
		if (doc->token[open].type == NX_T_PUNCT)
			break;
	}
	if (!nx_is(doc, open, '('))
		return UINT32_MAX;
	for (uint32_t back = 1; back <= 4 && back <= n; back++)
		if (v[n - back].kind_hash == m->kind_hash &&
			v[n - back].at.last == open)
			return n - back;
	return UINT32_MAX;
}

/* The entity that mention number n names, UINT32_MAX: none yet. */
static uint32_t
find(const NxDoc *doc, uint32_t n)
{
	const NxProgrammesState *state = nx_programmes(doc);
	const NxProgrammeMention *m = &state->mention.v[n];
	uint32_t	found = UINT32_MAX,
				last = 0;
	NxTitleKey	key = {.n = 0};

	found = named_again(doc, n);
	if (found != UINT32_MAX)
		found = state->mention.v[found].entity;
	if (found != UINT32_MAX &&
		(state->entity.v[found].symbol.at.last == 0 ||
		 nx_same_symbol(&m->symbol, &state->entity.v[found].symbol)))
		return found;
	found = UINT32_MAX;

	if (m->type == NX_PM_TITLED || m->type == NX_PM_DOUBTFUL)
		nx_make_key(doc, m, &key);
	for (uint32_t back = 0; back < MAX_BACK && back < state->entity.n; back++)
	{
		uint32_t	i = state->entity.n - 1 - back;
		const NxProgrammeEntity *e = &state->entity.v[i];
		bool		same;

		if (e->kind_hash != m->kind_hash)
			continue;
		if (m->type == NX_PM_NUMBERED)
			same = e->symbol.at.last > 0 && nx_same_symbol(&m->symbol, &e->symbol);
		else if (m->type == NX_PM_BARE)
			same = same_version(m, e) &&
				!nx_other_country(doc, m, &state->mention.v[e->first]);
		else if (nx_is_letters(doc, m) ||
				 nx_is_letters(doc, &state->mention.v[e->first]))
			same = same_version(m, e) &&
				(nx_same_acronym(doc, m, &state->mention.v[e->first]) ||
				 nx_same_acronym(doc, m, &state->mention.v[e->longest]));
		else if (e->symbol.at.last > 0 && key.n < 4 && !nx_is_law(m) &&
				 (e->titled == UINT32_MAX ||
				  state->mention.v[e->titled].type == NX_PM_NUMBERED))
			same = false;		/* only what the number is about */
		else
			same = e->titled != UINT32_MAX &&
				nx_same_title(doc, m, &key, &state->mention.v[e->titled],
						   e->key) &&
				same_version(m, e);
		/* of several the one named last */
		if (same && (found == UINT32_MAX || e->last > last))
		{
			found = i;
			last = e->last;
		}
	}
	/* Đề án phát triển nguồn nhân lực (Đề án 922), behind Đề án 922 */
	if (found == UINT32_MAX && m->type == NX_PM_TITLED &&
		n + 1 < state->mention.n && named_again(doc, n + 1) == n)
		return find(doc, n + 1);
	return found;
}

/*
 * Is it the same programme of another year: chương trình 2019, where the text
 * has named the chương trình xây dựng luật năm 2020?  Sets *entity when the
 * text has that year's, too.
 */
static bool
of_another_year(const NxDoc *doc, uint32_t n, uint32_t *entity)
{
	const NxProgrammesState *state = nx_programmes(doc);
	const NxProgrammeMention *m = &state->mention.v[n];
	NxRange		rest = {m->kind_end, m->at.last};
	uint32_t	year = nx_first_year(doc, rest);
	bool		found = false;

	/* nothing but the year, with năm or without */
	if (year == 0 || rest.last - rest.first > 2)
		return false;
	for (uint32_t back = 0; back < MAX_BACK && back < state->entity.n; back++)
	{
		uint32_t	i = state->entity.n - 1 - back,
					theirs;
		const NxProgrammeEntity *e = &state->entity.v[i];

		if (e->kind_hash != m->kind_hash)
			continue;
		theirs = e->period != UINT32_MAX ?
			nx_first_year(doc, state->mention.v[e->period].tail) :
			nx_first_year(doc, state->mention.v[e->longest].at);
		if (theirs == 0)
			continue;
		found = true;
		if (theirs == year)
		{
			*entity = i;
			break;
		}
	}
	return found;
}

/* The words of a mention, with what points back behind them. */
static NxRange
whole(const NxProgrammeMention *m)
{
	return (NxRange) {m->at.first, m->at.last + m->behind};
}

/*
 * May a reference stand where it does: inside of the last one that is open, or
 * behind it?  open has the ends of those around its beginning, outer first.
 */
static bool
is_nested(const uint32_t *open, uint32_t *nopen, NxRange at)
{
	while (*nopen > 0 && open[*nopen - 1] <= at.first)
		--*nopen;
	return *nopen == 0 || at.last <= open[*nopen - 1];
}

static void
put_ref(NxDoc *doc, const NxProgrammeMention *m, uint32_t entity)
{
	NxProgrammeRef *ref = nx_push(doc, doc->programme_ref);

	ref->at = whole(m);
	ref->programme = entity;
	ref->form = m->type == NX_PM_THIS ? NX_FORM_SHORT : NX_FORM_FULL;
}

/* What mention number n says is added to its entity. */
static void
merge(NxDoc *doc, uint32_t entity, uint32_t n)
{
	NxProgrammesState *state = nx_programmes(doc);
	NxProgrammeEntity *e = &state->entity.v[entity];
	const NxProgrammeMention *m = &state->mention.v[n];
	const NxProgrammeMention *longest = &state->mention.v[e->longest];

	e->last = n;
	if (m->symbol.at.last > 0)
	{
		NxSymbol   *s = &e->symbol;

		if (nx_letters(doc, m->symbol.at) > nx_letters(doc, s->at))
		{
			NxSymbol	old = *s;

			*s = m->symbol;
			if (s->year == 0)
				s->year = old.year;
			if (s->type.entry == NULL)
				s->type = old.type;
			if (s->issuer.entry == NULL)
				s->issuer = old.issuer;
		}
	}
	if (m->year)
		e->year = m->year;
	e->amended |= m->amended;
	e->draft |= m->draft;
	if (nx_letters(doc, m->at) > nx_letters(doc, longest->at))
		e->longest = n;
	if (m->title.first < m->title.last &&
		(e->titled == UINT32_MAX ||
		 nx_letters(doc, m->title) >
		 nx_letters(doc, state->mention.v[e->titled].title)))
	{
		e->titled = n;
		e->key = nx_alloc(doc, sizeof(NxTitleKey));
		nx_make_key(doc, m, e->key);
	}
	if (m->tail.first < m->tail.last &&
		(e->period == UINT32_MAX ||
		 nx_letters(doc, m->tail) >
		 nx_letters(doc, state->mention.v[e->period].tail)))
		e->period = n;
}

static uint32_t
start_entity(NxDoc *doc, uint32_t n)
{
	NxProgrammesState *state = nx_programmes(doc);
	const NxProgrammeMention *m = &state->mention.v[n];
	NxProgrammeEntity *e = nx_push(doc, state->entity);

	e->kind_hash = m->kind_hash;
	e->kind = m->kind;
	e->symbol = m->symbol;
	e->first = e->longest = n;
	e->titled = e->period = UINT32_MAX;
	return state->entity.n - 1;
}

/*
 * Is the last one of its kind before mention number n one in doubt, with a
 * name, that made no entity?  Then it, and no older one, is what is meant.
 */
static bool
means_none(const NxDoc *doc, uint32_t n)
{
	const NxProgrammeMention *v = nx_programmes(doc)->mention.v;

	for (uint32_t i = n; i > 0 && n - i < MAX_BACK; i--)
		if (v[i - 1].kind_hash == v[n].kind_hash &&
			v[i - 1].type != NX_PM_THIS)
			return v[i - 1].entity == UINT32_MAX &&
				nx_has_capital(doc, v[i - 1].title.first,
							   v[i - 1].title.last);
	return false;
}

/* Mentions of the entities of a kind that were named last, count of them. */
static void
put_last(NxDoc *doc, uint32_t n)
{
	NxProgrammesState *state = nx_programmes(doc);
	NxProgrammeMention *m = &state->mention.v[n];
	uint32_t	after = UINT32_MAX,
				count = m->count ? m->count : 1;

	if (!m->current && count == 1 && means_none(doc, n))
		return;
	for (uint32_t k = 0; k < count; k++)
	{
		uint32_t	found = UINT32_MAX,
					last = 0;

		for (uint32_t back = 0; back < MAX_BACK && back < state->entity.n;
			 back++)
		{
			uint32_t	i = state->entity.n - 1 - back;
			const NxProgrammeEntity *e = &state->entity.v[i];

			if (m->current && (e->draft || e->amended))
				continue;
			if (e->kind_hash == m->kind_hash && e->last < after &&
				e->last < n && (found == UINT32_MAX || e->last > last))
			{
				found = i;
				last = e->last;
			}
		}
		if (found == UINT32_MAX)
			return;
		put_ref(doc, m, found);
		if (k == 0)
			m->entity = found;
		after = last;
	}
}

/*
 * A doubtful mention may stand before the sure one that it is: the headline
 * names the plan in small letters, the text in full.  Their references go
 * where they belong in the text.
 */
static void
join_late(NxDoc *doc)
{
	NxProgrammesState *state = nx_programmes(doc);
	uint32_t	sure = doc->programme_ref.n,
				late = 0,
				n = 0,
				end = 0;		/* behind the references so far */
	NxProgrammeRef *merged;

	for (uint32_t i = 0; i < state->mention.n; i++)
	{
		NxProgrammeMention *m = &state->mention.v[i];
		uint32_t	entity;

		if (m->type != NX_PM_DOUBTFUL || m->entity != UINT32_MAX ||
			(nx_count_words(doc, m->title.first, m->title.last) < 4 &&
			 !nx_has_capital(doc, m->title.first, m->title.last)))
			continue;
		entity = find(doc, i);
		if (entity == UINT32_MAX)
			continue;
		m->entity = entity;
		merge(doc, entity, i);
		put_ref(doc, m, entity);
		late++;
	}
	if (late == 0)
		return;
	merged = nx_alloc(doc, (sure + late) * sizeof(NxProgrammeRef));
	for (uint32_t a = 0, b = sure; a < sure || b < sure + late;)
	{
		bool		is_late = a >= sure ||
			(b < sure + late && doc->programme_ref.v[b].at.first <=
			 doc->programme_ref.v[a].at.first);
		const NxProgrammeRef *ref = &doc->programme_ref.v[is_late ? b++ : a++];

		/* it may not cross a sure one, neither before it nor behind it */
		if (is_late && ((n > 0 && ref->at.first < end) ||
						(a < sure && doc->programme_ref.v[a].at.first <
						 ref->at.last)))
			continue;
		merged[n++] = *ref;
		if (ref->at.last > end)
			end = ref->at.last;
	}
	doc->programme_ref.v = merged;
	doc->programme_ref.n = n;
	doc->programme_ref.room = sure + late;
}

/* Number the entities by their first mention: a headline that was joined late
 * may stand before mentions of others. */
static void
number_by_place(NxDoc *doc)
{
	NxProgrammesState *state = nx_programmes(doc);
	uint32_t	n = state->entity.n,
				next = 0;
	uint32_t   *place;
	NxProgrammeEntity *sorted;

	for (uint32_t i = 0; i < doc->programme_ref.n; i++)
	{
		if (doc->programme_ref.v[i].programme > next)
			break;				/* out of order */
		if (doc->programme_ref.v[i].programme == next)
			next++;
	}
	if (next == n)
		return;

	place = nx_alloc_raw(doc, n * sizeof(uint32_t));
	memset(place, 0xff, n * sizeof(uint32_t));
	next = 0;
	for (uint32_t i = 0; i < doc->programme_ref.n; i++)
	{
		NxProgrammeRef *ref = &doc->programme_ref.v[i];

		if (place[ref->programme] == UINT32_MAX)
			place[ref->programme] = next++;
		ref->programme = place[ref->programme];
	}
	sorted = nx_alloc_raw(doc, n * sizeof(NxProgrammeEntity));
	for (uint32_t i = 0; i < n; i++)
		sorted[place[i]] = state->entity.v[i];
	state->entity.v = sorted;
	state->entity.room = n;
	for (uint32_t i = 0; i < state->mention.n; i++)
		if (state->mention.v[i].entity != UINT32_MAX)
			state->mention.v[i].entity = place[state->mention.v[i].entity];
}

void
nx_join_programmes(NxDoc *doc)
{
	NxProgrammesState *state = nx_programmes(doc);
	uint32_t	end = 0,		/* behind the references so far */
				nopen = 0;
	uint32_t   *open = nx_alloc_raw(doc, (state->mention.n + 1) *
									sizeof(uint32_t));

	/* what has a number in brackets behind it is none in doubt */
	for (uint32_t i = 0; i < state->mention.n; i++)
	{
		uint32_t	other = named_again(doc, i);

		if (other != UINT32_MAX &&
			state->mention.v[other].type == NX_PM_DOUBTFUL)
			state->mention.v[other].type = NX_PM_TITLED;
	}
	for (uint32_t i = 0; i < state->mention.n; i++)
	{
		NxProgrammeMention *m = &state->mention.v[i];
		uint32_t	entity;

		m->entity = UINT32_MAX;
		if (m->type == NX_PM_THIS)
		{
			/* "chương trình này" whose first words end a title is none */
			if (m->at.first >= end)
				put_last(doc, i);
			continue;
		}
		/* a title that begins in another's last words is none */
		if (!is_nested(open, &nopen, whole(m)))
			continue;
		entity = find(doc, i);
		if (entity == UINT32_MAX)
		{
			if (m->type == NX_PM_DOUBTFUL && !of_another_year(doc, i, &entity))
				continue;
			if (entity == UINT32_MAX)
				entity = start_entity(doc, i);
		}
		m->entity = entity;
		merge(doc, entity, i);
		put_ref(doc, m, entity);
		open[nopen++] = whole(m).last;
		if (whole(m).last > end)
			end = whole(m).last;
	}
	join_late(doc);
	number_by_place(doc);
	for (uint32_t i = 0; i < state->entity.n; i++)
		nx_push(doc, doc->programme);
	for (uint32_t i = 0; i < state->entity.n; i++)
		nx_describe_programme(doc, i);
	nx_collect_programmes(doc);
}
