package io.hrsystem.contract.operations;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;

/** Facts about the keys of personal values: of one company under it, of the master key under the platform. */
public sealed interface KeyEvent extends DomainEvent {
    KeyScope scope();

    @Override
    default String subject() {
        return StreamIds.KEYS;
    }

    record KeyRotationRequested(KeyScope scope) implements KeyEvent {}

    /** What had been encrypted by the older key is encrypted by the new one, and the older one is gone. */
    record KeysRotated(KeyScope scope) implements KeyEvent {}
}
