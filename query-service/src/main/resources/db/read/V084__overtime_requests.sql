-- The group begins again with V083.
CREATE TABLE overtime_request (
  tenant_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  reason text COLLATE "C" NOT NULL,
  requested_by text COLLATE "C" NOT NULL,
  requested_at timestamptz NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REJECTED', 'CANCELLED')),
  decided_by text COLLATE "C",
  decided_at timestamptz,
  note text COLLATE "C",
  PRIMARY KEY (tenant_id, request_id)
);
CREATE INDEX ON overtime_request (tenant_id, state, requested_at, request_id);
SELECT protect_read_model('overtime_request');
