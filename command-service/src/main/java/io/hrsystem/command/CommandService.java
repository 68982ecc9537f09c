package io.hrsystem.command;

import io.hrsystem.command.platform.database.CommandDatabases;
import io.hrsystem.command.platform.referencerows.RebuildReferenceRows;
import io.hrsystem.platform.AdminProcesses;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the service; with {@code --migrate} brings its database up to date and ends, with
 * {@code --rebuild-reference-rows} makes claims and reference rows again from the events and ends.
 */
@SpringBootApplication
public class CommandService {
    private static final AdminProcesses ADMIN = new AdminProcesses(
            Map.of("--migrate", CommandDatabases::migrate, "--rebuild-reference-rows", RebuildReferenceRows::run));

    public static void main(String[] args) {
        ADMIN.runOr(() -> SpringApplication.run(CommandService.class, args), args);
    }
}
