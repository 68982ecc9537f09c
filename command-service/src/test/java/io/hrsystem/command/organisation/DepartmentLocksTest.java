package io.hrsystem.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.testserver.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who places somebody in a department, and who ends it, between the statements of both. */
class DepartmentLocksTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted";
    private static final String PLACE = """
        SELECT require_open('acme', 'sales', '2026-03-01', NULL);
        INSERT INTO employment_period (tenant_id, employee_id, from_day, department_id)
        VALUES ('acme', 'anna', '2026-03-01', 'sales')
        """;
    private static final String CLOSE = """
        INSERT INTO fact (tenant_id, subject, fact, effective_on, sequence, change_id)
        VALUES ('acme', 'sales', 'CLOSED', '2026-05-01', 7, 'closing');
        SELECT close_department('acme', 'sales', '2026-05-01')
        """;
    private static final String REMOVE = "SELECT remove_department('acme', 'sales')";

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void found() {
        sql("INSERT INTO department VALUES ('acme', 'sales')");
        sql("""
            INSERT INTO fact (tenant_id, subject, fact, effective_on, sequence, change_id, value)
            VALUES ('acme', 'sales', 'FOUNDED', '2026-01-01', 1, 'sales', 'SALES')
            """);
    }

    @AfterEach
    void forget() {
        sql("DELETE FROM department");
        sql("DELETE FROM fact");
        sql("DELETE FROM employment_period");
    }

    @Test
    void whoClosesSeesWhoWasPlacedMeanwhile() throws Exception {
        assertSecondRefused(PLACE, CLOSE, "DEPARTMENT_NOT_EMPTY");
    }

    @Test
    void whoPlacesSeesThatItWasClosedMeanwhile() throws Exception {
        assertSecondRefused(CLOSE, PLACE, "DEPARTMENT_CLOSED");
    }

    @Test
    void whoWithdrawsSeesWhoWasPlacedMeanwhile() throws Exception {
        assertSecondRefused(PLACE, REMOVE, "IN_USE");
    }

    @Test
    void whoPlacesSeesThatItNeverWas() throws Exception {
        assertSecondRefused(REMOVE, PLACE, "DEPARTMENT_UNKNOWN");
    }

    @Test
    void manyArePlacedAtTheSameTime() throws Exception {
        try (var first = begin();
                var second = begin()) {
            run(first, PLACE);
            run(second, PLACE.replace("anna", "ben"));
            first.commit();
            second.commit();
        }
        assertThat(count("SELECT count(*) FROM employment_period")).isEqualTo(2);
    }

    @Test
    void aStayIsWithinTheDaysOfTheDepartment() {
        sql("""
            INSERT INTO fact (tenant_id, subject, fact, effective_on, sequence, change_id)
            VALUES ('acme', 'sales', 'CLOSED', '2026-07-01', 8, 'later'), ('acme', 'sales', 'CLOSED', '2026-05-01', 9, 'x')
            """);
        assertThatCode(() -> stay("2026-01-01", "'2026-05-01'")).doesNotThrowAnyException();
        assertClosed("2025-12-31", "'2026-02-01'");
        assertClosed("2026-01-01", "'2026-05-02'");
        assertClosed("2026-01-01", "NULL");
        assertClosed("2026-05-01", "'2026-05-03'");
        sql("DELETE FROM fact WHERE fact = 'CLOSED'");
        assertThatCode(() -> stay("2026-01-01", "NULL")).doesNotThrowAnyException();
    }

    @Test
    void whoIsPlacedIsToldWhichFieldIsWrong() {
        assertThatThrownBy(() -> sql("SELECT require_open('other', 'sales', '2026-03-01', NULL)"))
                .rootCause()
                .isInstanceOfSatisfying(PSQLException.class, it -> {
                    assertThat(it.getSQLState()).isEqualTo("HR422");
                    assertThat(it.getServerErrorMessage().getMessage()).isEqualTo("DEPARTMENT_UNKNOWN");
                    assertThat(it.getServerErrorMessage().getColumn()).isEqualTo("departmentId");
                });
    }

    private static void assertSecondRefused(String first, String second, String code) throws Exception {
        try (var one = begin();
                var other = begin();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            run(one, first);
            var waiting = threads.submit(() -> run(other, second));
            await().until(() -> count(WAITING) >= 1);
            one.commit();
            assertThatThrownBy(waiting::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining(code);
        }
    }

    private static void assertClosed(String from, String until) {
        assertThatThrownBy(() -> stay(from, until)).hasMessageContaining("DEPARTMENT_CLOSED");
    }

    private static void stay(String from, String until) {
        sql("SELECT require_open('acme', 'sales', '%s', %s)".formatted(from, until));
    }

    private static Connection begin() throws SQLException {
        var connection = DATABASE.superuser().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static boolean run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static void sql(String sql) {
        try (var connection = DATABASE.superuser().getConnection()) {
            run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static int count(String sql) {
        return JdbcClient.create(DATABASE.superuser())
                .sql(sql)
                .query(Integer.class)
                .single();
    }
}
