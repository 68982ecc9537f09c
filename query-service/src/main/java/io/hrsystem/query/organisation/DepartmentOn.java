package io.hrsystem.query.organisation;

import io.hrsystem.query.platform.graphql.api.HeadReference;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A department as it is at the moment that was asked for. */
record DepartmentOn(Department department, Moment moment) implements HeadReference {
    public String id() {
        return department.departmentId();
    }

    public @Nullable String parentId() {
        return department.parentId();
    }

    public String name() {
        return department.name();
    }

    public String code() {
        return department.code();
    }

    public LocalDate effectiveFrom() {
        return department.effectiveFrom();
    }

    public @Nullable LocalDate closedFrom() {
        return department.closedFrom();
    }

    @Override
    public @Nullable String headId() {
        return department.headId();
    }
}
