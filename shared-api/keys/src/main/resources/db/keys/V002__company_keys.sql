-- Companies all of whose keys are gone for good. Their numbers are among those of the tombstones, each behind the last
-- one of its company.
CREATE TABLE erased_company (
  tenant_id    text COLLATE "C" PRIMARY KEY,
  number       bigint NOT NULL UNIQUE,
  destroyed_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON erased_company TO hr_key_maker, hr_key_reader;

CREATE FUNCTION newest_tombstone() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT greatest((SELECT coalesce(max(number), 0) FROM tombstone),
                  (SELECT coalesce(max(number), 0) FROM erased_company))
$$;

CREATE OR REPLACE FUNCTION destroy_key(destroyed uuid, of_tenant text) RETURNS bigint
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
    VALUES (newest_tombstone() + 1, destroyed, of_tenant, gone.subject, gone.retention)
    RETURNING number INTO place;
  RETURN place;
END
$$;

-- All keys of a company, and what they are wrapped by. None is made for it again, so that nobody has to know any more
-- whose they were.
CREATE FUNCTION destroy_company_keys(of_tenant text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  place bigint;
BEGIN
  IF of_tenant = 'platform' THEN
    RAISE EXCEPTION 'the platform is no company' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(keys_of(of_tenant));
  LOCK TABLE tombstone IN SHARE ROW EXCLUSIVE MODE;
  SELECT number INTO place FROM erased_company WHERE tenant_id = of_tenant;
  IF FOUND THEN
    RETURN place;
  END IF;
  place := newest_tombstone();
  UPDATE tombstone SET subject = NULL, retention = NULL WHERE tenant_id = of_tenant AND subject IS NOT NULL;
  WITH gone AS (DELETE FROM subject_key WHERE tenant_id = of_tenant RETURNING key_id)
  INSERT INTO tombstone (number, key_id, tenant_id)
    SELECT place + row_number() OVER (ORDER BY key_id), key_id, of_tenant FROM gone;
  DELETE FROM tenant_key WHERE tenant_id = of_tenant;
  INSERT INTO erased_company (tenant_id, number) VALUES (of_tenant, newest_tombstone() + 1) RETURNING number INTO place;
  RETURN place;
END
$$;
REVOKE ALL ON FUNCTION destroy_company_keys FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_company_keys TO hr_key_maker, hr_key_reader;

-- Without a keyset make_keys makes nothing. The lock comes first: what it has waited for is seen by the next statement.
CREATE FUNCTION refuse_erased_company() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(keys_of(NEW.tenant_id));
  IF EXISTS (SELECT FROM erased_company WHERE tenant_id = NEW.tenant_id) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION refuse_erased_company FROM PUBLIC;
CREATE TRIGGER no_erased_company BEFORE INSERT OR UPDATE OF tenant_id ON tenant_key
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_company();
