package io.hrsystem.testserver;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.database.Migration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTest {
    private static final Migration EXAMPLE = new Migration("db/example");

    @Test
    void aServiceMayOnlyLookWhetherTheSchemaIsItsOwn() {
        try (var database = TestDatabase.of("db/example")) {
            assertThatCode(() -> EXAMPLE.validate(database.app())).doesNotThrowAnyException();
            assertThatCode(() -> EXAMPLE.validate(database.system())).doesNotThrowAnyException();
            assertThatCode(() -> EXAMPLE.run(database.owner())).doesNotThrowAnyException();
        }
    }

    @Test
    void aSchemaOfAnotherVersionIsRefused() {
        try (var database = TestDatabase.of("db/example")) {
            JdbcClient.create(database.owner())
                    .sql("UPDATE example_history SET checksum = 1 WHERE version = '001'")
                    .update();
            assertThatThrownBy(() -> EXAMPLE.validate(database.app())).hasMessageContaining("checksum");
        }
    }

    @Test
    void anEmptyDatabaseIsRefused() {
        try (var database = TestDatabase.of()) {
            assertThatThrownBy(() -> EXAMPLE.validate(database.app())).hasMessageContaining("not applied");
        }
    }
}
