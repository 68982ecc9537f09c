package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientTest {
    private final AggregateTestFixture<Client> client = new AggregateTestFixture<>(Client.class);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPER_ADMIN")
    void aClientMayHaveAnyRoleOfATenant(Role role) {
        client.givenNoPriorActivity()
                .when(new RegisterClient("clock-1", "Gate 1", Set.of(role)))
                .expectEvents(new ClientRegistered("clock-1", "Gate 1", Set.of(role)));
    }

    @Test
    void noClientOfATenantIsASuperAdmin() {
        client.givenNoPriorActivity()
                .when(new RegisterClient("clock-1", "Gate 1", EnumSet.of(Role.KIOSK, Role.SUPER_ADMIN)))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("ROLE_NOT_OF_A_TENANT");
    }
}
