package io.hrsystem.command.identity.apps;

import io.hrsystem.command.identity.apps.SignInClientCommand.RevokeSignInClient;
import io.hrsystem.command.platform.recovery.LostDecisions;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRevoked;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Programs through which nobody signs in any more. */
@Component
final class LostSignInClientDecisions implements LostDecisions {
    @Override
    public Map<Class<? extends DomainEvent>, Way> ways() {
        return Map.of(SignInClientRevoked.class, Way.by(lost -> new RevokeSignInClient(lost.target())));
    }
}
