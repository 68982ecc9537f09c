package io.hrsystem.deploy.local.verify;

import static io.hrsystem.deploy.local.verify.History.ACME;
import static io.hrsystem.deploy.local.verify.History.OTHER;
import static io.hrsystem.deploy.local.verify.History.verify;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.platform.seals.SealingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package says what was sealed, and whoever changed it, or the store before, is found out. */
class VerifyTest {
    private static final Pattern LINE = Pattern.compile("\\{\"event\":\"([^\"]+)\"[^\n]*");

    private static final String RECOVERED = "INSERT INTO recovery (recovery_id, found_at, ended_at)"
            + " VALUES (gen_random_uuid(), now() + interval '1 s', now())";
    private static final List<String> RESTORED =
            List.of("event", "seal", "seal_root", "seal_key", "seal_recovery", "seal_told");

    @TempDir
    private static Path folder;

    private static History history;

    @BeforeAll
    static void open() throws IOException {
        history = new History(folder);
    }

    @AfterAll
    static void close() {
        history.close();
    }

    @BeforeEach
    void clear() throws IOException {
        history.clear();
    }

    @Test
    void whatWasSealedIsAllRight() throws Exception {
        history.hire(ACME, "김하나");
        history.hire(OTHER, "Ben Lee");
        var file = history.fetchNow(null);

        var verdict = verify(file, "--key", SealingNode.keyId(), "--ledger", history.ledgerFolder());

        assertThat(verdict.code()).as(verdict.text()).isZero();
        assertThat(verdict.text())
                .contains("2 events, 3 of their personal values checked, 0 erased, 0 that cannot be checked")
                .contains("Signed by the key " + SealingNode.keyId())
                .endsWith("OK\n");
        assertThat(text(file)).doesNotContain("Ben Lee", OTHER.value());
    }

    @Test
    void eachByteThatIsChangedIsFoundAndItsEventNamed() throws Exception {
        for (var number = 0; number < 3; number++) history.hire(ACME, "Person " + number);
        var bytes = Files.readAllBytes(history.fetchNow(null));
        var lines = LINE.matcher(new String(bytes, ISO_8859_1)).results().toList();
        assertThat(lines).hasSize(4);
        var changed = folder.resolve("changed.zip");
        var missed = new ArrayList<String>();

        for (var at = 0; at < bytes.length; at += 13) {
            var copy = bytes.clone();
            copy[at] ^= (byte) (1 << at % 8);
            Files.write(changed, copy);
            var verdict = verify(changed);
            if (verdict.code() != 1) missed.add(at + " is not found");
            for (var line : lines)
                if (line.start() <= at && at < line.end() && !verdict.text().contains("Event " + line.group(1)))
                    missed.add(at + " of " + line.group(1) + ": " + verdict.text());
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void whatThePersonWasErasedFromStillVerifies() throws Exception {
        history.hire(ACME, "Anna Kim");
        var asked = history.ask(null);
        history.seal();
        assertThat(verify(history.fetch(asked)).text()).contains("0 erased");
        history.destroyKeys();
        var file = history.fetch(asked);

        var verdict = verify(file);

        assertThat(verdict.code()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("1 erased");
        assertThat(text(file)).doesNotContain("Anna");
    }

    @Test
    void aValueFromBeforeThereWereCommitmentsIsNotTakenForChecked() throws Exception {
        history.hire(ACME, "Anna Kim");
        history.storeAsBeforeCommitments();
        var file = history.fetchNow(null);

        var verdict = verify(file);

        assertThat(verdict.code()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("2 that cannot be checked", "name was stored before");
        assertThat(text(file)).contains("Anna Kim");
    }

    @Test
    void anEventThatWasChangedOrRemovedInTheStoreIsFound() throws Exception {
        var anna = history.hire(ACME, "Anna Kim");
        var asked = history.ask(null);
        history.seal();
        history.harm("UPDATE event SET payload = replace(payload::text, 'STAFF', 'BOSS')::json WHERE stream_id = "
                + "'employee:" + anna + "'");
        var verdict = verify(history.fetch(asked));
        assertThat(verdict.code()).isOne();
        assertThat(verdict.text()).contains("it is not what was sealed", "NOT OK");

        history.harm("DELETE FROM event WHERE stream_id = 'employee:" + anna + "'");
        assertThat(verify(history.fetch(asked)).code()).isOne();
    }

    @Test
    void aPersonsPackageHasOnlyTheirs() throws Exception {
        var anna = history.hire(ACME, "Anna Kim");
        var ben = history.hire(ACME, "Ben Lee");
        for (var who : List.of(anna, ben)) history.askForOvertime(ACME, who);
        var file = history.fetchNow(anna);

        var verdict = verify(file);

        assertThat(verdict.code()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("2 events");
        assertThat(text(file)).contains("Anna Kim").doesNotContain("Ben Lee", ben.value());
    }

    @Test
    void aStrangersKeyIsNotAllRight() throws Exception {
        history.hire(ACME, "Anna Kim");
        var file = history.fetchNow(null);

        var verdict = verify("--key", "0123456789abcdef0123456789abcdef", file);

        assertThat(verdict.code()).isOne();
        assertThat(verdict.text()).contains("The key " + SealingNode.keyId() + " is not one that was named");
    }

    @Test
    void historyGoesOnFromAnEarlierSealOnlyWithASignedRecovery() throws Exception {
        history.hire(ACME, "Anna Kim");
        history.seal();
        history.hire(ACME, "Lost Person");
        var lost = history.fetchNow(null);
        assertThat(verify(lost, "--ledger", history.ledgerFolder()).code()).isZero();
        setBackByOneSeal();

        // as if nobody had looked into the ledger
        var asked = history.ask(null);
        var forged = history.ledger("forged");
        new SealingNode(history.database, forged).seal();
        var entry = forged.entry(forged.last().orElseThrow().number()).orElseThrow();
        history.ledger.append(entry.kind(), entry.subject(), entry.tenant());
        var silent = verify(history.fetch(asked), "--ledger", history.ledgerFolder());
        assertThat(silent.code()).as(silent.text()).isOne();
        assertThat(silent.text()).contains("no recovery says which of them holds");
        setBackByOneSeal();

        history.harm(RECOVERED);
        var stated = verify(history.fetchNow(null), "--ledger", history.ledgerFolder());
        assertThat(stated.code()).as(stated.text()).isZero();
        assertThat(stated.text()).contains("the events were set back");
        var late = verify(lost, "--ledger", history.ledgerFolder());
        assertThat(late.code()).isOne();
        assertThat(late.text()).contains("belongs to a history that was lost");
    }

    @Test
    void aRestoreThatWasWrongIsUndoneByAnother() throws Exception {
        history.hire(ACME, "Anna Kim");
        history.seal();
        history.hire(ACME, "Lost And Found");
        var first = history.fetchNow(null);
        history.harm(ofEach("CREATE TABLE kept_%1$s AS TABLE %1$s;"));
        setBackByOneSeal();
        history.harm(RECOVERED);
        history.hire(ACME, "Lost Person");
        var second = history.fetchNow(null);
        assertThat(verify(first, "--ledger", history.ledgerFolder()).code()).isOne();

        history.harm("TRUNCATE recovery CASCADE;" + ofEach("DELETE FROM %1$s;")
                + ofEach("INSERT INTO %1$s OVERRIDING SYSTEM VALUE TABLE kept_%1$s;")
                + ofEach("DROP TABLE kept_%1$s;"));
        history.harm(RECOVERED);
        history.hire(ACME, "Ben Lee");
        var third = history.fetchNow(null);
        for (var holds : List.of(first, third)) {
            var verdict = verify(holds, "--ledger", history.ledgerFolder());
            assertThat(verdict.code()).as(verdict.text()).isZero();
        }
        var lost = verify(second, "--ledger", history.ledgerFolder());
        assertThat(lost.code()).isOne();
        assertThat(lost.text()).contains("belongs to a history that was lost");
    }

    private static String ofEach(String statement) {
        return RESTORED.stream().map(statement::formatted).collect(joining());
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8);
    }

    private static void setBackByOneSeal() {
        history.harm("""
            DELETE FROM event WHERE (xid, pos) > (
              SELECT until_xid, until_pos FROM seal WHERE seal_number = (SELECT max(seal_number) - 1 FROM seal));
            DELETE FROM seal_root WHERE seal_number = (SELECT max(seal_number) FROM seal);
            DELETE FROM seal_told WHERE seal_number = (SELECT max(seal_number) FROM seal);
            DELETE FROM seal WHERE seal_number = (SELECT max(seal_number) FROM seal)
            """);
    }

    @Test
    void whoCallsItWronglyIsTold() throws Exception {
        assertThat(verify().code()).isEqualTo(2);
        assertThat(verify(folder.resolve("none.zip")).code()).isEqualTo(2);
        assertThat(verify("a", "b").code()).isEqualTo(2);
        assertThat(verify("a", "--key").code()).isEqualTo(2);
        var text = Files.writeString(folder.resolve("text.zip"), "no package");
        assertThat(verify(text).code()).isOne();
    }
}
