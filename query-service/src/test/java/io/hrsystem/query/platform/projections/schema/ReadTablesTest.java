package io.hrsystem.query.platform.projections.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.KeptBy;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import io.hrsystem.query.platform.projections.table.Table;
import io.hrsystem.testserver.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ReadTablesTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate");

    private final JdbcTemplate owner = new JdbcTemplate(DATABASE.owner());
    private final ReadTables tables = new ReadTables(new JdbcTemplate(DATABASE.system()));

    record PetRow(Key key, Name name, int legs) implements Row<PetRow> {
        record Key(TenantId tenantId, String petId) implements RowKey<PetRow> {}

        record Name(String name, @Nullable LocalDate givenOn) {}
    }

    static final class Pets extends Projection<EmployeeEvent, PetRow> {
        Pets(@Nullable KeptBy keeper) {
            super("pets", EmployeeEvent.class, PetRow.class, keeper);
        }

        @Override
        public void apply(EmployeeEvent event, EventMeta meta, Changes<PetRow> rows) {}
    }

    // not marked as an entity: services in the same tests would find it
    @jakarta.persistence.Table(name = "pet")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // only its fields are looked at
    static class Pet {
        @Id
        @Column(name = "pet_id")
        private String id;

        private String name;
        private @Nullable LocalDate givenOn;
        private int legs;
    }

    // not marked as an entity: services in the same tests would find it
    @jakarta.persistence.Table(name = "pet")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // only its fields are looked at
    static class CrookedPet {
        @Id
        private String id;

        private LocalDate givenOn;
        private long legs;
        private @Nullable String name;

        @Enumerated(EnumType.ORDINAL)
        private Plan plan;
    }

    @BeforeEach
    void makeThePetsTable() {
        owner.execute("""
            DROP TABLE IF EXISTS pet;
            CREATE TABLE pet (legs integer NOT NULL, tenant_id text NOT NULL, pet_id text NOT NULL, name text NOT NULL,
                given_on date, PRIMARY KEY (tenant_id, pet_id))
            """);
    }

    @Test
    void whatIsTheSameEverywhereIsNoDifference() {
        assertThat(ofRow()).isEmpty();
        assertThat(ofEntity(Pet.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DROP COLUMN name                             | row pet has pet.name, the schema lacks it
        ADD COLUMN tail text                         | the schema has pet.tail, row pet lacks it
        ALTER COLUMN legs TYPE bigint                | row pet says that pet.legs is int4, the schema that it is int8
        ALTER COLUMN legs DROP NOT NULL              | row pet says that pet.legs is never null, the schema that it is nullable
        ALTER COLUMN given_on SET NOT NULL           | row pet says that pet.given_on is nullable, the schema that it is never null
        """)
    void aRowDiffersFromItsTableInEachOfTheseWays(String change, String difference) {
        owner.execute("ALTER TABLE pet " + change);

        assertThat(ofRow()).containsExactly(difference);
    }

    @Test
    void aTableThatIsNotThereLacksEveryColumn() {
        owner.execute("DROP TABLE pet");

        assertThat(ofRow()).hasSize(5).allMatch(it -> it.endsWith("the schema lacks it"));
        assertThat(ofEntity(Pet.class)).hasSize(4).allMatch(it -> it.endsWith("the schema lacks it"));
    }

    @Test
    void anEntityDiffersInEachOfTheseWaysButMayLeaveColumnsOut() {
        owner.execute("ALTER TABLE pet ADD COLUMN plan text NOT NULL");

        assertThat(ofEntity(CrookedPet.class))
                .containsExactly(
                        "entity CrookedPet has pet.id, the schema lacks it",
                        "entity CrookedPet says that pet.given_on is never null, the schema that it is nullable",
                        "entity CrookedPet says that pet.legs is int8, the schema that it is int4",
                        "entity CrookedPet says that pet.name is nullable, the schema that it is never null",
                        "entity CrookedPet says that pet.plan is the ordinal of Plan, the schema that it is text");
    }

    @Test
    void aFunctionHasToTakeWhatTheRowIs() {
        var kept = List.<Table<?>>of(Table.of(new Pets(new KeptBy("set_pet"))));
        assertThat(tables.differences(kept, List.of()))
                .containsExactly(
                        "row pet is handed to set_pet(text, text, text, date, int4), the schema has [] of set_pet");

        owner.execute("CREATE FUNCTION set_pet(text, text, text, date, bigint) RETURNS void LANGUAGE sql AS ''");
        assertThat(tables.differences(kept, List.of()))
                .singleElement()
                .asString()
                .contains("date, int8]");

        owner.execute("CREATE FUNCTION set_pet(text, text, text, date, integer) RETURNS void LANGUAGE sql AS ''");
        assertThat(tables.differences(kept, List.of())).isEmpty();
    }

    private List<String> ofRow() {
        return tables.differences(List.of(Table.of(new Pets(null))), List.of());
    }

    private List<String> ofEntity(Class<?> entity) {
        return tables.differences(List.of(), List.of(entity));
    }
}
