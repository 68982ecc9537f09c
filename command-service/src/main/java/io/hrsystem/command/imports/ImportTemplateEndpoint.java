package io.hrsystem.command.imports;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.tables.TableFormat;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files to fill in: the header in the reader's language, and a row as it may look. */
@RestController
@RequestMapping("/api/imports/{kind}")
@Needs(Permission.IMPORT)
class ImportTemplateEndpoint {
    private final Commands commands;
    private final ImportKinds kinds;

    ImportTemplateEndpoint(Commands commands, ImportKinds kinds) {
        this.commands = commands;
        this.kinds = kinds;
    }

    @GetMapping(path = "/template.csv", produces = "text/csv")
    @Operation(operationId = "templateCsv", summary = "A file to fill in, as CSV")
    ResponseEntity<byte[]> csv(Request request, @PathVariable String kind, Locale language) {
        return template(request, kind, TableFormat.CSV, language);
    }

    @GetMapping(path = "/template.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(operationId = "templateXlsx", summary = "A file to fill in, as XLSX")
    ResponseEntity<byte[]> xlsx(Request request, @PathVariable String kind, Locale language) {
        return template(request, kind, TableFormat.XLSX, language);
    }

    private ResponseEntity<byte[]> template(Request request, String name, TableFormat format, Locale language) {
        var kind = commands.reading(request, () -> kinds.named(name));
        var file = new ByteArrayOutputStream();
        try (var table = format.to(file)) {
            table.row(kind.columns().stream().map(it -> it.title(language)).toList());
            table.row(kind.example());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Download.of(file.toByteArray(), format, kind.name() + "-template");
    }
}
