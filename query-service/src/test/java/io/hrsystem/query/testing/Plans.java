package io.hrsystem.query.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** How PostgreSQL reads, in the company {@link #COMPANY}. */
public final class Plans {
    public static final String COMPANY = "acme";

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private Plans() {}

    /**
     * The plan's lines.
     *
     * @param asked parameters by their names, as they stand in SQL
     */
    public static List<String> of(DataSource database, String query, Map<String, String> asked) {
        var sql = PARAMETER.matcher(query).replaceAll(it -> asked.get(it.group(1)));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('hr.tenant', '" + COMPANY + "', false)");
            var lines = new ArrayList<String>();
            try (var rows = statement.executeQuery("EXPLAIN " + sql)) {
                while (rows.next()) lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
