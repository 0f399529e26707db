/*
 * match.c
 *	  Fourth stage: every lexicon phrase that begins at each token.
 *
 * At each token the built-in and the site's lexicon are walked a word at a
 * time (lexicon.h).  All phrases on the way are kept, shortest first, so a
 * later stage asks for the longest of the kind it wants.  Here the case rule
 * is applied once for all: what the lexicon writes with a capital must have
 * one in the text.  A phrase never crosses a line break.
 *
 * An entry of kind "stop" hides every other match that lies inside it.
 */
#include "doc.h"
#include "fold.h"
#include "words.h"

#define AHEAD	8				/* tokens, as far as memory is slow */

/* Does the case of the text fit the entry's? */
static bool
case_fits(const NxDoc *doc, uint32_t first, const NxCase *cases)
{
	uint32_t	capital = cases->capital,
				upper = cases->upper;

	for (uint32_t i = first; capital; i++, capital >>= 1, upper >>= 1)
	{
		if ((capital & 1) && doc->token[i].shape == NX_LOWER)
			return false;
		if ((upper & 1) && doc->token[i].shape != NX_UPPER)
			return false;
	}
	return true;
}

/*
 * The node of a token alone under a root, whose key is given; false where
 * there is none.  In the built-in lexicon a frequent word knows it, and which
 * words may come second.
 */
static inline bool
first_node(const NxDoc *doc, const NxLexicon *lexicon, uint64_t root,
		   uint32_t token, uint64_t key, NxNode *node)
{
	const NxNode *found;

	if (doc->word[token] != 0 && lexicon == &nx_builtin_lexicon)
	{
		const NxWordUse *use = &nx_word_uses[doc->word[token]];

		if (root == NX_ROOT)
		{
			*node = (NxNode) {NX_TAG_OF(key), use->node};
			if (!nx_may_have(use->second, doc->token[token + 1].hash))
				node->entry &= ~(uint32_t) NX_NODE_MORE;
			return use->node != 0;
		}
		if (!use->aside)
			return false;
	}
	found = nx_probe(lexicon, key);
	if (found != NULL)
		*node = *found;
	return found != NULL;
}

/* Add the entries of a phrase of n words that fit; true if one is a stop. */
static bool
add_entries(NxDoc *doc, const NxLexicon *lexicon, const NxNode *node,
			uint32_t first, uint32_t n)
{
	uint64_t	kinds = 0;

	for (uint32_t e = nx_first_entry(node); e != NX_NO_ENTRY;
		 e = nx_next_entry(lexicon, e))
	{
		uint8_t		kind = lexicon->kinds[e];

		if ((kind & NX_EK_CAPITAL) && !case_fits(doc, first, &lexicon->cases[e]))
			continue;
		kind &= NX_EK_KIND;
		*nx_push(doc, doc->match) = (NxMatch)
		{
			&lexicon->entries[e], lexicon, first, (uint16_t) n, kind
		};
		kinds |= UINT64_C(1) << kind;
	}
	doc->kinds[first] |= kinds;
	return (kinds >> NX_STOP & 1) != 0;
}

/*
 * Add the phrases that begin with two words, node being theirs and key its
 * key, or NULL; gives the end of the longest stop.
 */
static uint32_t
walk(NxDoc *doc, const NxLexicon *lexicon, uint64_t key, const NxNode *node,
	 uint32_t first)
{
	uint32_t	stop = first;

	for (uint32_t i = first + 2; node != NULL; i++)
	{
		if ((node->entry & NX_NODE_PHRASE) &&
			add_entries(doc, lexicon, node, first, i - first))
			stop = i;
		if (!(node->entry & NX_NODE_MORE) || i >= doc->ntokens ||
			(doc->mark[i] & NX_TM_LINE))
			break;
		key = nx_mix(key, doc->token[i].hash);
		node = nx_probe(lexicon, key);
	}
	return stop;
}

/* Add all that a lexicon has at a token; gives the end of the longest stop. */
static uint32_t
walk_all(NxDoc *doc, const NxLexicon *lexicon, uint32_t first)
{
	uint64_t	key = nx_mix(NX_ROOT, doc->token[first].hash);
	const NxNode *node = nx_probe(lexicon, key);
	uint32_t	stop = first,
				end;

	if (node == NULL)
		return stop;
	if ((node->entry & NX_NODE_PHRASE) &&
		add_entries(doc, lexicon, node, first, 1))
		stop = first + 1;
	if (!(node->entry & NX_NODE_MORE) || (doc->mark[first + 1] & NX_TM_LINE))
		return stop;
	key = nx_mix(key, doc->token[first + 1].hash);
	end = walk(doc, lexicon, key, nx_probe(lexicon, key), first);
	return end > stop ? end : stop;
}

/*
 * The same of the built-in lexicon at a frequent word.  Texts consist of
 * them, and what they are changes from one to the next, so there is no branch
 * here that depends on it but for the second word: two entries are always
 * written, and count if there are as many.
 */
static inline uint32_t
walk_frequent(NxDoc *doc, uint32_t first)
{
	const NxLexicon *lexicon = &nx_builtin_lexicon;
	const NxToken *t = &doc->token[first];
	const NxWordUse *use = &nx_word_uses[doc->word[first]];
	const uint32_t *entry = &nx_word_entries[use->first];
	NxMatch    *match = doc->match.v + doc->match.n;
	uint64_t	key;
	uint32_t	stop = first,
				end;

	for (uint32_t k = 0; k < 2 || k < use->nentries; k++)
		match[k] = (NxMatch)
		{
			&lexicon->entries[entry[k] & 0xffffff], lexicon, first, 1,
				(uint8_t) (entry[k] >> 24)
		};
	doc->match.n += use->nentries;
	doc->kinds[first] = use->kinds;
	if (use->kinds >> NX_STOP & 1)
		stop = first + 1;
	if (!nx_may_have(use->second, t[1].hash) ||
		(doc->mark[first + 1] & NX_TM_LINE))
		return stop;
	key = nx_mix(nx_mix(NX_ROOT, t->hash), t[1].hash);
	end = walk(doc, lexicon, key, nx_find_node(lexicon, key), first);
	return end > stop ? end : stop;
}

/* What a lexicon has at a token, into doc->here; n are there already. */
static uint32_t
look(const NxDoc *doc, const NxLexicon *lexicon, uint64_t root, uint32_t first,
	 uint32_t n)
{
	uint64_t	key = nx_mix(root, doc->token[first].hash);
	NxNode		start;
	const NxNode *node = &start;

	if (first >= doc->ntokens ||
		!first_node(doc, lexicon, root, first, key, &start))
		return n;
	for (uint32_t i = first + 1;; i++)
	{
		for (uint32_t e = nx_first_entry(node); e != NX_NO_ENTRY && n < NX_HERE;
			 e = nx_next_entry(lexicon, e))
			if (!(lexicon->kinds[e] & NX_EK_CAPITAL) ||
				case_fits(doc, first, &lexicon->cases[e]))
				doc->here[n++] = (NxMatch)
				{
					&lexicon->entries[e], lexicon, first,
						(uint16_t) (i - first), lexicon->kinds[e] & NX_EK_KIND
				};
		if (!(node->entry & NX_NODE_MORE) || i >= doc->ntokens ||
			doc->token[i].gap == NX_GAP_LINE)
			return n;
		key = nx_mix(key, doc->token[i].hash);
		node = nx_probe(lexicon, key);
		if (node == NULL)
			return n;
	}
}

bool
nx_may_match(const NxDoc *doc, uint32_t token, uint32_t n, uint64_t kinds)
{
	const NxWordUse *use = &nx_word_uses[doc->word[token]];

	if (doc->word[token] == 0 || doc->site != NULL)
		return true;
	return n == 1 ? (use->kinds & kinds) != 0 :
		nx_may_have(use->second, doc->token[token + 1].hash);
}

const NxMatch *
nx_matches_here(const NxDoc *doc, uint32_t token, const NxMatch **end)
{
	uint32_t	n = look(doc, &nx_builtin_lexicon, NX_ROOT, token, 0);

	if (doc->site != NULL)
		n = look(doc, doc->site, NX_ROOT, token, n);
	*end = doc->here + n;
	return doc->here;
}

const NxMatch *
nx_matches_aside(const NxDoc *doc, uint32_t token, const NxMatch **end)
{
	uint32_t	n = look(doc, &nx_builtin_lexicon, NX_ROOT_ASIDE, token, 0);

	if (doc->site != NULL)
		n = look(doc, doc->site, NX_ROOT_ASIDE, token, n);
	/* those of the kind that are no function words */
	if (doc->match_at == NULL)
	{
		n = look(doc, &nx_builtin_lexicon, NX_ROOT, token, n);
		if (doc->site != NULL)
			n = look(doc, doc->site, NX_ROOT, token, n);
	}
	else if (nx_begins(doc, token, UINT64_C(1) << NX_DOCUMENT_WORD))
		for (uint32_t m = doc->match_at[token];
			 m < doc->match_at[token + 1] && n < NX_HERE; m++)
			doc->here[n++] = doc->match.v[m];
	*end = doc->here + n;
	return doc->here;
}

void
nx_find_matches(NxDoc *doc)
{
	uint32_t	stop = 0;		/* end of the stop phrase we are in */

	doc->match_at = nx_alloc_raw(doc, (doc->ntokens + 2) * sizeof(uint32_t));
	/* news has 1.4 a token */
	doc->match.room = doc->ntokens + doc->ntokens / 2 + 16;
	doc->match.v = nx_alloc_raw(doc, doc->match.room * sizeof(NxMatch));
	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		uint32_t	at = doc->match_at[i] = doc->match.n,
					end;

		if (i % 512 == 0)
			nx_poll(doc);
		if (doc->match.n + NX_WORD_ENTRIES > doc->match.room)
			doc->match.v = nx_grow(doc, doc->match.v, doc->match.n,
								   &doc->match.room, sizeof(NxMatch));
		if (i + AHEAD < doc->ntokens)
			__builtin_prefetch(&nx_word_uses[doc->word[i + AHEAD]]);
		if (doc->word[i] != 0)
			end = walk_frequent(doc, i);
		else
		{
			doc->kinds[i] = 0;
			end = walk_all(doc, &nx_builtin_lexicon, i);
		}
		if (doc->site != NULL)
		{
			uint32_t	site_end = walk_all(doc, doc->site, i);

			if (site_end > end)
				end = site_end;
		}
		if (end > stop)
			stop = end;
		if (stop > i)
		{
			uint32_t	kept = at;

			doc->kinds[i] = 0;
			for (uint32_t m = at; m < doc->match.n; m++)
				if (doc->match.v[m].kind == NX_STOP ||
					i + doc->match.v[m].ntokens > stop)
				{
					doc->kinds[i] |= UINT64_C(1) << doc->match.v[m].kind;
					doc->match.v[kept++] = doc->match.v[m];
				}
			doc->match.n = kept;
		}
	}
	doc->match_at[doc->ntokens] = doc->match.n;
	doc->match_at[doc->ntokens + 1] = doc->match.n;
}

const NxMatch *
nx_longest_tagged(const NxDoc *doc, uint32_t token, NxKind kind, uint64_t tags)
{
	const NxMatch *end,
			   *found = NULL;

	for (const NxMatch *m = nx_matches(doc, token, &end); m < end; m++)
		if (m->kind == kind && (m->entry->tags & tags) != 0 &&
			(found == NULL || m->ntokens >= found->ntokens))
			found = m;
	return found;
}

const NxMatch *
nx_longest(const NxDoc *doc, uint32_t token, NxKind kind)
{
	const NxMatch *end,
			   *found = NULL;

	for (const NxMatch *m = nx_matches(doc, token, &end); m < end; m++)
		if (m->kind == kind &&
			(found == NULL || m->ntokens >= found->ntokens))
			found = m;
	return found;
}
