package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.Facts;
import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.LocalDate;

/** Writes a change as facts, and what follows from them: one row for all days on which the same holds. */
record HeldSettings(JsonText json, EventMeta meta, TransactionalWrites rows) {
    /** Not the id of the company: its default schedule has that. */
    private static final String SUBJECT = "settings";

    void settings(ChangeId change, LocalDate from, SettingsPart part) {
        new Facts(meta, rows, SUBJECT).set("SETTINGS", change, from, json.of(part));
        rows.add("SELECT refresh_settings(?)", meta.tenant().value());
    }

    void schedule(WorkScheduleId id, ChangeId change, LocalDate from, String name, WorkWeek week) {
        new Facts(meta, rows, id.value()).set("NAME", change, from, name).set("WEEK", change, from, json.of(week));
        refresh(id);
    }

    void takeBack(WorkScheduleId id, ChangeId change) {
        new Facts(meta, rows, id.value()).takeBack(change);
        refresh(id);
    }

    private void refresh(WorkScheduleId id) {
        rows.add("SELECT refresh_schedule(?, ?)", meta.tenant().value(), id.value());
    }
}
