package io.hrsystem.query.payroll.files;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.payroll.runs.PayrollRun;
import io.hrsystem.query.payroll.runs.PayrollRuns;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.exports.ExportKind;
import io.hrsystem.query.platform.exports.RunTables;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class RunFiles implements RunTables {
    static final List<String> GROUPS = List.of("payroll", "employees", "organisation");

    private final Reads reads;
    private final PayrollRuns runs;
    private final RunItems items;
    private final PaidPeople people;
    private final Accounts accounts;

    RunFiles(Reads reads, PayrollRuns runs, RunItems items, PaidPeople people, Accounts accounts) {
        this.reads = reads;
        this.runs = runs;
        this.items = items;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public List<String> groups() {
        return GROUPS;
    }

    @Override
    public ExportKind of(Caller caller, String run, Kind kind, Locale language) {
        var found = reads.by(caller, () -> runs.find(caller.tenant(), run))
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        return switch (kind) {
            case LEDGER -> new Ledger(people, run, reads.by(caller, () -> items.of(caller.tenant(), run)), language);
            case TRANSFERS -> transfers(caller, found);
            case WITHHOLDING -> new Withholding(people, run);
        };
    }

    /** Money goes where it has to go now: a view knows another account at most. */
    private Transfers transfers(Caller caller, PayrollRun run) {
        if (caller.replay() != null) throw Refusal.of(RefusalCode.NOT_IN_REPLAY);
        if (!run.isHandedOver()) throw Refusal.of(RefusalCode.NOT_FINALISED);
        return new Transfers(people, accounts, run.id());
    }
}
