package io.hrsystem.command.identity.tokens.people;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request of a browser in which somebody is signed in to the issuer. */
final class PersonAuthentication extends AbstractAuthenticationToken {
    private final transient SignedInPerson person;

    PersonAuthentication(SignedInPerson person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public SignedInPerson getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.account().value();
    }
}
