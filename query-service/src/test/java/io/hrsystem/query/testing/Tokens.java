package io.hrsystem.query.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issuer of the tests' tokens. */
public record Tokens(RSAKey key) {
    static final String ISSUER = "http://issuer.test";

    static Tokens made() {
        try {
            return new Tokens(new RSAKeyGenerator(2048).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWKSource<SecurityContext> published() {
        return new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
    }

    public String superAdmin() {
        return token(null, null, Role.SUPER_ADMIN);
    }

    public String of(TenantId tenant, Role role) {
        return token(tenant, null, role);
    }

    public String employee(TenantId tenant, EmployeeId employee, Role role) {
        return token(tenant, employee, role);
    }

    private String token(@Nullable TenantId tenant, @Nullable EmployeeId employee, Role role) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("hr-system")
                .subject("test-" + role)
                .claim("tenant", tenant == null ? "platform" : tenant.value())
                .claim("employee", employee == null ? null : employee.value())
                .claim("roles", List.of(role.name()))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("test")
                            .type(new JOSEObjectType("at+jwt"))
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
