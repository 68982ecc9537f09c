-- What employees were asked to use of their leave, and whether they have been told.
CREATE TABLE leave_promotion (
  tenant_id text COLLATE "C" NOT NULL,
  promotion_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL,
  lot_id text COLLATE "C" NOT NULL,
  window_to date NOT NULL,
  minutes integer NOT NULL,
  -- days that were named; null until somebody has named them
  dates text COLLATE "C",
  delivered boolean NOT NULL DEFAULT false,
  -- of the mail
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, promotion_id)
);
CREATE INDEX ON leave_promotion (due_at) WHERE NOT delivered;
SELECT protect_tenant_table('leave_promotion');
GRANT SELECT, INSERT, UPDATE ON leave_promotion TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON leave_promotion TO hr_system;
