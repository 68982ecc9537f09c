package io.hrsystem.command.platform.recovery;

import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.platform.logging.Trace;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a recovery asks of this service, by one node; as long as a check is not ok it is tried again. */
@Component
record RecoveryWork(
        Recoveries recoveries, SentAgain sent, ErasuresAgain erasures, DecisionsAgain decisions, LedgerReach reach)
        implements Work {
    static final String NAME = "recovery";

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryWork.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId tenant, String round) {
        var open = recoveries.open();
        if (open.isEmpty()) return;
        var recovery = open.get();
        for (var check : RecoveryCheck.values()) if (!recoveries.isOk(recovery, check)) checkOrSay(recovery, check);
        if (!isDone(recovery)) throw new IllegalStateException("A check of the recovery is not ok");
    }

    boolean isDone(Recovery recovery) {
        return Stream.of(RecoveryCheck.values()).allMatch(it -> recoveries.isOk(recovery, it));
    }

    /** What has to be known before a task runs: nothing is sent as long as it is not. */
    void beforeAll(Recovery recovery) {
        if (!recoveries.isOk(recovery, RecoveryCheck.MAILS)) checkOrSay(recovery, RecoveryCheck.MAILS);
    }

    /** One that fails does not keep the others from being done. */
    private void checkOrSay(Recovery recovery, RecoveryCheck check) {
        try {
            check(recovery, check);
        } catch (IOException e) {
            recoveries.note(recovery, check, false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("{} of recovery {} failed: {}", check, recovery.id(), Reason.of(e), Trace.of(e));
            recoveries.note(recovery, check, false, "It failed and is tried again: " + Reason.of(e));
        }
    }

    private void check(Recovery recovery, RecoveryCheck check) throws IOException {
        switch (check) {
            case MAILS -> sent.check(recovery);
            case DECISIONS -> {
                reach.note(recovery);
                decisions.check(recovery);
            }
            case ERASURES -> erasures.check(recovery);
        }
    }

    /** The maintenance cannot end without it. */
    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        return false;
    }
}
