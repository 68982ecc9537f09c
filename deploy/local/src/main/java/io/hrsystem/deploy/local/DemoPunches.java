package io.hrsystem.deploy.local;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A month at the time clock, as a file: most in time, some late, some without a check-out, some not at all. */
final class DemoPunches {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int DAYS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String RUN = "query($id: ID!) { importRun(id: $id) { state failed } }";

    private final Client hr;
    private final LocalDate today;

    DemoPunches(Client hr, LocalDate today) {
        this.hr = hr;
        this.today = today;
    }

    void punch(List<DemoPerson> people) throws IOException, InterruptedException {
        var rows = new ArrayList<String>();
        rows.add("사번,근무일,출근시각,퇴근시각");
        for (var i = 0; i < people.size(); i++) month(people.get(i), new Random(i), rows);
        var taken = hr.upload("/api/imports/punches", String.join("\n", rows), "Idempotency-Key", "demo punches");
        if (taken.status() != 202) throw new IllegalStateException("punches of the demo: " + taken);
        awaitDone(taken.text("importId"), taken.position());
    }

    private void month(DemoPerson person, Random random, List<String> rows) {
        for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
            var weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (!weekend && person.worksOn(day)) day(person, day, random, rows);
        }
    }

    private void day(DemoPerson person, LocalDate day, Random random, List<String> rows) {
        var luck = random.nextInt(100);
        if (luck < 2) return;
        var late = luck < 8 ? random.nextInt(12, 46) : -random.nextInt(0, 20);
        var longer = random.nextInt(0, 75);
        var start = day.atTime(person.night() ? LocalTime.of(22, 0) : LocalTime.of(9, 0))
                .atZone(SEOUL);
        var end = start.plusHours(9).plusMinutes(longer);
        if (end.toLocalDate().isEqual(today) && !person.worksOn(day)) return;
        var goes = luck < 97 && end.isBefore(today.atStartOfDay(SEOUL));
        rows.add("%s,%s,%s,%s"
                .formatted(person.number(), day, start.plusMinutes(late).toInstant(), goes ? end.toInstant() : ""));
    }

    private void awaitDone(String id, String position) throws IOException, InterruptedException {
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            var run = hr.graphql(RUN, Map.of("id", id), position).body().at("/data/importRun");
            switch (run.path("state").asString("")) {
                case "COMPLETED" -> {
                    return;
                }
                case "COMPLETED_WITH_FAILURES", "FAILED" ->
                    throw new IllegalStateException("punches of the demo were not taken: " + run);
                default -> new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("punches of the demo were not taken within " + PATIENCE);
    }
}
