package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.access.PersonalReads;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.command.tenants.exports.CompanyExportCommand.RequestCompanyExport;
import io.hrsystem.command.tenants.exports.CompanyExportTable.Known;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All records of a company, asked for and taken away by a super admin; each time it is on record. */
@RestController
@Needs(Permission.MANAGE_TENANTS)
class CompanyExportEndpoint {
    private static final String SOON = "10";
    private static final String ZIP = "application/zip";

    record CompanyExportAnswer(CompanyExportId exportId) {}

    private record Nothing() {}

    private final Commands commands;
    private final Tasks tasks;
    private final CompanyExportTable exports;
    private final ExportFiles files;
    private final PersonalReads log;

    CompanyExportEndpoint(
            Commands commands, Tasks tasks, CompanyExportTable exports, ExportFiles files, PersonalReads log) {
        this.commands = commands;
        this.tasks = tasks;
        this.exports = exports;
        this.files = files;
        this.log = log;
    }

    @PostMapping("/api/admin/tenants/{id}/export")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "requestCompanyExport",
            summary = "Asks for a file with all records of a company",
            description = "Its tables as CSV, its events as JSON lines, and a manifest with the sum of each.")
    ResponseEntity<CompanyExportAnswer> ask(Request request, @PathVariable TenantId id) {
        var export = CompanyExportId.next();
        var answer = commands.on(request, id, new Nothing())
                .asking(Preconditions.of(
                        "SELECT FROM tenant_gate WHERE tenant_id = ?", rows -> rows.next(), id.value()))
                .deciding(isThere -> {
                    if (!isThere) throw Refusal.of(RefusalCode.NOT_FOUND);
                    return new RequestCompanyExport(export, id);
                })
                .answering(new CompanyExportAnswer(export));
        // of a repeated call the first one's
        tasks.now(CompanyExportWork.NAME, id, answer.body().exportId().value());
        return answer.as(HttpStatus.ACCEPTED);
    }

    @GetMapping(path = "/api/admin/exports/{exportId}", produces = "application/zip")
    @ApiResponse(responseCode = "202", description = "Not ready yet")
    @Operation(
            operationId = "takeCompanyExport",
            summary = "A file with all records of a company",
            description = "202 until it is ready; 410 after 30 days, or when the company has been erased.")
    ResponseEntity<Resource> take(Request request, @PathVariable CompanyExportId exportId) throws IOException {
        var found = commands.reading(request, () -> exports.find(exportId));
        if (found.isEmpty())
            throw Refusal.of(exports.hasBeen(exportId) ? RefusalCode.EXPORT_GONE : RefusalCode.NOT_FOUND);
        return switch (found.get().state()) {
            case REQUESTED ->
                ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, SOON).build();
            case FAILED -> throw Refusal.of(RefusalCode.EXPORT_FAILED);
            case COMPLETED -> file(request, found.get());
        };
    }

    private ResponseEntity<Resource> file(Request request, Known it) throws IOException {
        if (it.isExpired()) throw Refusal.of(RefusalCode.EXPORT_GONE);
        var content = files.read(it.company(), it.export()).orElseThrow(() -> Refusal.of(RefusalCode.EXPORT_GONE));
        log.record(AccessKind.DOWNLOAD, it.company(), request, "exports/" + it.export());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"company-export-%s.zip\"".formatted(it.export()))
                .body(new InputStreamResource(content));
    }
}
