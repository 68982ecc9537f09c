package io.hrsystem.command.platform.commands;

import io.hrsystem.contract.personal.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody may add to a call that only acts: one text, by either name. */
public record Remark(
        @Nullable @Schema(example = "확인함", minLength = 1, maxLength = 500)
        FreeText reason,

        @Nullable
        @Schema(
                description = "Another name of the reason, which counts if both are given.",
                example = "확인함",
                minLength = 1,
                maxLength = 500)
        FreeText comment) {
    private static final Remark NONE = new Remark(null, null);

    /** @param body null if the request had none */
    public static Remark in(@Nullable Remark body) {
        return body != null ? body : NONE;
    }

    /** Null if there is none. */
    public @Nullable FreeText text() {
        return reason != null ? reason : comment;
    }
}
