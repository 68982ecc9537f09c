package io.hrsystem.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Spring's resolver, by its regular expression, says what is right. */
class BearerTokenTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Bearer abc.DEF-123_~+/",
                "bearer abc",
                "BEARER abc==",
                "Bearer",
                "Bearer ",
                "Bearer  abc",
                "Bearer abc def",
                "Bearer abc=def",
                "Bearer ==",
                "Bearer abc\u00e9",
                "Bearer abc\n",
                "Bearerabc",
                "Basic YTpi",
                "Bear",
                ""
            })
    void theSameCountsAsAToken(String header) {
        var request = new MockHttpServletRequest();
        if (header != null) request.addHeader("Authorization", header);
        assertThat(answer(new BearerToken(), request)).isEqualTo(answer(new DefaultBearerTokenResolver(), request));
    }

    @Test
    void ofTwoTokensNoneCounts() {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer abc");
        request.addHeader("Authorization", "Bearer abc");
        assertThat(answer(new BearerToken(), request)).startsWith("refused");
    }

    private static String answer(BearerTokenResolver resolver, MockHttpServletRequest request) {
        try {
            return Optional.ofNullable(resolver.resolve(request)).orElse("no token");
        } catch (OAuth2AuthenticationException e) {
            return "refused: " + e.getError();
        }
    }
}
