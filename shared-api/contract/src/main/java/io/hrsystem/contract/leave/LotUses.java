package io.hrsystem.contract.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which lots leave on a day is taken from: those valid on that day, the one that lapses first. */
public final class LotUses {
    private static final Comparator<LeaveLot> FIRST_TO_LAPSE =
            Comparator.comparing(LeaveLot::expiresOn).thenComparing(LeaveLot::grantedOn);

    private LotUses() {}

    /** Empty if there is not enough. */
    public static Optional<List<LotUse>> of(List<LeaveLot> lots, LocalDate date, int minutes) {
        var uses = new ArrayList<LotUse>();
        var missing = minutes;
        for (var lot : lots.stream().sorted(FIRST_TO_LAPSE).toList()) {
            var taken = lot.validOn(date) ? Math.min(missing, lot.takeable()) : 0;
            if (taken > 0) uses.add(new LotUse(lot.lotId(), date, taken));
            missing -= taken;
        }
        return missing == 0 ? Optional.of(List.copyOf(uses)) : Optional.empty();
    }
}
