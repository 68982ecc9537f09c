package io.hrsystem.query.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Where entities are read from: as the role of requests, unless a list over all tenants says otherwise. */
final class ReadSource extends AbstractDataSource {
    private static final ScopedValue<Role> ROLE = ScopedValue.newInstance();

    enum Role {
        APP,
        SYSTEM
    }

    private final DataSource app;
    private final DataSource system;

    ReadSource(DataSource app, DataSource system) {
        this.app = app;
        this.system = system;
    }

    static ScopedValue.Carrier as(Role role) {
        return ScopedValue.where(ROLE, role);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return switch (ROLE.orElse(Role.APP)) {
            case APP -> app.getConnection();
            case SYSTEM -> system.getConnection();
        };
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
