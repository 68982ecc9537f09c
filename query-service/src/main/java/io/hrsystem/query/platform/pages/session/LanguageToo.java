package io.hrsystem.query.platform.pages.session;

import io.hrsystem.query.platform.pages.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Begins a sign-in, and lets the issuer's page speak the language of ours. */
final class LanguageToo implements OAuth2AuthorizationRequestResolver {
    private final DefaultOAuth2AuthorizationRequestResolver usual;

    LanguageToo(ClientRegistrationRepository clients) {
        usual = new DefaultOAuth2AuthorizationRequestResolver(clients);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return inLanguage(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return inLanguage(usual.resolve(request, client), request);
    }

    private static @Nullable OAuth2AuthorizationRequest inLanguage(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request) {
        if (begun == null) return null;
        var language = PageLanguage.of(request).getLanguage();
        return OAuth2AuthorizationRequest.from(begun)
                .additionalParameters(it -> it.put("ui_locales", language))
                .build();
    }
}
