package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.exports.Exports.Asked;
import io.hrsystem.query.platform.views.ViewRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Files of a run of payroll. */
@RestController
class RunFileEndpoint {
    private final RunTables tables;
    private final Exports exports;

    RunFileEndpoint(RunTables tables, Exports exports) {
        this.tables = tables;
        this.exports = exports;
    }

    @GetMapping("/payroll-runs/{id}/ledger.xlsx")
    @Needs(Permission.READ_PAYROLL)
    void ledger(
            @PathVariable String id,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @RequestHeader(name = ViewRequests.HEADER, required = false) @Nullable String replay,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        give(id, RunTables.Kind.LEDGER, new Asked("xlsx", position, replay, caller, language), request, response);
    }

    @GetMapping("/payroll-runs/{id}/transfers.csv")
    @Needs(Permission.READ_PAYROLL)
    void transfers(
            @PathVariable String id,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @RequestHeader(name = ViewRequests.HEADER, required = false) @Nullable String replay,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        give(id, RunTables.Kind.TRANSFERS, new Asked("csv", position, replay, caller, language), request, response);
    }

    @GetMapping("/payroll-runs/{id}/withholding.csv")
    @Needs(Permission.READ_PAYROLL)
    void withholding(
            @PathVariable String id,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @RequestHeader(name = ViewRequests.HEADER, required = false) @Nullable String replay,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        give(id, RunTables.Kind.WITHHOLDING, new Asked("csv", position, replay, caller, language), request, response);
    }

    private void give(
            String run, RunTables.Kind kind, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exports.give(
                "payroll-runs/%s/%s".formatted(run, kind.name().toLowerCase(Locale.ROOT)),
                tables.groups(),
                seeing -> tables.of(seeing, run, kind, asked.language()),
                asked,
                request,
                response);
    }
}
