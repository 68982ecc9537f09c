package io.hrsystem.query.platform.pages.session;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.pages.session.SessionTable.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * Who is signed in on our pages. Nothing of it is remembered by a node. Tokens are renewed by one request alone, on
 * whatever node: the issuer takes a refresh token that comes twice for a stolen one and ends the session.
 */
final class PageSessions {
    /** A token that ends while it is on its way is of no use. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    /** It need not be known to the second when somebody did something last. */
    private static final Duration BETWEEN_TWO_NOTES = Duration.ofMinutes(1);

    /** Each holds a connection while the issuer answers. */
    private static final int RENEWALS_AT_ONCE = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final SessionTable table;
    private final Sealing sealing;
    private final Issuer issuer;
    private final PageSettings settings;
    private final Clock clock;
    private final Semaphore renewals = new Semaphore(RENEWALS_AT_ONCE);

    PageSessions(SessionTable table, Sealing sealing, Issuer issuer, PageSettings settings, Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.issuer = issuer;
        this.settings = settings;
        this.clock = clock;
    }

    SessionKey begin(TenantId tenant, Tokens tokens) {
        var key = SessionKey.made(tenant);
        var now = clock.instant();
        return table.in(tenant, () -> {
            table.sweep(tenant, now, now.minus(settings.idle()));
            table.insert(key, new Row(seal(key, tokens), tokens.until(), now, now.plus(settings.longest())));
            return key;
        });
    }

    /**
     * The session with tokens that are good for a while. Empty if it is over, whoever ended it.
     *
     * @throws AuthenticationServiceException if the issuer does not answer
     */
    Optional<PageSession> find(SessionKey key) {
        var row = table.in(
                key.tenant(),
                () -> table.find(key)
                        .filter(this::isAlive)
                        .map(it -> noteUse(key, it))
                        .orElse(null));
        if (row == null) return Optional.empty();
        return isFresh(row) ? open(key, row) : renewAlone(key);
    }

    void end(SessionKey key) {
        table.in(key.tenant(), () -> {
            table.delete(key);
            return true;
        });
    }

    private Row noteUse(SessionKey key, Row row) {
        var now = clock.instant();
        if (now.isAfter(row.usedAt().plus(BETWEEN_TWO_NOTES))) table.use(key, now);
        return row;
    }

    private Optional<PageSession> renewAlone(SessionKey key) {
        try {
            if (!renewals.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw new AuthenticationServiceException("too many sessions wait for the issuer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", e);
        }
        try {
            return Optional.ofNullable(table.in(key.tenant(), () -> renew(key)));
        } finally {
            renewals.release();
        }
    }

    /** Others that want the same wait for the row, and find what this one has left there. */
    private @Nullable PageSession renew(SessionKey key) {
        var row = table.lock(key).filter(this::isAlive).orElse(null);
        if (row == null) return null;
        var session = open(key, row).orElse(null);
        if (session == null || isFresh(row)) return session;
        var renewed = issuer.renew(session.tokens()).orElse(null);
        if (renewed == null) {
            table.delete(key);
            return null;
        }
        table.update(key, new Row(seal(key, renewed), renewed.until(), clock.instant(), row.endsAt()));
        return new PageSession(key, renewed);
    }

    private boolean isAlive(Row row) {
        var now = clock.instant();
        return now.isBefore(row.endsAt()) && now.isBefore(row.usedAt().plus(settings.idle()));
    }

    private boolean isFresh(Row row) {
        return clock.instant().isBefore(row.freshUntil().minus(LEEWAY));
    }

    private Optional<PageSession> open(SessionKey key, Row row) {
        return sealing.open(row.sealed(), place(key), Tokens.class).map(it -> new PageSession(key, it));
    }

    private byte[] seal(SessionKey key, Tokens tokens) {
        return sealing.seal(tokens, place(key));
    }

    private static String place(SessionKey key) {
        return "page_session " + key.tenant().value() + " " + key.hash();
    }
}
