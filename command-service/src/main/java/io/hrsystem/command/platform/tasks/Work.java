package io.hrsystem.command.platform.tasks;

import io.hrsystem.contract.TenantId;

/**
 * What a task does for one tenant. It is done at least once, so doing it again must change nothing; it makes its own
 * transactions, so a run that throws leaves only what it has committed.
 */
public interface Work {
    /** Kebab-case, unique and never renamed: scheduled tasks are found by it. */
    String name();

    /** @param round which of several of the company; see {@link Tasks#now} */
    void run(TenantId tenant, String round);

    /**
     * Records that the task is given up after so many tries.
     *
     * @param reason what went wrong, without any personal value
     * @return false if it must not be given up: it is then tried for ever, at the longest pause
     */
    boolean giveUp(TenantId tenant, String round, int attempts, String reason);
}
