package io.hrsystem.query;

import io.hrsystem.platform.AdminProcesses;
import io.hrsystem.query.platform.database.SystemDatabases;
import io.hrsystem.query.platform.doors.Door;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service; or does what an argument asks for and ends: {@code --migrate}, or one of the {@link Door}s. */
@SpringBootApplication
public class QueryService {
    private static final AdminProcesses ADMIN = new AdminProcesses(Map.of(
            "--migrate",
            SystemDatabases::migrate,
            Door.REBUILD.argument(),
            Door.REBUILD,
            Door.RETRY_PARKED.argument(),
            Door.RETRY_PARKED));

    public static void main(String[] args) {
        ADMIN.runOr(() -> SpringApplication.run(QueryService.class, args), args);
    }
}
