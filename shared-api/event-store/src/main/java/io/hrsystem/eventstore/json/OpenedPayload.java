package io.hrsystem.eventstore.json;

import java.util.function.Supplier;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;

/** Decrypts at each look; whoever deserializes looks once. */
record OpenedPayload(SerializedType type, Supplier<byte[]> opened) implements SerializedObject<byte[]> {
    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return type;
    }

    @Override
    public byte[] getData() {
        return opened.get();
    }
}
