package io.hrsystem.query.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.query.platform.projections.api.Row;
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
            @Nullable Instant recordedAt)
            implements Row<AllTypesRow.Key> {
        record Key(TenantId tenantId, String keyText) {}
    }

    record KeylessRow(String name) implements Row<AllTypesRow.Key> {
        @Override
        public AllTypesRow.Key key() {
            throw new UnsupportedOperationException();
        }
    }

    record UnknownTypeRow(AllTypesRow.Key key, Object anything) implements Row<AllTypesRow.Key> {}

    private static final Table<AllTypesRow.Key, AllTypesRow> TABLE = Table.of(AllTypesRow.class);

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
                        "recorded_at");
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
                        Instant.parse("2026-03-02T00:00:00.123456Z"));
    }

    @Test
    void aRecordThatIsNoRowIsRefusedAtOnce() {
        assertThatThrownBy(() -> Table.of(KeylessRow.class)).hasMessageContaining("is not its key");
        assertThatThrownBy(() -> Table.of(UnknownTypeRow.class)).hasMessageContaining("no column type");
    }
}
