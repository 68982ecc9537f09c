package io.hrsystem.command.imports;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.imports.ImportEvent.ImportFailed;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRowsChecked;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.tables.RowTexts;
import io.hrsystem.platform.tables.TableFormat;
import io.hrsystem.platform.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was wrong with the rows of a file, as a file. */
@RestController
@Needs(Permission.IMPORT)
class ImportErrorsEndpoint {
    private final Commands commands;
    private final EventStore events;
    private final RowTexts texts;

    ImportErrorsEndpoint(Commands commands, EventStore events, Texts texts) {
        this.commands = commands;
        this.events = events;
        this.texts = new RowTexts(texts);
    }

    @GetMapping(path = "/api/imports/{importId}/errors.csv", produces = "text/csv")
    @Operation(operationId = "importErrors", summary = "What was wrong with the rows of a file; its header is row 1")
    ResponseEntity<byte[]> errors(Request request, @PathVariable ImportId importId, Locale language)
            throws IOException {
        var errors = commands.reading(request, () -> errorsOf(importId));
        var file = new ByteArrayOutputStream();
        try (var table = TableFormat.CSV.to(file)) {
            table.row(List.of("row", "column", "code", "message"));
            for (var it : errors)
                table.row(List.of(String.valueOf(it.row()), it.column(), it.code(), texts.of(it.code(), language)));
        }
        return Download.of(file.toByteArray(), TableFormat.CSV, "errors");
    }

    private List<RowError> errorsOf(ImportId file) {
        var stream = events.readEvents(StreamIds.importOf(file));
        if (!stream.hasNext()) throw Refusal.of(RefusalCode.NOT_FOUND);
        var errors = new ArrayList<RowError>();
        while (stream.hasNext()) errorsIn(stream.next().getPayload()).forEach(errors::add);
        return errors;
    }

    private static Stream<RowError> errorsIn(Object event) {
        return switch (event) {
            case ImportRowsChecked it -> it.errors().stream();
            case ImportProgressed it -> it.errors().stream();
            case ImportFailed it -> Stream.ofNullable(it.error());
            default -> Stream.of();
        };
    }
}
