-- Rows that hr_log may add and cannot see. ON CONFLICT without a target needs no right to read.
CREATE FUNCTION take_on_record(target regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM public.protect_tenant_table(target);
  EXECUTE format('CREATE POLICY on_record ON %s FOR INSERT TO hr_log WITH CHECK (true)', target);
  EXECUTE format('GRANT INSERT ON %s TO hr_log', target);
END
$$;
REVOKE ALL ON FUNCTION take_on_record(regclass) FROM PUBLIC;

-- What people are to be told. Ids only: no personal values.
CREATE TABLE alert (
  tenant_id  text COLLATE "C" NOT NULL,
  alert_id   text COLLATE "C" NOT NULL,
  cause      text COLLATE "C" NOT NULL,
  subject    text COLLATE "C" NOT NULL CHECK (length(subject) <= 300),
  raised_at  timestamptz NOT NULL,
  told_at    timestamptz,
  PRIMARY KEY (tenant_id, alert_id)
);
-- the same thing is raised again and again until somebody has been told
CREATE UNIQUE INDEX alert_untold ON alert (tenant_id, cause, subject) WHERE told_at IS NULL;
CREATE INDEX alert_told ON alert (cause, told_at DESC) WHERE told_at IS NOT NULL;
SELECT take_on_record('alert');
GRANT SELECT, INSERT, UPDATE (told_at), DELETE ON alert TO hr_system;

-- Who looked at what that is not his own company's, and who read personal values.
CREATE TABLE access_log (
  tenant_id   text COLLATE "C" NOT NULL,
  access_id   text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL,
  actor       text COLLATE "C" NOT NULL,
  address     text COLLATE "C" NOT NULL,
  kind        text COLLATE "C" NOT NULL,
  what        text NOT NULL CHECK (length(what) <= 2000),
  correlation text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, access_id)
);
SELECT take_on_record('access_log');
GRANT SELECT, INSERT, DELETE ON access_log TO hr_system;
