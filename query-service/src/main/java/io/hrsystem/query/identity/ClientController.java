package io.hrsystem.query.identity;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ClientController {
    private final Reads reads;
    private final ClientRepository clients;

    ClientController(Reads reads, ClientRepository clients) {
        this.reads = reads;
        this.clients = clients;
    }

    /** A super admin asks for any company's, or for the platform's; for all others there are only their own. */
    @QueryMapping
    @Needs(Permission.READ_CLIENTS)
    Connection<Client> clients(
            @Argument @Nullable String tenantId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 1);
        var own = caller.tenant().value();
        var asked = tenantId == null ? own : tenantId;
        if (!caller.reaches(Permission.READ_CLIENTS, Scope.PLATFORM) && !asked.equals(own))
            return paging.page(List.of(), _ -> List.of());
        var rows = reads.by(caller, () -> clients.page(asked, paging.after(0, ""), paging.limit()));
        return paging.page(rows, it -> List.of(it.id()));
    }
}
