package io.hrsystem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.platform.database.DatabaseProperties.Database;
import io.hrsystem.platform.database.DatabaseProperties.Role;
import io.hrsystem.testserver.TestDatabase;
import io.hrsystem.testserver.TestServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PoolsTest {
    private static final TestDatabase TEST = TestDatabase.of("db/gate");
    private static final Database DATABASE = new Database(TEST.url());
    private static final Pools POOLS = new Pools(
            new DatabaseProperties(
                    DATABASE,
                    DATABASE,
                    DATABASE,
                    new Role(TestServer.PASSWORDS.app(), 2),
                    new Role(TestServer.PASSWORDS.system(), 2),
                    new Role(TestServer.PASSWORDS.log(), 2),
                    new Role(TestServer.PASSWORDS.keyMaker(), 2),
                    new Role(TestServer.PASSWORDS.keyReader(), 2),
                    new Role(TestServer.PASSWORDS.owner(), 2)),
            "pools-test");

    @AfterAll
    static void drop() {
        TEST.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application_name, pools-test-hr_app",
        "statement_timeout, 5s",
        "lock_timeout, 2s",
        "idle_in_transaction_session_timeout, 10s"
    })
    void aRequestCannotHoldTheDatabaseUp(String setting, String value) {
        try (var pool = POOLS.app(DATABASE)) {
            assertThat(one(pool, "SHOW " + setting)).isEqualTo(value);
        }
    }

    @Test
    void eachPoolSignsInAsItsRole() {
        try (var app = POOLS.app(DATABASE);
                var system = POOLS.system(DATABASE)) {
            assertThat(one(app, "SELECT current_user")).isEqualTo("hr_app");
            assertThat(one(system, "SELECT current_user")).isEqualTo("hr_system");
            assertThat(one(POOLS.owner(DATABASE), "SELECT current_user")).isEqualTo("hr_owner");
        }
    }

    @Test
    void anErrorQuotesNoRow() {
        alter("CREATE TABLE person (email text PRIMARY KEY); GRANT INSERT ON person TO hr_app");
        try (var pool = POOLS.app(DATABASE)) {
            var app = JdbcClient.create(pool);
            app.sql("INSERT INTO person VALUES ('anna@acme.test')").update();
            assertThatThrownBy(() -> app.sql("INSERT INTO person VALUES (?)")
                            .param("anna@acme.test")
                            .update())
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("person_pkey")
                    .message()
                    .doesNotContain("anna");
        }
    }

    @Test
    void theRolesOfTheServicesAreHarmless() {
        assertThatCode(() -> RoleCheck.check(TEST.app())).doesNotThrowAnyException();
        assertThatCode(() -> RoleCheck.check(TEST.system())).doesNotThrowAnyException();
    }

    @Test
    void aSuperuserAndAnOwnerAreRefused() {
        assertThatThrownBy(() -> RoleCheck.check(TEST.superuser())).hasMessageContaining("postgres is a superuser");
        assertThatThrownBy(() -> RoleCheck.check(TEST.owner())).hasMessageContaining("hr_owner owns tables");
    }

    @Test
    void aRoleThatBypassesPoliciesIsRefused() {
        alter("ALTER ROLE hr_app BYPASSRLS");
        try {
            assertThatThrownBy(() -> POOLS.app(DATABASE)).hasMessageContaining("hr_app bypasses row level security");
        } finally {
            alter("ALTER ROLE hr_app NOBYPASSRLS");
        }
    }

    @Test
    void aRoleThatMayBecomeTheOwnerIsRefused() {
        alter("GRANT hr_owner TO hr_app");
        try {
            assertThatThrownBy(() -> POOLS.app(DATABASE)).hasMessageContaining("hr_owner owns tables");
        } finally {
            alter("REVOKE hr_owner FROM hr_app");
        }
    }

    private static void alter(String sql) {
        JdbcClient.create(TEST.superuser()).sql(sql).update();
    }

    private static String one(DataSource source, String sql) {
        return JdbcClient.create(source).sql(sql).query(String.class).single();
    }
}
