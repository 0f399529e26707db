/*
 * symbol.c
 *	  Third stage: document numbers, masked for all other stages.
 *
 * A document number is a number, often a year, and a tail of capitals that
 * names the type of the document and who issued it:
 *
 *		15/2020/NĐ-CP		number / year / type - issuer
 *		85/2014/QH13		number / year / issuer and its term
 *		1085/QĐ-TTg			number / type - issuer
 *		57-NQ/TW			the Party's: number - type / issuer
 *		8598/BGTVT-VT		a letter's: number / issuer - unit
 *		3610A/QĐ-BCT		a letter behind the number
 *		24/2010				number / year, only behind a kind
 *
 * Typists put blanks around every sign (13 - CT / TW), write - for /, leave
 * out diacritics (ND-CP), and so on; all of that is one grammar here:
 *
 *		number [letter] [sign year] { sign part }
 *		part:	a word in capitals (or with few small letters: TTg, CTr), with
 *				a term behind it (QH14, QH 14) or not
 *
 * of which the first part must be a type or an issuer that the lexicon knows,
 * unless a kind stands before the number.  Numbers found are marked with
 * NX_TF_SYMBOL, so that no date and no name is read into them, and kept in
 * text order for the programmes stage.
 */
#include "programmes.h"

#define MAX_PARTS	6

/* A sign that joins the pieces of a number; its token, or 0. */
static uint32_t
joint(const NxDoc *doc, uint32_t i)
{
	if (doc->token[i].gap == NX_GAP_LINE || doc->token[i].type != NX_T_PUNCT)
		return 0;
	switch (doc->token[i].value)
	{
		case '/':
		case NX_DASH:
		case '&':
		case '.':
			break;
		default:
			return 0;
	}
	if (doc->token[i + 1].gap == NX_GAP_LINE)
		return 0;
	/* a full stop joins only without a blank: T.Ư */
	if (doc->token[i].value == '.' &&
		(doc->token[i].gap != NX_GAP_NONE ||
		 doc->token[i + 1].gap != NX_GAP_NONE))
		return 0;
	return i;
}

/* Longest type or issuer at a token. */
static NxPhrase
part_of(const NxDoc *doc, uint32_t i, NxKind kind)
{
	uint32_t	end;
	NxPhrase	p = nx_phrase(doc, i, kind, &end);

	if (p.entry != NULL && end != i + 1)
		p.entry = NULL;
	return p;
}

/*
 * Can the word be a part that the lexicon does not know?  Capitals, or up to
 * five letters of which the first is a capital and glued to the sign before.
 */
static bool
looks_like_part(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	if (t->type != NX_T_WORD || t->shape == NX_LOWER)
		return false;
	if (t->shape == NX_UPPER)
		return nx_letters_of(doc, i) <= 16;
	return nx_letters_of(doc, i) <= 5 && t->gap == NX_GAP_NONE;
}

/* A term behind an issuer: QH13, QH 14; its token, or 0. */
static uint32_t
term_of(const NxDoc *doc, uint32_t i, bool known)
{
	const NxToken *t = &doc->token[i];

	if (t->type != NX_T_NUMBER || t->gap == NX_GAP_LINE || t->ndigits > 2 ||
		(t->gap == NX_GAP_SPACE && !known))
		return 0;
	return i;
}

/* A type with a blank where its sign was left out: 195 KL/TTCP. */
static bool
sign_left_out(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	return t->type == NX_T_WORD && t->shape == NX_UPPER &&
		t->gap == NX_GAP_SPACE && joint(doc, i + 1) &&
		part_of(doc, i, NX_DOCUMENT_TYPE).entry != NULL &&
		part_of(doc, i + 2, NX_DOCUMENT_ISSUER).entry != NULL;
}

/*
 * The unit that wrote a letter, with blanks before and behind its dash
 * (8054/UBND - THKH), against what the sentence goes on with (- UBND TP).
 */
static bool
is_unit(const NxDoc *doc, uint32_t i)
{
	const NxToken *next = &doc->token[i + 1];

	return doc->token[i].shape == NX_UPPER && nx_letters_of(doc, i) >= 2 &&
		!(next->gap == NX_GAP_SPACE && nx_capital(doc, i + 1)) &&
		!(next->gap == NX_GAP_NONE && nx_is(doc, i + 1, '.') &&
		  doc->token[i + 2].gap == NX_GAP_NONE);
}

bool
nx_read_symbol(const NxDoc *doc, uint32_t token, bool kind, NxSymbol *symbol)
{
	uint32_t	i = token + 1,
				end,
				parts = 0;
	bool		spaced = false,
				dashed = false;

	memset(symbol, 0, sizeof(*symbol));
	if (doc->token[token].type != NX_T_NUMBER ||
		doc->token[token].ndigits > 6)
		return false;
	symbol->value = doc->token[token].value;

	/* 3010-1/TB-ĐHHV: a part of a number */
	if (kind && nx_is(doc, i, NX_DASH) && doc->token[i].gap == NX_GAP_NONE &&
		doc->token[i + 1].type == NX_T_NUMBER &&
		doc->token[i + 1].gap == NX_GAP_NONE &&
		doc->token[i + 1].ndigits <= 2 && nx_is(doc, i + 2, '/') &&
		part_of(doc, i + 3, NX_DOCUMENT_TYPE).entry != NULL)
		i += 2;

	/* 3610A/, 3610 a/: a letter, with the sign behind it or glued */
	if (doc->token[i].type == NX_T_WORD &&
		(doc->token[i].flags & NX_TF_SINGLE) &&
		doc->token[i].gap != NX_GAP_LINE &&
		(doc->token[i].gap == NX_GAP_NONE || nx_is(doc, i + 1, '/')))
	{
		char		c = doc->text[doc->token[i].start_byte];

		if ((c | 0x20) >= 'a' && (c | 0x20) <= 'e')
		{
			symbol->letter = (uint8_t) (c | 0x20);
			i++;
		}
	}
	end = i;

	while (parts < MAX_PARTS)
	{
		uint32_t	at = i + 1;	/* of the part, behind its sign */
		const NxToken *t;
		bool		dash,
					blank;
		NxPhrase	type,
					issuer;
		uint32_t	term;

		if (!joint(doc, i))
		{
			if (!kind || parts > 0 || !sign_left_out(doc, i))
				break;
			at = i;
		}
		t = &doc->token[at];
		dash = nx_is(doc, i, NX_DASH);
		blank = doc->token[i].gap != NX_GAP_NONE && t->gap != NX_GAP_NONE;

		if (t->type == NX_T_NUMBER)
		{
			/* a year, only once: behind a slash, or 19-2018/NQ-CP */
			if (parts > 0 || symbol->year != 0 || t->ndigits != 4 ||
				t->value < 1900 || t->value > 2100 ||
				(dash && (!kind || !nx_is(doc, at + 1, '/') ||
						  part_of(doc, at + 2, NX_DOCUMENT_TYPE).entry ==
						  NULL)))
				break;
			symbol->year = (uint16_t) t->value;
			i = at + 1;
			if (kind)
				end = i;
			continue;
		}
		type = part_of(doc, at, NX_DOCUMENT_TYPE);
		issuer = part_of(doc, at, NX_DOCUMENT_ISSUER);
		if (type.entry == NULL && issuer.entry == NULL)
		{
			if (!looks_like_part(doc, at))
				break;
			if (parts == 0 && (!kind || blank))
				break;
			/*
			 * A blank before and behind: only in numbers written so, where
			 * the type still lacks its issuer (02/NQ - HĐQT), or before the
			 * unit of a letter.
			 */
			if (parts > 0 && blank &&
				(t->shape != NX_UPPER || symbol->issuer.entry != NULL ||
				 (!spaced && symbol->type.entry == NULL)) &&
				!(kind && dash && !dashed && is_unit(doc, at)))
				break;
		}
		else if (blank && symbol->issuer.entry != NULL &&
				 (!spaced || (type.entry != NULL &&
							  doc->token[at + 1].type == NX_T_NUMBER)))
			break;
		/* 30/2014-BYT, 178-TTg: only behind a kind */
		if (parts == 0 && dash && type.entry == NULL &&
			(issuer.entry == NULL || !kind || blank))
			break;
		spaced |= blank;
		dashed |= dash;
		if (symbol->type.entry == NULL && type.entry != NULL && parts == 0)
			symbol->type = type;
		else if (symbol->issuer.entry == NULL && issuer.entry != NULL)
			symbol->issuer = issuer;
		parts++;
		i = at + 1;
		term = term_of(doc, i, issuer.entry != NULL &&
					   NX_TAGGED(issuer.entry, DOCUMENT_ISSUER_TERM));
		if (term)
		{
			symbol->term = doc->token[term].value;
			i++;
		}
		end = i;
	}
	if (parts == 0 && !kind)
		return false;
	symbol->cut = parts == 0 && symbol->year == 0;
	symbol->at = (NxRange) {token, end};
	return true;
}

/* Does số or the like stand before a number? */
static bool
is_numbered(const NxDoc *doc, uint32_t i)
{
	uint32_t	end;

	if (i > 1 && nx_is(doc, i - 1, ':'))
		i--;
	return i > 0 && doc->token[i - 1].type == NX_T_WORD &&
		(nx_document_word(doc, i - 1, &end) & NX_W(NUMBER)) != 0;
}

/*
 * Does a kind stand right before the number (1), or số, of whatever it is
 * (2)?  0 if neither.
 */
static int
before(const NxDoc *doc, uint32_t i)
{
	if (is_numbered(doc, i))
		return 2;
	if (i > 1 && nx_is(doc, i - 1, ':'))
		i--;
	for (uint32_t n = 1; n <= 5 && n <= i; n++)
	{
		const NxMatch *last;

		if (doc->token[i - n].type != NX_T_WORD)
			break;
		if (!nx_may_match(doc, i - n, n, UINT64_C(1) << NX_DOCUMENT_KIND |
						  UINT64_C(1) << NX_DOCUMENT_TYPE))
			continue;
		for (const NxMatch *m = nx_matches(doc, i - n, &last); m < last; m++)
			if (m->ntokens == n &&
				(m->entry->kind == NX_DOCUMENT_KIND ||
				 (m->entry->kind == NX_DOCUMENT_TYPE &&
				  NX_TAGGED(m->entry, DOCUMENT_TYPE_SHORT))))
				return 1;
	}
	return 0;
}

/* Is it a bare number with a date behind it (số 112 ngày 22/3)? */
static bool
before_date(const NxDoc *doc, uint32_t i)
{
	uint32_t	end;

	return (nx_document_word(doc, i, &end) &
			(NX_W(DAY) | NX_W(MONTH) | NX_W(YEAR))) != 0 &&
		doc->token[end].type == NX_T_NUMBER;
}

/* Does nothing follow a number that could belong to a document's? */
static bool
is_bare(const NxDoc *doc, uint32_t i)
{
	return doc->token[i].ndigits <= 6 && !joint(doc, i + 1) &&
		!sign_left_out(doc, i + 1) &&
		!(doc->token[i + 1].type == NX_T_WORD &&
		  (doc->token[i + 1].flags & NX_TF_SINGLE));
}

void
nx_find_symbols(NxDoc *doc)
{
	NxProgrammesState *state = nx_alloc(doc, sizeof(NxProgrammesState));

	doc->programmes_state = state;
	doc->here = nx_alloc(doc, NX_HERE * sizeof(NxMatch));
	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		NxSymbol	symbol;
		int			kind;

		if (i % 512 == 0)
			nx_poll(doc);
		if (!(doc->mark[i] & NX_TM_NUMBER))
			continue;
		if (is_bare(doc, i))
		{
			/* no number of a document yet: masked where it must be one */
			if (is_numbered(doc, i) ||
				(before_date(doc, i + 1) && before(doc, i) != 0))
				doc->token[i].flags |= NX_TF_SYMBOL;
			continue;
		}
		kind = before(doc, i);
		if (!nx_read_symbol(doc, i, kind != 0, &symbol))
			continue;
		if (symbol.cut)
		{
			if (kind == 2 || before_date(doc, symbol.at.last))
				doc->token[i].flags |= NX_TF_SYMBOL;
			continue;
		}
		*nx_push(doc, state->symbol) = symbol;
		for (; i < symbol.at.last; i++)
			doc->token[i].flags |= NX_TF_SYMBOL;
		i--;
	}
}

const NxSymbol *
nx_symbol_at(const NxDoc *doc, uint32_t token)
{
	const NxProgrammesState *state = nx_programmes(doc);
	uint32_t	low = 0,
				high = state->symbol.n;

	while (low < high)
	{
		uint32_t	mid = (low + high) / 2;

		if (state->symbol.v[mid].at.first < token)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < state->symbol.n && state->symbol.v[low].at.first == token)
		return &state->symbol.v[low];
	return NULL;
}
