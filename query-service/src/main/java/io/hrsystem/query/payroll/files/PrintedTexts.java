package io.hrsystem.query.payroll.files;

import io.hrsystem.contract.payroll.Words;
import java.util.Locale;

/** Words and numbers of a payslip on paper. */
record PrintedTexts(Locale language) {
    private static final int MINUTES = 60;

    /** BCP 47. */
    String tag() {
        return isKorean() ? "ko-KR" : "en";
    }

    private boolean isKorean() {
        return Word.isKorean(language);
    }

    String say(Word word) {
        return word.in(language);
    }

    String say(Words words) {
        return isKorean() ? words.ko() : words.en();
    }

    String won(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    String inWon(long amount) {
        return isKorean() ? won(amount) + "원" : "KRW " + won(amount);
    }

    String days(int days) {
        return isKorean() ? days + "일" : Integer.toString(days);
    }

    String hours(int minutes) {
        var whole = minutes / MINUTES;
        var rest = minutes % MINUTES;
        var inHours = isKorean() ? whole + "시간" : whole + " h";
        if (rest == 0) return inHours;
        var inMinutes = isKorean() ? rest + "분" : rest + " min";
        return whole == 0 ? inMinutes : inHours + " " + inMinutes;
    }
}
