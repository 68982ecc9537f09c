package io.hrsystem.bench.erase;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** All events of the company, in batches of that size, however long it takes. */
record PurgeLoop(String name, Scattered scattered, Server server, Connections connections, String batch)
        implements Contender {
    interface Connections {
        Connection open() throws SQLException;
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        scattered.fill();
        var others = scattered.others();
        server.checkpoint();
        var cpu = Cpu.ofThisJvm(server.process());
        var before = cpu.read();
        purge(connections, batch, load, () -> false);
        var after = cpu.read();
        scattered.verify(others);
        var figures = after.since(before, scattered.events());
        figures.put(Figure.RATE, scattered.events() * 1e9 / (after.nanos() - before.nanos()));
        return figures;
    }

    interface Over {
        boolean isOver();
    }

    static void purge(Connections connections, String batch, int most, Over over) throws SQLException {
        try (var connection = connections.open();
                var statement = connection.prepareStatement(batch)) {
            statement.setString(1, Scattered.COMPANY.value());
            statement.setInt(2, most);
            for (var more = true; more && !over.isOver(); ) more = isMore(statement);
        }
    }

    private static boolean isMore(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) return statement.getUpdateCount() > 0;
        try (var removed = statement.getResultSet()) {
            removed.next();
            return removed.getLong(1) > 0;
        }
    }
}
