package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts about a machine's access, such as a time clock's. Roles are kept in order. Secrets are no facts. */
public sealed interface ClientEvent extends DomainEvent {
    String clientId();

    @Override
    default String subject() {
        return clientId();
    }

    /** @param expiresOn the last day on which it gets in, by the company's clock; null if its access does not end */
    record ClientRegistered(
            String clientId,
            String name,
            Set<Role> roles,
            @Nullable LocalDate expiresOn) implements ClientEvent {
        public ClientRegistered {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }
    }

    /** It has a new secret; the one before works until then, and any earlier one no more. */
    record ClientRotated(String clientId, Instant earlierUntil) implements ClientEvent {}

    record ClientRevoked(String clientId) implements ClientEvent {}

    /** It has signed in, on this day for the first time. */
    record ClientUsed(String clientId, LocalDate on) implements ClientEvent {}
}
