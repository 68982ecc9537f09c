package io.hrsystem.query.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "import_run")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class ImportRun {
    @Id
    @Column(name = "import_id")
    private String id;

    private String kind;
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private @Nullable Integer total;
    private int done;
    private int failed;
    private @Nullable String failure;

    public String id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public ImportState state() {
        return state;
    }

    public @Nullable Integer total() {
        return total;
    }

    public int done() {
        return done;
    }

    public int failed() {
        return failed;
    }

    public @Nullable String failure() {
        return failure;
    }
}
