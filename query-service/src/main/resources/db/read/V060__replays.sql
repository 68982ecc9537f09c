-- What super admins have asked for, by the events that say so: replays, and work on parked streams. A node finds here
-- what is to be done, so the rows of what is open are found by an index of their own.
CREATE TABLE replay (
  tenant_id text COLLATE "C" NOT NULL,
  replay_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('REBUILD', 'VIEW')),
  -- names with a comma between
  projections text COLLATE "C" NOT NULL,
  company text COLLATE "C",
  up_to_xid bigint,
  up_to_pos bigint,
  up_to_at timestamptz,
  events_per_second integer,
  reason text COLLATE "C" NOT NULL,
  requested_by text COLLATE "C" NOT NULL,
  requested_at timestamptz NOT NULL,
  -- QUEUED until it is over or paused: whether a node is at it is in admin_run
  state text COLLATE "C" NOT NULL CHECK (state IN ('QUEUED', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED')),
  events bigint,
  error text COLLATE "C",
  ended_at timestamptz,
  -- a view that could be read once
  gone boolean NOT NULL,
  PRIMARY KEY (tenant_id, replay_id)
);
CREATE INDEX ON replay (tenant_id, replay_id) WHERE state = 'QUEUED';
CREATE INDEX ON replay (tenant_id, replay_id) WHERE kind = 'VIEW';
SELECT protect_read_model('replay');

CREATE TABLE parked_work (
  tenant_id text COLLATE "C" NOT NULL,
  work_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('RETRY', 'SET_ASIDE')),
  projection text COLLATE "C" NOT NULL,
  company text COLLATE "C",
  stream text COLLATE "C",
  reason text COLLATE "C" NOT NULL,
  requested_by text COLLATE "C" NOT NULL,
  requested_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, work_id)
);
CREATE INDEX ON parked_work (tenant_id, requested_at);
SELECT protect_read_model('parked_work');
