package io.hrsystem.payroll;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employee's insurances are charged by.
 *
 * @param birthDate null if nobody knows it: charged as if no age stood against it
 * @param notifiedPension won a month that the office notified; read only on that basis
 * @param notifiedHealth won a month that the office notified; read only on that basis
 * @param causes ids of the events that it comes from
 */
public record Insurance(
        @Nullable LocalDate birthDate, Basis basis, long notifiedPension, long notifiedHealth, List<String> causes) {
    /** What pension and health insurance are a part of. */
    public enum Basis {
        /** The income of last year, as the offices notified it. */
        NOTIFIED,
        /** The taxable pay of the month. */
        ACTUAL
    }

    public Insurance {
        if (notifiedPension < 0 || notifiedHealth < 0) throw new IllegalArgumentException("Below zero");
        causes = List.copyOf(causes);
    }

    public static Insurance actual(LocalDate birthDate) {
        return new Insurance(birthDate, Basis.ACTUAL, 0, 0, List.of());
    }

    /** Of whom nothing was declared. */
    public static Insurance undeclared() {
        return new Insurance(null, Basis.ACTUAL, 0, 0, List.of());
    }

    public static Insurance notified(LocalDate birthDate, long pension, long health) {
        return new Insurance(birthDate, Basis.NOTIFIED, pension, health, List.of());
    }
}
