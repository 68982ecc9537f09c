package io.hrsystem.bench.service;

import io.hrsystem.contract.TenantId;
import java.io.IOException;

/** A company's machine at the door. */
final class TimeClock {
    private static final long RENEWED_AFTER_NANOS = 240_000_000_000L;

    private final String base;
    private final TenantId tenant;
    private final String client;
    private final String secret;
    private String token = "";
    private long signedInAt;

    TimeClock(String base, TenantId tenant, String client, String secret) {
        this.base = base;
        this.tenant = tenant;
        this.client = client;
        this.secret = secret;
    }

    TenantId tenant() {
        return tenant;
    }

    String token() {
        return token;
    }

    /** Before a burst: tokens live for ten minutes, and signing in is not what is measured. */
    TimeClock signIn() throws IOException, InterruptedException {
        if (!token.isEmpty() && System.nanoTime() - signedInAt < RENEWED_AFTER_NANOS) return this;
        token = Http.signIn(base, client, secret);
        signedInAt = System.nanoTime();
        return this;
    }
}
