package io.hrsystem.command.identity.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Passwords that are long enough and still the first ones to be tried. */
final class CommonPasswords {
    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    static boolean contains(String lowerCase) {
        return ALL.contains(lowerCase);
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
