package io.hrsystem.contract.seals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
    private static final Instant AT = Instant.parse("2026-11-27T05:00:00.123456Z");

    @Test
    void whatIsStatedIsReadAsItWas() {
        var seal = new Seal(7, AT, "ab", "cd", Seal.NONE, "key");
        var recovery = new RecoveryRecord("r", AT, 6, "cd", 9, "ef", "key");

        assertThat(Seal.parse(seal.statement())).isEqualTo(seal);
        assertThat(RecoveryRecord.parse(recovery.statement())).isEqualTo(recovery);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hr-seal/1",
                "hr-seal/2 7 2026-11-27T05:00:00Z ab cd - key",
                "hr-seal/1 07 2026-11-27T05:00:00Z ab cd - key",
                "hr-seal/1 +7 2026-11-27T05:00:00Z ab cd - key",
                "hr-seal/1 7 2026-11-27T05:00:00.000Z ab cd - key",
                "hr-seal/1 7 today ab cd - key",
                "hr-seal/1 7 2026-11-27T05:00:00Z ab cd - key more"
            })
    void andNothingThatOnlyLooksLikeIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Seal.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> RecoveryRecord.parse(text));
    }

    @Test
    void aStatementIsByWhoSignedItAndSaysSo() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var other = new SealKey(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        var key = SealKey.parse(new SealKey(pair.getPublic()).text());
        var statement = new Seal(7, AT, "ab", "cd", Seal.NONE, key.id()).statement();
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(statement.getBytes(UTF_8));
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
        var signed = Signed.parse(new Signed(statement, signature).text());

        assertThat(signed.isBy(key)).isTrue();
        assertThat(signed.isBy(other)).isFalse();
        assertThat(new Signed(statement.replace(" 7 ", " 8 "), signature).isBy(key))
                .isFalse();
        assertThat(new Signed(statement, "!!").isBy(key)).isFalse();
        assertThat(new Signed(statement, "AA").isBy(key)).isFalse();
    }

    @Test
    void neighboursOfALeafDoNotRunIntoOneAnother() {
        var hashes = new HashSet<String>();
        for (var it : List.of(
                leaf("a", "b", "{}", null),
                leaf("ab", "", "{}", null),
                leaf("a", "b", "{} ", null),
                leaf("a", "b", "{}", ""),
                leaf("", "ab", "{}", null))) hashes.add(Base64.getEncoder().encodeToString(it.hash()));

        assertThat(hashes).hasSize(5);
    }

    private static EventLeaf leaf(String tenant, String stream, String payload, @Nullable String revision) {
        return new EventLeaf(
                tenant, stream, 0, "id", "T", "t", revision, AT, payload.getBytes(UTF_8), "{}".getBytes(UTF_8));
    }
}
