/*
 * names.c
 *	  Where a person's name begins and ends.
 *
 * A Vietnamese name is a family name of the lexicon and one to four more
 * capitalised syllables.  It ends before a following capital that begins a
 * place, an organisation or an office, if what stands so far can be a whole
 * name:
 *
 *		Trần Sỹ Thanh | Hà Nội		three syllables, then a place
 *		Nguyễn Thị Hà Giang			Thị is never last, so Hà Giang is hers
 *
 * A foreign name is a run of capitalised words, one of which is no Vietnamese
 * syllable, glued by hyphens, apostrophes, full stops behind initials and
 * small particles (Ban Ki-moon, Ursula von der Leyen, V. Putin).  A minority
 * name begins with a prefix (Y, H', K') or a family name of its own.
 *
 * Alone, only a whole Vietnamese name counts; behind an honorific, an office
 * or a rank any capitalised word may be a name or the short form of one.
 */
#include "people.h"

#define MAX_NAME	6			/* words */

/* A capitalised word of mixed case, or a capital alone. */
static bool
is_name_word(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	return t->type == NX_T_WORD && t->shape == NX_TITLE &&
		!(t->flags & NX_TF_SYMBOL);
}

/* A word in capitals that may be part of a name in capitals. */
static bool
is_upper_word(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	return t->type == NX_T_WORD && t->shape == NX_UPPER &&
		!(t->flags & (NX_TF_SYMBOL | NX_TF_FOREIGN));
}

static bool
spaced(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].gap == NX_GAP_SPACE;
}

static bool
glued(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].gap == NX_GAP_NONE;
}

/* Longest match of places, organisations, offices that begins at a token. */
static uint32_t
other_phrase(const NxDoc *doc, uint32_t i)
{
	const NxMatch *end;
	uint32_t	longest = 0;

	if (!nx_begins(doc, i, UINT64_C(1) << NX_PLACE |
				   UINT64_C(1) << NX_ORGANISATION | UINT64_C(1) << NX_OFFICE |
				   UINT64_C(1) << NX_RANK | UINT64_C(1) << NX_FIELD |
				   UINT64_C(1) << NX_PROGRAMME))
		return 0;
	for (const NxMatch *m = nx_matches(doc, i, &end); m < end; m++)
		switch (m->kind)
		{
			case NX_PLACE:
			case NX_ORGANISATION:
			case NX_OFFICE:
			case NX_RANK:
			case NX_FIELD:
			case NX_PROGRAMME:
				if (m->ntokens > longest)
					longest = m->ntokens;
				break;
			default:
				break;
		}
	return longest;
}

/* Does something begin here that cannot go on a name? */
static bool
breaks_name(const NxDoc *doc, uint32_t i, uint32_t count, uint32_t last)
{
	uint32_t	other = other_phrase(doc, i);

	if (nx_cue(doc, last, MIDDLE) && count < 4)
		return false;
	if (other >= 2 && count >= 2)
		return count >= 3 || nx_match(doc, i, NX_OFFICE) != NULL;
	return other == 1 && count >= 2 && doc->token[i].shape == NX_UPPER;
}

/* Does an office, a rank or a form of address begin here? */
static bool
is_title(const NxDoc *doc, uint32_t i)
{
	return nx_match(doc, i, NX_OFFICE) || nx_match(doc, i, NX_RANK) ||
		nx_match(doc, i, NX_HONORIFIC) || nx_match(doc, i, NX_TENURE) ||
		nx_match(doc, i, NX_PROFESSION);
}

/* I to IV behind a name of a foreign house. */
static bool
is_roman(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	if (t->type != NX_T_WORD || t->end_byte - t->start_byte > 3)
		return false;
	for (uint32_t k = t->start_byte; k < t->end_byte; k++)
		if (doc->text[k] != 'I' && doc->text[k] != 'V')
			return false;
	return true;
}

/*
 * A small word of at most five letters without marks, as parts of names from
 * further east are: moon, un.
 */
static bool
is_plain(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	return t->shape == NX_LOWER && t->end_byte - t->start_byte <= 5 &&
		t->end - t->start == t->end_byte - t->start_byte;
}

/* The end of a name that goes on at i behind glue, or i. */
static uint32_t
glue(const NxDoc *doc, uint32_t i, bool foreign)
{
	const NxToken *t = &doc->token[i];

	if (t->type != NX_T_PUNCT || t->gap == NX_GAP_LINE ||
		doc->token[i + 1].type != NX_T_WORD)
		return i;
	switch (t->value)
	{
		case NX_DASH:
			if (glued(doc, i) && glued(doc, i + 1))
				return doc->token[i + 1].shape != NX_UPPER &&
					!is_title(doc, i + 1) ? i + 1 : i;
			/* texts taken apart: Ban Ki - moon, Vogt - Roberts */
			if (spaced(doc, i) && spaced(doc, i + 1) && foreign &&
				((is_plain(doc, i + 1) &&
				  !nx_cue(doc, i + 1, FUNCTION) &&
				  !nx_match(doc, i + 1, NX_HONORIFIC) &&
				  other_phrase(doc, i + 1) == 0) ||
				 (is_name_word(doc, i + 1) &&
				  (doc->token[i + 1].flags & NX_TF_FOREIGN) &&
				  other_phrase(doc, i + 1) == 0)))
				return i + 1;
			return i;
		case '\'':
		case NX_CLOSE:
		case NX_OPEN:
			return glued(doc, i) && glued(doc, i + 1) &&
				is_name_word(doc, i + 1) ? i + 1 : i;
		case '.':
			/* an initial: V. Putin, John F. Kerry */
			return glued(doc, i) && is_name_word(doc, i + 1) &&
				doc->token[i + 1].gap != NX_GAP_LINE &&
				(doc->token[i - 1].flags & NX_TF_SINGLE) ? i + 1 : i;
	}
	return i;
}

/* A name written in capitals: NGUYỄN VĂN A. */
static uint32_t
upper_name_at(const NxDoc *doc, uint32_t first)
{
	uint32_t	i = first;

	if (nx_match(doc, first, NX_FAMILY_NAME) == NULL)
		return 0;
	while (i - first < 4 && (i == first || spaced(doc, i)) &&
		   is_upper_word(doc, i) && (i == first || other_phrase(doc, i) < 2))
		i++;
	return i - first >= 2 && !is_upper_word(doc, i) ? i : 0;
}

/*
 * Does a family name begin here, more than a weak one that ends the name
 * before it: Đồng Văn | Nguyễn Thanh, but Đồng Văn Thanh?
 */
static bool
is_family(const NxDoc *doc, uint32_t i)
{
	const NxMatch *m = nx_match(doc, i, NX_FAMILY_NAME);

	return m != NULL && (!NX_TAGGED(m->entry, FAMILY_NAME_WEAK) ||
						 (is_name_word(doc, i + 1) && spaced(doc, i + 1)));
}

uint32_t
nx_name_at(const NxDoc *doc, uint32_t first, NxExpect expect,
		   bool *vietnamese, bool *weak)
{
	const NxMatch *family = nx_match(doc, first, NX_FAMILY_NAME),
			   *prefix = nx_match(doc, first, NX_NAME_PREFIX),
			   *known;
	uint32_t	i = first,
				count = 0,
				foreign = 0,
				letters = 0,	/* words that are no initial */
				whole = family ? family->ntokens : 0,
				last;

	*weak = false;
	*vietnamese = true;
	if (is_upper_word(doc, first))
	{
		i = upper_name_at(doc, first);
		return i && (expect != NX_ANYWHERE || i - first >= 3) ? i : 0;
	}
	if (!is_name_word(doc, first) ||
		(expect == NX_AFTER_OFFICE && nx_opens_sentence(doc, first)))
		return 0;

	/* Trường đại học | Y Hà Nội, UBND | H.Bình Chánh */
	if (prefix && (i = first + 1 + nx_is(doc, first + 1, '.')) > 0 &&
		nx_match(doc, i, NX_PLACE) && other_phrase(doc, i) >= 2)
		return 0;
	i = first;
	/* the name of a place or body is no person's, unless it goes on as one */
	last = other_phrase(doc, first);
	if (last >= 2 && (whole == 0 || !is_name_word(doc, first + last) ||
					  (doc->token[first + last].flags & NX_TF_FOREIGN) ||
					  nx_match_tagged(doc, first, NX_PLACE,
									  NX_MASK(PLACE_COUNTRY)) ||
					  !spaced(doc, first + last) ||
					  is_family(doc, first + last) ||
					  other_phrase(doc, first + last) >= 2))
		return 0;
	if (last == 1 && expect == NX_ANYWHERE && whole == 0)
		return 0;
	/* Theo Elie Honig: the first word of a sentence */
	if (expect == NX_ANYWHERE && whole == 0 &&
		!(doc->token[first].flags & NX_TF_FOREIGN) &&
		nx_cue(doc, first, FUNCTION))
		return 0;
	if (last == 1 && whole == 0 && nx_match(doc, first, NX_OFFICE))
		return 0;

	for (last = first; i < doc->ntokens;)
	{
		uint32_t	behind;

		letters += !(doc->token[i].flags & NX_TF_SINGLE);
		if (doc->token[i].flags & NX_TF_FOREIGN)
			foreign++;
		last = i++;
		count++;
		if (count == MAX_NAME)
			break;
		/* behind an office Ri Yong - ho too, though all its words are ours */
		behind = glue(doc, i, foreign > 0 || prefix != NULL ||
					  (expect != NX_ANYWHERE && family == NULL && count == 2));
		if (behind > i)
		{
			i = behind;
			if (doc->token[i - 1].value != '.')
				count--;
			continue;
		}
		if (!spaced(doc, i))
			break;
		if (is_name_word(doc, i))
		{
			/* lớp K36 */
			if ((doc->token[i].flags & NX_TF_SINGLE) &&
				doc->token[i + 1].type == NX_T_NUMBER &&
				glued(doc, i + 1))
				break;
			if (count >= whole && i >= first + whole &&
				breaks_name(doc, i, count, last))
				break;
			/* Barack Obama | John Doe: a known name and another */
			if (foreign && count >= 2 &&
				(known = nx_match(doc, first, NX_PERSON)) != NULL &&
				i == first + known->ntokens && spaced(doc, i + 1) &&
				is_name_word(doc, i + 1))
				break;
			/* Dịch vụ Logistics | Việt Nam: a word before a place is no name */
			if (expect == NX_ANYWHERE && foreign && count == 1 &&
				other_phrase(doc, i) >= 2)
				break;
			/* a Vietnamese name does not go on with a foreign word */
			if (family && !foreign && prefix == NULL && count >= 2 &&
				(doc->token[i].flags & NX_TF_FOREIGN) &&
				!NX_TAGGED(family->entry, FAMILY_NAME_MINORITY))
				break;
			continue;
		}
		if (foreign && nx_match(doc, i, NX_NAME_PARTICLE) &&
			spaced(doc, i + 1) &&
			(is_name_word(doc, i + 1) || nx_match(doc, i + 1, NX_NAME_PARTICLE)))
			continue;
		/* al-Assad */
		if (foreign && nx_match(doc, i, NX_NAME_PARTICLE) &&
			nx_is(doc, i + 1, NX_DASH) && is_name_word(doc, i + 2) &&
			doc->token[i + 1].gap == doc->token[i + 2].gap)
		{
			i += 2;
			continue;
		}
		/* Aquino III */
		if (foreign && is_roman(doc, i))
			i++;
		break;
	}

	*vietnamese = foreign == 0;
	if (letters == 0 && !nx_is(doc, first + 1, '.'))
		return 0;
	if (family && foreign == 0 && count >= 2 && count >= whole)
	{
		*weak = NX_TAGGED(family->entry, FAMILY_NAME_WEAK) && count < 3;
		if (expect == NX_ANYWHERE && count < 3 && nx_cue(doc, last, MIDDLE))
			return 0;
		return expect == NX_ANYWHERE && count > 4 + whole ? 0 : i;
	}
	if (prefix && count >= 2)
		return i;
	if (family && NX_TAGGED(family->entry, FAMILY_NAME_MINORITY) && count >= 2)
	{
		*weak = foreign > 0;
		return i;
	}
	if (expect == NX_ANYWHERE)
	{
		/* two capitalised foreign words: a name if the text confirms it */
		*weak = true;
		return foreign >= 1 && count >= 2 && count <= 4 ? i : 0;
	}
	*weak = count == 1 || foreign == 0;
	return i;
}

/* A capital and one that a hyphen ties to a small word: Ban Ki-moon. */
static bool
has_hyphen(const NxDoc *doc, uint32_t i)
{
	return i + 3 < doc->ntokens && is_name_word(doc, i + 1) &&
		spaced(doc, i + 1) && nx_is(doc, i + 2, NX_DASH) &&
		glued(doc, i + 2) && glued(doc, i + 3) && is_plain(doc, i + 3);
}

bool
nx_starts_name(const NxDoc *doc, uint32_t first)
{
	const NxMatch *family;
	bool		vietnamese,
				weak;

	if (!is_name_word(doc, first))
		return false;
	if (has_hyphen(doc, first))
		return nx_name_at(doc, first, NX_AFTER_OFFICE, &vietnamese,
						  &weak) != 0;
	family = nx_match(doc, first, NX_FAMILY_NAME);
	if (family == NULL && nx_match(doc, first, NX_NAME_PREFIX) == NULL)
	{
		/* a foreign name of two words or more */
		return (doc->token[first].flags & NX_TF_FOREIGN) &&
			nx_name_at(doc, first, NX_ANYWHERE, &vietnamese, &weak) != 0;
	}
	return nx_name_at(doc, first, NX_ANYWHERE, &vietnamese, &weak) != 0 &&
		!weak;
}
