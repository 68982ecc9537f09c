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
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionId;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
        return token("platform", "test-SUPER_ADMIN", it -> {}, Role.SUPER_ADMIN);
    }

    public String of(TenantId tenant, Role role) {
        return token(tenant.value(), "test-" + role, it -> {}, role);
    }

    public String employee(TenantId tenant, EmployeeId employee, Role role) {
        return token(tenant.value(), "test-" + role, it -> it.claim("employee", employee.value()), role);
    }

    /** Says who has signed in at a client. */
    public String ofSignIn(String client, String account, String nonce) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(client)
                .subject(account)
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        return signed(JOSEObjectType.JWT, claims);
    }

    /** The person of an account, signed in. */
    public String account(TenantId tenant, AccountId account, SessionId session, Role... roles) {
        return token(tenant.value(), account.value(), it -> it.claim("sid", session.value()), roles);
    }

    private String token(String tenant, String subject, Consumer<JWTClaimsSet.Builder> more, Role... roles) {
        var now = Instant.now();
        var builder = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("hr-system")
                .subject(subject)
                .claim("tenant", tenant)
                .claim("roles", Stream.of(roles).map(Role::name).toList())
                .expirationTime(Date.from(now.plusSeconds(600)));
        more.accept(builder);
        var claims = builder.build();
        return signed(new JOSEObjectType("at+jwt"), claims);
    }

    private String signed(JOSEObjectType type, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("test")
                            .type(type)
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
