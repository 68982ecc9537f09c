package io.hrsystem.command.identity.tokens.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends a browser in which nobody is signed in to the page, with what its program has asked for. */
@Component
public final class ToSignIn implements AuthenticationEntryPoint {
    public static final String PAGE = "/sign-in";
    public static final String ASKED = "continue";

    private final String issuer;

    ToSignIn(@Value("${hr.issuer}") String issuer) {
        this.issuer = issuer;
    }

    /** Every other endpoint of the issuer is for programs, which bring who they are with each call. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (!SignedInBrowser.PATH.equals(request.getRequestURI())) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var asked = AskedSignIn.of(request.getParameterMap());
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                issuer + PAGE + "?" + ASKED + "=" + URLEncoder.encode(asked.query(), StandardCharsets.UTF_8));
    }
}
