-- What was asked for; leave that is cancelled after its approval was open only until then.
CREATE TABLE leave_request (
  tenant_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL CHECK (type IN ('ANNUAL', 'SICK', 'FAMILY', 'UNPAID', 'OTHER')),
  part text COLLATE "C" NOT NULL CHECK (part IN ('FULL', 'AM', 'PM', 'HOURS')),
  first_day date NOT NULL,
  last_day date NOT NULL,
  reason text COLLATE "C" NOT NULL,
  requested_by text COLLATE "C" NOT NULL,
  requested_at timestamptz NOT NULL,
  -- by the company's clock, the end not included
  starts_on date NOT NULL,
  starts_at time NOT NULL,
  ends_on date NOT NULL,
  ends_at time NOT NULL,
  minutes integer NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REJECTED', 'CANCELLED')),
  open_until timestamptz,
  decided_by text COLLATE "C",
  decided_at timestamptz,
  note text COLLATE "C",
  PRIMARY KEY (tenant_id, request_id)
);
CREATE INDEX ON leave_request (tenant_id, requested_at, request_id);
CREATE INDEX ON leave_request (tenant_id, state, requested_at, request_id);
CREATE INDEX ON leave_request (tenant_id, employee_id, requested_at, request_id);
SELECT protect_read_model('leave_request');

-- What was granted at once and lapses at once.
CREATE TABLE leave_lot (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  lot_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('MONTHLY', 'YEARLY', 'FISCAL_YEAR', 'BRIDGE', 'OPENING', 'BY_HAND')),
  accrued_on date NOT NULL,
  granted_on date NOT NULL,
  expires_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, employee_id, lot_id)
);
SELECT protect_read_model('leave_lot');

-- The ledger, in the order of recording: what was known at a moment are the lines up to then.
CREATE TABLE leave_line (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  -- of the event, and which of its lines
  sequence bigint NOT NULL,
  place integer NOT NULL,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('GRANTED', 'USED', 'RESTORED', 'EXPIRED', 'EXPIRY_REVERSED', 'PAID_OUT', 'ADJUSTED')),
  -- of leave the day of the leave
  day date NOT NULL,
  recorded_at timestamptz NOT NULL,
  minutes integer NOT NULL,
  lot_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C",
  PRIMARY KEY (tenant_id, employee_id, sequence, place)
);
SELECT protect_read_model('leave_line');

CREATE TABLE leave_promotion (
  tenant_id text COLLATE "C" NOT NULL,
  promotion_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  lot_id text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL CHECK (step IN ('NOTICE', 'DESIGNATION')),
  window_from date NOT NULL,
  window_to date NOT NULL,
  minutes integer NOT NULL,
  sent_at timestamptz NOT NULL,
  delivered_at timestamptz,
  answered_at timestamptz,
  dates json,
  PRIMARY KEY (tenant_id, promotion_id)
);
CREATE INDEX ON leave_promotion (tenant_id, employee_id, sent_at, promotion_id);
SELECT protect_read_model('leave_promotion');
