package io.hrsystem.query.leave;

import io.hrsystem.query.platform.projections.api.Document;
import java.time.LocalDate;
import java.util.List;

/** The days on which somebody says they will use leave. */
record PromisedDates(List<LocalDate> all) implements Document {
    PromisedDates {
        all = List.copyOf(all);
    }
}
