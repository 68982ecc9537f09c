-- Files with all records of a company, as their events tell it.
CREATE TABLE company_export (
  tenant_id text COLLATE "C" NOT NULL,
  export_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('REQUESTED', 'COMPLETED', 'FAILED')),
  -- the last day on which it can be taken
  expires_on date,
  -- the file is not there any more; no event says so, and to remove it again changes nothing
  is_gone boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, export_id)
);
CREATE INDEX ON company_export (export_id) WHERE state = 'REQUESTED';
SELECT protect_tenant_table('company_export');
GRANT SELECT, INSERT, UPDATE, DELETE ON company_export TO hr_app, hr_system;

-- Which there have ever been, whatever has become of their companies; nothing says whose they were.
CREATE TABLE known_company_export (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id = 'platform'),
  export_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, export_id)
);
SELECT protect_tenant_table('known_company_export');
GRANT SELECT ON known_company_export TO hr_system;

CREATE FUNCTION know_company_export(tenant text, export text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF NOT EXISTS (SELECT FROM company_export WHERE tenant_id = tenant AND export_id = export) THEN
    RAISE EXCEPTION 'there is no such export';
  END IF;
  INSERT INTO known_company_export (tenant_id, export_id) VALUES ('platform', export) ON CONFLICT DO NOTHING;
END
$$;
REVOKE ALL ON FUNCTION know_company_export FROM PUBLIC;
GRANT EXECUTE ON FUNCTION know_company_export TO hr_app, hr_system;
