-- Replays that are not over, and views that are there, as their events tell it.
CREATE TABLE replay (
  tenant_id text COLLATE "C" NOT NULL,
  replay_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('REBUILD', 'VIEW')),
  projections text[] NOT NULL,
  -- whose read models; null for all companies
  company text COLLATE "C",
  state text COLLATE "C" NOT NULL CHECK (state IN ('OPEN', 'READY')),
  PRIMARY KEY (tenant_id, replay_id)
);
SELECT protect_tenant_table('replay');
GRANT SELECT, INSERT, UPDATE, DELETE ON replay TO hr_app, hr_system;

-- Asked with a row that has just been written: nobody else makes any of its read models, and there is room for its view.
-- One after the other, or two would not see each other; the lock is that of the last message, which ends with the commit.
CREATE FUNCTION require_replay(tenant text, asked text, most_views integer) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  it replay;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('replays', 0));
  SELECT * INTO STRICT it FROM replay r WHERE r.tenant_id = tenant AND r.replay_id = asked;
  IF it.kind = 'REBUILD' AND EXISTS (
    SELECT FROM replay r
     WHERE r.tenant_id = tenant AND r.replay_id <> asked AND r.kind = 'REBUILD' AND r.projections && it.projections
       AND (r.company IS NULL OR it.company IS NULL OR r.company = it.company))
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'REPLAY_RUNNING';
  END IF;
  IF it.kind = 'VIEW' AND (SELECT count(*) FROM replay r WHERE r.tenant_id = tenant AND r.kind = 'VIEW') > most_views THEN
    RAISE EXCEPTION USING ERRCODE = 'HR429', MESSAGE = 'TOO_MANY_VIEWS';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_replay FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_replay TO hr_app, hr_system;
