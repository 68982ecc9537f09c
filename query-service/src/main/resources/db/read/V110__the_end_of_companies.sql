-- That a contract has ended, and when.
CREATE TABLE contract_end (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  ended_on date NOT NULL
);
SELECT protect_read_model('contract_end');

-- For how long records of a company that has ended are kept; one that ended before that was agreed has no day.
CREATE TABLE retention (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  retain_until date,
  legal_hold boolean NOT NULL
);
SELECT protect_read_model('retention');

CREATE TABLE company_export (
  tenant_id text COLLATE "C" NOT NULL,
  export_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
  attempts integer NOT NULL,
  error text COLLATE "C",
  created_at timestamptz NOT NULL,
  expires_on date,
  PRIMARY KEY (tenant_id, export_id)
);
SELECT protect_read_model('company_export');

-- Erasures of companies are the platform's: of the company itself nothing is left that could tell of them.
CREATE TABLE company_erasure (
  tenant_id text COLLATE "C" NOT NULL,
  company text COLLATE "C" NOT NULL,
  retain_until date NOT NULL,
  -- null until they are counted
  events bigint,
  PRIMARY KEY (tenant_id, company)
);
SELECT protect_read_model('company_erasure');

CREATE TABLE company_erasure_step (
  tenant_id text COLLATE "C" NOT NULL,
  company text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
  attempts integer NOT NULL,
  error text COLLATE "C",
  PRIMARY KEY (tenant_id, company, step)
);
SELECT protect_read_model('company_erasure_step');

CREATE TABLE certificate (
  tenant_id text COLLATE "C" NOT NULL,
  certificate_id text COLLATE "C" NOT NULL,
  company text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  -- byte by byte as it was signed
  document text COLLATE "C" NOT NULL,
  signature text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, certificate_id)
);
CREATE INDEX ON certificate (tenant_id, number);
CREATE INDEX ON certificate (tenant_id, company);
SELECT protect_read_model('certificate');
