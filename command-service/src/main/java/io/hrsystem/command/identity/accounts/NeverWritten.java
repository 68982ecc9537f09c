package io.hrsystem.command.identity.accounts;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Of what must stay secret: no JSON holds it, neither an answer nor what the fingerprint of a request is made of. */
final class NeverWritten extends ValueSerializer<Object> {
    @Override
    public void serialize(Object secret, JsonGenerator json, SerializationContext context) {
        json.writeString("***");
    }
}
