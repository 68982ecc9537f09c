package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.LotKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** As it was granted. */
@Entity
@Immutable
@Table(name = "leave_lot")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Lot {
    @Id
    @Column(name = "lot_id")
    private String id;

    @Enumerated(EnumType.STRING)
    private LotKind kind;

    private LocalDate accruedOn;
    private LocalDate grantedOn;
    private LocalDate expiresOn;

    String id() {
        return id;
    }

    LotKind kind() {
        return kind;
    }

    LocalDate accruedOn() {
        return accruedOn;
    }

    LocalDate grantedOn() {
        return grantedOn;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }
}
