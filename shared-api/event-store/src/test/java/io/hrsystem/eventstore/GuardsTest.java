package io.hrsystem.eventstore;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.OTHER;
import static io.hrsystem.eventstore.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.testserver.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a careless owner of the schema would do to the events. */
class GuardsTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final JdbcClient unguarded = JdbcClient.create(DATABASE.unguarded());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void twoCompanies() {
        unguarded
                .sql("DELETE FROM event; DELETE FROM event_purge; DELETE FROM tenant_gate")
                .update();
        var store = new TestStore(DATABASE.app());
        store.append(event(ACME, "a", 0), event(ACME, "a", 1), event(ACME, "b", 0));
        store.append(event(OTHER, "o", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET payload = '{}'",
                "UPDATE event SET payload = '{}' WHERE false",
                "DELETE FROM event",
                "DELETE FROM event WHERE tenant_id = 'nobody'",
                "TRUNCATE event",
                "TRUNCATE event RESTART IDENTITY CASCADE",
                "DROP TABLE event",
                "DROP TABLE event CASCADE",
                "DROP SCHEMA public CASCADE",
                "DROP OWNED BY hr_owner CASCADE",
                "ALTER TABLE event DROP COLUMN metadata",
                "ALTER TABLE event RENAME TO old_event",
                "ALTER TABLE event ALTER COLUMN payload TYPE jsonb",
                "ALTER TABLE event DISABLE TRIGGER USER",
                "ALTER TABLE event DISABLE TRIGGER kept",
                "ALTER TABLE event ENABLE REPLICA TRIGGER kept",
                "DROP TRIGGER kept ON event",
                "DROP FUNCTION keep_events CASCADE",
                "DELETE FROM event_purge",
                "TRUNCATE event_purge",
                "DROP SCHEMA hr_guard CASCADE",
                "DROP EVENT TRIGGER keep_event_table_from_drop",
                "SET session_replication_role = replica",
            })
    void isRefused(String mistake) {
        assertThatThrownBy(() -> owner.sql(mistake).update())
                .rootCause()
                .hasMessageMatching("(?s).*(kept for ever|must be owner|permission denied).*");
        assertThat(count("event")).isEqualTo(4);
    }

    /** What a later release may need. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE event SET (autovacuum_analyze_threshold = 5000000)",
                "ALTER TABLE event ADD COLUMN more text; ALTER TABLE event ALTER COLUMN more SET STATISTICS 10",
                "CREATE INDEX later ON event (recorded_at); DROP INDEX later",
                "CREATE TABLE other (event text); DROP TABLE other",
            })
    void migrationsGoOn(String change) {
        assertThatCode(() -> owner.sql(change).update()).doesNotThrowAnyException();
    }

    @Test
    void aSuperuserWhoSwitchesItOffIsNot() {
        unguarded
                .sql("DELETE FROM event WHERE tenant_id = ?")
                .param(ACME.value())
                .update();

        assertThat(count("event")).isOne();
    }

    @Test
    void theEventsOfACompanyBehindTheFenceGoWithARecord() {
        owner.sql("SELECT set_gate(?, 'ERASED', 1)").param(ACME.value()).query().listOfRows();

        assertThat(purge(2)).isEqualTo(2);
        assertThat(purge(2)).isOne();
        assertThat(purge(2)).isZero();

        assertThat(count("event")).isOne();
        assertThat(owner.sql("SELECT tenant_id || ' ' || events FROM event_purge")
                        .query(String.class)
                        .list())
                .containsExactly(ACME + " 3");
    }

    @Test
    void thoseOfOneThatHasOnlyEndedDoNot() {
        owner.sql("SELECT set_gate(?, 'INACTIVE', 1)")
                .param(ACME.value())
                .query()
                .listOfRows();

        assertThatThrownBy(() -> purge(1)).rootCause().hasMessageContaining("is not behind the fence");
        assertThat(count("event")).isEqualTo(4);
    }

    @Test
    void norDoThoseOfOthersWithThem() {
        owner.sql("SELECT set_gate(?, 'ERASED', 1)").param(ACME.value()).query().listOfRows();

        assertThatThrownBy(() -> owner.sql("""
            BEGIN;
            SELECT purge_events('%s', 1);
            DELETE FROM event;
            COMMIT
            """.formatted(ACME)).update())
                .rootCause()
                .hasMessageContaining("DELETE is refused");
        assertThat(count("event")).isEqualTo(4);
    }

    @Test
    void requestsMayNotPurgeAndTheSystemOnlyBehindTheFence() {
        assertThatThrownBy(() -> purgeAs(DATABASE.app())).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> purgeAs(DATABASE.system())).rootCause().hasMessageContaining("not behind the fence");
    }

    private static void purgeAs(DataSource role) {
        JdbcClient.create(role).sql("SELECT purge_events('x', 1)").query().listOfRows();
    }

    /** Whoever appends, and even if the company was entered as the system enters it. */
    @Test
    void nothingIsAddedBehindTheFence() {
        owner.sql("SELECT set_gate(?, 'ERASED', 1)").param(ACME.value()).query().listOfRows();
        var store = new TestStore(DATABASE.app());

        assertThatThrownBy(() -> store.append(event(ACME, "c", 0)))
                .rootCause()
                .hasMessageContaining("row-level security");
        store.append(event(OTHER, "c", 0));

        assertThat(count("event")).isEqualTo(5);
    }

    @Test
    void theFenceIsPutUpByThePlatformAroundACompanyThatHasEnded() {
        var app = JdbcClient.create(DATABASE.app());
        var fence = "DO $$ BEGIN PERFORM enter_tenant('platform'); PERFORM fence_company('%s'); END $$".formatted(ACME);
        owner.sql("SELECT set_gate(?, 'INACTIVE', 1)")
                .param(ACME.value())
                .query()
                .listOfRows();
        assertThatThrownBy(() -> app.sql("SELECT fence_company('%s')".formatted(ACME))
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("another tenant");

        app.sql(fence).update();

        assertThat(status(ACME.value())).isEqualTo("ERASED");
    }

    private String status(String tenant) {
        return owner.sql("SELECT status FROM tenant_gate WHERE tenant_id = ?")
                .param(tenant)
                .query(String.class)
                .single();
    }

    private long purge(int most) {
        return owner.sql("SELECT purge_events(?, ?)")
                .params(ACME.value(), most)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return owner.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
