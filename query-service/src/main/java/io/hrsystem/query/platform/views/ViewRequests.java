package io.hrsystem.query.platform.views;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.platform.database.Reads;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which view a request names, if its caller may read it: the company's staff, and the super admin who asked for it. */
@Component
public final class ViewRequests {
    public static final String HEADER = "HR-Replay";

    private final Reads reads;
    private final JdbcClient database;

    ViewRequests(Reads reads, DataSource readSource) {
        this.reads = reads;
        this.database = JdbcClient.create(readSource);
    }

    /**
     * @param header what the request says
     * @throws ResponseStatusException 400 if it is no id
     * @throws Refusal REPLAY_GONE if there is no such view for this caller, whatever the reason
     */
    public View named(String header, Caller caller) {
        var id = id(header);
        return reads.by(caller, () -> visible(id, caller)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.REPLAY_GONE));
    }

    private static ReplayId id(String header) {
        try {
            return ReplayId.of(header.strip());
        } catch (OutOfBounds e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, HEADER + " is no id");
        }
    }

    private List<View> visible(ReplayId id, Caller caller) {
        if (caller.reaches(Permission.READ_VIEWS, Scope.PLATFORM))
            return database.sql("SELECT tenant_id, groups FROM view_generation"
                            + " WHERE replay_id = ? AND requested_by = ? AND ready")
                    .params(id.value(), caller.actor())
                    .query((row, _) -> View.of(id, row))
                    .list();
        if (!caller.may(Permission.READ_VIEWS)) return List.of();
        return database.sql("SELECT tenant_id, groups FROM view_generation"
                        + " WHERE tenant_id = ? AND replay_id = ? AND ready")
                .params(caller.tenant().value(), id.value())
                .query((row, _) -> View.of(id, row))
                .list();
    }
}
