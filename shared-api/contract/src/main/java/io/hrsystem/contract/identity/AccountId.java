package io.hrsystem.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.employees.EmployeeId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A person's sign-in at one tenant. */
public record AccountId(@JsonValue String value) {
    @JsonCreator
    public AccountId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static AccountId of(String entered) {
        return new AccountId(Ids.of(entered));
    }

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** The one account of an employment: its id follows from the employment's, so that there is no second one. */
    public static AccountId ofEmployment(EmployeeId employee) {
        var name = ("employee:" + employee).getBytes(StandardCharsets.UTF_8);
        return new AccountId(UUID.nameUUIDFromBytes(name).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
