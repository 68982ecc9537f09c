-- A company that is being erased, or has been: its row says so for ever. It is behind a fence, and nobody enters it any
-- more, neither a request nor the system. Who has entered before sees what it saw until its transaction ends.
ALTER TABLE tenant_gate DROP CONSTRAINT tenant_gate_status_check;
ALTER TABLE tenant_gate ADD CONSTRAINT tenant_gate_status_check
  CHECK (status IN ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'INACTIVE', 'ERASED'));

-- A rebuild of the gate empties it before it tells it again by events: those of an erased company are gone.
CREATE FUNCTION keep_fence() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF current_user = 'hr_system' THEN
    RETURN NULL;
  END IF;
  RETURN OLD;
END
$$;
REVOKE ALL ON FUNCTION keep_fence() FROM PUBLIC;
CREATE TRIGGER fence BEFORE DELETE ON tenant_gate FOR EACH ROW WHEN (OLD.status = 'ERASED')
  EXECUTE FUNCTION keep_fence();

-- No way leads back; and a request never puts up the fence.
CREATE OR REPLACE FUNCTION set_gate(tenant text, new_status text, new_version bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF new_status = 'ERASED' AND (session_user = 'hr_app' OR tenant = 'platform') THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'the fence is put up by an erasure';
  END IF;
  INSERT INTO tenant_gate (tenant_id, status, version) VALUES (tenant, new_status, new_version)
    ON CONFLICT (tenant_id) DO UPDATE SET status = excluded.status, version = excluded.version
    WHERE tenant_gate.version < excluded.version AND tenant_gate.status <> 'ERASED';
END
$$;

-- From here on, until its transaction ends, a session sees the rows of this tenant; nobody's behind a fence.
CREATE FUNCTION enter_tenant(tenant text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT FROM tenant_gate WHERE tenant_id = tenant AND status = 'ERASED') THEN
    RETURN set_config('hr.tenant', '', true);
  END IF;
  RETURN set_config('hr.tenant', tenant, true);
END
$$;
REVOKE ALL ON FUNCTION enter_tenant(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_tenant(text) TO hr_app, hr_system;

-- How many transactions are open that began before: one of them may have entered before the fence. What only the system
-- reads, for as long as a rebuild takes, is in nobody's way.
CREATE FUNCTION older_transactions(moment timestamptz) RETURNS bigint
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT (SELECT count(*) FROM pg_stat_activity
           WHERE datname = current_database() AND (usename = 'hr_app' OR usename = 'hr_system' AND backend_xid IS NOT NULL)
             AND pid <> pg_backend_pid() AND xact_start < moment)
       + (SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database() AND prepared < moment)
$$;
REVOKE ALL ON FUNCTION older_transactions(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION older_transactions(timestamptz) TO hr_system;
