package io.hrsystem.eventstore.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FeedQueryTest {
    @Test
    void keepsAPlanByTheIndexHoweverSmallTheTable() throws SQLException {
        try (var database = TestDatabase.command();
                var connection = database.system().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FeedQuery.BY_INDEX);
            statement.execute("PREPARE poll (bigint, bigint, int) AS "
                    + FeedQuery.POLL.replace("(?, ?)", "($1, $2)").replace("?", "$3"));
            var plan = new ArrayList<String>();
            try (var rows = statement.executeQuery("EXPLAIN EXECUTE poll (700, 1, 1000)")) {
                while (rows.next()) plan.add(rows.getString(1));
            }
            assertThat(plan)
                    .anyMatch(it -> it.contains("Index Scan using event_order") && !it.contains("Backward"))
                    .noneMatch(it -> it.contains("Seq Scan on event") || it.contains("Sort"));
        }
    }
}
