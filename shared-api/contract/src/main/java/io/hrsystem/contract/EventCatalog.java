package io.hrsystem.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.batch.BatchEvent;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.PersonErasureEvent;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.identity.SignInEvent;
import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.leave.DelegationEvent;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeavePolicyEvent;
import io.hrsystem.contract.operations.AuditPackageEvent;
import io.hrsystem.contract.operations.KeyEvent;
import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.ParkedWorkEvent;
import io.hrsystem.contract.operations.ReplayEvent;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.payroll.AdjustmentEvent;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.RuleSetEvent;
import io.hrsystem.contract.tenants.CertificateEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.TenantEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All event types there are, by the logical name they are stored under: {@code attendance.CheckedIn}. */
public final class EventCatalog {
    public static final List<Class<? extends DomainEvent>> ROOTS = List.of(
            TenantEvent.class,
            SettingsEvent.class,
            OffboardingEvent.class,
            CompanyExportEvent.class,
            ErasureEvent.class,
            CertificateEvent.class,
            OrganisationEvent.class,
            EmployeeEvent.class,
            PersonErasureEvent.class,
            AttendanceEvent.class,
            OvertimeEvent.class,
            DayOffEvent.class,
            LeaveEvent.class,
            LeavePolicyEvent.class,
            DelegationEvent.class,
            PayEvent.class,
            PayrollRunEvent.class,
            PayslipEvent.class,
            AdjustmentEvent.class,
            RuleSetEvent.class,
            AccountEvent.class,
            SessionEvent.class,
            SignInEvent.class,
            ClientEvent.class,
            SignInClientEvent.class,
            MaintenanceEvent.class,
            KeyEvent.class,
            AuditPackageEvent.class,
            ReplayEvent.class,
            ParkedWorkEvent.class,
            BatchEvent.class,
            ImportEvent.class);

    private static final Map<String, Class<?>> TYPES = ROOTS.stream()
            .flatMap(EventCatalog::recordsOf)
            .collect(toUnmodifiableMap(EventCatalog::nameOf, type -> type));

    private EventCatalog() {}

    /** Logical name to record class; two events of one name fail the start. */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }

    /** The events of a sealed family, those of families within it too; of {@link DomainEvent} all there are. */
    public static Stream<Class<?>> recordsOf(Class<?> family) {
        if (family == DomainEvent.class) return ROOTS.stream().flatMap(EventCatalog::recordsOf);
        if (family.isRecord()) return Stream.of(family);
        return Stream.of(family.getPermittedSubclasses()).flatMap(EventCatalog::recordsOf);
    }

    /** The feature's package and the record's simple name. */
    public static String nameOf(Class<?> type) {
        var feature = type.getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }
}
