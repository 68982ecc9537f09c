package io.hrsystem.query.organisation;

import static io.hrsystem.query.platform.projections.ProjectionFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.query.platform.history.Version;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartmentProjectionTest {
    private static final DepartmentId ROOT = new DepartmentId("root");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final DepartmentId LAB = new DepartmentId("lab");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final ProjectionFixture<OrganisationEvent, DepartmentRow> departments =
            ProjectionFixture.of(new DepartmentProjection());

    @Test
    void allDepartmentsOfACompanyComeFromOneStream() {
        var rows = departments
                .givenEveryEvent(
                        new DepartmentCreated(ROOT, null, "Acme", "ROOT", NEW_YEAR),
                        new DepartmentCreated(SALES, ROOT, "Sales", "S", NEW_YEAR),
                        new DepartmentCreated(LAB, ROOT, "Lab", "L", NEW_YEAR),
                        new DepartmentRenamed(SALES, "Customers", day(2), null),
                        new DepartmentMoved(SALES, change("c4"), LAB, day(3)),
                        new DepartmentHeadChanged(SALES, change("c5"), new EmployeeId("anna"), day(4)),
                        new DepartmentHeadChanged(SALES, change("c6"), null, day(6)),
                        new DepartmentClosed(SALES, change("c7"), day(8)),
                        new DepartmentChangeCancelled(SALES, change("c6"), null),
                        new DepartmentChangeWithdrawn(SALES, change("c4"), null))
                .rows();

        assertThat(rows).extracting(DepartmentRow::code).containsExactly("ROOT", "S", "L");
        assertThat(rows).extracting(DepartmentRow::version).containsExactly(1L, 10L, 3L);
        // it holds from the beginning
        assertThat(told(rows.getFirst()))
                .containsExactly("1900-01-01 to end, known 0 to end: Acme below null, led by null");
        assertThat(told(rows.get(1)).stream().filter(it -> it.contains("to end: ")))
                .containsExactly(
                        "1900-01-01 to 2026-01-01, known 7 to end: Sales below root, led by null, not there",
                        "2026-01-01 to 2026-02-01, known 7 to end: Sales below root, led by null",
                        "2026-02-01 to 2026-04-01, known 9 to end: Customers below root, led by null",
                        "2026-04-01 to 2026-08-01, known 9 to end: Customers below root, led by anna",
                        "2026-08-01 to end, known 9 to end: Customers below root, led by anna, not there");
        assertThat(rows.get(1).versions().getLast().state().closedFrom()).isEqualTo(day(8));
        assertThat(told(rows.get(1)).stream().filter(it -> it.contains("known 8 to 9")))
                .contains("2026-04-01 to 2026-08-01, known 8 to 9: Customers below lab, led by anna");
    }

    @Test
    void aFoundingThatIsTakenBackHasNeverBeen() {
        var rows = departments
                .given(
                        new DepartmentCreated(SALES, ROOT, "Sales", "S", NEW_YEAR),
                        new DepartmentChangeCancelled(SALES, change("sales"), null))
                .rows();

        assertThat(told(rows.getFirst()))
                .containsExactly(
                        "1900-01-01 to 2026-01-01, known 0 to 1: Sales below root, led by null, not there",
                        "2026-01-01 to end, known 0 to 1: Sales below root, led by null");
    }

    @Test
    void whatIsNotThereCannotBeRenamed() {
        departments
                .given(new DepartmentCreated(ROOT, null, "Acme", "ROOT", NEW_YEAR))
                .cannotApply(new DepartmentRenamed(SALES, "Customers", NEW_YEAR, null), "there is no row");
    }

    private static List<String> told(DepartmentRow row) {
        return row.versions().stream()
                .map(it -> "%s to %s, known %s to %s: %s below %s, led by %s%s"
                        .formatted(
                                it.key().validFrom(),
                                it.validUntil().equals(Version.END_OF_DAYS) ? "end" : it.validUntil(),
                                it.key().knownFrom().getEpochSecond() - at(0).getEpochSecond(),
                                it.knownUntil().equals(Version.END_OF_TIME)
                                        ? "end"
                                        : it.knownUntil().getEpochSecond() - at(0).getEpochSecond(),
                                it.state().name(),
                                it.state().parentId(),
                                it.state().headId(),
                                it.state().existing() ? "" : ", not there"))
                .sorted()
                .toList();
    }

    private static ChangeId change(String id) {
        return new ChangeId(id);
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2026, month, 1);
    }
}
