CREATE TABLE employee (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  employee_number text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  email text COLLATE "C" NOT NULL,
  phone text COLLATE "C",
  department_id text COLLATE "C" NOT NULL,
  position text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL CHECK (status IN ('ACTIVE')),
  hired_on date NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, employee_id)
);
CREATE INDEX ON employee (tenant_id, name, employee_id);
-- for a prefix search: LIKE is not leakproof and would lose its index under row level security
CREATE INDEX ON employee (tenant_id, name text_pattern_ops);
CREATE INDEX ON employee (tenant_id, department_id, name, employee_id);
SELECT protect_read_model('employee');
