-- What the database of keys allows whom, as superuser and after CREATE DATABASE:
--   psql -d hr_keys -v database=hr_keys -f keys.sql
ALTER DATABASE :"database" OWNER TO hr_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO hr_key_maker, hr_key_reader;
