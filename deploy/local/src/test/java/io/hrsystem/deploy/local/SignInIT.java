package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in with a real browser, through programs that were not made for this system. */
class SignInIT {
    private static final String DOMAIN = "signers";
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningSystem system;
    private static Company company;
    private static Colleague anna;

    @BeforeAll
    static void aPersonWithAPassword() throws Exception {
        Chromium.require();
        system = RunningSystem.get();
        company = Company.onboarded(system, DOMAIN);
        anna = Colleague.of(system, company, DOMAIN, "e-901");
    }

    @Test
    void openidClientSignsAPersonInByDiscoveryAlone() throws Exception {
        Chromium.require("node and npm", Shell.has("node") && Shell.has("npm"));
        var folder = installed();
        var redirect = "http://localhost:%d/signed-in".formatted(freePort());
        var afterwards = issuer() + "/page.svg";
        var client = registered(redirect, afterwards);
        var program = new ProcessBuilder("node", "sign-in.mjs", issuer(), client, redirect, afterwards)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = program.inputReader(UTF_8);
                var browser = Chromium.open("ko", 1280, false)) {
            browser.go(line(lines).path("authorize").asString());
            browser.signIn(DOMAIN, anna.email(), anna.password());
            assertThat(browser.title()).isEqualTo("Signed in");
            var told = line(lines);
            assertThat(told.path("error").asString("")).isEmpty();
            assertThat(told.at("/claims/sub").asString()).isEqualTo(anna.account());
            assertThat(told.path("renewed").asBoolean()).isTrue();

            var access = new Client(system.ports(), told.path("accessToken").asString());
            var punch = access.post("/api/attendance/check-in", Map.of("employeeId", anna.employee()));
            assertThat(punch.status()).as(punch.toString()).isEqualTo(200);
            browser.go(told.path("signOut").asString());
            assertThat(access.post("/api/attendance/check-out", Map.of("employeeId", anna.employee()))
                            .status())
                    .isEqualTo(401);
            assertThat(access.graphql("{ me { __typename } }", Map.of(), "").status())
                    .isEqualTo(401);
            assertThat(browser.address()).startsWith(afterwards + "?state=");
        } finally {
            program.destroy();
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void springsOwnClientSignsAPersonInByDiscoveryAlone() throws Exception {
        var port = freePort();
        var home = "http://localhost:" + port;
        var client = registered(home + SpringProgram.PATH, home);
        try (var _ = SpringProgram.start(port, issuer(), client);
                var browser = Chromium.open("en", 1280, false)) {
            browser.go(home + "/");
            assertThat(browser.address()).startsWith(issuer() + "/sign-in?");
            browser.signIn(DOMAIN, anna.email(), anna.password());
            assertThat(browser.text("body")).isEqualTo(anna.account() + " true");
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 360, false", "en, 1280, true"})
    void thePagesAreForEverybody(String language, int width, boolean dark) {
        lookAtAll(language, width, dark);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "ko, 360, true",
        "ko, 1280, false",
        "ko, 1280, true",
        "en, 360, false",
        "en, 360, true",
        "en, 1280, false"
    })
    void soTheyAreInTheOtherWays(String language, int width, boolean dark) {
        lookAtAll(language, width, dark);
    }

    private static void lookAtAll(String language, int width, boolean dark) {
        try (var browser = Chromium.open(language, width, dark)) {
            var name = "%s-%d-%s".formatted(language, width, dark ? "dark" : "light");
            look(browser, issuer() + "/sign-in?lang=" + language, "sign-in-" + name);
            browser.signIn(DOMAIN, anna.email(), "not the quiet blue whale");
            look(browser, "", "wrong-" + name);
            browser.signIn("", "", "");
            look(browser, "", "missing-" + name);
            browser.signIn(DOMAIN, anna.email(), anna.password());
            look(browser, "", "signed-in-" + name);
            look(browser, issuer() + "/connect/logout", "sign-out-" + name);
            browser.send("form button");
            look(browser, "", "signed-out-" + name);
        }
    }

    private static void look(Chromium browser, String address, String name) {
        if (!address.isEmpty()) browser.go(address);
        browser.photograph(name);
        assertThat(browser.findings()).as(name).isEmpty();
        assertThat(browser.isTooWide()).as(name).isFalse();
    }

    private static String issuer() {
        return "http://localhost:" + system.ports().command();
    }

    /** Of the whole platform: this one's super admin is at hand. */
    private static String registered(String redirect, String afterwards) throws IOException {
        var made = system.superAdmin()
                .post(
                        "/api/sign-in-clients",
                        Map.of(
                                "name", "A program",
                                "redirectUris", List.of(redirect),
                                "postLogoutRedirectUris", List.of(afterwards)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("clientId");
    }

    /** As whoever uses it installs it, from its lock file; once for this folder. */
    private static Path installed() throws IOException {
        var source = Shell.REPOSITORY.resolve("deploy/local/src/test/node");
        var folder = Files.createDirectories(Path.of("target/node").toAbsolutePath());
        for (var file : List.of("package.json", "package-lock.json", "sign-in.mjs"))
            Files.writeString(folder.resolve(file), Files.readString(source.resolve(file)));
        if (Files.isDirectory(folder.resolve("node_modules/openid-client"))) return folder;
        var done = Shell.run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", folder.toString()));
        Chromium.require("openid-client from the npm registry (" + done.text() + ")", done.exit() == 0);
        return folder;
    }

    private static JsonNode line(BufferedReader lines) throws IOException {
        return JSON.readTree(Objects.requireNonNull(lines.readLine(), "the program has ended"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
