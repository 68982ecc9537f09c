package io.hrsystem.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.testserver.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SqlRefusalsTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate");

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENT_UNKNOWN'",
                "RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENT_UNKNOWN', COLUMN = 'departmentId'",
                "RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = kind || '_TAKEN'"
            })
    void whatIsARefusalMayBeRaised(String raise) {
        function(raise);
        assertThatCode(() -> SqlRefusals.check(DATABASE.app())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'NOBODY_KNOWS'",
                "RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'DEPARTMENT_UNKNOWN'",
                "RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = kind || '_TAKEN'",
                "RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = kind",
                "RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENT_UNKNOWN', HINT = 'none'",
                "RAISE EXCEPTION 'DEPARTMENT_UNKNOWN' USING ERRCODE = 'HR422'"
            })
    void anythingElseFailsTheStart(String raise) {
        function(raise);
        assertThatThrownBy(() -> SqlRefusals.check(DATABASE.app()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refusing");
    }

    private static void function(String raise) {
        JdbcClient.create(DATABASE.owner()).sql("""
            CREATE OR REPLACE FUNCTION refusing(kind text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN %s; END $$
            """.formatted(raise)).update();
    }
}
