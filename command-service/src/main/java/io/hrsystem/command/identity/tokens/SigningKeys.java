package io.hrsystem.command.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;

/** The keys that sign tokens. The first one signs; the others stay published until the tokens they signed are over. */
record SigningKeys(JWKSet set) {
    SigningKeys {
        if (set.getKeys().isEmpty() || !(set.getKeys().getFirst() instanceof RSAKey first) || !first.isPrivate()) {
            throw new IllegalStateException("The key file must begin with a private RSA key (a JWK set).");
        }
    }

    static SigningKeys parse(String json) {
        try {
            return new SigningKeys(JWKSet.parse(json));
        } catch (ParseException e) {
            throw new IllegalStateException("The key file is not a JWK set.", e);
        }
    }

    static String generate() {
        try {
            var key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
