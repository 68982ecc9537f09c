package io.hrsystem.contract.tenants;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be switched on for one company. Written in lower case with hyphens outside of Java. */
public enum Feature {
    WELFARE,
    ANONYMOUS_EVALUATION;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such feature */
    @JsonCreator
    public static Feature of(String key) {
        for (var feature : values()) if (feature.key().equals(key)) return feature;
        throw new IllegalArgumentException("no feature '" + key + "'");
    }
}
