-- Whether a company may have one more. Counted where the rows are, up to the limit and in an index alone: a company of
-- the usual size has some hundreds, and a counter would be one more thing to keep in step, and a row that every rebuild
-- and every import writes as often as there are people. One after the other in each company, or two would take the last
-- place; the lock is that of the last message, which ends with the commit. Returns how many there are.
CREATE FUNCTION require_room(tenant text, quota text, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  used bigint;
BEGIN
  PERFORM require_entered(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('quota ' || quota || ' ' || tenant, 0));
  CASE quota
    WHEN 'CLIENTS' THEN
      SELECT count(*) INTO used FROM (
        SELECT FROM client c WHERE c.tenant_id = tenant AND NOT EXISTS (
          SELECT FROM revoked_client r WHERE r.tenant_id = tenant AND r.client_id = c.client_id)
        LIMIT most) AS counted;
      IF used >= most THEN RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'CLIENTS_QUOTA'; END IF;
    WHEN 'DEPARTMENTS' THEN
      SELECT count(*) INTO used FROM (SELECT FROM department d WHERE d.tenant_id = tenant LIMIT most) AS counted;
      IF used >= most THEN RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENTS_QUOTA'; END IF;
    WHEN 'EMPLOYEES' THEN
      SELECT count(*) INTO used FROM (SELECT FROM roster r WHERE r.tenant_id = tenant LIMIT most) AS counted;
      IF used >= most THEN RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'EMPLOYEES_QUOTA'; END IF;
  END CASE;
  RETURN used;
END
$$;
REVOKE ALL ON FUNCTION require_room FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_room TO hr_app;
