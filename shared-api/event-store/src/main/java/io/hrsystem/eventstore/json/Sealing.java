package io.hrsystem.eventstore.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.keys.KeyName;
import io.hrsystem.keys.SubjectKeys;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** What the writer of one event needs to encrypt its personal values. */
record Sealing(SubjectKeys keys, Map<KeyName, UUID> ids, Place place, String subject) {
    /** Around the text of a value that is sealed; no text in JSON can contain it, for its quotes would be escaped. */
    static final String MARK = "$e";

    private static final Object ATTRIBUTE = Sealing.class;

    static Sealing of(DomainEvent event, Place place, PersonalFields fields, SubjectKeys keys) {
        var tenant = new TenantId(place.tenant());
        return new Sealing(keys, keys.idsOf(tenant, fields.keys(event, tenant)), place, event.subject());
    }

    static Object attribute() {
        return ATTRIBUTE;
    }

    private String sealed(PersonalValue value, String field) {
        var name = new KeyName(new TenantId(place.tenant()), subject, value.retention());
        return keys.seal(requireNonNull(ids.get(name)), value.value().getBytes(UTF_8), place.context(field))
                .text();
    }

    /** Writes a personal value sealed if it is told how, and plain otherwise. */
    static final class Writer extends StdSerializer<PersonalValue> {
        Writer() {
            super(PersonalValue.class);
        }

        @Override
        public void serialize(PersonalValue value, JsonGenerator json, SerializationContext context) {
            if (context.getAttribute(ATTRIBUTE) instanceof Sealing sealing) {
                var field = json.streamWriteContext().currentName();
                json.writeStartObject();
                json.writeStringProperty(MARK, sealing.sealed(value, field));
                json.writeEndObject();
            } else json.writeString(value.value());
        }
    }
}
