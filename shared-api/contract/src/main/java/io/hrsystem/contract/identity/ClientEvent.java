package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import java.util.Set;

/** Facts about a machine's access, such as a time clock's. */
public sealed interface ClientEvent extends DomainEvent {
    String clientId();

    record ClientRegistered(String clientId, String name, Set<Role> roles) implements ClientEvent {}
}
