package io.hrsystem.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page of this repository that is printed from the code: from its heading to the next one. */
public record Chapter(Path page, String heading) {
    private static final String NEXT = "\n## ";

    /** Of the page that says who may do what; tests run in the folders of their modules. */
    public static Chapter ofPermissions(String heading) {
        return new Chapter(Path.of("../.github/permissions.md"), heading);
    }

    /** @throws AssertionError if the page says something else; with {@code -Dsurface=write} it is made to say it */
    public void requireSays(String text) {
        try {
            var whole = Files.readString(page);
            var start = whole.indexOf(NEXT + heading + "\n");
            if (start < 0) throw new AssertionError(page + " has no chapter " + heading);
            var end = whole.indexOf(NEXT, start + 1);
            var before = whole.substring(0, start);
            var after = end < 0 ? "" : whole.substring(end);
            var printed = before + NEXT + heading + "\n\n" + text + after;
            if (System.getProperty("surface", "").equals("write")) Files.writeString(page, printed);
            else if (!printed.equals(whole))
                throw new AssertionError(
                        "%s is not what the code says of %s; if the change is meant, run this test with -Dsurface=write. It says:%n%s"
                                .formatted(page, heading, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
