package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.exports.Exports.Asked;
import io.hrsystem.query.platform.views.ViewRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month of work dates, for whoever may read them. */
@RestController
class MonthExportEndpoint {
    private final MonthTable table;
    private final Exports exports;

    MonthExportEndpoint(MonthTable table, Exports exports) {
        this.table = table;
        this.exports = exports;
    }

    @GetMapping("/exports/month-grid.{ending:[a-z]+}")
    @Needs(Permission.READ_ATTENDANCE)
    void export(
            @PathVariable String ending,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable String departmentId,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @RequestHeader(name = ViewRequests.HEADER, required = false) @Nullable String replay,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        exports.give(
                "month-grid",
                table.groups(),
                seeing -> table.seenBy(seeing, month, departmentId, language),
                new Asked(ending, position, replay, caller, language),
                request,
                response);
    }
}
