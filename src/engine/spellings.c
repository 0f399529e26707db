/*
 * spellings.c
 *	  What the spelling of a name tells: whether two names can be one with a
 *	  letter wrong or a middle name left out, and the gender.
 *
 * These look at words only; coreference.c decides which persons are compared.
 */
#include "coreference.h"

/* Are two words the same but for one letter? */
bool
nx_nearly_same(const NxDoc *doc, uint32_t a, uint32_t b)
{
	const char *x = doc->text + doc->token[a].start_byte,
			   *y = doc->text + doc->token[b].start_byte;
	uint32_t	n = doc->token[a].end_byte - doc->token[a].start_byte,
				m = doc->token[b].end_byte - doc->token[b].start_byte,
				i = 0;

	if (n < 5 || m < 5 || n > m + 1 || m > n + 1)
		return false;
	while (i < n && i < m && x[i] == y[i])
		i++;
	if (i == 0)
		return false;
	if (i == n || i == m)
		return true;
	if (n == m)
		return memcmp(x + i + 1, y + i + 1, n - i - 1) == 0;
	return n > m ? memcmp(x + i + 1, y + i, m - i) == 0 :
		memcmp(x + i, y + i + 1, n - i) == 0;
}

/* Are two names of as many words the same but for one letter of one word? */
bool
nx_differ_once(const NxDoc *doc, NxRange a, NxRange b)
{
	uint32_t	wrong = 0;

	for (uint32_t i = 0; i < nx_length(a); i++)
		if (doc->token[a.first + i].hash != doc->token[b.first + i].hash)
		{
			if (wrong++ > 0 || !nx_nearly_same(doc, a.first + i, b.first + i))
				return false;
		}
	return true;
}

/* Do the words of a stand in b in this order (Benigno S. | Aquino III)? */
static bool
within(const NxDoc *doc, NxRange a, NxRange b)
{
	uint32_t	i = a.first;

	for (uint32_t k = b.first; k < b.last && i < a.last; k++)
		if (doc->token[i].hash == doc->token[k].hash)
			i++;
	return i == a.last;
}

/* Are the words of a, two or more, the last ones of b? */
static bool
is_ending(const NxDoc *doc, NxRange a, NxRange b)
{
	uint32_t	n = nx_length(a);

	return n >= 2 && n < nx_length(b) &&
		nx_words_key(doc, a) ==
		nx_words_key(doc, (NxRange) {b.last - n, b.last});
}

/*
 * Does a leave out words of b: the same first word and others in the same
 * order, or its last words, two or more?
 */
bool
nx_shortens(const NxDoc *doc, NxRange a, NxRange b)
{
	return (doc->token[a.first].hash == doc->token[b.first].hash &&
			within(doc, a, b)) || is_ending(doc, a, b);
}

/* Gender that a Vietnamese name tells. */
char
nx_gender_of_name(const NxDoc *doc, const NxName *name)
{
	for (uint32_t i = name->at.first + 1; i + 1 < name->at.last; i++)
	{
		const NxMatch *m = nx_cue(doc, i, MIDDLE);

		if (m != NULL && NX_TAGGED(m->entry, CUE_FEMALE))
			return 'f';
		if (m != NULL && NX_TAGGED(m->entry, CUE_MALE))
			return 'm';
	}
	return 0;
}
