CREATE TABLE attendance_day (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  status text COLLATE "C" NOT NULL CHECK (status IN ('OPEN', 'PRESENT', 'LATE')),
  check_in timestamptz NOT NULL,
  check_out timestamptz,
  recognised_minutes integer NOT NULL,
  late_minutes integer NOT NULL,
  early_leave_minutes integer NOT NULL,
  gap_minutes integer NOT NULL,
  shift_starts_at timestamptz NOT NULL,
  shift_ends_at timestamptz NOT NULL,
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
