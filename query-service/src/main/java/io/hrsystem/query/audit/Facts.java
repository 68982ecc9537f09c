package io.hrsystem.query.audit;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffTakenBack;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.leave.DelegationEvent;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.payroll.AdjustmentEvent;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.RuleSetEvent;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.CertificateEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.TenantEvent;
import java.util.LinkedHashMap;
import java.util.Set;

/** What each event tells, in one language of fields: what is called the same is the same fact. */
final class Facts {
    private static final Set<String> WHY = Set.of("reason", "comment");

    private Facts() {}

    static Told of(DomainEvent event) {
        return switch (event) {
            case EmployeeEvent it -> EmployeeFacts.of(it);
            case AttendanceEvent it -> AttendanceFacts.of(it);
            case LeaveEvent it -> LeaveFacts.of(it, asItStands(it));
            case DelegationEvent _ -> LeaveFacts.apart(asItStands(event));
            case OrganisationEvent it -> OrganisationFacts.of(it);
            case PayEvent it -> PayFacts.of(it);
            case PayrollRunEvent it -> PayrollFacts.of(it);
            case PayslipEvent it -> PayrollFacts.of(it);
            case AdjustmentEvent it -> PayrollFacts.of(it);
            case RuleSetEvent it -> PayrollFacts.of(it);
            case DayOffTakenBack _ -> Told.fact("name", null).and("paid", null);
            case TenantEvent it -> TenantFacts.of(it);
            case SettingsEvent it -> TenantFacts.of(it);
            case OffboardingEvent it -> OffboardingFacts.of(it);
            case CompanyExportEvent it -> OffboardingFacts.of(it);
            case ErasureEvent it -> OffboardingFacts.of(it);
            case CertificateEvent it -> OffboardingFacts.of(it);
            case AccountEvent it -> AccessFacts.of(it);
            case SessionEvent it -> AccessFacts.of(it);
            case ClientEvent it -> AccessFacts.of(it);
            case SignInClientEvent it -> AccessFacts.of(it);
            default -> asItStands(event);
        };
    }

    /** Of events that say all of it themselves. */
    private static Told asItStands(DomainEvent event) {
        var said = new LinkedHashMap<>(Said.by(event, Set.of()));
        said.values().removeIf(it -> event.subject().equals(Values.text(it)));
        var told = Told.NOTHING;
        for (var field : said.entrySet()) {
            var isWhy = WHY.contains(field.getKey()) && field.getValue() instanceof FreeText;
            told = isWhy ? told.because((FreeText) field.getValue()) : told.and(field.getKey(), field.getValue());
        }
        return told;
    }
}
