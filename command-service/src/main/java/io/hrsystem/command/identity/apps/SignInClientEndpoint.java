package io.hrsystem.command.identity.apps;

import io.hrsystem.command.identity.apps.SignInClientCommand.RegisterSignInClient;
import io.hrsystem.command.identity.apps.SignInClientCommand.RevokeSignInClient;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.identity.RedirectUri;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs through which people sign in: a company's for its own people, the platform's for those of all companies. */
@RestController
final class SignInClientEndpoint {
    private static final int MOST = 10;

    record SignInClientRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Company portal")
            String name,

            @NotEmpty
            @Size(max = MOST)
            @Schema(
                    description = "Where a browser may be sent back to: https, http on the person's own machine, or a"
                            + " scheme of the program's own with a dot. Compared character by character.",
                    example = "[\"https://portal.acme.example/signed-in\"]")
            List<@NotNull RedirectUri> redirectUris,

            @Nullable
            @Size(max = MOST)
            @Schema(
                    description = "Where it may be sent to after a sign-out.",
                    example = "[\"https://portal.acme.example/\"]")
            List<@NotNull RedirectUri> postLogoutRedirectUris) {}

    record SignInClientAnswer(String clientId) {}

    private record Nothing() {}

    private final Commands commands;

    SignInClientEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/sign-in-clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerSignInClient",
            summary = "Lets people sign in through a program",
            description = "Authorization code with PKCE (S256), without a secret. A company's program is for its own"
                    + " people, one of a super admin for those of every company.")
    @Needs(Permission.MANAGE_SIGN_IN_CLIENTS)
    ResponseEntity<SignInClientAnswer> register(Request request, @Valid @RequestBody SignInClientRequest body) {
        var afterwards = body.postLogoutRedirectUris();
        var command = new RegisterSignInClient(
                Ids.next(),
                body.name(),
                body.redirectUris().stream().distinct().toList(),
                afterwards == null ? List.of() : afterwards.stream().distinct().toList());
        return commands.on(request, body)
                .sending(command)
                .answering(new SignInClientAnswer(command.clientId()))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/api/sign-in-clients/{clientId}/revoke")
    @Operation(
            operationId = "revokeSignInClient",
            summary = "Lets nobody sign in through a program any more",
            description = "It gets no further tokens; those that it has end within ten minutes.")
    @Needs(Permission.MANAGE_SIGN_IN_CLIENTS)
    ResponseEntity<SignInClientAnswer> revoke(Request request, @PathVariable String clientId) {
        return commands.on(request, new Nothing())
                .sending(new RevokeSignInClient(clientId))
                .answering(new SignInClientAnswer(clientId))
                .as(HttpStatus.OK);
    }
}
