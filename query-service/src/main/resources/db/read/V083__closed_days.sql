-- What work dates are closed with, and those that nobody has punched. The group begins again at the first event, by itself.
DROP TABLE attendance_day;
DELETE FROM projection_token WHERE processor = 'attendance';
DELETE FROM processor_position WHERE processor = 'attendance';
DELETE FROM parked_event WHERE processor = 'attendance';
UPDATE read_model_generation SET xid = 0, pos = 0 WHERE processor = 'attendance';

CREATE TABLE attendance_day (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  status text COLLATE "C" NOT NULL CHECK (status IN ('OPEN', 'PRESENT', 'LATE', 'INCOMPLETE', 'ABSENT', 'LEAVE', 'ON_LOA',
    'WEEKLY_HOLIDAY', 'PUBLIC_HOLIDAY', 'DAY_OFF', 'DEFERRED', 'SKIPPED_TENANT_SUSPENDED')),
  check_in timestamptz,
  check_out timestamptz,
  recognised_minutes integer NOT NULL,
  late_minutes integer NOT NULL,
  early_leave_minutes integer NOT NULL,
  gap_minutes integer NOT NULL,
  revision integer NOT NULL,
  segments json,
  absent_minutes integer,
  leave_minutes integer,
  holiday_minutes integer,
  overtime_minutes integer,
  night_minutes integer,
  premium_minutes integer,
  shift_starts_at timestamptz,
  shift_ends_at timestamptz,
  at_work boolean NOT NULL,
  correction_id text COLLATE "C",
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, employee_id, work_date)
) PARTITION BY HASH (tenant_id);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE attendance_day_%s PARTITION OF attendance_day'
      ' FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part);
  END LOOP;
END
$$;
CREATE INDEX ON attendance_day (tenant_id, work_date, employee_id);
SELECT protect_read_model('attendance_day');
