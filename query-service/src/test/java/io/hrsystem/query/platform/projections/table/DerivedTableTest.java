package io.hrsystem.query.platform.projections.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.Derived;
import io.hrsystem.query.platform.projections.api.Document;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import io.hrsystem.testserver.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows with a document, and rows that follow from them, in a database. */
class DerivedTableTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate");
    private static final TenantId ACME = new TenantId("acme");

    record OwnerRow(Key key, Pets pets) implements Row<OwnerRow> {
        record Key(TenantId tenantId, String ownerId) implements RowKey<OwnerRow> {}

        /** One value, and still no text. */
        record Pets(List<Pet> list) implements Document {}

        record Pet(String name, @Nullable LocalDate givenOn, Instant seenAt, Map<String, @Nullable String> notes) {}

        List<OwnedPetRow> each() {
            return pets.list.stream()
                    .map(it -> new OwnedPetRow(new OwnedPetRow.Key(key.tenantId, key.ownerId, it.name), it.givenOn))
                    .toList();
        }

        /** Who has fewer than before says nothing. */
        @Nullable
        List<OwnedPetRow> newSince(OwnerRow before) {
            var earlier = before.each();
            return each().containsAll(earlier)
                    ? each().stream().filter(it -> !earlier.contains(it)).toList()
                    : null;
        }
    }

    record OwnedPetRow(Key key, @Nullable LocalDate givenOn) implements Row<OwnedPetRow> {
        record Key(TenantId tenantId, String ownerId, String name) implements RowKey<OwnedPetRow> {}
    }

    record StrayRow(Key key, int legs) implements Row<StrayRow> {
        record Key(TenantId tenantId, String name) implements RowKey<StrayRow> {}
    }

    private static final Table<OwnerRow> OWNERS = Table.of(OwnerRow.class);
    private static final DerivedTable<OwnerRow, OwnedPetRow> PETS =
            DerivedTable.of(OWNERS, new Derived<>(OwnedPetRow.class, OwnerRow::each));

    private final JdbcTemplate owner = new JdbcTemplate(DATABASE.owner());
    private final JdbcTemplate system = new JdbcTemplate(DATABASE.system());

    @BeforeEach
    void makeTheTables() {
        owner.execute("""
            DROP TABLE IF EXISTS owner, owned_pet;
            CREATE TABLE owner (tenant_id text NOT NULL, owner_id text NOT NULL, pets json NOT NULL,
              PRIMARY KEY (tenant_id, owner_id));
            CREATE TABLE owned_pet (tenant_id text NOT NULL, owner_id text NOT NULL, name text NOT NULL, given_on date,
              PRIMARY KEY (tenant_id, owner_id, name));
            GRANT SELECT, INSERT, UPDATE, DELETE ON owner, owned_pet TO hr_system;
            """);
    }

    @Test
    void aDocumentIsOneColumnAndComesBackAsItWas() {
        assertThat(OWNERS.hasActor()).isTrue();
        assertThat(PETS.table().hasActor()).isFalse();
        assertThat(OWNERS.columns()).extracting(Column::name).containsExactly("tenant_id", "owner_id", "pets");
        assertThat(OWNERS.columns()).extracting(Column::type).endsWith(ColumnType.JSON);

        var anna = owner("anna", "미미", "Rex \"\\");
        send(it -> new TableStore<>(OWNERS, "public").write(List.of(anna), it));

        var found = new ArrayList<OwnerRow>();
        send(it -> new TableStore<>(OWNERS, "public").load(List.of(anna.key()), it, found::add));
        assertThat(found).containsExactly(anna);
    }

    @Test
    void theSameDocumentIsAlwaysTheSameText() {
        var one = new LinkedHashMap<String, @Nullable String>();
        one.put("b", null);
        one.put("a", "1");
        var other = new LinkedHashMap<String, @Nullable String>();
        other.put("a", "1");
        other.put("b", null);

        assertThat(text(one)).isEqualTo(text(other)).isEqualTo("""
            {"list":[{"name":"x","seenAt":"2026-01-01T00:00:00Z","notes":{"a":"1","b":null}}]}\
            """.strip());
    }

    @Test
    void whatFollowsIsReplacedWithItsOwnerAndNobodyElses() {
        replace(List.of(), List.of(owner("anna", "Mimi", "Rex"), owner("berta", "Tom")));
        assertThat(pets()).containsExactly("anna Mimi", "anna Rex", "berta Tom");

        replace(List.of(), List.of(owner("anna", "Rex", "Zoe")));
        assertThat(pets()).containsExactly("anna Rex", "anna Zoe", "berta Tom");

        replace(List.of(new OwnerRow.Key(ACME, "anna")), List.of(owner("berta")));
        assertThat(pets()).isEmpty();
    }

    @Test
    void ofWhatFollowsFromAChangedRowOnlyTheChangesAreWritten() {
        var growing = DerivedTable.of(
                OWNERS, new Derived<>(OwnedPetRow.class, OwnerRow::each, (before, row) -> row.newSince(before)));
        var anna = owner("anna", "Mimi", "Rex");
        replace(List.of(), List.of(anna));
        system.update("UPDATE owned_pet SET given_on = '2000-01-01'");

        var more = owner("anna", "Mimi", "Rex", "Zoe");
        send(it -> growing.in("public").write(List.of(), List.of(more), _ -> anna, it));
        assertThat(pets()).containsExactly("anna Mimi", "anna Rex", "anna Zoe");
        assertThat(system.queryForList("SELECT name FROM owned_pet WHERE given_on > '2000-01-01'", String.class))
                .containsExactly("Zoe");
        assertThatThrownBy(() -> growing.check(anna, owner("anna", "Mimi", "Rex", "Zo\0e")))
                .isInstanceOf(CannotApply.class);

        send(it -> growing.in("public").write(List.of(), List.of(owner("anna", "Rex")), _ -> more, it));
        assertThat(pets()).containsExactly("anna Rex");
    }

    @Test
    void whatTheDatabaseWouldNotTakeIsFoundBefore() {
        PETS.check(null, owner("anna", "Mimi"));
        assertThatThrownBy(() -> PETS.check(null, owner("anna", "Mi\0mi")))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining("name is no text");
    }

    @Test
    void whatFollowsIsFoundByTheKeyOfItsOwner() {
        assertThatThrownBy(() -> DerivedTable.of(OWNERS, new Derived<>(StrayRow.class, _ -> List.of())))
                .hasMessage("the key of stray is [tenant_id, name] and does not begin with [tenant_id, owner_id]");
    }

    private static OwnerRow owner(String id, String... pets) {
        var notes = new LinkedHashMap<String, @Nullable String>();
        notes.put("chip", null);
        var list = List.of(pets).stream()
                .map(it -> new OwnerRow.Pet(
                        it, LocalDate.of(2026, 1, 2), Instant.parse("2026-01-02T03:04:05.678901Z"), notes))
                .toList();
        return new OwnerRow(new OwnerRow.Key(ACME, id), new OwnerRow.Pets(list));
    }

    private static Object text(Map<String, @Nullable String> notes) {
        var pets =
                new OwnerRow.Pets(List.of(new OwnerRow.Pet("x", null, Instant.parse("2026-01-01T00:00:00Z"), notes)));
        return OWNERS.valuesOf(new OwnerRow(new OwnerRow.Key(ACME, "anna"), pets))[2];
    }

    private void replace(List<RowKey<OwnerRow>> removed, List<OwnerRow> written) {
        send(it -> PETS.in("public").write(removed, written, _ -> null, it));
    }

    private void send(Consumer<SqlBatch> statements) {
        var batch = new SqlBatch();
        statements.accept(batch);
        batch.send(system);
    }

    private List<String> pets() {
        return system.queryForList("SELECT owner_id || ' ' || name FROM owned_pet ORDER BY 1", String.class);
    }
}
