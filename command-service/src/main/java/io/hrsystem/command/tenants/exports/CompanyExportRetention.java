package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.batch.Retention;
import io.hrsystem.command.tenants.exports.CompanyExportTable.State;
import io.hrsystem.contract.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Files go when nobody can take them any more; what was told of them stays. */
@Component
final class CompanyExportRetention implements Retention {
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
        for (var it : exports.withFiles(company)) if (it.isExpired() || it.state() == State.FAILED) remove(it);
    }

    private void remove(CompanyExportTable.Known it) {
        try {
            files.forget(it.company(), it.export());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exports.gone(it.company(), it.export());
    }
}
