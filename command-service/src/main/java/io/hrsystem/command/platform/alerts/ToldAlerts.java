package io.hrsystem.command.platform.alerts;

import static java.util.stream.Collectors.toMap;

import io.hrsystem.command.platform.alerts.PendingAlerts.Pending;
import io.hrsystem.command.platform.recovery.ToldOutside;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Of what people were told, in the ledger: one entry for each message, its subject is the cause. */
record ToldAlerts(AlertTable alerts, Ledger ledger) implements ToldOutside {
    private static final Logger LOG = LoggerFactory.getLogger(ToldAlerts.class);
    private static final String KIND = "alerts.Told";
    private static final String BETWEEN = " ";

    void keep(PendingAlerts told) {
        var each = told.alerts().stream().collect(toMap(Pending::id, it -> it.tenant() + BETWEEN + it.subject()));
        try {
            ledger.append(KIND, told.cause().name(), TenantId.PLATFORM.value(), each);
        } catch (IOException e) {
            // people have been told: to fail would tell them twice
            LOG.error("What was told of {} is not in the ledger: {}", told.cause(), Reason.of(e));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void again(LedgerEntry entry) {
        var cause = AlertCause.valueOf(entry.subject());
        entry.details().forEach((id, value) -> {
            var parts = value.split(BETWEEN, 2);
            alerts.told(cause, new Pending(parts[0], id, parts[1]), entry.recordedAt());
        });
    }
}
