package io.hrsystem.command.tenants.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final byte[] PART = new byte[1 << 16];

    @Test
    void whatIsWrittenIsRead() throws IOException {
        try (var written = Written.by(out -> {
            for (var part = 0; part < 10; part++) out.write(PART);
        })) {
            assertThat(written.readAllBytes()).hasSize(10 * PART.length);
        }
    }

    @Test
    void whatIsCutOffIsNotTakenForTheWhole() throws IOException {
        try (var written = Written.by(out -> {
            out.write(PART);
            throw new IOException("no more");
        })) {
            assertThatThrownBy(written::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasRootCauseMessage("no more");
        }
    }

    @Test
    void nothingIsWrittenThatNobodyReads() throws IOException {
        var parts = new AtomicLong();
        try (var written = Written.by(out -> {
            while (true) {
                out.write(PART);
                parts.incrementAndGet();
            }
        })) {
            assertThat(written.readNBytes(PART.length)).hasSize(PART.length);
        }
        assertThat(parts.get()).isLessThanOrEqualTo(3);
    }
}
