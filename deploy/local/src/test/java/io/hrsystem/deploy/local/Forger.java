package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.hrsystem.contract.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes tokens as our issuer does, with its own key, and as nobody should.
 *
 * @param issuers its key
 * @param strangers a key of the same kind that the issuer has never had
 */
record Forger(RSAKey issuers, KeyPair strangers, String issuer, String tenant) {
    private static final JsonMapper JSON = new JsonMapper();

    static Forger of(RunningSystem system, String tenant) throws IOException, GeneralSecurityException, ParseException {
        var keys = JWKSet.parse(Files.readString(system.data().resolve("secrets/signing-keys.json")));
        var maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        var issuer = "http://localhost:" + system.ports().command();
        return new Forger(keys.getKeys().getFirst().toRSAKey(), maker.generateKeyPair(), issuer, tenant);
    }

    Map<String, @Nullable Object> header() {
        return new TreeMap<>(Map.of("alg", "RS256", "typ", "at+jwt", "kid", issuers.getKeyID()));
    }

    /** Of an HR manager of the company. */
    Map<String, @Nullable Object> claims() {
        var now = Instant.now().getEpochSecond();
        return new TreeMap<>(Map.of(
                "iss",
                issuer,
                "aud",
                "hr-system",
                "sub",
                "somebody",
                "tenant",
                tenant,
                "roles",
                new String[] {"HR_MANAGER"},
                "iat",
                now,
                "exp",
                now + 600));
    }

    /** Of somebody of this role, a machine if it is nobody's employment. */
    String of(Role role, @Nullable String employee) {
        var claims = claims();
        claims.put("sub", "fuzz-" + role);
        claims.put("roles", new String[] {role.name()});
        if (employee != null) claims.put("employee", employee);
        // for as long as a long run takes
        claims.put("exp", Instant.now().getEpochSecond() + 7_200);
        return signed(header(), claims);
    }

    /** One that counts. */
    String good() {
        return signed(header(), claims());
    }

    /** Good but for what one claim says; null takes it away. */
    String saying(String claim, @Nullable Object value) {
        var claims = claims();
        if (value == null) claims.remove(claim);
        else claims.put(claim, value);
        return signed(header(), claims);
    }

    /** The same of its header, signed by the issuer. */
    String headed(String parameter, @Nullable Object value) {
        var header = header();
        if (value == null) header.remove(parameter);
        else header.put(parameter, value);
        return signed(header, claims());
    }

    /** With that in its header, signed by a stranger. */
    String foreign(Map<String, ?> more) {
        var header = header();
        header.putAll(more);
        var content = content(json(header), json(claims()));
        return content + "." + encoded(sign("SHA256withRSA", strangers.getPrivate(), content));
    }

    String signed(Map<String, @Nullable Object> header, Map<String, @Nullable Object> claims) {
        return signed(json(header), json(claims));
    }

    /** By the issuer, whatever the texts are. */
    String signed(String header, String claims) {
        return signed("SHA256withRSA", header, claims);
    }

    String signed(String algorithm, String header, String claims) {
        var content = content(header, claims);
        return content + "." + encoded(sign(algorithm, issuersPrivate(), content));
    }

    /** With a key that both ends would have to know. */
    String keyed(String algorithm, byte[] key, Map<String, ?> more) {
        var header = header();
        header.put("alg", algorithm);
        header.putAll(more);
        var content = content(json(header), json(claims()));
        try {
            var mac = Mac.getInstance(algorithm.replace("HS", "HmacSHA"));
            mac.init(new SecretKeySpec(key, "Hmac"));
            return content + "." + encoded(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With no signature at all. */
    String bare(Map<String, @Nullable Object> header) {
        return content(json(header), json(claims())) + ".";
    }

    RSAPublicKey issuersPublic() {
        try {
            return issuers.toRSAPublicKey();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private RSAPrivateKey issuersPrivate() {
        try {
            return issuers.toRSAPrivateKey();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(String algorithm, PrivateKey key, String content) {
        try {
            var signature = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS"))
                signature.setParameter(new java.security.spec.PSSParameterSpec(
                        "SHA-256", "MGF1", java.security.spec.MGF1ParameterSpec.SHA256, 32, 1));
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String content(String header, String claims) {
        return encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
