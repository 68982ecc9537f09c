package io.hrsystem.eventstore.json;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** Reads plain dates ({@code 2026-03-02}) by hand, everything else as Jackson does. */
final class DateReader extends StdScalarDeserializer<LocalDate> {
    DateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            var text = json.getString();
            if (IsoText.hasShape(text, IsoText.DATE) && IsoText.isDate(text)) return IsoText.date(text);
        }
        return LocalDateDeserializer.INSTANCE.deserialize(json, context);
    }
}
