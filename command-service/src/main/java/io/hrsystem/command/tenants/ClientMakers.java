package io.hrsystem.command.tenants;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.messages.MetadataKeys;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gave the clients of super admins their access: two of them are one person if one has made the other. */
@Component
final class ClientMakers {
    private final JdbcClient system;

    ClientMakers(DataSource system) {
        this.system = JdbcClient.create(system);
    }

    boolean areOne(String one, String other) {
        return one.equals(other) || one.equals(makerOf(other)) || other.equals(makerOf(one));
    }

    /** Null if nobody is known to have made it. */
    private @Nullable String makerOf(String client) {
        return system.sql("SELECT metadata ->> ? FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence = 0")
                .params(MetadataKeys.ACTOR, TenantId.PLATFORM.value(), StreamIds.client(client))
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
