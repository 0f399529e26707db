/*
 * compile_dates_write.c
 *	  The second half of the compiler of date rows: writes the tables that
 *	  src/engine/dates.h declares.
 *
 * Before that it marks, for each word, which slots can begin with it, whether
 * a row can begin with it, what can come behind it then, and whether it alone
 * can be one: so the engine looks for a date only where there may be one.
 */
#include <stdio.h>
#include <stdlib.h>

#include "compile_dates.h"

static int
by_label(const void *a, const void *b)
{
	const int  *x = a,
			   *y = b;

	return *x - *y;
}

/* Mark the words that a slot can begin with. */
static void
mark_slot(int node, int slot)
{
	for (int i = 0; i < nodes[node].nedges; i++)
		terms[nodes[node].edges[i].label - 1].slots |= UINT64_C(1) << slot;
}

/* Rows that a piece can begin with; others only follow one, or join two. */
#define LEADING_ROLES	(NX_LEADING_ROLES | NX_ROLE(EDGE))

/* Can a row of such a role end here, or further on? */
static bool
leads(int node)
{
	for (int i = 0; i < nodes[node].naccepts; i++)
		if (LEADING_ROLES >> rows[nodes[node].accepts[i].row].role & 1)
			return true;
	for (int i = 0; i < nodes[node].nedges; i++)
		if (leads(nodes[node].edges[i].node))
			return true;
	return false;
}

/* Does a row of role EDGE end here, or further on? */
static bool
leads_to_edge(int node)
{
	for (int i = 0; i < nodes[node].naccepts; i++)
		if (rows[nodes[node].accepts[i].row].role == NX_R_EDGE)
			return true;
	for (int i = 0; i < nodes[node].nedges; i++)
		if (leads_to_edge(nodes[node].edges[i].node))
			return true;
	return false;
}

/* A word, or a number, may come second behind a term. */
static void
add_second(Term *term, uint64_t hash)
{
	term->second |= nx_hash_bits(hash);
}

/* What a node's edges are labelled with may come second behind a term. */
static void
add_edges(Term *term, int node)
{
	for (int i = 0; i < nodes[node].nedges; i++)
	{
		int			label = nodes[node].edges[i].label;

		if (label < SLOT_LABEL)
			add_second(term, terms[label - 1].hash);
		else
		{
			if (label - SLOT_LABEL < NX_SLOT_CLASS)
				term->flags |= NX_DT_NUMBER;
			for (int t = 0; t < nterms; t++)
				if (terms[t].slots >> (label - SLOT_LABEL) & 1)
					add_second(term, terms[t].hash);
		}
	}
}

/*
 * A term, as the first word of a text's piece, has led to a node: what may
 * come second.  A row that ends here may be a piece by itself; a weak one, or
 * an edge ("cuối"), wants another behind it.
 */
static void
add_node(Term *term, int node)
{
	if (!leads(node))
		return;
	term->flags |= NX_DT_STARTS;
	if (leads_to_edge(node))
		term->flags |= NX_DT_EDGE;
	add_edges(term, node);
	for (int i = 0; i < nodes[node].naccepts; i++)
	{
		const NxDateRow *row = &rows[nodes[node].accepts[i].row];

		if (row->role == NX_R_EDGE || (row->flags & NX_DR_WEAK))
			add_edges(term, 0);
		else if (NX_LEADING_ROLES >> row->role & 1)
			term->flags |= NX_DT_ALONE;
	}
}

/* A term as the first word of a phrase of a class, with a node behind it. */
static void
add_class(Term *term, int label, int class_node, int to)
{
	for (int i = 0; i < nodes[class_node].nedges; i++)
		if (nodes[class_node].edges[i].label == label)
		{
			int			word = nodes[class_node].edges[i].node;

			if (nodes[word].naccepts > 0)
				add_node(term, to);
			add_edges(term, word);
		}
}

/* The classes of words that numbers are made of. */
static const char *const number_words[] = {"digit", "ten", "times", "monthname"};

/*
 * Mark for each word what may come behind it where a row begins with it, by
 * way of an edge that it is, or of a slot that it can begin.
 */
static void
mark_starts(void)
{
	for (int i = 0; i < nclasses; i++)
		mark_slot(classes[i].node, NX_SLOT_CLASS + i);
	for (int i = 0; i < 4; i++)
	{
		int			node = classes[class_of(number_words[i], false)].node;

		if (i == 2)
			continue;
		mark_slot(node, NX_SLOT_M);
		if (i < 2)
		{
			mark_slot(node, NX_SLOT_D);
			mark_slot(node, NX_SLOT_N);
		}
	}
	for (int i = 0; i < nodes[0].nedges; i++)
	{
		int			label = nodes[0].edges[i].label,
					to = nodes[0].edges[i].node;

		if (label < SLOT_LABEL)
		{
			add_node(&terms[label - 1], to);
			continue;
		}
		for (int t = 0; t < nterms; t++)
		{
			if (!(terms[t].slots >> (label - SLOT_LABEL) & 1) || !leads(to))
				continue;
			terms[t].flags |= NX_DT_STARTS;
			if (leads_to_edge(to))
				terms[t].flags |= NX_DT_EDGE;
			if (label - SLOT_LABEL >= NX_SLOT_CLASS)
				add_class(&terms[t], t + 1,
						  classes[label - SLOT_LABEL - NX_SLOT_CLASS].node, to);
			else
			{
				add_node(&terms[t], to);
				for (int k = 0; k < 4; k++)
					add_edges(&terms[t],
							  classes[class_of(number_words[k], false)].node);
			}
		}
	}
}

/* A bit for the hash of every word, or of those with which a row can begin. */
static void
write_filter(const char *name, bool starts)
{
	uint64_t	filter[NX_DATE_FILTER / 64] = {0};

	for (int i = 0; i < nterms; i++)
		if (!starts || (terms[i].flags & NX_DT_STARTS))
			filter[nx_date_filter_bit(terms[i].hash) / 64] |=
				UINT64_C(1) << nx_date_filter_bit(terms[i].hash) % 64;
	printf("const uint64_t %s[] = {\n", name);
	for (int i = 0; i < NX_DATE_FILTER / 64; i++)
		printf("0x%llx,\n", (unsigned long long) filter[i]);
	printf("};\n");
}

/* The node to which a word leads from where rows begin, or 0. */
static int
root_node(int label)
{
	for (int i = 0; i < nodes[0].nedges; i++)
		if (nodes[0].edges[i].label == label)
			return nodes[0].edges[i].node;
	return 0;
}

static void
write_terms(void)
{
	uint32_t	size = 64;
	uint64_t   *keys;
	int		   *ids;

	while (size < (uint32_t) nterms * 4)
		size *= 2;
	keys = calloc(size, sizeof(*keys));
	ids = calloc(size, sizeof(*ids));
	for (int i = 0; i < nterms; i++)
	{
		uint32_t	at = (uint32_t) (terms[i].hash >> 32) & (size - 1);

		while (keys[at])
			at = (at + 1) & (size - 1);
		keys[at] = terms[i].hash;
		ids[at] = i + 1;
	}
	printf("const uint32_t nx_date_mask = %u;\n"
		   "const NxDateTerm nx_date_terms[] = {\n", size - 1);
	for (uint32_t i = 0; i < size; i++)
		if (ids[i])
			printf("{0x%llx,0x%llx,0x%llx,0x%llx,%d,%d,%d},\n",
				   (unsigned long long) keys[i],
				   (unsigned long long) terms[ids[i] - 1].sets,
				   (unsigned long long) terms[ids[i] - 1].slots,
				   (unsigned long long) terms[ids[i] - 1].second, ids[i],
				   root_node(ids[i]), terms[ids[i] - 1].flags);
		else
			printf("{0,0,0,0,0,0,0},\n");
	printf("};\n");
	write_filter("nx_date_filter", false);
	write_filter("nx_date_starts", true);
}

static void
write_trie(void)
{
	int			edge = 0,
				taken = 0;

	printf("const NxDateNode nx_date_nodes[] = {\n");
	for (int i = 0; i < nnodes; i++)
	{
		Node	   *n = &nodes[i];
		int			words = 0;
		uint64_t	slots = 0;

		qsort(n->edges, (size_t) n->nedges, sizeof(*n->edges), by_label);
		while (words < n->nedges && n->edges[words].label < SLOT_LABEL)
			words++;
		for (int k = words; k < n->nedges; k++)
			slots |= UINT64_C(1) << (n->edges[k].label - SLOT_LABEL);
		printf("{0x%llx,%d,%d,%d,%d,%d},\n", (unsigned long long) slots, edge,
			   words, n->nedges - words, taken, n->naccepts);
		edge += n->nedges;
		taken += n->naccepts;
	}
	printf("};\nconst NxDateEdge nx_date_edges[] = {\n");
	for (int i = 0; i < nnodes; i++)
		for (int k = 0; k < nodes[i].nedges; k++)
		{
			int			label = nodes[i].edges[k].label;

			printf("{%d,%d},\n", label < SLOT_LABEL ? label : label - SLOT_LABEL,
				   nodes[i].edges[k].node);
		}
	printf("};\nconst NxDateAccept nx_date_accepts[] = {\n");
	for (int i = 0; i < nnodes; i++)
		for (int k = 0; k < nodes[i].naccepts; k++)
			printf("{%d,%d,%d},\n", nodes[i].accepts[k].row,
				   nodes[i].accepts[k].op, nodes[i].accepts[k].nops);
	printf("};\n");
}

void
write_tables(void)
{
	static const char *const number[] = {
		"digit", "ones", "ten", "times", "monthname", "q", "roman"
	};

	mark_starts();
	printf("/* Made by src/lexicon/compile_dates.c. */\n#include \"dates.h\"\n");
	write_terms();
	write_trie();
	printf("const NxDateOp nx_date_ops[] = {\n");
	for (int i = 0; i < nops; i++)
		printf("{%d,%d,%d,%d},\n", ops[i].field, ops[i].sign, ops[i].slot,
			   ops[i].value);
	printf("};\nconst NxDateRow nx_date_rows[] = {\n");
	for (int i = 0; i < nrows; i++)
		printf("{%d,%d,%d,%d,%d,%d},\n", rows[i].role, rows[i].kind,
			   rows[i].flags, rows[i].nconditions, rows[i].condition,
			   rows[i].line);
	printf("};\nconst NxDateCondition nx_date_conditions[] = {\n");
	for (int i = 0; i < nconditions; i++)
		printf("{0x%llx,%d,%d},\n", (unsigned long long) conditions[i].any,
			   conditions[i].where, conditions[i].not);
	printf("{0,0,0}};\nconst uint16_t nx_date_class_node[] = {\n");
	for (int i = 0; i < nclasses; i++)
		printf("%d,", classes[i].node);
	printf("0};\nconst uint16_t nx_date_classes[7] = {");
	for (int i = 0; i < 7; i++)
	{
		int			class = class_of(number[i], false);

		if (class < 0)
			complain("no class %s", number[i]);
		printf("%d,", classes[class].node);
	}
	printf("};\n");
}
