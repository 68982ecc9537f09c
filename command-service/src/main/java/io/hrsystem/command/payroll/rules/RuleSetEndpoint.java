package io.hrsystem.command.payroll.rules;

import io.hrsystem.command.payroll.rules.RuleSetCommand.DraftRuleSet;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The super admin's work on statutory numbers. */
@RestController
@RequestMapping("/api/admin/rule-sets")
@Needs(Permission.MANAGE_RULE_SETS)
class RuleSetEndpoint {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    record RuleSetAnswer(String ruleSetId) {}

    record PublishRuleSetRequest(
            @NotNull @Schema(description = "No entry holds earlier", example = "2030-01-01")
            LocalDate effectiveFrom,

            @NotNull @Schema(example = "As decreed", minLength = 1, maxLength = 500)
            FreeText reason,

            @Nullable
            @Schema(description = "For a day in the past, once it was told what would differ", example = "true")
            Boolean confirm) {
        boolean isConfirmed() {
            return Boolean.TRUE.equals(confirm);
        }
    }

    private final Commands commands;
    private final Drafting drafting;
    private final Publishing publishing;

    RuleSetEndpoint(Commands commands, Drafting drafting, Publishing publishing) {
        this.commands = commands;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "draftRuleSet",
            summary = "Enters statutory numbers, which hold once they are published",
            description = "Every entry that does not fit is named. The same numbers again are the same rule set. Its id"
                    + " is that of what holds on its first day, if it is published as things are.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RuleSetDraftRequest.class)))
    ResponseEntity<RuleSetAnswer> draft(Request request, @RequestBody String file) {
        var draft = drafting.draft(file);
        return commands.on(request, TenantId.PLATFORM, file)
                .sending(new DraftRuleSet(draft.id(), draft.json()))
                .answering(new RuleSetAnswer(draft.id()))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/{id}/publish")
    @Operation(
            operationId = "publishRuleSet",
            summary = "Lets statutory numbers hold that were entered",
            description = "What is published never changes. For a day in the past it is told first which finalised runs"
                    + " of payroll would come out differently, RESULTS_DIFFER, unless it is confirmed.")
    ResponseEntity<RuleSetAnswer> publish(
            Request request, @PathVariable String id, @Valid @RequestBody PublishRuleSetRequest body) {
        // of what is no id the database would not even take the stream's name
        if (!ID.matcher(id).matches()) throw Refusal.of(RefusalCode.NOT_FOUND);
        return commands.on(request, TenantId.PLATFORM, body)
                .asking(Preconditions.none(StreamIds.ruleSet(id)))
                .deciding(_ -> publishing.decide(id, body))
                .writing(Publishing::requireNoOther)
                .answering(new RuleSetAnswer(id))
                .as(HttpStatus.OK);
    }
}
