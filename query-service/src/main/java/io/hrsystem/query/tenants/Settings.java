package io.hrsystem.query.tenants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Settings as they are on one day: what is null in one change has been said in another, or is as it is by default. */
@Entity
@Immutable
@Table(name = "settings_change")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Settings {
    @Id
    private String tenantId;

    private @Nullable String zone;
    private @Nullable String language;
    private @Nullable String theme;

    private @Nullable Integer payDay;
    private @Nullable String weekStart;
    private @Nullable Integer clockDaysBack;
    private @Nullable Integer personDaysBack;
    private @Nullable Integer correctionDaysBack;
    private @Nullable String payMonth;
    private @Nullable String proration;
    private @Nullable String companySize;

    public String tenantId() {
        return tenantId;
    }

    public @Nullable String zone() {
        return zone;
    }

    public @Nullable String language() {
        return language;
    }

    public @Nullable String theme() {
        return theme;
    }

    public @Nullable Integer payDay() {
        return payDay;
    }

    public @Nullable String weekStart() {
        return weekStart;
    }

    public @Nullable Integer clockDaysBack() {
        return clockDaysBack;
    }

    public @Nullable Integer personDaysBack() {
        return personDaysBack;
    }

    public @Nullable Integer correctionDaysBack() {
        return correctionDaysBack;
    }

    public @Nullable String payMonth() {
        return payMonth;
    }

    public @Nullable String proration() {
        return proration;
    }

    public @Nullable String companySize() {
        return companySize;
    }
}
