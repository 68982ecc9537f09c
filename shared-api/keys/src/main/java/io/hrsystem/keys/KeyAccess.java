package io.hrsystem.keys;

import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.keys.master.MasterKey;
import io.hrsystem.keys.master.VaultTransit;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.storage.ObjectStore;
import io.hrsystem.storage.S3Objects;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What every service needs to use keys, from its configuration; the pool, a bean named keyPool, is its own. */
@AutoConfiguration
@EnableConfigurationProperties({KeySettings.class, LedgerSettings.class})
public final class KeyAccess {
    /** Only a developer's machine makes its own master key; elsewhere a missing one is a mistake. */
    @Bean
    MasterKey masterKey(KeySettings settings, Environment environment) {
        var vault = settings.vault();
        if (vault != null) return new VaultTransit(vault.address(), vault.key(), vault.tokenFile());
        var file = settings.masterKeyFile();
        if (file == null)
            throw new IllegalStateException("Neither hr.keys.master-key-file nor hr.keys.vault.address is configured");
        return environment.acceptsProfiles(Profiles.of("local"))
                ? LocalMasterKey.readOrCreate(file)
                : new LocalMasterKey(file);
    }

    @Bean
    Ledger ledger(LedgerSettings settings) throws IOException {
        return new ObjectLedger(objects(settings), Clock.systemUTC());
    }

    @Bean
    Tombstones tombstones(Ledger ledger) {
        return new Tombstones(ledger);
    }

    /** @param keyPool the service's own, as hr_key_maker or hr_key_reader */
    @Bean(destroyMethod = "close")
    @ConditionalOnBean(name = "keyPool")
    SubjectKeys subjectKeys(
            @Qualifier("keyPool") DataSource keyPool, MasterKey master, Tombstones tombstones, KeySettings settings) {
        return new SubjectKeys(keyPool, master, tombstones, settings.keep()).start();
    }

    private static ObjectStore objects(LedgerSettings settings) throws IOException {
        if (settings.folder() != null) return new FolderObjects(settings.folder());
        if (settings.bucket() == null)
            throw new IllegalStateException("Neither hr.ledger.folder nor hr.ledger.bucket is configured");
        var client = S3Client.builder().region(Region.of(settings.region()));
        if (settings.endpoint() != null)
            client.endpointOverride(settings.endpoint()).forcePathStyle(true);
        return new S3Objects(client.build(), settings.bucket(), settings.prefix());
    }
}
