package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people enter about people is in events under keys, in read models and in mails, and nowhere else. */
// the last one: it also looks at what the others have left
@Order(Integer.MAX_VALUE)
class CanaryIT {
    private static final List<String> DATABASES = List.of("command", "keys", "read");

    /** Names, addresses and reasons of all the other tests here. */
    private static final List<String> PEOPLE_OF_OTHERS =
            List.of("김안나", "@staff.example", "Mallory", "mallory@", "admin@", "unpaid bills");

    private final RunningSystem system = RunningSystem.get();

    @Test
    void nothingPersonalIsLeftAnywhereElse() throws Exception {
        var canaries = Canaries.hatched();
        var life = new CanaryLife(system, canaries);
        var token = life.lead();
        var needles = new ArrayList<>(canaries.all());
        needles.add(token);

        var looks = new Haystacks(system, new Needles(needles)).all();

        looks.forEach(System.out::println);
        assertThat(looks)
                .allSatisfy(look -> assertThat(look.found()).as(look.place()).isEmpty());
        assertThat(looks)
                .allSatisfy(look -> assertThat(look.bytes()).as(look.place()).isPositive());
        var haystacks = new Haystacks(system, new Needles(needles));
        assertThat(haystacks.readServer())
                .anySatisfy(look -> assertThat(look.found()).as(look.place()).isNotEmpty());

        life.end();

        var left = new ArrayList<>(haystacks.readServer());
        left.addAll(haystacks.all());
        left.forEach(System.out::println);
        assertThat(left)
                .allSatisfy(look -> assertThat(look.found()).as(look.place()).isEmpty());
    }

    /** But for the console and metrics, where nothing can be planted from outside. */
    @Test
    void whatIsPlantedIsFoundInEveryPlace() throws Exception {
        var planted = Canaries.hatched().name();
        var files =
                List.of(system.data().resolve("logs/planted.log"), system.data().resolve("ledger/planted"));
        try {
            for (var database : DATABASES) plant(database, planted);
            for (var file : files) Files.writeString(file, "a line with %s in it%n".formatted(planted));
            assertThat(new Haystacks(system, new Needles(List.of(planted))).all())
                    .filteredOn(look ->
                            !look.place().startsWith("metrics") && !look.place().equals("console"))
                    .hasSize(12)
                    .allSatisfy(
                            look -> assertThat(look.found()).as(look.place()).contains(planted + " (plain)"));
        } finally {
            for (Path file : files) Files.deleteIfExists(file);
            for (var database : DATABASES) sql(database, "DROP TABLE IF EXISTS planted");
        }
    }

    @Test
    void noLogNamesThePeopleOfTheOtherTests() throws Exception {
        assertThat(new Haystacks(system, new Needles(PEOPLE_OF_OTHERS)).texts())
                .allSatisfy(look -> assertThat(look.found()).as(look.place()).isEmpty());
    }

    /** Several times: the log of changes is cut into pages, and a word may lie on two. */
    private void plant(String database, String text) throws IOException, SQLException {
        sql(database, "CREATE TABLE planted AS SELECT '%s'::text AS name FROM generate_series(1, 9)".formatted(text));
        sql(database, "DO $$ BEGIN RAISE LOG '%s'; END $$".formatted(text));
    }

    private void sql(String database, String sql) throws IOException, SQLException {
        try (var session = new Store(system).session(database);
                var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
