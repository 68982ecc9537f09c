-- Who decides in a head's place, on which days; both are included. The same from the same day on replaces what was said before.
CREATE TABLE approval_delegation (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  deputy_id text COLLATE "C" NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  PRIMARY KEY (tenant_id, employee_id, deputy_id, first_day)
);
CREATE INDEX ON approval_delegation (tenant_id, deputy_id, last_day);
SELECT protect_read_model('approval_delegation');
