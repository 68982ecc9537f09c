package io.hrsystem.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.tenants.Schedules.Schedule;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.tenants.CompanySize;
import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.contract.tenants.SettingsPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random histories beside one who looks at every change for every question. The seed is in the message. */
class SettingsByDateTest {
    private static final int QUESTIONS = 10_000;
    private static final int CHANGES = 40;
    private static final int DAYS = 60;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private record Said(ChangeId id, LocalDate from, SettingsPart part) {}

    private record Named(WorkScheduleId schedule, ChangeId id, LocalDate from, Schedule value) {}

    @Test
    void eachSettingHoldsUntilItsOwnNextChange() {
        for (var asked = 0; asked < QUESTIONS; asked += DAYS + 1) {
            var settings = Settings.NONE;
            var said = new ArrayList<Said>();
            for (var i = 0; i < CHANGES; i++) {
                var change = new Said(ChangeId.next(), day(), part());
                said.add(change);
                settings = settings.with(change.id(), change.from(), change.part());
            }
            for (var day = 0; day <= DAYS; day++) {
                var on = FIRST.plusDays(day);
                assertThat(settings.on(on))
                        .as("seed %d, %s of %s", seed, on, said)
                        .isEqualTo(naive(said, on));
            }
        }
    }

    private static SettingsPart naive(List<Said> said, LocalDate day) {
        var defaults = SettingsPart.DEFAULTS;
        return new SettingsPart(
                last(said, day, SettingsPart::zone, defaults),
                last(said, day, SettingsPart::language, defaults),
                last(said, day, SettingsPart::theme, defaults),
                last(said, day, SettingsPart::leaveBasis, defaults),
                last(said, day, SettingsPart::payDay, defaults),
                last(said, day, SettingsPart::weekStart, defaults),
                last(said, day, SettingsPart::clockDaysBack, defaults),
                last(said, day, SettingsPart::personDaysBack, defaults),
                last(said, day, SettingsPart::correctionDaysBack, defaults),
                last(said, day, SettingsPart::payMonth, defaults),
                last(said, day, SettingsPart::proration, defaults),
                last(said, day, SettingsPart::companySize, defaults));
    }

    /** The latest day that is not after it, and on that day what was said last. */
    private static <T> T last(
            List<Said> said, LocalDate day, Function<SettingsPart, T> setting, SettingsPart defaults) {
        var held = setting.apply(defaults);
        var since = LocalDate.MIN;
        for (var each : said) {
            var value = setting.apply(each.part());
            if (value == null || each.from().isAfter(day) || each.from().isBefore(since)) continue;
            held = value;
            since = each.from();
        }
        return held;
    }

    private SettingsPart part() {
        return SettingsPart.of(
                random.nextBoolean() ? ZoneId.of(random.nextBoolean() ? "Asia/Tokyo" : "Europe/London") : null,
                random.nextBoolean() ? "en" : null,
                null,
                null,
                random.nextBoolean() ? 1 + random.nextInt(31) : null,
                random.nextBoolean() ? DayOfWeek.of(1 + random.nextInt(7)) : null,
                random.nextBoolean() ? random.nextInt(100) : null,
                null,
                random.nextBoolean() ? random.nextInt(100) : null,
                random.nextBoolean() ? PayMonth.values()[random.nextInt(2)] : null,
                random.nextBoolean() ? Proration.values()[random.nextInt(2)] : null,
                random.nextBoolean() ? CompanySize.values()[random.nextInt(2)] : null);
    }

    @Test
    void aScheduleIsWhatItsLastChangeThatStandsSays() {
        var ids = List.of(new WorkScheduleId("a"), new WorkScheduleId("b"), new WorkScheduleId("c"));
        for (var asked = 0; asked < QUESTIONS; asked += ids.size() * (DAYS + 1)) {
            var schedules = new Schedules();
            var standing = new ArrayList<Named>();
            for (var i = 0; i < CHANGES; i++) {
                if (!standing.isEmpty() && random.nextInt(4) == 0) {
                    var taken = standing.remove(random.nextInt(standing.size()));
                    schedules.takeBack(taken.schedule(), taken.id());
                } else {
                    var value = new Schedule("근무 " + random.nextInt(5), WorkWeek.STANDARD);
                    var change = new Named(ids.get(random.nextInt(3)), ChangeId.next(), day(), value);
                    standing.add(change);
                    schedules.put(change.schedule(), change.id(), change.from(), change.value());
                }
            }
            for (var id : ids)
                for (var day = 0; day <= DAYS; day++) {
                    var on = FIRST.plusDays(day);
                    assertThat(Objects.equals(schedules.on(id, on), naive(standing, id, on)))
                            .as("seed %d, %s on %s of %s", seed, id, on, standing)
                            .isTrue();
                }
        }
    }

    private static @Nullable Schedule naive(List<Named> standing, WorkScheduleId id, LocalDate day) {
        Schedule held = null;
        var since = LocalDate.MIN;
        for (var each : standing) {
            if (!each.schedule().equals(id)
                    || each.from().isAfter(day)
                    || each.from().isBefore(since)) continue;
            held = each.value();
            since = each.from();
        }
        return held;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }
}
