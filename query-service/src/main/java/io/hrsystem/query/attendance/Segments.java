package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.query.platform.projections.api.Document;
import java.util.List;

/** What a closed work date consists of, in order and without overlap. */
record Segments(List<Segment> all) implements Document {
    Segments {
        all = List.copyOf(all);
    }
}
