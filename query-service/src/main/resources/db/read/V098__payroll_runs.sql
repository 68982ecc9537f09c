-- Runs of payroll, each by its own events.
CREATE TABLE payroll_run (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  -- its first day
  month date NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('REGULAR', 'OFF_CYCLE')),
  pay_date date NOT NULL,
  started_at timestamptz NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('DRAFT', 'STALE', 'CALCULATED', 'REVIEWED', 'FINALISED', 'PAID')),
  finalised_at timestamptz,
  revision integer NOT NULL,
  attendance_cutoff date,
  rule_set_id text COLLATE "C",
  total integer NOT NULL,
  failed integer NOT NULL,
  gross bigint NOT NULL,
  deductions bigint NOT NULL,
  net bigint NOT NULL,
  PRIMARY KEY (tenant_id, run_id)
);
CREATE INDEX ON payroll_run (tenant_id, month, started_at, run_id);
SELECT protect_read_model('payroll_run');

-- Whom a run could not pay when it was computed last for them; those of its revision count.
CREATE TABLE payroll_failure (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  error text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, run_id, employee_id)
);
SELECT protect_read_model('payroll_failure');

-- What each run pays each employee: people times months, for as long as evidence is kept.
CREATE TABLE payslip (
  tenant_id text COLLATE "C" NOT NULL,
  payslip_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  month date NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('REGULAR', 'OFF_CYCLE')),
  pay_date date NOT NULL,
  version integer NOT NULL,
  rule_set_id text COLLATE "C" NOT NULL,
  gross bigint NOT NULL,
  taxable bigint NOT NULL,
  deductions bigint NOT NULL,
  net bigint NOT NULL,
  lines json NOT NULL,
  warnings json NOT NULL,
  scheduled_days integer NOT NULL,
  worked_days integer NOT NULL,
  work_minutes integer NOT NULL,
  overtime_minutes integer NOT NULL,
  night_minutes integer NOT NULL,
  holiday_minutes integer NOT NULL,
  long_holiday_minutes integer NOT NULL,
  absent_days integer NOT NULL,
  late_minutes integer NOT NULL,
  leave_minutes integer NOT NULL,
  hash text COLLATE "C" NOT NULL,
  notice_delivered_at timestamptz,
  PRIMARY KEY (tenant_id, payslip_id)
) PARTITION BY HASH (tenant_id);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE payslip_%s PARTITION OF payslip'
      ' FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part);
  END LOOP;
END
$$;
CREATE INDEX ON payslip (tenant_id, employee_id, month);
CREATE INDEX ON payslip (tenant_id, run_id, employee_id);
SELECT protect_read_model('payslip');
