package io.hrsystem.query.attendance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Whoever sees a day sees what it was corrected by. */
@Controller
class CorrectionOfDayController {
    private final Reads reads;
    private final CorrectionRepository corrections;

    CorrectionOfDayController(Reads reads, CorrectionRepository corrections) {
        this.reads = reads;
        this.corrections = corrections;
    }

    @BatchMapping(typeName = "AttendanceDay", field = "correction")
    Map<AttendanceDay, Correction> correction(List<AttendanceDay> days, @ContextValue Caller caller) {
        var ids = days.stream()
                .map(AttendanceDay::correctionId)
                .filter(Objects::nonNull)
                .toList();
        if (ids.isEmpty()) return Map.of();
        var found = reads.by(caller, () -> corrections.findAll(caller.tenant().value(), ids)).stream()
                .collect(toMap(Correction::id, identity()));
        var ofDays = new HashMap<AttendanceDay, Correction>();
        for (var day : days) {
            var correction = found.get(day.correctionId());
            if (correction != null) ofDays.put(day, correction);
        }
        return ofDays;
    }
}
