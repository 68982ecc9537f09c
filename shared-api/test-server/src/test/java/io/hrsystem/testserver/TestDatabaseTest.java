package io.hrsystem.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/example");

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void theServerIsDurable(String setting) {
        assertThat(JdbcClient.create(DATABASE.app())
                        .sql("SHOW " + setting)
                        .query(String.class)
                        .single())
                .isEqualTo("on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "hr_owner", "hr_app", "hr_system"})
    void aWrongPasswordIsRefused(String role) {
        assertThatThrownBy(() -> DriverManager.getConnection(DATABASE.url(), role, "wrong"))
                .isInstanceOf(SQLException.class)
                .extracting(it -> ((SQLException) it).getSQLState())
                .isEqualTo("28P01");
    }

    @Test
    void databasesOnAnotherServerDoNotFeelEachOthersTransactions() throws SQLException {
        try (var other = TestDatabase.on(TestServer.another(), "db/example");
                var open = other.owner().getConnection();
                var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO example VALUES (1)");
            assertThat(horizonMoves(other)).isFalse();
            assertThat(horizonMoves(DATABASE)).isTrue();
        }
    }

    /** An open transaction holds it back in every database of its server. */
    private static boolean horizonMoves(TestDatabase database) {
        var before = number(database, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
        number(database, "SELECT pg_current_xact_id()::text::bigint");
        return number(database, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint") > before;
    }

    private static long number(TestDatabase database, String sql) {
        return JdbcClient.create(database.system()).sql(sql).query(Long.class).single();
    }

    @Test
    void everyDatabaseIsFreshAndMigrated() {
        try (var other = TestDatabase.of("db/example")) {
            assertThat(other.url()).isNotEqualTo(DATABASE.url());
            assertThat(JdbcClient.create(other.system())
                            .sql("SELECT count(*) FROM example")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
