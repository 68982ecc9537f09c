package io.hrsystem.query.platform.recovery;

import static java.util.Objects.requireNonNull;

import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What all nodes can see of where the read models stand.
 *
 * @param epoch how often they have gone back
 * @param number of the history that they follow; null before the first comparison
 * @param goal where they have to come before they answer; null if they are whole
 * @param isEmpty nothing has ever followed the events
 * @param hasToHeal whether something is still to be made anew
 */
record ReadSide(
        long epoch, @Nullable Integer number, @Nullable GlobalPosition goal, boolean isEmpty, boolean hasToHeal) {
    static ReadSide of(JdbcOperations read) {
        return requireNonNull(read.queryForObject("""
            SELECT epoch, number, goal_xid, goal_pos,
                   NOT EXISTS (SELECT FROM projection_token) AND NOT EXISTS (SELECT FROM read_model_generation WHERE pos > 0),
                   EXISTS (SELECT FROM to_heal)
              FROM followed_history
            """, (row, _) -> of(row)));
    }

    private static ReadSide of(ResultSet row) throws SQLException {
        var xid = row.getObject(3, Long.class);
        return new ReadSide(
                row.getLong(1),
                row.getObject(2, Integer.class),
                xid == null ? null : new GlobalPosition(xid, row.getLong(4)),
                row.getBoolean(5),
                row.getBoolean(6));
    }

    static void follow(JdbcOperations read, int number) {
        read.update("UPDATE followed_history SET number = ?", number);
    }

    static void beginEpoch(JdbcOperations read) {
        read.update("UPDATE followed_history SET epoch = epoch + 1");
    }

    static void setGoal(JdbcOperations read, @Nullable GlobalPosition goal) {
        read.update(
                "UPDATE followed_history SET goal_xid = ?, goal_pos = ?",
                goal == null ? null : goal.xid(),
                goal == null ? null : goal.pos());
    }
}
