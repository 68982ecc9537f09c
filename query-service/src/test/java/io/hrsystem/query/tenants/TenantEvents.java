package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.LocalDate;

/** What happens to a company. */
final class TenantEvents {
    static final TenantRegistered REGISTERED = registered("Acme");
    static final TenantEvent FAILED =
            new OnboardingStepFailed(TENANT, OnboardingStep.WELCOME_MAIL, 3, "no mail server");
    static final TenantEvent RETRIED = new OnboardingStepRetried(TENANT, OnboardingStep.WELCOME_MAIL);
    static final TenantEvent COMPLETED = new OnboardingStepCompleted(TENANT, OnboardingStep.WELCOME_MAIL);
    static final TenantEvent ACTIVATED = new TenantActivated(TENANT);
    static final TenantEvent SETTINGS_CHANGED = new TenantSettingsChanged(TENANT, TenantSettings.DEFAULTS);
    static final TenantEvent SWITCHED_ON = new FeatureSwitched(TENANT, Feature.WELFARE, true);
    static final TenantEvent SUSPENDED = new TenantSuspended(TENANT, new FreeText("unpaid"));
    static final TenantEvent REACTIVATED = new TenantReactivated(TENANT, new FreeText("paid"));
    static final TenantEvent TERMINATED =
            new TenantTerminated(TENANT, new FreeText("moved on"), LocalDate.of(2026, 12, 31));

    static final TenantEvent[] ALL = {
        REGISTERED,
        FAILED,
        RETRIED,
        COMPLETED,
        ACTIVATED,
        SETTINGS_CHANGED,
        SWITCHED_ON,
        SUSPENDED,
        REACTIVATED,
        TERMINATED
    };

    private TenantEvents() {}

    static TenantRegistered registered(String name) {
        return new TenantRegistered(
                TENANT,
                name,
                new Domain("acme"),
                new BusinessNumber("1248100998"),
                Plan.PRO,
                new EmailAddress("admin@example.com"));
    }
}
