/*
 * test_words.c
 *	  Frequent words: known by their bytes, they are what they would be if
 *	  they were read letter by letter, and what begins with them is what the
 *	  lexicon and the date rows say.
 */
#include "harness.h"

#include "dates.h"
#include "words.h"

/* The bytes of a slot as a string. */
static uint32_t
spell(const NxWordSlot *slot, char s[NX_WORD_BYTES + 1])
{
	uint32_t	n = 0;

	for (uint64_t bytes = slot->bytes; bytes != 0; bytes >>= 8)
		s[n++] = (char) (bytes & 0xff);
	s[n] = '\0';
	return n;
}

static uint32_t
for_all(void (*check) (const NxWordSlot *slot, const char *word))
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < UINT32_C(1) << nx_word_bits; i++)
		if (nx_word_slots[i].bytes != 0)
		{
			char		word[NX_WORD_BYTES + 1];

			spell(&nx_word_slots[i], word);
			check(&nx_word_slots[i], word);
			pool_free();
			n++;
		}
	return n;
}

/* At the end of a text no word is loaded whole, so it goes the long way. */
static void
check_token(const NxWordSlot *slot, const char *word)
{
	char		text[64];
	NxDoc	   *quick,
			   *slow;

	snprintf(text, sizeof(text), "%s, và thế thôi", word);
	quick = read_text(text);
	slow = read_text(word);
	assert_int_equal(quick->word[0], slot->id);
	assert_int_equal(slow->word[0], 0);
	assert_int_equal(slow->ntokens, 1);
	assert_int_equal(quick->token[0].hash, slow->token[0].hash);
	assert_int_equal(quick->token[0].end, slow->token[0].end);
	assert_int_equal(quick->token[0].end_byte, slow->token[0].end_byte);
	assert_int_equal(quick->token[0].value, slow->token[0].value);
	assert_int_equal(quick->token[0].type, slow->token[0].type);
	assert_int_equal(quick->token[0].shape, slow->token[0].shape);
	assert_int_equal(quick->token[0].gap, slow->token[0].gap);
	assert_int_equal(quick->token[0].flags, slow->token[0].flags);
	assert_int_equal(quick->mark[0], slow->mark[0]);
}

static void
test_tokens(void **state)
{
	(void) state;
	assert_true(for_all(check_token) > 4000);
}

static void
check_use(const NxWordSlot *slot, const char *word)
{
	uint64_t	hash = nx_word_hashes[slot->id];
	const NxWordUse *use = &nx_word_uses[slot->id];
	const NxNode *node = nx_probe(&nx_builtin_lexicon, nx_mix(NX_ROOT, hash));

	(void) word;
	assert_int_equal(use->node, node != NULL ? node->entry : 0);
	assert_int_equal(use->second != 0,
					 node != NULL && (node->entry & NX_NODE_MORE) != 0);
	assert_int_equal(use->aside,
					 nx_probe(&nx_builtin_lexicon,
							  nx_mix(NX_ROOT_ASIDE, hash)) != NULL);
	if (nx_word_dates[slot->id] != 0)
		assert_int_equal(nx_date_terms[nx_word_dates[slot->id] - 1].hash, hash);
	else
		for (uint32_t i = 0; i <= nx_date_mask; i++)
			assert_int_not_equal(nx_date_terms[i].hash, hash);
}

static void
test_uses(void **state)
{
	(void) state;
	assert_true(for_all(check_use) > 4000);
}

/* Every phrase's second word is in the set of its first. */
static void
test_second_words(void **state)
{
	const NxLexicon *lexicon = &nx_builtin_lexicon;
	uint32_t	checked = 0;

	(void) state;
	for (uint32_t e = 0; e < lexicon->nentries; e++)
	{
		char		text[512];
		NxDoc	   *doc;

		if (nx_root_of(&lexicon->entries[e]) != NX_ROOT ||
			lexicon->entries[e].nwords < 2)
			continue;
		snprintf(text, sizeof(text), "%s, và thế thôi",
				 lexicon->strings + lexicon->entries[e].phrase);
		doc = read_text(text);
		if (doc->word[0] != 0)
		{
			assert_true(nx_may_have(nx_word_uses[doc->word[0]].second,
									doc->token[1].hash));
			checked++;
		}
		pool_free();
	}
	assert_true(checked > 1000);
}

/* What makes a word another one. */
static void
test_neighbours(void **state)
{
	static const char *const texts[] = {
		"người\xcc\x81 và thế thôi",	/* a combining mark */
		"người\xc2\xad và thế thôi",	/* a soft hyphen */
		"ngườiđó và thế thôi",
		"nguoiab và thế thôi",
		"người\xff và thế thôi"	/* no character */
	};

	(void) state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_int_equal(read_text(texts[i])->word[0], 0);
	assert_int_not_equal(read_text("người. Thế thôi")->word[0], 0);
	assert_int_not_equal(read_text("người\nThế thôi")->word[0], 0);
	assert_int_not_equal(read_text("người5 và thế thôi")->word[0], 0);
}

static void
test_lengths(void **state)
{
	(void) state;
	for (int c = 1; c < 256; c++)
	{
		unsigned char s[8];
		bool		goes_on = c >= 0x80 || (c >= 'a' && c <= 'z') ||
			(c >= 'A' && c <= 'Z');

		for (uint32_t i = 0; i < 8; i++)
		{
			memcpy(s, "abcdefgh", 8);
			s[i] = (unsigned char) c;
			assert_int_equal(nx_word_length(nx_word_load(s)), goes_on ? 8 : i);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_tokens),
		test_case(test_uses),
		test_case(test_second_words),
		test_case(test_neighbours),
		test_case(test_lengths)
	};

	return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
