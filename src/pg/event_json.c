/*
 * event_json.c
 *	  A news_event as JSON: reading the literal, printing it, and the object of
 *	  jsonb.
 *
 * The literal is one JSON object without nesting, but for the array of
 * programmes.  PostgreSQL's lexer of JSON gives its tokens, strings with
 * their escapes resolved; the grammar is small enough to be followed here,
 * token by token.  So a key that stands twice is seen (jsonb keeps only the
 * last one), and every complaint can name the key that it is about, also one
 * of the lexer about the value behind the key.
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "news_event.h"

/* The keys in the order of the canonical literal. */
static const NewsEventKey key_order[NEWS_EVENT_NKEYS] = {
	NEWS_EVENT_CODE,
	NEWS_EVENT_PREDICATE,
	NEWS_EVENT_ACTOR,
	NEWS_EVENT_OFFICE,
	NEWS_EVENT_TARGET,
	NEWS_EVENT_CONTENT,
	NEWS_EVENT_PROGRAMMES,
	NEWS_EVENT_PLACE,
	NEWS_EVENT_PLANNED,
	NEWS_EVENT_PERIOD,
	NEWS_EVENT_SPAN
};

typedef struct EventParser
{
	JsonLexContext *lex;
	NewsEventFields *fields;
	Node	   *escontext;
	int			key;			/* whose value is being read, or -1 */
	int			seen;			/* NEWS_EVENT_HAS bits of the keys so far */
	Size		max_programmes; /* allocated */
} EventParser;

/* ---- Reading ---- */

/* Complain about what is no JSON, in the words of PostgreSQL's parser. */
static bool
syntax_error(EventParser *parser, JsonParseErrorType error)
{
	char	   *detail = json_errdetail(error, parser->lex);

	if (parser->key < 0)
		ereturn(parser->escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "news_event"),
				 errdetail_internal("%s", detail)));
	ereturn(parser->escontext, false,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid input syntax for type %s", "news_event"),
			 errdetail("Key \"%s\": %s",
					   news_event_key_name((NewsEventKey) parser->key),
					   detail)));
}

/* The value is JSON, but not of the key's type. */
static bool
type_error(EventParser *parser, const char *wanted)
{
	ereturn(parser->escontext, false,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid input syntax for type %s", "news_event"),
			 errdetail("Key \"%s\" must be %s.",
					   news_event_key_name((NewsEventKey) parser->key),
					   wanted)));
}

/* Complain about the present token, or about the end of the input. */
static bool
unexpected_token(EventParser *parser, JsonParseErrorType error)
{
	if (parser->lex->token_type == JSON_TOKEN_END)
		error = JSON_EXPECTED_MORE;
	return syntax_error(parser, error);
}

/* Go to the next token. */
static bool
next_token(EventParser *parser)
{
	JsonParseErrorType error = json_lex(parser->lex);

	return error == JSON_SUCCESS || syntax_error(parser, error);
}

/* Require the present token to be of a type. */
static bool
expect(EventParser *parser, JsonTokenType type, JsonParseErrorType error)
{
	return parser->lex->token_type == type || unexpected_token(parser, error);
}

/*
 * The present token, a string, in memory of its own: an error if it is not.
 * A NUL cannot be in it, the lexer refuses \u0000.
 */
static bool
take_string(EventParser *parser, const char *wanted, NxStr *string)
{
	if (parser->lex->token_type != JSON_TOKEN_STRING)
		return type_error(parser, wanted);
	string->len = (uint32) parser->lex->strval->len;
	string->s = pnstrdup(parser->lex->strval->data, string->len);
	return true;
}

/* The present token as a key that was not there before. */
static bool
take_key(EventParser *parser)
{
	NxStr		name;
	int			i;

	if (!expect(parser, JSON_TOKEN_STRING, JSON_EXPECTED_STRING))
		return false;
	name.s = parser->lex->strval->data;
	name.len = (uint32) parser->lex->strval->len;

	for (i = 0; i < NEWS_EVENT_NKEYS; i++)
		if (strcmp(name.s, news_event_key_name((NewsEventKey) i)) == 0)
			break;
	if (i == NEWS_EVENT_NKEYS)
	{
		StringInfoData names;

		initStringInfo(&names);
		for (i = 0; i < NEWS_EVENT_NKEYS; i++)
			appendStringInfo(&names, "%s%s", i == 0 ? "" : ", ",
							 news_event_key_name(key_order[i]));
		ereturn(parser->escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "news_event"),
				 errdetail("Key \"%s\" is unknown.",
						   news_event_excerpt(name)),
				 errhint("The keys are %s.", names.data)));
	}
	if (parser->seen & NEWS_EVENT_HAS(i))
		ereturn(parser->escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "news_event"),
				 errdetail("Key \"%s\" is given twice.",
						   news_event_key_name((NewsEventKey) i))));
	parser->seen |= NEWS_EVENT_HAS(i);
	parser->key = i;
	return true;
}

/* Keep one more programme. */
static bool
add_programme(EventParser *parser, NxStr programme)
{
	NewsEventFields *fields = parser->fields;

	if (fields->nprogrammes == parser->max_programmes)
	{
		Size		wanted = Max(8, parser->max_programmes * 2);

		if (!news_event_check_programmes(fields->nprogrammes,
										 parser->escontext))
			return false;
		if (fields->programmes == NULL)
			fields->programmes = (NxStr *) palloc(sizeof(NxStr) * wanted);
		else
			fields->programmes = (NxStr *) repalloc(fields->programmes,
													sizeof(NxStr) * wanted);
		parser->max_programmes = wanted;
	}
	fields->programmes[fields->nprogrammes++] = programme;
	return true;
}

/* The array that begins at the present token; leaves its last token. */
static bool
take_programmes(EventParser *parser)
{
	static const char *const wanted = "an array of strings";
	JsonLexContext *lex = parser->lex;
	NxStr		programme = {NULL, 0};

	if (lex->token_type != JSON_TOKEN_ARRAY_START)
		return type_error(parser, wanted);
	if (!next_token(parser))
		return false;
	if (lex->token_type == JSON_TOKEN_ARRAY_END)
		return true;
	for (;;)
	{
		if (lex->token_type == JSON_TOKEN_END ||
			lex->token_type == JSON_TOKEN_COMMA ||
			lex->token_type == JSON_TOKEN_ARRAY_END)
			return unexpected_token(parser, JSON_EXPECTED_JSON);
		if (!take_string(parser, wanted, &programme) ||
			!add_programme(parser, programme) ||
			!next_token(parser))
			return false;
		if (lex->token_type == JSON_TOKEN_ARRAY_END)
			return true;
		if (!expect(parser, JSON_TOKEN_COMMA, JSON_EXPECTED_ARRAY_NEXT) ||
			!next_token(parser))
			return false;
	}
}

/* The value that begins at the present token; leaves its last token. */
static bool
take_value(EventParser *parser)
{
	NewsEventFields *fields = parser->fields;
	NewsEventKey key = (NewsEventKey) parser->key;
	NxStr		string = {NULL, 0};

	switch (parser->lex->token_type)
	{
		case JSON_TOKEN_NULL:
			return true;		/* the same as an absent key */
		case JSON_TOKEN_OBJECT_END:
		case JSON_TOKEN_ARRAY_END:
		case JSON_TOKEN_COMMA:
		case JSON_TOKEN_COLON:
		case JSON_TOKEN_END:
			return unexpected_token(parser, JSON_EXPECTED_JSON);
		default:
			break;
	}

	switch (key)
	{
		case NEWS_EVENT_PREDICATE:
		case NEWS_EVENT_ACTOR:
		case NEWS_EVENT_OFFICE:
		case NEWS_EVENT_TARGET:
		case NEWS_EVENT_CONTENT:
		case NEWS_EVENT_PLACE:
			return take_string(parser, "a string", &fields->text[key]);
		case NEWS_EVENT_CODE:
			return take_string(parser, "a string", &string) &&
				news_event_set_code(fields, string, parser->escontext);
		case NEWS_EVENT_PROGRAMMES:
			return take_programmes(parser);
		case NEWS_EVENT_PLANNED:
			if (parser->lex->token_type == JSON_TOKEN_TRUE)
				fields->planned = NEWS_EVENT_PLANNED_YES;
			else if (parser->lex->token_type == JSON_TOKEN_FALSE)
				fields->planned = NEWS_EVENT_PLANNED_NO;
			else
				return type_error(parser, "true or false");
			return true;
		case NEWS_EVENT_PERIOD:
			return take_string(parser, "a range in a string", &string) &&
				news_event_parse_period(fields, string, parser->escontext);
		case NEWS_EVENT_SPAN:
			return take_string(parser, "a range in a string", &string) &&
				news_event_parse_span(fields, string, parser->escontext);
	}
	pg_unreachable();
}

/* One key and its value, and the token behind them. */
static bool
take_field(EventParser *parser)
{
	if (!take_key(parser) ||
		!next_token(parser) ||
		!expect(parser, JSON_TOKEN_COLON, JSON_EXPECTED_COLON) ||
		!next_token(parser) ||
		!take_value(parser))
		return false;
	parser->key = -1;
	return next_token(parser);
}

bool
news_event_parse(const char *json, size_t len, NewsEventFields *fields,
				 Node *escontext)
{
	EventParser parser = {0};
	JsonLexContext *lex = compat_json_lexer(json, len);

	parser.lex = lex;
	parser.fields = fields;
	parser.escontext = escontext;
	parser.key = -1;

	if (!next_token(&parser))
		return false;
	if (lex->token_type != JSON_TOKEN_OBJECT_START)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "news_event"),
				 errdetail("It must be a JSON object with the key \"%s\" or "
						   "the key \"%s\".",
						   news_event_key_name(NEWS_EVENT_CODE),
						   news_event_key_name(NEWS_EVENT_PREDICATE))));
	if (!next_token(&parser))
		return false;
	if (lex->token_type != JSON_TOKEN_OBJECT_END)
	{
		if (lex->token_type != JSON_TOKEN_STRING)
			return unexpected_token(&parser, JSON_EXPECTED_OBJECT_FIRST);
		if (!take_field(&parser))
			return false;
		while (lex->token_type == JSON_TOKEN_COMMA)
			if (!next_token(&parser) ||
				!take_field(&parser))
				return false;
		if (!expect(&parser, JSON_TOKEN_OBJECT_END, JSON_EXPECTED_OBJECT_NEXT))
			return false;
	}
	return next_token(&parser) &&
		expect(&parser, JSON_TOKEN_END, JSON_EXPECTED_END);
}

/* ---- Printing ---- */

static void
print_string(NxStr string, StringInfo out)
{
	compat_escape_json(out, string.s, (int) string.len);
}

static void
print_programmes(const NewsEvent *event, StringInfo out)
{
	uint32		i;

	appendStringInfoChar(out, '[');
	for (i = 0; i < event->nprogrammes; i++)
	{
		if (i > 0)
			appendStringInfoString(out, ", ");
		print_string(news_event_programme(event, i), out);
	}
	appendStringInfoChar(out, ']');
}

static void
print_value(const NewsEvent *event, NewsEventKey key, StringInfo out)
{
	switch (key)
	{
		case NEWS_EVENT_PREDICATE:
		case NEWS_EVENT_ACTOR:
		case NEWS_EVENT_OFFICE:
		case NEWS_EVENT_TARGET:
		case NEWS_EVENT_CONTENT:
		case NEWS_EVENT_PLACE:
			print_string(news_event_text(event, key), out);
			break;
		case NEWS_EVENT_CODE:
			appendStringInfo(out, "\"%s\"",
							 nx_event_code_name((NxEventCode) event->code));
			break;
		case NEWS_EVENT_PROGRAMMES:
			print_programmes(event, out);
			break;
		case NEWS_EVENT_PLANNED:
			appendStringInfoString(out,
								   event->flags & NEWS_EVENT_PLANNED_TRUE ?
								   "true" : "false");
			break;
		case NEWS_EVENT_PERIOD:
			appendStringInfoChar(out, '"');
			news_event_print_period(event, out);
			appendStringInfoChar(out, '"');
			break;
		case NEWS_EVENT_SPAN:
			appendStringInfoChar(out, '"');
			news_event_print_span(event, out);
			appendStringInfoChar(out, '"');
			break;
	}
}

void
news_event_print(const NewsEvent *event, StringInfo out)
{
	const char *separator = "";

	appendStringInfoChar(out, '{');
	for (int i = 0; i < NEWS_EVENT_NKEYS; i++)
	{
		NewsEventKey key = key_order[i];

		if (!news_event_has(event, key))
			continue;
		appendStringInfo(out, "%s\"%s\": ", separator,
						 news_event_key_name(key));
		print_value(event, key, out);
		separator = ", ";
	}
	appendStringInfoChar(out, '}');
}

/* ---- jsonb ---- */

static void
push_string(CompatJsonb *out, JsonbIteratorToken token, NxStr string)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, string.s);
	value.val.string.len = (int) string.len;
	compat_jsonb_push(out, token, &value);
}

static void
push_cstring(CompatJsonb *out, JsonbIteratorToken token, const char *cstring)
{
	NxStr		string = {cstring, (uint32) strlen(cstring)};

	push_string(out, token, string);
}

static void
push_value(const NewsEvent *event, NewsEventKey key, CompatJsonb *out)
{
	StringInfoData range;
	JsonbValue	value;

	switch (key)
	{
		case NEWS_EVENT_PREDICATE:
		case NEWS_EVENT_ACTOR:
		case NEWS_EVENT_OFFICE:
		case NEWS_EVENT_TARGET:
		case NEWS_EVENT_CONTENT:
		case NEWS_EVENT_PLACE:
			push_string(out, WJB_VALUE, news_event_text(event, key));
			break;
		case NEWS_EVENT_CODE:
			push_cstring(out, WJB_VALUE,
						 nx_event_code_name((NxEventCode) event->code));
			break;
		case NEWS_EVENT_PROGRAMMES:
			compat_jsonb_push(out, WJB_BEGIN_ARRAY, NULL);
			for (uint32 i = 0; i < event->nprogrammes; i++)
				push_string(out, WJB_ELEM, news_event_programme(event, i));
			compat_jsonb_push(out, WJB_END_ARRAY, NULL);
			break;
		case NEWS_EVENT_PLANNED:
			value.type = jbvBool;
			value.val.boolean = (event->flags & NEWS_EVENT_PLANNED_TRUE) != 0;
			compat_jsonb_push(out, WJB_VALUE, &value);
			break;
		case NEWS_EVENT_PERIOD:
			initStringInfo(&range);
			news_event_print_period(event, &range);
			push_cstring(out, WJB_VALUE, range.data);
			break;
		case NEWS_EVENT_SPAN:
			initStringInfo(&range);
			news_event_print_span(event, &range);
			push_cstring(out, WJB_VALUE, range.data);
			break;
	}
}

void
news_event_push_jsonb(const NewsEvent *event, CompatJsonb *out)
{
	compat_jsonb_push(out, WJB_BEGIN_OBJECT, NULL);
	for (int i = 0; i < NEWS_EVENT_NKEYS; i++)
	{
		NewsEventKey key = key_order[i];

		if (!news_event_has(event, key))
			continue;
		push_cstring(out, WJB_KEY, news_event_key_name(key));
		push_value(event, key, out);
	}
	compat_jsonb_push(out, WJB_END_OBJECT, NULL);
}
