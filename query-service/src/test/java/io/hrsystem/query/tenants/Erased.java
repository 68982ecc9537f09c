package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A company that is erased, with its certificate; nobody checks the signature here. */
record Erased(TenantId company, long number) {
    static final Instant ISSUED_AT = Instant.parse("2030-03-02T01:02:03.004Z");

    CertificateId id() {
        return CertificateId.ofErasure(company);
    }

    SignedDocument signed() {
        return new SignedDocument(JsonMapper.builder().build().writeValueAsString(content()), "signature");
    }

    CertificateIssued issued() {
        return new CertificateIssued(id(), company, number, signed().document(), "signature", "key");
    }

    Certificate content() {
        return new Certificate(
                Certificate.FORM,
                id(),
                company,
                number,
                ISSUED_AT,
                LocalDate.of(2027, 2, 28),
                LocalDate.of(2030, 2, 28),
                Certificate.LEGAL_BASIS,
                Map.of("read.employee", 1_234L, "command.account", 7L),
                new Events("first-event", "last-event", 200_000, "e".repeat(64)),
                new Keys(2, "f".repeat(64), List.of("key-1", "key-2")),
                new Backups(LocalDate.of(2030, 4, 2), LocalDate.of(2030, 3, 10)),
                LocalDate.of(2030, 3, 3),
                new Party("client-one", PartyKind.MACHINE_CLIENT),
                new Party("client-two", PartyKind.MACHINE_CLIENT),
                null,
                new SignedBy("key", "public-key"));
    }
}
