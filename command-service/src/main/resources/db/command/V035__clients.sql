-- Of two secrets the earlier one works for a while, so that a client can be given the new one at leisure.
ALTER TABLE client
  ADD COLUMN earlier_secret_hash text,
  ADD COLUMN earlier_until timestamptz,
  ADD COLUMN expires_at timestamptz;

CREATE FUNCTION rotate_client_secret(rotated text, new_hash text, earlier_works_until timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE client SET earlier_secret_hash = secret_hash, earlier_until = earlier_works_until, secret_hash = new_hash
   WHERE tenant_id = current_setting('hr.tenant', true) AND client_id = rotated
$$;
REVOKE ALL ON FUNCTION rotate_client_secret FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rotate_client_secret TO hr_app;
