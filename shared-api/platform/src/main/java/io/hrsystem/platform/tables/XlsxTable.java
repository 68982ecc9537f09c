package io.hrsystem.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of texts and whole numbers: what is neither, a date for one, reads the same in both forms. */
final class XlsxTable implements TableWriter {
    private static final int FLUSHED_AFTER = 1_000;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;
    private Set<Integer> numbers = Set.of();

    XlsxTable(OutputStream out) {
        book = new Workbook(out, "HR system", null);
        sheet = book.newWorksheet("Sheet1");
        sheet.freezePane(0, 1);
    }

    @Override
    public void numbers(Set<Integer> columns) {
        numbers = Set.copyOf(columns);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.isEmpty()) continue;
            if (numbers.contains(i)) sheet.value(rows, i, Long.valueOf(cell));
            else sheet.inlineString(rows, i, Guarded.of(cell));
        }
        if (++rows % FLUSHED_AFTER == 0) sheet.flush();
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
