package io.hrsystem.command.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever makes a table says here what becomes of it when a company is erased, unless it has the company in its key. */
class ErasureCatalogueTest {
    private static final TestDatabase COMMAND = TestDatabase.command();
    private static final TestDatabase KEYS = TestDatabase.keys();

    /** With a reason each, in the table erasure_keeps. */
    private static final Set<String> KEPT =
            Set.of("access_log", "erased_rows", "event", "event_purge", "seal_root", "tenant_gate");

    /** Without a tenant, and no company's id stands in them. */
    private static final Set<String> OF_NO_COMPANY = Set.of(
            "erasure_keeps",
            "erasure_place",
            "maintenance",
            "recovery",
            "recovery_check",
            "recovery_healed",
            "rewrite_due",
            "seal",
            "seal_key",
            "seal_recovery",
            "seal_told",
            "token_entry");

    @AfterAll
    static void drop() {
        COMMAND.close();
        KEYS.close();
    }

    @Test
    void whatIsKeptIsDeclaredAndThere() {
        var owner = JdbcClient.create(COMMAND.superuser());
        assertThat(owner.sql("SELECT relation FROM erasure_keeps")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(KEPT);
        assertThat(tables(owner, true)).containsAll(KEPT);
    }

    @Test
    void allOtherTablesWithATenantAreErased() {
        var owner = JdbcClient.create(COMMAND.superuser());
        var erased = owner.sql("SELECT DISTINCT name FROM company_rows() WHERE condition = 'tenant_id = $1'")
                .query(String.class)
                .list();
        assertThat(tables(owner, true))
                .filteredOn(it -> !KEPT.contains(it))
                .containsExactlyInAnyOrderElementsOf(erased);
    }

    @Test
    void aTableWithoutATenantIsDeclared() {
        var owner = JdbcClient.create(COMMAND.superuser());
        var places = owner.sql("SELECT relation FROM erasure_place")
                .query(String.class)
                .list();
        assertThat(tables(owner, false))
                .filteredOn(it -> !places.contains(it) && !it.matches("(gate|event_store|record|command)_history"))
                .containsExactlyInAnyOrderElementsOf(OF_NO_COMPANY);
    }

    /** Those of keys are destroyed by a function of their own, tombstones are what is kept of them. */
    @Test
    void tablesOfKeysAreThese() {
        assertThat(tables(JdbcClient.create(KEYS.superuser()), true))
                .containsExactlyInAnyOrder("erased_company", "subject_key", "tenant_key", "tombstone");
    }

    private static List<String> tables(JdbcClient database, boolean withTenant) {
        return database.sql("""
            SELECT relname FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
               AND :with = EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'tenant_id')
            """).param("with", withTenant).query(String.class).list();
    }
}
