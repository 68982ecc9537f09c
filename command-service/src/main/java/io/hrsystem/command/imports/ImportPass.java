package io.hrsystem.command.imports;

import io.hrsystem.command.imports.ImportCommand.NoteChecked;
import io.hrsystem.command.imports.ImportCommand.NoteProgress;
import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through the rows of one file, block by block, and says after each block how far it is. */
final class ImportPass {
    /** Rows that go in together, if all of them do: as long as that takes nobody else of the company gets in between. */
    private static final int BLOCK = 100;

    private static final int MOST_ERRORS = 300;

    private final Commands commands;
    private final ImportKind kind;
    private final ImportRun run;
    private int done;
    private int failed;

    ImportPass(Commands commands, ImportKind kind, ImportRun run) {
        this.commands = commands;
        this.kind = kind;
        this.run = run;
        this.done = run.done();
        this.failed = run.failed();
    }

    int done() {
        return done;
    }

    int failed() {
        return failed;
    }

    /** Looks at all rows and changes nothing. Those before a crash are looked at again, for those after them. */
    void check(List<ImportRow> rows) {
        eachPart(rows, 0, (upTo, part) -> {
            if (upTo <= run.checked()) return;
            var errors = errorsOf(part);
            failed += rowsOf(errors);
            if (run.dryRun()) done += part.size() - rowsOf(errors);
            send(sender -> sender.send(new NoteChecked(run.importId(), upTo, done, failed, errors)));
        });
    }

    /** Works on all rows behind those that have been worked on. */
    void commit(List<ImportRow> rows) {
        eachPart(rows, run.upTo(), this::commit);
    }

    private interface Step {
        void take(int upTo, List<CheckedRow> part);
    }

    private void eachPart(List<ImportRow> rows, int first, Step step) {
        var check = kind.check(run.tenant(), run.importId());
        for (var from = first; from < rows.size(); from = end(rows, from)) {
            var checked = check.check(rows.subList(from, end(rows, from)));
            var upTo = from;
            for (var part : parts(checked)) {
                upTo += part.size();
                step.take(upTo, part);
            }
        }
    }

    /** Where a block ends that begins there: no row is parted from those that it belongs to, unless they are too many. */
    private int end(List<ImportRow> rows, int from) {
        var end = Math.min(from + BLOCK, rows.size());
        var last = Math.min(from + 2 * BLOCK, rows.size());
        while (end < last && kind.belongTogether(rows.get(end - 1), rows.get(end))) end++;
        return end;
    }

    /** What is told of them has to find room in one event. */
    private static List<List<CheckedRow>> parts(List<CheckedRow> rows) {
        var parts = new ArrayList<List<CheckedRow>>();
        var room = 0;
        for (var row : rows) {
            room -= row.errors().size();
            if (parts.isEmpty() || room < 0) {
                parts.add(new ArrayList<>());
                room = MOST_ERRORS - row.errors().size();
            }
            parts.getLast().add(row);
        }
        return parts;
    }

    private void commit(int upTo, List<CheckedRow> part) {
        var errors = errorsOf(part);
        try {
            send(sender -> {
                for (var row : part) if (row.work() != null) row.work().accept(sender);
                sender.send(progress(upTo, part, errors));
            });
        } catch (Refusal one) {
            if (isNotOfARow(one)) throw one;
            for (var row : part) commitAlone(row, errors);
            send(sender -> sender.send(progress(upTo, part, errors)));
        }
        failed += rowsOf(errors);
        done += part.size() - rowsOf(errors);
    }

    private NoteProgress progress(int upTo, List<CheckedRow> part, List<RowError> errors) {
        var failures = rowsOf(errors);
        return new NoteProgress(
                run.importId(), upTo, done + part.size() - failures, failed + failures, List.copyOf(errors));
    }

    /** What has gone in before a crash is found there by the check. */
    private void commitAlone(CheckedRow row, List<RowError> errors) {
        var work = row.work();
        if (work == null) return;
        try {
            send(work);
        } catch (Refusal e) {
            if (isNotOfARow(e)) throw e;
            errors.add(row.row().error(kind.columnOf(e.code()), e.code().value()));
        }
    }

    private static boolean isNotOfARow(Refusal refused) {
        return refused.code().kind() == Refusal.Kind.UNAVAILABLE;
    }

    private void send(Consumer<CommandSender> work) {
        commands.inTheNameOf(
                run.requestedBy(), run.tenant(), ImportWork.NAME, run.importId().value(), work);
    }

    private static List<RowError> errorsOf(List<CheckedRow> checked) {
        var errors = new ArrayList<RowError>();
        for (var row : checked) errors.addAll(row.errors());
        return errors;
    }

    private static int rowsOf(List<RowError> errors) {
        return (int) errors.stream().mapToInt(RowError::row).distinct().count();
    }
}
