package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.batch.Retention;
import io.hrsystem.command.platform.erasure.CompanyFiles;
import io.hrsystem.command.tenants.exports.CompanyExportTable.State;
import io.hrsystem.contract.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Files go when nobody can take them any more; what was told of them stays. */
@Component
final class CompanyExportRetention implements Retention, CompanyFiles {
    private final CompanyExportTable exports;
    private final ExportFiles files;

    CompanyExportRetention(CompanyExportTable exports, ExportFiles files) {
        this.exports = exports;
        this.files = files;
    }

    @Override
    public String name() {
        return "company-exports";
    }

    @Override
    public void purge(TenantId company) {
        try {
            for (var it : exports.withFiles(company)) if (it.isExpired() || it.state() == State.FAILED) remove(it);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forgetAll(TenantId company) throws IOException {
        for (var it : exports.withFiles(company)) remove(it);
    }

    private void remove(CompanyExportTable.Known it) throws IOException {
        files.forget(it.company(), it.export());
        exports.gone(it.company(), it.export());
    }
}
