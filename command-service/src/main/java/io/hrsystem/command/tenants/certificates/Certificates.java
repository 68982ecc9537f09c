package io.hrsystem.command.tenants.certificates;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.tenants.certificates.CertificateCommand.IssueCertificate;
import io.hrsystem.command.tenants.certificates.CertificateCommand.IssueCertificateAgain;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All certificates that there are, one of a company at most, each behind the one before. */
@Aggregate(lockFactory = "streamLocks")
final class Certificates {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<TenantId, Long> numbers = new HashMap<>();
    private long last;

    Certificates() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueCertificate command) {
        if (numbers.containsKey(command.certificate().company())) return;
        // it names another one than it would follow: whoever made it has to look again
        if (command.after() != last) throw new ConcurrencyException("Another certificate was issued meanwhile");
        apply(command.certificate());
    }

    /** Those of a lost history come back in any order; their numbers were kept free. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueCertificateAgain command) {
        var lost = command.certificate();
        if (numbers.containsKey(lost.company())) return;
        if (numbers.containsValue(lost.number()))
            throw new IllegalStateException("Certificate %d is another company's".formatted(lost.number()));
        apply(lost);
    }

    @EventSourcingHandler
    void on(CertificateEvent event) {
        stream = StreamIds.CERTIFICATES;
        switch (event) {
            case CertificateIssued issued -> {
                numbers.put(issued.company(), issued.number());
                last = Math.max(last, issued.number());
            }
        }
    }
}
