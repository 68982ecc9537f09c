package io.hrsystem.command.imports;

import io.hrsystem.platform.tables.TableFormat;
import org.springframework.http.ResponseEntity;

/** A file for a spreadsheet, to be kept rather than shown. */
final class Download {
    private Download() {}

    static ResponseEntity<byte[]> of(byte[] file, TableFormat format, String name) {
        return ResponseEntity.ok()
                .header("Content-Type", format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format.ending()))
                .body(file);
    }
}
