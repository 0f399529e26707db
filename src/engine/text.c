/*
 * text.c
 *	  First stage: bytes to tokens.
 *
 * One pass decodes the text, cuts it into words (letters), numbers (digits)
 * and single signs, and folds each word to a hash on the way (fold.h).
 * Combining marks and invisible characters belong to the character before
 * them, so that no token ever splits a letter from its marks; white space
 * belongs to nobody and is remembered as the gap before a token.
 *
 *		Ngày 19/8, ông Thanh	->	Ngày 19 / 8 , ông Thanh
 *
 * Dashes and curly quotes of all kinds become one sign each (doc.h).
 *
 * A frequent word is known by its bytes at once (words.h); only the others
 * are read letter by letter.
 */
#include "doc.h"
#include "fold.h"
#include "words.h"

/* One sign for all dashes, one for each side of quotes. */
static uint32_t
unify_sign(uint32_t c)
{
	switch (c)
	{
		case 0x2010:
		case 0x2011:
		case 0x2012:
		case 0x2013:
		case 0x2014:
		case 0x2015:
		case 0x2212:
		case 0xfe58:
		case 0xfe63:
		case 0xff0d:
			return NX_DASH;
		case 0xab:
		case 0x2018:
		case 0x201a:
		case 0x201c:
		case 0x201e:
			return NX_OPEN;
		case 0xbb:
		case 0x2019:
		case 0x201d:
			return NX_CLOSE;
		case 0xff0c:
			return ',';
		case 0xff1a:
			return ':';
	}
	return c;
}

/*
 * Can the units be a Vietnamese syllable: an initial, one to three vowels,
 * a final?  (Which vowels go with which final does not matter here: it is
 * enough to tell Obama and Merkel from Hà and Nguyễn.)
 */
static bool
is_syllable(const uint8_t *u, uint32_t n)
{
	uint32_t	i = 0,
				vowels = 0;

	if (n > 7)
		return false;
	while (i < n && !nx_is_vowel(u[i]))
		i++;
	if (i > 3)
		return false;
	if (i == 1 && (u[0] == 'f' || u[0] == 'j' || u[0] == 'w' || u[0] == 'z'))
		return false;
	if (i == 2 && !((u[1] == 'h' && strchr("cgknpt", (int) u[0]) && u[0] > 8) ||
					(u[0] == 'n' && u[1] == 'g') ||
					(u[0] == 't' && u[1] == 'r')))
		return false;
	if (i == 3 && !(u[0] == 'n' && u[1] == 'g' && u[2] == 'h'))
		return false;
	while (i < n && nx_is_vowel(u[i]))
		i++, vowels++;
	if (vowels == 0 || vowels > 3)
		return false;
	if (i == n)
		return true;
	if (i + 1 == n)
		return u[i] == 'c' || u[i] == 'm' || u[i] == 'n' || u[i] == 'p' ||
			u[i] == 't';
	if (i + 2 == n)
		return (u[i] == 'c' && u[i + 1] == 'h') ||
			(u[i] == 'n' && (u[i + 1] == 'g' || u[i + 1] == 'h'));
	return false;
}

/* Where the tokeniser stands. */
typedef struct Reader
{
	const unsigned char *s;
	uint32_t	length;
	uint32_t	at;				/* byte of the next character */
	uint32_t	chars;			/* its number */
	int32_t		c;				/* it, -1: no character */
	uint32_t	n;				/* its bytes */
	uint16_t	f;				/* its table value */
} Reader;

/* Look at the character at r->at; false at the end of the text. */
static inline bool
peek(Reader *r)
{
	if (r->at >= r->length)
		return false;
	if (r->s[r->at] < 0x80)
	{
		r->c = r->s[r->at];
		r->n = 1;
		r->f = nx_fold_table[r->c];
		return true;
	}
	r->n = nx_decode(r->s + r->at, r->length - r->at, &r->c);
	r->f = r->c < 0 ? 0 :
		r->c < NX_FOLD_SIZE ? nx_fold_table[r->c] :
		nx_fold_char((uint32_t) r->c);
	return true;
}

static inline void
next(Reader *r)
{
	r->at += r->n;
	r->chars++;
}

/* Take the marks behind a number or sign; they make it a raw one. */
static bool
take_marks(Reader *r, NxToken *t)
{
	bool		marks = false;

	/* no mark is ASCII */
	while (r->at < r->length && r->s[r->at] >= 0x80 && peek(r) &&
		   (NX_FOLD_CLASS(r->f) == NX_C_MARK ||
			NX_FOLD_CLASS(r->f) == NX_C_IGNORED))
	{
		marks |= NX_FOLD_CLASS(r->f) == NX_C_MARK;
		t->flags |= NX_TF_RAW;
		next(r);
	}
	return marks;
}

/* Does a character of that table value go on a word? */
static bool
in_word(uint16_t f)
{
	uint32_t	class = NX_FOLD_CLASS(f);

	return class == NX_C_LOWER || class == NX_C_CAPITAL ||
		class == NX_C_MARK || class == NX_C_IGNORED;
}

/* A word with marks, or letters of other alphabets: through NxFold. */
static void
read_any_word(Reader *r, NxToken *t)
{
	NxFold		fold;
	uint8_t		unit[8];
	uint32_t	letters = 0,
				capitals = 0;
	bool		first_capital;

	nx_fold_start(&fold);
	(void) peek(r);
	first_capital = NX_FOLD_CLASS(r->f) == NX_C_CAPITAL;
	do
	{
		uint32_t	class = NX_FOLD_CLASS(r->f);

		if (class == NX_C_LOWER || class == NX_C_CAPITAL)
		{
			letters++;
			capitals += class == NX_C_CAPITAL;
		}
		else if (class == NX_C_MARK || class == NX_C_IGNORED)
			t->flags |= NX_TF_RAW;
		else
			break;
		if (r->f & NX_FOLD_RAW)
			t->flags |= NX_TF_RAW;
		if (class != NX_C_IGNORED)
			nx_fold_add(&fold, (uint32_t) r->c, r->f);
		next(r);
	} while (peek(r));

	t->type = NX_T_WORD;
	t->shape = !first_capital ? NX_LOWER :
		capitals == letters && letters > 1 ? NX_UPPER : NX_TITLE;
	if (letters <= 1)
		t->flags |= NX_TF_SINGLE;
	for (uint32_t i = 0; i < fold.n && i < sizeof(unit); i++)
		unit[i] = (uint8_t) fold.units[i];
	if (fold.foreign || (first_capital && !is_syllable(unit, fold.n)))
		t->flags |= NX_TF_FOREIGN;
	t->hash = nx_fold_hash(&fold);
}

/* A word's letters in a byte each; what does not fit there is rare. */
typedef struct Letters
{
	uint64_t	hash;
	uint32_t	n,
				tones,			/* or of the table values' tone bits */
				capitals;
	uint8_t		unit[NX_FOLD_UNITS];
} Letters;

static inline void
take_letter(Letters *w, uint16_t f)
{
	w->hash = (w->hash ^ NX_FOLD_LETTER(f)) * NX_HASH_PRIME;
	w->unit[w->n++] = (uint8_t) NX_FOLD_LETTER(f);
	w->tones |= f;
	w->capitals += f >> 12 & 1; /* NX_C_CAPITAL, of letters */
}

/*
 * A word of whole letters of the table, nearly every word there is: the same
 * as read_any_word in a tighter loop, with the hash made on the way.
 */
static void
read_word(Reader *r, NxToken *t)
{
	const unsigned char *s = r->s + r->at,
			   *end = r->s + r->length;
	Letters		w = {.hash = NX_HASH_START};
	bool		first_capital = NX_FOLD_CLASS(r->f) == NX_C_CAPITAL;

	while (s < end && w.n < NX_FOLD_UNITS)
	{
		uint32_t	c = *s,
					bytes = 1;
		uint16_t	f;

		if (c >= 0x80)
		{
			int32_t		any;

			if (c == 0xe1 && end - s >= 3 && (s[1] & 0xc0) == 0x80 &&
				(s[2] & 0xc0) == 0x80)
			{
				any = 0x1000 | (s[1] & 0x3f) << 6 | (s[2] & 0x3f);
				bytes = 3;
			}
			else
				bytes = nx_decode(s, (size_t) (end - s), &any);
			f = any < 0 ? 0 : any < NX_FOLD_SIZE ? nx_fold_table[any] :
				nx_fold_char((uint32_t) any);
			if (f & NX_FOLD_RAW)
				f &= 0xff00;	/* the rare path looks at it */
		}
		else
			f = nx_fold_table[c];
		if (NX_FOLD_LETTER(f) == NX_L_OTHER)
		{
			if (!in_word(f))
				break;
			read_any_word(r, t);
			return;
		}
		take_letter(&w, f);
		s += bytes;
	}
	if (w.n == NX_FOLD_UNITS)
	{
		read_any_word(r, t);
		return;
	}

	r->at = (uint32_t) (s - r->s);
	r->chars += w.n;
	t->type = NX_T_WORD;
	t->shape = !first_capital ? NX_LOWER :
		w.capitals == w.n && w.n > 1 ? NX_UPPER : NX_TITLE;
	if (w.n == 1)
		t->flags |= NX_TF_SINGLE;
	if (first_capital && !is_syllable(w.unit, w.n))
		t->flags |= NX_TF_FOREIGN;
	if (nx_ends_in_i(w.unit, w.n))
		w.hash = nx_hash_bytes(w.unit, w.n - 1, 'i');
	t->hash = nx_hash_end(w.hash, NX_FOLD_TONE(w.tones));
}

static void
read_number(Reader *r, NxToken *t)
{
	const char *digits = (const char *) r->s + r->at;
	uint32_t	n = 0;
	uint64_t	value = 0;

	do
	{
		if (NX_FOLD_CLASS(r->f) != NX_C_DIGIT)
			break;
		if (value <= 999999999)
			value = value * 10 + (uint64_t) (r->c - '0');
		n++;
		next(r);
	} while (peek(r));
	t->type = NX_T_NUMBER;
	t->value = value > 999999999 ? 999999999 : (uint32_t) value;
	t->ndigits = n > 255 ? 255 : (uint8_t) n;
	t->hash = nx_hash_digits(digits, n);
	if (take_marks(r, t))
		t->hash = ~t->hash;
}

static void
read_sign(Reader *r, NxToken *t)
{
	t->type = NX_T_PUNCT;
	t->value = r->c < 0 ? 0xfffd : unify_sign((uint32_t) r->c);
	if (r->f & NX_FOLD_RAW)
		t->flags |= NX_TF_RAW;
	next(r);
	if (take_marks(r, t))
		t->value = 0xfffd;
	t->hash = nx_hash_sign(t->value);
}

/* Tokens and what goes along with them, while they are made. */
typedef struct Tokens
{
	uint32_t	n,
				room;
	NxToken    *token;
	uint8_t    *mark;
	uint16_t   *word;
} Tokens;

_Static_assert(sizeof(NxToken) == 32, "two tokens to a cache line");

static void
grow(NxDoc *doc, Tokens *all)
{
	uint32_t	marks = all->room,
				words = all->room;

	all->token = nx_grow(doc, all->token, all->n, &all->room, sizeof(NxToken));
	all->mark = nx_grow(doc, all->mark, all->n, &marks, sizeof(uint8_t));
	all->word = nx_grow(doc, all->word, all->n, &words, sizeof(uint16_t));
	nx_poll(doc);
}

static inline uint8_t
mark_of(const NxToken *t)
{
	uint8_t		mark = t->gap == NX_GAP_LINE ? NX_TM_LINE : 0;

	switch (t->type)
	{
		case NX_T_WORD:
			return t->shape != NX_LOWER ? mark | NX_TM_CAPITAL : mark;
		case NX_T_NUMBER:
			return mark | NX_TM_NUMBER;
	}
	switch (t->value)
	{
		case '.':
		case '!':
		case '?':
		case NX_DOTS:
			return mark | NX_TM_STOP;
		case NX_OPEN:
		case NX_CLOSE:
		case NX_QUOTE:
			return mark | NX_TM_QUOTE;
	}
	return mark;
}

/*
 * The frequent word at a byte of the text, and its bytes; NULL if the word is
 * none, or too near the end of the text to be loaded whole.  A character
 * beyond ASCII goes on the word as it stands in the table, so that marks,
 * signs and blanks of that kind behind it make it another.
 */
static inline const NxWordSlot *
frequent_word(const Reader *r, uint32_t at, uint32_t *n)
{
	uint64_t	bytes;

	if (r->length - at <= NX_WORD_BYTES)
		return NULL;
	bytes = nx_word_load(r->s + at);
	*n = nx_word_length(bytes);
	if (*n == 0)
		return NULL;
	if (*n == NX_WORD_BYTES)
	{
		unsigned char next = r->s[at + NX_WORD_BYTES];

		if (next >= 0x80 || ((next | 0x20) >= 'a' && (next | 0x20) <= 'z'))
			return NULL;
	}
	return nx_word_find(bytes, *n);
}

/* The token at r, whatever it is but white space. */
static void
read_token(Reader *r, NxGap gap, NxToken *t)
{
	memset(t, 0, sizeof(*t));
	t->start = r->chars;
	t->start_byte = r->at;
	t->gap = gap;
	switch (NX_FOLD_CLASS(r->f))
	{
		case NX_C_LOWER:
		case NX_C_CAPITAL:
			read_word(r, t);
			break;
		case NX_C_DIGIT:
			read_number(r, t);
			break;
		default:
			read_sign(r, t);
	}
	t->end = r->chars;
	t->end_byte = r->at;
}

void
nx_tokenise(NxDoc *doc)
{
	Reader		r = {.s = (const unsigned char *) doc->text, .length = doc->length};
	Tokens		all = {.room = doc->length / 4 + 64};
	NxGap		gap = NX_GAP_LINE;
	uint32_t	at = 0,
				chars = 0;

	all.token = nx_alloc_raw(doc, all.room * sizeof(NxToken));
	all.mark = nx_alloc_raw(doc, all.room * sizeof(uint8_t));
	all.word = nx_alloc_raw(doc, all.room * sizeof(uint16_t));
	while (at < r.length)
	{
		const NxWordSlot *slot;
		uint32_t	n;

		if (r.s[at] == ' ')
		{
			if (gap == NX_GAP_NONE)
				gap = NX_GAP_SPACE;
			at++;
			chars++;
			continue;
		}
		if (all.n + 1 >= all.room)
			grow(doc, &all);
		slot = frequent_word(&r, at, &n);
		if (slot != NULL)
		{
			all.token[all.n] = (NxToken)
			{
				.hash = nx_word_hashes[slot->id],
				.start = chars,.end = chars + slot->chars,
				.start_byte = at,.end_byte = at + n,
				.type = NX_T_WORD,.shape = slot->shape,.gap = gap,
				.flags = slot->flags
			};
			all.word[all.n] = slot->id;
			all.mark[all.n++] = (uint8_t)
				((gap == NX_GAP_LINE ? NX_TM_LINE : 0) |
				 (slot->shape != NX_LOWER ? NX_TM_CAPITAL : 0));
			at += n;
			chars += slot->chars;
			gap = NX_GAP_NONE;
			continue;
		}

		r.at = at;
		r.chars = chars;
		(void) peek(&r);
		switch (NX_FOLD_CLASS(r.f))
		{
			case NX_C_LINE:
				gap = NX_GAP_LINE;
				next(&r);
				break;
			case NX_C_SPACE:
				if (gap == NX_GAP_NONE)
					gap = NX_GAP_SPACE;
				next(&r);
				break;
			default:
				read_token(&r, gap, &all.token[all.n]);
				all.word[all.n] = 0;
				all.mark[all.n] = mark_of(&all.token[all.n]);
				all.n++;
				gap = NX_GAP_NONE;
		}
		at = r.at;
		chars = r.chars;
	}

	/* the sentinel */
	all.token[all.n] = (NxToken)
	{
		.start = chars,.end = chars,.start_byte = at,.end_byte = at,
		.type = NX_T_PUNCT,.gap = NX_GAP_LINE
	};
	all.mark[all.n] = NX_TM_LINE;
	all.word[all.n] = 0;

	doc->ntokens = all.n;
	doc->token = all.token;
	doc->mark = all.mark;
	doc->word = all.word;
	doc->kinds = nx_alloc_raw(doc, (all.n + 1) * sizeof(uint64_t));
	memset(doc->kinds, 0xff, (all.n + 1) * sizeof(uint64_t));
}
