package io.hrsystem.query.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TodayOfACompanyTest {
    private static final TestDatabase DATABASE = TestDatabase.read();
    /** In Seoul, where companies are that have said nothing, it is the next day, in Honolulu it is not. */
    private static final String NOW = "timestamptz '2026-11-28 20:00Z'";

    private static final LocalDate THE_28TH = LocalDate.of(2026, 11, 28);
    private static final LocalDate THE_29TH = LocalDate.of(2026, 11, 29);

    private final JdbcClient superuser = JdbcClient.create(DATABASE.superuser());

    /** The function as it is, at that moment. */
    @BeforeEach
    void stopTheClock() {
        var today = superuser
                .sql("SELECT pg_get_functiondef('public.today_of(text)'::regprocedure)")
                .query(String.class)
                .single();
        superuser
                .sql(today.replace("today_of", "today_then_of").replace("now()", NOW))
                .update();
    }

    @Test
    void aDayIsTodayOnceItHasBegunByItsOwnZone() {
        assertThat(today("moved")).isEqualTo(THE_29TH);
        change("moved", "Pacific/Honolulu", 1);
        assertThat(today("moved")).isEqualTo(THE_28TH);
        change("moved", "Asia/Seoul", 2);
        assertThat(today("moved")).isEqualTo(THE_29TH);
    }

    private LocalDate today(String company) {
        return superuser
                .sql("SELECT today_then_of(?)")
                .param(company)
                .query(LocalDate.class)
                .single();
    }

    private void change(String company, String zone, int sequence) {
        superuser
                .sql("""
                    INSERT INTO settings_change (tenant_id, change_id, effective_from, sequence, zone) VALUES (?, ?, ?, ?, ?)
                    """)
                .params(company, "change-" + sequence, THE_29TH, sequence, zone)
                .update();
    }
}
