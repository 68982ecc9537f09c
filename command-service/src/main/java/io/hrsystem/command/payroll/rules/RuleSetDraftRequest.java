package io.hrsystem.command.payroll.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a draft is written. It is read strictly, as a file: what does not fit is named by its place in it. */
@Schema(example = """
    {"source": "고용노동부고시", "values": {"minimumWage.hour": [
      {"from": "2030-01-01", "value": 12000, "article": "최저임금법 제6조"}]}}\
    """)
record RuleSetDraftRequest(
        @Schema(description = "Where the numbers are from", minLength = 1, maxLength = 200)
        String source,

        @Schema(description = "By names as statutory data have them; at most 500 entries together")
        Map<String, List<RuleEntryRequest>> values) {
    record RuleEntryRequest(
            @Schema(description = "The first day on which it holds; later than that of the entry before")
            LocalDate from,

            @Schema(description = "Whole won or a whole number; a fraction, a rounding or a table as text; brackets")
            Object value,

            @Nullable @Schema(description = "Of the law; absent for a choice of the operator", maxLength = 200)
            String article) {}
}
