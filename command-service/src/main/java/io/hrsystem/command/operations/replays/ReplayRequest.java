package io.hrsystem.command.operations.replays;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.operations.ReadModels;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A replay as it is asked for. */
record ReplayRequest(
        @NotNull ReplayKind kind,

        @Nullable
        @Size(min = 1, max = 100)
        @Schema(
                description = "Names of groups of read models; all of them if it is left out.",
                example = "[\"employees\"]")
        List<@NotNull String> projections,

        @Nullable @Schema(description = "Whose read models; all companies' if it is left out, which a VIEW must not.")
        TenantId tenantId,

        @Nullable
        @Size(min = 1, max = 64)
        @Schema(
                description = "With a VIEW: the moment, or the HR-Position, up to and with which events count; all that"
                        + " there are if it is left out.",
                example = "2026-03-02T00:00:00Z")
        String upTo,

        @Nullable @Min(1) @Max(1_000_000) @Schema(description = "As fast as it may be at most.", example = "20000")
        Integer eventsPerSecond,

        @NotNull @Schema(example = "An audit of the first quarter", minLength = 1, maxLength = 500)
        FreeText reason) {
    /**
     * Each once, in their order.
     *
     * @throws OutOfBounds if there is none of such a name
     */
    List<String> readModels() {
        if (projections == null) return ReadModels.ALL;
        var named = new TreeSet<String>();
        for (var i = 0; i < projections.size(); i++)
            try {
                named.add(ReadModels.of(projections.get(i)));
            } catch (OutOfBounds e) {
                throw e.in("projections[%d]".formatted(i));
            }
        return List.copyOf(named);
    }

    /** @throws Refusal if what is named does not go with its kind */
    void requireWhole() {
        switch (kind) {
            case REBUILD -> {
                if (upTo != null)
                    throw Refusal.of(RefusalCode.UP_TO_WITHOUT_VIEW).about("upTo");
            }
            case VIEW -> {
                if (tenantId == null)
                    throw Refusal.of(RefusalCode.VIEW_OF_TENANT).about("tenantId");
            }
        }
    }
}
