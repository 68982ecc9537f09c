package io.hrsystem.deploy.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** A month at the time clock: most in time, some late, some without a check-out, some not at all. */
final class DemoPunches {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int DAYS = 30;
    private static final int CLOCKS = 8;

    private final DemoCalls kiosk;
    private final LocalDate today;

    DemoPunches(DemoCalls kiosk, LocalDate today) {
        this.kiosk = kiosk;
        this.today = today;
    }

    /** Each person's own punches one after the other, those of several people at the same time. */
    void punch(List<DemoPerson> people) throws InterruptedException, ExecutionException {
        var work = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < people.size(); i++) {
            var number = i;
            work.add(() -> month(number, people.get(number)));
        }
        try (var clocks = Executors.newFixedThreadPool(CLOCKS)) {
            for (var done : clocks.invokeAll(work)) done.get();
        }
    }

    private boolean month(int number, DemoPerson person) {
        var random = new Random(number);
        for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
            var weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (!weekend && person.worksOn(day)) day(number, person, day, random);
        }
        return true;
    }

    private void day(int number, DemoPerson person, LocalDate day, Random random) {
        var luck = random.nextInt(100);
        if (luck < 2) return;
        var late = luck < 8 ? random.nextInt(12, 46) : -random.nextInt(0, 20);
        var longer = random.nextInt(0, 75);
        var start = day.atTime(person.night() ? LocalTime.of(22, 0) : LocalTime.of(9, 0))
                .atZone(SEOUL);
        var end = start.plusHours(9).plusMinutes(longer);
        if (end.toLocalDate().isEqual(today) && !person.worksOn(day)) return;
        punch(number, day, person, "check-in", start.plusMinutes(late));
        if (luck < 97 && end.isBefore(today.atStartOfDay(SEOUL))) punch(number, day, person, "check-out", end);
    }

    private void punch(int number, LocalDate day, DemoPerson person, String kind, ZonedDateTime at) {
        kiosk.post(
                "%s %d %s".formatted(kind, number, day),
                "/api/attendance/" + kind,
                Map.of("employeeId", person.id(), "at", at.toInstant()));
    }
}
