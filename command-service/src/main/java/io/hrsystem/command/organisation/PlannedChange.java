package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.DepartmentChange.ChangeHead;
import io.hrsystem.command.organisation.DepartmentChange.CloseDepartment;
import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.organisation.DepartmentChange.MoveDepartment;
import io.hrsystem.command.organisation.DepartmentChange.RenameDepartment;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the changes of a reorganisation; what does not belong to its kind is left out. */
@Schema(name = "DepartmentChange", example = PlannedChange.EXAMPLE)
record PlannedChange(
        @NotNull Kind kind,

        @Schema(description = "Which one; of CREATE there is none yet.") @Nullable
        DepartmentId departmentId,

        @Schema(description = "Of CREATE, RENAME.", example = "Research", minLength = 1) @Nullable @Size(max = 100)
        String name,

        @Schema(description = "Of CREATE.", example = "RES", minLength = 1) @Nullable @Size(max = 20)
        String code,

        @Schema(description = "Of CREATE (the root department if it is left out), MOVE.") @Nullable
        DepartmentId parentId,

        @Schema(description = "Of HEAD; null or left out if there is none from then on.") @Nullable
        EmployeeId employeeId,

        @NotNull LocalDate effectiveFrom) {
    static final String EXAMPLE = """
        {"kind": "MOVE", "departmentId": "019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071",
         "parentId": "019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6072", "effectiveFrom": "2026-03-02"}\
        """;

    /** What is done with a department. */
    @Schema(name = "DepartmentChangeKind")
    enum Kind {
        CREATE,
        MOVE,
        RENAME,
        CLOSE,
        HEAD
    }

    /** @throws OutOfBounds that names what the kind needs and what is missing, or what it has none of */
    DepartmentChange asked() {
        return switch (kind) {
            case CREATE -> {
                if (departmentId != null) throw OutOfBounds.of(Reason.MALFORMED).in("departmentId");
                yield new CreateDepartment(
                        DepartmentId.next(), parentId, text(name, "name"), text(code, "code"), effectiveFrom);
            }
            case MOVE -> new MoveDepartment(which(), ChangeId.next(), needed(parentId, "parentId"), effectiveFrom);
            case RENAME -> new RenameDepartment(which(), ChangeId.next(), text(name, "name"), effectiveFrom);
            case CLOSE -> new CloseDepartment(which(), ChangeId.next(), effectiveFrom);
            case HEAD -> new ChangeHead(which(), ChangeId.next(), employeeId, effectiveFrom);
        };
    }

    private DepartmentId which() {
        return needed(departmentId, "departmentId");
    }

    private static String text(@Nullable String entered, String field) {
        var text = needed(entered, field);
        if (text.isBlank()) throw OutOfBounds.of(Reason.MALFORMED).in(field);
        return text;
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) throw OutOfBounds.of(Reason.MALFORMED).in(field);
        return value;
    }
}
