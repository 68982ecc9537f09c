package io.hrsystem.eventstore;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.OTHER;
import static io.hrsystem.eventstore.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.testserver.TenantTables;
import io.hrsystem.testserver.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TenantIsolationTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final TestStore STORE = new TestStore(DATABASE.app());
    private static final String INSERT = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata,
          recorded_at)
        VALUES ('acme', 'forged', 0, gen_random_uuid(), 'Tenant', 'tenants.TenantActivated', '{}', '{}', now())\
        """;

    private final JdbcClient app = JdbcClient.create(DATABASE.app());

    @BeforeAll
    static void twoTenants() {
        STORE.append(event(ACME, "organisation:acme", 0));
        STORE.append(event(OTHER, "organisation:other", 0));
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void theEventTableIsATenantTable() {
        assertThat(TenantTables.in(DATABASE.owner())).contains("event");
        assertThat(TenantTables.faults(DATABASE.owner())).isEmpty();
    }

    @Test
    void aRequestWithoutATenantSeesNothing() {
        assertThat(visible()).isZero();
    }

    @Test
    void aRequestSeesItsOwnTenantOnly() {
        assertThat(STORE.inTransaction(
                        ACME,
                        () -> app.sql("SELECT DISTINCT tenant_id FROM event")
                                .query(String.class)
                                .list()))
                .containsExactly(ACME.value());
        assertThat(STORE.load(ACME, "organisation:other")).isEmpty();
        assertThat(STORE.load(OTHER, "organisation:other")).hasSize(1);
    }

    @Test
    void theTenantEndsWithTheTransaction() {
        STORE.inTransaction(ACME, () -> assertThat(visible()).isPositive());
        assertThat(visible()).isZero();
    }

    @Test
    void anotherTenantsEventIsNotAppended() {
        assertThatThrownBy(() -> STORE.inTransaction(
                        ACME, () -> STORE.engine().appendEvents(event(OTHER, "organisation:forged", 0))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void workOfTheSystemSeesAllTenantsAndWritesNothing() {
        var system = JdbcClient.create(DATABASE.system());
        assertThat(system.sql("SELECT count(DISTINCT tenant_id) FROM event")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        denied(DATABASE.system(), INSERT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE event SET sequence = 9", "DELETE FROM event", "TRUNCATE event", "DROP TABLE event"})
    void whatIsStoredIsNeverChanged(String change) {
        denied(DATABASE.app(), change);
        denied(DATABASE.system(), change);
    }

    @Test
    void nobodyChoosesWhereAnEventStands() {
        denied(
                DATABASE.app(),
                INSERT.replace("recorded_at)", "recorded_at, xid)").replace("now())", "now(), 3)"));
    }

    private static void denied(DataSource role, String statement) {
        assertThatThrownBy(() -> JdbcClient.create(role).sql(statement).update())
                .rootCause()
                .hasMessageMatching("ERROR: (permission denied for|must be owner of) table event");
    }

    private long visible() {
        return app.sql("SELECT count(*) FROM event").query(Long.class).single();
    }
}
