CREATE TABLE correction (
  tenant_id text COLLATE "C" NOT NULL,
  correction_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  check_in timestamptz,
  check_out timestamptz,
  reason text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REJECTED', 'CANCELLED')),
  requested_by text COLLATE "C" NOT NULL,
  requested_at timestamptz NOT NULL,
  decided_by text COLLATE "C",
  decided_at timestamptz,
  note text COLLATE "C",
  check_in_before timestamptz,
  check_out_before timestamptz,
  PRIMARY KEY (tenant_id, correction_id)
);
CREATE INDEX ON correction (tenant_id, requested_at, correction_id);
CREATE INDEX ON correction (tenant_id, state, requested_at, correction_id);
CREATE INDEX ON correction (tenant_id, employee_id, requested_at, correction_id);
SELECT protect_read_model('correction');
