package io.hrsystem.command.identity.apps;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.RedirectUri;
import java.util.List;

/** What can be asked of a program through which people sign in. */
sealed interface SignInClientCommand extends AggregateCommand {
    String clientId();

    @Override
    default String stream() {
        return StreamIds.signInClient(clientId());
    }

    record RegisterSignInClient(
            String clientId, String name, List<RedirectUri> redirectUris, List<RedirectUri> postLogoutRedirectUris)
            implements SignInClientCommand {}

    record RevokeSignInClient(String clientId) implements SignInClientCommand {}
}
