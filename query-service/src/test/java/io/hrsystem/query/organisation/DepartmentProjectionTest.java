package io.hrsystem.query.organisation;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.query.organisation.DepartmentRow.Founding;
import io.hrsystem.query.organisation.DepartmentRow.Key;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DepartmentProjectionTest {
    private static final DepartmentId ROOT = new DepartmentId("root");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final ProjectionFixture<OrganisationEvent, DepartmentRow> departments =
            ProjectionFixture.of(new DepartmentProjection());

    @Test
    void allDepartmentsOfACompanyComeFromOneStream() {
        departments
                .givenEveryEvent(
                        new DepartmentCreated(ROOT, null, "Acme", "ROOT", NEW_YEAR),
                        new DepartmentCreated(SALES, ROOT, "Sales", "S", NEW_YEAR),
                        new DepartmentRenamed(SALES, "Customers", NEW_YEAR.plusDays(1), null))
                .expectRows(
                        new DepartmentRow(new Key(TENANT, ROOT), "Acme", new Founding(null, "ROOT", NEW_YEAR), 1),
                        new DepartmentRow(new Key(TENANT, SALES), "Customers", new Founding(ROOT, "S", NEW_YEAR), 3));
    }

    @Test
    void whatIsNotThereCannotBeRenamed() {
        departments
                .given(new DepartmentCreated(ROOT, null, "Acme", "ROOT", NEW_YEAR))
                .cannotApply(new DepartmentRenamed(SALES, "Customers", NEW_YEAR, null), "there is no row")
                .expectRows(new DepartmentRow(new Key(TENANT, ROOT), "Acme", new Founding(null, "ROOT", NEW_YEAR), 1));
    }
}
