package io.hrsystem.command.employees.leavers;

import io.hrsystem.contract.personal.RetentionClass;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is erased of somebody, and what is not yet. */
@Schema(name = "ErasureAnswer")
record Erased(List<RetentionClass> erased, List<Kept> kept) {
    /** @param until the last day on which it has to be kept */
    @Schema(name = "KeptClass")
    record Kept(RetentionClass retentionClass, LocalDate until) {}

    static Erased of(Set<RetentionClass> erased, Map<RetentionClass, LocalDate> keptUntil) {
        var kept = keptUntil.entrySet().stream()
                .filter(it -> !erased.contains(it.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Kept(it.getKey(), it.getValue()))
                .toList();
        return new Erased(erased.stream().sorted().toList(), kept);
    }
}
