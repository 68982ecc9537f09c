package io.hrsystem.command.payroll.runs;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.payroll.runs.PayslipCommand.DeliverNotice;
import io.hrsystem.command.payroll.runs.PayslipCommand.DropPayslip;
import io.hrsystem.command.payroll.runs.PayslipCommand.RecordPayslip;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.contract.payroll.PayslipId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a run pays one employee. Whether anything may still change is the run's to say, which the transaction asks of its
 * row.
 */
@Aggregate(lockFactory = "streamLocks")
final class RunPayslip {
    @AggregateIdentifier
    private @Nullable String stream;

    private int version;
    /** Null while there is nothing to be paid. */
    private @Nullable String hash;

    private boolean delivered;

    RunPayslip() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPayslip it) {
        if (!it.result().hash().equals(hash)) apply(it.result().as(version + 1));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropPayslip it) {
        if (hash == null) return;
        var id = PayslipId.of(it.runId(), it.employeeId());
        apply(new PayslipDropped(id, it.runId(), it.employeeId(), version + 1));
    }

    @CommandHandler
    void handle(DeliverNotice it) {
        if (hash == null || delivered) return;
        var id = PayslipId.of(it.runId(), it.employeeId());
        apply(new PayslipNoticeDelivered(id, it.runId(), it.employeeId(), it.now()));
    }

    @EventSourcingHandler
    void on(PayslipEvent event) {
        stream = StreamIds.payslip(event.runId(), event.employeeId());
        switch (event) {
            case PayslipCalculated it -> {
                version = it.version();
                hash = it.hash();
            }
            case PayslipDropped it -> {
                version = it.version();
                hash = null;
            }
            case PayslipNoticeDelivered _ -> delivered = true;
        }
    }
}
