package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.command.platform.seals.DocumentSigner;
import io.hrsystem.storage.Ledger;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.class)
class CertificateWiring {
    @Bean
    ReadModelRewriting readModelRewriting(DataSource readSystem, CertificateSettings settings, Clock clock) {
        return new ReadModelRewriting(readSystem, settings, clock);
    }

    @Bean
    CertificateStep certificateStep(
            Commands commands,
            EventStore events,
            DocumentSigner signer,
            CertificateSettings settings,
            Ledger ledger,
            Recoveries recoveries,
            Clock clock) {
        return new CertificateStep(
                commands,
                new CertificateStreams(events),
                new CertificateMaker(signer, settings),
                new CertificateLedger(ledger, recoveries),
                clock);
    }
}
