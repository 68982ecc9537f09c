package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.command.platform.tasks.RecurringWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes who guesses wait. Attempts are counted for an account from one address, and for an address over all accounts:
 * nobody elsewhere is kept out by them. Who sits behind the same address as its person is not that person's browser,
 * which is counted for itself ({@link KnownBrowser}). Counted on all nodes together.
 */
@Component
@EnableConfigurationProperties(SignInLimits.class)
final class BackOff implements RecurringWork {
    /**
     * @param refusedUntil when it may be tried again; null if it may be tried now
     * @param pausedUntil when the next one may, should this one be wrong; null if at once
     */
    record Turn(@Nullable Instant refusedUntil, @Nullable Instant pausedUntil) {}

    /** @param account the account as it is believed in @param from the address, or the browser that is known */
    record Where(String account, String from, boolean isKnown) {}

    private static final String PURPOSE = "sign-in-attempt";
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String TRY = """
        SELECT a.refused_until, a.paused, b.refused_until AS address_refused
          FROM try_sign_in(:account, :now, :accountFree, :accountLeak::interval, :accountLongest::interval) a,
               try_sign_in(:address, :now, :addressFree, :addressLeak::interval, :addressLongest::interval) b
        """;

    private final JdbcClient system;
    private final KeyedHash hash;
    private final SignInLimits limits;
    private final Clock clock;

    BackOff(DataSource system, KeyedHash hash, SignInLimits limits, Clock clock) {
        this.system = JdbcClient.create(system);
        this.hash = hash;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts the attempt before anything is known of it. */
    Turn turn(Where where) {
        return system.sql(TRY)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", accountBucket(where))
                .param("accountFree", limits.account())
                .param("accountLeak", limits.accountLeak().toString())
                .param("accountLongest", limits.accountLongest().toString())
                .param("address", addressBucket(where))
                .param("addressFree", where.isKnown() ? limits.account() : limits.address())
                .param("addressLeak", limits.addressLeak().toString())
                .param("addressLongest", limits.addressLongest().toString())
                .query(this::read)
                .single();
    }

    /** The password was right: the account is its own again, and the address has one attempt less. */
    void forgive(Where where) {
        system.sql("""
            WITH forgotten AS (
              DELETE FROM sign_in_attempt WHERE tenant_id = 'platform' AND bucket = :account)
            UPDATE sign_in_attempt SET level = greatest(0, level - 1) WHERE tenant_id = 'platform' AND bucket = :address
            """)
                .param("account", accountBucket(where))
                .param("address", addressBucket(where))
                .update();
    }

    private String accountBucket(Where where) {
        return hash.of(PURPOSE, where.account() + "\n" + where.from());
    }

    private String addressBucket(Where where) {
        return hash.of(PURPOSE, where.from());
    }

    private Turn read(ResultSet row, int number) throws SQLException {
        var refused = later(row.getTimestamp("refused_until"), row.getTimestamp("address_refused"));
        var paused = row.getTimestamp("paused").toInstant();
        return new Turn(refused, paused.isAfter(clock.instant()) ? paused : null);
    }

    private static @Nullable Instant later(@Nullable Timestamp one, @Nullable Timestamp other) {
        if (one == null) return other == null ? null : other.toInstant();
        return other == null || one.after(other) ? one.toInstant() : other.toInstant();
    }

    @Override
    public String name() {
        return "purge-sign-in-attempts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        system.sql("DELETE FROM sign_in_attempt WHERE tried_at < :before AND paused_until < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
