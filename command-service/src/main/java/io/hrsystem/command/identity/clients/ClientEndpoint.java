package io.hrsystem.command.identity.clients;

import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Machines' access: a super admin's to any company and to the platform, a tenant admin's to the own company. */
@RestController
final class ClientEndpoint {
    record ClientRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Time clock at the gate")
            String name,

            @NotEmpty @Schema(example = "[\"KIOSK\"]") Set<@NotNull Role> roles,

            @Nullable @Schema(description = "The last day on which it gets in.", example = "2099-12-31")
            LocalDate expiresOn) {}

    record PlatformClientRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Operations console")
            String name,

            @Nullable
            @Size(min = 1)
            @Schema(description = "Super admin's if nothing is said.", example = "[\"SUPER_ADMIN\"]")
            Set<@NotNull Role> roles,

            @Nullable @Schema(description = "The last day on which it gets in.", example = "2099-12-31")
            LocalDate expiresOn) {
        Set<Role> given() {
            return roles == null ? Set.of(Role.SUPER_ADMIN) : roles;
        }
    }

    private final ClientAccess access;

    ClientEndpoint(ClientAccess access) {
        this.access = access;
    }

    @PostMapping("/api/clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives a machine access to the own company")
    @Needs(Permission.MANAGE_CLIENTS)
    ResponseEntity<ClientAnswer> register(Request request, @Valid @RequestBody ClientRequest body) {
        return register(request, request.tenant(), body);
    }

    @PostMapping("/api/clients/{clientId}/rotate")
    @Operation(summary = "Makes a new secret", description = "The one before works for another day.")
    @Needs(Permission.MANAGE_CLIENTS)
    ResponseEntity<ClientAnswer> rotate(Request request, @PathVariable String clientId) {
        return access.rotate(request, request.tenant(), clientId).as(HttpStatus.OK);
    }

    @PostMapping("/api/clients/{clientId}/revoke")
    @Operation(
            summary = "Takes a machine's access away",
            description = "Its tokens are refused as soon as this is answered.")
    @Needs(Permission.MANAGE_CLIENTS)
    ResponseEntity<ClientAnswer> revoke(Request request, @PathVariable String clientId) {
        return access.revoke(request, request.tenant(), clientId).as(HttpStatus.OK);
    }

    @PostMapping("/api/admin/tenants/{id}/clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerClientOfTenant", summary = "Gives a machine access to a company")
    @Needs(Permission.MANAGE_ALL_CLIENTS)
    ResponseEntity<ClientAnswer> registerFor(
            Request request, @PathVariable TenantId id, @Valid @RequestBody ClientRequest body) {
        return register(request, id, body);
    }

    @PostMapping("/api/admin/tenants/{id}/clients/{clientId}/rotate")
    @Operation(operationId = "rotateClientOfTenant", summary = "Makes a new secret for a company's client")
    @Needs(Permission.MANAGE_ALL_CLIENTS)
    ResponseEntity<ClientAnswer> rotateFor(Request request, @PathVariable TenantId id, @PathVariable String clientId) {
        return access.rotate(request, id, clientId).as(HttpStatus.OK);
    }

    @PostMapping("/api/admin/tenants/{id}/clients/{clientId}/revoke")
    @Operation(operationId = "revokeClientOfTenant", summary = "Takes the access of a company's client away")
    @Needs(Permission.MANAGE_ALL_CLIENTS)
    ResponseEntity<ClientAnswer> revokeFor(Request request, @PathVariable TenantId id, @PathVariable String clientId) {
        return access.revoke(request, id, clientId).as(HttpStatus.OK);
    }

    @PostMapping("/api/admin/clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerPlatformClient", summary = "Gives a machine access to the platform")
    @Needs(Permission.MANAGE_ALL_CLIENTS)
    ResponseEntity<ClientAnswer> registerForPlatform(Request request, @Valid @RequestBody PlatformClientRequest body) {
        return access.register(request, TenantId.PLATFORM, body, body.name(), body.given(), body.expiresOn())
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/api/admin/clients/{clientId}/rotate")
    @Operation(operationId = "rotatePlatformClient", summary = "Makes a new secret for a client of the platform")
    @Needs(Permission.MANAGE_ALL_CLIENTS)
    ResponseEntity<ClientAnswer> rotateForPlatform(Request request, @PathVariable String clientId) {
        return access.rotate(request, TenantId.PLATFORM, clientId).as(HttpStatus.OK);
    }

    @PostMapping("/api/admin/clients/{clientId}/revoke")
    @Operation(operationId = "revokePlatformClient", summary = "Takes the access of a client of the platform away")
    @Needs(Permission.MANAGE_ALL_CLIENTS)
    ResponseEntity<ClientAnswer> revokeForPlatform(Request request, @PathVariable String clientId) {
        return access.revoke(request, TenantId.PLATFORM, clientId).as(HttpStatus.OK);
    }

    private ResponseEntity<ClientAnswer> register(Request request, TenantId tenant, ClientRequest body) {
        return access.register(request, tenant, body, body.name(), body.roles(), body.expiresOn())
                .as(HttpStatus.CREATED);
    }
}
