package io.hrsystem.query.platform.graphql.api;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.platform.security.Permission.READ_CORRECTIONS;
import static io.hrsystem.platform.security.Permission.READ_EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.security.Caller;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmployeeVisibilityTest {
    @Test
    void whatOneRoleMayNotIsNotSeenByItBesideAnother() {
        // a payroll manager sees everybody, but nobody's corrections
        var both = anna(EMPLOYEE, PAYROLL_MANAGER);
        assertThat(EmployeeVisibility.everybodyOrSelf(both, READ_CORRECTIONS)).isEqualTo("anna");
        assertThat(EmployeeVisibility.sees(both, READ_CORRECTIONS, "berta")).isFalse();
        assertThat(EmployeeVisibility.sees(both, READ_EMPLOYEE, "berta")).isTrue();
        assertThat(EmployeeVisibility.everybodyOrSelf(anna(EMPLOYEE, HR_MANAGER), READ_CORRECTIONS))
                .isNull();
    }

    @Test
    void theWidestRoleCounts() {
        assertThat(EmployeeVisibility.headOver(anna(EMPLOYEE, MANAGER), READ_EMPLOYEE, "berta"))
                .isEqualTo("anna");
        assertThat(EmployeeVisibility.headOver(anna(EMPLOYEE, MANAGER), READ_EMPLOYEE, "anna"))
                .isNull();
        assertThat(EmployeeVisibility.headOver(anna(MANAGER, HR_MANAGER), READ_EMPLOYEE, "berta"))
                .isNull();
        assertThatThrownBy(() -> EmployeeVisibility.headOver(anna(EMPLOYEE), READ_EMPLOYEE, "berta"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoHasNoSuchPermissionDoesNotEvenSeeThemselves() {
        assertThat(EmployeeVisibility.sees(anna(KIOSK), READ_EMPLOYEE, "anna")).isFalse();
        assertThatThrownBy(() -> EmployeeVisibility.everybodyOrSelf(anna(KIOSK), READ_EMPLOYEE))
                .isInstanceOf(Refusal.class);
    }

    private static Caller anna(Role... roles) {
        return new Caller(new TenantId("acme"), "account", Set.of(roles), new EmployeeId("anna"));
    }
}
