package io.hrsystem.query.testing;

import io.hrsystem.testserver.TestDatabase;
import io.hrsystem.testserver.TestServer;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A command and a read database for one application, each on a server of its own; they go with the servers. */
public record TestDatabases(TestDatabase command, TestDatabase read)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public TestDatabases() {
        this(
                TestDatabase.of("db/gate", "db/event-store", "db/record"),
                TestDatabase.on(TestServer.another(), "db/gate", "db/read"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).applyTo(context);
        context.getBeanFactory().registerSingleton("testDatabases", this);
    }

    /** What a service needs to find these databases. */
    public Map<String, String> properties() {
        var passwords = TestServer.PASSWORDS;
        return Map.ofEntries(
                Map.entry("hr.database.command.url", command.url()),
                Map.entry("hr.database.read.url", WatchedDriver.url(read.url())),
                Map.entry("hr.database.app.password", passwords.app()),
                Map.entry("hr.database.system.password", passwords.system()),
                Map.entry("hr.database.log.password", passwords.log()),
                Map.entry("hr.database.owner.password", passwords.owner()),
                Map.entry("hr.position-key", Client.POSITION_KEY),
                Map.entry("hr.issuer", Tokens.ISSUER),
                Map.entry("management.server.port", "0"),
                // so few that rebuilds of small companies have to write before the end
                Map.entry("hr.projections.rebuild.streams-in-memory", "50"));
    }
}
