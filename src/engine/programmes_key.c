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
 *	begins		is one the beginning of the other
 *	variants	do both begin alike and go on with the same words but for a few
 *				that are not firm
 *
 * Numbers are compared by value (05, 5; XII, 12).  The key of a project leaves
 * out what makes no other one (tuyến, đầu tư xây dựng, theo hình thức BOT), that
 * of a plenum's or congress's resolution is what met and its numbers.
 *
 * What that means for two mentions is programmes_entity.c's to say.
 */
#include <stdlib.h>

#include "programmes.h"

static void
add_word(NxTitleKey *key, uint64_t hash, bool firm)
{
	if (firm)
		key->firm |= UINT64_C(1) << key->n;
	key->word[key->n++] = hash;
}

/* A number by its value, however it is written: 05, 5; XII, 12. */
static uint64_t
number_hash(uint32_t value)
{
	return nx_mix(UINT64_C(0x9e3779b97f4a7c15), value);
}

/* The canonical form of the longest document word at a token: of lần thứ sáu
 * how many, of Đại hội Đoàn whose. */
static NxPhrase
meeting_word(const NxDoc *doc, uint32_t i)
{
	const NxMatch *end;
	NxPhrase	word = {NULL, NULL};

	for (const NxMatch *m = nx_matches_aside(doc, i, &end); m < end; m++)
		if (m->kind == NX_DOCUMENT_WORD)
			word = (NxPhrase) {m->entry, m->lexicon};
	return word;
}

/*
 * Nghị quyết Hội nghị Trung ương 4 (khoá XII), Nghị quyết Trung ương 4 khoá
 * 12: what met, then the numbers and the words that are not the meeting's.
 * False where the title is none of a meeting.
 */
static bool
meeting_key(const NxDoc *doc, NxRange title, NxTitleKey *key)
{
	uint32_t	i = title.first,
				end;
	uint64_t	tags = nx_document_word(doc, i, &end);

	if (tags & NX_W(OF))
	{
		i = end;
		tags = nx_document_word(doc, i, &end);
	}
	if (!(tags & NX_W(PLENUM)))
		return false;
	key->n = 0;
	key->firm = 0;
	key->meeting = true;
	add_word(key, tags & (NX_W(CONGRESS) | NX_W(GENERIC)), true);
	for (; i < title.last && key->n < NX_MAX_KEY; i = end)
	{
		tags = nx_document_word(doc, i, &end);
		if (tags & NX_W(PLENUM))
		{
			NxPhrase	word = meeting_word(doc, i);

			if (word.entry == NULL)
				continue;
			if (tags & NX_W(COUNT))
				add_word(key, number_hash((uint32_t)
										  strtoul(nx_canonical(word), NULL,
												  10)), true);
			else if (tags & NX_W(BODY))
				add_word(key, nx_name_hash(word), true);
		}
		else if (nx_ordinal(doc, i) != 0)
			add_word(key, number_hash(nx_ordinal(doc, i)), true);
		else if (doc->token[i].type != NX_T_PUNCT &&
				 !(tags & (NX_W(TERM) | NX_W(OF))))
			add_word(key, doc->token[i].hash, false);
	}
	return true;
}

static void
words_key(const NxDoc *doc, NxRange title, uint64_t without, NxTitleKey *key)
{
	key->n = 0;
	key->firm = 0;
	for (uint32_t i = title.first; i < title.last && key->n < NX_MAX_KEY;)
	{
		uint32_t	end;
		uint64_t	tags = nx_document_word(doc, i, &end);

		if ((tags & without) && end <= title.last)
		{
			i = end;
			continue;
		}
		if (doc->token[i].type == NX_T_PUNCT ||
			((tags & (NX_W(ABOUT) | NX_W(AND) | NX_W(OF))) && end == i + 1))
		{
			i++;
			continue;
		}
		if (doc->token[i].type == NX_T_NUMBER)
			add_word(key, number_hash(doc->token[i].value), true);
		else if (i > title.first && nx_capital(doc, i))
			add_word(key, nx_ordinal(doc, i) ?
					 number_hash(nx_ordinal(doc, i)) : doc->token[i].hash, true);
		else
			add_word(key, doc->token[i].hash, false);
		i++;
	}
}

void
nx_make_key(const NxDoc *doc, const NxProgrammeMention *m, NxTitleKey *key)
{
	key->meeting = key->plain = false;
	if (m->kind.entry->kind == NX_DOCUMENT_KIND)
	{
		if (NX_TAGGED(m->kind.entry, DOCUMENT_KIND_PLENUM) &&
			meeting_key(doc, m->title, key))
			return;
		if (NX_TAGGED(m->kind.entry, DOCUMENT_KIND_PROJECT))
		{
			words_key(doc, m->title, NX_W(LOOSE), key);
			if (key->n >= 2)
				return;
			key->plain = true;
		}
	}
	words_key(doc, m->title, 0, key);
}

void
nx_plain_key(const NxDoc *doc, const NxProgrammeMention *m, NxTitleKey *key)
{
	key->meeting = false;
	key->plain = true;
	words_key(doc, m->title, 0, key);
}

/* Does one of the two begin with the other? */
bool
nx_key_begins(const NxTitleKey *a, const NxTitleKey *b)
{
	uint32_t	n = a->n < b->n ? a->n : b->n;

	return n > 0 && memcmp(a->word, b->word, n * sizeof(uint64_t)) == 0;
}

/* Have two keys any word in common? */
bool
nx_key_meets(const NxTitleKey *a, const NxTitleKey *b)
{
	for (uint32_t i = 0; i < a->n; i++)
		for (uint32_t j = 0; j < b->n; j++)
			if (a->word[i] == b->word[j])
				return true;
	return false;
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

	if (b->n < 3 || a->n < b->n || a->word[0] != b->word[0])
		return false;
	/* Alpha mua Beta, Alpha mua 95% cổ phần Beta */
	if (b->n == 3)
		return a->word[1] == b->word[1] && a->word[a->n - 1] == b->word[2];
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
