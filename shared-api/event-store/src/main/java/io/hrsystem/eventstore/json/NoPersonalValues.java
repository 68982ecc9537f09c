package io.hrsystem.eventstore.json;

import io.hrsystem.contract.personal.PersonalValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Personal values live in events, where they can be erased, and nowhere else. */
final class NoPersonalValues extends SimpleModule {
    NoPersonalValues() {
        super("no personal values");
        addSerializer(PersonalValue.class, new Refused());
        addKeySerializer(PersonalValue.class, new Refused());
    }

    private static final class Refused extends StdSerializer<PersonalValue> {
        Refused() {
            super(PersonalValue.class);
        }

        @Override
        public void serialize(PersonalValue value, JsonGenerator json, SerializationContext context) {
            throw DatabindException.from(
                    json, "a " + value.getClass().getSimpleName() + " may be stored in an event only");
        }
    }
}
