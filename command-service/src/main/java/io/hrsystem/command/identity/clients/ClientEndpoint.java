package io.hrsystem.command.identity.clients;

import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives machines access to one company: by a super admin to any, by a tenant admin to the own one. */
@RestController
final class ClientEndpoint {
    record ClientRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Time clock at the gate")
            String name,

            @NotEmpty @Schema(example = "[\"KIOSK\"]") Set<@NotNull Role> roles) {}

    private final ClientRegistration registration;

    ClientEndpoint(ClientRegistration registration) {
        this.registration = registration;
    }

    @PostMapping("/api/clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives a machine access to the own company")
    @RolesAllowed("TENANT_ADMIN")
    ResponseEntity<ClientAnswer> register(Request request, @Valid @RequestBody ClientRequest body) {
        return registration.register(request, request.tenant(), body).as(HttpStatus.CREATED);
    }

    @PostMapping("/api/admin/tenants/{id}/clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerClientOfTenant", summary = "Gives a machine access to a company")
    @RolesAllowed("SUPER_ADMIN")
    ResponseEntity<ClientAnswer> registerFor(
            Request request, @PathVariable TenantId id, @Valid @RequestBody ClientRequest body) {
        return registration.register(request, id, body).as(HttpStatus.CREATED);
    }
}
