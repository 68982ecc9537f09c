package io.hrsystem.query.identity;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What the token says, for clients that want to know what they may ask. */
@Controller
class MeController {
    record Me(
            String actor,
            List<Role> roles,
            @Nullable String tenantId,
            @Nullable String employeeId) {}

    /** One of the caller's own. */
    record OwnSession(String id, Instant since, LocalDate lastUsedOn, String client, boolean current) {}

    private final Reads reads;
    private final SessionRepository sessions;
    private final SessionLife life;

    MeController(Reads reads, SessionRepository sessions, SessionLife life) {
        this.reads = reads;
        this.sessions = sessions;
        this.life = life;
    }

    /** Nothing is read, but a company that is closed is told nothing either. */
    @QueryMapping
    @Needs(Permission.READ_SELF)
    Me me(@ContextValue Caller caller) {
        reads.admit(caller);
        var employee = caller.employee();
        return new Me(
                caller.actor(),
                caller.roles().stream().sorted().toList(),
                caller.tenant().equals(TenantId.PLATFORM)
                        ? null
                        : caller.tenant().value(),
                employee == null ? null : employee.value());
    }

    @SchemaMapping(typeName = "Me", field = "sessions")
    @Needs(Permission.READ_SELF)
    List<OwnSession> sessions(@ContextValue Caller caller) {
        var own = caller.session() == null ? "" : caller.session().value();
        return reads
                .by(
                        caller,
                        () -> sessions.live(
                                caller.tenant().value(), caller.actor(), life.beganAfter(), life.usedFrom()))
                .stream()
                .map(it -> new OwnSession(
                        it.id(),
                        it.since(),
                        it.lastUsedOn(),
                        it.client(),
                        it.id().equals(own)))
                .toList();
    }
}
