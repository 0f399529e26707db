/*
 * test_names.c
 *	  Where names and office phrases begin and end.
 */
#include "harness.h"

#include "people.h"

/* The name that begins with the text: its words, "-" where there is none. */
static void
expect_name(const char *text, NxExpect expected_by, const char *words)
{
	NxDoc	   *doc = read_text(text);
	bool		vietnamese,
				weak;
	uint32_t	end = nx_name_at(doc, 0, expected_by, &vietnamese, &weak);
	Lines		found = {.n = 0};

	assert_true(end <= doc->ntokens);
	if (end == 0)
		put_text(&found, "-");
	else
		put_span(&found, doc, nx_span(doc, (NxRange) {0, end}));
	assert_lines(text, &found, words);
}

static void
test_vietnamese(void **state)
{
	(void) state;
	expect_name("Trần Sỹ Lành nói", NX_ANYWHERE, "Trần Sỹ Lành");
	expect_name("Lê Hạnh nói", NX_AFTER_OFFICE, "Lê Hạnh");
	expect_name("Nguyễn Thị Hà Giang nói", NX_ANYWHERE, "Nguyễn Thị Hà Giang");
	expect_name("Trần Sỹ Lành Hà Nội", NX_ANYWHERE, "Trần Sỹ Lành");
	expect_name("Tôn Nữ Thị Ngọc Mai nói", NX_ANYWHERE, "Tôn Nữ Thị Ngọc Mai");
	expect_name("Trần Sỹ Lành\nHà Giang", NX_ANYWHERE, "Trần Sỹ Lành");
	expect_name("Trần Sỹ Lành, Lê Hạnh", NX_ANYWHERE, "Trần Sỹ Lành");
	expect_name("TRẦN SỸ LÀNH nói", NX_AFTER_OFFICE, "TRẦN SỸ LÀNH");
	/* only behind what introduces it */
	expect_name("Lành nói", NX_ANYWHERE, "-");
	expect_name("Lành nói", NX_AFTER_HONORIFIC, "Lành");
	expect_name("nói", NX_AFTER_HONORIFIC, "-");
	expect_name("Hà Nội mưa", NX_ANYWHERE, "-");
}

static void
test_foreign(void **state)
{
	(void) state;
	expect_name("Jean-Luc Morel nói", NX_AFTER_OFFICE, "Jean-Luc Morel");
	expect_name("Ursula von der Kessel nói", NX_AFTER_OFFICE,
				"Ursula von der Kessel");
	expect_name("V. Putrov nói", NX_AFTER_OFFICE, "V. Putrov");
	expect_name("John F. Kerrell nói", NX_AFTER_OFFICE, "John F. Kerrell");
	expect_name("Kwon Ki - moon nói", NX_AFTER_OFFICE, "Kwon Ki - moon");
	expect_name("Sean O'Neil nói", NX_AFTER_OFFICE, "Sean O'Neil");
	/* a dash between two things joins no name */
	expect_name("Donald Trent - người đứng đầu", NX_AFTER_OFFICE,
				"Donald Trent");
	expect_name("Donald Trent - Bộ trưởng", NX_AFTER_OFFICE, "Donald Trent");
}

/* The office phrase that begins with the text, as |-joined parts: whole,
 * organisation, tenure. */
static void
expect_office(const char *text, const char *parts)
{
	NxDoc	   *doc = read_text(text);
	NxOfficePhrase office;
	uint32_t	end = nx_office_at(doc, 0, &office);
	Lines		found = {.n = 0};

	if (end == 0)
		put_text(&found, "-");
	else
	{
		assert_int_equal(office.at.first, 0);
		assert_true(office.at.last <= end && end <= doc->ntokens);
		put_span(&found, doc, nx_span(doc, office.at));
		put_text(&found, " | ");
		if (office.organisation.first < office.organisation.last)
			put_span(&found, doc, nx_span(doc, office.organisation));
		else
			put_text(&found, "-");
		put_text(&found, " | ");
		put_text(&found, nx_tenure_name(office.tenure));
	}
	assert_lines(text, &found, parts);
}

static void
test_offices(void **state)
{
	(void) state;
	expect_office("Thủ tướng nói", "Thủ tướng | - | current");
	expect_office("Phó Giám đốc Công an TP Hà Nội nói",
				  "Phó Giám đốc Công an TP Hà Nội | Công an TP Hà Nội | "
				  "current");
	expect_office("nguyên Bộ trưởng Bộ Tài chính Lê Văn Hạnh",
				  "nguyên Bộ trưởng Bộ Tài chính | Bộ Tài chính | former");
	expect_office("Chủ tịch Hội Luật gia Việt Nam khoá XIII nói",
				  "Chủ tịch Hội Luật gia Việt Nam khoá XIII | "
				  "Hội Luật gia Việt Nam | current");
	expect_office("Giám đốc Sở Tài nguyên và Môi trường Sơn La cho biết",
				  "Giám đốc Sở Tài nguyên và Môi trường Sơn La | "
				  "Sở Tài nguyên và Môi trường Sơn La | current");
	expect_office("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh",
				  "Bí thư Tỉnh ủy | Tỉnh ủy | current");
	expect_office("Chủ tịch\nUBND tỉnh", "Chủ tịch | - | current");
	expect_office("nói", "-");
	expect_office("nguyên nhân", "-");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_vietnamese),
		test_case(test_foreign),
		test_case(test_offices),
	};

	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
