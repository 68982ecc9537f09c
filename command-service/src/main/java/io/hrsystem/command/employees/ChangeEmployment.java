package io.hrsystem.command.employees;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What changes a fact of an employment: it is named by an id and becomes one event. */
sealed interface ChangeEmployment extends EmployeeCommand {
    ChangeId changeId();

    EmployeeEvent event();

    record TransferEmployee(
            EmployeeId employeeId,
            ChangeId changeId,
            DepartmentId departmentId,
            LocalDate effectiveOn,
            @Nullable FreeText reason)
            implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new EmployeeTransferred(employeeId, changeId, departmentId, effectiveOn, reason);
        }
    }

    record PromoteEmployee(
            EmployeeId employeeId,
            ChangeId changeId,
            String position,
            LocalDate effectiveOn,
            @Nullable FreeText reason) implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new EmployeePromoted(employeeId, changeId, position, effectiveOn, reason);
        }
    }

    /** What is null stays. */
    record ChangeDetails(
            EmployeeId employeeId,
            ChangeId changeId,
            @Nullable PersonName name,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            LocalDate effectiveOn,
            @Nullable FreeText reason)
            implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new DetailsChanged(employeeId, changeId, name, email, phone, effectiveOn, reason);
        }
    }

    /** @param workScheduleId null for the company's default one */
    record AssignWorkSchedule(
            EmployeeId employeeId,
            ChangeId changeId,
            @Nullable WorkScheduleId workScheduleId,
            LocalDate effectiveOn,
            @Nullable FreeText reason)
            implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new WorkScheduleAssigned(employeeId, changeId, workScheduleId, effectiveOn, reason);
        }
    }

    record StartLeaveOfAbsence(
            EmployeeId employeeId,
            ChangeId changeId,
            AbsenceKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable FreeText reason)
            implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new LeaveOfAbsenceStarted(employeeId, changeId, kind, from, to, reason);
        }
    }

    record ReturnFromLeave(
            EmployeeId employeeId,
            ChangeId changeId,
            LocalDate effectiveOn,
            @Nullable FreeText reason) implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new ReturnedFromLeave(employeeId, changeId, effectiveOn, reason);
        }
    }

    record TerminateEmployee(EmployeeId employeeId, ChangeId changeId, LocalDate lastDay, TerminationReason reason)
            implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new EmployeeTerminated(employeeId, changeId, lastDay, reason);
        }
    }

    /** @param today of the company: what has come by then is no plan any more */
    record CancelChange(
            EmployeeId employeeId,
            ChangeId changeId,
            LocalDate today,
            @Nullable FreeText reason) implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new EmployeeChangeCancelled(employeeId, changeId, reason);
        }
    }

    record WithdrawChange(
            EmployeeId employeeId,
            ChangeId changeId,
            @Nullable FreeText reason) implements ChangeEmployment {
        @Override
        public EmployeeEvent event() {
            return new EmployeeChangeWithdrawn(employeeId, changeId, reason);
        }
    }
}
