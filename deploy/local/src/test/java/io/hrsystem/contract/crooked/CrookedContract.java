package io.hrsystem.contract.crooked;

import io.hrsystem.contract.DomainEvent;
import org.axonframework.serialization.Revision;

/** Shows that the rules see what they are there for. */
public interface CrookedContract {
    @Revision("1")
    record KnowsAxon() {}

    final class IsNoRecord implements DomainEvent {}
}
