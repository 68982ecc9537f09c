package io.hrsystem.contract.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;

/** A named work schedule of one tenant. */
public record WorkScheduleId(@JsonValue String value) {
    /** What that of everybody who has no other is called until it is given a name. */
    public static final String NAME_OF_DEFAULT = "기본";

    @JsonCreator
    public WorkScheduleId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static WorkScheduleId of(String entered) {
        return new WorkScheduleId(Ids.of(entered));
    }

    public static WorkScheduleId next() {
        return new WorkScheduleId(Ids.next());
    }

    /** The one of everybody who has no other: it has the id of the company. */
    public static WorkScheduleId defaultOf(TenantId tenant) {
        return new WorkScheduleId(tenant.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
