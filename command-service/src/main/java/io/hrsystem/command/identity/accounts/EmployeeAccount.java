package io.hrsystem.command.identity.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import java.util.UUID;

/** The one account of an employment. Its id follows from the employment's, so that there is no second one. */
final class EmployeeAccount {
    private EmployeeAccount() {}

    static AccountId of(EmployeeId employee) {
        return AccountId.of(
                UUID.nameUUIDFromBytes(("employee:" + employee).getBytes(UTF_8)).toString());
    }
}
