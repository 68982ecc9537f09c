package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.identity.tokens.people.AskedSignIn;
import io.hrsystem.command.identity.tokens.people.SignInClients;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Which program somebody is about to sign in to. */
@Component
final class Programs {
    private final SignInClients clients;

    Programs(SignInClients clients) {
        this.clients = clients;
    }

    @Nullable
    RegisteredClient of(AskedSignIn asked) {
        var name = asked.get("client_id");
        return name == null ? null : clients.find(name);
    }

    /** The site, or the scheme, to which a browser goes on after the sign-in; empty if that is not registered. */
    static String sentBackTo(@Nullable RegisteredClient client, AskedSignIn asked) {
        var address = asked.get("redirect_uri");
        if (client == null || address == null || !client.getRedirectUris().contains(address)) return "";
        var uri = URI.create(address);
        return uri.getRawAuthority() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
