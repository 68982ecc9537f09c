-- A request changes what belongs to the tenant that its transaction has entered, and nothing else, whatever it is told.
CREATE FUNCTION require_entered(tenant text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF session_user = 'hr_app' AND tenant IS DISTINCT FROM current_setting('hr.tenant', true) THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'another tenant than the one that was entered';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_entered FROM PUBLIC;

CREATE OR REPLACE FUNCTION set_gate(tenant text, new_status text, new_version bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  INSERT INTO tenant_gate (tenant_id, status, version) VALUES (tenant, new_status, new_version)
    ON CONFLICT (tenant_id) DO UPDATE SET status = excluded.status, version = excluded.version
    WHERE tenant_gate.version < excluded.version;
END
$$;

CREATE OR REPLACE FUNCTION set_maintenance(new_mode text, new_version bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered('platform');
  UPDATE maintenance SET mode = new_mode, version = new_version WHERE version < new_version;
END
$$;

CREATE OR REPLACE FUNCTION revoke_client(tenant text, client text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  INSERT INTO revoked_client (tenant_id, client_id) VALUES (tenant, client) ON CONFLICT DO NOTHING;
END
$$;
