-- What was agreed of pay, change by change: on a day that has several the last one counts.
CREATE TABLE pay_agreement (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  change_id text COLLATE "C" NOT NULL,
  effective_on date NOT NULL,
  sequence bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('MONTHLY', 'HOURLY')),
  amount bigint NOT NULL,
  weekly_minutes integer NOT NULL,
  allowances json NOT NULL,
  PRIMARY KEY (tenant_id, employee_id, change_id)
);
SELECT protect_read_model('pay_agreement');

-- Masked: nothing here pays or reports anybody.
CREATE TABLE payment_details (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  resident_number text COLLATE "C" NOT NULL,
  bank text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, employee_id)
);
SELECT protect_read_model('payment_details');
