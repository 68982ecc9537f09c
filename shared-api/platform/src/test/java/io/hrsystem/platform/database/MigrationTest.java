package io.hrsystem.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.platform.testserver.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTest {
    private static final Migration GATE = new Migration("db/gate");

    @Test
    void aServiceMayOnlyLookWhetherTheSchemaIsItsOwn() {
        try (var database = TestDatabase.of("db/gate")) {
            assertThatCode(() -> GATE.validate(database.app())).doesNotThrowAnyException();
            assertThatCode(() -> GATE.validate(database.system())).doesNotThrowAnyException();
            assertThatCode(() -> GATE.run(database.owner())).doesNotThrowAnyException();
        }
    }

    @Test
    void aSchemaOfAnotherVersionIsRefused() {
        try (var database = TestDatabase.of("db/gate")) {
            JdbcClient.create(database.owner())
                    .sql("UPDATE gate_history SET checksum = 1 WHERE version = '001'")
                    .update();
            assertThatThrownBy(() -> GATE.validate(database.app())).hasMessageContaining("checksum");
        }
    }

    @Test
    void anEmptyDatabaseIsRefused() {
        try (var database = TestDatabase.of()) {
            assertThatThrownBy(() -> GATE.validate(database.app())).hasMessageContaining("not applied");
        }
    }
}
