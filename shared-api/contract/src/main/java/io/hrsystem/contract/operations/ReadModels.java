package io.hrsystem.contract.operations;

import io.hrsystem.contract.bounds.OutOfBounds;
import java.util.List;

/** The groups of read models that there are, by the names by which they are rebuilt, listed and waited for. */
public final class ReadModels {
    public static final List<String> ALL = List.of(
            "accounts",
            "attendance",
            "audit",
            "clients",
            "employees",
            "gate",
            "imports",
            "leave",
            "operations",
            "organisation",
            "payroll",
            "replays",
            "tenants");

    private ReadModels() {}

    /** @throws OutOfBounds that lists the names, if this is none of them */
    public static String of(String entered) {
        if (!ALL.contains(entered)) throw OutOfBounds.noneOf(String.join(", ", ALL));
        return entered;
    }
}
