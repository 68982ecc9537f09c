package io.hrsystem.query.attendance;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.web.Texts;
import io.hrsystem.query.platform.exports.ExportKind;
import io.hrsystem.query.platform.exports.MonthTable;
import io.hrsystem.query.platform.graphql.api.Moments;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class MonthGridTable implements MonthTable {
    private final AttendanceDayRepository days;
    private final JdbcClient database;
    private final Moments moments;
    private final Texts texts;

    MonthGridTable(AttendanceDayRepository days, DataSource readSource, Moments moments, Texts texts) {
        this.days = days;
        this.database = JdbcClient.create(readSource);
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public List<String> groups() {
        return MonthGridExport.GROUPS;
    }

    @Override
    public ExportKind seenBy(Caller caller, YearMonth month, @Nullable String departmentId, Locale language) {
        return new MonthGridExport(days, database, moments, texts, language, caller, month, departmentId);
    }
}
