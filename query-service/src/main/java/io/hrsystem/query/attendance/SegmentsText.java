package io.hrsystem.query.attendance;

import io.hrsystem.query.platform.history.DocumentText;
import jakarta.persistence.Converter;

/** Segments as the entity reads them. */
@Converter
final class SegmentsText extends DocumentText<Segments> {
    SegmentsText() {
        super(Segments.class);
    }
}
