package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Facts about a machine's access, such as a time clock's. Roles are kept in order. */
public sealed interface ClientEvent extends DomainEvent {
    String clientId();

    record ClientRegistered(String clientId, String name, Set<Role> roles) implements ClientEvent {
        public ClientRegistered {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }
    }
}
