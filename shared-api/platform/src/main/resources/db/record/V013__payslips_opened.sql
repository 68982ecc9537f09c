-- When employees opened their payslips first: the proof that they were handed over. Nothing that events could tell again.
CREATE TABLE payslip_opening (
  tenant_id text COLLATE "C" NOT NULL,
  payslip_id text COLLATE "C" NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, payslip_id)
);
SELECT take_on_record('payslip_opening');
GRANT SELECT, DELETE ON payslip_opening TO hr_system;
