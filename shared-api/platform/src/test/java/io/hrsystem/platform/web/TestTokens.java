package io.hrsystem.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens signed with a real RSA key, and forged ones. */
record TestTokens(RSAKey key) {
    static final String ISSUER = "http://issuer.test";

    TestTokens() {
        this(newKey("known"));
    }

    static JWTClaimsSet.Builder claims(@Nullable String tenant, String... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("hr-system")
                .subject("anna")
                .claim("tenant", tenant)
                .claim("roles", List.of(roles))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String of(@Nullable String tenant, String... roles) {
        return signed(claims(tenant == null ? "platform" : tenant, roles));
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, new JOSEObjectType("at+jwt"));
    }

    String signed(JWTClaimsSet.Builder claims, @Nullable JOSEObjectType type) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("known").type(type), key, claims);
    }

    String signedByAStranger(JWTClaimsSet.Builder claims) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("known"), newKey("stranger"), claims);
    }

    /** The classic forgery: the published key, taken as a shared secret. */
    String signedWithThePublicKeyAsSecret(JWTClaimsSet.Builder claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("known").build();
        return serialise(header, new MACSigner(key.toRSAPublicKey().getEncoded()), claims);
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String sign(JWSHeader.Builder header, RSAKey key, JWTClaimsSet.Builder claims) {
        try {
            return serialise(header.build(), new RSASSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serialise(JWSHeader header, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        var jwt = new SignedJWT(header, claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
