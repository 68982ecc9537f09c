package io.hrsystem.eventstore.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.contract.personal.PhoneNumber;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class SerializersTest {
    private static final PersonName ANNA = new PersonName("Anna Kim");

    private final EventSerializer events = Serializers.events();
    private final Serializer general = Serializers.general();

    /** Shaped like a saga: no getters, no setters. */
    private static final class Waiting {
        private @Nullable Object forThis;
        private int attempts;
    }

    private record Span(int first, int last) {
        Span {
            if (first > last) throw new IllegalArgumentException("the wrong way round");
        }
    }

    static Stream<Object> personal() {
        return Stream.of(
                ANNA,
                new EmailAddress("anna@acme.example"),
                new PhoneNumber("010-1234-5678"),
                new FreeText("Anna asked for it"),
                new BirthDate("1990-01-01"),
                new ResidentNumber("900101-2345678"),
                new BankCode("088"),
                new AccountNumber("110-234-567890"),
                List.of(ANNA),
                Map.of("name", ANNA),
                Map.of(ANNA, "name"),
                Optional.of(ANNA),
                new Object[] {ANNA},
                waitingFor(ANNA),
                waitingFor(waitingFor(List.of(Map.of("who", Optional.of(ANNA))))));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void theGeneralSerializerRefusesPersonalValues(Object holder) {
        assertThatThrownBy(() -> general.serialize(holder, byte[].class))
                .isInstanceOf(SerializationException.class)
                .rootCause()
                .hasMessageContaining("may be stored in an event only")
                .hasMessageNotContaining("Anna");
    }

    @Test
    void everyKindOfPersonalValueIsRefused() {
        assertThat(personal().filter(PersonalValue.class::isInstance).map(Object::getClass))
                .containsExactlyInAnyOrder(PersonalValue.class.getPermittedSubclasses());
    }

    @Test
    void theGeneralSerializerKeepsPrivateFieldsAndClassNames() {
        var waiting = waitingFor("the activation");
        waiting.attempts = 3;
        var stored = general.serialize(waiting, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo(Waiting.class.getName());
        Waiting read = general.deserialize(stored);
        assertThat(read.forThis).isEqualTo("the activation");
        assertThat(read.attempts).isEqualTo(3);
    }

    @Test
    void anEventIsWrittenUnderItsLogicalNameWithoutWhatIsAbsent() {
        var written = events.serialize(
                new DepartmentCreated(new DepartmentId("d"), null, "Acme", "ROOT", LocalDate.of(2026, 3, 2)),
                String.class);
        assertThat(written.getType().getName()).isEqualTo("organisation.DepartmentCreated");
        assertThat(written.getType().getRevision()).isNull();
        assertThat(written.getData())
                .isEqualTo(
                        "{\"departmentId\":\"d\",\"name\":\"Acme\",\"code\":\"ROOT\",\"effectiveFrom\":\"2026-03-02\"}");
    }

    @Test
    void whatANewerVersionAddedIsIgnoredAndWhatAnOlderOneDidNotKnowIsAbsent() {
        assertThat(read(
                        "organisation.DepartmentRenamed",
                        "{\"departmentId\":\"d\",\"name\":\"Sales\",\"reason\":{\"code\":1}}"))
                .isInstanceOf(DepartmentRenamed.class)
                .extracting("name", "effectiveFrom")
                .containsExactly("Sales", null);
        assertThat(read("tenants.OnboardingStepFailed", "{\"tenantId\":\"t\",\"step\":\"TENANT_ADMIN\"}"))
                .isInstanceOf(OnboardingStepFailed.class)
                .extracting("step", "attempts", "error")
                .containsExactly(OnboardingStep.TENANT_ADMIN, 0, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T00:12:00Z",
                "2024-02-29T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "2026-03-02T00:12:00.123456Z",
                "2026-03-02T09:12:00+09:00"
            })
    void anInstantIsReadToTheLastDigit(String text) {
        assertThat(events.getObjectMapper().readValue('"' + text + '"', Instant.class))
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T25:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:60Z",
                "2026/01/01T00:00:00Z",
                "2026-01-01T00:00:0:Z",
                "yesterday at noon Z."
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> events.getObjectMapper().readValue('"' + text + '"', Instant.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2024-02-29", "0000-01-01", "9999-12-31", "+12026-03-02", "-0001-03-02"})
    void aDateIsReadAsItStands(String text) {
        assertThat(events.getObjectMapper().readValue('"' + text + '"', LocalDate.class))
                .isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026/01/01", "2026-01-0:"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> events.getObjectMapper().readValue('"' + text + '"', LocalDate.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void whatARecordRefusesIsRefused() {
        var json = events.getObjectMapper();
        assertThat(json.readValue("{\"first\":1,\"last\":2}", Span.class)).isEqualTo(new Span(1, 2));
        assertThatThrownBy(() -> json.readValue("{\"first\":2,\"last\":1}", Span.class))
                .isInstanceOf(JacksonException.class)
                .hasRootCauseMessage("the wrong way round");
    }

    @Test
    void anUnknownNameLoadsNoClass() {
        assertThat(read("leave.LeaveForgotten", "{}")).isInstanceOf(UnknownSerializedType.class);
        assertThat(read("java.util.ArrayList", "[]")).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void onlyEventsOfTheCatalogueAreStored() {
        assertThatIllegalArgumentException().isThrownBy(() -> events.serialize("text", String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> events.serialize(ANNA, String.class));
    }

    @Test
    void metadataKeepTheirOrder() {
        var metadata = MetaData.with("tenant", "t").and("actor", "a").and("correlation", "c");
        var written = events.serialize(metadata, String.class);
        assertThat(written.getData()).isEqualTo("{\"actor\":\"a\",\"correlation\":\"c\",\"tenant\":\"t\"}");
        assertThat(events.<String, MetaData>deserialize(written)).isEqualTo(metadata);
    }

    private Object read(String type, String json) {
        return events.deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
    }

    private static Waiting waitingFor(Object value) {
        var waiting = new Waiting();
        waiting.forThis = value;
        return waiting;
    }
}
