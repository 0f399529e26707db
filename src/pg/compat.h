/*
 * compat.h
 *	  Every difference between the PostgreSQL versions that newsextract is
 *	  built for, 15 to 18, in one place.  The rest of src/pg is written
 *	  against the newest of them.
 *
 * Include it after postgres.h.
 */
#ifndef NEWSEXTRACT_COMPAT_H
#define NEWSEXTRACT_COMPAT_H

#include "commands/vacuum.h"
#include "common/jsonapi.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/json.h"
#include "utils/jsonb.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#if PG_VERSION_NUM < 150000
#error "newsextract needs PostgreSQL 15 or later"
#endif

/*
 * 16: input functions may report an error softly, to a context that
 * pg_input_is_valid and the like hand them.  Before, every error is thrown;
 * a caller checks nothing but the callee's result, so both read the same.
 */
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#include "varatt.h"
#else
#define errsave(context, ...) \
	do { \
		(void) (context); \
		ereport(ERROR, __VA_ARGS__); \
	} while (0)
#define ereturn(context, dummy_value, ...) \
	do { \
		errsave(context, __VA_ARGS__); \
		return dummy_value; \
	} while (0)
#endif

/* 16: the canonical function of a range may fail softly. */
static inline RangeType *
compat_make_range(TypeCacheEntry *typcache, RangeBound *lower,
				  RangeBound *upper, bool empty)
{
#if PG_VERSION_NUM >= 160000
	return make_range(typcache, lower, upper, empty, NULL);
#else
	return make_range(typcache, lower, upper, empty);
#endif
}

/* 16: so may the laying out of one that is canonical already. */
static inline RangeType *
compat_range_serialize(TypeCacheEntry *typcache, RangeBound *lower,
					   RangeBound *upper, bool empty)
{
#if PG_VERSION_NUM >= 160000
	return range_serialize(typcache, lower, upper, empty, NULL);
#else
	return range_serialize(typcache, lower, upper, empty);
#endif
}

/* 17: a lexer of JSON may live on the stack, and its input is constant. */
static inline JsonLexContext *
compat_json_lexer(const char *json, size_t len)
{
#if PG_VERSION_NUM >= 170000
	return makeJsonLexContextCstringLen(NULL, json, len, PG_UTF8, true);
#else
	return makeJsonLexContextCstringLen(unconstify(char *, json), (int) len,
										PG_UTF8, true);
#endif
}

/* 17: the length that is sent never counts itself. */
static inline void
compat_sendcountedtext(StringInfo buf, const char *str, int len)
{
#if PG_VERSION_NUM >= 170000
	pq_sendcountedtext(buf, str, len);
#else
	pq_sendcountedtext(buf, str, len, false);
#endif
}

/* 18: quoting for JSON needs no terminating NUL. */
static inline void
compat_escape_json(StringInfo buf, const char *str, int len)
{
#if PG_VERSION_NUM >= 180000
	escape_json_with_len(buf, str, len);
#else
	char	   *copy = pnstrdup(str, len);

	escape_json(buf, copy);
	pfree(copy);
#endif
}

/* 18: a pause for the sake of others knows whether it is of ANALYZE. */
static inline void
compat_analyze_delay(void)
{
#if PG_VERSION_NUM >= 180000
	vacuum_delay_point(true);
#else
	vacuum_delay_point();
#endif
}

/*
 * A jsonb value under construction, zeroed before the first push.  After the
 * push that closes the outermost object or array, "result" is the value.
 * 19 has such a struct of its own.
 */
#if PG_VERSION_NUM >= 190000
typedef JsonbInState CompatJsonb;

static inline void
compat_jsonb_push(CompatJsonb *out, JsonbIteratorToken token,
				  JsonbValue *value)
{
	pushJsonbValue(out, token, value);
}
#else
typedef struct CompatJsonb
{
	JsonbParseState *state;
	JsonbValue *result;
} CompatJsonb;

static inline void
compat_jsonb_push(CompatJsonb *out, JsonbIteratorToken token,
				  JsonbValue *value)
{
	out->result = pushJsonbValue(&out->state, token, value);
}
#endif

#endif							/* NEWSEXTRACT_COMPAT_H */
