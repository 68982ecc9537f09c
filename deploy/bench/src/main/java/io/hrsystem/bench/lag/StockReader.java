package io.hrsystem.bench.lag;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.bench.projection.StockProcessor;

/** The other process of an application on Axon: it only projects. */
final class StockReader {
    static final String READY = "projecting";

    private StockReader() {}

    public static void main(String... arguments) {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        var processor = new StockProcessor(new HikariDataSource(config), StockProcessor.DEFAULT_BATCH);
        processor.start();
        System.out.println(READY);
        Runtime.getRuntime().addShutdownHook(new Thread(processor::close));
    }
}
