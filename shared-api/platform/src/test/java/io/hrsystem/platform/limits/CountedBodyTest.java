package io.hrsystem.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class CountedBodyTest {
    private static final int MOST = 1_000;

    /** As long as it is read. */
    private static final class Endless extends ServletInputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            read += length;
            return length;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }

    @Test
    void oneByteMoreThanTheLimitIsReadAndNoOtherOne() throws IOException {
        var endless = new Endless();
        var body = new CountedBody(endless, MOST);
        assertThat(body.readNBytes(MOST)).hasSize(MOST);
        assertThatThrownBy(() -> body.read(new byte[8_192])).isInstanceOf(ResponseStatusException.class);
        assertThat(endless.read).isEqualTo(MOST + 1);
    }

    @Test
    void byteByByteItIsTheSame() throws IOException {
        var body = new CountedBody(new Endless(), MOST);
        for (var i = 0; i < MOST; i++) assertThat(body.read()).isEqualTo('a');
        assertThatThrownBy(body::read).isInstanceOf(ResponseStatusException.class);
    }
}
