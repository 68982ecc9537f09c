package io.hrsystem.command.leave;

import io.hrsystem.command.leave.LeaveCommand.AnswerPromotion;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever was asked to use leave names the days; if they do not, the employer does (LSA art. 61). */
@RestController
class PromotionEndpoint {
    private static final String FIND =
            "SELECT employee_id, step FROM leave_promotion WHERE tenant_id = ? AND promotion_id = ?";

    record AnswerPromotionRequest(
            @NotEmpty @Size(max = 60) @Schema(example = "[\"2026-11-02\"]")
            List<@NotNull LocalDate> dates) {}

    record PromotionAnswer(PromotionId promotionId) {}

    private record Asked(EmployeeId employee, PromotionStep step) {
        static Asked read(ResultSet row) throws SQLException {
            if (!row.next()) throw Refusal.of(RefusalCode.NOT_FOUND);
            return new Asked(EmployeeId.of(row.getString(1)), PromotionStep.valueOf(row.getString(2)));
        }

        /** HR for everybody, employees for themselves, unless it is the employer's turn. */
        EmployeeId requireMayAnswer(Caller caller) {
            if (caller.reaches(Permission.ANSWER_PROMOTION, Scope.COMPANY)) return employee;
            if (!employee.equals(caller.employee())) throw Refusal.of(RefusalCode.NOT_FOUND);
            if (step == PromotionStep.DESIGNATION) throw Refusal.of(RefusalCode.DESIGNATION_BY_HR);
            return employee;
        }
    }

    private final Commands commands;

    PromotionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/leave/promotions/{id}/answer")
    @Needs(Permission.ANSWER_PROMOTION)
    @Operation(operationId = "answerLeavePromotion", summary = "Names the days on which leave is to be used")
    ResponseEntity<PromotionAnswer> answer(
            Request request, @PathVariable PromotionId id, @Valid @RequestBody AnswerPromotionRequest body) {
        var caller = request.caller();
        var dates = body.dates().stream().distinct().sorted().toList();
        return commands.on(request, body)
                .asking(Preconditions.of(FIND, Asked::read, request.tenant().value(), id.value()))
                .deciding(it -> new AnswerPromotion(it.requireMayAnswer(caller), id, dates))
                .answering(new PromotionAnswer(id))
                .as(HttpStatus.OK);
    }
}
