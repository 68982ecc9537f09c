package io.hrsystem.deploy.local;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Two people of the demo who can sign in: invited as everybody is, by the link in their mail. */
final class DemoAccounts {
    private static final String SECRET = "demo-password";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** The head of a team, and somebody of another one who works by day. */
    private static final Map<Integer, List<String>> PEOPLE =
            Map.of(0, List.of("EMPLOYEE", "MANAGER"), 107, List.of("EMPLOYEE"));

    private final DemoCalls hr;
    private final Client anybody;
    private final Postbox mails;
    private final Secrets secrets;

    DemoAccounts(DemoCalls hr, Client anybody, DataFolder data, Secrets secrets) {
        this.hr = hr;
        this.anybody = anybody;
        this.mails = new Postbox(data.mail());
        this.secrets = secrets;
    }

    /** How they sign in; empty if there are none. */
    static String text(DataFolder data, String domain) {
        var secret = data.secrets().resolve(SECRET);
        try {
            if (!Files.exists(secret)) return "";
            return """

                Demo people sign in there: company %s, e-mail %s (leads a team) or %s,
                  password %s
                """.formatted(
                    domain, email(0), email(107), Files.readString(secret).strip());
        } catch (IOException _) {
            return "";
        }
    }

    private static String email(int number) {
        return "h%04d@hanbit-demo.example".formatted(number + 1);
    }

    void make(List<DemoPerson> people) throws Exception {
        if (!Files.exists(secrets.file(SECRET))) secrets.keep(SECRET, password());
        var password = secrets.of(SECRET);
        for (var account : PEOPLE.entrySet()) {
            var number = account.getKey();
            var path = "/api/employees/%s/account".formatted(people.get(number).id());
            hr.post("account " + number, path, Map.of("roles", account.getValue()));
            activate(email(number), password);
        }
    }

    private void activate(String email, String password) throws Exception {
        var answer = anybody.post("/api/activation", Map.of("token", link(email), "password", password));
        // a start that was broken off may have come so far
        if (answer.status() >= 300 && !answer.text("code").equals("ACTIVATION_INVALID"))
            throw new IllegalStateException("the account of %s of the demo: %s".formatted(email, answer));
    }

    private String link(String email) throws IOException, MessagingException, InterruptedException {
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            var token = mails.activationToken(email);
            if (!token.isEmpty()) return token;
            new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("no invitation came for %s of the demo within %s".formatted(email, PATIENCE));
    }

    /** Four groups of five letters and digits: nearly 100 bits. */
    private static String password() {
        var random = new SecureRandom();
        return random.ints(20, 0, LETTERS.length())
                .mapToObj(it -> String.valueOf(LETTERS.charAt(it)))
                .collect(Collectors.joining())
                .replaceAll("(.{5})(?=.)", "$1-");
    }
}
