package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.command.tenants.TenantCommand.ReactivateTenant;
import io.hrsystem.command.tenants.TenantCommand.RetryOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.SuspendTenant;
import io.hrsystem.command.tenants.TenantCommand.SwitchFeature;
import io.hrsystem.command.tenants.TenantCommand.TerminateTenant;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The super admin's work on companies. A change of state holds on both services before it is answered. */
@RestController
@RequestMapping("/api/admin/tenants")
@Needs(Permission.MANAGE_TENANTS)
class TenantEndpoint {
    record TenantAnswer(TenantId tenantId) {}

    record ReasonRequest(
            @NotNull @Schema(example = "Asked for by the company", minLength = 1, maxLength = 500)
            FreeText reason) {}

    @Schema(name = "TerminateTenantRequest")
    record TerminateRequest(
            @NotNull @Schema(example = "The contract has ended", minLength = 1, maxLength = 500)
            FreeText reason,

            @NotNull LocalDate contractEndedOn,

            @Nullable @Min(0) @Max(10) @Schema(description = "By its contract; 3 if it is left out", example = "5")
            Integer retentionYears) {
        int years() {
            return retentionYears == null ? CompanyRetention.YEARS : retentionYears;
        }
    }

    record FeatureRequest(@NotNull @Schema(example = "true") Boolean enabled) {}

    private record Nothing() {}

    private final Commands commands;
    private final ReadGate readGate;

    TenantEndpoint(Commands commands, ReadGate readGate) {
        this.commands = commands;
        this.readGate = readGate;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Registers a company",
            description = "It is set up afterwards; it can be used when its status is ACTIVE.")
    ResponseEntity<TenantAnswer> register(Request request, @Valid @RequestBody RegisterRequest body) {
        var tenant = TenantId.next();
        return commands.on(request, tenant, body)
                .sending(body.command(tenant))
                .answering(new TenantAnswer(tenant))
                .as(HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/suspend")
    @Operation(summary = "Suspends a company", description = "Its calls are refused as soon as this is answered.")
    ResponseEntity<TenantAnswer> suspend(
            Request request, @PathVariable TenantId id, @Valid @RequestBody ReasonRequest body) {
        return changeState(request, id, body, new SuspendTenant(id, body.reason()));
    }

    @PostMapping("/{id}/reactivate")
    @Operation(summary = "Lets a suspended company in again")
    ResponseEntity<TenantAnswer> reactivate(
            Request request, @PathVariable TenantId id, @Valid @RequestBody ReasonRequest body) {
        return changeState(request, id, body, new ReactivateTenant(id, body.reason()));
    }

    @PostMapping("/{id}/terminate")
    @Operation(summary = "Ends the contract with a company")
    ResponseEntity<TenantAnswer> terminate(
            Request request, @PathVariable TenantId id, @Valid @RequestBody TerminateRequest body) {
        return changeState(
                request, id, body, new TerminateTenant(id, body.reason(), body.contractEndedOn(), body.years()));
    }

    @PutMapping("/{id}/features/{feature}")
    @Operation(operationId = "switchFeature", summary = "Switches a feature on or off for a company")
    ResponseEntity<TenantAnswer> switchFeature(
            Request request,
            @PathVariable TenantId id,
            @Parameter(schema = @Schema(implementation = Feature.class)) @PathVariable String feature,
            @Valid @RequestBody FeatureRequest body) {
        var command = new SwitchFeature(id, known(feature), body.enabled());
        return commands.on(request, id, body)
                .sending(command)
                .answering(new TenantAnswer(id))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{id}/onboarding/{step}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "retryOnboardingStep", summary = "Tries a failed step of the set-up again")
    ResponseEntity<TenantAnswer> retryStep(
            Request request, @PathVariable TenantId id, @PathVariable OnboardingStep step) {
        var command = new RetryOnboardingStep(id, step);
        return commands.on(request, id, new Nothing())
                .sending(command)
                .answering(new TenantAnswer(id))
                .as(HttpStatus.ACCEPTED);
    }

    private ResponseEntity<TenantAnswer> changeState(Request request, TenantId id, Object body, TenantCommand command) {
        var answer = commands.on(request, id, body).sending(command).answering(new TenantAnswer(id));
        readGate.copy(id);
        return answer.as(HttpStatus.OK);
    }

    private static Feature known(String feature) {
        try {
            return Feature.of(feature);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(RefusalCode.FEATURE_UNKNOWN);
        }
    }
}
