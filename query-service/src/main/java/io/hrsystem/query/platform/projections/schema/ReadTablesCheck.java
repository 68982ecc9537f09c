package io.hrsystem.query.platform.projections.schema;

import io.hrsystem.query.platform.projections.ProjectedTable;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.table.Table;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses the start if a read table is not what its row record and its entity say: it would park events, or answer wrongly. */
@Component
final class ReadTablesCheck {
    ReadTablesCheck(ProjectionGroups groups, EntityManagerFactory entities, JdbcTemplate systemJdbc) {
        List<Table<?>> tables =
                groups.projections().<Table<?>>flatMap(ProjectedTable::tables).toList();
        List<Class<?>> classes = entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .toList();
        var differences = new ReadTables(systemJdbc).differences(tables, classes);
        if (!differences.isEmpty())
            throw new IllegalStateException(
                    "The descriptions of the read tables differ:\n - " + String.join("\n - ", differences));
    }
}
