-- What a work date is closed by, as far as it is decided elsewhere; date first, as a night's closing asks for it.
CREATE TABLE approved_leave (
  tenant_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  -- by the company's clock
  from_time timestamp NOT NULL,
  to_time timestamp NOT NULL,
  PRIMARY KEY (tenant_id, work_date, employee_id, request_id)
);
CREATE INDEX ON approved_leave (tenant_id, request_id);
CREATE TABLE approved_overtime (
  tenant_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  from_time timestamptz NOT NULL,
  to_time timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, work_date, employee_id, request_id)
);
CREATE TABLE day_off (
  tenant_id text COLLATE "C" NOT NULL,
  day date NOT NULL,
  paid boolean NOT NULL,
  PRIMARY KEY (tenant_id, day)
);
-- Whether the law's holidays and premiums hold for a company that is too small for them.
CREATE TABLE below_five (
  tenant_id text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  applies boolean NOT NULL,
  PRIMARY KEY (tenant_id, from_day)
);
-- Which work date a request of overtime is about.
CREATE TABLE overtime_request (
  tenant_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  PRIMARY KEY (tenant_id, request_id)
);
-- Work dates to be closed anew, if they have been closed: something they are closed by has changed since.
CREATE TABLE day_to_close (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  cause text COLLATE "C" NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  -- and was not closed then
  tried boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, employee_id, work_date)
);
CREATE INDEX ON day_to_close (asked_at);
SELECT protect_tenant_table('approved_leave'), protect_tenant_table('approved_overtime'), protect_tenant_table('day_off'),
  protect_tenant_table('below_five'), protect_tenant_table('overtime_request'), protect_tenant_table('day_to_close');
GRANT SELECT, INSERT, UPDATE, DELETE ON approved_leave, approved_overtime, day_off, below_five TO hr_app, hr_system;
GRANT SELECT, INSERT ON overtime_request TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON overtime_request TO hr_system;
GRANT SELECT, INSERT, UPDATE ON day_to_close TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON day_to_close TO hr_system;

-- On how many working days of the month before a day there were at least so many people (Decree of the Labor Standards Act,
-- article 7-2): it holds for a company where they were on more than half of them. Of a company that has nobody for as long
-- as that, since there is somebody; a few people are counted for a large one.
CREATE FUNCTION has_people(tenant text, day date, many integer) RETURNS boolean
  LANGUAGE sql STABLE
AS $$
  WITH counted AS (
    SELECT (SELECT count(*) FROM (
              SELECT FROM employment_period p
               WHERE p.tenant_id = tenant AND p.from_day <= d.d::date AND (p.until IS NULL OR p.until > d.d::date)
               LIMIT many) AS few) AS people
      FROM generate_series((day - interval '1 month')::date, day - 1, interval '1 day') AS d (d)
     WHERE extract(isodow FROM d.d) < 6)
  SELECT coalesce(
    (SELECT count(*) FILTER (WHERE people >= many) * 2 > count(*) FROM counted WHERE people > 0 HAVING count(*) > 0),
    (SELECT count(*) >= many FROM (
       SELECT FROM employment_period p
        WHERE p.tenant_id = tenant AND p.from_day <= day AND (p.until IS NULL OR p.until > day) LIMIT many) AS few))
$$;
REVOKE ALL ON FUNCTION has_people(text, date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_people(text, date, integer) TO hr_app, hr_system;
