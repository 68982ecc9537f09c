package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.tables.TableFormat;
import io.hrsystem.query.platform.database.Reads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Gives tables away as files, page by page: neither memory nor a transaction grows with them. Each is on record. */
@Component
public final class Exports {
    public static final String MIN_POSITION = "HR-Min-Position";
    private static final int PAGE = 1_000;

    /**
     * How a file is asked for.
     *
     * @param ending of its name
     * @param position that has to be in it; null if any is good
     * @param replay the view that it is made of; null for what is so now
     */
    public record Asked(
            String ending,
            @Nullable String position,
            @Nullable String replay,
            Caller caller,
            Locale language) {}

    private final Reads reads;
    private final Downloads downloads;

    Exports(Reads reads, Downloads downloads) {
        this.reads = reads;
        this.downloads = downloads;
    }

    public void give(ExportKind table, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        give(table.name(), table.groups(), _ -> table, asked, request, response);
    }

    /**
     * Of a table of which not all see the same.
     *
     * @param path of the file without its ending, as it is on record; it is called like the last part
     * @param of the table as a caller sees it, who has been let in
     */
    public void give(
            String path,
            List<String> groups,
            Function<Caller, ExportKind> of,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var format = TableFormat.ending(asked.ending()).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        var caller = downloads.enter(asked, groups);
        var table = of.apply(caller);
        var file = path + "." + asked.ending();
        downloads.record(caller, file, request);
        var name = file.substring(file.lastIndexOf('/') + 1);
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        write(table, format, caller, asked.language(), response);
    }

    private void write(
            ExportKind table, TableFormat format, Caller caller, Locale language, HttpServletResponse response)
            throws IOException {
        try (var file = format.to(response.getOutputStream())) {
            file.row(table.columns().stream().map(it -> it.title(language)).toList());
            file.numbers(table.numbers());
            var after = "";
            while (true) {
                var from = after;
                var page = reads.by(caller, () -> table.page(caller.tenant(), from, PAGE));
                for (var line : page) if (!line.cells().isEmpty()) file.row(line.cells());
                if (page.size() < PAGE) return;
                after = page.getLast().key();
            }
        }
    }
}
