package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.query.platform.projections.EventEnvelope.Stream;

/** Whose streams are being folded. */
interface Folding {
    /** Of the group. */
    String name();

    /** The stream will not be folded any further. */
    void finish(Stream stream, Fold.StreamRows rows);
}
