-- The six roles of the system, once per server and as superuser; run it again to change passwords:
--   HR_OWNER_PASSWORD=… HR_APP_PASSWORD=… HR_SYSTEM_PASSWORD=… HR_LOG_PASSWORD=… \
--   HR_KEY_MAKER_PASSWORD=… HR_KEY_READER_PASSWORD=… psql -v ON_ERROR_STOP=1 -f roles.sql
-- Passwords come from the environment: command lines are for everybody to see.
\getenv owner_password HR_OWNER_PASSWORD
\getenv app_password HR_APP_PASSWORD
\getenv system_password HR_SYSTEM_PASSWORD
\getenv log_password HR_LOG_PASSWORD
\getenv key_maker_password HR_KEY_MAKER_PASSWORD
\getenv key_reader_password HR_KEY_READER_PASSWORD
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['hr_owner', 'hr_app', 'hr_system', 'hr_log',
                                 'hr_key_maker', 'hr_key_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
  END LOOP;
END
$$;

ALTER ROLE hr_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE hr_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
ALTER ROLE hr_system LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'system_password';
-- query-service on the command server: adds to what must be on record there, reads nothing
ALTER ROLE hr_log LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'log_password';
-- on the server of keys: command-service makes them, query-service reads them
ALTER ROLE hr_key_maker LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  PASSWORD :'key_maker_password';
ALTER ROLE hr_key_reader LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  PASSWORD :'key_reader_password';

-- how long others have held a transaction open is a metric
GRANT pg_read_all_stats TO hr_system;
