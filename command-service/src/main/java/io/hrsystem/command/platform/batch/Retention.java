package io.hrsystem.command.platform.batch;

import io.hrsystem.contract.TenantId;

/** What of a company is kept for a time only; no event is among it. */
public interface Retention {
    /** Kebab-case, unique and never renamed. */
    String name();

    /** Removes what is older than it may be; doing it again removes nothing more. */
    void purge(TenantId tenant);
}
