-- By the company's own zone.
CREATE OR REPLACE FUNCTION today_of(tenant text) RETURNS date
  LANGUAGE sql STABLE
AS $$
  SELECT (now() AT TIME ZONE coalesce(
    (SELECT c.zone FROM settings_change c
      WHERE c.tenant_id = tenant AND c.zone IS NOT NULL AND c.effective_from <= (now() AT TIME ZONE 'UTC')::date
      ORDER BY c.effective_from DESC, c.sequence DESC LIMIT 1),
    (SELECT s.zone FROM tenant_settings s WHERE s.tenant_id = tenant),
    'Asia/Seoul'))::date
$$;
