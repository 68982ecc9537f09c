-- By the company's own zone.
CREATE OR REPLACE FUNCTION today_of(tenant text) RETURNS date
  LANGUAGE sql STABLE
AS $$
  SELECT (now() AT TIME ZONE coalesce((SELECT s.zone FROM tenant_settings s WHERE s.tenant_id = tenant), 'Asia/Seoul'))::date
$$;
