package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.ChangeDepartment;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.PlainText;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds departments of a file against those that are there, and against each other. */
final class DepartmentImportCheck implements ImportCheck {
    private static final String DIFFERS = "DIFFERS";
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 100;

    private final TenantId tenant;
    private final ImportId file;
    private final KnownDepartments known;

    DepartmentImportCheck(TenantId tenant, ImportId file, KnownDepartments known) {
        this.tenant = tenant;
        this.file = file;
        this.known = known;
    }

    @Override
    public List<CheckedRow> check(List<ImportRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow check(ImportRow row) {
        var code = row.value(Column.CODE, it -> PlainText.of(it, LONGEST_CODE));
        var name = row.value(Column.DEPARTMENT_NAME, it -> PlainText.of(it, LONGEST_NAME));
        var parent = row.value(Column.PARENT, it -> PlainText.of(it, LONGEST_CODE));
        var from = row.value(Column.FROM, ImportDates::of);
        if (code == null || name == null || from == null || row.isWrong()) return CheckedRow.wrong(row);
        var there = known.owner(code, from);
        if (there != null) {
            compare(row, there, name, parent, from);
            return CheckedRow.thereAlready(row, row.errors());
        }
        var above = parent == null ? known.root() : idOf(known.on(parent, from));
        if (above == null) {
            row.note(Column.PARENT, RefusalCode.DEPARTMENT_UNKNOWN.value());
            return CheckedRow.wrong(row);
        }
        var id = DepartmentId.of(row.idIn(file));
        known.add(new DepartmentCreated(id, above, name, code, from));
        return CheckedRow.toDo(row, new ChangeDepartment(tenant, new CreateDepartment(id, above, name, code, from)));
    }

    private void compare(ImportRow row, Department there, String name, @Nullable String parent, LocalDate from) {
        if (!known.isCalled(there, name)) row.note(Column.DEPARTMENT_NAME, DIFFERS);
        if (parent != null && known.named(parent).stream().noneMatch(it -> known.liesBelow(there, it.id())))
            row.note(Column.PARENT, DIFFERS);
        // the root holds from the beginning, whatever its date
        if (!from.equals(there.founded()) && !there.id().equals(known.root())) row.note(Column.FROM, DIFFERS);
    }

    private static @Nullable DepartmentId idOf(@Nullable Department department) {
        return department == null ? null : department.id();
    }
}
