package io.hrsystem.command.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerTest {
    private static final RegisterClient CLIENT = new RegisterClient("clock", "Clock", Set.of(Role.KIOSK));

    @ParameterizedTest
    @EnumSource(names = {"PROVISIONING", "ACTIVE", "SUSPENDED"})
    void whoeverIsACustomerMayHaveClients(Status status) {
        assertThat(new Customer(status).register(CLIENT)).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @CsvSource({", NOT_FOUND", "INACTIVE, COMPANY_INACTIVE"})
    void nobodyElseMay(@Nullable Status status, RefusalCode code) {
        assertThatThrownBy(() -> new Customer(status).register(CLIENT))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }
}
