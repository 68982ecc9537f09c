package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.identity.tokens.PasswordHashes;
import io.hrsystem.command.identity.tokens.people.PersonSessions;
import io.hrsystem.command.identity.tokens.people.Secret;
import io.hrsystem.command.identity.tokens.people.SignInClients;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SignInRefusal;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Decides whether somebody is who they say. Whoever is not learns nothing from it, not from how long it takes either:
 * the same statements are made and a password is hashed, whether there is such an account or not.
 */
@Component
final class SignIn {
    private final Accounts accounts;
    private final PasswordHashes passwords;
    private final BackOff backOff;
    private final Notes notes;
    private final PersonSessions sessions;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            Accounts accounts,
            PasswordHashes passwords,
            BackOff backOff,
            Notes notes,
            PersonSessions sessions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.backOff = backOff;
        this.notes = notes;
        this.sessions = sessions;
        this.clock = clock;
        this.nobodysHash = passwords.of(Secret.next().value());
    }

    /** @param client through which program; null if somebody is at the page by themselves */
    Outcome attempt(Entered entered, BackOff.Where where, @Nullable RegisteredClient client) {
        if (!entered.isComplete()) return new Outcome.Incomplete();
        var turn = backOff.turn(where);
        if (turn.refusedUntil() != null) return new Outcome.Wait(until(turn.refusedUntil()));
        var found = accounts.find(entered);
        var hash = found == null ? nobodysHash : found.passwordHash();
        try {
            // who waits for a turn holds no connection
            if (!passwords.inTurn(() -> passwords.matches(entered.password(), hash)) || found == null) {
                notes.take(found, SignInRefusal.WRONG_PASSWORD, turn.pausedUntil());
                return new Outcome.Wrong();
            }
        } catch (Refusal busy) {
            return new Outcome.Busy();
        }
        backOff.forgive(where);
        return known(entered, found, client);
    }

    private Outcome known(Entered entered, Accounts.Found found, @Nullable RegisteredClient client) {
        var refusal = found.refusal();
        if (refusal != null) {
            notes.take(found, causeOf(refusal), null);
            return new Outcome.Refused(refusal);
        }
        if (client != null && !SignInClients.isFor(client, found.tenant()))
            return new Outcome.Refused(RefusalCode.SIGN_IN_CLIENT_OF_ANOTHER);
        var id = client == null ? SignInClients.PAGES : client.getClientId();
        var name = client == null ? null : client.getClientName();
        var person = sessions.begin(found.tenant(), found.account(), id, name);
        if (found.equals(accounts.find(entered))) return new Outcome.Welcome(person);
        // changed since it was looked at, by somebody who has ended all sessions but this one, which was not there yet
        sessions.end(person, SessionEnd.PASSWORD_CHANGED);
        return new Outcome.Wrong();
    }

    private static SignInRefusal causeOf(RefusalCode refusal) {
        return switch (refusal) {
            case ACCOUNT_ENDED -> SignInRefusal.EMPLOYMENT_ENDED;
            case ACCOUNT_DISABLED -> SignInRefusal.ACCOUNT_DISABLED;
            default -> SignInRefusal.COMPANY_SUSPENDED;
        };
    }

    private Duration until(Instant then) {
        return Duration.between(clock.instant(), then);
    }
}
