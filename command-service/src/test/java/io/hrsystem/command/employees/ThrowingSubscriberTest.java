package io.hrsystem.command.employees;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.AlteredService;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What writes beside an event has a say: by default Axon would log what it throws and keep the event. */
class ThrowingSubscriberTest {
    private static final RunningService SERVICE = AlteredService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    @ParameterizedTest
    @ValueSource(strings = {AlteredService.THROWN, AlteredService.REFUSED_BY_THE_DATABASE})
    void theCommandFailsAndLeavesNothing(String number) {
        var before = Hires.of(HANBIT, SERVICE);

        var answer = HANBIT.hr().post("/api/employees", HANBIT.hiring(number));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(Hires.of(HANBIT, SERVICE)).isEqualTo(before);
    }

    @Test
    void withoutATroubleAllOfItIsThere() {
        var before = Hires.of(HANBIT, SERVICE);

        HANBIT.hire("X-FINE");

        assertThat(Hires.of(HANBIT, SERVICE)).isEqualTo(before.andOne());
    }
}
