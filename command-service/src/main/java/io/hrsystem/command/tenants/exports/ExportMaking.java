package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.erasure.CompanyExports;
import io.hrsystem.command.tenants.exports.CompanyExportCommand.CompleteCompanyExport;
import io.hrsystem.command.tenants.exports.CompanyExportCommand.FailCompanyExport;
import io.hrsystem.command.tenants.exports.CompanyExportCommand.RequestCompanyExport;
import io.hrsystem.command.tenants.exports.CompanyExportTable.Known;
import io.hrsystem.command.tenants.exports.CompanyExportTable.State;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Makes exports: asked for by a person, or because their company has ended. */
@Component
final class ExportMaking implements CompanyExports {
    /** The day on which it is made is not among them. */
    static final int DAYS_KEPT = 30;

    private static final String ACTOR = "company-exports";

    private final Commands commands;
    private final DataSource system;
    private final CompanyExportTable exports;
    private final ExportPackage content;
    private final ExportFiles files;

    ExportMaking(
            Commands commands,
            DataSource system,
            CompanyExportTable exports,
            ExportPackage content,
            ExportFiles files) {
        this.system = system;
        this.commands = commands;
        this.exports = exports;
        this.content = content;
        this.files = files;
    }

    /**
     * @throws IllegalStateException if it has been given up, or somebody else is making it
     */
    @Override
    public void make(TenantId company, CompanyExportId export) throws Exception {
        try (var lock = MakingLock.of(system, export)) {
            if (!lock.isHeld()) throw new IllegalStateException("The export is being made");
            makeAlone(company, export);
        }
    }

    /** Leaves it to whoever is making it. */
    void makeUnlessItIsBeingMade(TenantId company, CompanyExportId export) throws Exception {
        try (var lock = MakingLock.of(system, export)) {
            if (lock.isHeld()) makeAlone(company, export);
        }
    }

    private void makeAlone(TenantId company, CompanyExportId export) throws Exception {
        var state = exports.find(company, export).map(Known::state);
        if (state.isEmpty()) send(company, new RequestCompanyExport(export, company));
        switch (state.orElse(State.REQUESTED)) {
            case REQUESTED -> complete(company, export);
            case COMPLETED -> {}
            case FAILED -> throw new IllegalStateException("The export has been given up");
        }
    }

    private void complete(TenantId company, CompanyExportId export) throws Exception {
        var sum = keep(company, export);
        var expiresOn = exports.today(company).plusDays(DAYS_KEPT);
        try {
            send(company, new CompleteCompanyExport(export, company, sum.bytes(), sum.sha256(), expiresOn));
        } catch (RuntimeException e) {
            // the company has been erased meanwhile: nobody would find the file any more
            if (exports.find(company, export).isEmpty()) files.forget(company, export);
            throw e;
        }
    }

    @Override
    public OptionalInt roundAfterFailure(TenantId company) {
        var last = -1;
        var state = State.COMPLETED;
        for (var found = ofEnd(company, 0); found.isPresent(); found = ofEnd(company, last + 1)) {
            last++;
            state = found.get().state();
        }
        return state == State.FAILED ? OptionalInt.of(last + 1) : OptionalInt.empty();
    }

    private Optional<Known> ofEnd(TenantId company, int round) {
        return exports.find(company, CompanyExportId.atTheEndOf(company, round));
    }

    @Override
    public void giveUp(TenantId company, CompanyExportId export, int attempts, String reason) {
        send(company, new FailCompanyExport(export, company, attempts, reason));
    }

    private ExportFiles.Sum keep(TenantId company, CompanyExportId export) throws Exception {
        try (var written = Written.by(out -> content.write(company, export, out))) {
            return files.keep(company, export, written);
        }
    }

    private void send(TenantId company, CompanyExportCommand command) {
        commands.asSystem(company, ACTOR, sender -> sender.send(command));
    }
}
