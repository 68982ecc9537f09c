package io.hrsystem.command.organisation;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a change of one department answers. */
record DepartmentAnswer(
        DepartmentId departmentId,

        @Schema(description = "Names the change, or the one that holds already, to cancel or withdraw it.")
        ChangeId changeId) {}
