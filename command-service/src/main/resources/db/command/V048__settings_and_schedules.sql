-- Settings and working hours as they are known now, one row for all days on which the same holds. Made of the facts of a
-- company, or of a schedule, whenever one of them changes: what a punch is decided on is one row each.
CREATE TABLE settings_period (
  tenant_id text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  -- the first day on which others hold; null if there is no end
  until date,
  settings json NOT NULL,
  PRIMARY KEY (tenant_id, from_day),
  CHECK (until > from_day)
);
CREATE TABLE schedule_period (
  tenant_id text COLLATE "C" NOT NULL,
  schedule_id text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  until date,
  week json NOT NULL,
  PRIMARY KEY (tenant_id, schedule_id, from_day),
  CHECK (until > from_day)
);
SELECT protect_tenant_table('settings_period'), protect_tenant_table('schedule_period');
GRANT SELECT, INSERT, DELETE ON settings_period, schedule_period TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON settings_period, schedule_period TO hr_system;

-- who is assigned to a schedule
CREATE INDEX ON fact (tenant_id, value, effective_on) WHERE fact = 'SCHEDULE';

-- Each setting holds until its own next change, whatever else changes meanwhile.
CREATE FUNCTION refresh_settings(tenant text) RETURNS void
  LANGUAGE sql
AS $$
  DELETE FROM settings_period WHERE tenant_id = tenant;
  INSERT INTO settings_period (tenant_id, from_day, until, settings)
  SELECT tenant, day, lead(day) OVER (ORDER BY day),
         (SELECT json_object_agg(key, value ORDER BY key) FROM (
            SELECT DISTINCT ON (said.key) said.key, said.value
              FROM fact f, json_each(f.value::json) said
             WHERE f.tenant_id = tenant AND f.subject = 'settings' AND f.fact = 'SETTINGS' AND f.effective_on <= day
               AND json_typeof(said.value) <> 'null'
             ORDER BY said.key, f.effective_on DESC, f.sequence DESC) AS held)
    FROM (SELECT DISTINCT f.effective_on AS day FROM fact f
           WHERE f.tenant_id = tenant AND f.subject = 'settings' AND f.fact = 'SETTINGS') AS days;
$$;

CREATE FUNCTION refresh_schedule(tenant text, schedule text) RETURNS void
  LANGUAGE sql
AS $$
  DELETE FROM schedule_period WHERE tenant_id = tenant AND schedule_id = schedule;
  INSERT INTO schedule_period (tenant_id, schedule_id, from_day, until, week)
  SELECT tenant, schedule, day, lead(day) OVER (ORDER BY day), week::json
    FROM (SELECT DISTINCT ON (f.effective_on) f.effective_on AS day, f.value AS week FROM fact f
           WHERE f.tenant_id = tenant AND f.subject = schedule AND f.fact = 'WEEK'
           ORDER BY f.effective_on, f.sequence DESC) AS held;
$$;

-- Whoever is assigned to a schedule keeps hours from that day on. Who assigns somebody to it share-locks its changes; this
-- one is about to be taken back.
CREATE FUNCTION require_schedule_unused(tenant text, schedule text, change text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM FROM fact f WHERE f.tenant_id = tenant AND f.subject = schedule AND f.fact = 'WEEK' AND f.change_id = change
    FOR UPDATE;
  IF EXISTS (
    SELECT FROM fact used
     WHERE used.tenant_id = tenant AND used.fact = 'SCHEDULE' AND used.value = schedule
       AND NOT EXISTS (
         SELECT FROM fact f WHERE f.tenant_id = tenant AND f.subject = schedule AND f.fact = 'WEEK'
            AND f.effective_on <= used.effective_on AND f.change_id <> change))
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'IN_USE';
  END IF;
END
$$;

REVOKE ALL ON FUNCTION refresh_settings, refresh_schedule, require_schedule_unused FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_settings, refresh_schedule, require_schedule_unused TO hr_app, hr_system;

-- What was said so far holds from the beginning.
INSERT INTO fact (tenant_id, subject, fact, effective_on, sequence, change_id, value)
SELECT tenant_id, 'settings', 'SETTINGS', '1900-01-01', 0, tenant_id, (settings::jsonb - 'workSchedule')::text
  FROM tenant_settings;
INSERT INTO fact (tenant_id, subject, fact, effective_on, sequence, change_id, value)
SELECT tenant_id, tenant_id, named.fact, '1900-01-01', 0, tenant_id, named.value
  FROM tenant_settings, LATERAL (SELECT settings -> 'workSchedule' AS hours) AS said,
       LATERAL (VALUES
         ('NAME', '기본'),
         ('WEEK', json_build_object(
           'days', (
             SELECT coalesce(json_agg(json_build_object(
                      'dayOfWeek', day, 'start', hours ->> 'start', 'end', hours ->> 'end',
                      'breaks', CASE WHEN hours ->> 'breakStart' = hours ->> 'breakEnd' THEN json_build_array()
                        ELSE json_build_array(json_build_object(
                          'start', hours ->> 'breakStart', 'end', hours ->> 'breakEnd')) END)), '[]')
               FROM json_array_elements_text(hours -> 'workingDays') AS day),
           'graceMinutes', hours -> 'graceMinutes', 'startOfDay', hours ->> 'startOfDay')::text)) AS named (fact, value);
SELECT refresh_settings(tenant_id), refresh_schedule(tenant_id, tenant_id) FROM tenant_settings;

-- What holds today, for who asks for no other day, and in the form in which it was kept until now: an older release reads
-- it too. Of days with other hours it has the first one.
DROP TABLE tenant_settings;
CREATE VIEW tenant_settings WITH (security_invoker = true) AS
  SELECT DISTINCT ON (s.tenant_id) s.tenant_id,
         (s.settings::jsonb || jsonb_build_object('workSchedule', jsonb_build_object(
           'workingDays', (SELECT coalesce(jsonb_agg(day -> 'dayOfWeek'), '[]') FROM json_array_elements(w.week -> 'days') day),
           'start', coalesce(w.week #>> '{days,0,start}', '09:00:00'),
           'end', coalesce(w.week #>> '{days,0,end}', '18:00:00'),
           'breakStart', coalesce(w.week #>> '{days,0,breaks,0,start}', w.week #>> '{days,0,end}', '18:00:00'),
           'breakEnd', coalesce(w.week #>> '{days,0,breaks,0,end}', w.week #>> '{days,0,end}', '18:00:00'),
           'graceMinutes', w.week -> 'graceMinutes', 'startOfDay', w.week -> 'startOfDay')))::json AS settings
    FROM settings_period s
    JOIN schedule_period w ON w.tenant_id = s.tenant_id AND w.schedule_id = s.tenant_id
   WHERE s.from_day <= (now() AT TIME ZONE (s.settings ->> 'zone'))::date
     AND w.from_day <= (now() AT TIME ZONE (s.settings ->> 'zone'))::date
   ORDER BY s.tenant_id, s.from_day DESC, w.from_day DESC;
GRANT SELECT ON tenant_settings TO hr_app, hr_system;
