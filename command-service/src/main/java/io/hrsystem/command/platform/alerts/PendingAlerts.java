package io.hrsystem.command.platform.alerts;

import io.hrsystem.platform.alerts.AlertCause;
import java.util.List;

/**
 * What people have not been told yet of one cause.
 *
 * @param ids of the alerts, oldest first; at most so many as one message is about
 * @param subjects of the oldest few of them, with their companies
 */
record PendingAlerts(AlertCause cause, List<String> ids, List<String> subjects) {}
