/*
 * programmes_key.c
 *	  Titles as they are compared: is one the other, told differently?
 *
 * A key is the hashes of a title's words, without signs, về, và and của, of
 * which those of names and numbers are firm.  Of two keys can be asked
 *
 *	holds		are the words of one a piece of the other (sữa học đường,
 *				chương trình quốc gia sữa học đường)
 *	has_words	are they all in it, in whatever order (metro số 1 Nam An -
 *				Bình Sa, metro Nam An - Bình Sa)
 *	variants	do both begin alike and go on with the same words but for a few
 *				that are not firm
 *
 * What that means for two mentions is programmes_entity.c's to say.
 */
#include "programmes.h"

void
nx_make_key(const NxDoc *doc, NxRange title, NxTitleKey *key)
{
	key->n = 0;
	key->firm = 0;
	for (uint32_t i = title.first; i < title.last && key->n < NX_MAX_KEY;)
	{
		uint32_t	end;
		uint64_t	tags = nx_document_word(doc, i, &end);

		if (doc->token[i].type == NX_T_PUNCT ||
			((tags & (NX_W(ABOUT) | NX_W(AND) | NX_W(OF))) && end == i + 1))
		{
			i++;
			continue;
		}
		if (doc->token[i].type == NX_T_NUMBER ||
			(i > title.first && nx_capital(doc, i)))
			key->firm |= UINT64_C(1) << key->n;
		key->word[key->n++] = doc->token[i].hash;
		i++;
	}
}

/* Does a hold b, words next to each other? */
bool
nx_key_holds(const NxTitleKey *a, const NxTitleKey *b)
{
	for (uint32_t i = 0; i + b->n <= a->n; i++)
		if (memcmp(a->word + i, b->word, b->n * sizeof(uint64_t)) == 0)
			return true;
	return false;
}

/*
 * Has a every word of b, and its first: metro số 1 Bến Thành - Suối Tiên and
 * metro Bến Thành - Suối Tiên?
 */
bool
nx_key_has_words(const NxTitleKey *a, const NxTitleKey *b)
{
	uint32_t	n = 0;

	if (b->n < 4 || a->n < b->n || a->word[0] != b->word[0])
		return false;
	for (uint32_t i = 0; i < b->n; i++)
		for (uint32_t j = 0; j < a->n; j++)
			if (a->word[j] == b->word[i])
			{
				n++;
				break;
			}
	return n == b->n;
}

/*
 * Do two titles begin alike, and does the longer one have the words of the
 * other in their order, but for a few that are neither a name's nor a number?
 * (di dời dân ra khỏi lõi thành cổ Nam An, against di dời dân cư, bảo tồn lõi
 * thành cổ Nam An.)
 */
bool
nx_key_variants(const NxTitleKey *a, const NxTitleKey *b)
{
	const NxTitleKey *longer = a->n > b->n ? a : b,
			   *shorter = a->n > b->n ? b : a;
	uint32_t	at = 2,
				missed = 0;

	if (shorter->n < 8 || a->word[0] != b->word[0] || a->word[1] != b->word[1])
		return false;
	for (uint32_t i = 2; i < shorter->n; i++)
	{
		uint32_t	k = at;

		while (k < longer->n && longer->word[k] != shorter->word[i])
			k++;
		if (k < longer->n)
			at = k + 1;
		else if (++missed * 5 > shorter->n || i + 1 == shorter->n ||
				 (shorter->firm >> i & 1))
			return false;
	}
	return true;
}
