package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.PromotionStep;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "leave_promotion")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class LeavePromotion {
    @Id
    @Column(name = "promotion_id")
    private String id;

    private String lotId;

    @Enumerated(EnumType.STRING)
    private PromotionStep step;

    private LocalDate windowFrom;
    private LocalDate windowTo;
    private int minutes;
    private Instant sentAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant answeredAt;

    @Convert(converter = PromisedDatesText.class)
    private @Nullable PromisedDates dates;

    public String id() {
        return id;
    }

    public String lotId() {
        return lotId;
    }

    public PromotionStep step() {
        return step;
    }

    public LocalDate windowFrom() {
        return windowFrom;
    }

    public LocalDate windowTo() {
        return windowTo;
    }

    public int minutes() {
        return minutes;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public List<LocalDate> dates() {
        return dates == null ? List.of() : dates.all();
    }
}
