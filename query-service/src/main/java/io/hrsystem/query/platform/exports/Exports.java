package io.hrsystem.query.platform.exports;

import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.tables.TableFormat;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.positions.Freshness;
import io.hrsystem.query.platform.views.ViewRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gives tables away as files, page by page: neither memory nor a transaction grows with them. Each is on record. */
@Component
public final class Exports {
    public static final String MIN_POSITION = "HR-Min-Position";
    private static final int PAGE = 1_000;

    /**
     * How a file is asked for.
     *
     * @param ending of its name
     * @param position that has to be in it; null if any is good
     * @param replay the view that it is made of; null for what is so now
     */
    public record Asked(
            String ending,
            @Nullable String position,
            @Nullable String replay,
            Caller caller,
            Locale language) {}

    private final Reads reads;
    private final ViewRequests views;
    private final AccessLog log;
    private final PositionCode positions;
    private final Freshness freshness;

    Exports(
            Reads reads,
            ViewRequests views,
            JdbcTemplate logJdbc,
            Clock clock,
            PositionCode positions,
            Freshness freshness) {
        this.reads = reads;
        this.views = views;
        this.log = new AccessLog(logJdbc, clock);
        this.positions = positions;
        this.freshness = freshness;
    }

    public void give(ExportKind table, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        give(table.name(), table.groups(), _ -> table, asked, request, response);
    }

    /**
     * Of a table of which not all see the same.
     *
     * @param of the table as a caller sees it
     */
    public void give(
            String kind,
            List<String> groups,
            Function<Caller, ExportKind> of,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var format = TableFormat.ending(asked.ending()).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        var replay = asked.replay();
        var caller = replay == null ? asked.caller() : reading(replay, asked.caller(), groups);
        var table = of.apply(caller);
        reads.admit(caller);
        if (asked.position() != null && replay == null) await(asked.position(), groups);
        var name = kind + "." + asked.ending();
        log.record(
                AccessKind.DOWNLOAD,
                caller.tenant(),
                caller,
                request.getRemoteAddr(),
                replay == null ? name : "%s: %s".formatted(caller.replay(), name),
                String.valueOf(MDC.get(Correlation.ID)));
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        write(table, format, caller, asked.language(), response);
    }

    private Caller reading(String replay, Caller caller, List<String> groups) {
        var view = views.named(replay, caller);
        view.require(groups);
        return caller.reading(view.id(), view.company());
    }

    private void await(String header, List<String> groups) {
        var known =
                positions.known(header.strip()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        freshness.requireHappened(known);
        freshness.await(groups, known.position(), Freshness.deadline());
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
