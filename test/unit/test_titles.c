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
	expect("Họ dẫn Nghị quyết Hội đồng Bảo an Liên Hợp Quốc số 2377 và công "
		   "văn khẩn số 645.",
		   "Nghị quyết 2377 | 2377 | "
		   "Nghị quyết Hội đồng Bảo an Liên Hợp Quốc số 2377\n"
		   "Công văn 645 | 645 | công văn khẩn số 645\n");
	/* the number of another kind is not its own */
	expect("Bộ có Quyết định ban hành Kế hoạch số 12/KH-UBND.",
		   "Kế hoạch 12/KH-UBND | 12/KH-UBND | Kế hoạch số 12/KH-UBND\n");
	expect("Nghị định này thay thế Nghị định số 63/2014/NĐ-CP; Kết luận về công "
		   "tác nhân sự đã có.",
		   "Nghị định 63/2014/NĐ-CP | 63/2014/NĐ-CP | "
		   "Nghị định số 63/2014/NĐ-CP\n"
		   "Kết luận về công tác nhân sự | - | "
		   "Kết luận về công tác nhân sự\n");
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
		"Nghị quyết Trung ương 8 khoá XI",
		"Nghị quyết Đại hội XVI của Đảng bộ TP Nam An",
		"Nghị quyết Đại hội lần thứ XII Hội Luật gia Việt Nam"
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
	/* who stands behind a term is the next subject */
	expect("Theo Nghị quyết Trung ương 4 (khoá XII) Bộ Chính trị đã làm rõ.",
		   "Nghị quyết Trung ương 4 (khoá XII) | - | "
		   "Nghị quyết Trung ương 4 (khoá XII)\n");
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
	expect("Sở nhắc lại kết luận của Thủ tướng Nguyễn Văn Mây về hướng tuyến cao "
		   "tốc Nam An.",
		   "Kết luận của Thủ tướng Nguyễn Văn Mây về hướng tuyến cao tốc Nam An "
		   "| - | kết luận của Thủ tướng Nguyễn Văn Mây về hướng tuyến cao tốc "
		   "Nam An\n");
	expect("Đó là kế hoạch của công ty về việc bán hàng.", "");
}

/* What follows a verb in a title, and what it is followed by. */
static void
test_serial_verbs(void **state)
{
	(void) state;
	expect("Tỉnh lập đề án đưa các xưởng nhuộm ra khỏi khu phố cổ và xin vốn.",
		   "Đề án đưa các xưởng nhuộm ra khỏi khu phố cổ | - | "
		   "đề án đưa các xưởng nhuộm ra khỏi khu phố cổ\n");
	expect("Quốc hội có Nghị quyết phê chuẩn huyện Vân Khê chính thức sáp nhập "
		   "vào tỉnh Nam An.",
		   "Nghị quyết phê chuẩn huyện Vân Khê chính thức sáp nhập vào tỉnh "
		   "Nam An | - | Nghị quyết phê chuẩn huyện Vân Khê chính thức sáp "
		   "nhập vào tỉnh Nam An\n");
	expect("Năm nay, đề án đào tạo thợ giỏi tập trung nâng cao tay nghề.",
		   "Đề án đào tạo thợ giỏi | - | đề án đào tạo thợ giỏi\n");
	expect("Chính phủ ban hành Nghị quyết về tập trung nâng cao tay nghề của "
		   "thợ mỏ.",
		   "Nghị quyết về tập trung nâng cao tay nghề của thợ mỏ | - | "
		   "Nghị quyết về tập trung nâng cao tay nghề của thợ mỏ\n");
}

/* Terms and years behind whose plan it is, and behind how long it runs. */
static void
test_terms(void **state)
{
	(void) state;
	expect("Bộ góp ý Chương trình hành động của Chính phủ nhiệm kỳ 2036-2041.",
		   "Chương trình hành động của Chính phủ nhiệm kỳ 2036-2041 | - | "
		   "Chương trình hành động của Chính phủ nhiệm kỳ 2036-2041\n");
	expect("Tỉnh lập kế hoạch phát triển kinh tế - xã hội 5 năm (2021 - 2025).",
		   "Kế hoạch phát triển kinh tế - xã hội 5 năm (2021 - 2025) | - | "
		   "kế hoạch phát triển kinh tế - xã hội 5 năm (2021 - 2025)\n");
	expect("Đây là năm cuối của kế hoạch phát triển kinh tế xã hội 5 năm.",
		   "Kế hoạch phát triển kinh tế xã hội 5 năm | - | "
		   "kế hoạch phát triển kinh tế xã hội 5 năm\n");
	expect("Sở họp bàn kế hoạch triển khai thực hiện nhiệm vụ năm 2019.", "");
}

/* Who made a treaty belongs to its name, and tells it from another. */
static void
test_parties(void **state)
{
	(void) state;
	expect("Hai bên ký Hiệp định bảo hộ đầu tư VN - EU (EVIPA), sau EVIPA là "
		   "Hiệp định bảo hộ đầu tư VN - Lào.",
		   "Hiệp định bảo hộ đầu tư VN - EU (EVIPA) | - | "
		   "Hiệp định bảo hộ đầu tư VN - EU (EVIPA); EVIPA\n"
		   "Hiệp định bảo hộ đầu tư VN - Lào | - | "
		   "Hiệp định bảo hộ đầu tư VN - Lào\n");
}

/* Sessions, laws by their letters, plans of a place, public programmes. */
static void
test_more_names(void **state)
{
	(void) state;
	expect("Tại Nghị quyết phiên họp Chính phủ thường kỳ tháng 7/2016, Bộ được "
		   "giao việc; Quốc hội thông qua Nghị quyết kỳ họp thứ 6, Quốc hội "
		   "khoá XIV.",
		   "Nghị quyết phiên họp Chính phủ thường kỳ tháng 7/2016 | - | "
		   "Nghị quyết phiên họp Chính phủ thường kỳ tháng 7/2016\n"
		   "Nghị quyết kỳ họp thứ 6, Quốc hội khoá XIV | - | "
		   "Nghị quyết kỳ họp thứ 6, Quốc hội khoá XIV\n");
	expect("Chiều nay, kết luận phiên họp thường kỳ tháng 11, ông nêu ba việc.",
		   "");
	expect("Theo Luật BHXH, Luật Bảo hiểm xã hội 2014 và Luật BHYT thì được.",
		   "Luật Bảo hiểm xã hội 2014 | - | Luật BHXH; "
		   "Luật Bảo hiểm xã hội 2014\nLuật BHYT | - | Luật BHYT\n");
	expect("Bộ báo cáo về quy hoạch mở rộng sân bay Vân Khê ngay trong tuần; "
		   "khi quy hoạch chi tiết thì dân góp ý.",
		   "Quy hoạch mở rộng sân bay Vân Khê | - | "
		   "quy hoạch mở rộng sân bay Vân Khê\n");
	expect("Đó là chương trình kích cầu nhà ở công nhân, bí thư cho biết vậy; "
		   "chương trình ca nhạc mùa hè đã diễn.",
		   "Chương trình kích cầu nhà ở công nhân | - | "
		   "chương trình kích cầu nhà ở công nhân\n");
	/* what was put into force, and of what there is but one */
	expect("Tỉnh ban hành kế hoạch di dời các lò gạch thủ công; hãng công bố kế "
		   "hoạch sản xuất xe điện.",
		   "Kế hoạch di dời các lò gạch thủ công | - | "
		   "kế hoạch di dời các lò gạch thủ công\n");
	expect("Bộ cần có chiến lược quốc gia về nước sạch, lập quy hoạch rừng "
		   "ngập mặn quốc gia; 5 quốc gia có chiến lược kinh doanh.",
		   "Chiến lược quốc gia về nước sạch | - | "
		   "chiến lược quốc gia về nước sạch\n"
		   "Quy hoạch rừng ngập mặn quốc gia | - | "
		   "quy hoạch rừng ngập mặn quốc gia\n");
	/* what an act in small letters does, behind what put it into force */
	expect("Quốc hội thông qua nghị quyết điều chỉnh địa giới hai tỉnh Nam An; "
		   "công ty thông qua nghị quyết đầu tư tối đa 7 tỷ đồng.",
		   "Nghị quyết điều chỉnh địa giới hai tỉnh Nam An | - | "
		   "nghị quyết điều chỉnh địa giới hai tỉnh Nam An\n");
	expect("Tỉnh có quyết định về phê duyệt phương án đấu giá khu đất B 12; họ "
		   "chờ quyết định về tương lai của mình.",
		   "Quyết định về phê duyệt phương án đấu giá khu đất B 12 | - | "
		   "quyết định về phê duyệt phương án đấu giá khu đất B 12\n");
	/* public works behind a verb, and who owns the project */
	expect("Hội bàn dự án thu hồi đất, bồi thường cảng hàng không Vân Khê; công "
		   "ty làm chủ đầu tư dự án xây dựng nhà máy nước Vân Khê.",
		   "Dự án thu hồi đất, bồi thường cảng hàng không Vân Khê | - | "
		   "dự án thu hồi đất, bồi thường cảng hàng không Vân Khê\n"
		   "Dự án xây dựng nhà máy nước Vân Khê | - | "
		   "dự án xây dựng nhà máy nước Vân Khê\n");
}

/* Two ways to write one title, and two titles that are nearly one. */
static void
test_variants(void **state)
{
	(void) state;
	expect("Tỉnh lập đề án di dời dân ra khỏi lõi thành cổ Nam An. Đề án di dời "
		   "dân cư, bảo tồn lõi di tích thành cổ Nam An tốn 2 tỷ.",
		   "Đề án di dời dân cư, bảo tồn lõi di tích thành cổ Nam An | - | "
		   "đề án di dời dân ra khỏi lõi thành cổ Nam An; "
		   "Đề án di dời dân cư, bảo tồn lõi di tích thành cổ Nam An\n");
	expect("Tỉnh bàn dự án xây dựng tuyến đường tránh thị trấn Mây; dự án xây "
		   "dựng tuyến đường tránh thị trấn Gió.",
		   "Dự án xây dựng tuyến đường tránh thị trấn Mây | - | "
		   "dự án xây dựng tuyến đường tránh thị trấn Mây\n"
		   "Dự án xây dựng tuyến đường tránh thị trấn Gió | - | "
		   "dự án xây dựng tuyến đường tránh thị trấn Gió\n");
}

/* Nothing but a year tells which. */
static void
test_years(void **state)
{
	(void) state;
	expect("Theo Nghị định năm 2013 của Chính phủ, họ bị phạt; nghị định này đã "
		   "cũ. Đó là một nghị định năm 2010.",
		   "Nghị định năm 2013 | - | Nghị định năm 2013; nghị định này\n");
	expect("Hai nước có hiệp ước phòng thủ chung năm 1951 và một hiệp ước phòng "
		   "thủ chung.",
		   "Hiệp ước phòng thủ chung năm 1951 | - | "
		   "hiệp ước phòng thủ chung năm 1951\n");
	expect("Ông nhắc Thông báo Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng "
		   "khoá XII.",
		   "Thông báo Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khoá XII "
		   "| - | Thông báo Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng "
		   "khoá XII\n");
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
	expect("Bộ luật Hình sự (BLHS) đã sửa; Điều 9 BLHS năm 2015 và luật HTX "
		   "cũng vậy.",
		   "Bộ luật Hình sự (BLHS) | - | Bộ luật Hình sự (BLHS); "
		   "BLHS năm 2015\n"
		   "Luật HTX | - | luật HTX\n");
	expect("Họ thông qua dự thảo điều chỉnh Luật kiểm soát pháo hoa và công nhận "
		   "tay nghề nhằm giữ người giỏi.",
		   "Luật kiểm soát pháo hoa và công nhận tay nghề | - | "
		   "Luật kiểm soát pháo hoa và công nhận tay nghề\n");
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
	/* the next of several works; what a clause tells; the first of a list */
	expect("Họ bàn dự án nhà máy thép Nam An giai đoạn 2, nhà máy giấy Bắc An "
		   "và cảng Tây An.",
		   "Dự án nhà máy thép Nam An giai đoạn 2 | - | "
		   "dự án nhà máy thép Nam An giai đoạn 2\n");
	expect("Ban hành Quy định trách nhiệm nêu gương của cán bộ, đảng viên, "
		   "trước hết là Uỷ viên Bộ Chính trị, Uỷ viên Ban Bí thư.",
		   "Quy định trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là "
		   "Uỷ viên Bộ Chính trị, Uỷ viên Ban Bí thư | - | Quy định trách "
		   "nhiệm nêu gương của cán bộ, đảng viên, trước hết là Uỷ viên Bộ "
		   "Chính trị, Uỷ viên Ban Bí thư\n");
	expect("Bổ sung vào Nghị định, Thông tư quy định hành vi đỗ xe sai.", "");
	/* the next part of a line, and what is told behind a name */
	expect("Bàn dự án tuyến đường sắt đô thị số 8 Hoa Lư, tuyến Mai An - Vành "
		   "đai 3 - Nam An.",
		   "Dự án tuyến đường sắt đô thị số 8 Hoa Lư, tuyến Mai An - Vành đai "
		   "3 - Nam An | - | dự án tuyến đường sắt đô thị số 8 Hoa Lư, tuyến "
		   "Mai An - Vành đai 3 - Nam An\n");
	expect("Kiểm toán dự án cao tốc Nam An - Bắc An sử dụng tư vấn nước ngoài.",
		   "Dự án cao tốc Nam An - Bắc An | - | "
		   "dự án cao tốc Nam An - Bắc An\n");
	expect("Bàn đề án khai thác quỹ đất thị trấn (giai đoạn 2017-2021) và dự án "
		   "nâng cấp đường 5, đoạn từ Nam An đến cầu Bắc.",
		   "Đề án khai thác quỹ đất thị trấn (giai đoạn 2017-2021) | - | "
		   "đề án khai thác quỹ đất thị trấn (giai đoạn 2017-2021)\n"
		   "Dự án nâng cấp đường 5, đoạn từ Nam An đến cầu Bắc | - | "
		   "dự án nâng cấp đường 5, đoạn từ Nam An đến cầu Bắc\n");
	/* to whom it went; how many there are; what the loan is for */
	expect("Ông gửi đề án đúc tượng voi đá đến UBND thành phố.",
		   "Đề án đúc tượng voi đá | - | đề án đúc tượng voi đá\n");
	expect("Nước này có 147 dự án đầu tư sang Lào và ba Hiệp định vay cho 3 "
		   "tỉnh.", "");
	expect("Tỉnh lập dự án đầu tư dự án công viên cây xanh Nam An.",
		   "Dự án công viên cây xanh Nam An | - | "
		   "dự án công viên cây xanh Nam An\n");
	/* the verb: được quy hoạch, against phê duyệt quy hoạch */
	expect("Khu đất được quy hoạch làm Công viên Nam An năm 2020.", "");
	/* a verb, of what? */
	expect("Theo đề án tái cơ cấu của công ty thì không cần giảm vốn.", "");
	/* a way of doing it is no title */
	expect("Bộ xây dựng đề án theo hướng giao tỉnh quản lý.", "");
	expect("Sinh viên học theo Dự án 32 phải về tỉnh; máy bay Dự án 32 tấn.",
		   "Dự án 32 | 32 | Dự án 32\n");
	expect("Bộ trình dự án cao tốc Mỹ Thuận - Cần Thơ, dự án cầu Ngòi Vàng - "
		   "Từ Sơn tăng tổng mức đầu tư.",
		   "Dự án cao tốc Mỹ Thuận - Cần Thơ | - | dự án cao tốc Mỹ Thuận - Cần "
		   "Thơ\nDự án cầu Ngòi Vàng - Từ Sơn | - | dự án cầu Ngòi Vàng - Từ "
		   "Sơn\n");
	expect("Nay Chương trình Đánh giá, Công bố nhà vườn bền vững sẽ mở.",
		   "Chương trình Đánh giá, Công bố nhà vườn bền vững | - | "
		   "Chương trình Đánh giá, Công bố nhà vườn bền vững\n");
	expect("Theo Nghị quyết của Quân uỷ Trung ương về lãnh đạo công tác trồng "
		   "rừng, giữ rừng trên đảo thì không.",
		   "Nghị quyết của Quân uỷ Trung ương về lãnh đạo công tác trồng rừng, "
		   "giữ rừng trên đảo | - | Nghị quyết của Quân uỷ Trung ương về lãnh "
		   "đạo công tác trồng rừng, giữ rừng trên đảo\n");
}

/* What stands behind a number and is told of it, in any order. */
static void
test_about(void **state)
{
	static const struct
	{
		const char *text,
				   *issuer,
				   *title;
		int			day,
					month;
	}			row[] = {
		{"Theo Quyết định 2235 (ngày 28/6/2017) của UBND tỉnh Nam An về học "
			"phí mới.", "UBND tỉnh Nam An", "học phí mới", 28, 6},
		{"Bộ nhận Quyết định số 236, ngày 21-12-2017 của Bộ Tài chính.",
			"Bộ Tài chính", NULL, 21, 12},
		{"Nghị quyết Hội đồng Bảo an số 2377 ngày 24/2/2017 có hiệu lực.",
			"Hội đồng Bảo an", NULL, 24, 2},
		/* a clause of the sentence is no title */
		{"Theo Thông tư 931/2034 của Bộ Tài chính, giao xã thu phí.",
			"Bộ Tài chính", NULL, 0, 0},
		{"Nghị định 36/2014 quy định, cá tra phi lê phải có nhãn.",
			"Chính phủ", NULL, 0, 0},
		/* ban hành is what it did, not its name */
		{"Thông tư 17 của Bộ ban hành năm ngoái còn thiếu.", NULL, NULL, 0, 0},
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(row) / sizeof(row[0]); i++)
	{
		NxResult   *r = resolve(row[i].text, NX_DAY_UNKNOWN);
		const NxProgramme *p = &r->programmes[0];
		char		issuer[100] = "",
					title[100] = "";

		assert_int_equal(r->nprogrammes, 1);
		put(issuer, sizeof(issuer), p->issuer.s ? p->issuer.s : "",
			p->issuer.len);
		put(title, sizeof(title), p->title.s ? p->title.s : "", p->title.len);
		if (row[i].issuer)
			assert_string_equal(issuer, row[i].issuer);
		else
			assert_null(strstr(issuer, "ban"));
		assert_string_equal(title, row[i].title ? row[i].title : "");
		assert_int_equal(p->issued, row[i].day ?
						 nx_day_of(2017, row[i].month, row[i].day) :
						 NX_DAY_UNKNOWN);
		pool_free(&pool);
	}
}

/* What a short form means, where a doubtful one stands between. */
static void
test_nearest(void **state)
{
	(void) state;
	expect("Tỉnh bàn dự án cầu Rồng Xanh. Họ thanh tra dự án Khu biệt thự Mây "
		   "Hồng; dự án này chậm.",
		   "Dự án cầu Rồng Xanh | - | dự án cầu Rồng Xanh\n");
	expect("Tỉnh bàn dự án cầu Rồng Xanh. Dân ngại dự án treo, nhưng dự án này "
		   "thì cần.",
		   "Dự án cầu Rồng Xanh | - | dự án cầu Rồng Xanh; dự án này\n");
}

/* A headline in small letters, or its name alone, before the full form. */
static void
test_headline(void **state)
{
	(void) state;
	/* and before another that the text names between: order of the text */
	expect("Thành phố bàn đề án phát triển xe điện công cộng\n\nTheo Luật Đất "
		   "đai, bến bãi được giao. Đề án Phát triển xe điện công cộng giai "
		   "đoạn 2025-2030 đã trình.",
		   "Đề án Phát triển xe điện công cộng giai đoạn 2025-2030 | - | "
		   "đề án phát triển xe điện công cộng; "
		   "Đề án Phát triển xe điện công cộng giai đoạn 2025-2030\n"
		   "Luật Đất đai | - | Luật Đất đai\n");
	expect("Đề nghị đổi tên Luật an toàn dòng chảy. Chiều nay, bàn dự thảo Luật "
		   "An toàn dòng chảy.",
		   "Luật An toàn dòng chảy | - | Luật an toàn dòng chảy; "
		   "Luật An toàn dòng chảy\n");
	expect("Tỉnh lùi dự án thép Sao Mai Nam An. Dự án Khu liên hợp cán thép Sao "
		   "Mai Nam An chậm. Nhiều dự án thép khác cũng chậm.",
		   "Dự án Khu liên hợp cán thép Sao Mai Nam An | - | dự án thép Sao "
		   "Mai Nam An; Dự án Khu liên hợp cán thép Sao Mai Nam An\n");
	expect("Cử tri nhìn dự án Ngòi Vàng mà giật mình, dự án này đội vốn. Dự án "
		   "nạo vét sông Ngòi Vàng tăng vốn.",
		   "Dự án nạo vét sông Ngòi Vàng | - | dự án Ngòi Vàng; "
		   "Dự án nạo vét sông Ngòi Vàng\n");
	expect("Mỹ rút khỏi Hiệp định Paris. Hiệp định Paris vẫn còn. Hiệp định "
		   "Paris về biến đổi khí hậu có 200 bên.",
		   "Hiệp định Paris về biến đổi khí hậu | - | Hiệp định Paris; Hiệp "
		   "định Paris; Hiệp định Paris về biến đổi khí hậu\n");
	expect("Đề án 922 đã xong. Đề án phát triển nguồn nhân lực thành phố (Đề án "
		   "922) rất lớn.",
		   "Đề án phát triển nguồn nhân lực thành phố | 922 | Đề án 922; Đề án "
		   "phát triển nguồn nhân lực thành phố; Đề án 922\n");
	expect("Có dự án metro số 1 Ngòi Vàng - Nam An tăng vốn. Vì thế, dự án "
		   "metro Ngòi Vàng - Nam An chậm.",
		   "Dự án metro số 1 Ngòi Vàng - Nam An | - | dự án metro số 1 Ngòi "
		   "Vàng - Nam An; dự án metro Ngòi Vàng - Nam An\n");
	expect("Có dự án metro số 1 Ngòi Vàng - Nam An tăng vốn, còn dự án metro "
		   "số 2 Ngòi Vàng - Sao Mai thì không.",
		   "Dự án metro số 1 Ngòi Vàng - Nam An | - | dự án metro số 1 Ngòi "
		   "Vàng - Nam An\n"
		   "Dự án metro số 2 Ngòi Vàng - Sao Mai | - | dự án metro số 2 Ngòi "
		   "Vàng - Sao Mai\n");
}

/* Which sentence a kind begins, and what is said of it. */
static void
test_sentence(void **state)
{
	(void) state;
	expect("- Đề án xây dựng quảng trường Hòa Bình tại Nam An đang gây tranh "
		   "cãi.",
		   "Đề án xây dựng quảng trường Hòa Bình | - | "
		   "Đề án xây dựng quảng trường Hòa Bình\n");
	expect("Nhà sản xuất chia sẻ: \"Chương trình coi khán giả là động lực.\"",
		   "");
	expect("Ban Bí thư ra Chỉ thị mới về đại hội các cấp và Hướng dẫn về nhân "
		   "sự đại hội.",
		   "Chỉ thị mới về đại hội các cấp | - | "
		   "Chỉ thị mới về đại hội các cấp\n");
	expect("Toà án Hiến pháp Thái Lan và Ủy ban Hiến pháp đã họp.", "");
}

/* Acts on acts: what is amended, a plan put in force, a notice of a conclusion. */
static void
test_acts_on_acts(void **state)
{
	(void) state;
	/* in small letters where it says which laws it amends */
	expect("Họ thông qua luật sửa đổi, bổ sung một số điều của luật Trồng "
		   "trọt, bàn luật sửa đổi, bổ sung các quy định về thuế.",
		   "Luật sửa đổi, bổ sung một số điều của luật Trồng trọt | - | "
		   "luật sửa đổi, bổ sung một số điều của luật Trồng trọt\n");
	expect("Theo Luật sửa đổi, phí cấp giấy phép lái tàu cá của sở tăng.", "");
	expect("Tỉnh thông qua Nghị quyết về kế hoạch phát triển kinh tế - xã hội "
		   "năm 2043.",
		   "Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2043 | - | "
		   "Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2043\n");
	expect("Sở nhận thông báo kết luận của Chủ tịch UBND tỉnh về phương án "
		   "dời chợ; thông báo kết luận này được dán ở cổng.",
		   "Thông báo của Chủ tịch UBND tỉnh về phương án dời chợ | - | "
		   "thông báo kết luận của Chủ tịch UBND tỉnh về phương án dời chợ; "
		   "thông báo kết luận này\n");
	expect("Huyện chờ nghị quyết của Quốc hội về các cơ chế đặc thù cho cảng "
		   "cá, không chờ nghị quyết về các việc khác.",
		   "Nghị quyết của Quốc hội về các cơ chế đặc thù cho cảng cá | - | "
		   "nghị quyết của Quốc hội về các cơ chế đặc thù cho cảng cá\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_qualified),
		cmocka_unit_test(test_congress),
		cmocka_unit_test(test_issuer_inside),
		cmocka_unit_test(test_serial_verbs),
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_parties),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_variants),
		cmocka_unit_test(test_more_names),
		cmocka_unit_test(test_cited_laws),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_about),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_headline),
		cmocka_unit_test(test_sentence),
		cmocka_unit_test(test_acts_on_acts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
