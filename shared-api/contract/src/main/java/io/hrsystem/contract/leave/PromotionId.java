package io.hrsystem.contract.leave;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import java.util.UUID;

/** A written notice to an employee to use what is left of a lot. */
public record PromotionId(@JsonValue String value) {
    @JsonCreator
    public PromotionId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static PromotionId of(String entered) {
        return new PromotionId(Ids.of(entered));
    }

    /** Of a step that is taken for a lot: the same for the same. */
    public static PromotionId of(LotId lot, PromotionStep step) {
        var name = "promotion %s %s".formatted(lot, step);
        return new PromotionId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    public static PromotionId next() {
        return new PromotionId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
