package io.hrsystem.contract.seals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedDocumentTest {
    private static final String DOCUMENT = "{\"id\":\"1\",\"of\":\"파기\"}";

    @Test
    void theFileIsTheDocumentWithOneMemberMore() throws Exception {
        var signed = new SignedDocument(DOCUMENT, "c2ln");

        assertThat(signed.text()).isEqualTo("{\"id\":\"1\",\"of\":\"파기\",\"signature\":\"c2ln\"}");
        assertThat(SignedDocument.parse(signed.text())).isEqualTo(signed);
        var sum = MessageDigest.getInstance("SHA-256").digest(signed.text().getBytes(UTF_8));
        assertThat(signed.hash()).isEqualTo(HexFormat.of().formatHex(sum));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"signature\":\"x\"}", "{\"a\":1,\"signature\":\"x\"} ", "{\"a\":1,\"signature\":\"}"
            })
    void whatHasNoSignatureAtItsEndIsNone(String text) {
        assertThatThrownBy(() -> SignedDocument.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSignatureIsWrittenInOneWay() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(DOCUMENT.getBytes(UTF_8));
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        var key = new SealKey(pair.getPublic());

        assertThat(new SignedDocument(DOCUMENT, text).isBy(key)).isTrue();
        assertThat(new SignedDocument(DOCUMENT.replace('1', '2'), text).isBy(key))
                .isFalse();
        assertThat(new SignedDocument(DOCUMENT, text + "==").isBy(key)).isFalse();
        assertThat(new SignedDocument(DOCUMENT, "no signature").isBy(key)).isFalse();
    }
}
