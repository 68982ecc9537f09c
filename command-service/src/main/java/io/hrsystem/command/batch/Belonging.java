package io.hrsystem.command.batch;

/** Who belongs to a run, as conditions on {@code tenant_gate}, with the run's values as parameters. */
final class Belonging {
    /** Those who were there on its date, by their own clock, or the one that was asked for. */
    static final String TO_IT = """
          FROM tenant_gate AS gate
         CROSS JOIN LATERAL (SELECT zone_of_company(gate.tenant_id, :date) AS zone) AS z
         WHERE (gate.status IN ('ACTIVE', 'SUSPENDED') OR :forEnded AND gate.status = 'INACTIVE')
           AND CASE WHEN :company <> '' THEN gate.tenant_id = :company ELSE
             (SELECT (recorded_at AT TIME ZONE zone)::date FROM event
               WHERE tenant_id = gate.tenant_id AND stream_id = 'tenant:' || gate.tenant_id AND sequence = 0)
                <= :date END
        """;

    /** It is down for that job and date in no run. */
    static final String LEFT_OUT = """
        NOT EXISTS (
          SELECT FROM batch_run AS other JOIN batch_company AS down ON down.run_id = other.run_id
           WHERE other.tenant_id = 'platform' AND other.job = :job AND other.business_date = :date
             AND other.company IN ('', gate.tenant_id) AND down.tenant_id = gate.tenant_id)
        """;

    private Belonging() {}
}
