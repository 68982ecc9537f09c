package io.hrsystem.contract.leave;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.util.UUID;

/** A lot of leave: what was granted at once and lapses at once. */
public record LotId(@JsonValue String value) {
    @JsonCreator
    public LotId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static LotId of(String entered) {
        return new LotId(Ids.of(entered));
    }

    /** Of what a rule gives: the same for the same. */
    public static LotId of(EmployeeId employee, String rule, LocalDate accruedOn) {
        var name = "lot %s %s %s".formatted(employee, rule, accruedOn);
        return new LotId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    public static LotId next() {
        return new LotId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
