package io.hrsystem.query.employees;

import io.hrsystem.query.platform.history.History;
import io.hrsystem.query.platform.history.HistoryText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What was recorded of an employment. */
@Entity
@Immutable
@Table(name = "employee")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class EmployeeRecord {
    @Id
    private String employeeId;

    @Convert(converter = HistoryText.class)
    private History history;

    String employeeId() {
        return employeeId;
    }

    History history() {
        return history;
    }
}
