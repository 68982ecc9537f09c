package io.hrsystem.command.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.testserver.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClosedTablesTest {
    private static final TestDatabase DATABASE = TestDatabase.command();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduled_tasks", "saga_entry", "association_value_entry", "token_entry"})
    void whatKnowsNoTenantIsClosedToRequests(String table) {
        var app = JdbcClient.create(DATABASE.app());
        assertThatThrownBy(() -> app.sql("SELECT * FROM " + table).query().listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "credential", "sent_mail", "forgotten_password", "password_attempt"})
    void whatRequestsOnlyWriteTheyCannotRead(String table) {
        var app = JdbcClient.create(DATABASE.app());
        assertThatThrownBy(() -> app.sql("SELECT * FROM " + table).query().listOfRows())
                .hasStackTraceContaining("permission denied");
    }
}
