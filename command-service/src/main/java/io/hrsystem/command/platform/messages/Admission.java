package io.hrsystem.command.platform.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The first statement of a request's transaction: one function call that checks the gate, sets the tenant, and looks up
 * the idempotency key and whatever else the command needs before an aggregate is loaded. It must write nothing.
 *
 * @param function a function whose first four arguments and first columns are those of {@code admit_command}
 * @param arguments further arguments of the function
 */
public record Admission<T>(String function, List<Object> arguments, Reader<T> reader) {
    public static final Admission<String> PLAIN =
            new Admission<>("admit_command", List.of(), row -> row.getString("gate"));

    /** Reads the further columns of the one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    String sql() {
        return "SELECT * FROM " + function + "(?, ?, ?, ?" + ", ?".repeat(arguments.size()) + ")";
    }
}
