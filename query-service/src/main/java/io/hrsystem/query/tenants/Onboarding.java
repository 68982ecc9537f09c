package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.query.tenants.OnboardingStepRow.StepState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How far one step of a company's onboarding has come. */
@Entity
@Immutable
@IdClass(Onboarding.Key.class)
@Table(name = "onboarding_step")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Onboarding {
    record Key(String tenantId, OnboardingStep step) {}

    @Id
    private String tenantId;

    @Id
    @Enumerated(EnumType.STRING)
    private OnboardingStep step;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private int attempts;
    private Instant at;
    private @Nullable String error;

    public String tenantId() {
        return tenantId;
    }

    public OnboardingStep step() {
        return step;
    }

    public StepState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String error() {
        return error;
    }
}
