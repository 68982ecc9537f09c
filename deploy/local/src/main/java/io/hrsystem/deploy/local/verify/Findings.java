package io.hrsystem.deploy.local.verify;

import java.io.PrintStream;

/** What is wrong, and what is worth knowing, as it is found. */
final class Findings {
    private static final int MOST = 200;

    private final PrintStream out;
    private int faults;
    private int notes;

    Findings(PrintStream out) {
        this.out = out;
    }

    void fault(String what, Object... details) {
        if (++faults <= MOST) out.println("NOT OK  " + what.formatted(details));
        if (faults == MOST) out.println("NOT OK  and perhaps more of it");
    }

    void note(String what, Object... details) {
        if (++notes <= MOST) out.println("        " + what.formatted(details));
    }

    boolean isAllRight() {
        return faults == 0;
    }
}
