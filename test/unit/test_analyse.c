/*
 * test_analyse.c
 *	  The calls as a whole: results do not depend on the order of questions,
 *	  memory may end and the host may stop at any moment, no text is too odd.
 */
#include "harness.h"

static const char article[] =
	"CHỦ TỊCH TỈNH KIỂM TRA ĐÊ ĐIỀU TRƯỚC MÙA LŨ\n"
	"Sáng 12/8, Chủ tịch UBND tỉnh Nam Định Lê Bá Hùng đã đến kiểm tra tuyến "
	"đê và đề nghị các huyện thực hiện Đề án 06 trước ngày 30/9/2022.\n"
	"Cùng đi có Đại tá Bùi Thế Long, Phó Giám đốc Công an tỉnh; bà Vũ Thị "
	"Hoa, nguyên Phó Giám đốc Sở Tài chính. Ông Hùng nhấn mạnh: “Năm nay lũ "
	"về sớm”. Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, "
	"giai đoạn 2022-2025 tỉnh đầu tư 2.500 tỷ đồng.\n"
	"Hôm qua, Chủ tịch UBND tỉnh tiếp Ngoại trưởng Pháp Jean-Luc Morel. "
	"Chiều mai, ông sẽ làm việc với Thủ tướng Vũ Đình Lộc. (Ảnh: Mai Lan)";

/* ---- the whole result as text ---- */

static void
put_spans(Lines *out, const NxSpan *spans, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
	{
		char		s[64];

		snprintf(s, sizeof(s), " %u-%u/%u-%u", spans[i].start, spans[i].end,
				 spans[i].start_byte, spans[i].end_byte);
		put_text(out, s);
	}
}

static void
put_named(Lines *out, const char *label, NxStr s)
{
	put_text(out, label);
	put_str(out, s);
}

static void
put_result(Lines *out, const NxResult *r, uint32_t want)
{
	out->n = 0;
	out->s[0] = '\0';
	for (uint32_t i = 0; (want & NX_WANT_OFFICIALS) && i < r->nofficials; i++)
	{
		const NxOfficial *o = &r->officials[i];

		put_named(out, "official ", o->name);
		put_named(out, "|", o->office);
		put_named(out, "|", o->organisation);
		put_named(out, "|", o->rank);
		put_text(out, nx_tenure_name(o->tenure));
		for (uint32_t k = 0; k < o->noffices; k++)
			put_named(out, "|", o->offices[k]);
		put_spans(out, o->mentions, o->nmentions);
		put_text(out, "\n");
	}
	for (uint32_t i = 0; (want & NX_WANT_DATES) && i < r->ndates; i++)
	{
		const NxDate *d = &r->dates[i];

		put_named(out, "date ", d->value);
		put_text(out, nx_date_kind_name(d->kind));
		put_text(out, d->modifier ? nx_modifier_name(d->modifier) : "-");
		put_period(out, d->period);
		put_spans(out, &d->span, 1);
		put_text(out, "\n");
	}
	for (uint32_t i = 0; (want & NX_WANT_PROGRAMMES) && i < r->nprogrammes; i++)
	{
		const NxProgramme *p = &r->programmes[i];

		put_named(out, "programme ", p->name);
		put_named(out, "|", p->kind);
		put_named(out, "|", p->number);
		put_named(out, "|", p->title);
		put_named(out, "|", p->issuer);
		if (p->issued != NX_DAY_UNKNOWN)
			put_day(out, p->issued);
		put_period(out, p->period);
		put_spans(out, p->mentions, p->nmentions);
		put_text(out, "\n");
	}
	for (uint32_t i = 0; (want & NX_WANT_EVENTS) && i < r->nevents; i++)
	{
		const NxEvent *e = &r->events[i];

		put_text(out, "event ");
		put_text(out, nx_event_code_name(e->code));
		put_named(out, "|", e->predicate);
		put_named(out, "|", e->actor);
		put_named(out, "|", e->office);
		put_named(out, "|", e->target);
		put_named(out, "|", e->content);
		put_named(out, "|", e->place);
		for (uint32_t k = 0; k < e->nprogrammes; k++)
			put_named(out, "|", e->programmes[k]);
		put_text(out, e->planned ? "planned" : "done");
		put_period(out, e->period);
		put_spans(out, &e->span, 1);
		put_text(out, "\n");
	}
	for (uint32_t i = 0; (want & NX_WANT_MENTIONS) && i < r->nmentions; i++)
	{
		char		s[64];

		snprintf(s, sizeof(s), "mention %d %d %u", r->mentions[i].kind,
				 r->mentions[i].form, r->mentions[i].entity);
		put_text(out, s);
		put_spans(out, &r->mentions[i].span, 1);
		put_text(out, "\n");
	}
}

#define DAY1	8259			/* 2022-08-12 */
#define DAY2	9000

/* What a fresh document gives for a day, as text. */
static const char *
fresh(NxDay published, uint32_t want)
{
	static Lines lines[2];
	static int	turn;
	Lines	   *out = &lines[turn ^= 1];

	put_result(out, resolve(read_text(article), published, want), want);
	return out->s;
}

static void
assert_as_fresh(NxDoc *doc, NxDay published, uint32_t want)
{
	Lines		found;

	put_result(&found, resolve(doc, published, want), want);
	assert_string_equal(found.s, fresh(published, want));
}

/* ---- tests ---- */

static void
test_finds_all_kinds(void **state)
{
	const NxResult *r = resolve(read_text(article), DAY1, NX_WANT_ALL);

	(void) state;
	assert_int_equal(day("2022-08-12"), DAY1);
	assert_true(r->nofficials >= 5);
	assert_true(r->ndates >= 6);
	assert_int_equal(r->nprogrammes, 2);
	assert_true(r->nevents >= 4);
	assert_true(r->nmentions > 20);
}

static void
test_same_twice(void **state)
{
	char	   *first;

	(void) state;
	first = strdup(fresh(DAY1, NX_WANT_ALL));
	for (int fill = 0; fill < 256; fill += 51)
	{
		pool_free();
		pool.fill = (unsigned char) fill;	/* nobody reads fresh memory */
		assert_string_equal(fresh(DAY1, NX_WANT_ALL), first);
	}
	free(first);
}

/* Any want before any other, on any days. */
static void
test_any_order(void **state)
{
	static const NxDay days[] = {DAY1, DAY2, NX_DAY_UNKNOWN};

	(void) state;
	for (uint32_t a = 0; a <= NX_WANT_ALL; a++)
		for (uint32_t b = 1; b <= NX_WANT_ALL; b++)
		{
			NxDoc	   *doc = read_text(article);
			NxDay		x = days[a % 3],
						y = days[b % 3];

			assert_as_fresh(doc, x, a);
			assert_as_fresh(doc, y, b);
			assert_as_fresh(doc, x, b);
			assert_as_fresh(doc, x, NX_WANT_ALL);
			pool_free();
		}
}

/* One want at a time gives what all together give. */
static void
test_each_alone(void **state)
{
	NxDoc	   *doc = read_text(article);

	(void) state;
	for (uint32_t want = 1; want <= NX_WANT_ALL; want <<= 1)
	{
		Lines		found;

		put_result(&found, resolve(doc, DAY1, NX_WANT_ALL), want);
		assert_string_equal(found.s, fresh(DAY1, want));
	}
}

/* An earlier result stays as it was when another day is asked for. */
static void
test_results_stay(void **state)
{
	NxDoc	   *doc = read_text(article);
	const NxResult *r = resolve(doc, DAY1, NX_WANT_ALL);
	Lines		before,
				after;

	(void) state;
	put_result(&before, r, NX_WANT_ALL);
	resolve(doc, DAY2, NX_WANT_ALL);
	resolve(doc, NX_DAY_UNKNOWN, NX_WANT_DATES);
	put_result(&after, r, NX_WANT_ALL);
	assert_string_equal(before.s, after.s);
}

/* Days far away, also beyond the years that can be written. */
static void
test_any_day(void **state)
{
	static const NxDay days[] = {
		INT32_MIN + 1, -2451545, -730119, -36524, 0, 36524, 2921939, 2921940,
		INT32_MAX - 1, INT32_MAX
	};

	(void) state;
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
	{
		resolve(read_text(article), days[i], NX_WANT_ALL);
		pool_free();
	}
}

static NxStatus
run(const char *text, size_t length)
{
	NxDoc	   *doc;
	NxResult   *result;
	NxStatus	status = nx_read(&host, NULL, text, length, &doc);

	return status != NX_OK ? status :
		nx_resolve(doc, DAY1, NX_WANT_ALL, &result);
}

/* Each allocation fails once. */
static void
test_no_memory(void **state)
{
	size_t		n;

	(void) state;
	for (n = 1;; n++)
	{
		NxStatus	status;

		pool_free();
		pool.fail_at = n;
		status = run(article, strlen(article));
		if (status == NX_OK)
			break;
		assert_int_equal(status, NX_NO_MEMORY);
		assert_int_equal(pool.allocations, n);	/* none after the failed one */
	}
	assert_true(n > 50);
}

/* Each poll stops once; a long text is polled often. */
static void
test_stopped(void **state)
{
	size_t		times = 40,
				n = strlen(article) + 1;
	char	   *text = malloc(n * times);

	(void) state;
	for (size_t i = 0; i < times; i++)
	{
		memcpy(text + i * n, article, n - 1);
		text[i * n + n - 1] = '\n';
	}
	for (size_t at = 1;; at++)
	{
		NxStatus	status;

		pool_free();
		pool.stop_at = at;
		status = run(text, n * times);
		if (status == NX_OK)
		{
			assert_true(at > 20);
			break;
		}
		assert_int_equal(status, NX_STOPPED);
		assert_int_equal(pool.polls, at);
	}
	free(text);
}

/* The host's functions may leave by longjmp. */
static jmp_buf away;

static bool
leave(void *state)
{
	(void) state;
	longjmp(away, 1);
}

static void
test_left(void **state)
{
	static const NxHost leaving = {pool_alloc, leave, &pool};
	NxDoc	   *doc;

	(void) state;
	if (setjmp(away) == 0)
	{
		(void) nx_read(&leaving, NULL, article, strlen(article), &doc);
		fail();
	}
	assert_true(strlen(fresh(DAY1, NX_WANT_ALL)) > 0);
}

/* A host without poll, texts without words, a text that is too large. */
static void
test_limits(void **state)
{
	static const NxHost simple = {pool_alloc, NULL, &pool};
	static const char *const text[] = {"", " ", "\n", ".", "\xff", "a", "Ô"};
	NxDoc	   *doc;

	(void) state;
	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++)
	{
		const NxResult *r;

		assert_int_equal(nx_read(&simple, NULL, text[i], strlen(text[i]), &doc),
						 NX_OK);
		r = resolve(doc, NX_DAY_UNKNOWN, NX_WANT_ALL);
		assert_int_equal(r->nofficials + r->ndates + r->nprogrammes +
						 r->nevents + r->nmentions, 0);
	}
	assert_int_equal(nx_read(&simple, NULL, "", 0x40000000, &doc),
					 NX_TOO_LARGE);
}

/* Odd texts repeated: no stage leaves its tokens or takes for ever. */
static void
test_hostile(void **state)
{
	static const char *const piece[] = {
		"Chủ tịch ", "Chủ tịch, ", "ông ", "Ông Hùng ", "Lê ", "Lê Bá Hùng, ",
		"Phó ", "nguyên ", "UBND tỉnh ", "đề nghị ", "ngày ", "12/8 - ", "“", "(",
		"(Chủ tịch ", "“Ông Hùng nói: ", "năm ", "1-2-3/", "Đề án ", "của ",
		"và ", ", ", ". ", "A. ", "NĐ-CP/", "Chủ tịch UBND tỉnh Lê Bá Hùng, ",
		"đối với ông ", "giữ chức ", "Jean-", "từ ngày 1/1 đến ", "\n", "\xff",
		"\xcc\x81", "a\xcc\x81", "các Phó Thủ tướng Lê Hoài Sơn, ", "- ",
		"là Chủ tịch ", "Hà Nội ", "TP ", "khoá XIII ", "bị bắt, "
	};

	(void) state;
	for (size_t i = 0; i < sizeof(piece) / sizeof(piece[0]); i++)
	{
		size_t		n = strlen(piece[i]),
					times = 20000 / n;
		char	   *text = malloc(n * times);

		for (size_t k = 0; k < times; k++)
			memcpy(text + k * n, piece[i], n);
		assert_int_equal(run(text, n * times), NX_OK);
		free(text);
		pool_free();
	}
}

/* Cut anywhere, an article is still a text. */
static void
test_cut(void **state)
{
	size_t		length = strlen(article);

	(void) state;
	for (size_t n = 0; n < length; n++)
	{
		resolve(read_bytes(NULL, article + n, length - n), DAY1, NX_WANT_ALL);
		resolve(read_bytes(NULL, article, n), DAY1, NX_WANT_ALL);
		pool_free();
	}
}

static void
test_names_of_values(void **state)
{
	(void) state;
	assert_string_equal(nx_tenure_name(NX_LATE), "late");
	assert_string_equal(nx_date_kind_name(NX_INTERVAL), "INTERVAL");
	assert_null(nx_modifier_name(NX_MOD_NONE));
	assert_string_equal(nx_modifier_name(NX_MOD_BEFORE), "BEFORE");
	assert_null(nx_event_code_name(NX_EV_NONE));
	assert_null(nx_event_code_name(NX_EV_COUNT));
	for (int code = 1; code < NX_EV_COUNT; code++)
	{
		const char *name = nx_event_code_name((NxEventCode) code);

		assert_int_equal(nx_event_code(name, strlen(name)), code);
		assert_int_equal(nx_event_code(name, strlen(name) - 1), NX_EV_NONE);
	}
	assert_int_equal(nx_event_code("", 0), NX_EV_NONE);
	assert_int_equal(nx_event_code("state", 5), NX_EV_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_finds_all_kinds),
		test_case(test_same_twice),
		test_case(test_any_order),
		test_case(test_each_alone),
		test_case(test_results_stay),
		test_case(test_any_day),
		test_case(test_no_memory),
		test_case(test_stopped),
		test_case(test_left),
		test_case(test_limits),
		test_case(test_hostile),
		test_case(test_cut),
		test_case(test_names_of_values),
	};

	return cmocka_run_group_tests_name("analyse", tests, NULL, NULL);
}
