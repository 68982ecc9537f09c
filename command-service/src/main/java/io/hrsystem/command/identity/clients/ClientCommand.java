package io.hrsystem.command.identity.clients;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.quotas.Quota;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a client. */
public sealed interface ClientCommand extends AggregateCommand {
    String clientId();

    @Override
    default String stream() {
        return StreamIds.client(clientId());
    }

    /**
     * @param tenant whose client it is to be
     * @param endsAt the end of its last day; null if it has none, or as long as the zone is not known
     */
    record RegisterClient(
            String clientId,
            TenantId tenant,
            String name,
            Set<Role> roles,
            @Nullable LocalDate expiresOn,
            @Nullable Instant endsAt)
            implements ClientCommand {
        @Override
        public Quota needs() {
            return Quota.CLIENTS;
        }

        RegisterClient in(ZoneId zone) {
            if (expiresOn == null) return this;
            var end = expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
            return new RegisterClient(clientId, tenant, name, roles, expiresOn, end);
        }
    }

    record RotateClient(String clientId, Instant earlierUntil) implements ClientCommand {}

    record RevokeClient(String clientId) implements ClientCommand {}

    record UseClient(String clientId, LocalDate on) implements ClientCommand {}
}
