package io.hrsystem.command.tenants;

import io.hrsystem.command.tenants.OffboardingCommand.ApprovePurge;
import io.hrsystem.command.tenants.OffboardingCommand.LiftLegalHold;
import io.hrsystem.command.tenants.OffboardingCommand.PlaceLegalHold;
import io.hrsystem.command.tenants.OffboardingCommand.RequestPurge;
import io.hrsystem.command.tenants.OffboardingCommand.WithdrawPurge;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeApproved;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeRequested;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeWithdrawn;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CompanyRetentionTest {
    private static final TenantId HANBIT = new TenantId("hanbit");
    private static final FreeText WHY = new FreeText("over");
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final LocalDate UNTIL = LocalDate.of(2028, 6, 30);

    /** In Seoul the day after begins at 15:00 UTC. */
    private static final Instant LAST_MOMENT = Instant.parse("2028-06-30T14:59:59Z");

    private static final Instant OVER = Instant.parse("2028-06-30T15:00:00Z");

    private final AggregateTestFixture<Tenant> tenant = new AggregateTestFixture<>(Tenant.class);

    @Test
    void aPurgeIsAskedForWhenTheLastDayIsOverByTheClockOfTheCompany() {
        ended().when(ask(false, LAST_MOMENT)).expectNoEvents().expectExceptionMessage("RETENTION_RUNNING");
        ended().when(ask(false, OVER)).expectEvents(asked(false));
    }

    @Test
    void orBeforeIfItMayWait() {
        ended().when(ask(true, LAST_MOMENT)).expectEvents(asked(true));
        ended(asked(true))
                .when(new ApprovePurge(HANBIT, "two", "one", LAST_MOMENT))
                .expectEvents(new PurgeApproved(HANBIT, "two"));
    }

    @Test
    void ofACompanyThatHasEnded() {
        given().when(ask(true, OVER)).expectNoEvents().expectExceptionMessage("COMPANY_NOT_ENDED");
        var end = new TenantTerminated(HANBIT, WHY, END);
        given(end).when(ask(false, OVER)).expectNoEvents().expectExceptionMessage("RETENTION_RUNNING");
        given(end).when(ask(false, Instant.parse("2029-06-30T15:00:00Z"))).expectEvents(asked(false));
    }

    @Test
    void approvedByAnother() {
        ended().when(new ApprovePurge(HANBIT, "two", "one", OVER))
                .expectNoEvents()
                .expectExceptionMessage("PURGE_NOT_REQUESTED");
        ended(asked(false))
                .when(new ApprovePurge(HANBIT, "one", "one", OVER))
                .expectNoEvents()
                .expectExceptionMessage("SAME_PERSON");
        ended(asked(false))
                .when(new ApprovePurge(HANBIT, "two", "one", OVER))
                .expectEvents(new PurgeApproved(HANBIT, "two"));
        ended(asked(false), new PurgeApproved(HANBIT, "two"))
                .when(new ApprovePurge(HANBIT, "two", "one", OVER))
                .expectNoEvents();
        // what the one who approves has seen was withdrawn meanwhile, and somebody else asks
        ended(asked(false), new PurgeWithdrawn(HANBIT, WHY), new PurgeRequested(HANBIT, WHY, false, "three"))
                .when(new ApprovePurge(HANBIT, "two", "one", OVER))
                .expectNoEvents()
                .expectExceptionMessage("PURGE_NOT_REQUESTED");
    }

    @Test
    void askedForOnceUntilItIsWithdrawn() {
        ended(asked(false)).when(ask(false, OVER)).expectNoEvents().expectExceptionMessage("PURGE_REQUESTED");
        ended(asked(false)).when(new WithdrawPurge(HANBIT, WHY)).expectEvents(new PurgeWithdrawn(HANBIT, WHY));
        ended(asked(false), new PurgeApproved(HANBIT, "two"), new PurgeWithdrawn(HANBIT, WHY))
                .when(ask(false, OVER))
                .expectEvents(asked(false));
        ended().when(new WithdrawPurge(HANBIT, WHY)).expectNoEvents().expectExceptionMessage("PURGE_NOT_REQUESTED");
    }

    @Test
    void aHoldKeepsItFromBeingAskedForAndApproved() {
        ended().when(new PlaceLegalHold(HANBIT, WHY)).expectEvents(new LegalHoldPlaced(HANBIT, WHY));
        var held = new LegalHoldPlaced(HANBIT, WHY);
        ended(held).when(new PlaceLegalHold(HANBIT, WHY)).expectNoEvents();
        ended(held).when(ask(false, OVER)).expectNoEvents().expectExceptionMessage("LEGAL_HOLD");
        ended(asked(false), held)
                .when(new ApprovePurge(HANBIT, "two", "one", OVER))
                .expectNoEvents()
                .expectExceptionMessage("LEGAL_HOLD");
        ended(held).when(new LiftLegalHold(HANBIT, WHY)).expectEvents(new LegalHoldLifted(HANBIT, WHY));
        ended(held, new LegalHoldLifted(HANBIT, WHY)).when(ask(false, OVER)).expectEvents(asked(false));
    }

    private TestExecutor<Tenant> given(Object... events) {
        return tenant.given(new TenantRegistered(
                        HANBIT,
                        "한빛상사",
                        Domain.of("hanbit"),
                        BusinessNumber.of("1248100998"),
                        Plan.PRO,
                        new EmailAddress("admin@hanbit.example")))
                .andGiven(events);
    }

    private TestExecutor<Tenant> ended(Object... events) {
        return given(new TenantTerminated(HANBIT, WHY, END), new RetentionAgreed(HANBIT, END, 2, UNTIL))
                .andGiven(events);
    }

    private static RequestPurge ask(boolean isOnDue, Instant now) {
        return new RequestPurge(HANBIT, WHY, isOnDue, "one", now);
    }

    private static PurgeRequested asked(boolean isOnDue) {
        return new PurgeRequested(HANBIT, WHY, isOnDue, "one");
    }
}
