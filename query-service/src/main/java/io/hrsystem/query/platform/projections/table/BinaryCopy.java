package io.hrsystem.query.platform.projections.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Rows as PostgreSQL's binary COPY reads them; keeps its room for the next rows. */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

    /** Forgets the rows before. */
    public void begin() {
        buffer.clear().put(SIGNATURE).putInt(0).putInt(0);
    }

    void beginRow(int columns) {
        room(2).putShort((short) columns);
    }

    void nothing() {
        room(4).putInt(-1);
    }

    void bool(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
    }

    void int4(int value) {
        room(8).putInt(4).putInt(value);
    }

    void int8(long value) {
        room(12).putInt(8).putLong(value);
    }

    void text(String value) {
        var bytes = value.getBytes(UTF_8);
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
    }

    /** The whole of it, with its end. */
    public ByteBuffer end() {
        room(2).putShort((short) -1);
        return buffer.flip();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var grown = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = grown.put(buffer.flip());
        }
        return buffer;
    }
}
