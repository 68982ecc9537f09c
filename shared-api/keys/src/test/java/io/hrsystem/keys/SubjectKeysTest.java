package io.hrsystem.keys;

import static io.hrsystem.keys.KeyServer.HERE;
import static io.hrsystem.keys.KeyServer.open;
import static io.hrsystem.keys.KeyServer.seal;
import static io.hrsystem.keys.KeyServer.someone;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.contract.seals.Commitment;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {
    @TempDir
    Path folder;

    private final TenantId tenant = TenantId.next();
    private KeyServer server;
    private SubjectKeys keys;

    @BeforeEach
    void start() throws Exception {
        server = new KeyServer(folder);
        keys = server.node();
    }

    @AfterEach
    void stop() {
        keys.close();
        server.close();
    }

    @Test
    void anotherNodeReadsIt() {
        var sealed = Sealed.parse(seal(keys, someone(tenant), "김하나").text());

        try (var reader = server.reader()) {
            assertThat(open(reader, sealed)).contains("김하나");
        }
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        var who = someone(tenant);

        assertThat(seal(keys, who, "김하나").text())
                .isNotEqualTo(seal(keys, who, "김하나").text());
        assertThat(new String(seal(keys, who, "plain").ciphertext(), ISO_8859_1))
                .doesNotContain("plain");
    }

    @Test
    void aCopyElsewhereDoesNotOpen() {
        var sealed = seal(keys, someone(tenant), "김하나");

        assertThatThrownBy(() -> keys.open(sealed, tenant, "there".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        var other = seal(keys, someone(tenant), "이둘");
        assertThatThrownBy(() ->
                        keys.open(new Sealed(other.key(), sealed.commitment(), sealed.ciphertext()), tenant, HERE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsToldAValueWithItsSaltCanCheckIt() {
        var stored = seal(keys, someone(tenant), "김하나").text();
        var other = seal(keys, someone(tenant), "김하나").text();

        var told = keys.disclose(Sealed.parse(stored), tenant, HERE).orElseThrow();

        assertThat(new String(told.value(), UTF_8)).isEqualTo("김하나");
        var commitment = Commitment.of(HERE, told.salt(), told.value());
        assertThat(Commitment.in(stored))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(commitment));
        assertThat(Commitment.in(other)).hasValueSatisfying(it -> assertThat(it).isNotEqualTo(commitment));
        var before = Sealed.parse(stored);
        assertThat(Commitment.in(new Sealed(before.key(), null, before.ciphertext()).text()))
                .isEmpty();
    }

    @Test
    void eachClassOfAPersonHasItsOwnKey() {
        var name = someone(tenant);
        var contact = new KeyName(tenant, name.subject(), RetentionClass.CONTACT);

        var ids = keys.idsOf(tenant, List.of(name, contact));

        assertThat(ids.get(name)).isNotEqualTo(ids.get(contact));
        assertThat(keys.idsOf(tenant, List.of(name, contact))).isEqualTo(ids);
    }

    @Test
    void nodesThatMakeAKeyAtTheSameTimeHaveTheSame() throws Exception {
        var name = someone(tenant);
        try (var others = server.node();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<UUID> one = () -> keys.idsOf(tenant, List.of(name)).get(name);
            Callable<UUID> other = () -> others.idsOf(tenant, List.of(name)).get(name);

            var ids =
                    threads.invokeAll(List.of(one, other, one, other)).stream().map(Future::resultNow);

            assertThat(ids.distinct()).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsNeitherThereNorDestroyedIsMissing() {
        var sealed = seal(keys, someone(tenant), "김하나");
        server.sql().sql("DELETE FROM subject_key").update();

        try (var reader = server.reader()) {
            assertThatThrownBy(() -> open(reader, sealed))
                    .isInstanceOf(KeyMissing.class)
                    .hasMessageContaining(sealed.key().toString());
        }
    }

    @Test
    void whoReadsKeysMakesNone() {
        try (var reader = server.reader()) {
            assertThatThrownBy(() -> reader.idsOf(tenant, List.of(someone(tenant))))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void noKeyIsInTheDatabaseInPlain() {
        var name = someone(tenant);
        var sealed = seal(keys, name, "김하나");

        var columns = server.sql()
                .sql("SELECT wrapped FROM subject_key UNION ALL SELECT keyset FROM tenant_key")
                .query((row, _) -> row.getBytes(1))
                .list();

        assertThat(columns).hasSize(2).allSatisfy(it -> {
            var taken = new AesGcmJce(Arrays.copyOf(it, 32));
            assertThatThrownBy(() -> taken.decrypt(sealed.ciphertext(), HERE))
                    .isInstanceOf(GeneralSecurityException.class);
        });
    }
}
