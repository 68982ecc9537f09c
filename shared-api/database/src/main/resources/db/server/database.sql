-- What a database of the system allows whom, as superuser and after CREATE DATABASE:
--   psql -d hr_command -v database=hr_command -f database.sql
ALTER DATABASE :"database" OWNER TO hr_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO hr_app, hr_system, hr_log;
