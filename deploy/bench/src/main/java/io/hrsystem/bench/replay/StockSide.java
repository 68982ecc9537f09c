package io.hrsystem.bench.replay;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.store.StockJdbc;
import java.sql.SQLException;

/** A database of Axon's with a history in it. */
final class StockSide implements AutoCloseable {
    private final Server server;
    private final History history;
    private final HikariDataSource pool;

    StockSide(Server server, String database, History history) throws SQLException {
        this.server = server;
        this.history = history;
        pool = StockJdbc.database(server, database);
        Stores.fillStock(server.owner(database), history);
    }

    Contender replay(String name, int batchSize) {
        return new StockReplay(name, server, pool, history, batchSize);
    }

    @Override
    public void close() {
        pool.close();
    }
}
