package io.hrsystem.eventstore.bulk;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.OTHER;
import static io.hrsystem.eventstore.TestStore.event;
import static io.hrsystem.eventstore.TestStore.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.testserver.TestDatabase;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventReaderTest {
    private final TestDatabase database = TestDatabase.command();
    private final TestStore store = new TestStore(database.app());
    private final EventReader reader = new EventReader(database.system(), Serializers.events());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anEmptyStoreHasNoHead() {
        assertThat(reader.head()).isEqualTo(GlobalPosition.ORIGIN);
        assertThat(read(GlobalPosition.ORIGIN, reader.head())).isEmpty();
    }

    @Test
    void anEventIsReadWithAllThatBelongsToIt() {
        var written = event(ACME, "organisation:acme", 0, renamed("영업부"));
        store.append(written);
        var read = read(GlobalPosition.ORIGIN, reader.head()).getFirst();
        assertThat(read.position()).isEqualTo(reader.head());
        assertThat(read.tenantId()).isEqualTo(ACME);
        assertThat(read.streamId()).isEqualTo("organisation:acme");
        assertThat(read.sequence()).isZero();
        assertThat(read.eventId())
                .isEqualTo(UUID.fromString(written.getIdentifier()))
                .satisfies(it -> assertThat(it.version()).isEqualTo(7));
        assertThat(read.payloadType()).isEqualTo("organisation.DepartmentRenamed");
        assertThat(read.payload()).isEqualTo(written.getPayload());
        assertThat(read.payloadText()).startsWith("{\"departmentId\":").contains("영업부");
        assertThat(read.metadata()).isEqualTo(Map.of(MetadataKeys.TENANT, ACME.value()));
        assertThat(read.metadata(MetadataKeys.TENANT)).isEqualTo(ACME.value());
        assertThat(read.metadata(MetadataKeys.ACTOR)).isNull();
        assertThat(read.recordedAt()).isEqualTo(written.getTimestamp().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void partsTogetherAreTheWhole() {
        for (var i = 0; i < 20; i++) append(300, Ids.next());
        append(16_000, Ids.next());
        var whole = positions(GlobalPosition.ORIGIN, reader.head());
        assertThat(whole).hasSize(22_000).isSorted().doesNotHaveDuplicates();

        for (var parts : List.of(1, 2, 7, 50)) {
            var read = new ArrayList<GlobalPosition>();
            for (var range : new EventReader.Range(GlobalPosition.ORIGIN, reader.head()).split(parts))
                reader.read(range.after(), range.until(), it -> read.add(it.position()));
            assertThat(read).as("%d parts", parts).isEqualTo(whole);
        }
        assertThat(positions(whole.get(99), whole.get(7_000))).isEqualTo(whole.subList(100, 7_001));
    }

    @Test
    void eventsOfOtherTypesStayWhereTheyAre() {
        append(16_500, "a");
        JdbcClient.create(database.unguarded())
                .sql("UPDATE event SET payload_type = 'leave.LeaveForgotten' WHERE sequence % 3 = 0")
                .update();
        var wanted = new ArrayList<Long>();
        var types = Set.of("organisation.DepartmentRenamed", "attendance.CheckedIn");
        var count = reader.read(GlobalPosition.ORIGIN, reader.head(), types, it -> {
            wanted.add(it.sequence());
            assertThat(it.payload()).isInstanceOf(DepartmentRenamed.class);
            assertThatIllegalStateException().isThrownBy(it::metadata);
        });
        assertThat(count).isEqualTo(11_000);
        assertThat(wanted).hasSize(11_000).isSorted().noneMatch(it -> it % 3 == 0);
    }

    @Test
    void oneOfTheMetadataIsReadWhateverIsInTheTexts() {
        var sly = "\",\"actor\":\"somebody else\\";
        for (var text : List.of("boss", sly, "나\n", ""))
            store.append(new GenericDomainEventMessage<>(
                    "Organisation",
                    "a" + text.length(),
                    0,
                    renamed("Sales"),
                    Map.of(
                            MetadataKeys.TENANT,
                            ACME.value(),
                            MetadataKeys.CORRELATION,
                            sly,
                            MetadataKeys.ACTOR,
                            text)));
        assertThat(read(GlobalPosition.ORIGIN, reader.head()))
                .extracting(it -> it.metadata(MetadataKeys.ACTOR))
                .containsExactly("boss", sly, "나\n", "");
    }

    @Test
    void whatCameBeforeInSomeStreamsIsReadTogether() {
        for (var stream : List.of("a", "b", "c")) append(5, stream);
        var ends = List.of(new EventReader.StreamEnd(ACME, "b", 3), new EventReader.StreamEnd(ACME, "a", 1));
        assertThat(reader.upTo(ends, 100))
                .extracting(it -> it.streamId() + it.sequence())
                .containsExactly("a0", "a1", "b0", "b1", "b2", "b3");
        assertThat(reader.upTo(ends, 2))
                .extracting(it -> it.streamId() + it.sequence())
                .containsExactly("a0", "a1", "b2", "b3");
        assertThat(reader.upTo(List.of(), 2)).isEmpty();
    }

    @Test
    void metadataIsReadOfThoseTypesOnlyForWhichItIsWanted() {
        append(4, "a");
        JdbcClient.create(database.unguarded())
                .sql("UPDATE event SET payload_type = 'attendance.CheckedIn' WHERE sequence % 2 = 0")
                .update();
        var one = new EventReader.Wanted(Set.of("attendance.CheckedIn"), Set.of());
        var other = new EventReader.Wanted(
                Set.of("organisation.DepartmentRenamed"), Set.of("organisation.DepartmentRenamed"));
        var withMetadata = new ArrayList<Boolean>();

        reader.read(GlobalPosition.ORIGIN, reader.head(), EventReader.Wanted.together(List.of(one, other)), it -> {
            withMetadata.add(it.hasMetadata());
            if (it.hasMetadata()) assertThat(it.metadata()).containsKey(MetadataKeys.TENANT);
            else assertThatIllegalStateException().isThrownBy(it::metadata);
        });

        assertThat(withMetadata).containsExactly(false, true, false, true);
    }

    @Test
    void oneTenantIsReadStreamByStream() {
        append(11_000, "b");
        append(2, "a");
        var head = reader.head();
        store.append(event(ACME, "a", 2));
        store.append(event(OTHER, "a", 0));
        var wanted = new EventReader.Wanted(Set.of("organisation.DepartmentRenamed"), Set.of());

        var read = new ArrayList<String>();
        var count = reader.readStreams(ACME, head, wanted, it -> read.add(it.streamId() + " " + it.sequence()));

        assertThat(count).isEqualTo(11_002).isEqualTo(reader.count(ACME, head, wanted.types()));
        assertThat(read).startsWith("a 0", "a 1", "b 0").endsWith("b 10999").hasSize(11_002);
        var since = new ArrayList<String>();
        reader.read(head, reader.head(), ACME, wanted, it -> since.add(it.tenantId() + it.streamId() + it.sequence()));
        assertThat(since).containsExactly(ACME + "a2");
    }

    @Test
    void theNumberOfEventsIsReported() {
        append(3, "a");
        assertThat(reader.read(GlobalPosition.ORIGIN, reader.head(), _ -> {})).isEqualTo(3);
    }

    @Test
    void aTypeThatThisVersionDoesNotKnowHasNoPayload() {
        store.append(event(OTHER, "organisation:other", 0));
        JdbcClient.create(database.unguarded())
                .sql("UPDATE event SET payload_type = 'leave.LeaveForgotten'")
                .update();
        var read = read(GlobalPosition.ORIGIN, reader.head()).getFirst();
        assertThat(read.payload()).isNull();
        assertThat(read.payloadType()).isEqualTo("leave.LeaveForgotten");
    }

    /** Three pages in bytes, of fewer events than a page may have. */
    @Test
    void largeEventsAreReadInMorePages() {
        var large = "x".repeat(60_000);
        for (var i = 0L; i < 600; i += 100) {
            var first = i;
            store.append(LongStream.range(first, first + 100)
                    .mapToObj(it -> event(ACME, "large", it, renamed(large)))
                    .toArray(DomainEventMessage<?>[]::new));
        }
        var read = new ArrayList<Long>();
        assertThat(reader.read(GlobalPosition.ORIGIN, reader.head(), it -> read.add(it.sequence())))
                .isEqualTo(600);
        assertThat(read).hasSize(600).isSorted().doesNotHaveDuplicates();
        assertThat(pageOf(10_000)).hasSizeBetween(270, 290);
        assertThat(new EventQueryPages(database.system()).sizes()).containsExactly(140, 140, 140, 140, 40);
    }

    @Test
    void oneStreamIsReadUpToAPositionInItsOrder() {
        append(3, "a");
        append(5, "b");
        var head = reader.head();
        store.append(event(ACME, "b", 5));
        var types = Set.of("organisation.DepartmentRenamed");
        assertThat(reader.ofStream(ACME, "b", head, types))
                .extracting(StoredEvent::sequence)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(reader.ofStream(ACME, "b", head, Set.of("attendance.CheckedIn")))
                .isEmpty();
        assertThat(reader.ofStream(OTHER, "b", head, types)).isEmpty();
    }

    private List<StoredEvent> pageOf(int size) {
        try {
            return new EventCopy(database.system(), Serializers.events())
                    .page(GlobalPosition.ORIGIN, reader.head(), size)
                    .events();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** How many events there are in each page of rows. */
    private record EventQueryPages(DataSource system) {
        List<Integer> sizes() {
            var query = new EventQuery(system);
            var sizes = new ArrayList<Integer>();
            var after = GlobalPosition.ORIGIN;
            try {
                for (var page = query.page(after, GlobalPosition.END, 1_000);
                        !page.isEmpty();
                        page = query.page(after, GlobalPosition.END, 1_000)) {
                    sizes.add(page.size());
                    after = page.getLast().position();
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return sizes;
        }
    }

    @Test
    void whatTheConsumerThrowsEndsTheReading() {
        append(3, "a");
        var seen = new ArrayList<StoredEvent>();
        assertThatThrownBy(() -> reader.read(GlobalPosition.ORIGIN, reader.head(), it -> {
                    seen.add(it);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(seen).hasSize(1);
    }

    private void append(int count, String stream) {
        store.append(LongStream.range(0, count)
                .mapToObj(it -> event(ACME, stream, it))
                .toArray(DomainEventMessage<?>[]::new));
    }

    private List<GlobalPosition> positions(GlobalPosition after, GlobalPosition until) {
        return read(after, until).stream().map(StoredEvent::position).toList();
    }

    private List<StoredEvent> read(GlobalPosition after, GlobalPosition until) {
        var events = new ArrayList<StoredEvent>();
        reader.read(after, until, events::add);
        return events;
    }
}
