CREATE TABLE department (
  tenant_id text COLLATE "C" NOT NULL,
  department_id text COLLATE "C" NOT NULL,
  parent_id text COLLATE "C",
  name text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  effective_from date NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, department_id)
);
SELECT protect_read_model('department');
