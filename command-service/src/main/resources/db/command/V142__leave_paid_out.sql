-- Whether a payslip pays for leave that was not taken. Few do.
ALTER TABLE payslip_notice ADD COLUMN pays_leave boolean NOT NULL DEFAULT false;
CREATE INDEX ON payslip_notice (tenant_id, employee_id) WHERE pays_leave;
