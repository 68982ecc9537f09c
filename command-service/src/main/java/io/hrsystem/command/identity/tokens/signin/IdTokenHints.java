package io.hrsystem.command.identity.tokens.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.hrsystem.command.identity.tokens.people.SignedInPerson;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import java.text.ParseException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** ID tokens that come back to say who signs out. They may be long over, but must be ours. */
@Component
final class IdTokenHints {
    record Hint(SignedInPerson person, String clientId) {}

    private final JWKSource<SecurityContext> keys;
    private final String issuer;

    IdTokenHints(JWKSource<SecurityContext> keys, @Value("${hr.issuer}") String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** Null if it is none of ours. */
    @Nullable
    Hint read(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            return isSigned(jwt) && issuer.equals(claims.getIssuer()) ? hint(claims) : null;
        } catch (ParseException | JOSEException | OutOfBounds _) {
            return null;
        }
    }

    private boolean isSigned(SignedJWT jwt) throws JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || !JOSEObjectType.JWT.equals(header.getType()))
            return false;
        var matcher = new JWKMatcher.Builder().keyID(header.getKeyID()).build();
        for (var key : keys.get(new JWKSelector(matcher), null))
            if (jwt.verify(new RSASSAVerifier(key.toRSAKey()))) return true;
        return false;
    }

    private static @Nullable Hint hint(JWTClaimsSet claims) throws ParseException {
        var session = claims.getStringClaim("sid");
        var tenant = claims.getStringClaim("tenant");
        var at = claims.getLongClaim("auth_time");
        if (session == null
                || tenant == null
                || at == null
                || claims.getAudience().size() != 1) return null;
        var person = new SignedInPerson(
                TenantId.of(tenant),
                AccountId.of(claims.getSubject()),
                SessionId.of(session),
                Instant.ofEpochSecond(at));
        return new Hint(person, claims.getAudience().getFirst());
    }
}
