-- What tenant_settings says holds from the beginning; each of these from its day on, for the settings that it names.
CREATE TABLE settings_change (
  tenant_id text COLLATE "C" NOT NULL,
  change_id text COLLATE "C" NOT NULL,
  effective_from date NOT NULL,
  sequence bigint NOT NULL,
  zone text COLLATE "C",
  language text COLLATE "C",
  theme text COLLATE "C",
  leave_basis text COLLATE "C" CHECK (leave_basis IN ('HIRE_DATE', 'FISCAL_YEAR')),
  pay_day integer,
  week_start text COLLATE "C",
  clock_days_back integer,
  person_days_back integer,
  correction_days_back integer,
  PRIMARY KEY (tenant_id, change_id)
);

CREATE TABLE schedule_change (
  tenant_id text COLLATE "C" NOT NULL,
  schedule_id text COLLATE "C" NOT NULL,
  change_id text COLLATE "C" NOT NULL,
  effective_from date NOT NULL,
  sequence bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  -- MONDAY 22:00-07:00 02:00-03:00,TUESDAY 09:00-18:00: the shift first, then its breaks
  days text COLLATE "C" NOT NULL,
  weekly_minutes integer NOT NULL,
  grace_minutes integer NOT NULL,
  start_of_day time NOT NULL,
  PRIMARY KEY (tenant_id, schedule_id, change_id)
);
SELECT protect_read_model('settings_change'), protect_read_model('schedule_change');

-- The same of the hours that hold from the beginning.
ALTER TABLE tenant_settings
  ADD COLUMN days text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN weekly_minutes integer NOT NULL DEFAULT 0;
UPDATE tenant_settings SET days = week.days, weekly_minutes = week.minutes
  FROM (
    SELECT tenant_id, string_agg(day || ' ' || shift || pause, ',' ORDER BY place) AS days,
           sum(mod(shift_minutes + 1439, 1440) + 1 - mod(pause_minutes + 1440, 1440)) AS minutes
      FROM tenant_settings
     CROSS JOIN LATERAL string_to_table(working_days, ',') WITH ORDINALITY AS working (day, place)
     CROSS JOIN LATERAL (
       SELECT to_char(starts_at, 'HH24:MI') || '-' || to_char(ends_at, 'HH24:MI') AS shift,
              CASE WHEN break_starts_at = break_ends_at THEN ''
                   ELSE to_char(break_starts_at, ' HH24:MI') || '-' || to_char(break_ends_at, 'HH24:MI') END AS pause,
              (extract(epoch FROM ends_at - starts_at) / 60)::integer AS shift_minutes,
              (extract(epoch FROM break_ends_at - break_starts_at) / 60)::integer AS pause_minutes) AS hours
     WHERE day <> '' GROUP BY tenant_id) AS week
 WHERE week.tenant_id = tenant_settings.tenant_id;
