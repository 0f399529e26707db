/*
 * compile_dates_write.c
 *	  The second half of the compiler of date rows: writes the tables that
 *	  src/engine/dates.h declares.
 *
 * Before that it marks, for each word, with which slots it can begin, whether
 * a row can begin with it, and whether it alone can be one: so the engine
 * looks for a date only where there may be one.
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

/* Can a row that is no weak one end here? */
static bool
ends_row(int node)
{
	for (int i = 0; i < nodes[node].naccepts; i++)
		if (!(rows[nodes[node].accepts[i].row].flags & NX_DR_WEAK))
			return true;
	return false;
}

/*
 * Mark the words that rows begin with, and those that alone can be one.  A
 * slot of several words is taken for one of one word, too: that only costs.
 */
static void
mark_starts(void)
{
	static const char *const digits[] = {"digit", "ten", "monthname"};

	for (int i = 0; i < nclasses; i++)
		mark_slot(classes[i].node, NX_SLOT_CLASS + i);
	for (int i = 0; i < 3; i++)
	{
		int			node = classes[class_of(digits[i], false)].node;

		mark_slot(node, NX_SLOT_M);
		if (i < 2)
		{
			mark_slot(node, NX_SLOT_D);
			mark_slot(node, NX_SLOT_N);
		}
	}
	for (int i = 0; i < nodes[0].nedges; i++)
	{
		int			label = nodes[0].edges[i].label;
		int			flags = NX_DT_STARTS |
			(ends_row(nodes[0].edges[i].node) ? NX_DT_ALONE : 0);

		if (label < SLOT_LABEL)
			terms[label - 1].flags |= flags;
		else
			for (int t = 0; t < nterms; t++)
				if (terms[t].slots >> (label - SLOT_LABEL) & 1)
					terms[t].flags |= flags;
	}
}

/* A bit for the hash of every word, or of those with which a row can begin. */
static void
write_filter(const char *name, bool starts)
{
	uint64_t	filter[NX_DATE_FILTER / 64] = {0};

	for (int i = 0; i < nterms; i++)
		if (!starts || (terms[i].flags & (NX_DT_STARTS | NX_DT_ALONE)))
			filter[nx_date_filter_bit(terms[i].hash) / 64] |=
				UINT64_C(1) << nx_date_filter_bit(terms[i].hash) % 64;
	printf("const uint64_t %s[] = {\n", name);
	for (int i = 0; i < NX_DATE_FILTER / 64; i++)
		printf("0x%llx,\n", (unsigned long long) filter[i]);
	printf("};\n");
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
			printf("{0x%llx,0x%llx,0x%llx,%d,%d},\n",
				   (unsigned long long) keys[i],
				   (unsigned long long) terms[ids[i] - 1].sets,
				   (unsigned long long) terms[ids[i] - 1].slots, ids[i],
				   terms[ids[i] - 1].flags);
		else
			printf("{0,0,0,0,0},\n");
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
