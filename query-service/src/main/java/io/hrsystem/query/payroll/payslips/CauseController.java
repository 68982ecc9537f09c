package io.hrsystem.query.payroll.payslips;

import static java.util.stream.Collectors.groupingBy;

import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.payroll.Causes;
import io.hrsystem.query.platform.database.Reads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** What lines come from, for all lines of an answer at once. */
@Controller
class CauseController {
    private static final int MOST = 100;

    private final Reads reads;
    private final Causes causes;

    CauseController(Reads reads, Causes causes) {
        this.reads = reads;
        this.causes = causes;
    }

    @BatchMapping(typeName = "PayslipLine", field = "events")
    Map<Line, List<CausingEvent>> events(List<Line> lines, @ContextValue Caller caller) {
        var asked = lines.stream().collect(groupingBy(Line::payslip)).entrySet().stream()
                .map(it -> new Causes.Asked(
                        it.getKey().employeeId(),
                        it.getKey().month(),
                        it.getKey().runId(),
                        it.getValue().stream()
                                .flatMap(line -> line.causes().stream().limit(MOST))
                                .toList()))
                .toList();
        reads.admit(caller);
        var found = causes.find(caller.tenant(), asked);
        var matched = new HashMap<Line, List<CausingEvent>>();
        for (var line : lines)
            matched.put(
                    line,
                    line.causes().stream()
                            .limit(MOST)
                            .map(found::get)
                            .filter(Objects::nonNull)
                            .sorted((one, other) -> one.position().compareTo(other.position()))
                            .map(CauseController::said)
                            .toList());
        return matched;
    }

    private static CausingEvent said(StoredEvent event) {
        return new CausingEvent(event.eventId().toString(), event.payloadType(), event.recordedAt());
    }
}
