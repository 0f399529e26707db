/*
 * test_people.c
 *	  Officials: names, offices, ranks, who is who, and who is none.
 *
 * A case is a text and the officials in it, one line each:
 *
 *		name | main office | tenure | rank | mention; mention ...
 *
 * where nominal mentions stand in brackets.  All persons are invented.
 */
#include "harness.h"

static void
expect(const char *text, const char *expected)
{
	NxDoc	   *doc = read_text(text);
	const NxResult *r = resolve(doc, NX_DAY_UNKNOWN, NX_WANT_ALL);
	Lines		found = {.n = 0};

	for (uint32_t i = 0; i < r->nofficials; i++)
		put_official(&found, doc, r, i, true);
	assert_lines(text, &found, expected);
}

/* Office phrases of the first official as found: a; b */
static void
expect_offices(const char *text, const char *expected)
{
	const NxResult *r = resolve(read_text(text), NX_DAY_UNKNOWN,
								NX_WANT_OFFICIALS);
	Lines		found = {.n = 0};

	for (uint32_t i = 0; r->nofficials > 0 && i < r->officials[0].noffices; i++)
	{
		put_text(&found, i > 0 ? "; " : "");
		put_str(&found, r->officials[0].offices[i]);
	}
	assert_lines(text, &found, expected);
}

/* ---- an office before its holder ---- */

static void
test_office_before(void **state)
{
	(void) state;
	expect("Thủ tướng Lê Văn Hạnh đã phát biểu tại hội nghị.",
		   "Lê Văn Hạnh | Thủ tướng | current | - | Lê Văn Hạnh\n");
	expect("Phó Chủ tịch Quốc hội Trần Thu Phương và Phó Chủ tịch nước Võ "
		   "Ánh Tuyết dự lễ.",
		   "Trần Thu Phương | Phó Chủ tịch Quốc hội | current | - | "
		   "Trần Thu Phương\n"
		   "Võ Ánh Tuyết | Phó Chủ tịch nước | current | - | Võ Ánh Tuyết\n");
	/* between office and name: an honorific, a degree */
	expect("Giám đốc Sở Y tế tỉnh Bình Định, đồng chí Phạm Minh Khôi, báo "
		   "cáo.",
		   "Phạm Minh Khôi | Giám đốc Sở Y tế tỉnh Bình Định | current | - | "
		   "Phạm Minh Khôi\n");
	expect("Bộ trưởng Bộ Y tế, GS.TS Phạm Minh Khôi phát biểu.",
		   "Phạm Minh Khôi | Bộ trưởng Bộ Y tế | current | - | "
		   "Phạm Minh Khôi\n");
}

static void
test_chain(void **state)
{
	(void) state;
	expect_offices("Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Trần Quốc "
				   "Bảo dự lễ.",
				   "Ủy viên Bộ Chính trị; Bí thư Thành ủy Hà Nội");
	expect_offices("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Lực họp "
				   "báo.", "Bộ trưởng; Chủ nhiệm Văn phòng Chính phủ");
	expect_offices("Bí thư Tỉnh ủy kiêm Chủ tịch HĐND tỉnh Lê Bá Hùng dự.",
				   "Bí thư Tỉnh ủy; Chủ tịch HĐND tỉnh");
	expect_offices("Ông Lê Bá Hùng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, dự.",
				   "Bí thư Tỉnh ủy; Chủ tịch HĐND tỉnh");
}

/* ---- an office behind its holder ---- */

static void
test_apposition(void **state)
{
	static const char *const expected =
		"Phạm Minh Khôi | Giám đốc Sở Y tế tỉnh Bình Định | current | - | "
		"Phạm Minh Khôi\n";

	(void) state;
	expect("Ông Phạm Minh Khôi, Giám đốc Sở Y tế tỉnh Bình Định, cho biết.",
		   expected);
	expect("Ông Phạm Minh Khôi - Giám đốc Sở Y tế tỉnh Bình Định - cho biết.",
		   expected);
	expect("Ông Phạm Minh Khôi – Giám đốc Sở Y tế tỉnh Bình Định cho biết.",
		   expected);
	expect("Ông Phạm Minh Khôi (Giám đốc Sở Y tế tỉnh Bình Định) cho biết.",
		   expected);
	expect("Ông Phạm Minh Khôi, 51 tuổi, Giám đốc Sở Y tế tỉnh Bình Định, bị "
		   "bắt.", expected);
	expect("Ông Phạm Minh Khôi (51 tuổi, Giám đốc Sở Y tế tỉnh Bình Định) bị "
		   "bắt.", expected);
	/* the next one's office is not this one's */
	expect("Bộ trưởng Lê Hoài Sơn, Thứ trưởng Vũ Đình Lộc cùng dự.",
		   "Lê Hoài Sơn | Bộ trưởng | current | - | Lê Hoài Sơn\n"
		   "Vũ Đình Lộc | Thứ trưởng | current | - | Vũ Đình Lộc\n");
}

static void
test_said_of(void **state)
{
	(void) state;
	expect("Ông Đỗ Quang Vinh là Chủ tịch UBND huyện Ba Vì.",
		   "Đỗ Quang Vinh | Chủ tịch UBND huyện Ba Vì | current | - | "
		   "Đỗ Quang Vinh\n");
	expect("Ông Đỗ Quang Vinh được bổ nhiệm giữ chức Giám đốc Sở Tài chính Hà "
		   "Nội.",
		   "Đỗ Quang Vinh | Giám đốc Sở Tài chính Hà Nội | current | - | "
		   "Đỗ Quang Vinh\n");
	expect("Ông Đỗ Quang Vinh được bầu làm Chủ tịch HĐND tỉnh Nghệ An khóa "
		   "XVIII.",
		   "Đỗ Quang Vinh | Chủ tịch HĐND tỉnh Nghệ An khóa XVIII | current | "
		   "- | Đỗ Quang Vinh\n");
	expect("Bộ Chính trị kỷ luật đối với ông Hoàng Đức Lượng, nguyên Bí thư "
		   "Tỉnh ủy Hà Giang.",
		   "Hoàng Đức Lượng | nguyên Bí thư Tỉnh ủy Hà Giang | former | - | "
		   "Hoàng Đức Lượng\n");
	expect("Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Phạm "
		   "Minh Khôi.",
		   "Phạm Minh Khôi | Bộ trưởng Bộ Y tế | former | - | "
		   "Phạm Minh Khôi\n");
}

static void
test_shared(void **state)
{
	(void) state;
	expect("Dự hội nghị có các Phó Thủ tướng Lê Hoài Sơn, Vũ Đình Lộc và Trần "
		   "Bá Tùng.",
		   "Lê Hoài Sơn | Phó Thủ tướng | current | - | Lê Hoài Sơn\n"
		   "Vũ Đình Lộc | Phó Thủ tướng | current | - | Vũ Đình Lộc\n"
		   "Trần Bá Tùng | Phó Thủ tướng | current | - | Trần Bá Tùng\n");
	expect("Các đồng chí: Lê Hoài Sơn, Bí thư Tỉnh ủy Phú Yên; Vũ Đình Lộc, "
		   "Chủ tịch UBND tỉnh Phú Yên cùng dự.",
		   "Lê Hoài Sơn | Bí thư Tỉnh ủy Phú Yên | current | - | Lê Hoài Sơn\n"
		   "Vũ Đình Lộc | Chủ tịch UBND tỉnh Phú Yên | current | - | "
		   "Vũ Đình Lộc\n");
}

/* ---- tenure and rank ---- */

static void
test_tenure(void **state)
{
	(void) state;
	expect("Cố Thủ tướng Phạm Văn Tiến là người Hải Dương.",
		   "Phạm Văn Tiến | Cố Thủ tướng | late | - | Phạm Văn Tiến\n");
	expect("Quyền Chủ tịch nước Đặng Thị Ngà dự lễ.",
		   "Đặng Thị Ngà | Quyền Chủ tịch nước | acting | - | Đặng Thị Ngà\n");
	expect("Tân Bộ trưởng Bộ Y tế Cao Minh Triết tuyên thệ.",
		   "Cao Minh Triết | Tân Bộ trưởng Bộ Y tế | elect | - | "
		   "Cao Minh Triết\n");
	expect("Cựu Tổng thống Mỹ J. B. Walters đến Hà Nội.",
		   "J. B. Walters | Cựu Tổng thống Mỹ | former | - | J. B. Walters\n");
	/* a current office before a former one */
	expect("Ông Lê Hoài Sơn, nguyên Bí thư Tỉnh ủy Phú Yên, Bộ trưởng Bộ Nội "
		   "vụ, phát biểu.",
		   "Lê Hoài Sơn | Bộ trưởng Bộ Nội vụ | current | - | Lê Hoài Sơn\n");
}

static void
test_rank(void **state)
{
	(void) state;
	expect("Đại tá Bùi Thế Long, Phó Giám đốc Công an tỉnh Lào Cai, cho biết.",
		   "Bùi Thế Long | Phó Giám đốc Công an tỉnh Lào Cai | current | "
		   "Đại tá | Bùi Thế Long\n");
	expect("Thiếu tướng, GS.TS Nguyễn Xuân Mạnh, Viện trưởng Viện Khoa học "
		   "hình sự, trao quà.",
		   "Nguyễn Xuân Mạnh | Viện trưởng Viện Khoa học hình sự | current | "
		   "Thiếu tướng | Nguyễn Xuân Mạnh\n");
	/* a rank alone makes an official */
	expect("Thượng úy Bùi Thế Long bị thương.",
		   "Bùi Thế Long | - | current | Thượng úy | Bùi Thế Long\n");
}

/* ---- names ---- */

static void
test_foreign_names(void **state)
{
	(void) state;
	expect("Tổng thống Pháp Jean-Luc Morel hội đàm với Thủ tướng Đức Ursula "
		   "von Kessel.",
		   "Jean-Luc Morel | Tổng thống Pháp | current | - | Jean-Luc Morel\n"
		   "Ursula von Kessel | Thủ tướng Đức | current | - | "
		   "Ursula von Kessel\n");
	expect("Ngoại trưởng Mỹ J. B. Walters phát biểu.",
		   "J. B. Walters | Ngoại trưởng Mỹ | current | - | J. B. Walters\n");
	expect("Tổng thống Hàn Quốc Park Min-joon đến Hà Nội. Ông Park sẽ ở lại "
		   "hai ngày.",
		   "Park Min-joon | Tổng thống Hàn Quốc | current | - | "
		   "Park Min-joon; Park\n");
	/* of a minority, and with a middle syllable that is never last */
	expect("Bí thư Tỉnh ủy Y Thanh Knul dự.",
		   "Y Thanh Knul | Bí thư Tỉnh ủy | current | - | Y Thanh Knul\n");
	expect("Bộ trưởng Nguyễn Thị Hà Giang dự.",
		   "Nguyễn Thị Hà Giang | Bộ trưởng | current | - | "
		   "Nguyễn Thị Hà Giang\n");
	/* a place behind a whole name is none of it */
	expect("Bộ trưởng Trần Văn Lâm Hà Nội chiều nay đón khách.",
		   "Trần Văn Lâm | Bộ trưởng | current | - | Trần Văn Lâm\n");
}

static void
test_counterpart(void **state)
{
	(void) state;
	expect("Ngoại trưởng Mỹ J. B. Walters gặp người đồng cấp Nga Sergei "
		   "Volkonov.",
		   "J. B. Walters | Ngoại trưởng Mỹ | current | - | J. B. Walters\n"
		   "Sergei Volkonov | - | current | - | Sergei Volkonov\n");
}

/* ---- who is who ---- */

static void
test_short_names(void **state)
{
	(void) state;
	expect("Bộ trưởng Bộ Công Thương Nguyễn Hồng Quân tiếp đoàn. Ông Quân cho "
		   "biết hai bên sẽ ký.",
		   "Nguyễn Hồng Quân | Bộ trưởng Bộ Công Thương | current | - | "
		   "Nguyễn Hồng Quân; Quân\n");
	/* gender must not contradict */
	expect("Bà Lê Thị Mai, Phó Chủ tịch UBND TP Cần Thơ, phát biểu. Bà Mai nói "
		   "thêm. Ông Mai không có ở đó.",
		   "Lê Thị Mai | Phó Chủ tịch UBND TP Cần Thơ | current | - | "
		   "Lê Thị Mai; Mai\n");
	/* the last one of that name */
	expect("Bộ trưởng Lê Hoài Sơn đến. Thứ trưởng Vũ Đình Sơn cũng đến. Ông "
		   "Sơn phát biểu.",
		   "Lê Hoài Sơn | Bộ trưởng | current | - | Lê Hoài Sơn\n"
		   "Vũ Đình Sơn | Thứ trưởng | current | - | Vũ Đình Sơn; Sơn\n");
	/* a foreign one by any of its words */
	expect("Tổng thống Nga Sergei Volkonov phát biểu. Ông Volkonov khẳng định "
		   "hợp tác.",
		   "Sergei Volkonov | Tổng thống Nga | current | - | "
		   "Sergei Volkonov; Volkonov\n");
	/* spelt otherwise: tone placement, case of a headline */
	expect("Bộ trưởng Lê Thị Thuỷ phát biểu. Bà Thủy nhấn mạnh.",
		   "Lê Thị Thuỷ | Bộ trưởng | current | - | Lê Thị Thuỷ; Thủy\n");
	expect("THỦ TƯỚNG LÊ VĂN HẠNH DỰ LỄ KHAI GIẢNG TẠI HÀ NỘI\n"
		   "Sáng nay, Thủ tướng Lê Văn Hạnh dự lễ.",
		   "Lê Văn Hạnh | Thủ tướng | current | - | LÊ VĂN HẠNH; Lê Văn Hạnh\n");
}

static void
test_nominals(void **state)
{
	(void) state;
	expect("Bộ trưởng Bộ Công Thương Nguyễn Hồng Quân tiếp đoàn. Bộ trưởng "
		   "nhấn mạnh hợp tác.",
		   "Nguyễn Hồng Quân | Bộ trưởng Bộ Công Thương | current | - | "
		   "Nguyễn Hồng Quân; (Bộ trưởng)\n");
	expect("Chủ tịch UBND tỉnh Lào Cai Trịnh Văn Tường làm việc với huyện. Chủ "
		   "tịch UBND tỉnh đề nghị huyện báo cáo.",
		   "Trịnh Văn Tường | Chủ tịch UBND tỉnh Lào Cai | current | - | "
		   "Trịnh Văn Tường; (Chủ tịch UBND tỉnh)\n");
	expect("Bà Lê Thị Mai, Phó Chủ tịch UBND TP Cần Thơ, phát biểu. Bà đề nghị "
		   "các sở báo cáo.",
		   "Lê Thị Mai | Phó Chủ tịch UBND TP Cần Thơ | current | - | "
		   "Lê Thị Mai; (Bà)\n");
	/* nobody's, an address, an object */
	expect("Thủ tướng Lê Văn Hạnh dự họp. Quốc hội sẽ bầu Chủ tịch nước.",
		   "Lê Văn Hạnh | Thủ tướng | current | - | Lê Văn Hạnh\n");
	expect("Bộ trưởng Lê Hoài Sơn trả lời. Người dân cảm ơn ông.",
		   "Lê Hoài Sơn | Bộ trưởng | current | - | Lê Hoài Sơn\n");
}

static void
test_completion(void **state)
{
	(void) state;
	expect("Phó Chủ tịch UBND TP Ngô Đức Thiện kiểm tra bến xe. Công an TP Hà "
		   "Nội tham gia.",
		   "Ngô Đức Thiện | Phó Chủ tịch UBND TP Hà Nội | current | - | "
		   "Ngô Đức Thiện\n");
	expect("Chủ tịch UBND tỉnh Lê Bá Hùng dự. Ông Lê Bá Hùng, Chủ tịch UBND "
		   "tỉnh Nam Định, phát biểu.",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Nam Định | current | - | "
		   "Lê Bá Hùng; Lê Bá Hùng\n");
}

/* ---- who is none ---- */

static void
test_none(void **state)
{
	static const char *const text[] = {
		/* companies, clubs, religion, professions, degrees */
		"Ông Nguyễn Đăng Khoa, Tổng giám đốc Công ty CP Thép Sao Vàng, nói.",
		"Chủ tịch HĐQT Tập đoàn Sao Vàng Nguyễn Đăng Khoa cho biết giá tăng.",
		"Chủ tịch CLB Sao Vàng Nguyễn Đăng Khoa từ chức.",
		"Hồng y Nguyễn Văn Nhân và huấn luyện viên Park Hang-woo gặp nhau.",
		"Luật sư Trần Đình Hiển và PGS.TS Nguyễn Huy Lân có mặt.",
		"Ca sĩ Lê Thị Mai hát. Nạn nhân Nguyễn Văn Tí, 30 tuổi, bị thương.",
		/* by-lines */
		"Lễ khai mạc. (Ảnh: Đinh Trọng Hiếu)",
		"Ảnh: Nguyễn Văn Tí",
		/* names of places, streets, feasts */
		"Họ đến thăm Khu lưu niệm Chủ tịch Tôn Đức Thắng.",
		"Đoàn viếng Lăng Chủ tịch Hồ Chí Minh.",
		"Xe chạy trên đường Nguyễn Văn Cừ.",
		/* nobody */
		"Chủ tịch nước đến thăm.",
		"Ông cho biết trời mưa.",
		"Cuộc họp bàn về việc bầu Chủ tịch UBND xã.",
		"",
	};

	(void) state;
	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++)
		expect(text[i], "");
	/* a company office beside a public one does not matter */
	expect("Ông Nguyễn Đăng Khoa, đại biểu Quốc hội, Tổng giám đốc Công ty CP "
		   "Thép Sao Vàng, phát biểu.",
		   "Nguyễn Đăng Khoa | đại biểu Quốc hội | current | - | "
		   "Nguyễn Đăng Khoa\n");
	/* a by-line behind an official is not his */
	expect("Chủ tịch UBND tỉnh Lê Bá Hùng dự. (Ảnh: Đinh Trọng Hiếu)",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh | current | - | Lê Bá Hùng\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_office_before),
		test_case(test_chain),
		test_case(test_apposition),
		test_case(test_said_of),
		test_case(test_shared),
		test_case(test_tenure),
		test_case(test_rank),
		test_case(test_foreign_names),
		test_case(test_counterpart),
		test_case(test_short_names),
		test_case(test_nominals),
		test_case(test_completion),
		test_case(test_none),
	};

	return cmocka_run_group_tests_name("people", tests, NULL, NULL);
}
