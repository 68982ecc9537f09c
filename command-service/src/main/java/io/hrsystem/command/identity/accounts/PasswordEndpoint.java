package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.commands.AnonymousRequest;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How people get a new password: with the one before, or by a link that is mailed to them. */
@RestController
final class PasswordEndpoint {
    static final String FORGOTTEN = "/api/password/forgotten";
    static final String RESET = "/api/password/reset";

    record ForgottenRequest(
            @NotBlank @Size(max = 100) @Schema(example = "hanbit")
            String domain,

            @NotNull @Schema(example = "hana@hanbit.example")
            EmailAddress email) {}

    @Schema(name = "ResetPasswordRequest")
    record ResetRequest(
            @Schema(example = "kY3v0b1m5p7r9t2x4z6B8D0F2H4J6L8N0Q2S4U6W8Y0") @NotNull
            LinkToken token,

            @NotNull
            @Schema(
                    example = "correct horse battery staple",
                    minLength = Password.SHORTEST,
                    maxLength = Password.LONGEST)
            Password password) {}

    @Schema(name = "ChangePasswordRequest")
    record ChangeRequest(
            @NotNull @Schema(example = "a quiet blue whale") Password current,

            @NotNull
            @Schema(
                    example = "correct horse battery staple",
                    minLength = Password.SHORTEST,
                    maxLength = Password.LONGEST)
            Password password) {}

    @Schema(name = "ChangedPassword")
    record PasswordAnswer(AccountId accountId) {}

    private final ForgottenPasswords forgotten;
    private final PasswordChanges changes;

    PasswordEndpoint(ForgottenPasswords forgotten, PasswordChanges changes) {
        this.forgotten = forgotten;
        this.changes = changes;
    }

    @PostMapping(FORGOTTEN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "forgotPassword",
            summary = "Asks for a link to set a new password",
            description =
                    "Answers alike whether there is such an account or not. The mail comes within seconds, at most"
                            + " one in five minutes; its link works once, within an hour, and kills the one before.")
    void forgotten(@Valid @RequestBody ForgottenRequest body) {
        forgotten.ask(body.domain().strip().toLowerCase(Locale.ROOT), body.email());
    }

    @PostMapping(RESET)
    @Operation(
            operationId = "resetPassword",
            summary = "Sets a new password by the link in the mail",
            description = "All sessions of the account are over then.")
    ResponseEntity<PasswordAnswer> reset(AnonymousRequest request, @Valid @RequestBody ResetRequest body) {
        return changes.reset(request, body).as(HttpStatus.OK);
    }

    @PostMapping("/api/password")
    @Operation(
            operationId = "changePassword",
            summary = "Sets a new password for oneself",
            description = "All other sessions of the account are over then.")
    @Needs(Permission.MANAGE_OWN_ACCESS)
    ResponseEntity<PasswordAnswer> change(Request request, @Valid @RequestBody ChangeRequest body) {
        return changes.change(request, body).as(HttpStatus.OK);
    }
}
