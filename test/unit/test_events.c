/*
 * test_events.c
 *	  Who does what to whom: the event stage on plain sentences.
 *
 * A case is a text and what must be found in it, one line an event:
 *
 *		CODE trigger: actor > target
 *
 * with - where there is nobody, and "planned" behind what is announced.
 */
#include "harness.h"

typedef struct Case
{
	const char *text;
	const char *events;
} Case;

static const NxResult *
find(const char *text, const char *published)
{
	return resolve(read_text(text), day(published), NX_WANT_EVENTS);
}

static void
check(const Case *c)
{
	const NxResult *r = find(c->text, "2024-03-15");
	Lines		out = {.n = 0};

	for (uint32_t i = 0; i < r->nevents; i++)
	{
		const NxEvent *e = &r->events[i];

		put_text(&out, nx_event_code_name(e->code));
		put_text(&out, " ");
		put_str(&out, e->predicate);
		put_text(&out, ": ");
		put_str(&out, e->actor);
		put_text(&out, " > ");
		put_str(&out, e->target);
		put_text(&out, e->planned ? " planned\n" : "\n");
		assert_true(e->predicate.len > 0);
		assert_true(e->actor.s != NULL || e->target.s != NULL);
		assert_true(i == 0 || r->events[i - 1].span.start <= e->span.start);
	}
	assert_lines(c->text, &out, c->events);
	pool_free();
}

#define run(cases) \
	for (size_t i_ = 0; i_ < sizeof(cases) / sizeof((cases)[0]); i_++) \
		check(&(cases)[i_])

/* The subject before its verb, whatever stands between. */
static void
test_subjects(void **state)
{
	static const Case cases[] = {
		{"Bộ trưởng Bộ Y tế Lê Thị Mai nhấn mạnh vai trò của y tế cơ sở.",
		"STATE nhấn mạnh: Lê Thị Mai > -\n"},
		{"Bộ trưởng Bộ Y tế Lê Thị Mai trả lời. Bà cam kết sửa luật.",
			"REPORT trả lời: Lê Thị Mai > -\n"
		"PLEDGE cam kết: Lê Thị Mai > -\n"},
		{"Bộ trưởng Bộ Y tế Lê Thị Mai (thứ hai từ trái) sáng 12/3 cũng đã "
			"trực tiếp kiểm tra kho thuốc.",
		"INSPECT kiểm tra: Lê Thị Mai > -\n"},
		{"Ông Trần Văn Bình, Giám đốc Sở Xây dựng Hà Nội, cho biết dự án chậm.",
		"STATE cho biết: Trần Văn Bình > -\n"},
		{"Ông Trần Văn Bình - Giám đốc Sở Xây dựng Hà Nội - cho biết dự án "
			"chậm.",
		"STATE cho biết: Trần Văn Bình > -\n"},
		{"Bộ trưởng Bộ Y tế Lê Thị Mai và Bộ trưởng Bộ Công an Phạm Văn Hòa "
			"dự lễ.",
			"ATTEND dự: Lê Thị Mai > -\n"
		"ATTEND dự: Phạm Văn Hòa > -\n"},
		{"Tại buổi làm việc với Bộ trưởng Bộ Y tế Lê Thị Mai, Bộ trưởng Bộ "
			"Công an Phạm Văn Hòa cam kết phối hợp chặt chẽ.",
		"PLEDGE cam kết: Phạm Văn Hòa > -\n"},
		/* subjects behind the verb */
		{"Dự lễ có Bộ trưởng Lê Hoài Sơn, Thứ trưởng Vũ Đình Lộc.",
			"ATTEND Dự: Lê Hoài Sơn > -\n"
		"ATTEND Dự: Vũ Đình Lộc > -\n"},
		{"Tham dự hội nghị có Bộ trưởng Bộ Y tế Lê Thị Mai; Bộ trưởng Bộ Công "
			"an Phạm Văn Hòa cùng đại diện các bộ, ngành.",
			"ATTEND Tham dự: Lê Thị Mai > -\n"
		"ATTEND Tham dự: Phạm Văn Hòa > -\n"},
		/* a participle shares the subject of the main clause */
		{"Phát biểu tại hội nghị, Bộ trưởng Bộ Y tế Lê Thị Mai ghi nhận nỗ lực "
			"của các bệnh viện.",
			"STATE Phát biểu: Lê Thị Mai > -\n"
		"PRAISE ghi nhận: Lê Thị Mai > -\n"},
		{"Thay mặt Chính phủ trình bày tờ trình, Bộ trưởng Bộ Y tế Lê Thị Mai "
			"cho rằng luật cần sửa.",
			"REPORT trình bày: Lê Thị Mai > -\n"
		"STATE cho rằng: Lê Thị Mai > -\n"},
		/* an agent */
		{"Đoàn công tác do Bộ trưởng Bộ Y tế Lê Thị Mai dẫn đầu đã kiểm tra "
			"kho thuốc.",
		"ATTEND dẫn đầu: Lê Thị Mai > -\n"},
		/* nobody's */
		{"Bộ trưởng Bộ Y tế Lê Thị Mai có mặt. Chính phủ yêu cầu các bộ báo "
			"cáo.",
		""},
		{"Vợ Bộ trưởng Bộ Y tế Lê Thị Mai phát biểu tại lễ cưới.", ""},
		{"Bộ trưởng Lê Hoài Sơn thay mặt đoàn tặng quà cho trường.",
		"AWARD tặng quà: Lê Hoài Sơn > -\n"},
		/* an errand and a noun in the description */
		{"Ông Mika Salo, trưởng đoàn giám sát của WHO đến Đông Timor, "
			"cho biết tình hình rất xấu.",
		"STATE cho biết: Mika Salo > -\n"},
		{"Bộ trưởng Lê Hoài Sơn đáp lại: \"Tôi biết\".",
		"REPORT đáp lại: Lê Hoài Sơn > -\n"},
		/* others speak in the sentence behind */
		{"Thủ tướng Đỗ Quang Hiền tiếp xúc cử tri. Cho rằng thuế cao, "
			"nhiều cử tri đề nghị giảm thuế.",
		"CONSULT tiếp xúc cử tri: Đỗ Quang Hiền > -\n"},
		/* a time with its preposition */
		{"Ông Mika Salo, Ngoại trưởng Phần Lan, được bầu vào Ban chấp "
			"hành; từ tháng 5/1998 đến 4/2003 trở thành Bộ trưởng Công "
			"nghiệp.",
			"APPOINT được bầu: - > Mika Salo\n"
		"APPOINT trở thành: - > Mika Salo\n"},
		{"Ông Mika Salo, Ngoại trưởng Phần Lan, nhấn mạnh điều này khi "
			"trao đổi với báo chí.",
			"STATE nhấn mạnh: Mika Salo > -\n"
		"CONSULT trao đổi: Mika Salo > -\n"},
		/* a caption without a stop */
		{"Các vụ án còn nhiều (ảnh Internet) Báo cáo trước Quốc hội về "
			"công tác, Bộ trưởng Lê Hoài Sơn cho biết đã rõ.",
			"REPORT Báo cáo: Lê Hoài Sơn > Quốc hội\n"
		"STATE cho biết: Lê Hoài Sơn > -\n"},
	};

	(void) state;
	run(cases);
}

/* Verbs that go on with the subject of the last one. */
static void
test_coordination(void **state)
{
	static const Case cases[] = {
		{"Sáng 12/3, Thủ tướng Đỗ Quang Hiền đến thăm, làm việc với Trường Đại "
			"học Nông Lâm và trao quà cho sinh viên.",
			"CONSULT thăm: Đỗ Quang Hiền > -\n"
			"CONSULT làm việc: Đỗ Quang Hiền > Trường Đại học Nông Lâm\n"
		"AWARD trao quà: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền đánh giá cao kết quả đạt được, đồng thời yêu "
			"cầu các bộ, ngành kiểm tra và báo cáo.",
			"PRAISE đánh giá cao: Đỗ Quang Hiền > -\n"
		"REQUEST yêu cầu: Đỗ Quang Hiền > -\n"},
		{"\"Việc này phải làm ngay\", Thủ tướng Đỗ Quang Hiền nói và đề nghị "
			"các địa phương vào cuộc.",
			"STATE nói: Đỗ Quang Hiền > -\n"
		"REQUEST đề nghị: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền nêu rõ mục tiêu của năm. Đồng thời, đề nghị "
			"các địa phương vào cuộc.",
			"STATE nêu rõ: Đỗ Quang Hiền > -\n"
		"REQUEST đề nghị: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền phát biểu chỉ đạo hội nghị.",
		"STATE phát biểu: Đỗ Quang Hiền > -\n"},
		{"Bộ trưởng Lê Hoài Sơn đã phê bình và yêu cầu các sở báo cáo.",
			"CRITICISE phê bình: Lê Hoài Sơn > -\n"
		"REQUEST yêu cầu: Lê Hoài Sơn > -\n"},
	};

	(void) state;
	run(cases);
}

/* To whom. */
static void
test_targets(void **state)
{
	static const Case cases[] = {
		{"Chiều 12/3, Thủ tướng Đỗ Quang Hiền tiếp Ngoại trưởng Phần Lan Mika "
			"Salo.",
		"CONSULT tiếp: Đỗ Quang Hiền > Mika Salo\n"},
		{"Thủ tướng Đỗ Quang Hiền tiếp tục đề nghị Bộ Y tế sớm có báo cáo.",
		"REQUEST đề nghị: Đỗ Quang Hiền > Bộ Y tế\n"},
		{"Thủ tướng Đỗ Quang Hiền hội đàm với Ngoại trưởng Phần Lan Mika Salo.",
		"CONSULT hội đàm: Đỗ Quang Hiền > Mika Salo\n"},
		{"Thủ tướng Đỗ Quang Hiền giao Bộ Y tế chủ trì, phối hợp với Bộ Công an.",
		"REQUEST giao: Đỗ Quang Hiền > Bộ Y tế\n"},
		/* what is asked for is not done */
		{"Thủ tướng Đỗ Quang Hiền đề nghị Bộ trưởng Lê Thị Mai kiểm "
			"tra và báo cáo.",
		"REQUEST đề nghị: Đỗ Quang Hiền > Lê Thị Mai\n"},
		/* what he says of others is theirs */
		{"Ông Trần Văn Bình, Giám đốc Sở Xây dựng Hà Nội, cho biết Thủ tướng "
			"Đỗ Quang Hiền đã phê duyệt quy hoạch.",
			"STATE cho biết: Trần Văn Bình > -\n"
		"ENACT phê duyệt: Đỗ Quang Hiền > -\n"},
		{"Hãng tin dẫn lời Ngoại trưởng Phần Lan Mika Salo về vụ việc.",
		"STATE dẫn lời: Mika Salo > -\n"},
		{"Công an khởi tố các ông Trần Văn Bình, nguyên Giám đốc Sở "
			"Xây dựng; Lê Bá Hùng, nguyên Giám đốc Sở Y tế.",
			"COERCE khởi tố: - > Trần Văn Bình\n"
		"COERCE khởi tố: - > Lê Bá Hùng\n"},
		/* the host goes on, not his guest */
		{"Thủ tướng Đỗ Quang Hiền chúc mừng Ngoại trưởng Phần Lan Mika "
			"Salo tái đắc cử và khẳng định sẵn sàng hợp tác.",
			"PRAISE chúc mừng: Đỗ Quang Hiền > Mika Salo\n"
			"APPOINT tái đắc cử: - > Mika Salo\n"
		"STATE khẳng định: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền đón Ngoại trưởng Phần Lan Mika Salo "
			"đến thăm và dự hội nghị.",
			"CONSULT đón: Đỗ Quang Hiền > Mika Salo\n"
			"CONSULT thăm: Mika Salo > -\n"
		"ATTEND dự: Mika Salo > -\n"},
		{"Người dân chào mừng Ngoại trưởng Phần Lan Mika Salo đến "
			"thăm, khẳng định tình hữu nghị.",
			"PRAISE chào mừng: - > Mika Salo\n"
		"CONSULT thăm: Mika Salo > -\n"},
		/* the verb again */
		{"Ông Trần Văn Bình, Bí thư Thành ủy, chúc mừng Bộ trưởng Lê "
			"Hoài Sơn được phân công làm Chủ tịch; chúc mừng Đại biểu Lê "
			"Thị Mai.",
			"PRAISE chúc mừng: Trần Văn Bình > Lê Hoài Sơn\n"
			"APPOINT được phân công: - > Lê Hoài Sơn\n"
		"PRAISE chúc mừng: Trần Văn Bình > Lê Thị Mai\n"},
		/* another clause */
		{"Do Công ty Hải Thịnh khiếu nại vụ việc này nên Bộ trưởng "
			"Lê Hoài Sơn nói.",
		"STATE nói: Lê Hoài Sơn > -\n"},
		{"Lào xét xử nghi phạm và được Bộ trưởng Lê Hoài Sơn chấp "
			"thuận.",
		"AGREE chấp thuận: Lê Hoài Sơn > -\n"},
		/* only wished */
		{"Thủ tướng Đỗ Quang Hiền mong muốn được đón Ngoại trưởng Phần "
			"Lan Mika Salo thăm Lào và dự hội nghị.",
		"STATE mong muốn: Đỗ Quang Hiền > Mika Salo\n"},
	};

	(void) state;
	run(cases);
}

/* Who takes or leaves an office is the target, by whatever voice. */
static void
test_offices(void **state)
{
	static const Case cases[] = {
		{"Thủ tướng Đỗ Quang Hiền ký quyết định bổ nhiệm bà Lê Thị Mai giữ "
			"chức Thứ trưởng Bộ Y tế.",
			"ENACT ký: Đỗ Quang Hiền > Lê Thị Mai\n"
		"APPOINT bổ nhiệm: Đỗ Quang Hiền > Lê Thị Mai\n"},
		{"Bà Lê Thị Mai được bầu làm Chủ tịch UBND tỉnh Hà Nam.",
		"APPOINT được bầu: - > Lê Thị Mai\n"},
		{"Ông Trần Văn Lập, Phó Chủ tịch UBND tỉnh Đồng Tháp, sinh năm 1978, "
			"từng giữ chức Bí thư Huyện ủy Tam Nông; năm 2021 được bổ nhiệm làm "
			"giám đốc sở.",
			"APPOINT giữ chức: - > Trần Văn Lập\n"
		"APPOINT được bổ nhiệm: - > Trần Văn Lập\n"},
		{"Tháng 2, bà Lê Thị Mai được Bộ Chính trị phân công làm Bí thư Tỉnh "
			"ủy Hà Nam.",
		"APPOINT phân công: - > Lê Thị Mai\n"},
		{"Ông Trần Văn Bình, nguyên Giám đốc Sở Xây dựng Hà Nội, bị Bộ Công an "
			"khởi tố, bắt tạm giam.",
			"COERCE khởi tố: - > Trần Văn Bình\n"
		"COERCE bắt tạm giam: - > Trần Văn Bình\n"},
		{"Ban Bí thư đã kỷ luật ông Trần Văn Bình, nguyên Giám đốc Sở Xây dựng "
			"Hà Nội.",
		"COERCE kỷ luật: - > Trần Văn Bình\n"},
		{"Giám đốc Sở Xây dựng Hà Nội Trần Văn Bình xin từ chức.",
		"DISMISS xin từ chức: - > Trần Văn Bình\n"},
	};

	(void) state;
	run(cases);
}

/* A passive has its subject as target, whatever stands between. */
static void
test_passives(void **state)
{
	static const Case cases[] = {
		{"Ông Trần Văn Bình, nguyên Giám đốc Sở Xây dựng Hà Nội, bị "
			"điều động về phường.",
		"APPOINT điều động: - > Trần Văn Bình\n"},
		{"Chủ tịch UBND tỉnh Lê Bá Hùng và vợ bị tố nhận quà.",
		"CRITICISE tố: - > Lê Bá Hùng\n"},
		/* a list with semicolons */
		{"Các ông Trần Văn Bình (Chủ tịch thị trấn Mường La); Lê Bá "
			"Hùng (Trưởng phòng Giáo dục huyện) cùng bị khiển trách.",
			"COERCE bị khiển trách: - > Trần Văn Bình\n"
		"COERCE bị khiển trách: - > Lê Bá Hùng\n"},
		{"Bà Lê Thị Mai, thẩm phán, người được Tổng thống Phần Lan "
			"Mika Salo chỉ định vào tòa tối cao, sinh năm 1970.",
		"APPOINT chỉ định: Mika Salo > Lê Thị Mai\n"},
		{"Bà Lê Thị Mai, Giám đốc Sở Y tế, người bị cáo buộc nhận quà, "
			"không trả lời.",
		"CRITICISE cáo buộc: - > Lê Thị Mai\n"},
		{"Bộ Nội vụ thông báo Giám đốc Sở Y tế Lê Thị Mai bị cảnh cáo, "
			"cho thôi chức giám đốc.",
			"COERCE bị cảnh cáo: - > Lê Thị Mai\n"
		"DISMISS cho thôi: - > Lê Thị Mai\n"},
		{"Trước khi được luân chuyển, bổ nhiệm về tỉnh, ông Trần Văn "
			"Bình, Vụ trưởng Vụ Pháp chế, từng giữ các chức vụ khác.",
			"APPOINT được luân chuyển: - > Trần Văn Bình\n"
			"APPOINT bổ nhiệm: - > Trần Văn Bình\n"
		"APPOINT giữ các chức vụ: - > Trần Văn Bình\n"},
		/* what waits is a noun */
		{"Tuyên bố được Ngoại trưởng Phần Lan Mika Salo đưa ra chiều "
			"nay.",
		"STATE đưa ra: Mika Salo > -\n"},
		{"Ngoại trưởng Phần Lan Mika Salo đến muộn và được cho là "
			"không vui.", ""},
		{"Sau khi bị Thủ tướng Đỗ Quang Hiền phê bình, ông Trần Văn "
			"Bình, Giám đốc Sở Xây dựng, cho biết đã sửa.",
			"CRITICISE phê bình: Đỗ Quang Hiền > Trần Văn Bình\n"
		"STATE cho biết: Trần Văn Bình > -\n"},
		/* the main clause has no predicate */
		{"Sau khi nhậm chức, Bộ trưởng Bộ Y tế Lê Thị Mai là người trẻ "
			"nhất.",
		"APPOINT nhậm chức: - > Lê Thị Mai\n"},
		{"Ông Trần Văn Bình, nguyên Giám đốc Sở Xây dựng - người vừa "
			"bị Bộ Công an khởi tố, bắt giam, từ chối trả lời.",
			"COERCE khởi tố: - > Trần Văn Bình\n"
			"COERCE bắt giam: - > Trần Văn Bình\n"
		"REJECT từ chối: Trần Văn Bình > -\n"},
		{"Giám đốc Sở Y tế Lê Thị Mai được tỉnh công bố quyết định bổ "
			"nhiệm làm thứ trưởng.",
		"APPOINT bổ nhiệm: - > Lê Thị Mai\n"},
		/* somebody else's answer */
		{"Trả lời đại biểu Lê Thị Mai bằng văn bản, Bộ Y tế nói đang "
			"xem xét.",
		"REPORT Trả lời: - > Lê Thị Mai\n"},
	};

	(void) state;
	run(cases);
}

/* Where somebody went, and what he did there. */
static void
test_errands(void **state)
{
	static const Case cases[] = {
		{"Thủ tướng Đỗ Quang Hiền đến Tokyo thăm Nhật Bản.",
		"CONSULT thăm: Đỗ Quang Hiền > Nhật Bản\n"},
		{"Thiếu úy Lê Văn Sinh trở về đơn vị báo cáo với lãnh đạo.",
		"REPORT báo cáo: Lê Văn Sinh > -\n"},
		{"Bà Lê Thị Mai, Giám đốc Sở Y tế, hôm 10/3 đã tới Mường Chà "
			"và tuyên bố hết dịch.",
		"STATE tuyên bố: Lê Thị Mai > -\n"},
		{"Bộ trưởng Lê Hoài Sơn có mặt tại hiện trường chỉ đạo cứu hộ.",
			"INSPECT có mặt tại hiện trường: Lê Hoài Sơn > -\n"
		"REQUEST chỉ đạo: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn không xuất hiện và tiếp tục bác bỏ tin "
			"này.",
		"REJECT bác bỏ: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn hội đàm với Ủy viên Quốc vụ, Ngoại "
			"trưởng Phần Lan Mika Salo nhân dịp dự hội nghị.",
			"CONSULT hội đàm: Lê Hoài Sơn > Mika Salo\n"
		"ATTEND dự: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn bày tỏ vui mừng được thăm Lào.",
			"STATE bày tỏ: Lê Hoài Sơn > -\n"
		"CONSULT thăm: Lê Hoài Sơn > Lào\n"},
		/* of those whom he met */
		{"Bộ trưởng Lê Hoài Sơn phát biểu trong cuộc họp với đoàn Phần "
			"Lan đang thăm Hà Nội.",
		"STATE phát biểu: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn đề nghị giảm phí, còn khi trả lời báo "
			"chí, ông Trần Văn Bình, Giám đốc Sở Xây dựng, nói đã giảm.",
			"REQUEST đề nghị: Lê Hoài Sơn > -\n"
			"REPORT trả lời: Trần Văn Bình > -\n"
		"STATE nói: Trần Văn Bình > -\n"},
		{"Bộ trưởng Lê Hoài Sơn trong chuyến thăm Lào đề nghị mở cửa "
			"khẩu.",
		"REQUEST đề nghị: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn không từ chức, nhưng cho biết đang "
			"nghỉ phép.",
		"STATE cho biết: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn đã cùng đoàn công tác có chuyến thị "
			"sát nhà máy.",
		"INSPECT có chuyến thị sát: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn lên tiếng ủng hộ kế hoạch này.",
			"STATE lên tiếng: Lê Hoài Sơn > -\n"
		"AGREE ủng hộ: Lê Hoài Sơn > -\n"},
		/* companions */
		{"Thủ tướng Đỗ Quang Hiền ngày mai sẽ cùng lãnh đạo Lào, "
			"Campuchia và Thái Lan dự hội nghị.",
		"ATTEND dự: Đỗ Quang Hiền > - planned\n"},
		{"Bộ trưởng Lê Hoài Sơn đã có Quyết định số 16/QĐ-BYT phê "
			"duyệt đề án.",
		"ENACT phê duyệt: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn ký Chỉ thị số 16/CT-BYT yêu cầu các sở "
			"báo cáo.",
			"ENACT ký: Lê Hoài Sơn > -\n"
		"REQUEST yêu cầu: Lê Hoài Sơn > -\n"},
		{"Ngoại trưởng Phần Lan Mika Salo mời cơm trưa Bộ trưởng Lê "
			"Hoài Sơn.",
		"CONSULT mời: Mika Salo > Lê Hoài Sơn\n"},
	};

	(void) state;
	run(cases);
}

/* Somebody else does it. */
static void
test_other_subjects(void **state)
{
	static const Case cases[] = {
		{"Chuyến thăm của Ngoại trưởng Phần Lan Mika Salo đã gặp bất "
			"ngờ.", ""},
		{"Chính phủ của Thủ tướng Đỗ Quang Hiền đã phê duyệt quy "
			"hoạch.", ""},
		{"Ngoại trưởng Phần Lan Mika Salo sẽ dự lễ, ông Jan Lund, nhà "
			"phân tích ở Oslo, nhận định.",
		"ATTEND dự: Mika Salo > - planned\n"},
		/* an office that the verb before takes */
		{"Trước khi làm Giám đốc Sở Y tế, bà Lê Thị Mai giữ chức Phó "
			"Giám đốc Sở Y tế.",
			"APPOINT làm: - > Lê Thị Mai\n"
		"APPOINT giữ chức: - > Lê Thị Mai\n"},
		{"Về việc miễn nhiệm của Phó Bí thư Tỉnh ủy, bà Lê Thị Mai cho "
			"hay chưa có gì mới.",
		"STATE cho hay: Lê Thị Mai > -\n"},
		{"Ông Trần Văn Bình - trưởng phòng tham mưu (PX 04) Công an "
			"tỉnh Hòa Bình - cho biết đã bắt hai người.",
		"STATE cho biết: Trần Văn Bình > -\n"},
		/* no condition */
		{"Bà Lê Thị Mai, Giám đốc Sở Y tế, nêu ví dụ về một trường hợp "
			"tại Hà Nam và cho rằng cần sửa luật.",
			"STATE nêu ví dụ: Lê Thị Mai > -\n"
		"STATE cho rằng: Lê Thị Mai > -\n"},
		{"Cấp trên của Thiếu úy Lê Văn Sinh nhận xét anh hiền lành.", ""},
		{"Luật sư của Bộ trưởng Lê Hoài Sơn nói tin này sai.", ""},
		/* what he says is his own */
		{"Ý kiến chỉ đạo của Thủ tướng Đỗ Quang Hiền yêu cầu làm rõ vụ "
			"việc.",
		"REQUEST yêu cầu: Đỗ Quang Hiền > -\n"},
		/* a relative clause */
		{"Ủng hộ mục tiêu mà Thủ tướng Đỗ Quang Hiền nêu ra, người dân "
			"góp tiền.",
		"STATE nêu: Đỗ Quang Hiền > -\n"},
		{"Trước câu hỏi về trách nhiệm của Bộ Y tế khi thẩm định hồ "
			"sơ, Thứ trưởng Lê Thị Mai cho biết đang xem xét.",
		"STATE cho biết: Lê Thị Mai > -\n"},
		{"Ngoại trưởng Phần Lan Mika Salo phủ nhận rằng các bên từng "
			"thảo luận việc này.",
		"REJECT phủ nhận: Mika Salo > -\n"},
		/* what others are to propose */
		{"Thủ tướng Đỗ Quang Hiền giao Bộ Y tế tham mưu, đề xuất giải "
			"pháp.",
		"REQUEST giao: Đỗ Quang Hiền > Bộ Y tế\n"},
		{"Chủ tịch UBND tỉnh Nam Định Lê Bá Hùng nhậm chức. Chủ tịch "
			"tỉnh này giao các sở báo cáo.",
			"APPOINT nhậm chức: - > Lê Bá Hùng\n"
		"REQUEST giao: Lê Bá Hùng > -\n"},
		/* whom it is done to stands before the reason */
		{"Mỹ trừng phạt Phần Lan vì ủng hộ Ngoại trưởng Mika Salo.",
		"AGREE ủng hộ: - > Mika Salo\n"},
		{"Luật này giúp Thủ tướng Đỗ Quang Hiền nghiên cứu, chỉ đạo "
			"các bộ.", ""},
		{"Bình luận về tin Ngoại trưởng Phần Lan Mika Salo sắp thăm "
			"Lào, ông Jan Lund, nhà phân tích, cho rằng đó là tin tốt.",
		"CONSULT thăm: Mika Salo > Lào planned\n"},
		{"Đoàn đã báo công lên Chủ tịch nước Đỗ Quang Hiền tại Tân "
			"Trào, thăm đình làng.", ""},
		/* he who speaks stands before */
		{"Anh Lò Văn Đủ, người dân xã Mường Lý, cho biết ngày "
			"28-11, Bộ trưởng Lê Hoài Sơn đã dự lễ.",
		"ATTEND dự: Lê Hoài Sơn > -\n"},
		{"Quyết định vào tháng 10 của ông được Bộ trưởng Lê Hoài Sơn "
			"ca ngợi, nhưng ông Sơn không đọc.",
		"PRAISE ca ngợi: Lê Hoài Sơn > -\n"},
		/* a list of measures */
		{"Bí thư Tỉnh ủy Lê Bá Hùng đánh giá cao giải pháp của huyện "
			"như ban hành nghị quyết; xử lý, luân chuyển cán bộ.",
		"PRAISE đánh giá cao: Lê Bá Hùng > -\n"},
		{"Ông Jan Lund xuất hiện bên cạnh Thủ tướng Mika Salo trong "
			"chiến dịch tranh cử.", ""},
		/* only asked for */
		{"Ủy ban Kiểm tra đề nghị Ban Bí thư kỷ luật Bộ trưởng Lê Hoài "
			"Sơn.", ""},
		{"Giáo sư Phạm Xuân Thọ đã đề xuất bầu bổ sung Bộ trưởng Lê "
			"Hoài Sơn.", ""},
		/* who leads it is not who speaks */
		{"Phát biểu tại cuộc họp do Bộ trưởng Lê Hoài Sơn chủ trì, Thủ "
			"tướng Mika Salo nói sẵn sàng.",
			"STATE Phát biểu: Mika Salo > -\n"
			"ATTEND chủ trì: Lê Hoài Sơn > -\n"
		"STATE nói: Mika Salo > -\n"},
		{"Quyết định xử phạt anh Thọ do Bộ trưởng Lê Hoài Sơn ký ban "
			"hành.",
		"ENACT ký ban hành: Lê Hoài Sơn > -\n"},
	};

	(void) state;
	run(cases);
}

/* One verb, several senses. */
static void
test_senses(void **state)
{
	static const Case cases[] = {
		{"Năm 2011, Giám đốc Sở Y tế Lê Thị Mai làm Chủ nhiệm Ủy ban "
			"Dân số.",
		"APPOINT làm: - > Lê Thị Mai\n"},
		{"Bộ trưởng Lê Hoài Sơn làm chủ công nghệ mới.", ""},
		{"Thủ tướng Đỗ Quang Hiền vừa có quyết định điều động, bổ "
			"nhiệm ông Trần Văn Bình, Giám đốc Sở Xây dựng, giữ chức Thứ "
			"trưởng Bộ Y tế.",
			"APPOINT điều động: Đỗ Quang Hiền > Trần Văn Bình\n"
		"APPOINT bổ nhiệm: Đỗ Quang Hiền > Trần Văn Bình\n"},
		/* a threat is one event */
		{"Ngoại trưởng Phần Lan Mika Salo dọa trừng phạt Bộ trưởng Lê "
			"Hoài Sơn.",
		"COERCE dọa: Mika Salo > Lê Hoài Sơn\n"},
		{"Thủ tướng Đỗ Quang Hiền gọi dự án này là bước ngoặt.",
		"STATE gọi: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền gọi điện cho Ngoại trưởng Phần Lan "
			"Mika Salo.",
		"CONSULT gọi điện: Đỗ Quang Hiền > Mika Salo\n"},
		{"Thủ tướng Đỗ Quang Hiền đưa ra hai giải pháp.",
		"STATE đưa ra: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền đưa ra một số kiến nghị.",
		"REQUEST đưa ra một số kiến nghị: Đỗ Quang Hiền > -\n"},
		{"Ngoại trưởng Phần Lan Mika Salo đáp: \"Không\".",
		"REPORT đáp: Mika Salo > -\n"},
		{"Thủ tướng Đỗ Quang Hiền triệu tập Đại sứ Phần Lan Mika Salo.",
		"REQUEST triệu tập: Đỗ Quang Hiền > Mika Salo\n"},
		/* a place is no target */
		{"Thủ tướng Đỗ Quang Hiền và Ngoại trưởng Phần Lan Mika Salo "
			"sẽ gặp nhau tại Hà Nội.",
			"CONSULT gặp nhau: Đỗ Quang Hiền > - planned\n"
		"CONSULT gặp nhau: Mika Salo > - planned\n"},
		{"Bộ trưởng Lê Hoài Sơn gửi thư cho Ngoại trưởng Phần Lan Mika "
			"Salo đề nghị hoãn cuộc họp.",
			"STATE gửi thư: Lê Hoài Sơn > Mika Salo\n"
		"REQUEST đề nghị: Lê Hoài Sơn > Mika Salo\n"},
		{"Thẩm phán Phần Lan Mika Salo ra lệnh trục xuất các nhà báo.",
		"REQUEST ra lệnh: Mika Salo > -\n"},
		{"Đồng quan điểm với ông Bình, Thứ trưởng Lê Thị Mai lo rằng "
			"giá tăng.",
			"AGREE Đồng quan điểm: Lê Thị Mai > -\n"
		"STATE lo rằng: Lê Thị Mai > -\n"},
		/* a title, no verb */
		{"Bộ trưởng Lê Hoài Sơn cho rằng, Báo cáo có nêu hạn chế.",
		"STATE cho rằng: Lê Hoài Sơn > -\n"},
		{"Đại biểu Lê Thị Mai (Hà Nội) bổ sung: \"Tôi lo lắm\".",
		"STATE bổ sung: Lê Thị Mai > -\n"},
		/* a noun */
		{"Trước quan ngại trên Bộ trưởng Lê Hoài Sơn cho biết đã rõ.",
		"STATE cho biết: Lê Hoài Sơn > -\n"},
		{"Bộ trưởng Lê Hoài Sơn xin nghỉ phép. Văn bản bị hủy bỏ.", ""},
		{"Đại biểu Lê Thị Mai báo cáo giải trình, sửa lại dự thảo "
			"Luật.",
		"REPORT báo cáo giải trình: Lê Thị Mai > -\n"},
		{"Ông Mika Salo, Ngoại trưởng Phần Lan, được dẫn lời nói: \"Tôi "
			"biết\". Đây là bước lùi của phe ủng hộ Tổng thống Jan Lund.",
		"STATE nói: Mika Salo > -\n"},
	};

	(void) state;
	run(cases);
}

/* What is no event. */
static void
test_none(void **state)
{
	static const Case cases[] = {
		{"Thủ tướng Đỗ Quang Hiền không dự hội nghị.", ""},
		{"Thủ tướng Đỗ Quang Hiền chưa ký quyết định.", ""},
		{"Nếu Thủ tướng Đỗ Quang Hiền phê duyệt, dự án sẽ bắt đầu.", ""},
		{"Thủ tướng Đỗ Quang Hiền cần kiểm tra và báo cáo.", ""},
		{"Thủ tướng Đỗ Quang Hiền thường thăm trẻ em.", ""},
		{"Chuyến thăm của Thủ tướng Đỗ Quang Hiền thành công.", ""},
		{"Việc bổ nhiệm Thủ tướng Đỗ Quang Hiền được hoan nghênh.", ""},
		{"Theo Thủ tướng Đỗ Quang Hiền, kinh tế phục hồi.", ""},
		{"Theo đề nghị của Thủ tướng Đỗ Quang Hiền, dự luật được rút.", ""},
		{"Buổi làm việc với Thủ tướng Đỗ Quang Hiền kéo dài.", ""},
		{"Thủ tướng Đỗ Quang Hiền gặp khó khăn.", ""},
		{"Báo cáo của Thủ tướng Đỗ Quang Hiền dài 40 trang.", ""},
		{"Người dân đề nghị sửa đường.", ""},
		{"Ca sĩ Lê Thị Mai phát biểu.", ""},
		{"", ""},
	};

	(void) state;
	run(cases);
}

/* Since when, what a document asks, what an unknown verb leads to. */
static void
test_joined(void **state)
{
	static const Case cases[] = {
		/* a time since something is undergone */
		{"Kể từ khi nhậm chức, Thủ tướng Đỗ Quang Hiền đã thăm ba nước.",
			"APPOINT nhậm chức: - > Đỗ Quang Hiền\n"
		"CONSULT thăm: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền đã thăm ba nước từ khi nhậm chức.",
			"CONSULT thăm: Đỗ Quang Hiền > -\n"
		"APPOINT nhậm chức: - > Đỗ Quang Hiền\n"},
		{"Thủ tướng Đỗ Quang Hiền cho biết từ khi thành lập, đội đã lớn mạnh.",
		"STATE cho biết: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền cho biết nhiều cán bộ đã tiến bộ trước khi "
			"nghỉ hưu.",
		"STATE cho biết: Đỗ Quang Hiền > -\n"},
		/* what a document asks */
		{"Thủ tướng Đỗ Quang Hiền vừa ký văn bản yêu cầu các tỉnh rà soát.",
			"ENACT ký: Đỗ Quang Hiền > -\n"
		"REQUEST yêu cầu: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền cho biết đã nói rõ việc này.",
			"STATE cho biết: Đỗ Quang Hiền > -\n"
		"STATE nói rõ: Đỗ Quang Hiền > -\n"},
		/* his government is not he */
		{"Thủ tướng Đỗ Quang Hiền dự lễ. Chính quyền Thủ tướng Đỗ Quang Hiền "
			"tuyên bố thuế tăng.",
		"ATTEND dự: Đỗ Quang Hiền > -\n"},
		/* not this but that */
		{"Thủ tướng Đỗ Quang Hiền từ chối nêu chi tiết mà chỉ nhấn mạnh rằng "
			"thuế không tăng.",
			"REJECT từ chối: Đỗ Quang Hiền > -\n"
		"STATE nhấn mạnh: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền không chỉ trích Quốc hội.", ""},
		/* senses */
		{"Thủ tướng Đỗ Quang Hiền mời Bộ trưởng Bộ Y tế Lê Thị Mai phát biểu.",
		"REQUEST mời: Đỗ Quang Hiền > Lê Thị Mai\n"},
		{"Thủ tướng Đỗ Quang Hiền phát động chiến dịch trồng rừng.",
		"ENACT phát động: Đỗ Quang Hiền > -\n"},
		/* whom he leads */
		{"Thủ tướng Đỗ Quang Hiền dẫn đầu đoàn công tác dự hội nghị.",
			"ATTEND dẫn đầu: Đỗ Quang Hiền > đoàn công tác\n"
		"ATTEND dự: Đỗ Quang Hiền > -\n"},
		{"Thủ tướng Đỗ Quang Hiền khen đoàn công tác dự hội nghị.",
		"PRAISE khen: Đỗ Quang Hiền > đoàn công tác\n"},
		/* what others wish of an official */
		{"Cử tri xã Hòa Tân mong muốn Bộ trưởng Bộ Y tế Lê Thị Mai giám sát "
			"việc này.",
		"STATE mong muốn: - > Lê Thị Mai\n"},
		/* a verb that no lexicon has */
		{"Thủ tướng Đỗ Quang Hiền lắc đầu và khẳng định thuế không tăng.",
		"STATE khẳng định: Đỗ Quang Hiền > -\n"},
		{"Vợ Thủ tướng Đỗ Quang Hiền lắc đầu và khẳng định thuế không tăng.",
		""},
		/* a button to speak, a button to open */
		{"Thủ tướng Đỗ Quang Hiền bấm nút lễ khai trương trạm điện.",
		"ATTEND bấm nút: Đỗ Quang Hiền > -\n"},
		{"Đại biểu Quốc hội Lê Bá Hùng bấm nút tranh luận.",
		"STATE bấm nút tranh luận: Lê Bá Hùng > -\n"},
	};

	(void) state;
	run(cases);
}

/* Not yet done. */
static void
test_planned(void **state)
{
	static const Case cases[] = {
		{"Thủ tướng Đỗ Quang Hiền sẽ thăm Lào và gặp kiều bào.",
			"CONSULT thăm: Đỗ Quang Hiền > Lào planned\n"
		"CONSULT gặp: Đỗ Quang Hiền > - planned\n"},
		{"Ngày 20/3/2024, Thủ tướng Đỗ Quang Hiền thăm Lào.",
		"CONSULT thăm: Đỗ Quang Hiền > Lào planned\n"},
		{"Ngày 10/3/2024, Thủ tướng Đỗ Quang Hiền thăm Lào.",
		"CONSULT thăm: Đỗ Quang Hiền > Lào\n"},
		{"Ngày mai, Thủ tướng Đỗ Quang Hiền sẽ thăm Phú Yên.",
		"CONSULT thăm: Đỗ Quang Hiền > Phú Yên planned\n"},
		{"Thủ tướng Đỗ Quang Hiền khẳng định sẽ sửa đổi quy định này.",
			"STATE khẳng định: Đỗ Quang Hiền > -\n"
		"PLEDGE sẽ sửa đổi: Đỗ Quang Hiền > - planned\n"},
	};

	(void) state;
	run(cases);
}

/* What is quoted has clauses of its own. */
static void
test_quotations(void **state)
{
	static const Case cases[] = {
		{"Thủ tướng Đỗ Quang Hiền nói: \"Phải kiểm tra, yêu cầu làm lại\".",
		"STATE nói: Đỗ Quang Hiền > -\n"},
		{"\"Tôi đề nghị làm lại. Yêu cầu các đồng chí báo cáo\", Thủ tướng Đỗ "
			"Quang Hiền kết luận.",
		"STATE kết luận: Đỗ Quang Hiền > -\n"},
		{"“Ngoại trưởng Phần Lan Mika Salo đã cam kết hỗ trợ” - một quan chức "
			"nói.",
		"PLEDGE cam kết: Mika Salo > -\n"},
		{"\"Chúng tôi làm khác\", thiếu tướng Mika Salo (Mika), một "
			"thành viên của đoàn, phát biểu.",
		"STATE phát biểu: Mika Salo > -\n"},
		/* an open quotation says nothing of what stands before it */
		{"Nhấn mạnh tại hội nghị, Chủ tịch UBND tỉnh Lê Bá Hùng gay "
			"gắt: \"Phải kiểm tra ngay. Không chờ nữa.",
		"STATE Nhấn mạnh: Lê Bá Hùng > -\n"},
		{"\"Chúng tôi đã tìm thấy\", Bộ trưởng Lê Hoài Sơn nói trong "
			"cuộc họp sau khi gặp gia đình nạn nhân.",
			"STATE nói: Lê Hoài Sơn > -\n"
		"CONSULT gặp: Lê Hoài Sơn > -\n"},
	};

	(void) state;
	run(cases);
}

/* What stands around an event. */
static void
test_fields(void **state)
{
	const NxResult *r;
	const NxEvent *e;
	Lines		out = {.n = 0};

	(void) state;
	r = find("Sáng 12/3/2024, Thủ tướng Đỗ Quang Hiền thăm bệnh viện tại Hải "
			 "Phòng. Bà Lê Thị Mai, Bộ trưởng Bộ Y tế, đề nghị Hải Phòng sớm "
			 "thực hiện Nghị quyết số 57-NQ/TW; các địa phương khác làm theo. "
			 "\"Không được chậm trễ\", bà Mai nói trong cuộc họp báo.",
			 "2024-03-15");
	assert_int_equal(r->nevents, 3);

	e = &r->events[0];
	assert_str(e->actor, "Đỗ Quang Hiền");
	assert_str(e->office, "Thủ tướng");
	assert_str(e->place, "Hải Phòng");
	put_period(&out, e->period);
	assert_string_equal(out.s, "[2024-03-12,2024-03-13)");
	assert_int_equal(e->nprogrammes, 0);

	e = &r->events[1];
	assert_str(e->target, "Hải Phòng");
	assert_str(e->content,
			   "Hải Phòng sớm thực hiện Nghị quyết số 57-NQ/TW");
	assert_int_equal(e->nprogrammes, 1);
	assert_str(e->programmes[0], "Nghị quyết 57-NQ/TW");
	out.n = 0;
	put_period(&out, e->period);
	/* no time in its sentence: the day of publication */
	assert_string_equal(out.s, "[2024-03-15,2024-03-16)");

	e = &r->events[2];
	assert_str(e->actor, "Lê Thị Mai");
	assert_str(e->content, "Không được chậm trễ");
	assert_str(e->place, NULL);

	r = find("Sáng 10/3, tại Nam Định, Chủ tịch UBND tỉnh Lê Bá Hùng đề nghị các "
			 "huyện sớm thực hiện Đề án 06.", "2024-03-15");
	assert_int_equal(r->nevents, 1);
	e = &r->events[0];
	assert_str(e->content, "các huyện sớm thực hiện Đề án 06");
	assert_str(e->place, "Nam Định");
	assert_int_equal(e->nprogrammes, 1);
	out.n = 0;
	put_period(&out, e->period);
	assert_string_equal(out.s, "[2024-03-10,2024-03-11)");
	assert_false(e->planned);

	/* nothing is known of the time */
	r = find("Thủ tướng Đỗ Quang Hiền dự lễ.", "-");
	assert_int_equal(r->nevents, 1);
	assert_false(r->events[0].period.known);
}

/* One endless sentence: work grows as it does. */
static void
test_endless(void **state)
{
	static const char *const pieces[] = {
		"Thủ tướng Đỗ Quang Hiền nói và ", "và , ", "(a) ", "\" ",
		"ngày 3/4 ", "đề nghị, ", "Nghị quyết 57 ", "( ", "bị được ",
		"Thủ tướng Đỗ Quang Hiền, "
	};

	(void) state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
	{
		size_t		n = strlen(pieces[i]),
					times = 200000 / n;
		char	   *text = malloc(n * times + 64);
		NxDoc	   *doc;

		n = 0;
		n += (size_t) sprintf(text, "Thủ tướng Đỗ Quang Hiền nói ");
		for (size_t k = 0; k < times; k++)
		{
			memcpy(text + n, pieces[i], strlen(pieces[i]));
			n += strlen(pieces[i]);
		}
		doc = read_bytes(NULL, text, n);
		resolve(doc, day("2024-03-15"), NX_WANT_EVENTS);
		free(text);
		pool_free();
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_subjects),
		test_case(test_coordination),
		test_case(test_targets),
		test_case(test_offices),
		test_case(test_passives),
		test_case(test_errands),
		test_case(test_other_subjects),
		test_case(test_senses),
		test_case(test_none),
		test_case(test_joined),
		test_case(test_planned),
		test_case(test_quotations),
		test_case(test_fields),
		test_case(test_endless),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
