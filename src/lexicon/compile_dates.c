/*
 * compile_dates.c
 *	  Build-time program: compiles the date rows to const tables, and their
 *	  examples to a table for the unit test.
 *
 *		compile_dates date_words.tsv dates.tsv > build/dates_data.c
 *		compile_dates --examples date_words.tsv dates.tsv > ...examples.h
 *
 * Each pattern is spelt out, every optional part with and without, and the
 * results become one trie: its edges are words and slots, and where a row
 * ends stands the row with what its slots set.  A class of words is a trie of
 * its own, entered at a slot.  Example:
 *
 *		tháng {m} [năm {y}]		month={m} year={y}
 *
 *	-> tháng, slot m: row, month = slot 0
 *	-> tháng, slot m, năm, slot y: row, month = slot 0, year = slot 1
 *
 * Errors are told as FILE:LINE: what, and end the build.
 */
#include <stdarg.h>
#include <string.h>

#include "compile_dates.h"
#include "compiler.h"

#define MAX_ITEMS	24			/* words and slots of a pattern */

typedef struct Sequence
{
	int			n;
	int			label[MAX_ITEMS];
	char		slot[MAX_ITEMS][16];	/* name of a slot, "" of a word */
} Sequence;

Node		nodes[MAX_NODES];
int			nnodes = 1;
Term		terms[MAX_TERMS];
int			nterms;
Class		classes[MAX_CLASSES];
int			nclasses;
NxDateRow	rows[MAX_ROWS];
int			nrows;
NxDateOp   *ops;
int			nops;
NxDateCondition *conditions;
int			nconditions;

static char *sets[64];
static int	nsets;
static const char *file;
static int	line_number;

void
complain(const char *format,...)
{
	va_list		args;

	fprintf(stderr, "%s:%d: ", file, line_number);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}

/* ---- names ---- */

static const char *const field_names[] = {
#define X(symbol, name) name,
	NX_DATE_FIELDS
#undef X
};
static const char *const role_names[] = {
#define X(symbol, name) name,
	NX_DATE_ROLES
#undef X
};
static const char *const slot_names[] = {
#define X(symbol, name) name,
	NX_DATE_SLOTS
#undef X
};
static const char *const token_names[] = {
#define X(symbol, name) name,
	NX_DATE_TOKENS
#undef X
};
static const char *const kind_names[] = {
	"DATE", "TIME", "DURATION", "SET", "INTERVAL"
};
static const char *const modifier_names[] = {
	"-", "START", "MID", "END", "APPROX", "BEFORE", "AFTER"
};
#define LENGTH(a) ((int) (sizeof(a) / sizeof((a)[0])))

static const struct
{
	const char *name;
	int			value;
}			constants[] = {
#define X(symbol, name) {name, NX_SH_##symbol},
	NX_DATE_SHAPES
#undef X
#define X(symbol, name) {name, NX_U_##symbol},
	NX_DATE_UNITS
#undef X
#define X(symbol, name) {name, NX_P_##symbol},
	NX_DATE_PARTS
#undef X
	{"any", NX_B_ANY}, {"published", NX_B_PUBLISHED}, {"named", NX_B_NAMED},
	{"START", NX_MOD_START}, {"MID", NX_MOD_MID}, {"END", NX_MOD_END},
	{"APPROX", NX_MOD_APPROX}, {"BEFORE", NX_MOD_BEFORE},
	{"AFTER", NX_MOD_AFTER}
};

static int
look_up(const char *const *names, int n, const char *name)
{
	for (int i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return -1;
}

static int
value_of(const char *s)
{
	char	   *end;
	long		number = strtol(s, &end, 10);

	if (*s && *end == '\0')
		return (int) number;
	for (int i = 0; i < LENGTH(constants); i++)
		if (strcmp(constants[i].name, s) == 0)
			return constants[i].value;
	complain("unknown value \"%s\"", s);
	return 0;
}

/* ---- words ---- */

/* The tokens of some words, as the engine would cut them. */
static NxDoc *
tokens_of(const char *words)
{
	static NxHost host = {host_alloc, NULL, NULL};
	NxDoc	   *doc = calloc(1, sizeof(NxDoc));

	doc->arena.host = &host;
	doc->text = words;
	doc->length = (uint32_t) strlen(words);
	nx_tokenise(doc);
	return doc;
}

static int
term_of(uint64_t hash)
{
	for (int i = 0; i < nterms; i++)
		if (terms[i].hash == hash)
			return i + 1;
	if (nterms == MAX_TERMS)
		complain("too many words");
	terms[nterms].hash = hash;
	return ++nterms;
}

static int
new_node(void)
{
	if (nnodes == MAX_NODES)
		complain("too many nodes");
	return nnodes++;
}

static int
step(int node, int label)
{
	Node	   *n = &nodes[node];

	for (int i = 0; i < n->nedges; i++)
		if (n->edges[i].label == label)
			return n->edges[i].node;
	n->edges = realloc(n->edges, (size_t) (n->nedges + 1) * sizeof(*n->edges));
	n->edges[n->nedges].label = label;
	return n->edges[n->nedges++].node = new_node();
}

static void
accept(int node, int row, int op, int count)
{
	Node	   *n = &nodes[node];

	n->accepts = realloc(n->accepts, (size_t) (n->naccepts + 1) *
						 sizeof(*n->accepts));
	n->accepts[n->naccepts++] =
		(NxDateAccept) {row, (uint16_t) op, (uint16_t) count};
}

int
class_of(const char *name, bool make)
{
	for (int i = 0; i < nclasses; i++)
		if (strcmp(classes[i].name, name) == 0)
			return i;
	if (!make)
		return -1;
	if (nclasses == MAX_CLASSES)
		complain("too many classes");
	classes[nclasses].name = strdup(name);
	classes[nclasses].node = new_node();
	return nclasses++;
}

/* The bit of a set of words, or of what a token is. */
static int
bit_of(const char *name, bool make)
{
	int			i = look_up(token_names, LENGTH(token_names), name);

	if (i >= 0)
		return i;
	i = look_up((const char *const *) sets, nsets, name);
	if (i < 0)
	{
		if (!make)
			complain("unknown set \"%s\"", name);
		if (NX_IS_SET + nsets == 64)
			complain("too many sets");
		sets[nsets] = strdup(name);
		i = nsets++;
	}
	return NX_IS_SET + i;
}

/* ---- lines ---- */

static char *
next_field(char **rest)
{
	char	   *start = *rest,
			   *tab;

	if (start == NULL)
		return "";
	tab = strchr(start, '\t');
	if (tab)
		*tab = '\0';
	*rest = tab ? tab + 1 : NULL;
	return start;
}

/* class, phrase, value; or is:set, word word word ... */
static void
read_word(char *line)
{
	char	   *name = next_field(&line),
			   *phrase = next_field(&line),
			   *value = next_field(&line);
	NxDoc	   *doc = tokens_of(phrase);
	int			node;

	if (doc->ntokens == 0)
		complain("no phrase");
	if (strncmp(name, "is:", 3) == 0)
	{
		int			bit = bit_of(name + 3, true);

		for (uint32_t i = 0; i < doc->ntokens; i++)
			terms[term_of(doc->token[i].hash) - 1].sets |= UINT64_C(1) << bit;
		return;
	}
	node = classes[class_of(name, true)].node;
	for (uint32_t i = 0; i < doc->ntokens; i++)
		node = step(node, term_of(doc->token[i].hash));
	for (int i = 0; i < nodes[node].naccepts; i++)
		complain("\"%s\" is in class %s twice", phrase, name);
	accept(node, *value ? value_of(value) : 0, 0, 0);
}

/* ---- patterns ---- */

static Sequence *spelt;
static int	nspelt;

/* The end of the group that begins at s, behind its bracket. */
static const char *
closing(const char *s, char open, char close)
{
	int			depth = 1;

	for (; *s; s++)
	{
		depth += *s == open;
		depth -= *s == close;
		if (depth == 0)
			return s;
	}
	complain("no closing %c", close);
	return s;
}

static void spell(const char *s, const Sequence *before);

/* Go on behind the group with one way of writing it. */
static void
spell_group(const char *from, const char *to, const char *rest,
			const Sequence *before)
{
	char	   *joined = malloc((size_t) (to - from) + strlen(rest) + 2);

	sprintf(joined, "%.*s %s", (int) (to - from), from, rest);
	spell(joined, before);
	free(joined);
}

static void
spell_choices(const char *from, const char *end, const char *rest,
			  const Sequence *before)
{
	int			depth = 0;
	const char *s;

	for (s = from; s < end; s++)
	{
		depth += *s == '(' || *s == '[';
		depth -= *s == ')' || *s == ']';
		if (*s == '|' && depth == 0)
		{
			spell_group(from, s, rest, before);
			from = s + 1;
		}
	}
	spell_group(from, end, rest, before);
}

static int
slot_label(const char *name)
{
	char		bare[16];
	size_t		n = strlen(name);
	int			i;

	strcpy(bare, name);
	while (n > 1 && bare[n - 1] >= '0' && bare[n - 1] <= '9')
		bare[--n] = '\0';
	i = look_up(slot_names, LENGTH(slot_names), bare);
	if (i < 0)
	{
		i = class_of(bare, false);
		if (i < 0)
			complain("unknown slot {%s}", name);
		i += NX_SLOT_CLASS;
	}
	return SLOT_LABEL + i;
}

static void
add_item(Sequence *seq, int label, const char *slot)
{
	if (seq->n == MAX_ITEMS)
		complain("pattern too long");
	seq->label[seq->n] = label;
	strcpy(seq->slot[seq->n++], slot);
}

static void
spell(const char *s, const Sequence *before)
{
	Sequence	seq = *before;

	for (;;)
	{
		const char *end;
		char		item[64];

		s += strspn(s, " ");
		if (*s == '\0')
			break;
		if (*s == '[' || *s == '(')
		{
			bool		optional = *s == '[';

			end = closing(s + 1, *s, optional ? ']' : ')');
			spell_choices(s + 1, end, end + 1, &seq);
			if (optional)
				spell(end + 1, &seq);
			return;
		}
		if (*s == '{')
		{
			end = closing(s + 1, '{', '}');
			if (end - s > 15)
				complain("slot name too long");
			sprintf(item, "%.*s", (int) (end - s - 1), s + 1);
			add_item(&seq, slot_label(item), item);
			s = end + 1;
			continue;
		}
		end = s + strcspn(s, " [({");
		if (end - s >= (int) sizeof(item))
			complain("word too long");
		sprintf(item, "%.*s", (int) (end - s), s);
		s = end;
		{
			NxDoc	   *doc = tokens_of(item);

			for (uint32_t i = 0; i < doc->ntokens; i++)
				add_item(&seq, term_of(doc->token[i].hash), "");
		}
	}
	if (seq.n == 0)
		complain("a pattern that may be empty");
	spelt = realloc(spelt, (size_t) (nspelt + 1) * sizeof(*spelt));
	spelt[nspelt++] = seq;
}

/* ---- meanings ---- */

/* What a meaning sets, given the slots of one way of spelling its pattern. */
static int
read_meaning(const char *meaning, const Sequence *seq)
{
	char	   *copy = strdup(meaning);
	int			count = 0;

	for (char *item = strtok(copy, " "); item; item = strtok(NULL, " "))
	{
		NxDateOp	op = {0};
		char	   *value = strchr(item, '=');
		int			field,
					slots = 0;

		if (strcmp(item, "-") == 0)
			continue;
		if (value == NULL)
			complain("\"%s\" is no key=value", item);
		*value++ = '\0';
		field = look_up(field_names, LENGTH(field_names), item);
		if (field < 0)
			complain("unknown key \"%s\"", item);
		op.field = (uint8_t) field;
		if (value[0] == '{' || (value[0] == '-' && value[1] == '{'))
		{
			char	   *name = strchr(value, '{') + 1,
					   *end = strchr(name, '}');
			bool		found = false;

			if (end == NULL)
				complain("no closing }");
			*end = '\0';
			op.sign = value[0] == '-' ? -1 : 1;
			op.value = end[1] ? value_of(end[1] == '+' ? end + 2 : end + 1) : 0;
			for (int i = 0; i < seq->n; i++)
				if (seq->slot[i][0])
				{
					if (strcmp(seq->slot[i], name) == 0)
					{
						op.slot = (uint8_t) slots;
						found = true;
					}
					slots++;
				}
			if (!found)
				continue;		/* optional, and left out here */
		}
		else
			op.value = value_of(value);
		ops = realloc(ops, (size_t) (nops + 1) * sizeof(*ops));
		ops[nops++] = op;
		count++;
	}
	free(copy);
	return count;
}

/* <set|set (the token before), >set (behind), =set (the first); !; weak */
static void
read_conditions(char *s, NxDateRow *row)
{
	row->condition = (uint16_t) nconditions;
	for (char *item = strtok(s, " "); item; item = strtok(NULL, " "))
	{
		NxDateCondition c = {0};
		char	   *next;

		if (strcmp(item, "-") == 0)
			continue;
		if (strcmp(item, "weak") == 0)
		{
			row->flags |= NX_DR_WEAK;
			continue;
		}
		if (*item == '!')
			c.not = true, item++;
		switch (*item++)
		{
			case '<':
				c.where = NX_DC_BEFORE;
				break;
			case '=':
				c.where = NX_DC_FIRST;
				break;
			case '>':
				c.where = NX_DC_BEHIND;
				break;
			default:
				complain("\"%s\" is no condition", item - 1);
		}
		for (; item; item = next)
		{
			next = strchr(item, '|');
			if (next)
				*next++ = '\0';
			c.any |= UINT64_C(1) << bit_of(item, false);
		}
		conditions = realloc(conditions,
							 (size_t) (nconditions + 1) * sizeof(c));
		conditions[nconditions++] = c;
		row->nconditions++;
	}
}

static void
read_row(char *line)
{
	char	   *pattern = next_field(&line),
			   *meaning = next_field(&line),
			   *role = next_field(&line),
			   *kind = next_field(&line),
			   *modifier = next_field(&line),
			   *condition = next_field(&line);
	NxDateRow  *row = &rows[nrows];
	Sequence	empty = {0};
	int			i;

	if (strcmp(pattern, "-") == 0)
		return;					/* an example of several rows together */
	if (nrows == MAX_ROWS)
		complain("too many rows");
	if ((i = look_up(role_names, LENGTH(role_names), role)) < 0)
		complain("unknown role \"%s\"", role);
	row->role = (uint8_t) i;
	if ((i = look_up(kind_names, LENGTH(kind_names), kind)) < 0 &&
		strcmp(kind, "-") != 0)
		complain("unknown kind \"%s\"", kind);
	row->kind = (uint8_t) (i < 0 ? 0 : i);
	if ((i = look_up(modifier_names, LENGTH(modifier_names), modifier)) < 0)
		complain("unknown modifier \"%s\"", modifier);
	row->line = (uint16_t) line_number;
	read_conditions(condition, row);

	nspelt = 0;
	spell(pattern, &empty);
	for (int s = 0; s < nspelt; s++)
	{
		int			node = 0,
					op = nops,
					count;

		for (int k = 0; k < spelt[s].n; k++)
			node = step(node, spelt[s].label[k]);
		count = read_meaning(meaning, &spelt[s]);
		if (i > 0)
		{
			ops = realloc(ops, (size_t) (nops + 1) * sizeof(*ops));
			ops[nops++] = (NxDateOp) {.field = NX_F_MOD,.value = i};
			count++;
		}
		accept(node, nrows, op, count);
	}
	nrows++;
}

static void
write_string(const char *s)
{
	putchar('"');
	for (; *s; s++)
	{
		if (*s == '"' || *s == '\\')
			putchar('\\');
		putchar(*s);
	}
	putchar('"');
}

/* {line, "kind", "modifier", "example", "published", "expected"} */
static void
write_example(char *line)
{
	char	   *field[9];

	for (int i = 0; i < 9; i++)
		field[i] = next_field(&line);
	if (field[6][0] == '\0')
		complain("no example");
	printf("{%d, ", line_number);
	write_string(field[3]);
	printf(", ");
	write_string(field[4]);
	printf(",\n\t");
	write_string(field[6]);
	printf(", ");
	write_string(field[7]);
	printf(",\n\t");
	write_string(field[8]);
	printf("},\n");
}

static void
read_file(const char *name, void (*take) (char *line))
{
	FILE	   *f = fopen(name, "r");
	char	   *line = NULL;
	size_t		size = 0;
	ssize_t		n;

	if (f == NULL)
	{
		perror(name);
		exit(1);
	}
	file = name;
	line_number = 0;
	while ((n = getline(&line, &size, f)) >= 0)
	{
		line_number++;
		while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
			line[--n] = '\0';
		if (n > 0 && line[0] != '#')
			take(strdup(line));
	}
	free(line);
	fclose(f);
}

int
main(int argc, char **argv)
{
	if (argc == 4 && strcmp(argv[1], "--examples") == 0)
	{
		printf("/* Made by src/lexicon/compile_dates.c. */\n");
		read_file(argv[3], write_example);
		return 0;
	}
	if (argc != 3)
	{
		fprintf(stderr, "usage: compile_dates date_words.tsv dates.tsv\n");
		return 2;
	}
	read_file(argv[1], read_word);
	read_file(argv[2], read_row);
	write_tables();
	return 0;
}
