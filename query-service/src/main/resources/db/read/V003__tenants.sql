CREATE TABLE tenant (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  company_name text COLLATE "C" NOT NULL,
  domain text COLLATE "C" NOT NULL,
  business_number text COLLATE "C" NOT NULL,
  plan text COLLATE "C" NOT NULL CHECK (plan IN ('BASIC', 'PRO')),
  status text COLLATE "C" NOT NULL CHECK (status IN ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'INACTIVE')),
  version bigint NOT NULL
);
CREATE INDEX ON tenant (status, tenant_id);
SELECT protect_read_model('tenant');

CREATE TABLE tenant_settings (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  zone text COLLATE "C" NOT NULL,
  language text COLLATE "C" NOT NULL,
  theme text COLLATE "C" NOT NULL,
  leave_basis text COLLATE "C" NOT NULL CHECK (leave_basis IN ('HIRE_DATE', 'FISCAL_YEAR')),
  pay_day integer NOT NULL,
  working_days text COLLATE "C" NOT NULL,
  starts_at time NOT NULL,
  ends_at time NOT NULL,
  break_starts_at time NOT NULL,
  break_ends_at time NOT NULL,
  grace_minutes integer NOT NULL,
  start_of_day time NOT NULL
);
SELECT protect_read_model('tenant_settings');

CREATE TABLE tenant_feature (
  tenant_id text COLLATE "C" NOT NULL,
  feature text COLLATE "C" NOT NULL,
  enabled boolean NOT NULL,
  PRIMARY KEY (tenant_id, feature)
);
SELECT protect_read_model('tenant_feature');

CREATE TABLE onboarding_step (
  tenant_id text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
  attempts integer NOT NULL,
  at timestamptz NOT NULL,
  error text COLLATE "C",
  PRIMARY KEY (tenant_id, step)
);
SELECT protect_read_model('onboarding_step');
