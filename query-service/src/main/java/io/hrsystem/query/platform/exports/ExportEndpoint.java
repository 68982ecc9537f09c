package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.exports.Exports.Asked;
import io.hrsystem.query.platform.views.ViewRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tables of which whoever may have one has all. */
@RestController
class ExportEndpoint {
    private final List<ExportKind> kinds;
    private final Exports exports;

    ExportEndpoint(List<ExportKind> kinds, Exports exports) {
        this.kinds = kinds;
        this.exports = exports;
    }

    @GetMapping("/exports/{kind:[a-z-]+}.{ending:[a-z]+}")
    @Needs(Permission.EXPORT)
    void export(
            @PathVariable String kind,
            @PathVariable String ending,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @RequestHeader(name = ViewRequests.HEADER, required = false) @Nullable String replay,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var table = kinds.stream()
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        exports.give(table, new Asked(ending, position, replay, caller, language), request, response);
    }
}
