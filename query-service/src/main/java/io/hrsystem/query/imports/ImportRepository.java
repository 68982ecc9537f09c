package io.hrsystem.query.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportRepository extends Repository<ImportRun, String> {
    @Query(nativeQuery = true, value = "SELECT * FROM import_run WHERE tenant_id = :tenant AND import_id = :id")
    Optional<ImportRun> find(String tenant, String id);

    /** By row. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM import_error
         WHERE tenant_id = :tenant AND import_id = :id AND (row_number, sequence, place) > (:row, :sequence, :place)
         ORDER BY row_number, sequence, place
         LIMIT :limit
        """)
    List<ImportError> errors(String tenant, String id, int row, long sequence, int place, int limit);
}
