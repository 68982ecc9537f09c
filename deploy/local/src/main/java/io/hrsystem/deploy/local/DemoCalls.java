package io.hrsystem.deploy.local;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the demo: the same ones each time, so that one that was made before is answered as it was then. */
final class DemoCalls {
    private static final int TELL_EVERY = 100;

    private final Client client;
    private final Console console;
    private final AtomicInteger made = new AtomicInteger();

    DemoCalls(Client client, Console console) {
        this.client = client;
        this.console = console;
    }

    /** @param name of the call, for ever: its idempotency key */
    Client.Answer post(String name, String path, Map<String, ?> body) {
        // a header has no letters beyond ASCII
        var key = URLEncoder.encode("demo " + name, StandardCharsets.UTF_8);
        try {
            var answer = client.post(path, body, "Idempotency-Key", key);
            if (answer.status() >= 300) throw new IllegalStateException("%s of the demo: %s".formatted(name, answer));
            var count = made.incrementAndGet();
            if (count % TELL_EVERY == 0) console.say("Demo: %,d calls", count);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(name + " of the demo was not answered", e);
        }
    }
}
