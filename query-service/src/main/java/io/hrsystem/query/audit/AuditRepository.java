package io.hrsystem.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds where events are, the newest first. Kinds are names of event types, separated by commas. */
interface AuditRepository extends Repository<AuditEntry, AuditEntry.Key> {
    String BEFORE = " AND (recorded_at, pos) < (:before, :beforePos) AND recorded_at >= :from";
    String OF_KINDS = " AND kind = ANY (string_to_array(:kinds, ','))";
    String NEWEST = " ORDER BY recorded_at DESC, pos DESC LIMIT :limit";
    String FOUND = "SELECT tenant_id, recorded_at, pos, xid FROM ";

    String ALL = FOUND + "audit_entry WHERE tenant_id = :tenant" + BEFORE + OF_KINDS + NEWEST;

    String BY_ACTOR = FOUND + "audit_entry WHERE tenant_id = :tenant AND actor = :actor" + BEFORE + OF_KINDS + NEWEST;

    /** Of each kind by its index: some are rare among millions. */
    String BY_KIND = "SELECT found.* FROM unnest(string_to_array(:kinds, ',')) AS asked (kind), LATERAL (" + FOUND
            + "audit_entry AS entry WHERE tenant_id = :tenant AND entry.kind = asked.kind" + BEFORE + NEWEST
            + ") AS found" + NEWEST;

    String OF_SUBJECT = " WHERE tenant_id = :tenant AND subject = :subject"
            + " AND (CAST(:actor AS text) IS NULL OR actor = :actor)" + BEFORE + OF_KINDS;

    /** What is about it, and what names it. */
    String BY_SUBJECT = FOUND + "((" + FOUND + "audit_entry" + OF_SUBJECT
            + " AND (CAST(:workDate AS date) IS NULL OR work_date = :workDate)" + NEWEST + ") UNION ALL ("
            + FOUND + "audit_mention" + OF_SUBJECT + " AND CAST(:workDate AS date) IS NULL" + NEWEST + ")) AS found"
            + NEWEST;

    /** Of each subject what happened before an event, for those that share a long stream with many others. */
    String EARLIER = "SELECT found.* FROM unnest(string_to_array(:subjects, ',')) AS asked (subject), LATERAL (" + FOUND
            + "audit_entry AS entry WHERE tenant_id = :tenant AND entry.subject = asked.subject" + BEFORE + OF_KINDS
            + NEWEST + ") AS found";

    /** What departments, work schedules, people, machines and the company are called, or were called last. */
    String NAMES = """
        (SELECT DISTINCT ON (department_id) department_id AS id, name FROM department_version
          WHERE tenant_id = :tenant AND department_id IN (:ids) AND known_until = '9999-12-31Z'
          ORDER BY department_id, valid_from <= today_of(:tenant) DESC, valid_from DESC)
        UNION ALL
        (SELECT DISTINCT ON (schedule_id) schedule_id, name FROM schedule_change
          WHERE tenant_id = :tenant AND schedule_id IN (:ids) AND schedule_id <> :tenant
          ORDER BY schedule_id, effective_from <= today_of(:tenant) DESC, effective_from DESC, sequence DESC)
        UNION ALL
        (SELECT DISTINCT ON (employee_id) employee_id, name FROM employee_version
          WHERE :people AND tenant_id = :tenant AND employee_id IN (:ids) AND known_until = '9999-12-31Z'
          ORDER BY employee_id, valid_from <= today_of(:tenant) DESC, valid_from DESC)
        UNION ALL
        SELECT client_id, name FROM client WHERE tenant_id = :tenant AND client_id IN (:ids)
        UNION ALL
        SELECT tenant_id, company_name FROM tenant WHERE tenant_id = :tenant AND tenant_id IN (:ids)
        """;

    interface Named {
        String getId();

        String getName();
    }

    @Query(nativeQuery = true, value = ALL)
    List<AuditEntry> all(String tenant, String kinds, Instant from, Instant before, long beforePos, int limit);

    @Query(nativeQuery = true, value = BY_KIND)
    List<AuditEntry> byKind(String tenant, String kinds, Instant from, Instant before, long beforePos, int limit);

    @Query(nativeQuery = true, value = BY_ACTOR)
    List<AuditEntry> byActor(
            String tenant, String actor, String kinds, Instant from, Instant before, long beforePos, int limit);

    @Query(nativeQuery = true, value = BY_SUBJECT)
    List<AuditEntry> bySubject(
            String tenant,
            String subject,
            @Nullable LocalDate workDate,
            @Nullable String actor,
            String kinds,
            Instant from,
            Instant before,
            long beforePos,
            int limit);

    @Query(nativeQuery = true, value = EARLIER)
    List<AuditEntry> earlier(
            String tenant, String subjects, String kinds, Instant from, Instant before, long beforePos, int limit);

    @Query(nativeQuery = true, value = NAMES)
    List<Named> names(String tenant, Collection<String> ids, boolean people);

    /** By its own settings, or by those of new companies. */
    @Query(nativeQuery = true, value = """
        SELECT coalesce(
          (SELECT c.zone FROM settings_change AS c
            WHERE c.tenant_id = :tenant AND c.zone IS NOT NULL AND c.effective_from <= today_of(:tenant)
            ORDER BY c.effective_from DESC, c.sequence DESC LIMIT 1),
          (SELECT s.zone FROM tenant_settings AS s WHERE s.tenant_id = :tenant), 'Asia/Seoul')
        """)
    String zone(String tenant);
}
