/*
 * doc.c
 *	  Services for all stages: memory, leaving, spans and text of tokens.
 */
#include "doc.h"
#include "fold.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define FIRST_BLOCK		(16 * 1024)
#define LARGEST_BLOCK	(1024 * 1024)

void
nx_fail(NxDoc *doc, NxStatus status)
{
	doc->status = status;
	longjmp(*doc->escape, 1);
}

void
nx_poll(NxDoc *doc)
{
	const NxHost *host = doc->arena.host;

	if (host->poll != NULL && host->poll(host->state))
		nx_fail(doc, NX_STOPPED);
}

#ifndef NX_EXACT_BLOCKS

void *
nx_alloc_raw(NxDoc *doc, size_t size)
{
	NxArena    *arena = &doc->arena;
	void	   *p;

	size = (size + 15) & ~(size_t) 15;
	if (size > arena->left)
	{
		size_t		block = arena->next_size ? arena->next_size : FIRST_BLOCK;
		char	   *memory;

		if (size * 4 > block)
		{
			/* a large piece gets a block of its own */
			p = arena->host->alloc(arena->host->state, size);
			if (p == NULL)
				nx_fail(doc, NX_NO_MEMORY);
			return p;
		}
		memory = arena->host->alloc(arena->host->state, block);
		if (memory == NULL)
			nx_fail(doc, NX_NO_MEMORY);
		arena->free = memory;
		arena->left = block;
		arena->next_size = block < LARGEST_BLOCK ? block * 2 : block;
	}
	p = arena->free;
	arena->free += size;
	arena->left -= size;
	return p;
}

#else

/* For tests: every piece is a block of the host's, so that a sanitizer sees
 * where a piece ends. */
void *
nx_alloc_raw(NxDoc *doc, size_t size)
{
	const NxHost *host = doc->arena.host;
	void	   *p = host->alloc(host->state, size);

	if (p == NULL)
		nx_fail(doc, NX_NO_MEMORY);
	return p;
}

#endif

void *
nx_alloc(NxDoc *doc, size_t size)
{
	return memset(nx_alloc_raw(doc, size), 0, size);
}

void *
nx_grow(NxDoc *doc, void *items, uint32_t n, uint32_t *room, size_t size)
{
	size_t		wanted = *room ? (size_t) *room * 2 : 16;
	void	   *grown;

	if (wanted > UINT32_MAX)
		nx_fail(doc, NX_NO_MEMORY);
	grown = nx_alloc(doc, wanted * size);
	if (n > 0)
		memcpy(grown, items, n * size);
	*room = (uint32_t) wanted;
	return grown;
}

NxSpan
nx_span(const NxDoc *doc, NxRange at)
{
	const NxToken *a = &doc->token[at.first],
			   *b = &doc->token[at.last - 1];

	return (NxSpan)
	{
		.start = a->start,.end = b->end,
			.start_byte = a->start_byte,.end_byte = b->end_byte
	};
}

uint32_t
nx_letters(const NxDoc *doc, NxRange at)
{
	uint32_t	n;

	if (at.first >= at.last)
		return 0;
	n = doc->token[at.last - 1].end - doc->token[at.first].start;
	for (uint32_t i = at.first; i < at.last; i++)
	{
		const NxToken *t = &doc->token[i];

		if (!(t->flags & NX_TF_RAW))
			continue;
		for (uint32_t b = t->start_byte; b < t->end_byte;)
		{
			int32_t		c;
			uint32_t	class;

			b += nx_decode((const unsigned char *) doc->text + b,
						   t->end_byte - b, &c);
			class = c < 0 ? NX_C_SIGN :
				NX_FOLD_CLASS(nx_fold_char((uint32_t) c));
			n -= class == NX_C_MARK || class == NX_C_IGNORED;
		}
	}
	return n;
}

/* NFC of one token, without characters that are not seen; the rare path. */
static size_t
put_nfc(NxDoc *doc, const NxToken *t, char **out)
{
	uint32_t	bytes = t->end_byte - t->start_byte;
	int32_t		room = (int32_t) bytes * 3 + 8,	/* NFC grows at most threefold */
				n = 0,
				from = 0,
				length;
	UChar	   *wide = nx_alloc_raw(doc, (size_t) room * sizeof(UChar)),
			   *composed = nx_alloc_raw(doc, (size_t) room * sizeof(UChar));
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);

	while (from < (int32_t) bytes)
	{
		int32_t		c;

		from += (int32_t) nx_decode((const unsigned char *) doc->text +
									t->start_byte + from,
									bytes - (uint32_t) from, &c);
		if (c < 0)
			c = 0xfffd;
		if (NX_FOLD_CLASS(nx_fold_char((uint32_t) c)) != NX_C_IGNORED)
			U16_APPEND_UNSAFE(wide, n, c);
	}
	length = U_SUCCESS(error) ?
		unorm2_normalize(nfc, wide, n, composed, room, &error) : 0;
	if (U_FAILURE(error))
	{
		error = U_ZERO_ERROR;
		composed = wide;
		length = n;
	}
	*out = nx_alloc_raw(doc, (size_t) length * 3 + 1);
	u_strToUTF8(*out, length * 3 + 1, &n, composed, length, &error);
	return U_SUCCESS(error) ? (size_t) n : 0;
}

NxStr
nx_words(NxDoc *doc, NxRange at)
{
	NxStr		s = {"", 0};
	bool		plain = true;	/* its bytes are the wanted text */
	size_t		size;
	char	   *out;

	if (at.first >= at.last)
		return s;
	for (uint32_t i = at.first; i < at.last && plain; i++)
	{
		const NxToken *t = &doc->token[i];

		if (t->flags & NX_TF_RAW)
			plain = false;
		else if (i > at.first && t->gap != NX_GAP_NONE &&
				 (t->start != t[-1].end + 1 ||
				  doc->text[t->start_byte - 1] != ' '))
			plain = false;
		else if (t->type == NX_T_PUNCT && t->value == 0xfffd)
			plain = false;		/* perhaps no UTF-8 */
	}
	if (plain)
	{
		s.s = doc->text + doc->token[at.first].start_byte;
		s.len = doc->token[at.last - 1].end_byte -
			doc->token[at.first].start_byte;
		return s;
	}

	size = 0;
	for (uint32_t i = at.first; i < at.last; i++)
		size += (doc->token[i].end_byte - doc->token[i].start_byte) * 9 + 10;
	out = nx_alloc_raw(doc, size);
	s.s = out;
	for (uint32_t i = at.first; i < at.last; i++)
	{
		const NxToken *t = &doc->token[i];

		if (i > at.first && t->gap != NX_GAP_NONE)
			out[s.len++] = ' ';
		if ((t->flags & NX_TF_RAW) || (t->type == NX_T_PUNCT && t->value == 0xfffd))
		{
			char	   *piece;
			size_t		n = put_nfc(doc, t, &piece);

			memcpy(out + s.len, piece, n);
			s.len += (uint32_t) n;
		}
		else
		{
			uint32_t	n = t->end_byte - t->start_byte;

			memcpy(out + s.len, doc->text + t->start_byte, n);
			s.len += n;
		}
	}
	return s;
}

NxStr
nx_string(NxDoc *doc, const char *s)
{
	size_t		n = strlen(s);
	char	   *copy = nx_alloc_raw(doc, n + 1);

	memcpy(copy, s, n + 1);
	return (NxStr) {copy, (uint32_t) n};
}

NxStr
nx_join(NxDoc *doc, NxStr a, const char *between, NxStr b)
{
	size_t		n = strlen(between);
	char	   *joined = nx_alloc_raw(doc, (size_t) a.len + n + b.len + 1);

	if (a.len > 0)
		memcpy(joined, a.s, a.len);
	memcpy(joined + a.len, between, n);
	if (b.len > 0)
		memcpy(joined + a.len + n, b.s, b.len);
	return (NxStr) {joined, (uint32_t) (a.len + n + b.len)};
}

bool
nx_same(NxStr a, NxStr b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.s, b.s, a.len) == 0);
}
