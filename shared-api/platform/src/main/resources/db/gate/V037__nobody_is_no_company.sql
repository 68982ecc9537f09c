-- After a transaction that has entered a tenant, its session remembers '' and not nothing. Nobody is no tenant either: rows
-- of '' are not seen, not written, and not asked for.
CREATE OR REPLACE FUNCTION protect_tenant_table(target regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_of_request ON %s TO hr_app'
    ' USING (tenant_id = nullif(current_setting(''hr.tenant'', true), ''''))'
    ' WITH CHECK (tenant_id = nullif(current_setting(''hr.tenant'', true), ''''))', target);
  EXECUTE format('CREATE POLICY work_of_system ON %s TO hr_system USING (true) WITH CHECK (true)', target);
  -- forced row level security binds the owner too
  EXECUTE format('CREATE POLICY owner_of_schema ON %s TO hr_owner USING (true) WITH CHECK (true)', target);
END
$$;

DO $$
DECLARE
  target regclass;
BEGIN
  FOR target IN SELECT polrelid FROM pg_policy WHERE polname = 'tenant_of_request' LOOP
    EXECUTE format('ALTER POLICY tenant_of_request ON %s'
      ' USING (tenant_id = nullif(current_setting(''hr.tenant'', true), ''''))'
      ' WITH CHECK (tenant_id = nullif(current_setting(''hr.tenant'', true), ''''))', target);
  END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION require_entered(tenant text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF session_user = 'hr_app'
    AND (nullif(tenant, '') IS NULL OR tenant IS DISTINCT FROM current_setting('hr.tenant', true)) THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'another tenant than the one that was entered';
  END IF;
END
$$;
