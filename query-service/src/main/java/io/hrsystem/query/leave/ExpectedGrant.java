package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.LotKind;
import java.time.LocalDate;

/**
 * What will be granted if all is attended until then.
 *
 * @param expiresOn the last valid day
 */
record ExpectedGrant(LotKind kind, LocalDate on, LocalDate expiresOn, int minutes) {
    /** Whether it has been granted already. */
    boolean is(Lot lot) {
        return lot.kind() == kind && lot.accruedOn().equals(on);
    }
}
