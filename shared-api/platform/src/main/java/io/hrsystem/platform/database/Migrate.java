package io.hrsystem.platform.database;

import io.hrsystem.database.Migration;
import io.hrsystem.platform.database.DatabaseProperties.Database;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What {@code --migrate} does: brings a service's database up to date, as its owner, and ends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class Migrate {
    public static void run(
            String application, Migration schema, Function<DatabaseProperties, Database> database, String... args) {
        try (var context = new SpringApplicationBuilder(Migrate.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            var properties = context.getBean(DatabaseProperties.class);
            schema.run(new Pools(properties, application).owner(database.apply(properties)));
        }
    }
}
