package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportFilesTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String NEEDLE = "김카나리아";

    private final ImportFiles files = SERVICE.bean(ImportFiles.class);
    private final TenantId tenant = TenantId.next();

    @Test
    void whatLiesThereIsNotPlainAndGoesAltogether() throws IOException {
        var file = ImportId.next();
        var content = NEEDLE.repeat(10_000).getBytes(UTF_8);
        files.keep(tenant, file, new ByteArrayInputStream(content));
        var stored = stored(file);
        assertThat(stored).hasSize(1);
        assertThat(new String(java.nio.file.Files.readAllBytes(stored.getFirst()), UTF_8))
                .doesNotContain(NEEDLE);
        assertThat(files.read(tenant, file))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(content));
        files.forget(tenant, file);
        assertThat(stored(file)).isEmpty();
        assertThat(files.read(tenant, file)).isEmpty();
    }

    @Test
    void anImportLeavesNoFileBehind() throws IOException {
        var company = Company.onboard(SERVICE);
        var brought = company.hr()
                .upload("/api/imports/employees", Files.employees(1, 3).getBytes(UTF_8), Files.texts("dryRun"));
        var file = brought.text("importId");
        new Files(SERVICE, company).outcome(file);
        assertThat(stored(ImportId.of(file))).isEmpty();
    }

    @Test
    void whatACrashHasLeftIsSwept() throws IOException {
        var crashed = ImportId.next();
        var underWay = ImportId.next();
        files.keep(tenant, crashed, new ByteArrayInputStream(new byte[1]));
        files.keep(tenant, underWay, new ByteArrayInputStream(new byte[1]));
        SERVICE.database()
                .sql("UPDATE import_file SET stored_at = stored_at - interval '2 hours' WHERE import_id = ?")
                .param(crashed.value())
                .update();
        SERVICE.bean(ImportSweep.class).run();
        assertThat(stored(crashed)).isEmpty();
        assertThat(stored(underWay)).hasSize(1);
        files.forget(tenant, underWay);
    }

    private static List<Path> stored(ImportId file) throws IOException {
        try (var all = java.nio.file.Files.walk(SERVICE.files())) {
            return all.filter(it -> it.getFileName().toString().equals(file.value()))
                    .toList();
        }
    }
}
