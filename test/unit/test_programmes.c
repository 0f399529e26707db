/*
 * test_programmes.c
 *	  Document numbers, programme references, their entities and aliases.
 *
 * Cases are told in programme_cases.h.  Texts are the language's own examples.
 */
#include "programme_cases.h"

/* ---- numbers ---- */

static void
test_numbers(void **state)
{
	(void) state;
	expect("Theo Nghị định số 15/2020/NĐ-CP, mức phạt tăng.",
		   "Nghị định 15/2020/NĐ-CP | 15/2020/NĐ-CP | "
		   "Nghị định số 15/2020/NĐ-CP\n");
	expect("Thực hiện Chỉ thị số 13 - CT / TW, Nghị quyết 57-NQ/TW.",
		   "Chỉ thị 13-CT/TW | 13-CT/TW | Chỉ thị số 13 - CT / TW\n"
		   "Nghị quyết 57-NQ/TW | 57-NQ/TW | Nghị quyết 57-NQ/TW\n");
	expect("Nghị quyết 1211/2016/UBTVQH 13 có hiệu lực.",
		   "Nghị quyết 1211/2016/UBTVQH13 | 1211/2016/UBTVQH13 | "
		   "Nghị quyết 1211/2016/UBTVQH 13\n");
	expect("Quyết định 3610 A/QĐ - BCT và Công văn số 8598/BGTVT-VT.",
		   "Quyết định 3610A/QĐ-BCT | 3610A/QĐ-BCT | "
		   "Quyết định 3610 A/QĐ - BCT\n"
		   "Công văn 8598/BGTVT-VT | 8598/BGTVT-VT | "
		   "Công văn số 8598/BGTVT-VT\n");
	/* without diacritics, with the Icelandic letter */
	expect("Nghị định 15/2020/ND-CP, Quyết định 06/QÐ-TTg.",
		   "Nghị định 15/2020/ND-CP | 15/2020/ND-CP | "
		   "Nghị định 15/2020/ND-CP\n"
		   "Quyết định 06/QÐ-TTg | 06/QÐ-TTg | Quyết định 06/QÐ-TTg\n");
	/* a number without a kind says itself what it is */
	expect("Thi hành 102-QĐ/TW và 1085/QĐ-TTg.",
		   "Quy định 102-QĐ/TW | 102-QĐ/TW | 102-QĐ/TW\n"
		   "Quyết định 1085/QĐ-TTg | 1085/QĐ-TTg | 1085/QĐ-TTg\n");
}

/* The year of the first document number of a text, 0 where there is none. */
static uint16_t
symbol_year(const NxDoc *doc)
{
	for (uint32_t i = 0; i < doc->ntokens; i++)
	{
		const NxSymbol *symbol = nx_symbol_at(doc, i);

		if (symbol != NULL)
			return symbol->year;
	}
	return 0;
}

static bool
is(NxStr found, const char *expected)
{
	return expected == NULL ? found.s == NULL :
		found.s != NULL && found.len == strlen(expected) &&
		memcmp(found.s, expected, found.len) == 0;
}

/* A table of document numbers: symbols.h. */
static void
test_symbols(void **state)
{
	static const struct
	{
		const char *text,
				   *kind,
				   *number;
		uint16_t	year;
		const char *issuer;
	}			row[] = {
#include "symbols.h"
	};
	unsigned	wrong = 0;

	(void) state;
	for (unsigned i = 0; i < sizeof(row) / sizeof(row[0]); i++)
	{
		NxDoc	   *doc;
		NxResult   *r;
		bool		right;
		char		text[256];

		/* in a sentence, so that no kind gets its capital from its place */
		snprintf(text, sizeof(text), "Theo %s, việc này phải làm.",
				 row[i].text);
		assert_int_equal(nx_read(&host, NULL, text, strlen(text), &doc),
						 NX_OK);
		assert_int_equal(nx_resolve(doc, NX_DAY_UNKNOWN, NX_WANT_PROGRAMMES,
									&r), NX_OK);
		right = r->nprogrammes == (row[i].kind != NULL);
		if (right && row[i].kind != NULL)
		{
			const NxProgramme *p = &r->programmes[0];

			right = is(p->kind, row[i].kind) && is(p->number, row[i].number) &&
				is(p->issuer, row[i].issuer) && p->nmentions == 1 &&
				symbol_year(doc) == row[i].year;
		}
		if (!right)
		{
			wrong++;
			print_message("%s: %u found", row[i].text, r->nprogrammes);
			for (uint32_t k = 0; k < r->nprogrammes; k++)
				print_message(" (%.*s | %.*s | %.*s | %u)",
							  (int) r->programmes[k].kind.len,
							  r->programmes[k].kind.s,
							  (int) r->programmes[k].number.len,
							  r->programmes[k].number.s,
							  (int) r->programmes[k].issuer.len,
							  r->programmes[k].issuer.s, symbol_year(doc));
			print_message("\n");
		}
		pool_free(&pool);
	}
	assert_int_equal(wrong, 0);
}

static void
test_short_forms(void **state)
{
	(void) state;
	expect("Nghị quyết 54/2017/QH14 được tổng kết; Nghị quyết 54 rất tốt.",
		   "Nghị quyết 54/2017/QH14 | 54/2017/QH14 | "
		   "Nghị quyết 54/2017/QH14; Nghị quyết 54\n");
	expect("Theo NĐ 15, NQ 57 và QĐ 06, việc này phải làm.",
		   "Nghị định 15 | 15 | NĐ 15\n"
		   "Nghị quyết 57 | 57 | NQ 57\n"
		   "Quyết định 06 | 06 | QĐ 06\n");
	expect("Nghị quyết 01 và 02 đã ban hành.",
		   "Nghị quyết 01 | 01 | Nghị quyết 01\n"
		   "Nghị quyết 02 | 02 | 02\n");
	expect("Họ học theo Đề án 1956, chương trình 135 giai đoạn 2.",
		   "Đề án 1956 | 1956 | Đề án 1956\n"
		   "Chương trình 135 | 135 | chương trình 135\n");
	expect("Tỉnh ban hành Chương trình hành động số 27-CTr/TU và kế hoạch thu "
		   "chi số 2.",
		   "Chương trình 27-CTr/TU | 27-CTr/TU | "
		   "Chương trình hành động số 27-CTr/TU\n");
	expect("Theo Nghị định 100 và 123/2021, theo Nghị định 15 và 12/2019.",
		   "Nghị định 100 | 100 | Nghị định 100\n"
		   "Nghị định 123/2021 | 123/2021 | 123/2021\n"
		   "Nghị định 15 | 15 | Nghị định 15\n");
	expect("Các nước phê chuẩn Công ước 87 và 98 của ILO, Công ước 5 điểm.",
		   "Công ước 87 | 87 | Công ước 87\n"
		   "Công ước 98 | 98 | 98\n");
	expect("Tỉnh có Dự án công viên Nam An; dự án trên 10 ha phải xin phép, dự "
		   "án trên thì không.",
		   "Dự án công viên Nam An | - | Dự án công viên Nam An; dự án trên\n");
	expect("Các Nghị định 15, 100 và 123 sẽ được sửa đổi.",
		   "Nghị định 15 | 15 | Nghị định 15\n"
		   "Nghị định 100 | 100 | 100\n"
		   "Nghị định 123 | 123 | 123\n");
	expect("Ông nhắc đến Đề án 06. Ông đề nghị triển khai đề án này.",
		   "Đề án 06 | 06 | Đề án 06; đề án này\n");
	expect("Quyết định số 12 và Quyết định số 14 đã ký. Hai quyết định trên "
		   "có hiệu lực.",
		   "Quyết định 12 | 12 | Quyết định số 12; quyết định trên\n"
		   "Quyết định 14 | 14 | Quyết định số 14; quyết định trên\n");
	expect("Trình chương trình xây dựng luật, pháp lệnh năm 2020, điều chỉnh "
		   "chương trình năm 2019.",
		   "Chương trình xây dựng luật, pháp lệnh năm 2020 | - | "
		   "chương trình xây dựng luật, pháp lệnh năm 2020\n"
		   "Chương trình năm 2019 | - | chương trình năm 2019\n");
	expect("Theo Đề án đào tạo nhân lực chất lượng cao (Đề án 922), "
		   "học viên Đề án 922 về nước.",
		   "Đề án đào tạo nhân lực chất lượng cao | 922 | "
		   "Đề án đào tạo nhân lực chất lượng cao; Đề án 922; Đề án 922\n");
}

/* ---- names and titles ---- */

static void
test_laws(void **state)
{
	(void) state;
	expect("Quốc hội thảo luận Luật Phòng, chống tham nhũng (sửa đổi), Luật "
		   "Cán bộ, công chức và Luật An ninh mạng.",
		   "Luật Phòng, chống tham nhũng (sửa đổi) | - | "
		   "Luật Phòng, chống tham nhũng (sửa đổi)\n"
		   "Luật Cán bộ, công chức | - | Luật Cán bộ, công chức\n"
		   "Luật An ninh mạng | - | Luật An ninh mạng\n");
	expect("Theo điểm a khoản 2 Điều 5 Luật Đất đai năm 2013, luật này cấm.",
		   "Luật Đất đai năm 2013 | - | Luật Đất đai năm 2013; luật này\n");
	expect("So với Luật Đặc xá năm 2007, dự án Luật Đặc xá sửa đổi có nhiều "
		   "điểm mới.",
		   "Luật Đặc xá năm 2007 | - | Luật Đặc xá năm 2007\n"
		   "Luật Đặc xá sửa đổi | - | Luật Đặc xá sửa đổi\n");
	expect("Dự án Luật sửa đổi, bổ sung một số điều của Luật Kinh doanh bảo "
		   "hiểm và Luật Sở hữu trí tuệ được trình.",
		   "Luật sửa đổi, bổ sung một số điều của Luật Kinh doanh bảo hiểm "
		   "và Luật Sở hữu trí tuệ | - | Luật sửa đổi, bổ sung một số điều "
		   "của Luật Kinh doanh bảo hiểm và Luật Sở hữu trí tuệ\n");
	expect("Sửa các luật Nhà ở, Đất đai và Xây dựng.",
		   "Luật Nhà ở | - | luật Nhà ở\n"
		   "Luật Đất đai | - | Đất đai\n"
		   "Luật Xây dựng | - | Xây dựng\n");
	expect("Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017) có hiệu lực.",
		   "Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017) | - | "
		   "Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)\n");
	expect("Hiến pháp 2013 quy định như vậy; theo Hiến pháp, mọi người bình "
		   "đẳng.",
		   "Hiến pháp 2013 | - | Hiến pháp 2013; Hiến pháp\n");
}

static void
test_titles(void **state)
{
	(void) state;
	expect("Thủ tướng phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, "
		   "định danh và xác thực điện tử giai đoạn 2022-2025, tầm nhìn đến "
		   "năm 2030 để phục vụ chuyển đổi số.",
		   "Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác "
		   "thực điện tử giai đoạn 2022-2025, tầm nhìn đến năm 2030 | - | "
		   "Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác "
		   "thực điện tử giai đoạn 2022-2025, tầm nhìn đến năm 2030\n");
	expect("Quốc hội thông qua Nghị quyết về dự toán ngân sách nhà nước năm "
		   "2019, đại biểu vỗ tay.",
		   "Nghị quyết về dự toán ngân sách nhà nước năm 2019 | - | "
		   "Nghị quyết về dự toán ngân sách nhà nước năm 2019\n");
	expect("Ông chỉ đạo Chương trình giảm ngập nước; Chương trình cải cách "
		   "hành chính.",
		   "Chương trình giảm ngập nước | - | Chương trình giảm ngập nước\n"
		   "Chương trình cải cách hành chính | - | "
		   "Chương trình cải cách hành chính\n");
	expect("Thủ tướng ký Quyết định số 155/QĐ-TTg ban hành Kế hoạch triển "
		   "khai thi hành Luật Đặc xá năm 2018.",
		   "Quyết định 155/QĐ-TTg | 155/QĐ-TTg | Quyết định số 155/QĐ-TTg\n"
		   "Kế hoạch triển khai thi hành Luật Đặc xá năm 2018 | - | "
		   "Kế hoạch triển khai thi hành Luật Đặc xá năm 2018\n"
		   "Luật Đặc xá năm 2018 | - | Luật Đặc xá năm 2018\n");
	expect("Thực hiện Nghị quyết Trung ương 5 (khoá XII) và phong trào \"Ba "
		   "trách nhiệm\".",
		   "Nghị quyết Trung ương 5 (khoá XII) | - | "
		   "Nghị quyết Trung ương 5 (khoá XII)\n"
		   "Phong trào \"Ba trách nhiệm\" | - | "
		   "phong trào \"Ba trách nhiệm\"\n");
	expect("Việt Nam tuân thủ Công ước Liên hợp quốc về Luật Biển năm 1982 "
		   "(UNCLOS).",
		   "Công ước Liên hợp quốc về Luật Biển năm 1982 (UNCLOS) | - | "
		   "Công ước Liên hợp quốc về Luật Biển năm 1982 (UNCLOS)\n");
}

/* ---- titles of their own ---- */

/* A project is one by its proper name, however its kind is written. */
static void
test_projects(void **state)
{
	(void) state;
	expect("Kiểm toán dự án BOT cao tốc Hoà Lạc - Hoà Bình.",
		   "Dự án BOT cao tốc Hoà Lạc - Hoà Bình | - | "
		   "dự án BOT cao tốc Hoà Lạc - Hoà Bình\n");
	expect("Đó là sai phạm trong dự án Tổng công ty Bưu chính mua 51% cổ phần "
		   "của Công ty Hoa Sao.",
		   "Dự án Tổng công ty Bưu chính mua 51% cổ phần của Công ty Hoa Sao "
		   "| - | dự án Tổng công ty Bưu chính mua 51% cổ phần của Công ty "
		   "Hoa Sao\n");
	expect("Dự án đường Trần Phú - Kim Liên được phê duyệt năm ngoái.",
		   "Dự án đường Trần Phú - Kim Liên | - | "
		   "Dự án đường Trần Phú - Kim Liên\n");
	/* the name ends before what is told of it */
	expect("Tỉnh chờ dự án đường sắt Nam An - Bắc An cho khu công nghiệp. Dự "
		   "án này chậm tiến độ.",
		   "Dự án đường sắt Nam An - Bắc An | - | "
		   "dự án đường sắt Nam An - Bắc An; Dự án này\n");
	expect("Chợ nằm cạnh dự án trường Đại học Việt - Úc trở thành biểu tượng.",
		   "Dự án trường Đại học Việt - Úc | - | "
		   "dự án trường Đại học Việt - Úc\n");
	/* a builder's is none, nor is an owner or a place that stands for one */
	expect("Tỉnh thanh tra dự án Khu biệt thự Bình Minh tại xã An Lạc. Dự án "
		   "này chậm tiến độ.", "");
	expect("Khách mua nhà ở dự án The Golden Bay, dự án Hoàng Gia, dự án đầu "
		   "tư xây dựng chung cư Sao Mai.", "");
	expect("Sai phạm ở dự án cầu vượt Ngã tư Vàng và dự án Ngã tư Vàng.",
		   "Dự án cầu vượt Ngã tư Vàng | - | dự án cầu vượt Ngã tư Vàng; "
		   "dự án Ngã tư Vàng\n");
	/* whose, where or how paid for is no name */
	expect("Các dự án BOT, dự án ODA, dự án Tập đoàn Dầu khí đang làm.", "");
	expect("Nhiều dự án Khu đô thị mới và dự án chung cư bị bỏ hoang.", "");
}

static void
test_plans(void **state)
{
	(void) state;
	expect("Chuyên gia phản biện đề án hạn chế xe cá nhân của thành phố.",
		   "Đề án hạn chế xe cá nhân | - | đề án hạn chế xe cá nhân\n");
	expect("Sở trình đề án bác sĩ gia đình trong tháng này.",
		   "Đề án bác sĩ gia đình | - | đề án bác sĩ gia đình\n");
	expect("Họ lập đề án ngắn gọn. Họ bàn đề án lớn.", "");
	/* titles behind one kind */
	expect("Ông nêu hai đề án lớn: Bản đồ số quốc gia; Thư viện mở, tủ sách "
		   "lưu động.",
		   "Đề án Bản đồ số quốc gia | - | Bản đồ số quốc gia\n"
		   "Đề án Thư viện mở, tủ sách lưu động | - | "
		   "Thư viện mở, tủ sách lưu động\n");
	expect("Các dự án: nhà ở, đường sá đều chậm.", "");
}

/* Acts by what they found, submit or rule. */
static void
test_acts(void **state)
{
	(void) state;
	expect("Thủ tướng ban hành quyết định thành lập Hội đồng tư vấn cải cách, "
		   "cơ cấu gồm chín người.",
		   "Quyết định thành lập Hội đồng tư vấn cải cách | - | "
		   "quyết định thành lập Hội đồng tư vấn cải cách\n");
	expect("Thủ tướng quyết định thành lập Hội đồng tư vấn.", "");
	expect("Uỷ ban thông qua Nghị quyết sửa đổi, bổ sung một số điều của Nghị "
		   "quyết số 812.",
		   "Nghị quyết sửa đổi, bổ sung một số điều của Nghị quyết số 812 | - "
		   "| Nghị quyết sửa đổi, bổ sung một số điều của Nghị quyết số 812\n"
		   "Nghị quyết 812 | 812 | Nghị quyết số 812\n");
	expect("Quận ra quyết định thu hồi đất và quyết định giao đất.", "");
	expect("Bộ trưởng ký quyết định phê duyệt Đề án khám bệnh từ xa.",
		   "Đề án khám bệnh từ xa | - | Đề án khám bệnh từ xa\n");
	expect("Chủ tịch ký tờ trình gửi HĐND tỉnh về việc đặt tên đường năm "
		   "2019.",
		   "Tờ trình gửi HĐND tỉnh về việc đặt tên đường năm 2019 | - | "
		   "tờ trình gửi HĐND tỉnh về việc đặt tên đường năm 2019\n");
	expect("Ban thẩm tra tờ trình của UBND tỉnh về phương án thu học phí.",
		   "Tờ trình của UBND tỉnh về phương án thu học phí | - | "
		   "tờ trình của UBND tỉnh về phương án thu học phí\n");
	/* a paper that only carries another */
	expect("Họ đọc tờ trình về dự án Luật Kiến trúc.",
		   "Luật Kiến trúc | - | Luật Kiến trúc\n");
	expect("Ông vi phạm quy định về những điều đảng viên không được làm.",
		   "Quy định về những điều đảng viên không được làm | - | "
		   "quy định về những điều đảng viên không được làm\n");
	/* a list of institutions belongs to the title, a clause does not */
	expect("Thông qua Nghị quyết về quy chế của Chính phủ, Hội đồng Dân tộc, "
		   "Kiểm toán Nhà nước.",
		   "Nghị quyết về quy chế của Chính phủ, Hội đồng Dân tộc, Kiểm toán "
		   "Nhà nước | - | Nghị quyết về quy chế của Chính phủ, Hội đồng Dân "
		   "tộc, Kiểm toán Nhà nước\n");
	expect("Theo Nghị quyết về quy chế của Chính phủ, Bộ Tài chính đề nghị "
		   "tăng phí.",
		   "Nghị quyết về quy chế của Chính phủ | - | "
		   "Nghị quyết về quy chế của Chính phủ\n");
}

/* Against a draft: the one in force. */
static void
test_current(void **state)
{
	(void) state;
	expect("Theo dự thảo thay thế Nghị định 46, mức phạt như nghị định cũ. "
		   "Nghị định hiện hành phạt nhẹ hơn.",
		   "Nghị định 46 | 46 | Nghị định 46; nghị định cũ; "
		   "Nghị định hiện hành\n");
	expect("Theo quy định hiện hành và các nghị định cũ, việc này đúng.", "");
	expect("Dự thảo Luật Nhà ở (sửa đổi) khác luật hiện hành.",
		   "Luật Nhà ở (sửa đổi) | - | Luật Nhà ở (sửa đổi)\n");
	/* an article is no law */
	expect("Luật Cảnh vệ được bàn; điều luật này chưa rõ.",
		   "Luật Cảnh vệ | - | Luật Cảnh vệ\n");
}

static void
test_treaties(void **state)
{
	(void) state;
	expect("Hiệp định Đối tác toàn diện và tiến bộ xuyên Thái Bình Dương "
		   "(CPTPP) có lợi. Nhờ CPTPP, xuất khẩu tăng.",
		   "Hiệp định Đối tác toàn diện và tiến bộ xuyên Thái Bình Dương "
		   "(CPTPP) | - | Hiệp định Đối tác toàn diện và tiến bộ xuyên Thái "
		   "Bình Dương (CPTPP); CPTPP\n");
	expect("EVFTA và EVIPA đã được ký; hiệp định EVFTA sẽ có hiệu lực.",
		   "Hiệp định EVFTA | - | EVFTA; hiệp định EVFTA\n"
		   "Hiệp định EVIPA | - | EVIPA\n");
	expect("Hai bên tôn trọng UNCLOS 1982 và NPT.",
		   "Công ước UNCLOS 1982 | - | UNCLOS 1982\n"
		   "Hiệp ước NPT | - | NPT\n");
	expect("Công ước Luật biển của Liên Hợp Quốc (UNCLOS) năm 1982 là nền "
		   "tảng.",
		   "Công ước Luật biển của Liên Hợp Quốc (UNCLOS) năm 1982 | - | "
		   "Công ước Luật biển của Liên Hợp Quốc (UNCLOS) năm 1982\n");
}

/* ---- what is none ---- */

static void
test_traps(void **state)
{
	static const char *const text[] = {
		"Nga đóng tàu ngầm Dự án 636 và tàu hộ vệ Đề án 11661.",
		"Kế hoạch 5 năm đã hoàn thành. Chương trình VTV1 phát tối nay.",
		"Đó là luật chơi. Luật sư nói về kỷ luật và pháp luật.",
		"Ông quyết định 3 người ở lại. Dự án 500 ha bị dừng.",
		"Quyết định khởi tố vụ án. Bộ Kế hoạch và Đầu tư họp.",
		"Có nhiều chương trình, kế hoạch và các dự án luật khác nhau.",
		"Quốc hội thông qua Chiến lược 10 năm 2021-2030.",
		"Theo Báo cáo 12/BC-UBND và Hợp đồng 34/HĐ-BTC, việc này đã xong.",
		"Họ vượt Kế hoạch 2018 và chương trình 3 giai đoạn 2 năm.",
		"Gọi 1900/1234; tỉ số 3-2; ngày 2/9/2020; đường 30/4; 24/7.",
		"Quan hệ đối tác chiến lược. Vốn điều lệ 50 tỷ đồng.",
		"Họ trình tờ trình và dự thảo Luật, nghị định của Chính phủ.",
		"",
		"Đề án",
		"Nghị quyết số",
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(text) / sizeof(text[0]); i++)
		expect(text[i], "");
	expect("Họ nói về dự án Luật Nhà ở.", "Luật Nhà ở | - | Luật Nhà ở\n");
}

/* Numbers are hidden from the date stage. */
static void
test_numbers_are_no_dates(void **state)
{
	NxResult   *r = resolve("Nghị định số 15/2020/NĐ-CP, Thông tư số 10/2015 "
							"và Quyết định số 12 ngày 22/3/2019.",
							NX_DAY_UNKNOWN);

	(void) state;
	assert_int_equal(r->ndates, 1);
	assert_int_equal(r->dates[0].value.len, strlen("2019-03-22"));
	assert_memory_equal(r->dates[0].value.s, "2019-03-22", 10);
	pool_free(&pool);
}

/* ---- attributes ---- */

static void
assert_str(NxStr found, const char *expected)
{
	if (expected == NULL)
	{
		assert_null(found.s);
		return;
	}
	assert_non_null(found.s);
	assert_int_equal(found.len, strlen(expected));
	assert_memory_equal(found.s, expected, found.len);
}

static void
test_attributes(void **state)
{
	NxResult   *r = resolve("Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của "
							"Chính phủ quy định chi tiết thi hành một số điều "
							"của Luật Đất đai.", NX_DAY_UNKNOWN);

	(void) state;
	assert_int_equal(r->nprogrammes, 2);
	assert_str(r->programmes[0].kind, "nghị định");
	assert_str(r->programmes[0].issuer, "Chính phủ");
	assert_str(r->programmes[0].title,
			   "quy định chi tiết thi hành một số điều của Luật Đất đai");
	assert_int_equal(r->programmes[0].issued, nx_day_of(2014, 5, 15));
	assert_str(r->programmes[1].kind, "luật");
	assert_str(r->programmes[1].title, "Đất đai");

	/* from the symbol */
	r = resolve("Nghị quyết 85/2014/QH13 và Thông tư 22/2021/TT-BGDĐT.",
				NX_DAY_UNKNOWN);
	assert_str(r->programmes[0].issuer, "Quốc hội khóa XIII");
	assert_str(r->programmes[1].issuer, "Bộ Giáo dục và Đào tạo");

	/* the period that ends a title */
	r = resolve("Ban hành Chiến lược quốc gia về bình đẳng giới giai đoạn "
				"2011-2020.", NX_DAY_UNKNOWN);
	assert_int_equal(r->nprogrammes, 1);
	assert_true(r->programmes[0].period.known);
	assert_int_equal(r->programmes[0].period.first, nx_day_of(2011, 1, 1));
	assert_int_equal(r->programmes[0].period.end, nx_day_of(2021, 1, 1));
	pool_free(&pool);
}

/* Who issued it, from the verb before it or behind it. */
static void
test_issuer(void **state)
{
	static const struct
	{
		const char *text,
				   *issuer;
	}			row[] = {
		{"Bộ Chính trị đã ban hành Nghị quyết 98-NQ/TW.", "Bộ Chính trị"},
		{"Ban Bí thư vừa ra Chỉ thị 52-CT/TW về y tế.", "Ban Bí thư"},
		{"UBND tỉnh Lạng Sơn đã có công văn số 123.", "UBND tỉnh Lạng Sơn"},
		{"Bộ Y tế ký ban hành Thông tư 12.", "Bộ Y tế"},
		{"Nghị quyết 77 do Bộ Chính trị ban hành.", "Bộ Chính trị"},
		{"Bộ Y tế ban hành Chỉ thị 19 của Thủ tướng.", "Thủ tướng"},
		{"Tại Bộ Y tế có Chỉ thị 7.", NULL},
		{"Ông Trần Văn A ban hành Quyết định 12.", NULL},
		{"Thông tư 41 do ông Trần Văn A ban hành.", NULL},
		{"Bộ Y tế thực hiện Nghị quyết 333.", NULL},
		{"Có Nghị định 333 và thông tư.", "Chính phủ"},
		{"Có Nghị định thư Kyoto.", NULL},
	};

	(void) state;
	for (size_t i = 0; i < sizeof row / sizeof row[0]; i++)
	{
		NxResult   *r = resolve(row[i].text, NX_DAY_UNKNOWN);

		assert_int_equal(r->nprogrammes, 1);
		assert_str(r->programmes[0].issuer, row[i].issuer);
		pool_free(&pool);
	}
}

/* The part that is cited, and the year that a plan looks to. */
static void
test_part_and_vision(void **state)
{
	static const struct
	{
		const char *text,
				   *part;
	}			row[] = {
		{"Theo điểm a khoản 2 Điều 5 Luật Đất đai, đất này được cấp.",
		"điểm a khoản 2 Điều 5"},
		{"Theo điểm a, khoản 2, Điều 5 của Luật Đất đai.",
		"điểm a, khoản 2, Điều 5"},
		{"Theo các khoản 1, 2 và 3 Điều 12 Nghị định số 15/2020/NĐ-CP.",
		"khoản 1, 2 và 3 Điều 12"},
		{"Theo Điều 5a của dự thảo Luật Nhà ở.", "Điều 5a"},
		{"Nghị định 100 đã ban hành. Theo Điều 17 Nghị định này, phải nộp.",
		"Điều 17"},
		{"Luật Đất đai quy định tại Điều 5.", NULL},
		{"Ngày 5 Luật Đất đai được bàn.", NULL},
	};
	NxResult   *r;

	(void) state;
	for (unsigned i = 0; i < sizeof(row) / sizeof(row[0]); i++)
	{
		r = resolve(row[i].text, NX_DAY_UNKNOWN);
		assert_int_equal(r->nprogrammes, 1);
		if (!is(r->programmes[0].part, row[i].part))
			print_message("%s\n", row[i].text);
		assert_str(r->programmes[0].part, row[i].part);
		assert_int_equal(r->programmes[0].vision, 0);
	}
	r = resolve("Phê duyệt Chiến lược phát triển điện hạt nhân giai đoạn "
				"2021-2030, tầm nhìn đến năm 2045.", NX_DAY_UNKNOWN);
	assert_int_equal(r->nprogrammes, 1);
	assert_int_equal(r->programmes[0].vision, 2045);
	assert_int_equal(r->programmes[0].period.end, nx_day_of(2031, 1, 1));
	/* from the citation of an alias */
	r = resolve("Đề án 06 được triển khai.", nx_day_of(2022, 8, 12));
	assert_int_equal(r->programmes[0].vision, 2030);
	pool_free(&pool);
}

/* A short form means what its day of publication says. */
static void
test_aliases(void **state)
{
	static const char text[] = "Chỉ thị 16 được thực hiện.";
	NxResult   *r;

	(void) state;
	r = resolve(text, nx_day_of(2018, 1, 1));
	assert_int_equal(r->programmes[0].issued, nx_day_of(2017, 5, 4));
	r = resolve(text, nx_day_of(2021, 8, 1));
	assert_int_equal(r->programmes[0].issued, nx_day_of(2020, 3, 31));
	assert_str(r->programmes[0].number, "16");
	/* before the first of them, and where several fit, none is chosen */
	r = resolve(text, nx_day_of(2010, 1, 1));
	assert_int_equal(r->programmes[0].issued, NX_DAY_UNKNOWN);
	r = resolve(text, NX_DAY_UNKNOWN);
	assert_int_equal(r->programmes[0].issued, NX_DAY_UNKNOWN);
	/* what the text says stands */
	r = resolve("Chỉ thị 16 của UBND tỉnh được thực hiện.",
				nx_day_of(2021, 8, 1));
	assert_int_equal(r->programmes[0].issued, NX_DAY_UNKNOWN);
	r = resolve("Đề án 06 của Chính phủ.", nx_day_of(2022, 8, 12));
	assert_str(r->programmes[0].name, "Đề án 06");
	assert_str(r->programmes[0].issuer, "Chính phủ");
	assert_int_equal(r->programmes[0].issued, nx_day_of(2022, 1, 6));
	pool_free(&pool);
}

/* Numbers that begin again: the same words, another document. */
static void
test_aliases_by_day(void **state)
{
	static const struct
	{
		const char *text;
		int			y,
					m,
					d;			/* of publication */
		int			issued[3];	/* 0: none is chosen */
		const char *issuer;
	}			row[] = {
		{"Nghị quyết 57 là đột phá.", 2025, 3, 1, {2024, 12, 22},
		"Bộ Chính trị"},
		{"Nghị quyết 57 là đột phá.", 2020, 3, 1, {0, 0, 0}, NULL},
		{"Đề án 30 đã kết thúc.", 2009, 5, 1, {2007, 1, 10},
		"Thủ tướng Chính phủ"},
		{"Đề án 06 làm tốt.", 2021, 12, 31, {0, 0, 0}, NULL},
		{"Đề án 06 làm tốt.", 2022, 1, 6, {2022, 1, 6},
		"Thủ tướng Chính phủ"},
		{"Xử phạt theo Nghị định 46.", 2018, 1, 1, {2016, 5, 26}, "Chính phủ"},
		{"Xử phạt theo Nghị định 46.", 2021, 1, 1, {0, 0, 0}, "Chính phủ"},
		{"Xử phạt theo Nghị định 168.", 2025, 2, 1, {2024, 12, 26},
		"Chính phủ"},
		/* of the Politburo on Hue, of the Assembly on Ho Chi Minh City */
		{"Nghị quyết 54 của Quốc hội.", 2020, 6, 1, {2017, 11, 24},
		"Quốc hội"},
		{"Nghị quyết 54 của Bộ Chính trị.", 2020, 6, 1, {2019, 12, 10},
		"Bộ Chính trị"},
		{"Nghị quyết 54 được bàn.", 2018, 6, 1, {2017, 11, 24}, "Quốc hội"},
		{"Nghị quyết 54 được bàn.", 2020, 6, 1, {0, 0, 0}, NULL},
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(row) / sizeof(row[0]); i++)
	{
		NxResult   *r = resolve(row[i].text,
								nx_day_of(row[i].y, row[i].m, row[i].d));

		assert_int_equal(r->nprogrammes, 1);
		if (!is(r->programmes[0].issuer, row[i].issuer))
			print_message("%s\n", row[i].text);
		assert_str(r->programmes[0].issuer, row[i].issuer);
		assert_int_equal(r->programmes[0].issued, row[i].issued[0] ?
						 nx_day_of(row[i].issued[0], row[i].issued[1],
								   row[i].issued[2]) : NX_DAY_UNKNOWN);
		pool_free(&pool);
	}
}

/* Nothing about a text makes the stage slow or leave its tokens. */
static void
test_hostile(void **state)
{
	static const char *const piece[] = {
		"Đề án ", "Nghị quyết 1, ", "(Đề án 922 ", "Đề án “", "06/QĐ-TTg ",
		"Luật của ", "năm 2020 và ", "số 1-", "giai đoạn 2011-", "kế hoạch, ", "CPTPP ",
		"dự án Sông A mua ", "các đề án: A b; ", "Điều 5, ", "luật hiện hành ",
		"Nghị quyết về quy chế của Quốc hội, ", "tờ trình gửi của "
	};

	(void) state;
	for (unsigned i = 0; i < sizeof(piece) / sizeof(piece[0]); i++)
	{
		size_t		n = strlen(piece[i]),
					times = 20000;
		char	   *text = malloc(n * times + 1);

		for (size_t k = 0; k < times; k++)
			memcpy(text + k * n, piece[i], n);
		text[n * times] = '\0';
		resolve(text, NX_DAY_UNKNOWN);
		pool_free(&pool);
		free(text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_symbols),
		cmocka_unit_test(test_short_forms),
		cmocka_unit_test(test_laws),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_projects),
		cmocka_unit_test(test_plans),
		cmocka_unit_test(test_acts),
		cmocka_unit_test(test_current),
		cmocka_unit_test(test_treaties),
		cmocka_unit_test(test_traps),
		cmocka_unit_test(test_numbers_are_no_dates),
		cmocka_unit_test(test_attributes),
		cmocka_unit_test(test_issuer),
		cmocka_unit_test(test_part_and_vision),
		cmocka_unit_test(test_aliases),
		cmocka_unit_test(test_aliases_by_day),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
