package io.hrsystem.query.platform.exports;

import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.tables.TableFormat;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.positions.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives tables away as files, page by page: neither memory nor a transaction grows with them. Each is on record. */
@RestController
class ExportEndpoint {
    private static final String MIN_POSITION = "HR-Min-Position";
    private static final int PAGE = 1_000;

    private final List<ExportKind> kinds;
    private final Reads reads;
    private final AccessLog log;
    private final PositionCode positions;
    private final Freshness freshness;

    ExportEndpoint(
            List<ExportKind> kinds,
            Reads reads,
            JdbcTemplate logJdbc,
            Clock clock,
            PositionCode positions,
            Freshness freshness) {
        this.kinds = kinds;
        this.reads = reads;
        this.log = new AccessLog(logJdbc, clock);
        this.positions = positions;
        this.freshness = freshness;
    }

    @GetMapping("/exports/{kind:[a-z-]+}.{ending:[a-z]+}")
    @Needs(Permission.EXPORT)
    void export(
            @PathVariable String kind,
            @PathVariable String ending,
            @RequestHeader(name = MIN_POSITION, required = false) @Nullable String position,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var table = kinds.stream()
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        var format = TableFormat.ending(ending).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        reads.admit(caller);
        if (position != null) await(position, table);
        var name = kind + "." + ending;
        log.record(
                AccessKind.DOWNLOAD,
                caller.tenant(),
                caller,
                request.getRemoteAddr(),
                name,
                String.valueOf(MDC.get(Correlation.ID)));
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        write(table, format, caller, language, response);
    }

    private void await(String header, ExportKind table) {
        var position =
                positions.reveal(header.strip()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        freshness.requireHappened(position);
        freshness.await(table.groups(), position, Freshness.deadline());
    }

    private void write(
            ExportKind table, TableFormat format, Caller caller, Locale language, HttpServletResponse response)
            throws IOException {
        try (var file = format.to(response.getOutputStream())) {
            file.row(table.columns().stream().map(it -> it.title(language)).toList());
            var after = "";
            while (true) {
                var from = after;
                var page = reads.by(caller, () -> table.page(caller.tenant(), from, PAGE));
                for (var line : page) file.row(line.cells());
                if (page.size() < PAGE) return;
                after = page.getLast().key();
            }
        }
    }
}
