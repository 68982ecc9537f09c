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
  tenant_id      text COLLATE "C" NOT NULL,
  subject        text COLLATE "C" NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  retention      text NOT NULL,
  wrapped        bytea NOT NULL,
  tenant_version integer NOT NULL,
  made_at        timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, subject, retention)
);

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

-- held alone by who rotates or destroys keys of a company, shared by who makes some; the rows would be written for it
CREATE FUNCTION keys_of(of_tenant text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended(of_tenant, 0)
$$;

-- Nothing under an older version of the company's keyset, and nothing that has been destroyed before. The lock comes in
-- a statement of its own: what it has waited for is seen by the next.
CREATE FUNCTION make_keys(
  of_tenant text, newest integer, key_ids uuid[], subjects text[], retentions text[], wraps bytea[])
  RETURNS SETOF subject_key
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(keys_of(of_tenant));
  IF NOT EXISTS (SELECT FROM tenant_key WHERE tenant_id = of_tenant AND version = newest) THEN
    RETURN;
  END IF;
  RETURN QUERY
    INSERT INTO subject_key (key_id, tenant_id, subject, retention, wrapped, tenant_version)
    SELECT given.key_id, of_tenant, given.subject, given.retention, given.wrapped, newest
      FROM unnest(key_ids, subjects, retentions, wraps) AS given (key_id, subject, retention, wrapped)
     WHERE NOT EXISTS (SELECT FROM tombstone AS gone
                        WHERE gone.tenant_id = of_tenant
                          AND gone.subject = given.subject AND gone.retention = given.retention)
    ON CONFLICT DO NOTHING RETURNING subject_key.*;
END
$$;
REVOKE ALL ON FUNCTION make_keys FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_keys TO hr_key_maker;

-- numbers are in the order of commits, so that who has seen one has seen all before it
CREATE FUNCTION destroy_key(destroyed uuid, of_tenant text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone subject_key;
  place bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(keys_of(of_tenant));
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
GRANT UPDATE (wrapped, tenant_version) ON subject_key TO hr_key_maker;
