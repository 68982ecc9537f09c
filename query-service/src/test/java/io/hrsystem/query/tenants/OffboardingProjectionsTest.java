package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.DONE;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.FAILED;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.PENDING;
import static io.hrsystem.query.tenants.TenantEvents.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.CertificateEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportCompleted;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportFailed;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportRequested;
import io.hrsystem.contract.tenants.CompanyExportId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeApproved;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeRequested;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeWithdrawn;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of the end of a company. */
class OffboardingProjectionsTest {
    private static final FreeText REASON = new FreeText("why");
    private static final LocalDate UNTIL = LocalDate.of(2029, 12, 31);
    private static final TenantId COMPANY = new TenantId("gone");
    private static final CompanyExportId FILE = CompanyExportId.atTheEndOf(TENANT, 0);

    private final ProjectionFixture<TenantEvent, ContractEndRow> ends =
            ProjectionFixture.of(new ContractEndProjection());
    private final ProjectionFixture<OffboardingEvent, RetentionRow> retentions =
            ProjectionFixture.of(new RetentionProjection());
    private final ProjectionFixture<CompanyExportEvent, CompanyExportRow> exports =
            ProjectionFixture.of(new CompanyExportProjection());
    private final ProjectionFixture<ErasureEvent, CompanyErasureRow> erasures =
            ProjectionFixture.of(new CompanyErasureProjection());
    private final ProjectionFixture<ErasureEvent, CompanyErasureStepRow> steps =
            ProjectionFixture.of(new CompanyErasureStepProjection());
    private final ProjectionFixture<CertificateEvent, CertificateRow> certificates =
            ProjectionFixture.of(new CertificateProjection());

    @Test
    void aContractEndsOnItsDay() {
        ends.given(TenantEvents.REGISTERED).expectRows();
        ends.givenEveryEvent(ALL)
                .expectRows(new ContractEndRow(new ContractEndRow.Key(TENANT), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aHoldHoldsUntilItIsLiftedWhateverWasAgreed() {
        var key = new RetentionRow.Key(TENANT);
        var placed = new LegalHoldPlaced(TENANT, REASON);
        retentions.given(placed).expectRows(new RetentionRow(key, null, true));
        retentions
                .givenEveryEvent(
                        new RetentionAgreed(TENANT, LocalDate.of(2026, 12, 31), 3, UNTIL),
                        placed,
                        new PurgeRequested(TENANT, REASON, true, "one"),
                        new PurgeApproved(TENANT, "another"),
                        new PurgeWithdrawn(TENANT, REASON),
                        new LegalHoldLifted(TENANT, REASON))
                .expectRows(new RetentionRow(key, UNTIL, false));
    }

    @Test
    void aFileIsThereOrWasGivenUp() {
        var key = new CompanyExportRow.Key(TENANT, FILE);
        var requested = new CompanyExportRequested(FILE, TENANT);
        exports.given(requested).expectRows(new CompanyExportRow(key, PENDING, 0, null, at(0), null));
        var failed = new CompanyExportFailed(FILE, TENANT, 4, "full");
        exports.given(requested, failed).expectRows(new CompanyExportRow(key, FAILED, 4, "full", at(0), null));
        exports.givenEveryEvent(requested, failed, new CompanyExportCompleted(FILE, TENANT, 5, "a".repeat(64), UNTIL))
                .expectRows(new CompanyExportRow(key, DONE, 4, null, at(0), UNTIL));
    }

    @Test
    void anErasureGoesStepByStep() {
        var begun = new ErasureBegun(COMPANY, LocalDate.of(2026, 12, 31), UNTIL, "one", "another");
        var failed = new ErasureStepFailed(COMPANY, OffboardingStep.EVENTS, 4, "locked");
        var given = steps.given(begun, failed);
        assertThat(given.rows())
                .extracting(it -> it.key().step())
                .containsExactly(
                        OffboardingStep.FENCE,
                        OffboardingStep.DESTROY_KEYS,
                        OffboardingStep.READ_MODELS,
                        OffboardingStep.SIDE_STORES,
                        OffboardingStep.EVENTS,
                        OffboardingStep.VERIFY,
                        OffboardingStep.CERTIFICATE);
        assertThat(given.rows())
                .contains(
                        step(OffboardingStep.EVENTS, FAILED, 4, "locked"),
                        step(OffboardingStep.FENCE, PENDING, 0, null));
        ErasureEvent[] all = {
            begun,
            new EventsCounted(COMPANY, 7, "first", "last", "a".repeat(64)),
            new ErasureStepCompleted(COMPANY, OffboardingStep.FENCE),
            new CompanyKeysDestroyed(COMPANY, 1, "b".repeat(64), List.of("key")),
            new RowsErased(COMPANY, OffboardingStep.READ_MODELS, Map.of("read.employee", 3L)),
            failed,
            new ErasureStepRetried(COMPANY, OffboardingStep.EVENTS)
        };
        assertThat(steps.givenEveryEvent(all).rows())
                .contains(step(OffboardingStep.EVENTS, PENDING, 4, null), step(OffboardingStep.FENCE, DONE, 0, null));
        erasures.givenEveryEvent(all)
                .expectRows(new CompanyErasureRow(new CompanyErasureRow.Key(TENANT, COMPANY), UNTIL, 7L));
    }

    @Test
    void aCertificateIsKeptByteByByte() {
        var issued = new Erased(COMPANY, 1).issued();
        certificates
                .givenEveryEvent(issued)
                .expectRows(new CertificateRow(
                        new CertificateRow.Key(TENANT, issued.certificateId()),
                        COMPANY,
                        1,
                        issued.document(),
                        issued.signature()));
    }

    private static CompanyErasureStepRow step(
            OffboardingStep step, OnboardingStepRow.StepState state, int attempts, @Nullable String error) {
        return new CompanyErasureStepRow(new CompanyErasureStepRow.Key(TENANT, COMPANY, step), state, attempts, error);
    }
}
