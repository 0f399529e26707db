/*
 * test_entities.c
 *	  Which mentions of programmes are one entity, and which are two.
 *
 * Cases are told in programme_cases.h.
 */
#include "programme_cases.h"

/* A project is the same however its road is called and paid for. */
static void
test_loose_words(void **state)
{
	(void) state;
	expect("Tỉnh làm dự án đường tránh thị xã Nam An. Năm sau, dự án BOT tuyến "
		   "tránh Nam An được kiểm toán.",
		   "Dự án đường tránh thị xã Nam An | - | dự án đường tránh thị xã "
		   "Nam An; dự án BOT tuyến tránh Nam An\n");
	expect("Họ bàn về dự án cầu Bình Sa II; Dự án đầu tư xây dựng cầu Bình Sa "
		   "2 đã xong.",
		   "Dự án đầu tư xây dựng cầu Bình Sa 2 | - | dự án cầu Bình Sa II; "
		   "Dự án đầu tư xây dựng cầu Bình Sa 2\n");
	expect("Có dự án xây dựng tuyến đường sắt đô thị số 1, tuyến Bình Sa - Hà "
		   "Tây. Sau đó dự án tuyến metro Bình Sa - Hà Tây chậm.",
		   "Dự án xây dựng tuyến đường sắt đô thị số 1, tuyến Bình Sa - Hà Tây "
		   "| - | dự án xây dựng tuyến đường sắt đô thị số 1, tuyến Bình Sa - "
		   "Hà Tây; dự án tuyến metro Bình Sa - Hà Tây\n");
	expect("Vụ án từ dự án Alpha mua Beta. Dự án Alpha mua 95% cổ phần của Beta "
		   "bị huỷ.",
		   "Dự án Alpha mua 95% cổ phần của Beta | - | dự án Alpha mua Beta; "
		   "Dự án Alpha mua 95% cổ phần của Beta\n");
	/* another number, another place, too few words */
	expect("Họ bàn về dự án cầu Bình Sa 1 và dự án cầu Bình Sa 2.",
		   "Dự án cầu Bình Sa 1 | - | dự án cầu Bình Sa 1\n"
		   "Dự án cầu Bình Sa 2 | - | dự án cầu Bình Sa 2\n");
	expect("Họ bàn về dự án cao tốc Nam An - Bình Sa và dự án đường cao tốc "
		   "Nam An - Hà Tây.",
		   "Dự án cao tốc Nam An - Bình Sa | - | "
		   "dự án cao tốc Nam An - Bình Sa\n"
		   "Dự án đường cao tốc Nam An - Hà Tây | - | "
		   "dự án đường cao tốc Nam An - Hà Tây\n");
}

/* A meeting is what met and its numbers. */
static void
test_meetings(void **state)
{
	(void) state;
	expect("Theo Nghị quyết Hội nghị Trung ương 4 (khoá XII), nghị quyết Trung "
		   "ương 4 rất đúng. Nghị quyết Hội nghị lần thứ tư Ban Chấp hành "
		   "Trung ương khoá 12 được học lại.",
		   "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá 12 | "
		   "- | Nghị quyết Hội nghị Trung ương 4 (khoá XII); nghị quyết Trung "
		   "ương 4; Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương "
		   "khoá 12\n");
	expect("Nghị quyết Đại hội XII của Đảng đã rõ. Tỉnh học Nghị quyết Đại hội "
		   "Đảng lần thứ XII và Nghị quyết Trung ương 12.",
		   "Nghị quyết Đại hội Đảng lần thứ XII | - | Nghị quyết Đại hội XII "
		   "của Đảng; Nghị quyết Đại hội Đảng lần thứ XII\n"
		   "Nghị quyết Trung ương 12 | - | Nghị quyết Trung ương 12\n");
	/* whose congress it is stands before its number, or behind it */
	expect("Đoàn học Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII, Nghị quyết "
		   "Đại hội XII của Đảng và Nghị quyết Đại hội Đảng bộ tỉnh Nam An lần "
		   "thứ XII. Nghị quyết Đại hội đại biểu Đảng bộ huyện khoá XX, nhiệm "
		   "kỳ 2015-2020 tốt. Nghị quyết Đại hội Đảng lần thứ XII tốt.",
		   "Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII | - | Nghị quyết Đại "
		   "hội Đoàn toàn quốc lần thứ XII\n"
		   "Nghị quyết Đại hội Đảng lần thứ XII | - | Nghị quyết Đại hội XII "
		   "của Đảng; Nghị quyết Đại hội Đảng lần thứ XII\n"
		   "Nghị quyết Đại hội Đảng bộ tỉnh Nam An lần thứ XII | - | Nghị quyết "
		   "Đại hội Đảng bộ tỉnh Nam An lần thứ XII\n"
		   "Nghị quyết Đại hội đại biểu Đảng bộ huyện khoá XX, nhiệm kỳ "
		   "2015-2020 | - | Nghị quyết Đại hội đại biểu Đảng bộ huyện khoá XX, "
		   "nhiệm kỳ 2015-2020\n");
	expect("Họ nhắc Nghị quyết Trung ương 4 khoá XI và Nghị quyết Trung ương 4 "
		   "khoá XII.",
		   "Nghị quyết Trung ương 4 khoá XI | - | "
		   "Nghị quyết Trung ương 4 khoá XI\n"
		   "Nghị quyết Trung ương 4 khoá XII | - | "
		   "Nghị quyết Trung ương 4 khoá XII\n");
}

/* The letters of a treaty, in brackets or behind its kind. */
static void
test_letters(void **state)
{
	(void) state;
	expect("Ba nước ký Hiệp định Mỹ - Mexico - Canada (USMCA). Hiệp định USMCA "
		   "thay NAFTA.",
		   "Hiệp định Mỹ - Mexico - Canada (USMCA) | - | Hiệp định Mỹ - Mexico "
		   "- Canada (USMCA); Hiệp định USMCA\n"
		   "Hiệp định NAFTA | - | NAFTA\n");
	/* the lexicon knows the letters */
	expect("Hai bên ký Hiệp định Thương mại tự do Việt Nam - EU. EVFTA có lợi, "
		   "Hiệp định EVFTA lớn.",
		   "Hiệp định Thương mại tự do Việt Nam - EU | - | Hiệp định Thương mại "
		   "tự do Việt Nam - EU; EVFTA; Hiệp định EVFTA\n");
	expect("Tội này có trong Bộ luật Hình sự 2015. Điều 9 BLHS nói rõ, khác "
		   "BLHS 1999.",
		   "Bộ luật Hình sự 2015 | - | Bộ luật Hình sự 2015; BLHS\n"
		   "Bộ luật BLHS 1999 | - | BLHS 1999\n");
	expect("Hai bên ký Hiệp định bảo hộ đầu tư Việt Nam - Lào, trước đó là "
		   "EVIPA.",
		   "Hiệp định bảo hộ đầu tư Việt Nam - Lào | - | "
		   "Hiệp định bảo hộ đầu tư Việt Nam - Lào\n"
		   "Hiệp định EVIPA | - | EVIPA\n");
}

/* Two ways to write a law's name, a number in figures, an act told twice. */
static void
test_ways_to_write(void **state)
{
	(void) state;
	expect("Luật Xuất nhập cảnh cũ; Luật Xuất cảnh, nhập cảnh của công dân Việt "
		   "Nam mới.",
		   "Luật Xuất cảnh, nhập cảnh của công dân Việt Nam | - | Luật Xuất "
		   "nhập cảnh; Luật Xuất cảnh, nhập cảnh của công dân Việt Nam\n");
	expect("Tỉnh làm chương trình OCOP. Chương trình mỗi xã một sản phẩm có "
		   "lợi.",
		   "Chương trình mỗi xã một sản phẩm | - | chương trình OCOP; "
		   "Chương trình mỗi xã một sản phẩm\n");
	expect("Theo Quy hoạch điện 7, khác Quy hoạch điện VIII, Quy hoạch điện VII "
		   "đã xong.",
		   "Quy hoạch điện VII | - | Quy hoạch điện 7; Quy hoạch điện VII\n"
		   "Quy hoạch điện VIII | - | Quy hoạch điện VIII\n");
	/* a constitution of each country */
	expect("Hiến pháp Mỹ khác Hiến pháp Việt Nam; Hiến pháp này dài.",
		   "Hiến pháp | - | Hiến pháp\n"
		   "Hiến pháp | - | Hiến pháp; Hiến pháp này\n");
	expect("Họ bàn dự án Luật Đơn vị hành chính - kinh tế đặc biệt Vân Đồn, Bắc "
		   "Vân Phong và Phú Quốc, Thủ tướng Lê Văn An dự. Luật Đặc khu được "
		   "lùi.",
		   "Luật Đơn vị hành chính - kinh tế đặc biệt Vân Đồn, Bắc Vân Phong và "
		   "Phú Quốc | - | Luật Đơn vị hành chính - kinh tế đặc biệt Vân Đồn, "
		   "Bắc Vân Phong và Phú Quốc; Luật Đặc khu\n");
	expect("Điều này trái các luật đầu tư, đất đai, giá và vườn nhà.",
		   "Luật đầu tư | - | luật đầu tư\n"
		   "Luật đất đai | - | đất đai\n");
	expect("Theo Luật PCCC và Luật Đầu tư PPP, theo Luật Phòng cháy và chữa cháy, "
		   "Luật Đầu tư.",
		   "Luật Phòng cháy và chữa cháy | - | Luật PCCC; Luật Phòng cháy và "
		   "chữa cháy\n"
		   "Luật Đầu tư PPP | - | Luật Đầu tư PPP\n"
		   "Luật Đầu tư | - | Luật Đầu tư\n");
	expect("Theo Hiến pháp Việt Nam, theo Hiến pháp của nước Cộng hoà.",
		   "Hiến pháp | - | Hiến pháp; Hiến pháp\n");
	expect("Lập Kế hoạch tài chính 5 năm giai đoạn 2021-2025. Kế hoạch tài chính "
		   "05 năm giai đoạn 2021-2025 do tỉnh lập.",
		   "Kế hoạch tài chính 05 năm giai đoạn 2021-2025 | - | Kế hoạch tài "
		   "chính 5 năm giai đoạn 2021-2025; Kế hoạch tài chính 05 năm giai "
		   "đoạn 2021-2025\n");
	expect("Họ bàn Chỉ thị về tổ chức hội thi sáng tạo các cấp hướng tới ngày "
		   "hội của tuổi trẻ. Ban hành Chỉ thị về tổ chức hội thi sáng tạo cho "
		   "các cấp, hướng tới ngày hội lần thứ mười của tuổi trẻ.",
		   "Chỉ thị về tổ chức hội thi sáng tạo cho các cấp, hướng tới ngày hội "
		   "lần thứ mười của tuổi trẻ | - | Chỉ thị về tổ chức hội thi sáng tạo "
		   "các cấp hướng tới ngày hội của tuổi trẻ; Chỉ thị về tổ chức hội thi "
		   "sáng tạo cho các cấp, hướng tới ngày hội lần thứ mười của tuổi "
		   "trẻ\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_loose_words),
		cmocka_unit_test(test_meetings),
		cmocka_unit_test(test_letters),
		cmocka_unit_test(test_ways_to_write),
	};

	return cmocka_run_group_tests_name("entities", tests, NULL, NULL);
}
