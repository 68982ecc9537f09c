package io.hrsystem.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.imports.ImportCommand.CompleteImport;
import io.hrsystem.command.imports.ImportCommand.FailImport;
import io.hrsystem.command.imports.ImportCommand.NoteChecked;
import io.hrsystem.command.imports.ImportCommand.NoteProgress;
import io.hrsystem.command.imports.ImportCommand.RequestImport;
import io.hrsystem.command.imports.ImportCommand.StartImport;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.imports.ImportEvent.ImportCompleted;
import io.hrsystem.contract.imports.ImportEvent.ImportFailed;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportEvent.ImportRowsChecked;
import io.hrsystem.contract.imports.ImportEvent.ImportStarted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One file that was brought: each step is told once, however often it is tried, and nothing follows the end. */
@Aggregate(lockFactory = "streamLocks")
final class Import {
    @AggregateIdentifier
    private @Nullable String stream;

    private boolean isStarted;
    private boolean isOver;
    private int checked;
    private int upTo;

    Import() {}

    @CommandHandler
    Import(RequestImport command) {
        apply(new ImportRequested(
                command.importId(),
                command.kind(),
                command.sha256(),
                command.dryRun(),
                command.allOrNothing(),
                command.requestedBy()));
    }

    @CommandHandler
    void handle(StartImport command) {
        if (!isStarted && !isOver) apply(new ImportStarted(command.importId(), command.total()));
    }

    @CommandHandler
    void handle(NoteChecked it) {
        if (!isOver && it.upTo() > checked)
            apply(new ImportRowsChecked(it.importId(), it.upTo(), it.done(), it.failed(), it.errors()));
    }

    @CommandHandler
    void handle(NoteProgress it) {
        if (!isOver && it.upTo() > upTo)
            apply(new ImportProgressed(it.importId(), it.upTo(), it.done(), it.failed(), it.errors()));
    }

    @CommandHandler
    void handle(CompleteImport command) {
        if (!isOver) apply(new ImportCompleted(command.importId(), command.done(), command.failed()));
    }

    @CommandHandler
    void handle(FailImport command) {
        if (!isOver) apply(new ImportFailed(command.importId(), command.code(), command.error()));
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        stream = StreamIds.importOf(event.importId());
        switch (event) {
            case ImportRequested _ -> {}
            case ImportStarted _ -> isStarted = true;
            case ImportRowsChecked it -> checked = it.upTo();
            case ImportProgressed it -> upTo = it.upTo();
            case ImportCompleted _, ImportFailed _ -> isOver = true;
        }
    }
}
