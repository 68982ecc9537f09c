package io.hrsystem.command.tenants.exports;

import io.hrsystem.contract.tenants.CompanyExportId;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One makes an export at a time: a second one would put another file in its place. It goes with the process. */
final class MakingLock implements AutoCloseable {
    private final Connection connection;
    private final String name;
    private final boolean isHeld;

    private MakingLock(Connection connection, String name) throws SQLException {
        this.connection = connection;
        this.name = name;
        this.isHeld = ask("pg_try_advisory_lock");
    }

    static MakingLock of(DataSource system, CompanyExportId export) throws SQLException {
        return new MakingLock(system.getConnection(), "company-export " + export);
    }

    boolean isHeld() {
        return isHeld;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (isHeld) ask("pg_advisory_unlock");
        }
    }

    private boolean ask(String function) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT %s(hashtextextended(?, 0))".formatted(function))) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
