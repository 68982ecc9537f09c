package io.hrsystem.command.platform.commands;

import static io.hrsystem.platform.messages.MetadataKeys.ACTOR;
import static io.hrsystem.platform.messages.MetadataKeys.CAUSATION;
import static io.hrsystem.platform.messages.MetadataKeys.CORRELATION;
import static io.hrsystem.platform.messages.MetadataKeys.ROLES;
import static io.hrsystem.platform.messages.MetadataKeys.TENANT;
import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Stamped once, at the edge, and carried to every event of the request. */
public final class RequestMetadata {
    /** Copies what was stamped and names the command as the cause. */
    public static final CorrelationDataProvider TO_EVENTS = RequestMetadata::toEvents;

    private RequestMetadata() {}

    static MetaData of(Request request, TenantId tenant) {
        var caller = request.caller();
        return MetaData.from(Map.of(
                TENANT, tenant.value(),
                ACTOR, caller.actor(),
                ROLES, text(caller.roles()),
                CORRELATION, request.correlation()));
    }

    static MetaData ofSystem(String actor, TenantId tenant) {
        return MetaData.from(
                Map.of(TENANT, tenant.value(), ACTOR, "system:" + actor, ROLES, "", CORRELATION, Ids.next()));
    }

    /** What is done later for who asked for it: it is theirs, and belongs together. */
    static MetaData inTheNameOf(String actor, TenantId tenant, String correlation) {
        return MetaData.from(Map.of(TENANT, tenant.value(), ACTOR, actor, ROLES, "", CORRELATION, correlation));
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().collect(joining(","));
    }

    private static Map<String, ?> toEvents(Message<?> command) {
        var carried = new HashMap<String, Object>(command.getMetaData());
        carried.put(CAUSATION, command.getIdentifier());
        return carried;
    }
}
