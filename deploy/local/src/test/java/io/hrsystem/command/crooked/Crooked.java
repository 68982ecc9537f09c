package io.hrsystem.command.crooked;

import io.hrsystem.command.neighbour.Neighbour;
import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.query.crooked.CrookedReads;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Shows that the rules see what they are there for. */
public interface Crooked {
    class UsesItsNeighbour {
        String word = Neighbour.secret();
    }

    class DecidesByTheClock {
        @EventSourcingHandler
        LocalDate on(String event) {
            return LocalDate.now();
        }
    }

    class DecidesByChance {
        @EventSourcingHandler
        String on(String event) {
            return UUID.randomUUID() + Ids.next();
        }
    }

    class DecidesBySql {
        @Nullable
        DataSource rows;

        @EventSourcingHandler
        void on(String event) {}
    }

    class LogsWhileSourcing {
        @EventSourcingHandler
        void on(String event) {
            LoggerFactory.getLogger("aggregate").info(event);
        }
    }

    class BelievesItsCaller {
        EmailAddress of(String entered) {
            return new EmailAddress(entered);
        }
    }

    class ReadsHttp {
        String path(HttpServletRequest request) {
            return request.getPathInfo();
        }
    }

    class WritesJson {
        String text(Object value) {
            return JsonMapper.shared().writeValueAsString(value);
        }
    }

    class TakesAString {
        @CommandHandler
        void handle(String command) {}
    }

    abstract class OfMaintenance implements ReferenceRows<MaintenanceEvent> {
        @Override
        public Class<MaintenanceEvent> events() {
            return MaintenanceEvent.class;
        }

        @Override
        public String table() {
            return "crooked";
        }
    }

    class ForgetsAnEvent extends OfMaintenance {
        @Override
        public void apply(MaintenanceEvent event, EventMeta meta, TransactionalWrites rows) {
            switch (event) {
                case MaintenanceModeChanged _ when meta.sequence() == 0 -> rows.add("SELECT 1");
                default -> {}
            }
        }
    }

    class LooksAtTheClock extends OfMaintenance {
        @Override
        public void apply(MaintenanceEvent event, EventMeta meta, TransactionalWrites rows) {
            switch (event) {
                case MaintenanceModeChanged _ -> rows.add("SELECT ?", Instant.now());
            }
        }
    }

    class ReadsTheReadSide {
        Class<?> seen = CrookedReads.class;
    }

    class Injected {
        @Autowired
        @Nullable
        DataSource rows;
    }

    class Configured {
        @Value("${hr.issuer}")
        @Nullable
        String issuer;
    }

    class OpenToEverybody {
        @PostMapping("/api/open")
        void open() {}
    }

    class Sleepy {
        void pause() throws InterruptedException {
            Thread.sleep(1);
        }
    }
}
