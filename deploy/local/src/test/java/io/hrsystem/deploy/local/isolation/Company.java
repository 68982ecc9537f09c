package io.hrsystem.deploy.local.isolation;

import java.util.HexFormat;
import java.util.Random;

/**
 * Whose rows there are.
 *
 * @param id stands in every text of its rows
 * @param number where its numbers begin
 * @param year in which all of its days and moments are
 */
record Company(String id, int number, int year) {
    /** With 128 bits in its name that nobody else has. */
    static Company hatched(String name, int number, int year, Random random) {
        var bits = new byte[16];
        random.nextBytes(bits);
        return new Company(name + "-" + HexFormat.of().formatHex(bits), number, year);
    }

    /** One more of those whose names begin as this one's. */
    Company sibling(int place) {
        return new Company(id + "-sibling-" + place, number, year);
    }
}
