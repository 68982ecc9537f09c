package io.hrsystem.query.platform.packages;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.seals.CompanyLeaf;
import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.CompanyEvents.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals as they are stored, in the command database. */
@Component
final class KeptSeals {
    static final int PAGE = 1_000;

    private final JdbcClient command;

    KeptSeals(JdbcTemplate commandJdbc) {
        this.command = JdbcClient.create(commandJdbc);
    }

    /** A company's part of a seal, and behind which event it begins and with which it ends. */
    record Part(long number, CompanyLeaf company, GlobalPosition after, GlobalPosition until) {}

    /** Numbers of seals, both included. */
    record Range(long first, long last) {}

    /** The seal of an event; empty if it is not sealed yet. */
    Optional<Long> of(GlobalPosition event) {
        return command.sql("SELECT min(seal_number) FROM seal WHERE (until_xid, until_pos) >= (?, ?)")
                .params(event.xid(), event.pos())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** In which all of these are. */
    Range of(Span events) {
        return command.sql("""
            SELECT (SELECT min(seal_number) FROM seal WHERE until_xid >= ?),
                   coalesce((SELECT min(seal_number) FROM seal WHERE until_xid > ?),
                            (SELECT max(seal_number) FROM seal))
            """)
                .params(events.firstXid(), events.lastXid())
                .query((row, _) -> new Range(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Those of them in which the company has events, behind this number; at most {@link #PAGE}. */
    List<Part> parts(TenantId company, long after, long last) {
        return command.sql("""
            SELECT seal.seal_number, tenant_id, seal_root.events, root, seal.until_xid, seal.until_pos,
                   coalesce(before.until_xid, 0) AS after_xid, coalesce(before.until_pos, 0) AS after_pos
              FROM seal_root JOIN seal USING (seal_number)
              LEFT JOIN seal AS before ON before.seal_number = seal.seal_number - 1
             WHERE tenant_id = ? AND seal.seal_number > ? AND seal.seal_number <= ?
             ORDER BY seal.seal_number LIMIT ?
            """)
                .params(company.value(), after, last, PAGE)
                .query((row, _) -> new Part(
                        row.getLong("seal_number"),
                        leaf(row),
                        new GlobalPosition(row.getLong("after_xid"), row.getLong("after_pos")),
                        new GlobalPosition(row.getLong("until_xid"), row.getLong("until_pos"))))
                .list();
    }

    /** All companies of a seal, in the order of its tree. */
    List<CompanyLeaf> companies(long number) {
        return command.sql("SELECT tenant_id, events, root FROM seal_root WHERE seal_number = ? ORDER BY tenant_id")
                .param(number)
                .query((row, _) -> leaf(row))
                .list();
    }

    /** Behind this number, in their order; at most {@link #PAGE}. */
    List<Signed> chain(long after, long last) {
        return command.sql("""
            SELECT statement, signature FROM seal WHERE seal_number > ? AND seal_number <= ?
             ORDER BY seal_number LIMIT ?
            """)
                .params(after, last, PAGE)
                .query((row, _) -> signed(row))
                .list();
    }

    /** That allow what these seals follow. */
    List<Signed> recoveries(Range range) {
        return command.sql("""
            SELECT seal_recovery.statement, seal_recovery.signature
              FROM seal JOIN seal_recovery ON recovery = recovery_hash
             WHERE recovery IS NOT NULL AND seal_number BETWEEN ? AND ? ORDER BY seal_number
            """)
                .params(range.first(), range.last())
                .query((row, _) -> signed(row))
                .list();
    }

    /** All that ever signed. */
    List<SealKey> keys() {
        return command.sql("SELECT public_key FROM seal_key ORDER BY key_id")
                .query((row, _) -> SealKey.parse(row.getString(1)))
                .list();
    }

    private static CompanyLeaf leaf(ResultSet row) throws SQLException {
        return new CompanyLeaf(row.getString("tenant_id"), row.getInt("events"), row.getBytes("root"));
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(row.getString("statement"), row.getString("signature"));
    }
}
