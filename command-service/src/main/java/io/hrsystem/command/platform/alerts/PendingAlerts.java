package io.hrsystem.command.platform.alerts;

import io.hrsystem.platform.alerts.AlertCause;
import java.util.List;

/**
 * What people have not been told yet of one cause.
 *
 * @param alerts oldest first; at most so many as one message is about
 */
record PendingAlerts(AlertCause cause, List<Pending> alerts) {
    private static final int NAMED = 5;

    /** @param tenant whose it is, or the platform's */
    record Pending(String tenant, String id, String subject) {}

    List<String> ids() {
        return alerts.stream().map(Pending::id).toList();
    }

    /** Of the oldest few of them, with their companies. */
    List<String> subjects() {
        return alerts.stream()
                .map(it -> it.tenant() + ": " + it.subject())
                .limit(NAMED)
                .toList();
    }
}
