package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a company that moves in owes its people of leave, as a file. */
@Component
final class LotImport implements ImportKind {
    static final Column DAYS = Column.needed("days", "일수", "잔여일수", "잔여연차");
    static final Column GRANTED_ON = Column.needed("grantedOn", "부여일", "발생일");
    static final Column EXPIRES_ON = Column.needed("expiresOn", "만료일", "사용기한");
    static final Column REASON = Column.possible("reason", "사유", "비고");

    private final Commands commands;
    private final EventStore events;
    private final JdbcClient system;

    LotImport(Commands commands, EventStore events, DataSource system) {
        this.commands = commands;
        this.events = events;
        this.system = JdbcClient.create(system);
    }

    @Override
    public String name() {
        return "leave-lots";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.NUMBER, DAYS, GRANTED_ON, EXPIRES_ON, REASON);
    }

    @Override
    public List<String> example() {
        return List.of("E-1001", "12.5", "2026-01-01", "2026-12-31", "이월");
    }

    @Override
    public ImportCheck check(TenantId tenant, ImportId file) {
        return new LotImportCheck(tenant, file, commands, events, system);
    }

    @Override
    public Column columnOf(RefusalCode refused) {
        return Column.NUMBER;
    }
}
