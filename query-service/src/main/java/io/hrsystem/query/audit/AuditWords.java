package io.hrsystem.query.audit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.web.Texts;
import io.hrsystem.query.audit.AuditRepository.Named;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in one sentence what an event was, in Korean or English, with names for ids as far as the caller may read them. */
@Component
final class AuditWords {
    static final String BUNDLE = "audit-messages";

    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z.]+)}");
    private static final String BEFORE = "before.";

    private final AuditRepository entries;
    private final Texts texts;

    AuditWords(AuditRepository entries) {
        this.entries = entries;
        this.texts = texts();
    }

    static Texts texts() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(BUNDLE);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }

    /** Of a key, or another text if there is none. */
    String text(String key, Locale language, String otherwise) {
        return texts.of(key, Map.of(), language, otherwise);
    }

    /** Knows what the things in some events are called. */
    Speaker speaker(TenantId tenant, Locale language, Sight sight, Collection<Told.Event> events) {
        var ids = new HashSet<String>();
        for (var event : events) {
            ids.add(event.content().subject());
            for (var change : event.step().changes().values()) {
                addId(ids, change.before());
                addId(ids, change.after());
            }
        }
        var names = ids.isEmpty()
                ? Map.<String, String>of()
                : entries.names(tenant.value(), ids, sight.showsNames()).stream()
                        .collect(toMap(Named::getId, Named::getName, (one, _) -> one));
        return new Speaker(new Wording(texts, language, ZoneId.of(entries.zone(tenant.value())), names));
    }

    private static void addId(Set<String> ids, @Nullable Object value) {
        if (value instanceof Record && Wording.isId(value)) ids.add(value.toString());
    }

    /** @param wording of the values */
    record Speaker(Wording wording) {
        /** @param personal whether what is personal is said */
        String sentence(String kind, Told.Event event, boolean personal) {
            var pattern = wording.text("event." + kind, "{changes}");
            var said = SLOT.matcher(pattern)
                    .replaceAll(it -> Matcher.quoteReplacement(value(it.group(1), event, personal)));
            var why = event.step().told().why();
            if (why != null)
                said = wording.text("because", "{text} ({why})")
                        .replace("{text}", said)
                        .replace("{why}", wording.of("reason", why, personal));
            var name = wording.name(event.content().subject());
            return name == null
                    ? said
                    : wording.text("about", "{subject}: {text}")
                            .replace("{subject}", name)
                            .replace("{text}", said);
        }

        private String value(String slot, Told.Event event, boolean personal) {
            if (slot.equals("changes")) return changes(event.step(), personal);
            var isBefore = slot.startsWith(BEFORE);
            var field = isBefore ? slot.substring(BEFORE.length()) : slot;
            var change = event.step().changes().get(field);
            if (change != null) return wording.of(field, isBefore ? change.before() : change.after(), personal);
            if (field.equals("effectiveOn"))
                return wording.of(field, event.step().effectiveOn(), personal);
            return wording.of(field, Said.by(event.content(), Set.of()).get(field), personal);
        }

        private String changes(Trail.Step step, boolean personal) {
            var all = step.changes().entrySet().stream()
                    .filter(it -> !it.getValue().isNone())
                    .map(it -> wording.label(it.getKey())
                            + " "
                            + wording.of(it.getKey(), it.getValue().before(), personal)
                            + " → "
                            + wording.of(it.getKey(), it.getValue().after(), personal))
                    .collect(joining(", "));
            return all.isEmpty() ? wording.text("none", "") : all;
        }
    }
}
