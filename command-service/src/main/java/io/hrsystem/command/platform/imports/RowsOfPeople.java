package io.hrsystem.command.platform.imports;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.platform.tables.Column;
import java.util.List;

/** Rows about a day of a person, who goes by the employee number. */
public record RowsOfPeople(Column day) {
    private record Place(String number, String day) {}

    /** One person after the other, each in the order of days; those of one day as they stand in the file. */
    public List<ImportRow> inOrder(List<ImportRow> rows) {
        return rows.stream()
                .sorted(comparing(this::place, comparing(Place::number).thenComparing(Place::day)))
                .toList();
    }

    public boolean areOfOneDay(ImportRow row, ImportRow other) {
        return place(row).equals(place(other));
    }

    private Place place(ImportRow row) {
        var number = requireNonNullElse(row.text(Column.NUMBER), "");
        var entered = requireNonNullElse(row.text(day), "");
        try {
            return new Place(number, ImportDates.of(entered).toString());
        } catch (OutOfBounds e) {
            return new Place(number, entered);
        }
    }
}
