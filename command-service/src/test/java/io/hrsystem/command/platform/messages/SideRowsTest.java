package io.hrsystem.command.platform.messages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SideRowsTest {
    private final PGSimpleDataSource nowhere = new PGSimpleDataSource();
    private final SideRows rows = new SideRows().add("SELECT keep_answer(?, ?, ?, ?, ?)", "a", "b", "c", "d", null);

    @Test
    void noRowIsWrittenOutsideOfTheTransactionOfItsEvents() {
        assertThatThrownBy(() -> rows.write(nowhere)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rows.writeAndCommit(nowhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in the transaction of the events");
    }
}
