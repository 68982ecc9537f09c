package io.hrsystem.query.platform.history;

import io.hrsystem.query.platform.projections.api.Document;
import io.hrsystem.query.platform.projections.table.Conversion;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** A document as entities read it; they never write one. */
public abstract class DocumentText<D extends Document> implements AttributeConverter<@Nullable D, @Nullable String> {
    private final Class<D> type;
    private final Conversion conversion;

    protected DocumentText(Class<D> type) {
        this.type = type;
        this.conversion = Conversion.of(type);
    }

    @Override
    public final @Nullable String convertToDatabaseColumn(@Nullable D document) {
        return document == null ? null : (String) conversion.toColumn().apply(document);
    }

    @Override
    public final @Nullable D convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : type.cast(conversion.fromColumn().apply(text));
    }
}
