package io.hrsystem.platform.web;

import io.hrsystem.platform.Refusal;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Texts for people, from the bundles of the platform and of the service; values are named: {@code {limit}}. */
public record Texts(MessageSource messages) {
    /** What a person is told of a refusal. */
    public String of(Refusal refusal, Locale locale) {
        return of(
                refusal.code().key(),
                refusal.arguments(),
                locale,
                refusal.code().value());
    }

    /** Falls back to {@code otherwise} if no bundle has the key. */
    public String of(String key, Map<String, Object> values, Locale locale, String otherwise) {
        var text = messages.getMessage(key, null, otherwise, locale);
        if (text == null) return otherwise;
        for (var value : values.entrySet())
            text = text.replace("{" + value.getKey() + "}", value.getValue().toString());
        return text;
    }
}
