-- The company is in the state that it was found in, and stays in it until this transaction has ended.
CREATE FUNCTION require_company_state(tenant text, expected text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM FROM tenant_gate WHERE tenant_id = tenant AND status = expected FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'another state of the company';
  END IF;
END
$$;

CREATE FUNCTION zone_of_company(tenant text, on_day date) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT coalesce((SELECT settings ->> 'zone' FROM settings_period
                    WHERE tenant_id = tenant AND from_day <= on_day AND (until IS NULL OR until > on_day)), 'Asia/Seoul')
$$;
REVOKE ALL ON FUNCTION require_company_state, zone_of_company FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_company_state TO hr_app, hr_system;
GRANT EXECUTE ON FUNCTION zone_of_company TO hr_app, hr_system;

-- what has been kept for its time is removed, company by company
GRANT DELETE ON sent_mail TO hr_system;
