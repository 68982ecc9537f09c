package io.hrsystem.bench.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;

/** The binary format of COPY. */
final class CopyBinary implements AutoCloseable {
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final int ROOM_FOR_A_ROW = 1_024;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(65_536);

    CopyBinary(OutputStream out) {
        this.out = out;
        buffer.put("PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1)).putInt(0).putInt(0);
    }

    void begin(int columns) {
        if (buffer.remaining() < ROOM_FOR_A_ROW) flush();
        buffer.putShort((short) columns);
    }

    void text(String value) {
        var bytes = value.getBytes(UTF_8);
        buffer.putInt(bytes.length).put(bytes);
    }

    void integer(int value) {
        buffer.putInt(4).putInt(value);
    }

    void bigint(long value) {
        buffer.putInt(8).putLong(value);
    }

    void bool(boolean value) {
        buffer.putInt(1).put((byte) (value ? 1 : 0));
    }

    void missing() {
        buffer.putInt(-1);
    }

    void date(LocalDate value) {
        integer(Math.toIntExact(DAYS.between(EPOCH, value)));
    }

    void instant(Instant value) {
        bigint(MICROS.between(START, value));
    }

    private void flush() {
        try {
            out.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        buffer.putShort((short) -1);
        flush();
        out.close();
    }
}
