package io.hrsystem.platform.tables;

import io.hrsystem.platform.web.Texts;
import java.util.Locale;
import java.util.Map;

/** What people are told of a row that did not go in; the code of a refusal that has no words of its own is one of many. */
public record RowTexts(Texts texts) {
    public String of(String code, Locale language) {
        return texts.of("import." + code, Map.of(), language, texts.of("import.REFUSED", Map.of(), language, code));
    }
}
