package io.hrsystem.command.employees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.AlteredService;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.testserver.BrokenLine.Loss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection to the database is reset when COMMIT has been sent, by half or whole, and is not answered yet, or by half. */
class InDoubtCommitTest {
    private static final RunningService SERVICE = AlteredService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    @ParameterizedTest
    @EnumSource
    void withAKeyARetryAnswersTheSameAndDoesNothingTwice(Loss loss) {
        var before = Hires.of(HANBIT, SERVICE);
        var key = "in-doubt-" + loss;

        assertThat(hireOverABrokenLine(loss, key).status()).isEqualTo(503);
        assertThat(Hires.of(HANBIT, SERVICE)).isEqualTo(loss.isCommitted() ? before.andOne() : before);

        var retried = hire(loss, key);
        assertThat(retried.status()).isEqualTo(201);
        assertThat(retried.text("employeeId")).isEqualTo(lastHired("payload ->> 'employeeId'"));
        assertThat(SERVICE.bean(PositionCode.class).reveal(retried.header("HR-Position")))
                .hasToString("Optional[%s]".formatted(lastHired("xid || '.' || pos")));
        assertThat(hire(loss, key).body()).isEqualTo(retried.body());
        assertThat(Hires.of(HANBIT, SERVICE)).isEqualTo(before.andOne());
    }

    @ParameterizedTest
    @EnumSource
    void withoutAKeyAllOfItIsThereOrNothing(Loss loss) {
        var before = Hires.of(HANBIT, SERVICE);

        var unknown = hireOverABrokenLine(loss);
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.text("code")).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(Hires.of(HANBIT, SERVICE)).isEqualTo(loss.isCommitted() ? before.andOne() : before);

        var again = hire(loss);
        assertThat(again.status()).isEqualTo(loss.isCommitted() ? 409 : 201);
        assertThat(Hires.of(HANBIT, SERVICE)).isEqualTo(before.andOne());
        readersSeeIt();
    }

    private static Api.Answer hireOverABrokenLine(Loss loss, String... key) {
        var losses = AlteredService.LINE.losses();
        AlteredService.LINE.lose(loss, "employees.EmployeeHired");
        var answer = hire(loss, key);
        assertThat(AlteredService.LINE.losses()).as("losses").isEqualTo(losses + 1);
        return answer;
    }

    private static Api.Answer hire(Loss loss, String... key) {
        var number = "LOSS-%d-%d".formatted(loss.ordinal(), key.length);
        return key.length == 0
                ? HANBIT.hr().post("/api/employees", HANBIT.hiring(number))
                : HANBIT.hr().post("/api/employees", HANBIT.hiring(number), "Idempotency-Key", key[0]);
    }

    private static String lastHired(String column) {
        return SERVICE.database()
                .sql(
                        "SELECT %s FROM event WHERE payload_type = 'employees.EmployeeHired' ORDER BY xid DESC, pos DESC LIMIT 1"
                                .formatted(column))
                .query(String.class)
                .single();
    }

    /** Nobody has told them. */
    private static void readersSeeIt() {
        var feed = SERVICE.bean(EventFeed.class);
        await().until(() -> feed.position().equals(feed.createHeadToken()));
    }
}
