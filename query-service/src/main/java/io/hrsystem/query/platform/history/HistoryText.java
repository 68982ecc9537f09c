package io.hrsystem.query.platform.history;

import io.hrsystem.query.platform.projections.table.Conversion;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A history as entities read it; they never write one. */
@Converter
public final class HistoryText implements AttributeConverter<@Nullable History, @Nullable String> {
    private static final Conversion CONVERSION = Conversion.of(History.class);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable History history) {
        return history == null ? null : (String) CONVERSION.toColumn().apply(history);
    }

    @Override
    public @Nullable History convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : (History) CONVERSION.fromColumn().apply(text);
    }
}
