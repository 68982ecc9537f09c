package io.hrsystem.eventstore;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.KeyMissing;
import io.hrsystem.keys.Sealed;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.platform.Refusal;
import io.hrsystem.testserver.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal values are unreadable in the database, and readable by every way of reading that has the keys. */
class SealedEventsTest {
    @TempDir
    static Path folder;

    private final TestDatabase database = TestDatabase.command();
    private final EmployeeId anna = EmployeeId.next();
    private TestKeys keyServer;
    private SubjectKeys keys;
    private TestStore store;

    @BeforeEach
    void start() throws Exception {
        keyServer = new TestKeys(folder);
        keys = keyServer.node();
        store = new TestStore(database.app(), keys);
    }

    @AfterEach
    void stop() {
        keys.close();
        keyServer.close();
        database.close();
    }

    private EmployeeHired hired(EmployeeId who, String name) {
        return new EmployeeHired(
                who,
                new EmployeeNumber("E-1"),
                new PersonName(name),
                new EmailAddress("anna@acme.example"),
                null,
                new DepartmentId("01890a5d-0000-7000-8000-000000000001"),
                "STAFF",
                LocalDate.of(2026, 3, 2));
    }

    private EmployeeHired append(String name) {
        return append(ACME, anna, name);
    }

    private EmployeeHired append(TenantId tenant, EmployeeId who, String name) {
        var event = hired(who, name);
        store.append(TestStore.event(tenant, StreamIds.employee(who), 0, event));
        return event;
    }

    @Test
    void nothingPersonalIsInTheDatabase() {
        append("Anna Kim");

        assertThat(stored())
                .doesNotContain("Anna", "acme.example")
                .contains("\"employeeNumber\":\"E-1\"", "\"name\":{\"$e\":\"", "\"email\":{\"$e\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"김하나", "Anna \"Ann\" Kim", "back\\slash", "{\"$e\":\"AQ\"}", "tab\tand\nline"})
    void everyWayOfReadingHasThem(String name) throws Exception {
        var event = append(name);

        assertThat(store.load(ACME, StreamIds.employee(anna)).getFirst().getPayload())
                .isEqualTo(event);
        assertThat(readInBulk()).containsExactly(event);
        try (var feed = new EventFeed(database.system(), Serializers.events(keys)).start();
                var stream = feed.openStream(null)) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(event);
        }
    }

    @Test
    void whatWasStoredInPlainStaysReadable() {
        var event = hired(anna, "Anna Kim");
        append("Anna Kim");
        JdbcClient.create(database.unguarded())
                .sql("UPDATE event SET payload = ?::json")
                .param(Serializers.events().serialize(event, String.class).getData())
                .update();

        assertThat(readInBulk()).containsExactly(event);
        assertThat(store.load(ACME, StreamIds.employee(anna)).getFirst().getPayload())
                .isEqualTo(event);
    }

    @Test
    void andWhatWasStoredBeforeThereWereCommitments() {
        var event = append("Anna Kim");
        var before = Pattern.compile("(?<=\"\\$e\":\")[^\"]+")
                .matcher(payload(StreamIds.employee(anna)))
                .replaceAll(it -> {
                    var sealed = Sealed.parse(it.group());
                    return new Sealed(sealed.key(), null, sealed.ciphertext()).text();
                });
        assertThat(before).isNotEqualTo(payload(StreamIds.employee(anna)));
        store(StreamIds.employee(anna), before);

        assertThat(readInBulk()).containsExactly(event);
        assertThat(store.load(ACME, StreamIds.employee(anna)).getFirst().getPayload())
                .isEqualTo(event);
    }

    @Test
    void aValueCopiedElsewhereDoesNotOpen() {
        append("Anna Kim");
        var ben = EmployeeId.next();
        append(ACME, ben, "Ben Lee");
        var other = EmployeeId.next();
        append(OTHER, other, "Cho Park");
        var payload = payload(StreamIds.employee(anna));

        for (var stream : List.of(StreamIds.employee(ben), StreamIds.employee(other))) {
            var before = payload(stream);
            store(stream, payload);
            assertThatThrownBy(this::readInBulk).hasMessageContaining("does not belong");
            store(stream, before);
        }
        store(StreamIds.employee(anna), payload.replace("\"name\":", "\"phone\":"));
        assertThatThrownBy(() -> store.load(ACME, StreamIds.employee(anna))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "AA", "", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aDamagedValueIsNobodyElsesBusiness(String text) {
        append("Anna Kim");
        var ben = append(ACME, EmployeeId.next(), "Ben Lee");
        store(
                StreamIds.employee(anna),
                payload(StreamIds.employee(anna))
                        .replaceFirst("\"name\":\\{[^}]*}", "\"name\":{\"\\$e\":\"" + text + "\"}"));
        var found = new ArrayList<StoredEvent>();
        new EventReader(database.system(), Serializers.events(keys))
                .read(GlobalPosition.ORIGIN, GlobalPosition.END, found::add);

        assertThatThrownBy(() -> found.getFirst().payload()).isInstanceOf(RuntimeException.class);
        assertThat(found.getLast().payload()).isEqualTo(ben);
    }

    @Test
    void whatHasBeenErasedReadsSo() throws Exception {
        append("Anna Kim");
        JdbcClient.create(keyServer.database().keyMaker())
                .sql("SELECT destroy_key(key_id, tenant_id) FROM subject_key WHERE retention = 'EMPLOYMENT'")
                .query()
                .listOfRows();

        try (var another = keyServer.node()) {
            var erased = (EmployeeHired) readInBulk(another).getFirst();

            assertThat(erased.name().isErased()).isTrue();
            assertThat(erased.email().value()).isEqualTo("anna@acme.example");
            assertThatThrownBy(() -> new TestStore(database.app(), another)
                            .append(TestStore.event(ACME, StreamIds.employee(anna), 1, hired(anna, "Anna Kim"))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("PERSON_ERASED");
        }
    }

    @Test
    void nothingIsMadeOfAnEventWhoseKeyIsLost() throws Exception {
        append("Anna Kim");
        JdbcClient.create(keyServer.database().superuser())
                .sql("DELETE FROM subject_key")
                .update();

        try (var another = keyServer.node()) {
            assertThatThrownBy(() -> readInBulk(another)).isInstanceOf(KeyMissing.class);
            var other = new TestStore(database.app(), another);
            assertThatThrownBy(() -> other.load(ACME, StreamIds.employee(anna)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("KEY_MISSING");
        }
    }

    @Test
    void whoHasNoKeysStoresNothingPersonal() {
        var without = new TestStore(database.app());

        assertThatThrownBy(() ->
                        without.append(TestStore.event(ACME, StreamIds.employee(anna), 0, hired(anna, "Anna Kim"))))
                .hasMessageContaining("no keys here");
    }

    private List<DomainEvent> readInBulk() {
        return readInBulk(keys);
    }

    private List<DomainEvent> readInBulk(SubjectKeys by) {
        var reader = new EventReader(database.system(), Serializers.events(by));
        var found = new ArrayList<StoredEvent>();
        reader.read(GlobalPosition.ORIGIN, GlobalPosition.END, found::add);
        return found.stream().map(it -> Objects.requireNonNull(it.payload())).toList();
    }

    private String stored() {
        return JdbcClient.create(database.superuser())
                .sql("SELECT string_agg(payload::text, ' ') FROM event")
                .query(String.class)
                .single();
    }

    private String payload(String stream) {
        return JdbcClient.create(database.superuser())
                .sql("SELECT payload::text FROM event WHERE stream_id = ?")
                .param(stream)
                .query(String.class)
                .single();
    }

    private void store(String stream, String payload) {
        JdbcClient.create(database.unguarded())
                .sql("UPDATE event SET payload = ?::json WHERE stream_id = ?")
                .params(payload, stream)
                .update();
    }
}
