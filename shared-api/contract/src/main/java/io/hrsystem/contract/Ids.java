package io.hrsystem.contract;

import com.github.f4b6a3.uuid.UuidCreator;

/** New ids, time-ordered (RFC 9562 version 7), so that neighbours in time are neighbours in an index. */
public final class Ids {
    private Ids() {}

    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
