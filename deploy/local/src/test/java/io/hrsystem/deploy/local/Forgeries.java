package io.hrsystem.deploy.local;

import static io.hrsystem.deploy.local.Knock.bearing;
import static io.hrsystem.deploy.local.Knock.with;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways to get in without a token that counts, by name. */
final class Forgeries {
    private final Forger forger;
    private final String good;
    private final Map<String, Knock> all = new LinkedHashMap<>();

    private Forgeries(Forger forger) {
        this.forger = forger;
        this.good = forger.good();
    }

    static Map<String, Knock> of(Forger forger) throws JOSEException {
        var forgeries = new Forgeries(forger);
        forgeries.algorithms();
        forgeries.keys();
        forgeries.headers();
        forgeries.claims();
        forgeries.tenants();
        forgeries.pieces();
        forgeries.otherThings();
        forgeries.places();
        return forgeries.all;
    }

    private void algorithms() {
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            var header = forger.header();
            header.put("alg", none);
            token("alg " + none, forger.bare(header));
            token("alg " + none + " with a signature", forger.headed("alg", none));
        }
        var key = forger.issuersPublic();
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(key.getEncoded()));
        token("HS256 with the public key as PEM", forger.keyed("HS256", pem.getBytes(UTF_8), Map.of()));
        token("HS256 with the public key as DER", forger.keyed("HS256", key.getEncoded(), Map.of()));
        token("HS256 with the modulus", forger.keyed("HS256", key.getModulus().toByteArray(), Map.of()));
        token("HS512 with the public key", forger.keyed("HS512", pem.getBytes(UTF_8), Map.of()));
        for (var other : List.of("RS384", "RS512")) {
            var header = forger.header();
            header.put("alg", other);
            var by = other.replace("RS", "SHA") + "withRSA";
            token(other + " by the issuer", forger.signed(by, Forger.json(header), Forger.json(forger.claims())));
        }
        var pss = forger.header();
        pss.put("alg", "PS256");
        token("PS256 by the issuer", forger.signed("RSASSA-PSS", Forger.json(pss), Forger.json(forger.claims())));
        token("ES256 by name", forger.headed("alg", "ES256"));
        token("alg in small letters", forger.headed("alg", "rs256"));
        token("no alg", forger.headed("alg", null));
        token("alg a number", forger.headed("alg", 256));
        token("alg a list", forger.headed("alg", List.of("RS256")));
    }

    private void keys() {
        var published = new RSAKey.Builder((java.security.interfaces.RSAPublicKey)
                        forger.strangers().getPublic())
                .build();
        token("another environment's key", forger.foreign(Map.of()));
        token("a key that is not published any more", forger.foreign(Map.of("kid", "rotated-out")));
        token("kid climbs", forger.foreign(Map.of("kid", "../../../../../../dev/null")));
        token(
                "kid climbs to an empty file",
                forger.keyed("HS256", new byte[32], Map.of("kid", "../../../../dev/null")));
        token("kid is SQL", forger.foreign(Map.of("kid", "x' UNION SELECT 'key' --")));
        token("kid is an address", forger.foreign(Map.of("kid", "http://127.0.0.1:1/keys")));
        token("kid is a number", forger.foreign(Map.of("kid", 1)));
        token(
                "kid is a list",
                forger.foreign(Map.of("kid", List.of(forger.issuers().getKeyID()))));
        token("kid is empty", forger.foreign(Map.of("kid", "")));
        token("jku", forger.foreign(Map.of("jku", "http://127.0.0.1:1/jwks", "kid", "mine")));
        token("x5u", forger.foreign(Map.of("x5u", "http://127.0.0.1:1/certificate", "kid", "mine")));
        token("jwk", forger.foreign(Map.of("jwk", published.toJSONObject())));
        token("jwk under a name of its own", forger.foreign(Map.of("jwk", published.toJSONObject(), "kid", "mine")));
        token("x5c", forger.foreign(Map.of("x5c", List.of("MIIB"))));
        token("another issuer with a key of its own", foreignIssuer());
    }

    private String foreignIssuer() {
        return forger.foreign(Map.of("iss", "https://hr.other.example"));
    }

    private void headers() {
        token("typ JWT", forger.headed("typ", "JWT"));
        token("no typ", forger.headed("typ", null));
        token("typ of an ID token", forger.headed("typ", "id_token+jwt"));
        token("typ of a logout token", forger.headed("typ", "logout+jwt"));
        token("crit of something unknown", critical("future", true));
        token("crit of exp", critical("exp", 4_102_444_800L));
        var b64 = forger.header();
        b64.put("b64", false);
        b64.put("crit", List.of("b64"));
        token("b64", forger.signed(b64, forger.claims()));
        var nested = forger.header();
        nested.put("cty", "JWT");
        token("a token in a token", forger.signed(Forger.json(nested), good));
        token("a header so deep", Forger.content(deep(2_400), "{}") + "." + Forger.encoded(new byte[256]));
        token("no JSON in the header", forger.signed("{\"alg\":\"RS256\"", Forger.json(forger.claims())));
        token("a list as header", forger.signed("[\"RS256\"]", Forger.json(forger.claims())));
        token(
                "alg twice",
                forger.signed("{\"alg\":\"none\",\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", Forger.json(forger.claims())));
    }

    private String critical(String parameter, Object value) {
        var header = forger.header();
        header.put(parameter, value);
        header.put("crit", List.of(parameter));
        return forger.signed(header, forger.claims());
    }

    private void claims() {
        var now = Instant.now().getEpochSecond();
        for (var issuer : List.of("https://hr.other.example", forger.issuer() + "/", "", 7, List.of(forger.issuer())))
            token("iss " + issuer, forger.saying("iss", issuer));
        for (var audience : List.of("another", "hr-system-2", "", List.of(), List.of("a", "b"), 7))
            token("aud " + audience, forger.saying("aud", audience));
        for (var end : List.of(now - 3_600, now - 31, 0, -1, "never", List.of(now + 600)))
            token("exp " + end, forger.saying("exp", end));
        token("nbf in an hour", forger.saying("nbf", now + 3_600));
        token("nbf a word", forger.saying("nbf", "soon"));
        for (var subject : List.of("", " ", List.of("somebody")))
            token("sub " + subject, forger.saying("sub", subject));
        for (var claim : List.of("iss", "aud", "exp", "sub", "tenant"))
            token("no " + claim, forger.saying(claim, null));
        token("claims are a list", forger.signed(Forger.json(forger.header()), "[]"));
        token("claims are no JSON", forger.signed(Forger.json(forger.header()), "{\"iss\""));
        token("claims are nothing", forger.signed(Forger.json(forger.header()), ""));
        token("claims so deep", forger.signed(Forger.json(forger.header()), deep(1_200)));
    }

    private void tenants() {
        var another = "01a205a1-0000-7000-8000-000000000e34";
        for (var tenant : List.of("", " ", "\t", 7, true, List.of(forger.tenant()), Map.of("id", forger.tenant())))
            token("tenant " + tenant, forger.saying("tenant", tenant));
        for (var tenant :
                List.of("Platform", "platform ", " " + forger.tenant(), forger.tenant() + "\0", "%", "' OR ''='"))
            token("tenant of no kind " + tenant, forger.saying("tenant", tenant));
        var claims = Forger.json(forger.claims());
        var twice = claims.replace("\"tenant\":", "\"tenant\":\"%s\",\"tenant\":".formatted(another));
        token("tenant twice", forger.signed(Forger.json(forger.header()), twice));
    }

    private void pieces() {
        var parts = good.split("\\.");
        var another = forger.saying("sub", "somebody else").split("\\.");
        token("no signature", parts[0] + "." + parts[1] + ".");
        token("no third part", parts[0] + "." + parts[1]);
        token("another token's signature", parts[0] + "." + parts[1] + "." + another[2]);
        token("other claims", parts[0] + "." + another[1] + "." + parts[2]);
        token(
                "another header",
                Forger.encoded("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"x\":1}".getBytes(UTF_8)) + "." + parts[1] + "."
                        + parts[2]);
        token("half of it", good.substring(0, good.length() / 2));
        token("without its end", good.substring(0, good.length() - 8));
        token("a signature of zeros", parts[0] + "." + parts[1] + "." + Forger.encoded(new byte[256]));
        token(
                "one bit",
                parts[0] + "." + parts[1] + "." + (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1));
        token("a fourth part", good + "." + parts[2]);
        token("dots", "..");
        token("a dot before", "." + good);
        token("backwards", new StringBuilder(good).reverse().toString());
        token("without dots", good.replace(".", ""));
        token("twice", good + good);
        // more than any server takes as a header
        token("64 KB", good + String.join("", Collections.nCopies(1 << 16, "A")));
    }

    private void otherThings() throws JOSEException {
        var id = forger.header();
        id.put("typ", "JWT");
        var claims = forger.claims();
        claims.putAll(Map.of(
                "aud", "hr-pages", "nonce", "n", "auth_time", Instant.now().getEpochSecond(), "sid", "s"));
        token("an ID token", forger.signed(id, claims));
        var header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(forger.issuers().getKeyID())
                .build();
        for (var content :
                Map.of("claims", Forger.json(forger.claims()), "a token", good).entrySet()) {
            var encrypted = new JWEObject(header, new Payload(content.getValue()));
            encrypted.encrypt(new RSAEncrypter(forger.issuersPublic()));
            token("encrypted " + content.getKey(), encrypted.serialize());
        }
        token("something opaque", "6f1d2c3b4a59687786950a1b2c3d4e5f");
        for (var word : List.of("null", "undefined", "true", "0", "Bearer")) token(word, word);
        token("the claims alone", Forger.encoded(Forger.json(forger.claims()).getBytes(UTF_8)));
    }

    private void places() {
        all.put("nothing", with());
        all.put("in the query", new Knock(List.of(), "?access_token=" + good, ""));
        all.put("in a form", new Knock(List.of(), "", "access_token=" + good));
        all.put("in a cookie", with("Cookie: access_token=" + good));
        for (var name : List.of("X-Authorization", "Proxy-Authorization", "X-Access-Token", "Authorisation"))
            all.put("in " + name, with(name + ": Bearer " + good));
        for (var value : List.of(
                "Bearer",
                "Bearer ",
                good,
                "Basic " + good,
                "Token " + good,
                "DPoP " + good,
                "Bearer" + good,
                "Bearer  " + good,
                "Bearer\t" + good,
                "Bearer Bearer " + good,
                "Bearer " + good + " " + good,
                "Bearer " + good + ",Bearer " + good,
                "Bearer \"" + good + "\"",
                "Bearer " + good + ";",
                "Bearer: " + good,
                "\uff22earer " + good,
                "Bearer " + good.charAt(0) + "\u00ad" + good.substring(1)))
            all.put("as " + value.replace(good, "it"), with("Authorization: " + value));
        all.put("as Bearer it with dots of another kind", with("Authorization: Bearer " + good.replace('.', '\u2024')));
        var bad = "Authorization: Bearer " + forger.foreign(Map.of());
        all.put("a bad one after it", with("Authorization: Bearer " + good, bad));
        all.put("a bad one before it", with(bad, "Authorization: Bearer " + good));
        all.put("twice the same", with("Authorization: Bearer " + good, "Authorization: Bearer " + good));
    }

    private void token(String name, String token) {
        if (all.put(name, bearing(token)) != null) throw new IllegalStateException("Two forgeries are called " + name);
    }

    private static String deep(int levels) {
        return "{\"alg\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
    }
}
