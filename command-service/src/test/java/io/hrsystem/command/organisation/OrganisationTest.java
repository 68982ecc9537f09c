package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.OrganisationCommand.CreateDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.CreateRootDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.RenameDepartment;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
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
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final DepartmentCreated ROOT_CREATED = new DepartmentCreated(ROOT, null, "한빛상사", "ROOT", SINCE);

    private final AggregateTestFixture<Organisation> organisation = new AggregateTestFixture<>(Organisation.class);

    OrganisationTest() {
        organisation.registerCommandHandlerInterceptor((unit, chain) -> {
            // as the correlation provider does
            unit.registerCorrelationDataProvider(_ -> Map.of(MetadataKeys.TENANT, HANBIT.value()));
            return chain.proceed();
        });
    }

    @Test
    void aCompanyHasOneRoot() {
        var create = new CreateRootDepartment(HANBIT, ROOT, "한빛상사", SINCE);
        when(organisation.givenNoPriorActivity(), create).expectEvents(ROOT_CREATED);
        when(given(), create).expectNoEvents();
    }

    @Test
    void aDepartmentWithoutAParentLiesBelowTheRoot() {
        when(given(), create(SALES, null, "SALES")).expectEvents(created(SALES, ROOT, "SALES"));
    }

    @Test
    void aDepartmentLiesBelowTheParentThatIsNamed() {
        when(given(created(SALES, ROOT, "SALES")), create(EXPORT, SALES, "EXPORT"))
                .expectEvents(created(EXPORT, SALES, "EXPORT"));
    }

    @Test
    void aParentThatIsNotThereIsRefused() {
        refused(when(given(), create(EXPORT, SALES, "EXPORT")), "DEPARTMENT_UNKNOWN");
    }

    @Test
    void aCodeIsUsedOnceTheRootsToo() {
        refused(when(given(created(SALES, ROOT, "SALES")), create(EXPORT, null, "SALES")), "DEPARTMENT_CODE_TAKEN");
        refused(when(given(), create(SALES, null, "ROOT")), "DEPARTMENT_CODE_TAKEN");
    }

    @Test
    void aDepartmentIsRenamed() {
        var rename = new RenameDepartment(HANBIT, SALES, "영업본부", SINCE);
        var renamed = new DepartmentRenamed(SALES, "영업본부", SINCE, null);
        when(given(created(SALES, ROOT, "SALES")), rename).expectEvents(renamed);
        when(given(created(SALES, ROOT, "SALES"), renamed), rename).expectNoEvents();
    }

    @Test
    void aCodeStaysTakenWhenTheNameChanges() {
        var renamed = new DepartmentRenamed(SALES, "영업본부", SINCE, null);
        refused(
                when(given(created(SALES, ROOT, "SALES"), renamed), create(EXPORT, null, "SALES")),
                "DEPARTMENT_CODE_TAKEN");
    }

    @Test
    void whatIsNotThereIsNotRenamed() {
        refused(when(given(), new RenameDepartment(HANBIT, SALES, "영업본부", SINCE)), "NOT_FOUND");
    }

    private TestExecutor<Organisation> given(Object... more) {
        var events = new ArrayList<Object>(List.of(ROOT_CREATED));
        events.addAll(List.of(more));
        return organisation.given(
                events.stream().map(OrganisationTest::ofTheCompany).toList());
    }

    private static Object ofTheCompany(Object event) {
        return GenericEventMessage.asEventMessage(event).andMetaData(Map.of(MetadataKeys.TENANT, HANBIT.value()));
    }

    private static ResultValidator<Organisation> when(TestExecutor<Organisation> given, OrganisationCommand command) {
        return given.when(command, Map.of(MetadataKeys.TENANT, HANBIT.value()));
    }

    private static void refused(ResultValidator<Organisation> result, String code) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(code);
    }

    private static CreateDepartment create(DepartmentId id, @Nullable DepartmentId parent, String code) {
        return new CreateDepartment(HANBIT, id, parent, "영업팀", code, SINCE);
    }

    private static DepartmentCreated created(DepartmentId id, DepartmentId parent, String code) {
        return new DepartmentCreated(id, parent, "영업팀", code, SINCE);
    }
}
