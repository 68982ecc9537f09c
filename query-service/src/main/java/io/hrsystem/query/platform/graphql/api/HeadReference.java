package io.hrsystem.query.platform.graphql.api;

import org.jspecify.annotations.Nullable;

/** Something that an employee leads, who is shown with it as of its moment. */
public interface HeadReference {
    /** Null if nobody does. */
    @Nullable
    String headId();

    Moment moment();
}
