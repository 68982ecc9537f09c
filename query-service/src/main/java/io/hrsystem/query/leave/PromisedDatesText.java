package io.hrsystem.query.leave;

import io.hrsystem.query.platform.history.DocumentText;
import jakarta.persistence.Converter;

/** Dates as the entity reads them. */
@Converter
final class PromisedDatesText extends DocumentText<PromisedDates> {
    PromisedDatesText() {
        super(PromisedDates.class);
    }
}
