/*
 * backend.c
 *	  What src/pg/event_*.c call of the server, outside of it.  Every piece of
 *	  palloc is one of malloc, for the sanitizer to watch.
 */
#include "backend.h"

#include <unicode/utf8.h>

#include "access/detoast.h"
#include "common/jsonapi.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/json.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#endif

BackendError backend_error;
sigjmp_buf	backend_escape;
MemoryContext CurrentMemoryContext;

/* More than any literal of a few thousand bytes can need. */
#define MAX_MEMORY	(64 * 1024 * 1024)

/* ---- Memory ---- */

typedef struct Block
{
	void	   *p;
	Size		size;
} Block;

static Block *blocks;
static Size nblocks,
			room,
			total;

void
backend_reset(void)
{
	while (nblocks > 0)
		free(blocks[--nblocks].p);
	total = 0;
	memset(&backend_error, 0, sizeof(backend_error));
}

static Block *
find_block(void *p)
{
	for (Size i = nblocks; i-- > 0;)
		if (blocks[i].p == p)
			return &blocks[i];
	abort();					/* not of palloc, or freed before */
}

void *
palloc(Size size)
{
	if (nblocks == room)
	{
		room = room ? room * 2 : 64;
		blocks = realloc(blocks, room * sizeof(Block));
	}
	total += size;
	if (total > MAX_MEMORY)
		abort();
	blocks[nblocks].p = malloc(size);
	blocks[nblocks].size = size;
	return blocks[nblocks++].p;
}

void *
palloc0(Size size)
{
	return memset(palloc(size), 0, size);
}

void *
palloc_extended(Size size, int flags)
{
	return (flags & MCXT_ALLOC_ZERO) ? palloc0(size) : palloc(size);
}

void
pfree(void *p)
{
	Block	   *block = find_block(p);

	total -= block->size;
	free(p);
	*block = blocks[--nblocks];
}

void *
repalloc(void *p, Size size)
{
	void	   *copy = palloc(size);

	memcpy(copy, p, Min(find_block(p)->size, size));
	pfree(p);
	return copy;
}

char *
pnstrdup(const char *in, Size len)
{
	char	   *copy;

	len = strnlen(in, len);
	copy = palloc(len + 1);
	memcpy(copy, in, len);
	copy[len] = '\0';
	return copy;
}

char *
pstrdup(const char *in)
{
	return pnstrdup(in, strlen(in));
}

struct varlena *
pg_detoast_datum(struct varlena *datum)
{
	return datum;
}

struct varlena *
pg_detoast_datum_packed(struct varlena *datum)
{
	return datum;
}

text *
cstring_to_text_with_len(const char *s, int len)
{
	text	   *result = palloc(len + VARHDRSZ);

	SET_VARSIZE(result, len + VARHDRSZ);
	memcpy(VARDATA(result), s, len);
	return result;
}

/* ---- Errors ---- */

bool
errstart(int elevel, const char *domain)
{
	memset(&backend_error, 0, sizeof(backend_error));
	return true;
}

bool
errstart_cold(int elevel, const char *domain)
{
	return errstart(elevel, domain);
}

void
errfinish(const char *filename, int lineno, const char *funcname)
{
	siglongjmp(backend_escape, 1);
}

#if PG_VERSION_NUM >= 160000
bool
errsave_start(struct Node *context, const char *domain)
{
	if (context != NULL)
		((ErrorSaveContext *) context)->error_occurred = true;
	return errstart(ERROR, domain);
}

void
errsave_finish(struct Node *context, const char *filename, int lineno,
			   const char *funcname)
{
	if (context == NULL)
		errfinish(filename, lineno, funcname);
}
#endif

int
errcode(int sqlerrcode)
{
	backend_error.sqlstate = sqlerrcode;
	return 0;
}

/* Print it, so that its arguments are read; it must say something. */
static int
print_error(const char *fmt, va_list args)
{
	char		message[1024];

	if (vsnprintf(message, sizeof(message), fmt, args) <= 0)
		abort();
	return 0;
}

#define PRINT_ERROR() \
	do { \
		va_list		args; \
		va_start(args, fmt); \
		print_error(fmt, args); \
		va_end(args); \
	} while (0)

int
errmsg(const char *fmt,...)
{
	PRINT_ERROR();
	backend_error.has_message = true;
	return 0;
}

int
errdetail(const char *fmt,...)
{
	PRINT_ERROR();
	backend_error.has_detail = true;
	return 0;
}

int
errdetail_internal(const char *fmt,...)
{
	PRINT_ERROR();
	backend_error.has_detail = true;
	return 0;
}

int
errhint(const char *fmt,...)
{
	PRINT_ERROR();
	return 0;
}

void
ExceptionalCondition(const char *condition,
#if PG_VERSION_NUM < 160000
					 const char *type,
#endif
					 const char *file, int line)
{
	fprintf(stderr, "%s:%d: failed Assert: %s\n", file, line, condition);
	abort();
}

/* libpgcommon has it from version 17 on. */
__attribute__((weak)) char *
json_errdetail(JsonParseErrorType error, JsonLexContext *lex)
{
	return psprintf("JSON is invalid: %d.", (int) error);
}

/* ---- Text ---- */

int
pg_mbcliplen(const char *s, int len, int limit)
{
	int			clipped = Min(len, limit);

	while (clipped > 0 && clipped < len && (s[clipped] & 0xc0) == 0x80)
		clipped--;
	return clipped;
}

static void
put_json(StringInfo buf, const char *s, int len)
{
	appendStringInfoChar(buf, '"');
	for (int i = 0; i < len; i++)
	{
		const char *escapes = "\bb\ff\nn\rr\tt\"\"\\\\";
		const char *e = escapes;

		while (*e != '\0' && *e != s[i])
			e += 2;
		if (*e != '\0')
			appendStringInfo(buf, "\\%c", e[1]);
		else if ((unsigned char) s[i] < ' ')
			appendStringInfo(buf, "\\u%04x", (int) s[i]);
		else
			appendStringInfoChar(buf, s[i]);
	}
	appendStringInfoChar(buf, '"');
}

void
escape_json(StringInfo buf, const char *s)
{
	put_json(buf, s, (int) strlen(s));
}

#if PG_VERSION_NUM >= 180000
void
escape_json_with_len(StringInfo buf, const char *s, int len)
{
	put_json(buf, s, len);
}
#endif

/* ---- Days: the civil calendar from 1 March of the year 0 on ---- */

const int	day_tab[2][13] = {
	{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0},
	{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0}
};

#define MARCH_0		1721120		/* Julian day of 0000-03-01 */

int
date2j(int year, int month, int day)
{
	int			y = month > 2 ? year : year - 1;
	int			m = month > 2 ? month - 3 : month + 9;

	return MARCH_0 + y * 365 + y / 4 - y / 100 + y / 400 +
		(153 * m + 2) / 5 + day - 1;
}

void
j2date(int jd, int *year, int *month, int *day)
{
	int			days = jd - MARCH_0;
	int			era = days / 146097;
	int			doe = days % 146097;
	int			yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int			doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int			m = (5 * doy + 2) / 153;

	*day = doy - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = era * 400 + yoe + (*month <= 2 ? 1 : 0);
}

/* ---- Messages ---- */

static const char *
take_bytes(StringInfo msg, int n)
{
	if (n < 0 || n > msg->len - msg->cursor)
		ereport(ERROR,
				(errcode(ERRCODE_PROTOCOL_VIOLATION),
				 errmsg("insufficient data left in message"),
				 errdetail("%d", n)));
	msg->cursor += n;
	return msg->data + msg->cursor - n;
}

int
pq_getmsgbyte(StringInfo msg)
{
	return *(const unsigned char *) take_bytes(msg, 1);
}

unsigned int
pq_getmsgint(StringInfo msg, int b)
{
	const unsigned char *bytes = (const unsigned char *) take_bytes(msg, b);
	unsigned int result = 0;

	while (b-- > 0)
		result = result << 8 | *bytes++;
	return result;
}

char *
pq_getmsgtext(StringInfo msg, int rawbytes, int *nbytes)
{
	const char *bytes = take_bytes(msg, rawbytes);

	for (int32_t i = 0; i < rawbytes;)
	{
		UChar32		c;

		U8_NEXT(bytes, i, rawbytes, c);
		if (c <= 0)
			ereport(ERROR,
					(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
					 errmsg("invalid byte sequence"),
					 errdetail("%d", (int) i)));
	}
	*nbytes = rawbytes;
	return pnstrdup(bytes, rawbytes);
}

void
#if PG_VERSION_NUM >= 170000
pq_sendcountedtext(StringInfo buf, const char *str, int slen)
#else
pq_sendcountedtext(StringInfo buf, const char *str, int slen,
				   bool countincludesself)
#endif
{
	pq_sendint32(buf, slen);
	appendBinaryStringInfo(buf, str, slen);
}

void
pq_begintypsend(StringInfo buf)
{
	initStringInfo(buf);
	appendStringInfoSpaces(buf, VARHDRSZ);
}

bytea *
pq_endtypsend(StringInfo buf)
{
	SET_VARSIZE(buf->data, buf->len);
	return (bytea *) buf->data;
}

/* ---- Arrays: of whatever the target has put here ---- */

Datum	   *backend_elements;
int			backend_nelements;

void
deconstruct_array(ArrayType *array, Oid elmtype, int elmlen, bool elmbyval,
				  char elmalign, Datum **elemsp, bool **nullsp, int *nelemsp)
{
	*elemsp = palloc(sizeof(Datum) * backend_nelements);
	memcpy(*elemsp, backend_elements, sizeof(Datum) * backend_nelements);
	*nullsp = palloc0(sizeof(bool) * backend_nelements);
	*nelemsp = backend_nelements;
}

volatile sig_atomic_t InterruptPending;

void
ProcessInterrupts(void)
{
}

/* ---- What is never called ---- */

#define NEVER(result, name, parameters) \
	result name parameters { abort(); }

NEVER(Size, toast_raw_datum_size, (Datum value))
NEVER(TypeCacheEntry *, range_get_typcache,
	  (FunctionCallInfo fcinfo, Oid rngtypid))
NEVER(TypeCacheEntry *, lookup_type_cache, (Oid type_id, int flags))
NEVER(void, range_deserialize,
	  (TypeCacheEntry *typcache, const RangeType *range, RangeBound *lower,
	   RangeBound *upper, bool *empty))
NEVER(JsonbValue *, pushJsonbValue,
	  (JsonbParseState **pstate, JsonbIteratorToken seq, JsonbValue *value))
NEVER(Jsonb *, JsonbValueToJsonb, (JsonbValue *value))
NEVER(char *, JsonbToCString, (StringInfo out, JsonbContainer *in, int len))
