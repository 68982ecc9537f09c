-- The one shape of row level security: a request sees its tenant, work of the system names its tenant itself.
CREATE FUNCTION protect_tenant_table(target regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_of_request ON %s TO hr_app'
    ' USING (tenant_id = current_setting(''hr.tenant'', true))'
    ' WITH CHECK (tenant_id = current_setting(''hr.tenant'', true))', target);
  EXECUTE format('CREATE POLICY work_of_system ON %s TO hr_system USING (true) WITH CHECK (true)', target);
  -- forced row level security binds the owner too
  EXECUTE format('CREATE POLICY owner_of_schema ON %s TO hr_owner USING (true) WITH CHECK (true)', target);
END
$$;
REVOKE ALL ON FUNCTION protect_tenant_table(regclass) FROM PUBLIC;

-- The gate is asked in plain statements, whose plans are kept. Requests see their own tenant's row, as of every table.
CREATE TABLE tenant_gate (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  status text COLLATE "C" NOT NULL CHECK (status IN ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'INACTIVE')),
  version bigint NOT NULL
);
SELECT protect_tenant_table('tenant_gate');
GRANT SELECT ON tenant_gate TO hr_app;
-- DELETE for its rebuild
GRANT SELECT, DELETE ON tenant_gate TO hr_system;

CREATE TABLE maintenance (
  only_row boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (only_row),
  mode text COLLATE "C" NOT NULL CHECK (mode IN ('NORMAL', 'READ_ONLY', 'MAINTENANCE')),
  version bigint NOT NULL
);
INSERT INTO maintenance (mode, version) VALUES ('NORMAL', -1);
GRANT SELECT ON maintenance TO hr_app, hr_system;

-- Versions are the sequences of the events that say so: what arrives late or twice changes nothing.
CREATE FUNCTION set_gate(tenant text, new_status text, new_version bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  INSERT INTO tenant_gate (tenant_id, status, version) VALUES (tenant, new_status, new_version)
    ON CONFLICT (tenant_id) DO UPDATE SET status = excluded.status, version = excluded.version
    WHERE tenant_gate.version < excluded.version
$$;

CREATE FUNCTION set_maintenance(new_mode text, new_version bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE maintenance SET mode = new_mode, version = new_version WHERE version < new_version
$$;

REVOKE ALL ON FUNCTION set_gate, set_maintenance FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_gate, set_maintenance TO hr_app, hr_system;
