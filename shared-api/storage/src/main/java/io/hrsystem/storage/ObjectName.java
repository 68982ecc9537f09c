package io.hrsystem.storage;

import java.util.regex.Pattern;

/**
 * The name of an object: parts of letters, digits, {@code .}, {@code _} and {@code -}, separated by slashes; at most 512
 * characters, no part begins with a dot.
 */
public record ObjectName(String value) {
    private static final int LONGEST = 512;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    /** @throws IllegalArgumentException if it has another form: it may not lead out of its folder */
    public ObjectName {
        if (value.length() > LONGEST || !FORM.matcher(value).matches())
            throw new IllegalArgumentException("Not the name of an object: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
