package io.hrsystem.query.audit;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.platform.web.Texts;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values as people of a language read them.
 *
 * @param zone of the company, for instants
 * @param names by id, as far as they are known and may be read
 */
record Wording(Texts texts, Locale language, ZoneId zone, Map<String, String> names) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static boolean isId(Object value) {
        return value.getClass().getSimpleName().endsWith("Id") && !(value instanceof ChangeId);
    }

    String text(String key, String otherwise) {
        return texts.of(key, Map.of(), language, otherwise);
    }

    /** What a field is called. */
    String label(String field) {
        return text("field." + field, field);
    }

    /** Null if nobody knows what it is called. */
    @Nullable
    String name(String id) {
        return names.get(id);
    }

    /** @param personal whether what is personal is said */
    String of(String field, @Nullable Object value, boolean personal) {
        if (!personal && Values.isPersonal(value)) return PersonalValue.HIDDEN;
        return switch (value) {
            case null -> text("none." + field, text("none", "–"));
            case PersonalValue it -> it.value();
            case Won won -> won(won.value());
            case PayslipLine line -> of(line);
            case Allowance allowance -> of(allowance);
            case Instant at -> MINUTE.format(at.atZone(zone));
            case MonthDay day -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
            case Boolean is -> text("value.%s.%s".formatted(field, is), text("value." + is, is.toString()));
            case Feature feature -> text("value.Feature." + feature.name(), feature.key());
            case Enum<?> constant ->
                text("value.%s.%s".formatted(constant.getDeclaringClass().getSimpleName(), constant), constant.name());
            case Collection<?> all -> Values.joined(all.stream(), ", ", it -> of(field, it, personal));
            case Record id when isId(id) -> names.getOrDefault(id.toString(), id.toString());
            case Record parts -> Values.joined(Values.partsOf(parts), " ", it -> of(field, it, personal));
            default -> text("value.%s.%s".formatted(field, value), value.toString());
        };
    }

    private static String won(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    private String of(PayslipLine line) {
        var name = language.getLanguage().equals("ko")
                ? line.name().ko()
                : line.name().en();
        return name + " " + won(line.amount());
    }

    private String of(Allowance allowance) {
        var marks = Stream.of(
                        allowance.taxable() ? "" : text("value.taxable.false", "exempt"),
                        allowance.ordinary() ? text("value.ordinary.true", "ordinary") : "")
                .filter(it -> !it.isEmpty())
                .collect(joining(", "));
        var said = allowance.name() + " " + of("amount", allowance.amount(), true);
        return marks.isEmpty() ? said : "%s (%s)".formatted(said, marks);
    }
}
