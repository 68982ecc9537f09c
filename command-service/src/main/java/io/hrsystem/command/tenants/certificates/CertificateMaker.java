package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.platform.seals.DocumentSigner;
import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.Certificate;
import io.hrsystem.contract.tenants.Certificate.Backups;
import io.hrsystem.contract.tenants.Certificate.Events;
import io.hrsystem.contract.tenants.Certificate.Keys;
import io.hrsystem.contract.tenants.Certificate.Party;
import io.hrsystem.contract.tenants.Certificate.PartyKind;
import io.hrsystem.contract.tenants.Certificate.SignedBy;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.contract.tenants.ReadModelRewrite;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes certificates: the same facts and moment give the same one. */
record CertificateMaker(DocumentSigner signer, CertificateSettings settings) {
    /** @param before null for the first one */
    CertificateIssued make(ErasedCompany erased, @Nullable CertificateIssued before, Instant now) {
        var company = erased.begun().company();
        var id = CertificateId.ofErasure(company);
        var number = before == null ? 1 : before.number() + 1;
        var signed = signer.sign(new Certificate(
                Certificate.FORM,
                id,
                company,
                number,
                now.truncatedTo(ChronoUnit.MILLIS),
                erased.begun().contractEndedOn(),
                erased.begun().retainUntil(),
                Certificate.LEGAL_BASIS,
                erased.tables(),
                events(erased),
                keys(erased),
                new Backups(settings.eventsIn(now), settings.keysIn(erased.keysDestroyedAt())),
                ReadModelRewrite.after(settings.day(now)),
                machine(erased.begun().requestedBy()),
                machine(erased.begun().approvedBy()),
                before == null ? null : hash(before),
                new SignedBy(signer.key().id(), signer.key().text())));
        return new CertificateIssued(
                id,
                company,
                number,
                signed.document(),
                signed.signature(),
                signer.key().id());
    }

    private static Events events(ErasedCompany erased) {
        var it = erased.events();
        return new Events(it.first(), it.last(), it.count(), it.hash());
    }

    private static Keys keys(ErasedCompany erased) {
        var it = erased.keys();
        return new Keys(it.count(), it.hash(), it.some());
    }

    /** As long as nobody else can ask for a purge, or approve one. */
    private static Party machine(String client) {
        return new Party(client, PartyKind.MACHINE_CLIENT);
    }

    private static String hash(CertificateIssued certificate) {
        return new SignedDocument(certificate.document(), certificate.signature()).hash();
    }
}
