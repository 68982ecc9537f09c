package io.hrsystem.query.identity;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClientRepository extends Repository<Client, Client.Key> {
    /** In the order in which they were registered. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM client WHERE tenant_id = :tenant AND client_id > :after ORDER BY client_id LIMIT :limit
        """)
    List<Client> page(String tenant, String after, int limit);
}
