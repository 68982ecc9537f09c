package io.hrsystem.keys;

import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.keys.master.MasterKey;
import io.hrsystem.keys.master.VaultTransit;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.ObjectLedger;
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
        return new ObjectLedger(settings.place().open("hr.ledger"), Clock.systemUTC());
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
}
