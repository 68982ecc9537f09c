package io.hrsystem.command.employees.leavers;

import io.hrsystem.contract.TenantId;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the ledger outside who was erased: a restore brings rows back that keys were not needed for. */
@Component
record ErasureEntries(Ledger ledger) {
    static final String KIND = "employees.PersonErased";
    static final String CLASS = "class";

    void tell(TenantId company, Leavers.Open it) {
        try {
            var details = Map.of(CLASS, it.retention().name());
            ledger.append(KIND, it.employee().value(), company.value(), details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
