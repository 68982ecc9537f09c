package io.hrsystem.command.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.platform.security.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestMetadataTest {
    private static final TenantId ACME = new TenantId("acme");

    @Test
    void whatAPersonDoesNamesTheProgram() {
        assertThat(RequestMetadata.of(request("hr-pages"), ACME))
                .containsEntry(MetadataKeys.ACTOR, "anna")
                .containsEntry(MetadataKeys.CLIENT, "hr-pages");
        assertThat(RequestMetadata.of(request(null), ACME)).doesNotContainKey(MetadataKeys.CLIENT);
    }

    private static Request request(@Nullable String client) {
        var caller = new Caller(ACME, "anna", Set.of(Role.HR_MANAGER), null, SessionId.next(), client);
        return new Request(caller, "POST /test", "/test", null, "a correlation");
    }
}
