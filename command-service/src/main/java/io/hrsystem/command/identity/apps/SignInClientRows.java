package io.hrsystem.command.identity.apps;

import static java.util.stream.Collectors.joining;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.identity.RedirectUri;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRegistered;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRevoked;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the issuer knows of the programs through which people sign in. */
@Component
final class SignInClientRows implements ReferenceRows<SignInClientEvent> {
    private static final String REGISTERED = """
        INSERT INTO sign_in_client (tenant_id, client_id, name, redirect_uris, post_logout_redirect_uris)
        VALUES (?, ?, ?, ?, ?)\
        """;
    private static final String REVOKED =
            "UPDATE sign_in_client SET revoked = true WHERE tenant_id = ? AND client_id = ?";

    @Override
    public Class<SignInClientEvent> events() {
        return SignInClientEvent.class;
    }

    @Override
    public String table() {
        return "sign_in_client";
    }

    @Override
    public void apply(SignInClientEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        switch (event) {
            case SignInClientRegistered(var client, var name, var redirects, var afterwards) ->
                rows.add(REGISTERED, tenant, client, name, list(redirects), list(afterwards));
            case SignInClientRevoked(var client) -> rows.add(REVOKED, tenant, client);
        }
    }

    @Override
    public void require(SignInClientEvent event, EventMeta meta, TransactionalWrites rows) {
        if (event instanceof SignInClientRegistered)
            rows.add("SELECT require_sign_in_client_room(?)", meta.tenant().value());
    }

    /** No address has a blank. */
    private static String list(List<RedirectUri> addresses) {
        return addresses.stream().map(RedirectUri::value).collect(joining(" "));
    }
}
