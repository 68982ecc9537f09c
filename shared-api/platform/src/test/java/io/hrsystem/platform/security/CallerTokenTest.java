package io.hrsystem.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTokenTest {
    @Test
    void aPersonComesByAProgramAndAMachineByItself() {
        assertThat(caller(Map.of("sid", "session", "client_id", "hr-pages")).client())
                .isEqualTo("hr-pages");
        assertThat(caller(Map.of("sid", "session")).client()).isNull();
        assertThat(caller(Map.of("client_id", "clock")).client()).isNull();
    }

    private static Caller caller(Map<String, Object> more) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("somebody")
                .claim(AccessTokens.TENANT, "acme")
                .claim("roles", List.of("EMPLOYEE"))
                .claims(it -> it.putAll(more))
                .build();
        return CallerToken.of(token).getPrincipal();
    }
}
