package io.hrsystem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.testserver.TestDatabase;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountAccessTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate");
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");
    private static final SessionId SESSION = new SessionId("session");
    private static final Set<Role> TOKEN = Set.of(Role.EMPLOYEE, Role.HR_MANAGER);

    private final JdbcClient system = JdbcClient.create(DATABASE.system());
    private final JdbcClient app = JdbcClient.create(DATABASE.app());
    private final TenantGate gate = new TenantGate(DATABASE.app());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void forget() {
        system.sql("DELETE FROM account_access").update();
        system.sql("DELETE FROM ended_session").update();
    }

    @Test
    void ofWhomNothingIsKnownTheTokenCounts() {
        assertThat(admit(ACME, SESSION)).isEqualTo(TOKEN);
        set(OTHER, "HR_MANAGER", true, 0);
        set(OTHER, "DISABLED", true, 1);
        end(OTHER, "now()");
        assertThat(admit(ACME, SESSION)).isEqualTo(TOKEN);
    }

    @Test
    void rolesAreThoseOfTheTokenThatTheAccountStillHas() {
        set(ACME, "EMPLOYEE", true, 0);
        set(ACME, "PAYROLL_MANAGER", true, 0);
        assertThat(admit(ACME, null)).containsExactly(Role.EMPLOYEE);
        set(ACME, "EMPLOYEE", false, 1);
        assertThat(admit(ACME, null)).isEmpty();
    }

    @Test
    void whatComesLateOrTwiceChangesNothing() {
        set(ACME, "HR_MANAGER", false, 3);
        set(ACME, "HR_MANAGER", true, 0);
        set(ACME, "HR_MANAGER", true, 3);
        assertThat(admit(ACME, null)).isEmpty();
        set(ACME, "HR_MANAGER", true, 4);
        assertThat(admit(ACME, null)).containsExactly(Role.HR_MANAGER);
    }

    @Test
    void whatDidNotHoldFromTheBeginningIsNoRow() {
        set(ACME, "KIOSK", false, 0);
        assertThat(system.sql("SELECT count(*) FROM account_access")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsDisabledIsNotLetIn() {
        set(ACME, "EMPLOYEE", true, 0);
        set(ACME, "DISABLED", true, 1);
        assertThatThrownBy(() -> admit(ACME, SESSION)).hasMessage("ACCOUNT_DISABLED");
        set(ACME, "DISABLED", false, 2);
        assertThat(admit(ACME, SESSION)).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void aSessionThatIsOverIsRefusedForAsLongAsATokenMayLive() {
        end(ACME, "now() - interval '59 minutes'");
        assertThatThrownBy(() -> admit(ACME, SESSION)).hasMessage("SESSION_ENDED");
        assertThat(admit(ACME, null)).isEqualTo(TOKEN);
        JdbcClient.create(DATABASE.owner())
                .sql("UPDATE ended_session SET ended_at = now() - interval '61 minutes'")
                .update();
        system.sql("SELECT end_session('acme', 'another', now())").query().listOfRows();
        system.sql("SELECT end_session('acme', 'of last year', now() - interval '1 year')")
                .query()
                .listOfRows();
        assertThat(system.sql("SELECT session_id FROM ended_session")
                        .query(String.class)
                        .list())
                .containsExactly("another");
    }

    @Test
    void nothingStaysEntered() {
        admit(ACME, SESSION);
        assertThat(app.sql("SELECT coalesce(current_setting('hr.tenant', true), '')")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    private Set<Role> admit(TenantId tenant, @Nullable SessionId session) {
        return gate.accessOf(tenant, "anna", session).admit(TOKEN);
    }

    private void set(TenantId tenant, String fact, boolean holds, long version) {
        system.sql("SELECT set_account_access(?, 'anna', ?, ?, ?)")
                .params(tenant.value(), fact, holds, version)
                .query()
                .listOfRows();
    }

    private void end(TenantId tenant, String at) {
        var ended = system.sql("SELECT " + at).query(OffsetDateTime.class).single();
        system.sql("SELECT end_session(?, ?, ?)")
                .params(tenant.value(), SESSION.value(), ended)
                .query()
                .listOfRows();
    }
}
