package io.hrsystem.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.organisation.DepartmentChange.ChangeHead;
import io.hrsystem.command.organisation.DepartmentChange.CloseDepartment;
import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.organisation.DepartmentChange.MoveDepartment;
import io.hrsystem.command.organisation.DepartmentChange.RenameDepartment;
import io.hrsystem.command.organisation.Organisation.Accepted;
import io.hrsystem.command.organisation.OrganisationCommand.CancelDepartmentChange;
import io.hrsystem.command.organisation.OrganisationCommand.ChangeDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.CreateRootDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.Reorganise;
import io.hrsystem.command.organisation.OrganisationCommand.WithdrawDepartmentChange;
import io.hrsystem.command.platform.quotas.Quota;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    private static final TenantId HANBIT = new TenantId("hanbit");
    private static final DepartmentId ROOT = new DepartmentId("root");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final DepartmentId EXPORT = new DepartmentId("export");
    private static final DepartmentId RESEARCH = new DepartmentId("research");
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LocalDate LONG_AGO = LocalDate.of(1950, 6, 25);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final ChangeId FIRST = new ChangeId("first");
    private static final ChangeId SECOND = new ChangeId("second");
    private static final ChangeId THIRD = new ChangeId("third");

    private static final DepartmentCreated ROOT_CREATED = new DepartmentCreated(ROOT, null, "한빛상사", "ROOT", SINCE);
    private static final DepartmentCreated SALES_CREATED = created(SALES, ROOT, "SALES", SINCE);
    private static final DepartmentCreated EXPORT_CREATED = created(EXPORT, SALES, "EXPORT", SINCE);
    private static final DepartmentCreated RESEARCH_CREATED = created(RESEARCH, ROOT, "RES", SINCE);

    private AggregateTestFixture<Organisation> organisation = fixture();

    @Test
    void aCompanyHasOneRoot() {
        var create = new CreateRootDepartment(HANBIT, ROOT, "한빛상사", SINCE);
        organisation
                .givenNoPriorActivity()
                .when(create, Map.of(MetadataKeys.TENANT, HANBIT.value()))
                .expectEvents(ROOT_CREATED);
        when(given(), create).expectNoEvents();
    }

    @Test
    void aDepartmentWithoutAParentLiesBelowTheRootWhichHoldsFromTheBeginning() {
        var create = new CreateDepartment(SALES, null, "영업팀", "SALES", LONG_AGO);
        accepted(when(given(), create), created(SALES, ROOT, "SALES", LONG_AGO))
                .expectResultMessagePayload(new ChangeId("sales"));
    }

    @Test
    void aDepartmentLiesBelowTheParentThatIsNamed() {
        accepted(when(given(SALES_CREATED), create(EXPORT, SALES, "EXPORT", SINCE)), EXPORT_CREATED);
    }

    @Test
    void aParentThatIsNotThereIsRefused() {
        refused(when(given(), create(EXPORT, SALES, "EXPORT", SINCE)), "DEPARTMENT_UNKNOWN");
        refused(when(given(SALES_CREATED), move(FIRST, SALES, EXPORT, MARCH)), "DEPARTMENT_UNKNOWN");
    }

    @Test
    void aParentIsOpenOnAllDaysOfItsChild() {
        var laterSales = created(SALES, ROOT, "SALES", MARCH);
        refused(when(given(laterSales), create(EXPORT, SALES, "EXPORT", SINCE)), "DEPARTMENT_CLOSED");
        var closed = new DepartmentClosed(SALES, FIRST, MAY);
        refused(when(given(SALES_CREATED, closed), create(EXPORT, SALES, "EXPORT", MARCH)), "DEPARTMENT_CLOSED");
        refused(
                when(given(SALES_CREATED, RESEARCH_CREATED, closed), move(SECOND, RESEARCH, SALES, MARCH)),
                "DEPARTMENT_CLOSED");
        var moved = new DepartmentMoved(RESEARCH, THIRD, ROOT, MAY);
        accepted(
                when(given(SALES_CREATED, RESEARCH_CREATED, moved, closed), move(SECOND, RESEARCH, SALES, MARCH)),
                new DepartmentMoved(RESEARCH, SECOND, SALES, MARCH));
    }

    @Test
    void aCodeIsUsedOnceOnEveryDayTheRootsToo() {
        refused(when(given(SALES_CREATED), create(EXPORT, null, "SALES", MARCH)), "DEPARTMENT_CODE_TAKEN");
        var later = created(SALES, ROOT, "SALES", MARCH);
        refused(when(given(later), create(EXPORT, null, "SALES", SINCE)), "DEPARTMENT_CODE_TAKEN");
        refused(when(given(), create(SALES, null, "ROOT", SINCE)), "DEPARTMENT_CODE_TAKEN");
    }

    @Test
    void aCodeIsFreeAgainFromTheFirstDayWithoutItsDepartment() {
        var closed = new DepartmentClosed(SALES, FIRST, MAY);
        refused(
                when(given(SALES_CREATED, closed), create(EXPORT, null, "SALES", MAY.minusDays(1))),
                "DEPARTMENT_CODE_TAKEN");
        accepted(
                when(given(SALES_CREATED, closed), create(EXPORT, null, "SALES", MAY)),
                created(EXPORT, ROOT, "SALES", MAY));
        refused(
                when(given(SALES_CREATED, closed, created(EXPORT, ROOT, "SALES", MAY)), withdraw(SALES, FIRST)),
                "DEPARTMENT_CODE_TAKEN");
    }

    @Test
    void aDepartmentIsRenamed() {
        var renamed = new DepartmentRenamed(SALES, "영업본부", MARCH, FIRST);
        accepted(when(given(SALES_CREATED), rename(FIRST, SALES, "영업본부", MARCH)), renamed);
        unchanged(when(given(SALES_CREATED, renamed), rename(SECOND, SALES, "영업본부", MAY)), FIRST);
        unchanged(when(given(SALES_CREATED, renamed), rename(SECOND, SALES, "영업팀", SINCE)), new ChangeId("sales"));
        accepted(
                when(given(SALES_CREATED, renamed), rename(SECOND, SALES, "영업본부", SINCE)),
                new DepartmentRenamed(SALES, "영업본부", SINCE, SECOND));
    }

    @Test
    void aRenamingOfBeforeChangesHadIdsIsOneToo() {
        var renamed = new DepartmentRenamed(SALES, "영업본부", MARCH, null);
        unchanged(when(given(SALES_CREATED, renamed), rename(SECOND, SALES, "영업본부", MARCH)), renamed.change());
        accepted(
                when(given(SALES_CREATED, renamed), withdraw(SALES, renamed.change())),
                new DepartmentChangeWithdrawn(SALES, renamed.change(), null));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(when(given(), rename(FIRST, SALES, "영업본부", SINCE)), "NOT_FOUND");
        refused(when(given(), move(FIRST, SALES, ROOT, SINCE)), "NOT_FOUND");
        refused(when(given(), close(FIRST, SALES, SINCE)), "NOT_FOUND");
        refused(when(given(), head(FIRST, SALES, ANNA, SINCE)), "NOT_FOUND");
        refused(when(given(), withdraw(SALES, FIRST)), "NOT_FOUND");
        refused(when(given(), cancel(SALES, FIRST, SINCE)), "NOT_FOUND");
    }

    @Test
    void aDepartmentChangesOnItsDaysOnly() {
        var closed = new DepartmentClosed(SALES, FIRST, MAY);
        for (var day : List.of(SINCE.minusDays(1), MAY, JULY)) {
            var given = List.of(SALES_CREATED, RESEARCH_CREATED, closed).toArray();
            refused(when(given(given), rename(SECOND, SALES, "영업본부", day)), "DEPARTMENT_CLOSED");
            refused(when(given(given), move(SECOND, SALES, RESEARCH, day)), "DEPARTMENT_CLOSED");
            refused(when(given(given), head(SECOND, SALES, ANNA, day)), "DEPARTMENT_CLOSED");
        }
        refused(when(given(SALES_CREATED, closed), close(SECOND, SALES, JULY)), "DEPARTMENT_CLOSED");
        refused(when(given(SALES_CREATED), close(SECOND, SALES, SINCE.minusDays(1))), "DEPARTMENT_CLOSED");
    }

    @Test
    void aDepartmentIsMovedWithAllBelowIt() {
        var given = List.of(SALES_CREATED, EXPORT_CREATED, RESEARCH_CREATED).toArray();
        var moved = new DepartmentMoved(SALES, FIRST, RESEARCH, MARCH);
        accepted(when(given(given), move(FIRST, SALES, RESEARCH, MARCH)), moved);
        unchanged(when(given(given), move(FIRST, SALES, ROOT, MARCH)), new ChangeId("sales"));
    }

    @Test
    void nothingLiesBelowItself() {
        var given = List.of(SALES_CREATED, EXPORT_CREATED).toArray();
        refused(when(given(given), move(FIRST, SALES, SALES, MARCH)), "DEPARTMENT_CYCLE");
        refused(when(given(given), move(FIRST, SALES, EXPORT, MARCH)), "DEPARTMENT_CYCLE");
        refused(when(given(given), move(FIRST, ROOT, EXPORT, MARCH)), "DEPARTMENT_CYCLE");
    }

    /** Neither of the moves is one on its own day. */
    @Test
    void nothingWillLieBelowItself() {
        var planned = new DepartmentMoved(RESEARCH, FIRST, SALES, JULY);
        var given = List.of(SALES_CREATED, RESEARCH_CREATED, planned).toArray();
        refused(when(given(given), move(SECOND, SALES, RESEARCH, MARCH)), "DEPARTMENT_CYCLE");
        var back = new DepartmentMoved(SALES, THIRD, ROOT, MAY);
        accepted(
                when(given(SALES_CREATED, RESEARCH_CREATED, planned, back), move(SECOND, SALES, RESEARCH, MARCH)),
                new DepartmentMoved(SALES, SECOND, RESEARCH, MARCH));
    }

    @Test
    void aDepartmentIsClosedWhenNothingIsBelowIt() {
        var closed = new DepartmentClosed(SALES, FIRST, MAY);
        accepted(when(given(SALES_CREATED), close(FIRST, SALES, MAY)), closed);
        unchanged(when(given(SALES_CREATED, closed), close(SECOND, SALES, MAY)), FIRST);
        accepted(
                when(given(SALES_CREATED, closed), close(SECOND, SALES, MARCH)),
                new DepartmentClosed(SALES, SECOND, MARCH));
        refused(when(given(SALES_CREATED, EXPORT_CREATED), close(FIRST, SALES, MAY)), "DEPARTMENT_NOT_EMPTY");
        var planned = created(EXPORT, SALES, "EXPORT", JULY);
        refused(when(given(SALES_CREATED, planned), close(FIRST, SALES, MAY)), "DEPARTMENT_NOT_EMPTY");
        var gone = new DepartmentClosed(EXPORT, SECOND, MAY);
        accepted(when(given(SALES_CREATED, EXPORT_CREATED, gone), close(FIRST, SALES, MAY)), closed);
    }

    @Test
    void theRootStays() {
        refused(when(given(), close(FIRST, ROOT, MAY)), "DEPARTMENT_IS_ROOT");
        refused(when(given(), withdraw(ROOT, new ChangeId("root"))), "DEPARTMENT_IS_ROOT");
        refused(when(given(), cancel(ROOT, new ChangeId("root"), LONG_AGO)), "ALREADY_EFFECTIVE");
        accepted(
                when(given(), rename(FIRST, ROOT, "한빛", LONG_AGO)), new DepartmentRenamed(ROOT, "한빛", LONG_AGO, FIRST));
    }

    @Test
    void aDepartmentHasAHeadOrNone() {
        var led = new DepartmentHeadChanged(SALES, FIRST, ANNA, MARCH);
        accepted(when(given(SALES_CREATED), head(FIRST, SALES, ANNA, MARCH)), led);
        unchanged(when(given(SALES_CREATED, led), head(SECOND, SALES, ANNA, MAY)), FIRST);
        accepted(
                when(given(SALES_CREATED, led), head(SECOND, SALES, null, MAY)),
                new DepartmentHeadChanged(SALES, SECOND, null, MAY));
        unchanged(when(given(SALES_CREATED), head(FIRST, SALES, null, MAY)), new ChangeId("sales"));
    }

    @Test
    void whatIsPlannedIsCancelledAndTodayIsNotPlanned() {
        var moved = new DepartmentMoved(SALES, FIRST, RESEARCH, MAY);
        var given = List.of(SALES_CREATED, RESEARCH_CREATED, moved).toArray();
        accepted(
                when(given(given), cancel(SALES, FIRST, MAY.minusDays(1))),
                new DepartmentChangeCancelled(SALES, FIRST, new FreeText("잘못 입력")));
        refused(when(given(given), cancel(SALES, FIRST, MAY)), "ALREADY_EFFECTIVE");
        refused(when(given(given), cancel(RESEARCH, FIRST, SINCE)), "NOT_FOUND");
    }

    @Test
    void aChangeIsWithdrawnOnce() {
        var moved = new DepartmentMoved(SALES, FIRST, RESEARCH, MARCH);
        var withdrawn = new DepartmentChangeWithdrawn(SALES, FIRST, null);
        accepted(when(given(SALES_CREATED, RESEARCH_CREATED, moved), withdraw(SALES, FIRST)), withdrawn);
        var given = List.of(SALES_CREATED, RESEARCH_CREATED, moved, withdrawn).toArray();
        refused(when(given(given), withdraw(SALES, FIRST)), "NOT_FOUND");
        refused(when(given(given), cancel(SALES, FIRST, SINCE)), "NOT_FOUND");
    }

    @Test
    void whatAChangeHadReplacedHoldsAgainIfThatIsATree() {
        // export left sales before it was closed
        var left = new DepartmentMoved(EXPORT, FIRST, ROOT, MARCH);
        var closed = new DepartmentClosed(SALES, SECOND, MAY);
        var given = List.of(SALES_CREATED, EXPORT_CREATED, left, closed).toArray();
        refused(when(given(given), withdraw(EXPORT, FIRST)), "DEPARTMENT_CLOSED");
        refused(when(given(given), cancel(EXPORT, FIRST, SINCE)), "DEPARTMENT_CLOSED");
        // sales left research before that came below it
        var up = new DepartmentMoved(SALES, FIRST, RESEARCH, MARCH);
        var back = new DepartmentMoved(SALES, SECOND, ROOT, MAY);
        var below = new DepartmentMoved(RESEARCH, THIRD, SALES, JULY);
        refused(
                when(given(SALES_CREATED, RESEARCH_CREATED, up, back, below), withdraw(SALES, SECOND)),
                "DEPARTMENT_CYCLE");
    }

    @Test
    void aClosingIsTakenBackUnlessTheOneAboveIsClosed() {
        var closed = new DepartmentClosed(EXPORT, FIRST, MAY);
        accepted(
                when(given(SALES_CREATED, EXPORT_CREATED, closed), withdraw(EXPORT, FIRST)),
                new DepartmentChangeWithdrawn(EXPORT, FIRST, null));
        var above = new DepartmentClosed(SALES, SECOND, MAY);
        refused(
                when(given(SALES_CREATED, EXPORT_CREATED, closed, above), withdraw(EXPORT, FIRST)),
                "DEPARTMENT_CLOSED");
    }

    @Test
    void aFoundingIsTakenBackWhileNothingLiesBelow() {
        var founding = new ChangeId("sales");
        var withdrawn = new DepartmentChangeWithdrawn(SALES, founding, null);
        accepted(when(given(SALES_CREATED), withdraw(SALES, founding)), withdrawn);
        refused(when(given(SALES_CREATED, EXPORT_CREATED), withdraw(SALES, founding)), "IN_USE");
        var left = new DepartmentMoved(EXPORT, FIRST, ROOT, MARCH);
        refused(when(given(SALES_CREATED, EXPORT_CREATED, left), withdraw(SALES, founding)), "IN_USE");
        refused(when(given(SALES_CREATED, withdrawn), rename(FIRST, SALES, "영업본부", MARCH)), "NOT_FOUND");
        refused(when(given(SALES_CREATED, withdrawn), withdraw(SALES, founding)), "NOT_FOUND");
        accepted(
                when(given(SALES_CREATED, withdrawn), create(EXPORT, null, "SALES", SINCE)),
                created(EXPORT, ROOT, "SALES", SINCE));
    }

    @Test
    void ofAReorganisationOnlyTheEndCounts() {
        var given = List.of(SALES_CREATED, EXPORT_CREATED).toArray();
        var changes = List.of(
                move(FIRST, SALES, EXPORT, MARCH),
                move(SECOND, EXPORT, ROOT, MARCH),
                rename(THIRD, EXPORT, "영업팀", MARCH));
        when(given(given), new Reorganise(HANBIT, changes))
                .expectEvents(
                        new DepartmentMoved(SALES, FIRST, EXPORT, MARCH),
                        new DepartmentMoved(EXPORT, SECOND, ROOT, MARCH))
                .expectResultMessagePayload(new Accepted(List.of(FIRST, SECOND, new ChangeId("export"))));
    }

    @Test
    void aCodeGoesToTheSuccessor() {
        var changes = List.of(create(RESEARCH, null, "SALES", MAY), close(FIRST, SALES, MAY));
        when(given(SALES_CREATED), new Reorganise(HANBIT, changes))
                .expectEvents(created(RESEARCH, ROOT, "SALES", MAY), new DepartmentClosed(SALES, FIRST, MAY));
    }

    @Test
    void allChangesOfAReorganisationAreMadeOrNone() {
        var given = List.of(SALES_CREATED, EXPORT_CREATED).toArray();
        var changes = List.of(rename(FIRST, SALES, "영업본부", MARCH), close(SECOND, SALES, MAY));
        refused(when(given(given), new Reorganise(HANBIT, changes)), "DEPARTMENT_NOT_EMPTY");
        var unknown = List.of(rename(FIRST, SALES, "영업본부", MARCH), move(SECOND, SALES, RESEARCH, MAY));
        refused(when(given(given), new Reorganise(HANBIT, unknown)), "DEPARTMENT_UNKNOWN");
    }

    @Test
    void whereverDepartmentsAreCreatedTheyAreCounted() {
        var create = create(SALES, null, "SALES", SINCE);
        var rename = rename(FIRST, SALES, "영업본부", MARCH);
        assertThat(new ChangeDepartment(HANBIT, create).needs()).isEqualTo(Quota.DEPARTMENTS);
        assertThat(new ChangeDepartment(HANBIT, rename).needs()).isNull();
        assertThat(new Reorganise(HANBIT, List.of(rename, create)).needs()).isEqualTo(Quota.DEPARTMENTS);
        assertThat(new Reorganise(HANBIT, List.of(rename)).needs()).isNull();
    }

    private static AggregateTestFixture<Organisation> fixture() {
        var fixture = new AggregateTestFixture<>(Organisation.class);
        fixture.registerCommandHandlerInterceptor((unit, chain) -> {
            // as the correlation provider does
            unit.registerCorrelationDataProvider(_ -> Map.of(MetadataKeys.TENANT, HANBIT.value()));
            return chain.proceed();
        });
        return fixture;
    }

    /** The root, and what has happened since. */
    private TestExecutor<Organisation> given(Object... more) {
        var events = new ArrayList<Object>(List.of(ROOT_CREATED));
        events.addAll(List.of(more));
        organisation = fixture();
        return organisation.given(
                events.stream().map(OrganisationTest::ofTheCompany).toList());
    }

    private static Object ofTheCompany(Object event) {
        return GenericEventMessage.asEventMessage(event).andMetaData(Map.of(MetadataKeys.TENANT, HANBIT.value()));
    }

    private static ResultValidator<Organisation> when(TestExecutor<Organisation> given, DepartmentChange change) {
        return when(given, new ChangeDepartment(HANBIT, change));
    }

    private static ResultValidator<Organisation> when(TestExecutor<Organisation> given, OrganisationCommand command) {
        return given.when(command, Map.of(MetadataKeys.TENANT, HANBIT.value()));
    }

    private static ResultValidator<Organisation> accepted(ResultValidator<Organisation> result, Object event) {
        return result.expectEvents(event);
    }

    private static void unchanged(ResultValidator<Organisation> result, ChangeId holding) {
        result.expectNoEvents().expectResultMessagePayload(holding);
    }

    private static void refused(ResultValidator<Organisation> result, String code) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(code);
    }

    private static DepartmentChange create(DepartmentId id, @Nullable DepartmentId parent, String code, LocalDate day) {
        return new CreateDepartment(id, parent, "영업팀", code, day);
    }

    private static DepartmentCreated created(DepartmentId id, DepartmentId parent, String code, LocalDate day) {
        return new DepartmentCreated(id, parent, "영업팀", code, day);
    }

    private static DepartmentChange rename(ChangeId change, DepartmentId id, String name, LocalDate day) {
        return new RenameDepartment(id, change, name, day);
    }

    private static DepartmentChange move(ChangeId change, DepartmentId id, DepartmentId parent, LocalDate day) {
        return new MoveDepartment(id, change, parent, day);
    }

    private static DepartmentChange close(ChangeId change, DepartmentId id, LocalDate day) {
        return new CloseDepartment(id, change, day);
    }

    private static DepartmentChange head(ChangeId change, DepartmentId id, @Nullable EmployeeId head, LocalDate day) {
        return new ChangeHead(id, change, head, day);
    }

    private static OrganisationCommand cancel(DepartmentId id, ChangeId change, LocalDate today) {
        return new CancelDepartmentChange(HANBIT, id, change, new FreeText("잘못 입력"), today);
    }

    private static OrganisationCommand withdraw(DepartmentId id, ChangeId change) {
        return new WithdrawDepartmentChange(HANBIT, id, change, null);
    }
}
