package io.hrsystem.query.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@IdClass(ImportError.Key.class)
@Table(name = "import_error")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class ImportError {
    record Key(String importId, int rowNumber, long sequence, int place) {}

    @Id
    private String importId;

    @Id
    private int rowNumber;

    @Id
    private long sequence;

    @Id
    private int place;

    private String title;
    private String code;

    public int row() {
        return rowNumber;
    }

    public String column() {
        return title;
    }

    public String code() {
        return code;
    }

    List<String> sortKey() {
        return List.of(String.valueOf(rowNumber), String.valueOf(sequence), String.valueOf(place));
    }
}
