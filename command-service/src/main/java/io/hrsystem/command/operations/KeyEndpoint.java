package io.hrsystem.command.operations;

import io.hrsystem.command.operations.KeyCommand.RequestRotation;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.KeyScope;
import io.hrsystem.keys.KeyRotation;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The super admin's work on keys. */
@RestController
@Needs(Permission.ROTATE_KEYS)
class KeyEndpoint {
    @Schema(name = "RotateKeysRequest")
    record RotateRequest(
            @NotNull KeyScope scope,

            @Nullable @Schema(description = "Whose key; only with TENANT.")
            TenantId tenantId) {}

    record RotateAnswer(KeyScope scope) {}

    private final Commands commands;
    private final KeyRotation rotation;
    private final Tasks tasks;

    KeyEndpoint(Commands commands, KeyRotation rotation, Tasks tasks) {
        this.commands = commands;
        this.rotation = rotation;
        this.tasks = tasks;
    }

    @PostMapping("/api/admin/keys/rotate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "rotateKeys",
            summary = "Puts a new key in the place of the master key or of a company's",
            description = "It is done afterwards, while work goes on. No event is rewritten.")
    ResponseEntity<RotateAnswer> rotate(Request request, @Valid @RequestBody RotateRequest body) {
        var owner = owner(body);
        var answer = commands.on(request, owner, body)
                .sending(new RequestRotation(body.scope()))
                .answering(new RotateAnswer(body.scope()));
        // if this process dies here, the caller's next try does it
        tasks.now(KeyRotationWork.NAME, owner, 0);
        return answer.as(HttpStatus.ACCEPTED);
    }

    private TenantId owner(RotateRequest body) {
        var tenant = body.tenantId();
        return switch (body.scope()) {
            case MASTER -> {
                if (tenant != null)
                    throw Refusal.of(RefusalCode.KEY_SCOPE_WITHOUT_TENANT).about("tenantId");
                yield TenantId.PLATFORM;
            }
            case TENANT -> {
                if (tenant == null)
                    throw Refusal.of(RefusalCode.KEY_SCOPE_OF_TENANT).about("tenantId");
                if (!rotation.hasKeys(tenant)) throw Refusal.of(RefusalCode.NOT_FOUND);
                yield tenant;
            }
        };
    }
}
