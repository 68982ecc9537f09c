package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.erasure.CompanyExports;
import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.RetryErasureStep;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has been given up of the end of a company is tried again when a person says so. */
@RestController
@Needs(Permission.MANAGE_TENANTS)
class OffboardingRetryEndpoint {
    record RetriedOffboarding(TenantId tenantId) {}

    private record Nothing() {}

    private final Commands commands;
    private final CompanyExports exports;
    private final Tasks tasks;

    OffboardingRetryEndpoint(Commands commands, CompanyExports exports, Tasks tasks) {
        this.commands = commands;
        this.exports = exports;
        this.tasks = tasks;
    }

    @PostMapping("/api/admin/tenants/{id}/offboarding/{step}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "retryOffboardingStep", summary = "Tries a failed step of the end of a company again")
    ResponseEntity<RetriedOffboarding> retry(
            Request request, @PathVariable TenantId id, @PathVariable OffboardingStep step) {
        return switch (step) {
            case EXPORT -> export(request, id);
            case RETAIN -> throw Refusal.of(RefusalCode.STEP_NOT_FAILED);
            case FENCE, DESTROY_KEYS, READ_MODELS, SIDE_STORES, EVENTS, VERIFY, CERTIFICATE ->
                commands.on(request, TenantId.PLATFORM, new Nothing())
                        .sending(new RetryErasureStep(id, step))
                        .answering(new RetriedOffboarding(id))
                        .as(HttpStatus.ACCEPTED);
        };
    }

    private ResponseEntity<RetriedOffboarding> export(Request request, TenantId id) {
        var next = commands.reading(request, () -> exports.roundAfterFailure(id))
                .orElseThrow(() -> Refusal.of(RefusalCode.STEP_NOT_FAILED));
        tasks.now(ExportWork.NAME, id, next);
        return ResponseEntity.accepted().body(new RetriedOffboarding(id));
    }
}
