/*
 * test_dates.c
 *	  Date expressions: every row's example, the families of expressions with
 *	  their periods, anchoring, and the two calendars.
 *
 * The examples are the columns 7 to 9 of src/lexicon/dates.tsv, as
 * compile_dates --examples writes them.
 */
#include "harness.h"

/* ---- rows and their examples ---- */

static const struct
{
	int			line;			/* in dates.tsv */
	const char *kind,
			   *modifier,
			   *text,
			   *published,
			   *expected;		/* mention=value | mention=value, or - */
}			examples[] = {
#include "dates_examples.h"
};

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))

static const NxResult *
dates_of(NxDoc *doc, const char *published)
{
	return resolve(doc, day(published), NX_WANT_DATES);
}

static void
list_values(Lines *out, const NxDoc *doc, const NxResult *r)
{
	out->n = 0;
	out->s[0] = '\0';
	for (uint32_t i = 0; i < r->ndates; i++)
	{
		if (i > 0)
			put_text(out, " | ");
		put_span(out, doc, r->dates[i].span);
		put_text(out, "=");
		put_str(out, r->dates[i].value);
	}
	if (r->ndates == 0)
		put_text(out, "-");
}

/* Has one of the dates the row's kind, and its modifier if it names one? */
static bool
has_kind(const NxResult *r, const char *kind, const char *modifier)
{
	for (uint32_t i = 0; i < r->ndates; i++)
	{
		const char *name = nx_modifier_name(r->dates[i].modifier);

		if (strcmp(nx_date_kind_name(r->dates[i].kind), kind) == 0 &&
			(*modifier == '\0' || *modifier == '-' ||
			 (name != NULL && strcmp(name, modifier) == 0)))
			return true;
	}
	return false;
}

static void
test_examples(void **state)
{
	(void) state;
	for (size_t i = 0; i < LENGTH(examples); i++)
	{
		NxDoc	   *doc = read_text(examples[i].text);
		const NxResult *r = dates_of(doc, examples[i].published);
		Lines		found;

		list_values(&found, doc, r);
		if (strcmp(found.s, examples[i].expected) != 0)
			print_message("dates.tsv:%d: %s\n", examples[i].line,
						  examples[i].text);
		assert_string_equal(found.s, examples[i].expected);
		if (examples[i].kind[0] != '\0' && examples[i].kind[0] != '-' &&
			!has_kind(r, examples[i].kind, examples[i].modifier))
			fail_msg("dates.tsv:%d: no %s %s in \"%s\"", examples[i].line,
					 examples[i].kind, examples[i].modifier, examples[i].text);
		pool_free();
	}
}

/* ---- what a reference is in full ---- */

typedef struct Case
{
	const char *text,
			   *published,
			   *expected;		/* "mention KIND value modifier period" a line */
} Case;

static void
list_dates(Lines *out, const NxDoc *doc, const NxResult *r)
{
	out->n = 0;
	out->s[0] = '\0';
	for (uint32_t i = 0; i < r->ndates; i++)
	{
		const NxDate *d = &r->dates[i];
		const char *modifier = nx_modifier_name(d->modifier);

		put_span(out, doc, d->span);
		put_text(out, " ");
		put_text(out, nx_date_kind_name(d->kind));
		put_text(out, " ");
		put_str(out, d->value);
		put_text(out, " ");
		if (modifier != NULL)
		{
			put_text(out, modifier);
			put_text(out, " ");
		}
		put_period(out, d->period);
		put_text(out, "\n");
	}
}

static void
run(const Case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		NxDoc	   *doc = read_text(cases[i].text);
		Lines		found;

		list_dates(&found, doc, dates_of(doc, cases[i].published));
		assert_lines(cases[i].text, &found, cases[i].expected);
		pool_free();
	}
}

#define RUN(cases) run(cases, LENGTH(cases))

/* One case a family of expressions, in the order of their commonness. */
static void
test_families(void **state)
{
	static const Case cases[] = {
		{"Luật được ban hành ngày 19/8/2022.", "2022-09-15",
		"ngày 19/8/2022 DATE 2022-08-19 [2022-08-19,2022-08-20)\n"},
		{"Cầu thông xe hôm 24.7.2012.", "2022-09-15",
		"hôm 24.7.2012 DATE 2012-07-24 [2012-07-24,2012-07-25)\n"},
		{"Ngày 12/6, hai người bị bắt.", "2022-09-15",
		"Ngày 12/6 DATE 2022-06-12 [2022-06-12,2022-06-13)\n"},
		{"Ngày 28/12, gió mùa về.", "2022-01-05",
		"Ngày 28/12 DATE 2021-12-28 [2021-12-28,2021-12-29)\n"},
		{"Ngày 3/1, gió mùa về.", "2021-12-30",
		"Ngày 3/1 DATE 2022-01-03 [2022-01-03,2022-01-04)\n"},
		{"Hội mở ngày 9 tháng tư.", "2022-04-12",
		"ngày 9 tháng tư DATE 2022-04-09 [2022-04-09,2022-04-10)\n"},
		{"Vườn hoa trồng tháng 10/2016.", "2022-09-15",
		"tháng 10/2016 DATE 2016-10 [2016-10-01,2016-11-01)\n"},
		{"Bà nghỉ hưu tháng 11 năm ngoái.", "2022-09-15",
		"tháng 11 năm ngoái DATE 2021-11 [2021-11-01,2021-12-01)\n"},
		{"Bị cáo (SN 1994) kháng cáo.", "2022-09-15",
		"SN 1994 DATE 1994 [1994-01-01,1995-01-01)\n"},
		{"Rạng sáng 3/7, lửa tắt.", "2022-09-15",
		"Rạng sáng 3/7 TIME 2022-07-03TMO [2022-07-03,2022-07-04)\n"},
		{"Chuông rung lúc 17 giờ 20 phút ngày 6-8.", "2022-09-15",
		"17 giờ 20 phút ngày 6-8 TIME 2022-08-06T17:20 [2022-08-06,2022-08-07)\n"},
		{"Thư viện mở lúc 9h sáng nay.", "2022-09-15",
		"9h sáng nay TIME 2022-09-15T09:00 [2022-09-15,2022-09-16)\n"},
		{"Tàu đi hôm kia, về đêm qua.", "2022-09-15",
			"hôm kia DATE 2022-09-13 [2022-09-13,2022-09-14)\n"
		"đêm qua TIME 2022-09-14TNI [2022-09-14,2022-09-15)\n"},
		{"Ngày 7/9, phà hỏng máy. Chiều cùng ngày, bến vắng khách. Hai ngày sau, phà chạy lại.",
			"2022-09-15",
			"Ngày 7/9 DATE 2022-09-07 [2022-09-07,2022-09-08)\n"
			"Chiều cùng ngày TIME 2022-09-07TAF [2022-09-07,2022-09-08)\n"
		"Hai ngày sau DATE 2022-09-09 [2022-09-09,2022-09-10)\n"},
		{"Lũ về tuần trước, còn lên tuần tới.", "2022-09-15",
			"tuần trước DATE 2022-W36 [2022-09-05,2022-09-12)\n"
		"tuần tới DATE 2022-W38 [2022-09-19,2022-09-26)\n"},
		{"Chợ đông cuối tuần qua.", "2022-09-15",
		"cuối tuần qua DATE 2022-W36-WE [2022-09-10,2022-09-12)\n"},
		{"Cậu về quê hôm thứ hai. Thầy đến chơi thứ sáu tuần trước.", "2022-09-15",
			"hôm thứ hai DATE 2022-09-12 [2022-09-12,2022-09-13)\n"
		"thứ sáu tuần trước DATE 2022-09-09 [2022-09-09,2022-09-10)\n"},
		{"Chim về cuối tháng 9, đi đầu năm ngoái.", "2022-09-15",
			"cuối tháng 9 DATE 2022-09 END [2022-09-01,2022-10-01)\n"
		"đầu năm ngoái DATE 2021 START [2021-01-01,2022-01-01)\n"},
		{"Mưa ít 6 tháng đầu năm 2021.", "2022-09-15",
		"6 tháng đầu năm 2021 DATE 2021-H1 [2021-01-01,2021-07-01)\n"},
		{"Đội xe chạy 8 tháng đầu năm.", "2022-09-15",
		"8 tháng đầu năm INTERVAL 2022-01/2022-08 [2022-01-01,2022-09-01)\n"},
		{"Chợ vắng quý II/2021.", "2022-10-02",
		"quý II/2021 DATE 2021-Q2 [2021-04-01,2021-07-01)\n"},
		{"Điệu múa của thập niên 90, giếng của thế kỷ XX.", "2022-09-15",
			"thập niên 90 DATE 199 [1990-01-01,2000-01-01)\n"
		"thế kỷ XX DATE 19 [1901-01-01,2001-01-01)\n"},
		{"Triệu Đà mất năm 137 TCN.", "2022-09-15",
		"năm 137 TCN DATE -0136 [-136-01-01,-135-01-01)\n"},
		{"Rạp nghỉ từ ngày 28/7 đến ngày 3/8.", "2022-09-15",
		"ngày 28/7 đến ngày 3/8 INTERVAL 2022-07-28/2022-08-03 [2022-07-28,2022-08-04)\n"},
		{"Chợ nghỉ từ ngày 5 đến 9/8.", "2022-09-15",
		"ngày 5 đến 9/8 INTERVAL 2022-08-05/2022-08-09 [2022-08-05,2022-08-10)\n"},
		{"Phà nghỉ hai ngày 27-28/8.", "2022-09-15",
		"ngày 27-28/8 INTERVAL 2022-08-27/2022-08-28 [2022-08-27,2022-08-29)\n"},
		{"Thi các ngày 3, 4 và 5/9.", "2022-09-15",
		"ngày 3, 4 và 5/9 INTERVAL 2022-09-03/2022-09-05 [2022-09-03,2022-09-06)\n"},
		{"Chợ họp các ngày 4 và 11/8.", "2022-09-15",
			"ngày 4 DATE 2022-08-04 [2022-08-04,2022-08-05)\n"
		"11/8 DATE 2022-08-11 [2022-08-11,2022-08-12)\n"},
		{"Chợ họp các ngày 30, 31/7 và 1/8, rồi từ 28 đến 3/9.", "2022-09-15",
			"ngày 30, 31/7 và 1/8 INTERVAL 2022-07-30/2022-08-01 [2022-07-30,2022-08-02)\n"
		"28 đến 3/9 INTERVAL 2022-08-28/2022-09-03 [2022-08-28,2022-09-04)\n"},
		{"Chợ họp chiều 3 và 4/8, đêm 18 và ngày 19-8.", "2022-09-15",
			"chiều 3 TIME 2022-08-03TAF [2022-08-03,2022-08-04)\n"
			"4/8 DATE 2022-08-04 [2022-08-04,2022-08-05)\n"
			"đêm 18 TIME 2022-08-18TNI [2022-08-18,2022-08-19)\n"
		"ngày 19-8 DATE 2022-08-19 [2022-08-19,2022-08-20)\n"},
		{"Cúp điện (20 và 21-4), nhà 5 và 25/4 lại có.", "2022-05-15",
			"20 và 21-4 INTERVAL 2022-04-20/2022-04-21 [2022-04-20,2022-04-22)\n"
		"25/4 DATE 2022-04-25 [2022-04-25,2022-04-26)\n"},
		/* what the next says holds for this one, too */
		{"Chợ họp ngày 2, ngày 3 và ngày 5/5, rồi tháng 9 và tháng 11 năm 2018.",
			"2022-09-15",
			"ngày 2 DATE 2022-05-02 [2022-05-02,2022-05-03)\n"
			"ngày 3 DATE 2022-05-03 [2022-05-03,2022-05-04)\n"
			"ngày 5/5 DATE 2022-05-05 [2022-05-05,2022-05-06)\n"
			"tháng 9 DATE 2018-09 [2018-09-01,2018-10-01)\n"
		"tháng 11 năm 2018 DATE 2018-11 [2018-11-01,2018-12-01)\n"},
		{"Cuối tháng 12, đầu tháng 1/2021 có mưa; đêm 31/12 rạng sáng 1/1/2020 thì không.",
			"2022-09-15",
			"Cuối tháng 12 DATE 2020-12 END [2020-12-01,2021-01-01)\n"
			"đầu tháng 1/2021 DATE 2021-01 START [2021-01-01,2021-02-01)\n"
			"đêm 31/12 TIME 2019-12-31TNI [2019-12-31,2020-01-01)\n"
		"rạng sáng 1/1/2020 TIME 2020-01-01TMO [2020-01-01,2020-01-02)\n"},
		{"Ngày 5/9, ngày 19/8/1945 được nhắc lại.", "2022-09-15",
			"Ngày 5/9 DATE 2022-09-05 [2022-09-05,2022-09-06)\n"
		"ngày 19/8/1945 DATE 1945-08-19 [1945-08-19,1945-08-20)\n"},
		{"Hai ngày cuối tuần (9 và 10-3), chợ họp.", "2022-03-07",
			"Hai ngày DURATION P2D -\n"
			"cuối tuần DATE 2022-W10-WE [2022-03-12,2022-03-14)\n"
		"9 và 10-3 INTERVAL 2022-03-09/2022-03-10 [2022-03-09,2022-03-11)\n"},
		{"Lớp đông hơn năm học 2020-2021.", "2022-09-15",
		"năm học 2020-2021 INTERVAL 2020/2021 [2020-01-01,2022-01-01)\n"},
		{"Cá ít từ tháng 4 đến tháng 6 năm nay.", "2022-09-15",
		"tháng 4 đến tháng 6 năm nay INTERVAL 2022-04/2022-06 [2022-04-01,2022-07-01)\n"},
		{"Từ năm 2016 đến nay, hồ hai lần cạn.", "2022-09-15",
		"năm 2016 đến nay INTERVAL 2016/2022-09-15 [2016-01-01,2022-09-16)\n"},
		{"Gặt trước ngày 20/10, sau 25/10 thì muộn.", "2022-09-15",
			"ngày 20/10 DATE 2022-10-20 BEFORE [2022-10-20,2022-10-21)\n"
		"25/10 DATE 2022-10-25 AFTER [2022-10-25,2022-10-26)\n"},
		{"Cây đa rụng lá suốt 10 năm qua.", "2022-09-15",
		"10 năm qua INTERVAL P10Y [2012-09-15,2022-09-16)\n"},
		/* so many days, no day more */
		{"Mưa suốt 3 ngày qua, 2 ngày nay mới tạnh.", "2022-09-15",
			"3 ngày qua INTERVAL P3D [2022-09-12,2022-09-15)\n"
		"2 ngày nay INTERVAL P2D [2022-09-14,2022-09-16)\n"},
		{"Quán nghỉ 5 ngày tới.", "2022-09-15",
		"5 ngày tới INTERVAL 2022-09-16/2022-09-20 [2022-09-16,2022-09-21)\n"},
		{"Lò gốm tắt lửa cách đây 5 năm.", "2022-09-15",
		"cách đây 5 năm DATE 2017 [2017-01-01,2018-01-01)\n"},
		{"Anh học nghề 12 năm 6 tháng, về nhà hằng tháng.", "2022-09-15",
			"12 năm 6 tháng DURATION P12Y6M -\n"
		"hằng tháng SET P1M -\n"},
		{"Họ Lê gặp nhau mùng 10 tháng 3 âm lịch.", "2022-03-20",
		"mùng 10 tháng 3 âm lịch DATE 2022-04-10 [2022-04-10,2022-04-11)\n"},
		{"Bánh cho Tết Nguyên đán 2023. Chợ họp 28 Tết.", "2022-12-15",
			"Tết Nguyên đán 2023 DATE 2023-01-22 [2023-01-22,2023-01-23)\n"
		"28 Tết DATE 2023-01-19 [2023-01-19,2023-01-20)\n"},
		{"Trong sáu tháng đầu năm, mưa ít hơn cùng kỳ năm ngoái.",
			"2022-07-15",
			"sáu tháng đầu năm DATE 2022-H1 [2022-01-01,2022-07-01)\n"
		"cùng kỳ năm ngoái DATE 2021-H1 [2021-01-01,2021-07-01)\n"},
		{"Bản đồ vẽ 12/2017, lò gốm mở 1-1-2019, vườn trồng 5 tháng 3 năm 1956.",
			"2022-09-15",
			"12/2017 DATE 2017-12 [2017-12-01,2018-01-01)\n"
			"1-1-2019 DATE 2019-01-01 [2019-01-01,2019-01-02)\n"
		"5 tháng 3 năm 1956 DATE 1956-03-05 [1956-03-05,1956-03-06)\n"},
		{"Ông nói hôm 25-8. Thợ gặt ra đồng sáng mai. Xiếc về làng thứ Bảy, ngày 17/9.",
			"2022-09-15",
			"hôm 25-8 DATE 2022-08-25 [2022-08-25,2022-08-26)\n"
			"sáng mai TIME 2022-09-16TMO [2022-09-16,2022-09-17)\n"
		"thứ Bảy, ngày 17/9 DATE 2022-09-17 [2022-09-17,2022-09-18)\n"},
		{"Đoàn đến ngày 7/9, đi ngày 10. Giá giảm hồi đầu tháng, đầu tuần.", "2022-09-15",
			"ngày 7/9 DATE 2022-09-07 [2022-09-07,2022-09-08)\n"
			"ngày 10 DATE 2022-09-10 [2022-09-10,2022-09-11)\n"
			"đầu tháng DATE 2022-09 START [2022-09-01,2022-10-01)\n"
		"đầu tuần DATE 2022-W37 [2022-09-12,2022-09-19)\n"},
		{"Lạm phát tháng trước cao hơn năm ngoái, quý tới sẽ giảm.", "2022-09-15",
			"tháng trước DATE 2022-08 [2022-08-01,2022-09-01)\n"
			"năm ngoái DATE 2021 [2021-01-01,2022-01-01)\n"
		"quý tới DATE 2022-Q4 [2022-10-01,2023-01-01)\n"},
		{"Bếp lo gạo 5 tháng cuối năm, đàn bò đông hơn nửa cuối năm.", "2022-08-02",
			"5 tháng cuối năm INTERVAL 2022-08/2022-12 [2022-08-01,2023-01-01)\n"
		"nửa cuối năm DATE 2022-H2 [2022-07-01,2023-01-01)\n"},
		{"Bà làm đại biểu nhiệm kỳ 2021-2026, lo rừng giai đoạn 2021-2025, đến năm 2030.",
			"2022-09-15",
			"nhiệm kỳ 2021-2026 INTERVAL 2021/2026 [2021-01-01,2027-01-01)\n"
			"giai đoạn 2021-2025 INTERVAL 2021/2025 [2021-01-01,2026-01-01)\n"
		"năm 2030 DATE 2030 [2030-01-01,2031-01-01)\n"},
		{"Từ đầu năm đến nay, mưa ít. Mưa còn ít trong 24 giờ tới.", "2022-09-15",
			"đầu năm đến nay INTERVAL 2022/2022-09-15 START [2022-01-01,2022-09-16)\n"
		"24 giờ tới INTERVAL PT24H [2022-09-15,2022-09-17)\n"},
		{"Khách tăng dịp lễ 30/4, giảm mùng 2 Tết, rằm tháng Giêng lại đông.", "2022-05-05",
			"dịp lễ 30/4 DATE 2022-04-30 [2022-04-30,2022-05-01)\n"
			"mùng 2 Tết DATE 2022-02-02 [2022-02-02,2022-02-03)\n"
		"rằm tháng Giêng DATE 2022-02-15 [2022-02-15,2022-02-16)\n"},
		{"Phố xá đón Giáng sinh, mỗi ngày một đông, thời gian tới còn đông.", "2022-12-20",
			"Giáng sinh DATE 2022-12-25 [2022-12-25,2022-12-26)\n"
			"mỗi ngày SET P1D -\n"
		"thời gian tới DATE FUTURE_REF -\n"},
		{"Sen nở mùa hè 2022, hiện nay đã tàn.", "2022-09-15",
			"mùa hè 2022 DATE 2022-SU [2022-06-01,2022-09-01)\n"
		"hiện nay DATE PRESENT_REF -\n"},
	};

	(void) state;
	RUN(cases);
}

static void
test_traps(void **state)
{
	static const char *const traps[] = {
		"Nghị định 45/2019/NĐ-CP và Quyết định 21/QĐ-UBND.",
		"Chỉ 3/4 số hộ có nước, 4/5 thành viên vắng.",
		"Chung cuộc 4-2, hiệp đầu 3-1.",
		"Hiệu thuốc bán 24/7.",
		"Quán trên đường 30/4, Đại đội 3/2 ở gần đó.",
		"Em xếp thứ năm, cô đoạt giải lần thứ hai.",
		"Năm người lính, ba con ngựa.",
		"Còn 1975 bao gạo và 2010 bao muối.",
		"Phòng 7/3 khu tập thể.",
		"Lãi 12.5 tỷ đồng, giảm 3.25%.",
		"Gọi 0912345678 hay 028.3822.2018.",
		"Mặt sáng láng, hàng mai trước ngõ, mức tối đa.",
		"Bà Lan, 36 tuổi; cháu bé 24 tháng tuổi.",
		"Cơ quan thực hiện, phát hiện, thể hiện; hiện trường, hiện tượng.",
		"Báo cáo ngày 30/2, 45/13, ngày 31/4/2021 không có thật.",
		"Dân số ngày một tăng. Xe chạy ngược chiều.",
		"Phiên bản 11.2 chạy nhanh hơn bản 10.1.",
		"Bản 1.1.3 và 1.10.30 đã cũ; dãy 1-2-3.",
		"Ngày 0 tháng 4, ngày 32 tháng 4 năm 2000, ngày 1 tháng 13.",
		"Thắng Iraq (2-1), hòa (0-0).",
		"Nghe hai tiếng nổ và một tiếng kêu.",
		"Nhà số 5 và 6/8 hộ đã dọn, trú tại 7/3 đường Hoa Lan.",
	};

	(void) state;
	for (size_t i = 0; i < LENGTH(traps); i++)
	{
		NxDoc	   *doc = read_text(traps[i]);
		Lines		found;

		list_dates(&found, doc, dates_of(doc, "2022-09-15"));
		assert_lines(traps[i], &found, "");
		pool_free();
	}
}

/* ---- anchoring ---- */

static void
test_anchoring(void **state)
{
	static const Case cases[] = {
		/* without publication nothing relative is known */
		{"Hôm nay mưa. Năm nay mưa nhiều. Ngày 5/6 nắng.", "-",
			"Hôm nay DATE XXXX-XX-XX -\n"
			"Năm nay DATE XXXX -\n"
		"Ngày 5/6 DATE XXXX-06-05 -\n"},
		/* unless the text tells it */
		{"Sáng nay (5/6), hội nghị khai mạc. Hôm qua, đoàn đến nơi.", "-",
			"Sáng nay TIME XXXX-06-05TMO -\n"
			"5/6 DATE XXXX-06-05 -\n"
		"Hôm qua DATE XXXX-06-04 -\n"},
		{"Ngày 5/6/2019, hội nghị khai mạc. Hôm qua, đoàn đến nơi.", "-",
			"Ngày 5/6/2019 DATE 2019-06-05 [2019-06-05,2019-06-06)\n"
		"Hôm qua DATE 2019-06-04 [2019-06-04,2019-06-05)\n"},
		/* a bare day soon after a full date has its year */
		{"Sáng 5/8, hội nghị khai mạc. Phà mới chạy ngày 1/7/2019.", "-",
			"Sáng 5/8 TIME 2019-08-05TMO [2019-08-05,2019-08-06)\n"
		"ngày 1/7/2019 DATE 2019-07-01 [2019-07-01,2019-07-02)\n"},
		/* not one before it: what is told is over */
		{"Sáng 5/6, hội nghị khai mạc. Phà mới chạy ngày 1/7/2019.", "-",
			"Sáng 5/6 TIME XXXX-06-05TMO -\n"
		"ngày 1/7/2019 DATE 2019-07-01 [2019-07-01,2019-07-02)\n"},
		{"Ngày 28/5, tòa xử. Ngày 29/5/2017, xã lập đội.", "-",
			"Ngày 28/5 DATE XXXX-05-28 -\n"
		"Ngày 29/5/2017 DATE 2017-05-29 [2017-05-29,2017-05-30)\n"},
		/* unless it begins soon */
		{"Sáng 5/6, hội nghị khai mạc. Phà sẽ chạy từ ngày 12/6/2019.", "-",
			"Sáng 5/6 TIME 2019-06-05TMO [2019-06-05,2019-06-06)\n"
		"ngày 12/6/2019 DATE 2019-06-12 [2019-06-12,2019-06-13)\n"},
		/* but not near a document's day of issue */
		{"Sáng 5/6, làng họp theo Quyết định 21/QĐ-UBND ngày 1/7/2014.", "-",
			"Sáng 5/6 TIME XXXX-06-05TMO -\n"
		"ngày 1/7/2014 DATE 2014-07-01 [2014-07-01,2014-07-02)\n"},
		/* nor is its year that of the sentence */
		{"Theo Công điện 967/CĐ-TTg ngày 10/6/2014, làng họp ngày 29/10.", "-",
			"ngày 10/6/2014 DATE 2014-06-10 [2014-06-10,2014-06-11)\n"
		"ngày 29/10 DATE XXXX-10-29 -\n"},
		/* but it says that the text is not older */
		{"Sáng 5/8, làng xem Quyết định 21/QĐ-UBND ngày 1/7/2014. "
			"Chùa xây ngày 21/5/2008.", "-",
			"Sáng 5/8 TIME XXXX-08-05TMO -\n"
			"ngày 1/7/2014 DATE 2014-07-01 [2014-07-01,2014-07-02)\n"
		"ngày 21/5/2008 DATE 2008-05-21 [2008-05-21,2008-05-22)\n"},
		/* nor near an end far ahead */
		{"Đất thuê năm 2019, đến ngày 1/6/2044. Làng họp sáng 5/6.", "-",
			"năm 2019 DATE 2019 [2019-01-01,2020-01-01)\n"
			"ngày 1/6/2044 DATE 2044-06-01 [2044-06-01,2044-06-02)\n"
		"sáng 5/6 TIME XXXX-06-05TMO -\n"},
		/* "today" is not a document's day of issue */
		{"Theo Quyết định 21/QĐ-UBND ngày 1/7/2014, làng họp chiều nay.", "-",
			"ngày 1/7/2014 DATE 2014-07-01 [2014-07-01,2014-07-02)\n"
		"chiều nay TIME XXXX-XX-XXTAF -\n"},
		/* today is the latest day of the story, not the last one named */
		{"Ngày 9/6, hội khai mạc; đoàn đến từ ngày 5/6. Hôm nay có mưa.", "-",
			"Ngày 9/6 DATE XXXX-06-09 -\n"
			"ngày 5/6 DATE XXXX-06-05 -\n"
		"Hôm nay DATE XXXX-06-09 -\n"},
		{"Ngày 9/6, hội khai mạc. Trước đó, ngày 5/6, đoàn đến. Hôm qua có mưa.", "-",
			"Ngày 9/6 DATE XXXX-06-09 -\n"
			"ngày 5/6 DATE XXXX-06-05 -\n"
		"Hôm qua DATE XXXX-06-08 -\n"},
		/* nor a day of history; but years count from the last one known */
		{"Sáng 9/6, làng họp. Chùa xây ngày 5/1/2014. Hôm qua có mưa, năm nay lúa tốt.", "-",
			"Sáng 9/6 TIME XXXX-06-09TMO -\n"
			"ngày 5/1/2014 DATE 2014-01-05 [2014-01-05,2014-01-06)\n"
			"Hôm qua DATE XXXX-06-08 -\n"
		"năm nay DATE 2014 [2014-01-01,2015-01-01)\n"},
		/* a day of history is no "today" for years, either */
		{"Ngày 5/1/1978, làng lập. Năm nay lúa tốt.", "-",
			"Ngày 5/1/1978 DATE 1978-01-05 [1978-01-05,1978-01-06)\n"
		"Năm nay DATE XXXX -\n"},
		{"Một năm trước (ngày 18/2/2016), chợ cháy.", "-",
			"Một năm trước DATE 2016 [2016-01-01,2017-01-01)\n"
		"ngày 18/2/2016 DATE 2016-02-18 [2016-02-18,2016-02-19)\n"},
		/* an end of unknown year leaves "cùng kỳ" to the other */
		{"Từ năm 2019 đến tháng sau, chợ nghỉ. Khách ít hơn cùng kỳ năm 2018.", "-",
			"năm 2019 đến tháng sau INTERVAL 2019/XXXX-XX -\n"
		"cùng kỳ năm 2018 INTERVAL 2018/XXXX-XX -\n"},
		/* a headline's "đêm" is before all that is named */
		{"Thuyền chìm trong đêm\nTối nay 5/6, thuyền về.", "-",
			"đêm TIME XXXX-XX-XXTNI -\n"
		"Tối nay 5/6 TIME XXXX-06-05TEV -\n"},
		/* "thời gian này" is now, unless one has just been named */
		{"Chợ mở năm 2004. Nó rộng. Nó đông. Nó sạch. Nó vui. Nó đẹp. Nó bền. Thời gian này chợ sửa.",
			"2022-09-15",
			"năm 2004 DATE 2004 [2004-01-01,2005-01-01)\n"
		"Thời gian này DATE PRESENT_REF -\n"},
		/* the year of the passage, in the sentence */
		{"Ngày 18/7/2018 anh mượn xe, đến 19/7 thì trả.", "2020-09-15",
			"Ngày 18/7/2018 DATE 2018-07-18 [2018-07-18,2018-07-19)\n"
		"19/7 DATE 2018-07-19 [2018-07-19,2018-07-20)\n"},
		/* but not a year in brackets */
		{"Anh Ba (SN 1985) mất tích ngày 23/5 vừa qua.", "2018-07-10",
			"SN 1985 DATE 1985 [1985-01-01,1986-01-01)\n"
		"ngày 23/5 vừa qua DATE 2018-05-23 [2018-05-23,2018-05-24)\n"},
		/* nor that of a name, nor one that "hồi" is before */
		{"Ở Sao Mai 2015, xã tập từ ngày 15/11 và thi ngày 19/12.", "2013-10-23",
			"2015 DATE 2015 [2015-01-01,2016-01-01)\n"
			"ngày 15/11 DATE 2013-11-15 [2013-11-15,2013-11-16)\n"
		"ngày 19/12 DATE 2013-12-19 [2013-12-19,2013-12-20)\n"},
		{"Cầu sẽ xong cuối năm 2014, sau khi khởi công hồi tháng 9.", "2013-11-01",
			"cuối năm 2014 DATE 2014 END [2014-01-01,2015-01-01)\n"
		"tháng 9 DATE 2013-09 [2013-09-01,2013-10-01)\n"},
		{"Đầu năm 2020 làng đào giếng, lát gạch vào cuối năm.",
			"2019-06-03",
			"Đầu năm 2020 DATE 2020 START [2020-01-01,2021-01-01)\n"
		"cuối năm DATE 2020 END [2020-01-01,2021-01-01)\n"},
		/* "hồi" looks back */
		{"Ông nói hồi tháng 1.", "2013-11-01",
		"tháng 1 DATE 2013-01 [2013-01-01,2013-02-01)\n"},
		/* "hôm" rather looks back */
		{"Tòa hẹn xử hôm 3/12, sau khi bắt ông hôm 11/10.", "2013-10-23",
			"hôm 3/12 DATE 2013-12-03 [2013-12-03,2013-12-04)\n"
		"hôm 11/10 DATE 2013-10-11 [2013-10-11,2013-10-12)\n"},
		{"Chợ cháy hôm 28/11.", "2014-05-05",
		"hôm 28/11 DATE 2013-11-28 [2013-11-28,2013-11-29)\n"},
		/* 29 February belongs to the nearest leap year */
		{"Họ cưới ngày 29/2.", "2023-05-01",
		"ngày 29/2 DATE 2024-02-29 [2024-02-29,2024-03-01)\n"},
		/* the ends of an interval over New Year */
		{"Lễ hội từ 28/12 đến 3/1.", "2022-01-10",
		"28/12 đến 3/1 INTERVAL 2021-12-28/2022-01-03 [2021-12-28,2022-01-04)\n"},
		/* "cùng ngày" is no deadline, no coming day of an earlier sentence */
		{"Sáng 12/9, huyện họp, hẹn xong trước ngày 30/9. Chiều cùng ngày, bà Na về.",
			"2022-09-15",
			"Sáng 12/9 TIME 2022-09-12TMO [2022-09-12,2022-09-13)\n"
			"ngày 30/9 DATE 2022-09-30 BEFORE [2022-09-30,2022-10-01)\n"
		"Chiều cùng ngày TIME 2022-09-12TAF [2022-09-12,2022-09-13)\n"},
		{"Sáng 12/9, huyện khai hội, bế mạc 20/9. Chiều cùng ngày, bà Na về.",
			"2022-09-15",
			"Sáng 12/9 TIME 2022-09-12TMO [2022-09-12,2022-09-13)\n"
			"20/9 DATE 2022-09-20 [2022-09-20,2022-09-21)\n"
		"Chiều cùng ngày TIME 2022-09-12TAF [2022-09-12,2022-09-13)\n"},
		{"Sáng 12/9, huyện họp. Ngày 20/9, bà Na đến, rồi về tối cùng ngày.",
			"2022-09-15",
			"Sáng 12/9 TIME 2022-09-12TMO [2022-09-12,2022-09-13)\n"
			"Ngày 20/9 DATE 2022-09-20 [2022-09-20,2022-09-21)\n"
		"tối cùng ngày TIME 2022-09-20TEV [2022-09-20,2022-09-21)\n"},
		/* a deadline is rather ahead, unless it is just over */
		{"Xã hẹn xong trước ngày 31/12.", "2022-05-20",
		"ngày 31/12 DATE 2022-12-31 BEFORE [2022-12-31,2023-01-01)\n"},
		{"Xã nộp xong trước ngày 10/5.", "2022-05-20",
		"ngày 10/5 DATE 2022-05-10 BEFORE [2022-05-10,2022-05-11)\n"},
		/* the end that is nearer tells the year of both */
		{"Chợ nghỉ từ 23/1 đến 22/4.", "2020-08-15",
		"23/1 đến 22/4 INTERVAL 2020-01-23/2020-04-22 [2020-01-23,2020-04-23)\n"},
		/* what lasts till now has begun */
		{"Chợ nghỉ từ 23/1 đến nay.", "2020-08-15",
		"23/1 đến nay INTERVAL 2020-01-23/2020-08-15 [2020-01-23,2020-08-16)\n"},
		/* a quarter is this year's, unless another is much nearer */
		{"Giá tăng trong quý III.", "2017-02-02",
		"quý III DATE 2017-Q3 [2017-07-01,2017-10-01)\n"},
		{"Giá tăng trong quý IV.", "2017-02-02",
		"quý IV DATE 2016-Q4 [2016-10-01,2017-01-01)\n"},
		/* hours are of today */
		{"Lửa cháy suốt 3 giờ qua, 24 giờ qua có mưa.", "2022-09-15",
			"3 giờ qua INTERVAL PT3H [2022-09-15,2022-09-16)\n"
		"24 giờ qua INTERVAL PT24H [2022-09-14,2022-09-16)\n"},
		/* the days after the one last named */
		{"Ngày 7/9 và 3 ngày tiếp theo, chợ nghỉ.", "2022-09-15",
			"Ngày 7/9 DATE 2022-09-07 [2022-09-07,2022-09-08)\n"
		"3 ngày tiếp theo INTERVAL 2022-09-08/2022-09-10 [2022-09-08,2022-09-11)\n"},
		/* clocks alone are of the day last named */
		{"Chiều 14/10, từ 14h15 đến 17h, làng họp.", "2018-10-25",
			"Chiều 14/10 TIME 2018-10-14TAF [2018-10-14,2018-10-15)\n"
		"14h15 đến 17h INTERVAL 2018-10-14T14:15/2018-10-14T17:00 "
		"[2018-10-14,2018-10-15)\n"},
		/* months relative to January */
		{"Tháng trước giá tăng, quý trước giá giảm.", "2022-01-15",
			"Tháng trước DATE 2021-12 [2021-12-01,2022-01-01)\n"
		"quý trước DATE 2021-Q4 [2021-10-01,2022-01-01)\n"},
		/* ISO weeks over New Year */
		{"Tuần này nghỉ.", "2021-01-02",
		"Tuần này DATE 2020-W53 [2020-12-28,2021-01-04)\n"},
	};

	(void) state;
	RUN(cases);
}

/* What tells the year, or the day, where no day of publication does. */
static void
test_year_of_text(void **state)
{
	static const Case cases[] = {
		/* whoever counts the months of a year writes in it */
		{"Sáng 4/7, xã họp. 6 tháng đầu năm 2019, mưa ít. Quý I khô nhất.", "-",
			"Sáng 4/7 TIME 2019-07-04TMO [2019-07-04,2019-07-05)\n"
			"6 tháng đầu năm 2019 DATE 2019-H1 [2019-01-01,2019-07-01)\n"
		"Quý I DATE 2019-Q1 [2019-01-01,2019-04-01)\n"},
		/* not if a later year is named */
		{"Sáng 4/7, xã họp. 6 tháng đầu năm 2018, mưa ít, năm 2019 mưa to.", "-",
			"Sáng 4/7 TIME XXXX-07-04TMO -\n"
			"6 tháng đầu năm 2018 DATE 2018-H1 [2018-01-01,2018-07-01)\n"
		"năm 2019 DATE 2019 [2019-01-01,2020-01-01)\n"},
		/* a year that is planned for may be the next */
		{"Chiều 14/2, sở sẽ thi tuyển trong năm 2019.", "-",
			"Chiều 14/2 TIME XXXX-02-14TAF -\n"
		"năm 2019 DATE 2019 [2019-01-01,2020-01-01)\n"},
		{"Chiều 14/11, sở bàn việc làm trong năm 2019.", "-",
			"Chiều 14/11 TIME XXXX-11-14TAF -\n"
		"năm 2019 DATE 2019 [2019-01-01,2020-01-01)\n"},
		/* but a plan of the first months is for their year */
		{"Chiều 14/2, sở bàn kế hoạch làm đường của huyện trong năm 2019.", "-",
			"Chiều 14/2 TIME 2019-02-14TAF [2019-02-14,2019-02-15)\n"
		"năm 2019 DATE 2019 [2019-01-01,2020-01-01)\n"},
		{"Chiều 14/11, sở bàn kế hoạch làm đường của huyện trong năm 2019.", "-",
			"Chiều 14/11 TIME XXXX-11-14TAF -\n"
		"năm 2019 DATE 2019 [2019-01-01,2020-01-01)\n"},
		/* nor if a law or a period is later */
		{"Chiều 14/2, sở bàn việc làm trong năm 2015 theo Luật Đất đai 2018.", "-",
			"Chiều 14/2 TIME XXXX-02-14TAF -\n"
			"năm 2015 DATE 2015 [2015-01-01,2016-01-01)\n"
		"2018 DATE 2018 [2018-01-01,2019-01-01)\n"},
		/* how a year began is told in it */
		{"Sáng 20/5, xã nghe tin những tháng đầu năm 2019, sổ năm 2018.", "-",
			"Sáng 20/5 TIME 2019-05-20TMO [2019-05-20,2019-05-21)\n"
			"những tháng đầu năm 2019 DATE 2019 START [2019-01-01,2020-01-01)\n"
		"năm 2018 DATE 2018 [2018-01-01,2019-01-01)\n"},
		{"Ngày 28/3, cổ đông họp. Giữa năm 2017, bà A về, vào nhiệm kỳ 2018-2023.",
			"-",
			"Ngày 28/3 DATE XXXX-03-28 -\n"
			"Giữa năm 2017 DATE 2017 MID [2017-01-01,2018-01-01)\n"
		"nhiệm kỳ 2018-2023 INTERVAL 2018/2023 [2018-01-01,2024-01-01)\n"},
		/* a deadline may be further ahead, if nothing later is named */
		{"Ngày 27/11, xã họp, hẹn xong trước ngày 31/3/2018. Ngày 20/9 có mưa.",
			"-",
			"Ngày 27/11 DATE 2017-11-27 [2017-11-27,2017-11-28)\n"
			"ngày 31/3/2018 DATE 2018-03-31 BEFORE [2018-03-31,2018-04-01)\n"
		"Ngày 20/9 DATE 2017-09-20 [2017-09-20,2017-09-21)\n"},
		{"Ngày 27/11, xã họp về đất bán trước ngày 31/3/2008 và năm 2014.", "-",
			"Ngày 27/11 DATE XXXX-11-27 -\n"
			"ngày 31/3/2008 DATE 2008-03-31 BEFORE [2008-03-31,2008-04-01)\n"
		"năm 2014 DATE 2014 [2014-01-01,2015-01-01)\n"},
		/* the month itself, or one before; not one that is over later */
		{"Ngày 2/1, cầu sập. Sở báo cáo trong tháng 1/2019.", "-",
			"Ngày 2/1 DATE 2019-01-02 [2019-01-02,2019-01-03)\n"
		"tháng 1/2019 DATE 2019-01 [2019-01-01,2019-02-01)\n"},
		{"Ngày 22/10, giá giảm, thấp nhất kể từ tháng 11/2008.", "-",
			"Ngày 22/10 DATE XXXX-10-22 -\n"
		"tháng 11/2008 DATE 2008-11 [2008-11-01,2008-12-01)\n"},
		/* a quarter */
		{"Chiều 12/1, huyện họp. Sở sẽ báo cáo trong quý I/2019.", "-",
			"Chiều 12/1 TIME 2019-01-12TAF [2019-01-12,2019-01-13)\n"
		"quý I/2019 DATE 2019-Q1 [2019-01-01,2019-04-01)\n"},
		/* the end of a year, in its last months only */
		{"Xã bàn ba việc cuối năm 2018. Chiều 3/12, xã chia việc.", "-",
			"cuối năm 2018 DATE 2018 END [2018-01-01,2019-01-01)\n"
		"Chiều 3/12 TIME 2018-12-03TAF [2018-12-03,2018-12-04)\n"},
		{"Ông A nhận việc cuối năm 2015. Sáng 10/6, ông gặp dân.", "-",
			"cuối năm 2015 DATE 2015 END [2015-01-01,2016-01-01)\n"
		"Sáng 10/6 TIME XXXX-06-10TMO -\n"},
		/* an end far ahead says nothing, a later year that the text is younger */
		{"Ngày 19/8, sở họp về đợt kiểm tra ngày 10/8/2018, làm đến hết năm 2020.",
			"-",
			"Ngày 19/8 DATE 2018-08-19 [2018-08-19,2018-08-20)\n"
			"ngày 10/8/2018 DATE 2018-08-10 [2018-08-10,2018-08-11)\n"
		"năm 2020 DATE 2020 [2020-01-01,2021-01-01)\n"},
		{"Ngày 19/8, sở họp về đợt kiểm tra ngày 10/8/2010, như năm 2014.", "-",
			"Ngày 19/8 DATE XXXX-08-19 -\n"
			"ngày 10/8/2010 DATE 2010-08-10 [2010-08-10,2010-08-11)\n"
		"năm 2014 DATE 2014 [2014-01-01,2015-01-01)\n"},
		/* nor does a round year, which is a goal */
		{"Chiều 2/5, Hội chợ Sao Biển 2019 khai mạc. Hôm nay, xã hẹn xong vào "
			"năm 2045.", "-",
			"Chiều 2/5 TIME 2019-05-02TAF [2019-05-02,2019-05-03)\n"
			"2019 DATE 2019 [2019-01-01,2020-01-01)\n"
			"Hôm nay DATE 2019-05-02 [2019-05-02,2019-05-03)\n"
		"năm 2045 DATE 2045 [2045-01-01,2046-01-01)\n"},
		/* months that last may end ahead */
		{"Sáng 27/8, xã họp. Hội kéo dài từ tháng 1 đến tháng 9/2019.", "-",
			"Sáng 27/8 TIME 2019-08-27TMO [2019-08-27,2019-08-28)\n"
		"tháng 1 đến tháng 9/2019 INTERVAL 2019-01/2019-09 [2019-01-01,2019-10-01)\n"},
		/* history tells no year, but that of its own passage */
		{"Chiều 18/9, làng họp. Ngày 2/9/1969, chùa xây xong.", "-",
			"Chiều 18/9 TIME XXXX-09-18TAF -\n"
		"Ngày 2/9/1969 DATE 1969-09-02 [1969-09-02,1969-09-03)\n"},
		/* a year alone behind the day, unless a later one is named */
		{"Tối 20/12, chín đơn vị nhận giải Sao Biển 2018.", "-",
			"Tối 20/12 TIME 2018-12-20TEV [2018-12-20,2018-12-21)\n"
		"2018 DATE 2018 [2018-01-01,2019-01-01)\n"},
		{"Chiều 3/9, xã tìm thấy anh Ba, SN 1999, và chị Na (SN 2001).", "-",
			"Chiều 3/9 TIME XXXX-09-03TAF -\n"
			"SN 1999 DATE 1999 [1999-01-01,2000-01-01)\n"
		"SN 2001 DATE 2001 [2001-01-01,2002-01-01)\n"},
		/* what its own sentence tells of the first day goes on, too */
		{"Việc năm 2015 được bàn sáng 9/4. Ông A nói. Bà B ghi. Ông C nghe. "
			"Bà D hỏi. Bà E đáp. Ngày 20/3, xã họp.", "-",
			"năm 2015 DATE 2015 [2015-01-01,2016-01-01)\n"
			"sáng 9/4 TIME 2015-04-09TMO [2015-04-09,2015-04-10)\n"
		"Ngày 20/3 DATE 2015-03-20 [2015-03-20,2015-03-21)\n"},
		{"Tối 20/12, chín đơn vị nhận giải Sao Biển 2018. Giải năm 2019 to hơn.",
			"-",
			"Tối 20/12 TIME XXXX-12-20TEV -\n"
			"2018 DATE 2018 [2018-01-01,2019-01-01)\n"
		"năm 2019 DATE 2019 [2019-01-01,2020-01-01)\n"},
		/* a story goes on some sentences further */
		{"Sáng 25/3, xã họp. Anh Ba kể: ngày 18/7/2018, anh lấy xe. Ông A nghe. "
			"Bà B ghi. Từ 19/7, anh trả dần.", "-",
			"Sáng 25/3 TIME XXXX-03-25TMO -\n"
			"ngày 18/7/2018 DATE 2018-07-18 [2018-07-18,2018-07-19)\n"
		"19/7 DATE 2018-07-19 [2018-07-19,2018-07-20)\n"},
		/* the morning after an evening */
		{"Tối 30/9, kênh vỡ. Sáng nay, nước đã rút. Mưa lớn hôm qua.", "-",
			"Tối 30/9 TIME XXXX-09-30TEV -\n"
			"Sáng nay TIME XXXX-10-01TMO -\n"
		"hôm qua DATE XXXX-09-30 -\n"},
		/* what is ahead of now is the next one */
		{"Xã không họp từ nay đến Tết.", "2019-02-20",
		"nay đến Tết INTERVAL 2019-02-20/2020-01-25 -\n"},
		/* a period of years is no year of a day, nor that of "cùng kỳ" */
		{"Kế hoạch giai đoạn 2016-2020 được bàn sáng 3/8.", "-",
			"giai đoạn 2016-2020 INTERVAL 2016/2020 [2016-01-01,2021-01-01)\n"
		"sáng 3/8 TIME XXXX-08-03TMO -\n"},
		{"Tháng 8/2022, mưa ít; vốn giai đoạn 2016-2020 thấp hơn cùng kỳ.", "-",
			"Tháng 8/2022 DATE 2022-08 [2022-08-01,2022-09-01)\n"
			"giai đoạn 2016-2020 INTERVAL 2016/2020 [2016-01-01,2021-01-01)\n"
		"cùng kỳ DATE 2021-08 [2021-08-01,2021-09-01)\n"},
		/* "thời gian này" is no year that is not known */
		{"Từ đầu năm học, phí giảm. Thời gian này, thu ít.", "-",
			"đầu năm học DATE XXXX START -\n"
		"Thời gian này DATE PRESENT_REF -\n"},
		/* the part of the day that ends a while is of the same day */
		{"Bãi mở từ 19h ngày 5/6/2022 đến đêm.", "-",
			"19h ngày 5/6/2022 đến đêm INTERVAL 2022-06-05T19:00/2022-06-05TNI "
		"[2022-06-05,2022-06-06)\n"},
		/* a clock far from any day is not of it */
		{"Ngày 7/9, xã họp. Ông A nói. Bà B nghe. Ông C hỏi. Bà D ghi. "
			"Ông E cười. Bà G về. Quán chỉ bán sau 22h.", "-",
			"Ngày 7/9 DATE XXXX-09-07 -\n"
		"22h TIME XXXX-XX-XXT22:00 AFTER -\n"},
		{"Tết là dịp vui, chợ nghỉ trước Tết, thế kỷ trước chưa có.", "-",
			"Tết DATE XXXX BEFORE -\n"
		"thế kỷ trước DATE 19 [1901-01-01,2001-01-01)\n"},
	};

	(void) state;
	RUN(cases);
}

/* One document, several days of publication. */
static void
test_reading_once(void **state)
{
	NxDoc	   *doc = read_text("Hôm qua, ngày 29/2, tháng trước.");
	Lines		found;

	(void) state;
	list_values(&found, doc, dates_of(doc, "2024-03-01"));
	assert_string_equal(found.s, "Hôm qua=2024-02-29 | ngày 29/2=2024-02-29 | "
						"tháng trước=2024-02");
	list_values(&found, doc, dates_of(doc, "2020-03-10"));
	assert_string_equal(found.s, "Hôm qua=2020-03-09 | ngày 29/2=2020-02-29 | "
						"tháng trước=2020-02");
	list_values(&found, doc, dates_of(doc, "2024-03-01"));
	assert_string_equal(found.s, "Hôm qua=2024-02-29 | ngày 29/2=2024-02-29 | "
						"tháng trước=2024-02");
}

/* Decomposed letters, old tone placement, capitals: the same dates. */
static void
test_forms(void **state)
{
	static const Case cases[] = {
		{"CHI\xe1\xbb\x80U NAY, NG\xc3\x80Y 5/6", "2022-06-05",
			"CHI\xe1\xbb\x80U NAY TIME 2022-06-05TAF [2022-06-05,2022-06-06)\n"
		"NG\xc3\x80Y 5/6 DATE 2022-06-05 [2022-06-05,2022-06-06)\n"},
		{"nga\xcc\x80y 5/6", "2022-06-05",
		"nga\xcc\x80y 5/6 DATE 2022-06-05 [2022-06-05,2022-06-06)\n"},
		{"ng\xc3\xa0y 10 / 3", "2022-06-05",
		"ng\xc3\xa0y 10 / 3 DATE 2022-03-10 [2022-03-10,2022-03-11)\n"},
		{"ng\xc3\xa0y 03 - 02 - 1930", "2022-06-05",
		"ng\xc3\xa0y 03 - 02 - 1930 DATE 1930-02-03 [1930-02-03,1930-02-04)\n"},
		{"ng\xc3\xa0y 3\xe2\x80\x93" "2\xe2\x80\x93" "1930", "2022-06-05",
		"ng\xc3\xa0y 3\xe2\x80\x93" "2\xe2\x80\x93" "1930 DATE 1930-02-03 "
		"[1930-02-03,1930-02-04)\n"},
	};

	(void) state;
	RUN(cases);
}

/*
 * Date words in any order: nothing crashes, spans are in order, values are
 * written in full, and the time grows with the text, not faster.
 */
static void
test_word_salad(void **state)
{
	static const char *const words[] = {
		"ngày", "tháng", "năm", "quý", "tuần", "12", "5", "2019", "31", "/",
		"-", "đến", "và", ",", "(", ")", "sáng", "nay", "hôm", "qua", "cuối",
		"đầu", "thứ hai", "tới", "hằng năm", "âm lịch", "Tết", "rằm", "h",
		"giờ", "30", "cùng kỳ", "trước", "sau đó", "mùa hè", "thế kỷ", "XX",
		"TCN", "những năm", "90", "từ", "Nhâm Dần", "mùng", "vừa qua", "II",
		"nhuận", "kém", "rưỡi", "nữa", "tiếp theo", "cách đây", "trước đó",
		"muộn", "hơn", "tuần", "ngày cuối cùng của", "thập niên", "hè", ":",
		".", "0", "3000", "9999", "trong", "còn lại", "khuya", "cả", "đầu tiên",
		"24", "phút", "nhiệm kỳ", "giêng", "như hôm nay"
	};
	uint32_t	seed = 12345;

	(void) state;
	for (int round = 0; round < 1000; round++)
	{
		char		text[4096];
		size_t		n = 0;
		NxDoc	   *doc;
		const NxResult *r;

		for (int k = 0; k < 200; k++)
		{
			seed = seed * 1103515245 + 12345;
			n += (size_t) sprintf(text + n, seed >> 28 ? "%s " : "%s",
								  words[(seed >> 16) % LENGTH(words)]);
		}
		doc = read_text(text);
		for (int p = 0; p < 2; p++)
		{
			r = dates_of(doc, p ? "2022-09-15" : "-");
			for (uint32_t i = 0; i < r->ndates; i++)
			{
				assert_true(r->dates[i].value.len > 0);
				assert_true(!r->dates[i].period.known ||
							r->dates[i].period.first < r->dates[i].period.end);
				assert_true(i == 0 ||
							r->dates[i - 1].span.end <= r->dates[i].span.start);
			}
		}
		pool_free();
	}
}

/* ---- calendars ---- */

static void
test_gregorian(void **state)
{
	NxYmd		ymd;
	int32_t		year;

	(void) state;
	assert_int_equal(nx_day_of(2000, 1, 1), 0);
	assert_int_equal(nx_day_of(1970, 1, 1), -10957);
	assert_int_equal(nx_weekday_of(nx_day_of(2022, 9, 15)), 4);
	for (NxDay d = nx_day_of(-200, 1, 1); d < nx_day_of(2400, 1, 1); d += 17)
	{
		ymd = nx_ymd_of(d);
		assert_true(nx_valid_ymd(ymd.year, ymd.month, ymd.day));
		assert_int_equal(nx_day_of(ymd.year, ymd.month, ymd.day), d);
	}
	assert_false(nx_valid_ymd(2021, 2, 29));
	assert_false(nx_valid_ymd(1900, 2, 29));
	assert_true(nx_valid_ymd(2000, 2, 29));
	assert_false(nx_valid_ymd(2021, 13, 1));
	assert_false(nx_valid_ymd(2021, 4, 31));
	assert_int_equal(nx_week_of(nx_day_of(2021, 1, 3), &year), 53);
	assert_int_equal(year, 2020);
	assert_int_equal(nx_week_of(nx_day_of(2018, 12, 31), &year), 1);
	assert_int_equal(year, 2019);
}

static void
test_lunar_new_years(void **state)
{
	/* Việt Nam's; China's were a day later in 1968, 1969, 2007, 2030 and a
	 * month later in 1985 */
	static const char *const days[] = {
		"1944-01-25", "1954-02-03", "1968-01-29", "1969-02-16", "1975-02-11",
		"1984-02-02", "1985-01-21", "1986-02-09", "2000-02-05", "2001-01-24",
		"2004-01-22", "2006-01-29", "2007-02-17", "2008-02-07", "2010-02-14",
		"2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28",
		"2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
		"2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2030-02-02"
	};

	(void) state;
	for (size_t i = 0; i < LENGTH(days); i++)
	{
		NxDay		d;
		NxYmd		ymd;
		char		s[16];

		assert_true(nx_lunar_day(atoi(days[i]), 1, 1, false, &d));
		ymd = nx_ymd_of(d);
		snprintf(s, sizeof(s), "%04d-%02d-%02d", ymd.year % 10000,
				 ymd.month % 100, ymd.day % 100);
		assert_string_equal(s, days[i]);
	}
}

static void
test_lunar_months(void **state)
{
	/* Việt Nam's: China's year 1984 had a leap month 10, 1987 a leap 6 */
	static const int leap[][2] = {
		{1985, 2}, {1987, 7}, {2004, 2}, {2006, 7}, {2009, 5}, {2012, 4},
		{2014, 9}, {2017, 6}, {2020, 4}, {2023, 2}, {2025, 6}
	};
	NxDay		d,
				back;
	NxYmd		lunar;
	bool		is_leap;

	(void) state;
	for (size_t i = 0; i < LENGTH(leap); i++)
		for (int month = 1; month <= 12; month++)
			assert_int_equal(nx_lunar_day(leap[i][0], month, 1, true, &d),
							 month == leap[i][1]);
	assert_false(nx_lunar_day(2022, 4, 1, true, &d));
	assert_false(nx_lunar_day(2022, 13, 1, false, &d));
	assert_false(nx_lunar_day(2022, 1, 31, false, &d));
	assert_false(nx_lunar_day(1899, 1, 1, false, &d));
	assert_false(nx_lunar_day(2101, 1, 1, false, &d));

	/* every day from 1900 to 2100 has one lunar day, and it leads back */
	for (d = nx_day_of(1900, 3, 1); d <= nx_day_of(2100, 12, 31); d += 3)
	{
		assert_true(nx_lunar_of(d, &lunar, &is_leap));
		assert_true(nx_lunar_day(lunar.year, lunar.month, lunar.day, is_leap,
								 &back));
		assert_int_equal(back, d);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test_case(test_examples),
		test_case(test_families),
		test_case(test_traps),
		test_case(test_anchoring),
		test_case(test_year_of_text),
		test_case(test_reading_once),
		test_case(test_forms),
		test_case(test_word_salad),
		test_case(test_gregorian),
		test_case(test_lunar_new_years),
		test_case(test_lunar_months)
	};

	return cmocka_run_group_tests_name("dates", tests, NULL, NULL);
}
