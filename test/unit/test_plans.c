/*
 * test_plans.c
 *	  Plans and projects by their titles: which count, and how far they go.
 */
#include "programme_cases.h"

/* One programme in a sentence, named as written but for its first letter. */
static void
one(const char *text, const char *name, const char *mention)
{
	char		expected[1024];

	snprintf(expected, sizeof(expected), "%s | - | %s\n", name, mention);
	expect(text, expected);
}

/* A number is a name where it tells one work from the next. */
static void
test_numbered_works(void **state)
{
	(void) state;
	one("Sở điều chỉnh dự án tuyến metro số 9 (Bến Sông - Đầm Dơi) tại kỳ "
		"họp này.", "Dự án tuyến metro số 9", "dự án tuyến metro số 9");
	one("Đối với dự án đường vành đai 5 của thành phố, ông yêu cầu làm nhanh.",
		"Dự án đường vành đai 5", "dự án đường vành đai 5");
	expect("Họ phê duyệt dự án bốn tuyến đường và dự án 300 căn hộ.", "");
}

/* A project that begins with a verb has its name where it goes on to one. */
static void
test_works(void **state)
{
	(void) state;
	one("Còn lại là dự án xử lý sụt trượt đoạn qua đèo Gió - quốc lộ 99 Sơn "
		"Nam.",
		"Dự án xử lý sụt trượt đoạn qua đèo Gió - quốc lộ 99 Sơn Nam",
		"dự án xử lý sụt trượt đoạn qua đèo Gió - quốc lộ 99 Sơn Nam");
	one("Ngoài ra dự án tái phát triển TP Nam An được trình.",
		"Dự án tái phát triển TP Nam An", "dự án tái phát triển TP Nam An");
	one("Ông báo cáo dự án cải tạo móng cầu đường sắt trên tuyến Hà An - "
		"Bắc An điều chỉnh vốn ba lần.",
		"Dự án cải tạo móng cầu đường sắt trên tuyến Hà An - Bắc An",
		"dự án cải tạo móng cầu đường sắt trên tuyến Hà An - Bắc An");
	one("Sai sót trong đấu thầu dự án xây dựng Học viện Cán bộ Nam An bị nêu.",
		"Dự án xây dựng Học viện Cán bộ Nam An",
		"dự án xây dựng Học viện Cán bộ Nam An");
	expect("Họ có dự án thực hiện theo hình thức BT và hỏi có bao nhiêu dự án "
		   "làm ven bờ sông Xanh.", "");
}

/* What is built may be a body; who pays for it is no part of its name. */
static void
test_built_bodies(void **state)
{
	static const char *const work[] = {
		"dự án BOT Suối Vàng", "dự án Bảo tàng Lịch sử Quốc gia",
		"dự án Bệnh viện Nam An cơ sở 2", "dự án trụ sở Bộ Ngoại giao",
		"dự án đường Vành đai 2,5", "dự án cầu Suối Vàng 2",
		"dự án cơ sở dữ liệu quốc gia về dân cư",
		"dự án tăng cường quản lý đất đai và số hoá hồ sơ địa chính",
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(work) / sizeof(work[0]); i++)
	{
		char		text[256],
					name[256];

		snprintf(text, sizeof(text), "Hôm qua, ông nhắc đến %s, rồi ông nói "
				 "về ngân sách.", work[i]);
		snprintf(name, sizeof(name), "Dự án%s",
				 work[i] + sizeof("dự án") - 1);
		one(text, name, work[i]);
	}
	expect("Họ bàn dự án Bộ Y tế, dự án chống ngập 10.000 tỷ đồng và dự án "
		   "đầu tư xây dựng kho hàng và nhà ở cho thuê của dân.", "");
}

/* A work without a name has it from its place; one in quotes has it there. */
static void
test_nameless_works(void **state)
{
	(void) state;
	one("Sở trình dự án xây dựng cầu đi bộ mới tại ngã tư Cây Me trong năm.",
		"Dự án xây dựng cầu đi bộ mới tại ngã tư Cây Me",
		"dự án xây dựng cầu đi bộ mới tại ngã tư Cây Me");
	one("Họp báo về dự án đầu tư xây dựng hạ tầng kỹ thuật tại bờ Bắc sông "
		"Đào, vốn rất lớn.",
		"Dự án đầu tư xây dựng hạ tầng kỹ thuật tại bờ Bắc sông Đào",
		"dự án đầu tư xây dựng hạ tầng kỹ thuật tại bờ Bắc sông Đào");
	one("Tỉnh nằm trong vùng dự án \"khẩn cấp bảo tồn sếu Nam An\".",
		"Dự án \"khẩn cấp bảo tồn sếu Nam An\"",
		"dự án \"khẩn cấp bảo tồn sếu Nam An\"");
	expect("Họ có dự án đầu tư xây dựng tại Nam An, dự án khu dân cư tại xã "
		   "Đông Hoà và dự án \"treo\".", "");
}

/* Where it is belongs to the title before its period, and behind a name. */
static void
test_places(void **state)
{
	(void) state;
	one("Theo quy hoạch thăm dò, khai thác đá vôi trên địa bàn Nam An đến năm "
		"2020 đã được duyệt, mỏ này không có.",
		"Quy hoạch thăm dò, khai thác đá vôi trên địa bàn Nam An đến năm 2020",
		"quy hoạch thăm dò, khai thác đá vôi trên địa bàn Nam An đến năm 2020");
	one("Ông ký Kế hoạch đấu tranh chống hàng giả tại các địa bàn trọng điểm "
		"đến hết năm 2020.",
		"Kế hoạch đấu tranh chống hàng giả tại các địa bàn trọng điểm đến hết "
		"năm 2020",
		"Kế hoạch đấu tranh chống hàng giả tại các địa bàn trọng điểm đến hết "
		"năm 2020");
	one("Sở lập đề án lắp camera tại các trường mầm non trong năm nay.",
		"Đề án lắp camera tại các trường mầm non",
		"đề án lắp camera tại các trường mầm non");
	one("Công an vận động thực hiện Đề án sữa ấm tại các trường mầm non.",
		"Đề án sữa ấm", "Đề án sữa ấm");
	one("Khi Quy hoạch tổng thể phát triển Khu du lịch Hồ Xanh, TP. Nam An "
		"được phê duyệt, đảo đã có nhà.",
		"Quy hoạch tổng thể phát triển Khu du lịch Hồ Xanh, TP. Nam An",
		"Quy hoạch tổng thể phát triển Khu du lịch Hồ Xanh, TP. Nam An");
	one("Sau Quy hoạch tổng thể phát triển Khu du lịch Hồ Xanh, TP. Nam An "
		"sẽ thu hồi đất.",
		"Quy hoạch tổng thể phát triển Khu du lịch Hồ Xanh",
		"Quy hoạch tổng thể phát triển Khu du lịch Hồ Xanh");
	one("Thủ tướng phê duyệt quy hoạch tổng thể các vườn thú cả nước, trong "
		"đó có Nam An.", "Quy hoạch tổng thể các vườn thú cả nước",
		"quy hoạch tổng thể các vườn thú cả nước");
}

/* What is listed goes on with the words with which it began. */
static void
test_lists(void **state)
{
	(void) state;
	one("Tỉnh trình Đề án di chuyển trụ sở các cơ quan hành chính cấp tỉnh và "
		"các cơ quan sự nghiệp hiện ở phố cổ.",
		"Đề án di chuyển trụ sở các cơ quan hành chính cấp tỉnh và các cơ "
		"quan sự nghiệp",
		"Đề án di chuyển trụ sở các cơ quan hành chính cấp tỉnh và các cơ "
		"quan sự nghiệp");
	one("Kinh phí của dự án di dời, giải phóng mặt bằng và tái định cư Khu "
		"công nghệ cao Nam An đã cấp.",
		"Dự án di dời, giải phóng mặt bằng và tái định cư Khu công nghệ "
		"cao Nam An",
		"dự án di dời, giải phóng mặt bằng và tái định cư Khu công nghệ "
		"cao Nam An");
	one("Sở nêu đề án cải tạo, thay thế cây xanh và đưa ra số cây phải chặt.",
		"Đề án cải tạo, thay thế cây xanh", "đề án cải tạo, thay thế cây xanh");
	one("Bộ trình đề án giải thể, sáp nhập các trường trung cấp.",
		"Đề án giải thể, sáp nhập các trường trung cấp",
		"đề án giải thể, sáp nhập các trường trung cấp");
}

/* There is but one national plan; a scope alone is no title. */
static void
test_scope(void **state)
{
	(void) state;
	one("Hội thảo góp ý xây dựng kế hoạch hành động quốc gia về quản lý lưới "
		"cũ bỏ ngoài khơi sáng nay.",
		"Kế hoạch hành động quốc gia về quản lý lưới cũ bỏ ngoài khơi",
		"kế hoạch hành động quốc gia về quản lý lưới cũ bỏ ngoài khơi");
	expect("Năm sau Sở viết xong Đề án tổng thể và triển khai làm thử.", "");
	one("Sở rút tiền dư của kế hoạch đầu tư công trung hạn giai đoạn "
		"2036-2040 để làm đường.",
		"Kế hoạch đầu tư công trung hạn giai đoạn 2036-2040",
		"kế hoạch đầu tư công trung hạn giai đoạn 2036-2040");
}

/* What points back belongs to a title that is said again in short. */
static void
test_said_again(void **state)
{
	(void) state;
	expect("Sở trình dự án tuyến metro số 9. Sở điều chỉnh dự án tuyến metro "
		   "này.",
		   "Dự án tuyến metro số 9 | - | dự án tuyến metro số 9; "
		   "dự án tuyến metro này\n");
	expect("Sở trình dự án cầu Rồng Vàng. Các dự án lớn như dự án cầu Rồng "
		   "Vàng nêu trên đều chậm.",
		   "Dự án cầu Rồng Vàng | - | dự án cầu Rồng Vàng; "
		   "dự án cầu Rồng Vàng nêu trên\n");
}

/* What the sentence says of a plan is no part of its title. */
static void
test_what_is_said(void **state)
{
	static const char *const said[] = {
		"đi vào cuộc sống", "lấy ý kiến người dân", "mới được duyệt",
		"mới nhất", "thành công", "thất bại", "đúng quy định",
		"một cách đồng bộ", "hiệu quả hơn", "từ năm 2020",
		"ký ngày 3/4", "phê duyệt năm ngoái", "nhận được sự đồng tình",
		"ảnh hưởng đến giao thông", "tạo điều kiện cho học sinh",
		"tiếp tục chậm", "triển khai chậm", "dự kiến xong năm nay",
		"hết 30 tỷ đồng",
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(said) / sizeof(said[0]); i++)
	{
		char		text[256];

		snprintf(text, sizeof(text), "Ông nói rằng đề án thu hút nhân tài "
				 "%s.", said[i]);
		one(text, "Đề án thu hút nhân tài", "đề án thu hút nhân tài");
	}
	one("Họ bàn đề án nâng thu nhập cho người dân đảo xa trong tháng này.",
		"Đề án nâng thu nhập cho người dân đảo xa",
		"đề án nâng thu nhập cho người dân đảo xa");
	one("Họ bàn đề án đào tạo nghề từ năm 2016 đến năm 2020.",
		"Đề án đào tạo nghề từ năm 2016 đến năm 2020",
		"đề án đào tạo nghề từ năm 2016 đến năm 2020");
}

/* Words inside a title that look as if the sentence went on. */
static void
test_long_titles(void **state)
{
	static const char *const title[] = {
		"Đề án tái cơ cấu ngành nông nghiệp theo hướng nâng cao giá trị gia "
		"tăng",
		"Đề án phát triển vùng các dân tộc rất ít người",
		"Đề án hạn chế rác thải do sử dụng hộp xốp khó phân huỷ đến năm 2020",
		"Đề án đẩy mạnh thu học phí qua ngân hàng đối với các trường công",
		"Chương trình hành động ứng phó với hạn mặn",
		"Chương trình bố trí dân cư các vùng lũ, đặc biệt khó khăn",
		"Chương trình nâng cao chất lượng sản phẩm của doanh nghiệp Nam An đến "
		"năm 2020",
		"Quy hoạch phân khu đô thị ven sông, đoạn từ cầu Vàng đến cầu Xanh",
		"Quy hoạch thuỷ lợi sông Đào, sông Gianh",
		"Kế hoạch đầu tư công trung hạn 5 năm giai đoạn 2016-2020",
		"Kế hoạch vay, trả nợ công năm 2019",
		"Đề án hợp nhất Văn phòng HĐND, Văn phòng UBND và Văn phòng Đoàn đại "
		"biểu Quốc hội",
		"Đề án di dời trụ sở bộ, ngành ra ngoài nội thành",
		"Chương trình phối hợp giữa Chính phủ và Mặt trận Tổ quốc Việt Nam",
		"Kế hoạch ra quân lập lại trật tự lòng đường, vỉa hè",
		"Kế hoạch xử lý sau thanh tra",
		"Nghị quyết về một số nhiệm vụ, giải pháp cấp bách",
		"Nghị định về xử phạt vi phạm hành chính trong lĩnh vực đê điều",
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(title) / sizeof(title[0]); i++)
	{
		char		text[512];

		snprintf(text, sizeof(text), "Hôm qua, Chính phủ đã bàn về %s.",
				 title[i]);
		one(text, title[i], title[i]);
	}
	/* what a decision does to one, and what only is many things */
	expect("Họ bàn quyết định về xử phạt hành chính ông Nam và nghị quyết về "
		   "các việc lớn.", "");
}

/* Titles in quotes, and names in quotes inside them. */
static void
test_quoted(void **state)
{
	static const char *const title[] = {
		"Đề án mang tên “Xây dựng nông thôn thông minh”",
		"Đề án về “Xây dựng nông thôn thông minh”",
		"Chương trình “Nước sạch cho em”",
		"Phong trào thi đua yêu nước “Hai bờ sông xanh”",
		"Đề án xây dựng thương hiệu “Gạo Nam An” giai đoạn 2016-2020",
		"Đề án quảng bá \"Gạo Nam An\"",
		"Chương trình SEQAP",
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(title) / sizeof(title[0]); i++)
	{
		char		text[512];

		snprintf(text, sizeof(text), "Hôm qua, ông nhắc đến %s, rồi ông về.",
				 title[i]);
		one(text, title[i], title[i]);
	}
	one("Bộ trình Đề án: “Xây dựng nông thôn thông minh”, rồi bàn.",
		"Đề án “Xây dựng nông thôn thông minh”",
		"Đề án: “Xây dựng nông thôn thông minh”");
	one("Ông gọi đề án cấm xe máy \"rất khó\" làm.", "Đề án cấm xe máy",
		"đề án cấm xe máy");
	expect("Ông xem chương trình “Bước nhảy mùa thu” và chương trình ODA.", "");
}

/* Periods, however they are written, also behind a name that is known. */
static void
test_periods(void **state)
{
	static const char *const period[] = {
		"2016 - 2020", "2016-2020", "(2016-2020)", "giai đoạn 2016 – 2020",
		"đến năm 2020 và những năm tiếp theo", "năm 2018 và 2019",
		"năm 2018, 2019", "5 năm (2016-2020)", "5 năm giai đoạn 2016-2020",
		", giai đoạn 2016-2020", "giai đoạn 2", "6 tháng đầu năm 2019",
		"trong tình hình mới", "đến hết năm 2020",
	};
	static const char *const plan[] = {
		"Đề án phát triển y tế cơ sở",
		"Chiến lược phát triển kinh tế - xã hội",
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(period) / sizeof(period[0]); i++)
		for (unsigned k = 0; k < sizeof(plan) / sizeof(plan[0]); k++)
		{
			char		name[256],
						text[512];

			snprintf(name, sizeof(name), "%s%s%s", plan[k],
					 period[i][0] == ',' ? "" : " ", period[i]);
			snprintf(text, sizeof(text), "Hôm qua, ông nói rằng %s là cần "
					 "thiết.", name);
			one(text, name, name);
		}
	one("Ông nhắc đến chương trình Sức khoẻ Việt Nam, hướng đến người già.",
		"Chương trình Sức khoẻ Việt Nam", "chương trình Sức khoẻ Việt Nam");
	expect("Ông kể về phong trào đấu tranh giành độc lập 1912-1936 và cuộc "
		   "tiến công chiến lược Đông Xuân 1953-1954.", "");
}

/* A campaign for something has a title in small letters, too. */
static void
test_campaigns(void **state)
{
	(void) state;
	one("Xã nhắc đến cuộc vận động giữ sạch đường làng, ngõ xóm trong tuần.",
		"Cuộc vận động giữ sạch đường làng, ngõ xóm",
		"cuộc vận động giữ sạch đường làng, ngõ xóm");
	expect("Ông nhắc đến cuộc vận động tranh cử tổng thống năm ấy.", "");
	one("Hôm qua họ nhắc đến nghị quyết phát triển đô thị vệ tinh năm 2019.",
		"Nghị quyết phát triển đô thị vệ tinh năm 2019",
		"nghị quyết phát triển đô thị vệ tinh năm 2019");
	one("Họ học chỉ thị của Ban Bí thư về công tác tôn giáo ở vùng cao.",
		"Chỉ thị của Ban Bí thư về công tác tôn giáo ở vùng cao",
		"chỉ thị của Ban Bí thư về công tác tôn giáo ở vùng cao");
	expect("Thủ tướng chỉ thị xây dựng lộ trình giai đoạn 2021-2025.", "");
}

/* Who started it tells policy from a show. */
static void
test_started_by(void **state)
{
	(void) state;
	one("Anh nói về chương trình Áo ấm mùa đông do Trung ương Đoàn phát động.",
		"Chương trình Áo ấm mùa đông", "chương trình Áo ấm mùa đông");
	one("Xã hưởng ứng chương trình \"Áo ấm cho em\" từ tháng trước.",
		"Chương trình \"Áo ấm cho em\"", "chương trình \"Áo ấm cho em\"");
	expect("Cô hát trong chương trình Tình ca mùa đông do ca sĩ Lan dàn dựng.",
		   "");
	one("Chiều nay trời mưa. Đề án phát triển y tế cơ sở là cần thiết.",
		"Đề án phát triển y tế cơ sở", "Đề án phát triển y tế cơ sở");
	expect("Chiều nay trời mưa. Đề án nêu rõ ba việc. Đề án thực hiện rất "
		   "chậm ở xã.", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbered_works),
		cmocka_unit_test(test_works),
		cmocka_unit_test(test_built_bodies),
		cmocka_unit_test(test_nameless_works),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_scope),
		cmocka_unit_test(test_said_again),
		cmocka_unit_test(test_what_is_said),
		cmocka_unit_test(test_long_titles),
		cmocka_unit_test(test_quoted),
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_campaigns),
		cmocka_unit_test(test_started_by),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
