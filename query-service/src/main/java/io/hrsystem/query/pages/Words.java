package io.hrsystem.query.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, times and spans as people of a language write them, by the clock of their company. */
record Words(Locale language, ZoneId zone) {
    private static final int MINUTES = 60;

    private String in(String korean, String english, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(isKorean() ? korean : english, language)
                .format(time);
    }

    private boolean isKorean() {
        return language.getLanguage().equals("ko");
    }

    public String fullDay(LocalDate day) {
        return in("yyyy년 M월 d일 EEEE", "EEEE, d MMMM yyyy", day);
    }

    public String day(LocalDate day) {
        return in("yyyy년 M월 d일", "d MMM yyyy", day);
    }

    public String shortDay(LocalDate day) {
        return in("M월 d일 (E)", "EEE, d MMM", day);
    }

    public String month(YearMonth month) {
        return in("yyyy년 M월", "MMMM yyyy", month);
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** With how many days later it is than the work date: a night that ends in the morning. */
    public String time(@Nullable Instant at, LocalDate workDate) {
        if (at == null) return "";
        var days = ChronoUnit.DAYS.between(workDate, at.atZone(zone).toLocalDate());
        return days == 0 ? time(at) : time(at) + (isKorean() ? " (+%d일)" : " (+%dd)").formatted(days);
    }

    public String moment(Instant at) {
        return in("yyyy년 M월 d일 HH:mm", "d MMM yyyy, HH:mm", at.atZone(zone));
    }

    public String span(long minutes) {
        var hours = minutes / MINUTES;
        var rest = minutes % MINUTES;
        var hour = isKorean() ? "시간" : " h";
        var minute = isKorean() ? "분" : " min";
        if (hours == 0) return rest + minute;
        return rest == 0 ? hours + hour : hours + hour + " " + rest + minute;
    }

    public String won(long won) {
        return NumberFormat.getIntegerInstance(language).format(won);
    }
}
