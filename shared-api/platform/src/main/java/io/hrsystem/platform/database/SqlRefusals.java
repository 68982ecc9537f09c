package io.hrsystem.platform.database;

import io.hrsystem.platform.RefusalCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What functions of a database refuse. They raise SQL state {@code HR} with the status of the refusal and its code as
 * the message; what a claim is about is named by its caller, from a code that ends in {@code _TAKEN}. They may say as the
 * column which field of the request it is about.
 */
public final class SqlRefusals {
    /** Class of SQL states (ISO 9075-2, 24.1). */
    private static final String DATA_EXCEPTION = "22";

    private static final Pattern RAISE =
            Pattern.compile("RAISE EXCEPTION USING ERRCODE = 'HR(\\d+)', MESSAGE = ([^,;]+)(?:, COLUMN = '\\w+')?;");
    private static final Pattern LITERAL = Pattern.compile("'(\\w+)'");
    private static final Pattern TAKEN = Pattern.compile("\\w+ \\|\\| '(_TAKEN)'");

    private SqlRefusals() {}

    /** @throws IllegalStateException that names what no {@link RefusalCode} of that status is */
    public static void check(DataSource database) {
        var faults = JdbcClient.create(database)
                .sql("SELECT proname, prosrc FROM pg_proc WHERE prosrc LIKE '%ERRCODE = ''HR%'")
                .query((row, _) -> faults(row.getString("proname"), row.getString("prosrc")))
                .stream()
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) throw new IllegalStateException("Functions refuse what is no refusal: " + faults);
    }

    /** Whether a database has been asked for a value that is none: a date that no calendar has, a text with a NUL. */
    public static boolean isOfAValue(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION)) return true;
        return false;
    }

    private static List<String> faults(String function, String source) {
        var raised = RAISE.matcher(source).results().toList();
        var faults = new ArrayList<String>();
        if (raised.size() != source.split("'HR", -1).length - 1) faults.add(function + " raises in a form of its own");
        for (var raise : raised)
            if (!isKnown(raise)) faults.add("%s: HR%s %s".formatted(function, raise.group(1), raise.group(2)));
        return faults;
    }

    private static boolean isKnown(MatchResult raise) {
        var status = Integer.parseInt(raise.group(1));
        var literal = LITERAL.matcher(raise.group(2));
        var taken = TAKEN.matcher(raise.group(2));
        if (literal.matches())
            return codes().filter(it -> it.name().equals(literal.group(1))).anyMatch(has(status));
        return taken.matches()
                && codes().filter(it -> it.name().endsWith(taken.group(1))).allMatch(has(status));
    }

    private static Stream<RefusalCode> codes() {
        return Stream.of(RefusalCode.values());
    }

    private static Predicate<RefusalCode> has(int status) {
        return it -> it.kind().status() == status;
    }
}
