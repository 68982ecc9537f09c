-- Each time that the event store turned out not to be the one that was known before: set back by a restore, or by a
-- fail-over that lost its end. One is open at a time; while it is, the system is in maintenance.
CREATE TABLE recovery (
  recovery_id text COLLATE "C" NOT NULL PRIMARY KEY,
  found_at timestamptz NOT NULL,
  -- what was asked of the restore, and where the events that were put aside are; null if nobody restored
  restored_to timestamptz,
  put_aside text,
  -- the last event that both histories have, and the number of the one that began behind it
  common_xid bigint,
  common_pos bigint,
  history integer,
  -- up to which position of the lost history the ledger outside tells what was decided
  ledger_xid bigint,
  ledger_pos bigint,
  ended_at timestamptz
);
CREATE UNIQUE INDEX recovery_open ON recovery ((true)) WHERE ended_at IS NULL;

-- What happened after the point and is not in the events any more, as far as it could still be read. No content.
CREATE TABLE lost_event (
  recovery_id text COLLATE "C" NOT NULL,
  tenant_id text COLLATE "C" NOT NULL,
  xid bigint NOT NULL,
  pos bigint NOT NULL,
  event_id uuid NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  payload_type text COLLATE "C" NOT NULL,
  actor text COLLATE "C",
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, recovery_id, xid, pos)
);
CREATE INDEX ON lost_event (recovery_id, xid, pos);
SELECT protect_tenant_table('lost_event');

-- Decisions about access that were lost: made again, or what they were about is closed until a person opens it.
CREATE TABLE recovery_decision (
  recovery_id text COLLATE "C" NOT NULL,
  tenant_id text COLLATE "C" NOT NULL,
  -- of the event that was lost
  event_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  target text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('APPLIED', 'CLOSED')),
  PRIMARY KEY (tenant_id, recovery_id, event_id)
);
CREATE INDEX ON recovery_decision (event_id);
SELECT protect_tenant_table('recovery_decision');

-- What has been put right in the read models.
CREATE TABLE recovery_healed (
  recovery_id text COLLATE "C" NOT NULL,
  projection text COLLATE "C" NOT NULL,
  events bigint NOT NULL,
  seconds double precision NOT NULL,
  PRIMARY KEY (recovery_id, projection)
);

-- Maintenance ends when each of the six is ok; one that is not here yet is not.
CREATE TABLE recovery_check (
  recovery_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL
    CHECK (name IN ('EVENT_STORE', 'PROJECTIONS', 'GATE', 'ERASURES', 'DECISIONS', 'MAILS')),
  ok boolean NOT NULL,
  detail text NOT NULL,
  checked_at timestamptz NOT NULL,
  PRIMARY KEY (recovery_id, name)
);
GRANT SELECT, INSERT, UPDATE ON recovery, lost_event, recovery_decision, recovery_healed, recovery_check TO hr_system;
