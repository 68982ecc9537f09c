package io.hrsystem.command.imports;

import io.hrsystem.command.imports.ImportCommand.CompleteImport;
import io.hrsystem.command.imports.ImportCommand.FailImport;
import io.hrsystem.command.imports.ImportCommand.StartImport;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works on the first file of a company that is to be worked on, from where it was left. */
@Component
final class ImportWork implements Work {
    static final String NAME = "import";

    private final Commands commands;
    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportKinds kinds;

    ImportWork(Commands commands, ImportRuns runs, ImportFiles files, ImportKinds kinds) {
        this.commands = commands;
        this.runs = runs;
        this.files = files;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId tenant, String round) {
        runs.first(tenant).ifPresent(this::work);
    }

    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        runs.first(tenant).ifPresent(it -> fail(it, BadFile.of("GIVEN_UP")));
        return true;
    }

    private void work(ImportRun run) {
        try {
            work(run, rows(run));
        } catch (BadFile e) {
            fail(run, e);
        }
    }

    private void work(ImportRun run, List<ImportRow> rows) {
        send(run, new StartImport(run.importId(), rows.size()));
        var pass = new ImportPass(commands, kinds.named(run.kind()), run);
        if (run.checksFirst() && run.upTo() == 0) pass.check(rows);
        if (run.allOrNothing() && !run.dryRun() && pass.failed() > 0) throw BadFile.of("ROWS_WRONG");
        if (!run.dryRun()) pass.commit(rows);
        end(run, new CompleteImport(run.importId(), pass.done(), pass.failed()));
    }

    private List<ImportRow> rows(ImportRun run) {
        try {
            var file = files.read(run.tenant(), run.importId()).orElseThrow(() -> BadFile.of("FILE_LOST"));
            var kind = kinds.named(run.kind());
            return kind.inOrder(ImportTable.rows(kind.columns(), Sheet.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fail(ImportRun run, BadFile why) {
        end(run, new FailImport(run.importId(), why.code(), why.error()));
    }

    private void end(ImportRun run, ImportCommand command) {
        send(run, command);
        files.forget(run.tenant(), run.importId());
        runs.wake(run.tenant());
    }

    private void send(ImportRun run, ImportCommand command) {
        commands.inTheNameOf(
                run.requestedBy(), run.tenant(), NAME, run.importId().value(), sender -> sender.send(command));
    }
}
