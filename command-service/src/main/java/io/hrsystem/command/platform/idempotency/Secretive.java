package io.hrsystem.command.platform.idempotency;

/** An answer with a part that is shown once and never kept. */
public interface Secretive {
    /** The same answer as it may be kept and repeated. */
    Object withoutSecret();
}
