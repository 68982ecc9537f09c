package io.hrsystem.query.audit;

import graphql.relay.Connection;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Reads where looks and downloads are put on record before they are answered: in the command database. */
@Controller
class AccessLogController {
    /** The newest first. */
    static final String PAGE = """
        SELECT access_id, at, actor, address, kind, what, correlation FROM access_log
         WHERE tenant_id = :tenant AND (at, access_id) < (:before, :beforeId) AND at >= :from
         ORDER BY at DESC, access_id DESC LIMIT :limit
        """;

    private static final OffsetDateTime EARLIEST = Times.EARLIEST.atStartOfDay().atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime LATEST = Times.LATEST.atStartOfDay().atOffset(ZoneOffset.UTC);
    /** Behind every id. */
    private static final String LAST = "~";

    private final Reads reads;
    private final JdbcClient command;
    private final AuditWords words;

    AccessLogController(Reads reads, JdbcTemplate commandJdbc, AuditWords words) {
        this.reads = reads;
        this.command = JdbcClient.create(commandJdbc);
        this.words = words;
    }

    /** A super admin asks for any company's, or for what was of several; for all others there is only their own. */
    @QueryMapping
    @Needs(Permission.READ_ACCESS_LOG)
    Connection<Access> accessLog(
            @Argument @Nullable String tenantId,
            @Argument @Nullable Instant from,
            @Argument @Nullable Instant to,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller,
            Locale language) {
        var paging = Paging.of(first, after, 2);
        var own = caller.tenant().value();
        var asked = tenantId == null ? own : tenantId;
        var last = to == null ? LATEST : to.atOffset(ZoneOffset.UTC);
        var begin = paging.after().isEmpty() ? last : time(paging.after(0, ""));
        var beforeId = paging.after(1, LAST);
        if (!caller.reaches(Permission.READ_ACCESS_LOG, Scope.PLATFORM) && !asked.equals(own))
            return paging.page(List.of(), _ -> List.of());
        var rows = reads.by(
                caller,
                () -> command.sql(PAGE)
                        .param("tenant", asked)
                        .param("before", begin)
                        .param("beforeId", beforeId)
                        .param("from", from == null ? EARLIEST : from.atOffset(ZoneOffset.UTC))
                        .param("limit", paging.limit())
                        .query((row, _) -> new Access(
                                row.getString("access_id"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("actor"),
                                row.getString("address"),
                                row.getString("kind"),
                                words.text("access." + row.getString("kind"), language, row.getString("kind")),
                                row.getString("what"),
                                row.getString("correlation")))
                        .list());
        return paging.page(rows, it -> List.of(it.at().toString(), it.id()));
    }

    private static OffsetDateTime time(String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
