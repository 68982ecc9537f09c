package io.hrsystem.query.testing;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What is asked of the read database for an answer. Hibernate makes one by the name of the class. */
public final class Statements implements StatementInspector {
    private static final List<String> SEEN = new ArrayList<>();

    @Override
    public String inspect(String sql) {
        synchronized (SEEN) {
            SEEN.add(sql);
        }
        return sql;
    }

    /** The statements that run while this answer is made. */
    public static List<String> during(Runnable answer) {
        synchronized (SEEN) {
            SEEN.clear();
        }
        answer.run();
        synchronized (SEEN) {
            return List.copyOf(SEEN);
        }
    }
}
