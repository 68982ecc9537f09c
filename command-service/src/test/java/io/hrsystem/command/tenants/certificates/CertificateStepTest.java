package io.hrsystem.command.tenants.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.seals.DocumentSigner;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.Certificate;
import io.hrsystem.contract.tenants.Certificate.Party;
import io.hrsystem.contract.tenants.Certificate.PartyKind;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One certificate of a company, whatever is killed when or set back. */
class CertificateStepTest {
    private static final RunningService SERVICE = RunningService.with(List.of("--hr.certificates.backups-kept=20d"));
    private static final ErasedCompanies COMPANIES = new ErasedCompanies(SERVICE);

    private final CertificateStep step = SERVICE.bean(CertificateStep.class);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void itSaysWhatWasErasedAndIsSigned() throws Exception {
        var company = COMPANIES.next();

        assertThat(step.run(company)).isEmpty();

        var issued = COMPANIES.of(company);
        var signed = new SignedDocument(issued.document(), issued.signature());
        var content = content(issued);
        assertThat(signed.isBy(SERVICE.bean(DocumentSigner.class).key())).isTrue();
        assertThat(signed.isBy(SealKey.parse(content.signedBy().publicKey()))).isTrue();
        assertThat(SignedDocument.parse(signed.text())).isEqualTo(signed);
        assertThat(issued.document())
                .startsWith("{\"form\":\"hr-certificate/1\",\"id\":\"%s\"".formatted(CertificateId.ofErasure(company)));
        assertThat(content.tenantId()).isEqualTo(company);
        assertThat(content.number()).isEqualTo(issued.number());
        assertThat(content.issuedAt()).isCloseTo(Instant.now(), within(60, ChronoUnit.SECONDS));
        assertThat(content.contractEndedOn()).isEqualTo("2023-02-28");
        assertThat(content.retainUntil()).isEqualTo("2026-02-28");
        assertThat(content.tables())
                .containsOnlyKeys("read.employee", "read.tenant", "command.account")
                .containsEntry("read.employee", 12L);
        assertThat(content.events()).isEqualTo(new Certificate.Events("first-event", "last-event", 3, "c".repeat(64)));
        assertThat(content.keys()).isEqualTo(new Certificate.Keys(2, "d".repeat(64), List.of("key-1", "key-2")));
        assertThat(content.askedBy()).isEqualTo(new Party("client-one", PartyKind.MACHINE_CLIENT));
        assertThat(content.approvedBy()).isEqualTo(new Party("client-two", PartyKind.MACHINE_CLIENT));
        assertThat(content.readModelsRewrittenOn().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(content.readModelsRewrittenOn()).isBetween(today, today.plusDays(8));
        // the day of the last copy before, and what is said of how long they are kept
        assertThat(content.backups().ciphertextUntil()).isBetween(today.plusDays(20), today.plusDays(22));
        assertThat(content.backups().keysUntil()).isBetween(today.plusDays(7), today.plusDays(9));
    }

    @Test
    void eachNamesTheOneBefore() throws Exception {
        var companies = List.of(COMPANIES.next(), COMPANIES.next(), COMPANIES.next());
        for (var company : companies) step.run(company);

        for (var it = 1; it < companies.size(); it++) {
            var before = COMPANIES.of(companies.get(it - 1));
            var issued = COMPANIES.of(companies.get(it));
            assertThat(issued.number()).isEqualTo(before.number() + 1);
            assertThat(content(issued).previous()).isEqualTo(hash(before));
        }
        var first = COMPANIES.issued().stream().filter(it -> it.number() == 1).findFirst();
        assertThat(content(first.orElseThrow()).previous()).isNull();
    }

    @Test
    void doneAgainItIsTheSameAndTheLedgerHasIt() throws Exception {
        var company = COMPANIES.next();
        var ledger = new DyingLedger(SERVICE.bean(Ledger.class));
        var dying = new CertificateStep(
                step.commands(),
                step.streams(),
                step.maker(),
                new CertificateLedger(ledger, step.ledger().recoveries()),
                step.clock());
        assertThatThrownBy(() -> dying.run(company)).hasMessage("killed");
        assertThat(ledger.deaths()).isOne();
        var issued = COMPANIES.of(company);
        assertThat(told(company)).isEmpty();

        step.run(company);
        step.run(company);

        assertThat(COMPANIES.issued())
                .filteredOn(it -> it.company().equals(company))
                .containsExactly(issued);
        assertThat(told(company)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.subject()).isEqualTo(issued.certificateId().value());
            assertThat(it.details()).containsEntry("document", issued.document());
            assertThat(it.details()).containsEntry("signature", issued.signature());
        });
    }

    @Test
    void manyAtTheSameTimeAreOneChain() throws Exception {
        step.run(COMPANIES.next());
        var work = new ArrayList<Callable<Object>>();
        for (var it = 0; it < 6; it++) {
            var company = COMPANIES.next();
            for (var node = 0; node < 2; node++) work.add(() -> step.run(company));
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(work)) done.get();
        }

        var issued = COMPANIES.issued();
        assertThat(issued).extracting(CertificateIssued::company).doesNotHaveDuplicates();
        assertThat(issued).extracting(CertificateIssued::number).doesNotHaveDuplicates();
        for (var it = issued.size() - 6; it < issued.size(); it++)
            assertThat(content(issued.get(it)).previous()).isEqualTo(hash(issued.get(it - 1)));
    }

    @Test
    void whatWasIssuedInALostHistoryIsIssuedAgainAsItWas() throws Exception {
        var first = COMPANIES.next();
        var second = COMPANIES.next();
        step.run(first);
        step.run(second);
        var before = List.of(COMPANIES.of(first), COMPANIES.of(second));

        COMPANIES.lose(first, second);
        assertThat(COMPANIES.issued()).doesNotContainAnyElementsOf(before);
        var another = COMPANIES.next();
        step.run(second);
        step.run(another);
        step.run(first);

        assertThat(List.of(COMPANIES.of(first), COMPANIES.of(second))).isEqualTo(before);
        assertThat(COMPANIES.of(another).number()).isEqualTo(before.getLast().number() + 1);
    }

    @Test
    void numbersOfALostHistoryStayFreeForThoseThatHadThem() throws Exception {
        var lost = COMPANIES.next();
        // it has begun before the restore was found out, and was not there yet when the other one got its certificate
        var other = COMPANIES.next();
        step.run(lost);
        var before = COMPANIES.of(lost);
        COMPANIES.lose(lost);

        step.run(other);
        assertThat(COMPANIES.of(other).number()).isEqualTo(before.number() + 1);
        assertThat(content(COMPANIES.of(other)).previous()).isEqualTo(hash(before));
        step.run(lost);
        assertThat(COMPANIES.of(lost)).isEqualTo(before);
    }

    @Test
    void whatNobodyHasFoundOutIsNotCertified() {
        var company = TenantId.next();
        COMPANIES.store(
                company,
                new ErasureBegun(company, LocalDate.of(2023, 2, 28), LocalDate.of(2026, 2, 28), "one", "another"));
        assertThatThrownBy(() -> step.run(company)).hasMessageContaining("No event tells of the company");
        assertThat(COMPANIES.issued()).extracting(CertificateIssued::company).doesNotContain(company);
    }

    private static String hash(CertificateIssued certificate) {
        return new SignedDocument(certificate.document(), certificate.signature()).hash();
    }

    private static Certificate content(CertificateIssued issued) {
        return JsonMapper.shared().readValue(issued.document(), Certificate.class);
    }

    private static List<LedgerEntry> told(TenantId company) throws IOException {
        var ledger = SERVICE.bean(Ledger.class);
        var told = new ArrayList<LedgerEntry>();
        for (var it = ledger.last().map(LedgerEntry::number).orElse(0L); it > 0; it--) {
            var entry = ledger.entry(it).orElseThrow();
            if (entry.kind().equals(CertificateLedger.ISSUED) && entry.tenant().equals(company.value()))
                told.add(entry);
        }
        return told;
    }
}
