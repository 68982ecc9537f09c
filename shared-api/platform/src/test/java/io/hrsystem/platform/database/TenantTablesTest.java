package io.hrsystem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.testserver.TenantTables;
import io.hrsystem.testserver.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TenantTablesTest {
    private static final String NOTE =
            "CREATE TABLE note (tenant_id text COLLATE \"C\" NOT NULL, id int NOT NULL, PRIMARY KEY (tenant_id, id))";

    private final TestDatabase database = TestDatabase.of("db/gate");
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final JdbcClient app = JdbcClient.create(database.app());
    private final JdbcClient system = JdbcClient.create(database.system());
    private final TenantGate gate = new TenantGate(database.app());
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.app()));

    @BeforeEach
    void protectedNotes() {
        owner.sql(NOTE).update();
        owner.sql("SELECT protect_tenant_table('note')").query().listOfRows();
        owner.sql("GRANT SELECT, INSERT ON note TO hr_app, hr_system").update();
        system.sql("INSERT INTO note VALUES ('acme', 1), ('other', 2)").update();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void everyTenantTableIsProtected() {
        assertThat(TenantTables.in(database.owner()))
                .containsExactly(
                        "account_access",
                        "employment_end",
                        "ended_session",
                        "erased_rows",
                        "note",
                        "revoked_client",
                        "tenant_gate");
        assertThat(TenantTables.faults(database.owner())).isEmpty();
    }

    @Test
    void eachFaultIsFound() {
        owner.sql("CREATE TABLE open_to_all (tenant_id text, id int UNIQUE)").update();
        owner.sql("ALTER POLICY tenant_of_request ON note USING (true)").update();
        assertThat(TenantTables.faults(database.owner()))
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).isEqualTo("open_to_all: row level security is not enabled and forced"),
                        it -> assertThat(it).isEqualTo("open_to_all: tenant_id is not text COLLATE \"C\" NOT NULL"),
                        it -> assertThat(it).isEqualTo("open_to_all: has no primary key"),
                        it -> assertThat(it).startsWith("open_to_all_id_key: is a key"),
                        it -> assertThat(it).isEqualTo("open_to_all: other policies than the three: none"),
                        it -> assertThat(it).startsWith("note: other policies than the three"));
    }

    @Test
    void nothingSetMeansNoRows() {
        assertThat(visibleToApp()).isZero();
        transaction.executeWithoutResult(_ -> {
            gate.enterUngated(new TenantId("acme"));
            assertThat(visibleToApp()).isOne();
        });
        assertThat(visibleToApp()).isZero();
    }

    @Test
    void workOfTheSystemSeesAllTenants() {
        assertThat(system.sql("SELECT count(*) FROM note").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void anotherTenantsRowCannotBeWritten() {
        transaction.executeWithoutResult(status -> {
            gate.enterUngated(new TenantId("acme"));
            assertThatThrownBy(() ->
                            app.sql("INSERT INTO note VALUES ('other', 3)").update())
                    .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"note\"");
            status.setRollbackOnly();
        });
    }

    private long visibleToApp() {
        return app.sql("SELECT count(*) FROM note").query(Long.class).single();
    }
}
