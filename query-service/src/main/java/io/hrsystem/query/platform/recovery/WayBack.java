package io.hrsystem.query.platform.recovery;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.Horizon;
import io.hrsystem.query.platform.projections.Anchors;
import io.hrsystem.query.platform.projections.Anchors.Anchor;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.live.ProjectionTokens;
import io.hrsystem.query.platform.views.Views;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The step back to the last common event: in one transaction, in which no batch of any node runs and behind which none of
 * before is let in, what has to be made anew is written down, and all processors go back to where they read on then.
 */
@Component
class WayBack implements HealingPlan.Sizes {
    private static final int COUNTED_AT_ONCE = 1_000_000;

    private final AnchorCheck check;
    private final Recoveries recoveries;
    private final Views views;
    private final ProjectionGroups groups;
    private final ProjectionTokens tokens;
    private final JdbcTemplate read;
    private final JdbcTemplate command;
    private final TransactionTemplate transaction;

    WayBack(
            AnchorCheck check,
            Recoveries recoveries,
            Views views,
            ProjectionGroups groups,
            ProjectionTokens tokens,
            JdbcTemplate systemJdbc,
            JdbcTemplate commandJdbc,
            JdbcTransactionManager systemTransactions) {
        this.check = check;
        this.recoveries = recoveries;
        this.views = views;
        this.groups = groups;
        this.tokens = tokens;
        this.read = systemJdbc;
        this.command = commandJdbc;
        this.transaction = new TransactionTemplate(systemTransactions);
    }

    /**
     * Returns where the histories part.
     *
     * @param recovery what is known of it already
     * @param number of the history that there is now
     */
    GlobalPosition take(Recoveries.Open recovery, int number) {
        return transaction.execute(_ -> {
            alone();
            var compared = check.compare();
            var fork = fork(compared, recovery, number);
            for (var part : HealingPlan.of(compared, fork, groups, this).parts()) part.add(read);
            tokens.setBack(fork.common());
            read.update(
                    "DELETE FROM parked_event WHERE (xid, pos) > (?, ?)",
                    fork.common().xid(),
                    fork.common().pos());
            for (var group : groups.all()) if (group.tables().length == 0) rest(group, fork.common());
            for (var view : viewsBehind(fork.common())) views.remove(new ReplayId(view));
            ReadSide.beginEpoch(read);
            ReadSide.follow(read, number);
            recoveries.found(recovery.id(), fork.common(), number);
            return fork.common();
        });
    }

    /**
     * Nothing has got lost of what was applied, but processors may have passed events that nobody wanted, and that are
     * others now: they go back to the last event that is known to be there.
     */
    void takeCare(int number) {
        transaction.executeWithoutResult(_ -> {
            alone();
            // what has been applied until now: nothing of it must be delivered twice
            tokens.setBack(check.compare().lastThere());
            ReadSide.follow(read, number);
        });
    }

    /** Where this release is the first to write down what was applied: what was until now. */
    void begin(int number) {
        transaction.executeWithoutResult(_ -> {
            var anchors = new Anchors(read);
            var known = anchors.all().stream().map(Anchors.Applied::processor).collect(toSet());
            tokens.furthest().forEach((processor, position) -> {
                if (!known.contains(processor)) last(position).ifPresent(it -> anchors.rebuilt(processor, it));
            });
            ReadSide.follow(read, number);
        });
    }

    private Fork fork(Comparison compared, Recoveries.Open recovery, int number) {
        var common = recovery.common();
        if (common != null && !compared.hasLostUntil(common) && isOf(recovery, number)) return Fork.at(command, common);
        var restored = recovery.restoredTo();
        var end = compared.end();
        if (restored != null && restored.isAfter(end)) end = restored;
        if (compared.all().isEmpty() && restored == null) end = Instant.parse("9999-01-01T00:00:00Z");
        return Fork.find(command, end, compared.firstReplaced());
    }

    /** Who restored knows the point, but not the number. */
    private static boolean isOf(Recoveries.Open recovery, int number) {
        return recovery.history() == null || recovery.history() == number;
    }

    /** What is planned may take long to count, and nobody else may work meanwhile. */
    private void alone() {
        read.query("SELECT set_config('idle_in_transaction_session_timeout', '0', true)", _ -> {});
        for (var processor : groups.names()) read.query("SELECT stop_batches(?)", _ -> {}, processor);
    }

    /** Its tables have been copied from where they are kept; it reads on from there and changes nothing that is newer. */
    private void rest(ProjectionGroup group, GlobalPosition common) {
        var anchors = new Anchors(read);
        last(common)
                .ifPresentOrElse(it -> anchors.rebuilt(group.name(), it), () -> anchors.rebuiltOfNothing(group.name()));
    }

    /** What they show has never happened. */
    private List<String> viewsBehind(GlobalPosition common) {
        return read.queryForList(
                "SELECT replay_id FROM view_generation WHERE (xid, pos) > (?, ?)",
                String.class,
                common.xid(),
                common.pos());
    }

    /** The last event up to there. */
    Optional<Anchor> last(GlobalPosition upTo) {
        return command
                .query(
                        "SELECT xid, pos, event_id, recorded_at FROM event WHERE (xid, pos) <= (?, ?) AND "
                                + Horizon.BELOW + " ORDER BY xid DESC, pos DESC LIMIT 1",
                        (row, _) -> Anchor.of(row, 1),
                        upTo.xid(),
                        upTo.pos())
                .stream()
                .findFirst();
    }

    /** As far as it is worth counting; of more the server has an idea. */
    @Override
    public long ofAll() {
        var counted = count("SELECT count(*) FROM (SELECT FROM event LIMIT ?) AS event", COUNTED_AT_ONCE);
        return counted < COUNTED_AT_ONCE
                ? counted
                : count("SELECT greatest(reltuples::bigint, ?) FROM pg_class WHERE oid = 'event'::regclass", counted);
    }

    @Override
    public long ofCompanies(Collection<String> tenants, long most) {
        return count(
                "SELECT count(*) FROM (SELECT FROM event WHERE tenant_id = ANY (?) LIMIT ?) AS event",
                tenants.toArray(String[]::new),
                most);
    }

    private long count(String question, Object... arguments) {
        var counted = command.queryForObject(question, Long.class, arguments);
        return counted == null ? 0 : counted;
    }
}
