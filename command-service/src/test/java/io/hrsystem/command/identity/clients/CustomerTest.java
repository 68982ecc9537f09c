package io.hrsystem.command.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final RegisterClient CLIENT =
            new RegisterClient("clock", TenantId.next(), "Clock", Set.of(Role.KIOSK), LocalDate.of(2026, 3, 2), null);

    @ParameterizedTest
    @EnumSource(names = {"PROVISIONING", "ACTIVE", "SUSPENDED"})
    void whoeverIsACustomerMayHaveClients(Status status) {
        var customer = new Customer(status, SEOUL);
        assertThat(customer.register(CLIENT, Instant.parse("2026-03-02T14:59:59Z"))
                        .endsAt())
                .isEqualTo("2026-03-02T15:00:00Z");
        assertThatThrownBy(() -> customer.register(CLIENT, Instant.parse("2026-03-02T15:00:00Z")))
                .hasMessage("EXPIRY_IN_THE_PAST");
    }

    @ParameterizedTest
    @CsvSource({", NOT_FOUND", "INACTIVE, COMPANY_INACTIVE"})
    void nobodyElseMay(@Nullable Status status, RefusalCode code) {
        assertThatThrownBy(() -> new Customer(status, SEOUL).register(CLIENT, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }
}
