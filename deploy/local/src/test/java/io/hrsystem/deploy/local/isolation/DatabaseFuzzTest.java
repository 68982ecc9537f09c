package io.hrsystem.deploy.local.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseFuzzTest {
    private static final long SEED = 13;
    private static final int STATEMENTS = 500;
    private static final int BETWEEN_LOOKS = 25;
    private static final int TRIES = 100;

    /** As {@code TenantTables} demands it of every table. */
    private static final String POLICY = "USING (tenant_id = nullif(current_setting('hr.tenant', true), ''))"
            + " WITH CHECK (tenant_id = nullif(current_setting('hr.tenant', true), ''))";

    enum Side {
        COMMAND(TestDatabase::command),
        READ(TestDatabase::read);

        private final Supplier<TestDatabase> databases;

        Side(Supplier<TestDatabase> databases) {
            this.databases = databases;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestLearnsAndChangesNothingOfOthersWhateverItSays(Side side) throws SQLException {
        try (var twins = new Twins(side.databases, SEED)) {
            assertThat(found(twins, SEED)).isEmpty();
        }
    }

    /** As if somebody had granted too much. */
    @ParameterizedTest
    @EnumSource
    void policiesAloneKeepCompaniesApart(Side side) throws SQLException {
        try (var twins = new Twins(side.databases, SEED)) {
            grantEverything(twins);
            assertThat(found(twins, SEED + 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyThatIsLostIsNoticed(Side side) throws SQLException {
        try (var twins = new Twins(side.databases, SEED)) {
            grantEverything(twins);
            var unnoticed = new ArrayList<String>();
            for (var table : twins.catalog().tables())
                // some have rows of the platform alone: there is nobody's to be seen
                if (table.kind() != Table.Kind.VIEW && !twins.othersIn(table).isEmpty())
                    for (var loss : List.of("USING (true)", "WITH CHECK (true)", "USING (true) WITH CHECK (true)"))
                        if (!isNoticed(twins, table, loss)) unnoticed.add(table.name() + ": " + loss);
            assertThat(unnoticed).isEmpty();
        }
    }

    private static Optional<String> found(Twins twins, long seed) throws SQLException {
        var random = new Random(seed);
        var statements = new Statements(
                twins.catalog(),
                random,
                twins.own(),
                twins.othersIn(twins.tables().getFirst()));
        var said = new ArrayList<String>();
        for (var count = 1; count <= STATEMENTS; count++) {
            var sql = statements.next();
            said.add(sql);
            var wrong = twins.look(any(random), sql);
            if (wrong.isPresent()) return wrong;
            if (count % BETWEEN_LOOKS > 0) continue;
            var changed = twins.changedOfOthers(twins.tables());
            if (!changed.isEmpty()) return Optional.of(changed + " changed by one of\n" + String.join("\n", said));
            twins.putBack(twins.tables());
            said.clear();
        }
        return Optional.empty();
    }

    private static boolean isNoticed(Twins twins, Table table, String loss) throws SQLException {
        var statements = new Statements(twins.catalog(), new Random(SEED), twins.own(), twins.othersIn(table));
        var moments = new Random(SEED);
        var touched = List.of(twins.whole(table));
        twins.everywhere("ALTER POLICY tenant_of_request ON %s %s".formatted(table.name(), loss));
        try {
            for (var attempt = 0; attempt < TRIES; attempt++) {
                var sql = statements.about(table);
                if (twins.look(any(moments), sql).isPresent()) return true;
                if (!sql.startsWith("SELECT") && !twins.changedOfOthers(touched).isEmpty()) return true;
            }
            return false;
        } finally {
            twins.everywhere("ALTER POLICY tenant_of_request ON %s %s".formatted(table.name(), POLICY));
            twins.putBack(touched);
        }
    }

    private static void grantEverything(Twins twins) {
        for (var table : twins.catalog().tables())
            if (table.kind() != Table.Kind.VIEW)
                twins.everywhere("GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO hr_app".formatted(table.name()));
    }

    private static Moment any(Random random) {
        return Moment.values()[random.nextInt(Moment.values().length)];
    }
}
