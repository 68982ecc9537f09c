package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.command.platform.recovery.KeptDecision;
import io.hrsystem.command.platform.recovery.LostDecision;
import io.hrsystem.command.platform.recovery.LostDecisions;
import io.hrsystem.command.tenants.OffboardingCommand.AgreeRetention;
import io.hrsystem.command.tenants.OffboardingCommand.LiftLegalHold;
import io.hrsystem.command.tenants.OffboardingCommand.PlaceLegalHold;
import io.hrsystem.command.tenants.TenantCommand.ReactivateTenant;
import io.hrsystem.command.tenants.TenantCommand.SuspendTenantAgain;
import io.hrsystem.command.tenants.TenantCommand.TerminateTenant;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Companies that were suspended, let in again, or ended. The reasons that people gave are lost. */
@Component
final class LostTenantDecisions implements LostDecisions {
    private static final FreeText REASON = FreeText.of("복구 후 다시 적용 (again, after a recovery)");

    private final ReadGate readGate;

    LostTenantDecisions(ReadGate readGate) {
        this.readGate = readGate;
    }

    @Override
    public Map<Class<? extends DomainEvent>, Way> ways() {
        return Map.of(
                TenantSuspended.class, Way.by(lost -> new SuspendTenantAgain(lost.tenant(), REASON)),
                TenantReactivated.class, Way.by(lost -> new ReactivateTenant(lost.tenant(), REASON)),
                TenantTerminated.class,
                        Way.by(lost -> new TerminateTenant(lost.tenant(), REASON, endOf(lost), CompanyRetention.YEARS)),
                RetentionAgreed.class, Way.by(lost -> new AgreeRetention(lost.tenant(), endOf(lost), yearsOf(lost))),
                LegalHoldPlaced.class, Way.by(lost -> new PlaceLegalHold(lost.tenant(), REASON)),
                LegalHoldLifted.class, Way.by(lost -> new LiftLegalHold(lost.tenant(), REASON)));
    }

    private static LocalDate endOf(LostDecision lost) {
        var kept = lost.detail(KeptDecision.ENDED_ON);
        return kept == null
                ? LocalDate.ofInstant(lost.decidedAt(), TenantSettings.DEFAULTS.zone())
                : LocalDate.parse(kept);
    }

    private static int yearsOf(LostDecision lost) {
        var kept = lost.detail(KeptDecision.YEARS);
        return kept == null ? CompanyRetention.YEARS : Integer.parseInt(kept);
    }

    @Override
    public void afterwards(LostDecision lost) {
        readGate.copy(lost.tenant());
    }
}
