package io.hrsystem.query.identity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.identity.AccountRepository.Standing;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccountController {
    private final Reads reads;
    private final AccountRepository accounts;

    AccountController(Reads reads, AccountRepository accounts) {
        this.reads = reads;
        this.accounts = accounts;
    }

    @QueryMapping
    @Needs(Permission.READ_ACCOUNTS)
    Connection<Person> accounts(
            @Argument @Nullable Integer first, @Argument @Nullable String after, @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var rows = reads.by(caller, () -> page(caller.tenant().value(), paging));
        return paging.page(rows, it -> List.of(it.email(), it.id()));
    }

    private List<Person> page(String tenant, Paging paging) {
        var found = accounts.page(tenant, paging.after(0, ""), paging.after(1, ""), paging.limit());
        if (found.isEmpty()) return List.of();
        var standing = accounts.standing(tenant, found.stream().map(Account::id).toList()).stream()
                .collect(toMap(Standing::getAccountId, it -> it));
        return found.stream()
                .map(it -> new Person(it, requireNonNull(standing.get(it.id()))))
                .toList();
    }
}
