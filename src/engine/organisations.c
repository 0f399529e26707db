/*
 * organisations.c
 *	  Places and organisations: where the name of one begins and ends.
 *
 * An organisation is a whole name of the lexicon, or a head with what
 * completes it: fields, capitalised words, smaller and larger bodies, places.
 *
 *		Sở | Tài nguyên và Môi trường | tỉnh Sơn La
 *		head field					   place
 *
 * Words in lower case that no list knows are taken on trial: they belong to
 * the organisation if a name follows them (Cục Quản lý khám chữa bệnh | Lê
 * Thanh Phúc) or a sign that closes an apposition, else it ends before them.
 */
#include "offices.h"

#define MAX_TRIAL	7			/* unknown words in lower case in a row */

/* ---- places ---- */

/*
 * Behind thành phố or bang: a name from abroad that the lexicon does not
 * have.  One word, or several that a comma and a person follow; else they are
 * a person's (Thống đốc bang | Jane Roe).  Its end, or i.
 */
static uint32_t
foreign_place(const NxDoc *doc, uint32_t i)
{
	uint32_t	first = i;

	while (i - first < 3 && nx_on_line(doc, i) && nx_is_word(doc, i) &&
		   doc->token[i].shape == NX_TITLE &&
		   doc->token[i].gap == NX_GAP_SPACE &&
		   (doc->token[i].flags & NX_TF_FOREIGN))
		i++;
	if (i == first || doc->token[i - 1].flags & NX_TF_SINGLE ||
		nx_is(doc, i, '.') || nx_match(doc, i, NX_NAME_PARTICLE) ||
		(nx_on_line(doc, i) && nx_is_word(doc, i) && nx_capital(doc, i)))
		return first;
	return i == first + 1 ||
		(nx_is(doc, i, ',') && nx_match(doc, i + 1, NX_HONORIFIC)) ? i : first;
}

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
		return foreign_place(doc, i);
	if (doc->token[i].type == NX_T_NUMBER && nx_on_line(doc, i))
		return i + 1;
	if (nx_match(doc, i, NX_FAMILY_NAME) &&
		(end = nx_name_at(doc, i, NX_ANYWHERE, &vietnamese, &weak)) != 0 &&
		end >= i + 3)
		return i;
	while (i - first < 3 && nx_on_line(doc, i) && nx_capital(doc, i) &&
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
		if (nx_is(doc, i, '.') && nx_on_line(doc, i + 1) &&
			(nx_match(doc, i + 1, NX_PLACE) ||
			 doc->token[i + 1].gap == NX_GAP_NONE) &&
			(nx_capital(doc, i + 1) || doc->token[i + 1].type == NX_T_NUMBER))
			i++;
		if (nx_on_line(doc, i))
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
bool
nx_is_named(const NxDoc *doc, NxRange place)
{
	const NxMatch *head = nx_match(doc, place.first, NX_PLACE_HEAD);

	return head == NULL || place.first + head->ntokens < place.last;
}

const NxMatch *
nx_country_of(const NxDoc *doc, NxRange place)
{
	for (uint32_t i = place.first; i < place.last; i++)
	{
		const NxMatch *m = nx_match_tagged(doc, i, NX_PLACE,
										   NX_MASK(PLACE_COUNTRY));

		if (m != NULL && i + m->ntokens == place.last)
			return m;
	}
	return NULL;
}

/* ---- what may not be inside ---- */

/*
 * Does a sentence begin here for want of a full stop: Giám đốc Sở Y tế | Với
 * công đoạn này?
 */
bool
nx_opens_sentence(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_cue(doc, i, OPENS);

	return m != NULL && doc->token[i].shape == NX_TITLE &&
		doc->token[i + m->ntokens].gap == NX_GAP_SPACE &&
		doc->token[i + m->ntokens].shape == NX_LOWER;
}

/* Does the phrase end before this word, whatever comes? */
bool
nx_stops(const NxDoc *doc, uint32_t i)
{
	return !nx_is_word(doc, i) || !nx_on_line(doc, i) ||
		(doc->token[i].shape == NX_LOWER && nx_cue(doc, i, FUNCTION)) ||
		nx_opens_sentence(doc, i) ||
		nx_cue(doc, i, PHOTO) ||
		nx_match(doc, i, NX_HONORIFIC) || nx_match(doc, i, NX_DEGREE) ||
		nx_match(doc, i, NX_TENURE) || nx_match(doc, i, NX_RANK);
}

/* A predicate in lower case that no organisation's name is made of. */
bool
nx_is_predicate(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].shape == NX_LOWER &&
		nx_match(doc, i, NX_PREDICATE) != NULL;
}

/*
 * May words in lower case stand as an organisation or field by themselves:
 * giám đốc sở | cho biết, but not ban hành, hội nghị?  Two syllables may, one
 * only before what ends a phrase anyway.
 */
bool
nx_stands_alone(const NxDoc *doc, uint32_t first, uint32_t end)
{
	return end - first > 1 || nx_capital(doc, first) ||
		doc->token[end].type != NX_T_WORD || !nx_on_line(doc, end) ||
		nx_capital(doc, end) || nx_cue(doc, end, FUNCTION) ||
		nx_cue(doc, end, OF) || nx_is_predicate(doc, end);
}

/* The longest field at a token, or predicate in lower case. */
uint32_t
nx_longest_rival(const NxDoc *doc, uint32_t i)
{
	const NxMatch *field = nx_match(doc, i, NX_FIELD),
			   *predicate = doc->token[i].shape == NX_LOWER ?
		nx_match(doc, i, NX_PREDICATE) : NULL;
	uint32_t	a = field ? field->ntokens : 0,
				b = predicate ? predicate->ntokens : 0;

	return a > b ? a : b;
}

/* ---- organisations ---- */

NxSector
nx_sector_of(const NxEntry *entry)
{
	/* the tags' bits are the same for organisations and their heads */
	if (NX_TAGGED(entry, ORGANISATION_COMPANY) ||
		NX_TAGGED(entry, ORGANISATION_CLUB) ||
		NX_TAGGED(entry, ORGANISATION_RELIGIOUS))
		return NX_PRIVATE;
	return NX_PUBLIC;
}

void
nx_note_organisation(NxTail *t, uint32_t first, uint32_t end, NxSector sector)
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

	while (end - i < MAX_TRIAL && !nx_stops(doc, end) &&
		   doc->token[end].shape == NX_LOWER &&
		   doc->token[end].gap == NX_GAP_SPACE &&
		   !nx_is_predicate(doc, end) && !nx_match(doc, end, NX_OFFICE))
		end++;
	if (end == i || !nx_on_line(doc, end))
		return i;
	if (nx_starts_name(doc, end) ||
		(nx_match(doc, end, NX_HONORIFIC) && nx_capital(doc, end + 1)))
	{
		/* đại biểu Quốc hội | của ông A; Bộ Tư lệnh | và ông B, thay bà C */
		while (end > i && (nx_cue(doc, end - 1, OF) ||
						   nx_cue(doc, end - 1, JOIN) ||
						   nx_cue(doc, end - 1, GENERIC)))
			end--;
		return end;
	}
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
	if (!nx_on_line(doc, i))
		return i;
	if (nx_is(doc, i, ',') || nx_is(doc, i, NX_DASH) || nx_is(doc, i, '&') ||
		nx_is(doc, i, '/') || nx_cue(doc, i, JOIN))
		return i + 1;
	return i;
}

/* Words of the head that an organisation begins with. */
uint32_t
nx_head_length(const NxDoc *doc, uint32_t first)
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

	for (uint32_t n = 0; n < 5 && nx_on_line(doc, at); n++)
	{
		uint32_t	words = 0;

		if (!nx_is(doc, at, ',') && !nx_cue(doc, at, JOIN))
			return i;
		for (at++; words < 4 && !nx_stops(doc, at) &&
			 doc->token[at].shape == NX_LOWER && !nx_is_predicate(doc, at) &&
			 !nx_match(doc, at, NX_OFFICE) && !nx_cue(doc, at, JOIN) &&
			 !nx_match(doc, at, NX_ORGANISATION_HEAD); at++)
			words++;
		if (words == 0)
			return i;
		if (nx_on_line(doc, at) && nx_starts_name(doc, at))
			return at;
	}
	return i;
}

/* Does a part of a larger body begin here (phòng, trung tâm), or a field? */
static bool
is_part_head(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_match(doc, i, NX_ORGANISATION_HEAD);

	return m == NULL || NX_TAGGED(m->entry, ORGANISATION_HEAD_PART);
}

/* Behind a head: the person's name that a body bears, its end, or i. */
static uint32_t
eponym_at(const NxDoc *doc, uint32_t i)
{
	bool		vietnamese,
				weak;

	if (nx_match(doc, i, NX_PERSON))
		return i + nx_match(doc, i, NX_PERSON)->ntokens;
	return nx_on_line(doc, i) && nx_starts_name(doc, i) ?
		nx_name_at(doc, i, NX_ANYWHERE, &vietnamese, &weak) : i;
}

/* One more part of what completes an organisation's head: its end, or i. */
static uint32_t
part(const NxDoc *doc, uint32_t first, uint32_t i, NxTail *t)
{
	const NxMatch *m;
	uint32_t	next;

	if (!nx_on_line(doc, i))
		return i;
	if ((m = nx_match(doc, i, NX_ORGANISATION)) != NULL &&
		m->ntokens >= nx_longest_rival(doc, i))
	{
		t->local = NX_TAGGED(m->entry, ORGANISATION_LOCAL);
		return i + m->ntokens;
	}
	if ((m = nx_match(doc, i, NX_FIELD)) != NULL &&
		nx_stands_alone(doc, i, i + m->ntokens))
		return i + m->ntokens;
	if (nx_starts_name(doc, i))
		return i;
	/* Đội CSGT số 3 */
	if ((m = nx_cue(doc, i, NUMBER)) != NULL &&
		doc->token[i + m->ntokens].type == NX_T_NUMBER)
		return i + m->ntokens + 1;
	if ((m = nx_match(doc, i, NX_ORGANISATION_HEAD)) != NULL && i > first &&
		m->ntokens >= nx_longest_rival(doc, i) &&
		nx_stands_alone(doc, i, i + m->ntokens))
	{
		t->local = NX_TAGGED(m->entry, ORGANISATION_HEAD_LOCAL);
		next = i + m->ntokens;
		/* phòng Kinh doanh Công ty Sao Vàng */
		if (nx_sector_of(m->entry) == NX_PRIVATE && nx_on_line(doc, next) &&
			nx_capital(doc, next) && is_part_head(doc, first))
			t->sector = NX_PRIVATE;
		return NX_TAGGED(m->entry, ORGANISATION_HEAD_EPONYM) &&
			nx_capital(doc, i) ? eponym_at(doc, next) : next;
	}
	if (doc->token[i].type == NX_T_NUMBER)
		return doc->token[i].ndigits <= 3 && !nx_cue(doc, i + 1, AGE) ? i + 1 : i;
	if ((next = nx_place_at(doc, i)) != 0)
	{
		t->place = (NxRange) {i, next};
		t->local = !nx_is_named(doc, t->place);
		return next;
	}
	/* Liên minh Nghị sĩ hữu nghị */
	if ((m = nx_match_tagged(doc, i, NX_OFFICE, NX_MASK(OFFICE_MEMBER))) != NULL &&
		nx_capital(doc, i) && i == first + nx_head_length(doc, first))
		return i + m->ntokens;
	if (nx_capital(doc, i) && !nx_stops(doc, i) &&
		nx_match(doc, i, NX_OFFICE) == NULL)
		return i + 1;
	return trial(doc, i);
}

/* In brackets behind an organisation: (Bộ Công an), (VCCI), (GD & ĐT), (PV 11). */
uint32_t
nx_bracket(const NxDoc *doc, uint32_t i, NxTail *t)
{
	const NxMatch *m;
	uint32_t	end = i + 1;

	if (!nx_is(doc, i, '(') || !nx_on_line(doc, i))
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
	while (end - i < 6 && nx_on_line(doc, end) &&
		   (doc->token[end].shape == NX_UPPER || nx_is(doc, end, '&') ||
			nx_is(doc, end, NX_DASH) ||
			(end == i + 2 && doc->token[end].type == NX_T_NUMBER)))
		end++;
	return end > i + 1 && nx_is(doc, end, ')') ? end + 1 : i;
}

/* The parts behind an organisation's head. */
uint32_t
nx_complete(const NxDoc *doc, uint32_t first, uint32_t i, bool eponym, NxTail *t)
{
	const NxMatch *head = nx_match(doc, first, NX_ORGANISATION_HEAD);
	bool		about = head != NULL &&
		NX_TAGGED(head->entry, ORGANISATION_HEAD_ABOUT);
	uint32_t	start = i;

	/* Trường Tôn Đức Thắng, Bệnh viện Nguyễn Tri Phương */
	if (eponym)
		i = eponym_at(doc, i);
	while (i - start < NX_MAX_TAIL && i < t->limit)
	{
		uint32_t	next = part(doc, first, i, t),
					behind;

		if (next > i)
		{
			i = next;
			continue;
		}
		/* bệnh viện Việt Nam - Thụy Điển */
		if (nx_is(doc, i, NX_DASH) && nx_on_line(doc, i) &&
			t->place.last == i && nx_country_of(doc, t->place) &&
			nx_match_tagged(doc, i + 1, NX_PLACE, NX_MASK(PLACE_COUNTRY)))
		{
			i++;
			continue;
		}
		/* a joint counts only with a part behind it that can be one */
		behind = i > start ? joint(doc, i) : i;
		if (behind > i && nx_on_line(doc, behind) &&
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
		if (about && nx_on_line(doc, i) && nx_cue(doc, i, ABOUT) &&
			nx_match(doc, i + 1, NX_FIELD))
		{
			i++;
			continue;
		}
		if (i > start && (next = items(doc, i)) > i)
		{
			i = next;
			break;
		}
		/* của Quốc hội, thuộc Bộ Y tế */
		if (nx_on_line(doc, i) && nx_cue(doc, i, OF))
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
place_goes_on(const NxDoc *doc, uint32_t i, uint32_t end, NxTail *t)
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

/*
 * Is the name behind a head in lower case its leader's, not its own: giám đốc
 * bệnh viện | Trần Văn A cho biết, but Bệnh viện Nguyễn Tri Phương?
 */
static bool
names_holder(const NxDoc *doc, uint32_t first, uint32_t i)
{
	uint32_t	end;

	if (nx_capital(doc, first) || nx_match(doc, i, NX_PERSON) ||
		!nx_match(doc, i, NX_FAMILY_NAME) || !nx_starts_name(doc, i))
		return false;
	end = eponym_at(doc, i);
	return end >= i + 3 && nx_on_line(doc, end) &&
		doc->token[end].shape == NX_LOWER &&
		(nx_is_predicate(doc, end) || nx_cue(doc, end, FUNCTION));
}

/* An organisation at i, noted in the tail; its end, or i. */
uint32_t
nx_read_organisation(const NxDoc *doc, uint32_t i, NxTail *t)
{
	const NxMatch *whole = nx_match(doc, i, NX_ORGANISATION),
			   *head = nx_match(doc, i, NX_ORGANISATION_HEAD);
	uint32_t	longest = nx_longest_rival(doc, i),
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
		sector = nx_sector_of(entry);
		t->local = NX_TAGGED(entry, ORGANISATION_HEAD_LOCAL);
		end = nx_complete(doc, i, behind,
						  NX_TAGGED(entry, ORGANISATION_HEAD_EPONYM) &&
						  !names_holder(doc, i, behind), t);
		if (whole != NULL && end <= i + whole->ntokens)
			end = i + whole->ntokens;
		if (end == behind && !nx_stands_alone(doc, i, end))
			return i;
	}
	else if (whole != NULL)
	{
		entry = whole->entry;
		sector = nx_sector_of(entry);
		end = i + whole->ntokens;
		t->local = NX_TAGGED(entry, ORGANISATION_LOCAL);
		end = place_goes_on(doc, i, end, t);
	}
	if (end > i)
	{
		end = nx_bracket(doc, end, t);
		nx_note_organisation(t, i, end, sector);
	}
	return end;
}

uint32_t
nx_organisation_at(const NxDoc *doc, uint32_t first, NxSector *sector,
				   NxRange *place)
{
	NxTail		t = {.limit = doc->ntokens,.sector = NX_UNKNOWN};
	uint32_t	end = nx_read_organisation(doc, first, &t);

	*sector = t.sector;
	*place = t.place;
	return end > first ? end : 0;
}
