package io.hrsystem.query.platform.projections.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
    record AllTypesRow(
            Key key,
            Plan plan,
            @Nullable String note,
            int small,
            long large,
            boolean yes,
            LocalDate workDate,
            LocalTime startsAt,
            Place place,
            @Nullable Instant recordedAt)
            implements Row<AllTypesRow> {
        record Key(TenantId tenantId, String keyText) implements RowKey<AllTypesRow> {}

        record Place(@Nullable String city, Coordinates coordinates) {}

        record Coordinates(int east, int north) {}
    }

    record KeylessRow(String name) implements Row<KeylessRow> {
        @Override
        public RowKey<KeylessRow> key() {
            throw new UnsupportedOperationException();
        }
    }

    record UnknownTypeRow(Key key, Object anything) implements Row<UnknownTypeRow> {
        record Key(String id) implements RowKey<UnknownTypeRow> {}
    }

    record TwiceRow(Key key, Name name) implements Row<TwiceRow> {
        record Key(String id) implements RowKey<TwiceRow> {}

        record Name(String id, String last) {}
    }

    record HalfThereRow(Key key, @Nullable Name name) implements Row<HalfThereRow> {
        record Key(String id) implements RowKey<HalfThereRow> {}

        record Name(String first, String last) {}
    }

    private static final Table<AllTypesRow> TABLE = Table.of(AllTypesRow.class);

    @Test
    void aTableIsNamedLikeItsRecord() {
        assertThat(TABLE.name()).isEqualTo("all_types");
        assertThat(TABLE.keys()).extracting(Column::name).containsExactly("tenant_id", "key_text");
        assertThat(TABLE.columns())
                .extracting(Column::name)
                .containsExactly(
                        "tenant_id",
                        "key_text",
                        "plan",
                        "note",
                        "small",
                        "large",
                        "yes",
                        "work_date",
                        "starts_at",
                        "city",
                        "east",
                        "north",
                        "recorded_at");
        assertThat(TABLE.columns().stream().filter(Column::nullable))
                .extracting(Column::name)
                .containsExactly("note", "city", "recorded_at");
    }

    @Test
    void valuesArePlain() {
        var row = new AllTypesRow(
                new AllTypesRow.Key(new TenantId("acme"), "k"),
                Plan.PRO,
                null,
                1,
                2,
                true,
                LocalDate.of(2026, 3, 2),
                LocalTime.of(9, 0),
                new AllTypesRow.Place(null, new AllTypesRow.Coordinates(3, 4)),
                Instant.parse("2026-03-02T00:00:00.123456789Z"));

        assertThat(TABLE.valuesOf(row))
                .containsExactly(
                        "acme",
                        "k",
                        "PRO",
                        null,
                        1,
                        2L,
                        true,
                        LocalDate.of(2026, 3, 2),
                        LocalTime.of(9, 0),
                        null,
                        3,
                        4,
                        Instant.parse("2026-03-02T00:00:00.123456Z"));
        assertThat(TABLE.valuesOfKey(row.key())).containsExactly("acme", "k");
    }

    @Test
    void aRecordThatIsNoRowIsRefusedAtOnce() {
        assertThatThrownBy(() -> Table.of(KeylessRow.class)).hasMessageContaining("is not its key");
        assertThatThrownBy(() -> Table.of(UnknownTypeRow.class)).hasMessageContaining("no column type");
        assertThatThrownBy(() -> Table.of(TwiceRow.class))
                .hasMessageContaining("id is a column of")
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Table.of(HalfThereRow.class)).hasMessageContaining("several columns");
    }
}
