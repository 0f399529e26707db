/*
 * test_holders.c
 *	  Whose an office is, and who else is meant by it: chains that are not all
 *	  one person's, offices held, sought or demanded, words that stand for
 *	  somebody.
 *
 * A case is a text and its officials, one line each:
 *
 *		name | main office | tenure | mention; mention ...
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
		put_official(&found, doc, r, i, false);
	assert_lines(text, &found, expected);
}

/* Of several offices in a row only the last are the next name's. */
static void
test_others(void **state)
{
	(void) state;
	expect("Thủ tướng Lê Văn Hạnh đi vắng. Thay mặt Thủ tướng, Phó Thủ tướng "
		   "Trần Quốc Bảo ký công điện.",
		   "Lê Văn Hạnh | Thủ tướng | current | Lê Văn Hạnh; (Thủ tướng)\n"
		   "Trần Quốc Bảo | Phó Thủ tướng | current | Trần Quốc Bảo\n");
	expect("Họ xin gặp Thủ tướng, Phó Thủ tướng Trần Quốc Bảo.",
		   "Trần Quốc Bảo | Phó Thủ tướng | current | Trần Quốc Bảo\n");
	expect("Theo quan chức này, Thủ tướng Lê Văn Hạnh sẽ sang thăm.",
		   "Lê Văn Hạnh | Thủ tướng | current | Lê Văn Hạnh\n");
	/* a deputy somewhere else is no other person */
	expect("Bí thư Đảng ủy xã, Phó Bí thư Huyện ủy Lê Bá Hùng dự.",
		   "Lê Bá Hùng | Bí thư Đảng ủy xã | current | Lê Bá Hùng\n");
	/* giữ chức ... và ông B: the first one's */
	expect("Ông Lê Bá Hùng được đề cử giữ chức Chánh án Tòa án nhân dân tối "
		   "cao và ông Mai Tiến Lực, Phó trưởng ban Nội chính Trung ương, "
		   "được giới thiệu.",
		   "Lê Bá Hùng | Chánh án Tòa án nhân dân tối cao | current | "
		   "Lê Bá Hùng\n"
		   "Mai Tiến Lực | Phó trưởng ban Nội chính Trung ương | current | "
		   "Mai Tiến Lực\n");
	expect("Ông Trương Văn Lành - Tư lệnh Bộ Tư lệnh Thành phố và ông Lê Bá "
		   "Hùng - Giám đốc Công an Thành phố vắng mặt.",
		   "Trương Văn Lành | Tư lệnh Bộ Tư lệnh Thành phố | current | "
		   "Trương Văn Lành\n"
		   "Lê Bá Hùng | Giám đốc Công an Thành phố | current | "
		   "Lê Bá Hùng\n");
}

static void
test_held(void **state)
{
	(void) state;
	/* what somebody asks for is not his */
	expect("Bí thư Thành ủy Lê Bá Hùng yêu cầu cách chức Trưởng phòng Tài "
		   "nguyên. Trưởng phòng im lặng.",
		   "Lê Bá Hùng | Bí thư Thành ủy | current | Lê Bá Hùng\n");
	/* nor what là says of something else */
	expect("Theo ông Lê Bá Hùng, điều may mắn là Thủ tướng sẽ đến.", "");
	expect("Ông Lê Bá Hùng vẫn là Giám đốc Sở Y tế.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | current | Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng không phải là Giám đốc Sở Y tế.", "");
	/* once */
	expect("Ông Lê Bá Hùng, Giám đốc Sở Y tế, từng giữ chức Bí thư Huyện ủy "
		   "Ba Vì.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | current | Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng từng giữ chức Giám đốc Sở Y tế.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | former | Lê Bá Hùng\n");
	/* whose, said behind */
	expect("Quốc hội bãi nhiệm tư cách đại biểu Quốc hội của bà Trần Thu "
		   "Phương.",
		   "Trần Thu Phương | đại biểu Quốc hội | current | "
		   "Trần Thu Phương\n");
	expect("Trên cương vị Tổng Bí thư của ông Lê Văn Hạnh, chuyến thăm có ý "
		   "nghĩa lớn.",
		   "Lê Văn Hạnh | Tổng Bí thư | current | Lê Văn Hạnh\n");
	/* who seeks an office does not hold it */
	expect("Ứng cử viên tổng thống Jane Rowell vận động ở Ohio.", "");
	/* ... là ông B, with when */
	expect("Bí thư Huyện ủy lúc bấy giờ là ông Lê Bá Hùng đồng ý.",
		   "Lê Bá Hùng | Bí thư Huyện ủy | current | Lê Bá Hùng\n");
	/* behind a dash */
	expect("Giám đốc Sở Kế hoạch và Đầu tư - Lê Bá Hùng trả lời.",
		   "Lê Bá Hùng | Giám đốc Sở Kế hoạch và Đầu tư | current | "
		   "Lê Bá Hùng\n");
	/* two subjects */
	expect("Ông Lê Bá Hùng và bà Trần Thu Phương được bầu làm Phó Chủ tịch "
		   "HĐND tỉnh.",
		   "Lê Bá Hùng | Phó Chủ tịch HĐND tỉnh | current | Lê Bá Hùng\n"
		   "Trần Thu Phương | Phó Chủ tịch HĐND tỉnh | current | "
		   "Trần Thu Phương\n");
	/* a pronoun, also behind a time */
	expect("Bà Trần Thu Phương, Phó Chủ tịch HĐND tỉnh, còn trẻ. Từ năm "
		   "2011 đến nay bà là đại biểu Quốc hội. Không ai muốn trở thành chủ "
		   "tịch hạ viện.",
		   "Trần Thu Phương | Phó Chủ tịch HĐND tỉnh | current | "
		   "Trần Thu Phương\n");
	/* gồm các ông A, B */
	expect("Bộ có hai Thứ trưởng gồm các ông Lê Bá Hùng và Mai Tiến Lực.",
		   "Lê Bá Hùng | Thứ trưởng | current | Lê Bá Hùng\n"
		   "Mai Tiến Lực | Thứ trưởng | current | Mai Tiến Lực\n");
	expect("Hai cựu Thứ trưởng Bộ Công an gồm các ông Lê Bá Hùng (SN 1959) và "
		   "Mai Tiến Lực (SN 1955) bị truy tố.",
		   "Lê Bá Hùng | cựu Thứ trưởng Bộ Công an | former | Lê Bá Hùng\n"
		   "Mai Tiến Lực | cựu Thứ trưởng Bộ Công an | former | "
		   "Mai Tiến Lực\n");
	/* a headline's colon */
	expect("Chủ tịch Ủy ban châu Âu: Các nước nên thôi\nÔng John Dorrell, Chủ "
		   "tịch Ủy ban châu Âu, kêu gọi.",
		   "John Dorrell | Chủ tịch Ủy ban châu Âu | current | (Chủ tịch Ủy "
		   "ban châu Âu); John Dorrell\n");
}

static void
test_modifiers(void **state)
{
	(void) state;
	expect("Tổng thống đắc cử John Dorrell phát biểu.",
		   "John Dorrell | Tổng thống đắc cử | elect | John Dorrell\n");
	expect("Tổng thống Mỹ sắp nhậm chức John Dorrell phát biểu.",
		   "John Dorrell | Tổng thống Mỹ sắp nhậm chức | elect | "
		   "John Dorrell\n");
	expect("Thủ tướng lâm thời Jane Rowell từ chức.",
		   "Jane Rowell | Thủ tướng lâm thời | acting | Jane Rowell\n");
}

/* What stands behind a bracket is said of the name before it. */
static void
test_brackets(void **state)
{
	(void) state;
	expect("Ông Lê Bá Hùng (SN 1962), nguyên Giám đốc Bệnh viện tỉnh, nói.",
		   "Lê Bá Hùng | nguyên Giám đốc Bệnh viện tỉnh | former | "
		   "Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng (phải), Chủ tịch UBND tỉnh Quảng Ngãi, và ông Mai "
		   "Tiến Lực (giữa).",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Quảng Ngãi | current | "
		   "Lê Bá Hùng\n");
	expect("Đại biểu Lê Bá Hùng (Đồng Tháp) - Phó Chủ nhiệm Ủy ban Pháp luật "
		   "- tranh luận.",
		   "Lê Bá Hùng | Phó Chủ nhiệm Ủy ban Pháp luật | current | "
		   "Lê Bá Hùng\n");
	/* between the office and the name */
	expect("Chủ tịch UBND xã Chiềng Lành (huyện Yên Châu, tỉnh Sơn La) Lê Bá "
		   "Hùng nói.",
		   "Lê Bá Hùng | Chủ tịch UBND xã Chiềng Lành | current | "
		   "Lê Bá Hùng\n");
	/* where a deputy is from */
	expect("Đại biểu Lê Bá Hùng (Hà Nội) hỏi. Đại biểu Mai Tiến Lực (tỉnh "
		   "Bình Phước) đáp. Trời mưa. Đường vắng. \"Đúng\", đại biểu Hà Nội "
		   "nói.",
		   "Lê Bá Hùng | Đại biểu | current | Lê Bá Hùng; (đại biểu Hà Nội)\n"
		   "Mai Tiến Lực | Đại biểu | current | Mai Tiến Lực\n");
	expect("Trung tá L.V.B., Phó trưởng Công an huyện, cho biết.",
		   "L.V.B | Phó trưởng Công an huyện | current | L.V.B\n");
}

/* Only a comma and an honorific tie an office to a name. */
static void
test_loose(void **state)
{
	(void) state;
	expect("Giám đốc Sở Y tế, ông Lê Bá Hùng, báo cáo.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | current | Lê Bá Hùng\n");
	expect("Bí thư Thành ủy Lê Bá Hùng hỏi. Đáp lại Bí thư Thành ủy, ông Mai "
		   "Tiến Lực - Giám đốc Sở Y tế - trả lời.",
		   "Lê Bá Hùng | Bí thư Thành ủy | current | Lê Bá Hùng; (Bí thư "
		   "Thành ủy)\n"
		   "Mai Tiến Lực | Giám đốc Sở Y tế | current | Mai Tiến Lực\n");
}

/* Where the body of an office ends. */
static void
test_bodies(void **state)
{
	(void) state;
	expect("Ông Lê Bá Hùng, Vụ trưởng Pháp chế (Bộ Y tế), đề xuất.",
		   "Lê Bá Hùng | Vụ trưởng Pháp chế (Bộ Y tế) | current | "
		   "Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng, Cục trưởng Quản lý giá, Bộ Tài chính cho "
		   "biết.",
		   "Lê Bá Hùng | Cục trưởng Quản lý giá, Bộ Tài chính | "
		   "current | Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng, Trưởng phòng Kế hoạch Dược - Sở Y tế Nam Định xác "
		   "nhận.",
		   "Lê Bá Hùng | Trưởng phòng Kế hoạch Dược - Sở Y tế Nam Định | "
		   "current | Lê Bá Hùng\n");
	expect("Phó Trưởng Ban Chỉ đạo Trung ương về phòng chống thiên tai Lê Bá "
		   "Hùng kiểm tra.",
		   "Lê Bá Hùng | Phó Trưởng Ban Chỉ đạo Trung ương về phòng chống "
		   "thiên tai | current | Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng, trưởng khoa sinh hóa, Bệnh viện Việt Nam - Thụy "
		   "Điển, dự.",
		   "Lê Bá Hùng | trưởng khoa sinh hóa, Bệnh viện Việt Nam - Thụy "
		   "Điển | current | Lê Bá Hùng\n");
	expect("Thị trưởng thành phố Millbrook, ông John Dorrell, bày tỏ.",
		   "John Dorrell | Thị trưởng thành phố Millbrook | current | "
		   "John Dorrell\n");
	expect("Ông Lê Bá Hùng - phó chủ tịch UBND H.Hàm Yên - cho biết.",
		   "Lê Bá Hùng | phó chủ tịch UBND H.Hàm Yên | current | "
		   "Lê Bá Hùng\n");
	expect("Thiếu tướng Lê Bá Hùng, Cục trưởng C06, Bộ Công an, phát biểu.",
		   "Lê Bá Hùng | Cục trưởng C06, Bộ Công an | current | Lê Bá Hùng\n");
	expect("BS CKII Lê Bá Hùng, Trưởng khoa Nhiễm, cho hay.",
		   "Lê Bá Hùng | Trưởng khoa Nhiễm | current | Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng, Trưởng thôn 5, cho hay.",
		   "Lê Bá Hùng | Trưởng thôn 5 | current | Lê Bá Hùng\n");
	expect("Bà Trần Thu Phương, Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh, dự.",
		   "Trần Thu Phương | Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh | "
		   "current | Trần Thu Phương\n");
	expect("Chủ tịch HĐND tỉnh khóa X, nhiệm kỳ 2021-2026 Lê Bá Hùng phát biểu.",
		   "Lê Bá Hùng | Chủ tịch HĐND tỉnh khóa X, nhiệm kỳ 2021-2026 | "
		   "current | Lê Bá Hùng\n");
	/* a place that is the beginning of a name */
	expect("Phó Chủ tịch UBND tỉnh Cà Mau Đồng Văn Thuần cho rằng.",
		   "Đồng Văn Thuần | Phó Chủ tịch UBND tỉnh Cà Mau | current | "
		   "Đồng Văn Thuần\n");
	/* gia đình is no temple, dưới thời no place */
	expect("Gia đình nguyên Thủ tướng Lê Văn Hạnh nhận quà.",
		   "Lê Văn Hạnh | nguyên Thủ tướng | former | Lê Văn Hạnh\n");
	expect("Việc đó có dưới thời cựu Tổng thống John Dorrell.",
		   "John Dorrell | cựu Tổng thống | former | John Dorrell\n");
	expect("Đặc phái viên Mỹ về Triều Tiên John Dorrell dự.",
		   "John Dorrell | Đặc phái viên Mỹ về Triều Tiên | current | "
		   "John Dorrell\n");
	expect("Thống đốc bang John Dorrell ký luật.",
		   "John Dorrell | Thống đốc bang | current | John Dorrell\n");
	expect("Bác sĩ Lê Bá Hùng, Trưởng khoa Cấp cứu Bệnh viện Hoàn Tâm Đà Nẵng, "
		   "cho biết.",
		   "Lê Bá Hùng | Trưởng khoa Cấp cứu Bệnh viện Hoàn Tâm Đà Nẵng | "
		   "current | Lê Bá Hùng\n");
	expect("Tuy nhiên, giám đốc bệnh viện Trần Văn Lành cho biết.",
		   "Trần Văn Lành | giám đốc bệnh viện | current | Trần Văn Lành\n");
	/* companies, and words that are no names */
	expect("Các lãnh đạo Acmeworks thông báo.", "");
	expect("Jane Rowell, chủ tịch Acmeworks Studios, cho biết.", "");
	expect("Jane Rowell, trưởng bộ phận tiếp thị tại Công ty Sao Vàng, nói.",
		   "");
	expect("Ông Lê Bá Hùng, Phó Tổng Thư ký Hiệp hội Doanh nghiệp Đóng "
		   "thuyền Việt Nam, dự.",
		   "Lê Bá Hùng | Phó Tổng Thư ký Hiệp hội Doanh nghiệp Đóng "
		   "thuyền Việt Nam | current | Lê Bá Hùng\n");
}

static void
test_foreigners(void **state)
{
	(void) state;
	expect("Ngoại trưởng Hàn Quốc Kang Min-ah đến Hà Nội. Bà Kang hội đàm.",
		   "Kang Min-ah | Ngoại trưởng Hàn Quốc | current | Kang Min-ah; "
		   "Kang\n");
	expect("Ngoại trưởng Trung Quốc Trần Lâm đến thăm. Ông Trần hội đàm.",
		   "Trần Lâm | Ngoại trưởng Trung Quốc | current | Trần Lâm; Trần\n");
	expect("Tổng thống Dorrell đến. John Dorrell phát biểu.",
		   "John Dorrell | Tổng thống | current | Dorrell; John Dorrell\n");
	/* a letter wrong */
	expect("Người phát ngôn Bộ Ngoại giao Mỹ Heather Nolwert nói. Bà Nelwert "
		   "nói thêm.",
		   "Heather Nolwert | Người phát ngôn Bộ Ngoại giao Mỹ | current | "
		   "Heather Nolwert; Nelwert\n");
	expect("Tổng thống Ukraine Volodymyr Zolensky nói. Volodymyr Zolenskyy từ "
		   "chối. Zolenskyy im lặng.",
		   "Volodymyr Zolensky | Tổng thống Ukraine | current | Volodymyr "
		   "Zolensky; Volodymyr Zolenskyy; Zolenskyy\n");
	expect("Tổng thư ký LHQ Ban Li-moon đến.",
		   "Ban Li-moon | Tổng thư ký LHQ | current | Ban Li-moon\n");
	expect("Tổng thống Syria Hassan Morad từ chối. Nhà lãnh đạo Syria nói vậy.",
		   "Hassan Morad | Tổng thống Syria | current | Hassan Morad; "
		   "(Nhà lãnh đạo Syria)\n");
	expect("Cố lãnh đạo Trung Quốc Đặng Đại Sơn từng nghỉ ở đó.",
		   "Đặng Đại Sơn | Cố lãnh đạo Trung Quốc | late | Đặng Đại Sơn\n");
	expect("Thủ tướng Anh Jane Rowell đến. Nữ Thủ tướng vui vẻ.",
		   "Jane Rowell | Thủ tướng Anh | current | Jane Rowell; "
		   "(Nữ Thủ tướng)\n");
}

static void
test_descriptions(void **state)
{
	(void) state;
	/* of the office that the description means, however far */
	expect("Chủ tịch UBND TP HCM Lê Bá Hùng duyệt dự án. Một. Hai. Ba. Bốn. "
		   "Giám đốc Sở Xây dựng Mai Tiến Lực có mặt. Người đứng đầu chính "
		   "quyền TP HCM đồng ý.",
		   "Lê Bá Hùng | Chủ tịch UBND TP HCM | current | Lê Bá Hùng; (Người "
		   "đứng đầu chính quyền TP HCM)\n"
		   "Mai Tiến Lực | Giám đốc Sở Xây dựng | current | Mai Tiến Lực\n");
	expect("Bộ trưởng Bộ Nội vụ Mai Tiến Lực trình dự luật. Người đứng đầu "
		   "Chính phủ có thêm quyền.",
		   "Mai Tiến Lực | Bộ trưởng Bộ Nội vụ | current | Mai Tiến Lực\n");
	expect("Thủ tướng Nga John Dorrell đến. Lãnh đạo Nga khẳng định quan hệ "
		   "tốt. Lãnh đạo Nga, Mỹ họp.",
		   "John Dorrell | Thủ tướng Nga | current | John Dorrell; (Lãnh đạo "
		   "Nga)\n");
	/* giám đốc, of what the text calls a public body */
	expect("Giám đốc Sở Y tế Lê Bá Hùng đến. Giám đốc cho biết dịch đã lui.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | current | Lê Bá Hùng; (Giám đốc)\n");
	expect("Giám đốc Sở Y tế Lê Bá Hùng đến. Hai Sở chưa có giám đốc.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | current | Lê Bá Hùng\n");
	/* one of several, named a while ago */
	expect("Đại biểu Lê Bá Hùng nói. Đại biểu Mai Tiến Lực nói. Trời mưa. "
		   "Đường vắng. Đại biểu đồng ý.",
		   "Lê Bá Hùng | Đại biểu | current | Lê Bá Hùng\n"
		   "Mai Tiến Lực | Đại biểu | current | Mai Tiến Lực\n");
	expect("Đại biểu Lê Bá Hùng khẳng định ông \"ủng hộ\" dự luật.",
		   "Lê Bá Hùng | Đại biểu | current | Lê Bá Hùng; (ông)\n");
	expect("Đại biểu Lê Bá Hùng nói ông sẽ ủng hộ. Họ khen ông là người tốt.",
		   "Lê Bá Hùng | Đại biểu | current | Lê Bá Hùng; (ông)\n");
	/* not the building */
	expect("Đại sứ John Dorrell đến. Mỹ chuyển đại sứ quán đi.",
		   "John Dorrell | Đại sứ | current | John Dorrell\n");
}

/* Two who share a given name, named in one sentence. */
static void
test_namesakes(void **state)
{
	(void) state;
	expect("Giám đốc Sở Y tế Lê Bá Hùng và Giám đốc Sở Tư pháp Trần Văn Hùng "
		   "dự. Ông Hùng phát biểu.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | current | Lê Bá Hùng\n"
		   "Trần Văn Hùng | Giám đốc Sở Tư pháp | current | Trần Văn Hùng\n");
	expect("Giám đốc Sở Y tế Lê Bá Hùng dự. Sau đó Giám đốc Sở Tư pháp Trần Văn "
		   "Hùng đến. Ông Hùng phát biểu.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế | current | Lê Bá Hùng\n"
		   "Trần Văn Hùng | Giám đốc Sở Tư pháp | current | Trần Văn Hùng; "
		   "Hùng\n");
}

/* Whoever comes in without a name may be meant as well. */
static void
test_strangers(void **state)
{
	(void) state;
	expect("Tổng thống John Dorrell im lặng. Một quan chức Mỹ từ chối bình "
		   "luận. Vị quan chức này nói thêm.",
		   "John Dorrell | Tổng thống | current | John Dorrell\n");
	expect("Tổng thống John Dorrell là một lãnh đạo giỏi. Ông nói tiếng Pháp.",
		   "John Dorrell | Tổng thống | current | John Dorrell; (Ông)\n");
}

/* A career: what was held from one year to another is no more. */
static void
test_careers(void **state)
{
	(void) state;
	expect("Ông Lê Bá Hùng làm Phó Chủ tịch rồi Chủ tịch UBND tỉnh Hà Nam.",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Hà Nam | current | "
		   "Lê Bá Hùng\n");
	expect("Từ năm 2002 đến năm 2006, ông Lê Bá Hùng làm Chủ tịch UBND tỉnh Hà "
		   "Nam.",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Hà Nam | former | Lê Bá Hùng\n");
	expect("Giai đoạn 1997-2009, ông Lê Bá Hùng làm Chủ tịch UBND tỉnh Hà Nam. "
		   "Sau đó, ông được phê chuẩn làm Phó Thủ tướng.",
		   "Lê Bá Hùng | Phó Thủ tướng | current | "
		   "Lê Bá Hùng; (ông)\n");
	/* to this day, or one year only */
	expect("Từ năm 2011 đến nay, ông Lê Bá Hùng làm Chủ tịch UBND tỉnh Hà Nam.",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Hà Nam | current | Lê Bá Hùng\n");
	expect("Trong dự án 1997-2009, báo cáo cho hay, năm 2012 ông Lê Bá Hùng làm "
		   "Chủ tịch UBND tỉnh Hà Nam.",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Hà Nam | current | Lê Bá Hùng\n");
}

/* Departments of companies, and names taken apart at their hyphens. */
static void
test_departments(void **state)
{
	(void) state;
	expect("Bà Lê Thị Hoa đang là Trưởng phòng Kiểm toán nội bộ.", "");
	expect("Ông Lê Bá Hùng - phó trưởng phòng dự báo Đài Khí tượng thủy văn khu "
		   "vực Nam Bộ - nói.",
		   "Lê Bá Hùng | phó trưởng phòng dự báo Đài Khí tượng thủy văn khu vực "
		   "Nam Bộ | current | Lê Bá Hùng\n");
	expect("Ngoại trưởng Triều Tiên Ri Song - min đến Nga.",
		   "Ri Song - min | Ngoại trưởng Triều Tiên | current | Ri Song - min\n");
	expect("Bộ trưởng Lê Bá Hùng - cho biết như vậy.",
		   "Lê Bá Hùng | Bộ trưởng | current | Lê Bá Hùng\n");
}

/* Guests of another country, what one would become, and whom one follows. */
static void
test_next(void **state)
{
	(void) state;
	expect("Tổng thống Indonesia và Chủ tịch nước Lê Bá Hùng hội đàm.",
		   "Lê Bá Hùng | Chủ tịch nước | current | Lê Bá Hùng\n");
	expect("Lãnh đạo Công đảng John Dorrell nói. Dorrell sẽ trở thành thủ tướng "
		   "nếu thắng.",
		   "John Dorrell | Lãnh đạo Công đảng | current | John Dorrell; "
		   "Dorrell\n");
	expect("Ông Lê Bá Hùng giữ chức Bí thư quận ủy Gò Vấp thay bà Lê Thị Hoa.",
		   "Lê Bá Hùng | Bí thư quận ủy Gò Vấp | current | Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng bị cách chức Bí thư Quận ủy Gò Vấp.",
		   "Lê Bá Hùng | Bí thư Quận ủy Gò Vấp | former | Lê Bá Hùng\n");
	expect("Thủ tướng Lê Bá Hùng kỷ luật Giám đốc Sở Y tế Mai Tiến Lực. Quyết "
		   "định của lãnh đạo Chính phủ có hiệu lực ngay.",
		   "Lê Bá Hùng | Thủ tướng | current | Lê Bá Hùng; (lãnh đạo Chính "
		   "phủ)\n"
		   "Mai Tiến Lực | Giám đốc Sở Y tế | current | Mai Tiến Lực\n");
	expect("Quyền thị trưởng thành phố St. Peterburg có mặt.", "");
	expect("Theo yêu cầu của Thủ tướng, ông Lê Bá Hùng - tổng cục trưởng - nói.",
		   "Lê Bá Hùng | tổng cục trưởng | current | Lê Bá Hùng\n");
	expect("Bí thư Thành ủy Lê Bá Hùng phê bình việc chậm bổ nhiệm Phó giám đốc "
		   "sở.",
		   "Lê Bá Hùng | Bí thư Thành ủy | current | Lê Bá Hùng\n");
	expect("Lãnh đạo bệnh viện Đa khoa Lê Hữu Trác (Cà Mau) nói.", "");
	expect("Một trung sĩ Nhật gặp nạn.", "");
	expect("Trung sĩ Nhật gặp nạn.", "Nhật | - | current | Nhật\n");
	expect("Ông Lò Văn Hải, Chủ tịch xã Nà Bản 1 (Mường Lay), nói.",
		   "Lò Văn Hải | Chủ tịch xã Nà Bản 1 | current | Lò Văn Hải\n");
	expect("Ông Lê Bá Hùng - trưởng phòng tham mưu (PX 04) Công an tỉnh Hà Nam - "
		   "nói.",
		   "Lê Bá Hùng | trưởng phòng tham mưu (PX 04) Công an tỉnh Hà Nam | "
		   "current | Lê Bá Hùng\n");
	expect("Cựu thủ tướng Thaksin Shinawatra - anh trai bà ấy - nói.",
		   "Thaksin Shinawatra | Cựu thủ tướng | former | Thaksin "
		   "Shinawatra\n");
}

/* What an office is in charge of, and bodies in brackets before a name. */
static void
test_charges(void **state)
{
	(void) state;
	expect("Trợ lý Ngoại trưởng Mỹ phụ trách châu Á John Dorrell nói.",
		   "John Dorrell | Trợ lý Ngoại trưởng Mỹ phụ trách châu Á | current | "
		   "John Dorrell\n");
	expect("Trợ lý Bộ trưởng Quốc phòng Mỹ đặc trách châu Phi - Trung Đông "
		   "John Dorrell nói.",
		   "John Dorrell | Trợ lý Bộ trưởng Quốc phòng Mỹ đặc trách châu Phi - "
		   "Trung Đông | current | John Dorrell\n");
	expect("Phó chủ tịch phụ trách khối văn hóa - thể thao của UBND thành phố Lê "
		   "Bá Hùng nói.",
		   "Lê Bá Hùng | Phó chủ tịch phụ trách khối văn hóa - thể thao của "
		   "UBND thành phố | current | Lê Bá Hùng\n");
	/* no charge but a predicate */
	expect("Ông Lê Bá Hùng, Chủ tịch UBND tỉnh Hà Nam phụ trách kinh tế.",
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Hà Nam | current | Lê Bá Hùng\n");
	expect("Ông Lê Bá Hùng - Trưởng ban Dân vận, Cục trưởng Cục Tin học hóa (Bộ "
		   "Thông tin - TT) Mai Tiến Lực dự.",
		   "Lê Bá Hùng | Trưởng ban Dân vận | current | Lê Bá Hùng\n"
		   "Mai Tiến Lực | Cục trưởng Cục Tin học hóa | current | Mai Tiến "
		   "Lực\n");
}

/* What seems to go on an office, a name or a bracket and does not. */
static void
test_ends(void **state)
{
	(void) state;
	expect("Ông Lê Bá Hùng, đại biểu Quốc hội tỉnh Hà Nam Về công đoạn này, tôi "
		   "đồng ý.",
		   "Lê Bá Hùng | đại biểu Quốc hội tỉnh Hà Nam | current | Lê Bá "
		   "Hùng\n");
	/* biến cố is no late holder */
	expect("Tài xế gặp biến cố. Đại biểu Lê Bá Hùng nói.",
		   "Lê Bá Hùng | Đại biểu | current | Lê Bá Hùng\n");
	/* của, tại: only before what can be a body */
	expect("Thủ tướng Lê Bá Hùng đến. Bài phát biểu của Thủ tướng tại hội nghị "
		   "thường niên được hoan nghênh.",
		   "Lê Bá Hùng | Thủ tướng | current | Lê Bá Hùng; (Thủ tướng)\n");
	/* a name of the lexicon and another */
	expect("Tổng thống Barack Obama John Dorrell đến.",
		   "Barack Obama | Tổng thống | current | Barack Obama\n");
	/* a bracket may name somebody else */
	expect("Nghị sĩ Jane Rowley (cố vấn đặc biệt của Tổng thư ký Asean John "
		   "Dorrell) đến.",
		   "Jane Rowley | cố vấn đặc biệt | current | Jane Rowley\n"
		   "John Dorrell | Tổng thư ký Asean | current | John Dorrell\n");
	/* companies that no list has */
	expect("Ông Lê Bá Hùng (Chủ tịch Acmedia), tiến sĩ Mai Tiến Lực dự.", "");
	expect("Tập đoàn khách sạn VNX mở cửa. Phát ngôn viên VNX, John Dorrell, "
		   "nói.", "");
	expect("Ông Lê Bá Hùng, Giám đốc Ban kế hoạch Nawaco, nói.", "");
}

/* An office or honorific alone, in other words than where it was named. */
static void
test_said_otherwise(void **state)
{
	(void) state;
	expect("Giám đốc Sở Kế hoạch và Đầu tư Lê Bá Hùng dự. Giám đốc Sở Kế hoạch và "
		   "đầu tư Hà Nam cho biết.",
		   "Lê Bá Hùng | Giám đốc Sở Kế hoạch và Đầu tư | current | Lê "
		   "Bá Hùng; (Giám đốc Sở Kế hoạch và đầu tư Hà Nam)\n");
	expect("Giám đốc Công an Hà Nam Lê Bá Hùng dự. Giám đốc Sở Khoa học và công "
		   "nghệ Hà Nam vắng.",
		   "Lê Bá Hùng | Giám đốc Công an Hà Nam | current | Lê Bá Hùng\n");
	/* its town in place of its body; not that of a district's */
	expect("Bí thư Thành ủy Lê Bá Hùng dự. Bí thư Hà Nội yêu cầu làm rõ.",
		   "Lê Bá Hùng | Bí thư Thành ủy Hà Nội | current | Lê Bá Hùng; (Bí thư "
		   "Hà Nội)\n");
	expect("Chủ tịch UBND quận Lê Bá Hùng dự. Chủ tịch Hà Nội yêu cầu làm rõ.",
		   "Lê Bá Hùng | Chủ tịch UBND quận | current | Lê Bá Hùng\n");
	/* who speaks for a body by his office; not for another */
	expect("Chánh Văn phòng UBND tỉnh Hà Nam Lê Bá Hùng dự. Theo người phát ngôn "
		   "của UBND tỉnh, việc này khó.",
		   "Lê Bá Hùng | Chánh Văn phòng UBND tỉnh Hà Nam | current | Lê Bá "
		   "Hùng; (người phát ngôn của UBND tỉnh)\n");
	expect("Chánh Văn phòng UBND tỉnh Hà Nam Lê Bá Hùng dự. Theo người phát ngôn "
		   "Bộ Ngoại giao, việc này khó.",
		   "Lê Bá Hùng | Chánh Văn phòng UBND tỉnh Hà Nam | current | Lê Bá "
		   "Hùng\n");
	/* the Prime Minister's order, his deputy's words */
	expect("Theo chỉ đạo của Thủ tướng Chính phủ, Phó Thủ tướng Lê Bá Hùng dự.",
		   "Lê Bá Hùng | Phó Thủ tướng | current | Lê Bá Hùng\n");
	/* một behind a body begins what is asked */
	expect("Giám đốc Sở Y tế Hà Nam Lê Bá Hùng dự. Cử tri hỏi Giám đốc Sở Y tế "
		   "một câu.",
		   "Lê Bá Hùng | Giám đốc Sở Y tế Hà Nam | current | Lê Bá Hùng; (Giám "
		   "đốc Sở Y tế)\n");
	/* a meeting of ministers */
	expect("Bộ trưởng Ngoại giao Lê Bá Hùng dự Hội nghị Bộ trưởng Ngoại giao "
		   "ASEAN.",
		   "Lê Bá Hùng | Bộ trưởng Ngoại giao | current | Lê Bá Hùng\n");
	/* who is asked is addressed */
	expect("Bộ trưởng Lê Bá Hùng trả lời. Ông nghĩ thế nào về việc này?",
		   "Lê Bá Hùng | Bộ trưởng | current | Lê Bá Hùng\n");
	expect("Bộ trưởng Lê Bá Hùng trả lời. Ông nghĩ rằng việc này khó.",
		   "Lê Bá Hùng | Bộ trưởng | current | Lê Bá Hùng; (Ông)\n");
	/* Thị of a mayor is no woman's */
	expect("Thị trưởng Uông Kiến Minh từ chức. Ông Uông nói. Ông Minh vắng.",
		   "Uông Kiến Minh | Thị trưởng | current | Uông Kiến Minh; Uông; "
		   "Minh\n");
	/* the subject behind a clause without one */
	expect("Giám đốc Sở Y tế Mai Tiến Lực dự. Trước khi được bổ nhiệm làm Chủ tịch "
		   "UBND tỉnh Hà Nam năm 2010, ông Lê Bá Hùng làm luật sư.",
		   "Mai Tiến Lực | Giám đốc Sở Y tế | current | Mai Tiến Lực\n"
		   "Lê Bá Hùng | Chủ tịch UBND tỉnh Hà Nam | current | Lê Bá Hùng\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_others),
		test_case(test_held),
		test_case(test_modifiers),
		test_case(test_brackets),
		test_case(test_loose),
		test_case(test_bodies),
		test_case(test_foreigners),
		test_case(test_descriptions),
		test_case(test_namesakes),
		test_case(test_strangers),
		test_case(test_careers),
		test_case(test_departments),
		test_case(test_next),
		test_case(test_charges),
		test_case(test_ends),
		test_case(test_said_otherwise),
	};

	return cmocka_run_group_tests_name("holders", tests, NULL, NULL);
}
