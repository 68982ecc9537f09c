package io.hrsystem.query.identity;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What the token says, for clients that want to know what they may ask. */
@Controller
class MeController {
    record Me(
            String actor,
            List<Role> roles,
            @Nullable String tenantId,
            @Nullable String employeeId) {}

    private final Reads reads;

    MeController(Reads reads) {
        this.reads = reads;
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
}
