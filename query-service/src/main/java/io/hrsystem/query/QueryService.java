package io.hrsystem.query;

import io.hrsystem.query.platform.database.SystemDatabases;
import io.hrsystem.query.platform.doors.Door;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service; or does what an argument asks for and ends: {@code --migrate}, or one of the {@link Door}s. */
@SpringBootApplication
public class QueryService {
    public static void main(String[] args) {
        var door = Door.of(args);
        if (List.of(args).contains("--migrate")) SystemDatabases.migrate(args);
        else if (door.isPresent()) System.exit(open(door.get()));
        else SpringApplication.run(QueryService.class, args);
    }

    /** Only what the door says goes out; what is logged goes where errors go. */
    private static int open(Door door) {
        var out = System.out;
        System.setOut(System.err);
        return door.open(out);
    }
}
