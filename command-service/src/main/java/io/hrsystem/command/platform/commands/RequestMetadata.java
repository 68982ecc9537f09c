package io.hrsystem.command.platform.commands;

import static io.hrsystem.platform.messages.MetadataKeys.ACTOR;
import static io.hrsystem.platform.messages.MetadataKeys.CAUSATION;
import static io.hrsystem.platform.messages.MetadataKeys.CLIENT;
import static io.hrsystem.platform.messages.MetadataKeys.CORRELATION;
import static io.hrsystem.platform.messages.MetadataKeys.RECOVERY;
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
    /** Copies what was stamped and names the command as the cause, unless another one was stamped. */
    public static final CorrelationDataProvider TO_EVENTS = RequestMetadata::toEvents;

    private RequestMetadata() {}

    static MetaData of(Request request, TenantId tenant) {
        var caller = request.caller();
        var metadata = MetaData.from(Map.of(
                TENANT, tenant.value(),
                ACTOR, caller.actor(),
                ROLES, text(caller.roles()),
                CORRELATION, request.correlation()));
        var client = caller.client();
        return client == null ? metadata : metadata.and(CLIENT, client);
    }

    static MetaData ofSystem(String actor, TenantId tenant) {
        return MetaData.from(
                Map.of(TENANT, tenant.value(), ACTOR, "system:" + actor, ROLES, "", CORRELATION, Ids.next()));
    }

    /** What is done later for who asked for it: it is theirs, and belongs together. */
    static MetaData inTheNameOf(String actor, TenantId tenant, String correlation) {
        return MetaData.from(Map.of(TENANT, tenant.value(), ACTOR, actor, ROLES, "", CORRELATION, correlation));
    }

    /** What is done again since it was lost: its cause is what is lost. */
    static MetaData again(TenantId tenant, String correlation, String lost) {
        return MetaData.from(
                Map.of(TENANT, tenant.value(), ACTOR, RECOVERY, ROLES, "", CORRELATION, correlation, CAUSATION, lost));
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().collect(joining(","));
    }

    private static Map<String, ?> toEvents(Message<?> command) {
        var carried = new HashMap<String, Object>(command.getMetaData());
        carried.putIfAbsent(CAUSATION, command.getIdentifier());
        return carried;
    }
}
