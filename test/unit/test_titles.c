/*
 * test_titles.c
 *	  Where a title ends, what may stand between a kind and its number, and
 *	  the names that no lexicon has.
 *
 * Cases are told in programme_cases.h.  Texts are the language's own examples.
 */
#include "programme_cases.h"

/* What sort of act it is, or who issued it, before its number. */
static void
test_qualified(void **state)
{
	(void) state;
	expect("Tỉnh nhận Kết luận thanh tra số 195/KL-TTCP ngày 3/4/2019.",
		   "Kết luận 195/KL-TTCP | 195/KL-TTCP | "
		   "Kết luận thanh tra số 195/KL-TTCP\n");
	expect("Ông ký Thông báo kết luận số 57/TBKL-TTr, theo thông báo này.",
		   "Thông báo 57/TBKL-TTr | 57/TBKL-TTr | Thông báo kết luận số "
		   "57/TBKL-TTr; thông báo này\n");
	expect("Chủ tịch ban hành Công điện khẩn số 11/CĐ-UBND về ứng phó bão.",
		   "Công điện 11/CĐ-UBND | 11/CĐ-UBND | Công điện khẩn số "
		   "11/CĐ-UBND\n");
	expect("Họ dẫn Nghị quyết Hội đồng Bảo an Liên Hợp Quốc số 2401 và công "
		   "văn khẩn số 645.",
		   "Nghị quyết 2401 | 2401 | "
		   "Nghị quyết Hội đồng Bảo an Liên Hợp Quốc số 2401\n"
		   "Công văn 645 | 645 | công văn khẩn số 645\n");
	/* the number of another kind is not its own */
	expect("Bộ có Quyết định ban hành Kế hoạch số 12/KH-UBND.",
		   "Kế hoạch 12/KH-UBND | 12/KH-UBND | Kế hoạch số 12/KH-UBND\n");
	/* an amount is no number: số 30 phòng học */
	expect("Huyện ra quyết định giảm số 30 phòng học.", "");
}

/* A congress or plenum, its number in figures or words. */
static void
test_congress(void **state)
{
	static const char *const title[] = {
		"Nghị quyết Đại hội lần thứ XII",
		"Nghị quyết của Đại hội Đảng lần thứ XII",
		"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII",
		"Nghị quyết Đại hội Đảng bộ tỉnh lần thứ 16",
		"Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII",
		"Nghị quyết Trung ương 8 khoá XI"
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(title) / sizeof(title[0]); i++)
	{
		char		text[200],
					expected[400];

		snprintf(text, sizeof(text), "Cả nước thực hiện %s.", title[i]);
		snprintf(expected, sizeof(expected), "%s | - | %s\n", title[i],
				 title[i]);
		expect(text, expected);
	}
	expect("Các nghị quyết của Ban Chấp hành Trung ương Đảng khoá XII đã "
		   "rõ.", "");
	expect("Đại hội thông qua nghị quyết đại hội.", "");
}

/* The issuer inside, with của or without. */
static void
test_issuer_inside(void **state)
{
	(void) state;
	expect("Tổng kết mười năm thực hiện Nghị quyết Trung ương về \"tam "
		   "nông\".",
		   "Nghị quyết Trung ương về \"tam nông\" | - | "
		   "Nghị quyết Trung ương về \"tam nông\"\n");
	expect("Họ góp ý Đề án của Ban Chỉ đạo Trung ương về cải cách chính sách "
		   "tiền lương trình ra hội nghị.",
		   "Đề án của Ban Chỉ đạo Trung ương về cải cách chính sách tiền "
		   "lương | - | Đề án của Ban Chỉ đạo Trung ương về cải cách chính "
		   "sách tiền lương\n");
	expect("Đó là kế hoạch của công ty về việc bán hàng.", "");
}

/* A law that is cited, its name in small letters and in no lexicon. */
static void
test_cited_laws(void **state)
{
	(void) state;
	expect("Theo khoản 2 Điều 27 Luật khai thác băng cháy quy định, họ sai.",
		   "Luật khai thác băng cháy | - | Luật khai thác băng cháy\n");
	expect("Quốc hội nên xây dựng Luật chống phá rừng đầu nguồn.",
		   "Luật chống phá rừng đầu nguồn | - | "
		   "Luật chống phá rừng đầu nguồn\n");
	expect("Quốc hội ban hành Luật Đất đai; hạ viện thông qua Đạo luật Bầu "
		   "trời sạch, đạo luật này có hiệu lực.",
		   "Luật Đất đai | - | Luật Đất đai\n"
		   "Luật Bầu trời sạch | - | Đạo luật Bầu trời sạch; đạo luật này\n");
	expect("Theo Luật hiện hành, dự thảo Luật quy định rõ; theo Luật sửa đổi "
		   "thì không.", "");
}

/* Where a title goes on, and where it does not. */
static void
test_ends(void **state)
{
	(void) state;
	/* a list of what belongs together */
	expect("Thông qua Nghị quyết về quy trình thí điểm bồi thường, hỗ trợ, "
		   "tái định cư tại huyện.",
		   "Nghị quyết về quy trình thí điểm bồi thường, hỗ trợ, tái định cư "
		   "tại huyện | - | Nghị quyết về quy trình thí điểm bồi thường, hỗ "
		   "trợ, tái định cư tại huyện\n");
	expect("Phê duyệt Kế hoạch đấu tranh chống hàng giả trong sản xuất, kinh "
		   "doanh phân bón đã lập.",
		   "Kế hoạch đấu tranh chống hàng giả trong sản xuất, kinh doanh phân "
		   "bón | - | Kế hoạch đấu tranh chống hàng giả trong sản xuất, kinh "
		   "doanh phân bón\n");
	/* whose work it is about, not who issued it */
	expect("Xây dựng Đề án nâng cao hiệu quả hoạt động của HĐND đã xong.",
		   "Đề án nâng cao hiệu quả hoạt động của HĐND | - | "
		   "Đề án nâng cao hiệu quả hoạt động của HĐND\n");
	/* trong: a field, not how long or when */
	expect("Họ lập Đề án tăng cường hoà giải trong giải quyết tranh chấp.",
		   "Đề án tăng cường hoà giải trong giải quyết tranh chấp | - | "
		   "Đề án tăng cường hoà giải trong giải quyết tranh chấp\n");
	expect("Thanh tra dự án đường tránh thị trấn Mây trong 45 ngày.",
		   "Dự án đường tránh thị trấn Mây | - | "
		   "dự án đường tránh thị trấn Mây\n");
	/* a programme that the lexicon knows right behind về */
	expect("Quốc hội ban hành Nghị quyết về Chương trình xây dựng luật, pháp "
		   "lệnh năm 2016.",
		   "Nghị quyết về Chương trình xây dựng luật, pháp lệnh năm 2016 | - "
		   "| Nghị quyết về Chương trình xây dựng luật, pháp lệnh năm 2016\n"
		   "Chương trình xây dựng luật, pháp lệnh năm 2016 | - | "
		   "Chương trình xây dựng luật, pháp lệnh năm 2016\n");
	/* a way of doing it is no title */
	expect("Bộ xây dựng đề án theo hướng giao tỉnh quản lý.", "");
	expect("Sinh viên học theo Dự án 32 phải về tỉnh; máy bay Dự án 32 tấn.",
		   "Dự án 32 | 32 | Dự án 32\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_qualified),
		cmocka_unit_test(test_congress),
		cmocka_unit_test(test_issuer_inside),
		cmocka_unit_test(test_cited_laws),
		cmocka_unit_test(test_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
