package io.hrsystem.command.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.security.Caller;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FingerprintTest {
    private static final Fingerprint PRINT = new Fingerprint(new KeyedHash("0".repeat(64)));
    private static final Caller HR = new Caller(new TenantId("acme"), "hr", Set.of(), null);

    @Test
    void theSameRequestHasTheSameOne() {
        assertThat(PRINT.of(HR, "POST /a", "{}")).isEqualTo(PRINT.of(HR, "POST /a", "{}"));
    }

    @Test
    void anotherBodyOperationCallerOrKeyHasAnother() {
        var clock = new Caller(new TenantId("acme"), "clock", Set.of(), null);
        var other = new Caller(new TenantId("hanbit"), "hr", Set.of(), null);
        assertThat(Set.of(
                        PRINT.of(HR, "POST /a", "{}"),
                        PRINT.of(HR, "POST /a", "[]"),
                        PRINT.of(HR, "POST /b", "{}"),
                        PRINT.of(clock, "POST /a", "{}"),
                        PRINT.of(other, "POST /a", "{}"),
                        new Fingerprint(new KeyedHash("1".repeat(64))).of(HR, "POST /a", "{}")))
                .hasSize(6);
    }

    @Test
    void whoHasTheRowAloneFindsNoBodyByTrying() throws Exception {
        record Hire(String name, String phone) {}
        var body = new Hire("Kim", "+82 10-1234-5678");
        var json = new JsonMapper();
        var responses = new StoredResponses(json, new KeyedHash("0".repeat(64)));
        var kept = Objects.requireNonNull(responses.keyOf(HR, "key", "POST /api/employees", body));
        assertThat(kept.fingerprint()).matches("[0-9a-f]{64}");
        var text = json.writeValueAsString(body);
        for (var guess : List.of(text, "POST /api/employees\n" + text, "acme\nhr\nPOST /api/employees\n" + text)) {
            var plain = MessageDigest.getInstance("SHA-256").digest(guess.getBytes(UTF_8));
            assertThat(kept.fingerprint()).isNotEqualTo(HexFormat.of().formatHex(plain));
        }
    }
}
