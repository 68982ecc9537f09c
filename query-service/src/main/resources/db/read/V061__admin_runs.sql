-- What nodes do of what super admins have asked for. It is no read model: a rebuild does not touch it, and if it is lost
-- with the read database, what is open is done again.
CREATE TABLE admin_run (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  -- one more for each node that takes it over: who has an earlier number writes nothing any more
  claim bigint NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'REMOVED')),
  started_at timestamptz NOT NULL,
  -- the last sign of life of its owner
  beat_at timestamptz NOT NULL,
  -- without the time for which it was paused
  busy_millis bigint NOT NULL,
  done bigint NOT NULL,
  total bigint,
  -- streams that have stayed parked
  parked bigint,
  error text COLLATE "C",
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, run_id)
) WITH (fillfactor = 70);
SELECT protect_tenant_table('admin_run');
GRANT SELECT, INSERT, UPDATE ON admin_run TO hr_system;
