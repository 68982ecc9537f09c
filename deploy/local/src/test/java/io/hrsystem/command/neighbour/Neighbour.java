package io.hrsystem.command.neighbour;

/** A feature of its own. */
public final class Neighbour {
    private Neighbour() {}

    public static String secret() {
        return "nobody else's business";
    }
}
