package io.hrsystem.contract.employees;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts about one employment. Each carries one change, which holds from its day until the next change of the same fact;
 * none counts before the first or after the last day of the employment.
 */
public sealed interface EmployeeEvent extends DomainEvent {
    EmployeeId employeeId();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /** What an employment began with; cancelled or withdrawn it has never been. */
    sealed interface Hired extends EmployeeEvent {
        EmployeeNumber employeeNumber();

        PersonName name();

        EmailAddress email();

        @Nullable
        PhoneNumber phone();

        DepartmentId departmentId();

        String position();

        LocalDate hiredOn();

        /** The first employment of the person's chain: the employee number stays with it. */
        EmployeeId firstEmployment();

        default ChangeId change() {
            return ChangeId.ofBeginning(employeeId().value());
        }
    }

    record EmployeeHired(
            EmployeeId employeeId,
            EmployeeNumber employeeNumber,
            PersonName name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            DepartmentId departmentId,
            String position,
            LocalDate hiredOn)
            implements Hired {
        @Override
        public EmployeeId firstEmployment() {
            return employeeId;
        }
    }

    /** A new employment of someone who has been employed before. */
    record EmployeeRehired(
            EmployeeId employeeId,
            EmployeeId previousEmployment,
            EmployeeId firstEmployment,
            EmployeeNumber employeeNumber,
            PersonName name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            DepartmentId departmentId,
            String position,
            LocalDate hiredOn)
            implements Hired {}

    record EmployeeTransferred(
            EmployeeId employeeId,
            ChangeId changeId,
            DepartmentId departmentId,
            LocalDate effectiveOn,
            @Nullable FreeText reason)
            implements EmployeeEvent {}

    record EmployeePromoted(
            EmployeeId employeeId,
            ChangeId changeId,
            String position,
            LocalDate effectiveOn,
            @Nullable FreeText reason) implements EmployeeEvent {}

    /** What is null stays as it is; each of the others is a fact of its own. */
    record DetailsChanged(
            EmployeeId employeeId,
            ChangeId changeId,
            @Nullable PersonName name,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            LocalDate effectiveOn,
            @Nullable FreeText reason)
            implements EmployeeEvent {}

    /** @param workScheduleId null for the company's default one */
    record WorkScheduleAssigned(
            EmployeeId employeeId,
            ChangeId changeId,
            @Nullable WorkScheduleId workScheduleId,
            LocalDate effectiveOn,
            @Nullable FreeText reason)
            implements EmployeeEvent {}

    /**
     * The employment rests.
     *
     * @param to the last day; null if it is open
     */
    record LeaveOfAbsenceStarted(
            EmployeeId employeeId,
            ChangeId changeId,
            AbsenceKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable FreeText reason)
            implements EmployeeEvent {}

    /** @param effectiveOn the first day back at work */
    record ReturnedFromLeave(
            EmployeeId employeeId,
            ChangeId changeId,
            LocalDate effectiveOn,
            @Nullable FreeText reason) implements EmployeeEvent {}

    record EmployeeTerminated(EmployeeId employeeId, ChangeId changeId, LocalDate lastDay, TerminationReason reason)
            implements EmployeeEvent {}

    /** A change that was planned will not happen. */
    record EmployeeChangeCancelled(
            EmployeeId employeeId,
            ChangeId changeId,
            @Nullable FreeText reason) implements EmployeeEvent {}

    /** A change should never have been; what it had replaced holds again. */
    record EmployeeChangeWithdrawn(
            EmployeeId employeeId,
            ChangeId changeId,
            @Nullable FreeText reason) implements EmployeeEvent {}
}
