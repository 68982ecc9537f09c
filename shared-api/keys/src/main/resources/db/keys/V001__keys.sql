-- one keyset for each company, encrypted by the master key; its versions count its rotations
CREATE TABLE tenant_key (
  tenant_id text COLLATE "C" PRIMARY KEY,
  version   integer NOT NULL DEFAULT 1,
  keyset    bytea NOT NULL,
  -- the version of the master key that has encrypted it
  master    text NOT NULL
);

-- the one that encrypts now
CREATE TABLE master_key (
  the_only boolean PRIMARY KEY DEFAULT true CHECK (the_only),
  version  text NOT NULL
);

CREATE TABLE subject_key (
  key_id         uuid PRIMARY KEY,
  tenant_id      text COLLATE "C" NOT NULL REFERENCES tenant_key,
  subject        text COLLATE "C" NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  retention      text NOT NULL,
  wrapped        bytea NOT NULL,
  tenant_version integer NOT NULL,
  made_at        timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, subject, retention)
);
CREATE INDEX subject_key_by_version ON subject_key (tenant_id, tenant_version);

-- keys that are gone for good, in the order in which they went
CREATE TABLE tombstone (
  number       bigint PRIMARY KEY,
  key_id       uuid NOT NULL UNIQUE,
  tenant_id    text COLLATE "C" NOT NULL,
  -- null if the key was made after what this server has been set back to
  subject      text COLLATE "C",
  retention    text,
  destroyed_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, subject, retention)
);

-- up to here the ledger's tombstones are in the table
CREATE TABLE ledger_mark (
  the_only boolean PRIMARY KEY DEFAULT true CHECK (the_only),
  number   bigint NOT NULL
);
INSERT INTO ledger_mark (number) VALUES (0);

-- who may have keys in memory: its heart beats, and up to which tombstone it has dropped them
CREATE TABLE key_node (
  node         text PRIMARY KEY,
  beat         bigint NOT NULL DEFAULT 0,
  acknowledged bigint NOT NULL DEFAULT 0
);

-- what has been destroyed is not made again
CREATE FUNCTION skip_destroyed_key() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- a destruction that is on its way comes first
  LOCK TABLE tombstone IN SHARE MODE;
  IF EXISTS (SELECT FROM tombstone
              WHERE key_id = NEW.key_id
                 OR (tenant_id, subject, retention) = (NEW.tenant_id, NEW.subject, NEW.retention)) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER skip_destroyed_key BEFORE INSERT ON subject_key
  FOR EACH ROW EXECUTE FUNCTION skip_destroyed_key();

-- numbers are in the order of commits, so that who has seen one has seen all before it
CREATE FUNCTION destroy_key(destroyed uuid, of_tenant text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone subject_key;
  place bigint;
BEGIN
  LOCK TABLE tombstone IN SHARE ROW EXCLUSIVE MODE;
  SELECT number INTO place FROM tombstone WHERE key_id = destroyed;
  IF FOUND THEN
    RETURN place;
  END IF;
  DELETE FROM subject_key WHERE key_id = destroyed AND tenant_id = of_tenant RETURNING * INTO gone;
  INSERT INTO tombstone (number, key_id, tenant_id, subject, retention)
    SELECT coalesce(max(number), 0) + 1, destroyed, of_tenant, gone.subject, gone.retention FROM tombstone
    RETURNING number INTO place;
  RETURN place;
END
$$;
REVOKE ALL ON FUNCTION destroy_key FROM PUBLIC;

GRANT SELECT ON tenant_key, master_key, subject_key, tombstone, ledger_mark, key_node TO hr_key_maker, hr_key_reader;
GRANT INSERT, UPDATE, DELETE ON key_node TO hr_key_maker, hr_key_reader;
GRANT UPDATE ON ledger_mark TO hr_key_maker, hr_key_reader;
GRANT EXECUTE ON FUNCTION destroy_key TO hr_key_maker, hr_key_reader;
GRANT INSERT, UPDATE ON tenant_key, master_key TO hr_key_maker;
GRANT INSERT ON subject_key TO hr_key_maker;
GRANT UPDATE (wrapped, tenant_version) ON subject_key TO hr_key_maker;
