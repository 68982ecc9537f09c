package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.files.JsonText;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is in an export; memory holds a page of events or rows of it, however large the company. */
@Component
final class ExportPackage {
    private static final String FORM = "hr-company-export/1";

    private final EventLines events;
    private final ReadTableFiles tables;
    private final ReadSide readSide;
    private final Clock clock;

    private record Manifest(
            String form, String exportId, String tenantId, String madeAt, List<ExportZip.Entry> files) {}

    ExportPackage(EventLines events, ReadTableFiles tables, ReadSide readSide, Clock clock) {
        this.events = events;
        this.tables = tables;
        this.readSide = readSide;
        this.clock = clock;
    }

    /** What has happened by now is in it, in the tables too. */
    void write(TenantId company, CompanyExportId export, OutputStream out) throws Exception {
        var until = events.head();
        readSide.await(until);
        var zip = new ExportZip(out);
        zip.add("events.jsonl", it -> events.write(company, until, it));
        tables.addTo(zip, company);
        var manifest = new Manifest(
                FORM, export.value(), company.value(), clock.instant().toString(), zip.entries());
        zip.end("manifest.json", JsonText.of(manifest));
    }
}
