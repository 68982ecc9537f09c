package io.hrsystem.platform.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** UTF-8 with its mark at the beginning: without it Excel takes Korean for something else. */
final class CsvTable implements TableWriter {
    private final Writer text;
    private final CsvWriter csv;
    private Set<Integer> numbers = Set.of();

    CsvTable(OutputStream out) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        text.write('\ufeff');
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void numbers(Set<Integer> columns) {
        numbers = Set.copyOf(columns);
    }

    @Override
    public void row(List<String> cells) {
        var written = new ArrayList<String>(cells.size());
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            written.add(numbers.contains(i) ? cell : Guarded.of(cell));
        }
        csv.writeRecord(written);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
