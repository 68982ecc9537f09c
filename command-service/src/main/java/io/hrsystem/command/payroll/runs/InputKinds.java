package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.payroll.AdjustmentEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import io.hrsystem.contract.tenants.SettingsEvent;
import java.util.List;
import java.util.stream.Stream;

/** The events by which payslips may come out differently. */
final class InputKinds {
    private static final List<Class<?>> FAMILIES = List.of(
            EmployeeEvent.class,
            PayAgreed.class,
            TaxDeclared.class,
            InsuranceDeclared.class,
            DayClosed.class,
            DayOffEvent.class,
            LotPaidOut.class,
            SettingsEvent.class,
            AdjustmentEvent.class,
            // what earlier months owe is paid by one run alone
            PayrollRunFinalised.class,
            RuleSetPublished.class);

    private InputKinds() {}

    /** By their logical names. */
    static String[] names() {
        return FAMILIES.stream()
                .flatMap(it -> it.isInterface() ? EventCatalog.recordsOf(it) : Stream.of(it))
                .map(EventCatalog::nameOf)
                .toArray(String[]::new);
    }
}
