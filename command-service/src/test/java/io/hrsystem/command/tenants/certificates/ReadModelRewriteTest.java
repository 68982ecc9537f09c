package io.hrsystem.command.tenants.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.tenants.ReadModelRewrite;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-29 is a Sunday. */
class ReadModelRewriteTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-28T23:59,2026-11-22",
        "2026-11-29T03:59,2026-11-22",
        "2026-11-29T04:00,2026-11-29",
        "2026-12-05T12:00,2026-11-29"
    })
    void itBeginsOnSundaysAtFour(LocalDateTime now, LocalDate last) {
        assertThat(ReadModelRewrite.last(now)).isEqualTo(last);
    }

    /** What was erased on a day is out of all files when the day has come that its certificate names. */
    @ParameterizedTest
    @CsvSource({"2026-11-28,2026-11-29", "2026-11-29,2026-12-06", "2026-11-30,2026-12-06"})
    void whatACertificateNamesIsKept(LocalDate erased, LocalDate named) {
        assertThat(ReadModelRewrite.after(erased)).isEqualTo(named);
        assertThat(erased).isBefore(ReadModelRewrite.last(named.atTime(4, 0)));
    }
}
