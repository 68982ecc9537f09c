package io.hrsystem.command.platform.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.eventstore.GlobalPosition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The events of a company behind the fence, and the one that put it up. They are found by the company and sorted ({@code
 * xid + 0}): in the order of the store they would be looked for among those of all others.
 */
final class CompanyEvents {
    private static final int MOST = 5_000;
    private static final String BEGUN = """
        SELECT recorded_at, payload ->> 'contractEndedOn', payload ->> 'retainUntil', payload ->> 'requestedBy',
               payload ->> 'approvedBy'
          FROM event
         WHERE tenant_id = ? AND stream_id = ? AND payload_type = 'tenants.ErasureBegun'
         ORDER BY sequence DESC LIMIT 1\
        """;

    private final JdbcClient system;
    private final JdbcTemplate streaming;
    private final TransactionTemplate reading;

    /** @param details of the entry in the ledger: days and clients, nothing personal */
    record Begun(Instant at, Map<String, String> details) {}

    private static final class Count {
        private final MessageDigest hash = sha256();
        private long count;
        private @Nullable String first;
        private @Nullable String last;

        void add(String id) {
            hash.update((id + "\n").getBytes(UTF_8));
            if (first == null) first = id;
            last = id;
            count++;
        }
    }

    CompanyEvents(DataSource system) {
        this.system = JdbcClient.create(system);
        this.streaming = new JdbcTemplate(system);
        streaming.setFetchSize(MOST);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(system));
        reading.setReadOnly(true);
    }

    /** @throws IllegalStateException if nothing has begun */
    Begun begun(TenantId company) {
        return system.sql(BEGUN)
                .params(TenantId.PLATFORM.value(), StreamIds.erasure(company))
                .query((row, _) -> new Begun(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Map.of(
                                "contractEndedOn", row.getString(2),
                                "retainUntil", row.getString(3),
                                "requestedBy", row.getString(4),
                                "approvedBy", row.getString(5))))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No erasure of company %s has begun".formatted(company)));
    }

    EventsCounted count(TenantId company) {
        var counted = new Count();
        reading.executeWithoutResult(_ -> streaming.query(
                "SELECT event_id::text FROM event WHERE tenant_id = ? ORDER BY xid + 0, pos",
                row -> {
                    counted.add(row.getString(1));
                },
                company.value()));
        return new EventsCounted(
                company,
                counted.count,
                counted.first,
                counted.last,
                HexFormat.of().formatHex(counted.hash.digest()));
    }

    /** Of the last one; empty if there is none. */
    Optional<GlobalPosition> last(TenantId company) {
        return system.sql("SELECT xid, pos FROM event WHERE tenant_id = ? ORDER BY xid + 0 DESC, pos DESC LIMIT 1")
                .param(company.value())
                .query((row, _) -> new GlobalPosition(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /**
     * Removes all of them, in batches.
     *
     * @return how many have gone, also in runs that died
     */
    long purge(TenantId company) {
        while (purgeSome(company) > 0)
            if (Thread.currentThread().isInterrupted())
                throw new IllegalStateException("Interrupted while events were removed");
        return system.sql("SELECT events FROM event_purge WHERE tenant_id = ?")
                .param(company.value())
                .query(Long.class)
                .single();
    }

    private long purgeSome(TenantId company) {
        return system.sql("SELECT purge_events(?, ?)")
                .params(company.value(), MOST)
                .query(Long.class)
                .single();
    }

    boolean areLeft(TenantId company) {
        return system.sql("SELECT EXISTS (SELECT FROM event WHERE tenant_id = ?)")
                .param(company.value())
                .query(Boolean.class)
                .single();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
