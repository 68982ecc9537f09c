package io.hrsystem.command.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.platform.idempotency.IdempotencyKey;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Status;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.testserver.TestDatabase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PreconditionQueryTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");

    private final EventTransactions transactions = new EventTransactions(DATABASE.app());
    private final PreconditionQuery preconditions = new PreconditionQuery(DATABASE.app(), transactions);

    PreconditionQueryTest() {
        var gate = new TenantGate(DATABASE.system());
        gate.set(ACME, Status.ACTIVE, 0);
        gate.set(OTHER, Status.ACTIVE, 0);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void theFirstMessageTakesNoTransactionId() {
        transactions.executeInTransaction(() -> {
            assertThat(admit(ACME).stored()).isNull();
            assertThat(JdbcClient.create(DATABASE.app())
                            .sql("SELECT pg_current_xact_id_if_assigned() IS NULL")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        });
    }

    @Test
    void nobodyButASuperAdminChangesAnotherCompany() {
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> admit(OTHER)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.FORBIDDEN));
    }

    @Test
    void thePersonIsAskedForInTheSameMessageAndTheMachineNot() {
        JdbcClient.create(DATABASE.system())
                .sql("SELECT end_employment('acme', 'anna', 'resigned', '2026-03-01', 0)")
                .query()
                .listOfRows();
        transactions.executeInTransaction(() -> {
            assertThat(admit(ACME, new EmployeeId("berta")).stored()).isNull();
            assertThat(admit(ACME, null).stored()).isNull();
        });
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> admit(ACME, new EmployeeId("anna"))))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.ACCOUNT_ENDED));
    }

    private PreconditionQuery.Found<Boolean> admit(TenantId tenant) {
        return admit(tenant, null);
    }

    private PreconditionQuery.Found<Boolean> admit(TenantId tenant, @Nullable EmployeeId employee) {
        var caller = new Caller(ACME, "time-clock", Set.of(Role.KIOSK), employee);
        var request = new Request(caller, "POST /test", "/test", "a key", "a correlation");
        var call = new CommandCall<Boolean, AggregateCommand, String>(
                request,
                tenant,
                "a body",
                Preconditions.none("a stream"),
                _ -> () -> "a stream",
                (_, _) -> List.of(),
                (_, _) -> {},
                String.class,
                (_, _) -> "done");
        return preconditions.ask(call, new IdempotencyKey(ACME, "time-clock", "a key", "a fingerprint"), 1);
    }
}
