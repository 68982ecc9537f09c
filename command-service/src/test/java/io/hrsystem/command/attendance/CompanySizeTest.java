package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.TestDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On how many days of a month there have to be five people for the law to hold that needs them. */
class CompanySizeTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final LocalDate ASKED = LocalDate.of(2026, 3, 1);
    /** Working days of the month before. */
    private static final List<LocalDate> DAYS = ASKED.minusMonths(1)
            .datesUntil(ASKED)
            .filter(it -> it.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .toList();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void AL_16_fewerThanFiveOnTheAverageAreFiveIfThereWereOnMostDays() {
        var people = List.of(5, 5, 4, 4, 6, 6, 4, 4, 5, 5, 6, 6, 3, 3, 5, 5, 7, 7, 4, 4);
        assertThat(people.stream().mapToInt(it -> it).average()).hasValue(4.9);
        assertThat(hasFive("average below", people)).isTrue();
    }

    @Test
    void moreThanFiveOnTheAverageAreNotIfThereWereFewerOnHalfOfTheDays() {
        var half = Collections.nCopies(DAYS.size() / 2, 4);
        var other = Collections.nCopies(DAYS.size() / 2, 9);
        assertThat(hasFive("average above", both(half, other))).isFalse();
        assertThat(hasFive("a day more", both(half.subList(1, half.size()), both(List.of(5), other))))
                .isTrue();
    }

    private static List<Integer> both(List<Integer> first, List<Integer> then) {
        var all = new Integer[first.size() + then.size()];
        Arrays.setAll(all, it -> it < first.size() ? first.get(it) : then.get(it - first.size()));
        return List.of(all);
    }

    /** @param people on each of the days */
    private static boolean hasFive(String company, List<Integer> people) {
        assertThat(people).hasSameSizeAs(DAYS);
        var database = JdbcClient.create(DATABASE.superuser());
        for (var day = 0; day < DAYS.size(); day++)
            for (var person = 0; person < people.get(day); person++)
                database.sql("""
                    INSERT INTO employment_period (tenant_id, employee_id, from_day, until, department_id)
                    VALUES (?, ?, ?, ?, 'root')
                    """)
                        .params(
                                company,
                                "%s-%d".formatted(DAYS.get(day), person),
                                DAYS.get(day),
                                DAYS.get(day).plusDays(1))
                        .update();
        return database.sql("SELECT has_people(?, ?, 5)")
                .params(company, ASKED)
                .query(Boolean.class)
                .single();
    }
}
