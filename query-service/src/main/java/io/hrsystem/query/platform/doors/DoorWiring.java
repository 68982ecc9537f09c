package io.hrsystem.query.platform.doors;

import io.hrsystem.keys.KeyAccess;
import io.hrsystem.platform.ComponentsOf;
import io.hrsystem.platform.database.DatabaseProperties;
import io.hrsystem.platform.database.Pools;
import io.hrsystem.query.platform.database.SystemDatabases;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.live.ProjectionWiring;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The projections and the databases, without web and without live processors. Not found by scanning: only doors use it. */
@EnableConfigurationProperties(DatabaseProperties.class)
@ImportAutoConfiguration(KeyAccess.class)
@Import({SystemDatabases.class, ProjectionWiring.class, Rebuilds.class})
@ComponentScan(
        basePackages = "io.hrsystem.query",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.CUSTOM, classes = DoorWiring.Projections.class))
class DoorWiring {
    static final class Projections extends ComponentsOf {
        Projections() {
            super(Projection.class);
        }
    }

    @Bean
    Pools pools(DatabaseProperties properties) {
        return new Pools(properties, "query-service-door");
    }
}
