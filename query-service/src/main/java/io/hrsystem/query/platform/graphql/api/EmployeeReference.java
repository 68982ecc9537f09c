package io.hrsystem.query.platform.graphql.api;

import org.jspecify.annotations.Nullable;

/** Something that belongs to an employee, who is shown with it. */
public interface EmployeeReference {
    /** Null if it belongs to nobody. */
    @Nullable
    String employeeId();

    /** Null for today, as it is known now. */
    default @Nullable Moment moment() {
        return null;
    }
}
