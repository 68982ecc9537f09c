-- What is stated of stored events, one row after the other, each naming the one before. Rows are added and never changed.
CREATE TABLE seal (
  seal_number bigint NOT NULL PRIMARY KEY CHECK (seal_number > 0),
  statement text COLLATE "C" NOT NULL,
  signature text COLLATE "C" NOT NULL,
  -- of the statement that allows it to follow a seal that another had followed before
  recovery text COLLATE "C",
  -- it seals what stands behind the last event of the seal before, up to and with this one
  until_xid bigint NOT NULL,
  until_pos bigint NOT NULL,
  events integer NOT NULL CHECK (events > 0)
);
CREATE INDEX seal_until ON seal (until_xid, until_pos);
CREATE INDEX seal_after_recovery ON seal (recovery) WHERE recovery IS NOT NULL;

-- Which companies have events in a seal. These stay when the company's events have gone: others' proofs need them.
CREATE TABLE seal_root (
  tenant_id text COLLATE "C" NOT NULL,
  seal_number bigint NOT NULL,
  events integer NOT NULL CHECK (events > 0),
  root bytea NOT NULL,
  PRIMARY KEY (tenant_id, seal_number)
);
CREATE INDEX seal_root_of_all ON seal_root (seal_number);
SELECT protect_tenant_table('seal_root');

-- By which keys, so that an old seal can be checked when there is a new one.
CREATE TABLE seal_key (
  key_id text COLLATE "C" NOT NULL PRIMARY KEY,
  public_key text COLLATE "C" NOT NULL
);

-- When the events were set back and sealing went on from an earlier seal; the hash of the statement is in the first one
-- that was made then.
CREATE TABLE seal_recovery (
  recovery_hash text COLLATE "C" NOT NULL PRIMARY KEY,
  recovery_id text COLLATE "C" NOT NULL UNIQUE,
  lost_hash text COLLATE "C" NOT NULL,
  statement text COLLATE "C" NOT NULL,
  signature text COLLATE "C" NOT NULL
);

-- Where a seal stands in the ledger outside.
CREATE TABLE seal_told (
  seal_number bigint NOT NULL PRIMARY KEY,
  ledger_number bigint NOT NULL
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['seal', 'seal_root', 'seal_key', 'seal_recovery', 'seal_told'] LOOP
    EXECUTE format('CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION keep_rows()', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO hr_system', name);
  END LOOP;
END
$$;
