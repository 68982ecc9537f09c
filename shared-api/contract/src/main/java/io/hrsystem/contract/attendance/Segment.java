package io.hrsystem.contract.attendance;

import java.time.LocalDateTime;

/**
 * A stretch of a work date by the company's clock; the end is not included.
 *
 * @param minutes that passed: not always those between the two, where the clock is put forward or back
 */
public record Segment(SegmentKind kind, LocalDateTime from, LocalDateTime to, int minutes) {}
