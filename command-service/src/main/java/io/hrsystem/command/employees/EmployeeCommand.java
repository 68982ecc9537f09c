package io.hrsystem.command.employees;

import io.hrsystem.command.employees.ChangeEmployment.AssignWorkSchedule;
import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.command.employees.EmployeeCommand.RehireEmployee;
import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.quotas.Quota;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeRehired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of an employment. */
sealed interface EmployeeCommand extends AggregateCommand permits ChangeEmployment, HireEmployee, RehireEmployee {
    EmployeeId employeeId();

    @Override
    default String stream() {
        return StreamIds.employee(employeeId());
    }

    /**
     * @param workScheduleId null for the company's default one
     * @param scheduleChange the id of its assignment, if there is one
     */
    record HireEmployee(
            EmployeeId employeeId,
            EmployeeNumber employeeNumber,
            PersonName name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            DepartmentId departmentId,
            String position,
            @Nullable WorkScheduleId workScheduleId,
            ChangeId scheduleChange,
            LocalDate hiredOn)
            implements EmployeeCommand {
        @Override
        public Quota needs() {
            return Quota.EMPLOYEES;
        }

        EmployeeHired hired() {
            return new EmployeeHired(employeeId, employeeNumber, name, email, phone, departmentId, position, hiredOn);
        }

        @Nullable
        AssignWorkSchedule assigned() {
            if (workScheduleId == null) return null;
            return new AssignWorkSchedule(employeeId, scheduleChange, workScheduleId, hiredOn, null);
        }
    }

    /** Made by {@link PreviousEmployment}, which knows what is taken over. */
    record RehireEmployee(
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
            implements EmployeeCommand {
        @Override
        public Quota needs() {
            return Quota.EMPLOYEES;
        }

        EmployeeRehired rehired() {
            return new EmployeeRehired(
                    employeeId,
                    previousEmployment,
                    firstEmployment,
                    employeeNumber,
                    name,
                    email,
                    phone,
                    departmentId,
                    position,
                    hiredOn);
        }
    }
}
