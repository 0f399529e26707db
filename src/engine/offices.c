/*
 * offices.c
 *	  Office phrases, put together of their parts.
 *
 * An office phrase is
 *
 *		[tenure] [prefix] head [modifier] [organisation | field | place]...
 *		[term]
 *
 * and an organisation is a whole name of the lexicon, or a head with what
 * completes it: fields, capitalised words, smaller and larger bodies, places.
 *
 *		nguyên | Phó | Giám đốc | Sở Tài nguyên và Môi trường | Sơn La
 *		tenure	 prefix head	  head  field					place
 *
 * The craft is where it ends.  It ends before a function word, a predicate, a
 * sign that joins no parts, and before a person's name.  Words in lower case
 * that no list knows are taken on trial: they belong to the organisation if
 * a name follows them (Cục Quản lý khám chữa bệnh | Lương Ngọc Khuê) or a
 * sign that closes an apposition, else the phrase ends before them.
 */
#include "people.h"

#define MAX_TAIL	24			/* tokens behind the head */
#define MAX_TRIAL	7			/* unknown words in lower case in a row */

/* Where the parser stands. */
typedef struct Tail
{
	uint32_t	limit;
	uint32_t	end;			/* before a term of office */
	NxSector	sector;
	NxRange		organisation;
	NxRange		place;
	bool		local;			/* names a local body and no place yet */
} Tail;

static bool
on_line(const NxDoc *doc, uint32_t i)
{
	return i < doc->ntokens && doc->token[i].gap != NX_GAP_LINE;
}

static bool
is_word(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].type == NX_T_WORD;
}

/* ---- places ---- */

/*
 * Behind tỉnh, huyện, phường: a name of up to three words, or a number.  All
 * provinces are in the lexicon, so what is not there is no province's name;
 * a person's name of three words is no place's.
 */
static uint32_t
place_name(const NxDoc *doc, uint32_t i, bool listed)
{
	const NxMatch *m = nx_match(doc, i, NX_PLACE);
	uint32_t	first = i,
				end;
	bool		vietnamese,
				weak;

	if (m != NULL)
		return i + m->ntokens;
	if (listed)
		return i;
	if (doc->token[i].type == NX_T_NUMBER && on_line(doc, i))
		return i + 1;
	if (nx_match(doc, i, NX_FAMILY_NAME) &&
		(end = nx_name_at(doc, i, NX_ANYWHERE, &vietnamese, &weak)) != 0 &&
		end >= i + 3)
		return i;
	while (i - first < 3 && on_line(doc, i) && nx_capital(doc, i) &&
		   doc->token[i].gap == NX_GAP_SPACE &&
		   (doc->token[i].shape == NX_TITLE || i == first) &&
		   (i - first < 2 || !nx_match(doc, i, NX_FAMILY_NAME)) &&
		   (i == first || (!nx_match(doc, i, NX_OFFICE) &&
						   !nx_starts_name(doc, i))))
		i++;
	return i;
}

uint32_t
nx_place_at(const NxDoc *doc, uint32_t first)
{
	const NxMatch *m = nx_match(doc, first, NX_PLACE),
			   *head = nx_match(doc, first, NX_PLACE_HEAD);
	uint32_t	end;

	if (head != NULL && !NX_TAGGED(head->entry, PLACE_HEAD_FACILITY))
	{
		uint32_t	i = first + head->ntokens;

		/* TP.HCM, TP. Hà Nội */
		if (nx_is(doc, i, '.') && on_line(doc, i + 1) &&
			(nx_match(doc, i + 1, NX_PLACE) ||
			 doc->token[i + 1].gap == NX_GAP_NONE) &&
			(nx_capital(doc, i + 1) || doc->token[i + 1].type == NX_T_NUMBER))
			i++;
		if (on_line(doc, i))
		{
			end = place_name(doc, i, NX_TAGGED(head->entry, PLACE_HEAD_PROVINCE));
			if (end > i && (m == NULL || end >= first + m->ntokens))
				return end;
		}
		if (m == NULL)
			return first + head->ntokens;	/* the province, the city */
	}
	return m != NULL ? first + m->ntokens : 0;
}

/* Has a place a name of its own: TP Hà Nội, but not TP? */
static bool
is_named(const NxDoc *doc, NxRange place)
{
	const NxMatch *head = nx_match(doc, place.first, NX_PLACE_HEAD);

	return head == NULL || place.first + head->ntokens < place.last;
}

/* ---- what may not be inside ---- */

/* Does the phrase end before this word, whatever comes? */
static bool
stops(const NxDoc *doc, uint32_t i)
{
	return !is_word(doc, i) || !on_line(doc, i) ||
		(doc->token[i].shape == NX_LOWER && nx_cue(doc, i, FUNCTION)) ||
		nx_cue(doc, i, PHOTO) ||
		nx_match(doc, i, NX_HONORIFIC) || nx_match(doc, i, NX_DEGREE) ||
		nx_match(doc, i, NX_TENURE) || nx_match(doc, i, NX_RANK);
}

/* A predicate in lower case that no organisation's name is made of. */
static bool
is_predicate(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].shape == NX_LOWER &&
		nx_match(doc, i, NX_PREDICATE) != NULL;
}

/*
 * May words in lower case stand as an organisation or field by themselves:
 * giám đốc sở | cho biết, but not ban hành, hội nghị?  Two syllables may, one
 * only before what ends a phrase anyway.
 */
static bool
stands_alone(const NxDoc *doc, uint32_t first, uint32_t end)
{
	return end - first > 1 || nx_capital(doc, first) ||
		doc->token[end].type != NX_T_WORD || !on_line(doc, end) ||
		nx_capital(doc, end) || nx_cue(doc, end, FUNCTION) ||
		nx_cue(doc, end, OF) || is_predicate(doc, end);
}

/* The longest field at a token, or predicate in lower case. */
static uint32_t
longest_rival(const NxDoc *doc, uint32_t i)
{
	const NxMatch *field = nx_match(doc, i, NX_FIELD),
			   *predicate = doc->token[i].shape == NX_LOWER ?
		nx_match(doc, i, NX_PREDICATE) : NULL;
	uint32_t	a = field ? field->ntokens : 0,
				b = predicate ? predicate->ntokens : 0;

	return a > b ? a : b;
}

/* ---- organisations ---- */

static NxSector
sector_of(const NxEntry *entry)
{
	/* the tags' bits are the same for organisations and their heads */
	if (NX_TAGGED(entry, ORGANISATION_COMPANY) ||
		NX_TAGGED(entry, ORGANISATION_CLUB) ||
		NX_TAGGED(entry, ORGANISATION_RELIGIOUS))
		return NX_PRIVATE;
	return NX_PUBLIC;
}

static void
note_organisation(Tail *t, uint32_t first, uint32_t end, NxSector sector)
{
	if (t->organisation.first == t->organisation.last)
		t->organisation.first = first;
	t->organisation.last = end;
	if (t->sector == NX_UNKNOWN || sector == NX_PRIVATE)
		t->sector = sector;
}

/* Words in lower case taken on trial: their end, or i. */
static uint32_t
trial(const NxDoc *doc, uint32_t i)
{
	uint32_t	end = i;

	while (end - i < MAX_TRIAL && !stops(doc, end) &&
		   doc->token[end].shape == NX_LOWER &&
		   doc->token[end].gap == NX_GAP_SPACE &&
		   !is_predicate(doc, end) && !nx_match(doc, end, NX_OFFICE))
		end++;
	if (end == i || !on_line(doc, end))
		return i;
	if (nx_starts_name(doc, end) ||
		(nx_match(doc, end, NX_HONORIFIC) && nx_capital(doc, end + 1)))
		return end;
	if (nx_match(doc, end, NX_PLACE) || nx_match(doc, end, NX_PLACE_HEAD) ||
		nx_match(doc, end, NX_ORGANISATION) ||
		(nx_capital(doc, end) && nx_match(doc, end, NX_ORGANISATION_HEAD)))
		return end;
	if (nx_is(doc, end, NX_DASH) || nx_is(doc, end, ')') ||
		nx_is(doc, end, '('))
		return end;
	return i;
}

/* A sign or word that joins two parts of a name: its end, or i. */
static uint32_t
joint(const NxDoc *doc, uint32_t i)
{
	if (!on_line(doc, i))
		return i;
	if (nx_is(doc, i, ',') || nx_is(doc, i, NX_DASH) || nx_is(doc, i, '&') ||
		nx_is(doc, i, '/') || nx_cue(doc, i, JOIN))
		return i + 1;
	return i;
}

/* Words of the head that an organisation begins with. */
static uint32_t
head_length(const NxDoc *doc, uint32_t first)
{
	const NxMatch *head = nx_match(doc, first, NX_ORGANISATION_HEAD);

	return head ? head->ntokens : 0;
}

/*
 * Further items in lower case of what a body is for, up to a person's name:
 * Hiệp hội Bia, rượu, nước giải khát | Nguyễn Văn A.  Its end, or i.
 */
static uint32_t
items(const NxDoc *doc, uint32_t i)
{
	uint32_t	at = i;

	for (uint32_t n = 0; n < 5 && on_line(doc, at); n++)
	{
		uint32_t	words = 0;

		if (!nx_is(doc, at, ',') && !nx_cue(doc, at, JOIN))
			return i;
		for (at++; words < 4 && !stops(doc, at) &&
			 doc->token[at].shape == NX_LOWER && !is_predicate(doc, at) &&
			 !nx_match(doc, at, NX_OFFICE) && !nx_cue(doc, at, JOIN); at++)
			words++;
		if (words == 0)
			return i;
		if (on_line(doc, at) && nx_starts_name(doc, at))
			return at;
	}
	return i;
}

/* One more part of what completes an organisation's head: its end, or i. */
static uint32_t
part(const NxDoc *doc, uint32_t first, uint32_t i, Tail *t)
{
	const NxMatch *m;
	uint32_t	next;

	if (!on_line(doc, i))
		return i;
	if ((m = nx_match(doc, i, NX_ORGANISATION)) != NULL &&
		m->ntokens >= longest_rival(doc, i))
	{
		t->local = NX_TAGGED(m->entry, ORGANISATION_LOCAL);
		return i + m->ntokens;
	}
	if ((m = nx_match(doc, i, NX_FIELD)) != NULL &&
		stands_alone(doc, i, i + m->ntokens))
		return i + m->ntokens;
	if (nx_starts_name(doc, i))
		return i;
	/* Đội CSGT số 3 */
	if ((m = nx_cue(doc, i, NUMBER)) != NULL &&
		doc->token[i + m->ntokens].type == NX_T_NUMBER)
		return i + m->ntokens + 1;
	if ((m = nx_match(doc, i, NX_ORGANISATION_HEAD)) != NULL && i > first &&
		m->ntokens >= longest_rival(doc, i) &&
		stands_alone(doc, i, i + m->ntokens))
	{
		t->local = NX_TAGGED(m->entry, ORGANISATION_HEAD_LOCAL);
		return i + m->ntokens;
	}
	if (doc->token[i].type == NX_T_NUMBER)
		return doc->token[i].ndigits <= 3 ? i + 1 : i;
	if ((next = nx_place_at(doc, i)) != 0)
	{
		t->place = (NxRange) {i, next};
		t->local = !is_named(doc, t->place);
		return next;
	}
	/* Liên minh Nghị sĩ hữu nghị */
	if ((m = nx_match_tagged(doc, i, NX_OFFICE, NX_MASK(OFFICE_MEMBER))) != NULL &&
		nx_capital(doc, i) && i == first + head_length(doc, first))
		return i + m->ntokens;
	if (nx_capital(doc, i) && !stops(doc, i) &&
		nx_match(doc, i, NX_OFFICE) == NULL)
		return i + 1;
	return trial(doc, i);
}

/* In brackets behind an organisation: (Bộ Công an), (VCCI), (GD & ĐT). */
static uint32_t
bracket(const NxDoc *doc, uint32_t i, Tail *t)
{
	const NxMatch *m;
	uint32_t	end = i + 1;

	if (!nx_is(doc, i, '(') || !on_line(doc, i))
		return i;
	if (nx_match(doc, i + 1, NX_ORGANISATION_HEAD) ||
		nx_match(doc, i + 1, NX_ORGANISATION))
	{
		NxSector	sector;
		NxRange		place = {0, 0};

		end = nx_organisation_at(doc, i + 1, &sector, &place);
		if (end && nx_is(doc, end, ')'))
		{
			if (place.last > place.first)
				t->place = place;
			return end + 1;
		}
		end = i + 1;
	}
	if ((m = nx_match(doc, i + 1, NX_PLACE)) != NULL &&
		nx_is(doc, i + 1 + m->ntokens, ')'))
	{
		t->place = (NxRange) {i + 1, i + 1 + m->ntokens};
		return i + m->ntokens + 2;
	}
	while (end - i < 6 && on_line(doc, end) &&
		   (doc->token[end].shape == NX_UPPER || nx_is(doc, end, '&') ||
			nx_is(doc, end, NX_DASH)))
		end++;
	return end > i + 1 && nx_is(doc, end, ')') ? end + 1 : i;
}

/* The parts behind an organisation's head. */
static uint32_t
complete(const NxDoc *doc, uint32_t first, uint32_t i, bool eponym, Tail *t)
{
	uint32_t	start = i;

	/* Trường Tôn Đức Thắng, Bệnh viện Nguyễn Tri Phương */
	if (eponym && nx_match(doc, i, NX_PERSON))
		i += nx_match(doc, i, NX_PERSON)->ntokens;
	else if (eponym && nx_starts_name(doc, i))
	{
		bool		vietnamese,
					weak;

		i = nx_name_at(doc, i, NX_ANYWHERE, &vietnamese, &weak);
	}
	while (i - start < MAX_TAIL && i < t->limit)
	{
		uint32_t	next = part(doc, first, i, t),
					behind;

		if (next > i)
		{
			i = next;
			continue;
		}
		/* a joint counts only with a part behind it that can be one */
		behind = i > start ? joint(doc, i) : i;
		if (behind > i && on_line(doc, behind) &&
			(nx_match(doc, behind, NX_FIELD) ||
			 (!nx_is(doc, i, ',') && nx_capital(doc, behind) &&
			  nx_match(doc, behind, NX_OFFICE) == NULL &&
			  nx_match(doc, behind, NX_HONORIFIC) == NULL &&
			  nx_match(doc, behind, NX_RANK) == NULL &&
			  nx_match(doc, behind, NX_PROFESSION) == NULL &&
			  nx_match(doc, behind, NX_ORGANISATION) == NULL &&
			  nx_match(doc, behind, NX_ORGANISATION_HEAD) == NULL &&
			  nx_match(doc, behind, NX_PLACE) == NULL &&
			  !nx_starts_name(doc, behind))))
		{
			i = behind;
			continue;
		}
		if (i > start && (next = items(doc, i)) > i)
		{
			i = next;
			break;
		}
		/* của Quốc hội, thuộc Bộ Y tế */
		if (on_line(doc, i) && nx_cue(doc, i, OF))
		{
			uint32_t	of = i + nx_cue(doc, i, OF)->ntokens;

			if (nx_match(doc, of, NX_ORGANISATION) ||
				nx_match(doc, of, NX_ORGANISATION_HEAD) ||
				(nx_place_at(doc, of) && nx_capital(doc, of)))
			{
				i = of;
				continue;
			}
		}
		break;
	}
	return i;
}

/* UBND TP | . HCM: the name ends with the head of a place that goes on. */
static uint32_t
place_goes_on(const NxDoc *doc, uint32_t i, uint32_t end, Tail *t)
{
	for (uint32_t n = 1; n <= 2 && n < end - i; n++)
		if (nx_match(doc, end - n, NX_PLACE_HEAD) != NULL)
		{
			uint32_t	place_end = nx_place_at(doc, end - n);

			if (place_end > end)
			{
				t->place = (NxRange) {end - n, place_end};
				t->local = false;
				return place_end;
			}
		}
	return end;
}

/* An organisation at i, noted in the tail; its end, or i. */
static uint32_t
organisation(const NxDoc *doc, uint32_t i, Tail *t)
{
	const NxMatch *whole = nx_match(doc, i, NX_ORGANISATION),
			   *head = nx_match(doc, i, NX_ORGANISATION_HEAD);
	uint32_t	longest = longest_rival(doc, i),
				end = i;
	NxSector	sector = NX_PUBLIC;
	const NxEntry *entry = NULL;

	/* khoa học công nghệ is no khoa, ban hành no ban */
	if (head != NULL && head->ntokens < longest)
		head = NULL;
	if (whole != NULL && whole->ntokens < longest)
		whole = NULL;
	if (head != NULL && (whole == NULL || whole->ntokens <= head->ntokens))
	{
		uint32_t	behind = i + head->ntokens;

		entry = head->entry;
		sector = sector_of(entry);
		t->local = NX_TAGGED(entry, ORGANISATION_HEAD_LOCAL);
		end = complete(doc, i, behind,
					   NX_TAGGED(entry, ORGANISATION_HEAD_EPONYM), t);
		if (whole != NULL && end <= i + whole->ntokens)
			end = i + whole->ntokens;
		if (end == behind && !stands_alone(doc, i, end))
			return i;
	}
	else if (whole != NULL)
	{
		entry = whole->entry;
		sector = sector_of(entry);
		end = i + whole->ntokens;
		t->local = NX_TAGGED(entry, ORGANISATION_LOCAL);
		end = place_goes_on(doc, i, end, t);
	}
	if (end > i)
	{
		end = bracket(doc, end, t);
		note_organisation(t, i, end, sector);
	}
	return end;
}

uint32_t
nx_organisation_at(const NxDoc *doc, uint32_t first, NxSector *sector,
				   NxRange *place)
{
	Tail		t = {.limit = doc->ntokens,.sector = NX_UNKNOWN};
	uint32_t	end = organisation(doc, first, &t);

	*sector = t.sector;
	*place = t.place;
	return end > first ? end : 0;
}

/* ---- the phrase ---- */

/* khóa XIII, khoá 14, nhiệm kỳ 2016-2021: its end, or i. */
static uint32_t
term(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_cue(doc, i, TERM);
	uint32_t	start = i,
				end;

	if (m == NULL && nx_is(doc, i, ',') && on_line(doc, i + 1))
		m = nx_cue(doc, ++i, TERM);
	if (m == NULL || !on_line(doc, i))
		return start;
	end = i + m->ntokens;
	/* nhiệm kỳ nhiệm kỳ: a slip that news has */
	if ((m = nx_cue(doc, end, TERM)) != NULL)
		end += m->ntokens;
	if (doc->token[end].type == NX_T_NUMBER)
	{
		end++;
		if (nx_is(doc, end, NX_DASH) &&
			doc->token[end + 1].type == NX_T_NUMBER)
			end += 2;
		return end;
	}
	if (doc->token[end].type == NX_T_WORD && nx_capital(doc, end) &&
		nx_letters_of(doc, end) <= 5 &&
		(doc->token[end].shape == NX_UPPER ||
		 (doc->token[end].flags & NX_TF_SINGLE)))
		return end + 1;			/* a Roman number */
	return start;
}

/* Is a modifier that ends here no adverb: a name, của, là or a sign follows? */
static bool
modifies(const NxDoc *doc, uint32_t i)
{
	return !on_line(doc, i) || !is_word(doc, i) || nx_capital(doc, i) ||
		nx_cue(doc, i, OF) || nx_cue(doc, i, COPULA) ||
		nx_match(doc, i, NX_HONORIFIC) ||
		nx_match(doc, i, NX_ORGANISATION_HEAD);
}

/*
 * Behind a place and a comma, the province it lies in: huyện Ba Vì, tỉnh Hà
 * Tây.  Only where that closes the phrase.  Its end, or i.
 */
static uint32_t
larger_place(const NxDoc *doc, uint32_t i)
{
	const NxMatch *head;
	uint32_t	end;

	if (!nx_is(doc, i, ',') || !on_line(doc, i) || !on_line(doc, i + 1))
		return i;
	head = nx_match(doc, i + 1, NX_PLACE_HEAD);
	if (head == NULL || !(NX_TAGGED(head->entry, PLACE_HEAD_PROVINCE) ||
						  NX_TAGGED(head->entry, PLACE_HEAD_DISTRICT)))
		return i;
	end = nx_place_at(doc, i + 1);
	if (end <= i + 1 + head->ntokens ||
		(on_line(doc, end) && is_word(doc, end) && !nx_starts_name(doc, end) &&
		 !nx_cue(doc, end, FUNCTION) && !is_predicate(doc, end)))
		return i;
	return end;
}

/*
 * Behind a department and a comma, the body it belongs to: Vụ Pháp chế, Bộ Y
 * tế.  Only where that closes the phrase, and only a body of another kind.
 */
static uint32_t
parent_body(const NxDoc *doc, uint32_t first, uint32_t i, Tail *t)
{
	const NxMatch *head = nx_match(doc, first, NX_ORGANISATION_HEAD),
			   *whole;
	uint32_t	behind = i + 1,
				end;
	NxSector	sector;
	NxRange		place = {0, 0};

	if (head == NULL || !NX_TAGGED(head->entry, ORGANISATION_HEAD_PART) ||
		!nx_is(doc, i, ',') || !on_line(doc, behind) ||
		nx_match(doc, behind, NX_OFFICE) ||
		doc->token[behind].hash == doc->token[first].hash)
		return i;
	whole = nx_match(doc, behind, NX_ORGANISATION);
	head = nx_match(doc, behind, NX_ORGANISATION_HEAD);
	if ((whole == NULL && head == NULL) ||
		(head != NULL && NX_TAGGED(head->entry, ORGANISATION_HEAD_PART)))
		return i;
	end = nx_organisation_at(doc, behind, &sector, &place);
	if (end == 0)
		return i;
	if (on_line(doc, end) && is_word(doc, end) && !nx_starts_name(doc, end) &&
		!nx_match(doc, end, NX_HONORIFIC) && !nx_cue(doc, end, FUNCTION) &&
		!is_predicate(doc, end))
		return i;
	note_organisation(t, first, end, sector);
	if (place.last > place.first)
		t->place = place;
	t->local = false;
	return end;
}

/*
 * Directly behind the head: a name whose family name is also the head of
 * bodies (Bộ trưởng Đoàn Hữu Phước trả lời, but Bí thư Đoàn Trường Đại học)?
 */
static bool
is_name_first(const NxDoc *doc, uint32_t i)
{
	const NxMatch *head = nx_match(doc, i, NX_ORGANISATION_HEAD);
	bool		vietnamese,
				weak;
	uint32_t	end;

	if (head == NULL || head->ntokens > 1 || !nx_starts_name(doc, i))
		return false;
	end = nx_name_at(doc, i, NX_ANYWHERE, &vietnamese, &weak);
	return end >= i + 3 &&
		(!is_word(doc, end) || !on_line(doc, end) ||
		 nx_cue(doc, end, FUNCTION) || is_predicate(doc, end));
}

/* What follows the head: organisations, fields, places, connected by của. */
static uint32_t
read_tail(const NxDoc *doc, uint32_t i, bool company, Tail *t)
{
	t->limit = i + MAX_TAIL;
	for (bool first = true; i < t->limit && on_line(doc, i); first = false)
	{
		const NxMatch *m;
		uint32_t	next;

		if (first ? is_name_first(doc, i) : nx_starts_name(doc, i))
			break;
		if ((next = organisation(doc, i, t)) > i)
		{
			i = parent_body(doc, i, next, t);
			if (i == next && t->place.last == i)
				i = larger_place(doc, i);
			continue;
		}
		if (t->organisation.last == t->organisation.first &&
			t->place.last == t->place.first &&
			(m = nx_match(doc, i, NX_OFFICE_MODIFIER)) != NULL &&
			(!NX_TAGGED(m->entry, OFFICE_MODIFIER_WEAK) ||
			 modifies(doc, i + m->ntokens)))
		{
			i += m->ntokens;
			continue;
		}
		if (first && (m = nx_match(doc, i, NX_FIELD)) != NULL &&
			stands_alone(doc, i, i + m->ntokens))
		{
			Tail		part_of = {.limit = t->limit};

			next = complete(doc, i, i, false, &part_of);
			note_organisation(t, i, next, company ? NX_UNKNOWN : NX_PUBLIC);
			if (part_of.place.last > part_of.place.first)
				t->place = part_of.place;
			i = next;
			continue;
		}
		if (!nx_starts_name(doc, i) && (next = nx_place_at(doc, i)) != 0 &&
			(nx_capital(doc, i) || nx_match(doc, i, NX_PLACE_HEAD)))
		{
			t->place = (NxRange) {i, next};
			t->local = !is_named(doc, t->place);
			i = larger_place(doc, next);
			continue;
		}
		/* FIFA, FTC: a body that the lexicon does not have */
		if (first && is_word(doc, i) && doc->token[i].shape == NX_UPPER &&
			doc->token[i].gap == NX_GAP_SPACE && !stops(doc, i) &&
			!nx_match(doc, i, NX_OFFICE) && !nx_match(doc, i, NX_FAMILY_NAME))
		{
			next = i + 1;
			while (next < i + 3 && on_line(doc, next) &&
				   nx_capital(doc, next) &&
				   (doc->token[next].flags & NX_TF_FOREIGN) &&
				   doc->token[next].gap == NX_GAP_SPACE &&
				   nx_starts_name(doc, next + 1))
				next++;			/* VN Pharma | Nguyễn Văn A */
			note_organisation(t, i, next, NX_UNKNOWN);
			i = next;
			continue;
		}
		if ((next = term(doc, i)) > i)
		{
			t->end = i;
			return next;
		}
		if ((m = nx_cue(doc, i, OF)) != NULL)
		{
			uint32_t	of = i + m->ntokens;
			const NxMatch *office;

			if (nx_match(doc, of, NX_ORGANISATION) ||
				nx_match(doc, of, NX_ORGANISATION_HEAD) ||
				(nx_capital(doc, of) && nx_place_at(doc, of)))
			{
				i = of;
				continue;
			}
			/* Tổ công tác của Thủ tướng */
			if ((office = nx_match_tagged(doc, of, NX_OFFICE,
										  NX_MASK(OFFICE_NOMINAL))) != NULL &&
				t->organisation.last > t->organisation.first)
			{
				i = of + office->ntokens;
				continue;
			}
		}
		break;
	}
	t->end = i;
	return i;
}

/* Does an organisation begin here that a bare trưởng or phó can lead? */
static bool
leads(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_match(doc, i, NX_ORGANISATION_HEAD);

	return m != NULL && (m->ntokens > 1 || nx_capital(doc, i)) &&
		sector_of(m->entry) == NX_PUBLIC;
}

uint32_t
nx_office_at(const NxDoc *doc, uint32_t first, NxOfficePhrase *office)
{
	const NxMatch *m;
	Tail		t = {.sector = NX_UNKNOWN};
	uint32_t	i = first;

	memset(office, 0, sizeof(*office));
	office->name = office->person = -1;
	if ((m = nx_match(doc, i, NX_TENURE)) != NULL && on_line(doc, i + 1) &&
		(nx_match(doc, i, NX_OFFICE) == NULL ||
		 nx_match(doc, i, NX_OFFICE)->ntokens <= m->ntokens))
	{
		office->tenure = NX_TAGGED(m->entry, TENURE_FORMER) ? NX_FORMER :
			NX_TAGGED(m->entry, TENURE_ACTING) ? NX_ACTING :
			NX_TAGGED(m->entry, TENURE_LATE) ? NX_LATE : NX_ELECT;
		i += m->ntokens;
		if (nx_is(doc, i, '.'))
			i++;				/* Q. Giám đốc */
	}
	m = nx_match(doc, i, NX_OFFICE);
	if (m == NULL)
	{
		/* phó, then an office that the lexicon has without it */
		const NxMatch *prefix = nx_match(doc, i, NX_OFFICE_PREFIX);

		if (prefix == NULL || !on_line(doc, i + prefix->ntokens))
			return 0;
		m = nx_match(doc, i + prefix->ntokens, NX_OFFICE);
		if (m != NULL)
			i += prefix->ntokens;
		else if (NX_TAGGED(prefix->entry, OFFICE_PREFIX_LEADS) &&
				 leads(doc, i + prefix->ntokens))
			m = prefix;			/* Trưởng Chi cục, Phó Công an xã */
		else
			return 0;
	}
	office->entry = m->entry;
	office->head = (NxRange) {i, i + m->ntokens};
	i += m->ntokens;
	i = read_tail(doc, i, m->entry->kind == NX_OFFICE &&
				  NX_TAGGED(m->entry, OFFICE_COMPANY), &t);
	office->body = t.end;
	/* người tiền nhiệm của ông */
	if (NX_TAGGED(m->entry, OFFICE_COUNTERPART) && on_line(doc, i) &&
		nx_cue(doc, i, OF))
	{
		uint32_t	of = i + nx_cue(doc, i, OF)->ntokens;
		const NxMatch *whose = nx_match(doc, of, NX_HONORIFIC);

		if (whose != NULL && !nx_capital(doc, of + whose->ntokens))
			i = of + whose->ntokens;
	}

	office->at = (NxRange) {first, i};
	office->organisation = t.organisation;
	office->place = t.place;
	office->local = t.local;
	office->sector = t.sector;
	if (m->entry->kind != NX_OFFICE)
		return i;
	if (NX_TAGGED(m->entry, OFFICE_RELIGIOUS))
		office->sector = NX_PRIVATE;
	else if (NX_TAGGED(m->entry, OFFICE_PUBLIC))
		office->sector = NX_PUBLIC;
	/* Giám đốc Tình báo quốc gia Mỹ */
	else if (NX_TAGGED(m->entry, OFFICE_COMPANY) && t.sector == NX_UNKNOWN &&
			 t.organisation.last > t.organisation.first &&
			 t.place.last > t.place.first)
		office->sector = NX_PUBLIC;
	else if (NX_TAGGED(m->entry, OFFICE_COMPANY) && t.sector != NX_PUBLIC)
		office->sector = NX_PRIVATE;
	/* Trưởng phòng Doanh nghiệp: what the department is for */
	else if (NX_TAGGED(m->entry, OFFICE_OF_BODY) && t.sector == NX_PRIVATE &&
			 t.organisation.last - t.organisation.first ==
			 head_length(doc, t.organisation.first))
		office->sector = NX_UNKNOWN;
	else if (t.sector == NX_UNKNOWN && t.place.last > t.place.first &&
			 !NX_TAGGED(m->entry, OFFICE_WEAK))
		office->sector = NX_PUBLIC;	/* Chủ tịch Hà Nội */
	return i;
}
