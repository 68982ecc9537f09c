package io.hrsystem.query.platform.recovery;

import io.hrsystem.query.platform.projections.Anchors.Applied;

/** Events that have been deleted on purpose, which is on record: that they are missing is no other history. */
@FunctionalInterface
public interface RecordedPurges {
    boolean explain(Applied missing);
}
