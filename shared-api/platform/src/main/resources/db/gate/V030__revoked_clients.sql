-- Clients whose tokens are refused although they have not expired. Nobody is ever let in again.
CREATE TABLE revoked_client (
  tenant_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, client_id)
);
SELECT protect_tenant_table('revoked_client');
GRANT SELECT ON revoked_client TO hr_app;
-- DELETE for its rebuild
GRANT SELECT, DELETE ON revoked_client TO hr_system;

CREATE FUNCTION revoke_client(tenant text, client text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  INSERT INTO revoked_client (tenant_id, client_id) VALUES (tenant, client) ON CONFLICT DO NOTHING
$$;
REVOKE ALL ON FUNCTION revoke_client FROM PUBLIC;
GRANT EXECUTE ON FUNCTION revoke_client TO hr_app, hr_system;
