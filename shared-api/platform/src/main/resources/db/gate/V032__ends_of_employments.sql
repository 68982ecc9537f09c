-- Which employments have ended, or end on a day that is known: from then on the account of the person is refused. Who is
-- not here is let in.
CREATE TABLE employment_end (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  -- the change that ends it; the hire itself if that was taken back
  change_id text COLLATE "C" NOT NULL,
  -- the first day without it; null if the change was taken back
  ended_from date,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, employee_id, change_id)
);
SELECT protect_tenant_table('employment_end');
GRANT SELECT ON employment_end TO hr_app;
-- DELETE for its rebuild
GRANT SELECT, DELETE ON employment_end TO hr_system;

-- Versions are the sequences of the events that say so. Of a change that ended nothing there is nothing to take back.
CREATE FUNCTION end_employment(tenant text, employee text, change text, new_end date, new_version bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF new_end IS NULL THEN
    UPDATE employment_end SET ended_from = NULL, version = new_version
      WHERE tenant_id = tenant AND employee_id = employee AND change_id = change AND version < new_version;
  ELSE
    INSERT INTO employment_end VALUES (tenant, employee, change, new_end, new_version)
      ON CONFLICT (tenant_id, employee_id, change_id)
      DO UPDATE SET ended_from = excluded.ended_from, version = excluded.version
      WHERE employment_end.version < excluded.version;
  END IF;
END
$$;

-- The day on which a company is, by the zone of everybody who has said nothing else; each database that knows better
-- puts its own in this place.
CREATE FUNCTION today_of(tenant text) RETURNS date
  LANGUAGE sql STABLE
AS $$
  SELECT (now() AT TIME ZONE 'Asia/Seoul')::date
$$;

REVOKE ALL ON FUNCTION end_employment, today_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_employment, today_of TO hr_app, hr_system;
