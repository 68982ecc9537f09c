package io.hrsystem.contract.leave;

import java.time.LocalDate;

/** A lot as it stands. Valid from {@code grantedOn} to {@code expiresOn}, both included. */
public record LeaveLot(
        LotId lotId, LotKind kind, LocalDate grantedOn, LocalDate expiresOn, int remaining, int expired) {
    public boolean validOn(LocalDate date) {
        return !date.isBefore(grantedOn) && !date.isAfter(expiresOn);
    }

    /** What leave on a day within its time may take: what has lapsed too, its expiry is reversed then. */
    int takeable() {
        return remaining + expired;
    }

    /** With so many minutes more, or fewer. */
    public LeaveLot changedBy(int minutes) {
        return new LeaveLot(lotId, kind, grantedOn, expiresOn, remaining + minutes, expired);
    }

    /** With so many minutes lapsed; with fewer than zero their expiry is taken back. */
    public LeaveLot lapsedBy(int minutes) {
        return new LeaveLot(lotId, kind, grantedOn, expiresOn, remaining - minutes, expired + minutes);
    }
}
