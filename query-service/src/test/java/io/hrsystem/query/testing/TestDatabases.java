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
        return Map.of(
                "hr.database.command.url", command.url(),
                "hr.database.read.url", WatchedDriver.url(read.url()),
                "hr.database.app.password", passwords.app(),
                "hr.database.system.password", passwords.system(),
                "hr.database.log.password", passwords.log(),
                "hr.database.owner.password", passwords.owner(),
                "hr.issuer", Tokens.ISSUER,
                "management.server.port", "0",
                // so few that rebuilds of small companies have to write before the end
                "hr.projections.rebuild.streams-in-memory", "50");
    }
}
