package io.hrsystem.query.audit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.testserver.Bundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/** Each stored sample in words, as a table that people can read: {@code -Dsurface=write} writes it anew. */
class AuditSentencesTest {
    private static final Path SAMPLES = Path.of("../shared-api/event-store/src/test/resources/events");
    private static final Path TABLE = Path.of("src/test/resources/audit-sentences.txt");
    private static final EventSerializer EVENTS = Serializers.events();

    private static final Map<String, String> NAMES = Map.of(
            "01983b2c-7b11-7a74-8c6f-8e4a3d9f5b04", "가나전자",
            "01983b2c-7b33-7d63-9b5e-7d3f2c8e4a03", "영업부",
            "01983b2c-7c44-7e74-8c6f-8e4a3d9f5b04", "개발부",
            "01983b2c-8f20-7b52-8a4d-6c2e1b7d3f02", "김민지",
            "0199c3a0-0000-7000-8000-000000000001", "이서연",
            "0199c3a0-0000-7000-8000-000000000002", "박준호",
            "01983b2c-b2c3-7d4e-9f5a-6b7c8d9e0f07", "야간조");

    /** What has happened before, of what does not begin with itself: by the beginning of a name, the longest counts. */
    private static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry("attendance.C", List.of("attendance.CheckedIn")),
            Map.entry("attendance.CheckedIn", List.of()),
            Map.entry("employees.", List.of("employees.EmployeeHired")),
            Map.entry("employees.EmployeeHired", List.of()),
            Map.entry("employees.EmployeeRehired", List.of()),
            Map.entry("employees.PersonErased", List.of()),
            Map.entry("employees.EmployeeChange", List.of("employees.EmployeeHired", "employees.EmployeeTransferred")),
            Map.entry("identity.Account", List.of("identity.AccountInvited")),
            Map.entry("identity.AccountInvited", List.of()),
            Map.entry("identity.Role", List.of("identity.AccountInvited")),
            Map.entry("organisation.", List.of("organisation.DepartmentCreated")),
            Map.entry("organisation.DepartmentCreated", List.of()),
            Map.entry(
                    "organisation.DepartmentChange",
                    List.of("organisation.DepartmentCreated", "organisation.DepartmentMoved")),
            Map.entry("tenants.SettingsChanged", List.of("tenants.TenantSettingsChanged")),
            Map.entry("tenants.WorkScheduleChangeC", List.of("tenants.WorkScheduleChanged")),
            Map.entry("tenants.WorkScheduleChangeW", List.of("tenants.WorkScheduleChanged")));

    private final Map<String, String> samples = samples();

    @Test
    void everyEventTypeHasASentenceInBothLanguagesAndNoOtherHas() {
        assertThat(Bundles.untranslated(AuditWords.BUNDLE)).isEmpty();
        assertThat(Bundles.keys(AuditWords.BUNDLE).stream()
                        .filter(it -> it.startsWith("event."))
                        .map(it -> it.substring("event.".length())))
                .containsExactlyInAnyOrderElementsOf(EventCatalog.types().keySet());
        assertThat(Bundles.keys(AuditWords.BUNDLE))
                .containsAll(
                        Stream.of(AccessKind.values()).map(it -> "access." + it).collect(toSet()));
    }

    @Test
    void everySampleIsASentenceThatSaysAll() throws IOException {
        var table = samples.keySet().stream()
                .map(it -> "%s%n  %s%n  %s%n".formatted(it, sentence(it, Locale.ENGLISH), sentence(it, Locale.KOREAN)))
                .collect(joining());
        if (System.getProperty("surface", "").equals("write")) Files.writeString(TABLE, table);
        assertThat(table.lines()).noneMatch(it -> it.contains("{") || it.contains("null") || it.endsWith(": "));
        assertThat(table)
                .as("%s is what people read; if the change is meant, run this test with -Dsurface=write", TABLE)
                .isEqualTo(Files.readString(TABLE));
    }

    @Test
    void whatIsPersonalIsHiddenFromWhomItIsNotFor() {
        var said =
                speaker(Locale.ENGLISH).sentence("employees.DetailsChanged", told("employees.DetailsChanged"), false);
        assertThat(said).contains("***").doesNotContain("mj.kim", "010-", "개명");
    }

    private String sentence(String sample, Locale language) {
        return speaker(language).sentence(type(sample), told(sample), true);
    }

    private Told.Event told(String sample) {
        var trail = new Trail();
        for (var each : before(sample)) trail.follow(event(each));
        var event = event(sample);
        return new Told.Event(event, trail.follow(event));
    }

    private static List<String> before(String sample) {
        return BEFORE.entrySet().stream()
                .filter(it -> sample.startsWith(it.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static AuditWords.Speaker speaker(Locale language) {
        return new AuditWords.Speaker(new Wording(AuditWords.texts(), language, ZoneId.of("Asia/Seoul"), NAMES));
    }

    private DomainEvent event(String sample) {
        var json = samples.get(sample);
        return EVENTS.deserialize(new SimpleSerializedObject<>(json, String.class, type(sample), null));
    }

    /** Without what tells one shape of it from the others. */
    private static String type(String sample) {
        return String.join(".", List.of(sample.split("\\.", -1)).subList(0, 2));
    }

    private static Map<String, String> samples() {
        try (var files = Files.list(SAMPLES)) {
            return new TreeMap<>(files.collect(
                    toMap(it -> it.getFileName().toString().replace(".json", ""), AuditSentencesTest::text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
