package io.hrsystem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.testserver.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SqlBatchTest {
    private static final TestDatabase DATABASE = TestDatabase.read();
    private static final String INSERT = "INSERT INTO said VALUES (?, ?)";

    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final List<String> read = new ArrayList<>();
    private Connection connection;

    SqlBatchTest() throws SQLException {
        connection = DATABASE.owner().getConnection();
    }

    @BeforeEach
    void begin() throws SQLException {
        owner.sql("CREATE TABLE said (number integer PRIMARY KEY, word text)").update();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
        owner.sql("DROP TABLE said").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void eachStatementSeesThoseBeforeItAndGetsItsOwnArgumentsAndRows() throws SQLException {
        new SqlBatch()
                .add(INSERT, 1, "one")
                .ask(
                        "SELECT word FROM said WHERE number = ?",
                        (it, first) -> {
                            it.setInt(first, 1);
                            return first + 1;
                        },
                        rows -> {
                            while (rows.next()) read.add(rows.getString(1));
                        })
                .add("SELECT 1")
                .add(INSERT, 2, null)
                .change("UPDATE said SET word = ? WHERE word = ?", it -> read.add(it + " changed"), "uno", "one")
                .ask("SELECT count(*), count(word) FROM said", (_, first) -> first, rows -> {
                    rows.next();
                    read.add(rows.getInt(1) + " " + rows.getInt(2));
                })
                .send(connection);
        assertThat(read).containsExactly("one", "1 changed", "2 1");
        connection.rollback();
        assertThat(said()).isZero();
    }

    @Test
    void itMayEndTheTransaction() throws SQLException {
        new SqlBatch().add(INSERT, 1, "one").add("COMMIT").send(connection);
        connection.rollback();
        assertThat(said()).isOne();
    }

    @Test
    void nothingIsCarriedOutBehindAFailure() throws SQLException {
        var message =
                new SqlBatch().add(INSERT, 1, "one").add(INSERT, 1, "again").add("COMMIT");
        assertThatThrownBy(() -> message.send(connection))
                .isInstanceOfSatisfying(
                        SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("23505"));
        connection.rollback();
        assertThat(said()).isZero();
    }

    @Test
    void partsOfAnotherGoBehindItsOwn() throws SQLException {
        new SqlBatch()
                .add(INSERT, 1, "one")
                .addAll(new SqlBatch().add("UPDATE said SET word = ? WHERE number = ?", "uno", 1))
                .add("COMMIT")
                .send(connection);
        assertThat(owner.sql("SELECT word FROM said").query(String.class).single())
                .isEqualTo("uno");
    }

    @Test
    void anEmptyOneIsNotSent() throws SQLException {
        connection.close();
        new SqlBatch().send(connection);
        assertThat(new SqlBatch().isEmpty()).isTrue();
    }

    private int said() {
        return owner.sql("SELECT count(*) FROM said").query(Integer.class).single();
    }
}
