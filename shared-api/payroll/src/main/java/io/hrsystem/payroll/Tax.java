package io.hrsystem.payroll;

import java.util.List;

/**
 * What income tax is withheld by.
 *
 * @param family members, the employee included
 * @param children of eight to twenty years among them
 * @param percent of the table's tax, as the employee chose: 80, 100 or 120
 * @param causes ids of the events that it comes from
 */
public record Tax(int family, int children, int percent, List<String> causes) {
    public static final Tax ALONE = new Tax(1, 0, 100, List.of());

    public Tax {
        if (family < 1) throw new IllegalArgumentException("No family of " + family);
        if (children < 0 || children >= family) throw new IllegalArgumentException("No children: " + children);
        if (percent != 80 && percent != 100 && percent != 120)
            throw new IllegalArgumentException("No choice: " + percent);
        causes = List.copyOf(causes);
    }
}
