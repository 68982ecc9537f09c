package io.hrsystem.query.payroll.files;

import java.util.Locale;

/** What stands on a printed payslip besides its lines, in both languages. */
enum Word {
    TITLE("임금명세서", "Payslip"),
    PREVIEW("미확정", "not final"),
    MONTH("귀속월", "Month"),
    PAY_DATE("지급일", "Pay date"),
    NAME("성명", "Name"),
    NUMBER("사번", "Employee number"),
    DEPARTMENT("부서", "Department"),
    POSITION("직급", "Position"),
    HIRED_ON("입사일", "Hired on"),
    KIND("구분", "Kind"),
    REGULAR("정기급여", "Regular pay"),
    OFF_CYCLE("수시지급", "Off-cycle payment"),
    EARNINGS("지급 항목", "Earnings"),
    DEDUCTIONS("공제 항목", "Deductions"),
    AMOUNT("금액(원)", "Amount (won)"),
    GROSS("지급액 합계", "Total earnings"),
    EXEMPT("비과세 합계", "of which not taxed"),
    SUM_OF_DEDUCTIONS("공제액 합계", "Total deductions"),
    NET("실지급액", "Net pay"),
    ATTENDANCE("근로일수와 시간", "Days and hours"),
    WORKED_DAYS("근로일수", "Days worked"),
    WORK("총 근로시간", "Hours worked"),
    OVERTIME("연장근로", "Overtime"),
    NIGHT("야간근로", "Night work"),
    HOLIDAY("휴일근로(8시간 이내)", "Holiday work up to 8 h"),
    LONG_HOLIDAY("휴일근로(8시간 초과)", "Holiday work over 8 h"),
    ABSENT("결근일수", "Days absent"),
    LATE("지각", "Late"),
    LEAVE("유급휴가", "Paid leave"),
    CALCULATION("계산 방법", "How it was computed"),
    ITEM("항목", "Item"),
    FORMULA("산출식", "Formula"),
    ARTICLE("근거", "Law"),
    RULES("법정 기준", "Rule set"),
    HASH("확인값(SHA-256)", "Hash (SHA-256)"),
    BY_LAW(
            "근로기준법 제48조제2항 및 같은 법 시행령 제27조의2에 따라 교부합니다.",
            "Handed over by article 48 (2) of the Labor Standards Act and article 27-2 of its Enforcement Decree.");

    private final String korean;
    private final String english;

    Word(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    String in(Locale language) {
        return isKorean(language) ? korean : english;
    }

    static boolean isKorean(Locale language) {
        return language.getLanguage().equals("ko");
    }
}
