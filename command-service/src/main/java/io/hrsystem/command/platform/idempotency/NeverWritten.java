package io.hrsystem.command.platform.idempotency;

/** What must stay secret: no JSON holds it, neither an answer nor what the fingerprint of a request is made of. */
public interface NeverWritten {}
