package io.hrsystem.command.platform.keys;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.keys.CompanyKeyDestruction;
import io.hrsystem.keys.KeyDestruction;
import io.hrsystem.keys.KeyRotation;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.keys.master.MasterKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyWiring {
    @Bean
    KeyRotation keyRotation(@Qualifier("keyPool") HikariDataSource keys, MasterKey master) {
        return new KeyRotation(keys, master);
    }

    @Bean
    KeyDestruction keyDestruction(@Qualifier("keyPool") HikariDataSource keys, Tombstones tombstones) {
        return new KeyDestruction(keys, tombstones);
    }

    @Bean
    DestroyedCompanyKeys destroyedCompanyKeys(@Qualifier("keyPool") HikariDataSource keys, Tombstones tombstones) {
        return new DestroyedCompanyKeys(keys, tombstones);
    }

    @Bean
    DestroyKeys destroyKeys(@Qualifier("keyPool") HikariDataSource keys, Tombstones tombstones) {
        return new DestroyKeys(new CompanyKeyDestruction(keys, tombstones));
    }

    @Bean
    DestroyedKeys destroyedKeys(@Qualifier("keyPool") HikariDataSource keys, Tombstones tombstones) {
        return new DestroyedKeys(keys, tombstones);
    }
}
