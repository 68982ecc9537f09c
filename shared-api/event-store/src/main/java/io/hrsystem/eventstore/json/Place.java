package io.hrsystem.eventstore.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Where a stored event stands. What is sealed for one place does not open in another. */
record Place(String tenant, String stream, String type) {
    byte[] context(String field) {
        return String.join("\0", tenant, stream, type, field).getBytes(UTF_8);
    }
}
