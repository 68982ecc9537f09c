package io.hrsystem.eventstore.bulk;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.OTHER;
import static io.hrsystem.eventstore.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.eventstore.bulk.StreamReader.Asked;
import io.hrsystem.eventstore.bulk.StreamReader.Range;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.testserver.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StreamReaderTest {
    private static final String RENAMED = "organisation.DepartmentRenamed";
    private static final TestDatabase DATABASE = TestDatabase.command();
    private final TestStore store = new TestStore(DATABASE.app());
    private final EventReader all = new EventReader(DATABASE.system(), Serializers.events());
    private final StreamReader reader = new StreamReader(DATABASE.system(), Serializers.events());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void fill() {
        JdbcClient.create(DATABASE.unguarded()).sql("TRUNCATE event").update();
        for (var stream : List.of("day:1:b", "day:1:a", "day:2:a", "day:2:c", "day:3:a"))
            store.append(event(ACME, stream, 0), event(ACME, stream, 1));
        store.append(event(OTHER, "day:1:a", 0));
    }

    @Test
    void streamsAreReadByTheirNames() {
        assertThat(names(reader.of(List.of("day:2:a", "day:1:b", "day:9:z"), asked(ACME, all.head()))))
                .containsExactly("day:1:b 0", "day:1:b 1", "day:2:a 0", "day:2:a 1");
        assertThat(reader.of(List.of(), asked(ACME, all.head()))).isEmpty();
        assertThat(reader.of(List.of("it's"), asked(ACME, all.head()))).isEmpty();
    }

    @Test
    void streamsAreReadByRanges() {
        var ranges = List.of(new Range("day:2:a", "day:2:b"), new Range("day:1:a", "day:1:b"));
        assertThat(names(reader.between(ranges, asked(ACME, all.head()))))
                .containsExactly("day:1:a 0", "day:1:a 1", "day:1:b 0", "day:1:b 1", "day:2:a 0", "day:2:a 1");
        assertThat(reader.between(List.of(), asked(ACME, all.head()))).isEmpty();
    }

    @Test
    void theLastOfARange() {
        assertThat(names(reader.last(new Range("day:1", "day:3"), asked(ACME, all.head())).stream()
                        .toList()))
                .containsExactly("day:2:c 1");
        assertThat(reader.last(new Range("day:4", "day:9"), asked(ACME, all.head())))
                .isEmpty();
    }

    @Test
    void onlyWhatWasAskedFor() {
        var first = all.head();
        store.append(event(ACME, "day:1:a", 2));
        assertThat(reader.of(List.of("day:1:a"), asked(ACME, first))).hasSize(2);
        assertThat(reader.of(List.of("day:1:a"), asked(ACME, all.head()))).hasSize(3);
        assertThat(reader.of(List.of("day:1:a"), asked(OTHER, all.head()))).hasSize(1);
        assertThat(reader.of(List.of("day:1:a"), Asked.of(ACME, all.head(), Set.of("leave.LeaveGranted"))))
                .isEmpty();
        var one =
                reader.of(List.of("day:1:a"), asked(ACME, all.head())).getLast().eventId();
        var wanted = new EventReader.Wanted(Set.of(RENAMED), Set.of(RENAMED));
        assertThat(reader.of(List.of("day:1:a", "day:1:b"), new Asked(ACME, all.head(), wanted, Set.of(one))))
                .singleElement()
                .satisfies(it -> assertThat(it.eventId()).isEqualTo(one))
                .satisfies(it -> assertThat(it.hasMetadata()).isTrue());
    }

    private static Asked asked(TenantId tenant, GlobalPosition until) {
        return Asked.of(tenant, until, Set.of(RENAMED));
    }

    private static List<String> names(List<StoredEvent> events) {
        return events.stream().map(it -> it.streamId() + " " + it.sequence()).toList();
    }
}
