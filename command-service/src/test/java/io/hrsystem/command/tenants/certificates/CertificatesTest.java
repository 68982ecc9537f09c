package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.tenants.certificates.CertificateCommand.IssueCertificate;
import io.hrsystem.command.tenants.certificates.CertificateCommand.IssueCertificateAgain;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CertificateId;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    private static final CertificateIssued FIRST = certificate("acme", 1);
    private static final CertificateIssued SECOND = certificate("hanbit", 2);

    private final AggregateTestFixture<Certificates> certificates = new AggregateTestFixture<>(Certificates.class);

    @Test
    void aCertificateIsIssuedBehindTheLastOne() {
        certificates.givenNoPriorActivity().when(new IssueCertificate(FIRST, 0)).expectEvents(FIRST);
        certificates.given(FIRST).when(new IssueCertificate(SECOND, 1)).expectEvents(SECOND);
    }

    @Test
    void aCompanyHasOne() {
        certificates
                .given(FIRST)
                .when(new IssueCertificate(certificate("acme", 2), 1))
                .expectNoEvents();
        certificates.given(FIRST).when(new IssueCertificateAgain(FIRST)).expectNoEvents();
    }

    @Test
    void whoeverHasNotSeenTheLastOneLooksAgain() {
        certificates
                .given(FIRST)
                .when(new IssueCertificate(certificate("hanbit", 1), 0))
                .expectNoEvents()
                .expectException(ConcurrencyException.class);
    }

    @Test
    void thoseOfALostHistoryComeBackInAnyOrder() {
        certificates
                .givenNoPriorActivity()
                .when(new IssueCertificateAgain(SECOND))
                .expectEvents(SECOND);
        certificates.given(SECOND).when(new IssueCertificateAgain(FIRST)).expectEvents(FIRST);
        var third = certificate("other", 3);
        certificates.given(SECOND, FIRST).when(new IssueCertificate(third, 2)).expectEvents(third);
    }

    @Test
    void noNumberIsGivenTwice() {
        certificates
                .given(FIRST)
                .when(new IssueCertificateAgain(certificate("hanbit", 1)))
                .expectNoEvents()
                .expectException(IllegalStateException.class);
    }

    private static CertificateIssued certificate(String company, long number) {
        var id = new TenantId(company);
        return new CertificateIssued(CertificateId.ofErasure(id), id, number, "{}", "signature", "key");
    }
}
