/*
 * sentence.c
 *	  Second stage: where sentences end.
 *
 * A sentence ends at a line break, and behind . ! ? … (and what closes a
 * quotation or bracket behind them) when the next token begins a new one: a
 * capital, a number, an opening quote, a dash.  A full stop does not end a
 * sentence inside a number or symbol (2.500, TP.HCM: no gap behind it), nor
 * behind a short abbreviation (TP. HCM, TS. Lê, Q. 1, A. Smith): a capital
 * or two or three letters that begin with one and have no vowel.
 */
#include "doc.h"

static inline bool
ends_sentence(const NxDoc *doc, uint32_t i)
{
	return (doc->mark[i] & NX_TM_STOP) != 0;
}

/*
 * Is the word before a full stop an abbreviation?  By its looks: one capital
 * (A., Q.), or short with capitals and no Vietnamese syllable (TP., ThS., TS.).
 */
static bool
is_abbreviation(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	if (t->type != NX_T_WORD || t->shape == NX_LOWER)
		return false;
	if (t->flags & NX_TF_SINGLE)
		return true;
	return nx_letters_of(doc, i) <= 3 && (t->flags & NX_TF_FOREIGN);
}

static bool
begins_sentence(const NxDoc *doc, uint32_t i)
{
	const NxToken *t = &doc->token[i];

	if (t->type == NX_T_NUMBER)
		return true;
	if (t->type == NX_T_WORD)
		return t->shape != NX_LOWER;
	return t->value == NX_OPEN || t->value == NX_QUOTE ||
		t->value == NX_DASH || t->value == '(' || t->value == '*' ||
		t->value == 0x2022;
}

static bool
closes(const NxDoc *doc, uint32_t i)
{
	return nx_is(doc, i, NX_CLOSE) || nx_is(doc, i, ')') ||
		nx_is(doc, i, ']') ||
		(nx_is(doc, i, NX_QUOTE) && doc->token[i].gap == NX_GAP_NONE);
}

/* A line of at least four words, nearly all in capitals. */
static bool
in_capitals(const NxDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	upper = 0,
				words = 0;

	for (uint32_t i = first; i < last; i++)
		if (doc->token[i].type == NX_T_WORD &&
			!(doc->token[i].flags & NX_TF_SINGLE))
		{
			words++;
			upper += doc->token[i].shape == NX_UPPER;
			if (words - upper > 1 + upper)
				return false;	/* nearly every sentence, at once */
		}
	return words >= 4 && upper * 10 >= words * 9;
}

static void
add(NxDoc *doc, uint32_t first, uint32_t last, uint32_t *room)
{
	NxSentence *s;

	if (doc->nsentences == *room)
		doc->sentence = nx_grow(doc, doc->sentence, doc->nsentences, room,
								sizeof(NxSentence));
	s = &doc->sentence[doc->nsentences++];
	s->first = first;
	s->last = last;
	s->caps = in_capitals(doc, first, last);
	s->new_line = doc->token[first].gap == NX_GAP_LINE;
}

void
nx_find_sentences(NxDoc *doc)
{
	uint32_t	room = 0,
				first = 0;

	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		uint32_t	end = i + 1;

		if (!(doc->mark[end] & NX_TM_LINE))
		{
			if (!ends_sentence(doc, i))
				continue;
			while (end < doc->ntokens && doc->token[end].gap != NX_GAP_LINE &&
				   (ends_sentence(doc, end) || closes(doc, end)))
				end++;
			if (doc->token[end].gap == NX_GAP_NONE ||
				(doc->token[end].gap == NX_GAP_SPACE &&
				 !begins_sentence(doc, end)))
				continue;
			if (end == i + 1 && doc->token[end].gap == NX_GAP_SPACE &&
				nx_is(doc, i, '.') && i > first && is_abbreviation(doc, i - 1))
				continue;
		}
		add(doc, first, end, &room);
		first = end;
		i = end - 1;
	}
	if (first < doc->ntokens)
		add(doc, first, doc->ntokens, &room);
}

uint32_t
nx_sentence_of(const NxDoc *doc, uint32_t token)
{
	uint32_t	low = 0,
				high = doc->nsentences;

	while (high - low > 1)
	{
		uint32_t	mid = (low + high) / 2;

		if (doc->sentence[mid].first <= token)
			low = mid;
		else
			high = mid;
	}
	return low;
}
