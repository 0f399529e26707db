/*
 * programmes_same.c
 *	  Do two mentions name the same programme?
 *
 * By their numbers, which may be told in part (54, 54/2017/QH14); by their
 * titles (programmes_key.c), of which laws want all, treaties the letters in
 * brackets, and others a piece; or by a name that the lexicon knows to be
 * another of the same (Luật BHXH).
 */
#include "programmes.h"

bool
nx_is_law(const NxProgrammeMention *m)
{
	return m->kind.entry->kind == NX_DOCUMENT_KIND &&
		(m->kind.entry->tags & (NX_MASK(DOCUMENT_KIND_LAW) |
								NX_MASK(DOCUMENT_KIND_CONSTITUTION))) != 0;
}

static bool
is_treaty(const NxProgrammeMention *m)
{
	return m->acronym || (m->kind.entry->kind == NX_DOCUMENT_KIND &&
						  NX_TAGGED(m->kind.entry, DOCUMENT_KIND_TREATY));
}

/* Is it all of a treaty's title that the lexicon has, without its parties? */
static bool
is_whole(const NxProgrammeMention *m)
{
	return m->acronym || m->title.last == m->known_end;
}

/* Are both names, as the lexicon has them, of one law or treaty? */
static bool
same_known(const NxProgrammeMention *a, const NxProgrammeMention *b)
{
	return a->known != 0 && a->known == b->known &&
		(nx_is_law(a) || (is_treaty(a) && is_whole(a) && is_whole(b)));
}

bool
nx_same_symbol(const NxSymbol *a, const NxSymbol *b)
{
	if (a->value != b->value || a->letter != b->letter)
		return false;
	if (a->year && b->year && a->year != b->year)
		return false;
	if (a->term && b->term && a->term != b->term)
		return false;
	if (a->issuer.entry && b->issuer.entry &&
		nx_name_hash(a->issuer) != nx_name_hash(b->issuer))
		return false;
	return true;
}

uint32_t
nx_first_year(const NxDoc *doc, NxRange at)
{
	for (uint32_t i = at.first; i < at.last; i++)
		if (nx_is_year(doc, i))
			return doc->token[i].value;
	return 0;
}

/* Are both plans of a period, and not of the same? */
static bool
other_period(const NxDoc *doc, const NxProgrammeMention *a,
			 const NxProgrammeMention *b)
{
	uint32_t	year = nx_first_year(doc, a->tail),
				other = nx_first_year(doc, b->tail);

	return year != 0 && other != 0 && year != other;
}

bool
nx_same_title(const NxDoc *doc, const NxProgrammeMention *m,
		   const NxTitleKey *key,
		   const NxProgrammeMention *other, const NxTitleKey *theirs)
{
	if (theirs->n == 0 || key->n == 0)
		return false;
	if (key->plain != theirs->plain)
	{
		NxTitleKey	all;
		bool		shorter = key->plain;

		if (!nx_key_meets(key, theirs))
			return false;
		nx_plain_key(doc, shorter ? other : m, &all);
		return nx_same_title(doc, m, shorter ? key : &all, other,
						  shorter ? &all : theirs);
	}
	if (key->meeting || theirs->meeting)
		return key->meeting && theirs->meeting && key->n > 1 &&
			theirs->n > 1 && nx_key_begins(key, theirs);
	/* another way to write it: Luật BHXH, Hiệp định EVFTA */
	if (same_known(m, other))
		return true;
	if (nx_is_law(m))
	{
		/* one is the other, or the other and its country: Việt Nam */
		const NxTitleKey *longer = key->n > theirs->n ? key : theirs,
				   *shorter = key->n > theirs->n ? theirs : key;

		if (memcmp(longer->word, shorter->word,
				   shorter->n * sizeof(uint64_t)) != 0)
			return false;
		if (longer->n == shorter->n)
			return true;
		{
			const NxProgrammeMention *full = key->n > theirs->n ? m : other;
			const NxMatch *place = full->title.last - full->title.first < 2 ?
				NULL : nx_match_tagged(doc, full->title.last - 2, NX_PLACE,
									   NX_MASK(PLACE_COUNTRY));

			return longer->n == shorter->n + 2 && place != NULL;
		}
	}
	/* chương trình OCOP, mỗi xã một sản phẩm, but of another period */
	if (m->known != 0 && m->known == other->known && !is_treaty(m))
		return !other_period(doc, m, other);
	/* Hiệp định Paris (về biến đổi khí hậu) */
	if (key->n < 2 || theirs->n < 2)
		return m->type == NX_PM_TITLED && key->word[0] == theirs->word[0] &&
			nx_capital(doc, m->title.first) &&
			nx_capital(doc, other->title.first);
	if (other_period(doc, m, other))
		return false;
	/* two words of a doubtful one must be its first, or name a project */
	if (m->type == NX_PM_DOUBTFUL && key->n < 3 &&
		NX_TAGGED(m->kind.entry, DOCUMENT_KIND_PROJECT) &&
		nx_capital(doc, m->title.first))
		return nx_key_holds(theirs, key);
	if (m->type == NX_PM_DOUBTFUL && key->n < 3)
		return memcmp(theirs->word, key->word, 2 * sizeof(uint64_t)) == 0;
	if (m->type == NX_PM_TITLED &&
		NX_TAGGED(m->kind.entry, DOCUMENT_KIND_PROJECT) &&
		(nx_capital(doc, m->title.last - 1) ||
		 nx_capital(doc, other->title.last - 1)) &&
		(nx_key_has_words(theirs, key) || nx_key_has_words(key, theirs)))
		return true;
	return nx_key_holds(theirs, key) || nx_key_holds(key, theirs) ||
		(other->type == NX_PM_TITLED && nx_key_variants(key, theirs));
}

/* Of two constitutions, do both say of which country, and not the same? */
bool
nx_other_country(const NxDoc *doc, const NxProgrammeMention *a,
				 const NxProgrammeMention *b)
{
	return a->issuer.first < a->issuer.last &&
		b->issuer.first < b->issuer.last &&
		nx_match_tagged(doc, a->issuer.first, NX_PLACE,
						NX_MASK(PLACE_COUNTRY)) != NULL &&
		nx_match_tagged(doc, b->issuer.first, NX_PLACE,
						NX_MASK(PLACE_COUNTRY)) != NULL &&
		doc->token[a->issuer.first].hash != doc->token[b->issuer.first].hash;
}

/* Does a range of tokens hold a word? */
static bool
has_word(const NxDoc *doc, NxRange at, uint64_t hash)
{
	for (uint32_t i = at.first; i < at.last; i++)
		if (doc->token[i].hash == hash)
			return true;
	return false;
}

/* Is a treaty named by nothing but letters: CPTPP, Hiệp định CPTPP? */
bool
nx_is_letters(const NxDoc *doc, const NxProgrammeMention *m)
{
	return m->acronym ||
		(m->title.last == m->title.first + 1 &&
		 doc->token[m->title.first].shape == NX_UPPER && is_treaty(m));
}

/*
 * Is one of two mentions the other's letters: CPTPP and Hiệp định ...
 * (CPTPP), Hiệp định CPTPP?
 */
bool
nx_same_acronym(const NxDoc *doc, const NxProgrammeMention *a,
			 const NxProgrammeMention *b)
{
	if (same_known(a, b))
		return true;
	if (nx_is_letters(doc, a))
		return has_word(doc, b->at, doc->token[a->title.first].hash);
	return nx_is_letters(doc, b) && has_word(doc, a->at,
										  doc->token[b->title.first].hash);
}
