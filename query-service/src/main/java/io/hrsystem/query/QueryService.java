package io.hrsystem.query;

import io.hrsystem.query.platform.database.Databases;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or with {@code --migrate} brings its database up to date and ends. */
@SpringBootApplication
public class QueryService {
    public static void main(String[] args) {
        if (List.of(args).contains("--migrate")) Databases.migrate(args);
        else SpringApplication.run(QueryService.class, args);
    }
}
