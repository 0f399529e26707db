/*
 * highlight.c
 *	  highlight_mentions: a document with its mentions marked, as HTML, for
 *	  the terminal (ANSI), or as Markdown.
 *
 * Mentions lie in one another, and some lie across: the text is walked from
 * one border to the next with a stack of the mentions that are open.  At a
 * border the marks of all that end are closed, with those opened inside them,
 * which are opened again behind it.
 *
 *		[Luật Đất đai [năm 2013]]	<mark ...>Luật Đất đai <mark ...>năm
 *									2013</mark></mark>
 *		[a [b] c] with b longer		<mark>a <mark>b</mark></mark><mark>c</mark>
 *
 * An article is nobody's markup: whatever means something in the format is
 * escaped, and for the terminal control characters are shown as pictures.
 */
#include "postgres.h"

#include <ctype.h>

#include "miscadmin.h"
#include "utils/builtins.h"

#include "newsextract_pg.h"

PG_FUNCTION_INFO_V1(highlight_mentions);

/* More than so many around one place are not marked. */
#define MAX_DEPTH	16

typedef struct Format
{
	const char *name;
	/* append a piece of the document; at_line: a line begins with it */
	void		(*put) (StringInfo out, const char *s, uint32 len,
						bool at_line);
	/* begin and end a mark; open are the n mentions around it */
	void		(*begin) (StringInfo out, const NxResult *result,
						  const NxMention *const *open, int n);
	void		(*end) (StringInfo out, const NxResult *result,
						const NxMention *const *open, int n);
} Format;

/* ---- HTML ---- */

static void
put_html(StringInfo out, const char *s, uint32 len, bool at_line)
{
	for (uint32 i = 0; i < len; i++)
		switch (s[i])
		{
			case '&':
				appendStringInfoString(out, "&amp;");
				break;
			case '<':
				appendStringInfoString(out, "&lt;");
				break;
			case '>':
				appendStringInfoString(out, "&gt;");
				break;
			case '"':
				appendStringInfoString(out, "&quot;");
				break;
			case '\'':
				appendStringInfoString(out, "&#39;");
				break;
			default:
				appendStringInfoCharMacro(out, s[i]);
		}
}

static void
begin_html(StringInfo out, const NxResult *result,
		   const NxMention *const *open, int n)
{
	const NxMention *mention = open[n - 1];
	NxStr		entity = value_entity(result, mention);
	const char *form = value_form_name(mention->form);

	appendStringInfo(out, "<mark class=\"%s%s%s\"",
					 value_mention_kind_name(mention->kind),
					 form != NULL ? " " : "", form != NULL ? form : "");
	if (entity.s != NULL)
	{
		appendStringInfoString(out, " title=\"");
		put_html(out, entity.s, entity.len, false);
		appendStringInfoChar(out, '"');
	}
	appendStringInfoChar(out, '>');
}

static void
end_html(StringInfo out, const NxResult *result,
		 const NxMention *const *open, int n)
{
	appendStringInfoString(out, "</mark>");
}

/* ---- The terminal ---- */

static void
put_ansi(StringInfo out, const char *s, uint32 len, bool at_line)
{
	for (uint32 i = 0; i < len; i++)
	{
		unsigned char c = (unsigned char) s[i];

		if (c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f && c != 0xc2))
			appendStringInfoCharMacro(out, s[i]);
		else if (c < ' ')
		{
			/* U+2400 and following are pictures of the control characters */
			appendStringInfoString(out, "\xe2\x90");
			appendStringInfoCharMacro(out, (char) (0x80 + c));
		}
		else if (c == 0x7f)
			appendStringInfoString(out, "\xe2\x90\xa1");
		else if (i + 1 < len && (unsigned char) s[i + 1] < 0xa0)
		{
			/* U+0080 to U+009F, which some terminals obey too */
			appendStringInfoString(out, "\xef\xbf\xbd");
			i++;
		}
		else
			appendStringInfoCharMacro(out, s[i]);
	}
}

static void
style_ansi(StringInfo out, const NxMention *mention)
{
	static const char *const style[] =
	{
		[NX_MENTION_OFFICIAL] = "1;33",
		[NX_MENTION_OFFICE] = "33",
		[NX_MENTION_RANK] = "35",
		[NX_MENTION_DATE] = "36",
		[NX_MENTION_PROGRAMME] = "32",
		[NX_MENTION_EVENT] = "1;31"
	};

	appendStringInfo(out, "\033[%sm", style[mention->kind]);
}

static void
begin_ansi(StringInfo out, const NxResult *result,
		   const NxMention *const *open, int n)
{
	if (n > 1)
		appendStringInfoString(out, "\033[0m");
	style_ansi(out, open[n - 1]);
}

static void
end_ansi(StringInfo out, const NxResult *result,
		 const NxMention *const *open, int n)
{
	appendStringInfoString(out, "\033[0m");
	if (n > 1)
		style_ansi(out, open[n - 2]);
}

/* ---- Markdown ---- */

/* What would begin a heading, a list, a quotation at the start of a line. */
static bool
begins_block(const char *s, uint32 len)
{
	uint32		digits = 0;

	while (digits < len && digits < 10 && isdigit((unsigned char) s[digits]))
		digits++;
	return digits > 0 && digits < len &&
		(s[digits] == '.' || s[digits] == ')');
}

static void
put_markdown(StringInfo out, const char *s, uint32 len, bool at_line)
{
	for (uint32 i = 0; i < len; i++)
	{
		if (at_line)
		{
			/* blanks would indent: that is code */
			if (s[i] == ' ' || s[i] == '\t')
				continue;
			if (strchr("#+-=", s[i]) != NULL)
				appendStringInfoChar(out, '\\');
			else if (begins_block(s + i, len - i))
			{
				while (isdigit((unsigned char) s[i]))
					appendStringInfoCharMacro(out, s[i++]);
				appendStringInfoChar(out, '\\');
			}
		}
		if (strchr("\\`*_[]<>&~|$", s[i]) != NULL)
			appendStringInfoChar(out, '\\');
		appendStringInfoCharMacro(out, s[i]);
		at_line = s[i] == '\n' || s[i] == '\r';
	}
}

/* Who and about what are bold, the rest is in italics. */
static const char *
mark_of(const NxMention *mention)
{
	return mention->kind == NX_MENTION_OFFICIAL ||
		mention->kind == NX_MENTION_PROGRAMME ? "**" : "*";
}

/* Nothing is made bold, or italic, twice. */
static void
mark_markdown(StringInfo out, const NxResult *result,
			  const NxMention *const *open, int n)
{
	const char *mark = mark_of(open[n - 1]);

	for (int i = 0; i < n - 1; i++)
		if (strcmp(mark_of(open[i]), mark) == 0)
			return;
	appendStringInfoString(out, mark);
}

/* ---- Walking the text ---- */

static const Format formats[] =
{
	{"html", put_html, begin_html, end_html},
	{"ansi", put_ansi, begin_ansi, end_ansi},
	{"markdown", put_markdown, mark_markdown, mark_markdown}
};

static const Format *
find_format(const char *name)
{
	for (int i = 0; i < (int) lengthof(formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown format of highlight_mentions: \"%s\"", name),
			 errhint("Formats are html, ansi and markdown.")));
}

typedef struct Walk
{
	const Format *format;
	const Extraction *x;
	uint32		at;				/* byte that is written next */
	int			n;				/* mentions that are open, the outermost first */
	const NxMention *open[MAX_DEPTH];
	StringInfoData out;
} Walk;

static void
write_until(Walk *walk, uint32 end)
{
	const char *text = walk->x->text;

	if (end > walk->at)
		walk->format->put(&walk->out, text + walk->at, end - walk->at,
						  walk->at == 0 || text[walk->at - 1] == '\n');
	walk->at = Max(walk->at, end);
}

static void
push(Walk *walk, const NxMention *mention)
{
	walk->open[walk->n++] = mention;
	walk->format->begin(&walk->out, walk->x->result, walk->open, walk->n);
}

/* Close what ends here, the nearest end first. */
static void
close_until(Walk *walk, uint32 place)
{
	for (;;)
	{
		const NxMention *again[MAX_DEPTH];
		int			nagain = 0;
		uint32		end = place + 1;
		int			outermost;

		for (int i = walk->n - 1; i >= 0; i--)
			if (walk->open[i]->span.end_byte < end)
				end = walk->open[i]->span.end_byte;
		if (end > place)
			return;
		write_until(walk, end);
		for (outermost = 0; walk->open[outermost]->span.end_byte > end;)
			outermost++;
		while (walk->n > outermost)
		{
			const NxMention *last = walk->open[walk->n - 1];

			walk->format->end(&walk->out, walk->x->result, walk->open,
							  walk->n);
			walk->n--;
			if (last->span.end_byte > end)
				again[nagain++] = last;
		}
		while (nagain > 0)
			push(walk, again[--nagain]);
	}
}

static text *
highlight(const Extraction *x, const Format *format, uint32 length)
{
	const NxResult *result = x->result;
	Walk		walk = {.format = format, .x = x};

	initStringInfo(&walk.out);
	for (uint32 i = 0; i < result->nmentions; i++)
	{
		const NxMention *mention = &result->mentions[i];

		CHECK_FOR_INTERRUPTS();
		if (mention->span.end_byte <= mention->span.start_byte)
			continue;
		close_until(&walk, mention->span.start_byte);
		write_until(&walk, mention->span.start_byte);
		if (walk.n < MAX_DEPTH)
			push(&walk, mention);
	}
	close_until(&walk, length);
	write_until(&walk, length);
	return cstring_to_text_with_len(walk.out.data, walk.out.len);
}

/* highlight_mentions(document text, published date, format text) -> text */
Datum
highlight_mentions(PG_FUNCTION_ARGS)
{
	const Format *format = find_format(PG_ARGISNULL(2) ? "html" :
									   text_to_cstring(PG_GETARG_TEXT_PP(2)));
	Extraction	x;
	text	   *result;

	if (!extraction_open_args(&x, fcinfo, NX_WANT_MENTIONS, site_lexicon()))
		PG_RETURN_NULL();
	result = highlight(&x, format, x.length);
	extraction_close(&x);
	PG_RETURN_TEXT_P(result);
}
