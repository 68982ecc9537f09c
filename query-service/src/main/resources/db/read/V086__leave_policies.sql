-- How a company grants annual leave, by the day from which on it does; until the first of them by the hire date.
CREATE TABLE leave_policy (
  tenant_id text COLLATE "C" NOT NULL,
  effective_from date NOT NULL,
  basis text COLLATE "C" NOT NULL CHECK (basis IN ('HIRE_DATE', 'FISCAL_YEAR')),
  -- --MM-dd
  fiscal_year_start text COLLATE "C" NOT NULL,
  rounding text COLLATE "C" NOT NULL CHECK (rounding IN ('CEIL_0_01', 'CEIL_0_5')),
  apply_below_five boolean NOT NULL,
  PRIMARY KEY (tenant_id, effective_from)
);
SELECT protect_read_model('leave_policy');

-- Since when a company grants leave at all.
CREATE TABLE leave_begin (
  tenant_id text COLLATE "C" NOT NULL,
  registered_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id)
);
SELECT protect_read_model('leave_begin');
