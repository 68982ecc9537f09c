package io.hrsystem.query.operations.replays;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Replays belong to the platform. */
interface ReplayRepository extends Repository<Replay, String> {
    @Query(nativeQuery = true, value = "SELECT * FROM replay WHERE tenant_id = 'platform' AND replay_id = :id")
    Optional<Replay> find(String id);

    /** The latest first. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM replay WHERE tenant_id = 'platform' AND replay_id < :before ORDER BY replay_id DESC LIMIT :limit
        """)
    List<Replay> page(String before, int limit);

    @Query(nativeQuery = true, value = """
        SELECT * FROM admin_run WHERE tenant_id = 'platform' AND run_id IN (:ids)
        """)
    List<AdminRun> runs(Collection<String> ids);
}
