package io.hrsystem.query.identity;

import io.hrsystem.query.identity.AccountRepository.Standing;
import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account with what follows from its employment and its sessions. */
record Person(Account account, Standing standing) implements EmployeeReference {
    public String id() {
        return account.id();
    }

    public String email() {
        return account.email();
    }

    @Override
    public @Nullable String employeeId() {
        return account.employeeId();
    }

    public List<String> roles() {
        return account.roles();
    }

    public AccountState state() {
        return standing.getEnded() ? AccountState.ENDED : account.state();
    }

    public @Nullable Instant lastSignIn() {
        return standing.getLastSignIn();
    }
}
