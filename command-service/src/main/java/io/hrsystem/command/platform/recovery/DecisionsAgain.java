package io.hrsystem.command.platform.recovery;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.recovery.LostDecisions.State;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Status;
import io.hrsystem.platform.logging.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes again what was decided about access and was lost, one after the other, each in a transaction with the note that
 * it is done: killed anywhere it goes on where it was.
 */
@Component
final class DecisionsAgain {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionsAgain.class);
    private static final String DONE = """
        INSERT INTO recovery_decision (recovery_id, tenant_id, event_id, kind, target, state) VALUES (?, ?, ?, ?, ?, ?)\
        """;

    private final LostOnes lost;
    private final Map<String, Kind> kinds;
    private final Commands commands;
    private final Recoveries recoveries;
    private final JdbcClient system;
    private final TenantGate gate;

    DecisionsAgain(
            LostOnes lost, List<LostDecisions> features, Commands commands, Recoveries recoveries, DataSource system) {
        this.lost = lost;
        this.kinds = features.stream().flatMap(DecisionsAgain::kindsOf).collect(toMap(Kind::name, it -> it));
        this.commands = commands;
        this.recoveries = recoveries;
        this.system = JdbcClient.create(system);
        this.gate = new TenantGate(system);
    }

    private record Kind(String name, LostDecisions.Way way, LostDecisions feature) {}

    private static Stream<Kind> kindsOf(LostDecisions feature) {
        return feature.ways().entrySet().stream()
                .map(it -> new Kind(EventCatalog.nameOf(it.getKey()), it.getValue(), feature));
    }

    void check(Recovery recovery) throws IOException {
        for (var decision : lost.of(recovery, kinds.keySet())) if (!isErased(decision)) make(recovery, decision);
        var isKnown = recoveries.isLedgerKnown(recovery);
        recoveries.note(
                recovery,
                RecoveryCheck.DECISIONS,
                isKnown,
                isKnown
                        ? detail(recovery)
                        : "The ledger ends before the point: it was set back too, or is another one.");
    }

    /** There is nothing then that it could be about, and nobody enters the company any more. */
    private boolean isErased(LostDecision decision) {
        return gate.statusOf(decision.tenant()).filter(Status.ERASED::equals).isPresent();
    }

    private void make(Recovery recovery, LostDecision decision) {
        var kind = requireNonNull(kinds.get(decision.kind()));
        try {
            commands.again(
                    decision.tenant(),
                    recovery.id(),
                    decision.eventId(),
                    (sender, rows) -> done(recovery, decision, kind.way().again(decision, sender, rows), rows));
        } catch (Refusal refused) {
            close(recovery, decision, refused);
        }
        tellReads(kind.feature(), decision);
    }

    /** There is nothing that it could be about, or it is beyond it. */
    private void close(Recovery recovery, LostDecision decision, Refusal refused) {
        switch (refused.code().kind()) {
            case NOT_FOUND, STATE, RULE -> {
                LOG.info("{} of {} is closed: {}", decision.kind(), decision.tenant(), refused.code());
                commands.again(
                        decision.tenant(),
                        recovery.id(),
                        decision.eventId(),
                        (_, rows) -> done(recovery, decision, State.CLOSED, rows));
            }
            case MALFORMED, UNAUTHENTICATED, FORBIDDEN, TOO_MANY, UNAVAILABLE -> throw refused;
        }
    }

    private static void done(Recovery recovery, LostDecision decision, State state, TransactionalWrites rows) {
        rows.add(
                DONE,
                recovery.id(),
                decision.tenant().value(),
                decision.eventId(),
                decision.kind(),
                decision.target(),
                state.name());
    }

    private static void tellReads(LostDecisions feature, LostDecision decision) {
        try {
            feature.afterwards(decision);
        } catch (RuntimeException e) {
            LOG.warn("The gate of reads learns of {} from the events only: {}", decision.kind(), Reason.of(e));
        }
    }

    private String detail(Recovery recovery) {
        return system.sql("""
            SELECT 'Made again: ' || count(*) FILTER (WHERE state = 'APPLIED')
                   || ', closed: ' || count(*) FILTER (WHERE state = 'CLOSED')
              FROM recovery_decision WHERE recovery_id = :id
            """).param("id", recovery.id()).query(String.class).single();
    }
}
