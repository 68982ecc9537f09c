package io.hrsystem.deploy.local.verify;

import static io.hrsystem.deploy.local.verify.History.verify;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.platform.seals.SealingNode;
import io.hrsystem.command.tenants.certificates.CertificateIssuer;
import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.ObjectLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate says what was signed, and follows the one before, and whoever changed one is found out. */
class CertificatesTest {
    @TempDir
    private Path folder;

    private final CertificateIssuer issuer = new CertificateIssuer(SealingNode.documents());

    @Test
    void whatWasSignedIsAllRightAloneAndInItsChain() throws Exception {
        var first = write("first", issuer.issue());
        var second = write("second", issuer.issue());
        var third = write("third", issuer.issue());

        var all = verify(third, first, second, "--key", SealingNode.keyId());
        assertThat(all.code()).as(all.text()).isZero();
        assertThat(all.text())
                .contains("Certificate 2: company", "2 events, 1 keys, 12 rows of 1 tables")
                .contains("Signed by the key %s: 3 certificates".formatted(SealingNode.keyId()))
                .doesNotContain("is not here")
                .endsWith("OK\n");
        var alone = verify(third);
        assertThat(alone.code()).as(alone.text()).isZero();
        assertThat(alone.text()).contains("The certificate before number 3 is not here");
        // as a shell may have ended it
        Files.writeString(third, Files.readString(third) + "\n");
        assertThat(verify(third).code()).isZero();
    }

    @Test
    void eachByteThatIsChangedIsFoundAndItsCertificateNamed() throws Exception {
        var first = write("first", issuer.issue());
        var second = write("second", issuer.issue());
        var sound = Files.readAllBytes(first);
        var missed = new ArrayList<String>();

        for (var at = 0; at < sound.length; at++) {
            var copy = sound.clone();
            copy[at] ^= (byte) (1 << at % 8);
            Files.write(first, copy);
            var verdict = verify(first, second);
            if (verdict.code() != 1 || !verdict.text().contains("NOT OK  The certificate first.json"))
                missed.add(at + ": " + verdict.text());
        }

        assertThat(missed).isEmpty();
        Files.write(first, sound);
        assertThat(verify(first, second).code()).isZero();
    }

    @Test
    void anotherOneInThePlaceOfTheOneBeforeIsFound() throws Exception {
        var first = write("first", issuer.issue());
        var second = write("second", issuer.issue());
        var other = write("other", new CertificateIssuer(SealingNode.documents()).issue());

        var replaced = verify(other, second);
        assertThat(replaced.code()).isOne();
        assertThat(replaced.text())
                .contains("The certificate second.json", "does not follow other.json as that is here");
        var both = verify(first, second, other);
        assertThat(both.code()).isOne();
        assertThat(both.text()).contains("other.json", "it has the number of first.json");
    }

    @Test
    void keysAndTheLedgerAreComparedIfTheyAreNamed() throws Exception {
        var ledger = new ObjectLedger(new FolderObjects(folder.resolve("kept")), Clock.systemUTC());
        var told = issuer.issue();
        CertificateIssuer.tell(told, ledger);
        var first = write("first", told);
        var second = write("second", issuer.issue());

        assertThat(verify(first, "--ledger", folder.resolve("kept")).code()).isZero();
        assertThat(verify(second, "--ledger", folder.resolve("kept")).text())
                .contains("it is not in the ledger", "NOT OK");
        var foreign = verify(first, "--key", "0".repeat(32));
        assertThat(foreign.code()).isOne();
        assertThat(foreign.text()).contains("The key %s is not one that was named".formatted(SealingNode.keyId()));
    }

    @Test
    void whatCannotBeMeantIsMisuse() throws Exception {
        var first = write("first", issuer.issue());
        assertThat(verify(first, folder.resolve("nowhere.json")).code()).isEqualTo(2);
        assertThat(verify(first, "--ledgers", "x").code()).isEqualTo(2);
        assertThat(verify().code()).isEqualTo(2);
    }

    private Path write(String name, CertificateIssued certificate) throws IOException {
        var file = new SignedDocument(certificate.document(), certificate.signature());
        return Files.write(folder.resolve(name + ".json"), file.text().getBytes(UTF_8));
    }
}
