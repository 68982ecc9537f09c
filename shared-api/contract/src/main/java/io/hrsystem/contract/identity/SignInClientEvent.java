package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import java.util.List;

/** Facts about a program through which people sign in, such as a company's own portal. It has no secret. */
public sealed interface SignInClientEvent extends DomainEvent {
    String clientId();

    @Override
    default String subject() {
        return clientId();
    }

    /**
     * @param redirectUris where a browser may be sent back to after a sign-in
     * @param postLogoutRedirectUris where it may be sent to after a sign-out
     */
    record SignInClientRegistered(
            String clientId, String name, List<RedirectUri> redirectUris, List<RedirectUri> postLogoutRedirectUris)
            implements SignInClientEvent {
        public SignInClientRegistered {
            redirectUris = List.copyOf(redirectUris);
            postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        }
    }

    /** Nobody signs in through it any more, and it gets no further tokens. */
    record SignInClientRevoked(String clientId) implements SignInClientEvent {}
}
