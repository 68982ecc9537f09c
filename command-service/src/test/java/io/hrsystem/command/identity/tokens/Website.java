package io.hrsystem.command.identity.tokens;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** One client through which people may sign in; the service itself knows machines only. */
public final class Website implements BeanPostProcessor {
    static final String ID = "website";
    static final String REDIRECT = "https://website.example/signed-in";

    private static final RegisteredClient CLIENT = RegisteredClient.withId(ID)
            .clientId(ID)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(REDIRECT)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RegisteredClientRepository machines ? new Both(machines) : bean;
    }

    private record Both(RegisteredClientRepository machines) implements RegisteredClientRepository {
        @Override
        public void save(RegisteredClient client) {
            machines.save(client);
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return id.equals(ID) ? CLIENT : machines.findById(id);
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String clientId) {
            return clientId.equals(ID) ? CLIENT : machines.findByClientId(clientId);
        }
    }
}
