package io.hrsystem.command.platform.seals;

import io.hrsystem.command.platform.secrets.SecretFile;
import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.storage.Ledger;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealWiring {
    @Bean
    Signer signer(SealSettings settings, Environment environment) {
        return Signer.parse(
                new SecretFile(settings.keyFile(), "hr.seals.key-file").provided(environment, Signer::generate));
    }

    @Bean
    DocumentSigner documentSigner(Signer signer) {
        return new DocumentSigner(signer);
    }

    @Bean
    SealWork sealWork(
            DataSource system,
            PlatformTransactionManager systemTransactions,
            Ledger ledger,
            AlertOutbox alerts,
            Signer signer,
            SealSettings settings,
            Clock clock) {
        var table = new SealTable(JdbcClient.create(system), new TransactionTemplate(systemTransactions));
        var sealing = new Sealing(
                new EventQuery(system), table, new SealLedger(ledger, table), signer, alerts, settings, clock);
        return new SealWork(sealing, settings.every());
    }
}
