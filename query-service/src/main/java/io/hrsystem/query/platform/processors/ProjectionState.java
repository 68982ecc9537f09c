package io.hrsystem.query.platform.processors;

import java.util.List;

/** @param position as an HR-Position */
record ProjectionState(
        String name, String position, int lagEvents, double lagSeconds, List<ProjectionSegment> segments) {}
