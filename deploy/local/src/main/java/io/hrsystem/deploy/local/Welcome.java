package io.hrsystem.deploy.local;

import java.nio.file.Path;

/** What a person reads when everything works. */
final class Welcome {
    private Welcome() {}

    static String text(Path repository, DataFolder data, Ports ports) {
        return """

            HR system is ready

              Pages for people   http://localhost:%2$d/              with company, e-mail and password of an account
              Changes (REST)     http://localhost:%1$d/api           described at http://localhost:%1$d/v3/api-docs
              Reads (GraphQL)    http://localhost:%2$d/graphql
              Sign-in (OIDC)     http://localhost:%1$d/.well-known/openid-configuration
              Health, metrics    http://localhost:%3$d/actuator      http://localhost:%4$d/actuator
              PostgreSQL         localhost:%5$d hr_command           localhost:%11$d hr_read    localhost:%12$d hr_keys
              Mail               %6$s      caught at port %7$d
              Logs               %8$s
            %13$s
            Sign in as super admin:

              TOKEN=$(deploy/local/token%9$s)
              curl -H "Authorization: Bearer $TOKEN" ...

            Ctrl-C stops everything; the data stays in %10$s
            """.formatted(
                        ports.command(),
                        ports.query(),
                        ports.commandManagement(),
                        ports.queryManagement(),
                        ports.commandDatabase(),
                        data.mail(),
                        ports.mail(),
                        data.logs(),
                        isUsual(repository, data) ? "" : " --data " + data.root(),
                        data.root(),
                        ports.readDatabase(),
                        ports.keyDatabase(),
                        DemoAccounts.text(data, Demo.DOMAIN).indent(2));
    }

    private static boolean isUsual(Path repository, DataFolder data) {
        return data.root()
                .equals(repository.resolve("deploy/local/data").toAbsolutePath().normalize());
    }
}
