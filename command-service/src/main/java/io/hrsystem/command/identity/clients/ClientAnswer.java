package io.hrsystem.command.identity.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hrsystem.command.platform.idempotency.Secretive;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param clientSecret shown this once; a repeated call answers without it */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientAnswer(
        @Schema(example = "acme-clock-1") String clientId,

        @Schema(description = "Shown this once; a repeated call answers without it.") @Nullable
        String clientSecret)
        implements Secretive {
    @Override
    public ClientAnswer withoutSecret() {
        return new ClientAnswer(clientId, null);
    }

    @Override
    public String toString() {
        return clientId;
    }
}
