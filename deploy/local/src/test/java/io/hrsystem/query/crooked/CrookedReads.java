package io.hrsystem.query.crooked;

import io.hrsystem.query.platform.projections.ProjectionGroups;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows that the rules see what they are there for. */
public interface CrookedReads {
    class LookingProjection {
        int apply(DataSource rows) {
            return JdbcClient.create(rows).sql("DELETE FROM day").update();
        }
    }

    class LateProjection {
        Instant apply(Clock clock) {
            return clock.instant();
        }
    }

    class DatedProjection {
        Instant apply() {
            return Instant.now();
        }
    }

    class LooksBehindTheApi {
        Class<?> seen = ProjectionGroups.class;
    }

    class SendsCommands {
        @Nullable
        CommandGateway commands;
    }

    class OpenToEverybody {
        @QueryMapping
        String everything() {
            return "";
        }
    }
}
