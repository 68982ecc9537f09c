package io.hrsystem.query.tenants;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanySize;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record SettingsChangeRow(
        Key key,
        LocalDate effectiveFrom,
        long sequence,
        @Nullable String zone,
        @Nullable String language,
        @Nullable String theme,
        @Nullable LeaveBasis leaveBasis,
        @Nullable Integer payDay,
        @Nullable DayOfWeek weekStart,
        @Nullable Integer clockDaysBack,
        @Nullable Integer personDaysBack,
        @Nullable Integer correctionDaysBack,
        @Nullable PayMonth payMonth,
        @Nullable Proration proration,
        @Nullable CompanySize companySize)
        implements Row<SettingsChangeRow> {
    record Key(TenantId tenantId, ChangeId changeId) implements RowKey<SettingsChangeRow> {}

    static SettingsChangeRow of(SettingsChanged changed, long sequence) {
        var part = changed.settings();
        var zone = part.zone();
        return new SettingsChangeRow(
                new Key(changed.tenantId(), changed.changeId()),
                changed.effectiveFrom(),
                sequence,
                zone == null ? null : zone.getId(),
                part.language(),
                part.theme(),
                part.leaveBasis(),
                part.payDay(),
                part.weekStart(),
                part.clockDaysBack(),
                part.personDaysBack(),
                part.correctionDaysBack(),
                part.payMonth(),
                part.proration(),
                part.companySize());
    }
}
