package io.hrsystem.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two forms of a file that spreadsheets read and write. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public TableWriter to(OutputStream out) throws IOException {
            return new CsvTable(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public TableWriter to(OutputStream out) {
            return new XlsxTable(out);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Begins a file. */
    public abstract TableWriter to(OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end: {@code csv}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty if there is no such form. */
    public static Optional<TableFormat> ending(String ending) {
        return Arrays.stream(values()).filter(it -> it.ending().equals(ending)).findFirst();
    }
}
