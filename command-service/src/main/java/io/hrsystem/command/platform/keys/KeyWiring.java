package io.hrsystem.command.platform.keys;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.keys.KeyRotation;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.keys.master.MasterKey;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyWiring {
    @Bean(destroyMethod = "close")
    SubjectKeys subjectKeys(
            @Qualifier("keyMaker") HikariDataSource keys,
            MasterKey master,
            Tombstones tombstones,
            @Value("${hr.keys.keep:5m}") Duration keep) {
        return new SubjectKeys(keys, master, tombstones, keep).start();
    }

    @Bean
    KeyRotation keyRotation(@Qualifier("keyMaker") HikariDataSource keys, MasterKey master) {
        return new KeyRotation(keys, master);
    }
}
