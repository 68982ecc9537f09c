package io.hrsystem.command.platform.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.testserver.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between the statements of two transactions, where requests seldom meet. */
class RequireRoomTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aRivalWaitsForTheLastPlaceAndIsRefused() throws Exception {
        try (var first = begin();
                var rival = begin();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            take(first, "acme", "anna");
            var waiting = threads.submit(() -> take(rival, "acme", "ben"));
            await().until(() -> count(WAITING) == 1);
            first.commit();
            assertThatThrownBy(waiting::get).hasMessageContaining("EMPLOYEES_QUOTA");
        }
        assertThat(count("SELECT count(*) FROM roster WHERE tenant_id = 'acme'"))
                .isOne();
    }

    @Test
    void aRivalHasThePlaceThatWasGivenUp() throws Exception {
        try (var first = begin();
                var rival = begin();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            take(first, "daol", "anna");
            var waiting = threads.submit(() -> take(rival, "daol", "ben"));
            await().until(() -> count(WAITING) == 1);
            first.rollback();
            waiting.get();
            rival.commit();
        }
        assertThat(count("SELECT count(*) FROM roster WHERE tenant_id = 'daol' AND employee_id = 'ben'"))
                .isOne();
    }

    @Test
    void nobodyWaitsForAnotherCompany() throws Exception {
        try (var first = begin();
                var other = begin()) {
            take(first, "hanbit", "anna");
            take(other, "nara", "ben");
            other.commit();
        }
        assertThat(count("SELECT count(*) FROM roster WHERE tenant_id = 'nara'"))
                .isOne();
    }

    private static Connection begin() throws SQLException {
        var connection = DATABASE.superuser().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** The one place that the company has. */
    private static boolean take(Connection connection, String tenant, String employee) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute("""
                SELECT require_room('%1$s', 'EMPLOYEES', 1);
                INSERT INTO roster (tenant_id, employee_id) VALUES ('%1$s', '%2$s')
                """.formatted(tenant, employee));
        }
    }

    private static int count(String sql) {
        return JdbcClient.create(DATABASE.superuser())
                .sql(sql)
                .query(Integer.class)
                .single();
    }
}
