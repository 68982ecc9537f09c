-- How long a company that has ended is kept, and whether it is to be erased, as its events tell it.
CREATE TABLE company_end (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  contract_ended_on date,
  -- the last day on which it is kept
  retain_until date,
  is_held boolean NOT NULL DEFAULT false,
  asked_by text COLLATE "C",
  is_on_due boolean,
  approved_by text COLLATE "C"
);
CREATE INDEX company_end_approved ON company_end (retain_until) WHERE approved_by IS NOT NULL;
SELECT protect_tenant_table('company_end');
GRANT SELECT, INSERT, UPDATE ON company_end TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON company_end TO hr_system;

-- those that ended before contracts were asked for it: three years
INSERT INTO company_end (tenant_id, contract_ended_on, retain_until)
  SELECT g.tenant_id, (e.payload ->> 'contractEndedOn')::date,
         ((e.payload ->> 'contractEndedOn')::date + interval '3 years')::date
    FROM tenant_gate g JOIN event e ON e.tenant_id = g.tenant_id AND e.stream_id = 'tenant:' || g.tenant_id
   WHERE g.status = 'INACTIVE' AND e.payload_type = 'tenants.TenantTerminated'
  ON CONFLICT DO NOTHING;

-- Two have decided it, nothing holds it and its day has come; until the transaction ends nobody changes that.
CREATE FUNCTION require_purge(company text, today date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  ended company_end;
BEGIN
  PERFORM require_entered('platform');
  SELECT * INTO ended FROM company_end WHERE tenant_id = company FOR UPDATE;
  IF NOT FOUND OR ended.approved_by IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'PURGE_NOT_REQUESTED';
  END IF;
  IF ended.is_held THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'LEGAL_HOLD';
  END IF;
  IF ended.retain_until >= today THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'RETENTION_RUNNING';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_purge FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_purge TO hr_app;
