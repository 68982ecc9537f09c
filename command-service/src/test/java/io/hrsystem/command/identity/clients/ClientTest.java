package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.command.identity.clients.ClientCommand.RevokeClient;
import io.hrsystem.command.identity.clients.ClientCommand.RotateClient;
import io.hrsystem.command.identity.clients.ClientCommand.UseClient;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientTest {
    private final AggregateTestFixture<Client> client = new AggregateTestFixture<>(Client.class);

    private static final TenantId ACME = TenantId.next();
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final ClientRegistered REGISTERED =
            new ClientRegistered("clock-1", "Gate 1", Set.of(Role.KIOSK), null);

    @Test
    void aClientOfThePlatformIsASuperAdminAndNothingElse() {
        client.givenNoPriorActivity()
                .when(new RegisterClient("ops", TenantId.PLATFORM, "Ops", Set.of(Role.SUPER_ADMIN), null, null))
                .expectEvents(new ClientRegistered("ops", "Ops", Set.of(Role.SUPER_ADMIN), null));
        client.givenNoPriorActivity()
                .when(new RegisterClient("ops", TenantId.PLATFORM, "Ops", Set.of(Role.KIOSK), null, null))
                .expectNoEvents()
                .expectExceptionMessage("ROLE_OF_A_TENANT");
    }

    @Test
    void aRevokedClientStaysRevoked() {
        client.given(REGISTERED).when(new RevokeClient("clock-1")).expectEvents(new ClientRevoked("clock-1"));
        client.given(REGISTERED, new ClientRevoked("clock-1"))
                .when(new RevokeClient("clock-1"))
                .expectNoEvents();
        client.given(REGISTERED, new ClientRevoked("clock-1"))
                .when(new RotateClient("clock-1", Instant.EPOCH))
                .expectExceptionMessage("CLIENT_ALREADY_REVOKED");
    }

    @Test
    void aRotationSaysHowLongTheEarlierSecretWorks() {
        client.given(REGISTERED)
                .when(new RotateClient("clock-1", Instant.EPOCH))
                .expectEvents(new ClientRotated("clock-1", Instant.EPOCH));
    }

    @Test
    void itsUseIsRecordedOnceADay() {
        client.given(REGISTERED)
                .when(new UseClient("clock-1", LAST_DAY))
                .expectEvents(new ClientUsed("clock-1", LAST_DAY));
        client.given(REGISTERED, new ClientUsed("clock-1", LAST_DAY))
                .when(new UseClient("clock-1", LAST_DAY))
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPER_ADMIN")
    void aClientMayHaveAnyRoleOfATenant(Role role) {
        client.givenNoPriorActivity()
                .when(new RegisterClient("clock-1", ACME, "Gate 1", Set.of(role), LAST_DAY, null))
                .expectEvents(new ClientRegistered("clock-1", "Gate 1", Set.of(role), LAST_DAY));
    }

    @Test
    void noClientOfATenantIsASuperAdmin() {
        client.givenNoPriorActivity()
                .when(new RegisterClient(
                        "clock-1", ACME, "Gate 1", EnumSet.of(Role.KIOSK, Role.SUPER_ADMIN), null, null))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("ROLE_NOT_OF_A_TENANT");
    }
}
