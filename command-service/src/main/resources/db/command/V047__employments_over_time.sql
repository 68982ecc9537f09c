-- Employments over time: periods and claims are made of an employee's facts, and looked at across streams.
--
-- Facts of events that were stored before this release are not in the database, and their e-mail addresses cannot be
-- read in it. Until --rebuild-reference-rows has run once, employees of then keep the number and the address that they
-- have claimed, on every day, and have no periods.

-- What belongs to one owner from a day on, as it follows from the facts of one employment. A number is owned by the
-- person, whom the first employment stands for, on all days; an e-mail address, of which there is a keyed hash, by the
-- employment while it lasts. That no two owners have the same on one day is asked by require_employment.
CREATE TABLE claim_period (
  tenant_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  -- the first day on which it is free; null if there is none
  until date,
  owner text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, kind, value, employee_id, from_day),
  CHECK (until > from_day)
);
CREATE INDEX ON claim_period (tenant_id, employee_id);
SELECT protect_tenant_table('claim_period');
GRANT SELECT, INSERT, UPDATE, DELETE ON claim_period TO hr_system;

INSERT INTO claim_period (tenant_id, kind, value, employee_id, from_day, owner)
  SELECT tenant_id, kind, value, owner, DATE '1900-01-01', owner FROM claim
   WHERE kind IN ('EMPLOYEE_NUMBER', 'EMPLOYEE_EMAIL');
DELETE FROM claim WHERE kind IN ('EMPLOYEE_NUMBER', 'EMPLOYEE_EMAIL');

-- whether there is a rehire, and of whom
CREATE INDEX ON fact (tenant_id, value) WHERE fact = 'PREVIOUS';

-- whoever has ever punched has been employed
ALTER TABLE roster ADD COLUMN punched boolean NOT NULL DEFAULT false;
UPDATE roster SET punched = true WHERE open_since IS NOT NULL;
GRANT DELETE ON roster TO hr_app;

-- The days of an employment, from change to change.
CREATE FUNCTION periods_of(tenant text, employee text, begins date, ends date)
  RETURNS TABLE (from_day date, until date, department_id text, schedule_id text, absence text)
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH change (day) AS (
    SELECT f.effective_on FROM fact f
     WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact IN ('DEPARTMENT', 'SCHEDULE', 'ABSENCE')
    UNION
    SELECT f.until FROM fact f WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'ABSENCE')
  SELECT day, coalesce(lead(day) OVER (ORDER BY day), ends), department.value, schedule.value, away.value
    FROM change
    CROSS JOIN LATERAL fact_on(tenant, employee, 'DEPARTMENT', day) AS department
    LEFT JOIN LATERAL fact_on(tenant, employee, 'SCHEDULE', day) AS schedule ON true
    LEFT JOIN LATERAL fact_on(tenant, employee, 'ABSENCE', day) AS away ON away.until IS NULL OR away.until > day
   WHERE day >= begins AND (ends IS NULL OR day < ends)
$$;
REVOKE ALL ON FUNCTION periods_of(text, text, date, date) FROM PUBLIC;

-- From change to change of the e-mail address.
CREATE FUNCTION addresses_of(tenant text, employee text, ends date)
  RETURNS TABLE (value text, from_day date, until date)
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT f.value, f.effective_on, least(lead(f.effective_on) OVER (ORDER BY f.effective_on), ends)
    FROM fact f
   WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'EMAIL'
     AND (ends IS NULL OR f.effective_on < ends)
     AND NOT EXISTS (
       SELECT FROM fact later
        WHERE later.tenant_id = tenant AND later.subject = employee AND later.fact = 'EMAIL'
          AND later.effective_on = f.effective_on AND later.sequence > f.sequence)
$$;
REVOKE ALL ON FUNCTION addresses_of(text, text, date) FROM PUBLIC;

-- Makes periods and claims of an employee again from the facts. Periods that stay the same are not touched.
CREATE FUNCTION refresh_employment(tenant text, employee text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  hire fact;
  ends date;
BEGIN
  PERFORM require_entered(tenant);
  SELECT * INTO hire FROM fact f WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'HIRED';
  IF NOT FOUND THEN RETURN; END IF;
  SELECT min(f.effective_on) INTO ends FROM fact f
   WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'LEFT';

  DELETE FROM employment_period p WHERE p.tenant_id = tenant AND p.employee_id = employee
    AND p.from_day NOT IN (SELECT n.from_day FROM periods_of(tenant, employee, hire.effective_on, ends) n);
  INSERT INTO employment_period AS p (tenant_id, employee_id, from_day, until, department_id, schedule_id, absence)
    SELECT tenant, employee, n.* FROM periods_of(tenant, employee, hire.effective_on, ends) n
    ON CONFLICT (tenant_id, employee_id, from_day) DO UPDATE SET until = excluded.until,
      department_id = excluded.department_id, schedule_id = excluded.schedule_id, absence = excluded.absence
    WHERE (p.until, p.department_id, p.schedule_id, p.absence)
      IS DISTINCT FROM (excluded.until, excluded.department_id, excluded.schedule_id, excluded.absence);

  DELETE FROM claim_period c WHERE c.tenant_id = tenant AND c.employee_id = employee;
  INSERT INTO claim_period (tenant_id, kind, value, employee_id, from_day, until, owner)
    SELECT tenant, 'EMPLOYEE_NUMBER', f.value, employee, DATE '1900-01-01', NULL, hire.value FROM fact f
     WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'NUMBER'
    UNION ALL
    SELECT tenant, 'EMPLOYEE_EMAIL', a.value, employee, a.from_day, a.until, employee
      FROM addresses_of(tenant, employee, ends) a WHERE a.value IS NOT NULL;
END
$$;

-- The employment has never been.
CREATE FUNCTION forget_employment(tenant text, employee text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  DELETE FROM employment_period p WHERE p.tenant_id = tenant AND p.employee_id = employee;
  DELETE FROM claim_period c WHERE c.tenant_id = tenant AND c.employee_id = employee;
END
$$;

-- What must hold between an employment and all others: those of one person lie one after the other, no two people have
-- one number or, on one day, one address, and departments are open on the days that are new. Whoever changes something
-- of the same waits for the end of this transaction: employments, values, departments, each in the order of their names.
CREATE FUNCTION require_employment(tenant text, employee text, since date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  hire fact;
  previous text;
  locked text;
  mine claim_period;
  period employment_period;
BEGIN
  PERFORM require_entered(tenant);
  SELECT * INTO hire FROM fact f WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'HIRED';
  IF NOT FOUND THEN RETURN; END IF;
  SELECT f.value INTO previous FROM fact f
   WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'PREVIOUS';

  FOR locked IN SELECT e FROM unnest(ARRAY[employee, previous]) e WHERE e IS NOT NULL ORDER BY e COLLATE "C" LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('employment ' || tenant || ' ' || locked, 0));
  END LOOP;
  IF previous IS NOT NULL THEN
    IF EXISTS (SELECT FROM fact f
         WHERE f.tenant_id = tenant AND f.fact = 'PREVIOUS' AND f.value = previous AND f.subject <> employee) THEN
      RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'ALREADY_REHIRED';
    END IF;
    IF NOT EXISTS (SELECT FROM fact f WHERE f.tenant_id = tenant AND f.subject = previous AND f.fact = 'LEFT'
         AND f.effective_on <= hire.effective_on) THEN
      RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'STILL_EMPLOYED', COLUMN = 'hiredOn';
    END IF;
  END IF;
  IF EXISTS (SELECT FROM fact f WHERE f.tenant_id = tenant AND f.fact = 'PREVIOUS' AND f.value = employee
       AND NOT EXISTS (SELECT FROM fact l WHERE l.tenant_id = tenant AND l.subject = employee AND l.fact = 'LEFT'
         AND l.effective_on <= f.effective_on)) THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'IN_USE';
  END IF;

  FOR mine IN SELECT * FROM claim_period c WHERE c.tenant_id = tenant AND c.employee_id = employee
    ORDER BY c.kind DESC, c.value, c.from_day LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(mine.kind || ' ' || tenant || ' ' || mine.value, 0));
    IF EXISTS (SELECT FROM claim_period c
         WHERE c.tenant_id = tenant AND c.kind = mine.kind AND c.value = mine.value AND c.owner <> mine.owner
           AND (c.until IS NULL OR c.until > mine.from_day) AND (mine.until IS NULL OR c.from_day < mine.until)) THEN
      IF mine.kind = 'EMPLOYEE_NUMBER' THEN
        RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'EMPLOYEE_NUMBER_TAKEN';
      ELSIF previous IS NOT NULL AND mine.from_day = hire.effective_on THEN
        RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'EMAIL_TAKEN', COLUMN = 'email';
      END IF;
      RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'EMPLOYEE_EMAIL_TAKEN';
    END IF;
  END LOOP;

  -- written by this transaction
  FOR period IN SELECT * FROM employment_period p WHERE p.tenant_id = tenant AND p.employee_id = employee
    AND (p.until IS NULL OR p.until > since) AND p.xmin = pg_current_xact_id()::xid
    ORDER BY p.department_id, p.from_day LOOP
    PERFORM require_open(tenant, period.department_id, greatest(period.from_day, since), period.until);
  END LOOP;
END
$$;

-- Nobody is rehired after, heads a department in, or has punched during an employment that has never been.
CREATE FUNCTION require_unused(tenant text, employee text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('employment ' || tenant || ' ' || employee, 0));
  IF EXISTS (SELECT FROM fact f WHERE f.tenant_id = tenant AND f.fact = 'PREVIOUS' AND f.value = employee)
    OR EXISTS (SELECT FROM fact f WHERE f.tenant_id = tenant AND f.fact = 'HEAD' AND f.value = employee)
    OR EXISTS (SELECT FROM roster r WHERE r.tenant_id = tenant AND r.employee_id = employee)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'IN_USE';
  END IF;
END
$$;

-- Whoever is assigned to a schedule needs hours from that day on; none of its changes is taken back meanwhile.
CREATE FUNCTION require_schedule(tenant text, schedule text, day date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM FROM fact f
   WHERE f.tenant_id = tenant AND f.subject = schedule AND f.fact = 'WEEK' AND f.effective_on <= day FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'SCHEDULE_UNKNOWN', COLUMN = 'workScheduleId';
  END IF;
END
$$;

REVOKE ALL ON FUNCTION require_schedule(text, text, date), refresh_employment(text, text), forget_employment(text, text),
  require_employment(text, text, date), require_unused(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_employment(text, text), forget_employment(text, text) TO hr_app, hr_system;
GRANT EXECUTE ON FUNCTION require_schedule(text, text, date), require_employment(text, text, date), require_unused(text, text) TO hr_app;

-- departments are open by date
DROP FUNCTION IF EXISTS require_department(text, text);
