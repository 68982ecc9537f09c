package io.hrsystem.command.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolesToGiveTest {
    @Test
    void anAdministratorGivesWhatPeopleMayHave() {
        assertThat(RolesToGive.by(Set.of(Role.TENANT_ADMIN)).allowed())
                .containsExactlyInAnyOrder(
                        Role.TENANT_ADMIN, Role.HR_MANAGER, Role.PAYROLL_MANAGER, Role.MANAGER, Role.EMPLOYEE);
    }

    @Test
    void anHrManagerGivesWhatIsBelow() {
        assertThat(RolesToGive.by(Set.of(Role.HR_MANAGER)).allowed())
                .containsExactlyInAnyOrder(Role.MANAGER, Role.EMPLOYEE);
        assertThat(RolesToGive.by(Set.of(Role.HR_MANAGER, Role.TENANT_ADMIN)).allowed())
                .contains(Role.HR_MANAGER);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TENANT_ADMIN", "HR_MANAGER"})
    void nobodyElseGivesAny(Role giver) {
        assertThat(RolesToGive.by(Set.of(giver)).allowed()).isEmpty();
    }

    @Test
    void oneThatMayNotBeGivenIsEnough() {
        var mayGive = RolesToGive.by(Set.of(Role.HR_MANAGER));
        mayGive.require(EnumSet.of(Role.EMPLOYEE, Role.MANAGER));
        assertThatThrownBy(() -> mayGive.require(EnumSet.of(Role.EMPLOYEE, Role.HR_MANAGER)))
                .isInstanceOfSatisfying(Refusal.class, it -> {
                    assertThat(it.code()).isEqualTo(RefusalCode.FORBIDDEN);
                    assertThat(it.field()).isEqualTo("roles");
                });
    }
}
