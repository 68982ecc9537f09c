package io.hrsystem.command.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.platform.Refusal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordHashesTest {
    private static final String PASSWORD = "a quiet blue whale";

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void aHashNamesItsMethodAndItsCosts() {
        var hash = hashes.of(PASSWORD);
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(hashes.of(PASSWORD)).isNotEqualTo(hash);
        assertThat(hashes.matches(PASSWORD, hash)).isTrue();
        assertThat(hashes.matches(PASSWORD + " ", hash)).isFalse();
    }

    @Test
    void everyCharacterOfALongOneCounts() {
        var hash = hashes.of("고래".repeat(64));
        assertThat(hashes.matches("고래".repeat(63) + "고양", hash)).isFalse();
    }

    @Test
    void whatBCryptHasMadeStaysReadable() {
        assertThat(hashes.matches(PASSWORD, "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD)))
                .isTrue();
    }

    @Test
    void onlyAFewAreHashedAtOnce() throws Exception {
        var inside = new CountDownLatch(PasswordHashes.AT_ONCE);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (var i = 0; i < PasswordHashes.AT_ONCE; i++)
                    threads.submit(() -> hashes.inTurn(() -> stay(inside, end)));
                assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
                assertThatThrownBy(() -> hashes.inTurn(() -> true))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("PASSWORDS_BUSY");
            } finally {
                end.countDown();
            }
        }
        for (var i = 0; i < 2 * PasswordHashes.AT_ONCE; i++)
            assertThat(hashes.inTurn(() -> true)).isTrue();
    }

    private static boolean stay(CountDownLatch inside, CountDownLatch end) {
        inside.countDown();
        try {
            return end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
