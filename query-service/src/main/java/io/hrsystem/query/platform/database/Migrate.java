package io.hrsystem.query.platform.database;

import io.hrsystem.platform.database.DatabaseProperties;
import io.hrsystem.platform.database.Pools;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the read database up to date, as its owner, and ends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class Migrate {
    public static void run(String... args) {
        try (var context = new SpringApplicationBuilder(Migrate.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            var properties = context.getBean(DatabaseProperties.class);
            SystemDatabases.SCHEMA.run(new Pools(properties, SystemDatabases.APPLICATION).owner(properties.read()));
        }
    }
}
