-- The last day that has begun, each by the zone that holds on it: the day of whoever checks in now.
CREATE OR REPLACE FUNCTION today_of(tenant text) RETURNS date
  LANGUAGE sql STABLE
AS $$
  SELECT max(day) FROM (SELECT (now() AT TIME ZONE 'UTC')::date + n AS day FROM generate_series(-1, 1) AS n) AS near
   WHERE day <= (now() AT TIME ZONE coalesce(
    (SELECT c.zone FROM settings_change c
      WHERE c.tenant_id = tenant AND c.zone IS NOT NULL AND c.effective_from <= day
      ORDER BY c.effective_from DESC, c.sequence DESC LIMIT 1),
    (SELECT s.zone FROM tenant_settings s WHERE s.tenant_id = tenant),
    'Asia/Seoul'))::date
$$;
