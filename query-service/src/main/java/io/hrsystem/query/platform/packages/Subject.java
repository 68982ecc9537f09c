package io.hrsystem.query.platform.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.eventstore.EventRow;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a package is about: an employee, with their overtime and what happened to their account and by their sessions, or
 * everybody. Events that only name them are about others.
 */
final class Subject {
    private static final String SESSION = "session:";
    private static final String OVERTIME = "overtime:";

    private final @Nullable String employee;
    private final String account;
    private final Set<String> sessions = new HashSet<>();

    Subject(@Nullable EmployeeId employee) {
        this.employee = employee == null ? null : employee.value();
        this.account = employee == null ? "" : AccountId.ofEmployment(employee).value();
    }

    /** Asked in the order of events: a session is a person's from the sign-in on. */
    boolean isIn(EventRow event) {
        if (employee == null) return true;
        var stream = event.stream();
        if (stream.endsWith(":" + employee) || stream.endsWith(":" + account)) return true;
        if (stream.startsWith(OVERTIME)) return payload(event).contains("\"employeeId\":\"%s\"".formatted(employee));
        if (!stream.startsWith(SESSION)) return false;
        if (payload(event).contains(account)) sessions.add(stream);
        return sessions.contains(stream);
    }

    private static String payload(EventRow event) {
        return new String(event.payload(), UTF_8);
    }
}
