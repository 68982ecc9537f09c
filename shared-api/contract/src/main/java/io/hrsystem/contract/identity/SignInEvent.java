package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import java.time.Instant;

/** Facts about who did not get in: of one account on one day, and of each day only so many. */
public sealed interface SignInEvent extends DomainEvent {
    AccountId accountId();

    @Override
    default String subject() {
        return accountId().value();
    }

    record SignInRefused(AccountId accountId, SignInRefusal cause) implements SignInEvent {}

    /** From one address there were so many wrong passwords that it has to wait. */
    record SignInsPaused(AccountId accountId, Instant until) implements SignInEvent {}
}
