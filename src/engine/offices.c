/*
 * offices.c
 *	  Office phrases, put together of their parts.
 *
 * An office phrase is
 *
 *		[tenure] [prefix] head [modifier] [organisation | field | place]...
 *		[term]
 *
 * with organisations as organisations.c finds them:
 *
 *		nguyên | Phó | Giám đốc | Sở Tài nguyên và Môi trường | Sơn La
 *		tenure	 prefix head	  head  field					place
 *
 * The craft is where it ends.  It ends before a function word, a predicate, a
 * sign that joins no parts, and before a person's name.  Words in lower case
 * that no list knows are taken on trial: they belong to the organisation if
 * a name follows them (Cục Quản lý khám chữa bệnh | Lê Thanh Phúc) or a
 * sign that closes an apposition, else the phrase ends before them.
 */
#include "offices.h"

/* ---- the phrase ---- */

/* khóa XIII, khoá 14, nhiệm kỳ 2016-2021: its end, or i. */
static uint32_t
term(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_cue(doc, i, TERM);
	uint32_t	start = i,
				end;

	if (m == NULL && nx_is(doc, i, ',') && nx_on_line(doc, i + 1))
		m = nx_cue(doc, ++i, TERM);
	if (m == NULL || !nx_on_line(doc, i))
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
	return !nx_on_line(doc, i) || !nx_is_word(doc, i) || nx_capital(doc, i) ||
		nx_cue(doc, i, OF) || nx_cue(doc, i, COPULA) ||
		nx_match(doc, i, NX_HONORIFIC) ||
		nx_match(doc, i, NX_ORGANISATION_HEAD);
}

/* The tenure that a modifier tells: đắc cử, lâm thời. */
static NxTenure
tenure_of_modifier(const NxEntry *modifier, NxTenure otherwise)
{
	return NX_TAGGED(modifier, OFFICE_MODIFIER_FORMER) ? NX_FORMER :
		NX_TAGGED(modifier, OFFICE_MODIFIER_ACTING) ? NX_ACTING :
		NX_TAGGED(modifier, OFFICE_MODIFIER_LATE) ? NX_LATE :
		NX_TAGGED(modifier, OFFICE_MODIFIER_ELECT) ? NX_ELECT : otherwise;
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

	if (!nx_is(doc, i, ',') || !nx_on_line(doc, i) || !nx_on_line(doc, i + 1))
		return i;
	head = nx_match(doc, i + 1, NX_PLACE_HEAD);
	if (head == NULL || !(NX_TAGGED(head->entry, PLACE_HEAD_PROVINCE) ||
						  NX_TAGGED(head->entry, PLACE_HEAD_DISTRICT)))
		return i;
	end = nx_place_at(doc, i + 1);
	if (end <= i + 1 + head->ntokens ||
		(nx_on_line(doc, end) && nx_is_word(doc, end) && !nx_starts_name(doc, end) &&
		 !nx_cue(doc, end, FUNCTION) && !nx_is_predicate(doc, end)))
		return i;
	return end;
}

/*
 * Behind a department and a comma or dash, the body it belongs to: Vụ Pháp
 * chế, Bộ Y tế.  Only where that closes the phrase, and only a body of another
 * kind.
 */
static uint32_t
parent_body(const NxDoc *doc, uint32_t first, uint32_t i, bool is_part,
			NxTail *t)
{
	const NxMatch *head,
			   *whole;
	uint32_t	behind = i + 1,
				end;
	NxSector	sector;
	NxRange		place = {0, 0};

	if (!is_part || !(nx_is(doc, i, ',') || nx_is(doc, i, NX_DASH)) ||
		!nx_on_line(doc, i) || !nx_on_line(doc, behind) ||
		nx_match(doc, behind, NX_OFFICE) ||
		doc->token[behind].hash == doc->token[first].hash)
		return i;
	whole = nx_match(doc, behind, NX_ORGANISATION);
	head = nx_match(doc, behind, NX_ORGANISATION_HEAD);
	if ((whole == NULL && head == NULL) ||
		(head != NULL && NX_TAGGED(head->entry, ORGANISATION_HEAD_SMALL)))
		return i;
	end = nx_organisation_at(doc, behind, &sector, &place);
	if (end == 0)
		return i;
	if (nx_on_line(doc, end) && nx_is_word(doc, end) && !nx_starts_name(doc, end) &&
		!nx_match(doc, end, NX_HONORIFIC) && !nx_cue(doc, end, FUNCTION) &&
		!nx_is_predicate(doc, end))
		return i;
	nx_note_organisation(t, first, end, sector);
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
		(!nx_is_word(doc, end) || !nx_on_line(doc, end) ||
		 nx_cue(doc, end, FUNCTION) || nx_is_predicate(doc, end));
}

/* Does an office lead a department: cục trưởng, vụ trưởng, trưởng phòng? */
static bool
is_part(const NxEntry *office)
{
	return office->kind == NX_OFFICE && NX_TAGGED(office, OFFICE_OF_BODY) &&
		NX_TAGGED(office, OFFICE_PART);
}

/* The code of a department of the police: C06, PC 02.  Its end, or i. */
static uint32_t
body_code(const NxDoc *doc, uint32_t i)
{
	return nx_is_word(doc, i) && nx_capital(doc, i) &&
		nx_letters_of(doc, i) <= 2 &&
		(doc->token[i].shape == NX_UPPER ||
		 (doc->token[i].flags & NX_TF_SINGLE)) &&
		doc->token[i + 1].type == NX_T_NUMBER &&
		doc->token[i + 1].ndigits == 2 &&
		nx_on_line(doc, i + 1) ? i + 2 : i;
}

/* The number of the hamlet that an office's head ends with, or i. */
static uint32_t
place_number(const NxDoc *doc, uint32_t i)
{
	const NxMatch *head = nx_match(doc, i - 1, NX_PLACE_HEAD);

	return head != NULL && NX_TAGGED(head->entry, PLACE_HEAD_COMMUNE) &&
		doc->token[i].type == NX_T_NUMBER && doc->token[i].ndigits <= 2 ?
		i + 1 : i;
}

/* Behind a commune that ends at i: its number, xã Sơn Kim 1 (Hà Tĩnh). */
static uint32_t
numbered(const NxDoc *doc, uint32_t first, uint32_t i)
{
	const NxMatch *head = nx_match(doc, first, NX_PLACE_HEAD);

	return head != NULL && NX_TAGGED(head->entry, PLACE_HEAD_COMMUNE) &&
		nx_on_line(doc, i) && doc->token[i].type == NX_T_NUMBER &&
		doc->token[i].ndigits == 1 &&
		(nx_is(doc, i + 1, '(') || nx_is(doc, i + 1, ',') ||
		 nx_is(doc, i + 1, NX_DASH) || nx_starts_name(doc, i + 1)) ? i + 1 : i;
}

/*
 * What an office is in charge of, up to a name: trợ lý ngoại trưởng | phụ
 * trách châu Á | John Doe.  Else it may be what somebody does.  Its end, or i.
 */
static uint32_t
charge(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_cue(doc, i, ABOUT);
	uint32_t	start = i,
				end = i,
				part;

	if (m == NULL || m->ntokens < 2)
		return i;
	for (i += m->ntokens; i - start < NX_MAX_TAIL && nx_on_line(doc, i); i = part)
	{
		m = nx_match(doc, i, NX_FIELD);
		part = nx_place_at(doc, i);
		if (m != NULL && i + m->ntokens > part)
			part = i + m->ntokens;
		if (part <= i)
			break;
		end = part;
		if (nx_is(doc, part, NX_DASH) || nx_cue(doc, part, JOIN))
			part++;
	}
	return end > start && (nx_starts_name(doc, end) || nx_cue(doc, end, OF)) ?
		end : start;
}

/* What follows the head: organisations, fields, places, connected by của. */
static uint32_t
read_tail(const NxDoc *doc, uint32_t i, const NxEntry *office, NxTail *t)
{
	bool		vague = office->kind == NX_OFFICE &&
		(NX_TAGGED(office, OFFICE_COMPANY) || NX_TAGGED(office, OFFICE_ENVOY));
	bool		about = office->kind == NX_OFFICE &&
		NX_TAGGED(office, OFFICE_ABOUT);

	uint32_t	before = 0,		/* the last "của" */
				behind = UINT32_MAX;

	t->limit = i + NX_MAX_TAIL;
	for (bool first = true; i < t->limit && nx_on_line(doc, i); first = false)
	{
		const NxMatch *m;
		uint32_t	next;

		if (first ? is_name_first(doc, i) : nx_starts_name(doc, i))
			break;
		if ((next = nx_read_organisation(doc, i, t)) > i)
		{
			m = nx_match(doc, i, NX_ORGANISATION_HEAD);
			i = parent_body(doc, i, next, m != NULL &&
							NX_TAGGED(m->entry, ORGANISATION_HEAD_PART), t);
			if (i == next && t->place.last == i)
				i = larger_place(doc, i);
			continue;
		}
		if ((m = nx_match(doc, i, NX_OFFICE_MODIFIER)) != NULL &&
			(t->organisation.last == t->organisation.first &&
			 t->place.last == t->place.first ?
			 !NX_TAGGED(m->entry, OFFICE_MODIFIER_WEAK) ||
			 modifies(doc, i + m->ntokens) :
			 nx_on_line(doc, i + m->ntokens) &&
			 (nx_starts_name(doc, i + m->ntokens) ||
			  (nx_capital(doc, i + m->ntokens) &&
			   (doc->token[i + m->ntokens].flags & NX_TF_FOREIGN)))))
		{
			i += m->ntokens;
			t->tenure = tenure_of_modifier(m->entry, t->tenure);
			continue;
		}
		if (first && (m = nx_match(doc, i, NX_FIELD)) != NULL &&
			nx_stands_alone(doc, i, i + m->ntokens))
		{
			NxTail		part_of = {.limit = t->limit};

			next = nx_bracket(doc, nx_complete(doc, i, i, false, &part_of),
							  &part_of);
			nx_note_organisation(t, i, next,
								 part_of.sector == NX_PRIVATE ? NX_PRIVATE :
								 vague ? NX_UNKNOWN : NX_PUBLIC);
			if (part_of.place.last > part_of.place.first)
				t->place = part_of.place;
			i = parent_body(doc, i, next, is_part(office), t);
			continue;
		}
		if (!nx_starts_name(doc, i) && (next = nx_place_at(doc, i)) != 0 &&
			(nx_capital(doc, i) || nx_match(doc, i, NX_PLACE_HEAD)) &&
			next - i >= nx_longest_rival(doc, i))
		{
			next = numbered(doc, i, next);
			t->place = (NxRange) {i, next};
			t->local = !nx_is_named(doc, t->place);
			i = larger_place(doc, next);
			continue;
		}
		/* Cục trưởng | C06; Trưởng thôn | 5 */
		if (first && ((next = body_code(doc, i)) > i ||
					  (next = place_number(doc, i)) > i))
		{
			nx_note_organisation(t, i, next, NX_UNKNOWN);
			i = parent_body(doc, i, next, is_part(office), t);
			continue;
		}
		/* FIFA, FTC: a body that the lexicon does not have */
		if (first && nx_is_word(doc, i) && doc->token[i].shape == NX_UPPER &&
			doc->token[i].gap == NX_GAP_SPACE && !nx_stops(doc, i) &&
			!nx_match(doc, i, NX_OFFICE) && !nx_match(doc, i, NX_FAMILY_NAME))
		{
			next = i + 1;
			while (next < i + 3 && nx_on_line(doc, next) &&
				   nx_capital(doc, next) &&
				   (doc->token[next].flags & NX_TF_FOREIGN) &&
				   doc->token[next].gap == NX_GAP_SPACE &&
				   nx_starts_name(doc, next + 1))
				next++;			/* VN Pharma | Nguyễn Văn A */
			nx_note_organisation(t, i, next, NX_UNKNOWN);
			i = next;
			continue;
		}
		/* Trưởng ban chỉ đạo | về phòng chống thiên tai, Đặc sứ | về Syria */
		if (about && nx_cue(doc, i, ABOUT) &&
			((m = nx_match_tagged(doc, i + 1, NX_PLACE,
								  NX_MASK(PLACE_COUNTRY))) != NULL ||
			 nx_match(doc, i + 1, NX_FIELD)))
		{
			next = m != NULL ? i + 1 + m->ntokens :
				nx_complete(doc, i + 1, i + 1, false, t);
			nx_note_organisation(t, i, next, NX_PUBLIC);
			i = next;
			continue;
		}
		if ((next = charge(doc, i)) > i)
		{
			i = next;
			continue;
		}
		if ((next = term(doc, i)) > i)
		{
			t->end = i;
			return term(doc, next);	/* khóa X, nhiệm kỳ 2021-2026 */
		}
		if ((m = nx_cue(doc, i, OF)) != NULL)
		{
			uint32_t	of = i + m->ntokens;
			const NxMatch *office;

			if (nx_match(doc, of, NX_ORGANISATION) ||
				nx_match(doc, of, NX_ORGANISATION_HEAD) ||
				(nx_capital(doc, of) && nx_place_at(doc, of)))
			{
				before = i;
				behind = i = of;
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
	/* Thủ tướng | tại hội nghị: what seemed a body is none */
	if (i == behind)
		i = before;
	t->end = i;
	return i;
}

/* Does an organisation begin here that a bare trưởng or phó can lead? */
static bool
leads(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_match(doc, i, NX_ORGANISATION_HEAD),
			   *whole = nx_match(doc, i, NX_ORGANISATION);

	if (whole != NULL && whole->ntokens > 1)
		m = whole;
	return m != NULL && (m->ntokens > 1 || nx_capital(doc, i)) &&
		nx_sector_of(m->entry) == NX_PUBLIC;
}

/* Trưởng bộ phận | tiếp thị của Công ty X: do words that follow say so? */
static bool
of_company(const NxDoc *doc, uint32_t i)
{
	for (uint32_t end = i + 5; i < end && nx_on_line(doc, i) &&
		 nx_is_word(doc, i) && !nx_is_predicate(doc, i) &&
		 !nx_starts_name(doc, i); i++)
	{
		const NxMatch *m = nx_match(doc, i, NX_ORGANISATION_HEAD);

		if (m == NULL)
			m = nx_match(doc, i, NX_ORGANISATION);
		if (m != NULL)
			return nx_sector_of(m->entry) == NX_PRIVATE;
	}
	return false;
}

/*
 * No more of a body than its head, and words in lower case that no list knows
 * behind it, up to a foreign one: Giám đốc Ban | kế hoạch Acme?
 */
static bool
of_unknown_part(const NxDoc *doc, const NxTail *t, uint32_t i)
{
	uint32_t	start = i;

	if (t->organisation.last != i ||
		nx_head_length(doc, t->organisation.first) !=
		t->organisation.last - t->organisation.first)
		return false;
	while (i - start < 4 && nx_is_word(doc, i) && nx_on_line(doc, i) &&
		   doc->token[i].shape == NX_LOWER && !nx_stops(doc, i))
		i++;
	return i > start && nx_on_line(doc, i) && nx_capital(doc, i) &&
		(doc->token[i].flags & NX_TF_FOREIGN) && !nx_match(doc, i, NX_PLACE) &&
		!nx_match(doc, i, NX_ORGANISATION) && !nx_starts_name(doc, i);
}

uint32_t
nx_office_at(const NxDoc *doc, uint32_t first, NxOfficePhrase *office)
{
	const NxMatch *m;
	NxTail		t = {.sector = NX_UNKNOWN};
	uint32_t	i = first;

	memset(office, 0, sizeof(*office));
	office->name = office->person = -1;
	if ((m = nx_match(doc, i, NX_TENURE)) != NULL && nx_on_line(doc, i + 1) &&
		(nx_match(doc, i, NX_OFFICE) == NULL ||
		 nx_match(doc, i, NX_OFFICE)->ntokens <= m->ntokens))
	{
		office->tenure = NX_TAGGED(m->entry, TENURE_FORMER) ? NX_FORMER :
			NX_TAGGED(m->entry, TENURE_ACTING) ? NX_ACTING :
			NX_TAGGED(m->entry, TENURE_LATE) ? NX_LATE : NX_ELECT;
		i += m->ntokens;
		if (nx_is(doc, i, '.') && (doc->token[i - 1].flags & NX_TF_SINGLE))
			i++;				/* Q. Giám đốc, but biến cố. Đại biểu */
	}
	m = nx_match(doc, i, NX_OFFICE);
	if (m == NULL)
	{
		/* phó, then an office that the lexicon has without it */
		const NxMatch *prefix = nx_match(doc, i, NX_OFFICE_PREFIX);

		if (prefix == NULL || !nx_on_line(doc, i + prefix->ntokens))
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
	i = read_tail(doc, i, m->entry, &t);
	office->body = t.end;
	if (office->tenure == NX_CURRENT)
		office->tenure = t.tenure;
	/* người tiền nhiệm của ông */
	if (NX_TAGGED(m->entry, OFFICE_COUNTERPART) && nx_on_line(doc, i) &&
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
	if (m->kind != NX_OFFICE)
		return i;
	if (NX_TAGGED(m->entry, OFFICE_RELIGIOUS))
		office->sector = NX_PRIVATE;
	/* phát ngôn viên | VNX: a company's, if the text says so elsewhere */
	else if (NX_TAGGED(m->entry, OFFICE_PUBLIC))
		office->sector = t.sector == NX_UNKNOWN &&
			t.organisation.last > t.organisation.first ?
			NX_UNKNOWN : NX_PUBLIC;
	/* Giám đốc Tình báo quốc gia Mỹ */
	else if (NX_TAGGED(m->entry, OFFICE_COMPANY) && t.sector == NX_UNKNOWN &&
			 t.organisation.last > t.organisation.first &&
			 t.place.last > t.place.first)
		office->sector = NX_PUBLIC;
	else if (NX_TAGGED(m->entry, OFFICE_COMPANY) &&
			 (t.sector != NX_PUBLIC || of_unknown_part(doc, &t, i)))
		office->sector = NX_PRIVATE;
	/* Trưởng phòng Doanh nghiệp: what the department is for */
	else if (NX_TAGGED(m->entry, OFFICE_OF_BODY) && t.sector == NX_PRIVATE &&
			 t.organisation.last - t.organisation.first ==
			 nx_head_length(doc, t.organisation.first))
		office->sector = NX_UNKNOWN;
	else if (t.sector == NX_UNKNOWN && t.place.last > t.place.first &&
			 !NX_TAGGED(m->entry, OFFICE_WEAK))
		office->sector = NX_PUBLIC;	/* Chủ tịch Hà Nội */
	else if (t.sector == NX_UNKNOWN && of_company(doc, i))
		office->sector = NX_PRIVATE;
	return i;
}
