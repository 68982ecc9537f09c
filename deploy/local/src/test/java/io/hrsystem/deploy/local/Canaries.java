package io.hrsystem.deploy.local;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Values that nobody else has, to be looked for afterwards: as soon as one comes up somewhere, what it was entered for
 * has got there.
 *
 * @param name stands at the beginning of names
 * @param korean stands in names and free texts
 * @param mail stands at the beginning of addresses, small as they are kept
 * @param phone stands at the beginning of telephone numbers
 * @param reason stands in reasons
 * @param broken stands where a request breaks off
 * @param password stands in passwords
 */
record Canaries(String name, String korean, String mail, String phone, String reason, String broken, String password) {
    static Canaries hatched() {
        return new Canaries(
                letters("kanaria", 'a', 'z', 10),
                letters("", '가', '힣', 8),
                letters("kanaria", 'a', 'z', 10),
                letters("0", '0', '9', 13),
                letters("kanaria", 'a', 'z', 10),
                letters("kanaria", 'a', 'z', 10),
                letters("kanaria", 'a', 'z', 10));
    }

    List<String> all() {
        return Arrays.asList(name, korean, mail, phone, reason, broken, password);
    }

    String name(int person) {
        return "%s %s %d".formatted(name, korean, person);
    }

    String mail(int person) {
        return "%s-%d@canary.example".formatted(mail, person);
    }

    String phone(int person) {
        return "%s-%d".formatted(phone, person);
    }

    String reason(String of) {
        return "%s of %s, %s".formatted(of, reason, korean);
    }

    private static String letters(String before, char least, char most, int count) {
        var text = new StringBuilder(before);
        ThreadLocalRandom.current().ints(count, least, most + 1).forEach(it -> text.append((char) it));
        return text.toString();
    }
}
