-- Which work date a correction is about.
CREATE TABLE correction (
  tenant_id text COLLATE "C" NOT NULL,
  correction_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  PRIMARY KEY (tenant_id, correction_id)
);
SELECT protect_tenant_table('correction');
GRANT SELECT, INSERT ON correction TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON correction TO hr_system;

-- Who decides for somebody on a day: the head of the department of that day; if the place is vacant, or its head away or
-- the person asked about, the head of the next department above. Null if there is none: then it is HR's.
CREATE FUNCTION manager_on(tenant text, employee text, day date) RETURNS text
  LANGUAGE sql STABLE
AS $$
  WITH RECURSIVE above (department_id, height) AS (
    SELECT p.department_id, 0 FROM employment_period p
     WHERE p.tenant_id = tenant AND p.employee_id = employee AND p.from_day <= day
       AND (p.until IS NULL OR p.until > day)
    UNION ALL
    SELECT parent.value, above.height + 1
      FROM above, LATERAL fact_on(tenant, above.department_id, 'PARENT', day) AS parent
     WHERE above.height < 100)
  SELECT head.value
    FROM above, LATERAL fact_on(tenant, above.department_id, 'HEAD', day) AS head
   WHERE head.value <> employee AND EXISTS (
     SELECT FROM employment_period p
      WHERE p.tenant_id = tenant AND p.employee_id = head.value AND p.from_day <= day
        AND (p.until IS NULL OR p.until > day) AND p.absence IS NULL)
   ORDER BY above.height LIMIT 1
$$;
REVOKE ALL ON FUNCTION manager_on(text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION manager_on(text, text, date) TO hr_app;
