package io.hrsystem.query.identity;

import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who signed in by what, and when. */
@Component
final class SignInSessionProjection extends Projection<SessionEvent, SignInSessionRow> {
    SignInSessionProjection() {
        super("accounts", SessionEvent.class, SignInSessionRow.class);
    }

    @Override
    public void apply(SessionEvent event, EventMeta meta, Changes<SignInSessionRow> rows) {
        var key = new SignInSessionRow.Key(meta.tenant(), event.sessionId());
        switch (event) {
            case SignedIn it -> {
                var day = LocalDate.ofInstant(meta.at(), TenantSettings.DEFAULTS.zone());
                var client = Objects.requireNonNullElse(it.clientName(), it.clientId());
                rows.put(new SignInSessionRow(key, it.accountId(), client, meta.at(), day, false));
            }
            case SessionUsed it -> rows.change(key, row -> row.usedOn(it.on()));
            case SessionEnded _ -> rows.change(key, SignInSessionRow::over);
        }
    }
}
