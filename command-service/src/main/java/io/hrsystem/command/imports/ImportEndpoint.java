package io.hrsystem.command.imports;

import io.hrsystem.command.imports.ImportCommand.RequestImport;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files; what becomes of them is read at the other service. */
@RestController
@RequestMapping("/api/imports")
@Needs(Permission.IMPORT)
class ImportEndpoint {
    record ImportAnswer(ImportId importId) {}

    /** What a repeated key must match, beside the kind. */
    private record Asked(String sha256, boolean dryRun, boolean allOrNothing) {}

    private final Commands commands;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportRuns runs;

    ImportEndpoint(Commands commands, ImportKinds kinds, ImportFiles files, ImportRuns runs) {
        this.commands = commands;
        this.kinds = kinds;
        this.files = files;
        this.runs = runs;
    }

    @PostMapping(path = "/{kind}", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "importRows",
            summary = "Takes a file, as CSV or XLSX",
            description =
                    "Of the kinds departments, employees, work-schedules, schedule-assignments, days-off, leave-lots"
                            + " and punches. It is worked on afterwards; files of a company in the order in which they"
                            + " came.")
    ResponseEntity<ImportAnswer> take(
            Request request,
            @PathVariable String kind,
            @RequestPart MultipartFile file,
            @Parameter(description = "Checks all rows and changes nothing.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "One wrong row keeps all others out.") @RequestParam(defaultValue = "false")
                    boolean allOrNothing)
            throws IOException {
        var rows = kinds.named(kind).name();
        if (file.isEmpty()) throw Refusal.of(RefusalCode.FILE_EMPTY).about("file");
        // who is not let in keeps nothing here
        commands.reading(request, () -> true);
        var id = ImportId.next();
        var kept = false;
        try (var content = file.getInputStream()) {
            var sha256 = files.keep(request.tenant(), id, content);
            var actor = request.caller().actor();
            var command = new RequestImport(id, rows, sha256, dryRun, allOrNothing, actor);
            var answer = commands.on(request, new Asked(sha256, dryRun, allOrNothing))
                    .sending(command)
                    .answering(new ImportAnswer(id));
            kept = answer.body().importId().equals(id);
            runs.wake(request.tenant());
            return answer.as(HttpStatus.ACCEPTED);
        } finally {
            // refused, or the answer of the first time
            if (!kept) files.forget(request.tenant(), id);
        }
    }
}
