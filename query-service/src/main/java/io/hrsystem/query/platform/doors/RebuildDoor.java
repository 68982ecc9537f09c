package io.hrsystem.query.platform.doors;

import io.hrsystem.query.platform.projections.rebuild.RebuildIsRunning;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds.Rebuilt;
import java.io.PrintStream;
import java.util.List;

/** {@code --rebuild}: new read models in the place of those that are live. */
record RebuildDoor(Rebuilds rebuilds, PrintStream out) {
    /** Returns whether all of them are live. */
    boolean open(List<String> groups) {
        out.printf(
                "Rebuilding %s from all events, while the read models that are live go on.%n",
                String.join(", ", groups));
        try {
            var report = rebuilds.run(groups);
            report.rebuilt().forEach(this::tell);
            report.failures()
                    .forEach((group, failure) -> out.printf(
                            "%s has not gone live, its read models are as they were: %s%n",
                            group, Sentences.why(failure)));
            out.printf("%,d events were read in %s.%n", report.events(), Sentences.seconds(report.took()));
            return report.failures().isEmpty();
        } catch (RebuildIsRunning e) {
            out.printf("%s. Nothing has been done.%n", e.getMessage());
            return false;
        }
    }

    private void tell(Rebuilt rebuilt) {
        out.printf(
                "%s is live after %s: %,d events made %,d rows, up to position %s; %s%n",
                rebuilt.group(),
                Sentences.seconds(rebuilt.took()),
                rebuilt.events(),
                rebuilt.rows(),
                rebuilt.position(),
                rebuilt.parked() == 0
                        ? "nothing is parked."
                        : "%,d events are parked; '--retry-parked %s' tries them again."
                                .formatted(rebuilt.parked(), rebuilt.group()));
    }
}
