package io.hrsystem.command.identity.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hrsystem.command.platform.idempotency.Secretive;
import org.jspecify.annotations.Nullable;

/** @param clientSecret shown this once; a repeated call answers without it */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientAnswer(String clientId, @Nullable String clientSecret) implements Secretive {
    @Override
    public ClientAnswer withoutSecret() {
        return new ClientAnswer(clientId, null);
    }

    @Override
    public String toString() {
        return clientId;
    }
}
