/*
 * kinds.h
 *	  The closed lists of the lexicon: kinds of entries, and the tags that an
 *	  entry of a kind may carry in its column "code".
 *
 * An X-macro file without include guard: define NX_KIND(symbol, name) and
 * NX_TAG(kind, symbol, bit, name), include it, and both are undefined again.
 * A tag's bit is its own within its kind (0 to 63).
 */
#ifndef NX_KIND
#define NX_KIND(symbol, name)
#endif
#ifndef NX_TAG
#define NX_TAG(kind, symbol, bit, name)
#endif

/* People: names.tsv, titles.tsv */
NX_KIND(FAMILY_NAME, "family_name")
NX_TAG(FAMILY_NAME, MINORITY, 0, "minority")	/* Giàng, Điểu, Rơ Châm */
NX_TAG(FAMILY_NAME, CHINESE, 1, "chinese")	/* Tập, Ôn: foreign, read in Vietnamese */
NX_TAG(FAMILY_NAME, COMMON, 2, "common")	/* one of the dozen that bear most names */
NX_TAG(FAMILY_NAME, WEAK, 3, "weak")	/* also an everyday capitalised word: Hoa, Đức, Cao */
NX_KIND(NAME_PREFIX, "name_prefix")	/* Y, H', K', A: stands before a minority name */
NX_KIND(NAME_PARTICLE, "name_particle") /* von, de, bin: small inside a foreign name */
NX_KIND(PERSON, "person")		/* a known name; canonical: its longest form */
NX_TAG(PERSON, HISTORIC, 0, "historic") /* mostly in names of streets and feasts */
NX_KIND(HONORIFIC, "honorific")
NX_TAG(HONORIFIC, MALE, 0, "male")
NX_TAG(HONORIFIC, FEMALE, 1, "female")
NX_TAG(HONORIFIC, SUBJECT, 2, "subject")	/* alone as a subject it stands for an official */
NX_KIND(DEGREE, "degree")		/* GS.TS, tiến sĩ */
NX_KIND(PROFESSION, "profession")	/* luật sư, ca sĩ, cầu thủ: no office */
NX_KIND(RANK, "rank")

/* Offices: offices.tsv */
NX_KIND(OFFICE, "office")		/* canonical: the organisation it implies; of a
								 * description: the office it means */
NX_TAG(OFFICE, PUBLIC, 0, "public")	/* public whatever follows: bộ trưởng */
NX_TAG(OFFICE, COMPANY, 1, "company")	/* a company's unless the organisation is public */
NX_TAG(OFFICE, RELIGIOUS, 2, "religious")
NX_TAG(OFFICE, MEMBER, 3, "member") /* one of many: đại biểu, ủy viên */
NX_TAG(OFFICE, NOMINAL, 4, "nominal")	/* alone it can stand for its holder: Thủ tướng */
NX_TAG(OFFICE, COMPLETE, 5, "complete")	/* needs no organisation: Chủ tịch nước */
NX_TAG(OFFICE, FOREIGN, 6, "foreign")	/* of other states: tổng thống, ngoại trưởng */
NX_TAG(OFFICE, WEAK, 7, "weak") /* an office only with an organisation: cán bộ, lãnh đạo */
NX_TAG(OFFICE, DESCRIPTION, 8, "description")	/* người đứng đầu …: nominal only */
NX_TAG(OFFICE, LEADER, 11, "leader")	/* of a state before a foreign name: lãnh đạo */
NX_TAG(OFFICE, PART, 13, "part")	/* leads a part of a larger body: cục trưởng */
NX_TAG(OFFICE, ABOUT, 14, "about")	/* what it is for may follow về: trưởng ban chỉ đạo */
NX_TAG(OFFICE, SOLE, 15, "sole")	/* its holder leads no ministry: thủ tướng */
NX_TAG(OFFICE, HEAD, 16, "head")	/* of a state or its government */
NX_TAG(OFFICE, ENVOY, 12, "envoy")	/* speaks for a body, its field says nothing: đại diện */
NX_TAG(OFFICE, OF_BODY, 10, "of-body")	/* canonical is the first word of its body: bộ trưởng, Bộ */
NX_TAG(OFFICE, SPEAKS, 17, "speaks")	/* may speak for its body: chánh văn phòng */
NX_TAG(OFFICE, SPOKESMAN, 18, "spokesman")	/* người phát ngôn: who speaks may be meant */
NX_TAG(OFFICE, COUNTERPART, 9, "counterpart")	/* người đồng cấp: makes an official, is no office */
NX_KIND(OFFICE_PREFIX, "office_prefix") /* phó, tổng: before an office */
NX_TAG(OFFICE_PREFIX, LEADS, 0, "leads")	/* before an organisation too: trưởng, phó */
NX_KIND(OFFICE_MODIFIER, "office_modifier") /* thường trực, phụ trách: after an office */
NX_TAG(OFFICE_MODIFIER, WEAK, 0, "weak")	/* also an adverb or verb: mới, phụ trách */
NX_TAG(OFFICE_MODIFIER, FORMER, 1, "former")	/* tenures: tiền nhiệm */
NX_TAG(OFFICE_MODIFIER, ACTING, 2, "acting")	/* lâm thời */
NX_TAG(OFFICE_MODIFIER, LATE, 3, "late")	/* quá cố */
NX_TAG(OFFICE_MODIFIER, ELECT, 4, "elect")	/* đắc cử */
NX_KIND(TENURE, "tenure")
NX_TAG(TENURE, FORMER, 0, "former")
NX_TAG(TENURE, ACTING, 1, "acting")
NX_TAG(TENURE, LATE, 2, "late")
NX_TAG(TENURE, ELECT, 3, "elect")

/* Words around names and offices: cues.tsv */
NX_KIND(CUE, "cue")
NX_TAG(CUE, FUNCTION, 0, "function")	/* ends a noun phrase: đã, cho, khi */
NX_TAG(CUE, PLURAL, 1, "plural")	/* before an office that several share: các */
NX_TAG(CUE, HOLDS, 2, "holds")	/* before the office somebody takes: giữ chức */
NX_TAG(CUE, COPULA, 3, "copula")	/* là */
NX_TAG(CUE, GENERIC, 4, "generic")	/* an office behind it is nobody's: bầu, chức danh */
NX_TAG(CUE, PHOTO, 5, "photo")	/* a name behind it is a by-line's: Ảnh: */
NX_TAG(CUE, JOIN, 6, "join")	/* joins offices of one person: kiêm, đồng thời là */
NX_TAG(CUE, OF, 7, "of")		/* between an office and its organisation: của, thuộc */
NX_TAG(CUE, TERM, 8, "term")	/* a term of office follows: khóa, nhiệm kỳ */
NX_TAG(CUE, CLAUSE, 10, "clause")	/* a clause begins behind it: khi, rằng, mà */
NX_TAG(CUE, TOWARD, 13, "toward")	/* the name behind it has the office before: đối với */
NX_TAG(CUE, AGE, 14, "age")		/* behind a number: 51 tuổi */
NX_TAG(CUE, NUMBER, 15, "number")	/* before the number of a body: số */
NX_TAG(CUE, ORDINAL, 16, "ordinal") /* thứ: a number behind it counts holders */
NX_TAG(CUE, LIST, 17, "list")	/* several holders follow: gồm */
NX_TAG(CUE, PAST, 18, "past")	/* what is held behind it was held before: từng */
NX_TAG(CUE, CANDIDATE, 19, "candidate") /* the office behind it is sought: ứng viên */
NX_TAG(CUE, BEHALF, 20, "behalf")	/* the office behind it is another's: thay mặt */
NX_TAG(CUE, SEAT, 22, "seat")	/* whose the office behind it is, của may tell: tư cách */
NX_TAG(CUE, ABOUT, 23, "about")	/* between a body and its field: về */
NX_TAG(CUE, OPENS, 24, "opens")	/* with a capital it opens a sentence: Với */
NX_TAG(CUE, STRANGER, 21, "stranger")	/* who follows is not named: một */
NX_TAG(CUE, FEMALE, 11, "female")	/* of a middle syllable: Thị */
NX_TAG(CUE, MALE, 12, "male")	/* Văn */
NX_TAG(CUE, MIDDLE, 9, "middle")	/* never the last syllable of a name: Văn, Thị */

/* Organisations: organisations.tsv */
NX_KIND(ORGANISATION, "organisation")	/* a whole name; canonical: in full */
NX_TAG(ORGANISATION, PUBLIC, 0, "public")
NX_TAG(ORGANISATION, COMPANY, 1, "company")
NX_TAG(ORGANISATION, CLUB, 2, "club")
NX_TAG(ORGANISATION, RELIGIOUS, 3, "religious")
NX_TAG(ORGANISATION, LOCAL, 4, "local")	/* exists in every place: UBND, Công an */
NX_TAG(ORGANISATION, MINISTRY, 5, "ministry")
NX_TAG(ORGANISATION, FOREIGN, 6, "foreign")
NX_KIND(ORGANISATION_HEAD, "organisation_head")	/* first words of a name: sở, cục, hội */
NX_TAG(ORGANISATION_HEAD, PUBLIC, 0, "public")
NX_TAG(ORGANISATION_HEAD, COMPANY, 1, "company")
NX_TAG(ORGANISATION_HEAD, CLUB, 2, "club")
NX_TAG(ORGANISATION_HEAD, RELIGIOUS, 3, "religious")
NX_TAG(ORGANISATION_HEAD, LOCAL, 4, "local")
NX_TAG(ORGANISATION_HEAD, PART, 6, "part")	/* of a larger body: cục, vụ, phòng */
NX_TAG(ORGANISATION_HEAD, SMALL, 8, "small")	/* a part that has no parts: phòng, tổ */
NX_TAG(ORGANISATION_HEAD, ABOUT, 7, "about")	/* its field may follow về: ban chỉ đạo */
NX_TAG(ORGANISATION_HEAD, EPONYM, 5, "eponym")	/* bears a person's name: trường, bệnh viện */
NX_KIND(FIELD, "field")			/* what an office or organisation is for: tài chính, y tế, tuyên giáo */

/* Places: places.tsv */
NX_KIND(PLACE, "place")			/* canonical: the name in full */
NX_TAG(PLACE, PROVINCE, 0, "province")
NX_TAG(PLACE, CITY, 1, "city")
NX_TAG(PLACE, DISTRICT, 2, "district")
NX_TAG(PLACE, COUNTRY, 3, "country")
NX_TAG(PLACE, REGION, 4, "region")
NX_TAG(PLACE, CAPITAL, 5, "capital")
NX_TAG(PLACE, HOME, 6, "home")	/* our own country */
NX_KIND(PLACE_HEAD, "place_head")	/* tỉnh, thành phố, TP, huyện */
NX_TAG(PLACE_HEAD, PROVINCE, 0, "province")
NX_TAG(PLACE_HEAD, DISTRICT, 1, "district")
NX_TAG(PLACE_HEAD, COMMUNE, 2, "commune")
NX_TAG(PLACE_HEAD, COUNTRY, 3, "country")
NX_TAG(PLACE_HEAD, FACILITY, 4, "facility")	/* đường, phố, cầu, lăng: a person's name behind it is a place's */

/* Documents: documents.tsv */
NX_KIND(DOCUMENT_KIND, "document_kind")	/* đề án, nghị quyết */
NX_TAG(DOCUMENT_KIND, LAW, 0, "law")	/* known by its name: luật, pháp lệnh */
NX_TAG(DOCUMENT_KIND, ACT, 1, "act")	/* known by its number: nghị định */
NX_TAG(DOCUMENT_KIND, PLAN, 2, "plan")	/* known by its title: đề án */
NX_TAG(DOCUMENT_KIND, TREATY, 3, "treaty")
NX_TAG(DOCUMENT_KIND, CHARTER, 4, "charter")	/* of a party or society: điều lệ */
NX_TAG(DOCUMENT_KIND, CONSTITUTION, 5, "constitution")	/* bare, it is one */
NX_TAG(DOCUMENT_KIND, WEAK, 6, "weak")	/* also an everyday word: quyết định */
NX_TAG(DOCUMENT_KIND, PROJECT, 7, "project")	/* dự án: mostly of builders */
NX_TAG(DOCUMENT_KIND, MOVEMENT, 8, "movement")	/* phong trào: quoted title */
NX_TAG(DOCUMENT_KIND, SHOW, 9, "show")	/* chương trình: also on television */
NX_TAG(DOCUMENT_KIND, OUTER, 10, "outer")	/* tờ trình về X: only X counts */
NX_TAG(DOCUMENT_KIND, PLENUM, 11, "plenum")	/* may be of a plenum: nghị quyết Trung ương 4 */
NX_TAG(DOCUMENT_KIND, COMMON, 12, "common")	/* in small letters never one by its title: thông báo */
NX_TAG(DOCUMENT_KIND, SITE, 13, "site")	/* of a place: quy hoạch chung Nam An */
NX_KIND(DOCUMENT_TYPE, "document_type")	/* NQ in a symbol; canonical: its kind */
NX_TAG(DOCUMENT_TYPE, SHORT, 0, "short")	/* stands before a bare number: NĐ 15 */
NX_TAG(DOCUMENT_TYPE, PARTY, 1, "party")	/* what it means before a Party issuer */
NX_TAG(DOCUMENT_TYPE, OTHER, 2, "other")	/* carries no policy: báo cáo, hợp đồng */
NX_KIND(DOCUMENT_ISSUER, "document_issuer") /* CP in a symbol; canonical: who */
NX_TAG(DOCUMENT_ISSUER, PARTY, 0, "party")
NX_TAG(DOCUMENT_ISSUER, TERM, 1, "term")	/* a number of its term follows: QH14 */
NX_TAG(DOCUMENT_ISSUER, KIND, 2, "kind")	/* the phrase is a kind: who always issues it */
NX_KIND(DOCUMENT_WORD, "document_word") /* what the words around a title do */
NX_TAG(DOCUMENT_WORD, TRAP, 0, "trap")	/* holds a kind that is none: luật sư */
NX_TAG(DOCUMENT_WORD, END, 1, "end")	/* ends every title: đã, nhằm */
NX_TAG(DOCUMENT_WORD, SOFT, 2, "soft")	/* ends one that began without về: tại */
NX_TAG(DOCUMENT_WORD, INNER, 3, "inner")	/* ends none, though it looks so: nhà ở */
NX_TAG(DOCUMENT_WORD, OPEN, 4, "open")	/* begins another object behind a comma: tình hình */
NX_TAG(DOCUMENT_WORD, VERB, 5, "verb")	/* begins a title: xây dựng, phê duyệt */
NX_TAG(DOCUMENT_WORD, ABOUT, 6, "about")	/* về, về việc */
NX_TAG(DOCUMENT_WORD, AND, 7, "and")
NX_TAG(DOCUMENT_WORD, OF, 8, "of")	/* của */
NX_TAG(DOCUMENT_WORD, PLURAL, 9, "plural")	/* các, nhiều: what follows is generic */
NX_TAG(DOCUMENT_WORD, COUNT, 10, "count")	/* hai, ba; canonical: how many */
NX_TAG(DOCUMENT_WORD, THIS, 11, "this") /* này, nói trên */
NX_TAG(DOCUMENT_WORD, NUMBER, 12, "number") /* số */
NX_TAG(DOCUMENT_WORD, ENACT, 13, "enact")	/* before a kind: thực hiện, ban hành */
NX_TAG(DOCUMENT_WORD, DRAFT, 14, "draft")	/* dự thảo, dự án: stays outside */
NX_TAG(DOCUMENT_WORD, GENERIC, 15, "generic")	/* behind a kind: no title: công tác */
NX_TAG(DOCUMENT_WORD, UNIT, 16, "unit") /* behind a number: it is an amount */
NX_TAG(DOCUMENT_WORD, WEAPON, 17, "weapon")	/* around a number: tàu ngầm, lớp */
NX_TAG(DOCUMENT_WORD, AMENDED, 18, "amended")	/* sửa đổi */
NX_TAG(DOCUMENT_WORD, SPAN, 19, "span") /* giai đoạn, tầm nhìn, đến năm */
NX_TAG(DOCUMENT_WORD, YEAR, 20, "year") /* năm */
NX_TAG(DOCUMENT_WORD, DAY, 21, "day")	/* ngày */
NX_TAG(DOCUMENT_WORD, MONTH, 22, "month")	/* tháng */
NX_TAG(DOCUMENT_WORD, TERM, 23, "term") /* khoá */
NX_TAG(DOCUMENT_WORD, PLENUM, 24, "plenum") /* Trung ương, Hội nghị Trung ương */
NX_TAG(DOCUMENT_WORD, PUBLIC, 25, "public") /* heads a public project's title */
NX_TAG(DOCUMENT_WORD, PRIVATE, 26, "private")	/* heads a builder's */
NX_TAG(DOCUMENT_WORD, PERSONAL, 27, "personal")	/* of a decision on one person: khởi tố */
NX_TAG(DOCUMENT_WORD, FINITE, 28, "finite")	/* a title before it is a subject: được, sẽ */
NX_TAG(DOCUMENT_WORD, NEW, 29, "new")	/* between a kind and về: Chỉ thị mới về */
NX_TAG(DOCUMENT_WORD, LEGAL, 30, "legal")	/* what a numbered act does: quy định, phê duyệt */
NX_TAG(DOCUMENT_WORD, TO, 31, "to")	/* gửi: whom a paper is for stands behind */
NX_TAG(DOCUMENT_WORD, CURRENT, 32, "current")	/* behind a kind: the one in force: hiện hành */
NX_TAG(DOCUMENT_WORD, PART, 33, "part") /* before a number: of a law: điều, khoản */
NX_TAG(DOCUMENT_WORD, VISION, 34, "vision")	/* tầm nhìn: the year behind it is an aim */
NX_TAG(DOCUMENT_WORD, ISSUE, 35, "issue")	/* between a document and who issued it: ban hành */
NX_TAG(DOCUMENT_WORD, SERIAL, 36, "serial")	/* ends none that begins with a verb: ra khỏi */
NX_TAG(DOCUMENT_WORD, SCOPE, 37, "scope")	/* behind quy hoạch: how much it plans: chung */
NX_TAG(DOCUMENT_WORD, POLICY, 38, "policy")	/* behind chương trình: no show: kích cầu */
NX_TAG(DOCUMENT_WORD, ADOPT, 39, "adopt")	/* puts a plan into force: phê duyệt */
NX_TAG(DOCUMENT_WORD, NATIONAL, 40, "national")	/* in a title: there is but one: quốc gia */
NX_TAG(DOCUMENT_WORD, PLACE, 41, "place")	/* where: tại, trên địa bàn */
NX_TAG(DOCUMENT_WORD, PASSIVE, 42, "passive")	/* được: something is done to a title before it */
NX_TAG(DOCUMENT_WORD, CONGRESS, 43, "congress")	/* of those of a plenum: Đại hội Đảng */
NX_TAG(DOCUMENT_WORD, LOOSE, 44, "loose")	/* makes no other project: tuyến, đầu tư xây dựng */
NX_TAG(DOCUMENT_WORD, DANGLING, 45, "dangling")	/* never the last word of a title: đối với */
NX_TAG(DOCUMENT_WORD, SINCE, 46, "since")	/* từ: a period that wants its end */
NX_TAG(DOCUMENT_WORD, BODY, 47, "body")	/* whose congress, canonical says: Đoàn */
NX_TAG(DOCUMENT_WORD, BETWEEN, 48, "between")	/* giữa: one, và the other */
NX_KIND(PROGRAMME, "programme") /* a named one, or an alias; canonical: its name */
NX_TAG(PROGRAMME, ALIAS, 0, "alias")	/* canonical: what it is also called */
NX_TAG(PROGRAMME, ACRONYM, 1, "acronym")	/* CPTPP: names it alone; canonical: its kind */

/* Events: predicates.tsv */
NX_KIND(PREDICATE, "predicate")
NX_TAG(PREDICATE, STATE, 1, "STATE")	/* bits as in NxEventCode */
NX_TAG(PREDICATE, REPORT, 2, "REPORT")
NX_TAG(PREDICATE, REQUEST, 3, "REQUEST")
NX_TAG(PREDICATE, PLEDGE, 4, "PLEDGE")
NX_TAG(PREDICATE, CONSULT, 5, "CONSULT")
NX_TAG(PREDICATE, ATTEND, 6, "ATTEND")
NX_TAG(PREDICATE, PRAISE, 7, "PRAISE")
NX_TAG(PREDICATE, AGREE, 8, "AGREE")
NX_TAG(PREDICATE, ENACT, 9, "ENACT")
NX_TAG(PREDICATE, AWARD, 10, "AWARD")
NX_TAG(PREDICATE, INSPECT, 11, "INSPECT")
NX_TAG(PREDICATE, APPOINT, 12, "APPOINT")
NX_TAG(PREDICATE, DISMISS, 13, "DISMISS")
NX_TAG(PREDICATE, CRITICISE, 14, "CRITICISE")
NX_TAG(PREDICATE, REJECT, 15, "REJECT")
NX_TAG(PREDICATE, COERCE, 16, "COERCE")
NX_TAG(PREDICATE, NOT, 17, "not")	/* no predicate: hides those inside it: tiếp tục */
NX_TAG(PREDICATE, CONTENT, 18, "content")	/* a clause of what is said or asked follows */
NX_TAG(PREDICATE, MAIN, 19, "main") /* resumes the subject after such a clause */
NX_TAG(PREDICATE, NOUN, 20, "noun") /* also a noun: báo cáo */
NX_TAG(PREDICATE, CONTROL, 21, "control")	/* what its object then does is asked for */
NX_TAG(PREDICATE, UNDERGO, 22, "undergo")	/* its subject is the target: từ chức */
NX_TAG(PREDICATE, GUEST, 23, "guest")	/* needs a person or organisation behind it */
NX_TAG(PREDICATE, OFFICE, 24, "office") /* needs an office behind it: giữ */
NX_TAG(PREDICATE, DOCUMENT, 25, "document") /* needs a document behind it: ký */
NX_TAG(PREDICATE, SPEAKER, 26, "speaker")	/* its object is the actor: dẫn lời */
NX_TAG(PREDICATE, ACT, 27, "act")	/* of persons: an official object makes it an event */
NX_TAG(PREDICATE, LOOSE, 28, "loose")	/* a noun unless its subject stands right before */
NX_TAG(PREDICATE, LEADS, 29, "leads")	/* its subject does what its object does: dẫn đầu */
NX_KIND(EVENT_CUE, "event_cue") /* the words around predicates */
NX_TAG(EVENT_CUE, ADVERB, 0, "adverb")	/* between subject and verb, says nothing */
NX_TAG(EVENT_CUE, ASPECT, 1, "aspect")	/* a finite verb follows: đã, vừa */
NX_TAG(EVENT_CUE, NEGATION, 2, "negation")
NX_TAG(EVENT_CUE, MODAL, 3, "modal")	/* ought, may, in order to */
NX_TAG(EVENT_CUE, PLANNED, 4, "planned")	/* sẽ, dự kiến */
NX_TAG(EVENT_CUE, HABIT, 5, "habit")	/* thường, luôn */
NX_TAG(EVENT_CUE, CONDITION, 6, "condition")	/* nếu */
NX_TAG(EVENT_CUE, NOUN, 7, "noun")	/* makes a noun of the verb behind it: cuộc, buổi */
NX_TAG(EVENT_CUE, CLAUSE, 8, "clause")	/* makes one of the clause behind it: việc */
NX_TAG(EVENT_CUE, PREP, 9, "prep")
NX_TAG(EVENT_CUE, GOAL, 10, "goal") /* the person behind it is an addressee: tới, gửi */
NX_TAG(EVENT_CUE, WITH, 11, "with") /* joins subjects: và, cùng */
NX_TAG(EVENT_CUE, AND, 12, "and")	/* joins verbs: và, đồng thời */
NX_TAG(EVENT_CUE, THAT, 13, "that") /* rằng */
NX_TAG(EVENT_CUE, WHEN, 14, "when") /* khi, sau khi */
NX_TAG(EVENT_CUE, HAVE, 15, "have") /* có: subjects follow */
NX_TAG(EVENT_CUE, PASSIVE, 16, "passive")
NX_TAG(EVENT_CUE, OWNED, 17, "owned")	/* the person behind it is an owner: gia đình */
NX_TAG(EVENT_CUE, OF, 18, "of") /* behind a verb it makes it a noun: của */
NX_TAG(EVENT_CUE, BEHALF, 19, "behalf") /* thay mặt */
NX_TAG(EVENT_CUE, AT, 20, "at")	/* a place follows: tại */
NX_TAG(EVENT_CUE, ABOUT, 21, "about")	/* đối với: the person behind it is concerned */
NX_TAG(EVENT_CUE, BY, 22, "by") /* do: names who does it */
NX_TAG(EVENT_CUE, GO, 23, "go") /* đến: joins the next verb to the last one */
NX_TAG(EVENT_CUE, WHO, 24, "who")	/* người: takes up who was just named */

/* What no stage may take: stop.tsv */
NX_KIND(STOP, "stop")

#undef NX_KIND
#undef NX_TAG
