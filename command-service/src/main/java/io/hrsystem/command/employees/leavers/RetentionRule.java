package io.hrsystem.command.employees.leavers;

import io.hrsystem.contract.personal.RetentionClass;
import java.time.LocalDate;
import java.time.Period;

/**
 * One line of the matrix.
 *
 * @param period from that day on; the day on which it ends is the last one kept
 * @param law by which it is kept, with its article
 */
record RetentionRule(String category, RetentionClass needs, Period period, From from, String law) {
    /** From which day on something is kept. */
    enum From {
        LAST_DAY {
            @Override
            LocalDate of(Departure it) {
                return it.lastDay();
            }
        },
        LAST_WAGE_ENTRY {
            @Override
            LocalDate of(Departure it) {
                return it.lastWageEntry();
            }
        },
        /** By which what was paid in a year has to be reported: March 10 of the next (Income Tax Act, art. 164). */
        TAX_REPORT {
            @Override
            LocalDate of(Departure it) {
                return LocalDate.of(it.lastWageEntry().getYear() + 1, 3, 10);
            }
        };

        abstract LocalDate of(Departure it);
    }

    LocalDate keptUntil(Departure it) {
        return from.of(it).plus(period);
    }
}
