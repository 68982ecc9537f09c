package io.hrsystem.query.audit;

import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRegistered;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRevoked;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What is told of who gets in, and by what. */
final class AccessFacts {
    private static final String STATE = "state";
    private static final String ACTIVE = "ACTIVE";
    private static final String REVOKED = "REVOKED";

    private AccessFacts() {}

    static Told of(AccountEvent event) {
        return switch (event) {
            case AccountInvited it ->
                Told.facts(Said.by(it, Set.of("accountId"))).and(STATE, "INVITED");
            case AccountActivated _, AccountEnabled _ -> Told.fact(STATE, ACTIVE);
            case RoleGranted it -> roles(all -> all.add(it.role()));
            case RoleRevoked it -> roles(all -> all.remove(it.role()));
            case AccountDisabled it -> Told.fact(STATE, "DISABLED").because(it.reason());
            case PasswordChanged _ -> Told.NOTHING;
        };
    }

    private static Told roles(Consumer<Set<Role>> change) {
        Revision revision = before -> {
            var all = new TreeSet<Role>();
            if (before instanceof Collection<?> some) for (var role : some) all.add((Role) role);
            change.accept(all);
            return all;
        };
        return Told.fact("roles", revision);
    }

    static Told of(SessionEvent event) {
        return switch (event) {
            case SignedIn it ->
                Told.facts(Said.by(it, Set.of("sessionId", "accountId"))).and(STATE, ACTIVE);
            case SessionUsed it -> Told.fact("lastUsedOn", it.on()).on(it.on());
            case SessionEnded it -> Told.fact(STATE, "ENDED").and("cause", it.cause());
        };
    }

    static Told of(ClientEvent event) {
        return switch (event) {
            case ClientRegistered it ->
                Told.facts(Said.by(it, Set.of("clientId"))).and(STATE, ACTIVE);
            case ClientRotated it -> Told.fact("earlierUntil", it.earlierUntil());
            case ClientRevoked _ -> Told.fact(STATE, REVOKED);
            case ClientUsed it -> Told.fact("lastUsedOn", it.on()).on(it.on());
        };
    }

    static Told of(SignInClientEvent event) {
        return switch (event) {
            case SignInClientRegistered it ->
                Told.facts(Said.by(it, Set.of("clientId"))).and(STATE, ACTIVE);
            case SignInClientRevoked _ -> Told.fact(STATE, REVOKED);
        };
    }
}
