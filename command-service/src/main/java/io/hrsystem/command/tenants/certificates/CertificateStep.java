package io.hrsystem.command.tenants.certificates;

import static java.util.Comparator.comparingLong;

import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.erasure.ErasureStep;
import io.hrsystem.command.tenants.certificates.CertificateCommand.IssueCertificate;
import io.hrsystem.command.tenants.certificates.CertificateCommand.IssueCertificateAgain;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Issues the certificate of a company that has been erased, and tells the ledger. Done again it finds the one that there
 * is; after a restore to before it that one is issued again.
 */
record CertificateStep(
        Commands commands, CertificateStreams streams, CertificateMaker maker, CertificateLedger ledger, Clock clock)
        implements ErasureStep {
    private static final String ACTOR = "certificates";

    @Override
    public OffboardingStep step() {
        return OffboardingStep.CERTIFICATE;
    }

    @Override
    public List<ErasureEvent> run(TenantId company) throws IOException {
        var begun = commands.readingAsSystem(
                TenantId.PLATFORM, ACTOR, () -> streams.erasure(company).begunAt());
        var lost = ledger.lostSince(begun);
        commands.asSystem(TenantId.PLATFORM, ACTOR, sender -> issue(company, lost, sender));
        var issued = commands.readingAsSystem(TenantId.PLATFORM, ACTOR, () -> of(company, streams.issued()));
        if (issued == null) throw new IllegalStateException("The certificate is not there");
        // last: what the ledger knows of has happened
        ledger.tell(issued);
        return List.of();
    }

    private void issue(TenantId company, List<CertificateIssued> lost, CommandSender sender) {
        var again = of(company, lost);
        if (again != null) {
            sender.send(new IssueCertificateAgain(again));
            return;
        }
        var issued = streams.issued();
        // one that is to come back keeps its number, and is followed
        var before = last(Stream.concat(issued.stream(), lost.stream()));
        var after = last(issued.stream());
        sender.send(new IssueCertificate(
                maker.make(streams.erasure(company), before, clock.instant()), after == null ? 0 : after.number()));
    }

    private static @Nullable CertificateIssued of(TenantId company, List<CertificateIssued> some) {
        return some.stream()
                .filter(it -> it.company().equals(company))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CertificateIssued last(Stream<CertificateIssued> some) {
        return some.max(comparingLong(CertificateIssued::number)).orElse(null);
    }
}
