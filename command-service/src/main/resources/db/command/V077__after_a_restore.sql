-- Beside the event by which a decision is made again.
GRANT SELECT, INSERT ON recovery_decision TO hr_app;

-- Which of the checks stand in the way of the end of the maintenance, in their order; null if none does, or none is asked
-- for since no recovery is under way.
CREATE FUNCTION red_checks() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT string_agg(needed.name, ', ' ORDER BY needed.place)
    FROM recovery
   CROSS JOIN unnest(ARRAY['EVENT_STORE', 'PROJECTIONS', 'GATE', 'ERASURES', 'DECISIONS', 'MAILS'])
         WITH ORDINALITY AS needed (name, place)
   WHERE recovery.ended_at IS NULL
     AND NOT EXISTS (SELECT FROM recovery_check c
                      WHERE c.recovery_id = recovery.recovery_id AND c.name = needed.name AND c.ok)
$$;

-- With the event that ends the maintenance.
CREATE FUNCTION end_recovery(now_ended timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered('platform');
  IF red_checks() IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'CHECKS_RED';
  END IF;
  UPDATE recovery SET ended_at = now_ended WHERE ended_at IS NULL;
END
$$;
REVOKE ALL ON FUNCTION red_checks, end_recovery FROM PUBLIC;
GRANT EXECUTE ON FUNCTION red_checks, end_recovery TO hr_app;

-- The row of the gate may come from a history that is lost, or from who restored; its version is that of the last event
-- that there is, so that the next one counts.
CREATE FUNCTION hold_in_maintenance() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE maintenance SET mode = 'MAINTENANCE', version = coalesce(
    (SELECT max(sequence) FROM event WHERE tenant_id = 'platform' AND stream_id = 'operations:maintenance'), -1)
   WHERE EXISTS (SELECT FROM recovery WHERE ended_at IS NULL)
$$;
REVOKE ALL ON FUNCTION hold_in_maintenance FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_in_maintenance TO hr_system;

-- What is asked for once is mailed once, also by who finds it again after a restore.
ALTER TABLE forgotten_password
  ADD COLUMN mail text COLLATE "C" NOT NULL DEFAULT 'password-reset-' || gen_random_uuid();
