package io.hrsystem.query.platform.processors;

import org.jspecify.annotations.Nullable;

/** @param owner null if no node works on it */
record ProjectionSegment(int id, @Nullable String owner) {}
