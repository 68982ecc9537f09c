package io.hrsystem.deploy.local;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the demo: the same ones each time, so that one that was made before is answered as it was then. */
final class DemoCalls {
    private static final int TELL_EVERY = 1_000;

    private final Client client;
    private final Console console;
    private final AtomicInteger made = new AtomicInteger();

    DemoCalls(Client client, Console console) {
        this.client = client;
        this.console = console;
    }

    /** @param name of the call, for ever: its idempotency key */
    Client.Answer post(String name, String path, Map<String, ?> body) {
        try {
            var answer = client.post(path, body, "Idempotency-Key", "demo " + name);
            if (answer.status() >= 300) throw new IllegalStateException("%s of the demo: %s".formatted(name, answer));
            var count = made.incrementAndGet();
            if (count % TELL_EVERY == 0) console.say("Demo: %,d calls", count);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(name + " of the demo was not answered", e);
        }
    }
}
