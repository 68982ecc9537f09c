package io.hrsystem.testserver;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same server where a container engine exists; Testcontainers removes it with the JVM. */
record ContainerServer(PostgreSQLContainer container) implements TestServer {
    static ContainerServer started() {
        var container = new PostgreSQLContainer("postgres:" + System.getProperty("pg", "18"))
                .withUsername("postgres")
                .withCommand("postgres", "-c", "max_connections=200");
        container.start();
        return new ContainerServer(container);
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(container.getHost(), container.getMappedPort(5432), database);
    }

    @Override
    public DataSource superuser(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(container.getUsername());
        source.setPassword(container.getPassword());
        return source;
    }
}
