package io.hrsystem.command.identity.tokens.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says to the issuer's endpoint who is signed in with the browser that was sent there. Nobody is, if the program is of
 * another company, wants a password to be asked for now, or the person would get no token.
 */
public final class SignedInBrowser extends OncePerRequestFilter {
    /** Where programs send browsers. */
    public static final String PATH = "/oauth2/authorize";

    private final BrowserSessions browsers;
    private final SignInClients clients;
    private final People people;
    private final Clock clock;

    private SignedInBrowser(BrowserSessions browsers, SignInClients clients, People people, Clock clock) {
        this.browsers = browsers;
        this.clients = clients;
        this.people = people;
        this.clock = clock;
    }

    /** A filter that is a bean would stand before every request of the service. */
    @Component
    public static final class Maker {
        private final SignedInBrowser filter;

        Maker(BrowserSessions browsers, SignInClients clients, People people, Clock clock) {
            filter = new SignedInBrowser(browsers, clients, people, clock);
        }

        public SignedInBrowser filter() {
            return filter;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = browsers.find(request);
        if (person != null && isGoodFor(person, request))
            SecurityContextHolder.setContext(new SecurityContextImpl(new PersonAuthentication(person)));
        chain.doFilter(request, response);
    }

    private boolean isGoodFor(SignedInPerson person, HttpServletRequest request) {
        var name = request.getParameter("client_id");
        var client = name == null ? null : clients.find(name);
        return client != null
                && SignInClients.isFor(client, person.tenant())
                && !asksForPassword(request.getParameter("prompt"))
                && isRecent(person, request.getParameter("max_age"))
                && people.look(person).refusal() == null;
    }

    private boolean isRecent(SignedInPerson person, @Nullable String mostSeconds) {
        if (mostSeconds == null || !mostSeconds.matches("[0-9]{1,9}")) return true;
        var age = Duration.between(person.at(), clock.instant());
        return age.compareTo(Duration.ofSeconds(Long.parseLong(mostSeconds))) <= 0;
    }

    private static boolean asksForPassword(@Nullable String prompt) {
        return prompt != null && List.of(prompt.split(" ", -1)).contains("login");
    }
}
