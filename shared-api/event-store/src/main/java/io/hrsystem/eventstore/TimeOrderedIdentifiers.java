package io.hrsystem.eventstore;

import io.hrsystem.contract.Ids;
import org.axonframework.common.IdentifierFactory;

/** Gives every Axon message, and so every event, a time-ordered id. Found by the service loader. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return Ids.next();
    }
}
